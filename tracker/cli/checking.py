"""`check`: is the database sound, and if not, what is wrong with it."""

from __future__ import annotations

from contextlib import closing
from typing import Final

import click

from tracker import errors, schema
from tracker.cli import output
from tracker.cli.call import Call, Command
from tracker.cli.parameters import as_json
from tracker.cli.rules import document_findings, findings, integrity_findings
from tracker.database import Database
from tracker.header import check_header

FOUND: Final = 1


@click.command("check", cls=Command)
@as_json
@click.pass_obj
def check(call: Call, as_json: bool) -> int:
    """Check whether the database is sound.

    That is its pages, references, schema and search index, the rules of the program, and the files of its documents.
    Nothing is written. The exit code is 0 when it is sound and 1 when something was found.

    \b
    Example:
      pursuit check
    """
    found = _findings(call)
    if as_json:
        output.say_json({"database": str(call.database), "sound": not found, "findings": found})
    else:
        for finding in found or [f"{call.database} is sound."]:
            output.say(finding)
    return FOUND if found else 0


def _findings(call: Call) -> list[str]:
    """Also a file that is none of ours, or of a newer version, is a finding: in the words of the refusal to open it."""
    try:
        header = check_header(call.database)
        with closing(Database(call.database)) as database:
            if header.user_version < schema.VERSION:
                return list(integrity_findings(database))
            return [*findings(database), *document_findings(database)]
    except (errors.Foreign, errors.Newer, errors.Damaged) as error:
        return [str(error)]


COMMANDS: Final = (check,)
