"""Tenures: titles, appositions, relative clauses, verbs; who is meant by an office."""

from __future__ import annotations

from datetime import date

import pytest

from graph.extract.analysis import analyse
from graph.language.pipeline import load, parse
from graph.model import Document, Form
from tests.extract.reading import memberships, read, tenures
from tests.understood import understood

ASSERTED = "Asserted"


def test_title_before_a_name() -> None:
    """A title before a name is a tenure for the country that the title names; it is asserted wherever it stands."""
    assert tenures("If Chilean Foreign Minister Pedro Salas resigns, the talks will end.") == {
        ("Pedro Salas", "Foreign Minister", None, "Chile", "Current", ASSERTED)
    }


def test_two_countries_have_two_posts() -> None:
    """The foreign ministers of two countries hold two posts of the same title."""
    analysis = read("Chile's Foreign Minister Pedro Salas met Kenyan Foreign Minister Amina Odede in Nairobi.")
    posts = [entity for entity in analysis.entities if entity.kind == "Post"]
    assert [post.label for post in posts] == ["Foreign Minister", "Foreign Minister"]
    assert len({post.of_country for post in posts}) == 2


def test_labels_say_that_a_post_is_past() -> None:
    """Who chaired a body is shown as its former chair."""
    analysis = read("Marta Lund chaired the Danubia Bank until 2010.")
    assert "Marta Lund, former chair of Danubia Bank" in {situation.label for situation in analysis.situations}


def test_two_posts_are_both_past() -> None:
    """One 'former' stands before two posts that share an article."""
    found = tenures("The former chairman and president of Danubia Bank, Karl Moser, left Vienna.")
    assert {(title, status) for _, title, _, _, status, _ in found} == {("chairman", "Former"), ("president", "Former")}


@pytest.mark.parametrize("mark", ["former ", "ex-", "then-", "late "])
def test_marks_of_former_posts(mark: str) -> None:
    """'former', 'ex-', 'then-' and 'late' say that the post is no longer held."""
    assert {tenure[4] for tenure in tenures(f"He praised {mark}President Juan Ortega on Monday.")} == {"Former"}


def test_elected_presidents_are_expected() -> None:
    """Who is '-elect' is yet to hold the post: the claim is a plan, never a fact."""
    assert tenures("Chile's president-elect Pedro Salas flew to Lima.") == {
        ("Pedro Salas", "president-elect", None, "Chile", "Expected", "Planned")
    }


def test_bodies_of_titles_and_appositions() -> None:
    """The body stands before the post or after it; 'now with' adds a second tenure; set complements stay in the title."""
    text = (
        "Marta Lund, a former senior Treasury trade specialist now with the Nordic Fund, spoke. "
        "Anna Berg, a former assistant secretary of state for Latin America and the Caribbean "
        "who's now vice president at the Nordic Fund, agreed."
    )
    found = {(member, title, body, state) for member, title, body, _, state, _ in tenures(text)}
    assert ("Marta Lund", None, "Nordic Fund", "Current") in found
    assert ("Anna Berg", "vice president", "Nordic Fund", "Current") in found
    assert ("Anna Berg", "assistant secretary of state for Latin America and the Caribbean", None, "Former") in found


def test_name_after_the_post() -> None:
    """'The head of X, Y,' names the holder after the post; what Y resigned from is a former post."""
    found = tenures("The head of the Nordic Fund, Marta Lund, resigned as chairwoman of the Liberal Party.")
    assert ("Marta Lund", "head", "Nordic Fund", None, "Current", ASSERTED) in found
    assert ("Marta Lund", "chairwoman", "Liberal Party", None, "Former", ASSERTED) in found


def test_verbs_of_serving() -> None:
    """'served as' in the past is a former post, 'is' a current one, 'will become' an expected one."""
    states = {
        tenure[0]: tenure[4]
        for tenure in tenures(
            "Peter Holm served as finance minister of Ghana. Mary Hill is the president of Kenya. John Smith will become prime minister."
        )
    }
    assert states == {"Peter Holm": "Former", "Mary Hill": "Current", "John Smith": "Expected"}


