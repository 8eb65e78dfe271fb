"""`edit`, `move`, `note`, `event` and the trash."""

from __future__ import annotations

import pytest

from tests.tracker.cli.conftest import CommandLine


def stages(pursuit: CommandLine, id: int) -> list[tuple[str, str]]:
    return [(event["on"], event["stage"]) for event in pursuit.shown(id)["events"] if event["kind"] == "stage"]


def test_fields_are_edited_by_name_and_emptied_by_nothing(pursuit: CommandLine) -> None:
    id = pursuit.add(location="Boston", salary="€90k")
    pursuit.done("edit", id, "location=Łódź", "salary=95k-115k EUR", "tags=go; remote first", "deadline=+7d")
    shown = pursuit.shown(id)
    assert (shown["location"], shown["tags"], shown["deadline"]) == ("Łódź", ["go", "remote first"], "2026-12-01")
    assert (shown["salary_min"], shown["salary_max"], shown["currency"]) == (95000, 115000, "EUR")
    pursuit.done("edit", id, "location=", "salary=", "tags=", "deadline=")
    shown = pursuit.shown(id)
    assert (shown["location"], shown["salary_text"], shown["salary_min"], shown["tags"]) == (None, None, None, [])


def test_editing_the_day_of_applying_edits_its_event(pursuit: CommandLine) -> None:
    id = pursuit.add(stage="applied", on="2026-11-10")
    pursuit.done("edit", id, "applied_on=2026-11-02")
    assert stages(pursuit, id) == [("2026-11-02", "Applied")]
    assert pursuit.shown(id)["applied_on"] == "2026-11-02"


def test_notes_posting_and_stage_are_edited_one_at_a_time(pursuit: CommandLine) -> None:
    id = pursuit.add()
    pursuit.done("edit", id, "notes=- [ ] call")
    pursuit.done("edit", id, "posting=We seek you")
    pursuit.done("edit", id, "stage=rejected")
    shown = pursuit.shown(id)
    assert (shown["notes"], shown["posting"], shown["outcome"]) == ("- [ ] call", "We seek you", "rejected")
    assert "step of its own" in pursuit.refused("edit", id, "stage=offer", "url=x", code=2)


@pytest.mark.parametrize(
    ("assignment", "reason"),
    [
        ("colour=red", "no field"),
        ("in_stage_days=3", "follows from"),
        ("outcome=rejected", "follows from the stage"),
        ("work_mode=sea", "onsite, hybrid, remote"),
        ("deadline=soon", "2026-11-24"),
        ("salary_min=many", "no amount"),
        ("currency=euro", "three letters"),
        ("excitement=6", "from 0 to 5"),
        ("search=Autumn", "none yet"),
        ("applied_on=tomorrow", "still to come"),
        ("archived=perhaps", "neither yes nor no"),
    ],
)
def test_a_value_that_does_not_fit_is_refused_with_what_would(
    pursuit: CommandLine, assignment: str, reason: str
) -> None:
    id = pursuit.add()
    before = pursuit.shown(id)
    assert reason in pursuit.refused("edit", id, assignment)
    assert pursuit.shown(id) == before


def test_a_moved_application_keeps_its_history(pursuit: CommandLine) -> None:
    id = pursuit.add(stage="applied", on="2026-11-02")
    assert pursuit.done("move", id, "screening") == "Move “Engineer” to Screening\n"
    pursuit.done("move", id, "closed", "--outcome", "no-reply")
    shown = pursuit.shown(id)
    assert (shown["outcome"], shown["reached"], shown["applied_on"]) == ("no_reply", "screening", "2026-11-02")


def test_a_move_before_the_latest_stage_is_past_and_says_so(pursuit: CommandLine) -> None:
    id = pursuit.add(stage="interviewing", on="2026-11-20")
    moved = pursuit("move", id, "applied", "--on", "2026-11-02")
    assert moved.code == 0
    assert "it stays where it is" in moved.err
    assert moved.err.count("\n") == 1
    assert pursuit.shown(id)["stage"] == "Interviewing"
    assert stages(pursuit, id) == [("2026-11-02", "Applied"), ("2026-11-20", "Interviewing")]


