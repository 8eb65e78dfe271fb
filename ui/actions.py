"""Every command of the window with its words, icon and keys: the one file that knows all shortcuts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QKeyCombination, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from ui.icons import Icons

Standard = QKeySequence.StandardKey
PORTABLE: Final = QKeySequence.SequenceFormat.PortableText


class Spec(NamedTuple):
    """One command. `keys` are texts or standard keys; `within` says that its keys work only inside a view."""

    name: str
    text: object  # a text for the translator, as QT_TRANSLATE_NOOP gives it back
    keys: tuple[str | Standard, ...] = ()
    icon: str = ""
    within: bool = False

    @property
    def words(self) -> str:
        return QCoreApplication.translate("Actions", str(self.text))


Keys = dict[str, list[QKeySequence]]

SPECS: Final = (
    Spec("new", QT_TRANSLATE_NOOP("Actions", "New application"), (Standard.New,), "plus"),
    Spec("paste", QT_TRANSLATE_NOOP("Actions", "Capture what was copied"), (Standard.Paste,)),
    Spec("find", QT_TRANSLATE_NOOP("Actions", "Find"), (Standard.Find,), "search"),
    Spec("palette", QT_TRANSLATE_NOOP("Actions", "Anything by its name"), ("Ctrl+K",), "search"),
    Spec("import", QT_TRANSLATE_NOOP("Actions", "Import…"), ("Ctrl+I",), "upload"),
    Spec("example", QT_TRANSLATE_NOOP("Actions", "Open an example search")),
    Spec("open_database", QT_TRANSLATE_NOOP("Actions", "Open another database…"), ("Ctrl+O",)),
    Spec("export", QT_TRANSLATE_NOOP("Actions", "Export…"), ("Ctrl+E",), "download"),
    Spec("backup", QT_TRANSLATE_NOOP("Actions", "Back up…"), (), "save"),
    Spec("backups", QT_TRANSLATE_NOOP("Actions", "Back-ups"), (), "history"),
    Spec("quit", QT_TRANSLATE_NOOP("Actions", "Quit"), (Standard.Quit, "Ctrl+Q")),
    Spec("undo", QT_TRANSLATE_NOOP("Actions", "Undo"), (Standard.Undo,), "undo-2"),
    Spec("redo", QT_TRANSLATE_NOOP("Actions", "Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), "redo-2"),
    Spec("history", QT_TRANSLATE_NOOP("Actions", "History of changes…"), ("Ctrl+H",), "history"),
    Spec("board", QT_TRANSLATE_NOOP("Actions", "Board"), ("Ctrl+1",), "columns-3"),
    Spec("table", QT_TRANSLATE_NOOP("Actions", "Table"), ("Ctrl+2",), "table-2"),
    Spec("agenda", QT_TRANSLATE_NOOP("Actions", "Agenda"), ("Ctrl+3",), "calendar-check"),
    Spec("readiness", QT_TRANSLATE_NOOP("Actions", "Readiness"), ("Ctrl+4",), "gauge"),
    Spec("insights", QT_TRANSLATE_NOOP("Actions", "Insights"), ("Ctrl+5",), "chart-column"),
    Spec("trash_view", QT_TRANSLATE_NOOP("Actions", "Trash"), (), "trash-2"),
    Spec("settings", QT_TRANSLATE_NOOP("Actions", "Settings"), (Standard.Preferences, "Ctrl+,"), "settings"),
    Spec("zoom_in", QT_TRANSLATE_NOOP("Actions", "Larger text"), (Standard.ZoomIn, "Ctrl++", "Ctrl+=")),
    Spec("zoom_out", QT_TRANSLATE_NOOP("Actions", "Smaller text"), (Standard.ZoomOut, "Ctrl+-")),
    Spec("zoom_usual", QT_TRANSLATE_NOOP("Actions", "Text as large as the system's"), ("Ctrl+0",)),
    Spec("sidebar", QT_TRANSLATE_NOOP("Actions", "Fold the side bar"), ("Ctrl+B",), "panel-left"),
    Spec("shortcuts", QT_TRANSLATE_NOOP("Actions", "Keyboard shortcuts"), ("?", Standard.HelpContents), "info"),
    Spec("about", QT_TRANSLATE_NOOP("Actions", "About Pursuit")),
    Spec("save_view", QT_TRANSLATE_NOOP("Actions", "Save this search as a view…"), ("Ctrl+Shift+S",), "bookmark"),
    Spec("open", QT_TRANSLATE_NOOP("Actions", "Open"), ("Return", "Enter"), "panel-right", within=True),
    Spec("close", QT_TRANSLATE_NOOP("Actions", "Close the details"), ("Escape",)),
    Spec("rename", QT_TRANSLATE_NOOP("Actions", "Edit"), ("F2",), "pencil", within=True),
    Spec("task", QT_TRANSLATE_NOOP("Actions", "Add a task"), ("Ctrl+Shift+T",), "plus"),
    Spec("interview", QT_TRANSLATE_NOOP("Actions", "Add an interview"), ("Ctrl+Shift+I",), "plus"),
    Spec("notes", QT_TRANSLATE_NOOP("Actions", "Write notes"), ("Ctrl+Shift+N",), "pencil"),
    Spec("tag", QT_TRANSLATE_NOOP("Actions", "Tags…"), ("Ctrl+T",), "tag"),
    Spec("archive", QT_TRANSLATE_NOOP("Actions", "Archive"), ("Ctrl+Shift+A",), "archive"),
    Spec("unarchive", QT_TRANSLATE_NOOP("Actions", "Take out of the archive"), (), "archive-restore"),
    Spec("trash", QT_TRANSLATE_NOOP("Actions", "Move to the trash"), (Standard.Delete,), "trash-2", within=True),
    Spec("restore", QT_TRANSLATE_NOOP("Actions", "Restore"), (), "rotate-ccw"),
    Spec("copy", QT_TRANSLATE_NOOP("Actions", "Copy"), (Standard.Copy,), "copy", within=True),
    Spec("open_link", QT_TRANSLATE_NOOP("Actions", "Open the link"), ("Ctrl+L",), "external-link"),
    Spec("copy_link", QT_TRANSLATE_NOOP("Actions", "Copy the link"), (), "copy"),
    Spec("next_stage", QT_TRANSLATE_NOOP("Actions", "Move to the next stage"), ("Ctrl+Right",), within=True),
    Spec("previous_stage", QT_TRANSLATE_NOOP("Actions", "Move to the stage before"), ("Ctrl+Left",), within=True),
    Spec("move_up", QT_TRANSLATE_NOOP("Actions", "Move up in the column"), ("Ctrl+Up",), within=True),
    Spec("move_down", QT_TRANSLATE_NOOP("Actions", "Move down in the column"), ("Ctrl+Down",), within=True),
)


class Actions(QObject):
    """The commands as actions, made once and shared by menus, buttons and views."""

    def __init__(self, icons: Icons, parent: QWidget, own_keys: Mapping[str, Iterable[str]] | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._actions = {spec.name: self._made(spec, parent) for spec in SPECS}
        for name in ("undo", "redo"):  # until it is known what was done
            self[name].setEnabled(False)
        if own_keys:
            self.use_keys(own_keys)

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def __contains__(self, name: str) -> bool:
        return name in self._actions

    def all(self) -> list[QAction]:
        return list(self._actions.values())

    def use_keys(self, own_keys: Mapping[str, Iterable[str]]) -> None:
        """Take over the keys that the user chose, as names of commands with texts of keys; see `keys_with`."""
        for name, keys in keys_with(own_keys).items():
            self[name].setShortcuts(keys)

    def menu(self, names: str, parent: QWidget) -> QMenu:
        """A menu of commands by their names, `-` for a line between two."""
        menu = QMenu(parent)
        for name in names.split():
            menu.addSeparator() if name == "-" else menu.addAction(self[name])
        return menu

    def put_icons(self) -> None:
        """Give each command its icon; to draw them all takes longer than the first picture may."""
        for spec in SPECS:
            if spec.icon:
                self._icons.put(self[spec.name], spec.icon)

    def _made(self, spec: Spec, window: QWidget) -> QAction:
        action = QAction(self)
        action.setText(spec.words)
        action.setObjectName(spec.name)
        action.setShortcuts(sequences(spec.keys))
        if spec.within:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        else:
            window.addAction(action)
        return action


def sequences(keys: Iterable[str | Standard]) -> list[QKeySequence]:
    """The keys on this platform, each once: what stands twice would be ambiguous, and do nothing."""
    found = dict.fromkeys(QKeySequence(key) for key in keys)
    return [key for key in found if not key.isEmpty()]


def keys_with(own: Mapping[str, Iterable[str]]) -> Keys:
    """The keys of each command, where some were chosen by the user.

    A choice that names no command of ours, is no key, or is one that another command has counts for nothing.
    """
    read = {spec.name: read_keys(own[spec.name]) for spec in SPECS if spec.name in own}
    chosen = {name: keys for name, keys in read.items() if keys is not None}
    found = {spec.name: sequences(spec.keys) for spec in SPECS if spec.name not in chosen}
    taken = {key for keys in found.values() for key in keys}
    for spec in SPECS:
        if spec.name in chosen:
            keys = chosen[spec.name]
            free = [key for key in sequences(spec.keys) if key not in taken]
            found[spec.name] = free if taken.intersection(keys) else keys
            taken.update(found[spec.name])
    return found


def read_keys(texts: Iterable[str]) -> list[QKeySequence] | None:
    """The keys that were kept as texts; None where one of them is no key."""
    keys = [QKeySequence(text, PORTABLE) for text in texts]
    is_sound = all(key.count() == 1 and pressed(key).key() != Qt.Key.Key_unknown for key in keys)
    return list(dict.fromkeys(keys)) if is_sound else None


def pressed(key: QKeySequence) -> QKeyCombination:
    """What is pressed first of a sequence that is not empty."""
    combination: QKeyCombination = key[0]  # type: ignore[index]  # the stub forgets it
    return combination


def keys_of(action: QAction) -> str:
    """The first keys of a command as they are written on this platform; empty where it has none."""
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def with_keys(action: QAction) -> str:
    """The words of a command, and the keys that do the same."""
    words, keys = action.text().replace("&&", "&"), keys_of(action)
    return f"{words} ({keys})" if keys else words


def key_texts(keys: Iterable[QKeySequence]) -> tuple[str, ...]:
    """Keys as the texts that are kept, the same on every platform."""
    return tuple(key.toString(PORTABLE) for key in keys)
