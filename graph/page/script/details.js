// The Details view: the overview at the start, then whatever is selected.

import { button, count, counted, inPages, make, words } from "./dom.js";
import {
  edges,
  edgesOfNode,
  facts,
  factsOfNode,
  factsOfSentence,
  isLinked,
  nodes,
  otherEnd,
  sentences,
  shortIri,
  statuses,
} from "./data.js";
import { factCard, nodeLink, statusChip } from "./facts.js";
import { view, visibleFacts } from "./filter.js";
import { familyMark } from "./legend.js";
import { copyLink } from "./link.js";
import { overview } from "./overview.js";
import { groupName } from "./scene.js";
import { state, toggled, update } from "./state.js";

const GROUP_PAGE = 10;
const OPEN_CARDS = 16;
const REVEALED_AT_ONCE = 40;

/** The content of the view. */
export function detailsView() {
  if (!state.selected) return overview();
  const { kind, id } = state.selected;
  return { node: nodeView, edge: edgeView, fact: factView, group: groupView, sentence: sentenceView }[kind](id);
}

// One entity

function nodeView(id) {
  const node = nodes[id];
  const shown = visibleFacts(factsOfNode[id]);
  const hidden = factsOfNode[id].length - shown.length;
  return [
    make("h2", { tabindex: -1 }, words(node.name)),
    make(
      "p",
      { class: "quiet" },
      familyMark(node.family),
      ` ${node.kind} · ${counted(factsOfNode[id].length, "fact")}${hidden ? ` (${count(hidden)} filtered out)` : ""}`,
    ),
    aliases(node),
    ...(node.traits ?? []).map(([term, other, text]) =>
      make("p", { class: "quiet" }, `${term}: `, other >= 0 ? nodeLink(other) : words(text)),
    ),
    identifiers(node),
    actions(id),
    ...groupList(groupsOf(id, shown)),
  ];
}

function aliases(node) {
  if (!node.aliases) return null;
  return make("p", { class: "quiet" }, "also: ", words(node.aliases.slice(0, 12).join(", ")));
}

function identifiers(node) {
  if (!node.links) return null;
  const links = node.links.flatMap((link) => [
    make(
      "a",
      { href: link, rel: "noreferrer noopener", target: "_blank" },
      link.replace(/^https?:\/\/(www\.)?/, "").slice(0, 80),
    ),
    " ",
  ]);
  return make("p", { class: "quiet" }, "same as: ", ...links);
}

function actions(id) {
  const focused = state.focus === id;
  return make(
    "div",
    { class: "actions" },
    button("Focus", () => update({ focus: id, hops: 1 }), { "aria-pressed": String(focused && state.hops === 1) }),
    button("Two steps", () => update({ focus: id, hops: 2 }), { "aria-pressed": String(focused && state.hops === 2) }),
    button("Path to …", () => update({ path: { from: id, to: null }, tab: "path" })),
    hiddenNeighbours(id),
    state.grouped ? button("Fold its group", () => update({ expanded: toggled(state.expanded, nodes[id].community) })) : null,
    button("Copy link", () => copyLink(`node=${encodeURIComponent(shortIri(nodes[id].iri))}`)),
  );
}

/** In a graph that opens on its core: a button that brings in what is linked to the node and not drawn. */
function hiddenNeighbours(id) {
  const others = new Set(edgesOfNode[id].filter((edge) => view.passing[edge]).map((edge) => otherEnd(edge, id)));
  const hidden = [...others].filter((node) => !view.nodes[node]).sort((a, b) => a - b);
  if (!hidden.length || state.focus !== null) return null;
  const some = hidden.slice(0, REVEALED_AT_ONCE);
  const label =
    some.length < hidden.length
      ? `Show ${count(some.length)} of ${counted(hidden.length, "neighbour")}`
      : `Show ${counted(hidden.length, "neighbour")}`;
  return button(label, () => update({ revealed: new Set([...state.revealed, ...some]) }), { id: "reveal" });
}

