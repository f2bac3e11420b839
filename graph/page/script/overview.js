// The start of the Details view: who matters, who speaks, what they say.

import { count, counted, inPages, make, makeSvg, words } from "./dom.js";
import { docs, facts, factsOfNode, factsOfSpeaker, families, isLinked, linkedCount, nodes } from "./data.js";
import { factCard, nodeLink } from "./facts.js";
import { familyMark } from "./legend.js";
import { tone } from "./scene.js";
import { select } from "./state.js";

/** Who matters, who speaks, and some of their words. */
export function overview() {
  const texts = docs.length === 1 ? "one text" : counted(docs.length, "text");
  return [
    make(
      "p",
      { class: "quiet" },
      `${counted(linkedCount, "linked entity", "linked entities")} and ${counted(facts.length, "fact")} from ${texts}. Click a node or a line to read the words behind it.`,
    ),
    make("h3", {}, "Main actors"),
    bars([...nodes.keys()].filter(isLinked).slice(0, 8).sort(byFacts), (node) => factsOfNode[node].length),
    make("h3", {}, "Who speaks"),
    bars([...factsOfSpeaker.keys()].sort(bySpoken).slice(0, 6), (node) => factsOfSpeaker.get(node).length),
    ...quotedWords(),
    unlinkedList(),
  ];
}

function byFacts(one, other) {
  return factsOfNode[other].length - factsOfNode[one].length || one - other;
}

function bySpoken(one, other) {
  return factsOfSpeaker.get(other).length - factsOfSpeaker.get(one).length || one - other;
}

function bars(numbers, sizeOf) {
  const top = Math.max(...numbers.map(sizeOf), 1);
  return make("ul", { class: "bars" }, ...numbers.map((node) => make("li", {}, bar(node, sizeOf(node), top))));
}

function bar(node, size, top) {
  const meter = makeSvg(
    "svg",
    { viewBox: "0 0 100 8", preserveAspectRatio: "none", "aria-hidden": "true" },
    makeSvg("rect", { width: (100 * size) / top, height: 8, fill: tone(families[nodes[node].family]) }),
  );
  return make(
    "button",
    { type: "button", "data-node": node, on: { click: () => select("node", node) } },
    familyMark(nodes[node].family),
    words(nodes[node].name),
    make("span", { class: "meter" }, meter),
    make("small", {}, count(size)),
  );
}

function quotedWords() {
  const said = [...facts.keys()].filter((number) => facts[number].quotation);
  if (!said.length) return [];
  return [make("h3", {}, "In their own words"), ...said.slice(0, 3).map(factCard)];
}

function unlinkedList() {
  const alone = [...nodes.keys()].filter((node) => !isLinked(node));
  if (!alone.length) return null;
  const list = inPages(alone, (node) => make("p", {}, nodeLink(node)), 50);
  return make("details", { class: "group" }, make("summary", {}, `Named, but linked to nobody (${count(alone.length)})`), list);
}
