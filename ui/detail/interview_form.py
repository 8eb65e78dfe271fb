"""A round of interviews: when, of what kind, with whom, where, and how it went."""

from __future__ import annotations

import re
from datetime import date
from typing import Any, Final

from PySide6.QtCore import QCoreApplication

from tracker.days import read_zone
from tracker.errors import InvalidInput
from tracker.operations import interviews
from tracker.records import Interview, InterviewKind, InterviewResult
from ui.day_field import DayField, TimeField, Today
from ui.detail.forms import Add, Edit, Labelled, RecordForm
from ui.detail.zones import local_zone, zone_names
from ui.editing import ChoiceField, Field, LineField, ParsedField
from ui.icons import Icons
from ui.text_field import TextField
from ui.words import interview_kind_name, result_name

FRAMED: Final = ""
DAY_WIDTH, SHORT = 104, 72  # px
USUAL_MINUTES: Final = 45  # how long a new round is taken to be
MINUTES: Final = re.compile(
    r"(?:([0-9]{1,2}) ?h(?:ours?)?)? ?(?:([0-9]{1,4}) ?(?:m(?:in(?:utes?)?)?)?)?", re.IGNORECASE
)


class InterviewForm(RecordForm):
    """Edits the values of `interviews.FIELDS`."""

    def __init__(self, add: Add, edit: Edit, *, today: Today, icons: Icons) -> None:
        super().__init__(add, edit)
        write = self.writer
        self.day = DayField(self.tr("Day"), write("day"), today=today, icons=icons, role=FRAMED)
        self.at = TimeField(self.tr("Time"), write("at"), role=FRAMED)
        self.minutes: ParsedField[int | None] = ParsedField(
            self.tr("Minutes"), write("minutes"), empty=None, read=read_minutes, words=_minutes_words, role=FRAMED
        )
        self.kind: ChoiceField[InterviewKind] = ChoiceField(
            self.tr("Kind"),
            write("kind"),
            empty=InterviewKind.OTHER,
            choices=[(kind, interview_kind_name(kind)) for kind in InterviewKind],
            role=FRAMED,
        )
        self.zone: ParsedField[str | None] = ParsedField(
            self.tr("Time zone"),
            write("zone"),
            empty=None,
            read=lambda text: read_zone(text) if text.strip() else None,
            words=lambda zone: zone or "",
            suggest=zone_names,
            role=FRAMED,
        )
        self.people = LineField(self.tr("With whom"), write("people"), role=FRAMED)
        self.place = LineField(self.tr("Place or link"), write("place"), role=FRAMED)
        self.result: ChoiceField[InterviewResult | None] = ChoiceField(
            self.tr("Result"),
            write("result"),
            empty=None,
            choices=[(None, self.tr("Not known yet")), *((one, result_name(one)) for one in InterviewResult)],
            role=FRAMED,
        )
        self.note = TextField(self.tr("Note"), write("note"), least=2, most=12, role=FRAMED)
        self._lay_out()

    def _lay_out(self) -> None:
        fields: list[Field[Any, Any]] = [
            self.day,
            self.at,
            self.zone,
            self.minutes,
            self.kind,
            self.people,
            self.place,
            self.result,
            self.note,
        ]
        self.lay_out(
            dict(zip(interviews.FIELDS, fields, strict=True)),
            (Labelled(self.day, DAY_WIDTH), Labelled(self.at, SHORT), Labelled(self.zone)),
            (Labelled(self.kind), Labelled(self.minutes, SHORT)),
            (Labelled(self.people),),
            (Labelled(self.place),),
            (Labelled(self.result),),
            (Labelled(self.note),),
        )
        self.setFocusProxy(self.day)


def new_interview_values(day: date) -> dict[str, Any]:
    """What a new round begins with."""
    blank = Interview(0, 0, day, minutes=USUAL_MINUTES, zone=local_zone(), kind=InterviewKind.TECHNICAL)
    return interview_values(blank)


def interview_values(interview: Interview) -> dict[str, Any]:
    """The values of an interview by the names of the form."""
    return {name: getattr(interview, name) for name in interviews.FIELDS}


def read_minutes(text: str) -> int | None:
    """The length that is meant by `45`, `45 min` or `1h 30`; None for an empty text."""
    plain = text.strip()
    match = MINUTES.fullmatch(plain)
    if not plain:
        return None
    if match is None:
        sentence = QCoreApplication.translate("Interviews", "“{text}” is no length; write minutes, such as 45.")
        raise InvalidInput(sentence.format(text=plain))
    return int(match[1] or 0) * 60 + int(match[2] or 0)


def _minutes_words(minutes: int | None) -> str:
    return "" if minutes is None else str(minutes)
