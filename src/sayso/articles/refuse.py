"""When a page is no article."""

from __future__ import annotations

import re

from sayso.articles.plain import ends_a_sentence, is_prose, n_words
from sayso.pages import GivenUp, Reason

# What a page says instead of an article. Only looked for where there is little else.
_WALL = re.compile(
    r"enable javascript|javascript is (?:disabled|required)|"
    r"(?:log|sign) ?in to (?:continue|read|your)|"
    r"subscribe (?:now )?to (?:continue|read|keep)|already a subscriber|"
    r"create (?:a free|an) account|"
    r"we (?:and our partners )?(?:use|store)[^.]{0,60} cookies|accept (?:all )?cookies|"
    r"cookie (?:policy|settings|preferences)|verify (?:that )?you are (?:a )?human|"
    r"checking your browser|access (?:to this page )?(?:has been )?denied|unusual traffic|"
    r"page (?:not|could not be) found|"
    r"page you (?:requested|are looking for)|forgot(?:ten)? (?:your )?password",
    re.I,
)
_LEAST_SHARE = 0.25  # of words that are in sentences; less is a list
_N_WALL_WORDS = 150  # an article that is longer may speak of cookies


def refuse_no_article(body: list[str], *, stated: bool, n_page_words: int) -> None:
    """Raises GivenUp where `body` is no article's.

    `stated` is whether the page itself says that it is an article, which then needs a
    single sentence; `n_page_words` is how much there was to find one in.
    """
    if not any(any(c.isalnum() for c in piece) for piece in body):
        if n_page_words < 20:
            raise GivenUp(Reason.NO_TEXT, f"{n_page_words} words on the page")
        raise GivenUp(Reason.NOT_AN_ARTICLE, f"no paragraph among {n_page_words:,} words")
    words = sum(map(n_words, body))
    if words <= _N_WALL_WORDS and (wall := _WALL.search(" ".join(body))):
        raise GivenUp(Reason.NOT_AN_ARTICLE, f"a page that says “{wall[0]}”")
    if not any(map(is_prose, body)) and not (
        stated and any(ends_a_sentence(p) and n_words(p) > 3 for p in body)
    ):
        raise GivenUp(Reason.NOT_AN_ARTICLE, f"no sentence in {words:,} words")
    n_said = sum(n_words(p) for p in body if is_prose(p) or (n_words(p) > 3 and ends_a_sentence(p)))
    share = n_said / words
    if not stated and share < _LEAST_SHARE:
        raise GivenUp(Reason.NOT_AN_ARTICLE, f"{share:.0%} of its words are in sentences: a list")
