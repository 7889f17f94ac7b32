"""Articles that tell one story, and what each has of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso import Record
from sayso.compare import Story, Telling, story
from sayso.compare.stories import nearest
from sayso.errors import RecordError

from ..record.conftest import make_reading
from .made import Sure, Unsure

CLOSED = "that the spillway gates of the Dreven dam had been closed by the water board"
OPEN = "that the spillway gates of the Dreven dam had not been closed by the water board"
LAKE = "that the lake above the Dreven dam was full to the brim in March"
RAIN = "that rain is expected on the coast of Aldern until Friday"

Told = tuple[str, str | None, str, str]  # outlet, day, who, what
HERALD: Told = ("Herald", "2024-03-12", "Marsh", CLOSED)
LANTERN: Told = ("Lantern", "2024-03-13", "Marsh", CLOSED)
GAZETTE: Told = ("Gazette", "2024-03-13", "Hale", LAKE)
TRIBUNE: Told = ("Tribune", "2024-03-14", "Quill", OPEN)
WEATHER: Told = ("Weather", "2024-03-12", "Este", RAIN)
YEARS_AGO: Told = ("Archive", "2019-03-12", "Marsh", CLOSED)


_OWN = (
    "It was the first day of the week and many people had come out into the street to see it.",
    "After a long night some of them were still there, and nobody would go home before noon.",
    "What had been known for two years was told once more, and again there was no answer to it.",
    "Who was right will be seen in time, as with so much else that was written in this matter.",
)


def written(path: Path, *articles: Told) -> dict[str, str]:
    """A record of them; their ids, by outlet."""
    ids: dict[str, str] = {}
    with Record(path) as record:
        for outlet, day, who, what in articles:
            text = f"Dam\n\n{_OWN[len(ids) % len(_OWN)]} {who} said {what}."
            reading = make_reading(
                text, ((who, "said", what),), origin=outlet, outlet=outlet, published=day
            )
            record.add(reading)
            assert reading.article is not None
            ids[outlet] = reading.article.id
    return ids


def told(path: Path, *articles: Told, judge: Sure | Unsure | None = None) -> Story:
    """The story of the first of them."""
    ids = written(path, *articles)
    with Record(path) as record:
        return story(record, ids[articles[0][0]], judge or Unsure())


def of(found: Story, outlet: str) -> Telling:
    return next(one for one in found.tellings if one.article.outlet == outlet)


def outlets(found: Story) -> list[str | None]:
    return [one.article.outlet for one in found.tellings]


def test_articles_of_the_same_days_in_the_same_rare_words_are_one_story(tmp_path: Path) -> None:
    found = told(tmp_path / "r.db", HERALD, WEATHER, LANTERN, GAZETTE, YEARS_AGO)
    assert outlets(found)[0] == "Herald"
    assert set(outlets(found)) == {"Herald", "Lantern", "Gazette"}


def test_who_published_before_all_others_had_it_first(tmp_path: Path) -> None:
    found = told(tmp_path / "r.db", LANTERN, HERALD, GAZETTE)
    [shared] = found.shared
    assert of(found, "Herald").first == (shared,)
    assert of(found, "Lantern").first == ()


def test_on_one_day_nobody_had_it_first(tmp_path: Path) -> None:
    found = told(tmp_path / "r.db", HERALD, ("Lantern", "2024-03-12", "Marsh", CLOSED))
    assert [one.first for one in found.tellings] == [(), ()]


def test_what_only_one_article_has_is_its_alone(tmp_path: Path) -> None:
    found = told(tmp_path / "r.db", HERALD, LANTERN, GAZETTE)
    [alone] = of(found, "Gazette").alone
    assert alone.first.said.words == LAKE
    assert of(found, "Herald").alone == ()


def test_where_two_differ_is_told(tmp_path: Path) -> None:
    found = told(tmp_path / "r.db", HERALD, TRIBUNE, judge=Sure())
    [pair] = found.odds
    assert pair.type == "disputed"


def test_any_article_of_a_story_has_the_same_story(tmp_path: Path) -> None:
    ids = written(tmp_path / "r.db", HERALD, WEATHER, LANTERN)
    with Record(tmp_path / "r.db") as record:
        assert set(nearest(record, ids["Herald"])) == set(nearest(record, ids["Lantern"]))


def test_one_without_a_day_is_told_with_what_it_shares_passages_with(tmp_path: Path) -> None:
    blog: Told = ("Blog", None, "Marsh", CLOSED)  # the fifth has the first one's own words, too
    found = told(tmp_path / "r.db", blog, WEATHER, GAZETTE, TRIBUNE, HERALD)
    assert outlets(found) == ["Herald", "Blog"]


def test_an_article_alone_is_a_story(tmp_path: Path) -> None:
    assert outlets(told(tmp_path / "r.db", WEATHER, HERALD)) == ["Weather"]


def test_what_is_not_in_the_record_has_none(tmp_path: Path) -> None:
    written(tmp_path / "r.db", HERALD)
    with Record(tmp_path / "r.db") as record, pytest.raises(RecordError, match="ffffff"):
        story(record, "ffffff", Unsure())
