"""The process that reads pages: `python -m sayso.articles.worker MEMORY_BYTES`.

Frames come in on standard input and go out on standard output (see `wire`). It ends when
its input does, and can be killed at any time: it owns nothing.
"""

from __future__ import annotations

import contextlib
import logging
import os
import signal
import sys
from typing import BinaryIO

from sayso.articles.article import Article
from sayso.articles.parse import parse
from sayso.articles.wire import answer_of, page_of, read_frame, write_frame
from sayso.pages import GivenUp, Page, Reason, Unreadable
from sayso.pages.limits import Limits


def main() -> None:
    # The answers have a descriptor of their own, so that no stray print can get between them.
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    logging.disable(logging.CRITICAL)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's; it closes the pipe
    if len(sys.argv) > 1:
        _limit_memory(int(sys.argv[1]))
    with contextlib.suppress(BrokenPipeError):
        _serve(sys.stdin.buffer, answers)


def _serve(requests: BinaryIO, answers: BinaryIO) -> None:
    while (request := read_frame(requests)) is not None:
        if not request:
            _warm_up()
            continue
        body = read_frame(requests)
        if body is None:
            return
        page, limits = page_of(request, body)
        _end_after(limits.parse_timeout_s)
        result = _result(page, limits)
        _end_after(0)
        write_frame(answers, answer_of(result))


def _result(page: Page, limits: Limits) -> Article | Unreadable:
    try:
        return parse(page, limits)
    except GivenUp as given_up:
        return given_up.at("")
    except MemoryError:
        return Unreadable(
            Reason.TOO_BIG, f"more than {limits.parse_memory_bytes:,} bytes to read it"
        )
    except RecursionError:
        return Unreadable(Reason.TOO_DEEP, "more levels than can be followed")
    except Exception as error:  # whatever a page does to a parser, the run goes on
        return Unreadable(Reason.CRASHED, f"{type(error).__name__}: {str(error)[:200]}")


def _warm_up() -> None:
    """Loads what the first page of each kind would wait for, while the caller does other things."""
    from sayso.articles import html  # noqa: F401
    from sayso.articles.language import language_of

    language_of("There is nothing like a sentence to find a language by.")


def _limit_memory(n_bytes: int) -> None:
    try:
        import resource
    except ImportError:  # Windows: the time limit has to do
        return
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    soft = n_bytes if hard == resource.RLIM_INFINITY else min(n_bytes, hard)
    with contextlib.suppress(ValueError, OSError):  # macOS refuses
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))


def _end_after(seconds: float) -> None:
    """Ends this process once it has computed for so long; 0 takes that back.

    By the processor's time and in here, so that a page ends though the parent be gone.
    """
    if hasattr(signal, "setitimer"):  # not on Windows, where the parent's clock has to do
        signal.setitimer(signal.ITIMER_PROF, seconds)


if __name__ == "__main__":
    main()
