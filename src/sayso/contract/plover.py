"""An event as one flat row: PLOVER's field names, and ours beside them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sayso.events import Counted, Participant
from sayso.record import FoundEvent
from sayso.when import Basis

FIELDS = (
    *("event_id", "event_date", "event_type", "event_mode"),
    *("actor", "actor_id", "recipient", "recipient_id"),
    *("event_loc", "latitude", "longitude", "geoname_id", "country"),
    *("killed", "injured", "magnitude"),
    *("text", "headline", "url", "publication", "publication_date"),
    *("status", "authority", "chain", "disputed", "deed_type"),
    *("date_from", "date_until", "date_basis", "trigger_start", "trigger_end"),
)
BETWEEN = "; "
_GEONAMES = "geonames:"
_DAY = len("2022-05-26")

Row = dict[str, Any]  # a str, a number, a bool, or None where nothing is known


def plover_row(found: FoundEvent) -> Row:
    """The fields of FIELDS, in that order.

    Several actors are parted by "; ", and so are their ids, none left out. `event_date` is the
    first day of the deed, else the day on which the article was published; `status`, `authority`
    and `chain` are of the first account; killed and injured the largest number that is told.
    """
    event, article = found.event, found.article
    where = event.place.location if event.place else None
    when = event.when.interval if event.when else None
    first = found.accounts[0]
    days = (when and when.start, when and when.end, article.published)
    published = Basis.PUBLICATION if article.published else None
    values = (
        found.id,
        next((day[:_DAY] for day in days if day), None),
        str(event.label),
        BETWEEN.join(event.modes if event.label is event.type else ()) or None,
        *_people(found, event.actors),
        *_people(found, event.recipients),
        found.place or None,
        where and where.latitude,
        where and where.longitude,
        _geoname(where.id) if where else None,
        where and where.country,
        found.count(Counted.KILLED),
        found.count(Counted.WOUNDED),
        event.score,
        found.text,
        article.headline,
        article.url,
        article.outlet,
        article.published,
        str(event.status),
        first.authority or None,
        first.chain or None,
        event.is_disputed,
        str(event.type),
        when and when.start,
        when and when.end,
        str(event.when.basis) if event.when else published and str(published),
        event.trigger.start,
        event.trigger.end,
    )
    return dict(zip(FIELDS, values, strict=True))


def _people(found: FoundEvent, some: Iterable[Participant]) -> tuple[str | None, str | None]:
    """Their names, and their ids: as many, "" for one who is not known in other articles."""
    people = list(some)
    names = BETWEEN.join(found.names(people))
    ids = [one.identity.id if one.identity else "" for one in people]
    return names or None, BETWEEN.join(ids) if any(ids) else None


def _geoname(id: str) -> int | None:
    number = id.removeprefix(_GEONAMES)
    return int(number) if id.startswith(_GEONAMES) and number.isdecimal() else None
