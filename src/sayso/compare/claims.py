"""Statements that say the same thing, joined across articles, and on whose word each claim rests.

Two statements are one claim where the same things would have to be so for both to hold (Full Fact):
no number, day, name or "not" tells them apart, and the pair model finds that each follows from the
other. What somebody hopes, wants or means to do is his position and no claim. Each claim is a
suggestion, and a person's decisions go before it; nothing here says that it is so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import replace
from hashlib import sha256

from sayso.compare.at_odds import Judge, Odds, OddsType
from sayso.compare.claim import Appearance, Claim, Level
from sayso.compare.joined import Joined
from sayso.compare.level import level
from sayso.compare.links import Links
from sayso.compare.near import near
from sayso.compare.roots import Roots, one_by_surname
from sayso.compare.said import Heard, Said, plain, when
from sayso.compare.same import is_fragment, same
from sayso.record import LinkKind, Statement

SAME = 0.9  # of the pair model, that each follows from the other
_SHARED = 0.5  # of the rarity of the shorter one's words

Pairs = Sequence[tuple[int, int]]


def claims(
    statements: Iterable[Statement],
    judge: Judge,
    roots: Roots,
    against: Sequence[Odds] = (),
    links: Links | None = None,
    least: float = SAME,
    watch: Callable[[Pairs], Iterable[tuple[int, int]]] = iter,
) -> tuple[Claim, ...]:
    """All claims, those that most articles have first.

    `against` are the pairs at odds of the same statements (`compare.odds`), `links` what a person
    decided; `watch` is given the candidates and gives them back one by one.
    """
    links = links or Links()
    heard = [group for group in Heard(statements).groups if not is_fragment(group[0].words)]
    first = [group[0] for group in heard]
    sure = {}
    for i, j in watch(list(near([one.words for one in first], _SHARED))):
        is_copied = _is_copied(first[i], first[j], roots)
        found = 1.0 if is_copied else same(first[i], first[j], judge)
        if found >= least:
            sure[i, j] = found
    together = links.together(LinkKind.SAME, heard)
    sure |= dict.fromkeys(together, 1.0)
    joined = Joined(len(first), sure)
    for i, j in links.apart(LinkKind.SAME, heard):
        joined.keep_apart(i, j)
    for i, j in together:
        joined.join(i, j, 1.0, is_decided=True)
    for i, j in sorted(sure, key=lambda pair: (-sure[pair], pair)):
        joined.join(i, j, sure[i, j])
    sides = _sides(against)
    made = []
    for places, least_sure in joined.groups():
        said = [(k, one) for k in places for one in heard[k]]
        made.append(_claim(said, least_sure, sure, roots, sides))
    return tuple(sorted(made, key=lambda c: (-c.n_articles, -len(c.appearances), c.id)))


def _is_copied(one: Said, other: Said, roots: Roots) -> bool:
    """Whether both are the same words in copies of one account, whoever "they" are."""
    a, b = (side.statement.article_id for side in (one, other))
    return (
        a != b and roots.account(a) == roots.account(b) and plain(one.words) == plain(other.words)
    )


def _sides(against: Sequence[Odds]) -> dict[tuple[str, int], list[Odds]]:
    found: dict[tuple[str, int], list[Odds]] = {}
    for pair in against:
        for side in (pair.a, pair.b):
            found.setdefault((side.statement.id, side.span.start), []).append(pair)
    return found


def _claim(
    said: Sequence[tuple[int, Said]],
    least_sure: float,
    sure: Container[tuple[int, int]],
    roots: Roots,
    sides: dict[tuple[str, int], list[Odds]],
) -> Claim:
    """The claim that is said so, each with its place among all. `sure` are the places of two
    that say the same by themselves, not through a third."""
    placed = sorted(said, key=lambda one: (when(one[1].statement), one[1].span))
    ordered = [one for _, one in placed]
    own = {one.statement.id for one in ordered}
    passed_on = {one.statement.parent for one in ordered if one.statement.parent in own}
    of_article: dict[str, list[Said]] = defaultdict(list)
    for one in ordered:
        of_article[one.statement.article_id].append(one)
    passed_on |= {
        one.statement.id
        for own_said in of_article.values()
        for one in own_said
        if _stands_around(one, own_said)
    }
    of = one_by_surname([roots.of(one.statement) for one in ordered])
    appearances = tuple(
        Appearance(one, root, one.statement.id in passed_on)
        for one, root in zip(ordered, of, strict=True)
    )
    against = {
        id(pair): pair
        for one in ordered
        for pair in sides.get((one.statement.id, one.span.start), ())
    }
    first = ordered[0]
    digest = sha256(f"{first.statement.id} {first.span.start}".encode()).hexdigest()
    made = Claim(digest[:12], appearances, Level.SINGLE, least_sure, tuple(against.values()))
    each_once = {
        (place, one.root.id): (place, one)
        for (place, _), one in zip(placed, appearances, strict=True)
        if not one.is_passed_on
    }
    if any(pair.type in _DISPUTES for pair in made.against):
        return replace(made, level=Level.DISPUTED)
    return replace(made, level=level([*each_once.values()], sure, made.n_articles))


_DISPUTES = frozenset({OddsType.DENIED, OddsType.DISPUTED})


def _stands_around(one: Said, others: Sequence[Said]) -> bool:
    """Whether another's words of the same article stand within it: what it adds is the telling."""
    return any(
        one.span.start <= other.span.start
        and other.span.end <= one.span.end
        and one.span != other.span
        for other in others
    )
