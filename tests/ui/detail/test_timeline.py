"""What happened is shown newest first, and every entry can be added, edited, backdated and removed."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.tracker import build
from tests.ui.detail.conftest import Desk, choose, focused, press, type_over
from tracker.operations import applications, interviews
from tracker.records import Event, EventKind, InterviewKind, InterviewResult, Outcome
from ui.detail.entries import EntryRow
from ui.detail.event_form import EventForm
from ui.detail.interview_form import InterviewForm

Key, Left = Qt.Key, Qt.MouseButton.LeftButton


def rows(desk: Desk) -> list[EntryRow]:
    return [row for row in desk.timeline.entries.rows if row.isVisible()]


def shown(desk: Desk) -> list[tuple[str, str]]:
    return [(row.entry.look.text, row.entry.look.right) for row in rows(desk)]


def events(desk: Desk) -> list[Event]:
    return desk.session.store.of_applications(Event, [desk.stored().id])


def form(desk: Desk) -> EventForm:
    opened = desk.timeline.form("event")
    assert isinstance(opened, EventForm)
    return opened


def lines_of(opened: EventForm) -> tuple[QWidget, ...]:
    return opened.day, opened.at, opened.text


def moved(desk: Desk, *names_and_days: tuple[str, int]) -> None:
    """Show an application that entered these stages on these days of November."""
    (first, day), *later = names_and_days
    id = desk.add("Brightline", stage=first, on=date(2026, 11, day), source="careers page")
    for name, day in later:
        stage = build.stage(desk.session.store, name)
        outcome = Outcome.REJECTED if name == "Closed" else None
        applications.move(desk.session.store, [id], stage, outcome=outcome, on=date(2026, 11, day))
    desk.show(id)


def test_the_timeline_tells_what_happened_newest_first(desk: Desk) -> None:
    moved(desk, ("Saved", 1), ("Applied", 2), ("Screening", 9), ("Closed", 20))
    interviews.add(
        desk.session.store,
        desk.stored().id,
        date(2026, 11, 15),
        {"kind": InterviewKind.PHONE, "result": InterviewResult.PASSED},
    )
    assert shown(desk) == [
        ("Closed: Rejected", "20 Nov"),
        ("Call: Passed", "15 Nov"),
        ("Moved to Screening", "9 Nov"),
        ("Applied", "2 Nov"),
        ("Saved from careers page", "1 Nov"),
    ]


def test_a_stage_has_the_dot_of_its_colour_and_its_name_in_words(desk: Desk) -> None:
    moved(desk, ("Saved", 1), ("Screening", 9))
    look = rows(desk)[0].entry.look
    assert look.dot == desk.panel.context.themes.theme.stages["screening"]
    assert rows(desk)[0].entry.accessibleName() == "Moved to Screening, 9 Nov"


def test_an_entry_is_added_with_its_day(desk: Desk) -> None:
    QTest.mouseClick(desk.timeline.add, Left)
    QTest.keyClicks(focused(), "Call with Dana (45 min)")
    form(desk).kind.combo.setCurrentIndex(1)
    type_over(form(desk).day, "16 Nov")
    type_over(form(desk).at, "10:30")
    press(Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (entry,) = [event for event in events(desk) if event.kind is EventKind.CALL]
    assert (entry.text, entry.day, entry.at) == ("Call with Dana (45 min)", date(2026, 11, 16), "10:30")
    assert ("Call with Dana (45 min)", "16 Nov") in shown(desk)


def test_an_entry_that_is_being_typed_is_added_on_leaving(desk: Desk) -> None:
    desk.timeline.new_entry()
    QTest.keyClicks(focused(), "They wrote back")
    desk.leave()
    assert shown(desk)[0] == ("They wrote back", "24 Nov")
    assert events(desk)[-1].kind is EventKind.NOTE


def test_the_text_and_the_day_of_an_entry_are_edited_where_it_stands(desk: Desk) -> None:
    desk.timeline.new_entry()
    QTest.keyClicks(focused(), "They wrote")
    desk.leave()
    QTest.mouseClick(rows(desk)[0].entry, Left)
    type_over(form(desk).text, "They wrote back")
    type_over(form(desk).day, "20 Nov")
    type_over(form(desk).at, "")
    desk.leave()
    edited = next(event for event in events(desk) if event.kind is EventKind.NOTE)
    assert (edited.text, edited.day, edited.at) == ("They wrote back", date(2026, 11, 20), None)


def test_day_and_time_of_an_entry_stand_beside_each_other_above_its_text(desk: Desk) -> None:
    desk.timeline.new_entry()
    QTest.keyClicks(focused(), "They wrote")
    desk.leave()
    QTest.mouseClick(rows(desk)[0].entry, Left)
    QApplication.processEvents()
    day, at, text = (field.mapTo(desk.panel, field.rect().topLeft()).x() for field in lines_of(form(desk)))
    assert day == text
    assert 0 < at - day - form(desk).day.width() < 10


def test_backdating_a_stage_lets_the_application_follow(desk: Desk) -> None:
    moved(desk, ("Saved", 1), ("Applied", 10), ("Screening", 20))
    QTest.mouseClick(rows(desk)[0].entry, Left)
    type_over(form(desk).day, "5 Nov")
    desk.leave()
    assert desk.session.overview.stage(desk.stored().stage).name == "Applied"
    assert desk.panel.header.chips.stage.text() == "Applied · 14 days"


def test_another_stage_or_outcome_of_an_entry_moves_the_application(desk: Desk) -> None:
    moved(desk, ("Saved", 1), ("Applied", 10))
    desk.timeline.edit(rows(desk)[0].key)  # type: ignore[arg-type]
    combo = form(desk).place.combo
    combo.setCurrentIndex(combo.findText("Closed: Withdrawn"))
    desk.leave()
    assert desk.stored().outcome is Outcome.WITHDRAWN
    desk.timeline.edit(rows(desk)[0].key)  # type: ignore[arg-type]
    combo.setCurrentIndex(combo.findText("Screening"))
    desk.leave()
    assert (desk.stored().outcome, desk.session.overview.stage(desk.stored().stage).name) == (None, "Screening")


def test_a_stage_cannot_be_entered_tomorrow(desk: Desk) -> None:
    QTest.mouseClick(rows(desk)[0].entry, Left)
    type_over(form(desk).day, "tomorrow")
    desk.leave()
    assert "is still to come" in form(desk).day.problem.text()
    assert form(desk).isVisible()
    form(desk).drop()


def test_an_entry_needs_a_day(desk: Desk) -> None:
    desk.timeline.new_entry()
    QTest.keyClicks(focused(), "They wrote")
    type_over(form(desk).day, "")
    desk.leave()
    assert "needs a day" in form(desk).problem.text()
    assert len(events(desk)) == 1
    form(desk).drop()


def test_an_entry_is_removed_and_undo_brings_it_back(desk: Desk) -> None:
    moved(desk, ("Saved", 1), ("Applied", 10))
    QTest.mouseClick(rows(desk)[0].entry, Qt.MouseButton.RightButton)
    rows(desk)[0].entry.menu_asked.emit(rows(desk)[0].mapToGlobal(rows(desk)[0].rect().center()))
    choose("Remove")
    assert shown(desk) == [("Saved from careers page", "1 Nov")]
    desk.session.undo()
    assert shown(desk)[0] == ("Applied", "10 Nov")


def test_the_only_stage_cannot_be_removed_and_the_reason_is_said(desk: Desk) -> None:
    rows(desk)[0].entry.setFocus()
    press(Key.Key_Delete)
    assert "cannot be removed" in desk.timeline.refusal.text()
    assert desk.timeline.refusal.isVisible()
    assert len(events(desk)) == 1


def test_an_interview_that_is_over_gets_its_result_from_the_timeline(desk: Desk) -> None:
    interviews.add(desk.session.store, desk.stored().id, date(2026, 11, 20), {"kind": InterviewKind.PHONE})
    assert ("Call: no result yet", "20 Nov") in shown(desk)
    row = next(row for row in rows(desk) if row.entry.look.text.startswith("Call"))
    QTest.mouseClick(row.entry, Left)
    opened = desk.timeline.form("interview")
    assert isinstance(opened, InterviewForm)
    opened.result.combo.setCurrentIndex(2)
    desk.leave()
    assert ("Call: Not passed", "20 Nov") in shown(desk)


def test_an_open_form_shows_what_changed_elsewhere(desk: Desk) -> None:
    from tracker.operations import timeline
    from tracker.operations.timeline import EventChanges

    event = events(desk)[0]
    desk.timeline.edit(("event", event.id))
    timeline.edit_event(desk.session.store, event.id, EventChanges(text="from a friend"), today=build.TODAY)
    assert form(desk).text.value == "from a friend"
