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
  return found.sort((a, b) => a[0] - b[0] || a[1] - b[1]).slice(0, MATCHES).map(([, node]) => node);
}

/** Make an input and a list into a search that calls back with the chosen node. */
export function attachSearch(input, list, choose) {
  let found = [];
  let active = -1;

  function close() {
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }
  function pick(node) {
    close();
    input.value = "";
    choose(node);
  }
  function draw() {
    const options = found.map((node, place) => make("li", { role: "option", id: `${list.id}-${place}`, "aria-selected": String(place === active), on: { mousedown: (event) => { event.preventDefault(); pick(node); } } },
      familyMark(nodes[node].family), words(nodes[node].name.slice(0, 120)), make("small", {}, nodes[node].kind))); // prettier-ignore
    const nothing = make("li", { role: "option", "aria-disabled": "true", "aria-selected": "false" }, "Nothing found");
    list.replaceChildren(...(options.length ? options : [nothing]));
    list.hidden = !input.value.trim();
    input.setAttribute("aria-expanded", String(!list.hidden));
    if (active >= 0) input.setAttribute("aria-activedescendant", `${list.id}-${active}`);
  }
  input.addEventListener("input", () => {
    found = findNodes(input.value);
    active = found.length ? 0 : -1;
    draw();
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      active = found.length ? (active + (event.key === "ArrowDown" ? 1 : -1) + found.length) % found.length : -1;
      draw();
    } else if (event.key === "Enter" && active >= 0) pick(found[active]);
    else if (event.key === "Escape") {
      close();
      input.blur();
    }
  });
  input.addEventListener("blur", close);
}

/** Make the search of the header work. */
export function startSearch() {
  attachSearch(byId("search"), byId("matches"), (node) => {
    select("node", node);
    byId("graph").focus();
  });
}
