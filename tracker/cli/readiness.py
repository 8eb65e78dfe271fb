"""`ready`, `fit` and `gaps`: how ready you are for a role or a posting, why, and what to do next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any, Final

import click

from tracker import checklist, readiness_view, requirements
from tracker.changes import ChangeSet
from tracker.cli import asking, output
from tracker.cli.asking import requirement_options, skill_levels
from tracker.cli.call import Call, Command
from tracker.cli.parameters import ID, Limited, as_json, day_option
from tracker.labels import words
from tracker.operations import fit as fit_operations
from tracker.operations import lookup, roles
from tracker.readiness import LEVELS, Gap, Kind, OptionResult, Step
from tracker.readiness_view import ApplicationFit, ConditionLine, Line, Readiness
from tracker.records import Posting, Requirement, RequirementState
from tracker.requirements import Asked
from tracker.store import Store

STEPS_SHOWN: Final = 7
INDENT: Final = "  "
CONFIRMED, DISMISSED = RequirementState.CONFIRMED, RequirementState.DISMISSED


@click.command("ready", cls=Command)
@click.argument("role", metavar="ROLE")
@day_option("--on", help="A past day, with the levels as they were then.")
@as_json
@click.pass_obj
def ready(call: Call, role: str, on: date | None, as_json: bool) -> None:
    """Say how ready you are for a role, what each requirement costs, and what to do next.

    \b
    Example:
      pursuit ready "Senior Back-End Software Engineer"
      pursuit ready senior-back-end --on 2026-08-01 --json
    """
    with call.opened() as store:
        found = readiness_view.assessment_of_role(store, roles.named(store, role).id, on or call.today)
        if as_json:
            output.say_json({"role": found.role.name} | readiness_object(found))
        else:
            output.say(found.role.name)
            _say_readiness(store, found)


@click.command("fit", cls=Command)
@click.argument("id", metavar="ID", type=ID, required=False)
@skill_levels
@click.option("--confirm", is_flag=True, help="Confirm the list of requirements as it is.")
@click.option("--dismiss", metavar="NAME", multiple=True, help="Dismiss a requirement: it counts for nothing.")
@click.option("--accept", metavar="NAME", multiple=True, help="Confirm one requirement, also one that was dismissed.")
@click.option("--change", metavar="NAME", help="Change a requirement to these skills and as the options say.")
@click.option("--add", is_flag=True, help="Add a requirement of these skills, which the posting does not say.")
@requirement_options
@click.option("--read", is_flag=True, help="Read the posting again, such as after adding skills.")
@click.option("--unread", is_flag=True, help="Read all postings that were not read yet, instead of an ID.")
@as_json
@click.pass_obj
def fit(call: Call, /, id: int | None, skills: tuple[str, ...], as_json: bool, **options: Any) -> None:
    """Say how well you fit the posting of an application, requirement by requirement.

    The requirements are read from the posting by rules; until you have confirmed them, the answer says so. One is
    meant by its name, by a skill of it, or by its place in its posting.

    \b
    Example:
      pursuit fit 7
      pursuit fit 7 --dismiss Kafka --confirm
      pursuit fit 7 --change Go Go=Strong Rust=2 --of 1 --kind nice
    """
    answers = _Answers(skills, **options)
    if (id is None) is not answers.unread or (answers.unread and (answers.is_any or as_json)):
        raise click.UsageError("Give the ID of an application, or --unread alone.")
    answers.check()
    with call.opened() as store:
        if id is None:
            _read_all(call, store)
            return
        for changes in answers.given(store, id):
            _quietly(call, changes.step, as_json)
        found = readiness_view.assessment_of_application(store, id, call.today)
        if as_json:
            output.say_json({"application": id} | readiness_object(found))
        else:
            _say_fit(store, found)


@dataclass(frozen=True, slots=True)
class _Answers:
    """What the options of `fit` say to do with what a posting asks for."""

    skills: tuple[str, ...]
    confirm: bool
    dismiss: tuple[str, ...]
    accept: tuple[str, ...]
    change: str | None
    add: bool
    read: bool
    unread: bool
    kind: Kind | None
    k: int | None
    importance: int | None
    label: str | None

    @property
    def _meant_as(self) -> tuple[Kind | None, int | None, int | None, str | None]:
        return self.kind, self.k, self.importance, self.label

    @property
    def is_any(self) -> bool:
        """Whether there is anything to do with one application."""
        flags = (self.confirm, self.read, self.add, self.dismiss, self.accept, self.change, self.skills)
        return any(flags) or self._meant_as != (None,) * 4

    def check(self) -> None:
        """Refuse what would be passed over."""
        is_new_or_changed = self.add or self.change is not None
        if (self.skills or self._meant_as != (None,) * 4) and not is_new_or_changed:
            raise click.UsageError("Skills, --kind, --of, --importance and --label go with --change NAME or --add.")
        if self.add and (self.change is not None or not self.skills):
            raise click.UsageError("Give the skills of the requirement to --add; --change NAME changes another.")

    def given(self, store: Store, id: int) -> Iterator[ChangeSet]:
        """Do what the options say, one step after the other."""
        if self.read:
            yield fit_operations.read_posting(store, [id])
        for state, names in ((DISMISSED, self.dismiss), (CONFIRMED, self.accept)):
            for name in names:
                yield fit_operations.set_state(store, self._meant(store, id, name).requirement.id, state)
        if self.change is not None:
            before = self._meant(store, id, self.change)
            values = asking.changed(before, self.skills, *self._meant_as)
            yield fit_operations.edit_requirement(store, before.requirement.id, **values)
        if self.add:
            yield fit_operations.add_requirement(store, id, **asking.new(self.skills, *self._meant_as))
        if self.confirm:
            yield fit_operations.confirm_all(store, id)

    def _meant(self, store: Store, id: int, name: str) -> Asked:
        lookup.applications(store, [id])
        return asking.meant(store, requirements.of_application(store, id), name)


@click.command("gaps", cls=Command)
@click.option("--line", type=Limited(1, 100), default=60, show_default=True, help="The score to lift over, of 100.")
@as_json
@click.pass_obj
def gaps(call: Call, line: int, as_json: bool) -> None:
    """Rank the skills that your open applications ask for and you lack, by what each would lift.

    \b
    Example:
      pursuit gaps --json
    """
    with call.opened() as store:
        found = readiness_view.ranked_gaps(store, call.today, line=line)
        if as_json:
            output.say_json_list(map(gap_object, found))
        elif found:
            _say_gaps(found, line)
        else:
            output.say("No gaps: nothing that your open applications ask for is missing.")


def readiness_object(found: Readiness) -> dict[str, Any]:
    """A readiness as JSON, but for whose it is."""
    return {
        "score": _exact(found.score),
        "shown": found.shown,
        "high": _exact(found.high),
        "word": found.word.value if found.word else None,
        "musts_met": found.musts_met,
        "musts": found.musts,
        "rated": found.rated,
        "skills": found.skills,
        "confirmed": found.confirmed,
        "requirements": [requirement_object(line) for line in found.lines],
        "conditions": [condition_object(line) for line in found.conditions],
        "next_steps": [step_object(step) for step in found.steps],
    }


def requirement_object(line: Line) -> dict[str, Any]:
    result, group = line.result, line.result.group
    return {
        "name": group.name,
        "kind": group.kind.value,
        "importance": group.importance,
        "k": group.k,
        "options": [_option(option) for option in result.options],
        "met": result.met,
        "credit": _exact(result.credit),
        "deficit": _exact(result.loss),
        "shown_deficit": result.shown_loss,
        "span": list(group.span) if group.span else None,
    }


def condition_object(line: ConditionLine) -> dict[str, Any]:
    return {
        "what": line.condition.what.value,
        "asked": line.condition.asked,
        "yours": line.yours,
        "state": line.state.value,
    }


def step_object(step: Step) -> dict[str, Any]:
    return {
        "skill": step.skill,
        "from": step.start,
        "to": step.to,
        "gain": _exact(step.gain),
        "wanted_by": step.wanted_by,
    }


def gap_object(gap: Gap) -> dict[str, Any]:
    return {
        "skill": gap.skill,
        "from": gap.start,
        "to": gap.to,
        "lifts": gap.lifts,
        "gain": _exact(gap.gain),
        "wanted_by": gap.wanted_by,
    }


def _exact(value: Fraction | None) -> float | None:
    return None if value is None else float(value)


def _option(result: OptionResult) -> dict[str, Any]:
    return {
        "skill": result.option.skill,
        "need": result.option.need,
        "have": result.have,
        "from": result.source,
    }


def _quietly(call: Call, step: Any, as_json: bool) -> None:
    """Say what was done, but not among the JSON that follows."""
    if step and not as_json:
        output.say(words(step.label))


def _read_all(call: Call, store: Store) -> None:
    if unread := fit_operations.unread(store):
        call.do(fit_operations.read_posting, store, unread)
    else:
        output.say("All postings were read.")


def _say_fit(store: Store, found: ApplicationFit) -> None:
    application = found.application
    output.say(", ".join(filter(None, (application.title, application.company))))
    if found.shown is None:
        output.say(_why_nothing(store, application.id))
        _say_conditions(found.conditions)
        return
    proposed = sum(line.requirement.state.value == "proposed" for line in found.lines)
    output.say(
        "Confirmed by you." if found.confirmed
        else f"Read from the posting, not confirmed: {proposed} of {len(found.lines)} requirements are proposals."
    )  # fmt: skip
    _say_readiness(store, found)
    if found.beside:
        role, score = found.beside
        output.say("")
        output.say(f"So few requirements say little; for {role.name} as such you are at {score}.")


def _why_nothing(store: Store, application: int) -> str:
    if any(one.application == application for one in store.related(Requirement, "application", [application])):
        return "No requirements: all that was read was dismissed."
    if store.get(Posting, application) is None:
        return f"No requirements yet: it has no posting. Add one: pursuit edit {application} posting=TEXT"
    return "No requirements yet: none was found in its posting."


def _say_readiness(store: Store, found: Readiness) -> None:
    output.say(readiness_view.headline(found))
    evidence = found.evidenced
    if evidence.evidenced:
        newest = f", the newest from {evidence.newest:%B %Y}" if evidence.newest else ""
        output.say(f"{evidence.evidenced} of {evidence.met} met requirements have evidence{newest}.")
    if found.lines:
        output.say("")
        output.say_table(
            ("Points", "Kind", "Requirement", "Need and have"),
            [_line_cells(line) for line in found.lines],
            right=("Points",),
        )
        assert found.shown is not None
        lost = sum(line.result.shown_loss for line in found.lines)
        output.say("")
        output.say(f"100 - {lost} = {found.shown}")
    _say_conditions(found.conditions)
    _say_steps(found, store)


def _line_cells(line: Line) -> list[str]:
    result, group = line.result, line.result.group
    lost = f"-{result.shown_loss}" if result.shown_loss else "met" if result.met else "-0"
    needs = "; ".join(_option_words(option) for option in _told(line))
    choice = f"any {group.k} of {len(group.options)}: " if len(group.options) > 1 else ""
    return [lost, group.kind.value, group.name, choice + needs]


def _told(line: Line) -> Iterable[OptionResult]:
    """The options that meet a requirement, or all of one that nothing meets."""
    return line.result.met_by if len(line.result.met_by) == line.result.group.k else line.result.options


def _option_words(result: OptionResult) -> str:
    need, have = LEVELS[result.option.need], "unrated" if result.have is None else LEVELS[result.have]
    source = f" from {result.source}" if result.source not in {None, result.option.skill} else ""
    return f"{result.option.skill} {need}, you {have}{source}"


def _say_conditions(conditions: Iterable[ConditionLine]) -> None:
    rows = [
        [line.state.value, line.condition.what.value, line.condition.asked, line.yours or "?"] for line in conditions
    ]
    if rows:
        output.say("")
        output.say("Conditions (no part of the score): state, what, asked, yours")
        output.say_rows(rows, indent=INDENT)


def _say_steps(found: Readiness, store: Store) -> None:
    if not found.steps:
        return
    running = len(readiness_view.open_groups(store))
    rows = [
        [readiness_view.points(step.gain), f"{step.skill} to {LEVELS[step.to]}", _wanted(step.wanted_by, running)]
        for step in found.steps[:STEPS_SHOWN]
    ]
    output.say("")
    output.say("Next best steps")
    output.say_rows(rows, indent=INDENT)


def _wanted(by: int, running: int) -> str:
    return f"asked by {by} of your {running} open applications" if by else ""


def _say_gaps(found: Iterable[Gap], line: int) -> None:
    rows = [
        [
            gap.skill,
            f"{checklist.UNRATED if gap.start is None else LEVELS[gap.start]} to {LEVELS[gap.to]}",
            str(gap.lifts),
            f"+{float(gap.gain):.0f}",
            str(gap.wanted_by),
        ]
        for gap in found
    ]
    over = f"Lifts over {line}"
    output.say_table(
        ("Skill", "From", over, "Points in all", "Asked by"), rows, right=(over, "Points in all", "Asked by")
    )


COMMANDS: Final = (ready, fit, gaps)
