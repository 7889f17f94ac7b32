"""Who does what to whom, in whatever voice."""

from __future__ import annotations

from collections.abc import Callable

from sayso.clauses import (
    Tree,
    complement,
    doers,
    done_to,
    given_to,
    is_passive,
    particles,
    with_prepositions,
)

from .grown import grown, said

Read = Callable[[str], Tree]


def who_whom(tree: Tree, verb: str) -> tuple[list[str], list[str]]:
    at = tree.at(tree.text.index(verb))
    assert at is not None
    return said(tree, doers(tree, at)), said(tree, done_to(tree, at))


def test_a_subject_does_it_and_an_object_has_it_done_to_it(read: Read) -> None:
    tree = read("Rebels attacked the village on Tuesday.")
    assert who_whom(tree, "attacked") == (["Rebels"], ["village"])
    assert not is_passive(tree, 1)


def test_in_the_passive_it_is_done_to_the_subject_by_whom_by_names(read: Read) -> None:
    tree = read("The village was attacked by rebels.")
    assert who_whom(tree, "attacked") == (["rebels"], ["village"])
    assert is_passive(tree, 3)


def test_a_passive_need_not_say_who_did_it(read: Read) -> None:
    assert who_whom(read("The village was attacked."), "attacked") == ([], ["village"])


def test_what_was_denied_and_to_whom_are_both_done_to() -> None:
    tree = grown(
        "Lund lund PROPN denied nsubj:pass; was be AUX denied aux:pass;"
        "denied deny VERB - root; entry entry NOUN denied obj"
    )
    # Beside an object the label of the subject may be wrong; the auxiliary tells.
    assert who_whom(tree, "denied") == ([], ["Lund", "entry"])


def test_a_subject_called_passive_beside_an_object_and_no_auxiliary_does_it() -> None:
    tree = grown(
        "Iska iska PROPN deported nsubj:pass; have have AUX deported aux;"
        "deported deport VERB - root; Lund lund PROPN deported obj"
    )
    assert who_whom(tree, "deported") == (["Iska"], ["Lund"])


def test_all_of_a_and_b_do_it_to_all_of_c_and_d(read: Read) -> None:
    tree = read("Iran and Russia condemned France and Germany.")
    assert who_whom(tree, "condemned") == (["Iran", "Russia"], ["France", "Germany"])


def test_the_second_of_two_verbs_has_the_subject_of_the_first() -> None:
    tree = grown(
        """
        Troops  troop   NOUN  crossed nsubj
        crossed cross   VERB  -       root
        Kem     kem     PROPN crossed obj
        and     and     CCONJ burned  cc
        burned  burn    VERB  crossed conj
        it      it      PRON  burned  obj
        """
    )
    assert who_whom(tree, "burned") == (["Troops"], ["it"])


def test_two_verbs_right_behind_each_other_share_the_object_of_the_second() -> None:
    tree = grown(
        """
        Troops  troop   NOUN  shelled nsubj
        shelled shell   VERB  -       root
        and     and     CCONJ burned  cc
        burned  burn    VERB  shelled conj
        Kem     kem     PROPN burned  obj
        """
    )
    assert who_whom(tree, "shelled") == (["Troops"], ["Kem"])


def test_the_second_of_two_participles_has_the_voice_of_the_first() -> None:
    tree = grown(
        """
        Lund    lund    PROPN seized  nsubj:pass
        was     be      AUX   seized  aux:pass
        seized  seize   VERB  -       root
        and     and     CCONJ held    cc
        held    hold    VERB  seized  conj
        """
    )
    assert is_passive(tree, 4)
    assert who_whom(tree, "held") == ([], ["Lund"])


def test_who_stands_for_the_noun_before_a_relative_clause() -> None:
    tree = grown(
        """
        rebels   rebel  NOUN  fled     nsubj
        who      who    PRON  attacked nsubj
        attacked attack VERB  rebels   acl:relcl
        Kem      kem    PROPN attacked obj
        fled     flee   VERB  -        root
        """
    )
    assert who_whom(tree, "attacked") == (["rebels"], ["Kem"])


def test_which_stands_for_what_was_done_something_to() -> None:
    tree = grown(
        """
        Kem      kem    PROPN burned   nsubj
        which    which  PRON  attacked obj
        rebels   rebel  NOUN  attacked nsubj
        attacked attack VERB  Kem      acl:relcl
        burned   burn   VERB  -        root
        """
    )
    assert who_whom(tree, "attacked") == (["rebels"], ["Kem"])


