"""What happens when a line of the agenda is answered: one step that can be undone, said in words."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from tracker import agenda
from tracker.operations import answering
from ui.agenda.lines import Answer, Line
from ui.agenda_words import task_title
from ui.pages import Context
from ui.plain import one_line
from ui.snooze import SnoozeMenu
from ui.words import day_words

SHOWN: Final = 60  # characters of what was answered


class Answers(QObject):
    """Runs the operations. `record_asked` and `compare_asked` are for what is looked at rather than answered."""

    record_asked = Signal(object)  # a Line
    compare_asked = Signal()

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._session = context.session
        self._page = page

    def give(self, line: Line, answer: Answer, place: QPoint) -> None:
        """Answer a line; a snooze first asks until when, at a place of the screen."""
        if answer is Answer.PREPARE:
            self.record_asked.emit(line)
        elif answer is Answer.COMPARE:
            self.compare_asked.emit()
        elif answer is Answer.SNOOZE:
            SnoozeMenu(self._today(), partial(self._snooze, line), self._page).open_at(place)
        else:
            self._run(line, answer, self._said(line, answer))

    def _today(self) -> date:
        return self._session.overview.today

    def _snooze(self, line: Line, day: date) -> None:
        words = self.tr("“{what}” comes back {day}.")
        self._run(line, Answer.SNOOZE, words.format(what=_short(line), day=day_words(day, self._today())), to=day)

    def _run(self, line: Line, answer: Answer, sentence: str, *, to: date | None = None) -> None:
        answered = agenda.Answer(answer.value)
        self._session.run_then(
            lambda _changes: self._session.tell(sentence),
            answering.answer, line.entry, answered, on=self._today(), to=to, title=task_title(line.entry),
        )  # fmt: skip

    def _said(self, line: Line, answer: Answer) -> str:
        """What a screen reader says once it is done."""
        sentences = {
            Answer.DONE: self.tr("Done: “{what}”."),
            Answer.FOLLOW_UP: self.tr("A follow-up with {company} is on today's list."),
            Answer.NO_REPLY: self.tr("{company} is closed without a reply."),
            Answer.APPLY: self.tr("Applied to {company}."),
            Answer.SKIP: self.tr("{company} is skipped."),
            Answer.ACCEPT: self.tr("The offer of {company} is accepted."),
            Answer.DECLINE: self.tr("The offer of {company} is declined."),
            Answer.ADOPT: self.tr("A task was added for {company}."),
            Answer.DISMISS: self.tr("This is not proposed again for {company}."),
            Answer.PASSED: self.tr("Passed: {company}."),
            Answer.FAILED: self.tr("Not passed: {company}."),
            Answer.CANCELLED: self.tr("The interview with {company} is cancelled."),
        }
        company = one_line(line.entry.company or line.entry.title, SHOWN)
        return sentences[answer].format(what=_short(line), company=company)


def _short(line: Line) -> str:
    return one_line(line.text, SHOWN)
