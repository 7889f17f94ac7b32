"""To whom it was said, and on what occasion: the words, where the article has them."""

from __future__ import annotations

import re

from sayso.attribution import Attribution
from sayso.entities import noun
from sayso.sourcing.patterns import any_of, maybe, verbs
from sayso.sourcing.phrase import phrase
from sayso.sourcing.told import Told
from sayso.text import Span

# Those who hear it stand right behind the verb, "told Halyard", or behind "to".
_TELL = verbs(
    "tell, inform, assure, remind, warn, ask, urge, advise, address, brief, promise, thank"
)
_SAY = verbs("say, talk, complain, confide, report, confess")
_WROTE = any_of("""
    wrote, write(s), writing, spoke, speak(s), speaking, testifies, testified, testifying,
    appeal(s), appealed, appealing
""")
_TELLS = re.compile(rf"\b(?:{_TELL}|(?:{_SAY}|{_WROTE})\s+to)\s+", re.IGNORECASE)
# "a letter to the council"
_WORDS_TO = any_of("""
    letter, speech, statement, message, remarks, email, e-mail, note, testimony, memo, address
""")
_TO = re.compile(rf"\b{_WORDS_TO}\s+to\s+", re.IGNORECASE)

_TO_THE_PRESS = """
    news conference, press conference, conference, interview(s), statement, briefing, release,
    call, remarks, comments, conversation, q&a, exchange
"""
_BEFORE_PEOPLE = """
    speech(es), debate, rally, meeting, summit, address, lecture, sermon, appearance, forum,
    town hall, ceremony, session, reception, fundraiser, dinner, vigil, event, gathering,
    campaign stop, panel
"""
_IN_COURT = """
    hearing, testimony, filing, lawsuit, affidavit, deposition, court, trial, inquest, ruling,
    indictment, complaint, brief
"""
_IN_WRITING = """
    letter, e(-)mail(s), message, memo, op-ed, editorial, column, essay, book, memoir,
    autobiography, notice, note, newsletter, report, text
"""
_ON_AIR_OR_SCREEN = """
    tweet(s), retweet, post(s), posting, thread, blog, video, podcast, livestream, stream, show,
    programme, program, broadcast, ad, advertisement
"""
_EVENT = any_of(
    ",".join((_TO_THE_PRESS, _BEFORE_PEOPLE, _IN_COURT, _IN_WRITING, _ON_AIR_OR_SCREEN))
)
_A = maybe("a, an, the, his, her, their, its, this, that, one, another")
# No word of "a weekly radio" before "address" begins another phrase.
_BEGINS_ANOTHER = any_of("""
    with, of, to, for, in, on, at, from, by, and, or, that, which, who, the, a, an, his, her, its,
    their
""")
_WORD = r"[\w’'.-]+\s+"
_OCCASION = re.compile(
    rf"\b{any_of('at, in, during, on, via, through')}\s+"
    rf"(?=(?P<np>{_A}(?:(?!{_BEGINS_ANOTHER}\b){_WORD}){{0,4}}?{_EVENT}\b))",
    re.IGNORECASE,
)

# "on his Facebook account", "on state television"; capitals count: "Medium", "Threads".
_PLACE_TO_POST = any_of("""
    Twitter, Facebook, Instagram, Telegram, YouTube, Truth Social, TikTok, Weibo, VK, VKontakte,
    WhatsApp, Snapchat, Reddit, LinkedIn, Medium, Periscope, Tumblr, Parler, Gab, Mastodon,
    Bluesky, Threads, social media, blog, website, web site, air, stage, television, TV, radio
""")
_PART_OF_IT = rf"(?:\s+{any_of('account, page, feed, channel, site')})?"
_PLATFORM = re.compile(
    rf"\b{any_of('on, via, through, over')}\s+"
    rf"(?P<np>{maybe('his, her, its, their, the, a')}(?:{_WORD}){{0,2}}?"
    rf"{_PLACE_TO_POST}\b{_PART_OF_IT})"
)
_POSTS = re.compile(rf"\b{verbs('tweet, retweet')}\b", re.IGNORECASE)  # names the platform

# Behind it with whom or of what it was, "with Halyard", "at the Rotunda"; not when, "on Monday".
_WITH = re.compile(rf"\s+{any_of('with, to, on, of, before, for, from, in, at')}\s+")
_NAME = re.compile(r"(?:the |an? )?[A-Z][\w.&’'-]*(?: [A-Z][\w&’'-]*)*")
_DAY = any_of("Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday")
_MONTH = any_of("""
    January, February, March, April, May, June, July, August, September, October, November,
    December
""")
_TIME = re.compile(rf"(?:{_DAY}|{_MONTH})\b")


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
