// What the canvas is to show: vis-network nodes and edges for the present view, with groups folded into one node each.

import { edges, edgesOfNode, facts, families, isNarrow, nodes, statuses } from "./data.js";
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

const HEAVY = 5;
const PHONE_SIZE = 1.5;
const SKETCHED = 2500;
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

/** The smallest size of a name on screen: the main actors stand out from afar too. */
function leastFont(number) {
  return number < HEAVY ? 13 : number < 4 * HEAVY ? 10 : undefined;
}

function drawNode(number) {
  const [x, y] = placeOf(number);
  const known = nodeCache.get(number);
  if (known && known.x === x && known.y === y) return known;
  const { label, shape, font, family } = nodes[number];
  const size = nodes[number].size * (isNarrow ? PHONE_SIZE : 1);
  const made = {
    id: number,
    words: label,
    heavy: number < HEAVY,
    least: leastFont(number),
    font,
    shape,
    size,
    x,
    y,
    borderWidth: 1.5,
    borderWidthSelected: 1.5,
    color: flat(tone(families[family]), inks().paper),
  };
  nodeCache.set(number, made);
  return made;
}

function line(id, from, to, status, look) {
  const { bend, width, dashes, arrows, says } = look;
  const colour = tone(statuses[status]);
  return {
    id,
    from,
    to,
    width,
    dashes,
    selectionWidth: 0,
    hoverWidth: 0.8,
    arrows: arrows ? { to: { enabled: true, scaleFactor: says ? 0.35 : 0.5 } } : "",
    color: { color: colour, highlight: colour, hover: colour, opacity: says ? 0.4 : 0.85 },
    smooth: bend ? { enabled: true, type: bend > 0 ? "curvedCW" : "curvedCCW", roundness: Math.abs(bend) } : false,
  };
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

function drawGroup(community, members, { unit, heavy, most, crowding }) {
  const sum = members.reduce((all, node) => [all[0] + placeOf(node)[0], all[1] + placeOf(node)[1]], [0, 0]);
  const share = Math.sqrt(members.length / most);
  return {
    id: `g${community}`,
    shape: "dot",
    size: unit * (6 + 28 * share * crowding),
    borderWidth: 2.5,
    borderWidthSelected: 2.5,
    words: `${nodes[members[0]].label}${members.length > 1 ? `\n+ ${(members.length - 1).toLocaleString("en")}` : ""}`,
    heavy,
    x: sum[0] / members.length,
    y: sum[1] / members.length,
    font: { size: unit * (10 + 5 * share) },
    color: flat(tone(families[nodes[members[0]].family]), inks().ink),
  };
}

/** How many units of the drawing are one pixel when the whole picture is in sight: groups are sized by it. */
function unitOf(places) {
  const span = (axis) => Math.max(...places.map((place) => place[axis])) - Math.min(...places.map((place) => place[axis]));
  return places.length ? Math.max(1, span(0) / 650, span(1) / 700) : 1;
}

/** Lines between groups, or between a group and an unfolded node: one for each pair, the wider the more it stands for. */
function drawBundles(unit) {
  const bundles = new Map();
  edges.forEach((edge, number) => {
    if (!view.edges[number] || (!isFolded(edge.from) && !isFolded(edge.to))) return;
    const [from, to] = [canvasId(edge.from), canvasId(edge.to)].sort();
    if (from === to) return;
    const key = `${from}|${to}`;
    if (!bundles.has(key)) bundles.set(key, { from, to, edges: [] });
    bundles.get(key).edges.push(number);
  });
  return [...bundles].map(([key, bundle]) => {
    const [colour, opacity] = [inks().faint, bundles.size > 150 ? 0.25 : 0.6];
    return {
      id: key,
      from: bundle.from,
      to: bundle.to,
      members: bundle.edges,
      arrows: "",
      dashes: false,
      smooth: false,
      selectionWidth: 0,
      width: unit * Math.min(0.5 + 0.6 * Math.sqrt(bundle.edges.length), 8),
      color: { color: colour, highlight: colour, hover: colour, opacity },
    };
  });
}

/** Edges that the selection is about: even a sketched picture draws these in full. */
function edgesInFocus() {
  const { kind, id } = state.selected ?? {};
  const ends = kind === "node" ? [id] : kind === "edge" ? [edges[id].from] : kind === "fact" ? (facts[id].ends ?? []).flat() : [];
  return new Set([...ends, ...(view.path ?? [])].flatMap((node) => edgesOfNode[node]));
}

/**
 * Nodes and edges by id. Beyond some thousand edges nobody can tell dashes and arrows apart: then the scene has only
 * the edges at the selection, and `sketch` has the ends of all others, to be drawn as one faint web.
 */
export function buildScene() {
  const scene = { nodes: new Map(), edges: new Map(), sketch: null };
  nodes.forEach((_, number) => view.nodes[number] && !isFolded(number) && scene.nodes.set(number, drawNode(number)));
  const shown = [...edges.keys()].filter(
    (number) => view.edges[number] && !isFolded(edges[number].from) && !isFolded(edges[number].to),
  );
  const drawnEdges = shown.length > SKETCHED ? edgesInFocus() : null;
  if (drawnEdges) scene.sketch = shown.map((number) => [placeOf(edges[number].from), placeOf(edges[number].to)]);
  for (const number of shown) if (!drawnEdges || drawnEdges.has(number)) scene.edges.set(`e${number}`, drawEdge(number));
  if (state.grouped) addGroups(scene);
  return scene;
}

function addGroups(scene) {
  const groups = [...foldedGroups()].sort((a, b) => b[1].length - a[1].length || a[0] - b[0]);
  const unit = unitOf(groups.flatMap(([, members]) => members).map(placeOf));
  const most = groups[0]?.[1].length ?? 1;
  const crowding = Math.min(1, 4.5 / Math.sqrt(groups.length));
  groups.forEach(([community, members], place) => {
    scene.nodes.set(`g${community}`, drawGroup(community, members, { unit, heavy: place < HEAVY, most, crowding }));
  });
  drawBundles(unit).forEach((bundle) => scene.edges.set(bundle.id, bundle));
}
