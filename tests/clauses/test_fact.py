"""Whether a word is told as a fact."""

from __future__ import annotations

from collections.abc import Callable
from importlib.resources import files

import pytest

from sayso.clauses import Fact, Standing, Tree, standing

from .grown import grown, said

Read = Callable[[str], Tree]
Stands = Callable[[str, str], Standing]


@pytest.mark.parametrize(
    ("text", "word", "fact"),
    [
        ("Rebels attacked the village.", "attacked", "fact"),
        ("The rebels did not attack the village.", "attack", "not"),
        ("The rebels never attacked the village.", "attacked", "not"),
        ("No rebels attacked the village.", "attacked", "not"),
        ("Nobody attacked the village.", "attacked", "not"),
        ("The army left without attacking the village.", "attacking", "not"),
        ("The army could attack the village.", "attack", "open"),
        ("The army may attack the village.", "attack", "open"),
        ("The army could not attack the village.", "attack", "not"),
        ("The army will attack the village.", "attack", "ahead"),
        ("The army will not attack the village.", "attack", "not ahead"),
        ("If the rebels attack the village, the army will respond.", "attack", "open"),
        ("Should the rebels attack, the army will leave.", "attack", "open"),
        ("It is not known whether the rebels attacked the village.", "attacked", "open"),
        ("Did the rebels attack the village?", "attack", "open"),
        ("The government failed to release the prisoners.", "release", "not"),
        ("The government did not fail to release the prisoners.", "release", "fact"),
        ("The government refused to release the prisoners.", "release", "refused"),
        ("The government vowed to release the prisoners.", "release", "own"),
        ("The government vowed not to release the prisoners.", "release", "refused"),
        ("The government has not agreed to release the prisoners.", "release", "open"),
        ("The army denied that it had attacked the village.", "attacked", "denied"),
        ("The army denied attacking the village.", "attacking", "denied"),
        ("The army said that it had attacked the village.", "attacked", "said"),
        ("The president urged the rebels to leave the capital.", "leave", "open"),
        ("The army began to shell the village.", "shell", "fact"),
        ("Iran sent troops to restore order.", "restore", "aim"),
        ("The general was the first to attack the village.", "attack", "fact"),
        ("The president ruled out talks with the rebels.", "talks", "refused"),
        ("The army agreed to a truce.", "truce", "own"),
    ],
)
def test_what_stands_above_a_word_makes_it_a_fact_or_not(
    stands: Stands, text: str, word: str, fact: str
) -> None:
    assert stands(text, word).fact == fact


@pytest.mark.parametrize(
    ("text", "word", "by", "of"),
    [
        ("The government vowed to release the prisoners.", "release", "vowed", ["government"]),
        ("The government refused to release the prisoners.", "release", "refused", ["government"]),
        ("The army denied attacking the village.", "attacking", "denied", ["army"]),
        ("The army failed to attack the village.", "attack", "failed", []),
        ("The rebels did not attack the village.", "attack", "not", []),
    ],
)
def test_it_is_known_by_which_word_and_whose_plan_or_denial_it_is(
    read: Read, stands: Stands, text: str, word: str, by: str, of: list[str]
) -> None:
    told = stands(text, word)
    tree = read(text)
    assert told.by_word is not None
    assert tree.word(told.by_word) == by
    assert said(tree, list(told.of)) == of


def test_who_says_so_does_not_make_it_less_of_a_fact_where_one_stops_at_the_cue() -> None:
    tree = grown(
        "Iska iska PROPN says nsubj; says say VERB - root;"
        "Kem kem PROPN fell nsubj; fell fall VERB says ccomp"
    )
    assert standing(tree, 3).fact is Fact.SAID
    denied = grown(
        "Iska iska PROPN denied nsubj; denied deny VERB - root;"
        "Kem kem PROPN fell nsubj; fell fall VERB denied ccomp"
    )
    assert standing(denied, 3, stop=frozenset({1})).fact is Fact.DENIED


def test_a_relative_clause_stands_for_itself() -> None:
    tree = grown(
        """
        Iska     iska   PROPN deny     nsubj
        will     will   AUX   deny     aux
        deny     deny   VERB  -        root
        rebels   rebel  NOUN  deny     obj
        who      who    PRON  attacked nsubj
        attacked attack VERB  rebels   acl:relcl
        """
    )
    assert standing(tree, 5) == Standing(Fact.FACT)


def test_the_second_verb_shares_will_and_does_not_share_not() -> None:
    both = "They they PRON stay nsubj; {} stay stay VERB - root; and and CCONJ go cc;"
    will = grown(both.format("will will AUX stay aux;") + "go go VERB stay conj")
    did_not = grown(both.format("never never ADV stay advmod;") + "go go VERB stay conj")
    assert standing(will, 4).fact is Fact.AHEAD
    assert (standing(did_not, 2).fact, standing(did_not, 4).fact) == (Fact.NOT, Fact.FACT)


def test_to_under_a_headline_s_noun_is_still_to_come() -> None:
    tree = grown("Iska iska PROPN - root; to to PART send mark; send send VERB Iska acl")
    assert standing(tree, 2) == Standing(Fact.AHEAD, 1)


def test_a_deed_that_takes_place_is_told_as_its_verb_is() -> None:
    tree = grown(
        """
        Talks   talk    NOUN  begin   nsubj
        will    will    AUX   begin   aux
        begin   begin   VERB  -       root
        """
    )
    assert standing(tree, 0) == Standing(Fact.AHEAD, 1)


def test_a_deed_that_does_something_is_a_fact_whatever_comes_of_it() -> None:
    tree = grown(
        "Attacks attack NOUN worry nsubj; will will AUX worry aux; worry worry VERB - root"
    )
    assert standing(tree, 0).fact is Fact.FACT


def test_only_ruled_out_refuses() -> None:
    row = "Lund lund PROPN ruled nsubj; ruled rule VERB - root; {} for for ADP talks case;"
    out = grown(row.format("out out ADP ruled compound:prt;") + "talks talk NOUN ruled obl")
    firmly = grown(row.format("firmly firmly ADV ruled advmod;") + "talks talk NOUN ruled obl")
    assert standing(out, 4) == Standing(Fact.REFUSED, 1, (0,))
    assert standing(firmly, 4) == Standing(Fact.FACT)


def test_a_claim_is_told_by_whose_claim_it_is() -> None:
    tree = grown(
        """
        Iska     iska   PROPN claim    nmod:poss
        claim    claim  NOUN  -        root
        of       of     ADP   attacks  case
        attacks  attack NOUN  claim    nmod
        """
    )
    assert standing(tree, 3) == Standing(Fact.SAID, 1, (0,))


def test_every_line_of_the_table_is_a_fact_or_passes_and_its_words() -> None:
    table = (files("sayso.clauses") / "tables" / "complements.tsv").read_text("utf-8")
    lines = [line for line in table.splitlines() if line.strip() and not line.startswith("#")]
    names = [line.split("\t")[0] for line in lines]
    assert set(names) - {"passes"} <= {str(fact) for fact in Fact}
    assert len(names) == len(set(names))
    assert all(len(line.split("\t")) == 2 and line.split("\t")[1].split() for line in lines)
