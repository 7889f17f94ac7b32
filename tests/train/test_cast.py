"""Texts with marked mentions become what the network should say of them."""

from sayso.corpora.cast import uncast
from sayso.reader import KINDS, Network
from sayso.train.batches import Sets, batches
from sayso.train.cast import cast_targets
from sayso.train.examples import UNKNOWN

NETWORK = Network.load()
TEXT = uncast(
    "a", "[p1 Mara Holt] met [p3 [p2 Ines Calder]'s aunt] in [l4 Dreven]. [p1 She] was late."
)


def test_a_mention_stands_at_its_head_with_its_kind_its_ends_and_who_is_meant() -> None:
    found = cast_targets(TEXT, NETWORK, NETWORK.wordpiece)
    words = found.parsed.prepared.words

    def word(k: int) -> str:
        return words.span(k, k).of(TEXT.text)

    told = [
        (word(w), found.entity[w], KINDS[found.targets["kinds"][w]], found.targets["named"][w])
        for w in sorted(found.entity)
    ]
    assert told == [
        ("Mara", "1", "person", 1),
        ("Ines", "2", "person", 1),
        ("aunt", "3", "person", UNKNOWN),
        ("Dreven", "4", "place", 1),
        ("She", "1", "person", 0),
    ]
    ends = [words.span(*found.spans[w]).of(TEXT.text) for w in sorted(found.entity)]
    assert ends == ["Mara Holt", "Ines Calder's", "Ines Calder's aunt", "Dreven", "She"]


def test_a_name_inside_a_name_keeps_its_kind_and_he_is_has_no_genitive() -> None:
    text = uncast("a", "[o1 [l2 Dreven] Council] met [p3 Jonas Holt]. “[p3 He]'s late,” it wrote.")
    found = cast_targets(text, NETWORK, NETWORK.wordpiece)
    words = found.parsed.prepared.words
    told = [
        (KINDS[found.targets["kinds"][w]], words.span(*found.spans[w]).of(text.text))
        for w in sorted(found.entity)
    ]
    assert told == [
        ("place", "Dreven"),
        ("organization", "Dreven Council"),
        ("person", "Jonas Holt"),
        ("person", "He"),
    ]


def test_of_words_that_nobody_marked_only_those_that_never_head_a_mention_are_known() -> None:
    found = cast_targets(TEXT, NETWORK, NETWORK.wordpiece)
    words, kinds = found.parsed.prepared.words, found.targets["kinds"]
    known = {words.span(k, k).of(TEXT.text): int(kinds[k]) for k in range(len(words))}
    assert known["in"] == known["."] == 0
    assert known["Holt"] == 0  # a further word of a name
    assert known["late"] == UNKNOWN


def test_a_mention_is_answered_only_by_those_before_it_in_its_own_text() -> None:
    two = [cast_targets(TEXT, NETWORK, NETWORK.wordpiece) for _ in range(2)]
    batch = next(batches(Sets(cast=two), NETWORK.wordpiece, n_windows=2, seed=1, n_gum=1))
    assert batch.pairs is not None
    n = len(batch.pairs["row"])
    assert n == 10
    may, same = batch.pairs["may"], batch.pairs["same"]
    assert not may[:5, 5:].any()
    assert not may[5:, :5].any()
    assert may.sum().item() == 2 * (4 + 3 + 2 + 1)
    assert [tuple(pair) for pair in same.nonzero().tolist()] == [(4, 0), (9, 5)]  # she is Mara Holt
