"""Which words are trigger, consequence, by, to and deadline, however it is put."""

from __future__ import annotations

from collections.abc import Callable

from sayso import read
from sayso.clauses import Tree
from sayso.conditions import Condition, conditions
from sayso.reader import MODELS, WordPiece

Told = Callable[[str], dict[str, str]]
Found = Callable[[str], tuple[Condition, ...]]


def test_should_before_its_subject_opens_a_trigger(told: Told) -> None:
    said = told(
        "“Should a single shell land on our soil, our answer will be swift and terrible,” "
        "the defence minister told parliament on Monday."
    )
    assert said["opener"] == "Should"
    assert said["trigger"] == "a single shell land on our soil"
    assert "to" not in said  # a parliament only hears it


def test_a_deed_may_be_the_subject_and_mean_only_ties(told: Told) -> None:
    said = told(
        "“A no-fly zone would mean the end of the ceasefire,” the envoy, Karim Haddad, warned."
    )
    assert said == {
        "kind": "warning",
        "trigger": "A no-fly zone",
        "consequence": "the end of the ceasefire",
        "by": "Karim Haddad",
    }


def test_what_is_met_with_something_has_it_for_a_consequence(told: Told) -> None:
    said = told(
        "Any attempt to arrest the former president will be met with mass protests, "
        "party leaders said in a statement."
    )
    assert said["trigger"] == "Any attempt to arrest the former president"
    assert said["consequence"] == "mass protests"


def test_a_demand_and_or_make_a_threat_with_a_deadline(told: Told) -> None:
    said = told(
        "Pilots must sign the new contracts by Monday or lose their jobs, the airline's chief "
        "executive, Joan Petrie, said in a letter to staff."
    )
    assert said == {
        "kind": "compellent threat",
        "trigger": "Pilots must sign the new contracts by Monday",
        "consequence": "lose their jobs",
        "opener": "or",
        "by": "Joan Petrie",
        "to": "staff",
        "deadline": "by Monday",
    }


def test_otherwise_looks_back_to_the_demand_before(told: Told) -> None:
    said = told(
        "Mr Orlov called on the generals to stop the shelling of the city. Otherwise, he said, "
        "the sanctions would be widened."
    )
    assert said["trigger"] == "stop the shelling of the city"
    assert said["consequence"] == "the sanctions would be widened"
    assert said["to"] == "the generals"


def test_a_threat_may_be_a_noun(told: Told) -> None:
    said = told(
        "The union's threat to walk out on Christmas Eve if wages are frozen has shaken the firm."
    )
    assert said == {
        "kind": "deterrent threat",
        "trigger": "wages are frozen",
        "consequence": "walk out on Christmas Eve",
        "opener": "if",
        "by": "The union",
    }


def test_the_first_to_say_it_commits_and_not_the_outlet(told: Told) -> None:
    said = told(
        "According to Reuters, the rebel commander said his men would execute prisoners if the "
        "shelling went on."
    )
    assert said["by"] == "the rebel commander"


def test_a_speech_that_is_broken_by_its_speaker_is_one(told: Told) -> None:
    said = told(
        "“If they give us those guns,” the colonel said, “we will stop the attack on the town.”"
    )
    assert said["trigger"] == "they give us those guns"
    assert said["consequence"] == "we will stop the attack on the town"


def test_two_in_one_text_come_in_reading_order(found: Found) -> None:
    text = (
        "Unless the council lifts the embargo, we will expel the envoys, the premier said. "
        "If a drone crosses the river, we will close our airspace, the general said."
    )
    triggers = [one.trigger.of(text) for one in found(text) if one.trigger]
    assert triggers == ["the council lifts the embargo", "a drone crosses the river"]


def test_the_parts_of_a_trigger_are_who_does_what_to_whom_and_where(found: Found) -> None:
    text = "If Kestria attacks a ship in the strait, we will sink its fleet, the admiral said."
    [one] = found(text)
    parts = (one.trigger_actor, one.trigger_act, one.trigger_object, one.trigger_place)
    assert [part.of(text) if part else None for part in parts] == [
        "Kestria",
        "attacks",
        "a ship",
        "the strait",
    ]
    assert one.consequence_actor is not None
    assert one.consequence_actor.of(text) == "we"
    assert one.consequence_act is not None
    assert one.consequence_act.of(text) == "sink"


def test_consequences_that_are_left_open_are_vague(found: Found) -> None:
    vague = found("Moscow said the deployment would not go unanswered.")
    plain = found("If a drone crosses the river, we will close our airspace, the general said.")
    assert [one.is_vague for one in (*vague, *plain)] == [True, False]


def test_the_attribution_is_the_one_it_stands_in(found: Found) -> None:
    text = "If a drone crosses the river, we will close our airspace, the general said."
    [one] = found(text)
    assert one.attribution is not None
    assert [span.of(text) for span in one.attribution.source] == ["the general"]


def test_what_one_will_not_put_up_with_is_the_trigger_of_a_red_line(told: Told) -> None:
    said = told(
        "Peru would not put up with Chilean patrols north of the line, its defence minister, "
        "Nilda Sosa, said."
    )
    assert said["kind"] == "red line"
    assert said["trigger"].startswith("Chilean patrols")


def test_time_that_is_given_makes_a_demand_failing_which_something_follows(told: Told) -> None:
    said = told(
        "The bailiff gave the embassy ten days to settle its rent, failing which its furniture "
        "would be carried into the street."
    )
    assert said["kind"] == "compellent threat"
    assert said["trigger"] == "settle its rent"
    assert said["consequence"] == "its furniture would be carried into the street"


def test_words_cut_into_pieces_already_tell_the_same(found: Found) -> None:
    text = "If a drone crosses the river, we will close our airspace, the general said."
    wordpiece = WordPiece.load(MODELS["full"] / "vocabulary.txt")
    [reading] = read(text.encode(), form="text", syntax=True)
    trees = [Tree(text, sentence) for sentence in reading.sentences]
    words = wordpiece.words(text)
    assert conditions(text, trees, reading.attributions, words, wordpiece) == found(text)
