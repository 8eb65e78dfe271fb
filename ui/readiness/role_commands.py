"""What is done with whole roles: added from a template, a file or blank, changed, copied, compared, removed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QMenu, QWidget

from tracker.changes import ChangeSet
from tracker.errors import PursuitError
from tracker.files import replacing
from tracker.operations import roles
from tracker.records import Role
from tracker.skills.roles import read_file
from ui.editing import tried
from ui.messages import plain_message
from ui.pages import Context
from ui.readiness.role_form import CompareDialog, RoleDialog, TemplateDialog
from ui.sentences import translated


class RoleCommands(QObject):
    """Opens the dialogs over a view. `added` names the role that has come."""

    added = Signal(int)

    def __init__(self, context: Context, view: QWidget) -> None:
        super().__init__(view)
        self.context = context
        self.session = context.session
        self._view = view

    def add_from_template(self) -> None:
        """Let the user choose a template."""
        self._show(TemplateDialog(self.context, self._view))

    def add_blank(self) -> None:
        """Ask for the name of a role that asks for nothing yet."""
        self._show(RoleDialog(self.context, None, self._view))

    def import_file(self) -> None:
        """Ask for a role file and add what it holds."""
        chosen, _ = QFileDialog.getOpenFileName(self._view, self.tr("Import a role"), "", self.tr("Roles (*.toml)"))
        if chosen:
            self.read_file(Path(chosen))

    def read_file(self, path: Path) -> None:
        """Add the role of a file. What is wrong with it is said with its line, and then nothing is changed."""
        known = set(self.session.overview.roles)
        try:
            text = read_file(path)
        except PursuitError as error:
            problem = translated(error)
        else:
            problem = tried(self.session, roles.add_from_toml, text)
        if problem:
            plain_message(self._view, self.tr("Import a role"), problem)
        self._tell_added(known)

    def export_file(self, role: Role) -> None:
        """Ask where to, and write the role as a file that reads back the same."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name = "".join(letter if letter.isalnum() else "-" for letter in role.name.lower())[:80].strip("-") or "role"
        suggested = str(Path(folder) / f"{name}.toml")
        chosen, _ = QFileDialog.getSaveFileName(self._view, self.tr("Export the role"), suggested, "TOML (*.toml)")
        if chosen:
            path = Path(chosen)
            self.write_file(role, path if path.suffix else path.with_suffix(".toml"))

    def write_file(self, role: Role, path: Path) -> None:
        """Write the role as a file."""
        try:
            text = roles.export_toml(self.session.store, role.id)
            with replacing(path) as side:
                side.write_text(text, encoding="utf-8")
        except (PursuitError, OSError) as error:
            plain_message(self._view, self.tr("Export the role"), translated(error))
        else:
            self.session.tell(self.tr("Exported to {path}").format(path=path))

    def edit(self, role: Role) -> None:
        """Change the facts of a role."""
        self._show(RoleDialog(self.context, role, self._view))

    def duplicate(self, role: Role) -> None:
        """Add a copy of a role."""
        known = set(self.session.overview.roles)
        self.session.run_then(lambda _changes: self._tell_added(known), roles.duplicate, role.id)

    def remove(self, role: Role) -> None:
        """Remove a role; undo brings it back."""
        self.session.run_then(self._on_removed, roles.remove, role.id)

    def compare(self, role: Role) -> None:
        """Show where a role asks for something else than another."""
        self._show(CompareDialog(self.context, role.id, None, self._view))

    def add_menu(self, parent: QWidget) -> QMenu:
        """The ways to a new role."""
        menu = QMenu(parent)
        menu.addAction(self.tr("From a template…")).triggered.connect(self.add_from_template)
        menu.addAction(self.tr("Blank…")).triggered.connect(self.add_blank)
        menu.addAction(self.tr("From a file…")).triggered.connect(self.import_file)
        return menu

    def role_menu(self, role: Role, parent: QWidget) -> QMenu:
        """What can be done with a role, as a menu of its own."""
        menu = QMenu(parent)
        self.fill_menu(menu, role)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def fill_menu(self, menu: QMenu, role: Role) -> None:
        """What can be done with a role."""
        several = len(self.session.overview.roles) > 1
        menu.addAction(self.tr("Change its facts…")).triggered.connect(lambda: self.edit(role))
        menu.addAction(self.tr("Duplicate")).triggered.connect(lambda: self.duplicate(role))
        compare = menu.addAction(self.tr("Compare with another…"))
        compare.triggered.connect(lambda: self.compare(role))
        compare.setEnabled(several)
        menu.addAction(self.tr("Export as a file…")).triggered.connect(lambda: self.export_file(role))
        menu.addSeparator()
        menu.addAction(self.tr("Remove")).triggered.connect(lambda: self.remove(role))

    def _show(self, dialog: QDialog) -> None:
        known = set(self.session.overview.roles)
        dialog.exec()
        dialog.deleteLater()
        self._tell_added(known)

    def _tell_added(self, known: set[int]) -> None:
        if new := set(self.session.overview.roles) - known:
            self.added.emit(max(new))

    def _on_removed(self, _changes: ChangeSet) -> None:
        self.session.tell(self.tr("Removed the role. Undo brings it back."))
