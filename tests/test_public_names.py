"""What `import sayso` gives. A name here is a promise; a name that is not here may go."""

import sayso


def test_these_are_the_public_names() -> None:
    assert sorted(sayso.__all__) == [
        "Article",
        "Attribution",
        "Block",
        "Bound",
        "Condition",
        "ConditionKind",
        "Counted",
        "Entity",
        "Event",
        "EventType",
        "Mention",
        "Page",
        "Reading",
        "Record",
        "SaysoError",
        "Span",
        "Statement",
        "Status",
        "Token",
        "Unreadable",
        "WrongUse",
        "read",
        "reading_from_json",
    ]
    assert all(hasattr(sayso, name) for name in sayso.__all__)
