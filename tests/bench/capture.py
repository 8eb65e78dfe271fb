"""How well postings are read into drafts: run `python -m tests.bench.capture [--wrong] [--held-out]`.

Of every field of every sample: right where the value is the one expected, wrong where it is another or where there
should be none, missing where it stayed empty. Texts are compared without case, blanks and punctuation.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

from tracker.capture.draft import FIELDS
from tracker.capture.reading import read
from tracker.capture.sources import from_file
from tracker.text import name_key

ROOT: Final = Path(__file__).resolve().parents[2]
SAMPLES: Final = ROOT / "tests" / "data" / "capture" / "samples"
HELD_OUT: Final = ROOT / "tests" / "data" / "capture" / "held_out"
POSTINGS: Final = ROOT.parent / "shared" / "data" / "postings"
TODAY: Final = date(2026, 11, 24)
MOST_WRONG: Final = 0.02
"""The share of fields that may be wrong."""
COMPARED: Final = tuple(field for field in FIELDS if field != "salary_text")


class Verdict(StrEnum):
    RIGHT = "right"
    WRONG = "wrong"
    MISSING = "missing"


@dataclass(frozen=True)
class Judged:
    """One field of one sample."""

    sample: str
    field: str
    verdict: Verdict
    expected: Any
    found: Any


def judge(folder: Path) -> Iterator[Judged]:
    """Every field that a sample of a folder has, or was found to have."""
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    for name, fields in expected.items():
        draft = read(from_file(folder / name), TODAY)
        for field in COMPARED:
            wanted, found = fields.get(field), draft.value(field)
            if wanted is not None or found is not None:
                yield Judged(name, field, _verdict(wanted, found), wanted, found)


def _verdict(wanted: Any, found: Any) -> Verdict:
    if found is None:
        return Verdict.MISSING
    return Verdict.RIGHT if wanted is not None and _plain(wanted) == _plain(found) else Verdict.WRONG


def _plain(value: Any) -> str:
    if isinstance(value, int | float):
        return f"{value:.2f}"
    text = value.isoformat() if isinstance(value, date) else str(value)
    return re.sub(r"[\W_]+", " ", name_key(text)).strip()


def share_wrong(judged: list[Judged]) -> float:
    """The share of wrong ones among all that were judged."""
    return sum(one.verdict is Verdict.WRONG for one in judged) / max(1, len(judged))


def report(judged: list[Judged], *, with_wrong: bool) -> str:
    """A table by field, and each that is not right where asked for."""
    lines = [f"{'field':<16}{'right':>8}{'wrong':>8}{'missing':>9}"]
    for field in (*COMPARED, "all"):
        counts = Counter(one.verdict for one in judged if field in {one.field, "all"})
        total = sum(counts.values())
        if total:
            shares = (f"{counts[verdict] / total:.1%}" for verdict in Verdict)
            lines.append("{:<16}{:>8}{:>8}{:>9}".format(field, *shares) + f"   of {total}")
    if with_wrong:
        lines += [
            f"{one.verdict}: {one.sample} {one.field}: expected {one.expected!r}, found {_shown(one.found)!r}"
            for one in judged
            if one.verdict is not Verdict.RIGHT
        ]
    return "\n".join(lines)


def _shown(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def main() -> int:
    """Print the shares; the exit code is 1 where too much is wrong."""
    folders = [HELD_OUT] if "--held-out" in sys.argv else [SAMPLES]
    judged = [one for folder in folders for one in judge(folder)]
    print(report(judged, with_wrong="--wrong" in sys.argv))
    for path in sorted(POSTINGS.glob("*.html")) if "--held-out" not in sys.argv else []:
        draft = read(from_file(path), TODAY)
        print(f"{path.name}: {', '.join(f'{name}={_shown(guess.value)}' for name, guess in draft.guesses.items())}")
    return int(share_wrong(judged) > MOST_WRONG)


if __name__ == "__main__":
    sys.exit(main())
