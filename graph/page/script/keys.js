// The keyboard: single keys anywhere but in fields, arrows that walk over the graph.

import { byId } from "./dom.js";
import { drawn, fit, zoomBy } from "./canvas.js";
import { canvasId } from "./scene.js";
import { reset, select, state, update } from "./state.js";

const DIRECTIONS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

function chosenId() {
  const { kind, id } = state.selected ?? {};
  if (kind === "node") return canvasId(id);
  return kind === "group" ? `g${id}` : undefined;
}

/** Go to the nearest node that lies in this direction; from nowhere, to the heaviest. */
function walk([dx, dy]) {
  const { scene, network } = drawn();
  const here = scene.nodes.get(chosenId());
  const target = here ? nearest(scene, here, dx, dy) : scene.nodes.values().next().value;
  if (!target) return;
  if (typeof target.id === "number") select("node", target.id);
  else select("group", Number(target.id.slice(1)));
  keepInSight(network, target);
}

function nearest(scene, here, dx, dy) {
  let best = null;
  let least = Infinity;
  for (const node of scene.nodes.values()) {
    const along = (node.x - here.x) * dx + (node.y - here.y) * dy;
    const aside = Math.abs((node.x - here.x) * dy) + Math.abs((node.y - here.y) * dx);
    const cost = along + 2 * aside;
    if (along > 0 && aside <= along * 1.8 && cost < least) [best, least] = [node, cost];
  }
  return best;
}

function keepInSight(network, { x, y }) {
  const spot = network.canvasToDOM({ x, y });
  const { clientWidth, clientHeight } = byId("graph");
  if (spot.x < 30 || spot.y < 30 || spot.x > clientWidth - 30 || spot.y > clientHeight - 30)
    network.moveTo({ position: { x, y } });
}

function readOn() {
  if (state.selected?.kind === "group") update({ expanded: new Set([...state.expanded, state.selected.id]) });
  else byId("panel").querySelector("h2")?.focus();
}

function escape() {
  if (state.path) update({ path: null });
  else if (state.focus !== null) update({ focus: null });
  else update({ selected: null });
}

function focusStep() {
  if (state.selected?.kind !== "node") return;
  const { id } = state.selected;
  update({ focus: id, hops: state.focus === id && state.hops === 1 ? 2 : 1 });
}

function startPath() {
  update({ path: { from: state.selected?.kind === "node" ? state.selected.id : null, to: null }, tab: "path" });
  byId(state.path.from === null ? "path-from" : "path-to").focus();
}

const KEYS = {
  "/": () => byId("search").focus(),
  "?": () => byId("help").showModal(),
  Escape: escape,
  r: reset,
  f: focusStep,
  p: startPath,
  s: () => update({ tab: "speakers" }),
  t: () => update({ tab: "timeline" }),
  g: () => update({ grouped: !state.grouped, expanded: new Set() }),
  d: switchTheme,
  "+": () => zoomBy(1.3),
  "-": () => zoomBy(1 / 1.3),
  0: fit,
};

/** Change between light and dark. */
export function switchTheme() {
  update({ theme: state.theme === "dark" ? "light" : "dark" });
}

function pressed(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || byId("help").open) return;
  if (event.target.closest?.("input, select, textarea") || (event.key.length === 1 && !byId("single-keys").checked)) return;
  const action = KEYS[event.key];
  if (!action) return;
  event.preventDefault();
  action();
}

function pressedOnGraph(event) {
  if (DIRECTIONS[event.key]) walk(DIRECTIONS[event.key]);
  else if (event.key === "Enter") readOn();
  else return;
  event.preventDefault();
}

/** Listen to keys and to the buttons that do the same. */
export function startKeys() {
  document.addEventListener("keydown", pressed);
  byId("graph").addEventListener("keydown", pressedOnGraph);
  const clicks = {
    reset,
    theme: switchTheme,
    "help-open": KEYS["?"],
    groups: KEYS.g,
    "zoom-in": KEYS["+"],
    "zoom-out": KEYS["-"],
    "zoom-fit": fit,
    "show-all": () => update({ all: true }),
    "leave-focus": () => update({ focus: null }),
  };
  for (const [id, listener] of Object.entries(clicks)) byId(id).addEventListener("click", listener);
}
