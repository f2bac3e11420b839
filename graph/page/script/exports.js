// The visible part as a file: picture, drawing, data, table.

import { announce, byId, make, makeSvg } from "./dom.js";
import { docs, edges, facts, families, nodes, rest, sentences, statuses } from "./data.js";
import { drawn } from "./canvas.js";
import { view, visibleFacts } from "./filter.js";
import { copyLink } from "./link.js";
import { inks } from "./scene.js";

function save(blob, extension) {
  const name = rest.title.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "").slice(0, 60) || "graph";
  const url = URL.createObjectURL(blob);
  const link = make("a", { href: url, download: `${name}.${extension}` });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
  announce(`Saved as ${extension.toUpperCase()}`);
}

function savePng() {
  const { canvas } = drawn();
  const copy = make("canvas");
  copy.width = canvas.width;
  copy.height = canvas.height;
  const ctx = copy.getContext("2d");
  ctx.fillStyle = inks().paper;
  ctx.fillRect(0, 0, copy.width, copy.height);
  ctx.drawImage(canvas, 0, 0);
  copy.toBlob((blob) => save(blob, "png"), "image/png");
}

// SVG: the same shapes, lines and labels as on the canvas

function polygon(points) {
  return ["polygon", { points: points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" ") }];
}

function cornered(x, y, radius, corners, turn, dent = 1) {
  return polygon(Array.from({ length: corners }, (_, place) => {
    const angle = turn + (2 * Math.PI * place) / corners;
    const reach = place % 2 ? radius * dent : radius;
    return [x + reach * Math.cos(angle), y + reach * Math.sin(angle)];
  }));
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
  const lines = node.words.split("\n").map((line, place) =>
    makeSvg("tspan", { x: node.x, y: node.y + node.size + size * (1.2 + 1.15 * place) }, line));
  return makeSvg("g", {},
    makeSvg(tag, { ...form, fill: node.color.background, stroke: node.color.border }),
    makeSvg("text", { "text-anchor": "middle", "font-size": size, fill: inks().ink, stroke: inks().paper, "stroke-width": 3, "paint-order": "stroke" }, ...lines)); // prettier-ignore
}

function svgEdge(edge, places) {
  const [from, to] = [places.get(edge.from), places.get(edge.to)];
  const bend = edge.smooth ? edge.smooth.roundness * (edge.smooth.type === "curvedCW" ? 1 : -1) : 0;
  const [x, y] = [(from.x + to.x) / 2 + (to.y - from.y) * bend, (from.y + to.y) / 2 - (to.x - from.x) * bend];
  return makeSvg("path", {
    d: `M${from.x} ${from.y} Q${x.toFixed(1)} ${y.toFixed(1)} ${to.x} ${to.y}`, fill: "none", stroke: edge.color.color,
    "stroke-opacity": edge.color.opacity, "stroke-width": edge.width, "stroke-dasharray": edge.dashes ? edge.dashes.join(" ") : "none",
  }); // prettier-ignore
}

/** The visible graph as an SVG element. */
export function toSvg() {
  const { scene } = drawn();
  const items = [...scene.nodes.values()];
  const edge = (pick, axis, way) => items.reduce((found, item) => pick(found, item[axis] + way * (item.size + 90)), -way * Infinity);
  const [left, top] = [edge(Math.min, "x", -1), edge(Math.min, "y", -1)];
  const [width, height] = [edge(Math.max, "x", 1) - left, edge(Math.max, "y", 1) - top];
  return makeSvg("svg", { xmlns: "http://www.w3.org/2000/svg", viewBox: `${left} ${top} ${width} ${height}`, width, height, "font-family": "sans-serif" },
    makeSvg("title", {}, rest.title),
    makeSvg("rect", { x: left, y: top, width, height, fill: inks().paper }),
    ...[...scene.edges.values()].map((edge) => svgEdge(edge, scene.nodes)),
    ...[...scene.nodes.values()].map(svgNode)); // prettier-ignore
}

