"""The page of a company: opened from its name, with what happened there before, its people and notes."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.tracker import build
from tests.ui.detail.conftest import Desk, press, type_over
from tracker.operations import applications, companies, contacts, interviews
from tracker.records import Application, Company, InterviewKind, Outcome
from ui.detail.company import CompanyPage

Key, Left = Qt.Key, Qt.MouseButton.LeftButton


@pytest.fixture
def page(desk: Desk) -> CompanyPage:
    """The page of Harbor, opened by the button beside its name."""
    QTest.mouseClick(desk.panel.header.company_button, Left)
    QApplication.processEvents()
    return desk.panel.company


def shown(page: CompanyPage) -> list[tuple[str, str]]:
    return [(row.entry.look.text, row.entry.look.second) for row in page.entries.rows if row.isVisible()]


def harbor(desk: Desk) -> Company:
    return next(one for one in desk.session.store.records(Company).values() if one.name == "Harbor")


def test_it_shows_what_happened_there_before(desk: Desk) -> None:
    old = desk.add("HARBOR", "Data Engineer", on=date(2026, 1, 5), stage="Interviewing")
    interviews.add(desk.session.store, old, date(2026, 3, 2), {"kind": InterviewKind.ONSITE})
    closed = build.stage(desk.session.store, "Closed")
    applications.move(desk.session.store, [old], closed, outcome=Outcome.REJECTED, on=date(2026, 3, 9))
    desk.add("Kestrel")
    QTest.mouseClick(desk.panel.header.company_button, Left)
    assert shown(desk.panel.company) == [
        ("Platform Engineer", "Saved since today"),
        ("Data Engineer", "Rejected in March 2026 after: Onsite"),
    ]
    assert desk.panel.company.summary.text() == "2 applications, 1 open"


def test_a_click_on_an_application_opens_it(desk: Desk) -> None:
    other = desk.add("Harbor", "Data Engineer")
    QTest.mouseClick(desk.panel.header.company_button, Left)
    row = next(row for row in desk.panel.company.entries.rows if row.key == other)
    QTest.mouseClick(row.entry, Left)
    assert desk.session.current == other
    assert desk.panel.stack.currentWidget() is desk.panel.single


def test_its_fields_are_edited_where_they_stand(desk: Desk, page: CompanyPage) -> None:
    type_over(page.website, "https://harbor.example")
    press(Key.Key_Return)
    type_over(page.note, "Series B. Ask about the pension.")
    desk.leave()
    assert (harbor(desk).website, harbor(desk).note) == ("https://harbor.example", "Series B. Ask about the pension.")
    assert page.open_button.isVisible()


def test_a_new_name_is_given_to_its_applications_and_the_page_stays(desk: Desk, page: CompanyPage) -> None:
    type_over(page.name, "Harbour")
    press(Key.Key_Return)
    assert desk.stored().company == "Harbour"
    assert page.name.value == "Harbour"
    assert shown(page) == [("Platform Engineer", "Saved since today")]


def test_removing_the_page_leaves_the_applications(desk: Desk, page: CompanyPage) -> None:
    QTest.mouseClick(page.remove_button, Left)
    assert desk.session.store.records(Company) == {}
    assert desk.stored().company == "Harbor"
    assert desk.panel.stack.currentWidget() is desk.panel.single
    desk.session.undo()
    assert harbor(desk).name == "Harbor"


def test_a_company_without_a_page_gets_one_when_something_is_written(desk: Desk, page: CompanyPage) -> None:
    companies.remove(desk.session.store, harbor(desk).id)
    assert not page.remove_button.isVisible()
    type_over(page.location, "Rotterdam")
    press(Key.Key_Return)
    assert harbor(desk).location == "Rotterdam"


def test_the_people_of_its_applications_and_of_its_name_are_there(desk: Desk, page: CompanyPage) -> None:
    contacts.add(desk.session.store, {"name": "Dana"}, application=desk.stored().id)
    contacts.add(desk.session.store, {"name": "Ian", "company": "harbor"})
    contacts.add(desk.session.store, {"name": "Zoe", "company": "Kestrel"})
    assert [person.name.value for person in page.persons if person.isVisible()] == ["Dana", "Ian"]


def test_escape_goes_back_to_the_application(desk: Desk, page: CompanyPage) -> None:
    assert desk.panel.stack.currentWidget() is desk.panel.company_area
    press(Key.Key_Escape)
    assert desk.panel.stack.currentWidget() is desk.panel.single
    assert desk.panel.isVisible()


def test_another_application_leaves_the_page_with_what_was_typed_saved(desk: Desk, page: CompanyPage) -> None:
    other = desk.add("Kestrel")
    type_over(page.location, "Rotterdam")
    desk.show(other)
    assert harbor(desk).location == "Rotterdam"
    assert desk.panel.stack.currentWidget() is desk.panel.single


def test_an_application_without_a_company_offers_no_page(desk: Desk) -> None:
    applications.edit(desk.session.store, [desk.stored().id], {"company": ""})
    assert not desk.panel.header.company_button.isVisible()
    assert isinstance(desk.stored(), Application)
