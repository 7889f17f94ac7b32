"""What somebody did by saying it, as the cue tells."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.attribution import Act
from sayso.attribution.act import act_of, read_table, words
from sayso.text import Span

Marked = Callable[[str], Any]
PAGE = Path(__file__).parents[2] / "docs" / "acts.md"
ROWS = re.findall(r"^\| `(\w+)` \| .+ \| (.+) \|$", PAGE.read_text("utf-8"), flags=re.MULTILINE)
TABLE = files("sayso.attribution").joinpath("tables/acts.txt").read_text("utf-8")


def act(marked: Marked, said: str) -> str:
    text, _, cue, content = marked(said)
    return str(act_of(text, cue, content).act)


def test_the_page_has_every_act_in_order() -> None:
    assert [name for name, _ in ROWS] == list(Act)


@pytest.mark.parametrize(("name", "example"), ROWS, ids=lambda words: words[:12])
def test_the_cue_of_every_example_on_the_page_gives_its_act(
    marked: Marked, name: str, example: str
) -> None:
    assert act(marked, example) == name


def test_every_act_has_words_in_the_table() -> None:
    assert {act for act, _ in read_table(TABLE)} == set(Act)


def test_no_words_of_the_table_tell_of_two_acts() -> None:
    acts = defaultdict(set)
    for act_, entry in read_table(TABLE):
        acts[entry].add(str(act_))
    assert {entry: sorted(own) for entry, own in acts.items() if len(own) > 1} == {}


def test_a_row_of_the_table_goes_on_where_lines_are_indented() -> None:
    table = "# a comment\nsays: say, put it,\n  tell\n\ndenies: deny\n"
    assert read_table(table) == [
        (Act.SAYS, "say"),
        (Act.SAYS, "put it"),
        (Act.SAYS, "tell"),
        (Act.DENIES, "deny"),
    ]


@pytest.mark.parametrize("said", ["Lund {zorbled} <that it rained>.", "<It rained>.", "{} <no>"])
def test_where_nothing_is_known_it_says(marked: Marked, said: str) -> None:
    assert act(marked, said) == "says"


@pytest.mark.parametrize(
    "said",
    [
        "He {declined to comment} <on the crash>.",
        "He {would not say} <why>.",
        "He {wouldn’t say} <why>.",
        "He {won't comment} <on it>.",
        "He {neither confirmed nor denied} <it>.",
        "He {did not respond} <to questions>.",
        "He {didn’t immediately respond} <to questions>.",
        "He {refused to answer} <questions>.",
        "He {had no comment} <on it>.",
        "He {could not be reached}.",
    ],
)
def test_who_will_not_say_declines(marked: Marked, said: str) -> None:
    assert act(marked, said) == "declines"


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("He {told} them <to go>.", "demands"),
        ("He {told} them <it rained>.", "says"),
        ("He {told} them <that they had to go>.", "says"),
        ("He {called} <for an inquiry>.", "demands"),
        ("He {called strongly for} <an inquiry>.", "demands"),
        ("He {called} <it a lie>.", "says"),
        ("He {threatened} <to cut the line>.", "threatens"),
        ("He {asked} <whether it rained>.", "asks"),
        ("He {spoke out yesterday against} <the plan>.", "rejects"),
        ("Auditors {found} <it was gone>.", "learns"),
    ],
)
def test_what_follows_the_cue_tells_too(marked: Marked, said: str, name: str) -> None:
    assert act(marked, said) == name


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("He {issued} <a denial>.", "denies"),
        ("He {gave} <a warning that it may rain>.", "warns"),
        ("He {sent} <an apology>.", "admits"),
        ("He {had} <no doubts about it>.", "doubts"),
        ("He {repeated} <a denial>.", "says"),  # says something of its own: its object does not
    ],
)
def test_of_a_verb_that_says_nothing_its_object_tells(marked: Marked, said: str, name: str) -> None:
    assert act(marked, said) == name


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("He {wants} <the mill to reopen>.", "demands"),
        ("He {wanted the owner} <to pay>.", "demands"),
        ("He {would like} <somebody to pay>.", "demands"),
        ("He {wants} <to reopen the mill>.", "intends"),
        ("He {wanted} <that she has to pay>.", "demands"),
        ("He {wants badly} <to win>.", "intends"),
        ("He {wants} <a chance to speak>.", "intends"),
        ("He {challenged} <the mayor to a debate>.", "demands"),
        ("He {challenged} <the figures>.", "criticises"),
    ],
)
def test_a_star_stands_for_the_one_who_is_to_do_it(marked: Marked, said: str, name: str) -> None:
    assert act(marked, said) == name


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("He {considered} <leaving the port>.", "intends"),
        ("He {considered} <the port a ruin>.", "believes"),
        ("He {considered} <nothing lost>.", "believes"),
        ("He {is interested in} <buying the mill>.", "intends"),
        ("He {is interested in} <old mills>.", "believes"),
        ("The group {is devoted to} <saving the mill>.", "intends"),
    ],
)
def test_ing_stands_for_an_activity(marked: Marked, said: str, name: str) -> None:
    assert act(marked, said) == name


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("{To} [Lund], <the bridge is a ruin>.", "believes"),
        ("{For} [many], <the bridge is a ruin>.", "believes"),
        ("<The bridge is a ruin>, it was clear {to} [Lund].", "believes"),
        ("She is a proponent {of} <the bridge>.", "agrees"),
        ("She is an advocate {for} <the bridge>.", "agrees"),
        ("She is an opponent {of} <the bridge>.", "rejects"),
        ("It was a display {of} <old boats>.", "says"),
    ],
)
def test_a_cue_of_one_small_word_takes_its_act_from_around_it(
    marked: Marked, said: str, name: str
) -> None:
    assert act(marked, said) == name


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("She {was a pointed critic of} <the bridge>.", "criticises"),
        ("She {gave} <an extended version of her talk>.", "says"),
        ("She {pointed} <to the bridge>.", "says"),
        ("She {extended} <the ban>.", "decides"),
    ],
)
def test_after_an_article_a_word_in_ed_is_no_verb(marked: Marked, said: str, name: str) -> None:
    assert act(marked, said) == name


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("He {noted} <her comments on the dam>.", "says"),  # not a form of "not"
        (
            "He {offered} <a remark that contradicted her>.",
            "says",
        ),  # "contradicted": not its object
        ("He {wanted to explain} <the delay>.", "says"),
        ("He {hoped} <to explain the delay>.", "intends"),
        ("He {joined her in condemning} <the raid>.", "criticises"),
        ("He {advised her on} <the dam>.", "says"),
        ("He {advised} <her to leave>.", "demands"),
        ("He {regretted} <the raid>.", "admits"),
        ("It {became clear to} them <that it rained>.", "learns"),
        ("They {found} <it to be a bore>.", "believes"),
        ("They {have seen} <the bridge>.", "learns"),
        ("The bridge {is seen as} <a ruin>.", "believes"),
        ("He {would not share} <the letter>.", "declines"),
        ("He {has yet to respond} <to them>.", "declines"),
    ],
)
def test_the_sense_is_told_by_what_stands_beside(marked: Marked, said: str, name: str) -> None:
    assert act(marked, said) == name


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("He {issued a statement condemning} <the raid>.", "criticises"),
        ("He {issued a statement} <that it rained>.", "says"),
        ("He {showed some sympathy for} <the divers>.", "agrees"),
        ("He {tried to explain} <the delay>.", "says"),
        ("He {tried} <to leave>.", "intends"),
        ("He {seemed to concede} <it>.", "admits"),
        ("It {seems} <late>.", "believes"),
        ("He {appeared on the late show to praise} <the crew>.", "praises"),
        ("He {offered} <a full apology>.", "admits"),
        ("He {offered} <tea and rolls>.", "promises"),
        ("Divers are {more likely to say} <so>.", "says"),
        ("A storm is {likely} <by noon>.", "estimates"),
        ("He is {an enthusiastic backer of} <the mine>.", "agrees"),
    ],
)
def test_some_words_give_way_to_a_later_word_of_the_cue(
    marked: Marked, said: str, name: str
) -> None:
    assert act(marked, said) == name


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("She {distanced herself from} <the plan>.", "rejects"),
        ("They {distanced themselves from} <the plan>.", "rejects"),
        ("It {reversed itself on} <the dam>.", "rejects"),
    ],
)
def test_oneself_is_any_of_himself_herself_and_so_on(marked: Marked, said: str, name: str) -> None:
    assert act(marked, said) == name


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("He {has avoided criticising} <the crew>.", "criticises"),
        ("He {avoided the question of} <the cost>.", "declines"),
        ("He {denied} <that it rained>.", "denies"),
        ("He {denied a request for} <a stay>.", "rejects"),
        ("He {suspects} <that some of them lied>.", "believes"),
        ("He {is suspected of} <arson>.", "accuses"),
        ("They {are at odds over} <the fee>.", "rejects"),
        ("He {continued to question} <the figures>.", "doubts"),
        ("He {agreed after a question about} <it>.", "agrees"),
        ("The {question is} <who pays>.", "asks"),
        ("He {eyes} <a seat in the senate>.", "intends"),
        ("In {the eyes of} <voters>, it failed.", "believes"),
        ("He {swore that they would} <rebuild it>.", "promises"),
        ("He {sounded a cautious note on} <rates>.", "warns"),
        ("They {would vote for} <Lund>.", "agrees"),
        ("They {voted for} <the bill>.", "decides"),
    ],
)
def test_a_word_of_several_senses_is_told_by_its_neighbours(
    marked: Marked, said: str, name: str
) -> None:
    assert act(marked, said) == name


def test_the_first_word_that_tells_of_an_act_decides(marked: Marked) -> None:
    assert act(marked, "He {has denied and condemned} <it>.") == "denies"
    assert act(marked, "He {was quick to warn, demanding} <it>.") == "warns"


def test_a_longer_entry_goes_before_a_shorter_one(marked: Marked) -> None:
    assert act(marked, "He {offered} <tea>.") == "promises"
    assert act(marked, "He {ruled} <it lawful>.") == "decides"
    assert act(marked, "He {ruled out} <talks>.") == "rejects"
    assert act(marked, "He {ruled it out} <again>.") == "rejects"


def test_a_word_of_one_form_stands_for_that_form_alone(marked: Marked) -> None:
    assert act(marked, "He {had questions} <about it>.") == "asks"
    assert act(marked, "He {questioned} <the plan>.") == "doubts"


def test_not_that_is_part_of_an_act_is_said_to_be(marked: Marked) -> None:
    text, _, cue, content = marked("He {would not say} <why>.")
    assert act_of(text, cue, content).swallows_not
    text, _, cue, content = marked("He {avoided the question of} <cost>.")
    assert act_of(text, cue, content).swallows_not
    text, _, cue, content = marked("He {has not admitted} <it>.")
    assert not act_of(text, cue, content).swallows_not


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Didn’t say", ["did", "not", "say"]),
        ("won't, can’t, shan't", ["will", "not", "can", "not", "shall", "not"]),
        ("cannot", ["can", "not"]),
        ("Lund’s view", ["lund", "view"]),
        ("pooh-poohed", ["pooh-poohed"]),
        ("’s — … 3%", ["s", "3"]),
        ("", []),
    ],
)
def test_words_are_small_and_not_is_a_word_of_its_own(written: str, read: list[str]) -> None:
    assert words(written) == read


some_text = st.text() | st.lists(
    st.sampled_from(
        ["told", "call", "for", "to", "not", "n’t", "put", "it", "the", "“", "\n", "own"]
    )
).map(" ".join)


@given(some_text, st.data())
def test_of_any_words_at_any_places_some_act_is_told(text: str, data: st.DataObject) -> None:
    place = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(sorted)
    spans = st.lists(place.map(lambda p: Span(*p)), max_size=3)
    assert act_of(text, data.draw(spans), data.draw(spans)).act in Act
