// The visible graph as a drawing: the same shapes, lines and names as on the canvas.

import { drawn } from "./canvas.js";
import { makeSvg } from "./dom.js";
import { rest } from "./data.js";
import { inks } from "./scene.js";

function polygon(points) {
  return ["polygon", { points: points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" ") }];
}

function cornered(x, y, radius, corners, turn, dent = 1) {
  return polygon(
    Array.from({ length: corners }, (_, place) => {
      const angle = turn + (2 * Math.PI * place) / corners;
      const reach = place % 2 ? radius * dent : radius;
      return [x + reach * Math.cos(angle), y + reach * Math.sin(angle)];
    }),
  );
}

function shapeOf({ shape, x, y, size }) {
  const up = -Math.PI / 2;
  if (shape === "square") return ["rect", { x: x - size, y: y - size, width: 2 * size, height: 2 * size }];
  if (shape === "diamond") return cornered(x, y, size, 4, up);
  if (shape === "hexagon") return cornered(x, y, size, 6, 0);
  if (shape === "star") return cornered(x, y, size * 1.1, 10, up, 0.45);
  if (shape === "triangle") return cornered(x, y, size * 1.1, 3, up);
  if (shape === "triangleDown") return cornered(x, y, size * 1.1, 3, -up);
  return ["circle", { cx: x, cy: y, r: size }];
}

function svgNode(node) {
  const [tag, form] = shapeOf(node);
  const { size } = node.font;
  const lines = node.words
    .split("\n")
    .map((line, place) => makeSvg("tspan", { x: node.x, y: node.y + node.size + size * (1.2 + 1.15 * place) }, line));
  return makeSvg(
    "g",
    {},
    makeSvg(tag, { ...form, fill: node.color.background, stroke: node.color.border }),
    makeSvg(
      "text",
      {
        "text-anchor": "middle",
        "font-size": size,
        fill: inks().ink,
        stroke: inks().paper,
        "stroke-width": 3,
        "paint-order": "stroke",
      },
      ...lines,
    ),
  );
}

function svgEdge(edge, places) {
  const [from, to] = [places.get(edge.from), places.get(edge.to)];
  const bend = edge.smooth ? edge.smooth.roundness * (edge.smooth.type === "curvedCW" ? 1 : -1) : 0;
  const [x, y] = [(from.x + to.x) / 2 + (to.y - from.y) * bend, (from.y + to.y) / 2 - (to.x - from.x) * bend];
  return makeSvg("path", {
    d: `M${from.x} ${from.y} Q${x.toFixed(1)} ${y.toFixed(1)} ${to.x} ${to.y}`,
    fill: "none",
    stroke: edge.color.color,
    "stroke-opacity": edge.color.opacity,
    "stroke-width": edge.width,
    "stroke-dasharray": edge.dashes ? edge.dashes.join(" ") : "none",
  });
}

/** The visible graph as an SVG element. */
export function toSvg() {
  const { scene } = drawn();
  const items = [...scene.nodes.values()];
  const edge = (pick, axis, way) =>
    items.reduce((found, item) => pick(found, item[axis] + way * (item.size + 90)), -way * Infinity);
  const [left, top] = [edge(Math.min, "x", -1), edge(Math.min, "y", -1)];
  const [width, height] = [edge(Math.max, "x", 1) - left, edge(Math.max, "y", 1) - top];
  return makeSvg(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `${left} ${top} ${width} ${height}`,
      width,
      height,
      "font-family": "sans-serif",
    },
    makeSvg("title", {}, rest.title),
    makeSvg("rect", { x: left, y: top, width, height, fill: inks().paper }),
    ...[...scene.edges.values()].map((edge) => svgEdge(edge, scene.nodes)),
    ...[...scene.nodes.values()].map(svgNode),
  );
}
