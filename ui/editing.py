"""Fields edited where they stand: saved on leaving or Enter, restored by Esc, with what is wrong beside them."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Any, Concatenate, Final, Generic, ParamSpec, TypeVar, cast

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QPaintEvent,
    QPalette,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QHBoxLayout,
    QLineEdit,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionFrame,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from tracker.changes import ChangeSet
from tracker.errors import InvalidInput
from tracker.store import Store
from ui.announcing import announce
from ui.plain import one_line, plain_label, set_label, set_tooltip
from ui.session import Session
from ui.theme import set_look

P = ParamSpec("P")
Value = TypeVar("Value")
State = TypeVar("State")
Write = Callable[[Value], str]
Words = Callable[[], Sequence[str]]

IN_PLACE: Final = "inplace"
LINE_LIMIT: Final = 10_000  # characters of one line; a longer text is shown cut, and not edited here
INNER_MARGIN: Final = 2  # px that a line, unlike a list to choose from, adds before its text
FITTING_ROOM: Final = 23  # px beside the text of a line that is as wide as its text: frame, padding, cursor
FIELD_INSET: Final = 9  # px from the edge of a field that is edited in place to its text
PADDING: Final = 8  # px of a field in the stylesheet, less than that where it closes up
SHORTEST_FIT: Final = 40
SENTENCE_LIMIT: Final = 400  # characters
SUGGESTED_AT_ONCE: Final = 10
STAYING: Final = frozenset((Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason))
ENTER: Final = frozenset((Qt.Key.Key_Return, Qt.Key.Key_Enter))


class Waiting(str):
    """The sentence that says for what a change waits. It must not be asked for again before `is_over`."""

    session: Session

    @property
    def is_over(self) -> bool:
        """Whether the change was written or given up."""
        return not self.session.is_waiting


def tried(
    session: Session, operation: Callable[Concatenate[Store, P], ChangeSet], *args: P.args, **kwargs: P.kwargs
) -> str:
    """Run an operation. Returns the sentence that says why it was refused, a `Waiting` where another process writes,
    and an empty text when it is done."""
    return tried_then(session, lambda _changes: None, operation, *args, **kwargs)


def tried_then(
    session: Session,
    then: Callable[[ChangeSet], object],
    operation: Callable[Concatenate[Store, P], ChangeSet],
    *args: P.args,
    **kwargs: P.kwargs,
) -> str:
    """Like `tried`, and hand what was changed to `then` once it is done, be it after waiting."""
    done: list[ChangeSet] = []
    sentences: list[str] = []
    is_over = False

    def finish(changes: ChangeSet) -> None:
        done.append(changes)
        then(changes)

    def hear(sentence: str) -> None:
        """What is said once the caller has its answer comes too late to stand beside the field."""
        (session.tell if is_over else sentences.append)(sentence)

    session.run_heard(hear, finish, operation, *args, **kwargs)
    is_over = True
    if done:
        return ""
    sentence = (
        sentences[-1]
        if sentences
        else QCoreApplication.translate("Editing", "Waiting until the change before this one is written.")
    )
    if not session.is_waiting:
        return sentence
    waiting = Waiting(sentence)
    waiting.session = session
    return waiting


class Field(QWidget, Generic[Value, State]):
    """One value of a record, in an editor that is always there.

    `write` is called with the value once the user has changed it and leaves the field or presses Enter; it returns why
    it was refused, or an empty text. A refused text stays with the sentence beside it, also while another record is
    shown in between. A subclass says what state of its editor stands for a value (`_state_of`, `_value_of`) and reads
    and sets that state (`_get`, `_set`).
    """

    left = Signal()
    entered = Signal(bool)  # Enter saved it; whether Ctrl was held
    given_up = Signal()  # Esc

    def __init__(self, name: str, editor: QWidget, write: Write[Value], empty: Value) -> None:
        super().__init__()
        self.name = name
        self.editor = editor
        self.value: Value = empty
        self.owner: Hashable = None
        self._write = write
        self._clean = self._get()
        self.keeps_escape = False  # whether Esc is for this field also where nothing was typed
        self.leaves_escape = False  # whether Esc is for the dialog around it also where something was typed
        self._is_saving = False
        self._sentence = ""
        self._waiting: State | None = None  # what is to be written once another process has
        self._drafts: dict[Hashable, tuple[State, str]] = {}
        self.problem = plain_label("", role="error", wrap=True)
        self.problem.setContentsMargins(FIELD_INSET, 0, 0, 2)
        self.problem.setMinimumWidth(1)  # an endless word in it must not widen the window
        self.problem.hide()
        editor.setAccessibleName(name)
        editor.installEventFilter(self)
        self.setFocusProxy(editor)
        self.row = QHBoxLayout()
        self.row.setSpacing(6)
        self.row.addWidget(editor, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(1)
        box.addLayout(self.row)
        box.addWidget(self.problem)

    @property
    def is_dirty(self) -> bool:
        """Whether the editor holds something that is not saved."""
        return self._get() != self._clean

    def show_value(self, value: Value, owner: Hashable = None) -> None:
        """Show what is stored, of the record `owner`. Words that are being typed stay, and the user is told."""
        if owner != self.owner:
            self._show_other(value, owner)
        elif self._is_saving or not self.is_dirty or self._get() == self._state_of(value):
            self._settle(value)
        elif value != self.value:
            self.value = value
            self._say(self._changed_meanwhile(value), "small")

    def commit(self) -> bool:
        """Save what was typed. False when it was refused or has to wait: then it stays, with the reason."""
        if self._is_saving:
            return True
        if not self.is_dirty:
            self._say("")
            return True
        if isinstance(self._sentence, Waiting) and self._get() == self._waiting and not self._sentence.is_over:
            return False
        if sentence := self._save():
            self._waiting = self._get()
            self.refuse(sentence)
            return False
        self._settle(self.value)
        return True

    def restore(self) -> None:
        """Take back what was typed."""
        self._settle(self.value)

    def refuse(self, sentence: str) -> None:
        """Keep what was typed and say beside it what is wrong."""
        self._say(sentence, "error")

    def remark(self, sentence: str) -> None:
        """Say something beside the value that is no objection to it."""
        self._say(sentence, "small")

    def _save(self) -> str:
        """Write the value, unless it is the one that is stored; returns why not."""
        self._is_saving = True
        try:
            value = self._value_of(self._get())
            return "" if value == self.value else self._write(value)
        except InvalidInput as refusal:
            return str(refusal)
        finally:
            self._is_saving = False

    def _show_other(self, value: Value, owner: Hashable) -> None:
        if self.is_dirty:
            self._drafts[self.owner] = self._get(), self._sentence
        self.owner = owner
        self._settle(value)
        if draft := self._drafts.pop(owner, None):
            self._set(draft[0])
            self._say(draft[1], "error")

    def _settle(self, value: Value) -> None:
        self.value = value
        state = self._state_of(value)
        if self._get() != state:
            self._set(state)
        self._clean = self._get()  # not `state`: an editor may not be able to hold it as it is
        self._say("")

    def _changed_meanwhile(self, value: Value) -> str:
        text = self.tr("Changed elsewhere meanwhile to “{value}”. Leave the field to keep yours, press Esc to drop it.")
        return text.format(value=one_line(self._words_of(value), 80))

    def _words_of(self, value: Value) -> str:
        """The value in words, where the user has to be told of it."""
        return str(self._state_of(value))

    def _say(self, sentence: str, role: str = "error") -> None:
        if sentence == self._sentence:
            return
        self._sentence = sentence
        set_label(self.problem, one_line(sentence, SENTENCE_LIMIT))
        self.problem.setVisible(bool(sentence))
        self.editor.setAccessibleDescription(sentence)
        announce(self.editor, sentence)
        set_look(self.problem, role=role)
        set_look(self.editor, invalid="true" if sentence and role == "error" else "false")

    def _state_of(self, value: Value) -> State:
        """The state of the editor that stands for a value."""
        raise NotImplementedError

    def _value_of(self, state: State) -> Value:
        """The value that a state stands for. Raises InvalidInput where it stands for none."""
        raise NotImplementedError

    def _get(self) -> State:
        raise NotImplementedError

    def _set(self, state: State) -> None:
        raise NotImplementedError

    def _takes_enter(self, _event: QKeyEvent) -> bool:
        """Whether Enter saves; a text of many lines needs it for itself."""
        return True

    def _is_undoing_typing(self) -> bool:
        """Whether undo and redo are about what is being typed, and not about the last step of the program."""
        return self.is_dirty

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.ShortcutOverride:
            return self._claim_keys(cast("QKeyEvent", event))
        if kind == QEvent.Type.KeyPress:
            return self._press(cast("QKeyEvent", event))
        if kind == QEvent.Type.FocusOut and cast("QFocusEvent", event).reason() not in STAYING:
            self.commit()
            self.left.emit()
        return super().eventFilter(watched, event)

    def _claim_keys(self, event: QKeyEvent) -> bool:
        """Keep Esc from the window while something is typed; leave undo to the window while nothing is."""
        if self._is_escape(event):
            event.accept()
            return True
        is_undo = event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
        if is_undo and not self._is_undoing_typing():
            event.ignore()
            return True
        return False

    def _is_escape(self, event: QKeyEvent) -> bool:
        is_ours = self.keeps_escape or (self.is_dirty and not self.leaves_escape)
        return event.key() == Qt.Key.Key_Escape and is_ours

    def _press(self, event: QKeyEvent) -> bool:
        if self._is_escape(event):
            self.restore()
            self.given_up.emit()
            return True
        if event.key() in ENTER and self._takes_enter(event):
            if self.commit():
                self.entered.emit(bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
            return True
        return False


class Line(QLineEdit):
    """A line of text that reads as text until it is edited; with `fits` it is as wide as what it holds.

    What is longer than its room ends in an ellipsis while nobody edits it.
    """

    def __init__(self, *, role: str = IN_PLACE, fits: bool = False) -> None:
        super().__init__()
        self.setProperty("role", role)
        self.setProperty("tight", "true" if role == IN_PLACE else "false")
        self.setTextMargins(-INNER_MARGIN, 0, 0, 0)
        self._fits = fits
        self._room = FITTING_ROOM
        if fits:
            self.textChanged.connect(self.updateGeometry)

    def close_up(self) -> None:
        """Leave no room behind the text, for what goes on after it in the same line."""
        self.setProperty("close", "true")
        self._room = FITTING_ROOM - PADDING

    def shown_text(self) -> str:
        """What of the text can be read now: while it is edited, Qt scrolls; else it is cut to its room."""
        if self.hasFocus():
            return self.text()
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self._text_rect().width())

    def _text_rect(self) -> QRect:
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        contents = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        return contents.marginsRemoved(self.textMargins()).adjusted(INNER_MARGIN, 0, -INNER_MARGIN, 0)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        if self._fits:
            text = one_line(self.text() or self.placeholderText(), 200)
            hint.setWidth(max(SHORTEST_FIT, QFontMetrics(self.font()).horizontalAdvance(text) + self._room))
        return hint

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), SHORTEST_FIT), hint.height()) if self._fits else hint

    def paintEvent(self, event: QPaintEvent) -> None:
        shown = self.shown_text()
        if shown == self.text():
            super().paintEvent(event)
            return
        painter, option = QStylePainter(self), QStyleOptionFrame()
        self.initStyleOption(option)
        painter.drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, option)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawItemText(self._text_rect(), flags, self.palette(), self.isEnabled(), shown, QPalette.ColorRole.Text)


class ParsedField(Field[Value, str]):
    """A line that stands for a value: `read` gives it or raises InvalidInput, `words` writes it."""

    def __init__(
        self,
        name: str,
        write: Write[Value],
        *,
        empty: Value,
        read: Callable[[str], Value],
        words: Callable[[Value], str],
        placeholder: str = "",
        suggest: Words | None = None,
        role: str = IN_PLACE,
        fits: bool = False,
    ) -> None:
        self.line = Line(role=role, fits=fits)
        self._read_value = read
        self._words_for = words
        super().__init__(name, self.line, write, empty)
        self.line.setPlaceholderText(placeholder)
        self.line.returnPressed.connect(self.commit)  # Enter on a suggestion does not pass the event filter
        if suggest:
            suggest_words(self.line, suggest)

    def _state_of(self, value: Value) -> str:
        return self._words_for(value)

    def _value_of(self, state: str) -> Value:
        return self._read_value(state)

    def _get(self) -> str:
        return self.line.text()

    def _set(self, state: str) -> None:
        self.line.setReadOnly(len(state) > LINE_LIMIT)
        self.line.setText(state[:LINE_LIMIT])
        self.line.setCursorPosition(0)


class LineField(ParsedField[str]):
    """A text of one line. `suggest` gives words to complete it with."""

    def __init__(self, name: str, write: Write[str], **options: Any) -> None:
        super().__init__(name, write, empty="", read=str, words=str, **options)


class Choice(QComboBox):
    """A list to choose from that the wheel scrolls past, and that tells a choice by keys from one in its list."""

    def __init__(self, *, role: str = IN_PLACE) -> None:
        super().__init__()
        self.setProperty("role", role)
        self.setProperty("tight", "true" if role == IN_PLACE else "false")
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.is_by_key = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.is_by_key = True
        super().keyPressEvent(event)
        self.is_by_key = False

    def shown_text(self) -> str:
        """What of the choice can be read: a longer one ends in an ellipsis."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        place = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, place, self).width()
        return self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room - INNER_MARGIN)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        option.currentText = self.shown_text()
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class ChoiceField(Field[Value, int]):
    """One of a few values. What is chosen in the list is saved at once, what keys choose on leaving."""

    def __init__(
        self,
        name: str,
        write: Write[Value],
        *,
        empty: Value,
        choices: Sequence[tuple[Value, str]],
        role: str = IN_PLACE,
    ) -> None:
        self.combo = Choice(role=role)
        self._values: list[Value] = []
        super().__init__(name, self.combo, write, empty)
        self.set_choices(choices)
        self.combo.activated.connect(self._on_activated)

    def set_choices(self, choices: Sequence[tuple[Value, str]]) -> None:
        """Offer these values with their words. The value that is shown stays, even if it is none of them."""
        present = [(value, one_line(text)) for value, text in choices]
        if present != list(zip(self._values, self._texts(), strict=True)):
            self._values = [value for value, _ in present]
            self.combo.clear()
            self.combo.addItems([text for _, text in present])
            self._settle(self.value)

    def _texts(self) -> list[str]:
        return [self.combo.itemText(index) for index in range(self.combo.count())]

    def _on_activated(self) -> None:
        if not self.combo.is_by_key:
            self.commit()

    def _words_of(self, value: Value) -> str:
        return self.combo.itemText(self._state_of(value))

    def _state_of(self, value: Value) -> int:
        return self._values.index(value) if value in self._values else -1

    def _value_of(self, state: int) -> Value:
        return self._values[state]

    def _get(self) -> int:
        return self.combo.currentIndex()

    def _set(self, state: int) -> None:
        self.combo.setCurrentIndex(state)
        set_tooltip(self.combo, self.combo.currentText())

    def _takes_enter(self, _event: QKeyEvent) -> bool:
        return not self.combo.view().isVisible()


def suggest_words(line: QLineEdit, words: Words) -> None:
    """Complete a line with words that are asked for each time the line gets the focus."""
    _Suggestions(line, words)


class _Suggestions(QObject):
    def __init__(self, line: QLineEdit, words: Words) -> None:
        super().__init__(line)
        self._words = words
        self._model = QStringListModel(self)
        completer = QCompleter(self._model, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(SUGGESTED_AT_ONCE)
        if popup := completer.popup():
            popup.setProperty("role", "offers")
        line.setCompleter(completer)
        line.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and cast("QFocusEvent", event).reason() not in STAYING:
            self._model.setStringList([one_line(word) for word in self._words()])
        return super().eventFilter(watched, event)
