"""Whose word a statement rests on: the sources that accounts go back to.

Outlets are not counted, roots are. A person and whoever else speaks for the same state or body are
one root. Whom an outlet quotes without a name is one root with all others whom it quotes so, be it
one or three, and in whatever copies: of unnamed sources of two outlets nobody can say whether they
are the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sayso.attribution import SourceKind
from sayso.compare.copies import Group
from sayso.compare.words import WORD
from sayso.entities import outlet
from sayso.record import Statement

_NAMED = frozenset({SourceKind.NAMED_PERSON, SourceKind.NAMED_ORGANISATION})
_STEM = 5  # letters: "Taldovia", "Taldovian"
_SPEAKS = re.compile(r"\bspokes|\bspeaks for\b|\bpress secretary\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Root:
    """One whose word it is.

    `id` is the same for the same one in every article: an entity's, a state's; of unnamed sources
    that of the outlet that has their words. `account` is that of which the statement is part: an
    article's id, of copies that of the first by id.
    """

    id: str
    name: str  # "" where nobody is named at all
    account: str
    is_known: bool  # who it is; not of unnamed sources, outlets, and spokesmen of nobody knows whom
    names: frozenset[str] = frozenset()  # beginnings of his surname, and of whom he speaks for
    titles: frozenset[str] = frozenset()  # … and of what a person is called beside his name
    surname: str = ""  # its beginning, of a person with a name; "" of all others

    def may_be(self, other: Root) -> bool:
        """Whether the two may be one, as far as names tell."""
        if not (self.is_known and other.is_known):
            return True
        if self.id == other.id or self.names & other.names:
            return True
        # "Foreign Minister Lund" and "the foreign ministry"; but "Mayor Lund" is not "Mayor Hale".
        mine = self.titles & other.names if not other.surname else frozenset()
        theirs = other.titles & self.names if not self.surname else frozenset()
        return bool(mine or theirs)


class Roots:
    """The roots of some statements, with the copies in view among which their articles are."""

    def __init__(self, statements: Iterable[Statement], groups: Iterable[Group] = ()) -> None:
        self._named = {
            (one.article_id, one.attribution.chain[-1].name): one
            for one in statements
            if one.attribution.chain and one.attribution.entity is not None
        }
        self._account: dict[str, str] = {}
        self._outlet: dict[str, str] = {}
        self._outlets: dict[str, set[str | None]] = {}
        for group in groups:
            account = min(one.article.id for one in group.members)
            self._outlet[account] = group.root or group.first.article.outlet or account
            self._outlets[account] = {one.article.outlet for one in group.members}
            for one in group.members:
                self._account[one.article.id] = account

    def account(self, article_id: str) -> str:
        """The account that an article gives: its own, or that of which it is a copy."""
        return self._account.get(article_id, article_id)

    def of(self, one: Statement) -> Root:
        """Whose word the statement is; of one without a source, that speaks on, its chain's end."""
        attribution = one.attribution
        if attribution.source_kind == SourceKind.NONE and attribution.chain:
            before = self._named.get((one.article_id, attribution.chain[-1].name))
            if before is not None:
                return self.of(before)
        account = self.account(one.article_id)
        entity, principal = attribution.entity, attribution.speaks_for
        names = _beginnings(principal.name or one.words_at[principal.span]) if principal else set()
        if attribution.source_kind in _NAMED:
            is_person = attribution.source_kind == SourceKind.NAMED_PERSON
            own = entity.name if entity is not None else one.speaker or one.source
            surname = _beginnings(own.split()[-1]) if is_person and own else set()
            root = Root(
                f"called:{own.casefold()}",
                own,
                account,
                False,
                frozenset(names | (surname if is_person else _stems(one.source + " " + own))),
                frozenset(_stems(one.source) - _stems(own)) if is_person else frozenset(),
                min(surname, default=""),
            )
            is_known = principal is not None or not _SPEAKS.search(one.source)
            if principal is not None and principal.id is not None:
                name = principal.name or principal.id
                return replace(root, id=principal.id, name=name, is_known=True)
            if entity is not None:
                return replace(root, id=entity.id, name=entity.name, is_known=is_known)
            if is_person and own:
                return root
        outlet_name = self._through(one, account)
        if attribution.source_kind in (SourceKind.OUTLET, SourceKind.AUTHOR):
            name = entity.name if entity is not None else outlet_name
            return Root(f"through:{_outlet_id(name)}", name, account, is_known=False)
        name = one.speaker or one.source
        told = f"{name} ({outlet_name})" if outlet_name != account and name else name
        return Root(f"through:{_outlet_id(outlet_name)}", told, account, is_known=False)

    def _through(self, one: Statement, account: str) -> str:
        """The outlet that has the words: named in the chain behind the article's own, else the
        root of the copies among which the article is, else its own; its account where none is."""
        found = [link.name for link in one.attribution.chain[1:] if link.kind == SourceKind.OUTLET]
        if found and found[-1] not in self._outlets.get(account, ()):
            return found[-1]
        return self._outlet.get(account) or one.outlet or account


def one_by_surname(roots: Sequence[Root]) -> list[Root]:
    """The same, in order, people of one surname as one root: who says the same as his namesake is
    he, "Foreign Minister Lund" or "Lund" alone. Of several it is the state or body that he speaks
    for, else his own name, the first by its id."""
    of: dict[str, Root] = {}
    for root in sorted(roots, key=lambda r: (not r.is_known, r.id.startswith("person:"), r.id)):
        of.setdefault(root.surname, root)
    return [
        replace(of[root.surname], account=root.account) if root.surname else root for root in roots
    ]


def _outlet_id(name: str) -> str:
    """The same for all names of one outlet, as far as the tables know it: "AP"."""
    known = outlet(name)
    return known.id if known is not None else name.casefold()


def _stems(words: str) -> set[str]:
    """The first letters of each word that is not short."""
    return {w[:_STEM].casefold() for w in WORD.findall(words) if len(w) > 3}


def _beginnings(name: str) -> set[str]:
    """The same of its words that are names."""
    return {w[:_STEM].casefold() for w in WORD.findall(name) if w[0].isupper() and len(w) > 3}
