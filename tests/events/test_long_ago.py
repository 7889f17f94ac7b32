"""What is dated to long ago is no event of the day."""

from __future__ import annotations

import pytest

from sayso.events.long_ago import is_long_ago

from ..clauses.grown import grown

INVADED = grown(
    """
    Iska    iska    PROPN invaded nsubj
    invaded invade  VERB  -       root
    Kem     kem     PROPN invaded obj
    in      in      ADP   2013    case
    2013    2013    NUM   invaded obl
    """
)


@pytest.mark.parametrize(
    ("published", "is_it"),
    [
        ("2022-05-26", True),
        ("2014-01-02", False),  # the year before is news still
        ("2015-01-02", True),
        ("2013-06-01", False),
        (None, False),  # 2013 may be today
    ],
)
def test_a_deed_of_years_before_the_article_is_long_ago(published: str | None, is_it: bool) -> None:
    assert is_long_ago(INVADED, 1, published) is is_it


def test_without_a_date_only_the_last_century_is_long_ago() -> None:
    tree = grown("fell fall VERB - root; in in ADP 1974 case; 1974 1974 NUM fell obl")
    assert is_long_ago(tree, 0, None)


def test_since_a_year_is_of_today() -> None:
    tree = grown("met meet VERB - root; since since ADP 1974 case; 1974 1974 NUM met obl")
    assert not is_long_ago(tree, 0, "2022-05-26")


def test_a_year_of_another_clause_does_not_count() -> None:
    tree = grown(
        """
        shelled shell   VERB  -       root
        the     the     DET   fort    det
        fort    fort    NOUN  shelled obj
        built   build   VERB  fort    acl
        in      in      ADP   1974    case
        1974    1974    NUM   built   obl
        """
    )
    assert is_long_ago(tree, 3, "2022-05-26")
    assert not is_long_ago(tree, 0, "2022-05-26")
