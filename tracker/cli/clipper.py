"""`clipper`: tells the browsers where Pursuit is; the browser itself calls `clipper host`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Any, Final

import click

from tracker.capture.clipper import installing
from tracker.capture.clipper.browsers import extension_folder
from tracker.capture.clipper.installing import State
from tracker.cli import output
from tracker.cli.call import Call, Group
from tracker.cli.parameters import as_json


@click.group("clipper", cls=Group, no_args_is_help=False)
def clipper() -> None:
    """The button in your browser that saves a posting.

    Load the extension once from the folder that `install` names; then the button hands the page that you are on to
    Pursuit, on this computer and without a port.

    \b
    Example:
      pursuit clipper install
      pursuit clipper status
    """


@clipper.command("install")
@click.pass_obj
def install(call: Call) -> None:
    """Tell Chromium, Chrome and Firefox where Pursuit is.

    With --db the clipper saves into that database, else into the usual one.

    \b
    Example:
      pursuit clipper install
    """
    _say_states(installing.install(call.chosen))
    output.say(f"Now load the extension from {extension_folder()}")
    output.say("Chromium, Chrome: chrome://extensions, developer mode, “Load unpacked”.")
    output.say("Firefox: about:debugging, “This Firefox”, “Load Temporary Add-on”, its manifest.json.")


@clipper.command("remove")
def remove() -> None:
    """Take back what `install` wrote.

    \b
    Example:
      pursuit clipper remove
    """
    removed = installing.remove()
    output.say(f"Removed from {removed} browsers." if removed else "It was installed in no browser.")


@clipper.command("status")
@as_json
def status(as_json: bool) -> None:
    """Say which browsers know where Pursuit is.

    \b
    Example:
      pursuit clipper status
    """
    states = installing.status()
    if as_json:
        output.say_json_list(_object(state) for state in states)
    else:
        _say_states(states)


@clipper.command("host", hidden=True, context_settings={"ignore_unknown_options": True})
@click.argument("arguments", nargs=-1)
@click.pass_obj
def host(call: Call, arguments: tuple[str, ...]) -> int:
    """Answer the browser, which calls this by itself."""
    from tracker.capture.clipper.host import serve

    incoming, outgoing = sys.stdin.buffer, sys.stdout.buffer
    return 0 if serve(arguments, incoming, outgoing, call.database, call.clock) else 1


def _object(state: State) -> dict[str, Any]:
    return {
        "browser": state.browser.name,
        "installed": state.is_installed,
        "manifest": str(state.manifest),
        "problem": state.problem or None,
    }


def _say_states(states: Sequence[State]) -> None:
    output.say_table(("Browser", "State", "Manifest"), [(s.browser.name, _word(s), str(s.manifest)) for s in states])


def _word(state: State) -> str:
    if state.problem:
        return f"{state.problem}; install again"
    return "installed" if state.is_installed else "not installed"


COMMANDS: Final = (clipper,)
