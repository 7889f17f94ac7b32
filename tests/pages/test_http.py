"""URLs become pages: redirects, limits and addresses, with the network faked."""

import contextlib
import gzip
import socket
import threading
import time
import zlib
from collections.abc import Callable, Iterator

import pytest

from sayso.pages import Answer, Form, GivenUp, Limits, Page, Reason, Unreadable, open_pages
from sayso.pages.address import is_private
from sayso.pages.ask import ask

HTML = b"<!doctype html><html><p>The bridge will be closed, the minister said.</p></html>"


def answer(
    body: bytes = HTML,
    status: int = 200,
    *,
    private: bool = False,
    content_type: str = "text/html; charset=utf-8",
    **headers: str,
) -> Answer:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Answer(status, {"content-type": content_type} | named, iter([body]), private)


class Web:
    """A web of answers, that remembers what it was asked."""

    def __init__(self, **answers: Answer | Callable[[], Answer]) -> None:
        self.answers = {name.replace("__", "/"): given for name, given in answers.items()}
        self.asked: list[str] = []

    def __call__(self, url: str, *, timeout_s: float, private: bool) -> Answer:
        self.asked.append(url)
        given = self.answers[url.partition("://")[2]]
        found = given() if callable(given) else given
        if found.private and not private:
            raise GivenUp(Reason.NOT_FETCHED, "leads to a private address")
        return found


def fetched(url: str, web: Callable[..., Answer], **limits: float) -> Page | Unreadable:
    (result,) = open_pages(url, limits=Limits(**limits), fetch=web)  # type: ignore[arg-type]
    return result


def why(result: Page | Unreadable) -> tuple[Reason, str]:
    assert isinstance(result, Unreadable)
    return result.reason, result.detail


def test_a_url_is_a_page_that_knows_where_and_when_it_was_had() -> None:
    page = fetched("https://a.example", Web(**{"a.example": answer()}))
    assert isinstance(page, Page)
    assert (page.body, page.form, page.origin) == (HTML, Form.HTML, "https://a.example")
    assert (page.url, page.encoding) == ("https://a.example", "utf-8")
    assert page.retrieved is not None
    assert page.retrieved.tzinfo is not None


def test_redirects_are_followed_and_the_last_url_is_the_pages() -> None:
    web = Web(
        **{
            "a.example/1": answer(b"", 301, location="/2"),
            "a.example/2": answer(b"", 302, location="//b.example/3"),
            "b.example/3": answer(),
        }
    )
    page = fetched("https://a.example/1", web)
    assert isinstance(page, Page)
    assert page.url == "https://b.example/3"
    assert page.origin == "https://a.example/1"


def test_redirects_in_a_ring_end() -> None:
    web = Web(**{"a.example/": lambda: answer(b"", 307, location="/")})
    assert why(fetched("http://a.example/", web)) == (
        Reason.NOT_FETCHED,
        "more than 5 redirects",
    )
    assert len(web.asked) == 6


def test_a_private_address_may_be_typed() -> None:
    web = Web(**{"localhost:8000/": answer(private=True)})
    assert isinstance(fetched("http://localhost:8000/", web), Page)


def test_a_public_host_may_not_redirect_to_a_private_address() -> None:
    web = Web(
        **{
            "a.example/": answer(b"", 302, location="http://localhost/"),
            "localhost/": answer(private=True),
        }
    )
    assert why(fetched("http://a.example/", web)) == (
        Reason.NOT_FETCHED,
        "leads to a private address",
    )


@pytest.mark.parametrize(
    "place", ["file:///etc/passwd", "ftp://a.example/x", "javascript:1", "data:,x"]
)
def test_a_redirect_leads_to_http_or_nowhere(place: str) -> None:
    web = Web(**{"a.example/": answer(b"", 302, location=place)})
    reason, detail = why(fetched("http://a.example/", web))
    assert reason == Reason.NOT_FETCHED
    assert "only http and https" in detail


def test_a_redirect_may_not_bring_a_password_with_it() -> None:
    web = Web(**{"a.example/": answer(b"", 302, location="http://me:secret@b.example/")})
    assert why(fetched("http://a.example/", web))[0] == Reason.NOT_FETCHED


