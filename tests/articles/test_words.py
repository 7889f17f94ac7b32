"""Dates, names, chrome, and what they cost."""

import encodings
import pkgutil
import time
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.articles import caps, chrome, dates, decode, jsonld, names, plain, refuse
from sayso.articles.dates import any_date, days_apart, find_date, is_later, is_plausible
from sayso.articles.names import names_in
from sayso.pages import GivenUp, Limits, lines, sniff


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("2022-05-26T23:02:11+03:00", "2022-05-26T23:02+03:00"),
        ("2022-05-26T23:02:11.123Z", "2022-05-26T23:02+00:00"),
        ("2022-05-26 23:02", "2022-05-26T23:02"),
        ("2022-05-26T00:00:00", "2022-05-26"),
        ("20220526", "2022-05-26"),
        ("2022-05-26", "2022-05-26"),
        ("26 May, 2022 23:02", "2022-05-26T23:02"),
        ("Thursday, 26th of May 2022", "2022-05-26"),
        ("May 26, 2022", "2022-05-26"),
        ("MAY 26 2022, 11:02 P.M. ET", "2022-05-26T23:02"),
        ("26 May 2022 at 11.02pm BST", "2022-05-26T23:02+01:00"),
        ("23:02 GMT, 26 May 2022", "2022-05-26T23:02+00:00"),
        ("Sept. 3, 2021 9 am EDT", "2021-09-03T09:00-04:00"),
        ("26.05.2022", "2022-05-26"),
        ("03.04.2022", "2022"),
        ("26/05/2022", "2022-05-26"),
        ("05/26/2022", "2022-05-26"),
        ("05/05/2022", "2022-05-05"),
        ("2022/05/26", "2022-05-26"),
        ("31 February 2022", None),
        ("2022-13-45", None),
        ("yesterday", None),
        ("2022", None),
        ("", None),
    ],
)
def test_a_date_is_kept_at_the_precision_it_was_written_in(written: str, date: str | None) -> None:
    assert any_date(written) == date


def test_a_date_is_found_with_its_place() -> None:
    line = "Posted on 26 May 2022 by Jane"
    assert find_date(line) == ("2022-05-26", 10, 21)


def test_news_is_not_from_tomorrow_and_not_from_before_the_web() -> None:
    now = datetime(2022, 5, 26, tzinfo=UTC)
    assert is_plausible("2022-05-27", now=now)  # it is tomorrow already in Auckland
    assert not is_plausible("2022-05-28", now=now)
    assert not is_plausible("1970-01-01", now=now)
    assert days_apart("2022-05-26T23:02", "2022-05-24") == 2
    assert days_apart("2022", "2022-05-24") is None


def test_a_change_is_later_than_the_publication_or_it_is_none() -> None:
    assert is_later("2022-05-26T10:00+00:00", "2022-05-26T11:00+02:00")
    assert not is_later("2022-05-26T08:00+00:00", "2022-05-26T11:00+02:00")
    assert not is_later("2022-05-26", "2022-05-26T11:00")
    assert is_later("2022-05-27", "2022-05-26T11:00")
    assert is_later("2022-05-27", None)
    assert not is_later(None, "2022-05-26")


@pytest.mark.parametrize("name", ["Jane Doe", "Ludwig van Beethoven", "Mary Clare O’Neill"])
def test_a_guessed_name_is_believed_if_it_looks_like_a_persons(name: str) -> None:
    assert names.is_persons(name)
    assert not names.is_persons(f"{name} commented on")
    assert not names.is_persons("The Ministry")
    assert not names.is_persons("Jane November")
    assert not names.is_persons("November")


@pytest.mark.parametrize(
    ("byline", "found"),
    [
        ("By Jane Doe", ("Jane Doe",)),
        ("by: JANE DOE and OMAR HADDAD", ("Jane Doe", "Omar Haddad")),
        ("Written by Jane Doe in Vestby", ("Jane Doe",)),
        ("Jane Doe, John Smith Jr, Reuters", ("Jane Doe", "John Smith Jr", "Reuters")),
        ("Jane Doe, Chief Correspondent", ("Jane Doe",)),
        ("Jane Doe; jane doe; Doe, Jane", ("Jane Doe", "Doe", "Jane")),
        ("Jane Doe (Courier) | @janedoe | https://a.example", ("Jane Doe",)),
        ("Andrew Sandy and Brand Anderson", ("Andrew Sandy", "Brand Anderson")),
        ("", ()),
    ],
)
def test_names_are_taken_from_bylines_without_roles_and_places(
    byline: str, found: tuple[str, ...]
) -> None:
    assert names_in(byline) == found


