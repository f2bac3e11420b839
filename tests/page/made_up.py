"""Networks of any size, made up by a seeded generator: a few heavy entities, many light ones, all statuses."""

import random

import networkx as nx

from graph.network.facts import STATUSES, Entity, Evidence, Fact, Publication
from graph.network.project import build_network

NG = "https://w3id.org/newsgraph/ontology#"
ID = "https://w3id.org/newsgraph/id/"
CLASSES = ("Country", "Person", "Organization", "Agreement", "Place", "Group", "Initiative")
FIRST = ("Alba", "Bodo", "Cira", "Dario", "Elin", "Faro", "Gitta", "Hanno", "Ilka", "Jory", "Kaia", "Levin")
LAST = ("Ahlen", "Brook", "Cordes", "Dahl", "Egger", "Falk", "Grohn", "Holm", "Irmer", "Juhl", "Kamp", "Lund", "Moor", "Nord")
VERBS = ("meets", "supports", "accuses", "demands from", "pays", "trades with", "rejects")


def made_up(size: int) -> "nx.MultiDiGraph[str]":
    """A network of so many entities and about twice as many facts from twenty texts."""
    dice = random.Random(size)
    entities = [_entity(number, dice) for number in range(size)]
    texts = [
        Publication(f"{ID}publication/{number:012d}", f"Text number {number}", f"2031-01-{number + 1:02d}", "")
        for number in range(20)
    ]
    facts = [_fact(number, entities, texts[number % 20].iri, dice) for number in range(2 * size)]
    facts += [_chain(number, entities, texts[number % 20].iri) for number in range(1, size)]
    return build_network({entity.iri: entity for entity in entities}, facts, publications=texts)


def _entity(number: int, dice: random.Random) -> Entity:
    label = f"{dice.choice(FIRST)} {dice.choice(LAST)} {number}"
    return Entity(f"{ID}thing/{number:05d}", label, NG + CLASSES[number % len(CLASSES)], aliases=(f"N{number}",))


def _pick(entities: list[Entity], dice: random.Random) -> Entity:
    """An entity, the first ones far more often."""
    return entities[int(len(entities) * dice.random() ** 3)]


def _fact(number: int, entities: list[Entity], publication: str, dice: random.Random) -> Fact:
    one, other, speaker = (_pick(entities, dice) for _ in range(3))
    day = f"20{dice.randrange(10, 31)}-{dice.randrange(1, 13):02d}-01" if number % 3 == 0 else ""
    return _written(number, one, other, publication, dice.choice(STATUSES), speaker.iri if number % 2 else "", day)


def _chain(number: int, entities: list[Entity], publication: str) -> Fact:
    """A tie to an earlier entity, so that nobody is alone."""
    return _written(10**6 + number, entities[number], entities[number // 3], publication, "asserted", "", "")


def _written(number: int, one: Entity, other: Entity, publication: str, status: str, speaker: str, day: str) -> Fact:
    verb = VERBS[number % len(VERBS)]
    sentence = f"In sentence {number}, {one.label} {verb} {other.label} over a matter that fills the line."
    return Fact(
        iri=f"{ID}claim/made-up/{number:07d}", label=f"{one.label} {verb} {other.label}", kind="event", edge_label=verb, status=status,
        certainty="certain", ends=((one.iri, other.iri),) if one is not other else (), roles=(("actor", one.iri), ("recipient", other.iri)),
        notes=(), evidence=(Evidence(publication, -1, -1, sentence),), publication=publication, speaker=speaker, when=day,
        earliest=day, latest=day,
    )  # fmt: skip
