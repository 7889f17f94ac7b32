"""HTML → a tree, with every way that libxml2 has of giving up in silence made to speak."""

from __future__ import annotations

import re

from lxml.etree import LxmlError
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from sayso.articles.caps import check
from sayso.pages import GivenUp, Limits, Reason

# NUL, other controls and lone surrogates: one of them and trafilatura finds no text at all.
_BROKEN = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_N_TOP = 4_000  # characters in which a document begins
_CLOSED_AT_ONCE = re.compile(r"<(html|body)([^<>]{0,200})/>", re.I)
_DOCTYPE = re.compile(r"\s*+<!doctype[^>]{0,999}>", re.I)  # some of them lose libxml2 the page


def tree_of(html: str, limits: Limits) -> HtmlElement:
    """The whole document as a tree; raises GivenUp beyond `limits` and where there is none."""
    html = _BROKEN.sub("\ufffd", html.replace("\x00", ""))
    check(html, limits)
    if doctype := _DOCTYPE.match(html):
        html = html[doctype.end() :]
    html = _CLOSED_AT_ONCE.sub(r"<\1\2>", html[:_N_TOP]) + html[_N_TOP:]
    parser = HTMLParser(
        encoding="utf-8",
        collect_ids=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        # Bytes, because lxml refuses characters that come with an XML declaration.
        tree = document_fromstring(html.encode(), parser=parser)
    except (LxmlError, ValueError, AssertionError) as error:
        if "Document is empty" in str(error):
            raise GivenUp(Reason.NO_TEXT, "no words in it") from None
        raise GivenUp(Reason.CRASHED, f"{type(error).__name__}: {str(error)[:200]}") from None
    for entry in parser.error_log:
        if entry.type_name == "ERR_RESOURCE_LIMIT":
            reason = Reason.TOO_DEEP if "depth" in entry.message else Reason.TOO_BIG
            raise GivenUp(reason, entry.message.strip()[:200])
    return tree
