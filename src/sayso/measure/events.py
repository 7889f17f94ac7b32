"""How well events are read: what, by whom, to whom, and whether any is made up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from sayso.corpora import JudgedEvent, JudgedText, LabelledText, MarkedEvent
from sayso.events import Event, Participant, Status
from sayso.measure.text import read_text
from sayso.reader import Network
from sayso.text import Span

# PLOVER has no records of what was denied or only imagined.
_RECORDED = frozenset({Status.HAPPENED, Status.CLAIMED, Status.PROMISED, Status.THREATENED})


def plover_score(records: Iterable[MarkedEvent], network: Network) -> dict[str, float]:
    """Of 100 records: type, actors, recipients and all three right.

    Of the events whose trigger overlaps the marked one, that at the first of its words counts,
    those that PLOVER records before others. Actors are right where every marked one is overlapped
    and none beside; where none is marked, none may be told. A record without an event has nothing
    right.
    """
    n = 0
    right: Counter[str] = Counter()
    for record in records:
        n += 1
        reading = read_text(record.text, network)
        event = marked_event(record, reading.events)
        if event is None:
            continue
        parts = {
            "type": event.label == record.type,
            "actor": is_right(event.actors, record.actors),
            "recipient": is_right(event.recipients, record.recipients),
        }
        right.update(name for name, good in parts.items() if good)
        right["all three"] += all(parts.values())
        right["found"] += 1
    names = ("found", "type", "actor", "recipient", "all three")
    return {"records": float(n)} | {name: 100 * right[name] / max(n, 1) for name in names}


def marked_event(record: MarkedEvent, found: Sequence[Event]) -> Event | None:
    """The event that the record's words mark."""

    def place(event: Event) -> tuple[bool, int]:
        triggers = (event.trigger, *event.mentions)
        at = [k for k, s in enumerate(record.trigger) if any(_meet(s, t) for t in triggers)]
        return event.status not in _RECORDED, min(at, default=len(record.trigger))

    near = [e for e in found if place(e)[1] < len(record.trigger)]
    return min(near, key=place, default=None)


def is_right(found: Sequence[Participant], marked: Sequence[Span]) -> bool:
    """Whether those found are those marked, by words that overlap."""
    spans = [[p.span, *([p.name] if p.name else [])] for p in found]
    all_found = all(any(_meet(m, s) for own in spans for s in own) for m in marked)
    return all_found and all(any(_meet(m, s) for m in marked for s in own) for own in spans)


def actor_score(sentences: Iterable[MarkedEvent], network: Network) -> dict[str, float]:
    """F1 by overlap of who did something and of to whom it was done.

    The set marks one event a sentence and not which: the first counts that has both, else the
    first. Those who do something to each other are both, as they are in the set.
    """
    counts: Counter[str] = Counter()
    for sentence in sentences:
        events = read_text(sentence.text, network).events
        both = [e for e in events if (e.actors and e.recipients) or len(e.actors) > 1]
        event = next(iter([*both, *events]), None)
        did = event.actors if event else ()
        to = event.recipients if event else ()
        if event and not to and len(did) > 1:
            to = did
        for name, marked, found in (
            ("source", sentence.actors, did),
            ("target", sentence.recipients, to),
        ):
            spans = [[p.span, *([p.name] if p.name else [])] for p in found]
            hit = [m for m in marked if any(_meet(m, s) for own in spans for s in own)]
            right = [own for own in spans if any(_meet(m, s) for m in marked for s in own)]
            counts[f"{name} marked"] += len(marked)
            counts[f"{name} found"] += len(found)
            counts[f"{name} hit"] += len(hit)
            counts[f"{name} right"] += len(right)
    scores: dict[str, float] = {}
    for name in ("source", "target"):
        precision = counts[f"{name} right"] / max(counts[f"{name} found"], 1)
        recall = counts[f"{name} hit"] / max(counts[f"{name} marked"], 1)
        scores |= {
            f"{name} precision": 100 * precision,
            f"{name} recall": 100 * recall,
            f"{name} F1": 200 * precision * recall / max(precision + recall, 1e-9),
        }
    return scores


def judged_score(texts: Iterable[JudgedText], network: Network) -> dict[str, float]:
    """Of 100 events found at judged words: those of the day; type, actors, status right.

    Of an event told twice the account at the judged word counts. Actors are right as `plover_score`
    has it, and not asked where another sentence tells them. `kept` is of 100 that are events.
    """
    counts: Counter[str] = Counter()
    for text in texts:
        events = read_text(text.text, network, text.published).events
        found = {
            span: event for event in reversed(events) for span in (event.trigger, *event.mentions)
        }
        for one in text.events:
            counts["judged"] += 1
            counts["true"] += one.type is not None
            if (event := found.get(one.trigger)) is not None:
                counts["found"] += 1
                counts.update(name for name, good in _judged(one, event).items() if good)
    of_found = {name: 100 * counts[name] / max(counts["found"], 1) for name in _JUDGED}
    kept = 100 * counts["of the day"] / max(counts["true"], 1)
    return {
        "words": float(counts["judged"]),
        "found": float(counts["found"]),
        "kept": kept,
    } | of_found


_JUDGED = ("of the day", "type", "type and actors", "type and status", "all three")


def _judged(one: JudgedEvent, event: Event) -> dict[str, bool]:
    own = {account.trigger: account.status for account in reversed(event.accounts)}
    typed = event.type == one.type
    elsewhere = one.actors is None or (not one.actors and bool(event.mentions))
    actors = elsewhere or is_right(event.actors, one.actors or ())
    status = own.get(one.trigger, event.status) == one.status
    return dict(
        zip(
            _JUDGED,
            (
                one.type is not None,
                typed,
                typed and actors,
                typed and status,
                typed and actors and status,
            ),
            strict=True,
        )
    )


def false_event_score(items: Iterable[LabelledText], network: Network) -> dict[str, float]:
    """Of 100 texts that tell of no event of the day: in how many one is found, by beat."""
    n: Counter[str] = Counter()
    false: Counter[str] = Counter()
    for item in items:
        beat = item.lines[0].partition("|| ")[2]
        found = read_text(item.text, network).events
        n[beat] += 1
        false[beat] += bool(found)
    rows = {"all": 100 * sum(false.values()) / max(sum(n.values()), 1)}
    return rows | {beat: 100 * false[beat] / n[beat] for beat in sorted(n)}


def _meet(a: Span, b: Span) -> bool:
    return a.start < b.end and b.start < a.end
