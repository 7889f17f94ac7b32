"""A progress bar for whoever waits at a terminal longer than two seconds."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from threading import Event, Thread
from types import TracebackType
from typing import TYPE_CHECKING, Any, TypeVar

from sayso.cli.screen import named

if TYPE_CHECKING:
    from tqdm import tqdm

AFTER_S = 2.0
EVERY_S = 1.0
_T = TypeVar("_T")
_N_ORIGIN = 40  # characters of it that are shown


def watched(things: Sequence[_T], unit: str) -> Iterable[_T]:
    """The things, one by one, with a bar after two seconds; as they are where nobody watches."""
    if not sys.stderr.isatty():
        return things
    from tqdm import tqdm

    return tqdm(things, unit=f" {unit}", delay=AFTER_S, leave=False, dynamic_ncols=True)


class Progress:
    """How many pages are done, on standard error; nothing where that is no terminal."""

    def __init__(self) -> None:
        self._bar: tqdm[Any] | None = None
        self._ended = Event()
        self._ticker = Thread(target=self._tick, daemon=True)

    def done(self, origin: str) -> None:
        """One more page."""
        if self._bar is not None:
            from sayso.show import visible

            self._bar.set_postfix_str(visible(named(origin))[-_N_ORIGIN:], refresh=False)
            self._bar.update()

    @contextmanager
    def aside(self) -> Iterator[None]:
        """While something is printed, the bar is out of its way."""
        if self._bar is None:
            yield
            return
        with self._bar.get_lock():  # type: ignore[no-untyped-call]
            self._bar.clear()
            yield

    def _tick(self) -> None:
        """Redraw: a bar moves by itself only when a page is done, and the first may take long."""
        wait_s = AFTER_S
        while self._bar is not None and not self._ended.wait(wait_s):
            self._bar.refresh()
            wait_s = EVERY_S

    def __enter__(self) -> Progress:
        if sys.stderr.isatty():
            from tqdm import tqdm

            self._bar = tqdm(unit=" pages", delay=AFTER_S, leave=False, dynamic_ncols=True)
            self._ticker.start()
        return self

    def __exit__(
        self,
        type: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._ended.set()
        if self._bar is not None:
            self._ticker.join()
            self._bar.close()
