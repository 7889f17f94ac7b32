"""The process that reads pages, seen from outside: started when needed, killed when late.

A subprocess and not `multiprocessing`, whose "spawn" runs the user's script a second time
where it has no `if __name__ == "__main__"`, as in a notebook.
"""

from __future__ import annotations

import atexit
import contextlib
import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import BinaryIO, cast

import sayso
from sayso.articles.article import Article
from sayso.articles.wire import OUT_OF_TIME, read_frame, request_of, result_of, write_frame
from sayso.pages import Limits, Page, Reason, Unreadable

_PATIENCE = 6  # times the limit by the clock; a processor shared with others is no page's fault
_N_PAGES = 5_000  # then a fresh process, so that what parsers leak never meets the memory limit


class Reader:
    """Reads one page at a time in a process of its own.

    Safe to share between threads, which then wait for one another, and after a fork, where
    the child starts a process of its own.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._memory_bytes = 0
        self._owner = 0
        self._n_pages = 0
        self._left_behind: list[subprocess.Popen[bytes]] = []

    def start(self, limits: Limits) -> None:
        """Starts the process and lets it load what it needs; does not wait for it."""
        with self._lock, contextlib.suppress(OSError):
            process = self._running(limits)
            write_frame(_stdin(process), b"")

    def read(self, page: Page, limits: Limits) -> Article | Unreadable:
        with self._lock:
            try:
                process = self._running(limits)
            except OSError as error:
                return Unreadable(Reason.CRASHED, f"no process to read in: {error}", page.origin)
            late = threading.Event()

            def kill() -> None:
                late.set()
                process.kill()

            timer = threading.Timer(limits.parse_timeout_s * _PATIENCE, kill)
            timer.daemon = True
            timer.start()
            try:
                write_frame(_stdin(process), request_of(page, limits))
                write_frame(_stdin(process), page.body)
                answer = read_frame(_stdout(process))
            except OSError:
                answer = None  # it ended while it was being written to
            finally:
                timer.cancel()
            if answer is not None and not late.is_set():
                result = result_of(answer, page.origin)
                self._n_pages += 1
                if isinstance(result, Unreadable) and result.reason == Reason.TOO_BIG:
                    self._end(kill=True)  # its memory may be in pieces
                return result
            code = self._end(kill=True)
            if late.is_set() or code == -OUT_OF_TIME:
                detail = f"not read within {limits.parse_timeout_s:g} s"
                return Unreadable(Reason.TIMED_OUT, detail, page.origin)
            return Unreadable(Reason.CRASHED, f"the reading process ended with {code}", page.origin)

    def close(self) -> None:
        """Ends the process, if there is one. A later `read` starts another."""
        with self._lock:
            self._end(kill=False)

    def _running(self, limits: Limits) -> subprocess.Popen[bytes]:
        if self._process is not None and self._owner != os.getpid():
            # Forked: the process is the parent's, and must not be waited for or closed here.
            self._left_behind.append(self._process)
            self._process.returncode = 0
            self._process = None
        process = self._process
        if (
            process is not None
            and process.poll() is None
            and self._memory_bytes == limits.parse_memory_bytes
            and self._n_pages < _N_PAGES
        ):
            return process
        self._end(kill=False)
        self._n_pages = 0
        # -P and our own folder first: the working folder's "json.py" is nobody's business.
        ours = str(Path(sayso.__file__).resolve().parents[1])
        paths = [ours, *filter(None, [os.environ.get("PYTHONPATH")])]
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "sayso.articles.worker", str(limits.parse_memory_bytes)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
        )
        if self._owner != os.getpid():
            self._owner = os.getpid()
            atexit.register(self.close)
        self._memory_bytes = limits.parse_memory_bytes
        return self._process

    def _end(self, *, kill: bool) -> int | None:
        process, self._process = self._process, None
        if process is None or self._owner != os.getpid():
            return None
        if kill:
            process.kill()
        with contextlib.suppress(OSError):
            _stdin(process).close()
        try:
            code = process.wait(timeout=2)
        except subprocess.TimeoutExpired:
            process.kill()
            code = process.wait()
        _stdout(process).close()
        return code


def _stdin(process: subprocess.Popen[bytes]) -> BinaryIO:
    return cast(BinaryIO, process.stdin)


def _stdout(process: subprocess.Popen[bytes]) -> BinaryIO:
    return cast(BinaryIO, process.stdout)