def test_plural_titles() -> None:
    """A plural title is held by each of the names after it, for the country after each name."""
    found = {
        (tenure[0], tenure[1], tenure[3]) for tenure in tenures("Presidents Mary Hill of Kenya and Juan Ortega of Chile met.")
    }
    assert found == {("Mary Hill", "President", "Kenya"), ("Juan Ortega", "President", "Chile")}


def test_context_gives_the_country() -> None:
    """A national office without a country is that of the country named last and most, if nobody else holds it there."""
    text = "Ghana votes on Sunday. Ghana has three parties. President Kofi Mensah promised calm in Ghana."
    assert {(tenure[0], tenure[3]) for tenure in tenures(text)} == {("Kofi Mensah", "Ghana")}
    both = "Ghana and Kenya agreed. Kenya's President Mary Hill came. President Kofi Mensah stayed away."
    assert ("Kofi Mensah", "Kenya") not in {(tenure[0], tenure[3]) for tenure in tenures(both)}


def test_questions_and_negations_assert_nothing() -> None:
    """A question makes no claim; what is denied is no asserted tenure."""
    assert not tenures("Will Mary Hill become president of Kenya?")
    assert ASSERTED not in {tenure[5] for tenure in tenures("Mary Hill is not the president of Kenya.")}


def test_party_members() -> None:
    """A politician, candidate or member of a party is its member, not the holder of a post."""
    assert memberships("Liberal Party candidate John Hill lost. Peter Holm (Labour Party) won the seat.") == {
        ("John Hill", "Liberal Party"),
        ("Peter Holm", "Labour Party"),
    }


def test_offices_are_persons_of_the_document() -> None:
    """'The minister' is the one minister whom the document names."""
    analysis = read("Chilean Foreign Minister Pedro Salas arrived. Reporters asked the minister about fish.")
    salas = next(entity.id for entity in analysis.entities if entity.label == "Pedro Salas")
    nominal = [m.span.of(analysis.document.text) for m in analysis.mentions if m.entity == salas and m.form is Form.NOMINAL]
    assert nominal == ["the minister"]


def test_counterparts() -> None:
    """Somebody's counterpart holds the same post for the other country."""
    found = {
        (tenure[0], tenure[1], tenure[3])
        for tenure in tenures("Chilean Foreign Minister Pedro Salas met his Kenyan counterpart, Amina Odede.")
    }
    assert found == {("Pedro Salas", "Foreign Minister", "Chile"), ("Amina Odede", "Foreign Minister", "Kenya")}


def test_bodies_and_their_people() -> None:
    """'X of Y', 'Y's X' and verbs of working tie a person to a body; a headed body has a leader."""
    text = "Peter Holm of the Nordic Fund spoke. The Liberal Party, led by Mary Hill, won. Anna Berg, who works for the Nordic Fund, left."
    found = {(tenure[0], tenure[1], tenure[2]) for tenure in tenures(text)}
    assert found == {
        ("Peter Holm", None, "Nordic Fund"),
        ("Mary Hill", "leader", "Liberal Party"),
        ("Anna Berg", None, "Nordic Fund"),
    }


def test_time_of_a_tenure() -> None:
    """'was mayor in the 1990s' gives the time of the tenure; 'became chairman in 2003' only its beginning, which is not its time."""
    analysis = read("Peter Holm was mayor of Lyon in the 1990s. Mary Hill became chairwoman of the Nordic Fund in 2003.")
    times = {time.id: time.edtf for time in analysis.times}
    found = [times.get(situation.when or "") for situation in analysis.situations if situation.kind == "Tenure"]
    assert found == ["199X", None]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Berg, the chairwoman of Acme Holdings, took over from John Price in 2008.",
        "Anna Berg is the chief executive of Acme Holdings. Berg succeeded John Price in 2009.",
    ],
)
def test_predecessor(text: str) -> None:
    """Who is followed in a post had it."""
    assert ("John Price", "Acme Holdings", "Former", "Asserted") in {(one[0], *one[2:3], *one[4:]) for one in tenures(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Anna Berg, the chairwoman of Acme Holdings, may take over from John Price.",
        "Anna Berg, a director of Acme Holdings, succeeded John Price in 2009.",
        "Anna Berg, the chairwoman of Acme Holdings, took over from her desk.",
    ],
)
def test_no_predecessor(text: str) -> None:
    """Who may be followed, or followed in one of many like posts, has not held the one that is named."""
    assert not any(one[0] == "John Price" for one in tenures(text))


