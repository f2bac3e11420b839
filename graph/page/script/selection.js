// The selection on the canvas: one veil dims everything, what is chosen is painted again above it. This costs the same for
// ten nodes as for ten thousand.

import { edges, edgesOfFact, edgesOfNode, facts, statuses } from "./data.js";
import { view } from "./filter.js";
import { painted, paintLabels } from "./labels.js";
import { canvasId, inks, tone } from "./scene.js";
import { state } from "./state.js";

const LABELS_AT_MOST = 16;
const SPOTS = [0.5, 0.4, 0.6, 0.3, 0.7];

/** What the selection lights up: canvas ids of nodes and edges, or null. */
export function litBySelection() {
  if (view.path) return ofEdges(edgesAlong(view.path), view.path);
  if (!state.selected) return null;
  const { kind, id } = state.selected;
  if (kind === "node")
    return ofEdges(
      edgesOfNode[id].filter((edge) => view.edges[edge]),
      [id],
    );
  if (kind === "edge") return ofEdges(edgesBetween(edges[id].from, edges[id].to), [edges[id].from, edges[id].to]);
  if (kind === "fact")
    return ofEdges(
      edgesOfFact[id],
      (facts[id].roles ?? []).map((role) => role[1]),
    );
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

/** Dim the picture and paint what is lit above it. */
export function paintSelection(ctx, network, scene, lit) {
  veil(ctx);
  const { nodes: drawnNodes, edges: drawnEdges } = network.body;
  const paintedEdges = [...lit.edges].map((id) => drawnEdges[id]).filter((edge) => edge?.connected);
  const paintedNodes = [...lit.nodes].map((id) => drawnNodes[id]).filter(Boolean);
  paintedEdges.forEach((edge) => edge.draw(ctx));
  paintedNodes.forEach((node) => node.draw(ctx));
  if (state.selected?.kind === "node") ring(ctx, drawnNodes[canvasId(state.selected.id)]);
  const items = litInOrder(scene, lit);
  paintLabels(ctx, network, items);
  labelEdges(ctx, network, paintedEdges, items);
}

/** The lit nodes as drawn: the chosen ones first, then the heavier. */
function litInOrder(scene, lit) {
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

/** The words of the lit lines, where they cover neither a name nor a shape nor each other. */
function labelEdges(ctx, network, lines, items) {
  if (lines.length > LABELS_AT_MOST * 4) return;
  const size = 11.5 / network.getScale();
  const taken = [...namesIn(network), ...items.map(({ x, y, size: half }) => boxAround({ x, y }, half, half))];
  ctx.font = `600 ${size}px system-ui, sans-serif`;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  let done = 0;
  for (const line of lines) {
    if (done === LABELS_AT_MOST) break;
    done += labelEdge(ctx, line, size, taken) ? 1 : 0;
  }
}

function labelEdge(ctx, line, size, taken) {
  const { status, facts: numbers } = edges[Number(line.id.slice(1))];
  const text = edgeWords(numbers);
  const half = ctx.measureText(text).width / 2 + size * 0.3;
  const boxes = SPOTS.map((share) => boxAround(line.edgeType.getPoint(share), half, size * 0.7));
  const box = boxes.find((one) => taken.every((other) => apart(one, other)));
  if (!box) return false;
  taken.push(box);
  ctx.fillStyle = inks().paper;
  ctx.fillRect(box.left, box.top, box.right - box.left, box.bottom - box.top);
  ctx.fillStyle = tone(statuses[status]);
  ctx.fillText(text, (box.left + box.right) / 2, (box.top + box.bottom) / 2);
  return true;
}

function boxAround({ x, y }, across, along) {
  return { left: x - across, right: x + across, top: y - along, bottom: y + along };
}

function apart(one, other) {
  return one.right < other.left || one.left > other.right || one.bottom < other.top || one.top > other.bottom;
}

/** The boxes of the painted names, in the coordinates of the graph. */
function namesIn(network) {
  return [...painted.values()].map((box) => {
    const from = network.DOMtoCanvas({ x: box.left, y: box.top });
    const to = network.DOMtoCanvas({ x: box.right, y: box.bottom });
    return { left: from.x, top: from.y, right: to.x, bottom: to.y };
  });
}

function edgeWords(numbers) {
  const labels = [...new Set(numbers.map((fact) => facts[fact].edge))];
  const negation = statuses[facts[numbers[0]].status].name === "denied" ? "denied: " : "";
  return negation + labels[0].slice(0, 40) + (numbers.length > 1 ? ` ×${numbers.length}` : "");
}
