from __future__ import annotations

import pytest

from sayso.entities.beside import gender_beside
from sayso.text import Span


@pytest.mark.parametrize(
    ("text", "name", "told"),
    [
        ("Liang Boqin, a widower, came.", "Liang Boqin", "he"),
        ("Liang Shuwen, 41, a mother of three, came.", "Liang Shuwen", "she"),
        ("Tova Renn, the village's only policewoman, came.", "Tova Renn", "she"),
        ("His second wife, Tova Renn, came.", "Tova Renn", "she"),
        ("The baker’s son Tova Renn came.", "Tova Renn", "he"),
    ],
)
def test_a_noun_beside_a_name_tells_who_is_she_and_who_is_he(
    text: str, name: str, told: str
) -> None:
    at = text.index(name)
    assert gender_beside(text, Span(at, at + len(name))) == told


@pytest.mark.parametrize(
    "text",
    [
        "Tova Renn came.",
        "Tova Renn, a doctor, came.",
        "Tova Renn, whose car hit a woman, came.",
        "Tova Renn, the man's lawyer, came.",
        "A woman saw Tova Renn.",
    ],
)
def test_a_noun_that_is_of_somebody_else_tells_nothing(text: str) -> None:
    at = text.index("Tova Renn")
    assert gender_beside(text, Span(at, at + 9)) is None
