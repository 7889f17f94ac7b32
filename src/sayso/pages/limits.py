"""How much one page may cost."""

from __future__ import annotations

from dataclasses import dataclass, fields

from sayso.errors import WrongUse


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one page may cost before it is given up, with its reason.

    The defaults leave room for 181 real news pages four times over: the most on any of them
    is 1.5 MB, 1,709 tags, 64 attributes on one tag, 51 levels, 0.8 MB in one text.
    """

    max_bytes: int = 10_000_000  # of one page, after decompression
    max_unpacked_bytes: int = 2_000_000_000  # of one compressed file of many pages
    timeout_s: float = 20.0  # for one URL, redirects and body together
    n_redirects: int = 5
    max_tags: int = 100_000  # start tags
    max_attributes: int = 1_000  # on one tag; parsers need quadratic time
    max_depth: int = 250  # from 256 levels on libxml2 stops and says nothing
    max_text_node_bytes: int = 9_900_000  # from 10 MB on, too
    parse_timeout_s: float = 10.0  # of the processor; on a busy machine the clock may show more
    parse_memory_bytes: int = 1_500_000_000

    def __post_init__(self) -> None:
        for field in fields(self):
            value = getattr(self, field.name)
            if value < 0 or (value == 0 and field.name != "n_redirects"):
                raise WrongUse(f"a limit is above 0, {field.name} was {value}", value)
