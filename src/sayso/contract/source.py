"""What an event or a condition needs of the article it stands in to be an object."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from sayso.attribution import Attribution
from sayso.contract.words import Words
from sayso.errors import WrongUse


@dataclass(frozen=True, slots=True)
class Source:
    """An article's id, the words at its places, and through whom an attribution's words came;
    None is the article's own voice."""

    article_id: str
    words: Words
    chain: Callable[[Attribution | None], str]


def said_in(said: Mapping[str, Attribution], id: str) -> Attribution:
    """The attribution of that id; raises WrongUse where the reading has none."""
    if id not in said:
        raise WrongUse(f"an attribution is one of its reading's, {id!r} is none", id)
    return said[id]
