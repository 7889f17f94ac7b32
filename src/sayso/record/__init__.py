"""The record of what was read: SQLite, its schema, writing, reading and searching it.

The only room that speaks SQL.
"""

from sayso.record.actors import Actor as Actor
from sayso.record.decisions import Decision as Decision
from sayso.record.fingerprints import Told as Told
from sayso.record.found import FoundAccount as FoundAccount
from sayso.record.found import FoundCondition as FoundCondition
from sayso.record.found import FoundEvent as FoundEvent
from sayso.record.found import FoundIn as FoundIn
from sayso.record.link_decisions import LinkDecision as LinkDecision
from sayso.record.link_decisions import LinkKind as LinkKind
from sayso.record.link_decisions import Quoted as Quoted
from sayso.record.parts import CONDITION_PARTS as CONDITION_PARTS
from sayso.record.parts import condition_id as condition_id
from sayso.record.parts import condition_spans as condition_spans
from sayso.record.parts import event_spans as event_spans
from sayso.record.record import Counts as Counts
from sayso.record.record import Record as Record
from sayso.record.rows import BETWEEN_PIECES as BETWEEN_PIECES
from sayso.record.sources import Sources as Sources
from sayso.record.statement import Statement as Statement
