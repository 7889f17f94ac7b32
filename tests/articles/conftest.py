"""One reading process for all tests of this room, ended when they are done."""

from collections.abc import Iterator

import pytest

from sayso import articles


@pytest.fixture(scope="session", autouse=True)
def _reading_process() -> Iterator[None]:
    articles.start()
    yield
    articles.close()
