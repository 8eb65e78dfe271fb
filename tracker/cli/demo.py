"""`demo`: an example search to look around in."""

from __future__ import annotations

from typing import Final

import click

from tracker import demo
from tracker.cli import output
from tracker.cli.call import Call, Command


@click.command("demo", cls=Command)
@click.pass_obj
def demo_(call: Call) -> None:
    """Fill an empty database with an example search.

    A new one is made if there is none; one that holds something is left as it is.

    \b
    Example:
      pursuit demo --db example.db
    """
    with call.opened(create=True) as store, call.interrupts.held():
        demo.fill(store)
        output.say(f"Filled {call.database} with an example search; “pursuit list” shows it.")


COMMANDS: Final = (demo_,)
