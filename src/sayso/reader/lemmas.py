"""Lemmas as edits of the word: what to take off its end, what to put there.

After UDPipe's lemma rules (Straka and Straková 2017), for English: irregular forms are rules of
their own ("was" → take 3, put "be"), so the few hundred rules cover what a treebank has.
"""

from __future__ import annotations


def rule(form: str, lemma: str) -> str:
    """The edit that makes `lemma` of `form`: "0", or how many letters go, then what comes.

    "^" in front where the lemma begins with a capital: the form is then left in its own letters.
    Names in capitals throughout do not come back as the treebank has them ("TRUMP", not "Trump").
    """
    low = form.lower()
    kept = "^" if lemma[:1] != lemma[:1].lower() else ""
    goal = lemma.lower()
    shared = 0
    while shared < min(len(low), len(goal)) and low[shared] == goal[shared]:
        shared += 1
    return f"{kept}{len(low) - shared}{goal[shared:]}"


def apply(rule: str, form: str) -> str:
    """The lemma of `form`; `form` in small letters where the rule takes more than it has."""
    kept, edit = rule.startswith("^"), rule.lstrip("^")
    n = len(edit) - len(edit.lstrip("0123456789"))
    off, put = int(edit[:n] or 0), edit[n:]
    base = form if kept else form.lower()
    if kept and off == len(base):
        put = put[:1].upper() + put[1:]
    if off > len(base):
        return base
    return base[: len(base) - off] + put
