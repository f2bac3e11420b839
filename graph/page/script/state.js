// What the reader has chosen. Every change goes through update(), every view is redrawn by what it subscribed to.

import { nodes, rest } from "./data.js";

/** The choices of the start view. */
function initial() {
  return {
    hiddenFamilies: new Set(),
    hiddenStatuses: new Set(),
    hiddenDocs: new Set(),
    hiddenCertainties: new Set(),
    speaker: null, // null: all; -1: the texts themselves; else a node
    remarks: true,
    confidence: 0,
    from: "",
    to: "",
    undated: true,
    selected: null, // { kind: "node" | "edge" | "fact" | "group" | "sentence", id }
    focus: null,
    hops: 1,
    path: null, // { from, to }; to is null while the reader chooses it
    all: false,
    revealed: new Set(),
    grouped: false,
    expanded: new Set(),
    tab: "details",
    doc: 0,
    sourceOpen: true,
  };
}

export const state = { ...initial(), theme: matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light" };
if (rest.start >= 0) state.selected = { kind: "node", id: rest.start };

const listeners = [];

/** Call the listener after every change of one of the keys. */
export function onChange(keys, listener) {
  listeners.push({ keys, listener });
}

/** Change choices and redraw what depends on them. */
export function update(changes) {
  const changed = Object.keys(changes).filter((key) => changes[key] !== state[key]);
  if (!changed.length) return;
  Object.assign(state, changes);
  for (const { keys, listener } of listeners) if (keys.some((key) => changed.includes(key))) listener(changed);
}

/** Back to the start view. */
export function reset() {
  update(initial());
}

/** Choose a node, an edge, a fact, a group or a sentence, and read about it. */
export function select(kind, id) {
  const changes = { selected: { kind, id }, tab: "details" };
  if (kind === "node" && !state.revealed.has(id)) changes.revealed = new Set([...state.revealed, id]);
  if (state.grouped && kind === "node") changes.expanded = new Set([...state.expanded, nodes[id].community]);
  update(changes);
}

/** The set with the item switched. */
export function toggled(set, item) {
  const next = new Set(set);
  if (!next.delete(item)) next.add(item);
  return next;
}
