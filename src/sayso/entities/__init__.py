"""Who and what an article speaks of: mentions, joined into entities, and who a source is."""

from sayso.entities.cast import RELATIVE as RELATIVE
from sayso.entities.cast import Cast as Cast
from sayso.entities.entity import Entity as Entity
from sayso.entities.identity import alike as alike
from sayso.entities.identity import identity as identity
from sayso.entities.known import Known as Known
from sayso.entities.known import claimants as claimants
from sayso.entities.known import known as known
from sayso.entities.mention import Mention as Mention
from sayso.entities.mention import mentions as mentions
from sayso.entities.names import TITLES as TITLES
from sayso.entities.names import parts as parts
from sayso.entities.nouns import Noun as Noun
from sayso.entities.nouns import noun as noun
from sayso.entities.offices import Held as Held
from sayso.entities.offices import governs as governs
from sayso.entities.offices import holder as holder
from sayso.entities.offices import offices_of as offices_of
from sayso.entities.outlets import is_outlet as is_outlet
from sayso.entities.outlets import outlet as outlet
from sayso.entities.outlets import says_outlet as says_outlet
from sayso.entities.press import looks_like_outlet as looks_like_outlet
from sayso.entities.resolve import entities as entities
from sayso.entities.resolve import pronoun_class as pronoun_class
from sayso.entities.speaker import stand_for as stand_for
from sayso.entities.speaker import with_speakers as with_speakers
