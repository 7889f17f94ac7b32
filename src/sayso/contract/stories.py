"""Stories, as JSON."""

from __future__ import annotations

from sayso.compare import Story, Telling
from sayso.contract.claims import claim_object
from sayso.contract.copies import group_object
from sayso.contract.found import found_in
from sayso.contract.odds import odds_object
from sayso.contract.story_shapes import StoryObject, TellingObject


def story_object(story: Story) -> StoryObject:
    """A story: its articles, what several say, where they differ."""
    return {
        "tellings": [_telling(one) for one in story.tellings],
        "groups": [group_object(group) for group in story.groups],
        "shared": [claim_object(claim) for claim in story.shared],
        "odds": [odds_object(one) for one in story.odds],
    }


def _telling(one: Telling) -> TellingObject:
    return {
        "article": found_in(one.article),
        "like": round(one.like, 3),
        "first": [claim.id for claim in one.first],
        "alone": [claim_object(claim) for claim in one.alone],
    }
