// Hints at the pointer: what a node or a line is.

import { drawn, edgeNumber } from "./canvas.js";
import { byId, counted } from "./dom.js";
import { edges, facts, factsOfNode, nodes, statuses } from "./data.js";
import { foldedGroups, groupName } from "./scene.js";

/** The words about a node or a group. */
export function tipOfNode(id) {
  if (typeof id !== "number") return groupName(foldedGroups().get(Number(id.slice(1))) ?? [0]);
  const { name, kind } = nodes[id];
  return `${name} · ${kind} · ${counted(factsOfNode[id].length, "fact")}`;
}

/** The words about a line. */
export function tipOfEdge(id) {
  const members = drawn().scene.edges.get(id)?.members;
  if (members) return counted(members.length, "line");
  const edge = edges[edgeNumber(id)];
  const { edge: label, label: what } = facts[edge.facts[0]];
  const said = edge.facts.length === 1 ? what : counted(edge.facts.length, "fact");
  return `${nodes[edge.from].name} ${label} ${nodes[edge.to].name} · ${statuses[edge.status].name} · ${said}`;
}

/** Show a hint beside the pointer. */
export function showTip(event, text) {
  const tip = byId("tip");
  const stage = byId("stage").getBoundingClientRect();
  tip.textContent = text.slice(0, 300);
  tip.hidden = false;
  const left = Math.min(event.clientX - stage.left + 14, stage.width - tip.offsetWidth - 8);
  const top = Math.min(event.clientY - stage.top + 14, stage.height - tip.offsetHeight - 8);
  tip.style.left = `${Math.max(left, 4)}px`;
  tip.style.top = `${Math.max(top, 4)}px`;
}
