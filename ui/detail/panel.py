"""The detail panel: the current application, whose every field is edited in place; or what can be done with several."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from tracker.changes import ChangeSet
from tracker.overview import Row
from ui.detail.bulk import Bulk
from ui.detail.company import CompanyPage
from ui.detail.files import Files
from ui.detail.fit import Fit
from ui.detail.header import Header
from ui.detail.offers import Offers
from ui.detail.overview_page import OverviewPage
from ui.detail.people import People
from ui.detail.posting import Posting
from ui.detail.reading import ReadingPage
from ui.detail.section import Section, column, is_within
from ui.detail.touched import EVERY_PART, Part, touched_parts
from ui.framing import framed, scrolled
from ui.pages import Context
from ui.plain import plain_label
from ui.reading_order import in_reading_order, neighbour
from ui.tabs import Tabs
from ui.theme import hairline, set_surface

NARROWEST: Final = 320  # px
MOST_SCALED: Final = 1.5  # times, so that the view keeps some room beside it
HEAD_MARGINS: Final = (16, 12, 12, 6)
TAB_MARGINS: Final = (16, 0, 16, 0)
PAGE_MARGINS: Final = (16, 12, 16, 16)
LIST_MARGINS: Final = (10, 10, 0, 16)  # of a page of entries, which reach into the margins
OVERVIEW, FIT, POSTING, FILES, PEOPLE, OFFER = range(6)  # tabs


class DetailPanel(QWidget):
    """Shows `session.current`. `closed` asks the window to put the panel away.

    What is typed is saved before another application is shown, and when the panel is hidden; what was refused is kept
    for the application for which it was typed. While the keyboard is here, its application stays, also when it leaves
    the view or goes to the trash, so that what is typed next does not land in another one.
    """

    closed = Signal()
    compare_asked = Signal()  # all offers side by side
    reading = Signal(bool)  # whether `reading_page` shall stand in the place of the view

    header: Header
    overview: OverviewPage
    fit: Fit
    posting: Posting
    files: Files
    people: People
    offers: Offers
    bulk: Bulk
    company: CompanyPage

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.session = context.session
        self._shown = self.session.current
        self._stale = EVERY_PART
        self._steps = self._ways_to_make()
        self.is_made = False
        self._is_company_shown = False
        self._is_shown = False
        self._wants_reading = False
        self._is_reading = False
        set_surface(self, "panel")
        context.themes.changed.connect(self._use_fonts)
        self._use_fonts()
        if application := QApplication.instance():
            application.aboutToQuit.connect(self.commit)  # before the session closes, which connects later

    def _use_fonts(self) -> None:
        self.setMinimumWidth(round(NARROWEST * min(self.context.themes.fonts.scale, MOST_SCALED)))

    def preparations(self) -> Iterator[Callable[[], object]]:
        """What makes the panel, each a part of a frame or two, to be done before it is first seen."""
        while step := next(self._steps, None):
            yield step

    def prepare(self) -> None:
        """Make what is not made yet."""
        for step in self.preparations():
            step()

    def commit(self) -> bool:
        """Save what was typed anywhere in the panel. False when some of it was refused, and stays where it is."""
        if not self.is_made:
            return True
        sections = [*self._sections().values(), self.company]
        refused = [section for section in sections if not section.commit()]
        return not refused

    def refresh(self) -> None:
        """Show the current application, or the selection, anew."""
        self._stale = EVERY_PART
        self._fill()

    def _ways_to_make(self) -> Iterator[Callable[[], object]]:
        """From the outer to the inner: a widget that comes into another one is dressed anew with all that is in it."""
        yield self._lay_out
        yield self._make_overview
        yield self._make_fit
        yield self._make_others
        yield self._make_company
        yield self._connect

    def _make_overview(self) -> None:
        self.overview = OverviewPage(self.context)
        self.overview_area = scrolled(self.overview)
        self._add_page(self.overview_area, self.tr("Overview"))

    def _make_fit(self) -> None:
        self.fit = Fit(self.context)
        self.reading_page = ReadingPage(self.context)
        self._add_page(self.fit, self.tr("Fit"))

    def _make_others(self) -> None:
        self.posting = Posting(self.context)
        self.files = Files(self.context)
        self.people = People(self.context)
        self.offers = Offers(self.context)
        self.files_area = scrolled(framed(self.files, LIST_MARGINS))
        self.people_area = scrolled(framed(self.people, PAGE_MARGINS))
        self.offers_area = scrolled(framed(self.offers, LIST_MARGINS))
        self._add_page(framed(self.posting, PAGE_MARGINS), self.tr("Posting"))
        self._add_page(self.files_area, self.tr("Files"))
        self._add_page(self.people_area, self.tr("People"))
        self._add_page(self.offers_area, self.tr("Offer"))

    def _make_company(self) -> None:
        self.bulk = Bulk(self.context)
        self.company = CompanyPage(self.context)
        self.company_area = scrolled(self.company)
        for page in (self.bulk, self.company_area):
            self.stack.addWidget(page)

    def _add_page(self, page: QWidget, name: str) -> None:
        self.pages.addWidget(page)
        self.tabs.addTab(name)

    def _sections(self) -> dict[Part, Section]:
        own: dict[Part, Section] = {
            Part.HEAD: self.header,
            Part.FIT: self.fit,
            Part.POSTING: self.posting,
            Part.FILES: self.files,
            Part.PEOPLE: self.people,
            Part.OFFER: self.offers,
        }
        return {**own, **self.overview.sections}

    def _parts_in_sight(self) -> frozenset[Part]:
        pages: tuple[tuple[Part, ...], ...] = (
            tuple(self.overview.sections), (Part.FIT,), (Part.POSTING,), (Part.FILES,), (Part.PEOPLE,), (Part.OFFER,)
        )  # fmt: skip
        on_page = pages[self.tabs.currentIndex()]
        return frozenset((Part.HEAD, *on_page))

    def _row(self) -> Row | None:
        return self.session.overview.row(self._shown) if self._shown is not None else None

    def _fill(self) -> None:
        """Fill the parts that are seen and stale; while the panel is hidden, all of it waits."""
        if not self._is_shown:
            return
        self._fill_what_is_seen()
        self._follow_reading()

    def _fill_what_is_seen(self) -> None:
        row = self._row()
        if len(self.session.selection) > 1:
            self.bulk.refresh()
            self.stack.setCurrentWidget(self.bulk)
        elif row is None:
            self.stack.setCurrentWidget(self.empty)
        elif self._is_company_shown:
            self.stack.setCurrentWidget(self.company_area)
        else:
            self._fill_single(row)
            self.stack.setCurrentWidget(self.single)

    def _fill_single(self, row: Row) -> None:
        parts = self._stale & self._parts_in_sight()
        for part, section in self._sections().items():
            if part in parts:
                section.show_row(row)
        self._stale -= parts

    def _on_changed(self, changes: ChangeSet) -> None:
        if self._shown is not None:
            self._stale |= touched_parts(changes, self._shown)
        if self._is_company_shown:
            self.company.on_changed(changes)
        self._fill()

    def _show_current(self) -> None:
        """Show what is selected now, once what was typed before is saved."""
        if self.session.current != self._shown:
            self._save_before_another()
            self._shown = self.session.current
            self._stale = EVERY_PART
            self._is_company_shown = False
            for page in (self.overview_area, self.files_area, self.people_area, self.offers_area):
                page.verticalScrollBar().setValue(0)
        self._fill()

    def stop_reading(self) -> None:
        """Have the posting back in the panel: another view is wanted."""
        self._want_reading(False)

    def _want_reading(self, is_wanted: bool) -> None:
        self._wants_reading = is_wanted
        self._follow_reading()

    def _follow_reading(self) -> None:
        """Lend the text of the posting while it is wanted, and the page with what was read in it is seen."""
        row = self._row()
        is_seen = self._is_shown and self.stack.currentWidget() is self.single and self.tabs.currentIndex() == FIT
        is_reading = self._wants_reading and is_seen and row is not None and self.fit.has_text
        if is_reading and row is not None:
            self.reading_page.show_row(row)
        if is_reading != self._is_reading:
            self._is_reading = is_reading
            if is_reading:
                self.fit.lend_text(self.reading_page.take)
            else:
                self.fit.take_text_back()
            self.reading.emit(is_reading)
            if is_reading:
                self._put_reading_before_panel()

    def _put_reading_before_panel(self) -> None:
        """Let Tab come to the posting, which stands at the left, before it comes to the panel."""
        before = self.previousInFocusChain()
        while before and before is not self and not before.focusPolicy() & Qt.FocusPolicy.TabFocus:
            before = before.previousInFocusChain()
        stops = in_reading_order(self.reading_page)
        for first, second in pairwise([before, *stops] if before else stops):
            QWidget.setTabOrder(first, second)

    def _on_tab(self, index: int) -> None:
        self.pages.setCurrentIndex(index)
        self._fill()

    def show_record(self, kind: str, id: int) -> None:
        """Open one of the records of the current application where it is edited: a task, an interview, an offer."""
        self._is_company_shown = False
        self.tabs.setCurrentIndex(OFFER if kind == "offer" else OVERVIEW)
        self._fill()
        if kind == "offer":
            self.offers.edit(("offer", id))
        elif kind in {"task", "interview"}:
            self.overview.next_steps.edit((kind, id))

    def begin(self, kind: str) -> None:
        """Begin a new task or interview of the current application, or edit its notes."""
        self._is_company_shown = False
        self.tabs.setCurrentIndex(OVERVIEW)
        self._fill()
        {
            "task": self.overview.next_steps.new_task,
            "interview": self.overview.next_steps.new_interview,
            "notes": self.overview.notes.edit,
        }[kind]()

    def take_keyboard(self) -> None:
        """Go to the tabs, or to the first that takes the keyboard where none are shown."""
        shown = self.tabs if self.tabs.isVisible() else next(in_reading_order(self), self)
        shown.setFocus(Qt.FocusReason.TabFocusReason)

    def show_company(self) -> None:
        """Show the page of the company of the current application, until one goes back."""
        row = self._row()
        if row is None or not row.application.company or not self.commit():
            return
        self._is_company_shown = True
        self.company.show_company(row.application.company)
        self.company_area.verticalScrollBar().setValue(0)
        self._fill()
        self.company.focus_first()

    def _leave_company(self) -> None:
        if self.company.commit():
            self._is_company_shown = False
            self._fill()
            self.header.company_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_from_company(self, application: int) -> None:
        """Go from the page of a company to one of its applications."""
        if self.company.commit():
            self._is_company_shown = False
            self.session.select([application], application)
            self._fill()
            self.tabs.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_fit(self) -> None:
        self.tabs.setFocus(Qt.FocusReason.OtherFocusReason)  # else Qt passes it on to what confirms all of the fit
        self.tabs.setCurrentIndex(FIT)

    def _paste_posting(self) -> None:
        self.tabs.setCurrentIndex(POSTING)
        self.posting.edit()

    def _save_before_another(self) -> None:
        if not self.commit():
            self.session.tell(
                self.tr("Something you typed could not be saved; you find it again in the application it belongs to.")
            )

    def _is_in_hand(self) -> bool:
        is_single = self._is_shown and self.stack.currentWidget() is self.single
        return is_single and is_within(self.window().focusWidget(), self)  # also while another window is in front

    def _connect(self) -> None:
        """All connections between the parts."""
        self.is_made = True
        self.session.is_in_hand = self._is_in_hand
        self.session.changed.connect(self._on_changed)
        self.session.selection_changed.connect(self._show_current)
        self.tabs.currentChanged.connect(self._on_tab)
        self.overview.fit_line.asked.connect(self._show_fit)
        self.fit.posting_asked.connect(self._paste_posting)
        self.fit.reading_asked.connect(self._want_reading)
        self.overview.next_steps.offer_asked.connect(lambda id: self.show_record("offer", id))
        self.offers.compare_asked.connect(self.compare_asked)
        self.context.themes.changed.connect(self.refresh)
        self.header.closed.connect(self.closed)
        self.header.company_asked.connect(self.show_company)
        self.company.left.connect(self._leave_company)
        self.company.opened.connect(self._open_from_company)
        self.bulk.closed.connect(self.closed)

    def _lay_out(self) -> None:
        self.tabs = Tabs()
        self.pages = QStackedWidget()
        self.stack = QStackedWidget()
        self.single = QWidget()
        self.empty = QWidget()
        column(self).addWidget(self.stack)
        for page in (self.empty, self.single):
            self.stack.addWidget(page)
        self.tabs.setAccessibleName(self.tr("Parts of the application"))
        self.header = Header(self.context)
        box = column(self.single)
        box.addWidget(framed(self.header, HEAD_MARGINS))
        box.addWidget(framed(self.tabs, TAB_MARGINS))
        box.addWidget(hairline())
        box.addWidget(self.pages, 1)
        self._lay_out_nothing()

    def _lay_out_nothing(self) -> None:
        self.nothing = plain_label(self.tr("Select an application to see it here."), role="second", wrap=True)
        box = column(self.empty)
        box.setContentsMargins(*PAGE_MARGINS)
        box.addWidget(self.nothing, 0, Qt.AlignmentFlag.AlignTop)

    def _leave_by_tab(self, *, is_next: bool) -> bool:
        """Go on to what comes after the panel in the window, or before it."""
        start = QApplication.focusWidget() or self
        step = QWidget.nextInFocusChain if is_next else QWidget.previousInFocusChain
        widget = step(start)
        while widget is not None and widget is not start:
            if not is_within(widget, self) and _takes_tab(widget):
                widget.setFocus(Qt.FocusReason.TabFocusReason if is_next else Qt.FocusReason.BacktabFocusReason)
                return True
            widget = step(widget)
        return False

    def focusNextPrevChild(self, next: bool) -> bool:
        order = list(in_reading_order(self))
        target = neighbour(order, QApplication.focusWidget(), is_next=next)
        if target is None:
            return self._leave_by_tab(is_next=next)
        reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        target.setFocus(reason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def setVisible(self, visible: bool) -> None:
        if visible:  # made and filled before it is seen, so that its first picture is whole
            self.prepare()
            self._is_shown = True
            self._show_current()
        super().setVisible(visible)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.prepare()
        self._is_shown = True
        self._show_current()

    def hideEvent(self, event: QHideEvent) -> None:
        self._save_before_another()
        self._is_shown = False
        self._follow_reading()
        super().hideEvent(event)


def _takes_tab(widget: QWidget) -> bool:
    return widget.isVisible() and widget.isEnabled() and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
