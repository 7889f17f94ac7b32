"""The one door: whatever is asked for becomes pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from sayso.errors import WrongUse
from sayso.pages.ask import Fetch, ask
from sayso.pages.files import pages_of_path, pages_of_stdin
from sayso.pages.http import page_of_url
from sayso.pages.limits import Limits
from sayso.pages.page import Page
from sayso.pages.stream import pages_of_stream
from sayso.pages.unreadable import Unreadable

FORMS = ("auto", "html", "dump", "text", "jsonl")
_URL = re.compile(r"[a-z][a-z0-9+.-]*://", re.I)


def open_pages(
    origin: str | Path | bytes,
    form: str = "auto",
    *,
    limits: Limits | None = None,
    fetch: Fetch = ask,
) -> Iterator[Page | Unreadable]:
    """The pages at `origin`: a file, a folder, a URL, "-" for standard input, or bytes.

    Always gives at least one result and raises for no page, however bad; WrongUse for a
    `form` there is not. `form` says how to read what comes: "html"; "dump", the text of a
    whole page; "text", an article's body, taken unchanged; "jsonl", an object a line;
    "auto" looks at names and bytes.
    """
    if form not in FORMS:
        raise WrongUse(f"a form is one of {', '.join(FORMS)}, was {form!r}", form)
    limits = limits or Limits()
    if isinstance(origin, bytes):
        return pages_of_stream([origin], "bytes", form, "", limits)
    if origin == "-":
        return pages_of_stdin(form, limits)
    if isinstance(origin, str) and _URL.match(origin):
        return iter([page_of_url(origin, form, limits, fetch)])
    return pages_of_path(Path(origin), form, limits)
