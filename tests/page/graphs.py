"""Graphs for the tests of the page, in the model of the contract, about countries and people that do not exist."""

import hashlib
from dataclasses import dataclass, field

from rdflib import Dataset, Literal, URIRef
from rdflib.namespace import RDF, RDFS, SKOS, XSD

NG = "https://w3id.org/newsgraph/ontology#"
ID = "https://w3id.org/newsgraph/id/"
OA = "http://www.w3.org/ns/oa#"
SCHEMA = "https://schema.org/"
EDTF = URIRef("http://id.loc.gov/datatypes/edtf/EDTF")


@dataclass
class Draft:
    """A graph in the making: one publication with its text, entities, and claims whose evidence is found in the text."""

    text: str
    title: str
    date: str
    dataset: Dataset = field(default_factory=lambda: Dataset(default_union=True))

    def __post_init__(self) -> None:
        self.publication = URIRef(f"{ID}publication/{hashlib.sha256(self.text.encode()).hexdigest()[:12]}")
        self.graph = self.dataset.graph(URIRef(f"{self.publication}/graph"))
        self._claims = 0
        default = self.dataset.default_graph
        default.add((self.publication, RDF.type, URIRef(NG + "Publication")))
        default.add((self.publication, SKOS.prefLabel, Literal(self.title, lang="en")))
        default.add((self.publication, URIRef(SCHEMA + "datePublished"), Literal(self.date, datatype=XSD.date)))

    def entity(self, place: str, kind: str, label: str, *aliases: str, same: str = "") -> URIRef:
        """Add an entity and the mentions of its names in the text."""
        iri = URIRef(ID + place)
        default = self.dataset.default_graph
        default.add((iri, RDF.type, SKOS.Concept if kind == "Concept" else URIRef(NG + kind)))
        default.add((iri, SKOS.prefLabel, Literal(label, lang="en")))
        for alias in aliases:
            default.add((iri, SKOS.altLabel, Literal(alias, lang="en")))
        if same:
            default.add((iri, SKOS.exactMatch, URIRef(same)))
        for name in (label, *aliases):
            start = self.text.find(name)
            while start >= 0:
                self.graph.add((self.mention(start, name), URIRef(NG + "denotes"), iri))
                start = self.text.find(name, start + len(name))
        return iri

    def mention(self, start: int, quote: str) -> URIRef:
        """Add a stretch of the text."""
        mention = URIRef(f"{self.publication}#char={start},{start + len(quote)}")
        position, words = URIRef(f"{mention}/position"), URIRef(f"{mention}/quote")
        add = self.graph.add
        add((mention, RDF.type, URIRef(NG + "Mention")))
        add((mention, URIRef(OA + "hasSource"), self.publication))
        add((mention, URIRef(OA + "hasSelector"), position))
        add((mention, URIRef(OA + "hasSelector"), words))
        add((position, URIRef(OA + "start"), Literal(str(start), datatype=XSD.nonNegativeInteger)))
        add((position, URIRef(OA + "end"), Literal(str(start + len(quote)), datatype=XSD.nonNegativeInteger)))
        add((words, URIRef(OA + "exact"), Literal(quote)))
        return mention

    def claim(
        self,
        status: str,
        kind: str,
        label: str,
        quote: str,
        *,
        by: URIRef | None = None,
        only_if: URIRef | None = None,
        certainty: str = "Certain",
        quotation: str = "",
        when: tuple[str, str, str] | None = None,
        confidence: str = "",
        **roles: URIRef | list[URIRef],
    ) -> URIRef:
        """Add a claim with its situation; ``roles`` are properties of the situation. The situation comes back."""
        self._claims += 1
        key = f"{self.publication.rsplit('/', 1)[1]}/{self._claims:03d}"
        claim, situation = URIRef(f"{ID}claim/{key}"), URIRef(f"{ID}situation/{key}")
        self._describe(situation, kind, label, quotation, when, roles)
        self._state(claim, status, quote, by, certainty, confidence)
        self.graph.add((claim, URIRef(NG + "content"), situation))
        if only_if is not None:
            self.graph.add((claim, URIRef(NG + "underCondition"), only_if))
        return situation

    def standing(self, status: str, subject: URIRef, predicate: str, value: URIRef | Literal, quote: str) -> None:
        """Add a claim of one triple."""
        self._claims += 1
        claim = URIRef(f"{ID}claim/{self.publication.rsplit('/', 1)[1]}/{self._claims:03d}")
        self._state(claim, status, quote, None, "Certain", "")
        self.graph.add((claim, RDF.subject, subject))
        self.graph.add((claim, RDF.predicate, URIRef(NG + predicate)))
        self.graph.add((claim, RDF.object, value))

    def amount(self, name: str, value: str, currency: str, bound: str) -> URIRef:
        """Add a sum."""
        iri = URIRef(f"{ID}amount/{name}")
        self.graph.add((iri, RDF.type, URIRef(NG + "MonetaryAmount")))
        self.graph.add((iri, URIRef(SCHEMA + ("maxValue" if bound == "UpTo" else "value")), Literal(value, datatype=XSD.decimal)))
        self.graph.add((iri, URIRef(SCHEMA + "currency"), Literal(currency)))
        self.graph.add((iri, URIRef(NG + "bound"), URIRef(NG + bound)))
        return iri

    def _describe(
        self,
        situation: URIRef,
        kind: str,
        label: str,
        quotation: str,
        when: tuple[str, str, str] | None,
        roles: dict[str, URIRef | list[URIRef]],
    ) -> None:
        add = self.graph.add
        add((situation, RDF.type, URIRef(NG + kind)))
        add((situation, RDFS.label, Literal(label, lang="en")))
        if quotation:
            add((situation, URIRef(NG + "quotation"), Literal(quotation)))
        if when:
            add((situation, URIRef(NG + "when"), Literal(when[0], datatype=EDTF)))
            add((situation, URIRef(NG + "earliest"), Literal(when[1], datatype=XSD.date)))
            add((situation, URIRef(NG + "latest"), Literal(when[2], datatype=XSD.date)))
        for role, values in roles.items():
            name = {"member": "http://www.w3.org/ns/org#member", "organization": "http://www.w3.org/ns/org#organization"}.get(
                role
            )
            for value in values if isinstance(values, list) else [values]:
                add((situation, URIRef(name or NG + role), value))

    def _state(self, claim: URIRef, status: str, quote: str, by: URIRef | None, certainty: str, confidence: str) -> None:
        start = self.text.find(quote)
        if start < 0:
            raise ValueError(f"not in the text: {quote}")
        add = self.graph.add
        add((claim, RDF.type, URIRef(NG + "Claim")))
        add((claim, URIRef(NG + "status"), URIRef(NG + status)))
        add((claim, URIRef(NG + "certainty"), URIRef(NG + certainty)))
        add((claim, URIRef(NG + "reportedIn"), self.publication))
        add((claim, URIRef(NG + "evidence"), self.mention(start, quote)))
        if by is not None:
            add((claim, URIRef(NG + "attributedTo"), by))
        if confidence:
            add((claim, URIRef(NG + "extractorConfidence"), Literal(confidence, datatype=XSD.decimal)))


