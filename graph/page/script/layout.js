// Where a node stands: computed with the page; only revealed and focused nodes of big graphs are placed here.

import { edgesOfNode, isBig, nodes, otherEnd, rest } from "./data.js";
import { around, view } from "./filter.js";
import { state } from "./state.js";

const RING = 150;
const GAP = 80;
const inCore = new Set(rest.core);
const places = new Map();

/** Work out the places of the nodes that show. */
export function arrange() {
  places.clear();
  if (!isBig || state.all || state.grouped) return;
  if (state.focus !== null) placeInRings();
  else placeBesideNeighbours();
}

/** Where a node stands now. */
export function placeOf(node) {
  const { x, y, core } = nodes[node];
  return places.get(node) ?? (core && !state.all && !state.grouped ? core : [x, y]);
}

function placeInRings() {
  const near = around(state.focus, state.hops);
  places.set(state.focus, [0, 0]);
  let radius = 0;
  for (let step = 1; step <= state.hops; step += 1) {
    const ring = [...near.keys()].filter((node) => near.get(node) === step);
    let done = 0;
    while (done < ring.length) {
      radius += RING * (done ? 0.5 : 1);
      const room = Math.max(6, Math.floor((2 * Math.PI * radius) / (GAP * 1.3)));
      const part = ring.slice(done, done + room);
      part.forEach((node, place) => {
        const angle = (2 * Math.PI * (place + (done % 2) / 2)) / part.length - Math.PI / 2;
        places.set(node, [radius * 1.25 * Math.cos(angle), radius * Math.sin(angle)]);
      });
      done += part.length;
    }
  }
}

function placeBesideNeighbours() {
  const taken = rest.core.map((node) => nodes[node].core);
  for (const node of nodes.keys()) {
    if (!view.nodes[node] || inCore.has(node)) continue;
    const place = freePlace(anchorOf(node), taken);
    taken.push(place);
    places.set(node, place);
  }
}

function anchorOf(node) {
  const neighbours = edgesOfNode[node].map((edge) => otherEnd(edge, node));
  const anchor = neighbours.filter((other) => inCore.has(other) || places.has(other)).sort((a, b) => a - b)[0];
  return anchor === undefined ? [0, 0] : placeOf(anchor);
}

function freePlace([x, y], taken) {
  for (let turn = 1; ; turn += 1) {
    const radius = 40 * Math.sqrt(turn);
    const place = [x + radius * 1.3 * Math.cos(turn * 2.4), y + radius * Math.sin(turn * 2.4)];
    const free = taken.every(([a, b]) => Math.abs(a - place[0]) > GAP || Math.abs(b - place[1]) > GAP / 2);
    if (free || turn > 4000) return place;
  }
}
