"""Any text is read: quickly, without an error, and in order."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.errors import WrongUse
from sayso.when import Kind, times

WORDS = """
the a of in since by to and from between late early end first last next past this May march June Oct
. , - / 's 3 31 30 26 2012 2022 0000 9999 12:30 24:99 p.m. GMT Monday Friday week weeks year day
days ago earlier later before after half quarter third 90s '82 1990s century spring weekend night
morning every Mondays daily now soon 05/06/2022 99/99/9999 two 2022-02-30 2022-02-28T25:00 decade
1,000,000 99999999 9.99 February 29 30th
"""
SAID = st.sampled_from([*WORDS.split(), "\n"])
PUBLISHED = st.sampled_from([None, "2022", "2022-05", "2022-05-26", "0001-01-01", "9999-12-31"])


@given(st.lists(SAID, max_size=40), PUBLISHED)
def test_times_of_any_words_run_forward_and_never_overlap(
    words: list[str], published: str | None
) -> None:
    text = " ".join(words)
    found = times(text, published)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    for t in found:
        assert t.span.of(text).strip() == t.span.of(text) != ""
        if t.interval and t.interval.start and t.interval.end:
            assert t.interval.start <= t.interval.end
        assert t.kind in Kind


@given(st.text(max_size=200), PUBLISHED)
def test_any_letters_are_read(text: str, published: str | None) -> None:
    assert all(t.span.end <= len(text) for t in times(text, published))


@pytest.mark.parametrize(
    "text",
    ["٣ May 2022", "² hours", "’٣٣", "May ٣", "Ⅻ p.m.", "the ３rd of May", "İ May", "ſunday"],
)
def test_letters_and_digits_of_other_scripts_do_no_harm(text: str) -> None:
    assert all(t.value.isascii() for t in times(text, "2022-05-26"))


def test_only_the_piece_asked_for_is_read_and_places_are_of_the_whole_text() -> None:
    text = "On Monday it rained. On Tuesday it snowed."
    [found] = times(text, "2022-05-26", 21)
    assert found.span.of(text) == "Tuesday"
    [found] = times(text, "2022-05-26", 0, 20)
    assert found.span.of(text) == "Monday"


@pytest.mark.parametrize("published", ["", "soon", "2022-13", "2022-02-30", "26/05/2022"])
def test_a_publication_date_that_is_none_is_refused(published: str) -> None:
    with pytest.raises(WrongUse, match=r'a date is "2022"'):
        times("today", published)


@pytest.mark.parametrize("words", ["the ", "1", "12 ", "May ", "the past three ", "\n"])
def test_400_000_letters_without_a_time_take_less_than_two_seconds(words: str) -> None:
    times("", None)
    assert min(_seconds(words, 400_000 // len(words)) for _ in range(2)) < 2


@pytest.mark.parametrize(
    "words", ["Monday ", "2012-", "in May ", "late ", "the end of ", "a.", "8:"]
)
def test_eight_times_the_text_takes_no_sixty_four_times_as_long(words: str) -> None:
    _seconds(words, 100)
    short, long = (min(_seconds(words, n) for _ in range(2)) for n in (1_000, 8_000))
    assert long < 24 * short + 0.2


def _seconds(words: str, n: int) -> float:
    """The processor's, so that another program's are not counted."""
    began = time.process_time()
    times(words * n, "2022-05-26")
    return time.process_time() - began
