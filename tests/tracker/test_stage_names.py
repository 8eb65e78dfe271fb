"""The stages of a new database are named in a language, and recognised in the others."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from tests.tracker import build
from tests.tracker.build import TODAY
from tracker import demo, opening
from tracker.clock import Clock
from tracker.exporting.everything import export_json
from tracker.exporting.spreadsheet import Sheet, export_csv
from tracker.importing.applying import apply_plan
from tracker.importing.opening import open_source
from tracker.importing.planning import make_plan
from tracker.importing.proposing import propose, read_stages
from tracker.importing.words import find_sense
from tracker.operations import lookup, stages
from tracker.operations.stages import StageChanges
from tracker.records import Application, Kind, Stage
from tracker.settings import LANGUAGES
from tracker.stage_names import NAMES

GERMAN = list(NAMES["de"].values())


def made(path: Path, language: str) -> Path:
    opening.create(path, language)
    return path


def names(path: Path) -> list[str]:
    with closing(build.open_store(path)) as store:
        return [stage.name for stage in lookup.stages(store)]


def take_in(path: Path, database: Path) -> None:
    """Import a file as it is proposed."""
    source = open_source(path)
    with closing(make_plan(database, source, propose(database, source), today=TODAY)) as plan:
        apply_plan(database, plan, clock=Clock(TODAY))


def test_a_database_has_stages_in_the_language_that_it_was_made_in(tmp_path: Path) -> None:
    assert names(made(tmp_path / "de.db", "de")) == GERMAN


def test_the_example_has_stages_in_the_language_that_it_was_made_in(tmp_path: Path) -> None:
    demo.make(tmp_path / "example.db", Clock(TODAY), "de")
    assert names(tmp_path / "example.db") == GERMAN


def test_every_language_names_every_kind_of_stage() -> None:
    assert set(NAMES) == {language for language in LANGUAGES if language != "system"}
    assert all(list(of) == list(Kind) and len(set(of.values())) == len(Kind) for of in NAMES.values())


@pytest.mark.parametrize(
    ("kind", "name"), [pair for of in NAMES.values() for pair in of.items() if pair[0] != "closed"]
)
def test_an_import_knows_each_name_as_a_status(kind: Kind, name: str) -> None:
    found = find_sense(name)
    assert found is not None
    assert found.sense.kind == kind


@pytest.mark.parametrize("form", ["csv", "json"])
def test_what_was_exported_in_one_language_comes_into_the_stages_of_another(tmp_path: Path, form: str) -> None:
    english, german = tmp_path / "en.db", made(tmp_path / "de.db", "de")
    with closing(build.open_store(made(english, "en"))) as store:
        build.application(store, "Opal", "Engineer", stage="Interviewing")
    with closing(build.open_store(german)) as store:
        build.application(store, "Harbor", "Engineer", stage="Beworben")
    file = tmp_path / f"out.{form}"
    if form == "csv":
        export_csv(english, file, Sheet(), today=TODAY)
    else:
        export_json(english, file, now=Clock(TODAY).now())
    take_in(file, german)
    assert names(german) == GERMAN
    with closing(build.open_store(german)) as store:
        (opal,) = (one for one in store.records(Application).values() if one.company == "Opal")
        assert store.records(Stage)[opal.stage].name == "Gespräche"


def test_a_name_of_the_users_own_stays_a_stage_of_its_own(tmp_path: Path) -> None:
    path = made(tmp_path / "de.db", "de")
    with closing(build.open_store(path)) as store:
        (stage,) = (stage for stage in lookup.stages(store) if stage.kind is Kind.SCREENING)
        stages.edit(store, stage.id, StageChanges(name="Telefonat"))
    known = read_stages(path)
    known.named_or_new("Screening", Kind.SCREENING)
    assert known.new == [("Screening", Kind.SCREENING)]
    assert known.named_or_new("Applied", Kind.APPLIED)[0] > 0
