"""`undo`, `redo` and `history`: one order of steps for every process."""

from __future__ import annotations

from tests.tracker.cli.conftest import CommandLine


def test_undo_says_in_words_what_it_took_back_and_from_where_it_came(pursuit: CommandLine) -> None:
    id = pursuit.add("Harbor", "Platform Engineer")
    pursuit.done("move", id, "applied")
    undone = pursuit.done("undo")
    assert undone.startswith("Undone: Move “Platform Engineer” to Applied (command line, 2026-11-2")
    assert pursuit.shown(id)["stage"] == "Saved"
    assert pursuit.done("redo") == "Redone: Move “Platform Engineer” to Applied\n"
    assert pursuit.shown(id)["stage"] == "Applied"


def test_several_steps_are_undone_and_redone_at_once_or_none(pursuit: CommandLine) -> None:
    id = pursuit.add()
    for place in ("Berlin", "Boston"):
        pursuit.done("edit", id, f"location={place}")
    assert "the log has 3" in pursuit.refused("undo", 4)
    assert pursuit.shown(id)["location"] == "Boston"
    assert pursuit.done("undo", 2).count("Undone: Edit") == 2
    assert pursuit.shown(id)["location"] is None
    assert pursuit.done("redo", 2).count("Redone: Edit") == 2
    assert pursuit.shown(id)["location"] == "Boston"
    assert "nothing to redo" in pursuit.refused("redo")
    pursuit.refused("undo", 0, code=2)
    pursuit.refused("undo", 2, "--change", 1, code=2)


def test_one_change_is_undone_by_its_number_unless_it_no_longer_fits(pursuit: CommandLine) -> None:
    first, second = pursuit.add("A"), pursuit.add("B")
    pursuit.done("edit", first, "location=Berlin")
    pursuit.done("edit", second, "location=Boston")
    pursuit.done("undo", "--change", 3)
    assert (pursuit.shown(first)["location"], pursuit.shown(second)["location"]) == (None, "Boston")
    assert "cannot be reversed" in pursuit.refused("undo", "--change", 2)
    assert "no step 99" in pursuit.refused("undo", "--change", 99)


def test_history_tells_each_step_the_newest_last_and_which_are_undone(pursuit: CommandLine) -> None:
    id = pursuit.add()
    pursuit.done("edit", id, "location=Berlin")
    pursuit.done("undo")
    pursuit.done("redo")
    pursuit.done("undo")
    steps = pursuit.json("history")
    assert [(step["id"], step["mode"], step["reverses"], step["undone"]) for step in steps] == [
        (1, "do", None, False),
        (2, "do", None, True),
        (3, "undo", 2, False),
        (4, "redo", 3, True),
        (5, "undo", 4, False),
    ]
    assert steps[0] == {
        "id": 1, "at": "2026-11-24T12:00:00Z", "label": "Add “Engineer”", "origin": "command line", "mode": "do",
        "reverses": None, "undone": False,
    }  # fmt: skip
    lines = pursuit.done("history").splitlines()
    assert lines[2].endswith("undone")
    assert "Undo: Edit “Engineer”" in lines[3]


def test_the_history_of_an_application_says_what_changed_in_it(pursuit: CommandLine) -> None:
    other, id = pursuit.add("Other"), pursuit.add("Harbor")
    pursuit.done("edit", id, "location=Berlin")
    pursuit.done("move", id, "applied")
    pursuit.done("edit", other, "location=Boston")
    text = pursuit.done("history", id)
    assert "location: – → Berlin" in text
    assert "stage: Saved → Applied" in text
    assert "Boston" not in text
    (edited,) = pursuit.json("history", id)[1]["changes"]
    assert (edited["record"], edited["id"]) == ("application", id)
    assert (edited["before"]["location"], edited["after"]["location"]) == (None, "Berlin")
    assert "no application 9" in pursuit.refused("history", 9)


def test_a_step_names_the_beginning_of_a_long_name(pursuit: CommandLine) -> None:
    id = pursuit.add("Harbor")
    pursuit.done("edit", id, f"title={'Engineer ' * 300}")
    said = pursuit.done("archive", id).strip()
    assert said.startswith("Archive “Engineer Engineer")
    assert said.endswith("…”")
    assert max(map(len, pursuit.done("history").splitlines())) < 160


def test_without_any_change_history_says_so(pursuit: CommandLine) -> None:
    pursuit.done("tags", "add", "go")
    pursuit.done("undo")
    assert "nothing to undo" in pursuit.refused("undo")
    assert len(pursuit.json("history")) == 2
