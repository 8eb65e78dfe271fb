"""The window: side bar, top bar, the views, the detail panel, the status line, and how they are connected."""

from __future__ import annotations

from functools import cached_property, partial
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from tracker import paths, queries, settings
from tracker.records import Layout, View
from ui import views
from ui.actions import Actions
from ui.afterwards import Afterwards, Turns
from ui.chosen import Chosen
from ui.frame.contents import ROLE_PREFIX, VIEW_PREFIX, Contents
from ui.frame.sidebar import SideBar
from ui.frame.statusline import StatusLine
from ui.frame.topbar import TopBar
from ui.icons import Icons, app_icon
from ui.middle import Middle
from ui.pages import Context, Page
from ui.plain import one_line
from ui.tasks import Tasks
from ui.theme import hairline, next_zoom, set_surface
from ui.upcoming import Upcoming
from ui.views import Parts
from ui.window_state import WindowState

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QMimeData, QPoint
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent

    from tracker.changes import ChangeSet
    from tracker.settings import Preferences
    from ui.afterwards import Part
    from ui.agenda import AgendaPage
    from ui.board import BoardPage
    from ui.calendar_file import CalendarFile
    from ui.captures import Captures
    from ui.commands import Commands
    from ui.detail import DetailPanel
    from ui.given import Given
    from ui.imports import ImportPage
    from ui.insights import InsightsPage
    from ui.palette import Palette
    from ui.preferences import PreferencesPage
    from ui.presence import Presence
    from ui.readiness import ReadinessPage
    from ui.saved_views import SavedViews, Shown
    from ui.session import Session
    from ui.table import TablePage
    from ui.theme import Themes

