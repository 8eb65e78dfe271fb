"""Values as they are typed and as JSON has them: the same for the command line and for a cell of the table."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from tests.tracker import build
from tests.tracker.build import TODAY
from tracker import errors
from tracker.fields import FIELDS
from tracker.operations import applications
from tracker.records import Employment, Outcome, Period, WorkMode
from tracker.store import Store
from tracker.values import READERS, editable_name, read_choice, read_json, read_value


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store with one search; nobody changes it."""
    store = build.new_store(tmp_path_factory.mktemp("values") / "test.db")
    build.search(store, "Autumn 2026")
    yield store
    store.close()


@pytest.mark.parametrize(
    ("field", "text", "name", "value"),
    [
        ("company", " Łódź ", "company", " Łódź "),
        ("salary", "95k EUR", "salary_text", "95k EUR"),
        ("work_mode", "On-Site", "work_mode", WorkMode.ONSITE),
        ("mode", "remote", "work_mode", WorkMode.REMOTE),
        ("employment", "Full time", "employment", Employment.FULL_TIME),
        ("employment", "", "employment", None),
        ("period", "month", "period", Period.MONTH),
        ("salary_min", "95000", "salary_min", 95000.0),
        ("salary_max", "115k", "salary_max", 115000.0),
        ("salary_min", "12.5", "salary_min", 12.5),
        ("salary_min", "", "salary_min", None),
        ("currency", "eur", "currency", "EUR"),
        ("excitement", "4", "excitement", 4),
        ("excitement", " ", "excitement", None),
        ("deadline", "+3d", "deadline", date(2026, 11, 27)),
        ("applied", "2026-11-02", "applied_on", date(2026, 11, 2)),
        ("Deadline", "", "deadline", None),
        ("search", "autumn ２０２６", "search", 1),
        ("search", "", "search", None),
        ("tags", "go, remote first", "tags", ["go", "remote first"]),
        ("tag", "a,b; c", "tags", ["a,b", "c"]),
        ("tags", "", "tags", []),
        ("archived", "Yes", "archived", True),
    ],
)
def test_a_typed_text_becomes_a_value(example: Store, field: str, text: str, name: str, value: object) -> None:
    assert read_value(example, field, text, TODAY) == (name, value)


def test_zero_has_no_sign(example: Store) -> None:
    assert str(read_value(example, "salary_min", "-0", TODAY)[1]) == "0.0"


def test_a_stage_is_read_with_its_outcome(example: Store) -> None:
    name, (stage, outcome) = read_value(example, "stage", "No reply", TODAY)
    assert (name, stage.name, outcome) == ("stage", "Closed", Outcome.NO_REPLY)


@pytest.mark.parametrize(
    ("field", "text", "choices"),
    [
        ("work_mode", "sea", "onsite, hybrid, remote"),
        ("employment", "slavery", "full_time"),
        ("salary_min", "-5", "a number"),
        ("salary_min", "inf", "a number"),
        ("salary_min", "1e12", "a number"),
        ("salary_min", "90k-100k", "a number"),
        ("currency", "€", "three letters"),
        ("excitement", "4.5", "whole number"),
        ("excitement", "9" * 5000, "whole number"),
        ("deadline", "31.2.2026", "year-month-day"),
        ("search", "Spring", "Autumn 2026"),
        ("stage", "nowhere", "Interviewing"),
        ("archived", "maybe", "yes nor no"),
        ("colour", "red", "company, title"),
        ("next", "today", "follows from"),
        ("kind", "offer", "move the application"),
    ],
)
def test_what_cannot_be_read_is_refused_with_what_could_be_typed(
    example: Store, field: str, text: str, choices: str
) -> None:
    with pytest.raises(errors.PursuitError, match=choices) as refused:
        read_value(example, field, text, TODAY)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    ("field", "value", "read"),
    [
        ("company", "Harbor", "Harbor"),
        ("company", None, ""),
        ("salary_min", 95000, 95000.0),
        ("salary_min", 12.5, 12.5),
        ("salary_min", None, None),
        ("excitement", 4, 4),
        ("excitement", 4.0, 4),
        ("deadline", "2026-11-27", date(2026, 11, 27)),
        ("tags", ["go", "a,b"], ["go", "a,b"]),
        ("tags", None, []),
        ("archived", True, True),
    ],
)
def test_json_values_are_read_by_the_same_rules(example: Store, field: str, value: object, read: object) -> None:
    assert read_json(example, field, value, TODAY)[1] == read


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("company", True),
        ("company", ["Harbor"]),
        ("salary_min", {}),
        ("excitement", True),
        ("archived", "yes" * 2),
        ("archived", 1),
        ("tags", "go"),
        ("tags", [1]),
        ("deadline", 20261127),
    ],
)
def test_json_values_of_another_type_are_refused(example: Store, field: str, value: object) -> None:
    with pytest.raises(errors.InvalidInput):
        read_json(example, field, value, TODAY)


def test_every_field_that_the_table_may_edit_can_be_read_and_is_taken_by_the_edit() -> None:
    editable = {editable_name(key) for key, field in FIELDS.items() if field.editable}
    assert editable - {"stage"} <= set(applications.FIELDS)
    assert set(READERS) - {"stage"} == set(applications.FIELDS)


def test_a_choice_is_found_however_it_is_spelled() -> None:
    for text in ("no_reply", "No reply", "NO-REPLY", "noreply"):
        assert read_choice(Outcome, text, "outcome") is Outcome.NO_REPLY


def test_what_was_read_can_be_stored(store: Store) -> None:
    id = build.application(store).id
    texts = {"salary": "95k-115k EUR", "deadline": "+3d", "tags": "go", "archived": "yes", "work_mode": "remote"}
    values: dict[str, Any] = dict(read_value(store, field, text, TODAY) for field, text in texts.items())
    (change,) = [one for one in applications.edit(store, [id], values).changes if one.record.id == id and one.before]
    edited: Any = change.after
    assert (edited.salary_max, edited.deadline, edited.archived) == (115000.0, date(2026, 11, 27), True)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("locaton", "There is no field “locaton”; did you mean location?"),
        ("salry", "There is no field “salry”; did you mean salary?"),
        ("foo", "There is no field “foo”; choose among "),
    ],
)
def test_a_misspelt_field_is_answered_with_the_one_that_is_meant(typed: str, said: str) -> None:
    with pytest.raises(errors.InvalidInput) as refused:
        editable_name(typed)
    assert str(refused.value).startswith(said)


def test_the_fields_that_can_be_edited_are_listed_as_one_types_them() -> None:
    with pytest.raises(errors.InvalidInput) as refused:
        editable_name("foo")
    named = str(refused.value).rstrip(".").partition("choose among ")[2].split(", ")
    assert "salary" in named
    assert all(editable_name(name) for name in named)
