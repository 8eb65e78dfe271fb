"""Ends the waiting for work of a library that a hostile file can keep busy."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TypeVar

from tracker.errors import InvalidInput
from tracker.sentences import Sentence

T = TypeVar("T")


def within(seconds: float, work: Callable[[], T], sentence: Sentence) -> T:
    """What `work` gives, or InvalidInput with the sentence once the time is over; the work is left to itself then."""
    answer: list[T] = []
    failure: list[BaseException] = []

    def run() -> None:
        try:
            answer.append(work())
        except BaseException as error:
            failure.append(error)

    worker = threading.Thread(target=run, daemon=True)
    worker.start()
    worker.join(seconds)
    if failure:
        raise failure[0]
    if not answer:
        raise InvalidInput(sentence)
    return answer[0]
