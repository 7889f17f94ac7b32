"""One request to one address: the seam at which the network can be faked.

urllib3's pools look names up themselves, so an address that was checked would not be the
one that is used, and give no hold on a socket that drips. Hence its bare connections.
"""

from __future__ import annotations

import contextlib
import re
import socket
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from http.client import HTTPException
from typing import Protocol
from urllib.parse import SplitResult, urlsplit

import certifi
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError
from urllib3.util import Timeout, parse_url

from sayso.pages.address import addresses_of, is_private
from sayso.pages.given_up import GivenUp
from sayso.pages.unreadable import Reason

# urllib3 lets some of the standard library's through when it is used without a pool.
_FAILURES = (HTTPError, HTTPException, OSError, ValueError)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered, redirects not followed, the body still packed as it was sent."""

    status: int
    headers: Mapping[str, str]  # names in lower case
    chunks: Iterator[bytes]
    private: bool = False  # from this machine or its network
    close: Callable[[], None] = lambda: None


class Fetch(Protocol):
    """Asks for one URL; tests fake it with a function."""

    def __call__(self, url: str, *, timeout_s: float, private: bool) -> Answer:
        """The answer; raises GivenUp, and for a private address too unless `private`."""


def ask(url: str, *, timeout_s: float, private: bool) -> Answer:
    """The answer of the server at `url`, over a new connection with no cookies.

    Everything, the last byte of the body included, ends within `timeout_s`: then the
    connection is shut under whoever reads from it. Raises GivenUp.
    """
    deadline = time.monotonic() + timeout_s
    parts = urlsplit(url)
    try:
        host = (parts.hostname or "").encode("idna").decode()
        port = parts.port or (443 if parts.scheme == "https" else 80)
        addresses = addresses_of(host, port, timeout_s)
    except (OSError, UnicodeError, ValueError) as error:
        raise GivenUp(
            Reason.NOT_FETCHED, f"no address for {parts.hostname}: {_words(error)}"
        ) from None
    failure = "no address"
    for address in addresses:
        if is_private(address) and not private:
            raise GivenUp(
                Reason.NOT_FETCHED, f"{parts.hostname} leads to a private address, {address}"
            )
        try:
            return _ask_address(parts, host, address, port, deadline)
        except _FAILURES as error:
            failure = _words(error)
        if time.monotonic() >= deadline:
            break
    raise GivenUp(Reason.NOT_FETCHED, failure)


def _ask_address(parts: SplitResult, host: str, address: str, port: int, deadline: float) -> Answer:
    left_s = max(0.001, deadline - time.monotonic())
    timeout = Timeout(total=left_s)
    if parts.scheme == "https":
        connection: HTTPConnection = HTTPSConnection(
            address,
            port,
            timeout=timeout.connect_timeout,
            server_hostname=host,
            assert_hostname=host,
            ca_certs=certifi.where(),
            cert_reqs="CERT_REQUIRED",
        )
    else:
        connection = HTTPConnection(address, port, timeout=timeout.connect_timeout)
    timer = threading.Timer(left_s, _shut, [connection])
    timer.daemon = True

    def close() -> None:
        timer.cancel()
        connection.close()

    timer.start()
    try:
        connection.request(
            "GET",
            parse_url(parts.geturl()).request_uri,
            headers={
                "Host": _host_header(host, parts.port),
                "User-Agent": "sayso",
                "Accept": "text/html,application/xhtml+xml,text/plain;q=0.8,*/*;q=0.1",
                "Accept-Encoding": "gzip, deflate",
            },
            preload_content=False,
            decode_content=False,
        )
        response = connection.getresponse()
    except BaseException:
        close()
        raise

    def chunks() -> Iterator[bytes]:
        try:
            while chunk := response.read1(65_536, decode_content=False):
                yield chunk
        except _FAILURES as error:
            raise GivenUp(Reason.NOT_FETCHED, _words(error)) from None

    def close_both() -> None:
        response.close()
        close()

    headers = {name.lower(): value for name, value in response.headers.items()}
    return Answer(response.status, headers, chunks(), is_private(address), close_both)


def _host_header(host: str, port: int | None) -> str:
    host = f"[{host}]" if ":" in host else host
    return host if port is None else f"{host}:{port}"


def _shut(connection: HTTPConnection) -> None:
    if connection.sock is not None:
        with contextlib.suppress(OSError):
            connection.sock.shutdown(socket.SHUT_RDWR)


def _words(error: Exception) -> str:
    """The error in one line, without the object that urllib3 puts before its messages."""
    line = (str(error) or type(error).__name__).splitlines()[0]
    return re.sub(r"^<?HTTPS?Connection[^:]*(?:, port=\d+\))?>?: ", "", line)[:300]
