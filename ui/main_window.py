"""The window: side bar, top bar, the views, the detail panel, the status line, and how they are connected."""

from __future__ import annotations

from functools import cached_property, partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeGuard, cast

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSplitter, QStyle, QVBoxLayout, QWidget

from tracker import paths, queries, settings
from tracker.records import Layout, Requirement, RequirementOption, Role, Skill, SkillRating, View
from ui import views
from ui.actions import Actions
from ui.afterwards import Afterwards
from ui.chosen import Chosen
from ui.frame.sidebar import Entry, SideBar
from ui.frame.statusline import StatusLine
from ui.frame.topbar import TopBar
from ui.icons import Icons, app_icon
from ui.on_screen import bounded, within
from ui.pages import Context, Page
from ui.plain import mnemonic_safe, one_line
from ui.stack import Stack
from ui.tasks import Tasks
from ui.theme import hairline, next_zoom, set_surface
from ui.upcoming import Upcoming
from ui.views import Parts, Restorable
from ui.words import locale

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QMimeData, QPoint
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent

    from tracker.changes import ChangeSet
    from tracker.settings import Preferences
    from ui.afterwards import Part
    from ui.agenda import AgendaPage
    from ui.board import BoardPage
    from ui.calendar_file import CalendarFile
    from ui.commands import Commands
    from ui.detail import DetailPanel
    from ui.given import Given
    from ui.insights import InsightsPage
    from ui.palette import Palette
    from ui.presence import Presence
    from ui.readiness import ReadinessPage
    from ui.session import Session
    from ui.table import TablePage
    from ui.theme import Themes

SIZE: Final = (1440, 900)
FAR_AWAY: Final = 100_000  # px; no screen reaches so far
DETAIL_WIDTH: Final = 404
PAGE_WIDTH: Final = 340  # px that a view needs beside the details
COUNT_AFTER: Final = 60  # ms until the counts of saved views are made, one after the other
MENU: Final = (
    "new paste palette - open_database import export backup backups - undo redo history - save_view sidebar -"
    " zoom_in zoom_out zoom_usual - settings shortcuts about - quit"
)
VIEW_PREFIX: Final = "view:"
SOON: Final = ("ui.table", "ui.detail", "ui.readiness")  # what the first deeds need
ROLE_PREFIX: Final = "role:"
SCORED: Final = (Requirement, RequirementOption, Role, Skill, SkillRating)  # what the scores of roles are made of
PAGES: Final = ("board", "table", "agenda", "readiness", "insights", "trash", "settings")
AGENDA: Final = 0  # counted like a saved view, before them


