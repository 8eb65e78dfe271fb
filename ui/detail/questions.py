"""The questions that were asked in an interview, with what was answered; search finds them over all applications."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from tracker.changes import ChangeSet
from tracker.operations import questions
from tracker.records import Question
from ui.detail.section import column
from ui.editing import LineField, tried, tried_then
from ui.pages import Context
from ui.plain import one_line, plain_label, set_tooltip
from ui.text_field import TextField

FRAMED: Final = ""
BUTTON: Final = 24  # px
MOST: Final = 100


class QuestionLine(QWidget):
    """One question and the answer to it, edited where they stand."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._session = context.session
        self.question: Question | None = None
        self.text = LineField(self.tr("Question"), partial(self._write, "text"))
        self.answer = TextField(
            self.tr("What you said"), partial(self._write, "answer"), placeholder=self.tr("What you said, or should"),
            least=1, most=8,
        )  # fmt: skip
        self.remove_button = QToolButton()
        self.remove_button.setFixedSize(BUTTON, BUTTON)
        context.icons.put(self.remove_button, "x", "second", 14)
        self.remove_button.clicked.connect(self._remove)
        line = QHBoxLayout()
        line.addWidget(self.text, 1)
        line.addWidget(self.remove_button, 0, Qt.AlignmentFlag.AlignTop)
        box = column(self)
        box.addLayout(line)
        box.addWidget(self.answer)

    def show_question(self, question: Question) -> None:
        self.question = question
        self.text.show_value(question.text, question.id)
        self.answer.show_value(question.answer, question.id)
        words = self.tr("Remove the question “{text}”").format(text=one_line(question.text, 60))
        self.remove_button.setAccessibleName(words)
        set_tooltip(self.remove_button, words)

    def commit(self) -> bool:
        refused = [field for field in (self.text, self.answer) if not field.commit()]
        return not refused

    def _write(self, key: str, text: str) -> str:
        return tried(self._session, questions.edit, self.question.id, {key: text}) if self.question else ""

    def _remove(self) -> None:
        if self.question:
            self.text.refuse(tried(self._session, questions.remove, self.question.id))


class Questions(QWidget):
    """All questions of one interview, and a line for another."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._session = context.session
        self._context = context
        self._application = 0
        self._interview: int | None = None
        self.lines: list[QuestionLine] = []
        self.new = LineField(
            self.tr("A question that was asked"),
            self._add,
            placeholder=self.tr("A question that was asked"),
            role=FRAMED,
        )
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        box = column(self, spacing=4)
        box.addWidget(plain_label(self.tr("Questions"), role="hint"))
        box.addLayout(self._list)
        box.addWidget(self.new)

    def show_interview(self, application: int, interview: int) -> None:
        """Show what was asked in an interview."""
        self._application, self._interview = application, interview
        self.new.show_value("", interview)
        self.refresh()

    def refresh(self) -> None:
        """Show what is stored now."""
        asked = [one for one in self._asked() if one.interview == self._interview][:MOST]
        while len(self.lines) < len(asked):
            line = QuestionLine(self._context)
            self.lines.append(line)
            self._list.addWidget(line)
        for index, line in enumerate(self.lines):
            line.setVisible(index < len(asked))
            if index < len(asked):
                line.show_question(asked[index])

    def commit(self) -> bool:
        """Save what was typed; False when some of it was refused."""
        shown = [line for line in self.lines if not line.isHidden()]
        refused = [line for line in shown if not line.commit()]
        return self.new.commit() and not refused

    def _asked(self) -> list[Question]:
        if self._interview is None:
            return []
        found = self._session.store.of_applications(Question, [self._application])
        return sorted(found, key=lambda question: question.id)

    def _add(self, text: str) -> str:
        if self._interview is None or not text.strip():
            return ""
        return tried_then(
            self._session, self._forget, questions.add, self._application, text, interview=self._interview
        )

    def _forget(self, _changes: ChangeSet) -> None:
        self.new.restore()
