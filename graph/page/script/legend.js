// The legend is the filter: every kind and status with its mark, its count and a switch; documents, speakers, time.

import { byId, button, count, make, makeSvg, words } from "./dom.js";
import { docs, edges, facts, factsOfSpeaker, families, isLinked, nodes, statuses, unattributed } from "./data.js";
import { timeControls } from "./timeline.js";
import { tone } from "./scene.js";
import { onChange, state, toggled, update } from "./state.js";

const SHAPES = {
  dot: ["circle", { cx: 8, cy: 8, r: 6 }],
  square: ["rect", { x: 2.5, y: 2.5, width: 11, height: 11 }],
  hexagon: ["polygon", { points: "8,1.5 13.8,4.8 13.8,11.2 8,14.5 2.2,11.2 2.2,4.8" }],
  diamond: ["polygon", { points: "8,1 15,8 8,15 1,8" }],
  star: ["polygon", { points: "8,1 9.9,5.6 15,6 11.1,9.2 12.4,14.2 8,11.5 3.6,14.2 4.9,9.2 1,6 6.1,5.6" }],
  triangle: ["polygon", { points: "8,2 15,14 1,14" }],
  triangleDown: ["polygon", { points: "8,14 15,2 1,2" }],
};
const MANY_DOCS = 12;

/** The mark of a family, as in the picture. */
export function familyMark(family) {
  const [tag, form] = SHAPES[families[family].shape];
  return makeSvg(
    "svg",
    { width: 16, height: 16, viewBox: "0 0 16 16", "aria-hidden": "true" },
    makeSvg(tag, { ...form, fill: tone(families[family]) }),
  );
}

/** The line of a status, as in the picture. */
export function statusMark(status) {
  const { dashes } = statuses[status];
  return makeSvg(
    "svg",
    { width: 34, height: 10, viewBox: "0 0 34 10", "aria-hidden": "true" },
    makeSvg("line", {
      x1: 0,
      y1: 5,
      x2: 34,
      y2: 5,
      stroke: tone(statuses[status]),
      "stroke-width": 2.5,
      "stroke-dasharray": dashes.join(" "),
    }),
  );
}

function row(mark, label, amount, checked, listener, hint) {
  const box = make("input", { type: "checkbox", checked, on: { change: listener } });
  return make("label", { class: "row", title: hint }, box, mark, words(label, "span"), make("small", {}, count(amount)));
}

function fieldset(title, ...children) {
  const set = make("fieldset", {}, make("legend", {}, title), ...children);
  set.querySelectorAll("label.row > span").forEach((span) => span.classList.add("words"));
  return set;
}

function tally(items, keyOf) {
  const counts = new Map();
  items.forEach((item, number) => counts.set(keyOf(item, number), (counts.get(keyOf(item, number)) ?? 0) + 1));
  return counts;
}

function familySwitches() {
  const counts = tally(nodes, (node, number) => (isLinked(number) ? node.family : -1));
  const shown = [...families.keys()].filter((family) => counts.has(family));
  const rows = shown.map((family) =>
    row(familyMark(family), families[family].label, counts.get(family), !state.hiddenFamilies.has(family), () =>
      update({ hiddenFamilies: toggled(state.hiddenFamilies, family) }),
    ),
  );
  return fieldset("Entities", ...rows);
}

function statusSwitches() {
  const counts = tally(facts, (fact) => fact.status);
  const rows = [...statuses.keys()].map((status) =>
    row(
      statusMark(status),
      statuses[status].name,
      counts.get(status) ?? 0,
      !state.hiddenStatuses.has(status),
      () => update({ hiddenStatuses: toggled(state.hiddenStatuses, status) }),
      statuses[status].hint,
    ),
  );
  return fieldset("Facts by status", ...rows, remarkSwitch());
}

function remarkSwitch() {
  const thin = makeSvg(
    "svg",
    { width: 34, height: 10, "aria-hidden": "true" },
    makeSvg("line", { x1: 0, y1: 5, x2: 34, y2: 5, stroke: "currentColor", "stroke-width": 1 }),
  );
  const remarks = edges.filter((edge) => edge.says).length;
  return row(
    thin,
    "remarks on others",
    remarks,
    state.remarks,
    () => update({ remarks: !state.remarks }),
    "Thin lines: somebody says something about somebody.",
  );
}

