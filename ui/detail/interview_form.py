"""A round of interviews: when, of what kind, with whom, where, and how it went."""

from __future__ import annotations

import re
from collections.abc import Hashable, Mapping
from datetime import date
from typing import Any, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QToolButton

from tracker.days import read_zone
from tracker.errors import InvalidInput
from tracker.records import Interview, InterviewDetail, InterviewKind, InterviewResult
from ui.day_field import DayField, TimeField, Today
from ui.detail.forms import Add, Edit, Labelled, RecordForm
from ui.detail.interview_times import TIMED, clash_words, gap_words, here_and_there, overlap_words
from ui.detail.questions import Questions
from ui.detail.zones import local_zone, zone_names
from ui.editing import ChoiceField, LineField, ParsedField
from ui.links import open_link
from ui.pages import Context
from ui.plain import plain_label, set_label, set_tooltip
from ui.text_field import TextField
from ui.words import interview_kind_name, result_name

FRAMED: Final = ""
FIELDS: Final = (
    "day", "at", "zone", "minutes", "kind", "people", "place", "link", "preparation", "result", "note"
)  # fmt: skip
DAY_WIDTH, SHORT = 14, 10  # letters
USUAL_MINUTES: Final = 45  # how long a new round is taken to be
MINUTES: Final = re.compile(
    r"(?:([0-9]{1,2}) ?h(?:ours?)?)? ?(?:([0-9]{1,4}) ?(?:m(?:in(?:utes?)?)?)?)?", re.IGNORECASE
)


class InterviewForm(RecordForm):
    """Edits the values named in `FIELDS`, and the questions that were asked.

    What is worth knowing of its time stands below it: that of the other zone, and another interview then.
    """

    def __init__(self, context: Context, add: Add, edit: Edit, *, today: Today) -> None:
        super().__init__(add, edit, enter_finishes=True)
        self._session = context.session
        self._today = today
        write, icons = self.writer, context.icons
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
        self.place = LineField(self.tr("Place"), write("place"), role=FRAMED)
        self.link = LineField(self.tr("Link of the call"), write("link"), role=FRAMED)
        self.result: ChoiceField[InterviewResult | None] = ChoiceField(
            self.tr("Result"),
            write("result"),
            empty=None,
            choices=[(None, self.tr("Not known yet")), *((one, result_name(one)) for one in InterviewResult)],
            role=FRAMED,
        )
        self.preparation = TextField(self.tr("To prepare"), write("preparation"), least=2, most=16, role=FRAMED)
        self.note = TextField(self.tr("How it went"), write("note"), least=2, most=12, role=FRAMED)
        self.times = plain_label(role="small", wrap=True)
        self.warning = plain_label(role="error", wrap=True)
        self.questions = Questions(context)
        self.open_button = self._link_button(context)
        self._lay_out()

    def finish(self, *, is_asked: bool = False) -> bool:
        return (self.record is None or self.questions.commit()) and super().finish(is_asked=is_asked)

    def show_stored(self, values: Mapping[str, Any]) -> None:
        super().show_stored(values)
        self.questions.refresh()
        self._tell(values)

    def _fill(self, values: Mapping[str, Any], owner: Hashable) -> None:
        super()._fill(values, owner)
        interview = self._session.store.records(Interview).get(self.record or 0)
        self.questions.setVisible(interview is not None)
        if interview:
            self.questions.show_interview(interview.application, interview.id)
        self._tell(values)

    def _take(self, name: str, value: Any) -> str:
        values = {**self._shown(), name: value}
        if name in TIMED and (gap := gap_words(values)):
            return gap
        sentence = super()._take(name, value)
        if not sentence:
            self._tell(values)
        return sentence

    def _shown(self) -> dict[str, Any]:
        """The values that are in the fields and were not refused."""
        return {name: field.value for name, field in self.by_name.items()}

    def _tell(self, values: Mapping[str, Any]) -> None:
        """Say beside the time what is worth knowing of it."""
        today = self._today()
        other = here_and_there(values["day"], values["at"], values["zone"], today)
        times = " ".join(part for part in (other, overlap_words(values)) if part)
        clash = clash_words(self._session, values, self.record, today)
        for label, words in ((self.times, times), (self.warning, clash)):
            set_label(label, words)
            label.setVisible(bool(words))
        self.at.editor.setAccessibleDescription(" ".join(part for part in (times, clash) if part))
        self.open_button.setVisible(bool(values["link"]))

    def _link_button(self, context: Context) -> QToolButton:
        button = QToolButton()
        context.icons.put(button, "external-link", "second", 14)
        button.setAccessibleName(self.tr("Open the link of the call"))
        set_tooltip(button, self.tr("Open the link of the call"))
        button.clicked.connect(lambda _checked=False: open_link(self, self.link.value))
        return button

    def _lay_out(self) -> None:
        self.link.row.addWidget(self.open_button)
        self.lay_out(
            {name: getattr(self, name) for name in FIELDS},
            (Labelled(self.day, DAY_WIDTH), Labelled(self.at, SHORT), Labelled(self.zone)),
            (Labelled(self.kind), Labelled(self.minutes, SHORT)),
            (Labelled(self.people),),
            (Labelled(self.place),),
            (Labelled(self.link),),
            (Labelled(self.preparation),),
            (Labelled(self.result),),
            (Labelled(self.note),),
        )
        below = self.box.indexOf(self.zone.problem) + 1
        for label in (self.warning, self.times):
            label.setMinimumWidth(1)
            self.box.insertWidget(below, label)
        self.box.insertWidget(self.box.indexOf(self.note.problem) + 1, self.questions)
        self.setFocusProxy(self.day)


def new_interview_values(day: date) -> dict[str, Any]:
    """What a new round begins with."""
    blank = Interview(0, 0, day, minutes=USUAL_MINUTES, zone=local_zone(), kind=InterviewKind.TECHNICAL)
    return interview_values(blank, InterviewDetail(0, 0))


def interview_values(interview: Interview, detail: InterviewDetail) -> dict[str, Any]:
    """The values of an interview by the names of the form."""
    own = {name: getattr(interview, name) for name in FIELDS if hasattr(interview, name)}
    return {**own, "link": detail.link or "", "preparation": detail.preparation}


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
