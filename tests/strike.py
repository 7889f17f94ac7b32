"""An article with one event and one condition of which everything is known."""

from __future__ import annotations

from dataclasses import replace

from sayso.articles import Article, Block, BlockKind
from sayso.attribution import (
    Act,
    Attribution,
    Authority,
    Identity,
    Manner,
    Principal,
    SaidOn,
    SourceKind,
)
from sayso.conditions import Condition, ConditionKind
from sayso.events import (
    Account,
    Bound,
    Counted,
    Event,
    EventType,
    Participant,
    Place,
    Status,
    Toll,
    When,
)
from sayso.reading import Reading
from sayso.text import Span
from sayso.when import Basis, Granularity, Interval
from sayso.where import Location

TEXT = (
    "Depot hit\n\n"
    "The troops of Velda shelled a depot in Liman on Tuesday with howitzers, killing at least 12"
    " people so far, Ostra said. Velda did not confirm the attack, and Ada Lund, its envoy, denied"
    " the strike.\n\n"
    "“If Ostra hits the bridge at Kem before June, we will respond,” she told the Senate on Monday."
)
LUND = Identity("person:ada lund", "Ada Lund", "person")
VELDA = Identity("state:VE", "Velda", "state")
OSTRA = Identity("state:OS", "Ostra", "state")


def at(words: str, after: str = "") -> Span:
    """Where the words first stand, behind `after`."""
    start = TEXT.index(words, TEXT.index(after) if after else 0)
    return Span(start, start + len(words))


def _said(source: Span, cue: str, content: str, act: Act, who: Identity) -> Attribution:
    kind = SourceKind.NAMED_PERSON if who is LUND else SourceKind.NAMED_ORGANISATION
    return Attribution(
        (source,),
        (at(cue),),
        (at(content),),
        Manner.INDIRECT,
        0.75,
        act=act,
        source_kind=kind,
        source_count=1,
        entity=who,
        chain=(Authority("The Herald", SourceKind.OUTLET), Authority(who.name, kind, source)),
    )


def reading(**facts: object) -> Reading:
    """It, with what else is known of the article: `outlet`, `published`, `url`."""
    claimed = TEXT[at("The troops").start : at(", Ostra said").start]
    claim = _said(at("Ostra"), "said", claimed, Act.SAYS, OSTRA)
    silence = replace(
        _said(at("Velda", "said"), "confirm", "the attack", Act.CONFIRMS, VELDA),
        negation=at("not"),
    )
    denial = _said(at("Ada Lund"), "denied", "the strike", Act.DENIES, LUND)
    threatened = "If Ostra hits the bridge at Kem before June, we will respond"
    threat = replace(
        _said(at("she", "respond"), "told", threatened, Act.SAYS, LUND),
        speaker=at("Ada Lund"),
        speaks_for=Principal(at("Velda"), "state:VE", "Velda"),
        addressee=at("the Senate"),
        said_on=SaidOn(
            Interval("2022-05-23", "2022-05-23", Granularity.DAY), Basis.INFERRED, at("Monday")
        ),
    )
    event = Event(
        type=EventType.ASSAULT,
        trigger=at("shelled"),
        accounts=(
            Account(Status.CLAIMED, at("shelled"), claim, at("Ostra")),
            Account(Status.DENIED, at("strike"), denial, at("Ada Lund"), at("denied")),
            Account(Status.HAPPENED, at("hit")),
        ),
        modes=("heavy-weapons",),
        mentions=(at("hit"), at("attack"), at("strike")),
        actors=(
            Participant(at("The troops of Velda"), identity=VELDA),
            Participant(at("its envoy"), at("Ada Lund"), LUND),
        ),
        recipients=(Participant(at("a depot")),),
        place=Place(at("Liman"), Location("geonames:702320", "Lyman", "city", "UA", 48.98, 37.81)),
        when=When(
            at("on Tuesday"), Interval("2022-05-24", "2022-05-24", Granularity.DAY), Basis.INFERRED
        ),
        tolls=(
            Toll(
                Counted.KILLED,
                at("at least 12 people"),
                12,
                Bound.AT_LEAST,
                so_far=True,
                who=at("people"),
            ),
        ),
        weapons=(at("howitzers"),),
        silent=(silence,),
    )
    condition = Condition(
        ConditionKind.DETERRENT_THREAT,
        trigger=at("Ostra hits the bridge at Kem before June"),
        consequence=at("we will respond"),
        opener=at("If"),
        by=at("we", "June"),
        to=at("the Senate"),
        deadline=at("before June"),
        is_vague=True,
        trigger_actor=at("Ostra", "If"),
        trigger_act=at("hits"),
        trigger_object=at("the bridge"),
        trigger_place=at("Kem"),
        consequence_actor=at("we", "June"),
        consequence_act=at("respond"),
        attribution=threat,
    )
    known = {"outlet": "The Herald", "published": "2022-05-26", "url": "https://a.example/1"}
    article = Article(TEXT, tuple(_blocks()), **{**known, **facts})  # type: ignore[arg-type]
    return Reading(
        str(article.url),
        article=article,
        attributions=(claim, silence, denial, threat),
        events=(event,),
        conditions=(condition,),
        model="a model",
    )


def _blocks() -> list[Block]:
    blocks, start = [], 0
    for n, words in enumerate(TEXT.split("\n\n")):
        kind = BlockKind.PARAGRAPH if n else BlockKind.HEADLINE
        blocks.append(Block(kind, Span(start, start + len(words))))
        start += len(words) + 2
    return blocks
