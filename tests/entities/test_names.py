import pytest

from sayso.entities.names import parts, short_for


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("Solm", "Henrik Solm"),
        ("Henrik", "Henrik Solm"),
        ("H. Solm", "Henrik Solm"),
        ("Henrik Solm", "Henrik J. Solm"),
    ],
)
def test_a_name_is_short_for_one_that_has_its_words_in_order(short: str, full: str) -> None:
    assert short_for(parts(short), parts(full))


@pytest.mark.parametrize(
    ("short", "full"),
    [("Solm Henrik", "Henrik Solm"), ("Bill Este", "Hilda Este"), ("", "Henrik Solm")],
)
def test_another_name_is_not(short: str, full: str) -> None:
    assert not short_for(parts(short), parts(full))


def test_the_words_of_a_body_are_all_its_name() -> None:
    assert parts("Republican National Committee") != parts("Democratic National Committee")
