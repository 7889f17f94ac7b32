"""What somebody said on a subject, day by day, and where that moved.

Said by the actor himself, by those who speak for him, and, of a body, what an article tells that it
decided ("the Committee decided to raise …"). It moved where an amount that is stated of the subject
is another than before, or where two statements cannot both hold (`compare.at_odds`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from sayso.compare.at_odds import Judge, Odds, OddsType, odds
from sayso.compare.links import Links, LinkStatus
from sayso.compare.said import Said, days_of, is_called, published_on, sentence_spans, sentences
from sayso.compare.stated import Amount, Direction, direction, stated
from sayso.compare.words import carriers, folded
from sayso.errors import WrongUse
from sayso.record import FoundIn, Record, Statement, Told
from sayso.text import Span


class Moved(StrEnum):
    """How a position moved against one before it."""

    AMOUNT = "amount"  # another amount of the subject than was stated last
    REVERSED = "reversed"  # what cannot hold beside what was said before


@dataclass(frozen=True, slots=True)
class Position:
    """What was said on a day, in which words; `statement` is None where the article tells what was
    decided, in words of its own.

    `amount` is how much of the subject there is by that, its span in `words`; `direction` is where
    it is said to go. `before` is the place in the line of the position that it moved against.
    """

    article: FoundIn
    span: Span
    words: str
    by: str
    day: date | None
    statement: Statement | None = None
    amount: Amount | None = None
    direction: Direction | None = None
    moved: Moved | None = None
    before: int | None = None
    turned: bool = False  # the amount went down after it had gone up, or up after down

    def has_gap(self, before: Position) -> bool:
        """Whether it is said to go up where the amount is less than in `before`, or down where it
        is more: a step between the two is missing."""
        if self.amount is None or before.amount is None:
            return False
        change = self.amount.high - before.amount.high
        return (self.direction is Direction.UP and change < 0) or (
            self.direction is Direction.DOWN and change > 0
        )


Watch = Callable[[Sequence[tuple[int, int]]], Iterable[tuple[int, int]]]


def positions(
    record: Record, names: Sequence[str], about: str, judge: Judge, watch: Watch = iter
) -> list[Position]:
    """The line, earliest day first, undated ones at the end; nothing where nobody is called so.

    `names` are those of one actor, whole words of each; with `about`, only what has all of its
    words, in any form. Raises WrongUse for a name without letters.
    """
    for name in names:
        if not folded(name):
            raise WrongUse(f"a name has letters, this one has none: {name!r}", name)
    wanted = carriers(about)
    everybody = record.find("", limit=None)
    spoken = [one for one in everybody if any(_speaks(one, name) for name in names)]
    telling = {told.article.id: told for name in names for told in record.telling(name)}
    found = [
        _of_statement(one, said, about)
        for one in spoken
        for said in sentences(one)
        if wanted <= carriers(said.words)
    ]
    found += [
        position
        for told in telling.values()
        for position in _decided(told, names, about)
        if wanted <= carriers(position.words)
    ]
    line = _each_once(found)
    links = Links(record.link_decisions())
    about_it = [one.statement for one in line if one.statement is not None]
    at_odds = odds({one.id: one for one in about_it}.values(), judge, links=links, watch=watch)
    reversed_ = [
        one
        for one in at_odds
        if one.type == OddsType.REVERSED and one.status != LinkStatus.REJECTED
    ]
    return _moved(line, reversed_)


def _speaks(one: Statement, name: str) -> bool:
    """Whether he speaks, or somebody for him."""
    if is_called(one, name):
        return True
    principal = one.attribution.speaks_for
    if principal is None:
        return False
    called = f" {folded(principal.name or '')} {folded(one.words_at.get(principal.span, ''))} "
    return f" {folded(name)} " in called


def _of_statement(one: Statement, said: Said, about: str) -> Position:
    days = days_of(one)
    return Position(
        FoundIn(one.article_id, one.headline, one.outlet, one.url, one.published, one.n_paragraphs),
        said.span,
        said.words,
        one.speaker or one.source,
        days[1] if days else None,
        one,
        stated(said.words, about) if about else None,
        direction(said.words, about) if about else None,
    )


_DECIDES = re.compile(
    r"\b(?:decid|vot|agre|approv|resolv|chos|choos|opt|elect|order|adopt|announc|reaffirm|confirm"
    r"|maintain|keep|kept|leav|left|rais|lower|increas|reduc|cut|judg|seek|sought|made|make|will)"
    r"(?:e|es|ed|d|s|ing|ose|osed)?\b"
)
_FAR = 60  # code points from whom it is told of to the verb
# Not done, or not yet: "declined to raise", "will decide in May whether to raise".
_HELD_BACK = re.compile(
    r"\bnot\b|n[’']t\b|\bnever\b|\b(?:declin|refus|fail)\w*|\b(?:may|whether)\b"
)
_BEHIND = 30  # code points behind the verb in which that stands
_OF_ANOTHER = re.compile(
    r"[.;:]|\bthat\b|\b(?:said|says|told)\b|\b(?:would|should|could|might|ought)\b"
)
_THINKS = re.compile(r"\bwho\b|\b(?:believ|prefer|want|urg|argu|warn|dissent)\w*\b|\b[Vv]oting\b")
# What goes on with what was decided: "This is expected to …" just behind it, "This action …"
# anywhere behind, the items of a list.
_GOES_ON = re.compile(r"(?:This|That) (?:is|was|will)\b")
_THE_ACT = re.compile(r"(?:This|That|The|Today[’']s) (?:action|decision|move|step|change)\b")
_ITEM = re.compile(r"[*•–-]\s")


def _decided(told: Told, names: Sequence[str], about: str) -> Iterator[Position]:
    """Sentences that tell what a body decided, by one of its names or, where that stands in the
    article, by "the" and the name's last word; and those that go on with it."""
    present = [words for words in map(str.split, names) if all(w in told.text for w in words)]
    whole = "|".join(r"\s+".join(map(re.escape, words)) for words in present)
    last_words = "|".join(re.escape(words[-1]) for words in present)
    called = re.compile(rf"\b(?:{whole}|[Tt]he\s+(?:{last_words}))\b")
    by: str | None = None
    last: str | None = None
    is_list = False
    for span in sentence_spans(told.text):
        words = span.of(told.text)
        goes_on = _GOES_ON.match(words) or (is_list and _ITEM.match(words))
        by = _who_decides(words, called) or (by if goes_on else None)
        last = by or last
        by = by or (last if _THE_ACT.match(words) else None)
        is_list = by is not None and (words.endswith(":") or bool(_ITEM.match(words)))
        if by is not None:
            day = published_on(told.article.published)
            yield Position(
                told.article,
                span,
                words,
                by,
                day[1] if day else None,
                amount=stated(words, about) if about else None,
                direction=direction(words, about) if about else None,
            )


