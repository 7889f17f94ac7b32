"""A sentence as a tree that can be asked what hangs on what."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from sayso.clauses.lemma import noun, verb
from sayso.reader import Sentence, Token
from sayso.text import Span

_NOT_IN_A_PHRASE = frozenset(
    {"acl:relcl", "acl", "appos", "punct", "cc", "conj", "parataxis", "case", "dep", "mark", "list"}
)


_LONGEST = 14  # tokens of a phrase that names somebody


class Tree:
    """One sentence; its tokens are known by their places in it, from 0.

    Relations are those of Universal Dependencies. Asked for "obl", "obl:agent" is one, too.
    """

    def __init__(self, text: str, tokens: Sentence) -> None:
        self.text = text
        self.tokens = tokens
        self.passives: dict[int, bool] = {}  # those that were asked for: asked again and again
        self._below: list[list[int]] = [[] for _ in tokens]
        for i, token in enumerate(tokens):
            if token.head >= 0:
                self._below[token.head].append(i)

    def __len__(self) -> int:
        return len(self.tokens)

    def __getitem__(self, i: int) -> Token:
        return self.tokens[i]

    @cached_property
    def span(self) -> Span:
        return Span(self.tokens[0].span.start, self.tokens[-1].span.end)

    def word(self, i: int) -> str:
        return self.tokens[i].span.of(self.text)

    def lemma(self, i: int) -> str:
        """In small letters; of a verb that tables have, its base form whatever the network says."""
        token = self.tokens[i]
        own = token.lemma.lower()
        if token.upos == "VERB" or (token.upos == "ADJ" and self.below(i, "aux:pass")):
            return verb(self.word(i), own)
        return noun(self.word(i), own) if token.upos == "NOUN" else own

    def is_(self, i: int, *relations: str) -> bool:
        own = self.tokens[i].relation
        return own in relations or own.partition(":")[0] in relations

    def below(self, i: int, *relations: str) -> list[int]:
        """What hangs on `i`, in order; by one of `relations`, where any are given."""
        if not relations:
            return self._below[i]
        return [k for k in self._below[i] if self.is_(k, *relations)]

    def above(self, i: int) -> Iterator[int]:
        """What `i` hangs on, and so on up to the root."""
        while (i := self.tokens[i].head) >= 0:
            yield i

    def root(self) -> int:
        return next((i for i, t in enumerate(self.tokens) if t.head < 0), 0)

    def whole(self, i: int, without: frozenset[str] = frozenset()) -> list[int]:
        """`i` and all below it, in order; nothing that hangs on `i` itself by what is `without`."""
        found = [i]
        todo = [k for k in self._below[i] if self.tokens[k].relation not in without]
        while todo:
            k = todo.pop()
            found.append(k)
            todo.extend(self._below[k])
        return sorted(found)

    def cover(self, i: int) -> Span:
        """From the first to the last word of what `i` is the head of."""
        return self.stretch(self.whole(i))

    def phrase(self, i: int) -> Span:
        """The noun phrase that `i` is the head of: no preposition, relative clause, apposition or
        second member of "A and B", and no more than stands in one run around the head."""
        inside = set(self.whole(i, _NOT_IN_A_PHRASE))
        if len(inside) > _LONGEST:  # no name is so long: the tree is wrong, or the phrase a clause
            inside = {i, *self.below(i, "det", "amod", "compound", "flat", "nummod")}
        first = last = i
        while first - 1 in inside or (first - 2 in inside and self.is_(first - 1, "punct")):
            first -= 1
        while last + 1 in inside or (last + 2 in inside and self.word(last + 1) in "-’'.”"):
            last += 1
        return self.stretch(list(range(first, last + 1)))

    def stretch(self, places: list[int]) -> Span:
        """The span of tokens in order, punctuation at its ends left out."""
        own = [k for k in places if self.tokens[k].upos != "PUNCT"] or places
        return Span(self.tokens[own[0]].span.start, self.tokens[own[-1]].span.end)

    def at(self, place: int) -> int | None:
        """The token at a place of the text, None between two."""
        for i, token in enumerate(self.tokens):
            if token.span.start <= place < token.span.end:
                return i
        return None

    def members(self, i: int) -> list[int]:
        """`i` and what "and", "or" or a comma ties to it as its equal: all of "A, B and C"."""
        found: list[int] = []
        todo = [i]
        while todo:
            k = todo.pop()
            found.append(k)
            own = self.below(k, "conj")
            todo += [j for j in reversed(own) if self.is_noun(j) or not self.is_noun(k)]
        return found

    def is_noun(self, i: int) -> bool:
        return self.tokens[i].upos in ("NOUN", "PROPN", "PRON", "NUM", "SYM")

    def is_verb(self, i: int) -> bool:
        return self.tokens[i].upos == "VERB"

    def case(self, i: int) -> str:
        """The preposition before a noun phrase: "to", "because of"; "" where it has none."""
        for k in self.below(i, "case"):
            if k < i and self.word(k) not in ("'s", "’s", "'", "’"):
                return " ".join([self.word(k), *map(self.word, self.below(k, "fixed"))]).lower()
        return ""

    def mark(self, i: int) -> str:
        """What opens a clause: "if", "that", "to", "in case"; "" where nothing does."""
        for k in self.below(i, "mark"):
            words = " ".join([self.word(k), *map(self.word, self.below(k, "fixed"))]).lower()
            if words != "to":
                return words
        return "to" if any(self.word(k).lower() == "to" for k in self.below(i, "mark")) else ""
