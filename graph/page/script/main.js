// Starts the page.

import { byId, count, counted } from "./dom.js";
import { facts, linkedCount, nodes } from "./data.js";
import { fit, startCanvas } from "./canvas.js";
import { startExports } from "./exports.js";
import { FILTER_KEYS, refilter, total, view, visibleFacts } from "./filter.js";
import { startKeys } from "./keys.js";
import { drawLegend } from "./legend.js";
import { startLinks } from "./link.js";
import { startSearch } from "./search.js";
import { drawSource } from "./source.js";
import { onChange, state } from "./state.js";
import { startTabs } from "./tabs.js";

function drawCounts() {
  const shown = total(view.nodes);
  const passing = visibleFacts().length;
  const some = shown < linkedCount;
  byId("shown-count").textContent = `${some ? `${count(shown)} of ${count(linkedCount)}` : count(shown)} entities shown, ${passing < facts.length ? `${count(passing)} of ` : ""}${counted(facts.length, "fact")}`;
  byId("show-all").hidden = !(shown < linkedCount && !state.all && state.focus === null && !state.grouped);
  byId("leave-focus").hidden = state.focus === null;
  if (state.focus !== null) byId("leave-focus").textContent = `Leave focus on ${nodes[state.focus].name.slice(0, 40)}`;
  byId("groups").setAttribute("aria-pressed", String(state.grouped));
}

function applyTheme() {
  document.documentElement.dataset.theme = state.theme;
}

function start() {
  if (matchMedia("(max-width: 860px)").matches) byId("legend-fold").open = false;
  applyTheme();
  refilter();
  drawLegend();
  startCanvas();
  startTabs();
  drawSource();
  startSearch();
  startExports();
  startKeys();
  drawCounts();
  onChange([...FILTER_KEYS], drawCounts);
  onChange(["theme"], applyTheme);
  startLinks();
  document.documentElement.dataset.ready = "true";
  requestAnimationFrame(() => {
    fit();
    performance.mark("ready");
  });
}

start();
