from sayso.reader.coref import (
    FORMS,
    MATCHES,
    N_AGREE,
    N_APART,
    N_DISTANCES,
    Referring,
    pair_classes,
)


def agreement(a: Referring, b: Referring) -> str:
    """How far the words of two agree, for two of any forms."""
    [[found]] = pair_classes([a], [b])[0].tolist()
    return MATCHES[found % len(MATCHES)]


LUND = Referring.of(0, "name", "Lund", "Lund")
ADA_LUND = Referring.of(5, "name", "Ada", "Ada Lund")


def test_two_mentions_agree_in_nothing_a_word_the_head_or_all_words() -> None:
    mayor = Referring.of(9, "other", "mayor", "the mayor")
    old_mayor = Referring.of(20, "other", "mayor", "the old mayor")
    assert agreement(mayor, LUND) == "nothing"
    assert agreement(ADA_LUND, LUND) == "a word"
    assert agreement(old_mayor, mayor) == "the head"
    assert agreement(Referring.of(30, "other", "mayor", "a mayor"), mayor) == "all words"


def test_of_pronouns_only_the_head_counts() -> None:
    he, him = Referring.of(1, "pronoun", "He", "He"), Referring.of(3, "pronoun", "he", "he")
    assert agreement(him, he) == "the head"
    assert agreement(he, Referring.of(0, "name", "He", "He")) == "the head"
    assert agreement(he, LUND) == "nothing"


def test_small_words_alone_make_no_two_mentions_agree() -> None:
    this, that = Referring.of(0, "other", "this", "this"), Referring.of(4, "other", "that", "that")
    assert agreement(this, that) == "nothing"


def test_classes_stay_within_the_tables_at_any_distance() -> None:
    far = Referring.of(1_000_000, "other", "dam", "the dam")
    agree, apart = pair_classes([far, LUND], [LUND, ADA_LUND, far])
    assert agree.shape == apart.shape == (2, 3)
    assert 0 <= agree.min() <= agree.max() < N_AGREE
    assert 0 <= apart.min() <= apart.max() < N_APART
    assert apart[0, 0] == FORMS.index("other") * N_DISTANCES + N_DISTANCES - 1
