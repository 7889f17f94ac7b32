import random

import pytest

from sayso.pages import Unreadable
from sayso.pages.sniff import form_of


@pytest.mark.parametrize("seed", range(40))
def test_random_bytes_are_never_text(seed: int) -> None:
    draw = random.Random(seed)
    body = draw.randbytes(draw.randint(200, 9_000))
    assert isinstance(form_of(body), Unreadable)
