"""What was acknowledged survives a kill at any instant; all else is whole or absent."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from typing import Any, Final

import pytest

from tests.promises import disk
from tests.promises.damages import damages
from tests.promises.works import WORKS
from tests.tracker.cli.conftest import ROOT

SEED: Final = 20261124
KILLED: Final = {"edits": 15, "an import": 5, "an export": 6, "a restore": 5, "a back-up": 6}
DAMAGED: Final = 12
FAILED: Final = 4
CUT: Final = {"edits": 25}
FEW_CUTS: Final = 8

posix = pytest.mark.skipif(os.name != "posix", reason="processes are forked and killed as in POSIX")

linux = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("cc") is None, reason="the library for it is compiled for Linux"
)


def figures(kind: str, times: int, seed: int = SEED) -> dict[str, Any]:
    """Kill so many times, in a process that has one thread."""
    command = [sys.executable, "-m", "tests.promises.kills", kind, str(times), str(seed)]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    found: dict[str, Any] = json.loads(ran.stdout)
    return found


@posix
def test_a_change_that_was_acknowledged_survives_a_kill_and_none_is_half_done(home: object) -> None:
    found = figures("edits", KILLED["edits"])
    assert found["acknowledged"] > KILLED["edits"]
    assert found["lost"] == 0


@posix
@pytest.mark.parametrize("kind", ["an import", "an export", "a restore", "a back-up"])
def test_a_kill_leaves_it_done_or_not_begun(kind: str, home: object) -> None:
    assert figures(kind, KILLED[kind])["kills"] == KILLED[kind]


@linux
@pytest.mark.parametrize("work", WORKS)
def test_a_call_to_the_disk_that_fails_is_told_and_the_next_try_is_done(work: str, home: object) -> None:
    assert disk.started("tests.promises.disk", "failures", work, FAILED, SEED)["calls failed"] == FAILED


@linux
@pytest.mark.parametrize("work", WORKS)
def test_after_a_power_cut_what_was_acknowledged_is_there_and_nothing_is_half_done(work: str, home: object) -> None:
    times = CUT.get(work, FEW_CUTS)
    found = disk.started("tests.promises.disk", "cuts", work, times, SEED)
    assert found["power cuts"] == times
    assert found["with something lost"] > 0


def test_a_damaged_file_is_refused_in_a_sentence_untouched_or_can_be_used_and_is_recovered_or_said_to_be_lost(
    home: object,
) -> None:
    found = damages(DAMAGED, SEED)
    assert found["damaged"] == DAMAGED
    assert found["refused when opened"] > 0
