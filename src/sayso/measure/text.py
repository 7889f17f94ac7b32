"""A bare text, read as an article's body is."""

from __future__ import annotations

from sayso.articles import as_it_is
from sayso.pipeline import attributed
from sayso.reader import Network
from sayso.reading import Reading


def read_text(text: str, network: Network) -> Reading:
    """What the network and all rooms say of a text without a page."""
    article = as_it_is(text)
    return attributed(Reading("text", article=article), article, network, syntax=True)
