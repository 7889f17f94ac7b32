"""Articles with who said what in them and who is who, written by hand: no network."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

import pytest

from sayso.articles import Article, Block, BlockKind
from sayso.attribution import Attribution, Manner, with_act
from sayso.corpora.inline import unmarked
from sayso.entities import Cast, Entity, Mention, pronoun_class, with_speakers
from sayso.sourcing import sourced
from sayso.sourcing.told import Told
from sayso.text import Span, paragraphs

ByHand = Callable[..., "Made"]

_SENTENCE = re.compile(r"[^\n]+?(?:(?<!Mr)[.!?][”\"]?(?= )|$)", re.MULTILINE)


@dataclass(frozen=True)
class Made:
    """An article by hand; `said` are its attributions as a network would have read them."""

    told: Told
    said: tuple[Attribution, ...]
    entities: tuple[Entity, ...]

    @property
    def text(self) -> str:
        return self.told.text

    @property
    def one(self) -> Attribution:
        """The first, with its speaker."""
        return with_speakers(self.text, self.said, self.entities)[0]

    @property
    def entity(self) -> Entity | None:
        """Whom the source of the first stands for."""
        cast = self.told.cast
        mention = cast.meant(self.said[0].source[0]) if self.said[0].source else None
        return cast.of[mention] if mention else None

    def sourced(self) -> tuple[Attribution, ...]:
        return sourced(self.told.article, self.said, self.entities, self.told.sentences)

    def words(self, span: Span | None) -> str | None:
        return span.of(self.text) if span else None


@pytest.fixture(scope="session")
def by_hand() -> ByHand:
    """`by_hand("Lund left. [1 She] {1 said} <1 no>.", people=[("Lund", "She")], outlet="RT")`.

    `people`, `bodies` and `places` are entities, each by the words that mean it: what the article
    calls it first is looked for first. The other names are facts of the article.
    """
    return _by_hand


def _by_hand(
    marked: str,
    people: Iterable[tuple[str, ...]] = (),
    bodies: Iterable[tuple[str, ...]] = (),
    places: Iterable[tuple[str, ...]] = (),
    **facts: object,
) -> Made:
    annotated = unmarked("by hand", marked)
    text = annotated.text
    entities = tuple(
        _entity(text, words, kind)
        for kind, all_ in (("person", people), ("organization", bodies), ("place", places))
        for words in all_
    )
    blocks = tuple(Block(BlockKind.PARAGRAPH, span) for span in paragraphs(text))
    article = replace(Article(text, blocks), **facts)  # type: ignore[arg-type]
    said: list[Attribution] = []
    for mark in annotated.attributions:
        parent = None if mark.parent is None else said[mark.parent]
        one = Attribution(mark.source, mark.cue, mark.content, Manner.INDIRECT, 0.9, parent)
        said.append(with_act(text, one))
    cast = Cast(text, entities)
    return Made(Told(article, said, cast, list(_sentences(text))), tuple(said), entities)


def _sentences(text: str) -> Iterator[Span]:
    for found in _SENTENCE.finditer(text):
        start = found.start() + len(found[0]) - len(found[0].lstrip())
        yield Span(start, found.end())


def _entity(text: str, called: tuple[str, ...], kind: str) -> Entity:
    mentions, at = [], 0
    for words in called:
        found = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)").search(text, at)
        assert found, f"{words!r} stands in the text"
        span, at = Span(*found.span()), found.end()
        form = _form(words)
        head = Span(span.end - len(words.split()[-1]), span.end)
        mentions.append(
            Mention(span, head, kind, form, span if form == "name" else None, span.start)
        )
    named = [m for m in mentions if m.name]
    name = max(named, key=lambda m: len(m.span)).name if named else None
    return Entity(kind, name, tuple(mentions), (1.0,) * len(mentions))


def _form(words: str) -> str:
    if pronoun_class(words) is not None or words in ("who", "which"):
        return "pronoun"
    return "name" if words.split()[-1][:1].isupper() else "other"
