"""Where the places of an article lie."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.where import areas, distance_km, locate


def where(name: str, *others: str) -> tuple[str, str | None] | None:
    found = locate([name, *others])[0]
    return (found.id, found.country) if found else None


@pytest.mark.parametrize(
    ("name", "others", "meant"),
    [
        ("Ukraine", (), ("state:UA", "UA")),
        ("Bakhmut", ("Kyiv",), ("city:bakhmut", None)),  # in a region that two claim
        ("Paris", (), ("city:paris", "FR")),
        ("Paris", ("Dallas", "Texas"), ("city:paris-texas", "US")),
        ("Kalamata", (), ("geonames:261604", "GR")),
        ("Springfield", ("Illinois",), ("city:springfield-illinois", "US")),
    ],
)
def test_a_name_is_settled_by_the_company_it_keeps(
    name: str, others: tuple[str, ...], meant: tuple[str, str | None]
) -> None:
    assert where(name, *others) == meant


@pytest.mark.parametrize(
    ("name", "others", "meant"),
    [
        ("Strait of Hormuz", (), ("sea:hormuz", None)),
        ("Camp Lemonnier", (), ("area:camp-lemonnier-dj", "DJ")),
        ("Darfur", (), ("region:darfur", "SD")),
        ("Pampanga", (), None),
    ],
)
def test_what_is_no_town_is_found_in_a_table_of_our_own(
    name: str, others: tuple[str, ...], meant: tuple[str, str | None] | None
) -> None:
    assert where(name, *others) == meant


@given(st.text(max_size=60))
def test_any_text_may_be_asked_for_an_area(words: str) -> None:
    assert all(one.id.startswith("area:") for one in areas(words))


@pytest.mark.parametrize("name", ["Springfield", "Georgia", "Nosuchtown", "", "it"])
def test_what_nothing_settles_stays_open(name: str) -> None:
    assert where(name) is None


def test_a_place_has_where_it_lies() -> None:
    [paris, lyon] = (
        (found.latitude or 0.0, found.longitude or 0.0)
        for found in locate(["Paris", "Lyon"])
        if found is not None
    )
    assert 380 < distance_km(paris, lyon) < 400


def test_each_name_has_its_answer_in_its_place() -> None:
    found = locate(["Lyon", "Nosuchtown", "Lyon"])
    assert [one.name if one else None for one in found] == ["Lyon", None, "Lyon"]


@given(st.lists(st.sampled_from(["Paris", "Texas", "Lyon", "Georgia", "", "Kiev", "\x00", "the"])))
def test_any_company_may_be_asked_for(names: list[str]) -> None:
    assert len(locate(names)) == len(names)
