// Type-ahead over names and aliases.

import { byId, make, words } from "./dom.js";
import { nodes } from "./data.js";
import { familyMark } from "./legend.js";
import { select } from "./state.js";

const MATCHES = 12;
const keys = nodes.map((node) => [node.name, ...(node.aliases ?? [])].map(fold));

function fold(text) {
  return text.slice(0, 200).normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

function rank(names, wanted) {
  let best = Infinity;
  for (const name of names) {
    const place = name.indexOf(wanted);
    if (place < 0) continue;
    const wordStart = place === 0 || /[\s("'’-]/.test(name[place - 1]);
    best = Math.min(best, name === wanted ? 0 : place === 0 ? 1 : wordStart ? 2 : 3);
  }
  return best;
}

/** The nodes that the typed words fit, best first; among equals the heavier. */
export function findNodes(typed) {
  const wanted = fold(typed.trim());
  if (!wanted) return [];
  const found = [];
  keys.forEach((names, node) => {
    const score = rank(names, wanted);
    if (score < Infinity) found.push([score, node]);
  });
  return found
    .sort((a, b) => a[0] - b[0] || a[1] - b[1])
    .slice(0, MATCHES)
    .map(([, node]) => node);
}

/**
 * Make an input and a list into a search.
 * @param {HTMLInputElement} input Where the reader types; a combobox.
 * @param {HTMLElement} list Where the matches show; a listbox.
 * @param {function(number)} choose Called with the chosen node.
 */
export function attachSearch(input, list, choose) {
  const box = { input, list, choose, found: [], active: -1 };
  input.addEventListener("input", () => {
    box.found = findNodes(input.value);
    box.active = box.found.length ? 0 : -1;
    drawMatches(box);
  });
  input.addEventListener("keydown", (event) => pressedInSearch(box, event));
  input.addEventListener("blur", () => closeMatches(box));
}

function pressedInSearch(box, event) {
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    const step = event.key === "ArrowDown" ? 1 : -1;
    if (box.found.length) box.active = (box.active + step + box.found.length) % box.found.length;
    drawMatches(box);
  } else if (event.key === "Enter" && box.active >= 0) pick(box, box.found[box.active]);
  else if (event.key === "Escape") {
    closeMatches(box);
    box.input.blur();
  }
}

function pick(box, node) {
  closeMatches(box);
  box.input.value = "";
  box.choose(node);
}

function closeMatches(box) {
  box.list.hidden = true;
  box.active = -1;
  box.input.setAttribute("aria-expanded", "false");
  box.input.removeAttribute("aria-activedescendant");
}

function drawMatches(box) {
  const { input, list, found, active } = box;
  const nothing = make("li", { role: "option", "aria-disabled": "true", "aria-selected": "false" }, "Nothing found");
  list.replaceChildren(...(found.length ? found.map((node, place) => match(box, node, place)) : [nothing]));
  list.hidden = !input.value.trim();
  input.setAttribute("aria-expanded", String(!list.hidden));
  if (active >= 0) input.setAttribute("aria-activedescendant", `${list.id}-${active}`);
}

function match(box, node, place) {
  const mousedown = (event) => {
    event.preventDefault();
    pick(box, node);
  };
  const attributes = {
    role: "option",
    id: `${box.list.id}-${place}`,
    "aria-selected": String(place === box.active),
    on: { mousedown },
  };
  const { family, name, kind } = nodes[node];
  return make("li", attributes, familyMark(family), words(name.slice(0, 120)), make("small", {}, kind));
}

/** Make the search of the header work. */
export function startSearch() {
  attachSearch(byId("search"), byId("matches"), (node) => {
    select("node", node);
    byId("graph").focus();
  });
}
