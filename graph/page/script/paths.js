// The Path view: the shortest way from one entity to another, and the words behind each step.

import { button, inPages, make, words } from "./dom.js";
import { edges, edgesOfNode, nodes } from "./data.js";
import { factCard, nodeLink } from "./facts.js";
import { view, visibleFacts } from "./filter.js";
import { attachSearch } from "./search.js";
import { state, update } from "./state.js";

function picker(label, id, node, choose) {
  const list = make("ul", { id: `${id}-matches`, role: "listbox", "aria-label": label, hidden: true, class: "matches" });
  const input = make("input", {
    type: "text",
    id,
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": `${id}-matches`,
    autocomplete: "off",
    spellcheck: "false",
    value: node === null || node === undefined ? "" : nodes[node].name,
    placeholder: "type a name",
  });
  attachSearch(input, list, choose);
  return make("div", { class: "pick" }, make("label", { for: id }, label), make("div", { class: "search-inline" }, input, list));
}

/** The content of the view. */
export function pathView() {
  const { from = null, to = null } = state.path ?? {};
  return [
    make("h2", { tabindex: -1 }, "Path between two entities"),
    picker("From", "path-from", from, (node) => update({ path: { from: node, to } })),
    picker("To", "path-to", to, (node) => update({ path: { from, to: node } })),
    ...(from !== null && to !== null
      ? steps()
      : [
          make(
            "p",
            { class: "quiet" },
            from === null ? "Choose two entities." : "Choose the other end here, or click it in the graph.",
          ),
        ]),
  ];
}

function steps() {
  const clear = button("Clear path", () => update({ path: null }));
  if (!view.path) return [make("p", { role: "alert" }, "No path: with the present filters the two are not linked."), clear];
  const title = make(
    "p",
    { class: "quiet" },
    `${view.path.length - 1} step${view.path.length === 2 ? "" : "s"}: `,
    words(view.path.map((node) => nodes[node].name).join(" – ")),
  );
  return [title, clear, ...view.path.slice(1).flatMap((node, place) => step(view.path[place], node, place + 1))];
}

function step(one, other, number) {
  const between = edgesOfNode[one].filter(
    (edge) => view.passing[edge] && (edges[edge].from === other || edges[edge].to === other),
  );
  const firm = between.sort((a, b) => (edges[a].says ?? 0) - (edges[b].says ?? 0) || edges[a].status - edges[b].status);
  const numbers = visibleFacts([...new Set(firm.flatMap((edge) => edges[edge].facts))]);
  return [make("p", { class: "step" }, `${number}. `, nodeLink(one), " – ", nodeLink(other)), inPages(numbers, factCard, 3)];
}
