"""Every rule has an example, and reads it."""

from __future__ import annotations

import pytest

from sayso.when.rule import Rule
from sayso.when.rules import RULES
from sayso.when.tokens import Language

LANGUAGE = Language(rule.notation for rule in RULES)
# Rules that look at what stands before or after them have an example with those words.
BESIDE = "in {}. at {}. since {} of {}. the early {} later {} the {} last"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.example)
def test_a_rule_matches_its_own_example(rule: Rule) -> None:
    pattern = LANGUAGE.compiled(rule.notation)
    texts = [
        rule.example,
        BESIDE.replace("{}", rule.example),
        f"{rule.example} this year.",
        f"{rule.example} May.",
    ]
    assert any(pattern.search(LANGUAGE.tokens(text, 0, len(text)).signs) for text in texts), (
        rule.notation
    )
