"""The words that pages put around articles."""

from __future__ import annotations

import re

from sayso.articles.dates import find_date
from sayso.articles.names import names_in
from sayso.articles.plain import is_prose, n_words

# What a line may consist of and be nothing but buttons, menus and credits.
_BUTTONS = frozenset(
    tuple(phrase.split())
    for phrase in """
    share, share this, share this article, share this story, share on, tweet, pin, pin it, email,
    e mail, print, save, save article, bookmark, copy, copy link, link copied, like, comment,
    comments, no comments, reply, follow, listen, play, pause, mute, unmute, watch, watch live,
    close, open, menu, main menu, search, home, homepage, log in, login, log out, sign in, sign up,
    register, my account, account, subscribe, subscribe now, donate, support us, contact,
    contact us, about, about us, advertise, advertise with us, advertising, advertisement, ad, ads,
    sponsored, sponsored content, promoted, back to top, top, next, previous, prev, more, read more,
    load more, show more, see more, view more, view all, see all, continue reading, skip,
    skip to content, skip to main content, skip to navigation, skip advertisement, skip ad,
    toggle navigation, navigation, edition, change edition, privacy, privacy policy, terms,
    terms of use, terms of service, terms and conditions, cookies, cookie policy, cookie settings,
    accept, accept all, accept all cookies, accept cookies, reject all, i agree, got it, manage
    preferences, help, faq, newsletter, newsletters, facebook, twitter, x, whatsapp, telegram,
    linkedin, reddit, pinterest, instagram, youtube, tiktok, messenger, vk, flipboard, rss, print
    this, topic, topics, tag, tags, related, trending, trending now, latest, latest news, most read,
    most popular, most viewed, news, breaking news, live, world, us, uk, europe, asia, africa,
    americas, middle east, russia, politics, business, economy, finance, markets, tech, technology,
    science, health, climate, environment, sport, sports, football, opinion, analysis, comment is
    free, culture, arts, books, travel, food, style, life, lifestyle, entertainment, celebrity, tv,
    weather, video, videos, photos, pictures, gallery, podcast, podcasts, audio, obituaries, jobs,
    shop, games, crossword, puzzles, magazine, archive, shows, programmes, schedule, apps, en, ru,
    de, fr, es, getty images, image source, image caption, font size, dark mode, gift this article,
    this article, this story, via, on, your email address, enter your email, download, all rights
    reserved, 0, 1, 2, 3
    """.replace("\n", " ").split(",")
)
_LONGEST = max(map(len, _BUTTONS))
_N_BUTTON_WORDS = 40  # a menu may be long when its entries run on

# How lines begin that ask the reader to do something.
_CALL = re.compile(
    r"read (?:more|also|next)\b|read the full (?:story|article)|see also\b|also read\b|"
    r"more on this\b|related(?: \w{1,20})?:|recommended(?: for you)?:?$|"
    r"(?:click|tap) (?:here|to)\b|sign up (?:for|to) (?:our|the|get|receive)|"
    r"subscribe to (?:our|the|get|receive)|follow us\b|join us\b|share this\b|"
    r"follow [\w ]{1,40} on (?:twitter|facebook|instagram|telegram|x)\b|"
    r"download (?:our|the) [\w ]{0,30}app\b|you can share this|watch(?: more)?:|listen:|"
    r"get (?:the|our|all the) (?:latest|day['’]s|news)|(?:story|article) continues|"
    r"never miss (?:a|an|our)\b|media playback is\b|"
    r"continue reading|our standards: |advertisement\b(?! [a-z])|scroll (?:down )?to|view comments|"
    r"(?:this website|this site|we)(?: and our partners)? uses? cookies|"
    r"by (?:clicking|using|continuing)[^.]{0,80}(?:you (?:agree|accept|consent)|cookies)|"
    r"(?:copyright )?(?:©|\(c\))|copyright \d{4}|all rights reserved",
    re.I,
)
_N_CALL_WORDS = 30
# What papers print below an opinion. A last paragraph of an article may speak of letters, but
# hardly of how long they may be.
_LETTERS = re.compile(
    r"\bletters?\b[^.?!]{0,40}\b(?:up to|no more than|fewer than|under|maximum(?: of)?)"
    r" \d{2,3} words\b",
    re.I,
)