def test_a_password_in_a_url_is_neither_sent_nor_shown() -> None:
    web = Web()
    result = fetched("http://me:secret@a.example/", web)
    assert why(result) == (Reason.NOT_FETCHED, "a URL with a user name in it is not fetched")
    assert web.asked == []
    assert "secret" not in result.origin


@pytest.mark.parametrize(
    "url", ["ftp://a.example", "gopher://a.example", "http://", "http://a:99999/", "http://[x/"]
)
def test_a_url_that_cannot_be_fetched_is_a_result(url: str) -> None:
    assert why(fetched(url, Web()))[0] == Reason.NOT_FETCHED


@pytest.mark.parametrize(
    ("given", "reason", "detail"),
    [
        (answer(b"gone", 404), Reason.NOT_FETCHED, "404 Not Found"),
        (answer(b"", 503), Reason.NOT_FETCHED, "503 Service Unavailable"),
        (answer(b"", 999), Reason.NOT_FETCHED, "status 999"),
        (answer(b"", 302), Reason.NOT_FETCHED, "302 Found"),
        (answer(b""), Reason.EMPTY, "nothing in it"),
        (answer(b"x", content_type="image/png"), Reason.BINARY, "image/png"),
        (answer(b"%PDF-1.4 ...", content_type="text/html"), Reason.BINARY, "a PDF document"),
        (answer(b"x", content_length="20000000"), Reason.TOO_BIG, "20,000,000 bytes"),
        (answer(b"x", content_encoding="br"), Reason.NOT_FETCHED, "packed as 'br'"),
        (answer(b"x", content_encoding="gzip, gzip"), Reason.NOT_FETCHED, "packed as 'gzip, gzip'"),
        (answer(b"x", content_encoding="gzip"), Reason.DAMAGED, ""),
    ],
)
def test_an_answer_that_is_no_page_says_why(given: Answer, reason: Reason, detail: str) -> None:
    found, words = why(fetched("http://a.example/", Web(**{"a.example/": given})))
    assert found == reason
    assert detail in words


@pytest.mark.parametrize(
    ("name", "pack"),
    [
        ("gzip", gzip.compress),
        ("deflate", zlib.compress),
        ("deflate", lambda body: zlib.compress(body)[2:-4]),  # some servers leave zlib's frame out
    ],
)
def test_packed_answers_are_unpacked(name: str, pack: Callable[[bytes], bytes]) -> None:
    page = fetched(
        "http://a.example/", Web(**{"a.example/": answer(pack(HTML), content_encoding=name)})
    )
    assert isinstance(page, Page)
    assert page.body == HTML


@pytest.mark.parametrize(("name", "pack"), [("gzip", gzip.compress), ("deflate", zlib.compress)])
def test_a_bomb_is_too_big(name: str, pack: Callable[[bytes], bytes]) -> None:
    bomb = pack(b"x" * 50_000_000)
    given = answer(bomb, content_encoding=name)
    assert why(fetched("http://a.example/", Web(**{"a.example/": given})))[0] == Reason.TOO_BIG


def test_an_endless_answer_is_too_big() -> None:
    def endless() -> Iterator[bytes]:
        while True:
            yield b"x" * 65_536

    given = Answer(200, {"content-type": "text/html"}, endless())
    assert why(fetched("http://a.example/", Web(**{"a.example/": given})))[0] == Reason.TOO_BIG


def test_an_answer_that_drips_ends_at_the_time_limit() -> None:
    def drips() -> Iterator[bytes]:
        while True:
            time.sleep(0.05)
            yield b"x"

    given = Answer(200, {"content-type": "text/html"}, drips())
    began = time.monotonic()
    result = fetched("http://a.example/", Web(**{"a.example/": given}), timeout_s=0.3)
    assert why(result) == (Reason.TIMED_OUT, "not there after 0.3 s")
    assert time.monotonic() - began < 2


PRIVATE = (
    "127.0.0.1 10.1.2.3 172.16.0.1 192.168.1.1 169.254.169.254 100.64.0.1 0.0.0.0 ::1 fe80::1%eth0 "
    "fc00::1 ::ffff:127.0.0.1 64:ff9b::7f00:1 2002:7f00:1:: 224.0.0.1"
)


