"""All that the view, the command and the files show, for one choice of applications."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from tracker.insights.counts import Count, counted, mark_of
from tracker.insights.groups import Dimension, Group, groups_of, widths_of
from tracker.insights.reading import Found, Trend
from tracker.insights.subjects import Filter, Subject
from tracker.insights.times import Duration, answer_times, stage_times
from tracker.insights.ways import Ways, ways_of
from tracker.records import Kind
from tracker.text import name_key
from tracker.weeks import first_of_week

LONG_WAIT: Final = 14  # days without an answer after which a waiting application is worth a look

__all__ = ["LONG_WAIT", "Insights", "Trend", "insights_of"]


@dataclass(frozen=True, slots=True)
class Insights:
    """The answers. `weeks` has every week from the first to the last, also those without an application.

    `this_week` were sent since the week began, `long_waits` wait longer than `LONG_WAIT` days; `has_archived` says that
    some of those counted are in the archive, which a search leaves out unless it asks for them. `contacted` is of all
    searches.
    """

    today: date
    week_start: int
    filter: Filter
    count: Count
    this_week: int
    long_waits: int
    has_archived: bool
    answer: Duration
    stages: Mapping[Kind, Duration]
    ways: Ways
    weeks: tuple[tuple[date, int], ...]
    groups: Mapping[Dimension, tuple[Group, ...]]
    trends: tuple[Trend, ...]
    names: Mapping[Kind, str]
    sent_this_week_in_all: int
    contacted: tuple[int, ...]

    @property
    def is_empty(self) -> bool:
        """Whether there is no application at all to count."""
        return not self.ways.total


def insights_of(found: Found, chosen: Filter = Filter()) -> Insights:  # noqa: B008  (a constant)
    """Count what a filter lets through."""
    today, subjects = found.today, chosen.chosen(found.subjects)
    histories = [subject.history for subject in subjects]
    widths = widths_of(found.subjects)
    role = None if chosen.role is None else name_key(chosen.role)
    return Insights(
        today,
        found.week_start,
        chosen,
        counted(map(mark_of, histories)),
        _sent_this_week(subjects, found),
        _long_waits(subjects, today),
        any(subject.is_archived for subject in subjects),
        answer_times(histories, today),
        stage_times(histories, today),
        ways_of(histories),
        _weeks(subjects, found, chosen),
        groups_of(subjects, widths, found.week_start),
        tuple(trend for trend in found.trends if role is None or name_key(trend.role) == role),
        found.names,
        _sent_this_week(found.subjects, found),
        found.contacted,
    )


def _sent_this_week(subjects: Iterable[Subject], found: Found) -> int:
    begin = first_of_week(found.today, found.week_start)
    return sum((sent := subject.history.sent_on) is not None and begin <= sent for subject in subjects)


def _long_waits(subjects: Iterable[Subject], today: date) -> int:
    before = today - timedelta(days=LONG_WAIT)
    return sum(
        subject.history.is_waiting and (sent := subject.history.sent_on) is not None and sent < before
        for subject in subjects
    )


def _weeks(subjects: Iterable[Subject], found: Found, chosen: Filter) -> tuple[tuple[date, int], ...]:
    sent = Counter(first_of_week(day, found.week_start) for subject in subjects if (day := subject.history.sent_on))
    if not sent:
        return ()
    first = min(sent)
    last = max(*sent, first_of_week(min(found.today, chosen.until or found.today), found.week_start))
    weeks = (first + timedelta(days=7 * place) for place in range((last - first).days // 7 + 1))
    return tuple((week, sent[week]) for week in weeks)
