"""Decompression that stops at a limit, whatever the bytes claim."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator

from sayso.pages.given_up import GivenUp
from sayso.pages.unreadable import Reason

GZIP_MAGIC = b"\x1f\x8b"
_STEP = 1 << 16  # bytes out at a time, so a bomb is seen after 64 kB


def inflated(chunks: Iterable[bytes], max_bytes: int) -> Iterator[bytes]:
    """The bytes inside gzip, zlib or bare deflate, several gzip members one after the other.

    Raises GivenUp once more than `max_bytes` would come out, and where the bytes are broken
    or end too soon.
    """
    inflater: zlib._Decompress | None = None
    n_out = 0
    for chunk in chunks:
        while chunk:
            if inflater is None:
                if n_out and not chunk.strip(b"\0"):
                    break  # tape padding after the last member
                inflater = zlib.decompressobj(_window_bits(chunk))
            try:
                out = inflater.decompress(chunk, _STEP)
            except zlib.error as error:
                raise GivenUp(Reason.DAMAGED, str(error)) from None
            n_out += len(out)
            if n_out > max_bytes:
                raise GivenUp(Reason.TOO_BIG, f"more than {max_bytes:,} bytes once unpacked")
            if out:
                yield out
            if inflater.eof:
                chunk, inflater = inflater.unused_data, None
            else:
                chunk = inflater.unconsumed_tail
    if inflater is not None:
        raise GivenUp(Reason.DAMAGED, "the compressed bytes end before their time")


def _window_bits(head: bytes) -> int:
    """zlib's code for what `head` begins: gzip, zlib, or deflate with no header at all."""
    if head[:1] == GZIP_MAGIC[:1]:
        return 31
    if len(head) > 1 and head[0] & 0x0F == 8 and (head[0] << 8 | head[1]) % 31 == 0:
        return 15
    return -15
