import pytest

from sayso.corpora.cast import uncast


def test_marked_mentions_give_the_text_and_who_is_meant_where() -> None:
    found = uncast("a", "[p1 Mara Holt] left [p2 [p1 her] aunt] in [l3 Dreven].\n[p1 She] wept.")
    assert found.text == "Mara Holt left her aunt in Dreven.\nShe wept."
    assert [(m.entity, m.kind, m.span.of(found.text)) for m in found.mentions] == [
        ("1", "person", "Mara Holt"),
        ("1", "person", "her"),
        ("2", "person", "her aunt"),
        ("3", "place", "Dreven"),
        ("1", "person", "She"),
    ]


@pytest.mark.parametrize(
    "marked", ["[p1 Mara", "Mara]", "[Mara]", "[x1 Mara]", "[p1 Mara [p2 Ines]"]
)
def test_marks_that_do_not_nest_are_refused(marked: str) -> None:
    with pytest.raises(ValueError, match="mark is"):
        uncast("a", marked)
