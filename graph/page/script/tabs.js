// The views at the side: one panel, one tab for each.

import { announce, byId } from "./dom.js";
import { detailsView, selectionWords } from "./details.js";
import { FILTER_KEYS } from "./filter.js";
import { pathView } from "./paths.js";
import { speakersView } from "./speakers.js";
import { onChange, state, update } from "./state.js";
import { tableView } from "./table.js";
import { timelineView } from "./timeline.js";

const VIEWS = { details: detailsView, speakers: speakersView, timeline: timelineView, path: pathView, facts: tableView };
const tabs = [...document.querySelectorAll("#tabs [role=tab]")];

/** Draw the view of the chosen tab. */
export function drawPanel() {
  for (const tab of tabs) {
    const chosen = tab.dataset.tab === state.tab;
    tab.setAttribute("aria-selected", String(chosen));
    tab.tabIndex = chosen ? 0 : -1;
    if (chosen) byId("panel").setAttribute("aria-labelledby", tab.id);
  }
  keepPlace(byId("panel"), () => byId("panel").replaceChildren(...VIEWS[state.tab]().filter(Boolean)));
}

/** Redraw, then open again what was open and go back to the same control, so that nobody loses the place. */
function keepPlace(panel, redraw) {
  const nameOf = (element) => `${element.tagName} ${element.textContent}`;
  const focused = panel.contains(document.activeElement) && document.activeElement !== panel ? document.activeElement : null;
  const name = focused && nameOf(focused);
  const folds = new Map([...panel.querySelectorAll("details.group")].map((fold) => [nameOf(fold.firstChild), fold.open]));
  redraw();
  for (const fold of panel.querySelectorAll("details.group")) fold.open = folds.get(nameOf(fold.firstChild)) ?? fold.open;
  if (!focused) return;
  const same = [...panel.querySelectorAll("button, input, summary, h2, [tabindex]")].find((element) => nameOf(element) === name);
  (same ?? panel).focus({ preventScroll: true });
}

function walkTabs(event) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  const next = tabs[(tabs.indexOf(event.currentTarget) + step + tabs.length) % tabs.length];
  next.focus();
  update({ tab: next.dataset.tab });
}

/** Make the tabs work. */
export function startTabs() {
  for (const tab of tabs) {
    tab.addEventListener("click", () => update({ tab: tab.dataset.tab }));
    tab.addEventListener("keydown", walkTabs);
  }
  drawPanel();
}

onChange(["tab", "selected", "theme", ...FILTER_KEYS], (changed) => {
  drawPanel();
  if (changed.includes("selected")) {
    byId("panel").scrollTop = 0;
    announce(selectionWords());
  }
});
