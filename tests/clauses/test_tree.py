"""What a tree can be asked."""

from __future__ import annotations

from sayso.text import Span

from .grown import grown, said

TREE = grown(
    """
    The       the       DET   rebels    det
    rebels    rebel     NOUN  attacked  nsubj
    of        of        ADP   Kem       case
    Kem       kem       PROPN rebels    nmod
    attacked  attack    VERB  -         root
    at        at        ADP   night     case
    night     night     NOUN  attacked  obl:tmod
    .         .         PUNCT attacked  punct
    """
)


def test_what_hangs_on_a_word_comes_in_order() -> None:
    assert said(TREE, TREE.below(4)) == ["rebels", "night", "."]
    assert said(TREE, TREE.below(4, "nsubj", "obl")) == ["rebels", "night"]
    assert TREE.below(4, "obj") == []


def test_a_relation_includes_its_finer_kinds_and_not_the_other_way_round() -> None:
    assert TREE.is_(6, "obl")
    assert TREE.is_(6, "obl:tmod")
    assert not TREE.is_(6, "obl:agent")
    assert not TREE.is_(1, "nsubj:pass")


def test_from_a_word_one_climbs_to_the_root() -> None:
    assert said(TREE, list(TREE.above(2))) == ["Kem", "rebels", "attacked"]
    assert list(TREE.above(4)) == []
    assert TREE.word(TREE.root()) == "attacked"


def test_the_cover_of_a_word_is_all_below_it_without_the_full_stop() -> None:
    assert TREE.cover(1).of(TREE.text) == "The rebels of Kem"
    assert TREE.cover(4).of(TREE.text) == "The rebels of Kem attacked at night"
    assert TREE.span == Span(0, len(TREE.text))


def test_a_place_of_the_text_has_one_token_or_none() -> None:
    assert TREE.at(4) == TREE.at(9) == 1
    assert TREE.at(3) is None
    assert TREE.at(len(TREE.text)) is None


def test_a_phrase_leaves_preposition_apposition_and_relative_clause_outside() -> None:
    tree = grown(
        """
        by      by      ADP   minister case
        the     the     DET   minister det
        old     old     ADJ   minister amod
        minister minister NOUN - root
        ,       ,       PUNCT Lund     punct
        Lund    lund    PROPN minister appos
        ,       ,       PUNCT resigned punct
        who     who     PRON  resigned nsubj
        resigned resign VERB  minister acl:relcl
        """
    )
    assert tree.phrase(3).of(tree.text) == "the old minister"


def test_a_phrase_has_the_first_of_two_only_and_the_members_are_both() -> None:
    tree = grown(
        """
        Iska    iska    PROPN -    root
        ,       ,       PUNCT Kem  punct
        Kem     kem     PROPN Iska conj
        and     and     CCONJ Ostra cc
        Ostra   ostra   PROPN Kem  conj
        """
    )
    assert tree.phrase(0).of(tree.text) == "Iska"
    assert said(tree, tree.members(0)) == ["Iska", "Kem", "Ostra"]


def test_prepositions_and_openers_of_two_words_are_one() -> None:
    tree = grown(
        """
        because because ADP   rain  case
        of      of      ADP   because fixed
        rain    rain    NOUN  left  obl
        in      in      SCONJ come  mark
        case    case    NOUN  in    fixed
        they    they    PRON  come  nsubj
        come    come    VERB  left  advcl
        left    leave   VERB  -     root
        """
    )
    assert (tree.case(2), tree.mark(6)) == ("because of", "in case")
    assert tree.case(7) == tree.mark(7) == ""


def test_an_opener_goes_before_to_and_the_genitive_s_is_no_preposition() -> None:
    tree = grown(
        """
        whether whether SCONJ go   mark
        to      to      PART  go   mark
        go      go      VERB  -    root
        Iska    iska    PROPN home nmod:poss
        's      's      PART  Iska case
        home    home    NOUN  go   obl
        """
    )
    assert tree.mark(2) == "whether"
    assert tree.case(3) == ""


def test_a_verb_s_lemma_is_that_of_the_tables_where_the_network_s_is_wrong() -> None:
    tree = grown("rebels rebels NOUN refused nsubj; refused refus VERB - root")
    assert (tree.lemma(0), tree.lemma(1)) == ("rebel", "refuse")
