"""The dated line of what an actor said on a subject, and where it moved."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from sayso import Record, Span, WrongUse
from sayso.attribution import Principal
from sayso.compare import Position, positions

from ..record.conftest import make_reading
from .made import LUND, Sure, Unsure

BOARD = "Velda Rate Board"


Told = tuple[str | None, str, tuple[tuple[str, str, str], ...]]


def told(day: str | None, text: str, who: str = "", content: str = "") -> Told:
    """An article; `who` "said" the content in it."""
    return day, f"Rates\n\n{text}", ((who, "said", content),) if who else ()


def line(
    path: Path, *articles: Told,
    names: tuple[str, ...] = (BOARD,), about: str = "bank rate", judge: Sure | Unsure | None = None,
) -> list[Position]:  # fmt: skip
    with Record(path) as record:
        for n, (day, text, said) in enumerate(articles):
            record.add(make_reading(text, said, published=day, origin=f"{n}.txt"))
        return positions(record, names, about, judge or Unsure())


UP = told("2024-01-10", "The Velda Rate Board decided to raise the bank rate to 4.5 percent.")
UP_AGAIN = told("2024-02-10", "The Velda Rate Board voted to raise the bank rate to 5 percent.")
DOWN = told(
    "2024-03-10",
    "The Velda Rate Board met. The Board decided to cut the bank rate by 25 basis points to 4.75"
    " percent.",
)
KEPT = told("2024-04-10", "The Velda Rate Board decided to keep the bank rate at 4.75 percent.")


def test_what_a_body_decided_is_told_by_its_articles_day_by_day(tmp_path: Path) -> None:
    found = line(tmp_path / "r.db", DOWN, KEPT, UP)
    assert [str(one.day) for one in found] == ["2024-01-10", "2024-03-10", "2024-04-10"]
    assert [one.amount.high for one in found if one.amount] == [4.5, 4.75, 4.75]
    assert [str(one.direction) for one in found] == ["up", "down", "kept"]
    for one in found:
        assert one.statement is None


def test_it_moves_where_another_amount_is_stated_and_turns_where_that_goes_the_other_way(
    tmp_path: Path,
) -> None:
    found = line(tmp_path / "r.db", UP, UP_AGAIN, DOWN, KEPT)
    assert [one.moved for one in found] == [None, "amount", "amount", None]
    assert [one.before for one in found] == [None, 0, 1, None]
    assert [one.turned for one in found] == [False, False, True, False]


def test_a_step_that_the_record_lacks_is_seen(tmp_path: Path) -> None:
    first, second, third = line(tmp_path / "r.db", UP, UP_AGAIN, DOWN)
    assert third.has_gap(first)
    assert not second.has_gap(first)
    assert not third.has_gap(second)


def test_every_position_has_its_words_at_its_characters(tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    found = line(path, UP, DOWN)
    with Record(path) as record:
        for one in found:
            text = record.told(one.article.id).text
            assert one.span.of(text) == one.words
            assert one.amount is not None
            assert one.amount.span.of(one.words) in ("4.5 percent", "4.75 percent")


@pytest.mark.parametrize(
    "text",
    [
        "Hale said the Velda Rate Board would raise the bank rate to 6 percent.",
        "Hale, who wanted the Velda Rate Board to raise the bank rate to 6 percent, left.",
        "The Halvesk Board decided to raise the bank rate to 6 percent.",
        "The Velda Rate Board did not vote to raise the bank rate to 6 percent.",
        "The Velda Rate Board declined to raise the bank rate to 6 percent.",
        "The Velda Rate Board will decide in May whether to raise the bank rate to 6 percent.",
        "The Velda Rate Board may raise the bank rate to 6 percent.",
        "The Velda Rate Board met. Hale voted against it and preferred a bank rate of 6 percent.",
    ],
)
def test_what_it_should_do_or_did_not_do_it_has_not_decided(tmp_path: Path, text: str) -> None:
    assert line(tmp_path / "r.db", told("2024-01-10", text)) == []


def test_the_items_of_a_list_are_decided_with_what_stands_before_it(tmp_path: Path) -> None:
    text = (
        "The Velda Rate Board today announced two actions:\n\n* The gold fund was closed.\n\n"
        "* The bank rate is expected to fall to around 4 percent."
    )
    [one] = line(tmp_path / "r.db", told("2024-01-10", text))
    assert one.words.startswith("* The bank rate")
    assert (one.by, one.amount and one.amount.high) == (BOARD, 4)


ROSE = told("2024-02-10", "Lund said the bank rate would rise.", "Lund", "the bank rate would rise")
HELD = told(
    "2024-01-10", "Lund said the bank rate would not rise.", "Lund", "the bank rate would not rise"
)
OPEN = told(None, "Lund said the bank rate was old.", "Lund", "the bank rate was old")


def test_of_a_surname_in_two_articles_nothing_is_reversed(tmp_path: Path) -> None:
    found = line(tmp_path / "r.db", ROSE, HELD, names=("Lund",), judge=Sure())
    assert [one.words for one in found] == [
        "the bank rate would not rise",
        "the bank rate would rise",
    ]
    assert [one.moved for one in found] == [None, None]  # "Lund" of two articles may be two


def test_what_has_no_day_comes_last(tmp_path: Path) -> None:
    found = line(tmp_path / "r.db", OPEN, ROSE, names=("lund",))
    assert [one.day is None for one in found] == [False, True]


def test_only_what_has_all_the_words_in_any_form(tmp_path: Path) -> None:
    assert len(line(tmp_path / "r.db", ROSE, OPEN, names=("Lund",), about="rising bank rates")) == 0
    assert len(line(tmp_path / "s.db", ROSE, OPEN, names=("Lund",), about="old rates")) == 1


def test_all_names_of_one_are_one_line(tmp_path: Path) -> None:
    assert len(line(tmp_path / "r.db", UP, ROSE, names=(BOARD, "Lund"))) == 2


def test_half_a_name_is_nobody_s(tmp_path: Path) -> None:
    assert line(tmp_path / "r.db", ROSE, names=("Lun",)) == []


@pytest.mark.parametrize("name", ["", " ", "—"])
def test_a_name_without_letters_is_wrong_use(tmp_path: Path, name: str) -> None:
    with pytest.raises(WrongUse, match="a name has letters, this one has none"):
        line(tmp_path / "r.db", names=(name,))


def sayings(path: Path, *all_: tuple[str, str, str, dict[str, object]]) -> Path:
    """Each is a day, a source, a content, and what else is known of it."""
    with Record(path) as record:
        for day, source, content, known in all_:
            text = f"Rates\n\n{source} said {content}."
            read = make_reading(text, ((source, "said", content),), published=day, origin=day)
            [one] = read.attributions
            said = replace(one, **known)  # type: ignore[arg-type]
            record.add(replace(read, attributions=(said,)))
    return path


def test_what_he_cannot_have_meant_both_times_is_reversed(tmp_path: Path) -> None:
    path = sayings(
        tmp_path / "r.db",
        ("2024-02-10", "Ada Lund", "that the bank rate would rise", {"entity": LUND}),
        ("2024-01-10", "Ada Lund", "that the bank rate would not rise", {"entity": LUND}),
    )
    with Record(path) as record:
        sure, unsure = (
            [(one.moved, one.before) for one in positions(record, ["Lund"], "bank rate", judge)]
            for judge in (Sure(), Unsure())
        )
    assert sure == [(None, None), ("reversed", 0)]
    assert unsure == [(None, None), (None, None)]


def test_who_speaks_for_him_is_in_his_line(tmp_path: Path) -> None:
    words = "A spokesman for Velda"
    velda = Principal(Span(23, 28), "state:VD", "Velda")
    path = sayings(
        tmp_path / "r.db",
        ("2024-01-10", words, "that the bank rate would rise", {"speaks_for": velda}),
    )
    with Record(path) as record:
        [one] = positions(record, ["velda"], "bank rate", Unsure())
    assert (one.by, one.words) == (words, "that the bank rate would rise")
    assert one.statement is not None


def test_an_amount_of_no_known_day_moves_nothing(tmp_path: Path) -> None:
    undated = told(None, "The Velda Rate Board decided to cut the bank rate to 3 percent.")
    found = line(tmp_path / "r.db", undated, UP)
    assert [one.amount.high for one in found if one.amount] == [4.5, 3]
    assert [one.moved for one in found] == [None, None]
