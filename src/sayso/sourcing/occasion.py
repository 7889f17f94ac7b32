"""To whom it was said, and on what occasion: the words, where the article has them."""

from __future__ import annotations

import re

from sayso.attribution import Attribution
from sayso.entities import noun
from sayso.sourcing.phrase import phrase
from sayso.sourcing.told import Told
from sayso.text import Span

_TELLS = re.compile(
    r"\b(?:t(?:old|ells?|elling)|inform(?:s|ed|ing)?|assur(?:es?|ed|ing)|remind(?:s|ed|ing)?|warn(?:s|ed|ing)?"
    r"|ask(?:s|ed|ing)?|urg(?:es?|ed|ing)|advis(?:es?|ed|ing)|address(?:es|ed|ing)?|brief(?:s|ed|ing)?|promis(?:es?|ed|ing)"
    r"|thank(?:s|ed|ing)?|(?:wr(?:ote|ites?|iting)|sa(?:id|ys?|ying)|sp(?:oke|eaks?|eaking)|talk(?:s|ed|ing)?|complain(?:s|ed|ing)?"
    r"|confid(?:es?|ed|ing)|testif(?:ies|ied|ying)|report(?:s|ed|ing)?|appeal(?:s|ed|ing)?|confess(?:es|ed|ing)?)\s+to)\s+",
    re.IGNORECASE,
)
_TO = re.compile(
    r"\b(?:letter|speech|statement|message|remarks|email|e-mail|note|testimony|memo|address)\s+to\s+",
    re.I,
)
_OCCASION = re.compile(
    r"\b(?:at|in|during|on|via|through)\s+(?=(?P<np>(?:(?:a|an|the|his|her|their|its|this|that|one|another)\s+)?"
    r"(?:(?!(?:with|of|to|for|in|on|at|from|by|and|or|that|which|who|the|an?|his|her|its|their)\b)[\w’'.-]+\s+){0,4}?(?:news\s+conference|press\s+conference|conference|interviews?|statement|speech(?:es)?|briefing|hearing"
    r"|debate|rally|meeting|summit|testimony|letter|e-?mails?|tweets?|retweet|posts?|posting|message|memo|op-ed|editorial"
    r"|column|essay|blog|book|memoir|autobiography|address|lecture|sermon|call|video|podcast|show|programme|program"
    r"|broadcast|appearance|filing|lawsuit|affidavit|deposition|release|notice|note|remarks|comments|conversation"
    r"|forum|town\s+hall|ceremony|session|reception|fundraiser|dinner|q&a|exchange|livestream|stream|thread|newsletter|ad|advertisement"
    r"|court|trial|inquest|vigil|event|gathering|campaign\s+stop|panel|ruling|report|indictment|complaint|brief|text)\b))",
    re.IGNORECASE,
)
_PLATFORM = re.compile(
    r"\b(?:on|via|through|over)\s+(?P<np>(?:(?:his|her|its|their|the|a)\s+)?(?:[\w’'.-]+\s+){0,2}?(?:Twitter|Facebook|Instagram|Telegram|YouTube|Truth\s+Social"
    r"|TikTok|Weibo|VK|VKontakte|WhatsApp|Snapchat|Reddit|LinkedIn|Medium|Periscope|Tumblr|Parler|Gab|Mastodon|Bluesky"
    r"|Threads|social\s+media|blog|website|web\s+site|air|stage|television|TV|radio)\b(?:\s+(?:account|page|feed|channel|site))?)",
)
_POSTS = re.compile(r"\b(?:re)?tweet(?:s|ed|ing)?\b", re.IGNORECASE)  # the verb names the platform
_TIME = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August"
    r"|September|October|November|December)\b"
)
_NAME = re.compile(r"(?:the |an? )?[A-Z][\w.&’'-]*(?: [A-Z][\w&’'-]*)*")
_WITH = re.compile(r"\s+(?:with|to|on|of|before|for|from|in|at)\s+")


def addressee_of(one: Attribution, told: Told) -> Span | None:
    """To whom: what stands right behind "told" and its like, or behind "letter to"."""
    text = told.text
    cue = one.cue[0].start if one.cue else 0
    for stretch in told.outside(one):
        for pattern in (_TELLS, _TO):
            for found in pattern.finditer(text, max(stretch.start, cue), stretch.end):
                if heard := _party(Span(found.end(), stretch.end), text):
                    return heard
    return None


def _party(rest: Span, text: str) -> Span | None:
    lead = phrase(text, rest)
    if lead is None or "\n" in text[rest.start : lead.span.end]:
        return None
    gap = text[rest.start : lead.span.start].strip().lower()
    words, said = lead.span.of(text), noun(lead.span.of(text))
    if gap not in ("", "the", "a", "an", "his", "her", "their", "its", "some", "our", "my"):
        return None
    if not (words[0].isupper() or (said is not None and said.kind != "document")):
        return None
    return Span(rest.start, _without_show(lead.span, text))


def _without_show(span: Span, text: str) -> int:
    """Where the words end; of "CNN’s “State of the Union”" the outlet alone."""
    found = re.search(r"[’']s?\s*[“\"]", span.of(text))
    return span.start + found.start() if found else span.end


def occasion_of(one: Attribution, told: Told) -> Span | None:
    """Where or on what occasion: "a news conference", "an interview with Halyard", "Twitter"."""
    text = told.text
    for stretch in told.outside(one):
        found = _PLATFORM.search(text, stretch.start, stretch.end) or _OCCASION.search(
            text, stretch.start, stretch.end
        )
        if found:
            return _with_more(Span(*found.span("np")), stretch, text)
    for span in one.cue:
        if found := _POSTS.search(text, span.start, span.end):
            return Span(*found.span())
    return None


def _with_more(occasion: Span, stretch: Span, text: str) -> Span:
    """ "an interview" with whom, "a post" on what."""
    more = _WITH.match(text, occasion.end, stretch.end)
    name = _NAME.match(text, more.end(), stretch.end) if more else None
    if name is None or _TIME.match(name[0]):
        return occasion
    return Span(occasion.start, name.end())