class MainWindow(QWidget):
    """Everything on the screen. It wires the parts and holds no logic of its own.

    What its first picture does not need is made once that is painted; `finished` tells when all is there.
    `example_wanted` asks for a window on the example search, `database_wanted` for one on another database, and
    `another_wanted` asks which.
    """

    finished = Signal()
    example_wanted = Signal()
    another_wanted = Signal()
    database_wanted = Signal(object)  # Path

    def __init__(self, session: Session, themes: Themes, preferences: Preferences) -> None:
        super().__init__()
        self.session = session
        self.tasks = Tasks(self)
        icons = Icons(themes, self)
        self.shared_actions = Actions(icons, self, preferences.shortcuts)
        self.context = Context(session, themes, icons, self.shared_actions)
        self.side = SideBar(self.context)
        self.top = TopBar(self.context)
        self.status = StatusLine(self.context)
        self.stack = Stack()
        self.left = Stack()  # the views, or the posting of the current application
        self.chosen = Chosen(preferences, session, self)
        self.upcoming = Upcoming(session, self.chosen, self)
        self._pages: dict[str, Page] = {}
        self._detail: DetailPanel | None = None
        self._state = settings.load(settings.window_state())
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self._view_counts: dict[int, str] = {}
        self._agenda_count = ""
        self._presence: Presence | None = None
        self._role_scores: dict[int, int | None] = {}
        self._to_count: list[int] = []
        self._counting = QTimer(self, interval=COUNT_AFTER, singleShot=True)
        self._lay_out()
        self._connect()
        self._restore()
        self._show_counts()
        self._afterwards = Afterwards(self, self._finish())
        self._afterwards.done.connect(self.finished)
        self._afterwards.told.connect(self.session.tell)
        QGuiApplication.instance().aboutToQuit.connect(self.save_state)  # type: ignore[union-attr]

    @cached_property
    def commands(self) -> Commands:
        from ui.commands import Commands  # brings the operations and the dialogs

        return Commands(self.context, self.tasks, self.chosen, self)

    @cached_property
    def palette_panel(self) -> Palette:
        from ui.palette import Finder, Palette  # not needed until something is looked for by its name

        finder = Finder(self.context, self.show_page, self._open_application, self._open_stage)
        return Palette(self.context, self, finder.find)

    @cached_property
    def calendar(self) -> CalendarFile:
        from ui.calendar_file import CalendarFile  # brings the export

        return CalendarFile(self.session, self.tasks, self._state, self)

    def show_page(self, name: str) -> None:
        """Open a view by its name, a saved one by `view:ID`, or a target role by `role:ID`."""
        if name.startswith(VIEW_PREFIX):
            self._show_saved_view(int(name.removeprefix(VIEW_PREFIX)))
            return
        if name.startswith(ROLE_PREFIX):
            self._show_role(int(name.removeprefix(ROLE_PREFIX)))
            return
        page = self.page(name)
        if self.left.isHidden():  # the details stand in its place
            self.close_detail()
        elif self.left.currentWidget() is not self.stack:
            self.detail.stop_reading()
        self.stack.setCurrentWidget(page)
        self.side.choose(name)
        self._update_title()
        page.focus_view()

    def page(self, name: str) -> Page:
        """The view of this name, which is made when it is first asked for, so that the window appears at once."""
        if name not in self._pages:
            self._pages[name] = page = self._made(name)
            self.stack.addWidget(page)
        return self._pages[name]

    @property
    def table(self) -> TablePage:
        return cast("TablePage", self.page("table"))

    @property
    def readiness(self) -> ReadinessPage:
        return cast("ReadinessPage", self.page("readiness"))

    @property
    def insights(self) -> InsightsPage:
        return cast("InsightsPage", self.page("insights"))

    @property
    def detail(self) -> DetailPanel:
        """The panel of the current application, made when it is first asked for."""
        if self._detail is None:
            from ui.detail import DetailPanel

            self._detail = DetailPanel(self.context)
            self._detail.hide()
            self._detail.closed.connect(self.close_detail)
            self._detail.compare_asked.connect(self._compare_offers)
            self._detail.reading.connect(self._show_reading)
            self.splitter.addWidget(self._detail)
            self.splitter.setCollapsible(1, False)
            self._set_detail_width()
        return self._detail

    def current_page(self) -> Page:
        page = self.stack.currentWidget()
        assert isinstance(page, Page)
        return page

    def come_to_front(self) -> None:
        """Show the window above the others, also where it was put away."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def new_application(self) -> None:
        """Ask for a new application."""
        self._ask_for_new(None)

    def _ask_for_new(self, given: Given | None) -> None:
        """Ask for a new application, filled from what was given."""
        from ui.new_application import NewApplicationDialog

        dialog = NewApplicationDialog(
            self.context, self, tasks=self.tasks, usual_search=self.chosen.value.default_search
        )
        if given:
            dialog.take(given)
        dialog.exec()
        dialog.deleteLater()

    def quit(self) -> None:
        """End the program, also where closing the window would leave it in the tray."""
        if self._presence:
            self._presence.quit()
        else:
            self.close()

    def capture(self, mime: QMimeData) -> None:
        """Take in a link, a posting, a page or files that were pasted or dropped anywhere on the window."""
        from ui.given import given_in

        self._capture_all(given_in(mime))

    def _capture_all(self, given: list[Given]) -> None:
        from ui.capture_list import CaptureListDialog
        from ui.given import mail_files

        if mails := mail_files(given):
            self._take_in_mails(mails)
            given = [one for one in given if one not in mails]
        if mails and not given:
            return
        if len(given) == 1:
            self._ask_for_new(given[0])
        elif given:
            dialog = CaptureListDialog(self.context, given, self, tasks=self.tasks)
            dialog.exec()
            dialog.deleteLater()
        else:
            self.session.tell(self.tr("There is nothing here that can be captured: copy a link, a posting or a file."))

    def _take_in_mails(self, given: list[Given]) -> None:
        """Show what e-mails would have one do."""
        from ui.mail import MailDialog

        dialog = MailDialog(self.context, [Path(one.value) for one in given], self, tasks=self.tasks)
        dialog.exec()
        dialog.deleteLater()

    def open_detail(self) -> None:
        """Show the panel of the current application."""
        if self.session.current is not None and not self.detail.isVisible():
            self.detail.show()
            self._set_detail_width()
            self._take_turns()

    def _open_application(self, id: int) -> None:
        self.session.select([id], id)
        self.open_detail()

    def _open_stage(self, id: int) -> None:
        self.show_page("board")
        cast("BoardPage", self.page("board")).show_stage(id)

    def close_detail(self) -> None:
        if self._detail:
            self._detail.hide()
            self._take_turns()
        self.current_page().focus_view()

    def _take_turns(self) -> None:
        """Where there is no room for a view and the details beside each other, show the details alone."""
        needed = max(PAGE_WIDTH, self.left.minimumSizeHint().width())
        is_alone = self._is_detail_open() and self.splitter.width() < needed + self.detail.minimumWidth()
        if is_alone and self.left.isAncestorOf(self.focusWidget()):
            self.detail.tabs.setFocus(Qt.FocusReason.OtherFocusReason)  # what is hidden cannot keep the keyboard
        if is_alone:
            self.detail.stop_reading()
        self.left.setHidden(is_alone)

    def _show_reading(self, is_reading: bool) -> None:
        """Give the posting the place of the view, or the view its place back."""
        page = self.detail.reading_page
        if is_reading and self.left.indexOf(page) < 0:
            self.left.addWidget(page)
        self.left.setCurrentWidget(page if is_reading else self.stack)

    def _is_detail_open(self) -> bool:
        return self._detail is not None and not self._detail.isHidden()

    def _finish(self) -> Iterator[Part]:
        """What the first picture did without, and what will be wanted soon."""
        yield self._show_icons
        yield self._make_commands
        yield self._show_log
        yield self._score_roles
        yield partial(import_module, "tracker.fits")
        while not self.session.has_read_all:
            yield self.session.read_ahead
        for page in list(self._pages.values()):
            yield page.complete
        for module in SOON:
            yield partial(import_module, module)
        yield self._start_reminders
        if self._state.get("calendar"):
            yield lambda: self.calendar
        yield from self.session.search_preparations()
        yield from self.session.fit_preparations()
        yield self._count_views

    def _start_reminders(self) -> None:
        """Remind by the desktop's notifications, where it has any; never of the example."""
        from ui.tray import has_tray

        if has_tray() and self.session.store.path != paths.example():
            from ui.presence import Presence

            self._presence = Presence(self, self.session, self.chosen, self.upcoming)
            self._presence.wanted.connect(self.come_to_front)
            self._presence.opened.connect(self._open_reminder)

    def _open_reminder(self, key: str) -> None:
        """Come to the agenda, at what was reminded of."""
        self.show_page("agenda")
        cast("AgendaPage", self.page("agenda")).choose(key)

    def _show_icons(self) -> None:
        self.shared_actions.put_icons()
        self.side.show_icons()
        self.top.set_menu(self._menu())
        QGuiApplication.setWindowIcon(app_icon())

    def _menu(self) -> QMenu:
        """The menu of the window, with the databases that were open last."""
        menu = self.shared_actions.menu(MENU, self)
        recents = QMenu(self.tr("Databases of late"), menu)
        recents.aboutToShow.connect(lambda: self._fill_recent(recents))
        menu.insertMenu(self.shared_actions["import"], recents)
        return menu

    def _fill_recent(self, menu: QMenu) -> None:
        from tracker import recent  # seldom asked for

        menu.clear()
        for path in recent.databases():
            action = menu.addAction(mnemonic_safe(str(path)))
            action.setEnabled(not path.samefile(self.session.store.path))
            action.triggered.connect(lambda _checked=False, path=path: self.database_wanted.emit(path))
        menu.setDisabled(menu.isEmpty())

    def _window_title(self) -> str:
        """The name of the program, with that of the database where it is not the usual one."""
        path = self.session.store.path
        return "Pursuit" if path == paths.database() else f"Pursuit: {one_line(path.name)}"

    def _make_commands(self) -> None:
        self.commands.update_actions()

    def _made(self, name: str) -> Page:
        """A new view, connected and as it was left."""
        page = views.made(name, Parts(self.context, self.tasks, self.chosen, self.upcoming, is_first=not self._pages))
        if isinstance(page, Restorable) and isinstance(state := self._state.get(name), dict):
            page.restore(state)
        self._connect_page(name, cast("Any", page))
        return page

    def _connect_page(self, name: str, page: Any) -> None:
        """The connections of a view with the other parts."""
        if name == "agenda":
            page.record_asked.connect(self._open_record)
            page.calendar_asked.connect(self._show_calendar_menu)
            page.compare_asked.connect(self._compare_offers)
        elif name == "import":
            page.finished.connect(lambda: self.show_page("table"))
        elif name == "readiness":
            page.role_shown.connect(self._mark_role)

    def _set_detail_width(self) -> None:
        width = self._state.get("detail_width")
        width = width if isinstance(width, int) and 200 <= width <= 2000 else DETAIL_WIDTH
        self.splitter.setSizes([max(400, self.splitter.width() - width), width])

    def _lay_out(self) -> None:
        self.setWindowTitle(self._window_title())
        self.setAcceptDrops(True)
        set_surface(self, "window")
        self.left.addWidget(self.stack)
        self.splitter.addWidget(self.left)
        self.splitter.setHandleWidth(1)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setCollapsible(0, False)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.top)
        right.addWidget(hairline())
        right.addWidget(self.splitter, 1)
        right.addWidget(hairline())
        right.addWidget(self.status)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.side)
        box.addWidget(hairline(Qt.Orientation.Vertical))
        box.addLayout(right, 1)

    def _connect(self) -> None:
        """All connections between the parts."""
        act = self.shared_actions
        act["new"].triggered.connect(self.new_application)
        act["example"].triggered.connect(self.example_wanted)
        act["open_database"].triggered.connect(self.another_wanted)
        act["paste"].triggered.connect(lambda: self.capture(QGuiApplication.clipboard().mimeData()))
        act["find"].triggered.connect(self._find)
        act["palette"].triggered.connect(self._find_by_name)
        act["quit"].triggered.connect(self.quit)
        act["close"].triggered.connect(self.close_detail)
        act["open"].triggered.connect(self.open_detail)
        act["sidebar"].triggered.connect(lambda: self.side.fold(not self.side.is_folded))
        act["zoom_in"].triggered.connect(lambda: self._zoom_to(next_zoom(self.chosen.value.zoom, 1)))
        act["zoom_out"].triggered.connect(lambda: self._zoom_to(next_zoom(self.chosen.value.zoom, -1)))
        act["zoom_usual"].triggered.connect(lambda: self._zoom_to(settings.USUAL))
        act["save_view"].triggered.connect(self._save_view)
        act["export"].triggered.connect(self._export)
        for name in views.MAKERS:
            opener = act["trash_view" if name == "trash" else name]  # `trash` throws away
            opener.triggered.connect(lambda _checked=False, name=name: self.show_page(name))
        self.side.opened.connect(self.show_page)
        self.side.menu_asked.connect(self._show_view_menu)
        self.top.search.left.connect(lambda: self.current_page().focus_view())
        self._counting.timeout.connect(self._count_one_view)
        self.session.changed.connect(self._on_changed)
        self.session.query_changed.connect(self._update_title)
        self.upcoming.changed.connect(self._count_views)
        self.chosen.changed.connect(self._use_choices)

    def _use_choices(self) -> None:
        self.shared_actions.use_keys(self.chosen.value.shortcuts)
        self.context.themes.set_zoom(self.chosen.value.zoom)

    def _zoom_to(self, percent: int) -> None:
        self.chosen.choose(zoom=percent)
        self.session.tell(self.tr("Text at {percent} %").format(percent=percent))

    def _find(self) -> None:
        self.top.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.top.search.selectAll()

    def _find_by_name(self) -> None:
        self.palette_panel.open()

    def _update_title(self) -> None:
        self.top.title.setText(one_line(self.current_page().title()))

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.step is None or changes.touches(*SCORED):
            self._score_roles(shows=False)
        self._show_counts()
        self._show_log()
        self._count_views()

    def _show_counts(self) -> None:
        counts = queries.counts(self.session.overview)
        self.status.show_counts(counts.total, counts.open)
        self._show_entries(counts)
        self._update_title()

    def _score_roles(self, *, shows: bool = True) -> None:
        """Work out the score of each target role, for the side bar."""
        if self._roles():
            from tracker.readiness_view import role_scores  # not needed where there are no roles

            self._role_scores = role_scores(self.session.store, self.session.overview.today)
            if shows:
                self._show_entries(queries.counts(self.session.overview))

    def _roles(self) -> list[Role]:
        return sorted(self.session.overview.roles.values(), key=lambda role: (role.position, role.id))

    def _show_role(self, id: int) -> None:
        if id in self.session.overview.roles:
            self.readiness.open_role(id)
            self.show_page("readiness")
            self.side.choose(f"{ROLE_PREFIX}{id}")

    def _mark_role(self, id: int) -> None:
        """Follow the role that the view shows, where it was opened from the side bar."""
        if self.side.above.delegate.chosen.startswith(ROLE_PREFIX) and self.readiness.isVisible():
            self.side.choose(f"{ROLE_PREFIX}{id}")

    def _show_log(self) -> None:
        self.status.show_undo(self.session.undo_step())
        self.status.show_saved(self.session.last_saved())

    def _count_views(self) -> None:
        self._to_count = [AGENDA, *(view.id for view in self._views())]
        self._counting.start()

    def _views(self) -> list[View]:
        return sorted(self.session.store.records(View).values(), key=lambda view: (view.position, view.id))

    def _show_entries(self, counts: queries.Counts) -> None:
        views = [
            Entry(
                f"{VIEW_PREFIX}{view.id}",
                one_line(view.name),
                "",
                self._view_counts.get(view.id, ""),
                tooltip=view.query,
            )
            for view in self._views()
        ]
        upper = [
            Entry("board", self.tr("Board"), "columns-3", _number(counts.open)),
            Entry("table", self.tr("Table"), "table-2", _number(counts.total)),
            Entry("agenda", self.tr("Agenda"), "calendar-check", self._agenda_count),
            Entry("readiness", self.tr("Readiness"), "gauge"),
            Entry("insights", self.tr("Insights"), "chart-column"),
            *([Entry("heading", self.tr("Saved views"), kind="heading")] if views else []),
            *views,
            *self._role_entries(),
        ]
        lower = [
            Entry("trash", self.tr("Trash"), "trash-2", _number(counts.trashed)),
            Entry("settings", self.tr("Settings"), "settings"),
        ]
        self.side.show_entries(upper, lower)

    def _role_entries(self) -> list[Entry]:
        """The target roles with their scores, below a heading."""
        known = self._roles()
        scores = {id: str(score) for id, score in self._role_scores.items() if score is not None}
        entries = [
            Entry(f"{ROLE_PREFIX}{role.id}", one_line(role.name), "", scores.get(role.id, ""), tooltip=role.name)
            for role in known
        ]
        return [Entry("roles", self.tr("Target roles"), kind="heading"), *entries] if known else []

    def _count_one_view(self) -> None:
        """Count what waits today or what one saved view finds, and leave the window free before the next."""
        if not self._to_count:
            return
        id = self._to_count.pop(0)
        if id == AGENDA:
            self._agenda_count = _number(self.upcoming.waiting())
        elif view := self.session.store.records(View).get(id):
            from tracker import search  # not needed where there are no views

            found = search.matching(search.parse(view.query), self.session.overview, self.session.store)
            self._view_counts[view.id] = locale().toString(len(found))
        if self._to_count:
            self._counting.start()
        else:
            self._show_entries(queries.counts(self.session.overview))

    def _open_record(self, kind: str, id: int) -> None:
        """Open the details of the current application at one of its records."""
        self.open_detail()
        self.detail.show_record(kind, id)

    def _show_calendar_menu(self, place: QPoint) -> None:
        self.calendar.show_menu(place)

    def _compare_offers(self) -> None:
        from ui.compare_offers import CompareDialog

        CompareDialog(self.context, self.chosen, self).exec()

    def _show_saved_view(self, id: int) -> None:
        view = self.session.store.records(View).get(id)
        if view is None:
            return
        self.session.search_for(view.query)
        if view.layout is Layout.TABLE:
            self.table.apply_view(view)
        self.show_page(view.layout.value)
        self.side.choose(f"{VIEW_PREFIX}{id}")

    def _export(self) -> None:
        """Ask what to export; what is shown now goes out in the order and with the columns of the table."""
        from tracker import fields
        from ui.export_dialog import ExportDialog

        layout = self.table.layout_text()
        rows = fields.sort_rows(self.session.rows(), fields.parse_sort(layout.sort))
        columns = fields.parse_columns(layout.columns)
        ExportDialog(self.context, self.tasks, columns, [row.id for row in rows], self).exec()

    def _save_view(self) -> None:
        layout = Layout.BOARD if self._page_name() == "board" else Layout.TABLE
        text = self.table.layout_text()
        self.commands.save_view(layout, text.sort, text.columns, text.grouped_by)

    def _show_view_menu(self, id: str, place: QPoint) -> None:
        """Rename, renew or remove a saved view; or what can be done with a target role."""
        if id.startswith(VIEW_PREFIX):
            view = self.session.store.records(View)[int(id.removeprefix(VIEW_PREFIX))]
            self.commands.view_menu(view, lambda: self._renew_view(view), self).popup(place)
        elif role := self.session.overview.roles.get(int(id.removeprefix(ROLE_PREFIX)) if ROLE_PREFIX in id else 0):
            self.readiness.commands.role_menu(role, self).popup(place)

    def _renew_view(self, view: View) -> None:
        layout = Layout.BOARD if self._page_name() == "board" else Layout.TABLE
        text = self.table.layout_text()
        self.commands.renew_view(view, layout, text.sort, text.columns, text.grouped_by)

    def save_state(self) -> None:
        """Keep how the window was left."""
        place = self.normalGeometry() if self.isMaximized() else self.geometry()
        self._state |= {
            "geometry": [place.x(), place.y(), place.width(), place.height()],
            "maximized": self.isMaximized(),
            "folded": self.side.is_folded,
            "page": self._page_name(),
        }
        if self._detail and self._detail.isVisible():
            self._state["detail_width"] = self._detail.width()
        self._state |= {name: page.state() for name, page in self._pages.items() if isinstance(page, Restorable)}
        try:
            settings.save(settings.window_state(), self._state)
        except OSError:
            return  # how the window was left may go without loss

    def _page_name(self) -> str:
        return next(name for name, page in self._pages.items() if page is self.current_page())

    def _restore(self) -> None:
        self._restore_place(self._state)
        self.side.fold(self._state.get("folded") is True)
        page = self._state.get("page")
        self.show_page(page if page in PAGES else "board")

    def _restore_place(self, state: dict[str, Any]) -> None:
        """The size and place it had, as far as they fit on the screens that are there now."""
        areas = self._free_areas()
        place = state.get("geometry")
        if _is_place(place):
            self.setGeometry(within(QRect(*place), areas))
        else:
            self.resize(bounded(QSize(*SIZE), areas[0]))
        if state.get("maximized") is True:
            self.setWindowState(Qt.WindowState.WindowMaximized)

    def _free_areas(self) -> list[QRect]:
        """What each screen leaves free below a title bar, the main screen first."""
        main = QGuiApplication.primaryScreen()
        screens = [main, *(screen for screen in QGuiApplication.screens() if screen is not main)]
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_TitleBarHeight)
        return [screen.availableGeometry().adjusted(0, bar, 0, 0) for screen in screens]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._take_turns()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        from ui.given import can_be_given

        if can_be_given(event.mimeData()) and event.possibleActions() & Qt.DropAction.CopyAction:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        from ui.given import given_in

        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        # The program that is dragged from waits until this returns, and a dialog would keep it waiting.
        given = given_in(event.mimeData())
        QTimer.singleShot(0, self, lambda: self._capture_all(given))

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._presence and self._presence.stays:
            self.save_state()
            event.ignore()
            self.hide()
            return
        self._afterwards.stop()
        self._counting.stop()
        self.save_state()
        self.tasks.wait()
        if "insights" in self._pages:
            self.insights.wait()
        event.accept()


def _is_place(value: Any) -> TypeGuard[list[int]]:
    """Whether it is what `save_state` writes: left, top, width and height, in numbers that Qt can hold."""
    if not isinstance(value, list) or len(value) != 4:
        return False
    return all(isinstance(number, int) and abs(number) < FAR_AWAY for number in value) and min(value[2:]) > 0


def _number(count: int) -> str:
    return locale().toString(count) if count else ""
