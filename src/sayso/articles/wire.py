"""What goes between sayso and the process that reads pages: frames, and articles as JSON."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any, BinaryIO

from sayso.articles.article import Article, Block, BlockKind
from sayso.pages import Form, Limits, Page, Reason, Unreadable
from sayso.text import Span

OUT_OF_TIME = 27  # SIGPROF: how a process ends that has computed for longer than it may

_N_LENGTH = 8  # bytes, big-endian, before every frame


def write_frame(stream: BinaryIO, frame: bytes) -> None:
    stream.write(len(frame).to_bytes(_N_LENGTH, "big"))
    stream.write(frame)
    stream.flush()


def read_frame(stream: BinaryIO) -> bytes | None:
    """The next frame; None where the other side has closed, mid-frame or between."""
    length = stream.read(_N_LENGTH)
    if len(length) < _N_LENGTH:
        return None
    n = int.from_bytes(length, "big")
    frame = stream.read(n)
    return frame if len(frame) == n else None


def request_of(page: Page, limits: Limits) -> bytes:
    """Everything about `page` but its body, which follows as a frame of its own."""
    about = {"form": page.form, "url": page.url, "encoding": page.encoding}
    return json.dumps({"page": about, "limits": asdict(limits)}).encode()


def page_of(request: bytes, body: bytes) -> tuple[Page, Limits]:
    given: dict[str, Any] = json.loads(request)
    about = given["page"]
    page = Page(body, Form(about["form"]), "", url=about["url"], encoding=about["encoding"])
    return page, Limits(**given["limits"])


def answer_of(result: Article | Unreadable) -> bytes:
    name = "article" if isinstance(result, Article) else "unreadable"
    return json.dumps({name: asdict(result)}, ensure_ascii=True).encode()


def result_of(answer: bytes, origin: str) -> Article | Unreadable:
    given: dict[str, Any] = json.loads(answer)
    if "unreadable" in given:
        told = given["unreadable"]
        return Unreadable(Reason(told["reason"]), told["detail"], origin)
    about = given["article"]
    blocks = tuple(
        Block(BlockKind(b["kind"]), Span(b["span"]["start"], b["span"]["end"]))
        for b in about.pop("blocks")
    )
    return Article(blocks=blocks, authors=tuple(about.pop("authors")), **about)
