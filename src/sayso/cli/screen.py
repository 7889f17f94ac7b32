"""Data to standard output, talk to standard error."""

from __future__ import annotations

import io
import os
import shutil
import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sayso.compare import Claim, Entry, Group, Odds, Position, Said, Story
    from sayso.reading import Reading
    from sayso.record import Actor, Decision, FoundEvent, LinkDecision, Sources, Statement

WIDTH = 80  # where there is no terminal


class Screen:
    """Standard output, for a person or, with `json`, for a program."""

    def __init__(self, json: bool) -> None:
        from sayso.show import NARROWEST

        self._json = json
        self._n_reports = 0
        self._width = max(NARROWEST, shutil.get_terminal_size((WIDTH, 24)).columns)
        self._colour = (
            sys.stdout.isatty()
            and not os.environ.get("NO_COLOR")
            and os.environ.get("TERM") != "dumb"
        )
        if isinstance(sys.stdout, io.TextIOWrapper):
            if json:
                sys.stdout.reconfigure(encoding="utf-8")  # JSON is, whatever the terminal is
            else:
                sys.stdout.reconfigure(errors="replace")

    def reading(self, reading: Reading, *, deeds: bool = False) -> None:
        """The article, where there is one, with its events and conditions where `deeds` are asked
        for; in JSON always, and also why there is none."""
        if self._json:
            from sayso.contract import reading_object

            self._object(reading_object(reading))
        elif reading.article:
            from sayso.show import as_text

            if self._n_reports:
                print("─" * self._width + "\n")
            self._n_reports += 1
            article, width, colour = reading.article, self._width, self._colour
            text = as_text(
                article,
                reading.attributions,
                reading.unreadable,
                events=reading.events if deeds else (),
                conditions=reading.conditions if deeds else (),
                width=width,
                colour=colour,
            )
            print(text, flush=True)

    def statement(self, statement: Statement) -> None:
        if self._json:
            from sayso.contract import statement_object

            self._object(statement_object(statement))
        else:
            from sayso.cli.statement import as_text

            print(as_text(statement, self._width, self._colour))

    def sourcing(self, reading: Reading) -> None:
        """How one article is sourced, under its headline; in JSON also why it was not read."""
        if self._json:
            from sayso.contract import sourced_object

            self._object(sourced_object(reading))
        elif reading.article is not None and (profile := reading.sourcing) is not None:
            from sayso.show import NO_HEADLINE, Paint, profile_lines, visible, wrapped

            paint = Paint(self._colour)
            text = reading.article.text
            headline = visible(reading.article.headline or NO_HEADLINE)
            for line in wrapped([(headline, "title")], self._width):
                print(paint.line(line))
            print("\n".join(profile_lines(profile, text, self._width, paint)) + "\n", flush=True)

    def sources(self, rows: Sequence[Sources], by: Sequence[str]) -> None:
        """A record's sources by outlet and month: a table, or in JSON an object a row."""
        if self._json:
            from sayso.contract import sources_object

            for row in rows:
                self._object(sources_object(row, by))
        else:
            from sayso.cli.sources_table import as_text

            print(as_text(rows, by, self._width, self._colour), end="")

    def events(self, found: Sequence[FoundEvent]) -> None:
        """A record's events: a table, or in JSON an object each."""
        if self._json:
            from sayso.contract import found_event_object

            for event in found:
                self._object(found_event_object(event))
        elif found:
            from sayso.cli.events_table import as_text

            print(as_text(found, self._width, self._colour), end="")

    def entry(self, entry: Entry) -> None:
        """A threat, promise, warning … of the register, on a few lines."""
        if self._json:
            from sayso.contract import entry_object

            self._object(entry_object(entry))
        else:
            from sayso.cli.condition import as_text

            print(as_text(entry, self._width, self._colour))

    def group(self, group: Group) -> None:
        """Copies of one another, on a few lines."""
        if self._json:
            from sayso.contract import group_object

            self._object(group_object(group))
        else:
            from sayso.cli.copy_group import as_text

            print(as_text(group, self._width, self._colour))

    def odds(self, one: Odds) -> None:
        """Two statements that cannot both hold."""
        if self._json:
            from sayso.contract import odds_object

            self._object(odds_object(one))
        else:
            from sayso.cli.odds_pair import as_text

            print(as_text(one, self._width, self._colour))

    def claim(self, claim: Claim) -> None:
        """What is said, by whom, and on whose word."""
        if self._json:
            from sayso.contract import claim_object

            self._object(claim_object(claim))
        else:
            from sayso.cli.claim import as_text

            print(as_text(claim, self._width, self._colour))

    def position(self, line: Sequence[Position], k: int) -> None:
        """One position of a line, and what it moved against."""
        if self._json:
            from sayso.contract import position_object

            self._object(position_object(line[k]))
        else:
            from sayso.cli.position import as_text

            print(as_text(line, k, self._width, self._colour))

    def story(self, story: Story) -> None:
        """Who told it, what several say, where they differ."""
        if self._json:
            from sayso.contract import story_object

            self._object(story_object(story))
        else:
            from sayso.cli.story_text import as_text

            print(as_text(story, self._width, self._colour))

    def same(self, a: Said, b: Said) -> None:
        """Two sentences that were joined, one under the other."""
        from sayso.cli.statement import as_text

        for one in (a, b):
            print(as_text(one.statement, self._width, self._colour))

    def link_decision(self, decision: LinkDecision) -> None:
        """What a person decided of two passages, on some lines."""
        if self._json:
            from sayso.contract import link_decision_object

            self._object(link_decision_object(decision))
        else:
            from sayso.cli.link_decision import as_text

            print(as_text(decision, self._width, self._colour))

    def actor(self, actor: Actor) -> None:
        """One who speaks, on a few lines."""
        if self._json:
            from sayso.contract import actor_object

            self._object(actor_object(actor))
        else:
            from sayso.cli.actor import as_text

            print(as_text(actor, self._width, self._colour))

    def decision(self, decision: Decision) -> None:
        """What a person decided about who is who, on a line."""
        if self._json:
            from sayso.contract import decision_object

            self._object(decision_object(decision))
        else:
            from sayso.cli.actor import decision_line

            print(decision_line(decision))

    def _object(self, value: Mapping[str, object]) -> None:
        from sayso.contract import line

        print(line(value), flush=True)  # at once: a program may be waiting for it


def says(text: str) -> None:
    """Tell the person, at standard error."""
    from sayso.show import visible

    encoding = sys.stderr.encoding or "utf-8"
    print(visible(text).encode(encoding, "replace").decode(encoding), file=sys.stderr, flush=True)


def named(origin: str) -> str:
    return "standard input" if origin == "-" else origin
