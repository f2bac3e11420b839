// What the canvas is to show: vis-network nodes and edges for the present view, with groups folded into one node each.

import { edges, families, nodes, statuses } from "./data.js";
import { view } from "./filter.js";
import { placeOf } from "./layout.js";
import { state } from "./state.js";

const INKS = {
  light: { ink: "#17212b", paper: "#ffffff", faint: "#8a97a3" },
  dark: { ink: "#e6ebf0", paper: "#14181d", faint: "#7d8a96" },
};

/** The colours of text and ground in the present theme. */
export function inks() {
  return INKS[state.theme];
}

/** The colour of a family or a status in the present theme. */
export function tone(style) {
  return style[state.theme];
}

const nodeCache = new Map();
const edgeCache = new Map();

/** Forget what was made for another theme. */
export function forgetColours() {
  nodeCache.clear();
  edgeCache.clear();
}

function flat(colour, border) {
  return { background: colour, border, highlight: { background: colour, border }, hover: { background: colour, border } };
}

function drawNode(number) {
  const [x, y] = placeOf(number);
  const known = nodeCache.get(number);
  if (known && known.x === x && known.y === y) return known;
  const { label, shape, size, font, family } = nodes[number];
  const made = {
    id: number, label, shape, size, x, y, borderWidth: 1.5, borderWidthSelected: 1.5,
    font: { size: font.size, color: inks().ink, strokeWidth: 3, strokeColor: inks().paper },
    color: flat(tone(families[family]), inks().paper),
  }; // prettier-ignore
  nodeCache.set(number, made);
  return made;
}

function line(id, from, to, status, look) {
  const { bend, width, dashes, arrows, says } = look;
  const colour = tone(statuses[status]);
  return {
    id, from, to, width, dashes, selectionWidth: 0, hoverWidth: 0.8,
    arrows: arrows ? { to: { enabled: true, scaleFactor: says ? 0.35 : 0.5 } } : "",
    color: { color: colour, highlight: colour, hover: colour, opacity: says ? 0.4 : 0.85 },
    smooth: bend ? { enabled: true, type: bend > 0 ? "curvedCW" : "curvedCCW", roundness: Math.abs(bend) } : false,
  }; // prettier-ignore
}

function drawEdge(number) {
  const known = edgeCache.get(number);
  if (known) return known;
  const edge = edges[number];
  const made = line(`e${number}`, edge.from, edge.to, edge.status, edge);
  edgeCache.set(number, made);
  return made;
}

/** Whether a node is folded into its group now. */
export function isFolded(node) {
  return state.grouped && !state.expanded.has(nodes[node].community);
}

/** The id on the canvas of the node, or of the group that stands for it. */
export function canvasId(node) {
  return isFolded(node) ? `g${nodes[node].community}` : node;
}

/** The visible nodes of each folded group, heaviest first. */
export function foldedGroups() {
  const groups = new Map();
  nodes.forEach((node, number) => {
    if (!view.nodes[number] || !isFolded(number)) return;
    if (!groups.has(node.community)) groups.set(node.community, []);
    groups.get(node.community).push(number);
  });
  return groups;
}

/** The words that name a group: its heaviest member and how many more. */
export function groupName(members) {
  const more = members.length - 1;
  return nodes[members[0]].name + (more ? ` + ${more.toLocaleString("en")}` : "");
}

function drawGroup(community, members) {
  const sum = members.reduce((all, node) => [all[0] + placeOf(node)[0], all[1] + placeOf(node)[1]], [0, 0]);
  const share = Math.sqrt(members.length);
  return {
    id: `g${community}`, shape: "dot", size: Math.min(14 + 7 * share, 110), borderWidth: 3, borderWidthSelected: 3,
    label: `${nodes[members[0]].label}\n+ ${(members.length - 1).toLocaleString("en")}`,
    x: sum[0] / members.length, y: sum[1] / members.length,
    font: { size: Math.min(22 + 2 * share, 60), color: inks().ink, strokeWidth: 4, strokeColor: inks().paper },
    color: flat(tone(families[nodes[members[0]].family]), inks().ink),
  }; // prettier-ignore
}

/** Edges between groups, or between a group and an unfolded node: one for each pair and status. */
function drawBundles() {
  const bundles = new Map();
  edges.forEach((edge, number) => {
    if (!view.edges[number] || (!isFolded(edge.from) && !isFolded(edge.to))) return;
    const [from, to] = [canvasId(edge.from), canvasId(edge.to)];
    if (from === to) return;
    const key = `${from}|${to}|${edge.status}`;
    if (!bundles.has(key)) bundles.set(key, { from, to, status: edge.status, edges: [] });
    bundles.get(key).edges.push(number);
  });
  return [...bundles].map(([key, bundle]) => {
    const width = Math.min(1 + Math.sqrt(bundle.edges.length), 8);
    const look = { bend: 0.08 * (bundle.status - 2.5), width, dashes: edges[bundle.edges[0]].dashes, arrows: "to" };
    return { ...line(key, bundle.from, bundle.to, bundle.status, look), members: bundle.edges };
  });
}

/** Nodes and edges by id. */
export function buildScene() {
  const scene = { nodes: new Map(), edges: new Map() };
  nodes.forEach((_, number) => view.nodes[number] && !isFolded(number) && scene.nodes.set(number, drawNode(number)));
  edges.forEach((edge, number) => {
    if (view.edges[number] && !isFolded(edge.from) && !isFolded(edge.to)) scene.edges.set(`e${number}`, drawEdge(number));
  });
  if (state.grouped) {
    foldedGroups().forEach((members, community) => scene.nodes.set(`g${community}`, drawGroup(community, members)));
    drawBundles().forEach((bundle) => scene.edges.set(bundle.id, bundle));
  }
  return scene;
}
