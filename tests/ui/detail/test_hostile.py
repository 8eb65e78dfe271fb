"""Texts from outside are shown as they are, wherever the panel shows them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from tests.tracker import build
from tests.ui.detail.conftest import Desk
from tracker.operations import (
    applications,
    contacts,
    documents,
    interviews,
    naming,
    offers,
    questions,
    stages,
    tasks,
    timeline,
)
from tracker.records import ChannelKind, EventKind, Period, Search, Use
from tracker.store import Store
from ui.day_field import DayField
from ui.detail.entry import EntryButton
from ui.detail.panel import NARROWEST
from ui.move_menu import move_menu

HOSTILE = [
    '<img src="/dev/zero">',
    "<a href='file:///etc/passwd'>x</a>&amp;",
    "<b>bold</b> & <script>alert(1)</script>",
    "\u202egnp.exe\u0007",
    "a" * 40_000,
    "line\nline\r\nline\tend",
]


def fill(store: Store, id: int, text: str) -> None:
    """Put the text into every field of the application and of what belongs to it."""
    naming.add_search(store, text)
    (search,) = store.records(Search)
    stages.edit(store, build.stage(store, "Saved").id, stages.StageChanges(name=text))
    values = dict.fromkeys(("company", "title", "location", "source", "via", "url", "salary_text", "status_word"), text)
    applications.edit(store, [id], {**values, "tags": [text], "search": search})
    tasks.add(store, text, application=id, due=build.TODAY, note=text)
    interviews.add(
        store, id, build.TODAY, {"people": text, "place": text, "note": text, "link": text, "preparation": text}
    )
    timeline.add_event(store, id, EventKind.CALL, text, day=build.TODAY)
    questions.add(store, id, text, interview=1, answer=text, note=text)
    contacts.add(store, dict.fromkeys(contacts.FIELDS, text), application=id)
    contacts.add_channel(store, 1, ChannelKind.CHAT, text, label=text)
    documents.attach(
        store, id, documents.Kept("0" * 64, 12, text, text), Use.RESUME, on=build.TODAY, sent_on=build.TODAY
    )
    offer = {"base": 1.0, "currency": "EUR", "period": Period.YEAR, "benefits": text, "note": text}
    offers.add(store, id, offer, on=build.TODAY)
    applications.set_notes(store, id, text)
    applications.set_posting(store, id, text)


@pytest.fixture(params=HOSTILE, ids=range(len(HOSTILE)))
def hostile(desk: Desk, request: pytest.FixtureRequest) -> str:
    text = str(request.param)
    fill(desk.session.store, desk.stored().id, text)
    return text


def all_of(desk: Desk) -> Iterator[QWidget]:
    """Every widget of the panel, on each of its pages."""
    for index in range(desk.panel.tabs.count()):
        desk.panel.tabs.setCurrentIndex(index)
        QApplication.processEvents()
        desk.panel.grab()
    desk.panel.show_company()
    QApplication.processEvents()
    yield from desk.panel.findChildren(QWidget)


def test_no_text_widens_the_panel(desk: Desk, hostile: str) -> None:
    for index in range(desk.panel.tabs.count()):
        desk.panel.tabs.setCurrentIndex(index)
        QApplication.processEvents()
        assert desk.panel.minimumSizeHint().width() <= NARROWEST
    deadline = desk.fact("deadline")
    assert isinstance(deadline, DayField)
    deadline.line.setText(hostile)
    deadline.commit()
    assert desk.panel.minimumSizeHint().width() <= NARROWEST
    deadline.restore()


def test_no_label_can_render_markup(desk: Desk, hostile: str) -> None:
    labels = [widget for widget in all_of(desk) if isinstance(widget, QLabel)]
    assert labels
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}


def test_no_tooltip_holds_the_text_as_markup(desk: Desk, hostile: str) -> None:
    tooltips = [widget.toolTip() for widget in all_of(desk) if widget.toolTip()]
    assert tooltips
    assert all(tip.startswith("<qt>") or "<" not in tip for tip in tooltips)
    assert not any(tip.removeprefix("<qt>").startswith("<img") for tip in tooltips)


def test_no_rich_text_widget_shows_it_but_the_notes(desk: Desk, hostile: str) -> None:
    rich = [widget for widget in all_of(desk) if isinstance(widget, QTextEdit)]
    assert rich == [desk.notes.view]


def test_every_field_shows_the_text_itself(desk: Desk, hostile: str) -> None:
    widgets = list(all_of(desk))
    shown = [widget.text() for widget in widgets if isinstance(widget, QLineEdit)]
    shown += [widget.look.text for widget in widgets if isinstance(widget, EntryButton)]
    expected = hostile[:50]
    assert sum(text.startswith(expected) for text in shown) >= 12
    long = [widget.toPlainText() for widget in widgets if isinstance(widget, QPlainTextEdit)]
    assert any(text.startswith(expected.replace("\r\n", "\n")) for text in long)


def test_what_was_not_edited_is_not_written(desk: Desk, hostile: str) -> None:
    before = desk.steps()
    for widget in all_of(desk):
        if (
            widget.isVisible()
            and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and not isinstance(widget, QAbstractButton)
        ):
            widget.setFocus()
    desk.leave()
    assert desk.steps() == before


def test_menus_and_lists_to_choose_from_show_it_on_one_line(desk: Desk, hostile: str) -> None:
    menu = move_menu(desk.panel.context, desk.window, lambda _stage, _outcome: None)
    texts = [action.text() for action in menu.actions()]
    texts += [box.itemText(index) for box in desk.panel.findChildren(QComboBox) for index in range(box.count())]
    assert not any("\n" in text or "\u202e" in text or len(text) > 1_100 for text in texts)
    assert isinstance(menu, QMenu)
    assert all(text.count("&") % 2 == 0 for text in texts[: len(menu.actions())])


def test_what_completes_a_line_is_plain_and_on_one_line(desk: Desk, hostile: str) -> None:
    other = desk.add("Other", stage="Applied")
    desk.show(other)
    for key in ("location", "source", "via"):
        field = desk.fact(key)
        field.editor.setFocus()
        completer = desk.facts.facts[key].body.line.completer()  # type: ignore[attr-defined]
        model = completer.model()
        texts = [model.index(row, 0).data() for row in range(model.rowCount())]
        assert texts
        assert not any("\n" in text or len(text) > 1_000 for text in texts)


def test_a_stage_with_the_text_for_a_name_stays_in_its_chip(desk: Desk, hostile: str) -> None:
    chip = desk.panel.header.chips.stage
    desk.panel.grab()
    assert len(chip.text()) < 80
    assert chip.width() <= desk.panel.width()
