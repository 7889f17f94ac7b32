"""URL → page: redirects followed by hand, every limit kept, one clear reason."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, datetime
from email.message import Message
from http import HTTPStatus
from urllib.parse import SplitResult, urljoin, urlsplit

from sayso.pages.ask import Answer, Fetch
from sayso.pages.given_up import GivenUp
from sayso.pages.inflate import inflated
from sayso.pages.limits import Limits
from sayso.pages.page import Page
from sayso.pages.stream import page_of_body
from sayso.pages.unreadable import Reason, Unreadable

_MOVED = frozenset({301, 302, 303, 307, 308})
_NOT_TEXT = ("image/", "audio/", "video/", "font/", "application/pdf", "application/zip")


def page_of_url(url: str, form: str, limits: Limits, fetch: Fetch) -> Page | Unreadable:
    """The page at `url`, its origin `url` and its own `url` the last one redirected to.

    A URL that was typed may lead to this machine or its network; a redirect from a public
    host may not.
    """
    origin = _shown(url)
    deadline = time.monotonic() + limits.timeout_s
    try:
        return _followed(url, origin, form, limits, fetch, deadline)
    except GivenUp as given_up:
        # A connection that was shut at the deadline looks broken or cut short.
        if time.monotonic() >= deadline:
            return _late(limits, origin)
        return given_up.at(origin)


def _followed(
    url: str, origin: str, form: str, limits: Limits, fetch: Fetch, deadline: float
) -> Page | Unreadable:
    private = True  # until the first public host
    for _ in range(limits.n_redirects + 1):
        _checked(url)
        left_s = deadline - time.monotonic()
        if left_s <= 0:
            return _late(limits, origin)
        answer = fetch(url, timeout_s=left_s, private=private)
        try:
            private = private and answer.private
            place = answer.headers.get("location")
            if answer.status in _MOVED and place:
                url = urljoin(url, place.strip())
                continue
            return _page(answer, url, origin, form, limits, deadline)
        finally:
            answer.close()
    raise GivenUp(Reason.NOT_FETCHED, f"more than {limits.n_redirects} redirects")


def _page(
    answer: Answer, url: str, origin: str, form: str, limits: Limits, deadline: float
) -> Page | Unreadable:
    if not 200 <= answer.status < 300:
        raise GivenUp(Reason.NOT_FETCHED, _status_line(answer.status))
    media_type, encoding = _content_type(answer.headers.get("content-type", ""))
    if media_type.startswith(_NOT_TEXT):
        raise GivenUp(Reason.BINARY, media_type)
    length = answer.headers.get("content-length", "")
    if length.isdecimal() and int(length) > limits.max_bytes:
        raise GivenUp(Reason.TOO_BIG, f"{int(length):,} bytes, the limit is {limits.max_bytes:,}")
    body = b"".join(_body(answer, limits, deadline))
    if time.monotonic() >= deadline:
        return _late(limits, origin)
    page = page_of_body(body, origin, form, media_type=media_type)
    if isinstance(page, Unreadable):
        return page
    now = datetime.now(UTC)
    return Page(page.body, page.form, origin, url=url, encoding=encoding, retrieved=now)


def _body(answer: Answer, limits: Limits, deadline: float) -> Iterator[bytes]:
    packing = answer.headers.get("content-encoding", "identity").strip().lower()
    chunks = _in_time(answer.chunks, deadline)
    if packing in ("gzip", "x-gzip", "deflate"):
        yield from inflated(chunks, limits.max_bytes)
    elif packing in ("identity", ""):
        n_bytes = 0
        for chunk in chunks:
            n_bytes += len(chunk)
            if n_bytes > limits.max_bytes:
                raise GivenUp(Reason.TOO_BIG, f"more than {limits.max_bytes:,} bytes")
            yield chunk
    else:  # it was told what is understood; packed twice is no page but a bomb
        raise GivenUp(Reason.NOT_FETCHED, f"packed as {packing[:40]!r}, which was not asked for")


def _in_time(chunks: Iterator[bytes], deadline: float) -> Iterator[bytes]:
    for chunk in chunks:
        yield chunk
        if time.monotonic() >= deadline:
            raise GivenUp(Reason.TIMED_OUT, "out of time")


def _checked(url: str) -> None:
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError as error:
        raise GivenUp(Reason.NOT_FETCHED, f"not a URL: {error}") from None
    if parts.scheme.lower() not in ("http", "https"):
        raise GivenUp(Reason.NOT_FETCHED, f"only http and https, was {parts.scheme[:20] or 'none'}")
    if not parts.hostname:
        raise GivenUp(Reason.NOT_FETCHED, "a URL without a host")
    if "@" in parts.netloc:
        raise GivenUp(Reason.NOT_FETCHED, "a URL with a user name in it is not fetched")


def _shown(url: str) -> str:
    """The URL without the password in it, which has no place in a record."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    if "@" not in parts.netloc:
        return url
    host = parts.netloc.rpartition("@")[2]
    return SplitResult(parts.scheme, host, parts.path, parts.query, parts.fragment).geturl()


def _content_type(value: str) -> tuple[str, str | None]:
    message = Message()
    message["content-type"] = value
    return message.get_content_type() if value else "", message.get_content_charset()


def _status_line(status: int) -> str:
    try:
        return f"{status} {HTTPStatus(status).phrase}"
    except ValueError:
        return f"status {status}"


def _late(limits: Limits, origin: str) -> Unreadable:
    return Unreadable(Reason.TIMED_OUT, f"not there after {limits.timeout_s:g} s", origin)
