"""Text from outside is shown as it is: no mark-up, no line that never ends, no sign that turns others around."""

from __future__ import annotations

import html

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction, QFontMetrics, QStandardItem, QTextDocumentFragment
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from ui.messages import Buttons, plain_box, plain_message
from ui.plain import (
    elide,
    many_lines,
    mnemonic_safe,
    one_line,
    plain_label,
    set_label,
    set_tooltip,
    tooltip_html,
)

HOSTILE = [
    "<img src=/dev/zero>",
    "<b>bold</b>",
    "AT&amp;T & Söhne",
    "\"quoted\" 'twice'",
    "<qt>mark-up</qt>",
    "日本 العربية 👩‍💻",
]


def shown_by_qt(tooltip: str) -> str:
    return QTextDocumentFragment.fromHtml(tooltip).toPlainText()


@pytest.mark.parametrize("text", HOSTILE)
def test_a_tooltip_shows_the_very_text(qapp: QApplication, text: str) -> None:
    assert tooltip_html(text) == f"<qt>{html.escape(text)}</qt>"
    assert shown_by_qt(tooltip_html(text)) == text


def test_a_tooltip_keeps_its_lines(qapp: QApplication) -> None:
    assert shown_by_qt(tooltip_html("one\ntwo\r\nthree")) == "one\ntwo\nthree"


def test_nothing_to_say_is_no_tooltip() -> None:
    assert tooltip_html("") == ""


def test_widgets_actions_and_items_take_the_same_tooltips(qtbot: QtBot) -> None:
    button, action, item = QPushButton(), QAction("x"), QStandardItem()
    qtbot.addWidget(button)
    for target in (button, action, item):
        set_tooltip(target, "<i>R&D</i>")
        assert target.toolTip() == "<qt>&lt;i&gt;R&amp;D&lt;/i&gt;</qt>"


@pytest.mark.parametrize("text", HOSTILE)
def test_a_label_shows_the_very_text(qtbot: QtBot, text: str) -> None:
    label = plain_label(text)
    qtbot.addWidget(label)
    assert label.text() == text
    assert label.textFormat().name == "PlainText"


def test_a_label_can_wrap_be_selected_and_have_a_look(qtbot: QtBot) -> None:
    label = plain_label("x", role="title", wrap=True, selectable=True)
    qtbot.addWidget(label)
    assert label.wordWrap()
    assert label.property("role") == "title"
    flags = label.textInteractionFlags()
    assert flags & flags.TextSelectableByMouse
    assert flags & flags.TextSelectableByKeyboard
    assert not flags & flags.LinksAccessibleByMouse


def test_a_megabyte_in_a_label_is_cut_in_sight(qtbot: QtBot) -> None:
    label = plain_label()
    qtbot.addWidget(label)
    set_label(label, "word " * 200_000)
    assert len(label.text()) == 20_000
    assert label.text().endswith("…")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("  Acme\n\tCorp \r\n", "Acme Corp"),
        ("a\0b\x1b[31mc\x85d", "a b [31mc d"),
        ("safe\u202egnp.exe", "safegnp.exe"),
        ("\u2067left\u2069", "left"),
        ("half \ud83d sign", "half \ufffd sign"),
        ("no-break\u00a0space\u2028line", "no-break space line"),
        ("שלום\u200f", "שלום\u200f"),
        ("", ""),
    ],
)
def test_a_line_has_no_controls(text: str, line: str) -> None:
    assert one_line(text) == line


@pytest.mark.parametrize(
    ("text", "limit", "line"),
    [("12345", 5, "12345"), ("123456", 5, "1234…"), ("1234 6789", 6, "1234…"), ("x" * 1_000_000, 3, "xx…")],
)
def test_a_long_line_ends_in_an_ellipsis(text: str, limit: int, line: str) -> None:
    assert one_line(text, limit) == line


def test_a_text_that_begins_with_much_white_says_that_there_is_more() -> None:
    assert one_line(" " * 50 + "text", 10) == "…"


def test_lines_are_kept_but_controls_are_not() -> None:
    assert many_lines("a\tb\r\nc\rd\0e\u202ef\udc00") == "a\tb\nc\nd ef\ufffd"


def test_an_ampersand_is_no_mnemonic() -> None:
    assert mnemonic_safe("R&D\n& more") == "R&&D && more"


def test_text_is_shortened_to_a_width(qapp: QApplication) -> None:
    metrics = QFontMetrics(qapp.font())
    long = elide("A very long\ncompany name " * 50_000, metrics, 100)
    assert long.startswith("A very long")
    assert long.endswith("…")
    assert metrics.horizontalAdvance(long) <= 100
    assert elide("short", metrics, 100) == "short"


@pytest.mark.parametrize("text", HOSTILE)
def test_a_message_box_renders_nothing(qtbot: QtBot, text: str) -> None:
    box = plain_box(None, text, text, Buttons.Yes | Buttons.No, default=Buttons.No)
    qtbot.addWidget(box)
    box.show()
    labels = [label for label in box.findChildren(QLabel) if label.text()]
    assert [label.text() for label in labels] == [text]
    assert all(label.textFormat().name == "PlainText" for label in labels)
    assert box.defaultButton() is box.button(Buttons.No)


def test_a_message_waits_for_its_answer(qtbot: QtBot) -> None:
    def answer() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        box.button(Buttons.Yes).click()

    QTimer.singleShot(0, answer)
    assert plain_message(None, "Title", "Close it?", Buttons.Yes | Buttons.No) == Buttons.Yes
