"""A tree of elements → the stretches of text that stand on lines of their own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml.etree import _Element, iterwalk

from sayso.articles.plain import ends_a_sentence, plain

_INLINE = frozenset({
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
    "em", "font", "i", "ins", "kbd", "label", "mark", "q", "rp", "rt", "ruby", "s", "samp",
    "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "hi",
    "ref",
})  # fmt: skip
_SILENT = frozenset({
    "script", "style", "noscript", "template", "head", "title", "svg", "math", "iframe",
    "object", "audio", "video", "canvas", "select", "button", "textarea", "input",
})  # fmt: skip
_BREAKS = frozenset({"br", "lb"})
_CELLS = frozenset({"td", "th", "cell"})
_ROWS = frozenset({"tr", "row"})
# A row with one of these in it is there for the layout, and its cells are no cells.
_IN_LAYOUT = ("table", "p", "div", "h1", "h2", "h3", "ul", "ol", "article", "section")


@dataclass(frozen=True, slots=True)
class Segment:
    """The words of one line, and the element whose text they begin in."""

    text: str
    element: _Element
    share_linked: float = 0.0  # of its characters


def segments(tree: _Element, *, silent: frozenset[str] = _SILENT) -> Iterator[Segment]:
    """The segments of `tree` in reading order, from one walk without recursion.

    A line break splits where a sentence ends before it, or where two follow one another;
    the cells of a row stay on one line with bars between them.
    """
    return _Walk(silent).over(tree)


class _Walk:
    def __init__(self, silent: frozenset[str]) -> None:
        self.silent = silent
        self.parts: list[str] = []
        self.n_linked = 0
        self.element: _Element | None = None
        self.n_links = self.n_breaks = 0
        self.row: _Element | None = None
        self.last = ""  # words said
        self.bar = False  # due before the next words

    def over(self, tree: _Element) -> Iterator[Segment]:
        walk = iterwalk(tree, events=("start", "end"))
        for event, element in walk:
            tag = element.tag if isinstance(element.tag, str) else ""
            if event == "start":
                if not tag or (tag in self.silent and element is not tree):
                    walk.skip_subtree()
                    continue
                yield from self._opened(element, tag)
            else:
                if tag and not (tag in self.silent and element is not tree):
                    yield from self._closed(element, tag)
                if element is not tree and element.tail:
                    self._say(element.tail, element.getparent())
        yield from self._flushed()

    def _opened(self, element: _Element, tag: str) -> Iterator[Segment]:
        if tag in _BREAKS:
            self.n_breaks += 1
            if self.n_breaks > 1 or ends_a_sentence(self.last):
                yield from self._flushed()
            else:
                self.parts.append(" ")
        elif tag in _CELLS and self.row is not None:
            self.bar = bool(self.last)
        elif tag not in _INLINE and self.row is None:
            yield from self._flushed()
        elif tag not in _INLINE:
            self.parts.append(" ")
        self.n_links += tag == "a"
        if tag in _ROWS and self.row is None and next(element.iter(*_IN_LAYOUT), None) is None:
            self.row = element
        if element.text:
            self._say(element.text, element)

    def _closed(self, element: _Element, tag: str) -> Iterator[Segment]:
        self.n_links -= tag == "a"
        if element is self.row:
            self.row = None
        if tag not in _INLINE and tag not in _BREAKS and self.row is None:
            yield from self._flushed()

    def _say(self, text: str, element: _Element | None) -> None:
        if not text.strip():
            self.parts.append(" ")
            return
        if self.element is None:
            self.element = element
        self.n_breaks = 0
        self.last = text
        self.parts.append(f" | {text}" if self.bar else text)
        self.bar = False
        if self.n_links:
            self.n_linked += len(text)

    def _flushed(self) -> Iterator[Segment]:
        said = "".join(self.parts)
        text = plain(said)
        if text and self.element is not None:
            yield Segment(text, self.element, min(1.0, self.n_linked / len(said)))
        self.parts, self.n_linked, self.element, self.n_breaks = [], 0, None, 0
        self.last, self.bar = "", False
