"""Pages from a stream of bytes: a file's, or standard input's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from sayso.pages.given_up import GivenUp
from sayso.pages.inflate import GZIP_MAGIC, inflated
from sayso.pages.limits import Limits
from sayso.pages.lines import pages_of_lines
from sayso.pages.page import Form, Page
from sayso.pages.sniff import N_HEAD, binary, form_of, is_object
from sayso.pages.unreadable import Reason, Unreadable

AUTO, JSONL = "auto", "jsonl"
LINE_SUFFIXES = frozenset({".jsonl", ".ndjson"})


def pages_of_stream(
    chunks: Iterable[bytes], origin: str, form: str, suffix: str, limits: Limits
) -> Iterator[Page | Unreadable]:
    """What `chunks` hold: one page, or one for each line of JSONL. At least one result.

    gzip is unpacked, whatever the name says. `suffix` is lower case, without ".gz".
    Errors of the stream itself (OSError) are the caller's.
    """
    n_results = 0
    try:
        for result in _pages(_unpacked(chunks, limits), origin, form, suffix, limits):
            n_results += 1
            yield result
    except GivenUp as given_up:
        yield given_up.at(origin)
    else:
        if n_results == 0:
            yield Unreadable(Reason.EMPTY, "nothing in it", origin)


def page_of_body(
    body: bytes, origin: str, form: str, suffix: str = "", media_type: str = ""
) -> Page | Unreadable:
    """One page of bytes already at hand; `form` is taken as said, unless "auto"."""
    if not body.strip(b"\xef\xbb\xbf \t\r\n\0"):
        return Unreadable(Reason.EMPTY, "nothing in it", origin)
    if form == AUTO:
        found = form_of(body, suffix, media_type)
    elif what := binary(body[:N_HEAD]):
        found = Unreadable(Reason.BINARY, what)
    else:
        found = Form.FIELDS if form == JSONL else Form(form)
    if isinstance(found, Unreadable):
        return Unreadable(found.reason, found.detail, origin)
    return Page(body, found, origin)


def _unpacked(chunks: Iterable[bytes], limits: Limits) -> Iterator[bytes]:
    chunks = iter(chunks)
    first = next(chunks, b"")
    if first.startswith(GZIP_MAGIC):
        return inflated(chain([first], chunks), limits.max_unpacked_bytes)
    return chain([first], chunks)


def _pages(
    chunks: Iterator[bytes], origin: str, form: str, suffix: str, limits: Limits
) -> Iterator[Page | Unreadable]:
    if form == JSONL or (form == AUTO and suffix in LINE_SUFFIXES):
        yield from pages_of_lines(chunks, origin, limits.max_bytes)
        return
    held: list[bytes] = []
    n_held = 0
    n_lines = 0
    for chunk in chunks:
        held.append(chunk)
        n_held += len(chunk)
        if n_lines == 0 and form == AUTO and b"\n" in chunk:
            # Only now is the first line whole; JSONL may be endless, so it is not gathered.
            n_lines = 1
            if is_object(b"".join(held).partition(b"\n")[0]):
                yield from pages_of_lines(chain(held, chunks), origin, limits.max_bytes)
                return
        if n_held > limits.max_bytes:
            yield Unreadable(Reason.TOO_BIG, f"more than {limits.max_bytes:,} bytes", origin)
            return
    if n_held:
        yield page_of_body(b"".join(held), origin, form, suffix)
