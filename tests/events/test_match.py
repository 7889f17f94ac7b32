"""Which entry of the lexicon a word of a sentence is."""

from __future__ import annotations

from sayso.clauses import Tree
from sayso.events.match import fillers, match, matches, powers

from ..clauses.grown import grown, said


def kinds(tree: Tree) -> list[tuple[str, str | None]]:
    return [(tree.word(found.at), found.entry.type) for found in matches(tree)]


ROCKETS = grown(
    """
    Soldiers soldier NOUN  fired  nsubj
    fired    fire    VERB  -      root
    rockets  rocket  NOUN  fired  obj
    at       at      ADP   Kem    case
    Kem      kem     PROPN fired  obl
    """
)


def test_a_verb_tells_of_an_event_with_its_object_and_preposition() -> None:
    assert kinds(ROCKETS) == [("fired", "ASSAULT")]


def test_what_fills_a_slot_is_found_by_its_name() -> None:
    slots = {slot: said(ROCKETS, fillers(ROCKETS, 1, slot)) for slot in ("subj", "obj", "at", "on")}
    assert slots == {"subj": ["Soldiers"], "obj": ["rockets"], "at": ["Kem"], "on": []}


def test_to_do_and_that_are_slots_of_the_verb_below() -> None:
    to = grown("vowed vow VERB - root; to to PART go mark; go go VERB vowed xcomp")
    that = grown(
        "said say VERB - root; that that SCONJ fell mark;"
        "Kem kem PROPN fell nsubj; fell fall VERB said ccomp"
    )
    assert (fillers(to, 0, "to_do"), fillers(to, 0, "that")) == ([2], [])
    assert (fillers(that, 0, "to_do"), fillers(that, 0, "that")) == ([], [3])


def test_out_of_fills_the_slot_of_of() -> None:
    tree = grown(
        "pulled pull VERB - root; out out ADP Kem case;"
        "of of ADP out fixed; Kem kem PROPN pulled obl"
    )
    assert said(tree, fillers(tree, 0, "of")) == ["Kem"]


def test_words_of_no_table_tell_of_nothing() -> None:
    assert kinds(grown("Lund lund PROPN slept nsubj; slept sleep VERB - root")) == []


def test_a_modifying_noun_is_no_event_of_its_own() -> None:
    helicopter = "attack attack NOUN helicopter compound; helicopter helicopter NOUN - root"
    attempt = "coup coup NOUN attempt compound; attempt attempt NOUN - root"
    assert match(grown(helicopter), 0) is None
    assert match(grown(attempt), 0) is not None


def test_a_noun_that_a_verb_s_entry_needs_is_not_told_again() -> None:
    tree = grown(
        """
        Iska     iska    PROPN imposed nsubj
        imposed  impose  VERB  -       root
        a        a       DET   curfew  det
        curfew   curfew  NOUN  imposed obj
        """
    )
    assert kinds(tree) == [("imposed", "COERCE")]


def test_powers_act_in_politics_and_conflict() -> None:
    assert {"government", "minister", "army", "rebel", "police"} <= powers()
    assert not {"village", "bomb", "actor"} & powers()
