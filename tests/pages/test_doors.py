"""Files, folders, standard input and bytes become pages."""

import gzip
import io
import os
import zlib
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.errors import WrongUse
from sayso.pages import Form, Limits, Page, Reason, Unreadable, open_pages
from sayso.pages import files as files_door

PROSE = b"The bridge will be closed until spring, the minister said on Tuesday.\n"
HTML = b"<!doctype html><html><body><p>" + PROSE + b"</p></body></html>"


def opened(
    origin: str | Path | bytes, form: str = "auto", **limits: int
) -> list[Page | Unreadable]:
    return list(open_pages(origin, form, limits=Limits(**limits)))


def only(origin: str | Path | bytes, form: str = "auto", **limits: int) -> Page | Unreadable:
    (result,) = opened(origin, form, **limits)
    return result


def reason(result: Page | Unreadable) -> Reason | None:
    return result.reason if isinstance(result, Unreadable) else None


def test_a_file_is_one_page_with_its_bytes_and_its_path(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_bytes(HTML)
    assert only(path) == Page(HTML, Form.HTML, str(path))
    assert only(str(path)) == only(path)


def test_bytes_are_a_page_too() -> None:
    assert only(PROSE) == Page(PROSE, Form.TEXT, "bytes")


def test_the_form_that_is_asked_for_is_the_form() -> None:
    assert only(HTML, "text") == Page(HTML, Form.TEXT, "bytes")
    assert only(PROSE, "html") == Page(PROSE, Form.HTML, "bytes")
    assert only(PROSE, "dump") == Page(PROSE, Form.DUMP, "bytes")
    assert only(b'{"text": "x"}', "jsonl") == Page(b'{"text": "x"}', Form.FIELDS, "bytes:1")


def test_a_form_there_is_not_is_wrong_use_and_says_which_there_are() -> None:
    with pytest.raises(WrongUse, match="auto, html, dump, text, jsonl, was 'pdf'"):
        open_pages(b"", "pdf")


def test_a_limit_of_nothing_is_wrong_use() -> None:
    with pytest.raises(WrongUse, match="max_bytes was 0"):
        Limits(max_bytes=0)


@pytest.mark.parametrize(
    ("body", "form"),
    [
        (HTML, Form.HTML),
        (b"<div><p>One.</p><p>Two.</p></div>", Form.HTML),
        (b"\xef\xbb\xbf  <HTML>\n<BODY>x", Form.HTML),
        (PROSE * 3, Form.TEXT),
        (b"He wrote that a < b and c > d.\n" * 3, Form.TEXT),
        (b'{"title": "T", "text": "x"}', Form.FIELDS),
        (b'{\n "title": "T",\n "text": "x"\n}', Form.FIELDS),
        (b"{this is a brace}", Form.TEXT),
        (b"icon homeicon searchicon closeicon menuicon shareicon tagicon x\n" + PROSE, Form.DUMP),
        (b"Bridge to close\n12 March 2021 10:15\n\n" + PROSE, Form.DUMP),
        (b"Home\nSign in\nSubscribe\nBridge to close\n" + PROSE, Form.DUMP),
        ("Der Minister sagte „nein“.".encode("utf-16"), Form.TEXT),
    ],
)
def test_what_bytes_hold_is_seen_from_the_bytes(body: bytes, form: Form) -> None:
    page = only(body)
    assert isinstance(page, Page)
    assert page.form == form


@pytest.mark.parametrize(
    ("body", "why", "words"),
    [
        (b"", Reason.EMPTY, "nothing in it"),
        (b" \r\n\t\n", Reason.EMPTY, "nothing in it"),
        (b"\x89PNG\r\n\x1a\n" + b"x" * 99, Reason.BINARY, "a PNG image"),
        (b"%PDF-1.7\n" + b"x" * 99, Reason.BINARY, "a PDF document"),
        (b"PK\x03\x04" + b"x" * 99, Reason.BINARY, "a ZIP archive or office document"),
        (bytes(range(32)) * 9, Reason.BINARY, "control characters"),
        (b"WARC/1.0\r\nWARC-Type: response\r\n", Reason.NOT_AN_ARTICLE, "a web archive"),
        (b"<?xml version='1.0'?><rss version='2.0'>", Reason.NOT_AN_ARTICLE, "a feed"),
    ],
)
def test_what_is_no_page_says_what_it_is(body: bytes, why: Reason, words: str) -> None:
    result = only(body)
    assert isinstance(result, Unreadable)
    assert result.reason == why
    assert words in result.detail
    assert result.origin == "bytes"


def test_binary_files_are_refused_whatever_form_they_are_said_to_have() -> None:
    assert reason(only(b"\x89PNG\r\n\x1a\n", "text")) == Reason.BINARY


def test_a_folder_is_read_in_the_order_of_names_without_what_is_hidden(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / ".git").mkdir()
    for name in ("z.txt", "a.txt", "b/c.txt", ".hidden.txt", ".git/x.txt"):
        (tmp_path / name).write_bytes(PROSE)
    assert [result.origin for result in opened(tmp_path)] == [
        str(tmp_path / name) for name in ("a.txt", "z.txt", "b/c.txt")
    ]


def test_every_file_of_a_folder_gives_a_result(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (tmp_path / "b.css").write_bytes(b"p { color: red }")
    (tmp_path / "c.txt").write_bytes(b"")
    (tmp_path / "d").write_bytes(PROSE)
    (tmp_path / "e.txt").symlink_to(tmp_path / "gone")
    (tmp_path / "f").symlink_to(tmp_path)
    assert [(Path(r.origin).name, reason(r)) for r in opened(tmp_path)] == [
        ("a.png", Reason.BINARY),
        ("b.css", Reason.BINARY),
        ("c.txt", Reason.EMPTY),
        ("d", None),
        ("e.txt", Reason.NOT_FOUND),
        ("f", Reason.NOT_PERMITTED),
    ]


def test_a_pipe_in_a_folder_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert reason(only(tmp_path)) == Reason.BINARY


def test_an_empty_folder_is_a_result(tmp_path: Path) -> None:
    assert only(tmp_path) == Unreadable(Reason.EMPTY, "a folder with no files in it", str(tmp_path))


def test_a_folder_that_may_not_be_listed_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Root may list everything, so the system's answer is faked.
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", str(tmp_path))

    monkeypatch.setattr(os, "scandir", refuse)
    assert only(tmp_path) == Unreadable(Reason.NOT_PERMITTED, "Permission denied", str(tmp_path))


def test_a_file_that_may_not_be_read_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_bytes(PROSE)

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert reason(only(tmp_path / "a.txt")) == Reason.NOT_PERMITTED


@pytest.mark.parametrize("name", ["nowhere.txt", "nul\0in.txt", "x" * 5_000, "a.txt/below", ""])
def test_a_path_that_leads_nowhere_is_not_found(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_bytes(PROSE)
    if name:
        assert reason(only(name)) == Reason.NOT_FOUND
    else:  # the working folder, as in `Path("")`
        assert reason(only(name)) is None


def test_a_name_that_is_not_utf8_is_shown_in_characters_that_are(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    with open(name, "wb") as file:
        file.write(PROSE)
    assert only(tmp_path).origin == f"{tmp_path}/caf\ufffd.txt"


def test_standard_input_is_a_page_with_the_origin_dash(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(PROSE)))
    assert only("-") == Page(PROSE, Form.TEXT, "-")


def test_objects_on_standard_input_are_pages_as_they_come(monkeypatch: pytest.MonkeyPatch) -> None:
    class Endless(io.RawIOBase):
        def read1(self, n: int = -1, /) -> bytes:
            return b'{"text": "x"}\n'

    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=Endless()))
    pages = open_pages("-")
    assert [next(pages).origin for _ in range(3)] == ["-:1", "-:2", "-:3"]


def test_a_page_of_jsonl_is_a_line_of_it(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'\xef\xbb\xbf{"text": "a"}\r\n\n  \nnot json\n{"text": "b"}')
    assert opened(path) == [
        Page(b'{"text": "a"}\r', Form.FIELDS, f"{path}:1"),
        Page(b"not json", Form.FIELDS, f"{path}:4"),
        Page(b'{"text": "b"}', Form.FIELDS, f"{path}:5"),
    ]


@pytest.mark.parametrize("name", ["a.ndjson.gz", "a.jsonl.gz", "a.unknown"])
def test_packed_jsonl_is_unpacked(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(gzip.compress(b'{"text": "a"}\n') + gzip.compress(b'{"text": "b"}\n'))
    assert [page.origin for page in opened(path)] == [f"{path}:1", f"{path}:2"]


def test_a_packed_page_is_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "a.html.gz"
    path.write_bytes(gzip.compress(HTML))
    assert only(path) == Page(HTML, Form.HTML, str(path))


def test_a_line_that_is_too_long_does_not_stop_the_others() -> None:
    lines = b'{"text": "a"}\n{"text": "' + b"x" * 500_000 + b'"}\n{"text": "b"}\n'
    results = opened(lines, "jsonl", max_bytes=1_000)
    assert [reason(result) for result in results] == [None, Reason.TOO_BIG, None]
    assert results[1].origin == "bytes:2"


def test_fifty_megabytes_on_one_line_are_too_big(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * 50_000_000)
    for form in ("auto", "text", "html", "jsonl"):
        assert reason(only(path, form)) == Reason.TOO_BIG


def test_the_limit_counts_what_comes_out_of_gzip(tmp_path: Path) -> None:
    path = tmp_path / "a.html.gz"
    path.write_bytes(gzip.compress(b"<p>" + b"x" * 50_000_000))
    assert path.stat().st_size < 60_000
    assert reason(only(path)) == Reason.TOO_BIG
    assert reason(only(path, "jsonl", max_unpacked_bytes=20_000_000)) == Reason.TOO_BIG


def test_gzip_within_gzip_is_not_unpacked_twice() -> None:
    assert reason(only(gzip.compress(gzip.compress(PROSE)))) == Reason.BINARY


@pytest.mark.parametrize("cut", [3, 12, 30, -8, -1])
def test_gzip_that_is_cut_short_is_damaged(cut: int) -> None:
    assert reason(only(gzip.compress(os.urandom(200))[:cut])) == Reason.DAMAGED


def test_lines_before_the_damage_are_pages_and_the_damage_is_a_result() -> None:
    packed = zlib.compressobj(wbits=31)
    lines = packed.compress(b'{"text": "a"}\n') + packed.flush(zlib.Z_FULL_FLUSH)
    results = opened(lines + b"broken" * 9, "jsonl")
    assert [reason(result) for result in results] == [None, Reason.DAMAGED]


def test_reading_stops_where_nobody_asks_for_more(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(PROSE)
    with open(tmp_path / "a.txt", "rb") as stream:
        assert next(files_door._chunks(stream)) == PROSE


@given(st.binary(max_size=300), st.sampled_from(["auto", "html", "dump", "text", "jsonl"]))
def test_any_bytes_give_at_least_one_result(body: bytes, form: str) -> None:
    results = opened(body, form)
    assert results
    assert results == opened(body, form)
    for result in results:
        if isinstance(result, Page):
            assert result.body in body
