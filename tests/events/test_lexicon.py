"""The tables of words that tell of events, and how a line is read."""

from __future__ import annotations

from collections import Counter
from importlib.resources import files

import pytest

from sayso.events import EventType
from sayso.events.lexicon import Condition, lexicon, parsed
from sayso.events.plover import modes

TABLES = files("sayso.events") / "tables"


def lines(name: str) -> list[str]:
    """Those of a table that are no comments."""
    every = (TABLES / name).read_text("utf-8").splitlines()
    return [line for line in every if line.strip() and not line.startswith("# ")]


def rows(name: str) -> list[tuple[str, list[str]]]:
    """Of a table of names and their words."""
    pairs = [line.split("\t") for line in lines(name)]
    return [(name, words.split()) for name, words in pairs]


def test_a_line_is_part_frame_mode_and_recipient() -> None:
    part, lemma, entry = parsed(
        "v\tfire obj=rocket,shell at=*\theavy-weapons\tat", EventType.ASSAULT
    )
    assert (part, lemma, entry.type) == ("VERB", "fire", EventType.ASSAULT)
    assert entry.conditions == (
        Condition("obj", frozenset({"rocket", "shell"})),
        Condition("at", frozenset({"*"})),
    )
    assert (entry.modes, entry.recipients) == (("heavy-weapons",), ("at",))


def test_words_without_a_sign_are_particles_and_an_exclamation_mark_forbids() -> None:
    _, lemma, entry = parsed("v\tpull out !obj\twithdraw\tof,from", EventType.RETREAT)
    assert (lemma, entry.particles) == ("pull", ("out",))
    assert entry.conditions == (Condition("obj", frozenset({"*"}), absent=True),)
    assert entry.recipients == ("of", "from")


def test_none_for_a_mode_means_that_the_words_tell_of_no_event() -> None:
    _, _, entry = parsed("n\ttalk of=*\tnone\t-", EventType.CONSULT)
    assert entry.type is None
    assert (entry.modes, entry.recipients) == ((), ())


def test_more_and_narrower_conditions_weigh_more() -> None:
    frames = ["fire", "fire !obj", "fire obj=*", "fire obj=gun", "fire on obj=gun"]
    weights = [parsed(f"v\t{frame}\t-\t-", EventType.ASSAULT)[2].weight for frame in frames]
    assert weights == [0, 0.5, 1, 2, 4]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("v\tfire", "a line is part, frame, mode, recipient"),
        ("x\tfire\t-\t-", "a line is part, frame, mode, recipient"),
        ("v\tfire\tpurple\t-", "a mode of AID is one of"),
        ("v\tfire\tdrone\t-", "a mode of AID is one of"),  # that is one of ASSAULT
    ],
)
def test_a_line_that_is_none_is_told_why(line: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        parsed(line, EventType.AID)


@pytest.mark.parametrize("kind", list(EventType))
def test_no_table_has_a_frame_twice(kind: EventType) -> None:
    frames = Counter(tuple(line.split("\t")[:2]) for line in lines(f"{kind.lower()}.tsv"))
    assert [frame for frame, n in frames.items() if n > 1] == []


def test_every_line_of_every_table_is_read_and_the_heaviest_come_first() -> None:
    n_lines = sum(len(lines(f"{kind.lower()}.tsv")) for kind in EventType)
    assert n_lines == sum(len(own) for own in lexicon().values())
    for own in lexicon().values():
        weights = [entry.weight for entry in own]
        assert weights == sorted(weights, reverse=True)


def test_every_type_has_verbs_and_nouns() -> None:
    found = {(part, e.type) for (part, _), own in lexicon().items() for e in own}
    assert {(part, kind) for kind in EventType for part in ("VERB", "NOUN")} <= found


def test_lemmas_stand_in_small_letters() -> None:
    assert [lemma for _, lemma in lexicon() if lemma != lemma.lower()] == []


def test_weapons_are_of_modes_of_assault_and_each_of_one() -> None:
    names, words = zip(*rows("weapons.tsv"), strict=True)
    assert set(names) <= modes(EventType.ASSAULT)
    every = Counter(word for own in words for word in own)
    assert [word for word, n in every.items() if n > 1] == []


def test_a_carrier_s_subject_does_or_suffers_and_never_both() -> None:
    of = dict(rows("carriers.tsv"))
    assert set(of) == {"does", "suffers"}
    assert set(of["does"]) & set(of["suffers"]) == set()


def test_powers_are_single_words_in_small_letters() -> None:
    powers = (TABLES / "powers.txt").read_text("utf-8").split()
    assert {"government", "army", "rebel"} <= set(powers)
    assert [word for word in powers if word != word.lower()] == []
