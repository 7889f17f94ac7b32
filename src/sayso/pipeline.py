"""From what is asked for to readings: origin → Page → Article → Reading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from sayso import articles
from sayso.articles import Article
from sayso.attribution import attributions, scores_of
from sayso.clauses import Tree
from sayso.conditions import conditions
from sayso.entities import entities
from sayso.errors import WrongUse
from sayso.events import deeds, events
from sayso.pages import Page, Reason, Unreadable, open_pages
from sayso.reader import MODELS, Network, sentence_spans, sentences
from sayso.reading import Reading
from sayso.sourcing import sourced

ENGLISH = "en"
LONGEST_PATH = 1024  # characters
LONGEST_TEXT = 400_000  # characters: a long book's; the network needs some 40 s for it


def read(
    given: str | Path | bytes, form: str = "auto", *, syntax: bool = False, model: str = "full"
) -> list[Reading]:
    """What the pages at a path, a folder, a URL or "-" say, or what a text or bytes say.

    A str with a line break in it, or longer than any path, is a text unless it names a file.
    Pages that cannot be read are among the readings, with the reason. Raises WrongUse for a
    str that is nothing of all this, for a `form` other than those of `pages.open_pages`, and for
    a `model` other than "full" and "small", which is nearly three times as fast and finds less.
    With `form="text"` a str that names no file is a text, however short. With `syntax` every
    reading has its `sentences` too: tokens, parts of speech, lemmas, trees.
    """
    return list(readings([_origin(given, form)], form, syntax=syntax, model=model))


def readings(
    origins: Iterable[str | Path | bytes],
    form: str = "auto",
    *,
    syntax: bool = False,
    model: str = "full",
) -> Iterator[Reading]:
    """A reading for every page at `origins`, one at a time, in their order.

    Raises for no page, however bad; WrongUse for a `form` or a `model` there is not, ModelError
    where the network cannot be used. `origins` and `form` are those of `pages.open_pages`.
    """
    _weights(model)
    articles.start()  # so that it loads what it needs while this process loads the network
    for origin in origins:
        # "" is a variable that was not set; as a path it would be the whole folder one is in.
        if origin == "" or not isinstance(origin, (str, Path, bytes)):
            raise WrongUse(f'an origin is a path, a URL, "-" or bytes, was {origin!r}', origin)
        for page in open_pages(origin, form):
            yield read_page(page, syntax=syntax, model=model)


def read_page(page: Page | Unreadable, *, syntax: bool = False, model: str = "full") -> Reading:
    """One page as far as it can be read; raises WrongUse for a `model` there is not."""
    weights = _weights(model)
    if isinstance(page, Unreadable):
        return Reading(page.origin, unreadable=page)
    network = Network.load(weights)  # once a process
    article = articles.read_article(page)
    if isinstance(article, Unreadable):
        return Reading(page.origin, page, unreadable=article)
    if len(article.text) > LONGEST_TEXT:
        detail = f"{len(article.text):,} characters in one article, the limit is {LONGEST_TEXT:,}"
        return Reading(
            page.origin, page, unreadable=Unreadable(Reason.TOO_BIG, detail, page.origin)
        )
    reading = Reading(page.origin, page, article)
    if article.language not in (ENGLISH, None):  # None: too few words to tell
        reason = Unreadable(Reason.NOT_ENGLISH, str(article.language), page.origin)
        return replace(reading, unreadable=reason)
    return attributed(reading, article, network, syntax)


def attributed(reading: Reading, article: Article, network: Network, syntax: bool) -> Reading:
    """The reading with all that one pass of the network says."""
    text = article.text
    scores = scores_of(article, network, trees=True)
    found = entities(text, scores, network)
    said = attributions(text, scores, network)
    said = sourced(article, said, found, sentence_spans(scores))
    parsed = sentences(text, scores, network.relations, network.lemmas)
    trees = [Tree(text, sentence) for sentence in parsed]
    return replace(
        reading,
        attributions=said,
        events=events(article, trees, said, found, deeds(scores, network.deeds)),
        conditions=conditions(text, trees, said, scores.prepared.words, network.wordpiece),
        model=network.name,
        entities=found,
        sentences=parsed if syntax else (),
    )


def _weights(model: str) -> Path:
    if model not in MODELS:
        raise WrongUse(f"a model is one of {', '.join(MODELS)}, was {model!r}", model)
    return MODELS[model]


def _origin(given: str | Path | bytes, form: str) -> str | Path | bytes:
    """`given` as `open_pages` understands it."""
    if not isinstance(given, str) or given == "-" or "://" in given[:20] or _exists(given):
        return given
    if "\n" in given or len(given) > LONGEST_PATH or (form == "text" and given):
        return given.encode("utf-8", "replace")  # half a surrogate pair as "?": places stay
    raise WrongUse(
        f"there is no file {given!r}: give a path, a URL that begins with https://, or, "
        "for a text of one line, its bytes: read(text.encode())",
        given,
    )


def _exists(path: str) -> bool:
    try:
        return 0 < len(path) <= LONGEST_PATH and Path(path).exists()
    except (OSError, ValueError):  # a name that no file can have
        return False
