"""Pairs of sentences whose bearing on each other people marked."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from itertools import combinations
from pathlib import Path
from typing import Any

# Of the second to the first: it follows, it cannot hold as well, or neither.
FOLLOWS, AT_ODDS, NEITHER = "follows", "at odds", "neither"
NOT_FOLLOWING = "does not follow"  # where a set does not tell AT_ODDS and NEITHER apart
_NLI = {"entailment": FOLLOWS, "contradiction": AT_ODDS, "neutral": NEITHER}
_RTE = re.compile(
    r'<pair id="\w+" (?:value|entailment)="(\w+)".*?<t>(.*?)</t>\s*<h>(.*?)</h>', re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Pair:
    """`group` may not stand on both sides of a split: a speaker, a subject, a first text."""

    first: str
    second: str
    label: str
    group: str


def snli(folder: Path, part: str) -> Iterator[Pair]:
    """SNLI's `dev` or `test`, as e-SNLI has it: a file of labels, one of each side."""
    files = [(folder / f"{name}.{part}").read_text("utf-8") for name in ("labels", "s1", "s2")]
    for label, first, second in zip(*(text.splitlines() for text in files), strict=True):
        if label in _NLI:
            yield Pair(first, second, _NLI[label], first)


def breaking_nli(path: Path) -> Iterator[Pair]:
    """One word of a sentence in the place of another."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            first = row["sentence1"]
            yield Pair(first, row["sentence2"], _NLI[row["gold_label"]], first)


def conj_nli(path: Path) -> Iterator[Pair]:
    """Sentences with "and", "or", "but" and numbers, and others made of them."""
    for row in _tsv(path):
        yield Pair(row["Premise"], row["Hypothesis"], _NLI[row["Label"]], row["Premise"])


def negation(path: Path) -> Iterator[Pair]:
    """Pairs of MNLI, SNLI or RTE with a "not" set into either or both. Three pairs come of one."""
    for row in _tsv(path):
        label = row["gold_label"].strip()
        known = {"not_entailment": NOT_FOLLOWING} | _NLI
        group = str(int(row["index"]) // 3)
        yield Pair(row["Text"], row["Hypothesis"], known[label], f"{path.stem} {group}")


def rte(path: Path) -> Iterator[Pair]:
    """A passage of news and a sentence: whether it follows (PASCAL, 1 to 3)."""
    for value, first, second in _RTE.findall(_text(path)):
        label = FOLLOWS if value in ("TRUE", "YES") else NOT_FOLLOWING
        first, second = (" ".join(unescape(one).split()) for one in (first, second))
        yield Pair(first, second, label, first)


def perspectrum(folder: Path, part: str) -> Iterator[Pair]:
    """Opinions on disputed subjects: those that say the same, and those on opposite sides.

    `part` is "train", "dev" or "test". At most two pairs of opposite ones come of two opinions.
    """
    texts = {p["pId"]: p["text"] for p in _json(folder / "perspective_pool_v1.0.json")}
    parts = _json(folder / "dataset_split_v1.0.json")
    for claim in _json(folder / "perspectrum_with_answers_v1.0.json"):
        if parts[str(claim["cId"])] != part:
            continue
        group = str(claim["cId"])
        sides: dict[str, list[list[int]]] = {"SUPPORT": [], "UNDERMINE": []}
        for one in claim["perspectives"]:
            ids = [k for k in one["pids"] if k in texts]
            if one["stance_label_3"] in sides:
                sides[one["stance_label_3"]].append(ids)
            for a, b in combinations(ids[:3], 2):
                yield Pair(texts[a], texts[b], FOLLOWS, group)
        for ours, theirs in zip(sides["SUPPORT"], sides["UNDERMINE"], strict=False):
            if ours and theirs:
                yield Pair(texts[ours[0]], texts[theirs[0]], AT_ODDS, group)


def prosecco(path: Path) -> Iterator[Pair]:
    """What one speaker said at two times in a debate, pronouns filled in; grouped by speaker."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            label = AT_ODDS if row["label"] == "self-contradiction" else NEITHER
            yield Pair(row["proposition_1"], row["proposition_2"], label, row["speaker_id"])


def _tsv(path: Path) -> Iterator[dict[str, str]]:
    lines = _text(path).splitlines()
    for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
        if None not in row and None not in row.values():
            yield row


def _text(path: Path) -> str:
    """UTF-8, or where it is none Windows' Latin: RTE 2 says it is the one and is the other."""
    data = path.read_bytes()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _json(path: Path) -> Any:
    return json.loads(path.read_text("utf-8"))
