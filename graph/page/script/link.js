// The view in the address: what is chosen can be sent to a colleague, and Back undoes a step.

import { announce } from "./dom.js";
import { docs, edges, facts, findFact, findNode, nodes, sentences, shortIri, statuses } from "./data.js";
import { onChange, state, update } from "./state.js";

const TABS = ["details", "speakers", "timeline", "path", "facts"];
const DAY = /^\d{4}-\d\d-\d\d$/;
let reading = false;

// Each field knows its name in the address, how its choice is written (an empty text: not at all) and how it is read.

function nodeName(node) {
  return node === null || node === undefined ? "" : encodeURIComponent(shortIri(nodes[node].iri));
}

function readNode(text) {
  return text ? (findNode(decode(text)) ?? null) : null;
}

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}

function pairOf(text) {
  return text.split("~").map(readNode);
}

/** A set of numbers, or of words. */
function setField(name, key, readItem) {
  return {
    name,
    write: () => [...state[key]].sort((a, b) => (a < b ? -1 : 1)).join(","),
    read: (text) => ({ [key]: new Set(text.split(",").filter(Boolean).map(readItem)) }),
  };
}

/** A choice that is on or off. */
function switchField(name, key, usual) {
  const other = usual ? "no" : "yes";
  return { name, write: () => (state[key] === usual ? "" : other), read: (text) => ({ [key]: text === other ? !usual : usual }) };
}

function dayField(name) {
  return { name, write: () => state[name], read: (text) => ({ [name]: DAY.test(text) ? text : "" }) };
}

const statusField = {
  name: "status",
  write: () =>
    state.hiddenStatuses.size ? statuses.map(({ name }, number) => (state.hiddenStatuses.has(number) ? "" : name)).join(",") : "",
  read: (text) => {
    const kept = decode(text).split(",");
    return {
      hiddenStatuses: new Set(text ? [...statuses.keys()].filter((status) => !kept.includes(statuses[status].name)) : []),
    };
  },
};

const FIELDS = [
  { name: "focus", write: () => nodeName(state.focus), read: (text) => ({ focus: readNode(text) }) },
  { name: "hops", write: () => (state.hops === 1 ? "" : String(state.hops)), read: (text) => ({ hops: text === "2" ? 2 : 1 }) },
  {
    name: "path",
    write: () =>
      state.path && state.path.from !== null && state.path.to !== null
        ? `${nodeName(state.path.from)}~${nodeName(state.path.to)}`
        : "",
    read: (text) => {
      const [from, to] = pairOf(text);
      return { path: from !== null && to !== null && to !== undefined ? { from, to } : null };
    },
  },
  {
    name: "tab",
    write: () => (state.tab === "details" ? "" : state.tab),
    read: (text) => ({ tab: TABS.includes(text) ? text : "details" }),
  },
  statusField,
  {
    name: "by",
    write: () => (state.speaker === -1 ? "text" : nodeName(state.speaker)),
    read: (text) => ({ speaker: text === "text" ? -1 : readNode(text) }),
  },
  setField("without", "hiddenFamilies", Number),
  setField("skip", "hiddenDocs", Number),
  setField("unsure", "hiddenCertainties", decode),
  setField("open", "expanded", Number),
  dayField("from"),
  dayField("to"),
  {
    name: "sure",
    write: () => (state.confidence ? String(state.confidence) : ""),
    read: (text) => ({ confidence: Number(text) || 0 }),
  },
  {
    name: "text",
    write: () => (state.doc ? String(state.doc) : ""),
    read: (text) => ({ doc: docs[Number(text)] ? Number(text) : 0 }),
  },
  switchField("undated", "undated", true),
  switchField("remarks", "remarks", true),
  switchField("groups", "grouped", false),
  switchField("all", "all", false),
];

/** The selection as the name and the text of a part of the address. */
function selectionPart() {
  const { kind, id } = state.selected ?? {};
  if (kind === "node") return `node=${nodeName(id)}`;
  if (kind === "fact") return `fact=${encodeURIComponent(shortIri(facts[id].iri))}`;
  if (kind === "edge") return `edge=${nodeName(edges[id].from)}~${nodeName(edges[id].to)}~${statuses[edges[id].status].name}`;
  if (kind === "sentence") return `quote=${id.join(",")}`;
  return kind === "group" ? `group=${id}` : "";
}

function readSelection(raw) {
  const node = readNode(raw.node);
  if (node !== null) return { kind: "node", id: node };
  const fact = raw.fact ? findFact(decode(raw.fact)) : undefined;
  if (fact !== undefined) return { kind: "fact", id: fact };
  const quotes = (raw.quote ?? "").split(",").filter(Boolean).map(Number);
  if (quotes.length && quotes.every((number) => sentences[number])) return { kind: "sentence", id: quotes };
  if (raw.group && nodes.some((other) => other.community === Number(raw.group))) return { kind: "group", id: Number(raw.group) };
  return readEdge(raw.edge ?? "");
}

function readEdge(text) {
  const [from, to] = pairOf(text);
  const status = text.split("~")[2];
  const id = edges.findIndex((line) => line.from === from && line.to === to && statuses[line.status].name === status);
  return id >= 0 ? { kind: "edge", id } : null;
}

function parts() {
  const written = FIELDS.map(({ name, write }) => [name, write()]).filter(([, text]) => text);
  return [selectionPart(), ...written.map(([name, text]) => `${name}=${text}`)].filter(Boolean);
}

/** The address of the present view, or of one thing. */
export function address(part = parts().join("&")) {
  return `${location.href.split("#")[0]}${part ? `#${part}` : ""}`;
}

function rawParameters() {
  const pairs = location.hash
    .slice(1)
    .split("&")
    .filter(Boolean)
    .map((part) => part.split("="));
  return Object.fromEntries(pairs.map(([key, ...value]) => [key, value.join("=")]));
}

/** Set the view that the address asks for; names that the graph does not have are passed over. */
export function readAddress() {
  const raw = rawParameters();
  const selected = readSelection(raw);
  const ends = selected?.kind === "fact" ? (facts[selected.id].ends ?? []).flat() : [];
  const revealed = new Set([...state.revealed, ...ends, ...(selected?.kind === "node" ? [selected.id] : [])]);
  reading = true;
  update(Object.assign({ selected, revealed }, ...FIELDS.map(({ name, read }) => read(raw[name] ?? ""))));
  reading = false;
}

function writeAddress(changed) {
  if (reading) return;
  const target = address();
  if (target === location.href) return;
  const step = ["selected", "focus", "path", "tab"].some((key) => changed.includes(key));
  history[step ? "pushState" : "replaceState"](null, "", target);
}

/** Put a link on the clipboard, and say so. */
export async function copyLink(part) {
  const link = address(part);
  try {
    await navigator.clipboard.writeText(link);
    announce("Link copied");
  } catch {
    globalThis.prompt("Copy this link", link);
  }
}

/** Follow the address from now on. */
export function startLinks() {
  if (location.hash.length > 1) readAddress();
  globalThis.addEventListener("popstate", readAddress);
  onChange(
    [
      "selected",
      "focus",
      "hops",
      "path",
      "tab",
      "hiddenStatuses",
      "hiddenFamilies",
      "hiddenDocs",
      "hiddenCertainties",
      "speaker",
      "confidence",
      "from",
      "to",
      "undated",
      "remarks",
      "grouped",
      "expanded",
      "all",
      "doc",
    ],
    writeAddress,
  );
}
