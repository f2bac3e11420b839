// The view in the address: what is chosen can be sent to a colleague, and Back undoes a step.

import { announce } from "./dom.js";
import { edges, facts, findFact, findNode, nodes, shortIri, statuses } from "./data.js";
import { onChange, state, update } from "./state.js";

const TABS = ["details", "speakers", "timeline", "path", "facts"];
let reading = false;

function nodeName(node) {
  return encodeURIComponent(shortIri(nodes[node].iri));
}

function parts() {
  const { selected, focus, path } = state;
  const list = [];
  if (selected?.kind === "node") list.push(`node=${nodeName(selected.id)}`);
  if (selected?.kind === "fact") list.push(`fact=${encodeURIComponent(shortIri(facts[selected.id].iri))}`);
  if (selected?.kind === "edge")
    list.push(
      `edge=${nodeName(edges[selected.id].from)}~${nodeName(edges[selected.id].to)}~${statuses[edges[selected.id].status].name}`,
    );
  if (focus !== null) list.push(`focus=${nodeName(focus)}`, `hops=${state.hops}`);
  if (path && path.from !== null && path.to !== null) list.push(`path=${nodeName(path.from)}~${nodeName(path.to)}`);
  if (state.tab !== "details") list.push(`tab=${state.tab}`);
  if (state.hiddenStatuses.size)
    list.push(
      `status=${statuses
        .map((status) => status.name)
        .filter((_, number) => !state.hiddenStatuses.has(number))
        .join(",")}`,
    );
  if (state.hiddenFamilies.size) list.push(`without=${[...state.hiddenFamilies].sort((a, b) => a - b).join(",")}`);
  if (state.speaker !== null) list.push(`by=${state.speaker < 0 ? "text" : nodeName(state.speaker)}`);
  if (state.from) list.push(`from=${state.from}`);
  if (state.to) list.push(`to=${state.to}`);
  if (!state.undated) list.push("undated=no");
  if (!state.remarks) list.push("remarks=no");
  if (state.grouped) list.push("groups=yes");
  if (state.all) list.push("all=yes");
  return list;
}

/** The address of the present view, or of one thing. */
export function address(part = parts().join("&")) {
  return `${location.href.split("#")[0]}${part ? `#${part}` : ""}`;
}

function readNode(text) {
  return text ? findNode(text) : undefined;
}

function readPair(text) {
  return (text ?? "").split("~").map((name) => readNode(decode(name)));
}

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}

function rawParameters() {
  const pairs = location.hash
    .slice(1)
    .split("&")
    .filter(Boolean)
    .map((part) => part.split("="));
  return Object.fromEntries(pairs.map(([key, ...value]) => [key, value.join("=")]));
}

function readSelection(raw) {
  const node = readNode(decode(raw.node ?? ""));
  if (node !== undefined) return { kind: "node", id: node };
  const fact = raw.fact ? findFact(decode(raw.fact)) : undefined;
  if (fact !== undefined) return { kind: "fact", id: fact };
  const [from, to] = readPair(raw.edge);
  const status = (raw.edge ?? "").split("~")[2];
  const edge = edges.findIndex((line) => line.from === from && line.to === to && statuses[line.status].name === status);
  return edge >= 0 ? { kind: "edge", id: edge } : null;
}

/** Set the view that the address asks for; names that the graph does not have are passed over. */
export function readAddress() {
  const raw = rawParameters();
  const selected = readSelection(raw);
  const focus = readNode(decode(raw.focus ?? "")) ?? null;
  const [from, to] = readPair(raw.path);
  const kept = raw.status ? decode(raw.status).split(",") : null;
  const by = readNode(decode(raw.by ?? ""));
  reading = true;
  update({
    selected,
    focus,
    hops: raw.hops === "2" ? 2 : 1,
    path: from !== undefined && to !== undefined ? { from, to } : null,
    tab: TABS.includes(raw.tab) ? raw.tab : "details",
    hiddenStatuses: new Set(kept ? [...statuses.keys()].filter((status) => !kept.includes(statuses[status].name)) : []),
    hiddenFamilies: new Set((raw.without ?? "").split(",").filter(Boolean).map(Number)),
    speaker: raw.by === "text" ? -1 : (by ?? null),
    from: /^\d{4}-\d\d-\d\d$/.test(raw.from) ? raw.from : "",
    to: /^\d{4}-\d\d-\d\d$/.test(raw.to) ? raw.to : "",
    undated: raw.undated !== "no",
    remarks: raw.remarks !== "no",
    grouped: raw.groups === "yes",
    all: raw.all === "yes",
    revealed: new Set([
      ...state.revealed,
      ...(selected?.kind === "node" ? [selected.id] : []),
      ...(selected?.kind === "fact" ? (facts[selected.id].ends ?? []).flat() : []),
    ]),
  });
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
      "speaker",
      "from",
      "to",
      "undated",
      "remarks",
      "grouped",
      "all",
    ],
    writeAddress,
  );
}
