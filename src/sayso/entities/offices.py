"""Who held which office when: heads of states and governments, foreign and defence ministers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from sayso.entities.claims import spelled
from sayso.entities.names import short_for
from sayso.entities.table import listed, rows
from sayso.errors import WrongUse
from sayso.where import named

# Other words for an office or a title of the table.
_SAME = {
    "minister of foreign affairs": "foreign minister",
    "foreign affairs minister": "foreign minister",
    "minister of defence": "defence minister",
    "secretary of defence": "defence secretary",
    "secretary of war": "defence secretary",
    "premier": "prime minister",
    "taoiseach": "prime minister",
    "secretary-general": "secretary general",
    "director-general": "director general",
    "chairman": "chair",
    "amir": "emir",
}


_HEADS = frozenset({"head of state", "head of government"})
_DAY = 10  # characters of an ISO date to the day


@dataclass(frozen=True, slots=True)
class Held:
    """An office in one person's hands, from the day `since` to before the day `until`.

    `until` is None where the end isn't known: `seen` is then the last day on which the source
    has the person in it, and nothing is said of later ones. `disputed`: others claimed it too.
    """

    person: str
    offices: tuple[str, ...]
    title: str
    state: str
    since: str
    until: str | None
    seen: str
    disputed: bool

    def on(self, day: str) -> bool:
        return self.since <= day and (day < self.until if self.until else day <= self.seen)


def holder(office: str, state: str, day: str) -> Held | None:
    """Who held it on that day ("2022-05-26"); None where unknown or disputed.

    `office` is "head of state", "foreign minister" … or the title there: "president",
    "secretary of state". `state` is an id: "state:US", "org:nato".
    """
    _check(day)
    wanted = _office(office)
    found = [
        held
        for held in _by_state().get(state, ())
        if held.on(day) and wanted in (*held.offices, _office(held.title))
    ]
    people = {held.person for held in found}
    return found[0] if len(people) == 1 and not any(h.disputed for h in found) else None


def bearer(surname: str, title: str, day: str) -> Held | None:
    """Who of that surname held the office of the title on that day: "President Putin".

    Before the office ("foreign minister") only its state may stand ("Russian"): a deputy, a former
    or a vice president is nobody of the table. None where nobody or several held it, or where it
    is disputed.
    """
    _check(day)
    word = spelled(surname).casefold()
    near = [
        held
        for held in _by_word().get(word, ())
        if held.on(day) and any(_parts(name)[-1:] == (word,) for name in _names()[held.person])
    ]
    near = [held for held in near if _is_office(title.split(), held)]
    one_person = len({held.person for held in near}) == 1
    return near[0] if one_person and not any(held.disputed for held in near) else None


def _is_office(title: Sequence[str], held: Held) -> bool:
    """Whether the words are the office, or its state and the office."""
    for n in range(len(title)):
        if _office(" ".join(title[n:])) in (*held.offices, _office(held.title)):
            states = {claim.place.id for claim in named(" ".join(title[:n]))}
            return n == 0 or held.state in states
    return False


def is_holders_surname(word: str) -> bool:
    """Whether somebody of the table is called so last, whenever it was."""
    key = spelled(word).casefold()
    near = _by_word().get(key, ())
    return any(_parts(name)[-1:] == (key,) for held in near for name in _names()[held.person])


def governs(surname: str, day: str | None) -> str | None:
    """The id of the state that somebody of that surname heads on the day, or ever without one.

    For "the Obama administration". None where nobody does, or several.
    """
    if day is not None and len(day) >= _DAY:
        day = day[:_DAY]
        _check(day)
    else:
        day = None
    near = _by_word().get(spelled(surname).casefold(), [])
    heads = {
        held.state
        for held in near
        if _HEADS & set(held.offices)
        and (day is None or held.on(day))
        and _parts(held.person)[-1] == spelled(surname).casefold()
    }
    return heads.pop() if len(heads) == 1 else None


def offices_of(person: str, day: str) -> tuple[Held, ...]:
    """What the person held on that day; () where nothing is known or the name fits several.

    The name in full, or first and last: a surname alone is too many people's.
    """
    _check(day)
    name = _parts(person)
    near = _by_word().get(name[-1], []) if name else []
    found = [held for held in near if held.on(day) and _is_called(held, name)]
    return tuple(found) if len({held.person for held in found}) == 1 else ()


def _check(day: str) -> None:
    try:
        date.fromisoformat(day)
    except ValueError:
        raise WrongUse(f'a day is written like "2022-05-26", was {day!r}', day) from None


def _office(words: str) -> str:
    low = " ".join(words.lower().split()).replace("defense", "defence")
    return _SAME.get(low, low)


def _is_called(held: Held, name: tuple[str, ...]) -> bool:
    for own in map(_parts, _names()[held.person]):
        if name == own or (len(name) > 1 and len(own) > 1 and short_for(name, own)):
            return True
    return False


def _parts(name: str) -> tuple[str, ...]:
    return tuple(spelled(name).casefold().split())


@cache
def _table() -> tuple[tuple[Held, list[str]], ...]:
    """Every line with all names of its person."""
    read = []
    for state, office, title, person, since, until, seen, source in rows("offices"):
        end = until if until not in ("", "unknown") else None
        names = listed(person)
        disputed = source == "disputed"
        offices = tuple(listed(office))
        read.append((Held(names[0], offices, title, state, since, end, seen, disputed), names))
    return tuple(read)


@cache
def _by_state() -> dict[str, list[Held]]:
    by_state = defaultdict(list)
    for held, _ in _table():
        by_state[held.state].append(held)
    return dict(by_state)


@cache
def _names() -> dict[str, list[str]]:
    return {held.person: names for held, names in _table()}


@cache
def _by_word() -> dict[str, list[Held]]:
    """Lines by every word of the person's names."""
    by_word = defaultdict(list)
    for held, names in _table():
        for word in {word for name in names for word in _parts(name)}:
            by_word[word].append(held)
    return dict(by_word)
