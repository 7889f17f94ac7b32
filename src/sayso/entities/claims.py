"""Whose name some words may be, and which of those is meant."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple
from unicodedata import normalize

from sayso.where import PlaceKind, settle

MAX_CHARS = 120  # the longest alias of the tables has 57
# Begin with a small letter in some spellings of a name: "al-Jazeera", "die Welt".
_SMALL = frozenset("al an el as ash a the of and for on in de da la le les der die das".split())
_LETTERS = str.maketrans({"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "ı": "i", "ß": "ss"})
_MARKS = str.maketrans(
    {**dict.fromkeys("-‐‑–—/,", " "), **dict.fromkeys(".'’‘`!", ""), "&": " and "}
)


@dataclass(frozen=True, slots=True)
class Known:
    """A body, an outlet or a place that has a name of its own; `state` is the id of its state."""

    id: str
    name: str
    kind: str
    state: str | None = None

    @property
    def is_outlet(self) -> bool:
        return self.id.startswith("outlet:")


class Claim(NamedTuple):  # thousands are made at once
    """That `words` are somebody's name: `alone` where they need no other words to tell whose."""

    known: Known
    words: str
    alone: bool


class Claims:
    """Names by their spelling."""

    def __init__(self) -> None:
        self._by_key: dict[str, list[Claim]] = {}

    def add(self, known: Known, words: str, alone: bool) -> None:
        key = words.lower() if words.isalnum() and words.isascii() else spelled(words).casefold()
        self._by_key.setdefault(key, []).append(Claim(known, words, alone))

    def of(self, words: str) -> tuple[Claim, ...]:
        """Who claims them; behind a state's name those of that state: "Israel’s Supreme Court".

        A genitive's ending and diacritics don't matter, capitals do.
        """
        return () if len(words) > MAX_CHARS else self._spelled(words) or self._of_state(words)

    def _spelled(self, words: str) -> tuple[Claim, ...]:
        for form in dict.fromkeys((words, without_genitive(words))):
            claims = self._by_key.get(spelled(form).casefold(), ())
            if found := tuple(c for c in claims if _is_written_so(c.words, form)):
                return found
        return ()

    def _of_state(self, words: str) -> tuple[Claim, ...]:
        parts = without_the(words).split()
        for n in range(1, min(4, len(parts))):
            claims = self._spelled(" ".join(parts[n:]))
            place = settle(" ".join(parts[:n])) if claims else None
            if place and place.kind in (PlaceKind.STATE, PlaceKind.UNRECOGNISED, PlaceKind.UNION):
                own = {c.known: c for c in claims if c.known.state == place.id}
                return tuple(Claim(c.known, c.words, alone=True) for c in own.values())
        return ()


def meant(claims: Iterable[Claim], context: Iterable[str], table: Claims) -> Known | None:
    """Which claimant the words mean; None where that stays open.

    Whoever the context names in full; else the only one that the words name alone, unless the
    context is of another claimant's state and not of its own; else the only one whose state the
    context names.
    """
    alone: dict[Known, bool] = {}
    for claim in claims:
        alone[claim.known] = alone.get(claim.known, False) or claim.alone
    sure = [known for known, is_sure in alone.items() if is_sure]
    if len(alone) == 1 and sure:
        return sure[0]
    context = list(context)
    named = {c.known for words in context for c in table.of(words) if c.alone} & alone.keys()
    if named:
        return named.pop() if len(named) == 1 else None
    states = set(_states(context))
    near = [known for known in alone if known.state in states]
    if len(sure) == 1:
        return sure[0] if sure[0] in near or not near else None
    return near[0] if len(near) == 1 else None


def spelled(words: str) -> str:
    """What all spellings of a name share, in its own capitals: no article, no marks."""
    if not words.isascii():
        decomposed = normalize("NFKD", words.translate(_LETTERS))
        words = "".join(c for c in decomposed if not "\u0300" <= c <= "\u036f")
    parts = words.translate(_MARKS).split()
    return " ".join(parts[1:] if len(parts) > 1 and parts[0].lower() == "the" else parts)


def without_the(words: str) -> str:
    return words[4:].lstrip() if words[:4].lower() == "the " else words


def without_genitive(words: str) -> str:
    """ "AP’s" → "AP"."""
    return words[:-2] if words.endswith(("'s", "’s")) else words.rstrip("'’")


def _is_written_so(name: str, words: str) -> bool:
    """Whether the words have the name's capitals: "WHO" isn't "who"; and "the" where one word
    would be no name without it: "the Economist" isn't "Economist"."""
    own, given = spelled(name).split(), spelled(words).split()
    if len(own) == 1 and _has_the(name) and not _has_the(words.strip()):
        return False
    return len(own) == len(given) and all(map(_fits, own, given))


def _fits(own: str, given: str) -> bool:
    if own[1:].lower() != own[1:] and (own.isupper() or len(own) < 5):
        return own == given  # "WHO" isn't "Who", "LeT" isn't "Let"
    if not own[:1].isupper() or own.casefold() in _SMALL:
        return True
    return given[:1].isupper()


def _has_the(words: str) -> bool:
    return words[:4].lower() == "the "


def _states(context: Iterable[str]) -> Iterable[str]:
    for words in context:
        if place := settle(words):
            yield from place.states
