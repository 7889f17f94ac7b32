"""Finding statements again."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.attribution import Manner
from sayso.errors import RecordError, WrongUse
from sayso.reading import Reading
from sayso.record import Record, Statement, filters, search
from sayso.text import Span

Make = Callable[..., Reading]


def test_a_statement_comes_with_its_article_and_its_places(record: Record, reading: Make) -> None:
    read = reading("Talks resume\n\nIt rained.\n\nReuters said the war was over.", (
        ("Reuters", "said", "the war was over"),
    ), url="https://a.example/1")  # fmt: skip
    assert read.article
    record.add(read)
    assert record.find("war") == [
        Statement(
            id=read.attributions[0].id(read.article.id),
            article_id=read.article.id,
            headline="Talks resume",
            outlet="The Herald",
            url="https://a.example/1",
            published="2022-05-26",
            source="Reuters",
            cue="said",
            content="the war was over",
            source_spans=(Span(26, 33),),
            cue_spans=(Span(34, 38),),
            content_spans=(Span(39, 55),),
            manner=Manner.INDIRECT,
            confidence=0.9,
            paragraph=2,
            n_paragraphs=2,
            attribution=read.attributions[0],
        )
    ]


@pytest.fixture
def three(record: Record, reading: Make) -> Record:
    """“we won” of May, “we lost” of June, “nothing” without a date."""
    record.add(reading("A\n\nThe Élysée said we won the long war in Ukraine.", (
        ("The Élysée", "said", "we won the long war in Ukraine"),
    ), origin="1", published="2022-05-31T23:02+03:00", outlet="RT"))  # fmt: skip
    record.add(reading("B\n\nUN officials said we lost the war. Reuters agreed: war, war, war.", (
        ("UN officials", "said", "we lost the war"), ("Reuters", "agreed", "war, war, war"),
    ), origin="2", published="2022-06-01"))  # fmt: skip
    record.add(reading("C\n\nUnnamed officials said nothing of the long war.", (
        ("Unnamed officials", "said", "nothing of the long war"),
    ), origin="3", published=None))  # fmt: skip
    return record


def contents(found: list[Statement]) -> list[str]:
    return [statement.content for statement in found]


def test_all_the_words_are_in_what_is_found(three: Record) -> None:
    assert contents(three.find("lost war")) == ["we lost the war"]
    assert contents(three.find("lost won")) == []


def test_the_best_match_comes_first(three: Record) -> None:
    assert contents(three.find("war"))[0] == "war, war, war"
    assert contents(three.find("war", limit=1)) == ["war, war, war"]


def test_words_in_double_quotes_are_a_phrase(three: Record) -> None:
    assert sorted(contents(three.find("long war"))) == [
        "nothing of the long war",
        "we won the long war in Ukraine",
    ]
    assert contents(three.find('"war in ukraine"')) == ["we won the long war in Ukraine"]
    assert contents(three.find('"in war"')) == []
    assert contents(three.find("“War in Ukraine,”")) == ["we won the long war in Ukraine"]
    assert contents(three.find("“in war”")) == []
    assert contents(three.find('"long war" elysee')) == ["we won the long war in Ukraine"]


def test_who_is_looked_for_in_the_source_alone(three: Record) -> None:
    assert contents(three.find("war", who="reuters")) == ["war, war, war"]
    assert contents(three.find("", who="ukraine")) == []


def test_who_is_found_without_case_or_accents(three: Record) -> None:
    assert contents(three.find("", who="ÉLYSÉE")) == ["we won the long war in Ukraine"]
    assert contents(three.find("", who="elysee")) == ["we won the long war in Ukraine"]


def test_who_may_be_the_beginning_of_a_word_if_it_is_long_enough(three: Record) -> None:
    assert len(three.find("", who="official")) == 2
    assert contents(three.find("", who="un")) == ["we lost the war"]


def test_an_outlet_is_found_whatever_its_case(three: Record) -> None:
    assert contents(three.find("war", outlet="rt")) == ["we won the long war in Ukraine"]


@pytest.mark.parametrize(
    ("since", "until", "n_found"),
    [
        ("2022-05-31", None, 3),
        ("2022-06", None, 2),
        (None, "2022-05", 1),
        (None, "2022-05-31", 1),
        (None, "2022-05-30", 0),
        ("2022", "2022", 3),
        ("2023", None, 0),
    ],
)
def test_both_ends_of_a_time_are_in_it_and_what_has_no_date_is_not(
    three: Record, since: str | None, until: str | None, n_found: int
) -> None:
    assert len(three.find("war", since=since, until=until)) == n_found


def test_an_article_dated_by_its_month_may_be_of_any_day_of_it(
    record: Record, reading: Make
) -> None:
    record.add(reading(published="2022-05"))
    assert record.find("war", since="2022-05-20")
    assert record.find("war", until="2022-05-10")
    assert not record.find("war", since="2022-06-01")


def test_without_words_a_filter_lists_all_the_latest_first(three: Record) -> None:
    assert contents(three.find("", since="2022-05")) == [
        "we lost the war",
        "war, war, war",
        "we won the long war in Ukraine",
    ]
    assert len(three.find(" ")) == 4


@pytest.mark.parametrize(
    "words",
    [
        *(
            '"',
            '""',
            '"a',
            'a"b"c"',
            "*",
            "no*(",
            "NEAR(",
            "col:",
            "content:",
            "-",
            "^",
            "+",
            "\\",
            "____",
        ),
        *("AND", "OR", "NOT", "a AND", "(((", "{", "'; DROP TABLE page; --"),
        *("\0", "w\0r", "\ud800", "\u0301", "😀"),
        *("x" * 2**20, "x " * 2**19, '"' * 2**20, " ".join(f"w{n}" for n in range(150_000))),
    ],
    ids=lambda words: words[:12].encode("unicode-escape").decode(),
)
def test_what_a_person_types_is_words_and_never_syntax(three: Record, words: str) -> None:
    assert three.find(words) == []
    three.find("war", who=words)
    assert three.find("war", outlet=words) == []
    assert three.counts().pages == 3


def test_words_beside_signs_are_found(three: Record) -> None:
    assert contents(three.find("-lost* (war)")) == ["we lost the war"]
    assert contents(three.find('lost"')) == ["we lost the war"]


def test_a_date_that_is_none_is_refused(record: Record) -> None:
    with pytest.raises(WrongUse, match='a date is "2022", "2022-05" or "2022-05-26", was \'May\''):
        record.find("war", since="May")
    with pytest.raises(WrongUse, match="was '2022-13'"):
        record.find("war", until="2022-13")


def test_a_limit_is_one_or_more(record: Record) -> None:
    with pytest.raises(WrongUse, match="a search has a limit of 1 or more, was 0"):
        record.find("war", limit=0)


def test_too_many_to_rank_come_latest_added_first(
    three: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "RANKING_S", -1.0)
    monkeypatch.setattr(filters, "STEPS", 1)
    assert contents(three.find("war", limit=2)) == ["nothing of the long war", "war, war, war"]


def test_a_search_that_takes_too_long_says_so(
    three: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "SEARCH_S", -1.0)
    monkeypatch.setattr(filters, "STEPS", 1)
    with pytest.raises(RecordError, match="give more words or another filter"):
        three.find("")
    monkeypatch.undo()
    assert len(three.find("war")) == 4


def test_an_article_is_found_by_the_beginning_of_its_id(record: Record, reading: Make) -> None:
    read = reading()
    record.add(read)
    assert read.article
    assert record.article(read.article.id[:6].upper()) == read
    with pytest.raises(
        WrongUse, match="32 hexadecimal digits, or the first 6 or more of them, was 'abc'"
    ):
        record.article("abc")
    with pytest.raises(WrongUse, match="was '%%%%%%'"):
        record.article("%%%%%%")
    with pytest.raises(RecordError, match=r"no article in .* has an id that begins 000000"):
        record.article("000000")


def test_an_id_that_two_articles_begin_with_asks_for_more(
    record: Record, reading: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sayso.record.readback.MIN_PREFIX", 0)
    record.add(reading(origin="1", outlet="The Herald"))
    record.add(reading(origin="2", outlet="The Times"))
    with pytest.raises(RecordError, match=r"several articles begin  \(.{32}, .{32}\): give more"):
        record.article("")


def test_a_limit_beyond_all_numbers_of_the_database_finds_all(record: Record) -> None:
    assert record.find("nothing", limit=10**30) == []
