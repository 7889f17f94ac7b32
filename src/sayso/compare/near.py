"""Which sentences may speak of the same thing: those that share most of their rare words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from math import fsum, log

from sayso.compare.said import FEWEST
from sayso.compare.words import carriers

_SHARED = 0.45  # of the rarity of the shorter one's words
_MOST = 25  # candidates of one sentence
_COMMON = 400  # sentences that have a word: more say nothing of what is spoken of


def near(sentences: Sequence[str], shared: float = _SHARED) -> Iterator[tuple[int, int]]:
    """Pairs of their places, each once, the later one first.

    One pass over an index of words. That grows with the number of sentences, not with its square:
    words that many of them have are not looked up.
    """
    words = [sorted(carriers(one)) for one in sentences]
    places: dict[str, list[int]] = defaultdict(list)
    for i, own in enumerate(words):
        for word in own:
            places[word].append(i)
    n = len(words)
    rarity = {word: log((n + 1) / len(at)) for word, at in places.items()}
    whole = [fsum(rarity[word] for word in own) for own in words]
    for i, own in enumerate(words):
        n_shared: Counter[int] = Counter()
        both: dict[int, float] = defaultdict(float)
        for word in own:
            if len(places[word]) <= _COMMON:
                for j in places[word]:
                    if j < i:
                        n_shared[j] += 1
                        both[j] += rarity[word]
        found = [
            (score, j)
            for j, score in both.items()
            if n_shared[j] >= FEWEST and score >= shared * min(whole[i], whole[j])
        ]
        yield from ((i, j) for _, j in sorted(found, reverse=True)[:_MOST])