def _who_decides(words: str, called: re.Pattern[str]) -> str | None:
    """What the sentence calls the body that it says decides; None where it says so of none, or
    only what somebody thinks that it should."""
    for one in called.finditer(words):
        after = words[one.end() : one.end() + _FAR]
        verb = _DECIDES.search(after)
        if verb and _HELD_BACK.search(after[: verb.end() + _BEHIND]):
            return None
        if verb and not _OF_ANOTHER.search(after[: verb.start()]):
            return None if _THINKS.search(words[: one.start()]) else one[0]
    return None


def _each_once(found: Iterable[Position]) -> list[Position]:
    """In order of days; of two that overlap in an article the one that states an amount, of such
    the statement, whose word is known."""
    kept: list[Position] = []
    ends: dict[str, list[Span]] = {}
    for one in sorted(found, key=_sayings_first):
        own = ends.setdefault(one.article.id, [])
        if not any(one.span.start < span.end and span.start < one.span.end for span in own):
            own.append(one.span)
            kept.append(one)
    return sorted(kept, key=lambda p: (p.day or date.max, p.article.id, p.span))


def _sayings_first(one: Position) -> tuple[bool, bool, str, Span]:
    return (one.amount is None, one.statement is None, one.article.id, one.span)


def _moved(line: Sequence[Position], reversals: Sequence[Odds]) -> list[Position]:
    made = list(line)
    last: dict[str, int] = {}
    went: dict[str, Direction] = {}
    for k, one in enumerate(made):
        if one.amount is None or one.day is None:
            continue
        before = last.get(one.amount.unit)
        last[one.amount.unit] = k
        if before is None or (was := made[before].amount) is None:
            continue
        if (was.low, was.high) == (one.amount.low, one.amount.high):
            continue
        way = one.direction
        if way not in (Direction.UP, Direction.DOWN):
            way = Direction.UP if one.amount.high > was.high else Direction.DOWN
        turned = went.get(one.amount.unit, way) != way
        went[one.amount.unit] = way
        made[k] = replace(one, moved=Moved.AMOUNT, before=before, turned=turned)
    at = {
        (one.statement.id, one.span): k for k, one in enumerate(made) if one.statement is not None
    }
    for pair in reversals:
        before = at.get((pair.a.statement.id, pair.a.span))
        after = at.get((pair.b.statement.id, pair.b.span))
        if before is not None and after is not None and made[after].moved is None:
            made[after] = replace(made[after], moved=Moved.REVERSED, before=before)
    return made
