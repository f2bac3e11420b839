"""What a governing word does to the content below it: negates it, plans it, forecasts it, asks for it, only tells it.

The classes follow the work on implicative, factive and attitude predicates (Karttunen 1971; Saurí and Pustejovsky,
FactBank, 2009), as far as they decide between a fact and something else. Lemmas are those of general English.
"""

from __future__ import annotations

from enum import Enum, auto

__all__ = ["ADJECTIVES", "ADVERBS", "FACTIVES", "NOUNS", "OBJECT_VERBS", "VERBS", "Effect"]


class Effect(Enum):
    """What becomes of a content under a governing word."""

    NEGATES = auto()
    PLANS = auto()
    PREDICTS = auto()
    LIKELY = auto()
    POSSIBLE = auto()
    UNLIKELY = auto()
    ASKS = auto()
    """Somebody wants it of somebody else: it is described, nobody says that it is so."""
    DOUBTS = auto()
    QUESTIONS = auto()
    SAYS = auto()
    """Somebody's word: attribution is decided elsewhere; nothing above reaches below it but negation."""
    HEARSAY = auto()
    HOLDS = auto()
    """The content holds as the governing word does: 'manage to', 'begin to', 'force to'."""


def _table(**rows: str) -> dict[str, Effect]:
    """Return lemma -> effect from rows of lemmas by the name of the effect."""
    return {lemma.replace("_", " "): Effect[name] for name, lemmas in rows.items() for lemma in lemmas.split()}


VERBS = _table(
    NEGATES="refuse fail decline avoid refrain forget neglect omit cease stop quit abstain balk prevent block stop bar ban"
    " escape evade dodge prohibit forbid deter dissuade discourage preclude keep hinder deny refute rebut disavow dispute contradict cancel scrap miss hesitate",
    PLANS="dream plan intend seek aim want vow pledge promise threaten propose prepare aspire strive mean hope wish decide resolve"
    " undertake commit offer volunteer consider contemplate mull weigh ponder discuss debate envisage schedule slate target attempt try"
    " struggle fight work push bid agree opt choose elect plot conspire look determine set design envision",
    PREDICTS="expect predict forecast foresee anticipate project fear worry dread hope bet warn tip poise bind doom risk",
    LIKELY="seem appear suspect assume presume guess suppose",
    ASKS="demand urge ask request require call order instruct direct tell press pressure lobby plead beg appeal implore"
    " command invite encourage recommend advise advocate suggest insist exhort summon petition counsel caution deserve ought favor favour support"
    " endorse oppose champion",
    DOUBTS="doubt question pretend feign",
    QUESTIONS="wonder inquire enquire debate investigate examine ask",
    SAYS="say tell announce claim state declare report argue add note acknowledge admit confirm assert maintain contend"
    " believe think allege insist explain write stress emphasize emphasise reveal disclose warn suggest conclude concede"
    " complain reiterate testify estimate boast accuse agree point recall remark observe comment find show indicate feel"
    " signal hint imply tweet post view regard describe know understand learn hear rumor rumour",
    HOLDS="manage begin start continue keep proceed help force make let allow enable cause lead get compel prompt oblige"
    " dare bother go come have need use rush hasten serve remain happen prove turn permit authorize grow learn"
    " condescend deign end pause stoop suffice combine conspire team unite join work lead live return rise step emerge remember tend persuade convince induce coax",
)
"""Over a clause: 'refuse to sign', 'expect that they sign'. The own-subject infinitive of hope and expect is a plan."""

FACTIVES = frozenset("realize realise notice forget remember regret resent overlook ignore mourn lament celebrate".split())
"""Verbs that take a that-clause for a fact, whatever governs them."""

OBJECT_VERBS = _table(
    NEGATES="cancel scrap abandon reject deny avoid prevent block avert halt stop ban oppose veto shelve drop lack forgo"
    " scuttle thwart foil escape evade dodge elude refuse decline preclude prohibit forbid forswear renounce eschew repudiate disavow nix exclude",
    PLANS="plan propose seek pursue want consider prepare mull weigh contemplate pledge promise vow threaten schedule offer"
    " envisage postpone delay discuss explore target intend eye negotiate order",
    PREDICTS="expect predict forecast foresee anticipate fear risk await",
    ASKS="demand urge request require recommend advocate favor favour encourage suggest need invite",
    DOUBTS="doubt question",
    QUESTIONS="investigate examine probe",
)
"""Over an event noun as its object or after its preposition: 'seek an agreement', 'cancel the talks', 'call for a ban'."""

ADJECTIVES = _table(
    NEGATES="unable unwilling reluctant impossible untrue false loath averse powerless hesitant absent fictitious cancelled canceled scrapped shelved aborted foiled thwarted averted",
    PLANS="due ready willing eager keen determined prepared committed set scheduled slated open desperate anxious bound_to"
    " planned intended proposed prospective would-be designate forthcoming pending",
    PREDICTS="close near future next upcoming coming eventual inevitable imminent expected projected poised bound destined impending"
    " certain sure looming",
    LIKELY="likely probable apparent suspected presumed plausible supposed",
    POSSIBLE="possible potential conceivable hypothetical feasible capable",
    UNLIKELY="unlikely improbable doubtful unthinkable inconceivable",
    HEARSAY="alleged reported rumored rumoured purported",
    DOUBTS="skeptical sceptical dubious unclear uncertain unsure unknown undecided",
    ASKS="necessary essential important crucial vital imperative urgent desirable advisable",
    HOLDS="able glad happy proud sorry quick slow right wrong first last only second third next-to-last lucky surprised shocked"
    " pleased relieved sad unhappy delighted saddened honoured honored fortunate kind brave smart foolish stupid wise",
)

NOUNS = _table(
    NEGATES="refusal failure inability reluctance unwillingness absence lack cancellation prevention avoidance denial halt"
    " suspension rejection impossibility ban",
    PLANS="plan intention intent desire wish hope bid attempt effort proposal pledge promise vow threat willingness readiness"
    " decision aim goal ambition offer commitment objective target determination move campaign push favor favour drive schedule"
    " preparation preparations readiness consideration strategy quest search warrant",
    PREDICTS="verge brink cusp threshold expectation forecast prediction fear prospect worry concern danger projection anticipation warning specter"
    " spectre",
    POSSIBLE="possibility risk chance likelihood probability potential odds option opportunity scenario chances right",
    ASKS="demand request call appeal order urging recommendation pressure plea invitation ultimatum need requirement obligation duty urgency",
    LIKELY="sign indication hint",
    DOUBTS="doubt question uncertainty speculation rumor rumour",
    SAYS="idea notion thought theory myth concept claim statement report allegation assertion announcement accusation charge complaint contention testimony belief view argument suggestion word news",
    HOLDS="sort kind type form amount degree level set combination burst string spate flurry bout act start beginning end round process series wave rest part continuation resumption case history evidence truth fact reality",
)
"""Over an infinitive, a that-clause or an of-phrase: 'plan to sign', 'risk of a withdrawal', 'refusal to talk'."""

ADVERBS = _table(
    NEGATES="not never no neither nor hardly scarcely barely n't n’t nowhere nope cannot",
    LIKELY="likely probably presumably apparently seemingly evidently supposedly ostensibly doubtless almost_certainly",
    POSSIBLE="possibly perhaps maybe potentially conceivably theoretically",
    PREDICTS="eventually soon inevitably",
    HEARSAY="reportedly allegedly purportedly supposedly",
)
