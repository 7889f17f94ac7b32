"""Who has a text from whom, drawn."""

from __future__ import annotations

from sayso.compare import Group, Member, Overlap, Passage
from sayso.compare.chart import chart
from sayso.record import FoundIn
from sayso.text import Span

PASSAGE = Passage(Span(0, 3), Span(0, 3), "dam", "dam")


def found(id: str, headline: str = "Dam", day: str | None = "2024-03-12") -> FoundIn:
    return FoundIn(id, headline, f"Outlet {id}", None, day, 1)


def copy(of: FoundIn, article: FoundIn, *, is_from_there: bool) -> Member:
    return Member(article, (), Overlap(article, of, 0.88, PASSAGE), is_from_there)


def test_an_arrow_leads_from_each_to_those_that_may_have_it_from_there() -> None:
    first, second = found("a"), found("b")
    group = Group((Member(first, ()), copy(first, second, is_from_there=True)))
    assert chart([group]).splitlines() == [
        "digraph copies {",
        "  rankdir=LR;",
        "  node [shape=box];",
        "  subgraph cluster_0 {",
        '    "a" [label="Outlet a\\n2024-03-12\\nDam"];',
        '    "b" [label="Outlet b\\n2024-03-12\\nDam"];',
        '    "a" -> "b" [label="88%"];',
        "  }",
        "}",
    ]


def test_where_nothing_says_who_was_first_the_line_has_no_head() -> None:
    first, second = found("a"), found("b", day=None)
    group = Group((Member(first, ()), copy(first, second, is_from_there=False)))
    assert '"a" -> "b" [label="88%", dir=none];' in chart([group])
    assert "date unknown" in chart([group])


def test_a_headline_cannot_leave_its_quotes() -> None:
    one = found("a", 'x"]; y\\ \x1b[31m\u202e')
    drawn = chart([Group((Member(one, ()),))])
    assert '"a" [label="Outlet a\\n2024-03-12\\nx\\"]; y\\\\  [31m "];' in drawn
    assert "\x1b" not in drawn
    assert "\u202e" not in drawn


def test_of_no_copies_the_drawing_is_empty() -> None:
    assert chart([]) == "digraph copies {\n  rankdir=LR;\n  node [shape=box];\n}\n"


def test_a_headline_of_two_lines_stays_on_one() -> None:
    drawn = chart([Group((Member(found("a", "Dam\nbroke\\N"), ()),))])
    assert '"a" [label="Outlet a\\n2024-03-12\\nDam\\nbroke\\\\N"];' in drawn


def test_every_group_is_a_box_of_its_own() -> None:
    both = [Group((Member(found(id), ()),)) for id in ("a", "b")]
    assert chart(both).count("subgraph") == 2
    assert "subgraph cluster_1 {" in chart(both)
    assert "->" not in chart(both)
