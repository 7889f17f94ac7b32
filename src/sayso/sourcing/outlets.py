"""The outlets of an article: those the tables know, and those that it treats as such."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.articles import Article
from sayso.entities import (
    TITLES,
    Cast,
    claimants,
    is_outlet,
    looks_like_outlet,
    noun,
    outlet,
    parts,
    says_outlet,
)
from sayso.text import Span
from sayso.where import named

_WORD = r"[A-Z][\w&-]*(?:[.’'][A-Z]\w*)*"
# At most six words, on one line.
_CAPITALS = (
    rf"{_WORD}(?:[ \t]+(?:(?:of|de|al|the|and|&)[ \t]+)?(?:{_WORD}|\d+)){{0,5}}(?:\.com|\.org)?"
)
_NAME = re.compile(_CAPITALS)
_NOUN = (
    r"(?:news)?(?:paper|agency|network|broadcaster|channel|station|magazine|daily|weekly|website|site|outlet|tabloid"
    r"|media|television|TV|radio|publication|journal|wire\s+service|news\s+service|blog|podcast)"
)
_GENERIC = re.compile(
    rf"\b(?:the|this|our|local|state|national|foreign)\s+(?:[\w-]+\s+)?{_NOUN}\b",
    re.IGNORECASE,
)
# "the magazine Glance", "a Sendaran newspaper, the Mariner", "the Halyard agency".
_CALLED = re.compile(rf"\b{_NOUN},?\s+(?:[Tt]he\s+)?(?P<name>{_CAPITALS})")
_CALLED_SO = re.compile(rf"\b[Tt]he\s+(?P<name>{_CAPITALS})\s+{_NOUN}\b")
_CALLED_THEN = re.compile(rf"\s+{_NOUN},?\s+(?:[Tt]he\s+)?[“\"‘]?")
# "told Halyard", "quoted by the Lamp", "Halyard reported": known as nothing else.
_HEARD = re.compile(
    r"\b(?:t(?:old|ells?|elling)|sp(?:oke|eaks?|eaking|oken)\s+(?:to|with)|interview\s+(?:with|to|on)"
    r"|(?:quoted|published|broadcast|carried|reported|cited|seen|obtained|reviewed)\s+by)\s+(?:the\s+)?"
    rf"(?P<name>{_CAPITALS})(?![’']s)"
)
_PER = re.compile(rf"\b[Aa]ccording to (?P<name>{_CAPITALS})(?![’'])")
_REPORTS = re.compile(
    rf"(?<![\w’'-])(?P<name>{_CAPITALS})\s+(?:first\s+|also\s+|has\s+|had\s+)?(?:"
    r"report(?:s|ed)(?=,|\.|\s+(?:that|on|in|citing|earlier|late|later|[A-Z]\w+day)\b)"
    r"|quoted\b|reports?(?=\s+sa(?:id|ys)))"
)
# "SARRIN, March 13 (Halyard) -": a place in capitals comes first.
DATELINE = re.compile(
    r"[A-Z][A-Z .,’'/-]{2,40}(?:,\s+[A-Z][\w. ]{2,20})?\s*"
    r"\((?P<name>[A-Z][\w .&’'-]{1,40})\)\s*[-–—]"
)
# "(Halyard) SARRIN –", "(Halyard) -"
CREDIT = re.compile(r"\((?P<name>[A-Z][\w .&’'-]{1,40})\)\s*(?:[-–—]|(?=[A-Z]{3}))")
BYLINE = re.compile(r"By\s+[A-Z][^\n,]{2,40},\s+(?P<name>[A-Z][\w .&’'-]{1,40})$", re.MULTILINE)
_HOME = re.compile(r"(?:this|our)\s", re.IGNORECASE)
_SECTION = re.compile(r"\s+[-–—|]\s+.*")  # "The Herald - Opinion"
# "CNN (Web News)", "Fox Online News": a medium is no part of the name.
_ON_THE_WEB = re.compile(r"\s*\((?:Web|Online)[^)]*\)|\s+(?:Online|Web)\b")
_LITTLE = re.compile(r"^(?:the|www\.)\s*|\.(?:com|org|net|co\.uk|example)$|[^\w]+", re.IGNORECASE)


class Outlets:
    """Which names in an article are outlets, and where they stand."""

    def __init__(self, article: Article, cast: Cast) -> None:
        self.text, self.home = article.text, article.outlet
        self._cast = cast
        self._own = set(self._treated_so(article))

    def knows(self, words: str) -> bool:
        """Whether the words name an outlet."""
        return bool(words) and (_key(words) in self._own or is_outlet(words))

    def find(self, within: Span, *, generic: bool = True) -> list[Span]:
        """Outlets by name, and with `generic` by what they are ("the agency"), in their order."""
        found: list[Span] = []
        for match in _NAME.finditer(self.text, within.start, within.end):
            if (name := self._in(Span(*match.span()))) is not None:
                found.append(name)
        for match in _GENERIC.finditer(self.text, within.start, within.end) if generic else ():
            beside = any(s.start < match.end() + 7 and match.start() < s.end for s in found)
            if not beside and says_outlet(match[0]):
                found.append(Span(*match.span()))
        return sorted(s for s in found if not self._is_before_the_name(s, found))

    def _is_before_the_name(self, span: Span, found: list[Span]) -> bool:
        """ "Russian TV" of "Independent Russian TV channel Dozhd" only says what Dozhd is."""
        called = _CALLED_THEN.match(self.text, span.end)
        return called is not None and any(called.end() == other.start for other in found)

    def is_home(self, name: str) -> bool:
        """Whether it is the article's own outlet: by name, or as "this newspaper"."""
        if self.home is None or _HOME.match(name):
            return bool(_HOME.match(name))
        initials = "".join(word[0] for word in self.home.split() if word[0].isupper())
        called, home = _key(name).split(), _key(_ON_THE_WEB.sub("", self.home)).split()
        if name == initials:
            return True
        if len(called) == 1 and len(home) > 1 and called == home[-1:]:
            # "The Times" in the Washington Times; not "Israel" in The Times of Israel
            return looks_like_outlet(f"Town {name.split()[-1]}")
        return any(same_outlet(name, own) for own in _names_of(self.home))

    def named(self, span: Span) -> str:
        """An outlet's name; of "the agency" that of the one named last before it."""
        name = span.of(self.text)
        if not says_outlet(name) or self.knows(name) or _HOME.match(name):
            return name
        before = self.find(Span(max(0, span.start - _FAR), span.start), generic=False)
        return before[-1].of(self.text) if before else name

    def _in(self, run: Span) -> Span | None:
        """The outlet in a run of capitals; others may stand around it: "Thursday CNN"."""
        words = [
            Span(run.start + m.start(), run.start + m.end())
            for m in _SPACED.finditer(run.of(self.text))
        ]
        while words and words[-1].of(self.text) in _DAYS:
            words.pop()
        for first in words:
            if first.of(self.text) in ("A", "An"):
                continue
            name = Span(first.start, words[-1].end)
            if self.knows(name.of(self.text)) or self._is_called_the(
                name.start, name.of(self.text)
            ):
                return name
        return None

    def _is_called_the(self, start: int, words: str) -> bool:
        """ "the Ledger": one word that ends the names of papers."""
        the = self.text[max(0, start - 4) : start].lower() == "the "
        return the and words.isalpha() and looks_like_outlet(f"Town {words}")

    def _treated_so(self, article: Article) -> Iterator[str]:
        text = self.text
        for pattern in (_CALLED, _CALLED_SO, DATELINE, BYLINE):
            for match in pattern.finditer(text, 0, _LONGEST):
                if self._may_be(match["name"]):
                    yield _key(match["name"])
        for pattern in (_HEARD, _REPORTS, _PER):
            for match in pattern.finditer(text, 0, _LONGEST):
                name = match["name"]
                is_told = pattern is not _PER and self._may_be(name) and self._cast.is_body(name)
                if is_told or outlet(f"{name} magazine") is not None:  # "told Time": the magazine
                    yield _key(name)
        yield from (_key(a) for a in article.authors if " " not in a and self._may_be(a))

    def _may_be(self, name: str) -> bool:
        """Whether no person, body, place, office or day of that name is known, here or in the
        tables."""
        words = name.split()
        if words[0] in _NO_NAMES - {"A", "An", "The"} or name in _NO_NAMES or words[-1] in _DAYS:
            return False
        if words[0].rstrip(".").lower() in TITLES or self._cast.is_person(name):
            return False
        return noun(name) is None and not named(name) and not claimants(name)


