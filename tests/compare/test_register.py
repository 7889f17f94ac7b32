"""The register: a condition said again, and what is reported of it later."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.attribution import Identity
from sayso.compare import Bearing, register
from sayso.compare.words import carriers, overlap
from sayso.conditions import Condition, ConditionKind
from sayso.events import Account, Event, EventType, Participant, Status
from sayso.record import FoundAccount, FoundCondition, FoundEvent, FoundIn
from sayso.text import Span

LUND = Identity("person:ada lund", "Ada Lund", "person")


def _in(day: str) -> FoundIn:
    return FoundIn(day.replace("-", "") * 4, None, "The Herald", None, day, 3)


def _condition(
    day: str,
    trigger: str,
    consequence: str,
    kind: ConditionKind = ConditionKind.DETERRENT_THREAT,
    who: Identity = LUND,
    act: str = "",
    actor: str = "",
) -> FoundCondition:
    text = f"{trigger}|{consequence}"
    start = len(trigger) + 1
    spans = {Span(0, len(trigger)): trigger, Span(start, len(text)): consequence}
    parts = {}
    for name, words in (("trigger_act", act), ("trigger_actor", actor)):
        if words:
            at = trigger.index(words)
            parts[name] = Span(at, at + len(words))
            spans[parts[name]] = words
    condition = Condition(kind, Span(0, len(trigger)), Span(start, len(text)), **parts)  # type: ignore[arg-type]
    return FoundCondition(day, _in(day), 1, condition, who.name, who.name, who, spans)


def _event(
    day: str, actor: str, trigger: str, recipient: str, *told: tuple[Status, str]
) -> FoundEvent:
    text = f"{actor} {trigger} {recipient}"
    at = {}
    for words in (actor, trigger, recipient):
        start = text.index(words)
        at[Span(start, start + len(words))] = words
    doer, did, to = at
    accounts = tuple(FoundAccount(Account(status, did), who, who) for status, who in told)
    event = Event(
        EventType.COERCE,
        did,
        tuple(found.account for found in accounts),
        actors=(Participant(doer),),
        recipients=(Participant(to),),
    )
    return FoundEvent(day + actor, _in(day), 1, text, event, accounts, at)


def _nothing(who: str, since: str | None) -> list[FoundEvent]:
    return []


def test_what_is_said_again_in_other_words_is_one_entry_with_its_first_saying() -> None:
    first = _condition("2022-05-01", "Ostra closes the strait", "we will expel its envoys")
    again = _condition(
        "2022-05-09", "Ostra closed the strait at Kem", "Velda would expel the envoys"
    )
    [entry] = register([again, first], _nothing)
    assert entry.first is first
    assert entry.restated == (again,)


@pytest.mark.parametrize(
    "other",
    [
        _condition("2022-05-09", "Ostra opens the port", "we will expel its envoys"),
        _condition("2022-05-09", "Ostra does not close the strait", "we will expel its envoys"),
        _condition(
            "2022-05-09",
            "Ostra closes the strait",
            "we will expel its envoys",
            who=Identity("person:ben oke", "Ben Oke", "person"),
        ),
        _condition(
            "2022-05-09", "Ostra closes the strait", "we will expel its envoys", ConditionKind.OFFER
        ),
    ],
)
def test_another_trigger_a_not_another_speaker_or_another_sense_make_another_entry(
    other: FoundCondition,
) -> None:
    first = _condition("2022-05-01", "Ostra closes the strait", "we will expel its envoys")
    assert len(register([first, other], _nothing)) == 2


def test_numbers_that_differ_make_another_entry() -> None:
    one = _condition("2022-05-01", "they give us 200 guns", "we will stop the attack")
    two = _condition("2022-05-02", "they give us 300 guns", "we will stop the attack")
    assert len(register([one, two], _nothing)) == 2


def test_a_trigger_is_reported_met_by_somebody_and_the_entry_stays_open_to_the_other_side() -> None:
    said = _condition(
        "2022-05-01",
        "Ostra closes the strait",
        "we will expel its envoys",
        act="closes",
        actor="Ostra",
    )
    met = _event("2022-05-11", "Ostra", "closed", "the strait", (Status.CLAIMED, "Velda"))
    not_met = _event("2022-05-12", "Ostra", "closed", "the strait", (Status.DENIED, "Ostra"))
    earlier = _event("2022-04-11", "Ostra", "closed", "the strait", (Status.HAPPENED, ""))
    asked: list[tuple[str, str | None]] = []

    def events(who: str, since: str | None) -> list[FoundEvent]:
        asked.append((who, since))
        return [met, not_met, earlier] if who == "Ostra" else []

    [entry] = register([said], events)
    assert asked == [("Ada Lund", "2022-05-01"), ("Ostra", "2022-05-01")]
    assert [(r.bearing, r.by) for r in entry.reports] == [
        (Bearing.MET, ("Velda",)),
        (Bearing.NOT_MET, ("Ostra",)),
    ]
    assert entry.is_disputed


def test_who_denies_what_another_claims_is_no_witness_of_it() -> None:
    said = _condition(
        "2022-05-01", "Ostra closes the strait", "we will act", act="closes", actor="Ostra"
    )
    told = ((Status.CLAIMED, "Velda"), (Status.DENIED, "Ostra"))
    both = _event("2022-05-11", "Ostra", "closed", "the strait", *told)
    [entry] = register([said], lambda who, since: [both])
    assert [(r.bearing, r.by) for r in entry.reports] == [
        (Bearing.MET, ("Velda",)),
        (Bearing.NOT_MET, ("Ostra",)),
    ]


def test_a_trigger_that_says_not_is_met_where_the_deed_is_denied() -> None:
    said = _condition(
        "2022-05-01", "Ostra does not close the strait", "we will act", act="close", actor="Ostra"
    )
    done = _event("2022-05-11", "Ostra", "closed", "the strait", (Status.HAPPENED, "The Herald"))
    [entry] = register([said], lambda who, since: [done])
    assert [r.bearing for r in entry.reports] == [Bearing.NOT_MET]


def test_the_same_verb_with_another_object_is_no_report_of_it() -> None:
    said = _condition(
        "2022-05-01", "Ostra closes the strait", "we will act", act="closes", actor="Ostra"
    )
    schools = _event("2022-05-11", "Ostra", "closed", "schools", (Status.HAPPENED, "The Herald"))
    [entry] = register([said], lambda who, since: [schools])
    assert entry.reports == ()


def test_an_article_without_a_day_is_never_the_first_to_say_it() -> None:
    undated = _condition("x", "Ostra closes the strait", "we will act")
    dated = _condition("2022-05-01", "Ostra closes the strait", "we will act")
    [entry] = register([undated, dated], _nothing)
    assert entry.first is dated
    assert entry.restated == (undated,)


def test_the_same_deed_by_somebody_else_is_no_report_of_it() -> None:
    said = _condition(
        "2022-05-01",
        "Ostra closes the strait",
        "we will expel its envoys",
        act="closes",
        actor="Ostra",
    )
    other = _event("2022-05-11", "Kem", "closed", "the strait", (Status.HAPPENED, ""))
    [entry] = register([said], lambda who, since: [other])
    assert entry.reports == ()


def test_words_carry_their_meaning_without_endings_and_small_words() -> None:
    assert carriers("They were closing the straits.") == {"clos", "strait"}
    assert overlap("closes the strait", "closed the straits at Kem") == 1.0
    assert overlap("closes the strait", "does not close the strait") == 0.0


@given(st.text(), st.text())
def test_an_overlap_is_a_share_whichever_comes_first(a: str, b: str) -> None:
    assert 0.0 <= overlap(a, b) <= 1.0
    assert overlap(a, b) == overlap(b, a)
