"""Asks where charts and the page are to be saved, and saves them there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from tracker.charts.panel import Panel
from tracker.errors import PursuitError
from tracker.insights import Insights
from ui.pages import Context
from ui.plain import one_line
from ui.sentences import translated
from ui.words import date_words


class ChartFiles(QObject):
    """Saves charts and the page as files. What went wrong, and what is done, is said in the status bar."""

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._session = context.session
        self._page = page

    def save_chart(self, panel: Panel, kind: str) -> None:
        """Ask where to, and write a chart as a picture (`png`) or as a drawing (`svg`)."""
        from ui.insights.saving import save_drawing, save_picture  # not needed until something is saved

        target = self._ask_target(f"{panel.key}.{kind}", kind)
        if target is not None:
            themes, save = self._context.themes, save_picture if kind == "png" else save_drawing
            work = partial(save, panel, target, self._session.store.path, themes.theme, themes.fonts)
            self._save(work, target, panel.note)

    def save_page(self, title: str, found: Insights, panels: Sequence[Panel]) -> None:
        """Ask where to, and write all that there is to see as PDF."""
        from ui.insights.saving import save_page

        target = self._ask_target("insights.pdf", "pdf")
        if target is not None:
            full = [panel for panel in panels if panel.table.lines]
            path, fonts = self._session.store.path, self._context.themes.fonts
            self._save(partial(save_page, title, self._about(found), full, target, path, fonts), target)

    def _ask_target(self, name: str, kind: str) -> Path | None:
        suggested, filters = str(_folder() / name), f"{kind.upper()} (*.{kind})"
        chosen, _ = QFileDialog.getSaveFileName(self._page, self.tr("Save"), suggested, filters)
        if not chosen:
            return None
        path = Path(chosen)
        return path if path.suffix else path.with_suffix(f".{kind}")

    def _save(self, save: Callable[[], None], target: Path, note: str = "") -> None:
        try:
            save()
        except PursuitError as error:
            self._session.tell(translated(error))
            return
        done = self.tr("Saved to {path}.").format(path=target)
        self._session.tell(f"{done} {note}" if note else done)

    def _about(self, found: Insights) -> str:
        """What was counted, and when."""
        today, chosen = found.today, found.filter
        parts = [self.tr("Counted on {day}").format(day=date_words(today, date.min))]
        parts += [one_line(name) for name in (chosen.search, chosen.role) if name]
        if chosen.since:
            parts.append(self.tr("sent from {day}").format(day=date_words(chosen.since, date.min)))
        if chosen.until:
            parts.append(self.tr("sent until {day}").format(day=date_words(chosen.until, date.min)))
        return " · ".join(parts)


def _folder() -> Path:
    """Where the user keeps pictures or documents, if there is such a folder."""
    for place in (QStandardPaths.StandardLocation.PicturesLocation, QStandardPaths.StandardLocation.DocumentsLocation):
        folder = Path(QStandardPaths.writableLocation(place))
        if folder.is_dir():
            return folder
    return Path.home()
