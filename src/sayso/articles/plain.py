"""Words as they are read: one line, no control characters, no markup."""

from __future__ import annotations

import re
import unicodedata

# Soft hyphens, zero-width characters, byte order marks and the marks that turn writing round.
_UNSEEN = (
    "\xad\u200b\u200c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
)
_CONTROLS = "".join(chr(n) for n in (*range(9), *range(14, 32), *range(127, 160)) if n != 0x85)
_GONE = {ord(c): None for c in _UNSEEN + _CONTROLS} | dict.fromkeys(range(0xD800, 0xE000), "\ufffd")


def plain(text: str) -> str:
    """`text` in NFC on one line, white space as single blanks, nothing in it that is not seen."""
    return " ".join(unicodedata.normalize("NFC", text.translate(_GONE)).split())


_NO_KEY = re.compile(r"[\W_]+")


def key(text: str) -> str:
    """What two writings of the same words have in common: letters and digits, case folded."""
    return _NO_KEY.sub("", text.casefold())


# Han, kana and hangul are written without blanks; two characters are about a word.
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")


def n_words(text: str) -> int:
    return len(text.split()) + len(_UNSPACED.findall(text)) // 2


_ENDS = tuple(".!?…:;。！？．؟۔।")
_CLOSERS = "”’»\"')]*」』）"
_WITHIN = re.compile(r"[.!?。！？]+[”’»\")\]」』]*(?:\s|(?<=[。！？」』]))")


def ends_a_sentence(text: str) -> bool:
    return text.rstrip(_CLOSERS + " ").endswith(_ENDS)


def is_prose(text: str) -> bool:
    """Whether `text` reads like a paragraph of an article: a sentence of some length."""
    n = n_words(text)
    return n >= 8 and (ends_a_sentence(text) or (n >= 25 and len(_WITHIN.findall(text)) * 40 > n))
