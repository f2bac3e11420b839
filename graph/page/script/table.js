// The Facts view: every fact that passes the filters, a page at a time.

import { button, count, make, words } from "./dom.js";
import { facts, nodes, statuses } from "./data.js";
import { statusMark } from "./legend.js";
import { visibleFacts } from "./filter.js";
import { select } from "./state.js";

const PAGE = 100;

function tableRow(number) {
  const fact = facts[number];
  return make(
    "tr",
    {},
    make("td", { title: statuses[fact.status].name }, statusMark(fact.status), make("br"), statuses[fact.status].name),
    make(
      "th",
      { scope: "row" },
      button(words(fact.label), () => select("fact", number), { class: "link" }),
    ),
    make("td", {}, fact.by === undefined ? "" : words(nodes[fact.by].name)),
    make("td", {}, fact.when ?? ""),
  );
}

/** The content of the view. */
export function tableView() {
  const numbers = visibleFacts();
  const body = make("tbody");
  const more = button("", addPage);
  let done = 0;
  function addPage() {
    body.append(...numbers.slice(done, done + PAGE).map(tableRow));
    done = Math.min(done + PAGE, numbers.length);
    more.hidden = done === numbers.length;
    more.textContent = `Show more (${count(numbers.length - done)} left)`;
  }
  addPage();
  const heads = ["Status", "Fact", "Whose word", "When"].map((head) => make("th", { scope: "col" }, head));
  return [
    make("h2", { tabindex: -1 }, "Facts"),
    make("p", { class: "quiet" }, `${count(numbers.length)} of ${count(facts.length)} pass the filters.`),
    make("table", {}, make("thead", {}, make("tr", {}, ...heads)), body),
    more,
  ];
}
