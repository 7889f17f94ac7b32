"""The record of what was read: SQLite, its schema, writing, reading and searching it.

The only room that speaks SQL.
"""

from sayso.record.actors import Actor as Actor
from sayso.record.decisions import Decision as Decision
from sayso.record.record import Counts as Counts
from sayso.record.record import Record as Record
from sayso.record.sources import Sources as Sources
from sayso.record.statement import Statement as Statement
