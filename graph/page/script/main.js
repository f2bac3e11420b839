// Starts the page.

import { announce, byId, count, counted } from "./dom.js";
import { core, facts, isNarrow, linkedCount, nodes } from "./data.js";
import { drawn, fit, startCanvas } from "./canvas.js";
import { startExports } from "./exports.js";
import { FILTER_KEYS, refilter, total, view, visibleFacts } from "./filter.js";
import { startKeys } from "./keys.js";
import { drawLegend } from "./legend.js";
import { painted } from "./labels.js";
import { startLinks } from "./link.js";
import { startSearch } from "./search.js";
import { startSource } from "./source.js";
import { onChange, state } from "./state.js";
import { startTabs } from "./tabs.js";

function drawCounts() {
  const shown = total(view.nodes);
  const passing = visibleFacts().length;
  const some = shown < linkedCount;
  const groups = [...drawn().scene.nodes.keys()].filter((id) => typeof id !== "number").length;
  byId("shown-count").textContent =
    `${groups ? `${counted(groups, "group")}, ` : ""}${some ? `${count(shown)} of ${count(linkedCount)}` : count(shown)} entities shown, ${passing < facts.length ? `${count(passing)} of ` : ""}${counted(facts.length, "fact")}`;
  byId("show-all").hidden = !(core.length < linkedCount && !state.all && state.focus === null && !state.grouped);
  byId("leave-focus").hidden = state.focus === null;
  if (state.focus !== null) byId("leave-focus").textContent = `Leave focus on ${nodes[state.focus].name.slice(0, 40)}`;
  byId("groups").setAttribute("aria-pressed", String(state.grouped));
}

function applyTheme() {
  document.documentElement.dataset.theme = state.theme;
}

/** Where things are on the canvas and what is chosen: for tests and for scripts of a reader's own. */
function openToScripts() {
  const spotOf = (item) => drawn().network.canvasToDOM({ x: item.x, y: item.y });
  globalThis.newsgraph = Object.freeze({
    state,
    names: painted,
    spotOfNode: (label) => spotOf(drawn().scene.nodes.get(nodes.findIndex((node) => node.name === label))),
    spotOfEdge: (id) => spotOf(drawn().network.body.edges[id].edgeType.getPoint(0.5)),
    shownNodes: () => [...drawn().scene.nodes.keys()],
    shownEdges: () => [...drawn().scene.edges.keys()],
  });
}

function start() {
  if (isNarrow) byId("legend-fold").open = false;
  applyTheme();
  refilter();
  drawLegend();
  startCanvas();
  startTabs();
  startSource();
  startSearch();
  startExports();
  startKeys();
  drawCounts();
  onChange([...FILTER_KEYS], (changed) => {
    drawCounts();
    if (!changed.includes("selected")) announce(byId("shown-count").textContent);
  });
  onChange(["theme"], applyTheme);
  startLinks();
  openToScripts();
  document.documentElement.dataset.ready = "true";
  requestAnimationFrame(() => {
    fit();
    performance.mark("ready");
  });
}

start();
