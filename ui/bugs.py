"""What nothing has caught: it is kept in a report that the user can read, and the program goes on.

Nothing of it is ever sent. Errors of the world are told as sentences; all else is a bug of ours.
"""

from __future__ import annotations

import re
import sys
import threading
from datetime import UTC, datetime
from types import TracebackType
from typing import TYPE_CHECKING, Final

from PySide6 import __version__ as binding_version
from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
    qVersion,
)

from tracker import errors
from ui.sentences import translated

if TYPE_CHECKING:
    from tracker.last_words import LastWords

AT_MOST: Final = 20  # reports of one run: what fails at each painting would fill the disk
PLACE_IN_QT: Final = re.compile(r"^Q\w+(::~?\w+)?(?=[:( ]|$)")  # what complains; what follows may quote anything
GRAVE: Final = (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)


class Bugs(QObject):
    """Hears of every error that nothing has caught, on any thread, once it is installed.

    `found` carries the report of a bug, each only once in a run; `told` the sentence of an error of the world. Both
    come on the thread of the window, after what was being done has ended.
    """

    found = Signal(str)
    told = Signal(str)
    _reported = Signal(str)
    _said = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._known: set[str] = set()
        self._reported.connect(self.found, Qt.ConnectionType.QueuedConnection)
        self._said.connect(self.told, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take the place of what Python and Qt would do by themselves: print all and forget it."""
        sys.excepthook = self.take
        threading.excepthook = self._take_from_thread
        qInstallMessageHandler(self.take_message)

    def uninstall(self) -> None:
        """Leave the rest to Python and Qt, at the end of the program."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        qInstallMessageHandler(None)

    def take(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Tell an error of the world; report any other."""
        if isinstance(error, errors.PursuitError):
            self._said.emit(translated(error))
        elif isinstance(error, KeyboardInterrupt | SystemExit):
            sys.__excepthook__(kind, error, trace)
        else:
            from tracker import crash_reports  # nobody is meant to need it

            error = error if error.__traceback__ else error.with_traceback(trace)
            self._report(crash_reports.place(error), crash_reports.report_of(error, _now(), _versions()))

    def take_last_words(self, last: LastWords) -> None:
        """Report what ended an earlier run."""
        from tracker import crash_reports

        self._report("the run before", crash_reports.report_of_end(last.words, last.moment, _versions()))

    def take_message(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        """Print what Qt says; of what is grave, report who said it."""
        _print(message if context.category in {None, "default"} else f"{context.category}: {message}")
        if kind in GRAVE:
            from tracker import crash_reports

            who = PLACE_IN_QT.match(message)
            words = f"Qt: {kind.name} in {who[0] if who else 'a place without a name'}"
            self._report(words, crash_reports.report_of_words(words, _now(), _versions()))

    def _take_from_thread(self, caught: threading.ExceptHookArgs) -> None:
        error = caught.exc_value or caught.exc_type()
        self.take(caught.exc_type, error, caught.exc_traceback)

    def _report(self, place: str, report: str) -> None:
        if place in self._known or len(self._known) >= AT_MOST:
            return
        from tracker import crash_reports

        self._known.add(place)
        _print(report)
        crash_reports.keep(report)
        self._reported.emit(report)


def _now() -> datetime:
    return datetime.now(UTC)


def _versions() -> dict[str, str]:
    return {"Qt": qVersion(), "PySide6": binding_version}


def _print(text: str) -> None:
    sys.stderr.write(f"{text}\n")
