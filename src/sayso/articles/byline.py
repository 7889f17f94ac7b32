"""The byline that readers see, for pages that state no author anywhere else."""

from __future__ import annotations

from sayso.articles.around import is_elsewhere
from sayso.articles.chrome import is_byline
from sayso.articles.dates import find_date
from sayso.articles.names import is_persons, names_in
from sayso.articles.segments import Segment

_N_LINES = 12  # under a headline, in which a byline may stand


def names_under(
    lines: list[Segment], at: int | None, first: int | None, outlet: str | None
) -> tuple[str, ...]:
    """The persons of the first "By …" between the headline's line and the body's first.

    A date may follow the names on the same line: a line break alone does not part them.
    """
    if at is None or first is None:
        return ()
    for line in lines[at + 1 : min(first, at + 1 + _N_LINES)]:
        if is_byline(line.text) and not is_elsewhere(line):
            date = find_date(line.text)
            names = names_in(line.text[: date[1]] if date else line.text, outlet=outlet)
            return tuple(name for name in names if is_persons(name))
    return ()
