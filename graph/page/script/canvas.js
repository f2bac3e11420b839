// The drawn graph: keeps vis-network in step with the scene.

import { byId } from "./dom.js";
import { isBig } from "./data.js";
import { FILTER_KEYS } from "./filter.js";
import { showTip, tipOfEdge, tipOfNode } from "./hints.js";
import { paintLabels } from "./labels.js";
import { arrange } from "./layout.js";
import { buildScene, forgetColours, inks } from "./scene.js";
import { litBySelection, paintSelection } from "./selection.js";
import { onChange, select, state, update } from "./state.js";

const { DataSet, Network } = globalThis.vis;
const MANY = 1500;
const MARGIN = { side: 50, top: 20, bottom: 78 };

let network;
let scene = { nodes: new Map(), edges: new Map() };
let data = { nodes: new DataSet(), edges: new DataSet() };
let lit = null; // { nodes: Set, edges: Set } of canvas ids, or null

const OPTIONS = {
  physics: false,
  layout: { improvedLayout: false },
  nodes: { chosen: false },
  edges: { chosen: false, arrowStrikethrough: false },
  interaction: {
    hover: true,
    selectConnectedEdges: false,
    hoverConnectedEdges: false,
    keyboard: false,
    hideEdgesOnDrag: isBig,
    hideEdgesOnZoom: isBig,
    tooltipDelay: 1e9,
  },
};

/** Draw the graph for the first time. */
export function startCanvas() {
  network = new Network(byId("graph"), data, OPTIONS);
  byId("graph").querySelector("canvas").setAttribute("aria-hidden", "true");
  network.on("click", clicked);
  network.on("doubleClick", ({ nodes: [id] }) => id !== undefined && enter(id));
  network.on("hoverNode", ({ node, event }) => showTip(event, tipOfNode(node)));
  network.on("hoverEdge", ({ edge, event }) => showTip(event, tipOfEdge(edge)));
  for (const name of ["blurNode", "blurEdge", "dragStart", "zoom"]) network.on(name, () => (byId("tip").hidden = true));
  network.on("beforeDrawing", paintSketch);
  network.on("afterDrawing", (ctx) =>
    lit ? paintSelection(ctx, network, scene, lit) : paintLabels(ctx, network, scene.nodes.values()),
  );
  redraw();
  fit();
}

/** Show the whole picture, with room for the names. */
export function fit() {
  const items = [...scene.nodes.values()];
  if (!items.length) return;
  const span = (axis) => {
    const low = items.reduce((least, item) => Math.min(least, item[axis] - item.size), Infinity);
    const high = items.reduce((most, item) => Math.max(most, item[axis] + item.size), -Infinity);
    return { middle: (low + high) / 2, extent: Math.max(high - low, 1) };
  };
  const [x, y] = [span("x"), span("y")];
  const { clientWidth, clientHeight } = byId("graph");
  const scale = Math.min((clientWidth - 2 * MARGIN.side) / x.extent, (clientHeight - MARGIN.top - MARGIN.bottom) / y.extent, 1.2);
  const shift = (MARGIN.bottom - MARGIN.top) / 2 / scale;
  network.moveTo({ position: { x: x.middle, y: y.middle + shift }, scale: Math.max(scale, 0.01) });
}

/** Come closer (above 1) or go farther. */
export function zoomBy(factor) {
  network.moveTo({ scale: Math.min(Math.max(network.getScale() * factor, 0.02), 6) });
}

/** The scene, the position of its nodes on screen, and the network's own picture, for exports and the keyboard. */
export function drawn() {
  return { scene, network, canvas: byId("graph").querySelector("canvas") };
}

function redraw() {
  arrange();
  const next = buildScene();
  const changes = Math.abs(next.nodes.size - scene.nodes.size) + Math.abs(next.edges.size - scene.edges.size);
  if (changes > MANY) replaceAll(next);
  else {
    dropMissing(data.edges, scene.edges, next.edges);
    dropMissing(data.nodes, scene.nodes, next.nodes);
    putChanged(data.nodes, scene.nodes, next.nodes);
    putChanged(data.edges, scene.edges, next.edges);
  }
  scene = next;
  relight();
}

function replaceAll(next) {
  data = { nodes: new DataSet([...next.nodes.values()]), edges: new DataSet([...next.edges.values()]) };
  network.setData(data);
}

function dropMissing(set, before, after) {
  const gone = [...before.keys()].filter((id) => !after.has(id));
  if (gone.length) set.remove(gone);
}

function putChanged(set, before, after) {
  const changed = [...after].filter(([id, item]) => before.get(id) !== item).map(([, item]) => item);
  if (changed.length) set.update(changed);
}

/** All lines as one faint web: a single stroke, however many there are. */
function paintSketch(ctx) {
  if (!scene.sketch) return;
  ctx.beginPath();
  for (const [from, to] of scene.sketch) {
    ctx.moveTo(from[0], from[1]);
    ctx.lineTo(to[0], to[1]);
  }
  ctx.lineWidth = 0.6 / network.getScale();
  ctx.globalAlpha = 0.22;
  ctx.strokeStyle = inks().faint;
  ctx.stroke();
  ctx.globalAlpha = 1;
}

function clicked({ nodes: [node], edges: [edge] }) {
  if (typeof node === "number" && isPathOpen()) update({ path: completed(state.path, node) });
  else if (typeof node === "number") select("node", node);
  else if (node !== undefined) select("group", Number(node.slice(1)));
  else if (edge !== undefined) select("edge", edgeNumber(edge));
  else update({ selected: null });
}

/** Whether the reader is choosing the ends of a path. */
function isPathOpen() {
  return state.path !== null && (state.path.from === null || state.path.to === null);
}

function completed({ from, to }, node) {
  return from === null ? { from: node, to } : { from, to: node };
}

/** Open a group, focus on a node. */
function enter(id) {
  if (typeof id === "number") update({ focus: id, hops: 1 });
  else update({ expanded: new Set([...state.expanded, Number(id.slice(1))]) });
}

/** The number of the edge that a line on the canvas stands for. */
export function edgeNumber(id) {
  return scene.edges.get(id).members?.[0] ?? Number(id.slice(1));
}

function relight() {
  lit = litBySelection();
  network.redraw();
}

onChange([...FILTER_KEYS, "theme"], (changed) => {
  if (changed.includes("theme")) forgetColours();
  redraw();
  if (["all", "grouped", "focus", "hops", "expanded"].some((key) => changed.includes(key))) fit();
});
onChange(["selected"], () => (scene.sketch ? redraw() : relight()));
