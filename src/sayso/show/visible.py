"""A page's characters, so that they show and do nothing else."""

from __future__ import annotations

_REPLACED = "\N{REPLACEMENT CHARACTER}"

# A page could otherwise move the cursor, retitle the window or print its words backwards.
_SHOWN_AS: dict[int, int | str] = {
    **{c: 0x2400 + c for c in range(0x20)},  # ␛ for escape
    **dict.fromkeys(map(ord, "\t\n\v\f\r\x85\u2028\u2029"), " "),
    0x7F: 0x2421,
    **dict.fromkeys((c for c in range(0x80, 0xA0) if c != 0x85), _REPLACED),
    **dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)), _REPLACED),
    **dict.fromkeys(range(0xD800, 0xE000), _REPLACED),  # half a character: no encoding has it
}


def visible(text: str) -> str:
    """`text` on one line, with every control character shown and none obeyed.

    One character for one, so places in it stay right.
    """
    return text.translate(_SHOWN_AS)
