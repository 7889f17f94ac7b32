"""Towns of GeoNames by name, without loading them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.where import towns
from sayso.where.cut import cut
from sayso.where.geonames import FOLDER


@pytest.mark.parametrize(
    ("words", "country", "name"),
    [
        ("Bakhmut", "UA", "Bakhmut"),
        ("Artemivsk", "UA", "Bakhmut"),
        ("Khan Younis", "PS", "Khān Yūnis"),
        ("the Hague", "NL", "The Hague"),
        ("São Paulo", "BR", "São Paulo"),
        ("Sao Paulo’s", "BR", "São Paulo"),
    ],
)
def test_a_town_is_found_by_any_of_its_names(words: str, country: str, name: str) -> None:
    first = towns(words)[0]
    assert (first.country, first.name) == (country, name)


def test_of_several_those_with_most_people_come_first() -> None:
    found = towns("Paris")
    assert [t.country for t in found[:1]] == ["FR"]
    assert {"FR", "US", "CA"} <= {t.country for t in found}
    assert [t.n_people for t in found] == sorted((t.n_people for t in found), reverse=True)


@pytest.mark.parametrize("words", ["", "paris", "Nosuchtown", "\n", "Paris" * 100, "\x00", "\t"])
def test_what_is_no_towns_name_has_none(words: str) -> None:
    assert towns(words) == ()


@given(st.text(max_size=60))
def test_any_text_may_be_asked_for(words: str) -> None:
    assert all(-90 <= t.latitude <= 90 and -180 <= t.longitude <= 180 for t in towns(words))


def test_every_line_of_the_names_is_found_as_itself() -> None:
    lines = (FOLDER / "names.tsv").read_bytes().split(b"\n")[:-1]
    assert lines == sorted(lines, key=lambda line: line.partition(b"\t")[0])
    for line in (lines[0], lines[1], lines[len(lines) // 2], lines[-2], lines[-1]):
        key = line.partition(b"\t")[0].decode()
        assert towns(key.title()) or not key[0].isalpha()


def test_the_cut_keeps_what_news_in_english_may_say(tmp_path: Path) -> None:
    row = {
        "geonameid": 7,
        "name": "Vélda",
        "countrycode": "LO",
        "admin1code": "03",
        "latitude": 1.5,
        "longitude": -2.25,
        "population": 1200,
        "alternatenames": ["Velda", "VLD", "Велда", "velda dorf", "Weldau"],
    }
    cut([row], tmp_path)
    assert (tmp_path / "places.tsv").read_text("utf-8") == (
        "7\tVélda\tLO\t03\t1.5000\t-2.2500\t1200\n"
    )
    assert (tmp_path / "names.tsv").read_text("utf-8") == "velda\t0\nweldau\t0\n"
