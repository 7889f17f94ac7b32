"""The tables of words, and whether some stand in a stretch of a sentence.

A word stands for all its forms. The network's lemmas are not asked where a table can tell, as they
are made letter by letter and now and then are no words ("vot", "me" of "met").
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from sayso.attribution import forms
from sayso.clauses import Tree

Entry = tuple[frozenset[str], ...]  # the forms of each of its words
Entries = dict[str, tuple[Entry, ...]]  # by each form of their first word

_IRREGULAR = {
    "meet": "met", "build": "built", "rebuild": "rebuilt", "forgive": "forgave forgiven",
    "freeze": "froze frozen", "shut": "shut shutting", "quit": "quit quitting", "hang": "hung",
    "burn": "burnt", "overthrow": "overthrew overthrown", "flee": "fled", "bleed": "bled",
    "sink": "sank sunk", "shrink": "shrank shrunk", "spread": "spread", "raze": "razed",
    "shoot": "shot", "hurt": "hurt", "cost": "cost", "beat": "beaten", "overrun": "overran",
    "lie": "lay lain", "sleep": "slept", "wait": "waited", "hide": "hid hidden",
    "repay": "repaid", "retake": "retook retaken", "go": "goes going", "do": "did done does",
}  # fmt: skip
# Asked for in the rules beside what the tables hold.
_ASKED = """say tell warn caution promise threaten assure offer order inform remind notify vow swear
    pledge undertake reserve guarantee propose volunteer vote resolve deny demand urge call instruct
    command direct require want invite press summon advise give mean bring have carry cause trigger
    face draw entail lead result meet answer end tolerate accept allow permit forgive countenance
    condone stomach brook excuse cross pass step line limit question straw pale refuse fail decline
    neglect reject ignore miss block delay expect predict forecast project reckon estimate
    anticipate fear hope convict confirm approve rest yield bow kneel forget abandon desert
    surrender go need be rain snow freeze know ask wonder see learn decide determine find doubt
    care discuss consider debate remember clarify judge establish explain reveal threat ultimatum
    pledge oath proposal readiness willingness right letter message note broadcast address email
    e-mail cable telegram memo lose risk suffer forfeit pay die get elect re-elect win
    appoint survive last endure hold recover live exist prosper take sleep stop
    assurance commitment make avenge retaliate crush punish sand hunt respond response reply
    react reaction retaliate"""


@cache
def all_forms(word: str) -> frozenset[str]:
    return forms(word) | frozenset(_IRREGULAR.get(word, "").split())


@cache
def table(name: str) -> Entries:
    """The entries of `tables/NAME.txt`, each as the forms of its words."""
    found: dict[str, list[Entry]] = {}
    for words in _rows(name):
        entry = tuple(all_forms(word) for word in words)
        for first in entry[0]:
            found.setdefault(first, []).append(entry)
    return {first: tuple(entries) for first, entries in found.items()}


def listed(tree: Tree, places: Sequence[int], name: str) -> list[int]:
    """Which of the places an entry of the table begins at."""
    entries = table(name)
    places = [i for i in places if tree[i].upos != "DET"]
    words = [tree.word(i).lower() for i in places]
    return [
        i
        for at, i in enumerate(places)
        if any(_matches(words[at : at + len(e)], e) for e in entries.get(words[at], ()))
    ]


def is_listed(word: str, name: str) -> bool:
    """Whether a word, or several with blanks between them, are an entry."""
    words = word.lower().split()
    return bool(words) and any(
        len(e) == len(words) and _matches(words, e) for e in table(name).get(words[0], ())
    )


def base(tree: Tree, i: int) -> str:
    """The word that a token is a form of."""
    word = tree.word(i).lower()
    return _bases().get(word) or tree.lemma(i)


@cache
def _bases() -> dict[str, str]:
    return {form: word for word in _ASKED.split() for form in sorted(all_forms(word))}


def _rows(name: str) -> list[tuple[str, ...]]:
    read = files("sayso.conditions").joinpath(f"tables/{name}.txt").read_text("utf-8")
    lines = (line for line in read.splitlines() if not line.startswith("#"))
    return [words for entry in " ".join(lines).split(",") if (words := tuple(entry.split()))]


def _matches(words: Sequence[str], entry: Entry) -> bool:
    return len(words) == len(entry) and all(w in e for w, e in zip(words, entry, strict=True))
