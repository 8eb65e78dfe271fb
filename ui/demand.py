"""What the open applications ask for, read bit by bit while the window is idle and kept until it changes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from tracker import requirements
from tracker.changes import ChangeSet
from tracker.readiness import Group
from tracker.records import Application, Kind, Requirement, RequirementOption, Stage
from ui.session import Session

BLOCK: Final = 60  # applications whose requirements are read in one go: a few milliseconds


def demand_of(session: Session) -> Demand:
    """The one of a session, which all views share."""
    found = session.findChild(Demand)
    return found if isinstance(found, Demand) else Demand(session, session)


class Demand(QObject):
    """The requirements of every open application. `changed` tells when more of them are known, or others."""

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._groups: dict[int, list[Group]] = {}
        self._asked: dict[int, frozenset[str]] = {}
        self._unread: list[int] | None = None  # None while it is not known which applications are open
        self._open: dict[int, list[Group]] | None = None
        self._wanted: Counter[str] | None = None
        self._reading = QTimer(self, interval=0, singleShot=True)
        self._reading.timeout.connect(self._read_on)
        session.changed.connect(self._on_changed)

    def groups(self) -> Mapping[int, list[Group]]:
        """What each open application asks for, by its id, as far as it is read; the rest follows by itself."""
        if self._open is None:
            self._sum_up()
        assert self._open is not None
        return self._open

    def wanted(self) -> Mapping[str, int]:
        """How many open applications ask for each skill."""
        if self._wanted is None:
            self._wanted = Counter(skill for id in self.groups() for skill in self._asked[id])
        return self._wanted

    def _sum_up(self) -> None:
        """Read a first block at once: mostly that is all there is."""
        running = self._running()
        if self._unread is None:
            self._unread = [id for id in running if id not in self._groups]
        self._read_block()
        self._open = {id: groups for id in running if (groups := self._groups.get(id))}
        if self._unread:
            self._reading.start()

    def _running(self) -> list[int]:
        overview = self._session.overview
        stages = {stage.id for stage in overview.stages.values() if stage.kind is not Kind.CLOSED}
        return [row.id for row in overview.in_stages(stages) if row.is_shown]

    def _read_block(self) -> None:
        unread = self._unread or []
        ids, self._unread = unread[:BLOCK], unread[BLOCK:]
        found = requirements.of_applications(self._session.store, ids) if ids else {}
        for id in ids:
            counting = requirements.counting(found.get(id, ()))
            self._groups[id] = [one.group for one in counting]
            self._asked[id] = frozenset().union(*(one.skills for one in counting))

    def _read_on(self) -> None:
        self._read_block()
        if self._unread:
            self._reading.start()
        else:
            self._open = self._wanted = None
            self.changed.emit()

    def _on_changed(self, changes: ChangeSet) -> None:
        if not changes.touches(Application, Requirement, RequirementOption, Stage):
            return
        if changes.is_everything:
            self._groups.clear()
        for id in self._owners(changes):
            self._groups.pop(id, None)
        self._open = self._wanted = self._unread = None
        self._reading.stop()
        self.changed.emit()

    def _owners(self, changes: ChangeSet) -> Iterator[int]:
        """The applications whose requirements changed."""
        for change in changes.of(Requirement):
            if isinstance(change.record, Requirement) and change.record.application is not None:
                yield change.record.application
        options = [change.record for change in changes.of(RequirementOption)]
        asking = {option.requirement for option in options if isinstance(option, RequirementOption)}
        for requirement in self._session.store.related(Requirement, "id", asking) if asking else ():
            if requirement.application is not None:
                yield requirement.application
