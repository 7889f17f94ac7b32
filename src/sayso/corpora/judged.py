"""Words of news that look like events, judged: places in articles that are kept elsewhere."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sayso.text import Span


@dataclass(frozen=True, slots=True)
class JudgedEvent:
    """The word that looks like an event; where it is none of the day all the rest is empty.

    `actors` is None where one is not told in the same sentence.
    """

    trigger: Span
    type: str | None = None
    status: str | None = None
    actors: tuple[Span, ...] | None = ()


@dataclass(frozen=True, slots=True)
class JudgedText:
    id: str
    text: str
    published: str | None
    events: tuple[JudgedEvent, ...]


def judged(path: Path, articles: Path) -> Iterator[JudgedText]:
    """The texts whose events `path` judges, from the gzipped JSON lines at `articles`.

    Raises ValueError where `articles` lacks one of them.
    """
    rows = _rows(path)
    with gzip.open(articles, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if row["ID"] in rows:
                events = rows.pop(row["ID"])
                yield JudgedText(row["ID"], row["text"], row["date"][:10] or None, tuple(events))
    if rows:
        raise ValueError(
            f"{articles} has every article that {path.name} judges, not {next(iter(rows))}"
        )


def _rows(path: Path) -> dict[str, list[JudgedEvent]]:
    found: dict[str, list[JudgedEvent]] = {}
    own: list[JudgedEvent] = []
    for line in path.read_text("utf-8").splitlines():
        first, *rest = line.split("\t")
        if first == "article":
            own = found.setdefault(rest[0], [])
        elif not line.startswith("#"):
            own.append(_event(first, rest))
    return found


def _event(place: str, rest: list[str]) -> JudgedEvent:
    if rest[0] == "no":
        return JudgedEvent(_span(place))
    type_, status, who = rest
    actors = None if "?" in who else tuple(_span(one) for one in who.split() if one != "-")
    return JudgedEvent(_span(place), type_, status, actors)


def _span(place: str) -> Span:
    start, end = place.split("-")
    return Span(int(start), int(end))