def test_take_over_to_come() -> None:
    """'Will take over as' tells of a post that somebody is to get."""
    found = tenures("Moses Kiptoo, who will take over as head of the National Ports Authority in January, agreed.")
    assert ("Moses Kiptoo", "head", "National Ports Authority", None, "Expected", "Predicted") in found


def test_apposition_after_the_body() -> None:
    """'X of the Y Party, a former mayor of Z' tells of X."""
    found = tenures("Anna Berg of the Labour Party, a former mayor of Bergen, asked a question.")
    assert ("Anna Berg", "mayor of Bergen", None, None, "Former", "Asserted") in found


def test_commander_of_a_force() -> None:
    """Who commands a body's force serves in the body."""
    found = tenures("Moses Kiptoo, who commands the African Union force, urged calm.")
    assert ("Moses Kiptoo", "force commander", "African Union", None, "Current", "Asserted") in found


def test_office_of_the_country_that_a_text_is_about() -> None:
    """A minister without a country is one of the country that the text is about from its first word on."""
    text = "Norway's parliament met. Norway is rich, and Oslo is quiet. French firms wait. Interior Minister Mart Kask spoke."
    assert ("Mart Kask", "Interior Minister", None, "Norway", "Current", "Asserted") in tenures(text)


@pytest.mark.parametrize(("year", "state"), [("1990", "Former"), ("2009", "Current")])
def test_title_of_long_ago(year: str, state: str) -> None:
    """Who had an office in a year long before the publication is not said to have it now."""
    text = f"In {year} President Carlos Ruiz of Peru freed them."
    analysis = analyse(Document("text", text, published=date(2012, 5, 20)), parse(text, load()))
    assert [situation.state_status for situation in analysis.situations if situation.kind == "Tenure"] == [state]


def test_company_based_elsewhere() -> None:
    """'The Oslo-based company' is not one that the text calls Kenya's."""
    text = "Acme Brewers, Kenya's largest brewer, rejected a bid from Viking Group. The Oslo-based company raised its offer."
    analysis = analyse(Document("text", text), parse(text, load()))
    labels = {entity.id: entity.label for entity in analysis.entities}
    meant = {labels[mention.entity] for mention in analysis.mentions if mention.span.of(text).startswith("The Oslo")}
    assert meant <= {"Viking Group"}


def test_adviser_to_a_body() -> None:
    """An adviser to a body serves in it."""
    assert ("Anna Berg", "adviser", "Acme Holdings", None, "Current", ASSERTED) in tenures(
        "Anna Berg is now an adviser to Acme Holdings."
    )


