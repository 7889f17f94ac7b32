"""A story, on some lines."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.cli import claim, odds_pair
from sayso.cli.statement import N_ID
from sayso.compare import Claim, Story, Telling, in_brackets
from sayso.show import NO_HEADLINE, Paint, readable, several, visible, wrapped

_MARGIN = "  "
_MOST_ALONE = 3  # claims of one article that are shown; the JSON has all


def as_text(story: Story, width: int, colour: bool) -> str:
    """Its articles, what several say, where they differ. Ended by a line end."""
    paint = Paint(colour)
    outlets = {one.article.outlet for one in story.tellings}
    n = len(story.tellings)
    head = f"{several(n, 'article')} of {several(len(outlets), 'outlet')}"
    if story.groups:
        copies = sum(len(group.members) for group in story.groups)
        head += f", {copies} of them copies ({several(len(story.groups), 'account')})"
    lines = [paint.line(part) for part in wrapped([(head, "title")], width)]
    for telling in story.tellings:
        for words, style, margin in _telling(telling):
            runs = [(visible(" ".join(words.split())), style)]
            lines += [margin + paint.line(part) for part in wrapped(runs, width - len(margin))]
    parts = ["\n".join(lines) + "\n"]
    if story.shared:
        parts.append(_title("Said in several accounts", paint))
        parts += [claim.as_text(one, width, colour) for one in story.shared]
    if story.odds:
        parts.append(_title("At odds", paint))
        parts += [odds_pair.as_text(one, width, colour) for one in story.odds]
    return "\n".join(parts)


def _title(words: str, paint: Paint) -> str:
    return paint.line([(words, "title")]) + "\n"


def _telling(one: Telling) -> Iterator[tuple[str, str, str]]:
    article = one.article
    day = readable(article.published) if article.published else "date unknown"
    headline = f"“{article.headline}”" if article.headline else NO_HEADLINE
    outlet = article.outlet or "outlet unknown"
    yield f"{day} {outlet} {headline}, article {article.id[:N_ID]}", "", _MARGIN
    for each in one.first:
        yield f"had first: “{_wording(each)}”", "content", 2 * _MARGIN
    if one.alone:
        yield f"alone with {several(len(one.alone), 'claim')}, such as:", "", 2 * _MARGIN
    for each in one.alone[:_MOST_ALONE]:
        yield f"“{_wording(each)}”", "content", 2 * _MARGIN


def _wording(one: Claim) -> str:
    return in_brackets(one.wording)
