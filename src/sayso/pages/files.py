"""Files and folders."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from sayso.pages.limits import Limits
from sayso.pages.page import Page
from sayso.pages.stream import AUTO, pages_of_stream
from sayso.pages.unreadable import Reason, Unreadable

_N_CHUNK = 65_536
# What lies beside saved pages and is text, but nobody's article.
_NO_PAGES = frozenset({".css", ".js", ".mjs", ".map", ".svg", ".csv", ".tsv"})


def pages_of_path(path: Path, form: str, limits: Limits) -> Iterator[Page | Unreadable]:
    """The pages in a file, or in every file of a folder and the folders in it.

    Folders are read in the order of the names, names that begin with a dot left out.
    """
    origin = shown(path)
    try:
        kind = path.stat().st_mode
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        yield _refused(error, origin)
        return
    if stat.S_ISDIR(kind):
        yield from _pages_of_folder(path, form, limits)
    else:
        yield from _pages_of_file(path, form, limits)


def pages_of_stdin(form: str, limits: Limits) -> Iterator[Page | Unreadable]:
    """The pages that come through standard input, their origin "-"."""
    try:
        yield from pages_of_stream(_chunks(sys.stdin.buffer), "-", form, "", limits)
    except OSError as error:
        yield _refused(error, "-")


def shown(path: Path) -> str:
    """The path in characters that can be written anywhere, bytes that are not UTF-8 replaced."""
    return os.fsencode(path).decode("utf-8", "replace")


def _pages_of_folder(folder: Path, form: str, limits: Limits) -> Iterator[Page | Unreadable]:
    n_results = 0
    failed: list[OSError] = []
    for where, folders, names in os.walk(folder, onerror=failed.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(name for name in names if not name.startswith(".")):
            for result in _pages_of_member(Path(where, name), form, limits):
                n_results += 1
                yield result
        for name in folders:
            if Path(where, name).is_symlink():
                n_results += 1
                detail = "a link to a folder is not followed"
                yield Unreadable(Reason.NOT_PERMITTED, detail, shown(Path(where, name)))
    for error in failed:
        n_results += 1
        yield _refused(error, shown(Path(error.filename or folder)))
    if n_results == 0:
        yield Unreadable(Reason.EMPTY, "a folder with no files in it", shown(folder))


def _pages_of_member(path: Path, form: str, limits: Limits) -> Iterator[Page | Unreadable]:
    """The pages in a file that was not named but found: what is surely none is not opened."""
    if form == AUTO and _suffix(path) in _NO_PAGES:
        yield Unreadable(Reason.BINARY, f"a {_suffix(path)} file holds no page", shown(path))
    elif path.exists() and not path.is_file():
        yield Unreadable(Reason.BINARY, "a device or a pipe", shown(path))
    else:
        yield from _pages_of_file(path, form, limits)


def _pages_of_file(path: Path, form: str, limits: Limits) -> Iterator[Page | Unreadable]:
    try:
        with path.open("rb") as stream:
            yield from pages_of_stream(_chunks(stream), shown(path), form, _suffix(path), limits)
    except OSError as error:
        yield _refused(error, shown(path))


def _chunks(stream: BinaryIO) -> Iterator[bytes]:
    # read1 gives what is there, so a line is read when it comes and not when 64 kB have.
    read: object = getattr(stream, "read1", stream.read)
    assert callable(read)
    while chunk := read(_N_CHUNK):
        yield chunk


def _suffix(path: Path) -> str:
    name = path.name.lower().removesuffix(".gz")
    return os.path.splitext(name)[1]


def _refused(error: OSError | ValueError, origin: str) -> Unreadable:
    reason = Reason.NOT_PERMITTED if isinstance(error, PermissionError) else Reason.NOT_FOUND
    detail = error.strerror if isinstance(error, OSError) else None
    return Unreadable(reason, detail or str(error), origin)
