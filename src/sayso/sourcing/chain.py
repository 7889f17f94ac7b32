"""Through whom the words came: from the article's outlet to whoever first said them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from sayso.articles import Article, BlockKind
from sayso.attribution import Attribution, Authority, SourceKind
from sayso.entities import Cast, noun, outlet, pronoun_class
from sayso.sourcing.outlets import BYLINE, CREDIT, DATELINE, Outlets, same_outlet
from sayso.sourcing.patterns import any_of, maybe, verbs
from sayso.sourcing.phrase import phrase
from sayso.sourcing.told import Told
from sayso.text import Span

UNKNOWN_OUTLET = "the article"

# What stands before an outlet that had the words before this article had them.
# "told Halyard", "according to the Lamp"
_TOLD = verbs("tell")
_PER = any_of("according to, citing, quoting, per, via, by way of, press release on")
# "spoke to Halyard", "in an e-mail to the Lamp"
_SPOKE = verbs("speak, talk")
_GAVE = any_of("""
    said, says, wrote, write(s), written, confirmed, confided, admitted, responded, response,
    e(-)mail, e(-)mails, e(-)mailed, statement, comment(s), remarks, letter, message,
    leaked, given, gave
""")
_GAVE_IT_TO = rf"(?:{_SPOKE}|{_GAVE})\s+to"
# "an interview with Halyard", "interviewed by the Lamp"
_INTERVIEWED_BY = rf"{any_of('interview(s), interviewed')}\s+(?:(?:on\s+)?\w+day\s+)?" + any_of("""
    with, to, on, in, by, for, published by, broadcast by, broadcast on
""")
# "first reported by the Lamp", "posted yesterday on Chirrup"
_BROUGHT = any_of("""
    quoted, cited, reported, carried, published, broadcast, aired, obtained, seen, reviewed,
    translated, released, issued, posted, revealed, uncovered, written, compiled, gathered,
    provided, relayed, monitored, shared
""")
_BROUGHT_BY = rf"{_BROUGHT}\s+(?:\w+\s+)?{any_of('by, in, on, through, via')}"
# "an article in the Lamp", "appeared live on Halyard"
_PIECE = any_of("""
    article, piece, op-ed, column, essay, editorial, commentary, story, report, dispatch,
    appearance, appeared, appearing, live, segment
""")
_PIECE_IN = rf"{_PIECE}\s+(?:\w+\s+)?{any_of('in, on, for, from, by, with, published in')}"
# "wrote recently in the Lamp", "said Monday on Halyard"
_WROTE = any_of("wrote, writing, writes, said, says, saying, argued, told, speaking")
_WROTE_IN = rf"{_WROTE}\s+(?:\w+ly\s+|\w+day\s+)?{any_of('in, on, for')}"
# "the state-run daily" before the outlet's name
_UP_TO_THE_NAME = (
    rf"\s+{maybe('the, a, an, its')}(?:[A-Z][a-z]+\s+)?(?:[a-z]+(?:-[a-z]+)?\s+){{0,3}}[“\"‘]?$"
)
_HAD_IT = re.compile(
    rf"\b(?:{_TOLD}|{_PER}|{_GAVE_IT_TO}|{_INTERVIEWED_BY}|{_BROUGHT_BY}|{_PIECE_IN}|{_WROTE_IN})"
    rf"{_UP_TO_THE_NAME}",
    re.IGNORECASE,
)

# What stands between an outlet and those whom it had the words from: ", citing relatives".
_CITED = any_of("""
    citing, cited, cites, quoting, quoted, quotes, sourced to, based on, which cited, from
