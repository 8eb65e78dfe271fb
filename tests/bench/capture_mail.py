"""How well e-mails are read: run `python -m tests.bench.capture_mail [--wrong]`.

Every e-mail of `tests/data/capture/mail` was invented. `expected.json` says what each is: its kind, and of the fields
those that it states. They come in parts: `held_out` was written before any rule, `dev` while the rules were written,
and `later`, `fresh`, `last` and `once_more` each when they were done, to see what is missed: at the first reading the
kinds of 43 of these 75 were right, 4 wrong (none of the 14 last ones) and the others taken for another e-mail. The
rules have learnt from all of them since, so that what is printed is no promise for e-mails that they have not seen. A
field is right where it says the same, wrong where it says something else or where nothing was to be said, and missing
where it stays empty.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any, Final, NamedTuple

from tracker.capture.mail.kinds import MailKind
from tracker.capture.mail.understanding import Understood, understand
from tracker.duplicates import company_key
from tracker.text import name_key

FOLDER: Final = Path(__file__).resolve().parents[1] / "data" / "capture" / "mail"
TODAY: Final = date(2026, 12, 31)
FIELDS: Final = ("company", "title", "person", "due", "day", "at", "zone", "minutes", "place", "people")
WORST: Final = 0.02
"""The share of wrong answers that is allowed."""


class Result(StrEnum):
    RIGHT = "right"
    WRONG = "wrong"
    MISSING = "missing"


class Answer(NamedTuple):
    """One field of one e-mail: what it should say and what was read."""

    mail: str
    split: str
    field: str
    expected: str
    read: str

    @property
    def result(self) -> Result:
        if _same(self.field, self.expected, self.read):
            return Result.RIGHT
        nothing = MailKind.OTHER.value if self.field == "kind" else ""
        return Result.MISSING if self.read == nothing else Result.WRONG


def answers() -> Iterator[Answer]:
    """Every field of every e-mail; of those that are of no kind, the kind alone."""
    expected: dict[str, dict[str, Any]] = json.loads((FOLDER / "expected.json").read_text(encoding="utf-8"))
    for name, fields in expected.items():
        understood = understand((FOLDER / f"{name}.eml").read_bytes(), name, TODAY)
        yield Answer(name, fields["split"], "kind", fields["kind"], understood.verdict.kind.value)
        read = fields_of(understood)
        for field in FIELDS if fields["kind"] != MailKind.OTHER else ():
            wanted = str(fields.get(field) or "")
            if wanted or read[field]:
                yield Answer(name, fields["split"], field, wanted, read[field])


def fields_of(understood: Understood) -> Mapping[str, str]:
    """What was read of an e-mail, as text."""
    facts = understood.facts
    meeting = facts.appointments[0] if facts.appointments else None
    return {
        "company": facts.company,
        "title": facts.title,
        "person": facts.person.name if facts.person else "",
        "due": facts.due.isoformat() if facts.due else "",
        "day": meeting.day.isoformat() if meeting else "",
        "at": (meeting.at if meeting else None) or "",
        "zone": (meeting.zone if meeting else None) or "",
        "minutes": str(meeting.minutes or "") if meeting else "",
        "place": meeting.place if meeting else "",
        "people": ", ".join(meeting.people) if meeting else "",
    }


def wrong_share(found: list[Answer]) -> float:
    return sum(answer.result is Result.WRONG for answer in found) / len(found)


def table(found: list[Answer]) -> str:
    """The shares by field, and over all."""
    lines = [f"{'field':<10}{'right':>8}{'wrong':>8}{'missing':>9}{'n':>6}"]
    for field in ("kind", *FIELDS, "all"):
        chosen = [answer for answer in found if field in {answer.field, "all"}]
        counts = Counter(answer.result for answer in chosen)
        shares = [f"{counts[result] / max(1, len(chosen)):.1%}" for result in Result]
        lines.append(f"{field:<10}{shares[0]:>8}{shares[1]:>8}{shares[2]:>9}{len(chosen):>6}")
    return "\n".join(lines)


def _same(field: str, one: str, other: str) -> bool:
    key = company_key if field == "company" and one and other else name_key
    return key(one) == key(other)


def main() -> None:
    found = list(answers())
    for split in dict.fromkeys(answer.split for answer in found):
        chosen = [answer for answer in found if answer.split == split]
        print(f"\n{split}: {len({answer.mail for answer in chosen})} e-mails\n{table(chosen)}")
    print(f"\nall: {len({answer.mail for answer in found})} e-mails\n{table(found)}")
    if "--wrong" in sys.argv[1:]:
        for answer in found:
            if answer.result is not Result.RIGHT:
                print(f"{answer.result}: {answer.mail} {answer.field}: {answer.expected!r}, read {answer.read!r}")


if __name__ == "__main__":
    main()
