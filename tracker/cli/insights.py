"""`insights`: what your search tells, as figures, flows and times, on the terminal, as JSON or as charts."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any, Final

import click

from tracker import errors, insights
from tracker.charts.panel import Panel, Table
from tracker.charts.panels import panels_of
from tracker.charts.svg import Estimate, svg_of
from tracker.charts.wording import Wording
from tracker.cli import output
from tracker.cli.call import Call, Command
from tracker.cli.parameters import FILE, as_json, day_option
from tracker.exporting.target import writing
from tracker.insights import Count, Dimension, Duration, Filter, Found, Group, Insights, Rate
from tracker.insights.groups import Band
from tracker.settings import load_preferences
from tracker.store import Store
from tracker.text import name_key
from tracker.weeks import start_of

WIDTH: Final = 960.0  # px of a chart in a file


@click.command("insights", cls=Command)
@click.option("--search", metavar="SEARCH", help="Only the applications of this job search.")
@click.option("--role", metavar="ROLE", help="Only those that aim at this target role.")
@day_option("--from", help="Only what was sent on this day or later.")
@day_option("--to", help="Only what was sent on this day or before.")
@as_json
@click.option("--svg", metavar="DIR", type=FILE, help="Write each chart to a file in this folder.")
@click.pass_obj
def insights_command(call: Call, /, svg: Path | None, as_json: bool, **chosen: Any) -> None:
    """Say what your search tells: answers, ways from stage to stage, times, and what works.

    Every rate has its number; under five applications there is none. What is in the trash does not count, what is in
    the archive does.

    \b
    Example:
      pursuit insights
      pursuit insights --search "Senior Back-End" --from 2026-09-01 --json
      pursuit insights --svg charts
    """
    with call.opened() as store:
        found = insights.read(store.path, call.today, start_of(load_preferences().week_start))
        counted = insights.insights_of(found, _filter(store, found, **chosen))
        panels = panels_of(counted, Wording(found.names))
        if svg:
            _write_charts(panels, svg, store.path, is_quiet=as_json)
        if as_json:
            output.say_json(insights_object(counted))
        elif not svg:
            _say_panels(panels, counted)


def insights_object(found: Insights) -> dict[str, Any]:
    """The answers as JSON."""
    return {
        "today": found.today.isoformat(),
        "filter": {
            "search": found.filter.search,
            "role": found.filter.role,
            "from": _plain(found.filter.since),
            "to": _plain(found.filter.until),
        },
        "figures": _figures(found),
        "times": {
            "answer": _duration(found.answer, "unanswered"),
            "stages": [
                {"kind": kind.value, **_duration(duration, "waiting")} for kind, duration in found.stages.items()
            ],
        },
        "flows": {
            "total": found.ways.total,
            "nodes": [
                {"node": node.key, "kind": node.kind.value, "end": node.end, "count": node.number, "began": node.began}
                for node in found.ways.nodes
            ],
            "links": [{"from": flow.source, "to": flow.target, "count": flow.number} for flow in found.ways.flows],
        },
        "weeks": [{"week": week.isoformat(), "applications": number} for week, number in found.weeks],
        "by": {
            dimension.value: [_group(dimension, group) for group in found.groups[dimension]] for dimension in Dimension
        },
        "readiness": [
            {"role": trend.role, "scores": [{"on": day.isoformat(), "score": score} for day, score in trend.points]}
            for trend in found.trends
        ],
    }


def _figures(found: Insights) -> dict[str, Any]:
    return {
        **_count(found.count),
        "saved": found.count.saved,
        "offers_open": found.count.open_offers,
        "waiting_over_14_days": found.long_waits,
        "this_week": found.this_week,
    }


def _count(count: Count) -> dict[str, Any]:
    return {
        "applications": count.sent,
        "answered": rate_object(count.answer_rate),
        "reached": {kind.value: rate_object(count.rate(kind)) for kind in count.reached},
        "offers": count.offers,
        "waiting": count.waiting,
    }


def rate_object(rate: Rate) -> dict[str, Any]:
    """A rate with its n; without a share while there are too few to tell."""
    low, high = rate.likely or (None, None)
    return {"count": rate.number, "of": rate.of, "rate": rate.share, "low": low, "high": high}


def _duration(duration: Duration, lasting: str) -> dict[str, Any]:
    return {
        "n": duration.n,
        lasting: duration.waiting,
        "median_days": duration.median,
        "longest_days": duration.longest,
    }


def _group(dimension: Dimension, group: Group) -> dict[str, Any]:
    return {dimension.value: _plain(group.value), **_count(group.figures)}


def _plain(value: Any) -> Any:
    if isinstance(value, Band):
        return {"currency": value.currency or None, "from": value.low, "to": value.high}
    return value.isoformat() if isinstance(value, date) else value or None


def _filter(store: Store, found: Found, **chosen: Any) -> Filter:
    first, last = chosen["from"], chosen["to"]
    if first and last and last < first:
        raise click.UsageError(f"--to {last} is before --from {first}.")
    return Filter(
        _named(chosen["search"], found.choices.searches, "search"),
        _named(chosen["role"], found.choices.roles, "role"),
        first,
        last,
    )


def _named(text: str | None, names: Iterable[str], what: str) -> str | None:
    """The name that is meant: written whole, or the only one that begins like it."""
    if text is None:
        return None
    names = list(names)
    key = name_key(text)
    same = [name for name in names if name_key(name) == key] or [
        name for name in names if name_key(name).startswith(key)
    ]
    if len({name_key(name) for name in same}) == 1:
        return same[0]
    known = f"choose among {', '.join(names)}" if names else "there is none yet"
    raise errors.NotFound(f"“{text}” is no {what}; {known}.")


def _write_charts(panels: Iterable[Panel], folder: Path, database: Path, *, is_quiet: bool) -> None:
    _make_folder(folder)
    for panel in panels:
        target = folder / f"{panel.key}.svg"
        with writing(target, database) as side:
            side.write_text(chart_file(panel), encoding="utf-8")
        if not is_quiet:
            output.say(f"Wrote {target}")


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise errors.InputOutputError(f"The folder {folder} could not be made: {error.strerror or error}.") from error


def chart_file(panel: Panel) -> str:
    """A chart as the text of an SVG file."""
    picture = panel.draw(WIDTH, panel.height(WIDTH), Estimate())
    return svg_of(picture, panel.title, panel.note)


def _say_panels(panels: Iterable[Panel], found: Insights) -> None:
    if found.is_empty:
        output.say("Nothing to count yet: the figures come with your first applications.")
        return
    for panel in panels:
        if panel.table.lines:
            output.say(panel.title)
            _say_table(panel.table)
            output.say("")
    if names := _chosen_words(found.filter):
        output.say(f"Counted: {names}.")


def _say_table(table: Table) -> None:
    output.say_table(table.headings, [line.cells for line in table.lines], right=table.headings[table.worded :])


def _chosen_words(chosen: Filter) -> str:
    parts = [
        f"search {chosen.search}" if chosen.search else "",
        f"role {chosen.role}" if chosen.role else "",
        f"sent from {chosen.since}" if chosen.since else "",
        f"sent until {chosen.until}" if chosen.until else "",
    ]
    return ", ".join(part for part in parts if part)


COMMANDS: Final = (insights_command,)
