"""Who a name is beyond one article."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.entities import alike, identity


@pytest.mark.parametrize(
    ("name", "kind", "id"),
    [
        ("Ada Lund", "person", "person:ada lund"),
        ("Ada B. Lund", "person", "person:ada b lund"),
        ("Ada Lund Jr.", "person", "person:ada lund jr"),
        ("José Muñoz", "person", "person:jose munoz"),
        ("NATO", "organization", "org:nato"),
        ("Reuters", "organization", "outlet:reuters"),
        ("Ukraine", "place", "state:UA"),
        ("the Velda Commission", "organization", "organisation:velda commission"),
    ],
)
def test_a_name_gives_the_same_id_in_every_article(name: str, kind: str, id: str) -> None:
    found = identity(name, kind)
    assert found is not None
    assert found.id == id


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Lund", "person"),  # a surname is somebody in its article only
        ("the ministry", "organization"),
        ("the Foreign Ministry", "organization"),  # which country's?
        ("Kolm", "place"),  # of a place that no table has
        ("the Times", "organization"),  # several are called so
    ],
)
def test_who_is_not_known_is_left_open(name: str, kind: str) -> None:
    assert identity(name, kind) is None


def test_the_context_settles_which_one_is_meant() -> None:
    found = identity("the Times", "organization", ["The New York Times"])
    assert found is not None
    assert found.id == "outlet:nyt"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy"),
        ("Anton Geraschenko", "Anton Gerashchenko"),
        ("Khalid Rahman", "Halid Rahman"),
        ("Ada B. Lund", "Ada Lund"),
        ("Kim Jong-un", "Kim Jong Un"),
    ],
)
def test_spellings_of_one_name_are_alike(one: str, other: str) -> None:
    assert alike(one) == alike(other)


def test_other_names_are_not() -> None:
    assert alike("Ada Lund") != alike("Ida Lund")


@given(st.text(max_size=60), st.sampled_from(["person", "organization", "place", "event"]))
def test_any_words_are_somebody_or_nobody(name: str, kind: str) -> None:
    found = identity(name, kind)
    assert found is None or found.id
    alike(name)
