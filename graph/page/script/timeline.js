// Time: the two sliders of the legend, and the view of dated facts from the oldest to the newest.

import { count, inPages, make, makeSvg } from "./dom.js";
import { facts } from "./data.js";
import { factCard } from "./facts.js";
import { visibleFacts } from "./filter.js";
import { state, update } from "./state.js";

const dated = [...facts.keys()]
  .filter((fact) => facts[fact].first)
  .sort((a, b) => compare(facts[a].first, facts[b].first) || a - b);
const days = [...new Set(dated.flatMap((fact) => [facts[fact].first, facts[fact].last]))].sort(compare);

function compare(one, other) {
  return one < other ? -1 : one > other ? 1 : 0;
}

function slider(id, label, day, fallback, choose) {
  const place = day ? days.indexOf(day) : fallback;
  const output = make("output", { for: id }, days[place]);
  const input = make("input", {
    type: "range",
    id,
    min: 0,
    max: days.length - 1,
    step: 1,
    value: place,
    "aria-valuetext": days[place],
    on: {
      input: () => (output.textContent = days[input.value]),
      change: () => choose(Number(input.value)),
    },
  });
  return make("label", {}, `${label} `, output, input);
}

/** The sliders over the dates that the facts have. */
export function timeControls(fieldset) {
  if (days.length < 2) return null;
  const last = days.length - 1;
  return fieldset(
    "Time",
    slider("time-from", "from", state.from, 0, (place) =>
      update({ from: place ? days[place] : "", to: state.to && state.to < days[place] ? days[place] : state.to }),
    ),
    slider("time-to", "to", state.to, last, (place) =>
      update({ to: place < last ? days[place] : "", from: state.from > days[place] ? days[place] : state.from }),
    ),
    make(
      "label",
      { class: "row" },
      make("input", {
        type: "checkbox",
        id: "undated",
        checked: state.undated,
        on: { change: () => update({ undated: !state.undated }) },
      }),
      make("span", {}, "undated facts too"),
      make("small", {}, count(facts.length - dated.length)),
    ),
  );
}

/** The content of the view. */
export function timelineView() {
  const shown = visibleFacts(dated);
  return [
    make("h2", { tabindex: -1 }, "Timeline"),
    make(
      "p",
      { class: "quiet" },
      `${count(shown.length)} dated facts of ${count(dated.length)}. The sliders beside the graph narrow the time.`,
    ),
    shown.length ? histogram(shown) : null,
    inPages(shown, (fact, place) => datedCard(fact, place ? shown[place - 1] : null), 60),
  ];
}

/** A card, under the name of its month where that is another than the one before. */
function datedCard(fact, before) {
  const name = monthName(facts[fact]);
  if (before !== null && monthName(facts[before]) === name) return factCard(fact);
  return make("div", {}, make("h3", { class: "month" }, name), factCard(fact));
}

const MONTHS = new Intl.DateTimeFormat("en", { month: "long", year: "numeric", timeZone: "UTC" });

function monthName({ first, last }) {
  if (first.slice(0, 7) === last.slice(0, 7)) {
    const day = new Date(`${first.slice(0, 7)}-01T00:00:00Z`);
    return Number.isNaN(day.getTime()) ? first : MONTHS.format(day);
  }
  return first.slice(0, 4) === last.slice(0, 4) ? first.slice(0, 4) : `${first.slice(0, 4)}–${last.slice(0, 4)}`;
}

function histogram(numbers) {
  const years = new Map();
  numbers.forEach((fact) => years.set(facts[fact].first.slice(0, 4), (years.get(facts[fact].first.slice(0, 4)) ?? 0) + 1));
  const top = Math.max(...years.values());
  const wide = Math.min(60, 390 / years.size);
  const parts = [...years].flatMap(([year, number], place) => {
    const high = 4 + (36 * number) / top;
    const bar = makeSvg("rect", {
      x: place * wide + 2,
      y: 42 - high,
      width: Math.max(wide - 4, 1),
      height: high,
      fill: "var(--accent)",
    });
    return wide < 34
      ? [bar]
      : [
          bar,
          makeSvg(
            "text",
            { x: place * wide + wide / 2, y: 55, "text-anchor": "middle", "font-size": 11, fill: "var(--ink)" },
            year,
          ),
        ];
  });
  return makeSvg(
    "svg",
    { width: Math.ceil(years.size * wide), height: 60, role: "img", "aria-label": "Facts by year" },
    ...parts,
  );
}
