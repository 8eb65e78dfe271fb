"""`archive`, `delete`, `restore-deleted`, `empty-trash`: out of sight, and back."""

from __future__ import annotations

from typing import Final

import click

from tracker.cli.call import Call, Command
from tracker.cli.parameters import application_ids
from tracker.operations import applications


@click.command("archive", cls=Command)
@application_ids
@click.option("--back", is_flag=True, help="Take them out of the archive again.")
@click.pass_obj
def archive(call: Call, ids: tuple[int, ...], back: bool) -> None:
    """Take applications out of the daily views.

    Their history stays, and `list --archived` shows them.

    \b
    Example:
      pursuit archive 3 4 5
    """
    with call.opened() as store:
        call.do(applications.set_archived, store, ids, not back)


@click.command("delete", cls=Command)
@application_ids
@click.pass_obj
def delete(call: Call, ids: tuple[int, ...]) -> None:
    """Move applications to the trash.

    \b
    Example:
      pursuit delete 12
    """
    with call.opened() as store:
        call.do(applications.trash, store, ids)


@click.command("restore-deleted", cls=Command)
@application_ids
@click.pass_obj
def restore_deleted(call: Call, ids: tuple[int, ...]) -> None:
    """Take applications out of the trash.

    `list --trash` shows what is in it.

    \b
    Example:
      pursuit restore-deleted 12
    """
    with call.opened() as store:
        call.do(applications.restore, store, ids)


@click.command("empty-trash", cls=Command)
@click.pass_obj
def empty_trash(call: Call) -> None:
    """Delete what is in the trash.

    All that belongs to it goes too. `undo` brings it back while the change is kept.

    \b
    Example:
      pursuit empty-trash
    """
    with call.opened() as store:
        call.do(applications.empty_trash, store)


COMMANDS: Final = (archive, delete, restore_deleted, empty_trash)
