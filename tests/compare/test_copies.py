"""Copies: who had it first, who took it from whom, and which agency is credited."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso import Reading, Record
from sayso.articles import Article
from sayso.compare import Credit, CreditKind, Group, credits, groups, overlaps, overlaps_of
from sayso.record import FoundIn, Told
from sayso.record.fingerprints import MOST
from sayso.text import Span

DAM = (
    "The spillway at Dreven gave way on Tuesday night and flooded four villages below it, the "
    "water board said, and at least nine people were missing by the morning. Engineers had warned "
    "of cracks in the wall since the spring, but the board kept the lake full for the summer."
)
BOARD = (
    "The board said that an inquiry would begin at once and that its director, Osk Hallam, had "
    "offered to step down. Villagers gathered at the town hall and asked for buses and tents."
)
WEATHER = (
    "Rain is expected over the whole of the north until Friday, with heavy showers on the coast "
    "and some sleet on high ground, according to the forecast of the national office in Velda."
)


def article(
    text: str, outlet: str = "Herald", day: str | None = "2024-03-12", authors: Sequence[str] = ()
) -> Reading:
    written = Article(text, (), outlet=outlet, authors=tuple(authors), published=day)
    return Reading(outlet, article=written)


def recorded(path: Path, readings: Sequence[Reading]) -> list[Group]:
    with Record(path) as record:
        for reading in readings:
            record.add(reading)
        return groups(record)


def outlets(group: Group) -> list[str | None]:
    return [one.article.outlet for one in group.members]


def test_a_copy_stands_under_what_was_published_before(tmp_path: Path) -> None:
    [group] = recorded(
        tmp_path / "r.db",
        [
            article(f"Floods in the east\n\n{DAM} {BOARD}", "Lantern", "2024-03-13"),
            article(DAM, "Herald", "2024-03-12"),
            article(WEATHER, "Gazette", "2024-03-12"),
        ],
    )
    assert outlets(group) == ["Herald", "Lantern"]
    later = group.members[1]
    assert later.is_from_there
    assert later.nearest is not None
    assert later.nearest.share == 1.0
    assert later.nearest.passage.words == DAM.removesuffix(".")


def test_on_one_day_nothing_says_who_was_first(tmp_path: Path) -> None:
    both = [article(DAM, "Herald"), article(f"{DAM} {BOARD}", "Lantern")]
    [group] = recorded(tmp_path / "r.db", both)
    assert group.members[1].nearest is not None
    assert not group.members[1].is_from_there


def test_hours_tell_it_where_both_have_one(tmp_path: Path) -> None:
    early, late = "2024-03-12T08:00:00Z", "2024-03-12T09:30:00Z"
    both = [article(f"{DAM} {BOARD}", "Lantern", late), article(DAM, "Herald", early)]
    [group] = recorded(tmp_path / "r.db", both)
    assert outlets(group) == ["Herald", "Lantern"]
    assert group.members[1].is_from_there


def test_an_hour_counts_where_it_holds(tmp_path: Path) -> None:
    east, west = "2024-03-12T09:00+03:00", "2024-03-12T08:00Z"
    both = [article(f"{DAM} {BOARD}", "Lantern", west), article(DAM, "Herald", east)]
    [group] = recorded(tmp_path / "r.db", both)
    assert outlets(group) == ["Herald", "Lantern"]
    assert group.members[1].is_from_there


@pytest.mark.parametrize("day", ["2024-03", "2024", "yesterday", "", None])
def test_no_day_is_before_no_other(tmp_path: Path, day: str | None) -> None:
    both = [article(DAM, "Herald", day), article(f"{DAM} {BOARD}", "Lantern", "2024-03-12")]
    [group] = recorded(tmp_path / "r.db", both)
    assert outlets(group) == ["Lantern", "Herald"]
    assert not group.members[1].is_from_there


def test_the_agency_stands_first_whenever_it_was_published(tmp_path: Path) -> None:
    [group] = recorded(
        tmp_path / "r.db",
        [
            article(f"DREVEN (Reuters) - {DAM}", "Lantern", "2024-03-12"),
            article(f"{DAM} {BOARD}", "Reuters", "2024-03-13"),
        ],
    )
    assert group.root == "Reuters"
    assert outlets(group) == ["Reuters", "Lantern"]
    assert group.members[1].is_from_there


def test_an_agency_s_own_article_alone_makes_no_root(tmp_path: Path) -> None:
    both = [
        article(f"DREVEN (Reuters) - {DAM}", "Reuters", "2024-03-13"),
        article(f"{DAM} {BOARD}", "Lantern", "2024-03-12"),
    ]
    [group] = recorded(tmp_path / "r.db", both)
    assert group.root is None
    assert outlets(group) == ["Lantern", "Reuters"]


def test_who_credits_nobody_is_not_said_to_have_it_from_the_agency(tmp_path: Path) -> None:
    three = [
        article(f"DREVEN (Reuters) - {DAM}", "Lantern", "2024-03-12"),
        article(f"{DAM} {BOARD}", "Reuters", "2024-03-13"),
        article(f"{BOARD} {DAM}", "Gazette", "2024-03-12"),
    ]
    [group] = recorded(tmp_path / "r.db", three)
    assert group.root == "Reuters"
    assert [one.is_from_there for one in group.members if one.article.outlet == "Gazette"] == [
        False
    ]


def test_a_text_of_which_there_are_more_than_two_hundred_copies_is_one_group(
    tmp_path: Path,
) -> None:
    many = [article(f"{DAM} Page {n}.", f"Outlet {n}") for n in range(MOST + 1)]
    with Record(tmp_path / "r.db") as record:
        for reading in many:
            record.add(reading)
        assert len(record.alike()) == MOST
        [group] = groups(record)
        ids = [one.article.id for one in group.members]
        assert record.alike_to(min(ids)) == sorted(ids)[1:]
        assert record.alike_to(max(ids)) == [min(ids)]
    assert len(group.members) == MOST + 1


def test_a_short_text_and_its_copy_are_found(tmp_path: Path) -> None:
    short = "The lower gate at Pirek has been shut since Tuesday night, the water board said."
    [group] = recorded(tmp_path / "r.db", [article(short), article(f"PIREK. {short}", "Lantern")])
    assert outlets(group) == ["Herald", "Lantern"]


@pytest.mark.parametrize("day", ["0001-01-01T00:00+14:00", "9999-12-31T23:00-14:00", "2024-13"])
def test_a_day_that_no_clock_can_show_is_no_day(tmp_path: Path, day: str) -> None:
    both = [article(DAM, "Herald", day), article(f"{DAM} {BOARD}", "Lantern")]
    [group] = recorded(tmp_path / "r.db", both)
    assert outlets(group) == ["Lantern", "Herald"]


def test_two_agencies_credited_are_no_root(tmp_path: Path) -> None:
    both = [
        article(f"DREVEN (Reuters) - {DAM}", "Herald"),
        article(f"DREVEN (AP) — {DAM} {BOARD}", "Lantern"),
    ]
    [group] = recorded(tmp_path / "r.db", both)
    assert group.root is None


def test_undated_articles_stand_last_and_are_from_nowhere_known(tmp_path: Path) -> None:
    both = [article(DAM, "Herald", None), article(f"{DAM} {BOARD}", "Lantern")]
    [group] = recorded(tmp_path / "r.db", both)
    assert outlets(group) == ["Lantern", "Herald"]
    assert not group.members[1].is_from_there


def test_other_words_for_the_same_news_are_no_copy(tmp_path: Path) -> None:
    other = "Four villages below the Dreven dam are under water after its spillway broke. " * 3
    assert recorded(tmp_path / "r.db", [article(DAM), article(other, "Lantern")]) == []


def test_a_passage_taken_over_is_an_overlap_and_no_copy(tmp_path: Path) -> None:
    with Record(tmp_path / "r.db") as record:
        record.add(article(f"{DAM} {BOARD}", "Herald"))
        record.add(article(f"{WEATHER} {BOARD} {WEATHER.upper()[::-1]}", "Lantern", "2024-03-14"))
        assert groups(record) == []
        [one] = overlaps(record)
    assert (one.a.outlet, one.b.outlet) == ("Herald", "Lantern")
    assert 0.3 <= one.share < 0.5
    assert one.passage.words == BOARD.removesuffix(".")


def test_an_article_added_later_is_compared_with_its_neighbours_alone(tmp_path: Path) -> None:
    with Record(tmp_path / "r.db") as record:
        for one in (article(DAM), article(f"{DAM} {BOARD}", "Lantern"), article(WEATHER)):
            record.add(one)
        whole = overlaps(record)
        assert [overlaps_of(record, o.a.id) for o in whole] == [whole]
        assert overlaps_of(record, whole[0].b.id) == whole


def test_a_record_of_an_older_sayso_is_filled_when_asked(tmp_path: Path) -> None:
    import sqlite3

    path = tmp_path / "r.db"
    both = [article(DAM), article(f"{DAM} {BOARD}", "Lantern")]
    before = recorded(path, both)
    with sqlite3.connect(path) as db:
        db.execute("DELETE FROM fingerprint")
    assert recorded(path, []) == before


ALL = (
    article(DAM, "Herald", "2024-03-12"),
    article(f"{DAM} {BOARD}", "Lantern", "2024-03-13"),
    article(f"{BOARD} {BOARD.lower()}", "Tribune", None),
    article(f"DREVEN (AP) - {DAM}", "Gazette", "2024-03-12"),
)


@pytest.mark.parametrize("order", list(permutations(range(4)))[::5])
def test_in_whatever_order_articles_come_the_groups_are_the_same(
    tmp_path: Path, order: tuple[int, ...]
) -> None:
    straight = recorded(tmp_path / "a.db", ALL)
    assert recorded(tmp_path / "b.db", [ALL[k] for k in order]) == straight


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from([DAM, BOARD, WEATHER, "Short."]), min_size=1, max_size=5))
def test_passages_stand_at_their_words_in_both(
    tmp_path_factory: pytest.TempPathFactory, parts: list[str]
) -> None:
    text = "\n\n".join(parts)
    with Record(tmp_path_factory.mktemp("r") / "r.db") as record:
        record.add(article(f"{DAM} {WEATHER}"))
        record.add(article(text, "Lantern"))
        for one in overlaps(record, 0.01):
            for where, span, words in (
                (one.a, one.passage.span, one.passage.words),
                (one.b, one.passage.other, one.passage.words_there),
            ):
                assert span.of(record.told(where.id).text) == words


def credited(text: str, outlet: str = "Herald", authors: tuple[str, ...] = ()) -> list[Credit]:
    place = FoundIn("a1", None, outlet, None, "2024-03-12", 1)
    return list(credits(Told(place, authors, text)))


@pytest.mark.parametrize(
    ("text", "kind", "name", "words"),
    [
        ("DREVEN, Velda (Reuters) - The wall broke.", "dateline", "Reuters", "Reuters"),
        ("BY THE LAKE (AP) — The wall broke.", "dateline", "Associated Press", "AP"),
        ("The wall broke.\n\nThe Associated Press contributed to this report.", "contributed",
         "Associated Press", "The Associated Press"),
        ("The leak was first reported by Reuters.", "first reported", "Reuters", "Reuters"),
        ("Reuters first reported the leak.", "first reported", "Reuters", "Reuters"),
        ("It was first reported by Reuters. The board said no.", "first reported", "Reuters",
         "Reuters"),
        ("Ada Lund, Reuters and Osk Hale contributed to this story.", "contributed", "Reuters",
         "Reuters"),
    ],
)  # fmt: skip
def test_a_credit_stands_at_its_words(text: str, kind: str, name: str, words: str) -> None:
    [one] = credited(text)
    assert (one.kind, one.name) == (kind, name)
    assert one.span is not None
    assert one.span.of(text) == words


def test_every_outlet_of_a_list_is_credited() -> None:
    both = credited("Reuters and The Associated Press contributed to this report.")
    assert [one.name for one in both] == ["Reuters", "Associated Press"]


def test_authors_and_outlet_credit_beside_the_text() -> None:
    text = "The wall broke."
    assert credited(text, authors=("Reuters",)) == [Credit(CreditKind.BYLINE, "Reuters")]
    assert credited(text, outlet="Reuters") == [Credit(CreditKind.OUTLET, "Reuters")]


@pytest.mark.parametrize(
    "text",
    [
        "Officials told Reuters that the wall broke.",  # one statement, not the account
        "Ada Lund contributed to this report.",
        "The board denied that Reuters first reported the leak.",
        "It is not known whether the leak was first reported by Reuters.",
        "Harrisburg (PA) - The wall broke.",
        "Bloomberg - the former mayor - said that the wall broke.",
        "The pa (that is, the father) - so they say - left.",
        "",
        "(" * 5000,
        "Ada and " * 20_000,
        "The Herald of Kem and " * 5_000 + "contributed to this story",
    ],
)
def test_no_credit_is_made_up(text: str) -> None:
    assert credited(text) == []


def test_a_credit_s_span_is_half_open() -> None:
    [one] = credited("DREVEN (AP) - x")
    assert one.span == Span(8, 10)
