"""Lines of a stream, none of them longer than a limit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sayso.pages.page import Form, Page
from sayso.pages.unreadable import Reason, Unreadable


def pages_of_lines(
    chunks: Iterable[bytes], origin: str, max_bytes: int
) -> Iterator[Page | Unreadable]:
    """A page for every line that has something on it; `origin:LINE`, counted from 1.

    A line of more than `max_bytes` is Unreadable and is not kept in memory.
    """
    for n_line, line in enumerate(limited_lines(chunks, max_bytes), start=1):
        here = f"{origin}:{n_line}"
        if line is None:
            yield Unreadable(Reason.TOO_BIG, f"a line of more than {max_bytes:,} bytes", here)
        elif line.strip(b"\xef\xbb\xbf \t\r\n"):
            yield Page(line.removeprefix(b"\xef\xbb\xbf"), Form.FIELDS, here)


def limited_lines(chunks: Iterable[bytes], max_bytes: int) -> Iterator[bytes | None]:
    """The lines in `chunks` without their ends; None for one of more than `max_bytes`."""
    held: list[bytes] = []
    n_held = 0
    for chunk in chunks:
        *ended, rest = chunk.split(b"\n")
        for piece in ended:
            n_held += len(piece)
            yield b"".join([*held, piece]) if n_held <= max_bytes else None
            held, n_held = [], 0
        n_held += len(rest)
        if n_held <= max_bytes:
            held.append(rest)
        else:
            held.clear()
    if n_held:
        yield b"".join(held) if n_held <= max_bytes else None
