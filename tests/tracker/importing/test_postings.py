"""Postings that an import brings are read as those that are captured: into requirements, in the same step."""

from __future__ import annotations

import csv
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any, Final

import pytest

from tests.tracker import build
from tests.tracker.build import TODAY
from tests.tracker.importing.tools import asked, imported, planned, stored
from tracker import requirements
from tracker.clock import Clock
from tracker.importing.applying import apply_plan
from tracker.operations import applications, fit, skills
from tracker.records import RequirementState

PYTHON: Final = (
    "Requirements\n- 5+ years of Python and Django\n- PostgreSQL or MySQL\n- Fluent German\n"
    "Nice to have\n- Kubernetes\n"
)
GO: Final = "Requirements\n- Experience with Go\n- Quiltwork\n"
NOTHING: Final = "A place by the sea."
ASKED: Final = (
    "SELECT requirement.application, kind, importance, k, label, state, requirement.position, requirement.start,"
    " requirement.end, skill, level, option.start, option.end, option.position"
    " FROM requirement JOIN requirement_option AS option ON option.requirement = requirement.id"
    " ORDER BY requirement.application, requirement.position, option.position"
)
CONDITIONS: Final = (
    "SELECT application, what, asked, number, kind, state, start, end, skills, equivalent FROM condition_asked"
    " ORDER BY application, id"
)


def sheet(path: Path, *rows: Sequence[str]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([("Company", "Title", "Status", "Job URL", "Job description"), *rows])
    return path


def row(number: int, posting: str) -> Sequence[str]:
    return (f"Harbor {number}", f"Engineer {number}", "Applied", f"https://harbor.example/jobs/{number}", posting)


def read_of(database: Path) -> list[Any]:
    return [*asked(database, ASKED), *asked(database, CONDITIONS)]


def test_they_ask_for_the_same_as_if_each_had_been_added_by_hand(database: Path, tmp_path: Path) -> None:
    postings = (PYTHON, "", GO, NOTHING, PYTHON)
    imported(database, sheet(tmp_path / "jobs.csv", *(row(number, text) for number, text in enumerate(postings))))
    with closing(build.new_store(tmp_path / "by-hand.db")) as by_hand:
        for number, text in enumerate(postings):
            applications.add(by_hand, {"title": f"Engineer {number}"}, posting=text, on=TODAY)
    found = read_of(database)
    assert found == read_of(tmp_path / "by-hand.db")
    assert {application for application, *_ in found} == {1, 3, 5}


def test_skills_of_the_users_own_are_found_in_them(database: Path, tmp_path: Path) -> None:
    with closing(build.open_store(database)) as store:
        skills.add_skill(store, "Quiltwork")
    imported(database, sheet(tmp_path / "jobs.csv", row(1, GO)))
    assert {skill for (skill,) in asked(database, "SELECT skill FROM requirement_option")} == {"Go", "Quiltwork"}


def test_they_are_one_step_with_the_rest_of_the_import(database: Path, tmp_path: Path) -> None:
    before = stored(database)
    imported(database, sheet(tmp_path / "jobs.csv", row(1, PYTHON), row(2, GO)))
    after = stored(database)
    with closing(build.open_store(database)) as store:
        assert len(store.order().undoable) == 1
        assert [one.requirement.state for one in requirements.of_application(store, 2)] == [RequirementState.PROPOSED]
        store.undo()
        assert stored(database) == before
        store.redo()
        assert stored(database) == after


def test_a_posting_that_an_update_brings_keeps_what_the_user_answered(database: Path, tmp_path: Path) -> None:
    imported(database, sheet(tmp_path / "jobs.csv", row(1, "")))
    with closing(build.open_store(database)) as store:
        fit.add_requirement(store, 1, "must", [("Rust", 2)])
    imported(database, sheet(tmp_path / "more.csv", row(1, GO)))
    assert asked(database, "SELECT text FROM posting") == [(GO.strip(),)]
    found = asked(
        database, "SELECT skill, state FROM requirement JOIN requirement_option ON requirement.id = requirement"
    )
    assert sorted(found) == [("Go", "proposed"), ("Rust", "confirmed")]


class GivenUp(Exception):
    """The user has pressed Cancel."""


def given_up_at(step: int) -> Callable[[int, int], None]:
    def watch(done: int, _of: int) -> None:
        if done == step:
            raise GivenUp

    return watch


@pytest.mark.parametrize("step", [1, 250, 300, 302])
def test_an_import_that_is_given_up_while_they_are_read_changes_nothing_and_can_be_begun_again(
    database: Path, tmp_path: Path, step: int
) -> None:
    before = stored(database)
    plan = planned(database, sheet(tmp_path / "jobs.csv", *(row(number, GO) for number in range(300))))
    with pytest.raises(GivenUp):
        apply_plan(database, plan, clock=Clock(TODAY), progress=given_up_at(step))
    assert stored(database) == before
    apply_plan(database, plan, clock=Clock(TODAY))
    plan.close()
    assert asked(database, "SELECT count(*), count(DISTINCT application) FROM requirement") == [(300, 300)]


def test_the_progress_counts_every_posting_and_ends_at_its_end(database: Path, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    plan = planned(database, sheet(tmp_path / "jobs.csv", *(row(number, GO) for number in range(5))))
    apply_plan(database, plan, clock=Clock(TODAY), progress=lambda done, of: told.append((done, of)))
    plan.close()
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert (len({of for _, of in told}), told[-1]) == (1, (9, 9))
