"""What would follow from what: one condition."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from sayso.text import Span

if TYPE_CHECKING:
    from sayso.attribution import Attribution


class ConditionKind(StrEnum):
    """What is done by saying it."""

    DETERRENT_THREAT = "deterrent threat"  # if you do it, we harm you
    COMPELLENT_THREAT = "compellent threat"  # until you do it, we harm you or withhold a good
    PROMISE = "promise"  # if you do it, we do good
    ASSURANCE = "assurance"  # as long as you do it, we do no harm
    WARNING = "warning"  # if it is done, harm will come, not of us
    RED_LINE = "red line"  # it will not be accepted; what follows is not said
    OFFER = "offer"  # we are ready to, if
    VOW = "vow"  # we will, whatever comes


@dataclass(frozen=True, slots=True)
class Condition:
    """A threat, promise, assurance, warning, red line, offer or vow, as words of the article.

    At least one of `trigger` and `consequence` is there; a red line has no consequence, a vow no
    trigger. `by` names who commits himself or warns, `to` whom he addresses, both as the words at
    the place do. What begins with `trigger_` and `consequence_` are the parts of the two, as the
    sentence's tree has them. `attribution` is the one in whose content it stands, or whose cue is
    the threat or promise itself: who the speaker is, and through whom it came, is said there.
    """

    kind: ConditionKind
    trigger: Span | None = None
    consequence: Span | None = None
    opener: Span | None = None  # "if", "unless", "as long as", "or"
    by: Span | None = None
    to: Span | None = None
    deadline: Span | None = None
    is_vague: bool = False  # the consequence is "consequences", "a response", "measures" …
    trigger_actor: Span | None = None
    trigger_act: Span | None = None
    trigger_object: Span | None = None
    trigger_place: Span | None = None
    consequence_actor: Span | None = None
    consequence_act: Span | None = None
    attribution: Attribution | None = None

    @property
    def start(self) -> int:
        """Where the first of trigger and consequence begins."""
        return min(span.start for span in (self.trigger, self.consequence) if span)
