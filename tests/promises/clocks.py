"""A computer whose clock jumps by hours and years and which travels, while changes are made and taken back.

Run with the library of `disk.c` preloaded, which lets the clock of the system jump:
`python -m tests.promises.clocks TIMES SEED` prints the figures as one JSON object.
"""

from __future__ import annotations

import json
import os
import random
import sys
import tempfile
import time
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from tests.promises.kills import State, change, sound, stored
from tests.tracker import build
from tracker import errors, rotation
from tracker.clock import Clock
from tracker.records import Application
from tracker.store import Store

HOUR: Final = 3600  # seconds
HOURS: Final = 72  # that the clock jumps by, usually
DECADE: Final = 10 * 365 * 24 * HOUR
ZONES: Final = ("UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Europe/Berlin", "America/St_Johns", "Asia/Kathmandu")
EVERY: Final = 25  # jumps between two looks at everything


def jump(chance: random.Random) -> int:
    """Set the clock and the zone of this process; returns how many hours the clock is off."""
    far = chance.random() < 0.05
    seconds = chance.randint(-DECADE, DECADE) if far else chance.randint(-HOURS * HOUR, HOURS * HOUR)
    os.environ.update(PROMISES_SKEW=str(seconds), TZ=chance.choice(ZONES))
    time.tzset()
    return abs(seconds) // HOUR


class Journey:
    """Changes at whatever time it is, and what must be there after each."""

    def __init__(self, store: Store, chance: random.Random) -> None:
        self._store, self._chance = store, chance
        self._past: list[State] = [{}]
        self._future: list[State] = []
        self.figures = {"done": 0, "taken back": 0, "done again": 0, "refused": 0, "backed up": 0}

    def go_on(self) -> None:
        """One more change, undo, redo or back-up."""
        doings = [self._change, self._change, self._change, self._undo, self._redo, self._back_up]
        self._chance.choice(doings)()
        present, _steps = stored(self._store.path)
        if present != self._past[-1]:
            raise AssertionError(f"{present} instead of {self._past[-1]}")

    def _change(self) -> None:
        ids = list(self._store.records(Application))
        kind = self._chance.choice(["add", "rename", "move", "annotate"]) if ids else "add"
        value = self._chance.choice(["Saved", "Applied", "Screening"]) if kind == "move" else f"{time.time()}"
        _before, steps = stored(self._store.path)
        try:
            change(
                self._store, kind, 0 if kind == "add" else self._chance.choice(ids), value, self._store.clock.today()
            )
        except errors.PursuitError:
            self.figures["refused"] += 1
            return
        present, more = stored(self._store.path)
        if more > steps:  # of which the past may see nothing: a day before the latest stage was entered
            self._past.append(present)
            self._future.clear()
            self.figures["done"] += 1

    def _undo(self) -> None:
        if len(self._past) > 1:
            self._store.undo()
            self._future.append(self._past.pop())
            self.figures["taken back"] += 1

    def _redo(self) -> None:
        if self._future:
            self._store.redo()
            self._past.append(self._future.pop())
            self.figures["done again"] += 1

    def _back_up(self) -> None:
        """The newest state is among the back-ups afterwards, whatever their dates are."""
        rotation.keep_if_changed(self._store.path, datetime.now(UTC))
        self.figures["backed up"] += 1
        held = [rotation.contents(copy.path) for copy in rotation.kept(self._store.path)]
        if rotation.contents(self._store.path) not in held:
            raise AssertionError("There is no copy of what there is now.")


def clocks(path: Path, times: int, seed: int) -> dict[str, Any]:
    """So many jumps; undo takes back just the newest change, in whatever year it was made."""
    chance = random.Random(seed)
    hours = 0
    with closing(build.new_store(path)) as made:
        store = Store.open(made.path, clock=Clock())
    with closing(store):
        journey = Journey(store, chance)
        for turn in range(times):
            hours += jump(chance)
            journey.go_on()
            if turn % EVERY == 0:
                sound(path)
    sound(path)
    return {"jumps of the clock": times, "hours in all": hours, **journey.figures, "out of order": 0}


def main(times: str, seed: str) -> int:
    """Travel in a folder that goes afterwards."""
    with tempfile.TemporaryDirectory(prefix="promises-") as folder:
        figures = clocks(Path(folder) / "pursuit.db", int(times), int(seed))
    sys.stdout.write(json.dumps(figures) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
