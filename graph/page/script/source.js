// The text beside the graph: evidence is marked in it, names are links, and both answer to the selection.

import { button, byId, count, inPages, make, words } from "./dom.js";
import { docs, edges, facts, factsOfNode, sentences, sentencesOfDoc } from "./data.js";
import { onChange, select, state, update } from "./state.js";

let drawnDoc = -1;
let pieces = []; // { element, sentences } of the text that is drawn

/** Draw the text of the chosen document. */
function drawSource() {
  if (!docs.length) {
    byId("source").hidden = true;
    return;
  }
  if (drawnDoc !== state.doc) {
    drawnDoc = state.doc;
    byId("source-title").textContent = docs[state.doc].text === null ? "Quoted evidence" : "Source text";
    drawPicker();
    pieces = docs[state.doc].text === null ? quotedPieces() : textPieces(docs[state.doc]);
    if (docs[state.doc].text !== null) byId("source-text").replaceChildren(...pieces.map((piece) => piece.element));
  }
  light();
}

function drawPicker() {
  const { label, date, url } = docs[state.doc];
  const options = docs.map((doc, number) =>
    make(
      "option",
      { value: number, selected: number === state.doc },
      `${doc.date ? `${doc.date} · ` : ""}${doc.label.slice(0, 120)}`,
    ),
  );
  const heading =
    docs.length > 1
      ? make(
          "select",
          { id: "doc", "aria-label": "Text to read", on: { change: ({ target }) => update({ doc: Number(target.value) }) } },
          ...options,
        )
      : make("span", { class: "quiet" }, words(label), date ? ` · ${date}` : "");
  const link = url ? make("a", { href: url, rel: "noreferrer noopener", target: "_blank" }, "original") : null;
  byId("source-pick").replaceChildren(heading, " ", link ?? "");
}

/** Cut the text at every edge of a quotation or a name; each piece knows the quotations that cover it. */
function textPieces({ text, mentions }) {
  const quoted = sentencesOfDoc[state.doc]
    .map((number) => [sentences[number][1], sentences[number][2], number])
    .filter(([start, end]) => start >= 0 && end <= text.length && start < end);
  const names = mentions.filter(([start, end]) => start < end && end <= text.length);
  const cuts = [
    ...new Set([
      0,
      text.length,
      ...quoted.flatMap(([start, end]) => [start, end]),
      ...names.flatMap(([start, end]) => [start, end]),
    ]),
  ].sort((a, b) => a - b);
  quoted.sort((a, b) => a[0] - b[0]);
  let open = [];
  let nextQuote = 0;
  let nextName = 0;
  return cuts.slice(0, -1).map((start, place) => {
    const end = cuts[place + 1];
    open = open.filter((quote) => quote[1] > start);
    const before = open.length;
    while (nextQuote < quoted.length && quoted[nextQuote][0] <= start) open.push(quoted[nextQuote++]);
    while (nextName < names.length && names[nextName][1] <= start) nextName += 1;
    const name = nextName < names.length && names[nextName][0] <= start ? names[nextName][2] : -1;
    return piece(
      text.slice(start, end),
      open.map((quote) => quote[2]),
      name,
      open.length > before,
    );
  });
}

function piece(text, covering, name, starts) {
  const classes = [covering.length ? "said" : "", name >= 0 ? "name" : ""].filter(Boolean).join(" ");
  if (!classes) return { element: make("span", {}, text), sentences: covering, name };
  const open = () => (name >= 0 ? select("node", name) : select("sentence", covering));
  const attributes = { class: classes, on: { click: open } };
  if (covering.length && starts) {
    Object.assign(attributes, { tabindex: 0, role: "button" });
    attributes.on.keydown = (event) => event.key === "Enter" && select("sentence", covering);
  }
  return { element: make("span", attributes, text), sentences: covering, name };
}

function quotedPieces() {
  const numbers = [...sentencesOfDoc[state.doc]].sort((a, b) => sentences[a][1] - sentences[b][1]);
  const made = [];
  const list = inPages(
    numbers,
    (number) => {
      const element = button(`“${sentences[number][3]}”`, () => select("sentence", [number]), {
        class: "link said",
        dir: "auto",
      });
      made.push({ element, sentences: [number], name: -1 });
      return make("p", {}, element);
    },
    100,
  );
  byId("source-text").replaceChildren(
    make("p", { class: "quiet" }, `${count(numbers.length)} passages. The full text is not part of this page.`),
    list,
  );
  return made;
}

/** The quotations that belong to the selection. */
function chosenSentences() {
  const { kind, id } = state.selected ?? {};
  if (kind === "sentence") return new Set(id);
  if (kind === "fact") return new Set(facts[id].quotes ?? []);
  if (kind === "edge") return new Set(edges[id].facts.flatMap((fact) => facts[fact].quotes ?? []));
  if (kind === "node") return new Set(factsOfNode[id].flatMap((fact) => facts[fact].quotes ?? []));
  return new Set();
}

function light() {
  const chosen = chosenSentences();
  const node = state.selected?.kind === "node" ? state.selected.id : null;
  let first = null;
  for (const { element, sentences: covering, name } of pieces) {
    const on = node === null ? covering.some((sentence) => chosen.has(sentence)) : name === node;
    element.classList.toggle("lit", on);
    if (on && !first) first = element;
  }
  if (first) scrollTo(first);
}

function scrollTo(element) {
  const box = byId("source-text");
  const top = element.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop;
  box.scrollTop = Math.max(0, top - box.clientHeight / 3);
}

/** Open the document of a quotation and mark it. */
export function showSentence(number) {
  const doc = sentences[number][0];
  update({ sourceOpen: true, doc: doc >= 0 ? doc : state.doc });
  drawSource();
  const chosen = pieces.filter((part) => part.sentences.includes(number));
  pieces.forEach((part) => part.element.classList.toggle("lit", chosen.includes(part)));
  if (chosen[0]) {
    scrollTo(chosen[0].element);
    byId("source").scrollIntoView({ block: "nearest" });
  }
}

/** Make the heading of the text open and close it. */
export function startSource() {
  byId("source-switch").addEventListener("click", () => update({ sourceOpen: !state.sourceOpen }));
  drawSource();
}

onChange(["doc"], drawSource);
onChange(["sourceOpen"], () => {
  byId("source").classList.toggle("closed", !state.sourceOpen);
  byId("source-switch").setAttribute("aria-expanded", String(state.sourceOpen));
});
onChange(["selected"], () => {
  const [sentence] = state.selected?.kind === "node" ? [] : chosenSentences();
  const doc = sentence === undefined ? -1 : sentences[sentence][0];
  if (doc >= 0 && doc !== state.doc) update({ doc });
  else drawSource();
});