@pytest.mark.parametrize("address", PRIVATE.split())
def test_addresses_of_ones_own_network_are_private(address: str) -> None:
    assert is_private(address)


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946"])
def test_addresses_of_the_internet_are_not(address: str) -> None:
    assert not is_private(address)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "[::1]"])
def test_no_way_to_write_this_machine_gets_past_the_check(host: str) -> None:
    with pytest.raises(GivenUp, match=r"private address|no address"):
        ask(f"http://{host}:9/", timeout_s=5, private=False)


def serve(behave: Callable[[socket.socket], None]) -> tuple[str, socket.socket]:
    """A server on this machine that does one thing to whoever comes."""
    server = socket.create_server(("127.0.0.1", 0))

    def run() -> None:
        while True:
            try:
                connection, _ = server.accept()
            except OSError:
                return
            with connection, contextlib.suppress(OSError):
                behave(connection)

    threading.Thread(target=run, daemon=True).start()
    return f"http://127.0.0.1:{server.getsockname()[1]}/", server


def reply(body: bytes, *headers: bytes) -> bytes:
    lines = [b"HTTP/1.1 200 OK", b"Content-Type: text/html", *headers]
    return b"\r\n".join([*lines, b"", body])


def from_server(behave: Callable[[socket.socket], None], **limits: float) -> Page | Unreadable:
    url, server = serve(behave)
    with server:
        (result,) = open_pages(url, limits=Limits(**limits))  # type: ignore[arg-type]
        server.shutdown(socket.SHUT_RDWR)
    return result


def test_a_real_server_is_asked_for_the_page_and_told_nothing_about_us() -> None:
    asked: list[bytes] = []

    def behave(connection: socket.socket) -> None:
        asked.append(connection.recv(65_536))
        connection.sendall(reply(HTML, b"Content-Length: %d" % len(HTML)))

    page = from_server(behave)
    assert isinstance(page, Page)
    assert page.body == HTML
    assert asked[0].startswith(b"GET / HTTP/1.1\r\nHost: 127.0.0.1:")
    assert b"cookie" not in asked[0].lower()
    assert b"authorization" not in asked[0].lower()


def test_a_server_that_never_answers_ends_at_the_time_limit() -> None:
    began = time.monotonic()
    result = from_server(lambda connection: time.sleep(2), timeout_s=0.4)
    assert why(result)[0] == Reason.TIMED_OUT
    assert time.monotonic() - began < 2


@pytest.mark.parametrize("begin", [b"", b"HTTP/1.1 200 OK\r\nX: ", reply(b"<html>")])
def test_a_server_that_drips_ends_at_the_time_limit(begin: bytes) -> None:
    def behave(connection: socket.socket) -> None:
        connection.sendall(begin)
        for _ in range(60):
            connection.sendall(b"H")
            time.sleep(0.05)

    began = time.monotonic()
    assert why(from_server(behave, timeout_s=0.4))[0] == Reason.TIMED_OUT
    assert time.monotonic() - began < 2


@pytest.mark.parametrize(
    "sent",
    [
        b"",
        b"\x00\x01\x02nonsense",
        reply(b"<html>", b"Content-Length: 9999"),
        reply(b"5\r\nabc", b"Transfer-Encoding: chunked"),
        b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 200 + b"\r\n",
    ],
)
def test_a_server_that_breaks_off_or_speaks_nonsense_is_not_fetched(sent: bytes) -> None:
    def behave(connection: socket.socket) -> None:
        connection.recv(65_536)
        connection.sendall(sent)

    assert why(from_server(behave, timeout_s=5))[0] == Reason.NOT_FETCHED


def test_a_name_that_is_never_looked_up_ends_at_the_time_limit(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def late(*_: object, **__: object) -> list[object]:
        time.sleep(1)
        return []

    monkeypatch.setattr(socket, "getaddrinfo", late)
    began = time.monotonic()
    (result,) = open_pages("http://a.example/", limits=Limits(timeout_s=0.2))
    assert why(result)[0] == Reason.TIMED_OUT
    assert time.monotonic() - began < 0.9