def test_the_outlet_is_not_its_own_author() -> None:
    assert names_in("The Courier, Jane Doe", outlet="the courier") == ("Jane Doe",)


CHROME = """
Share
Facebook Twitter WhatsApp
SIGN IN
Home | World | Politics
Read more: A bridge falls
Follow us on Twitter
Advertisement
© 2021 The Courier
* * *
Accept all cookies
icon homeicon closeicon searchicon mail
By continuing to use this site you agree to our terms.
"""
SENTENCES = """
No.
“Yes,” he said.
Share prices fell on Monday.
Copyright law is to change, she said.
By Friday night the town had fallen.
Related deaths have doubled, officials said.
Advertisement revenue fell by a third.
Read the room, he told them.
Watch what he does, she said.
Recommended doses were exceeded.
By using drones, the army hopes to win.
The icon was stolen.
"""


@pytest.mark.parametrize("line", CHROME.strip().split("\n"))
def test_buttons_calls_and_icons_are_chrome(line: str) -> None:
    assert chrome.is_chrome(line)


@pytest.mark.parametrize("line", SENTENCES.strip().split("\n"))
def test_sentences_that_begin_like_chrome_are_not(line: str) -> None:
    assert not chrome.is_chrome(line)
    assert not chrome.is_byline(line)
    assert not chrome.ends_the_article(line)


def test_a_byline_is_by_and_names() -> None:
    assert chrome.is_byline("By Jane Doe")
    assert chrome.is_byline("BY JANE DOE, 14 March 2021")
    assert not chrome.is_byline("By and large")


@given(st.text())
def test_plain_words_are_on_one_line_and_plain_already(text: str) -> None:
    words = plain.plain(text)
    assert words == words.strip()
    assert "\n" not in words
    assert plain.plain(words) == words
    words.encode()


@pytest.mark.parametrize("label", [m.name for m in pkgutil.iter_modules(encodings.__path__)])
def test_a_label_that_names_any_codec_of_python_does_no_harm(label: str) -> None:
    assert isinstance(decode.decoded(b"\x80\x00\xff-\xe9\\u12 1", label), str)


@given(st.binary(max_size=200), st.one_of(st.none(), st.text(max_size=10)))
def test_any_bytes_can_be_decoded_whatever_they_are_said_to_be(
    body: bytes, declared: str | None
) -> None:
    assert isinstance(decode.decoded(body, declared), str)


WORST = [" ", "a", "a ", "1", "1:", "12 ", "by ", ",", ", ", ".", "“", '"', "'", "<", "<a ", "<a '",
         "<!--", "=", "a=", "icon", "jan ", "2021-", "\\", '"headline":"', "<meta "]  # fmt: skip
EATERS: dict[str, Callable[[str], object]] = {
    "chrome": chrome.is_chrome,
    "behind": chrome.ends_the_article,
    "box": chrome.begins_a_box,
    "byline": chrome.is_byline,
    "credit": chrome.has_credit,
    "date": dates.any_date,
    "date line": chrome.is_date_line,
    "names": names.names_in,
    "plain": plain.plain,
    "key": plain.key,
    "prose": plain.is_prose,
    "caps": lambda text: check(text),
    "form": lambda text: sniff.form_of(text.encode()),
    "charset": lambda text: decode.decoded(text.encode() + b"\xff"),
    "lines": lambda text: list(lines.limited_lines([text.encode()], 100)),
    "broken item": lambda text: jsonld._BARE.findall(text),
    "wall": lambda text: refuse._WALL.search(text),
}


def check(text: str) -> None:
    try:
        caps.check(text, Limits())
    except GivenUp:
        return


@pytest.mark.parametrize("eater", EATERS.values(), ids=list(EATERS))
def test_ten_times_the_characters_take_about_ten_times_as_long(
    eater: Callable[[str], object],
) -> None:
    slow = []
    for piece in WORST:
        short_s, long_s = (spent(eater, piece * (n // len(piece))) for n in (10_000, 100_000))
        # Quadratic is a hundred times; under 30 ms the clock decides and not the pattern.
        if long_s > 0.03 and long_s > 35 * short_s:
            slow.append((piece, short_s, long_s))
    assert slow == []


def spent(eater: Callable[[str], object], text: str) -> float:
    began = time.process_time()
    eater(text)
    return time.process_time() - began
