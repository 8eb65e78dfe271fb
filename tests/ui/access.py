"""What a screen reader and a keyboard find in a window: names, roles, states, the order of Tab, a focus one sees."""

from __future__ import annotations

from typing import Final

import shiboken6
from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QScrollArea,
    QScrollBar,
    QTabBar,
    QTableView,
    QTextBrowser,
    QTextEdit,
    QWidget,
)

Role = QAccessible.Role
Policy = Qt.FocusPolicy

ROLES: Final[dict[type[QWidget], frozenset[QAccessible.Role]]] = {
    QAbstractButton: frozenset((Role.Button, Role.ButtonMenu, Role.ButtonDropDown, Role.CheckBox, Role.RadioButton)),
    QLineEdit: frozenset((Role.EditableText,)),
    QPlainTextEdit: frozenset((Role.EditableText,)),
    QTextBrowser: frozenset((Role.StaticText,)),
    QTextEdit: frozenset((Role.EditableText,)),
    QComboBox: frozenset((Role.ComboBox,)),
    QAbstractSpinBox: frozenset((Role.SpinBox,)),
    QTabBar: frozenset((Role.PageTabList,)),
    QKeySequenceEdit: frozenset((Role.Client,)),  # Qt has no role for a field that takes keys; its name says it
    QScrollArea: frozenset((Role.Client,)),  # has the keyboard where there is nothing but text to scroll
    QAbstractItemView: frozenset((Role.List, Role.Table, Role.Tree)),
}
NOTHING_DONE: Final = frozenset((Role.NoRole, Role.Client, Role.Pane, Role.Grouping, Role.Window, Role.Border))
MOST_ITEMS: Final = 40  # of a list that are listened to
MOST_STEPS: Final = 400  # of Tab; more is a walk without an end
MARGIN: Final = 4  # px around a control in which its focus may be painted
SLACK: Final = 6  # px by which the edges of what stands in one line may differ


def shown(root: QWidget) -> list[QWidget]:
    """All that can be seen in a window or a part of it, without the inner parts that Qt makes for its own widgets."""
    return [child for child in root.findChildren(QWidget) if child.isVisibleTo(root.window()) and not _is_inner(child)]


def _is_inner(widget: QWidget) -> bool:
    """Whether it belongs to a widget of Qt, which speaks for it."""
    above = widget.parentWidget()
    return (
        isinstance(widget, QScrollBar | QHeaderView)
        or widget.objectName().startswith("qt_")
        or (isinstance(above, QAbstractScrollArea) and widget is above.viewport())
        or (isinstance(above, QComboBox | QAbstractSpinBox | QTabBar | QLineEdit))
    )


def classes_in_sight() -> set[type]:
    """The classes of all widgets that can be seen, in all windows, and those that they are made from."""
    seen = (widget for widget in QApplication.allWidgets() if widget.isVisible())
    return {kind for widget in seen for kind in type(widget).__mro__}


def is_control(widget: QWidget) -> bool:
    """Whether one can do something with it."""
    if (
        isinstance(widget, QLabel) and not widget.focusPolicy() & Policy.TabFocus
    ):  # its text can be selected by the mouse, and no more
        return False
    return widget.isEnabled() and (widget.focusPolicy() != Policy.NoFocus or isinstance(widget, QAbstractButton))


def controls(root: QWidget) -> list[QWidget]:
    return [widget for widget in shown(root) if is_control(widget)]


