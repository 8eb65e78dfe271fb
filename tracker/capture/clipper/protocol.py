"""Native messaging: JSON with its length before it, as browsers exchange it with programs."""

from __future__ import annotations

import json
import struct
from typing import BinaryIO, Final

from tracker.errors import InvalidInput

MOST_IN: Final = 64 * 1024 * 1024  # bytes of a message from a browser
MOST_OUT: Final = 1024 * 1024  # bytes of an answer; browsers take no more
LENGTH: Final = struct.Struct("=I")


def read_message(stream: BinaryIO) -> dict[str, object] | None:
    """The next message; None at the end. Raises InvalidInput for one that is cut off, too long, or no object."""
    head = stream.read(LENGTH.size)
    if not head:
        return None
    if len(head) < LENGTH.size:
        raise InvalidInput("The message of the browser was cut off.")
    (length,) = LENGTH.unpack(head)
    if length > MOST_IN:
        raise InvalidInput("The page has {length:,} bytes; at most {most:,} are read.", length=length, most=MOST_IN)
    data = stream.read(length)
    if len(data) < length:
        raise InvalidInput("The message of the browser was cut off.")
    try:
        message = json.loads(data)
    except (ValueError, RecursionError):
        raise InvalidInput("The message of the browser cannot be read.") from None
    if not isinstance(message, dict):
        raise InvalidInput("The message of the browser cannot be read.")
    return message


def write_message(stream: BinaryIO, message: dict[str, object]) -> None:
    """Send an answer, whole."""
    data = json.dumps(message).encode("ascii")
    if len(data) > MOST_OUT:
        raise ValueError("the answer is longer than a browser takes")
    stream.write(LENGTH.pack(len(data)) + data)
    stream.flush()
