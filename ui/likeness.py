"""A notice that a new application looks like one that is already there, with what differs, and three answers to it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final, NamedTuple

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from tracker.duplicates import Difference, Likeness
from tracker.overview import Overview, Row
from ui.plain import one_line, plain_label, set_label
from ui.words import date_words, status_words

MOST_SHOWN: Final = 3
TEXT_LIMIT: Final = 60  # characters of a title, a name or a place


class Answers(NamedTuple):
    """What is called for each answer, with the id of the application that is there."""

    open_it: Callable[[int], object]
    add_anyway: Callable[[], object]
    is_repost: Callable[[int], object]


class Line(NamedTuple):
    """The widgets that say one likeness."""

    widget: QWidget
    words: QLabel
    open: QPushButton
    repost: QPushButton


class LikenessNotice(QFrame):
    """Says which applications the new one looks like, and asks what is meant."""

    def __init__(self, answers: Answers) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._ids: list[int] = []
        self._answers = answers
        self.rows: list[Line] = []
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(10, 8, 10, 8)
        self.add_anyway = _link(self.tr("Add anyway"), answers.add_anyway)
        first = QHBoxLayout()
        looks = self.tr("This looks like one that is already there:")
        first.addWidget(plain_label(looks, role="strong", wrap=True), 1)
        first.addWidget(self.add_anyway)
        self._box.addLayout(first)
        for index in range(MOST_SHOWN):
            self._add_line(index)
        self.hide()

    @property
    def ids(self) -> tuple[int, ...]:
        """The applications that are pointed out."""
        return tuple(self._ids)

    def show_likely(self, likely: Sequence[Likeness], overview: Overview) -> None:
        """Show the likeliest, or nothing at all."""
        found = [(row, one) for one in likely[:MOST_SHOWN] if (row := overview.row(one.application.id))]
        self._ids = [row.id for row, _ in found]
        for index, line in enumerate(self.rows):
            line.widget.setVisible(index < len(found))
            if index < len(found):
                row, likeness = found[index]
                set_label(line.words, self._words(row, likeness, overview.today))
                line.open.setAccessibleName(self.tr("Open {title}").format(title=_name(row)))
                line.repost.setAccessibleName(self.tr("It is a repost of {title}").format(title=_name(row)))
        self.setVisible(bool(found))

    def _add_line(self, index: int) -> None:
        words = plain_label(wrap=True)
        opens = _link(self.tr("Open it"), lambda: self._answers.open_it(self._ids[index]))
        repost = _link(self.tr("It is a repost"), lambda: self._answers.is_repost(self._ids[index]))
        buttons = QHBoxLayout()
        buttons.addWidget(opens)
        buttons.addWidget(repost)
        buttons.addStretch(1)
        widget = QWidget()
        box = QVBoxLayout(widget)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(words)
        box.addLayout(buttons)
        self._box.addWidget(widget)
        self.rows.append(Line(widget, words, opens, repost))

    def _words(self, row: Row, likeness: Likeness, today: date) -> str:
        since = self.tr("{title} ({stage} since {day}).").format(
            title=_name(row),
            stage=one_line(status_words(row), TEXT_LIMIT),
            day=date_words(row.application.entered_on, today),
        )
        same = [
            *([self.tr("It has the same link.")] if likeness.same_link else []),
            *([self.tr("It has the same number.")] if likeness.same_number else []),
        ]
        return " ".join([since, *same, *(self._difference(difference) for difference in likeness.differences)])

    def _difference(self, difference: Difference) -> str:
        patterns = {
            "company": self.tr("The company there is {there}."),
            "title": self.tr("The title there is {there}."),
            "location": self.tr("The place there is {there}."),
            "url": self.tr("The link there is another."),
            "salary_text": self.tr("The salary there is {there}."),
        }
        return patterns[difference.field].format(there=one_line(difference.there, TEXT_LIMIT))


def _link(text: str, does: Callable[[], object]) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("role", "link")
    button.setAutoDefault(False)
    button.clicked.connect(lambda _checked=False: does())
    return button


def _name(row: Row) -> str:
    title, company = row.application.title, row.application.company
    return one_line(" · ".join(part for part in (title, company) if part), 2 * TEXT_LIMIT)
