"""The head of the panel: whose application it is, where it stands, and the ways out."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout

from tracker.operations import applications
from tracker.overview import Row
from tracker.records import Company, Outcome, Stage
from tracker.text import order_key
from ui.detail.chips import Chips, Tile
from ui.detail.section import Section, column
from ui.editing import FIELD_INSET, LineField, tried
from ui.pages import Context
from ui.plain import LineLabel, one_line, plain_label, set_label, set_tooltip
from ui.words import place_words

COMPANY_ICON, COMPANY_BUTTON = 14, 22  # px
SPACE: Final = 4  # px between the company and the place


class Header(Section):
    """Initial tile, title, company and place, and what is worth knowing at a glance."""

    closed = Signal()
    company_asked = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.tile = Tile(context)
        self.title = LineField(self.tr("Title"), lambda text: self.edit_application({"title": text}))
        self.company = LineField(
            self.tr("Company"),
            lambda text: self.edit_application({"company": text}),
            suggest=self._companies,
            fits=True,
        )
        self.company.line.setProperty("tone", "second")
        self.company.line.close_up()
        self.title.line.setPlaceholderText(self.tr("No title"))
        self.company.line.setPlaceholderText(self.tr("No company"))
        self.company_button = self._company_button()
        self.place = LineLabel(role="second")
        self.place.setContentsMargins(SPACE, 0, 0, 0)
        self.chips = Chips(context, self._move)
        self.refusal = plain_label(role="error", wrap=True)
        self.refusal.hide()
        self.fields = [self.title, self.company]
        self._lay_out()
        self._dress()
        context.themes.changed.connect(self._dress)

    def show_row(self, row: Row) -> None:
        application = row.application
        self.owner = row.id
        self.tile.show_name(application.company or application.title)
        self.title.show_value(application.title, row.id)
        self.company.show_value(application.company, row.id)
        self.company_button.setVisible(bool(application.company))
        place = one_line(place_words(application))
        self.place.say(f"· {place}" if place else "")
        self.chips.show_row(row, self.today())
        self._refuse("")

    def _lay_out(self) -> None:
        under = QHBoxLayout()
        under.setSpacing(0)
        under.addWidget(self.company)
        under.addWidget(self.company_button)
        under.addWidget(self.place, 1)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.title)
        names.addLayout(under)
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, 0, 0)
        top.setSpacing(12 - FIELD_INSET)
        top.addWidget(self.tile, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(names, 1)
        for button in (self._link_button(), self._close_button()):
            top.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        box = column(self, spacing=8)
        box.addLayout(top)
        box.addWidget(self.chips)
        box.addWidget(self.refusal)

    def _link_button(self) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(self.context.actions["open_link"])
        self.context.icons.put(button, "external-link")
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        button.setAccessibleName(self.tr("Open the link"))
        return button

    def _company_button(self) -> QToolButton:
        button = QToolButton()
        self.context.icons.put(button, "building-2", "second", COMPANY_ICON)
        button.setFixedSize(COMPANY_BUTTON, COMPANY_BUTTON)
        button.setAccessibleName(self.tr("Open the page of the company"))
        set_tooltip(button, self.tr("All about this company"))
        button.clicked.connect(self.company_asked)
        return button

    def _close_button(self) -> QToolButton:
        button = QToolButton()
        self.context.icons.put(button, "x")
        button.setAccessibleName(self.tr("Close the details"))
        set_tooltip(button, self.tr("Close the details"))
        button.clicked.connect(self.closed)
        return button

    def _dress(self) -> None:
        fonts = self.context.themes.fonts
        for field, font in ((self.title, fonts.title), (self.company, fonts.body)):
            field.line.setFont(font)

    def _companies(self) -> list[str]:
        pages = self.session.store.records(Company).values()
        return sorted((company.name for company in pages), key=order_key)

    def _move(self, stage: Stage, outcome: Outcome | None) -> None:
        if self.owner is not None and self.commit():
            on = self.today()
            self._refuse(tried(self.session, applications.move, [self.owner], stage, outcome=outcome, on=on))

    def _refuse(self, sentence: str) -> None:
        set_label(self.refusal, sentence)
        self.refusal.setVisible(bool(sentence))
