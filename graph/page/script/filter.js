// Which facts, nodes and edges the present choices let through.

import { core, edges, edgesOfNode, facts, nodes, otherEnd } from "./data.js";
import { onChange, state } from "./state.js";

export const FILTER_KEYS = [
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
  "focus",
  "hops",
  "path",
  "all",
  "revealed",
  "grouped",
  "expanded",
];

/** One byte for each fact, node and edge: 1 if it shows. `passing` counts edges that pass whether or not their ends show. */
export const view = {
  facts: new Uint8Array(facts.length),
  passing: new Uint8Array(edges.length),
  nodes: new Uint8Array(nodes.length),
  edges: new Uint8Array(edges.length),
  path: null,
};

function passes(fact) {
  if (state.hiddenStatuses.has(fact.status) || state.hiddenDocs.has(fact.doc)) return false;
  if (state.hiddenCertainties.has(fact.certainty)) return false;
  if (state.speaker !== null && (fact.by ?? -1) !== state.speaker) return false;
  if (fact.confidence !== undefined && fact.confidence < state.confidence) return false;
  return inTime(fact);
}

function inTime(fact) {
  if (!fact.first) return state.undated;
  return (!state.from || fact.last >= state.from) && (!state.to || fact.first <= state.to);
}

function markFacts() {
  facts.forEach((fact, number) => (view.facts[number] = passes(fact) ? 1 : 0));
  edges.forEach((edge, number) => {
    const open = !(edge.says && !state.remarks) && !familyHidden(edge.from) && !familyHidden(edge.to);
    view.passing[number] = open && edge.facts.some((fact) => view.facts[fact]) ? 1 : 0;
  });
}

function familyHidden(node) {
  return state.hiddenFamilies.has(nodes[node].family);
}

/** The nodes within so many steps of a node, over edges that pass. */
export function around(start, hops) {
  const near = new Map([[start, 0]]);
  for (const node of near.keys()) {
    if (near.get(node) === hops) continue;
    for (const edge of edgesOfNode[node]) {
      const other = otherEnd(edge, node);
      if (view.passing[edge] && !near.has(other)) near.set(other, near.get(node) + 1);
    }
  }
  return near;
}

/** How weak a tie is for a path: a remark is weaker than a deed, a forecast weaker than a fact. */
function weakness(edge) {
  return edges[edge].says ? 10 : edges[edge].status;
}

/** The nodes of a path over edges that pass, or null: the shortest one, among equals the one with the firmest ties. */
export function shortestPath(start, goal) {
  const reached = new Map([[start, { steps: 0, weak: 0, before: null }]]);
  for (const [node, here] of reached) {
    if (here.steps >= (reached.get(goal)?.steps ?? Infinity)) break;
    for (const edge of edgesOfNode[node]) {
      if (!view.passing[edge]) continue;
      const other = otherEnd(edge, node);
      const there = reached.get(other);
      const way = { steps: here.steps + 1, weak: here.weak + weakness(edge), before: node };
      if (!there) reached.set(other, way);
      else if (there.steps === way.steps && way.weak < there.weak) Object.assign(there, way);
    }
  }
  if (!reached.has(goal)) return null;
  const path = [];
  for (let node = goal; node !== null; node = reached.get(node).before) path.unshift(node);
  return path;
}

function candidates() {
  if (state.focus !== null) return around(state.focus, state.hops).keys();
  if (state.all || state.grouped) return nodes.keys();
  return new Set([...core, ...state.revealed, ...(view.path ?? [])]);
}

function markNodes() {
  view.nodes.fill(0);
  const always = new Set([state.focus, ...(state.revealed.size < 50 ? state.revealed : [])]);
  for (const node of candidates()) {
    if (familyHidden(node) && !always.has(node)) continue;
    if (always.has(node) || edgesOfNode[node].some((edge) => view.passing[edge])) view.nodes[node] = 1;
  }
  edges.forEach((edge, number) => (view.edges[number] = view.passing[number] & view.nodes[edge.from] & view.nodes[edge.to]));
}

/** Work out again what shows. */
export function refilter() {
  markFacts();
  const { from = null, to = null } = state.path ?? {};
  view.path = from !== null && to !== null ? shortestPath(from, to) : null;
  markNodes();
}

/** How many of the bytes are set. */
export function total(bytes) {
  let sum = 0;
  for (const byte of bytes) sum += byte;
  return sum;
}

/** The numbers of the facts that show, or of those among the given ones. */
export function visibleFacts(numbers = facts.keys()) {
  return [...numbers].filter((number) => view.facts[number]);
}

onChange(FILTER_KEYS, refilter);