/** Facts of a node by what kind of tie they are: what it does, what is done to it, what it says, where else it is named. */
function groupsOf(id, numbers) {
  const groups = new Map();
  for (const number of numbers) {
    const title = groupTitle(id, facts[number]);
    if (!groups.has(title)) groups.set(title, []);
    groups.get(title).push(number);
  }
  const order = (title) => (["→", "←", "↔"].some((arrow) => title.includes(arrow)) ? 0 : 1);
  return [...groups].sort((a, b) => order(a[0]) - order(b[0]) || b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
}

/** The groups, open as long as not more cards than one reads at once are in sight. */
function groupList(groups) {
  let read = 0;
  return groups.map(([title, numbers]) => {
    read += Math.min(numbers.length, GROUP_PAGE);
    return group(title, numbers, read === numbers.length || read <= OPEN_CARDS);
  });
}

function groupTitle(id, fact) {
  if (fact.says) return fact.by === id ? "Says" : "Others say about it";
  const ends = fact.ends ?? [];
  const out = ends.some(([from]) => from === id);
  const into = ends.some(([, to]) => to === id);
  if ((out && into) || (fact.mutual && (out || into))) return `${fact.edge} ↔`;
  if (out) return `${fact.edge} →`;
  if (into) return `← ${fact.edge}`;
  if (fact.by === id) return "Claims";
  return fact.roles?.some((role) => role[1] === id) ? `Has a part in: ${fact.kind}` : "Source of";
}

function group(title, numbers, open) {
  const box = make(
    "details",
    { class: "group", open },
    make("summary", {}, title, make("small", {}, ` ${count(numbers.length)}`)),
  );
  const fill = () => box.open && box.childElementCount === 1 && box.append(inPages(numbers, factCard, GROUP_PAGE));
  box.addEventListener("toggle", fill);
  fill();
  return box;
}

// One line, one fact, one group, one sentence

function edgeView(id) {
  const { from, to, facts: own } = edges[id];
  const between = edgesOfNode[from].filter((edge) => edges[edge].from === to || edges[edge].to === to);
  const others = [...new Set(between.flatMap((edge) => edges[edge].facts))].filter((fact) => !own.includes(fact));
  return [
    make("h2", { tabindex: -1 }, nodeLink(from), " – ", nodeLink(to)),
    make("p", { class: "quiet" }, statusChip(edges[id].status)),
    inPages(visibleFacts(own), factCard, 20),
    ...(others.length ? [make("h3", {}, "Also between the two"), inPages(visibleFacts(others), factCard, 20)] : []),
  ];
}

function factView(id) {
  const { quotes = [] } = facts[id];
  const same = [...new Set(quotes.flatMap((sentence) => factsOfSentence[sentence]))].filter((fact) => fact !== id);
  return [
    make("h2", { tabindex: -1 }, words(facts[id].label)),
    factCard(id),
    ...(same.length ? [make("h3", {}, "From the same words"), inPages(same, factCard, 20)] : []),
  ];
}

function sentenceView(ids) {
  const numbers = [...new Set(ids.flatMap((sentence) => factsOfSentence[sentence]))];
  const inside = sentences[ids[0]]?.[3] ?? "";
  return [
    make("h2", { tabindex: -1 }, counted(numbers.length, "fact"), " from these words"),
    make("p", { class: "quiet", dir: "auto" }, `“${inside.slice(0, 300)}”`),
    inPages(numbers, factCard, 20),
  ];
}

function groupView(community) {
  const members = [...nodes.keys()].filter((node) => nodes[node].community === community && isLinked(node));
  return [
    make("h2", { tabindex: -1 }, words(groupName(members))),
    make(
      "p",
      { class: "quiet" },
      `A community: ${counted(members.length, "entity", "entities")} that have more to do with each other than with the rest.`,
    ),
    make(
      "div",
      { class: "actions" },
      button("Open the group", () => update({ expanded: new Set([...state.expanded, community]) }), { id: "open-group" }),
    ),
    inPages(members, (node) => make("p", {}, familyMark(nodes[node].family), " ", nodeLink(node)), 50),
  ];
}

/** The words that tell a screen reader what was chosen. */
export function selectionWords() {
  if (!state.selected) return "Nothing selected";
  const { kind, id } = state.selected;
  if (kind === "node") return `${nodes[id].name}, ${nodes[id].kind}, ${counted(factsOfNode[id].length, "fact")}`;
  if (kind === "edge")
    return `${nodes[edges[id].from].name} and ${nodes[edges[id].to].name}, ${counted(edges[id].facts.length, "fact")}, ${statuses[edges[id].status].name}`;
  if (kind === "fact") return `${facts[id].label}, ${statuses[facts[id].status].name}`;
  return kind === "group" ? "Group selected" : "Sentence selected";
}
