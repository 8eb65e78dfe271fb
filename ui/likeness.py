"""A notice that a new application looks like one that is already there, with what differs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from tracker.duplicates import Difference, Likeness
from tracker.overview import Overview, Row
from ui.plain import one_line, plain_label, set_label
from ui.words import date_words, status_words

MOST_SHOWN: Final = 3
TEXT_LIMIT: Final = 60  # characters of a title, a name or a place


class LikenessNotice(QFrame):
    """Says which applications the new one looks like. `open_asked` is called with the id of one to open."""

    def __init__(self, open_asked: Callable[[int], object]) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._ids: list[int] = []
        self._open_asked = open_asked
        self.rows: list[tuple[QWidget, QLabel, QPushButton]] = []
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(10, 8, 10, 8)
        self._box.addWidget(plain_label(self.tr("This looks like one that is already there:"), role="strong"))
        for index in range(MOST_SHOWN):
            self._add_line(index)
        self.hide()

    def show_likely(self, likely: Sequence[Likeness], overview: Overview) -> None:
        """Show the likeliest, or nothing at all."""
        found = [(row, one) for one in likely[:MOST_SHOWN] if (row := overview.row(one.application.id))]
        self._ids = [row.id for row, _ in found]
        for index, (line, words, button) in enumerate(self.rows):
            line.setVisible(index < len(found))
            if index < len(found):
                row, likeness = found[index]
                set_label(words, self._words(row, likeness, overview.today))
                button.setAccessibleName(self.tr("Open {title}").format(title=_name(row)))
        self.setVisible(bool(found))

    def _add_line(self, index: int) -> None:
        words = plain_label(wrap=True)
        button = QPushButton(self.tr("Open it"))
        button.setProperty("role", "link")
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: self._open_asked(self._ids[index]))
        line = QWidget()
        box = QHBoxLayout(line)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(words, 1)
        box.addWidget(button)
        self._box.addWidget(line)
        self.rows.append((line, words, button))

    def _words(self, row: Row, likeness: Likeness, today: date) -> str:
        since = self.tr("{title} ({stage} since {day}).").format(
            title=_name(row),
            stage=one_line(status_words(row), TEXT_LIMIT),
            day=date_words(row.application.entered_on, today),
        )
        parts = [since, *([self.tr("It has the same link.")] if likeness.same_link else [])]
        return " ".join([*parts, *(self._difference(difference) for difference in likeness.differences)])

    def _difference(self, difference: Difference) -> str:
        patterns = {
            "company": self.tr("The company there is {there}."),
            "title": self.tr("The title there is {there}."),
            "location": self.tr("The place there is {there}."),
            "url": self.tr("The link there is another."),
        }
        return patterns[difference.field].format(there=one_line(difference.there, TEXT_LIMIT))


def _name(row: Row) -> str:
    title, company = row.application.title, row.application.company
    return one_line(" · ".join(part for part in (title, company) if part), 2 * TEXT_LIMIT)
