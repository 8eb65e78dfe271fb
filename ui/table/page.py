"""The table: every application that the search finds, in rows that are sorted, grouped and edited in place."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tracker import queries
from tracker.fields import USUAL_COLUMNS
from tracker.queries import GroupBy
from tracker.records import View
from ui.columns import application_columns
from ui.empty import EmptyPlace
from ui.grid import Grid
from ui.grid_model import Sort
from ui.grid_selection import SelectionMirror
from ui.pages import Context, Page
from ui.plain import one_line
from ui.table.arranging import in_groups, known_key, read_sort, resorted, unsorted, written_sort
from ui.table.strip import TableStrip
from ui.theme import hairline

if TYPE_CHECKING:
    from tracker.overview import Row
    from ui.table.commands import TableCommands
    from ui.table.editing import CellEditing

USUAL_SORT: Final[Sort] = (("stage", False),)
WIDTHS: Final = range(20, 4000)  # px that a column may have been left with
FIRST: Final = 100  # rows: more than a screen has room for


class LayoutText(NamedTuple):
    """How the table is arranged, as a saved view keeps it: keys of fields with commas, `-` before a downward one."""

    sort: str
    columns: str
    grouped_by: str


class TablePage(Page):
    """The view of all applications as rows.

    The first view of the window (`is_first`) is painted before the applications are read: by stage, as it usually is,
    it shows the first rows alone, until `complete` or any change.
    """

    def __init__(self, context: Context, parent: QWidget | None = None, *, is_first: bool = False) -> None:
        super().__init__(context, parent)
        self._is_first = is_first
        self._is_partial = False
        self._sort: Sort = USUAL_SORT
        self._grouped_by: GroupBy | None = None
        self._folded: set[str] = set()
        self._shown_query = ""
        columns = application_columns(lambda: self.session.overview.today)
        self.grid = Grid(context, columns, self.tr("Applications"), self)
        self.strip = TableStrip(context, self.grid.headings.shown_keys, self)
        self.mirror = SelectionMirror(self.session, self.grid, self.grid.rows, self.grid.selection, self)
        self.empty = EmptyPlace(self.grid.viewport())
        self.grid.headings.show_columns(USUAL_COLUMNS)
        self._lay_out()
        self._connect()
        self._show_arrangement()
        self.grid.show_fits(not is_first)
        if not is_first:
            self._take_gestures()

    @cached_property
    def editing(self) -> CellEditing:
        from ui.table.editing import CellEditing  # brings the operations and every editor

        return CellEditing(self.context, self.grid)

    @cached_property
    def commands(self) -> TableCommands:
        from ui.table.commands import TableCommands  # brings the operations and the menus

        return TableCommands(self.context, self.grid, self.editing, self._sort_by, self)

    def title(self) -> str:
        return self.tr("Table")

    def refresh(self) -> None:
        if not self._shows_a_glance():
            self._show_all()

    def complete(self) -> None:
        self._take_gestures()
        self.grid.show_fits(True)
        if self._is_partial:
            self.refresh()

    def _shows_a_glance(self) -> bool:
        """Show the first rows alone, if this is the first picture and they can be told from the others."""
        is_usual = self._sort == USUAL_SORT and self._grouped_by is None and not self.session.query_text
        is_wanted, self._is_first = self._is_first and is_usual, False
        rows = queries.table_at_a_glance(self.session.overview, FIRST) if is_wanted else []
        self._is_partial = bool(rows)
        if rows:
            count = queries.counts(self.session.overview).total
            self.mirror.show_rows(rows, is_search=False)
            self.strip.show_count(count, count)
            self._show_empty(is_empty=False)
        return self._is_partial

    def _show_all(self) -> None:
        session, rows = self.session, self.found()
        is_search = session.query_text != self._shown_query
        self._shown_query = session.query_text
        self.mirror.show_rows(in_groups(rows, self._grouped_by, self._folded), is_search=is_search)
        self.strip.show_count(len(rows), len(session.overview.shown))
        self._show_empty(is_empty=not rows)

    def focus_view(self) -> None:
        if not self.empty.take_keyboard():
            self.grid.take_keyboard()

    def found(self) -> list[Row]:
        """What the search finds, in the order of the table."""
        return self.session.orders.of(self.session.rows(), self.session.overview.rows, self._sort)

    def layout_text(self) -> LayoutText:
        """The arrangement for a saved view."""
        columns = ",".join(self.grid.headings.shown_keys())
        return LayoutText(written_sort(self._sort), columns, self._grouped_by.value if self._grouped_by else "")

    def apply_view(self, view: View) -> None:
        """Arrange the table as a saved view says; its search is the window's to set."""
        self._arrange(view.columns, view.sort, view.grouped_by)

    def state(self) -> dict[str, Any]:
        """How the table was left, as plain JSON values for `restore`."""
        text = self.layout_text()
        return {**text._asdict(), "widths": self.grid.headings.widths(), "folded": sorted(self._folded)}

    def restore(self, state: Mapping[str, Any]) -> None:
        """Arrange the table as it was left. What cannot be understood is passed over."""
        texts = {name: text for name in LayoutText._fields if isinstance(text := state.get(name), str)}
        folded = state.get("folded")
        self._folded = {id for id in folded if isinstance(id, str)} if isinstance(folded, list) else set()
        self._arrange(texts.get("columns", ""), texts.get("sort", ""), texts.get("grouped_by", ""))
        if isinstance(widths := state.get("widths"), dict):
            self.grid.headings.set_widths({key: px for key, px in widths.items() if type(px) is int and px in WIDTHS})

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.strip)
        box.addWidget(hairline())
        box.addWidget(self.grid, 1)
        QWidget.setTabOrder(self.strip.export_button, self.grid)

    def _connect(self) -> None:
        headings = self.grid.headings
        self.grid.fold_asked.connect(self._fold)
        headings.sort_asked.connect(self._sort_by)
        headings.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        headings.customContextMenuRequested.connect(self._show_heading_menu)
        self.strip.grouping_asked.connect(self._group_by)
        self.strip.columns_asked.connect(headings.show_columns)
        self.empty.asked.connect(self._fill_emptiness)

    def _take_gestures(self) -> TableCommands:
        """Answer keys and the mouse from now on: the first picture does without."""
        return self.commands

    # The arrangement

    def _arrange(self, columns: str, sort: str, grouped_by: str) -> None:
        keys = [key for name in columns.split(",") if (key := known_key(name.strip()))]
        self.grid.headings.show_columns(keys or USUAL_COLUMNS)
        self._sort = read_sort(sort) or USUAL_SORT
        self._grouped_by = GroupBy(grouped_by) if grouped_by in list(GroupBy) else None
        self._show_arrangement()
        self._show_again()

    def _show_arrangement(self) -> None:
        self.grid.show_sort(self._sort)
        self.strip.show_grouping(self._grouped_by)

    def _sort_by(self, key: str, adds: bool) -> None:
        self._use_sort(resorted(self._sort, key, adds=adds))

    def _use_sort(self, sort: Sort) -> None:
        self._sort = sort or USUAL_SORT
        self._show_arrangement()
        self._show_again()
        self._show_current_row()

    def _group_by(self, by: GroupBy | None) -> None:
        self._grouped_by = by
        self._folded.clear()
        self._show_arrangement()
        self._show_again()
        self._show_current_row()

    def _fold(self, id: str) -> None:
        self._folded ^= {id}
        self._show_again()

    def _show_current_row(self) -> None:
        """After the rows were arranged anew: go where the keyboard is, else to the top."""
        if self.grid.currentIndex().isValid():
            self.grid.scrollTo(self.grid.currentIndex())
        else:
            self.grid.scrollToTop()

    # Menus and empty places

    def _show_heading_menu(self, place: QPoint) -> None:
        from ui.table import menus  # brings the operations

        headings = self.grid.headings
        section = headings.logicalIndexAt(place)
        if section >= 0:
            key, shown = self.grid.columns[section].key, headings.shown_keys()
            menu = menus.heading_menu(key, self._sort, self, partial(self._at_heading, key), is_last=shown == [key])
            menus.popup(menu, headings.mapToGlobal(place))

    def _at_heading(self, key: str, what: str) -> None:
        if what == "hide":
            self.grid.headings.show_columns(shown for shown in self.grid.headings.shown_keys() if shown != key)
        else:
            sorts = {"up": ((key, False),), "down": ((key, True),), "also": (*self._sort, (key, False))}
            self._use_sort(sorts.get(what) or unsorted(self._sort, key))

    def _show_empty(self, *, is_empty: bool) -> None:
        if not is_empty:
            self.empty.leave()
        elif self.session.query_text.strip():
            query = one_line(self.session.query_text, 80)
            hint = self.tr("No application fits “{search}”.").format(search=query)
            self.empty.say(self.tr("Nothing found"), hint, self.tr("Clear the search"))
        else:
            hint = self.tr("Each application becomes a row here, to be sorted, filtered and edited in place.")
            self.empty.say(self.tr("No applications yet"), hint, self.tr("New application"))

    def _fill_emptiness(self) -> None:
        if self.session.query_text.strip():
            self.session.search_for("")
            self.focus_view()
        else:
            self.context.actions["new"].trigger()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.mirror.settle()