function docSwitches() {
  if (docs.length < 2) return null;
  const counts = tally(facts, (fact) => fact.doc);
  if (docs.length > MANY_DOCS) return docChoice(counts);
  const rows = [...docs.keys()].map((doc) =>
    row(null, docs[doc].label, counts.get(doc) ?? 0, !state.hiddenDocs.has(doc), () =>
      update({ hiddenDocs: toggled(state.hiddenDocs, doc) }),
    ),
  );
  return fieldset("Texts", ...rows);
}

function docChoice(counts) {
  const only = state.hiddenDocs.size ? [...docs.keys()].find((doc) => !state.hiddenDocs.has(doc)) : -1;
  const options = [...docs.keys()].map((doc) =>
    make("option", { value: doc, selected: doc === only }, `${docs[doc].label.slice(0, 80)} (${counts.get(doc) ?? 0})`),
  );
  const choose = ({ target }) => {
    const doc = Number(target.value);
    update({ hiddenDocs: doc < 0 ? new Set() : new Set([...docs.keys()].filter((other) => other !== doc)) });
  };
  return fieldset(
    "Texts",
    make(
      "select",
      { "aria-label": "Only this text", on: { change: choose } },
      make("option", { value: -1 }, `all ${count(docs.length)} texts`),
      ...options,
    ),
  );
}

function speakerChoice() {
  const speakers = [...factsOfSpeaker].sort((a, b) => b[1].length - a[1].length || a[0] - b[0]).slice(0, 200);
  const options = speakers.map(([node, said]) =>
    make("option", { value: node, selected: state.speaker === node }, `${nodes[node].name.slice(0, 60)} (${said.length})`),
  );
  const choose = ({ target }) => update({ speaker: target.value === "all" ? null : Number(target.value) });
  return fieldset(
    "Whose word",
    make(
      "select",
      { "aria-label": "Whose word", on: { change: choose } },
      make("option", { value: "all" }, "everybody's"),
      make("option", { value: -1, selected: state.speaker === -1 }, `the text itself (${unattributed.length})`),
      ...options,
    ),
  );
}

function certaintySwitches() {
  const counts = tally(facts, (fact) => fact.certainty ?? "");
  const known = ["certain", "probable", "possible"].filter((name) => counts.has(name));
  if (known.length < 2) return null;
  const rows = known.map((name) =>
    row(null, name, counts.get(name), !state.hiddenCertainties.has(name), () =>
      update({ hiddenCertainties: toggled(state.hiddenCertainties, name) }),
    ),
  );
  return fieldset("How sure the words sound", ...rows);
}

function confidenceSlider() {
  if (!facts.some((fact) => fact.confidence !== undefined)) return null;
  const slide = ({ target }) => update({ confidence: Number(target.value) });
  return fieldset(
    "Extractor's confidence",
    make(
      "label",
      {},
      `at least ${state.confidence}`,
      make("input", {
        type: "range",
        id: "confidence",
        min: 0,
        max: 1,
        step: 0.05,
        value: state.confidence,
        on: { change: slide },
      }),
    ),
  );
}

/** Draw the legend. */
export function drawLegend() {
  const inside = document.activeElement?.closest("#legend-content");
  const place = inside ? [...inside.querySelectorAll("input, select, button")].indexOf(document.activeElement) : -1;
  const parts = [
    familySwitches(),
    statusSwitches(),
    timeControls(fieldset),
    speakerChoice(),
    docSwitches(),
    certaintySwitches(),
    confidenceSlider(),
  ];
  byId("legend-content").replaceChildren(
    ...parts.filter(Boolean),
    button("Clear filters", clearFilters, { id: "clear-filters" }),
  );
  if (place >= 0) byId("legend-content").querySelectorAll("input, select, button")[place]?.focus();
}

function clearFilters() {
  update({
    hiddenFamilies: new Set(),
    hiddenStatuses: new Set(),
    hiddenDocs: new Set(),
    hiddenCertainties: new Set(),
    speaker: null,
    remarks: true,
    confidence: 0,
    from: "",
    to: "",
    undated: true,
  });
}

onChange(
  [
    "hiddenFamilies",
    "hiddenStatuses",
    "hiddenDocs",
    "hiddenCertainties",
    "speaker",
    "remarks",
    "confidence",
    "from",
    "to",
    "undated",
    "theme",
  ],
  drawLegend,
);
