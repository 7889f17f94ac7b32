"""The verbs and nouns that tables ask for, so that every form of theirs is known beforehand.

    python -m sayso.train.lemmas

Writes `clauses/tables/verbs.txt` and `nouns.txt` out of the tables of events and of complements.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

HOUSE = Path(__file__).parents[1]
EVENTS = HOUSE / "events" / "tables"
CLAUSES = HOUSE / "clauses" / "tables"
_LEMMA = re.compile(r"[a-z][a-z-]+")
_VERBAL = ("to_do", "that")
# Verbs that the rules themselves ask for.
_RULES = """kill slay massacre behead execute murder wound injure hurt maim capture die perish
    disappear say report claim admit deny confirm announce declare add note insist""".split()


def verbs() -> set[str]:
    found = set(_RULES) | _second(EVENTS / "carriers.tsv") | _second(CLAUSES / "complements.tsv")
    for part, lemma, slots in _frames():
        found |= {lemma} if part == "v" else set()
        found |= {word for slot, words in slots if slot in _VERBAL for word in words}
    return _lemmas(found)


def nouns() -> set[str]:
    weapons = _second(EVENTS / "weapons.tsv")
    found = _second(CLAUSES / "complements.tsv") | {w for pair in weapons for w in pair.split("_")}
    found |= set((EVENTS / "powers.txt").read_text("utf-8").split())
    for part, lemma, slots in _frames():
        found |= {lemma} if part == "n" else set()
        others = [words for slot, words in slots if slot not in _VERBAL]
        found |= {word.split("_")[-1] for words in others for word in words}
    return {word for word in _lemmas(found) if not word.endswith("s") or word.endswith("ss")}


def _frames() -> Iterator[tuple[str, str, list[tuple[str, list[str]]]]]:
    """Part of speech, lemma, and slots with their words, of every line of the lexicon."""
    for path in sorted(EVENTS.glob("*.tsv")):
        for line in path.read_text("utf-8").splitlines():
            columns = line.split("\t")
            if len(columns) == 4 and not line.startswith("#"):
                lemma, *rest = columns[1].split()
                pairs = (word.lstrip("!").partition("=") for word in rest if "=" in word)
                yield columns[0], lemma, [(slot, words.split(",")) for slot, _, words in pairs]


def _second(path: Path) -> set[str]:
    lines = (line for line in path.read_text("utf-8").splitlines() if not line.startswith("#"))
    return {word for line in lines if "\t" in line for word in line.split("\t")[1].split()}


def _lemmas(words: set[str]) -> set[str]:
    return {word for word in words if _LEMMA.fullmatch(word)}


def main() -> None:
    for name, found in (("verbs", verbs()), ("nouns", nouns())):
        (CLAUSES / f"{name}.txt").write_text("\n".join(sorted(found)) + "\n", "utf-8")
        print(f"{len(found)} {name}")


if __name__ == "__main__":
    main()