""")
_ATTRIBUTED = rf"{any_of('attributing, attributed')}\s+{any_of('it, this, them, that')}\s+to"
_CITING = re.compile(rf"\b(?:{_CITED}|{_ATTRIBUTED})\s+")
_CITED_BY = re.compile(
    rf"\b{any_of('cited, quoted, published, released, leaked')}\s+by\s+(?:[a-z]+\s+)*$"
)
_CITES = re.compile(rf"\b{any_of('cited, cites, citing, quoted, quotes, quoting')}$")
_AS_SAYING = re.compile(
    r"\s(?P<who>[^.;\n]{3,120}?)\s+as\s+" + any_of("saying, reporting, telling, writing, warning")
)
# "the same source", "another official", "only one of the officials"
_SOME_OF = any_of("one of, two of, some of, both of, all of")
_AGAIN = re.compile(
    rf"(?:{any_of('another, the, this, that, these, those')}"
    rf"|{maybe('only')}{_SOME_OF}\s+{any_of('the, these, those')})\b",
    re.IGNORECASE,
)
# "Halyard ended with a quote from", "the Lamp spoke to"
_QUOTE = any_of("quote(s), quoted, quoting, quotation(s), interview(s), interviewed")
_SPOKE_TO = rf"{any_of('spoke, speaks')} {any_of('to, with')}"
_QUOTES = re.compile(rf"\b(?:{_QUOTE}|{verbs('cite')}|{_SPOKE_TO})\b", re.IGNORECASE)
# "on the social network Chirrup": a place where it was said, no outlet that had it
_NETWORK = re.compile(
    rf"\bon\s+{maybe('the, its, his, her')}{maybe('social')}"
    rf"{any_of('network, platform, app, forum')}\s+$",
    re.IGNORECASE,
)
# Behind the outlet: "Halyard had been told", "the agency’s two sources".
_WAS_TOLD = re.compile(
    rf"(?:\s+agency)?\s+{any_of('had been, has been, was, were')}\s+{any_of('told, informed')}\b"
)
_INFORMANT = any_of("source(s), informant(s), correspondent(s), reporter(s)")
_IN_AN = re.compile(r"\bin\s+(?:the|an?|his|her|their)\s+$", re.IGNORECASE)
_OWN_SOURCES = re.compile(rf"[’']s\s+(?:\w+\s+){{0,2}}?{_INFORMANT}\b")
_ARTICLE = re.compile(r"(?:the|an?)\s+", re.IGNORECASE)
_HEAD = 600  # characters in which a byline stands


def chain_of(
    one: Attribution, told: Told, credited: Sequence[Authority], via: Sequence[Authority]
) -> tuple[Authority, ...]:
    """The article's outlet, then every one through whom the words came, the source last.

    `credited` are the agencies of its byline, `via` the outlets that had the words: those of the
    sentence, or where it names none those through whom the same speaker's words just before came.
    """
    article = told.article
    home = Authority(article.outlet or UNKNOWN_OUTLET, SourceKind.OUTLET)
    before = one.parent.chain if one.parent is not None else (home, *credited)
    made = [*before, *via, *own(one, told)]
    return (home, *_without_repeats(made[1:], told.outlets))


def vias(one: Attribution, told: Told) -> list[Authority]:
    """The outlets to which, in which or by which it was said, as its sentence has them."""
    text, found = told.text, []
    whole = [*one.source, *told.outside(one)]
    taken = list(one.source) if one.source_kind == SourceKind.OUTLET else []
    for stretch in whole:
        for span in told.outlets.find(stretch):
            before = text[max(stretch.start, span.start - 60) : span.start]
            inside = any(s.start <= span.start and span.end <= s.end for s in taken)
            if not inside and (_had_it(before, span, text) or _quotes(span, one, told)):
                found.append(_outlet(span, told))
    found += [
        _person(name, told) for name in told.cast.people(_source(one)) if _cited_by(name, one, told)
    ]
    return list({a.span: a for a in found}.values())


def _source(one: Attribution) -> Span:
    return one.source[0] if one.source else Span(0, 0)


def _cited_by(name: Span, one: Attribution, told: Told) -> bool:
    """ "a note cited by Lund": she passed it on."""
    return _CITED_BY.search(told.text, _source(one).start, name.start) is not None


def _person(name: Span, told: Told) -> Authority:
    return Authority(name.of(told.text), SourceKind.NAMED_PERSON, name)


def _had_it(before: str, span: Span, text: str) -> bool:
    if _NETWORK.search(before):
        return False  # "on the network Pinboard", "on the site Chirrup"
    after = (
        _WAS_TOLD.match(text, span.end)
        or _OWN_SOURCES.match(text, span.end)
        or (_IN_AN.search(before) and text.startswith(" interview", span.end))
    )
    return bool(_HAD_IT.search(before) or after)


def _quotes(span: Span, one: Attribution, told: Told) -> bool:
    """Whether the outlet is said to quote the source: "Halyard ended with a quote from …"."""
    source = told.cast.words(one.source[0]) if one.source else span
    between = told.text[span.end : source.start]
    return 0 < len(between) < 120 and _QUOTES.search(between) is not None


def own(one: Attribution, told: Told) -> Iterator[Authority]:
    """The source itself; of "a report from Reuters, citing officials" the outlet and then those."""
    if one.source_kind in (SourceKind.NONE, SourceKind.AUTHOR):
        return
    if _speaks_on(one, told.text):
        return
    text, source = told.text, told.cast.words(one.source[0])
    if one.source_kind == SourceKind.OUTLET:
        names = told.outlets.find(source)
        span = names[0] if names else _lead(source, text)
        yield _outlet(span, told)
        yield from _cited(one, span, told)
        return
    span = _who(one, source, told)
    yield Authority(span.of(text), one.source_kind, span)


def _who(one: Attribution, source: Span, told: Told) -> Span:
    """A speaker's name where it stands there; else the words up to the end of the first phrase:
    "one of the three officials"."""
    text = told.text
    is_person = one.source_kind == SourceKind.NAMED_PERSON
    names = told.cast.people(source) if is_person else []
    if len(names) > 1 and one.source_count > 1:
        return Span(names[0].start, max(name.end for name in names))
    speaker = one.speaker if is_person else None
    if speaker is not None and source.start <= speaker.start and speaker.end <= source.end:
        return speaker
    lead = phrase(text, source)
    if lead is None:
        return source
    genitive = _OWN_SOURCES.search(text, source.start, source.end)
    if genitive is not None:  # "the agency’s sources": the agency is a link of its own
        return Span(genitive.start() + 3, genitive.end())
    start = _ARTICLE.match(text, source.start, lead.span.start)
    return Span(start.end() if start else source.start, lead.span.end)


def _speaks_on(one: Attribution, text: str) -> bool:
    """Whether the one who says it is the one in whose words it stands: "we believe", in them."""
    parent = one.parent
    said = pronoun_class(one.source[0].of(text)) if one.source else None
    if parent is not None and parent.source and said in ("i", "we", "you"):
        return True
    return parent is not None and one.speaker is not None and one.speaker == parent.speaker


def _cited(one: Attribution, outlet_at: Span, told: Told) -> Iterator[Authority]:
    text = told.text
    citing = (cue for cue in one.cue if _CITES.search(cue.of(text)))
    if quoted := next((m for cue in citing if (m := _AS_SAYING.match(text, cue.end))), None):
        who = Span(*quoted.span("who"))  # "Halyard quoted two officials as saying"
        people, lead = told.cast.people(who), phrase(text, who)
        if people:
            yield _person(people[-1], told)
        elif lead is not None:
            yield Authority(lead.span.of(text), _kind(lead.span, text), lead.span)
        return
    for stretch in (*one.source, *told.outside(one), *one.content):
        if stretch in one.content and not _CITING.match(text, stretch.start, stretch.end):
            continue  # "said, citing relatives, that": the content begins too early
        start = outlet_at.end if stretch.start <= outlet_at.start < stretch.end else stretch.start
        for found in _CITING.finditer(text, start, stretch.end):
            lead = phrase(text, Span(found.end(), stretch.end))
            said = noun(lead.span.of(text)) if lead else None
            if lead and (said is not None or lead.span.of(text)[:1].isupper()):
                yield Authority(lead.span.of(text), _kind(lead.span, text), lead.span)
                return


def _kind(span: Span, text: str) -> SourceKind:
    said = noun(span.of(text))
    if said is None:
        return SourceKind.NAMED_ORGANISATION
    if said.kind == "document":
        return SourceKind.DOCUMENT
    if said.kind == "outlet":
        return SourceKind.OUTLET
    return SourceKind.UNNAMED_GROUP if said.plural else SourceKind.UNNAMED_PERSON


def _outlet(span: Span, told: Told) -> Authority:
    return Authority(told.outlets.named(span), SourceKind.OUTLET, span)


def _lead(source: Span, text: str) -> Span:
    lead = phrase(text, source)
    return lead.span if lead else source


def credited(article: Article, outlets: Outlets) -> tuple[Authority, ...]:
    """An agency in the dateline or the byline, where it is not the outlet itself."""
    found: list[Authority] = []
    for block in article.blocks:
        if block.kind != BlockKind.PARAGRAPH or found or block.span.start > _HEAD:
            continue
        start = block.span.start
        for pattern in (DATELINE, BYLINE):
            if line := pattern.match(article.text, start, min(block.span.end, start + 140)):
                span = Span(*line.span("name"))
                found.append(Authority(span.of(article.text), SourceKind.OUTLET, span))
        line = CREDIT.match(article.text, start, min(block.span.end, start + 60))
        if line and not found and outlets.knows(line["name"]):
            span = Span(*line.span("name"))
            found.append(Authority(line["name"], SourceKind.OUTLET, span))
    for author in article.authors:
        known = outlet(author)
        is_agency = known.kind == "agency" if known else outlets.knows(author)
        if is_agency and not any(same_outlet(author, a.name) for a in found):
            found.append(Authority(author, SourceKind.OUTLET))
    return tuple(a for a in found if not outlets.is_home(a.name))


def before_it(one: Attribution, earlier: Iterable[Attribution], told: Told) -> list[Authority]:
    """Through whom "the same source", "the memo", "one of the officials" came at first.

    Who stands before one of that name in the latest of the `earlier` chains that has one.
    """
    if not one.source or not _AGAIN.match(told.text, one.source[0].start, one.source[0].end):
        return []
    lead = phrase(told.text, one.source[0])
    if lead is None:
        return []
    called = _singular(lead.head.of(told.text))
    for other in reversed(list(earlier)):
        links = other.chain[1:]
        for k, link in enumerate(links):
            if link.kind != SourceKind.OUTLET and _singular(_head(link, told)) == called:
                return list(links[:k])
    return []


def _head(link: Authority, told: Told) -> str:
    lead = phrase(told.text, link.span) if link.span else None
    return lead.head.of(told.text) if lead else link.name.split()[-1]


def _singular(word: str) -> str:
    return word.lower().removesuffix("s")


def own_chain(article: Article) -> tuple[Authority, ...]:
    """Through whom the article's own words came, after its outlet: the agencies of its byline."""
    return credited(article, Outlets(article, Cast(article.text, ())))


def _without_repeats(made: Sequence[Authority], outlets: Outlets) -> Iterator[Authority]:
    """Without the article's own outlet, and without one through whom the words came already."""
    seen: list[Authority] = []
    for one in made:
        if one.kind == SourceKind.OUTLET and outlets.is_home(one.name):
            continue
        if any(_same(one, other) for other in seen):
            continue
        seen.append(one)
        yield one


def _same(one: Authority, other: Authority) -> bool:
    if (
        one.span is not None
        and other.span is not None
        and one.span.start < other.span.end
        and other.span.start < one.span.end
    ):
        return True
    if one.kind == other.kind == SourceKind.OUTLET:
        return same_outlet(one.name, other.name)
    return False


def in_words(one: Attribution, text: str) -> str:
    """ "RT ← Reuters ← three US officials (unnamed: on condition of anonymity)"."""
    named = [link.name for link in one.chain]
    if one.chain and one.source_kind in (SourceKind.UNNAMED_PERSON, SourceKind.UNNAMED_GROUP):
        reason = f": {' '.join(one.anonymity.of(text).split())}" if one.anonymity else ""
        named[-1] += f" (unnamed{reason})"
    return " ← ".join(" ".join(name.split()) for name in named)
