// The graph as the page was given it, and the look-ups that every view needs. Nothing here changes after loading.

import { byId } from "./dom.js";

function read(id) {
  return JSON.parse(byId(id).textContent);
}

export const nodes = read("data-nodes");
export const edges = read("data-edges");
export const rest = read("data-rest");
export const { facts, sentences, docs, families, statuses } = rest;

function lists(length) {
  return Array.from({ length }, () => []);
}

/** Facts in which a node has a part: as an end, in a role, as the speaker or the cited text. */
export const factsOfNode = lists(nodes.length);
/** Edges at a node. */
export const edgesOfNode = lists(nodes.length);
/** Edges that stand for a fact. */
export const edgesOfFact = lists(facts.length);
/** Facts that rest on a quotation. */
export const factsOfSentence = lists(sentences.length);
/** Quotations of a document. */
export const sentencesOfDoc = lists(docs.length);
/** Facts by the node whose word they are. */
export const factsOfSpeaker = new Map();
/** Facts that the texts state by themselves. */
export const unattributed = [];

/** Nodes of a fact, each once. */
export function nodesOfFact(fact) {
  const { ends = [], roles = [], by, relay, cited } = facts[fact];
  const all = [...ends.flat(), ...roles.map((role) => role[1]), by, relay, cited];
  return [...new Set(all.filter((node) => node !== undefined))];
}

function index() {
  edges.forEach((edge, number) => {
    edgesOfNode[edge.from].push(number);
    edgesOfNode[edge.to].push(number);
    edge.facts.forEach((fact) => edgesOfFact[fact].push(number));
  });
  facts.forEach((fact, number) => {
    nodesOfFact(number).forEach((node) => factsOfNode[node].push(number));
    (fact.quotes ?? []).forEach((sentence) => factsOfSentence[sentence].push(number));
    if (fact.by === undefined) unattributed.push(number);
    else if (factsOfSpeaker.has(fact.by)) factsOfSpeaker.get(fact.by).push(number);
    else factsOfSpeaker.set(fact.by, [number]);
  });
  sentences.forEach(([doc], number) => doc >= 0 && sentencesOfDoc[doc].push(number));
}
index();

/** The other end of an edge. */
export function otherEnd(edge, node) {
  return edges[edge].from === node ? edges[edge].to : edges[edge].from;
}

/** An IRI without the part that all of ours share. */
export function shortIri(iri) {
  return iri.startsWith(rest.base) ? iri.slice(rest.base.length) : iri;
}

function byShortIri(things) {
  return new Map(things.map((thing, number) => [shortIri(thing.iri), number]));
}

const nodeNumbers = byShortIri(nodes);
const factNumbers = byShortIri(facts);

/** The number of the node with this short or full IRI. */
export function findNode(name) {
  return nodeNumbers.get(shortIri(name));
}

/** The number of the fact with this short or full IRI. */
export function findFact(name) {
  return factNumbers.get(shortIri(name));
}

/** Whether a node has any edge. */
export function isLinked(node) {
  return edgesOfNode[node].length > 0;
}

export const linkedCount = nodes.filter((_, number) => isLinked(number)).length;
/** Whether the page has two layouts: one for the core, one for everything. */
export const isBig = rest.core.length < linkedCount;
export const isNarrow = matchMedia("(max-width: 860px)").matches;
const ON_A_PHONE = 25;
/** The nodes of the start view. */
export const core = isNarrow ? linkedAmong(new Set(rest.core.slice(0, ON_A_PHONE))) : rest.core;

function linkedAmong(some) {
  return [...some].filter((node) => edgesOfNode[node].some((edge) => some.has(otherEnd(edge, node))));
}
