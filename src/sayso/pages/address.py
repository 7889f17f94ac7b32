"""Where a host's name leads, and whether that is inside somebody's own network."""

from __future__ import annotations

import ipaddress
import queue
import socket
import threading


def addresses_of(host: str, port: int, timeout_s: float) -> list[str]:
    """The addresses of `host`, in the order the system prefers.

    Raises OSError where there are none, TimeoutError after `timeout_s`. The look-up runs
    in a thread of its own because the system's cannot be told when to stop.
    """
    answers: queue.SimpleQueue[list[str] | OSError] = queue.SimpleQueue()

    def look_up() -> None:
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            answers.put(list(dict.fromkeys(str(row[4][0]) for row in found)))
        except OSError as error:
            answers.put(error)
        except UnicodeError:  # a label of no or more than 63 letters
            answers.put(OSError(f"not a host name: {host[:80]!r}"))

    threading.Thread(target=look_up, daemon=True).start()
    try:
        answer = answers.get(timeout=max(0.0, timeout_s))
    except queue.Empty:
        raise TimeoutError(f"no address for {host} within {timeout_s:.0f} s") from None
    if isinstance(answer, OSError):
        raise answer
    return answer


def is_private(address: str) -> bool:
    """Whether `address` is this machine, its network, or any place not on the public internet."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour
        if inner is None and ip in _NAT64:
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFF_FFFF)
        if inner is not None:
            return is_private(str(inner))
    return not ip.is_global or ip.is_multicast


_NAT64 = ipaddress.ip_network("64:ff9b::/96")
