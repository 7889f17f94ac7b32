"""How likely words tell of an event of the day, and how it is told: learnt, not ruled.

The words of an attack stand in columns on old wars, in verdicts and in figures of speech, and “the
attack” is known to have happened though it stands in what somebody says. What a word's vector in
its context says of that is one of the network's outputs (`sayso.train.deeds`); traits of the event
as the rules have it are added here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from sayso.attribution import Act
from sayso.clauses import Tree
from sayso.events.event import Account, Event, Status
from sayso.events.plover import HOSTILE
from sayso.reader import DEEDS, Floats, Scores

# Of 406 judged words that nothing was learnt of 71 in 100 tell of an event. At .5 79 of those kept
# do, and 95 of 100 events are kept; at .6 81 and 93, at .7 82 and 83, at .8 86 and 71.
AT_LEAST = 0.5
_STATUSES = tuple(Status(name) for name in DEEDS[3:])
_SURE = 0.5  # of a status other than the rules'
_WORDS = frozenset(
    """the a an this that these those any no his her its their our my another such some all
    in after before during for with on at from by of about to over against without since until
    if would could will may might should can not never n't has have had was were is are be been
    being did does do to planned possible alleged""".split()
)


class Deeds:
    """An article's words, asked what they tell of an event among them."""

    def __init__(
        self,
        starts: npt.NDArray[np.int64],
        said: Floats,
        weights: Mapping[str, Mapping[str, float]],
    ) -> None:
        """`starts` (W,) are the words' places, `said` (W, N) what `DEEDS` names."""
        self._starts, self._said, self._weights = starts, said, weights
        self._article = float(said[:, DEEDS.index("article")].mean()) if len(said) else 0.0

    def chance(self, tree: Tree, at: int, event: Event) -> float:
        """How likely the word at `at` tells of an event of the day, 0..1."""
        first, last = np.searchsorted(self._starts, [tree.span.start, tree.span.end])
        sentence = self._said[first:last, DEEDS.index("sentence")]
        score = self._at(tree, at)[DEEDS.index("at")] + self._article
        score += float(sentence.mean()) if len(sentence) else 0.0
        return float(1 / (1 + np.exp(-(score + self._sum("chance", traits(tree, at, event))))))

    def status(self, tree: Tree, at: int, event: Event) -> tuple[Status, float]:
        """How a noun's event is most likely told, and how likely."""
        own = self._at(tree, at)
        named = [*traits(tree, at, event), *surroundings(tree, at, event)]
        scores = np.array(
            [own[DEEDS.index(name)] + self._sum(name, named) for name in _STATUSES], np.float64
        )
        chances = np.exp(scores - scores.max())
        k = int(chances.argmax())
        return _STATUSES[k], float(chances[k] / chances.sum())

    def _at(self, tree: Tree, at: int) -> Floats:
        own: Floats = self._said[
            int(np.searchsorted(self._starts, tree[at].span.start, "right")) - 1
        ]
        return own

    def _sum(self, of: str, named: Sequence[str]) -> float:
        weights = self._weights[of]
        return weights[""] + sum(weights.get(trait, 0.0) for trait in named)


def deeds(scores: Scores, weights: Mapping[str, Mapping[str, float]]) -> Deeds:
    return Deeds(scores.prepared.words.start, scores.deeds, weights)


def traits(tree: Tree, at: int, event: Event) -> list[str]:
    """What is known of an event before anything is learnt of it."""
    named = {
        f"type {event.type}": True,
        f"part {tree[at].upos}": True,
        f"relation {tree[at].relation}": True,
        f"status {event.status}": True,
        "no actor": not event.actors,
        "no recipient": not event.recipients,
        "place": event.place is not None,
        "said": any(a.attribution is not None for a in event.accounts),
        "name": any(p.name is not None for p in event.actors),
        "toll": bool(event.tolls),
    }
    return [name for name, holds in named.items() if holds]


def surroundings(tree: Tree, at: int, event: Event) -> list[str]:
    """What stands around a noun that tells of an event."""
    first = event.accounts[0]
    found = [f"below {tree.word(k).lower()}" for k in tree.below(at) if _is_plain(tree, k)]
    if tree.below(at, "nmod:poss"):
        found.append("somebody’s")
    if first.attribution is not None:
        found.append(f"act {first.attribution.act}")
        found.append(f"act {first.attribution.act} {first.status}")
    found.append(f"because {first.words.of(tree.text).lower() if first.words else '-'}")
    head = tree[at].head
    if head >= 0:
        found.append(f"under {tree.lemma(head)}")
        found.append(f"under {tree[at].relation} {tree[head].upos}")
    return found


def _is_plain(tree: Tree, k: int) -> bool:
    return tree.word(k).lower() in _WORDS


def as_told(event: Event, status: Status) -> Event:
    """The event with a noun's first account as `status`, where that can be: nobody's claim is made
    of the article's own words."""
    account = event.accounts[0]
    if status is Status.HAPPENED:
        own = Account(Status.HAPPENED, account.trigger)
    elif account.attribution is None and status in (Status.CLAIMED, Status.DENIED):
        return event
    elif status is Status.DID_NOT_HAPPEN and account.attribution is not None:
        own = replace(account, status=Status.DENIED)
    elif status in (Status.PROMISED, Status.THREATENED):
        hostile = event.type in HOSTILE
        own = replace(account, status=Status.THREATENED if hostile else Status.PROMISED)
    else:
        own = replace(account, status=status)
    return replace(event, accounts=(own,))


def _is_another_s(account: Account) -> bool:
    """Whether it is never the article's own word: denied, alleged, or an accusation."""
    if account.status in (Status.DENIED, Status.DID_NOT_HAPPEN) or account.words is not None:
        return True
    return account.attribution is not None and account.attribution.act in _DISPUTES


_DISPUTES = frozenset({Act.DENIES, Act.REJECTS, Act.DOUBTS, Act.ACCUSES})


def as_learnt(event: Event, tree: Tree, at: int, own: Deeds) -> Event:
    """The event as told: of a noun what is learnt, where that is sure. Verbs stay as they are:
    the rules are right of 85 in 100, what is learnt of 84; of nouns of 58 and of 76."""
    if tree[at].upos not in ("NOUN", "PROPN") or len(event.accounts) > 1:
        return event
    status, chance = own.status(tree, at, event)
    if status is event.status or chance < _SURE:
        return event
    if status is Status.HAPPENED and _is_another_s(event.accounts[0]):
        return event
    return as_told(event, status)