def spoken(widget: QWidget) -> str:
    """What a screen reader says of a control."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name).strip()


def role(widget: QWidget) -> QAccessible.Role:
    return QAccessible.queryAccessibleInterface(widget).role()


def described(widget: QWidget) -> str:
    """A control for the message of a test: what it is, where, and what it says."""
    owners: list[str] = []
    above = widget.parentWidget()
    while above and len(owners) < 3:
        owners.append(type(above).__name__)
        above = above.parentWidget()
    return f"{type(widget).__name__} “{spoken(widget)}” in {' in '.join(owners)}"


def nameless(root: QWidget) -> list[str]:
    """Controls and the items of lists of which a screen reader could say nothing."""
    found = [described(widget) for widget in controls(root) if not any(map(str.isalnum, spoken(widget)))]
    for view in root.findChildren(QAbstractItemView):
        if view.isVisibleTo(root.window()) and not _is_inner(view):
            found += _nameless_items(view)
    return found


def _nameless_items(view: QAbstractItemView) -> list[str]:
    model: QAbstractItemModel = view.model()
    silent = []
    header = view.horizontalHeader() if isinstance(view, QTableView) else None
    for row in range(min(model.rowCount(QModelIndex()), MOST_ITEMS)):
        indexes = [model.index(row, column) for column in range(header.count() if header else 1)]
        words = [index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data() or "" for index in indexes]
        if not any(str(word).strip() for word in words):
            silent.append(f"row {row} of {described(view)}")
    return silent


def lines_of(view: QAbstractItemView) -> list[str]:
    """What a screen reader says of the rows of a list or a table, by their first column."""
    model = view.model()
    indexes = (model.index(row, 0) for row in range(model.rowCount(QModelIndex())))
    return [str(index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data() or "") for index in indexes]


def current_line(view: QAbstractItemView) -> str:
    """What a screen reader says of the row that is the current one."""
    return lines_of(view)[view.currentIndex().row()]


def headings_of(view: QTableView) -> list[str]:
    """What a screen reader says of the columns of a table."""
    sections = range(view.horizontalHeader().count())
    ways = Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole
    return [str(view.model().headerData(section, *ways)) for section in sections]


def misfits(root: QWidget) -> list[str]:
    """Controls that are announced as something else than what they do."""
    return [f"{described(widget)} is a {role(widget).name}" for widget in controls(root) if not _fits(widget)]


def _fits(widget: QWidget) -> bool:
    for kind, roles in ROLES.items():
        if isinstance(widget, kind):
            return role(widget) in roles
    return role(widget) not in NOTHING_DONE


def stateless(root: QWidget) -> list[str]:
    """Buttons that are painted as checked, or open a menu, and do not say it."""
    found = []
    for button in root.findChildren(QAbstractButton):
        if button.isVisibleTo(root.window()) and button.isCheckable():
            state = QAccessible.queryAccessibleInterface(button).state()
            if not state.checkable or bool(state.checked) != button.isChecked():
                found.append(described(button))
    return found


class Walk:
    """The way of Tab through a part of a window, as a person goes it, with a picture of each control on it.

    It begins at the first control, and ends where Tab leaves the part or, in a dialog, begins again. One that goes
    when the keyboard leaves it (`is_passing`) has the keyboard already.
    """

    def __init__(self, part: QWidget, *, is_passing: bool = False) -> None:
        self.root = part.window()
        self.part = part
        self.targets = controls(part)
        self.steps: list[QWidget] = []
        self.unseen: list[str] = []
        self.traps: list[str] = []
        self.leaps: list[str] = []
        if is_passing:
            self._go_to_first()
        else:
            self._begin()
        self._go()
        self.missed = [described(widget) for widget in self.targets if not self._came_to(widget)]

    def _begin(self) -> None:
        """Come to the first control: the first of a window, or the one after what lies before the part."""
        if self._lies_above():
            return
        if self.part is self.root:
            _in_chain(self.root, self.root).setFocus(Qt.FocusReason.TabFocusReason)
            return
        _in_chain(self.root, self.part).setFocus(Qt.FocusReason.TabFocusReason)
        before: list[QWidget] = []
        while self._is_inside(present := _focused()) and present not in before:
            before.append(present)
            QTest.keyClick(present, Qt.Key.Key_Backtab)
        if present in before and len(self.targets) > 1:
            self.traps.append(f"{described(present)}, backwards")
        QTest.keyClick(present, Qt.Key.Key_Tab)

    def _go_to_first(self) -> None:
        """Come to what one reads first, without leaving the part."""
        stops = [widget for widget in self.targets if _takes_tab(widget)]
        for stop in stops:
            if not any(self._goes_back(stop, other) for other in stops if other is not stop):
                stop.setFocus(Qt.FocusReason.TabFocusReason)

    def _lies_above(self) -> bool:
        """Whether the part lies over the window, as the palette does, and goes when the keyboard does."""
        layout = self.root.layout()
        return self.part.parentWidget() is self.root and layout is not None and layout.indexOf(self.part) < 0

    def _go(self) -> None:
        while self._is_inside(before := _focused()) and before not in self.steps:
            self.steps.append(before)
            lit = self._picture(before)
            QTest.keyClick(before, Qt.Key.Key_Tab)
            after = _focused()
            if after is before:
                self.traps += [described(before)] if len(self.targets) > 1 else []
                return
            if not shiboken6.isValid(before):
                return
            if lit == self._picture(before):
                self.unseen.append(described(before))
            if self._is_inside(after) and not self._begins_again(after) and self._goes_back(before, after):
                self.leaps.append(f"{described(before)} → {described(after)}")

    def _goes_back(self, one: QWidget, next: QWidget) -> bool:
        return _goes_back(self._rect(one), self._rect(next))

    def _begins_again(self, widget: QWidget) -> bool:
        """Whether nothing of the part comes before it as one reads."""
        others = (other for other in self.targets if _takes_tab(other) and other is not widget)
        return not any(self._goes_back(widget, other) for other in others)

    def _is_inside(self, widget: QWidget) -> bool:
        return widget is self.part or self.part.isAncestorOf(widget)

    def _came_to(self, widget: QWidget) -> bool:
        own = widget, widget.focusProxy()
        return any(step in own or widget.isAncestorOf(step) or _by_arrows(widget, step) for step in self.steps)

    def _picture(self, widget: QWidget) -> QImage:
        place = self._rect(widget).adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN).intersected(self.root.rect())
        return self.root.grab(place).toImage()

    def _rect(self, widget: QWidget) -> QRect:
        return QRect(widget.mapTo(self.root, QPoint(0, 0)), widget.size())


def _focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the keyboard"
    return widget


def _in_chain(root: QWidget, part: QWidget) -> QWidget:
    """The first control of a part in the order in which Qt keeps all of the window."""
    widget = root.nextInFocusChain()
    while widget and not (_takes_tab(widget) and (part is widget or part.isAncestorOf(widget))):
        assert widget is not root, "nothing takes the keyboard"
        widget = widget.nextInFocusChain()
    assert widget
    return widget


def _takes_tab(widget: QWidget) -> bool:
    can_be = widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None
    return can_be and bool(widget.focusPolicy() & Policy.TabFocus)


def _goes_back(a: QRect, b: QRect) -> bool:
    """Whether `b` is above `a` and not in a column to its right, or before it in the same line."""
    is_above = b.bottom() < a.top() + SLACK and b.left() < a.right() - SLACK
    is_in_line = min(a.bottom(), b.bottom()) - max(a.top(), b.top()) > min(a.height(), b.height()) / 2
    return is_above or (is_in_line and b.right() < a.left() + SLACK)


def _by_arrows(widget: QWidget, step: QWidget) -> bool:
    """Whether arrows lead from one that Tab reaches to another of the same group."""
    is_pair = type(widget) is type(step)
    return is_pair and isinstance(widget, QRadioButton) and widget.parentWidget() is step.parentWidget()