_NO_NAMES = frozenset(
    """The A An This That These Those It He She They We I You Who What One Some Many Most Others
    Both All None Nobody Someone Everyone And But Or So Also Later Then There Here His Her Its Their
    Our My Such First Two Three Yesterday Today""".split()
)
_SPACED = re.compile(r"\S+")
_DAYS = frozenset(
    """Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May
    June July August September October November December""".split()
)
_FAR = 1500  # characters before "the agency" in which it has been named
_LONGEST = 50_000  # characters that are looked through for names of outlets


def _key(name: str) -> str:
    words = parts(name)
    return " ".join(words[1:] if words[:1] in (("the",), ("a",), ("an",)) else words)


def _names_of(home: str) -> list[str]:
    """An outlet's name, without what it comes on, and without "News" behind that."""
    bare = _ON_THE_WEB.sub("", home)
    return list(dict.fromkeys((home, bare, bare.removesuffix(" News"))))


def same_outlet(one: str, other: str) -> bool:
    """By the tables where either is in them; else by their words, "the Lamp" for "Evening Lamp"."""
    one, other = (_SECTION.sub("", name) for name in (one, other))
    a, b = outlet(one), outlet(other)
    if a is not None and b is not None:
        return a.id == b.id
    x, y = _LITTLE.sub("", one.lower()), _LITTLE.sub("", other.lower())
    if not x or not y or x == y or a is not None or b is not None:
        return bool(x) and x == y
    if min(len(x), len(y)) >= 4 and (x.startswith(y) or y.startswith(x)):
        return True
    short, long = sorted((_key(one).split(), _key(other).split()), key=len)
    return len(short) == 1 and len(short[0]) >= 4 and long[-1:] == short
