// The drawn graph: keeps vis-network in step with the scene, and paints the selection over it.

import { byId, counted } from "./dom.js";
import { edges, edgesOfFact, edgesOfNode, facts, factsOfNode, isBig, nodes, statuses } from "./data.js";
import { FILTER_KEYS, view } from "./filter.js";
import { painted, paintLabels } from "./labels.js";
import { arrange } from "./layout.js";
import { buildScene, canvasId, foldedGroups, forgetColours, groupName, inks, tone } from "./scene.js";
import { onChange, select, state, update } from "./state.js";

const { DataSet, Network } = globalThis.vis;
const MANY = 1500;
const MARGIN = { side: 56, top: 30, bottom: 84 };
const LABELS_AT_MOST = 16;

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
    hover: true, selectConnectedEdges: false, hoverConnectedEdges: false, keyboard: false,
    hideEdgesOnDrag: isBig, hideEdgesOnZoom: isBig, tooltipDelay: 1e9,
  },
}; // prettier-ignore

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
  network.on("afterDrawing", (ctx) => (lit ? paintSelection(ctx) : paintLabels(ctx, network, scene.nodes.values())));
  redraw();
  fit();
}

/** Show the whole picture, with room for the names. */
export function fit() {
  const items = [...scene.nodes.values()];
  if (!items.length) return;
  const span = (axis) => {
    const all = items.map((item) => item[axis]);
    const [low, high] = [all.reduce((a, b) => Math.min(a, b)), all.reduce((a, b) => Math.max(a, b))];
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
  if (typeof node === "number" && state.path && state.path.to === null) update({ path: { from: state.path.from, to: node } });
  else if (typeof node === "number") select("node", node);
  else if (node !== undefined) select("group", Number(node.slice(1)));
  else if (edge !== undefined) select("edge", edgeNumber(edge));
  else update({ selected: null });
}

/** Open a group, focus on a node. */
function enter(id) {
  if (typeof id === "number") update({ focus: id, hops: 1 });
  else update({ expanded: new Set([...state.expanded, Number(id.slice(1))]) });
}

function edgeNumber(id) {
  return scene.edges.get(id).members?.[0] ?? Number(id.slice(1));
}

// Hints at the pointer

function tipOfNode(id) {
  if (typeof id !== "number") return groupName(foldedGroups().get(Number(id.slice(1))) ?? [0]);
  const { name, kind } = nodes[id];
  return `${name} · ${kind} · ${counted(factsOfNode[id].length, "fact")}`;
}

function tipOfEdge(id) {
  const members = scene.edges.get(id)?.members;
  if (members) return counted(members.length, "line");
  const edge = edges[edgeNumber(id)];
  const { edge: label, label: what } = facts[edge.facts[0]];
  const said = edge.facts.length === 1 ? what : counted(edge.facts.length, "fact");
  return `${nodes[edge.from].name} ${label} ${nodes[edge.to].name} · ${statuses[edge.status].name} · ${said}`;
}

function showTip(event, text) {
  const tip = byId("tip");
  const stage = byId("stage").getBoundingClientRect();
  tip.textContent = text.slice(0, 300);
  tip.hidden = false;
  const left = Math.min(event.clientX - stage.left + 14, stage.width - tip.offsetWidth - 8);
  const top = Math.min(event.clientY - stage.top + 14, stage.height - tip.offsetHeight - 8);
  tip.style.left = `${Math.max(left, 4)}px`;
  tip.style.top = `${Math.max(top, 4)}px`;
}

// The selection: everything else is dimmed by one veil, what is chosen is painted again above it. This costs the same
// for ten nodes as for ten thousand.

function relight() {
  lit = chosen();
  network.redraw();
}

function chosen() {
  if (view.path) return ofEdges(edgesAlong(view.path), view.path);
  if (!state.selected) return null;
  const { kind, id } = state.selected;
  if (kind === "node") return ofEdges(edgesOfNode[id].filter((edge) => view.edges[edge]), [id]);
  if (kind === "edge") return ofEdges(edgesBetween(edges[id].from, edges[id].to), [edges[id].from, edges[id].to]);
  if (kind === "fact") return ofEdges(edgesOfFact[id], (facts[id].roles ?? []).map((role) => role[1]));
  return null;
}

function edgesBetween(one, other) {
  return edgesOfNode[one].filter((edge) => view.edges[edge] && (edges[edge].from === other || edges[edge].to === other));
}

function edgesAlong(path) {
  return path.slice(1).flatMap((node, place) => edgesBetween(path[place], node));
}

function ofEdges(numbers, extra) {
  const ends = numbers.flatMap((edge) => [edges[edge].from, edges[edge].to]);
  return { nodes: new Set([...ends, ...extra].map(canvasId)), edges: new Set(numbers.map((edge) => `e${edge}`)) };
}

function paintSelection(ctx) {
  veil(ctx);
  const { nodes: drawnNodes, edges: drawnEdges } = network.body;
  const paintedEdges = [...lit.edges].map((id) => drawnEdges[id]).filter((edge) => edge?.connected);
  const paintedNodes = [...lit.nodes].map((id) => drawnNodes[id]).filter(Boolean);
  paintedEdges.forEach((edge) => edge.draw(ctx));
  paintedNodes.forEach((node) => node.draw(ctx));
  if (state.selected?.kind === "node") ring(ctx, drawnNodes[canvasId(state.selected.id)]);
  paintLabels(ctx, network, litInOrder());
  labelEdges(ctx, paintedEdges);
}

/** The lit nodes as drawn: the chosen ones first, then the heavier. */
function litInOrder() {
  const chosenFirst = state.selected?.kind === "node" && !view.path ? canvasId(state.selected.id) : null;
  const items = [...lit.nodes].map((id) => scene.nodes.get(id)).filter(Boolean);
  return items.sort((a, b) => (b.id === chosenFirst) - (a.id === chosenFirst) || (a.id < b.id ? -1 : 1));
}

function veil(ctx) {
  ctx.save();
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.globalAlpha = 0.8;
  ctx.fillStyle = inks().paper;
  ctx.fillRect(0, 0, ctx.canvas.width, ctx.canvas.height);
  ctx.restore();
}

function ring(ctx, node) {
  if (!node) return;
  ctx.beginPath();
  ctx.arc(node.x, node.y, node.options.size + 6, 0, 2 * Math.PI);
  ctx.lineWidth = 3;
  ctx.strokeStyle = inks().ink;
  ctx.stroke();
}

/** The words of the lit lines, where they cover neither a name nor each other. */
function labelEdges(ctx, lines) {
  if (lines.length > LABELS_AT_MOST * 4) return;
  const scale = network.getScale();
  const toCanvas = (box) => ({ from: network.DOMtoCanvas({ x: box.left, y: box.top }), to: network.DOMtoCanvas({ x: box.right, y: box.bottom }) });
  const names = [...painted.values()].map(toCanvas).map(({ from, to }) => ({ left: from.x, top: from.y, right: to.x, bottom: to.y }));
  const shapes = litInOrder().map(({ x, y, size: half }) => ({ left: x - half, right: x + half, top: y - half, bottom: y + half }));
  const taken = [...names, ...shapes];
  const size = 11.5 / scale;
  ctx.font = `600 ${size}px system-ui, sans-serif`;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  let done = 0;
  for (const line of lines) {
    if (done === LABELS_AT_MOST) break;
    const { status, facts: numbers } = edges[Number(line.id.slice(1))];
    const text = edgeWords(numbers);
    const [across, along] = [ctx.measureText(text).width / 2 + size * 0.3, size * 0.7];
    const isFree = ({ x, y }) => taken.every((box) => x + across < box.left || x - across > box.right || y + along < box.top || y - along > box.bottom);
    const spot = [0.5, 0.4, 0.6, 0.3, 0.7].map((share) => line.edgeType.getPoint(share)).find(isFree);
    if (!spot) continue;
    taken.push({ left: spot.x - across, right: spot.x + across, top: spot.y - along, bottom: spot.y + along });
    ctx.fillStyle = inks().paper;
    ctx.fillRect(spot.x - across, spot.y - along, across * 2, along * 2);
    ctx.fillStyle = tone(statuses[status]);
    ctx.fillText(text, spot.x, spot.y);
    done += 1;
  }
}

function edgeWords(numbers) {
  const labels = [...new Set(numbers.map((fact) => facts[fact].edge))];
  const negation = statuses[facts[numbers[0]].status].name === "denied" ? "denied: " : "";
  return negation + labels[0].slice(0, 40) + (numbers.length > 1 ? ` ×${numbers.length}` : "");
}

onChange([...FILTER_KEYS, "theme"], (changed) => {
  if (changed.includes("theme")) forgetColours();
  redraw();
  if (["all", "grouped", "focus", "hops", "expanded"].some((key) => changed.includes(key))) fit();
});
onChange(["selected"], () => (scene.sketch ? redraw() : relight()));
