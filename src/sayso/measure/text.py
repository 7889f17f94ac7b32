"""A bare text, read as an article's body is."""

from __future__ import annotations

from dataclasses import replace

from sayso.articles import as_it_is
from sayso.pipeline import attributed
from sayso.reader import Network
from sayso.reading import Reading


def read_text(text: str, network: Network, published: str | None = None) -> Reading:
    """What the network and all rooms say of a text without a page."""
    article = replace(as_it_is(text), published=published)
    return attributed(Reading("text", article=article), article, network, syntax=True)
