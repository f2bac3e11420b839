// A fact as a card: what, how firm, on whose word, when, and the words of the source.

import { button, make, words } from "./dom.js";
import { docs, edgesOfFact, facts, nodes, sentences, shortIri, statuses } from "./data.js";
import { statusMark } from "./legend.js";
import { copyLink } from "./link.js";
import { quoted } from "./quotes.js";
import { tone } from "./scene.js";
import { showSentence } from "./source.js";
import { select, state } from "./state.js";

/** The name of a status with its line. */
export function statusChip(status) {
  return make("span", { class: "chip", title: statuses[status].hint }, statusMark(status), statuses[status].name);
}

/** A link to a node. */
export function nodeLink(node) {
  return button(words(nodes[node].name), () => select("node", node), { class: "link", "data-node": node });
}

function entry(term, ...content) {
  return [make("dt", {}, term), make("dd", {}, ...content)];
}

function quotes(fact) {
  const all = (fact.quotes ?? []).map((number) => sentences[number][3]);
  const marked = (fact.quotes ?? []).map(quoted);
  const spoken = fact.quotation && !all.some((quote) => quote.includes(fact.quotation)) ? fact.quotation : null;
  return spoken ? [...marked, make("blockquote", { class: "plain", dir: "auto" }, spoken)] : marked;
}

function particulars(fact) {
  const rows = [];
  if (fact.by !== undefined) rows.push(entry(fact.says ? "said by" : "according to", nodeLink(fact.by)));
  if (fact.relay !== undefined) rows.push(entry("passed on by", nodeLink(fact.relay)));
  if (fact.cited !== undefined) rows.push(entry("stated in", nodeLink(fact.cited)));
  if (fact.when) rows.push(entry("when", fact.when));
  for (const [term, text] of fact.notes ?? []) rows.push(entry(term, words(text)));
  for (const [role, others] of rolesByName(fact)) rows.push(entry(role, ...others.flatMap((node) => [nodeLink(node), " "])));
  if (fact.certainty && fact.certainty !== "certain") rows.push(entry("certainty", fact.certainty));
  if (fact.confidence !== undefined) rows.push(entry("confidence", fact.confidence.toFixed(2)));
  if (docs.length > 1 && fact.doc !== undefined) rows.push(entry("in", words(docs[fact.doc].label)));
  return rows.length ? make("dl", {}, ...rows.flat()) : null;
}

function rolesByName(fact) {
  const roles = new Map();
  for (const [role, node] of fact.roles ?? []) {
    if (fact.says && role === "actor") continue;
    if (!roles.has(role)) roles.set(role, []);
    roles.get(role).push(node);
  }
  return roles;
}

/** The card of a fact. */
export function factCard(number) {
  const fact = facts[number];
  const chosen = state.selected?.kind === "fact" && state.selected.id === number;
  const [sentence] = fact.quotes ?? [];
  return make(
    "article",
    { class: chosen ? "fact lit" : "fact", tone: tone(statuses[fact.status]), "data-fact": number },
    make("div", { class: "head" }, statusChip(fact.status), make("span", {}, fact.kind)),
    button(words(fact.label), () => select("fact", number), {
      class: "words",
      title: edgesOfFact[number].length ? "Show it in the graph" : null,
    }),
    ...quotes(fact),
    particulars(fact),
    make(
      "div",
      { class: "foot" },
      sentence === undefined ? null : button("Show in text", () => showSentence(sentence), { class: "link" }),
      button("Copy link", () => copyLink(`fact=${encodeURIComponent(shortIri(fact.iri))}`), { class: "link" }),
    ),
  );
}
