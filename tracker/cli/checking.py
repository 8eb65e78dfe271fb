"""`check`: is the database sound, and if not, what is wrong with it."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from shlex import quote
from typing import Final, NamedTuple

import click

from tracker import errors, rotation, schema
from tracker.cli import output
from tracker.cli.call import Call, Command
from tracker.cli.listing import counted
from tracker.cli.parameters import as_json
from tracker.cli.rules import document_findings, findings, integrity_findings
from tracker.clock import moment_text
from tracker.database import Database
from tracker.header import check_header

FOUND: Final = 1


class Found(NamedTuple):
    """What is wrong with a file, and how to go on: nothing where it can be used as it is."""

    findings: Sequence[str]
    advice: Sequence[str] = ()


@click.command("check", cls=Command)
@as_json
@click.pass_obj
def check(call: Call, as_json: bool) -> int:
    """Check whether the database is sound.

    That is its pages, references, schema and search index, the rules of the program, and the files of its documents.
    Of a damaged one it says how to go on, and names the newest back-up that is sound. Nothing is written. The exit
    code is 0 when it is sound and 1 when something was found.

    \b
    Example:
      pursuit check
    """
    found = _found(call.database)
    if as_json:
        output.say_json({"database": str(call.database), "sound": not found.findings, **found._asdict()})
    else:
        for line in [*found.findings, *found.advice] or [f"{call.database} is sound."]:
            output.say(line)
    return FOUND if found.findings else 0


def _found(path: Path) -> Found:
    """Also a file that is none of ours, or of a newer version, is a finding: in the words of the refusal to open it."""
    try:
        header = check_header(path)
        with closing(Database(path)) as database:
            if damage := integrity_findings(database):
                return Found(damage, _after_damage(path))
            if header.user_version < schema.VERSION:
                return Found([])
            return Found([*findings(database), *document_findings(database)])
    except errors.Damaged as error:
        return Found([str(error)], _after_damage(path))
    except errors.Foreign as error:
        return Found([str(error)], _way_back(path))
    except errors.Newer as error:
        return Found([str(error)])


def _after_damage(path: Path) -> list[str]:
    """A back-up is whole, but older; what can be read of the file is newer, but not whole."""
    back = _way_back(path)
    recover = (
        f"“pursuit recover {quote(str(path))} NEW” reads what can still be read into a new file, and says what is lost."
    )
    if back:
        return [*back, f"If too much was done since then: {recover}"]
    return ["There is no sound back-up of it.", recover]


def _way_back(path: Path) -> list[str]:
    copy = rotation.newest_sound(path)
    if copy is None:
        return []
    held = counted(rotation.contents(copy.path).applications, "application")
    return [
        f"The newest sound back-up is of {moment_text(copy.moment)} and holds {held}. Go back to it with "
        f"“pursuit restore {quote(str(copy.path))} --db {quote(str(path))}”; the file that is there now is kept."
    ]


COMMANDS: Final = (check,)
