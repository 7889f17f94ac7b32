"""On whose authority: the fields of an attribution as JSON, and back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sayso.attribution import (
    Act,
    Attribution,
    Authority,
    Identity,
    Named,
    Principal,
    SaidOn,
    SourceKind,
)
from sayso.contract.shapes import (
    AttributionObject,
    AuthorityObject,
    OnAuthorityObject,
    PrincipalObject,
    SaidOnObject,
    SourcingObject,
    SpeakerObject,
)
from sayso.contract.words import Words, pair, words_at
from sayso.sourcing import Sourcing
from sayso.text import Span
from sayso.when import Basis, Granularity, Interval

PLACES = ("negation", "hedge", "anonymity", "addressee", "occasion")


def authority_object(one: Attribution, words: Words, chain: str) -> OnAuthorityObject:
    """What is known of the authority of `one`, with the words at each place."""
    made: OnAuthorityObject = {
        "act": one.act,
        "negated": one.negated,
        "hedged": one.hedged,
        "source_kind": one.source_kind,
        "source_count": one.source_count,
        "count_exact": one.count_exact,
        "chain": [_authority(link) for link in one.chain],
        "chain_words": chain,
    }
    for name in PLACES:
        if (span := getattr(one, name)) is not None:
            made[name] = words_at(span, words)  # type: ignore[literal-required]
    if one.entity is not None:
        made["entity"] = {
            "id": one.entity.id,
            "name": one.entity.name,
            "kind": one.entity.kind,
        }
    if one.speaks_for is not None:
        made["speaks_for"] = _principal(one.speaks_for, words)
    if one.said_on is not None:
        made["said_on"] = said_on_object(one.said_on, words)
    if one.named:
        made["named"] = [
            {
                "words": words(named.span),
                "at": pair(named.span),
                "name": words(named.name),
                "name_at": pair(named.name),
            }
            for named in one.named
        ]
    return made


def speaker_object(one: Attribution, name: str, at: Span, words: Words) -> SpeakerObject:
    """The speaker, with what he is and whom he speaks for where that is known."""
    made: SpeakerObject = {"name": name, "at": pair(at)}
    if one.role is not None:
        made["role"] = words_at(one.role, words)
    if one.speaks_for is not None:
        made["speaks_for"] = _principal(one.speaks_for, words)
    return made


def _principal(principal: Principal, words: Words) -> PrincipalObject:
    made: PrincipalObject = {"words": words(principal.span), "at": pair(principal.span)}
    if principal.id is not None:
        made["id"] = principal.id
    if principal.name is not None:
        made["name"] = principal.name
    return made


def _authority(link: Authority) -> AuthorityObject:
    made: AuthorityObject = {"name": link.name, "kind": link.kind}
    if link.span is not None:
        made["at"] = pair(link.span)
    return made


def said_on_object(day: SaidOn, words: Words) -> SaidOnObject:
    """When it was said, with the words that tell it."""
    made: SaidOnObject = {
        "start": day.interval.start,
        "end": day.interval.end,
        "granularity": day.interval.granularity,
        "basis": day.basis,
    }
    if day.span is not None:
        made["words"], made["at"] = words(day.span), pair(day.span)
    return made


def sourcing_object(sourcing: Sourcing, words: Words) -> SourcingObject:
    """An article's profile."""
    made: SourcingObject = {
        "n_words": sourcing.n_words,
        "n_own_words": sourcing.n_own_words,
        "n_statements": sourcing.n_statements,
        "n_named": sourcing.n_named,
        "n_unnamed": sourcing.n_unnamed,
        "unnamed_exact": sourcing.unnamed_exact,
        "n_roots": sourcing.n_roots,
        "shares": [
            {
                "kind": share.kind,
                "n_sources": share.n_sources,
                "count_exact": share.count_exact,
                "n_statements": share.n_statements,
                "n_words": share.n_words,
            }
            for share in sourcing.shares
        ],
    }
    if (stretch := sourcing.longest_unnamed) is not None:
        made["longest_unnamed"] = {
            "at": pair(stretch.span),
            "n_words": stretch.n_words,
            "source": words_at(stretch.source, words),
        }
    return made


def authority_fields(value: AttributionObject) -> dict[str, Any]:
    """The fields of Attribution that `authority_object` wrote; none of an object before that."""
    given: Mapping[str, Any] = value
    if "act" not in given:
        return {}
    found: dict[str, Any] = {name: Span(*given[name]["at"]) for name in PLACES if name in given}
    speaker = given.get("speaker", {})
    return found | {
        "act": Act(value["act"]),
        "source_kind": SourceKind(value["source_kind"]),
        "source_count": value["source_count"],
        "count_exact": value["count_exact"],
        "entity": Identity(**value["entity"]) if "entity" in value else None,
        "role": Span(*speaker["role"]["at"]) if "role" in speaker else None,
        "speaks_for": _principal_from(value["speaks_for"]) if "speaks_for" in value else None,
        "chain": tuple(_authority_from(link) for link in value["chain"]),
        "said_on": _said_on_from(value["said_on"]) if "said_on" in value else None,
        "named": tuple(
            Named(Span(*named["at"]), Span(*named["name_at"])) for named in value.get("named", ())
        ),
    }


def _principal_from(value: PrincipalObject) -> Principal:
    return Principal(Span(*value["at"]), value.get("id"), value.get("name"))


def _authority_from(value: AuthorityObject) -> Authority:
    span = Span(*value["at"]) if "at" in value else None
    return Authority(value["name"], SourceKind(value["kind"]), span)


def _said_on_from(value: SaidOnObject) -> SaidOn:
    interval = Interval(value["start"], value["end"], Granularity(value["granularity"]))
    return SaidOn(interval, Basis(value["basis"]), Span(*value["at"]) if "at" in value else None)
