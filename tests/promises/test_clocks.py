"""A clock that goes back and a computer that travels change neither the order of steps nor the days."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.promises.disk import started
from tests.promises.test_kills import linux
from tests.tracker.cli.conftest import process

EAST, WEST = "Pacific/Kiritimati", "Pacific/Pago_Pago"  # 25 hours apart


def done(*words: object, zone: str = "UTC") -> str:
    ran = process(*words, TZ=zone)
    assert (ran.returncode, ran.stderr) == (0, "")
    return ran.stdout


def shown(zone: str = "UTC") -> dict[str, Any]:
    found: dict[str, Any] = json.loads(done("show", 1, "--json", "--today", "2026-11-24", zone=zone))
    return found


def test_steps_stay_in_order_when_the_clock_goes_back(home: Path) -> None:
    done("add", "--company", "Harbor", "--title", "Engineer", "--today", "2026-11-24")
    done("edit", 1, "company=Quay", "--today", "2020-02-29")
    done("edit", 1, "company=Mole", "--today", "2019-01-01")
    for company in ("Quay", "Harbor"):
        done("undo", "--today", "2018-01-01")
        assert shown()["company"] == company
    done("redo", "--today", "2026-11-24")
    assert shown()["company"] == "Quay"
    assert process("check").returncode == 0


def test_days_are_the_same_wherever_the_computer_is(home: Path) -> None:
    done("add", "--company", "Harbor", "--title", "Engineer", "--stage", "applied", "--today", "2028-02-29", zone=EAST)
    done("tasks", "add", "Write", "--application", 1, "--due", "2028-03-26", "--today", "2028-02-29", zone=WEST)
    assert shown(EAST) == shown(WEST) == shown("Europe/Berlin")
    assert shown(WEST)["applied_on"] == "2028-02-29"
    assert shown(EAST)["tasks"][0]["due"] == "2028-03-26"


@linux
def test_undo_takes_back_just_the_newest_change_while_the_clock_jumps_by_hours_and_years(home: Path) -> None:
    found = started("tests.promises.clocks", 60, 20261124)
    assert found["taken back"] > 0
    assert found["backed up"] > 0
