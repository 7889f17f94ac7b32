"""Who and what an article speaks of: mentions, joined into entities, and who a source is."""

from sayso.entities.entity import Entity as Entity
from sayso.entities.mention import Mention as Mention
from sayso.entities.mention import mentions as mentions
from sayso.entities.resolve import entities as entities
from sayso.entities.speaker import with_speakers as with_speakers
