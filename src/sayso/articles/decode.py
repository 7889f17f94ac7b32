"""Bytes → characters, as the page, its server or the bytes themselves say."""

from __future__ import annotations

import codecs
import re

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_META = re.compile(
    rb"<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([a-z0-9_:.-]{2,40})", re.I
)
_N_META = 4_096  # bytes in which a page has to say it
_N_GUESS = 65_536
_HIGH = bytes(range(128, 256))
_FEW = 0.03
# Python's codecs that are no page's encoding: domain names' two, one that always fails, UTF-7,
# which browsers refuse, and UTF-16 and 32, without a mark a page's mistake about itself.
_NO_PAGES = ("utf-16", "utf-32", "utf-7", "idna", "punycode", "undefined")
# What browsers read under these names (encoding.spec.whatwg.org): the C1 controls of
# Latin-1 are quotation marks and dashes to whoever wrote the page.
_AS_BROWSERS_DO = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254"}


def decoded(body: bytes, declared: str | None = None) -> str:
    """The characters of `body`: U+FFFD for what cannot be read, never an error.

    In this order: a byte order mark (dropped), UTF-8 where all of it is, what the server
    declared, what the page declares, a guess. Bytes that are UTF-8 throughout are UTF-8
    whatever the labels say.
    """
    for bom, encoding in _BOMS:
        if body.startswith(bom):
            return body[len(bom) :].decode(encoding, "replace")
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        pass
    stated = _META.search(body[:_N_META])
    for label in (declared, stated[1].decode("ascii") if stated else None):
        if known := _known(label):
            return body.decode(known, "replace")
    return body.decode(_guessed(body), "replace")


def _known(label: str | None) -> str | None:
    """Python's name for a text encoding called `label`, None where there is none."""
    if not label:
        return None
    try:
        info = codecs.lookup(label.strip())
    except (LookupError, ValueError):
        return None
    if not info._is_text_encoding or info.name.startswith(_NO_PAGES):  # "rot13" is of no text
        return None
    return _AS_BROWSERS_DO.get(info.name, info.name)


def _guessed(body: bytes) -> str:
    head = body[:_N_GUESS]
    n_high = len(head) - len(head.translate(None, _HIGH))
    n_broken = head.decode("utf-8", "replace").count("\ufffd")
    if n_broken * 3 < n_high:
        return "utf-8"  # most of what is no ASCII is whole, some is damaged
    if n_high < _FEW * len(head):
        return "cp1252"  # too few to guess by: quotation marks and dashes, as browsers take it
    from charset_normalizer import from_bytes

    best = from_bytes(head).best()
    return (_known(best.encoding) if best else None) or "cp1252"
