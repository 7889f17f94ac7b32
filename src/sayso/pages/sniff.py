"""What a file or an answer holds, seen from its first bytes.

Feeds and web archives are known here and refused with a word; once there is a door
for them, this is where they turn off.
"""

from __future__ import annotations

import json
import re

from sayso.pages.page import Form
from sayso.pages.unreadable import Reason, Unreadable

N_HEAD = 65_536  # bytes looked at

# First bytes of what is surely no text. gzip is here for gzip within gzip.
_MAGIC = {
    b"\x89PNG": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"GIF8": "a GIF image",
    b"RIFF": "a RIFF image or sound",
    b"%PDF-": "a PDF document",
    b"PK\x03\x04": "a ZIP archive or office document",
    b"\xd0\xcf\x11\xe0": "an office document",
    b"\x1f\x8b": "a gzip archive",
    b"BZh": "a bzip2 archive",
    b"\xfd7zXZ": "an xz archive",
    b"\x28\xb5\x2f\xfd": "a zstd archive",
    b"7z\xbc\xaf": "a 7z archive",
    b"\x7fELF": "a program",
    b"SQLite format 3": "a database",
    b"ID3": "a sound",
    b"OggS": "a sound",
    b"wOFF": "a font",
    b"wOF2": "a font",
    b"\x00\x00\x01\x00": "an icon",
}
_WIDE = (b"\xff\xfe", b"\xfe\xff")  # UTF-16 and UTF-32, where NUL is ordinary
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b"))
_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body|article|meta)[\s>/]", re.I)
_TAG = re.compile(
    rb"</?(?:p|div|span|a|h[1-6]|ul|li|br|img|section|table|script|title)[\s>/]", re.I
)
_FEED = re.compile(rb"<(?:rss|feed|rdf:RDF)[\s>]", re.I)
_HTML_TYPES = ("text/html", "application/xhtml")
HTML_SUFFIXES = frozenset({".html", ".htm", ".xhtml", ".shtml"})


def binary(head: bytes) -> str | None:
    """What `head` begins, in words, where it is surely not text; else None."""
    for magic, what in _MAGIC.items():
        if head.startswith(magic):
            return what
    if head[4:8] == b"ftyp":
        return "a film"
    if head.startswith(_WIDE):
        return None
    n_controls = len(head) - len(head.translate(None, _CONTROLS))
    # A stray NUL is damage; of random or compressed bytes one in ten is a control character.
    if n_controls > 3 and n_controls * 30 > len(head):
        return f"{n_controls} control characters in {len(head)}"
    return None


def form_of(body: bytes, suffix: str = "", media_type: str = "") -> Form | Unreadable:
    """How to read `body`; Unreadable where it is not text, or a kind not read yet.

    A name or a server's word counts for HTML; otherwise the bytes decide.
    """
    head = body[:N_HEAD]
    if what := binary(head):
        return Unreadable(Reason.BINARY, what)
    if head.startswith((b"WARC/1.", b"WARC/0.")):
        return Unreadable(Reason.NOT_AN_ARTICLE, "a web archive, which is not read yet")
    if _FEED.search(head[:2_000]):
        return Unreadable(Reason.NOT_AN_ARTICLE, "a feed, which is not read yet")
    if is_object(body):
        return Form.FIELDS
    if _HTML.search(head) or suffix in HTML_SUFFIXES or media_type.startswith(_HTML_TYPES):
        return Form.HTML
    n_tags = sum(1 for _ in _TAG.finditer(head))
    if n_tags >= 3 and n_tags * 400 > len(head):
        return Form.HTML
    return Form.DUMP if _is_dump(head.decode("utf-8", "replace")) else Form.TEXT


def is_object(body: bytes) -> bool:
    if not body.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return False
    try:
        return isinstance(json.loads(body), dict)
    except (ValueError, RecursionError):
        return False


_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}[., ]{1,2}"
_DATE_LINE = re.compile(
    r"(?:(?:published|updated|posted|last modified|date)\b[ :]{0,3}(?:on )?)?"
    r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}[, ]{1,2})?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?[ .]{_MONTH}\d{{4}}"
    rf"|{_MONTH}\d{{1,2}}(?:st|nd|rd|th)?[, ]{{1,2}}\d{{4}}"
    r"|\d{4}-\d\d-\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{4})",
    re.I,
)
_CHROME = re.compile(
    r"(?:icon\b.*icon\b|skip to|sign (?:in|up)|log ?in|subscribe|share\b|menu$|search$|newsletter|"
    r"home$|follow us|accept (?:all )?cookies|we use cookies|advertisement|read more|most read|"
    r"by [A-Z][a-z]+ [A-Z][a-z]+)",
    re.I,
)
_N_TOP = 25  # lines with words at the top of a page


def _is_dump(text: str) -> bool:
    """Whether a page stands around the article: chrome, a date, a headline twice at its top."""
    lines = [line.strip() for line in text.split("\n")]
    top = [line for line in lines if line][:_N_TOP]
    dated = any(len(line) < 120 and _DATE_LINE.match(line) for line in top)
    twice = len({line.casefold() for line in top}) < len(top)
    n_chrome = sum(1 for line in top if len(line) < 60 and _CHROME.match(line))
    icons = any(line.count("icon") > 5 and line.count("icon") * 25 > len(line) for line in top)
    return icons or dated or n_chrome >= 2 or (twice and n_chrome >= 1)