RIVER = """\
Norland and Veskia signed the Alder River Treaty in Port Alder on 14 May 2031, ending a dispute over water that had lasted \
for nine years. The treaty runs until the end of 2041 and obliges Norland to release more water in dry summers.

Prime Minister Mara Lindqvist of Norland called the treaty “a bridge for two generations.” Her Veskian counterpart, \
President Oskar Drenn, said the two governments had met eleven times since January.

Veskia will pay Norland up to $400 million for the reservoirs, according to the Ministry of Waters. The River Basin \
Commission, which both countries joined in 2029, plans to publish daily readings from June.

Not everybody is pleased. Lena Okafor, an analyst at the Harbor Institute, warned that farmers in the Lower Delta could \
lose a third of their crops. “Nobody asked the delta,” she said. If the rains fail again, Norland could cut the flow, \
she added, and the Delta Farmers Union would sue the commission.

Drenn denied that Veskia had threatened to close the Kestrel Dam. Veskia's opposition leader, Tomas Brandl, accused the \
president of giving in to Norland. Brandl has led the Meadow Party since 2028.

The Union of Inland States welcomed the treaty. It expects Norland and Veskia to begin talks on fisheries in autumn. \
Norland's army and Veskian engineers trained together at the Kestrel Dam last month.
"""


