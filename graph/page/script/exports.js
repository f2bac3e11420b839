// The visible part as a file: picture, drawing, data, table.

import { announce, byId, make } from "./dom.js";
import { docs, edges, facts, families, nodes, rest, sentences, statuses } from "./data.js";
import { drawn } from "./canvas.js";
import { view, visibleFacts } from "./filter.js";
import { copyLink } from "./link.js";
import { inks } from "./scene.js";
import { toSvg } from "./svg.js";

function save(blob, extension) {
  const name =
    rest.title
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-|-$/g, "")
      .slice(0, 60) || "graph";
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

// Characters that XML cannot hold would spoil the file.
function xmlText(element) {
  const text = new XMLSerializer().serializeToString(element);
  return [...text].map((char) => (isXml(char.codePointAt(0)) ? char : "\ufffd")).join("");
}

function isXml(code) {
  const isControl = code < 0x20 && code !== 9 && code !== 10 && code !== 13;
  return !isControl && (code < 0xd800 || code > 0xdfff) && code !== 0xfffe && code !== 0xffff;
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
    iri: fact.iri,
    label: fact.label,
    kind: fact.kind,
    status: statuses[fact.status].name,
    certainty: fact.certainty,
    ends: (fact.ends ?? []).map(([from, to]) => ({ from: nodes[from].iri, label: fact.edge, to: nodes[to].iri })),
    speaker: fact.by === undefined ? null : nodes[fact.by].iri,
    when: fact.when ?? null,
    confidence: fact.confidence ?? null,
    notes: Object.fromEntries(fact.notes ?? []),
    evidence: (fact.quotes ?? []).map((sentence) => ({
      publication: docs[sentences[sentence][0]]?.iri ?? null,
      quote: sentences[sentence][3],
    })),
  };
}

/** The visible graph as plain data. */
export function toJson() {
  const entities = nodes
    .filter((_, number) => view.nodes[number])
    .map(({ iri, name, kind, aliases, links, family }) => ({
      iri,
      label: name,
      class: kind,
      family: families[family].label,
      aliases: aliases ?? [],
      sameAs: links ?? [],
    }));
  return {
    title: rest.title,
    publications: docs.map(({ iri, label, date }) => ({ iri, label, date })),
    entities,
    facts: shownFacts().map(plainFact),
  };
}

const COLUMNS = [
  "subject",
  "relation",
  "object",
  "fact",
  "status",
  "certainty",
  "speaker",
  "when",
  "quote",
  "publication",
  "iri",
];

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
    const common = [
      fact.label,
      statuses[fact.status].name,
      fact.certainty,
      fact.by === undefined ? "" : nodes[fact.by].name,
      fact.when,
      (fact.quotes ?? []).map((sentence) => sentences[sentence][3]).join(" … "),
      docs[fact.doc]?.label,
      fact.iri,
    ];
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