def test_a_participle_behind_a_noun_is_done_to_it() -> None:
    tree = grown(
        """
        Kem      kem    PROPN burned   nsubj
        attacked attack VERB  Kem      acl
        by       by     ADP   rebels   case
        rebels   rebel  NOUN  attacked obl
        burned   burn   VERB  -        root
        """
    )
    assert who_whom(tree, "attacked") == (["rebels"], ["Kem"])


def test_whoever_is_urged_to_leave_is_to_leave(read: Read) -> None:
    tree = read("The president urged the rebels to leave the capital.")
    assert who_whom(tree, "leave") == (["rebels"], ["capital"])


def test_whoever_vows_to_leave_is_to_leave_himself(read: Read) -> None:
    tree = read("The government vowed to release the prisoners.")
    assert who_whom(tree, "release") == (["government"], ["prisoners"])


def test_whoever_is_told_to_leave_in_the_passive_is_to_leave() -> None:
    tree = grown(
        """
        Lund    lund    PROPN ordered nsubj:pass
        was     be      AUX   ordered aux:pass
        ordered order   VERB  -       root
        to      to      PART  leave   mark
        leave   leave   VERB  ordered xcomp
        """
    )
    assert who_whom(tree, "leave") == (["Lund"], [])


def test_a_threat_is_carried_out_by_whose_it_is() -> None:
    tree = grown(
        """
        its     its     PRON  threat nmod:poss
        threat  threat  NOUN  -      root
        to      to      PART  attack mark
        attack  attack  VERB  threat acl
        """
    )
    assert who_whom(tree, "attack") == (["its"], [])


def test_a_promise_made_is_kept_by_who_made_it() -> None:
    tree = grown(
        """
        Iska    iska    PROPN made    nsubj
        made    make    VERB  -       root
        a       a       DET   promise det
        promise promise NOUN  made    obj
        to      to      PART  leave   mark
        leave   leave   VERB  promise acl
        """
    )
    assert who_whom(tree, "leave") == (["Iska"], [])


def test_there_does_nothing() -> None:
    tree = grown("There there PRON were expl; were be VERB - root; clashes clash NOUN were nsubj")
    assert who_whom(tree, "were") == (["clashes"], [])
    tree = grown("There there PRON fell nsubj; fell fall VERB - root")
    assert who_whom(tree, "fell") == ([], [])


def test_a_chain_of_verbs_that_never_ends_has_no_subject() -> None:
    rows = ["v0 v VERB - root", *(f"v{i} v VERB v{i - 1} xcomp" for i in range(1, 60))]
    assert doers(grown("\n".join(rows)), 59) == []


def test_to_whom_something_is_given_is_no_object() -> None:
    tree = grown(
        "Iska iska PROPN gave nsubj; gave give VERB - root;"
        "them they PRON gave iobj; arms arms NOUN gave obj"
    )
    assert said(tree, given_to(tree, 1)) == ["them"]
    assert said(tree, done_to(tree, 1)) == ["arms"]


def test_what_hangs_by_a_preposition_may_hang_on_the_object() -> None:
    tree = grown(
        """
        Iska      iska     PROPN imposed   nsubj
        imposed   impose   VERB  -         root
        sanctions sanction NOUN  imposed   obj
        on        on       ADP   Kem       case
        Kem       kem      PROPN sanctions nmod
        in        in       ADP   May       case
        May       may      PROPN imposed   obl
        """
    )
    found = [(case, tree.word(k)) for case, k in with_prepositions(tree, 1)]
    assert found == [("in", "May"), ("on", "Kem")]


def test_a_particle_may_be_labelled_an_adverb() -> None:
    tree = grown("They they PRON pulled nsubj; pulled pull VERB - root; OUT out ADV pulled advmod")
    assert particles(tree, 1) == {"out"}


def test_the_complement_is_the_verb_of_to_do_of_doing_or_of_a_that_clause() -> None:
    to = grown("vowed vow VERB - root; to to PART go mark; go go VERB vowed xcomp")
    of = grown("accused accuse VERB - root; of of SCONJ lying mark; lying lie VERB accused advcl")
    when = grown("left leave VERB - root; when when SCONJ hit mark; hit hit VERB left advcl")
    assert complement(to, 0) == complement(of, 0) == 2
    assert complement(when, 0) is None