def river() -> tuple[Dataset, dict[str, str]]:  # noqa: PLR0915 - one statement a claim
    """A small graph about a river treaty, with every status, and its text."""
    draft = Draft(RIVER, "Norland and Veskia share the Alder", "2031-05-15")
    entity, claim = draft.entity, draft.claim
    norland = entity("country/xn", "Country", "Norland", same="https://example.org/norland")
    veskia = entity("country/xv", "Country", "Veskia", "Veskian")
    treaty = entity("agreement/alder-river-treaty", "Treaty", "Alder River Treaty")
    lindqvist = entity("person/mara-lindqvist", "Person", "Mara Lindqvist", "Lindqvist")
    drenn = entity("person/oskar-drenn", "Person", "Oskar Drenn", "Drenn")
    okafor = entity("person/lena-okafor", "Person", "Lena Okafor")
    brandl = entity("person/tomas-brandl", "Person", "Tomas Brandl", "Brandl")
    ministry = entity("body/ministry-of-waters", "GovernmentBody", "Ministry of Waters")
    commission = entity("organization/river-basin-commission", "InternationalOrganization", "River Basin Commission")
    institute = entity("organization/harbor-institute", "Organization", "Harbor Institute")
    farmers = entity("organization/delta-farmers-union", "Organization", "Delta Farmers Union")
    party = entity("organization/meadow-party", "Organization", "Meadow Party")
    union = entity("organization/union-of-inland-states", "InternationalOrganization", "Union of Inland States")
    delta = entity("place/lower-delta", "Region", "Lower Delta")
    dam = entity("place/kestrel-dam", "Region", "Kestrel Dam")
    entity("place/port-alder", "City", "Port Alder")
    fisheries = entity("issue/fisheries", "Concept", "fisheries")
    fee = draft.amount("USD-upto-400000000", "400000000", "USD", "UpTo")
    signed = "Norland and Veskia signed the Alder River Treaty in Port Alder on 14 May 2031"
    day = ("2031-05-14", "2031-05-14", "2031-05-14")
    claim("Asserted", "Signing", "Norland and Veskia sign the treaty", signed, actor=[norland, veskia], topic=treaty, when=day)
    draft.standing("Asserted", treaty, "party", norland, signed)
    draft.standing("Asserted", treaty, "party", veskia, signed)
    runs = "The treaty runs until the end of 2041"
    draft.standing("Asserted", treaty, "expires", Literal("2041-12-31", datatype=EDTF), runs)
    claim("Asserted", "Dispute", "Norland and Veskia quarrel over water", "ending a dispute over water", actor=[norland, veskia])
    bridge = "called the treaty “a bridge for two generations.”"
    claim("Asserted", "Statement", "Lindqvist praises the treaty", bridge, actor=lindqvist, topic=treaty,
          quotation="a bridge for two generations.")  # fmt: skip
    office = "Prime Minister Mara Lindqvist of Norland"
    claim("Asserted", "Tenure", "Mara Lindqvist, Prime Minister of Norland", office, member=lindqvist, ofCountry=norland)
    claim("Asserted", "Tenure", "Oskar Drenn, President of Veskia", "President Oskar Drenn", member=drenn, ofCountry=veskia)
    met = "said the two governments had met eleven times since January"
    since = ("2031-01/2031-05", "2031-01-01", "2031-05-15")
    claim("Reported", "Meeting", "Norland and Veskia meet eleven times", met, by=drenn, actor=[norland, veskia], when=since)
    claim("Asserted", "Statement", "Drenn on the meetings", met, actor=drenn, topic=[norland, veskia])
    pay = "Veskia will pay Norland up to $400 million for the reservoirs"
    claim("Planned", "Contribution", "Veskia pays Norland for the reservoirs", pay, by=ministry, actor=veskia, recipient=norland,
          amount=fee, confidence="0.8")  # fmt: skip
    joined = "which both countries joined in 2029"
    year = ("2029", "2029-01-01", "2029-12-31")
    claim("Asserted", "Membership", "Norland and Veskia are members", joined, membershipIn=commission, actor=[norland, veskia],
          when=year)  # fmt: skip
    readings = "plans to publish daily readings from June"
    june = ("2031-06", "2031-06-01", "2031-06-30")
    claim("Planned", "Event", "The commission publishes daily readings", readings, actor=commission, topic=delta, when=june)
    warned = "warned that farmers in the Lower Delta could lose a third of their crops"
    claim(
        "Predicted",
        "Event",
        "The treaty hurts the Lower Delta",
        warned,
        by=okafor,
        actor=treaty,
        topic=delta,
        certainty="Possible",
    )
    asked = "“Nobody asked the delta,” she said"
    claim("Asserted", "Statement", "Okafor: nobody asked the delta", asked, actor=okafor, topic=[delta, treaty],
          quotation="Nobody asked the delta,")  # fmt: skip
    post = "Lena Okafor, an analyst at the Harbor Institute"
    claim("Asserted", "Tenure", "Lena Okafor, analyst", post, member=okafor, organization=institute)
    rains = draft.claim("Conditional", "Event", "The rains fail", "If the rains fail again", actor=delta, by=okafor)
    cut = "Norland could cut the flow"
    claim("Conditional", "Coerce", "Norland cuts the flow", cut, by=okafor, only_if=rains, actor=norland, recipient=[veskia, farmers],
          certainty="Possible")  # fmt: skip
    sue = "the Delta Farmers Union would sue the commission"
    claim("Conditional", "Accuse", "The farmers sue the commission", sue, by=okafor, only_if=rains, actor=farmers,
          recipient=commission)  # fmt: skip
    close = "Drenn denied that Veskia had threatened to close the Kestrel Dam"
    claim("Denied", "Threaten", "Veskia threatens to close the dam", close, by=drenn, actor=veskia, recipient=[norland, dam])
    accused = "accused the president of giving in to Norland"
    claim("Asserted", "Accuse", "Brandl accuses Drenn", accused, actor=brandl, recipient=drenn)
    claim("Reported", "Concede", "Drenn gives in to Norland", accused, by=brandl, actor=drenn, recipient=norland)
    led = "Brandl has led the Meadow Party since 2028"
    claim("Asserted", "Tenure", "Tomas Brandl, leader of the Meadow Party", led, member=brandl, organization=party,
          when=("2028/..", "2028-01-01", "2031-05-15"))  # fmt: skip
    welcomed = "The Union of Inland States welcomed the treaty"
    claim("Asserted", "Support", "The Union welcomes the treaty", welcomed, actor=union, topic=treaty)
    talks = "It expects Norland and Veskia to begin talks on fisheries in autumn"
    autumn = ("2031-23", "2031-09-01", "2031-11-30")
    claim("Predicted", "Negotiation", "Norland and Veskia negotiate on fisheries", talks, by=union, actor=[norland, veskia],
          topic=fisheries, when=autumn)  # fmt: skip
    claim("Predicted", "State", "Veskia wants fish", talks, by=union, actor=veskia, topic=fisheries, when=autumn)
    trained = "trained together at the Kestrel Dam last month"
    april = ("2031-04", "2031-04-01", "2031-04-30")
    claim("Asserted", "MilitaryExercise", "Norland and Veskia train together", trained, actor=[norland, veskia], location=dam,
          when=april)  # fmt: skip
    return draft.dataset, {str(draft.publication): RIVER}


