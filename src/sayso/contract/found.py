"""Events and conditions found in a record, as JSON."""

from __future__ import annotations

from sayso.attribution import Attribution
from sayso.compare import Entry
from sayso.contract.authority import said_on_object
from sayso.contract.conditions import condition_object
from sayso.contract.events import event_object
from sayso.contract.shapes import (
    EntryObject,
    FoundConditionObject,
    FoundEventObject,
    FoundInObject,
)
from sayso.contract.source import Source
from sayso.record import FoundCondition, FoundEvent, FoundIn


def found_event_object(found: FoundEvent) -> FoundEventObject:
    """An event as it was found in a record."""
    chains = {one.account.attribution: one.chain for one in found.accounts}

    def chain(one: Attribution | None) -> str:
        return chains[one]

    of = Source(found.article.id, lambda span: found.words_at[span], chain)
    return {
        **event_object(found.event, of),
        "paragraph": found.paragraph,
        "text": found.text,
        "article": found_in(found.article),
    }


def found_condition_object(found: FoundCondition) -> FoundConditionObject:
    """A condition as it was found in a record."""
    of = Source(found.article.id, lambda span: found.words_at[span], lambda _: found.chain)
    made: FoundConditionObject = {
        **condition_object(found.condition, of),  # type: ignore[typeddict-item]
        "paragraph": found.paragraph,
        "article": found_in(found.article),
    }
    if found.entity is not None:
        made["entity"] = {
            "id": found.entity.id,
            "name": found.entity.name,
            "kind": found.entity.kind,
        }
    one = found.condition.attribution
    if one is not None and one.said_on is not None:
        made["said_on"] = said_on_object(one.said_on, lambda span: found.words_at[span])
    return made


def entry_object(entry: Entry) -> EntryObject:
    """A condition of the register, with where it was said again and later reports."""
    made: EntryObject = {
        **found_condition_object(entry.first),
        "restated": [found_condition_object(one) for one in entry.restated],
        "reports": [
            {
                "bearing": report.bearing,
                "by": list(report.by),
                "event": found_event_object(report.event),
            }
            for report in entry.reports
        ],
    }
    return made


def found_in(article: FoundIn) -> FoundInObject:
    return {
        "id": article.id,
        "url": article.url,
        "outlet": article.outlet,
        "headline": article.headline,
        "published": article.published,
        "n_paragraphs": article.n_paragraphs,
    }
