"""Sentences as trees: who does what to whom, and whether it is told as a fact."""

from sayso.clauses.arguments import complement as complement
from sayso.clauses.arguments import doers as doers
from sayso.clauses.arguments import done_to as done_to
from sayso.clauses.arguments import given_to as given_to
from sayso.clauses.arguments import is_passive as is_passive
from sayso.clauses.arguments import particles as particles
from sayso.clauses.arguments import subjects as subjects
from sayso.clauses.arguments import with_prepositions as with_prepositions
from sayso.clauses.fact import Fact as Fact
from sayso.clauses.fact import Standing as Standing
from sayso.clauses.fact import standing as standing
from sayso.clauses.tree import Tree as Tree