def test_of_several_ids_one_that_is_unknown_changes_none(pursuit: CommandLine) -> None:
    first, second = pursuit.add("A"), pursuit.add("B")
    for words in (["move", first, 9, second, "offer"], ["archive", first, 9], ["delete", second, 9]):
        assert "no application 9" in pursuit.refused(*words)
    assert [(one["stage"], one["archived"]) for one in pursuit.json("list")] == [("Saved", False)] * 2
    pursuit.done("move", first, second, "offer")
    assert [one["stage"] for one in pursuit.json("list")] == ["Offer", "Offer"]


def test_a_note_goes_to_the_timeline_also_from_the_input(pursuit: CommandLine) -> None:
    id = pursuit.add(on="2026-11-01")
    pursuit.done("note", id, "Team of 9", "--on", "2026-11-03")
    pursuit.done("note", id, "-", typed="two\nlines\n")
    events = pursuit.shown(id)["events"]
    assert [(event["on"], event["kind"], event["text"]) for event in events[1:]] == [
        ("2026-11-03", "note", "Team of 9"),
        ("2026-11-24", "note", "two\nlines"),
    ]
    assert "empty" in pursuit.refused("note", id, " ")
    for typed in (b"caf\xe9", b"x" * 4_000_001):
        pursuit.refused("note", id, "-", typed=typed)
    assert len(pursuit.shown(id)["events"]) == 3


def test_an_entry_of_the_timeline_is_edited_by_its_number_and_the_stage_follows(pursuit: CommandLine) -> None:
    id = pursuit.add(stage="applied", on="2026-11-02")
    pursuit.done("move", id, "screening", "--on", "2026-11-09")
    pursuit.done("event", id, "edit", 2, "--on", "2026-11-01")
    assert (pursuit.shown(id)["stage"], stages(pursuit, id)[0]) == ("Applied", ("2026-11-01", "Screening"))
    pursuit.done("event", id, "edit", 2, "stage=rejected", "text=Form letter", "at=9:00")
    latest = pursuit.shown(id)["events"][-1]
    assert (latest["outcome"], latest["text"], latest["at"]) == ("rejected", "Form letter", "09:00")
    pursuit.done("event", id, "remove", 2)
    assert (pursuit.shown(id)["stage"], stages(pursuit, id)) == ("Screening", [("2026-11-01", "Screening")])


def test_entries_that_are_not_there_or_must_stay_are_refused(pursuit: CommandLine) -> None:
    id = pursuit.add()
    assert "no 2" in pursuit.refused("event", id, "edit", 2, "text=x")
    assert "no 0" in pursuit.refused("event", id, "remove", 0)
    assert "cannot be removed" in pursuit.refused("event", id, "remove", 1)
    assert "no field" in pursuit.refused("event", id, "edit", 1, "colour=red")
    pursuit.refused("event", id, "edit", 1, code=2)
    pursuit.refused("event", id, "remove", 1, "text=x", code=2)


def test_what_was_deleted_comes_back_until_the_trash_is_emptied_and_by_undo_even_then(pursuit: CommandLine) -> None:
    first, second = pursuit.add("A", notes="mine"), pursuit.add("B")
    before = pursuit.shown(first)
    pursuit.done("delete", first, second)
    pursuit.done("restore-deleted", second)
    assert "not in the trash" in pursuit.refused("restore-deleted", second)
    assert pursuit.done("empty-trash") == "Empty the trash (1)\n"
    assert pursuit.refused("show", first)
    assert pursuit.done("empty-trash") == "Nothing to change.\n"
    pursuit.done("undo")
    pursuit.done("restore-deleted", first)
    shown = pursuit.shown(first)
    assert {**shown, "updated_at": None} == {**before, "updated_at": None}


def test_what_is_archived_can_be_taken_back(pursuit: CommandLine) -> None:
    id = pursuit.add()
    pursuit.done("archive", id)
    assert pursuit.shown(id)["archived"] is True
    pursuit.done("archive", id, "--back")
    assert pursuit.shown(id)["archived"] is False
    pursuit.done("edit", id, "archived=yes")
    assert pursuit.shown(id)["archived"] is True
