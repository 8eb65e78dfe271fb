"""Several processes that write at once lose nothing of each other's."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Final

from tests.tracker.cli.conftest import ROOT, process

EACH: Final = 40
WRITERS: Final = 3


def test_processes_that_write_at_the_same_time_lose_nothing(home: Path) -> None:
    process("add", "--company", "First", "--title", "Engineer")
    writers = [
        subprocess.Popen(
            [sys.executable, str(ROOT / "main.py"), "add", "-"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8",
        )
        for _ in range(WRITERS)
    ]  # fmt: skip
    names = [[f"{who}-{number}" for number in range(EACH)] for who in range(WRITERS)]
    for writer, companies in zip(writers, names, strict=True):  # none can have ended: each waits for its input's end
        assert writer.stdin
        writer.stdin.writelines(json.dumps({"company": name, "title": "Engineer"}) + "\n" for name in companies)
        writer.stdin.flush()
    told = [writer.communicate()[0].split() for writer in writers]
    assert [len(ids) for ids in told] == [EACH] * WRITERS
    assert len({id for ids in told for id in ids}) == EACH * WRITERS
    listed = {str(one["id"]): one["company"] for one in json.loads(process("list", "--json").stdout)}
    for ids, companies in zip(told, names, strict=True):
        assert [listed[id] for id in ids] == companies
    assert process("check").returncode == 0