# Headings of what stands behind an article, and of boxes that may stand in the middle of one.
_BEHIND = re.compile(
    r"comments?(?: \(?\d+\)?)?|leave a (?:comment|reply)|join the (?:conversation|discussion)|"
    r"most (?:read|popular|viewed|shared|watched)|trending(?: now| stories)?|"
    r"recommended(?: for you| stories| reading)?|"
    r"you (?:may|might) (?:also )?(?:like|be interested in)|more (?:from|stories|news)\b.{0,40}|"
    r"(?:read|up) next|what to read next|popular(?: now| stories)?|"
    r"latest (?:news|stories|headlines)|top stories|editor['’]?s['’]? (?:picks|choice)|"
    r"about the author|sponsored (?:content|links)|from (?:around )?the web",
    re.I,
)
_BOX = re.compile(
    r"related(?: (?:articles|stories|news|topics|content|links|posts))?|read more|see also|"
    r"more (?:on this (?:story|topic)|in .{0,40})|topics|tags|follow us",
    re.I,
)
_BYLINE = re.compile(r"(?:(?:written|words|report|story|analysis|reported)\s)?by:?\s", re.I)
_CREDIT = re.compile(
    r"©|\(c\)|"
    r"\b(?:file )?(?:photo|photograph|picture|image|pic)s?(?: credit\b| by\b| courtesy\b|:|/)|"
    r"\bgetty(?: images)?\b|\bshutterstock\b|\bcredit:|/ ?(?:afp|ap|reuters|epa|tass|sputnik)\b|"
    r"\b(?:afp|reuters|epa|ap|sputnik|tass) ?(?:/|photo)",
    re.I,
)


def is_chrome(line: str) -> bool:
    """Whether `line` belongs to the page and not to the article: buttons, calls, icons."""
    n = n_words(line)
    if n <= _N_BUTTON_WORDS and _is_buttons(line):
        return True
    if n <= _N_CALL_WORDS and _CALL.match(line.lstrip(" \"'“>»•*-[(")):
        return True
    return is_icons(line)


def _is_buttons(line: str) -> bool:
    """Whether all of `line` is names of buttons, the longest that fit taken first."""
    words = re.findall(r"\w+", line.lower())
    at = 0
    while at < len(words):
        for n in range(min(_LONGEST, len(words) - at), 0, -1):
            if tuple(words[at : at + n]) in _BUTTONS:
                at += n
                break
        else:
            return False
    return bool(words) or not any(c.isalnum() for c in line)


def invites_letters(line: str) -> bool:
    """Whether `line`, the last of an article, asks its readers to write to the editor."""
    return n_words(line) <= 2 * _N_CALL_WORDS and _LETTERS.search(line) is not None


def is_icons(line: str) -> bool:
    """Whether `line` is the names of a site's icons, run together."""
    n = line.count("icon")
    return n >= 4 and n * 25 >= len(line)


def ends_the_article(line: str) -> bool:
    """Whether `line` is the heading of what pages put behind an article."""
    return _is_heading(line, _BEHIND)


def begins_a_box(line: str) -> bool:
    """Whether `line` is the heading of a box of links, behind an article or in it."""
    return _is_heading(line, _BOX)


def _is_heading(line: str, pattern: re.Pattern[str]) -> bool:
    return n_words(line) <= 8 and pattern.fullmatch(line.strip(" :*•»>→-")) is not None


def is_byline(line: str) -> bool:
    """Whether `line` is "By" and names, with or without a date behind."""
    match = _BYLINE.match(line)
    if match is None or n_words(line) > 20:
        return False
    rest = line[match.end() :].lstrip()
    date = find_date(rest)
    names = rest[: date[1]] if date else rest
    # "By Friday night the town had fallen." begins like one.
    return (
        rest[:1].isupper()
        and n_words(names) <= 10
        and bool(names_in(names))
        and (date is not None or not line.endswith((".", "!", "?", ",")))
    )


def is_date_line(line: str) -> bool:
    """Whether `line` is a date and little else: a weekday, "Published", a clock, "5 min read"."""
    found = find_date(line)
    return found is not None and len(line) - (found[2] - found[1]) <= 45 and not is_prose(line)


def has_credit(line: str) -> bool:
    """Whether `line` names who took a picture."""
    return _CREDIT.search(line[:1_000]) is not None