// Characters that XML cannot hold would spoil the file.
function xmlText(element) {
  // eslint-disable-next-line no-control-regex
  return new XMLSerializer().serializeToString(element).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd");
}

function shownFacts() {
  const inView = new Set();
  edges.forEach((edge, number) => view.edges[number] && edge.facts.forEach((fact) => view.facts[fact] && inView.add(fact)));
  const alone = (fact) => !facts[fact].ends && (facts[fact].roles ?? []).some(([, node]) => view.nodes[node]);
  return visibleFacts().filter((fact) => inView.has(fact) || alone(fact));
}

function plainFact(number) {
  const fact = facts[number];
  return {
    iri: fact.iri, label: fact.label, kind: fact.kind, status: statuses[fact.status].name, certainty: fact.certainty,
    ends: (fact.ends ?? []).map(([from, to]) => ({ from: nodes[from].iri, label: fact.edge, to: nodes[to].iri })),
    speaker: fact.by === undefined ? null : nodes[fact.by].iri, when: fact.when ?? null, confidence: fact.confidence ?? null,
    notes: Object.fromEntries(fact.notes ?? []),
    evidence: (fact.quotes ?? []).map((sentence) => ({ publication: docs[sentences[sentence][0]]?.iri ?? null, quote: sentences[sentence][3] })),
  }; // prettier-ignore
}

/** The visible graph as plain data. */
export function toJson() {
  const entities = nodes.filter((_, number) => view.nodes[number]).map(({ iri, name, kind, aliases, links, family }) => ({ iri, label: name, class: kind, family: families[family].label, aliases: aliases ?? [], sameAs: links ?? [] }));
  return { title: rest.title, publications: docs.map(({ iri, label, date }) => ({ iri, label, date })), entities, facts: shownFacts().map(plainFact) };
}

const COLUMNS = ["subject", "relation", "object", "fact", "status", "certainty", "speaker", "when", "quote", "publication", "iri"];

// A spreadsheet takes a cell that begins with one of = + - @ for a formula: an apostrophe keeps it text.
function cell(text) {
  const value = String(text ?? "");
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The visible facts as lines of a table, one for each pair of ends. */
export function toCsv() {
  const rows = shownFacts().flatMap((number) => {
    const fact = facts[number];
    const common = [fact.label, statuses[fact.status].name, fact.certainty, fact.by === undefined ? "" : nodes[fact.by].name, fact.when,
      (fact.quotes ?? []).map((sentence) => sentences[sentence][3]).join(" … "), docs[fact.doc]?.label, fact.iri]; // prettier-ignore
    const alone = [[fact.roles?.[0]?.[1] ?? -1, -1]];
    return (fact.ends ?? alone).map(([from, to]) => [nodes[from]?.name, fact.edge, nodes[to]?.name, ...common]);
  });
  return `\ufeff${[COLUMNS, ...rows].map((line) => line.map(cell).join(",")).join("\r\n")}\r\n`;
}

const SAVERS = {
  png: savePng,
  svg: () => save(new Blob([xmlText(toSvg())], { type: "image/svg+xml" }), "svg"),
  json: () => save(new Blob([JSON.stringify(toJson(), null, 1)], { type: "application/json" }), "json"),
  csv: () => save(new Blob([toCsv()], { type: "text/csv" }), "csv"),
  link: () => copyLink(),
};

/** Make the export menu work. */
export function startExports() {
  const opener = byId("export");
  const list = byId("export-list");
  const show = (open) => {
    list.hidden = !open;
    opener.setAttribute("aria-expanded", String(open));
  };
  opener.addEventListener("click", () => show(list.hidden));
  list.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    show(false);
    opener.focus();
  });
  document.addEventListener("click", (event) => !event.target.closest(".menu") && show(false));
  for (const item of list.querySelectorAll("[data-export]")) {
    item.addEventListener("click", () => {
      show(false);
      SAVERS[item.dataset.export]();
    });
  }
}