HOSTILE = (
    "</script><script>globalThis.hacked = 1</script>",
    '<img src=x onerror="globalThis.hacked = 1">',
    "<a href='javascript:globalThis.hacked = 1'>href</a>",
    "\"'`${globalThis.hacked = 1}{{ 7 * 7 }}<!--",
    "\u202eRTL override\u2066 \u05d0\u05d1\u05d2 \u2028\u2029 \u0000\u0007",
    "long " + "x" * 50_000,
)


def hostile() -> tuple[Dataset, dict[str, str]]:
    """A graph whose every string is an attack, and its text."""
    text = "\n".join(HOSTILE)
    draft = Draft(text, HOSTILE[0], "<b>2031</b>")
    evil = [
        draft.entity(f"person/evil-{number}", "Person", string, HOSTILE[-1 - number], same="javascript:globalThis.hacked=1")
        for number, string in enumerate(HOSTILE)
    ]
    for number, string in enumerate(HOSTILE):
        draft.claim(
            "Reported", "Statement", string, string, by=evil[number - 1], actor=evil[number], topic=evil[number - 2],
            quotation=string, when=(string, "2031-01-01", "2031-01-01"),
        )  # fmt: skip
        draft.claim("Asserted", "Accuse", string, string, actor=evil[number], recipient=evil[number - 1], confidence="0.5")
    return draft.dataset, {str(draft.publication): text}
