"""Words of a sentence in the form that tables have them in.

The network's own lemma is right in 97 of 100, but not of rare verbs: "refus", "prompte". Of what a
table asks for, every form is known beforehand.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from sayso.attribution import forms


def verb(word: str, otherwise: str) -> str:
    """The base form of a verb's form, in small letters; `otherwise` of verbs that no table has."""
    return _verbs().get(word.lower(), otherwise)


def noun(word: str, otherwise: str) -> str:
    """The singular of a noun that tables have, whatever the network makes of its plural."""
    return _plurals().get(word.lower(), otherwise)


@cache
def _plurals() -> dict[str, str]:
    listed = (files("sayso.clauses") / "tables" / "nouns.txt").read_text("utf-8").split()
    found = {form: word for word in listed for form in forms(word) if form.endswith("s")}
    men = {word[:-2] + "en": word for word in listed if word.endswith("man")}
    return {form: word for form, word in (found | men).items() if form not in listed}


@cache
def _verbs() -> dict[str, str]:
    """Every form of every verb of the tables. Base forms go before others ("wound" is no form of
    "wind"), but for a few, and for what looks like a participle of another: "killing"."""
    listed = (files("sayso.clauses") / "tables" / "verbs.txt").read_text("utf-8").split()
    of = {form: word for word in listed for form in forms(word) if form != word}
    base = {w: w for w in listed if w not in of or not (w in _PASTS or w.endswith(("ing", "ed")))}
    return of | base


# Base forms that are far more often another verb's past.
_PASTS = frozenset({"found", "felt", "fell", "saw", "bound", "lay", "ground"})