ENTER: Final = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
SOON: Final = ("ui.table", "ui.detail", "ui.readiness")  # what the first deeds need
IDLE_AFTER: Final = 1000  # ms after everything is there until it is prepared for what may come
LATER: Final = (  # small bites: while one is brought in, the window does not answer
    *("ui.agenda", "ui.palette", "ui.new_application", "ui.preferences"),
    *("tracker.insights", "tracker.charts.panels", "ui.insights"),
    *("tracker.importing.mapping", "tracker.importing.planning", "tracker.importing.opening", "ui.imports"),
)
PAGES: Final = ("board", "table", "agenda", "readiness", "insights", "trash", "settings")


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
        self.chosen = Chosen(preferences, session, self)
        self.upcoming = Upcoming(session, self.chosen, self)
        self._state = WindowState()
        self.middle = Middle(self.context, self._state.values)
        self.contents = Contents(session, self.upcoming, self.side)
        self._pages: dict[str, Page] = {}
        self._presence: Presence | None = None
        self._lay_out()
        self._connect()
        self._restore()
        self.contents.show()
        self._show_counts()
        self._afterwards = Afterwards(self, self._finish())
        self._afterwards.done.connect(self.finished)
        self._afterwards.told.connect(self.session.tell)
        self._leisure = Turns(self.preparations(), self)
        self.finished.connect(lambda: self._leisure.start(IDLE_AFTER))
        for deed in (session.changed, session.query_changed, session.selection_changed):
            deed.connect(lambda *_: self._leisure.put_off(IDLE_AFTER))
        QGuiApplication.instance().aboutToQuit.connect(self.save_state)  # type: ignore[union-attr]

    @cached_property
    def commands(self) -> Commands:
        from ui.commands import Commands  # brings the operations and the dialogs

        return Commands(self.context, self.tasks, self.chosen, self)

    @cached_property
    def palette_panel(self) -> Palette:
        from ui.palette import Finder, Palette, Ways  # not needed until something is looked for by its name

        finder = Finder(
            self.context, Ways(self.show_page, self._open_application, self._open_stage, self._open_setting)
        )
        return Palette(self.context, self, finder.find)

    @cached_property
    def calendar(self) -> CalendarFile:
        from ui.calendar_file import CalendarFile  # brings the export

        return CalendarFile(self.session, self.tasks, self._state.values, self)

    @cached_property
    def captures(self) -> Captures:
        from ui.captures import Captures  # not needed until something new comes

        captures = Captures(self.context, self.tasks, self.chosen, self)
        captures.rows_given.connect(self._import)
        return captures

    @cached_property
    def saved_views(self) -> SavedViews:
        from ui.saved_views import SavedViews  # brings the operations

        return SavedViews(self.session, self._shown, self)

    def show_page(self, name: str) -> None:
        """Open a view by its name, a saved one by `view:ID`, or a target role by `role:ID`."""
        if name.startswith(VIEW_PREFIX):
            self._show_saved_view(int(name.removeprefix(VIEW_PREFIX)))
            return
        if name.startswith(ROLE_PREFIX):
            self._show_role(int(name.removeprefix(ROLE_PREFIX)))
            return
        page = self.page(name)
        self.middle.show_view(page)
        self.side.choose(name)
        self._update_title()
        page.focus_view()

    def page(self, name: str) -> Page:
        """The view of this name, which is made when it is first asked for, so that the window appears at once."""
        if name not in self._pages:
            self._pages[name] = page = self._made(name)
            self.middle.views.addWidget(page)
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
        return self.middle.detail

    def current_page(self) -> Page:
        return self.middle.view()

    def come_to_front(self) -> None:
        """Show the window above the others, also where it was put away."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def new_application(self) -> None:
        """Ask for a new application."""
        self.captures.ask_for_new()

    def quit(self) -> None:
        """End the program, also where closing the window would leave it in the tray."""
        if self._presence:
            self._presence.quit()
        else:
            self.close()

    def capture(self, mime: QMimeData) -> None:
        """Take in a link, a posting, a page or files that were pasted or dropped anywhere on the window."""
        self.captures.take(mime)

    def open_detail(self) -> None:
        """Show the panel of the current application."""
        self.middle.open_detail()

    def _open_application(self, id: int) -> None:
        self.session.select([id], id)
        self.open_detail()

    def _open_stage(self, id: int) -> None:
        self.show_page("board")
        cast("BoardPage", self.page("board")).show_stage(id)

    def _open_setting(self, name: str) -> None:
        self.show_page("settings")
        cast("PreferencesPage", self.page("settings")).show_setting(name)

    def close_detail(self) -> None:
        self.middle.close_detail()

    def _finish(self) -> Iterator[Part]:
        """What the first picture did without, and what will be wanted soon."""
        yield self._show_icons
        yield self._make_commands
        yield self._show_log
        yield self.contents.score_roles
        yield partial(import_module, "tracker.fits")
        while not self.session.has_read_all:
            yield self.session.read_ahead
        for page in list(self._pages.values()):
            yield page.complete
        for module in SOON:
            yield partial(import_module, module)
        yield self._start_reminders
        if self._state.values.get("calendar"):
            yield lambda: self.calendar
        yield from self.session.search_preparations()
        yield from self.session.sort_preparations()
        yield from self.session.fit_preparations()
        yield self.contents.count

    def preparations(self) -> Iterator[Part]:
        """What opens sooner if it is made, or brought in, before anybody asks for it."""
        yield lambda: self.detail
        yield from self.detail.preparations()
        for module in LATER:
            yield partial(import_module, module)

    def _import(self, given: Given) -> None:
        """Show what would become of rows that were pasted or dropped."""
        self.show_page("import")
        cast("ImportPage", self.page("import")).open_given(given)

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
        from ui.window_menu import window_menu  # opened after the first picture

        self.shared_actions.put_icons()
        self.side.show_icons()
        self.top.show_icons()
        self.top.set_menu(window_menu(self.shared_actions, self.session.store.path, self.database_wanted.emit, self))
        QGuiApplication.setWindowIcon(app_icon())

    def _window_title(self) -> str:
        """The name of the database where it is not the usual one; Qt adds that of the program."""
        path = self.session.store.path
        return "Pursuit" if path == paths.database() else one_line(path.name)

    def _make_commands(self) -> None:
        self.commands.update_actions()

    def _made(self, name: str) -> Page:
        """A new view, connected and as it was left."""
        page = views.made(name, Parts(self.context, self.tasks, self.chosen, self.upcoming, is_first=not self._pages))
        self._state.restore_view(name, page)
        self._connect_page(name, cast("Any", page))
        return page

    def _connect_page(self, name: str, page: Any) -> None:
        """The connections of a view with the other parts."""
        if name == "board":
            page.clicked.connect(self.open_detail)
        elif name == "agenda":
            page.record_asked.connect(self._open_record)
            page.calendar_asked.connect(self._show_calendar_menu)
            page.compare_asked.connect(self._compare_offers)
        elif name == "import":
            page.finished.connect(lambda: self.show_page("table"))
        elif name == "readiness":
            page.role_shown.connect(self._mark_role)

    def _lay_out(self) -> None:
        self.setWindowTitle(self._window_title())
        self.setAcceptDrops(True)
        set_surface(self, "window")
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.top)
        right.addWidget(hairline())
        right.addWidget(self.middle, 1)
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
        act["open"].triggered.connect(self.middle.enter_detail)
        for name in ("task", "interview", "notes"):
            act[name].triggered.connect(lambda _checked=False, name=name: self._begin(name))
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
        self.middle.closed.connect(lambda: self.current_page().focus_view())
        self.middle.compare_asked.connect(self._compare_offers)
        self.session.changed.connect(self._on_changed)
        self.session.query_changed.connect(self._update_title)
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

    def _on_changed(self, _changes: ChangeSet) -> None:
        self._show_counts()
        self._show_log()

    def _show_counts(self) -> None:
        counts = queries.counts(self.session.overview)
        self.status.show_counts(counts.total, counts.open)
        self._update_title()

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

    def _open_record(self, kind: str, id: int) -> None:
        """Open the details of the current application at one of its records."""
        self.open_detail()
        self.detail.show_record(kind, id)

    def _begin(self, kind: str) -> None:
        """Add something to the current application, where its details show it."""
        self.open_detail()
        self.detail.begin(kind)

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

        columns = fields.parse_columns(self.table.layout_text().columns)
        ExportDialog(self.context, self.tasks, columns, [row.id for row in self.table.found()], self).exec()

    def _save_view(self) -> None:
        self.saved_views.save()

    def _shown(self) -> Shown:
        """What a saved view keeps of the window."""
        from ui.saved_views import Shown

        layout = Layout.BOARD if self._page_name() == "board" else Layout.TABLE
        return Shown(layout, *self.table.layout_text())

    def _show_view_menu(self, id: str, place: QPoint) -> None:
        """Rename, renew or remove a saved view; or what can be done with a target role."""
        if id.startswith(VIEW_PREFIX):
            view = self.session.store.records(View)[int(id.removeprefix(VIEW_PREFIX))]
            self.saved_views.menu(view).popup(place)
        elif role := self.session.overview.roles.get(int(id.removeprefix(ROLE_PREFIX)) if ROLE_PREFIX in id else 0):
            self.readiness.commands.role_menu(role, self).popup(place)

    def save_state(self) -> None:
        """Keep how the window was left."""
        self._state.values |= {"folded": self.side.is_folded, "page": self._page_name()}
        self.middle.keep_width()
        self._state.save(self, self._pages)

    def _page_name(self) -> str:
        return next(name for name, page in self._pages.items() if page is self.current_page())

    def _restore(self) -> None:
        self._state.restore_place(self)
        self.side.fold(self._state.values.get("folded") is True)
        page = self._state.values.get("page")
        self.show_page(page if page in PAGES else "board")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keyboard, as it does in dialogs; Qt does so on few desktops."""
        button = self.focusWidget()
        if event.key() in ENTER and isinstance(button, QPushButton | QToolButton) and not event.isAutoRepeat():
            button.click()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.captures.may_drop(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self.captures.drop(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._presence and self._presence.stays:
            self.save_state()
            event.ignore()
            self.hide()
            return
        self._afterwards.stop()
        self._leisure.stop()
        self.contents.stop()
        self.save_state()
        self.tasks.wait()
        if "insights" in self._pages:
            self.insights.wait()
        event.accept()
