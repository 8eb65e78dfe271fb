"""The page of settings; each takes effect at once, and what concerns the database can be undone."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from tracker import backup_folder
from tracker.operations import naming
from tracker.records import Search, Tag
from tracker.settings import LANGUAGES, Language, Look, Preferences
from tracker.text import order_key
from ui import setting_specs as specs
from ui.chosen import Chosen
from ui.languages import NAMES
from ui.pages import Context, Page
from ui.plain import one_line, plain_label, set_label
from ui.preferences.form import Form, RemindersForm
from ui.theme import WHOLE, set_surface
from ui.tray import has_tray

USUAL = Preferences()
AROUND = 60  # px that are seen above and below a setting that was looked for
WIDTH = 640  # px, so that lines stay short on a wide screen


class NameList(QWidget):
    """Names that can be added, changed in place, and removed."""

    def __init__(
        self,
        title: str,
        hint: str,
        add: Callable[[str], object],
        rename: Callable[[int, str], object],
        remove: Callable[[int], object],
    ) -> None:
        super().__init__()
        self._title, self._rename, self._remove = title, rename, remove
        self._add = add
        self._shown: list[tuple[int, str]] | None = None
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        self.new = QLineEdit()
        self.new.setPlaceholderText(hint)
        self.new.setAccessibleName(hint)
        self.new.returnPressed.connect(self._add_new)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(plain_label(title, role="strong"))
        box.addLayout(self._lines)
        box.addWidget(self.new)

    def show_names(self, names: list[tuple[int, str]]) -> None:
        """Show (id, name) pairs; the same ones are left alone, so that a field keeps its focus."""
        if names == self._shown:
            return
        self._shown = names
        while item := self._lines.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        stops: list[QWidget] = []
        for id, name in names:
            field, button = self._field(id, name), self._button(id, name)
            self._lines.addWidget(_side_by_side(field, button))
            stops += (field, button)
        self._put_in_tab_order(stops)

    def _put_in_tab_order(self, stops: list[QWidget]) -> None:
        """Let Tab come to the names before it comes to the field for a new one, below them."""
        before = self.new.previousInFocusChain()
        while before and (before.focusPolicy() == Qt.FocusPolicy.NoFocus or self.isAncestorOf(before)):
            before = before.previousInFocusChain()
        for first, second in pairwise((before, *stops) if before else stops):
            QWidget.setTabOrder(first, second)

    def _field(self, id: int, name: str) -> QLineEdit:
        field = QLineEdit(name)
        field.setProperty("role", "inplace")
        field.setAccessibleName(self.tr("{title}: {name}").format(title=self._title, name=one_line(name)))
        field.editingFinished.connect(lambda: self._rename_if_changed(field, id, name))
        return field

    def _button(self, id: int, name: str) -> QPushButton:
        button = QPushButton(self.tr("Remove"))
        button.setProperty("role", "quiet")
        button.setAccessibleName(self.tr("Remove {name}").format(name=one_line(name)))
        button.clicked.connect(lambda: self._remove(id))
        return button

    def _rename_if_changed(self, field: QLineEdit, id: int, name: str) -> None:
        if field.isModified() and field.text() != name:
            field.setModified(False)
            if not self._rename(id, field.text()):
                field.setText(name)

    def _add_new(self) -> None:
        if self._add(self.new.text()):
            self.new.clear()


class PreferencesPage(Page):
    """Look, language, text, weeks, next steps, goals, reminders, searches, tags, and the place of the database."""

    def __init__(self, context: Context, chosen: Chosen, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._chosen = chosen
        hint = self.tr("The agenda proposes them; nothing becomes a task before you say so.")
        made = chosen, self.session
        self.text = Form(self.tr("Text"), specs.TEXT, *made)
        self.weeks = Form(self.tr("Weeks"), specs.WEEK_START, *made)
        self.cadence = Form(self.tr("Next steps"), specs.CADENCE, *made, hint=hint)
        self.fresh = Form(self.tr("Applications and offers"), specs.NEW, *made)
        self.goals = Form(self.tr("Goals"), specs.GOALS, *made)
        self.reminders = RemindersForm(self.tr("Reminders"), specs.REMINDERS, *made, has_tray)
        run = self.session.run
        self.searches = NameList(
            specs.said(specs.SEARCHES),
            self.tr("Name of a new search"),
            lambda name: run(naming.add_search, name),
            lambda id, name: run(naming.edit_search, id, {"name": name}),
            lambda id: run(naming.remove_search, id),
        )
        self.tags = NameList(
            specs.said(specs.TAGS),
            self.tr("Name of a new tag"),
            lambda name: run(naming.add_tag, name),
            lambda id, name: run(naming.rename_tag, id, name),
            lambda id: run(naming.remove_tag, id),
        )
        self.looks = QButtonGroup(self)
        self.languages = QButtonGroup(self)
        self._place = plain_label("", role="second", wrap=True, selectable=True)
        self.usual = QPushButton()
        self._before: dict[str, object] = {}  # what the usual settings have taken the place of
        self._copies = plain_label("", role="second", wrap=True, selectable=True)
        self.choose_folder = QPushButton(specs.said(specs.BACKUP_FOLDER))
        self.beside = QPushButton(self.tr("Keep back-ups beside the database"))
        self._lay_out()

    def title(self) -> str:
        return self.tr("Settings")

    def refresh(self) -> None:
        store = self.session.store
        for form in self._forms():
            form.refresh()
        self.searches.show_names(_names(store.records(Search).values()))
        self.tags.show_names(_names(store.records(Tag).values()))
        set_label(self._place, str(store.path))
        self._show_folder()
        self._show_usual()

    def focus_view(self) -> None:
        if chosen := self.looks.checkedButton():
            chosen.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_setting(self, name: str) -> None:
        """Bring a setting (`settings_by_name`) into view, with the keyboard on it."""
        field = self._field(name)
        self._area.ensureWidgetVisible(field, AROUND, AROUND)
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _field(self, name: str) -> QWidget:
        """What a setting is chosen with, or the part that says why it cannot be."""
        others: dict[str, QWidget | None] = {
            "look": self.looks.checkedButton(),
            "language": self.languages.checkedButton(),
            "searches": self.searches.new,
            "tags": self.tags.new,
            "backup_folder": self.choose_folder,
        }
        if field := others.get(name):
            return field
        form = next(form for form in self._forms() if name in form.fields)
        return form if form.fields[name].isHidden() else form.fields[name]

    def _forms(self) -> tuple[Form, ...]:
        return self.text, self.weeks, self.cadence, self.goals, self.reminders, self.fresh

    def _lay_out(self) -> None:
        inner = QWidget()
        set_surface(inner, "window")
        box = QVBoxLayout(inner)
        box.setContentsMargins(24, 20, 24, 24)
        box.setSpacing(24)
        forms = self._forms()
        names = self.searches, self.tags
        for part in (self._look(), self._language(), *forms, *names, self._stages(), self._keys(), self._database()):
            box.addWidget(part)
        box.addWidget(self.usual, 0, Qt.AlignmentFlag.AlignLeft)
        box.addStretch()
        self.usual.clicked.connect(self._turn_to_usual)
        self._chosen.changed.connect(self._show_usual)
        area = QScrollArea()
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setAlignment(Qt.AlignmentFlag.AlignLeft)
        area.setWidget(inner)
        self._area = area
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        self.context.themes.changed.connect(self._set_width)
        self._set_width()

    def _set_width(self) -> None:
        if inner := self._area.widget():
            inner.setMaximumWidth(WIDTH * max(self.context.themes.zoom, WHOLE) // WHOLE)

    def _stages(self) -> QWidget:
        words = self.tr(
            "Stages are added, renamed, ordered and removed by the head of their column on the board. There one also "
            "says after how many days without a word an application is quiet."
        )
        return self._doors(self.tr("Stages"), words, "board")

    def _keys(self) -> QWidget:
        words = self.tr("The keys of every command can be changed.")
        return self._doors(self.tr("Keys"), words, "shortcuts")

    def _doors(self, title: str, words: str, name: str) -> QWidget:
        """What is set elsewhere, with a button that leads there."""
        part = QWidget()
        box = QVBoxLayout(part)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(plain_label(title, role="strong"))
        box.addWidget(plain_label(words, role="second", wrap=True))
        box.addWidget(self._button(name), 0, Qt.AlignmentFlag.AlignLeft)
        return part

    def _button(self, name: str) -> QPushButton:
        action = self.context.actions[name]
        button = QPushButton(action.text())
        button.clicked.connect(action.trigger)
        return button

    def _look(self) -> QWidget:
        part = QWidget()
        box = QVBoxLayout(part)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(plain_label(specs.said(specs.LOOK), role="strong"))
        looks: dict[Look, str] = {
            "system": self.tr("As the system"),
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
        }
        for number, (look, words) in enumerate(looks.items()):
            button = QRadioButton(words)
            button.setChecked(look == self._chosen.value.look)
            button.clicked.connect(lambda _checked=False, look=look: self._choose(look))
            self.looks.addButton(button, number)
            box.addWidget(button)
        return part

    def _language(self) -> QWidget:
        part = QWidget()
        box = QVBoxLayout(part)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(plain_label(specs.said(specs.LANGUAGE), role="strong"))
        for language in LANGUAGES:
            button = QRadioButton(NAMES.get(language) or self.tr("As the system"))
            button.setChecked(language == self._chosen.value.language)
            button.clicked.connect(partial(self._choose_language, language))
            self.languages.addButton(button)
            box.addWidget(button)
        hint = self.tr("Another language is spoken from the next start of Pursuit on.")
        box.addWidget(plain_label(hint, role="second", wrap=True))
        return part

    def _database(self) -> QWidget:
        part = QWidget()
        box = QVBoxLayout(part)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(plain_label(self.tr("Database"), role="strong"))
        box.addWidget(self._place)
        box.addWidget(self._copies)
        box.addWidget(self.choose_folder, 0, Qt.AlignmentFlag.AlignLeft)
        box.addWidget(self.beside, 0, Qt.AlignmentFlag.AlignLeft)
        self.choose_folder.clicked.connect(self._ask_for_folder)
        self.beside.clicked.connect(lambda: self._chosen.choose(backup_folder=""))
        self._chosen.changed.connect(self._show_folder)
        for name in ("backup", "backups"):
            box.addWidget(self._button(name), 0, Qt.AlignmentFlag.AlignLeft)
        return part

    def _show_folder(self) -> None:
        """Say where back-ups are kept, and where for now if that folder is not there."""
        chosen, folder = self._chosen.value.backup_folder, str(backup_folder.for_new(self.session.store.path))
        words = self.tr("Back-ups are kept in {folder}.").format(folder=folder)
        if chosen and not folder.startswith(chosen):
            words = self.tr("{chosen} is not there now; until it is, back-ups are kept in {folder}.")
            words = words.format(chosen=chosen, folder=folder)
        set_label(self._copies, words)
        self.beside.setVisible(bool(chosen))

    def _ask_for_folder(self) -> None:
        begin = self._chosen.value.backup_folder or str(self.session.store.path.parent)
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Where back-ups are kept"), begin)
        if chosen:
            self._chosen.choose(backup_folder=str(Path(chosen).absolute()))

    def _turn_to_usual(self) -> None:
        """Choose what is usual in all the fields, or what was chosen before that."""
        if self._before:
            values, self._before = self._before, {}
        else:
            values = {spec.name: getattr(USUAL, spec.name) for spec in specs.ALL}
            self._before = {name: getattr(self._chosen.value, name) for name in values}
        self._chosen.choose(**values)
        self._show_usual()

    def _show_usual(self) -> None:
        is_usual = all(getattr(self._chosen.value, spec.name) == getattr(USUAL, spec.name) for spec in specs.ALL)
        if not is_usual:
            self._before = {}
        self.usual.setText(self.tr("Back to my settings") if self._before else self.tr("Usual settings"))
        self.usual.setEnabled(bool(self._before) or not is_usual)

    def _choose_language(self, language: Language, _checked: bool = True) -> None:
        self._chosen.choose(language=language)

    def _choose(self, look: Look) -> None:
        self.context.themes.set_choice(look)
        self._chosen.choose(look=look)


def _side_by_side(field: QLineEdit, button: QPushButton) -> QWidget:
    line = QWidget()
    box = QHBoxLayout(line)
    box.setContentsMargins(0, 0, 0, 0)
    box.addWidget(field, 1)
    box.addWidget(button)
    return line


def _names(records: Iterable[Search | Tag]) -> list[tuple[int, str]]:
    return sorted(((record.id, record.name) for record in records), key=lambda pair: order_key(pair[1]))
