"""Threats, promises, warnings, red lines: what would follow from what, by whose word."""

from sayso.conditions.condition import Condition as Condition
from sayso.conditions.condition import ConditionKind as ConditionKind
from sayso.conditions.find import conditions as conditions
