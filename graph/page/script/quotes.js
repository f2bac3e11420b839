// The words of the source, within the sentence that they stand in where the page has the text.

import { make } from "./dom.js";
import { docs, sentences } from "./data.js";

const END = /[\p{Ll}\p{N})%”"’][.!?]["”’)]*\s+(?=["“‘(]?\p{Lu})|\n/gu;
const FARTHEST = 400;

/** What stands before and after a quotation in its sentence. */
function sentenceAround([doc, start, end]) {
  const text = docs[doc]?.text;
  if (typeof text !== "string" || start < 0 || end > text.length) return ["", ""];
  const before = text.slice(Math.max(0, start - FARTHEST), start);
  const after = text.slice(end, end + FARTHEST);
  const lastEnd = [...before.matchAll(END)].pop();
  const closed = /[.!?]["”’)]*$/.test(text.slice(start, end));
  const [firstEnd] = closed ? [{ 0: "", index: 0 }] : [...(text.slice(end - 1, end) + after).matchAll(END)];
  return [
    lastEnd ? before.slice(lastEnd.index + lastEnd[0].length) : before,
    firstEnd ? after.slice(0, Math.max(0, firstEnd.index - 1 + firstEnd[0].trimEnd().length)) : after,
  ];
}

/** A quotation, set off; the rest of its sentence is muted. */
export function quoted(number) {
  const [before, after] = sentenceAround(sentences[number]).map((part) => part.replace(/\s+/g, " "));
  const muted = (part) => (part.trim() ? make("span", { class: "rest" }, part) : null);
  return make(
    "blockquote",
    { dir: "auto" },
    muted(before.trimStart()),
    make("span", { class: "core" }, sentences[number][3]),
    muted(after.trimEnd()),
  );
}
