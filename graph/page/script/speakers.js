// The view by speaker: what each one said, in quotations first, and how the text passes it on.

import { button, count, inPages, make, words } from "./dom.js";
import { docs, facts, factsOfSpeaker, nodes, sentences, unattributed } from "./data.js";
import { factCard, statusChip } from "./facts.js";
import { visibleFacts } from "./filter.js";
import { familyMark } from "./legend.js";
import { state, update } from "./state.js";

/** The content of the view. */
export function speakersView() {
  const speakers = [...factsOfSpeaker.entries()]
    .map(([node, said]) => [node, visibleFacts(said)])
    .filter(([, said]) => said.length);
  speakers.sort((a, b) => b[1].length - a[1].length || a[0] - b[0]);
  const own = visibleFacts(unattributed);
  return [
    make("h2", { tabindex: -1 }, "Who says what"),
    state.speaker === null ? null : button("Show everybody again", () => update({ speaker: null })),
    inPages(speakers, ([node, said], place) => speaker(node, nodes[node].name, said, place === 0 || state.speaker === node), 40),
    own.length ? speaker(-1, docs.length === 1 ? "The text itself" : "The texts themselves", own, false) : null,
  ];
}

function speaker(node, name, said, open) {
  const mark = node >= 0 ? familyMark(nodes[node].family) : null;
  const box = make(
    "details",
    { class: "group", "data-speaker": node, open },
    make("summary", {}, mark, " ", words(name), make("small", {}, ` ${count(said.length)}`)),
  );
  const fill = () =>
    box.open && box.childElementCount === 1 && box.append(statusLine(said), only(node), inPages(inOrder(said), factCard, 20));
  box.addEventListener("toggle", fill);
  fill();
  return box;
}

function only(node) {
  return make(
    "div",
    { class: "actions" },
    button("Only this in the graph", () => update({ speaker: node }), { "aria-pressed": String(state.speaker === node) }),
    node >= 0 ? button("About", () => update({ selected: { kind: "node", id: node }, tab: "details" })) : null,
  );
}

function statusLine(said) {
  const counts = new Map();
  said.forEach((fact) => counts.set(facts[fact].status, (counts.get(facts[fact].status) ?? 0) + 1));
  const chips = [...counts]
    .sort((a, b) => a[0] - b[0])
    .flatMap(([status, number]) => [statusChip(status), ` ${count(number)}  `]);
  return make("p", { class: "quiet" }, ...chips);
}

/** In the order of the text, the act of saying before what was said. */
function inOrder(said) {
  const place = (fact) => {
    const [doc = 0, start = 0] = sentences[facts[fact].quotes?.[0]] ?? [];
    return [doc, start, facts[fact].says ? 0 : 1];
  };
  return [...said].sort((a, b) => {
    const [one, other] = [place(a), place(b)];
    return one[0] - other[0] || one[1] - other[1] || one[2] - other[2] || a - b;
  });
}
