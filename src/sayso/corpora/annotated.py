"""A text with its attributions as people marked them."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.text import Span


@dataclass(frozen=True, slots=True)
class Marked:
    """One attribution as an annotator marked it; any part may be missing.

    `parent` is the place, in its text's list, of the attribution whose content it stands in.
    """

    source: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()
    content: tuple[Span, ...] = ()
    parent: int | None = None


@dataclass(frozen=True, slots=True)
class AnnotatedText:
    name: str
    text: str
    attributions: tuple[Marked, ...]
    nested_too: bool = False  # whether nested attributions were marked, wherever there are any
