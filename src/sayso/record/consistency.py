"""No event and no condition that contradicts itself or its reading."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sayso.attribution import Attribution
from sayso.conditions import Condition
from sayso.errors import WrongUse
from sayso.events import Event
from sayso.events.plover import modes

IsKnown = Callable[[Attribution], bool]  # whether an attribution is one of the reading's
_LARGEST = 2**63 - 1  # number that a column holds


def check_event(event: Event, is_known: IsKnown) -> None:
    """Raise WrongUse where the event could not be written and read again as it is."""
    if not event.accounts:
        raise WrongUse("an event has an account, this one has none", event)
    if unknown := sorted(set(event.modes) - modes(event.type)):
        own = sorted(modes(event.type))
        raise WrongUse(f"a mode of {event.type} is one of {own}, was {unknown}", event)
    _check_attributions([one.attribution for one in event.accounts], is_known)
    _check_attributions(event.silent, is_known)
    for toll in event.tolls:
        if toll.number is not None and not 0 <= toll.number <= _LARGEST:
            raise WrongUse(f"a number of people is from 0 to {_LARGEST}, was {toll.number}", toll)
    if event.place and (location := event.place.location):
        for name, value, most in (
            ("latitude", location.latitude, 90),
            ("longitude", location.longitude, 180),
        ):
            if value is not None and not -most <= value <= most:  # also where it is not a number
                raise WrongUse(f"a {name} is from -{most} to {most}, was {value}", location)


def check_condition(condition: Condition, is_known: IsKnown) -> None:
    """Raise WrongUse where the condition could not be written and read again as it is."""
    if condition.trigger is None and condition.consequence is None:
        message = "a condition has a trigger or a consequence, this has neither"
        raise WrongUse(message, condition)
    _check_attributions([condition.attribution], is_known)


def _check_attributions(some: Sequence[Attribution | None], is_known: IsKnown) -> None:
    for one in some:
        if one is not None and not is_known(one):
            raise WrongUse("an attribution is one of its reading's, this is none", one)
