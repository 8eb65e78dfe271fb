"""`agenda`: what to do today, and the answers to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from tracker import agenda, settings
from tracker.agenda import Answer, Entry, Matter, Section
from tracker.cadence import Cadence, cadence_of
from tracker.cli import output
from tracker.cli.call import Call, Noun
from tracker.cli.listing import counted
from tracker.cli.parameters import FILE, ID, Limited, as_json, choice_option, day_option
from tracker.cli.shapes import plain_value
from tracker.database import Database
from tracker.errors import NotFound
from tracker.exporting.target import writing
from tracker.operations import answering, proposals
from tracker.overview import Overview
from tracker.records import Application, Interview, Kind, Offer, Rule, Task
from tracker.store import Store
from tracker.values import read_choice
from tracker.weeks import start_of

if TYPE_CHECKING:
    from tracker.exporting.calendar import Entries

MOST_DAYS_AHEAD: Final = 3650
HEADINGS: Final = {
    Section.OVERDUE: "Overdue",
    Section.TODAY: "Today",
    Section.WEEK: "This week",
    Section.LATER: "Later",
    Section.QUIET: "Quiet",
}
RULE_WORDS: Final = {
    Rule.FOLLOW_UP: "follow up",
    Rule.THANK_YOU: "send a thank-you note",
    Rule.ANSWER_OFFER: "answer the offer",
}
REACHED: Final = {kind: kind.value.capitalize() for kind in Kind}
RENAMED: Final = {"day": "on", "kind": "stage_kind"}
LEFT_OUT: Final = frozenset({"stage", "there"})
ADJUSTABLE: Final = {
    "follow_up_days": "--follow-up-days",
    "thank_you_days": "--thank-you-days",
    "answer_offer_days": "--answer-offer-days",
    "most_follow_ups": "--most-follow-ups",
}

days_type = Limited(0, settings.MOST_DAYS)


@click.group("agenda", cls=Noun)
def agenda_() -> None:
    """What is overdue, for today, this week and later, and what is quiet.

    Its answers are done in the same place: `agenda answer KEY ANSWER`.

    \b
    Example:
      pursuit agenda --days 7
      pursuit agenda answer quiet:7 follow_up
    """


@agenda_.command("list")
@click.option("--days", type=Limited(0, MOST_DAYS_AHEAD), metavar="N", help="Nothing of a day later than N days ahead.")
@as_json
@click.option("--ics", "as_ics", is_flag=True, help="A calendar; with FILE, written there for a calendar to subscribe.")
@click.argument("file", metavar="[FILE]", required=False, type=FILE)
@click.pass_obj
def list_(call: Call, days: int | None, as_json: bool, as_ics: bool, file: Path | None) -> None:
    """List what to do, the most urgent first, with the key and the answers of each.

    With --ics it holds interviews, tasks and deadlines, each under an id that stays: a calendar that reads the file
    again changes what it has.

    \b
    Example:
      pursuit agenda list --days 7
      pursuit agenda list --ics pursuit.ics
    """
    if as_json and as_ics:
        raise click.UsageError("Choose one of --json and --ics.")
    if file and not as_ics:
        raise click.UsageError("A file is written with --ics only.")
    with call.opened() as store:
        found = _entries(store)
        shown = found if days is None else agenda.within(found, days, call.today)
        if as_ics:
            _write_calendar(call, file, None if days is None else shown)
        elif as_json:
            output.say_json_list([entry_object(entry) for entry in shown])
        else:
            _say(shown, call.today)


@agenda_.command("answer")
@click.argument("key", metavar="KEY")
@click.argument("answer", metavar="ANSWER")
@day_option("--to", help="The day of a snooze, and that of a task that comes about.")
@day_option("--on", help="The day of the answer; today unless given.")
@click.option("--title", default="", metavar="TEXT", help="What a task that comes about is called.")
@click.pass_obj
def answer(call: Call, key: str, answer: str, to: date | None, on: date | None, title: str) -> None:
    """Answer one line of the agenda, by its key.

    done, snooze, follow_up, no_reply, apply, skip, accept, decline, adopt, dismiss, passed, failed, cancelled: the list
    says which of them a line takes.

    \b
    Example:
      pursuit agenda answer task:3 done
      pursuit agenda answer quiet:7 snooze --to +1w
      pursuit agenda answer proposal:7:follow_up:1 adopt
    """
    with call.opened() as store:
        entry = next((entry for entry in _entries(store) if entry.key == key), None)
        if entry is None:
            raise NotFound(f"There is nothing “{key}” in the agenda; “pursuit agenda” lists the keys.")
        chosen = read_choice(Answer, answer, "answer")
        call.do(answering.answer, store, entry, chosen, on=on or call.today, to=to, title=title)


@agenda_.command("cadence")
@click.argument("application", metavar="[ID]", required=False, type=ID)
@choice_option("--off", Rule, "rule", help="Propose nothing of this rule for application ID any more.")
@choice_option("--back", Rule, "rule", help="Propose it again.")
@click.option(
    "--follow-up-days", type=Limited(0, settings.MOST_DAYS), metavar="N", help="Follow up after N days; 0 never."
)
@click.option("--thank-you-days", type=Limited(0, settings.MOST_DAYS), metavar="N", help="Thank after N days; 0 never.")
@click.option(
    "--answer-offer-days", type=Limited(0, settings.MOST_DAYS), metavar="N", help="N days before it ends; 0 never."
)
@click.option("--most-follow-ups", type=Limited(0, settings.MOST_DAYS), metavar="N", help="At most N in a stage.")
@click.pass_obj
def cadence(call: Call, /, application: int | None, off: Rule | None, back: Rule | None, **days: int | None) -> None:
    """Show or change when the next steps are proposed, for all or for one application.

    \b
    Example:
      pursuit agenda cadence
      pursuit agenda cadence --follow-up-days 10
      pursuit agenda cadence 7 --off follow_up
    """
    changed = {name: number for name, number in days.items() if number is not None}
    if (off or back) is None:
        if application is not None:
            raise click.UsageError("Say what of the application: --off RULE or --back RULE.")
        _set_cadence(changed)
        return
    if application is None:
        raise click.UsageError("Say of which application: its ID before --off or --back.")
    with call.opened() as store:
        if off:
            call.do(proposals.decline, store, application, off, None, on=call.today)
        if back:
            call.do(proposals.allow, store, application, back)


def entry_object(entry: Entry) -> dict[str, Any]:
    """An entry as JSON, with its words in English."""
    values = {RENAMED.get(name, name): _plain(getattr(entry, name)) for name in Entry.__slots__ if name not in LEFT_OUT}
    there = entry.there
    return values | {
        "there": {"on": there.day.isoformat(), "at": there.at, "zone": there.zone, "place": there.place}
        if there
        else None,
        "text": text_of(entry),
    }


def text_of(entry: Entry) -> str:
    """What an entry is about, in English."""
    if entry.matter is Matter.INTERVIEW:
        return _interview_text(entry)
    if entry.matter is Matter.PROPOSAL and entry.rule:
        return f"Proposed: {RULE_WORDS[entry.rule]}"
    if entry.matter is Matter.QUIET and entry.since:
        reached = f". Reached {REACHED[entry.reached]}" if entry.reached else ""
        made = f". Followed up {counted(entry.follow_ups, 'time')}" if entry.follow_ups else ""
        return f"No answer since {entry.since.day} {entry.since:%B}{reached}{made}"
    return {Matter.DEADLINE: "The posting closes", Matter.OFFER: "Answer the offer"}.get(entry.matter, entry.what)


def when_of(entry: Entry, today: date) -> str:
    """When it is, in few words: `2 days late`, `today 14:00`, `Thu 26 Nov`, `Mon 4 Jan 2027`."""
    if entry.matter is Matter.QUIET:
        return counted(entry.days or 0, "day")
    if entry.day is None:
        return ""
    if entry.late:
        return f"{counted(entry.late, 'day')} late"
    year = "" if entry.day.year == today.year else f" {entry.day.year}"
    written = f"{entry.day:%a} {entry.day.day} {entry.day:%b}{year}"
    day = {0: "today", 1: "tomorrow"}.get((entry.day - today).days, written)
    return f"{day} {entry.at}" if entry.at else day


def _interview_text(entry: Entry) -> str:
    name = entry.what.replace("_", " ").capitalize() if entry.what != "other" else ""
    parts = [f"{name} interview".strip().capitalize()]
    if entry.minutes:
        parts[0] += f", {entry.minutes} min"
    if entry.there:
        day = "" if entry.there.day == entry.day else f" on {entry.there.day:%a}"
        parts.append(f"{entry.at} your time, {entry.there.at}{day} {entry.there.place}")
    if entry.is_over:
        parts.append("How did it go?")
    if entry.clashes:
        parts.append(f"Clashes with interview {', '.join(map(str, entry.clashes))}")
    return ". ".join(parts)


def _plain(value: Any) -> Any:
    return [_plain(one) for one in value] if isinstance(value, tuple) else plain_value(value)


def _entries(store: Store) -> Sequence[Entry]:
    return agenda.entries(
        Overview(store), cadence=_cadence(), week_start=start_of(settings.load_preferences().week_start)
    )


def _cadence() -> Cadence:
    return cadence_of(settings.load_preferences())


def _say(entries: Sequence[Entry], today: date) -> None:
    if not entries:
        output.say("Nothing waits for you.")
    for place, (section, lines) in enumerate(_by_section(entries)):
        if place:
            output.say("")
        output.say(f"{HEADINGS[section]}  {len(lines)}")
        rows = [
            [entry.key, when_of(entry, today), entry.company or entry.title, text_of(entry), "/".join(entry.answers)]
            for entry in lines
        ]
        output.say_rows(rows, indent="  ")


def _by_section(entries: Sequence[Entry]) -> Iterator[tuple[Section, list[Entry]]]:
    for section in Section:
        if lines := [entry for entry in entries if entry.section is section]:
            yield section, lines


def _write_calendar(call: Call, file: Path | None, shown: Sequence[Entry] | None) -> None:
    """All that a calendar can hold, or what is shown; to a file, or as the output."""
    from tracker.exporting.calendar import all_entries, calendar_bytes

    with closing(Database(call.database)) as database, database.reading():
        entries = all_entries(database) if shown is None else _chosen(database, shown)
        data = calendar_bytes(database, entries, now=call.clock.now())
    if file is None:
        with output.raw_text() as stream:
            stream.write(data.decode("utf-8"))
        return
    with writing(file, call.database) as side:
        side.write_bytes(data)
    output.say(f"Wrote {file}")


def _chosen(database: Database, shown: Sequence[Entry]) -> Entries:
    """The records of the entries that a calendar can hold."""
    from tracker.exporting.calendar import Entries
    from tracker.exporting.snapshot import Reader

    reader = Reader(database)
    ids: dict[Matter, list[int]] = {matter: [] for matter in Matter}
    for entry in shown:
        ids[entry.matter].append(entry.record)
    return Entries(
        [reader.records(Interview)[id] for id in ids[Matter.INTERVIEW]],
        [reader.records(Task)[id] for id in ids[Matter.TASK]],
        [reader.records(Application)[id] for id in ids[Matter.DEADLINE]],
        [reader.records(Offer)[id] for id in ids[Matter.OFFER]],
    )


def _set_cadence(changed: dict[str, int]) -> None:
    preferences = settings.load_preferences()
    if changed:
        preferences = preferences._replace(**changed)  # type: ignore[arg-type]  # the names are those of whole numbers
        settings.save_preferences(preferences)
    for name, option in ADJUSTABLE.items():
        output.say(f"{option} {getattr(preferences, name)}")


COMMANDS: Final = (agenda_,)