def test_we_of_a_quotation_means_the_body() -> None:
    """A minister's 'we' is the country, a chief executive's the firm; a senator speaks for himself."""
    analysis = read(
        'Ghana\'s fisheries minister, Kofi Tano, was firm. "We attacked Togo," Tano said.\n\n'
        'The chief executive of Fenwick Marine, Joan Aster, agreed. "We bought two ships from Malta," she said.\n\n'
        'Senator Paul Idris disagreed. "We attacked Benin," Idris said.'
    )
    labels = {entity.id: entity.label for entity in analysis.entities}
    actors = {
        labels[str(filler)]
        for claim in analysis.claims
        for situation in analysis.situations
        if claim.content == situation.id and claim.attributed_to and situation.kind != "Statement"
        for filler in situation.fillers("actor")
    }
    assert actors == {"Ghana", "Fenwick Marine", "Paul Idris"}


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        ("Ann Lee, professor of European History at Yale University, left.", "professor of European History", "Yale University"),
        ("Ann Lee, a professor of Peking University, left.", "professor", "Peking University"),
        ("Ann Lee, the globe-trotting director of UNESCO, left.", "director", "UNESCO"),
        ("Ann Lee, the first-term director of UNESCO, left.", "director", "UNESCO"),
        ("UNESCO executive Director Ann Lee left.", "executive Director", "UNESCO"),
    ],
)
def test_subjects_and_judgements_in_titles(text: str, title: str, body: str) -> None:
    """What a professor teaches is no body; compounds that tell something of a person are no part of the title."""
    assert any(found[:2] == ("Ann Lee", title) and found[2] is not None and body in found[2] for found in tenures(text))


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("President Carlos Ruiz was killed on Monday.", "Former"),
        ("The council sacked police chief Carlos Ruiz of Lima.", "Former"),
        ("The council did not sack police chief Carlos Ruiz of Lima.", "Current"),
        ("The council met President Carlos Ruiz.", "Current"),
    ],
)
def test_who_is_removed_no_longer_holds_the_post(text: str, state: str) -> None:
    """A title beside somebody who was removed or killed is one of the past."""
    assert {found[-2] for found in tenures(text)} <= {state}


def test_who_was_replaced_is_no_successor() -> None:
    """'X has been replaced as director' gives X no post."""
    assert not [found for found in tenures("Anna Berg has been replaced as director of UNESCO.") if found[-2] == "Current"]


def test_party_before_an_elected_office() -> None:
    """The party that stands before a minister's title is no body of the post."""
    found = tenures("Lower Saxony's SPD interior minister, Boris Stone, left.")
    assert [(title, body) for _, title, body, *_ in found] == [("interior minister of Lower Saxony", None)]


def test_whom_somebody_serves_is_not_in_the_body() -> None:
    """'Chief of staff to X at the ministry' says nothing of where X is."""
    found = tenures("Anna Berg served as chief of staff to Rosa Ruiz at the State Department.")
    assert not [one for one in found if one[0] == "Rosa Ruiz"]


def test_post_told_in_passing_is_the_texts_own_word() -> None:
    """A relative clause in what somebody says tells who is meant: it is not his word."""
    found = tenures("Bob Stone said that Ann Lee, who was mayor of Lima until 2010, attacked Peru.")
    assert {one[-1] for one in found if one[0] == "Ann Lee"} == {ASSERTED}


def test_a_year_of_a_thing_does_not_end_a_post() -> None:
    """A year before a noun dates that noun, not the post of who speaks of it."""
    text = "Senator Paul Idris praised the 1960 treaty on Monday."
    assert {row[4] for row in tenures(text)} == {"Current"}


def test_an_office_that_may_come_about_is_held_by_nobody() -> None:
    """'A President Ruiz' supposes that Ruiz is elected."""
    assert tenures("A President Ruiz would close the base.") == set()


def test_who_died_holds_no_post() -> None:
    """A post ends with its holder's death, which the clause of the title or one beside the name tells."""
    for text in (
        "The mayor of Quito, Juan Soto, who was killed in 2004, was loved.",
        "The mayor of Quito, Juan Soto, died on Monday.",
    ):
        assert {row[4] for row in tenures(text)} == {"Former"}, text


def test_titles_in_partly_quoted_speech_are_the_texts_own() -> None:
    """What stands before a name outside the marks of a quotation is told by the text; within them by the speaker."""
    for text, status in (
        ('Ben Cole said that Senator Ana Ruiz was "the best" of all.', "Asserted"),
        ('Ben Cole said that "Senator Ana Ruiz is the best" of all.', "Reported"),
    ):
        analysis = understood(text)
        kinds = {situation.id: situation.kind for situation in analysis.situations}
        assert [claim.status.value for claim in analysis.claims if kinds.get(str(claim.content)) == "Tenure"] == [status]
