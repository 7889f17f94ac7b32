"""What is too much for any HTML parser, seen in one pass before one is started.

On 300,000 attributes of one tag every parser tried is busy past 45 s; beyond 255 levels
or 10 MB in one text, libxml2 stops without a word and the page looks empty.
"""

from __future__ import annotations

import re

from sayso.pages import GivenUp, Limits, Reason

# A tag with its quoted values whole. Possessive, so a tag that never ends is found out in
# one pass over the rest; `_N_UNCLOSED` bounds how often.
_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]{0,40}+)((?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+)>")
_N_UNCLOSED = 20
_ATTRIBUTE = re.compile(r"[^\s\"'=/]++(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s\"']++))?+")
_RAW = frozenset({"script", "style", "textarea", "title", "xmp", "noembed", "iframe"})
_VOID = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param",
    "source", "track", "wbr",
})  # fmt: skip
# They close one another, so a page may leave their ends out: ten in a row are not ten levels.
_SELF_CLOSING = frozenset({
    "a", "dd", "dt", "li", "option", "p", "rp", "rt", "tbody", "td", "tfoot", "th", "thead",
    "tr",
})  # fmt: skip


def check(html: str, limits: Limits) -> None:
    """Raises GivenUp where `html` is more than `limits` allow. One pass, linear."""
    n_tags = n_unclosed = at = 0
    open_names: list[str] = []
    n_open: dict[str, int] = {}
    while (start := html.find("<", at)) >= 0:
        _check_text(html, at, start, limits)
        at = start + 1
        if html.startswith("!--", at):
            end = html.find("-->", at)
            at = len(html) if end < 0 else end + 3
            continue
        if n_unclosed > _N_UNCLOSED:
            break
        tag = _TAG.match(html, start)
        if tag is None:
            n_unclosed += html.startswith(("/", "!"), at) or html[at : at + 1].isalpha()
            continue
        at = tag.end()
        name = tag[2].lower()
        if tag[1]:
            if n_open.get(name, 0):
                while (closed := open_names.pop()) != name:
                    n_open[closed] -= 1
                n_open[name] -= 1
            continue
        n_tags += 1
        if n_tags > limits.max_tags:
            raise GivenUp(Reason.TOO_MANY_TAGS, f"more than {limits.max_tags:,}")
        _check_attributes(tag[3], name, limits)
        if name in _RAW:
            end = html.find(f"</{tag[2]}", at)
            at = len(html) if end < 0 else end
        elif name not in _VOID and name not in _SELF_CLOSING and not tag[3].endswith("/"):
            open_names.append(name)
            n_open[name] = n_open.get(name, 0) + 1
            if len(open_names) > limits.max_depth:
                raise GivenUp(Reason.TOO_DEEP, f"more than {limits.max_depth} levels")
    _check_text(html, at, len(html), limits)


def _check_text(html: str, start: int, end: int, limits: Limits) -> None:
    # Characters first: encoding every text only to count its bytes is most of the cost.
    if (end - start) * 4 > limits.max_text_node_bytes:
        n_bytes = len(html[start:end].encode("utf-8", "surrogatepass"))
        if n_bytes > limits.max_text_node_bytes:
            raise GivenUp(Reason.TOO_BIG, f"{n_bytes:,} bytes of text without a tag")


def _check_attributes(inside: str, name: str, limits: Limits) -> None:
    if len(inside) <= 2 * limits.max_attributes:  # two characters each, at the very least
        return
    n = sum(1 for _ in _ATTRIBUTE.finditer(inside))
    if n > limits.max_attributes:
        raise GivenUp(Reason.TOO_MANY_ATTRIBUTES, f"{n:,} on one <{name}>")
