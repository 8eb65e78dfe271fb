"""`skills`, `profile`, `roles`, `ready`, `fit`, `gaps`: keys that programs rely on, lines that people can read."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.tracker.cli.conftest import CommandLine, process

READINESS_KEYS = [
    "score", "shown", "high", "word", "musts_met", "musts", "rated", "skills", "confirmed", "requirements",
    "conditions", "next_steps",
]  # fmt: skip
REQUIREMENT_KEYS = [
    "name", "kind", "importance", "k", "options", "met", "credit", "deficit", "shown_deficit", "span",
]  # fmt: skip
SEED = (("Django", 3), ("PostgreSQL", 2), ("REST APIs", 2), ("Git", 3), ("Teamwork", 2))
POSTING = "Requirements\n- 5+ years with Python or Go\n- PostgreSQL\n- Kafka\n\nNice to have\n- AWS"


@pytest.fixture
def seeded(pursuit: CommandLine) -> CommandLine:
    """The seed role with a few skills rated."""
    assert pursuit.done("roles", "add", "senior-back-end") == "1\n"
    for skill, level in SEED:
        pursuit.done("skills", "set", skill, level)
    return pursuit


def test_ready_explains_itself_line_by_line_and_its_losses_add_up(seeded: CommandLine) -> None:
    found = seeded.json("ready", "Senior Back-End Software Engineer")
    assert list(found) == ["role", *READINESS_KEYS]
    assert all(list(one) == REQUIREMENT_KEYS for one in found["requirements"])
    assert sum(one["deficit"] for one in found["requirements"]) == pytest.approx(100 - found["score"])
    assert sum(one["shown_deficit"] for one in found["requirements"]) == 100 - found["shown"]
    assert (found["shown"], found["word"], found["musts_met"], found["musts"]) == (43, "building", 1, 6)
    assert (found["rated"], found["skills"], found["confirmed"]) == (6, 26, True)
    assert found["score"] <= found["high"] <= 100
    lines = seeded.done("ready", "senior-back-end").splitlines()
    points = [int(match[1]) for line in lines if (match := re.match(r" +-(\d+)  (?:must|unsorted|nice) ", line))]
    assert points == sorted(points, reverse=True)
    assert 100 - sum(points) == 43
    assert f"100 - {sum(points)} = 43" in lines
    for one in found["requirements"]:
        assert any(one["name"] in line for line in lines), one["name"]


def test_a_level_that_follows_from_another_skill_says_so(seeded: CommandLine) -> None:
    (language,) = [one for one in seeded.json("ready", 1)["requirements"] if "Java, Python" in one["name"]]
    assert language["met"] is True
    assert {option["skill"]: (option["need"], option["have"], option["from"]) for option in language["options"]} == {
        "Java": (3, None, None),
        "Python": (3, 3, "Django"),
        "C++": (3, None, None),
        "Ruby": (3, None, None),
    }
    assert "Python Strong, you Strong from Django" in seeded.done("ready", 1)


def test_next_steps_gain_what_they_say(seeded: CommandLine) -> None:
    before = seeded.json("ready", 1)
    step = before["next_steps"][0]
    assert list(step) == ["skill", "from", "to", "gain", "wanted_by"]
    seeded.done("skills", "set", step["skill"], step["to"])
    assert seeded.json("ready", 1)["score"] == pytest.approx(before["score"] + step["gain"])


def test_ready_answers_for_a_past_day(seeded: CommandLine) -> None:
    past = seeded.json("ready", 1, "--on", "2026-11-01")
    assert (past["score"], past["rated"]) == (0, 0)
    assert past["high"] == 100


def test_fit_says_whether_its_list_was_confirmed(seeded: CommandLine) -> None:
    id = seeded.add(posting=POSTING)
    found = seeded.json("fit", id)
    assert list(found) == ["application", *READINESS_KEYS]
    assert (found["application"], found["confirmed"]) == (id, False)
    assert [POSTING[slice(*one["span"])] for one in found["requirements"]] == [
        "Kafka",
        "AWS",
        "Python or Go",
        "PostgreSQL",
    ]
    assert found["conditions"] == [
        {"what": "years", "asked": "5+ years with Python or Go", "yours": None, "state": "unknown"}
    ]
    assert "not confirmed: 4 of 4 requirements are proposals" in seeded.done("fit", id)
    listed = seeded.json("list")[0]
    assert (listed["fit"], listed["fit_confirmed"]) == (found["shown"], False)
    assert seeded.json("fit", id, "--confirm")["confirmed"] is True
    assert "Confirmed by you." in seeded.done("fit", id)
    assert seeded.json("list")[0]["fit_confirmed"] is True
    assert [one["state"] for one in seeded.shown(id)["requirements"]] == ["confirmed"] * 4
    seeded.done("undo")
    assert seeded.json("fit", id)["confirmed"] is False


def test_a_posting_without_requirements_says_so(pursuit: CommandLine) -> None:
    pursuit.add(posting="We are a nice company.")
    pursuit.add()
    assert "none was found in its posting" in pursuit.done("fit", 1)
    assert "it has no posting" in pursuit.done("fit", 2)
    found = pursuit.json("fit", 1)
    assert (found["score"], found["shown"], found["word"], found["requirements"]) == (None, None, None, [])
    assert "no requirement to confirm" in pursuit.refused("fit", 1, "--confirm")
    assert "no application 9" in pursuit.refused("fit", 9)
    assert "--unread" in pursuit.refused("fit", code=2)


def test_the_posting_is_read_again_when_it_is_edited(seeded: CommandLine) -> None:
    id = seeded.add(posting=POSTING)
    seeded.done("fit", id, "--confirm")
    seeded.done("edit", id, "posting=Requirements\n- PostgreSQL\n- Kubernetes")
    states = {one["name"]: one["state"] for one in seeded.shown(id)["requirements"]}
    assert states == {"PostgreSQL": "confirmed", "Kubernetes": "proposed"}


def test_gaps_rank_what_open_applications_ask_for(seeded: CommandLine) -> None:
    for company in ("A", "B"):
        seeded.add(company, posting=POSTING)
    found = seeded.json("gaps")
    assert list(found[0]) == ["skill", "from", "to", "lifts", "gain", "wanted_by"]
    assert (found[0]["skill"], found[0]["from"], found[0]["to"], found[0]["wanted_by"]) == ("Kafka", None, 2, 2)
    assert "Kafka" in seeded.done("gaps")
    seeded.done("move", 1, 2, "rejected")
    assert seeded.json("gaps") == []


def test_the_checklist_keeps_unrated_apart_from_none(pursuit: CommandLine) -> None:
    pursuit.done("skills", "set", "golang", "none", "--on", "2026-11-01")
    pursuit.done("skills", "set", "Django", "Strong", "--last-used", "2026-10", "--note", "At work")
    found = {one["name"]: one for one in pursuit.json("skills")}
    assert (found["Go"]["level"], found["Go"]["have"], found["Go"]["rated_on"]) == (0, 0, "2026-11-01")
    assert (found["Django"]["level"], found["Django"]["last_used"], found["Django"]["note"]) == (
        3,
        "2026-10",
        "At work",
    )
    pursuit.done("skills", "set", "Go", "unrated")
    found = {one["name"]: one for one in pursuit.json("skills")}
    assert (found["Go"]["level"], found["Go"]["have"]) == (None, None)
    assert len(pursuit.json("skills", "list", "--all")) > 800
    assert [one["day"] if "day" in one else one["on"] for one in pursuit.json("skills", "show", "go")["ratings"]] == [
        "2026-11-01",
        "2026-11-24",
    ]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["skills", "set", "Pyhton", "3"], "no skill “Pyhton”; did you mean Python"),
        (["skills", "set", "Python", "7"], "“7” is no level; there are 0 None, 1 Learning"),
        (["skills", "set", "Python", "3", "--on", "2027-01-01"], "still to come"),
        (["skills", "remove", "Python"], "built in"),
        (["ready", "Sailor"], "no role “Sailor”; there are Senior Back-End Software Engineer"),
        (["roles", "add", "sailor"], "no role template “sailor”. There are: senior-back-end"),
        (["roles", "add", "none.toml"], "none.toml cannot be read"),
        (["roles", "edit", "1", "colour=red"], "no field “colour”; it has name"),
        (["profile", "set", "shoes", "43"], "no “shoes” in a profile"),
        (["edit", "1", "role=Sailor"], "no role “Sailor”"),
        (["edit", "1", "fit=100"], "cannot be edited: it follows"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line_and_changes_nothing(
    seeded: CommandLine, words: list[str], sentence: str
) -> None:
    seeded.add()
    steps = seeded.json("history")
    assert sentence in seeded.refused(*words)
    assert seeded.json("history") == steps


def test_evidence_is_added_listed_edited_and_removed(pursuit: CommandLine) -> None:
    words = ("--title", "App", "--url", "https://a.example", "--on", "2026-05-01", "--kind", "project")
    assert pursuit.done("skills", "evidence", "django", *words) == "1\n"
    pursuit.done("skills", "edit-evidence", 1, "title=The app", "on=")
    (found,) = pursuit.json("skills", "evidence", "Django")
    assert (found["skill"], found["title"], found["on"], found["kind"]) == ("Django", "The app", None, "project")
    assert "The app" in pursuit.done("skills", "show", "Django")
    pursuit.done("skills", "remove-evidence", 1)
    assert pursuit.json("skills", "evidence", "Django") == []


def test_skills_of_ones_own_are_added_edited_and_removed(pursuit: CommandLine) -> None:
    pursuit.done("skills", "add", "Fjordbus", "--alias", "fjord bus", "--implies", "kafka")
    pursuit.done("skills", "set", "fjord bus", 2)
    assert pursuit.json("skills", "show", "Kafka")["from"] == "Fjordbus"
    pursuit.done("skills", "edit", "Fjordbus", "name=Fjord MQ", "aliases=fmq, fjordbus")
    shown = pursuit.json("skills", "show", "fjordbus")
    assert (shown["name"], shown["level"], shown["aliases"], shown["own"]) == ("Fjord MQ", 2, ["fmq", "fjordbus"], True)
    pursuit.done("skills", "remove", "fmq")
    assert "no skill" in pursuit.refused("skills", "show", "fmq")


def test_a_role_goes_to_a_file_and_comes_back(seeded: CommandLine, tmp_path: Path) -> None:
    file = tmp_path / "role.toml"
    seeded.done("roles", "export", 1, file)
    assert seeded.done("roles", "add", file, "--name", "Copy") == "2\n"
    assert seeded.json("roles", "compare", 1, 2) == []
    file.write_text(file.read_text("utf-8").replace('skill = "Django", level = "working"', 'skill = "Djanog"'), "utf-8")
    number = next(n for n, line in enumerate(file.read_text("utf-8").splitlines(), 1) if "Djanog" in line)
    refusal = seeded.refused("roles", "edit", 2, "--from", file)
    assert f"Line {number}: “Djanog” is not a known skill. Known ones like it: Django" in refusal
    assert seeded.json("roles", "compare", 1, 2) == []


def test_roles_are_listed_shown_edited_compared_and_removed(seeded: CommandLine) -> None:
    seeded.done("roles", "add", "full-stack")
    seeded.done("roles", "edit", 2, "name=Both sides", "places=Berlin; Hamburg")
    shown = seeded.json("roles", "show", "both")
    assert (shown["name"], shown["places"]) == ("Both sides", ["Berlin", "Hamburg"])
    assert "Berlin, Hamburg" in seeded.done("roles", "show", 2)
    assert {one["skill"] for one in seeded.json("roles", "compare", 1, 2)} > {"Scalability", "JavaScript"}
    id = seeded.add(role="Both sides")
    assert seeded.shown(id)["role"] == "Both sides"
    assert [(one["name"], one["score"], one["applications"]) for one in seeded.json("roles")] == [
        ("Senior Back-End Software Engineer", 43, 0),
        ("Both sides", seeded.json("ready", 2)["shown"], 1),
    ]
    seeded.done("roles", "duplicate", 2, "--name", "Third")
    seeded.done("roles", "remove", "Both sides")
    assert seeded.shown(id)["role"] is None
    assert len(seeded.json("roles", "templates")) == 14


def test_conditions_are_compared_with_ones_own_values(seeded: CommandLine) -> None:
    seeded.done("profile", "set", "years", "6")
    seeded.done("profile", "set", "education", "MSc")
    states = {one["what"]: (one["yours"], one["state"]) for one in seeded.json("ready", 1)["conditions"]}
    assert states == {"education": ("MSc", "met"), "years": ("6", "met")}
    assert len(seeded.json("profile")) == 7


def test_csv_has_fit_and_role(seeded: CommandLine, tmp_path: Path) -> None:
    seeded.add("X", posting=POSTING, role="senior")
    seeded.add("Y")
    seeded.done("export", tmp_path / "x.csv", "--columns", "company,fit,fit_confirmed,role")
    fit = seeded.json("fit", 1)["shown"]
    lines = (tmp_path / "x.csv").read_text("utf-8-sig").splitlines()
    assert lines == ["company,fit,fit_confirmed,role", f"X,{fit},no,Senior Back-End Software Engineer", "Y,,no,"]


def test_json_export_holds_the_tables_of_readiness(seeded: CommandLine, tmp_path: Path) -> None:
    seeded.add(posting=POSTING)
    seeded.done("export", tmp_path / "x.json")
    tables = json.loads((tmp_path / "x.json").read_text("utf-8"))["tables"]
    assert len(tables["skill_rating"]) == len(SEED)
    assert len(tables["requirement"]) == 18
    assert {"skill", "evidence", "role", "requirement_option", "condition_asked", "profile"} < set(tables)


@pytest.mark.parametrize(
    ("damage", "finding"),
    [
        ("UPDATE requirement SET k = 9 WHERE id = 1", "Requirement 1 needs 9 of 4 skills."),
        ("UPDATE requirement SET end = 9999 WHERE id = 15", "Requirement 15 shows a place"),
        ("UPDATE role SET position = 9e999", "position of role 1 is no finite number"),
        ("INSERT INTO profile (what, value) VALUES ('years', '1'), ('years', '2')", "more than one profile “years”"),
    ],
)
def test_check_finds_what_no_program_of_ours_would_leave(seeded: CommandLine, damage: str, finding: str) -> None:
    import sqlite3
    from contextlib import closing

    seeded.add(posting=POSTING)
    assert seeded.json("check")["findings"] == []
    with closing(sqlite3.connect(seeded.path)) as connection:
        connection.execute(damage)
        connection.commit()
    result = seeded("check")
    assert result.code == 1
    assert finding in result.out


def test_the_main_ways_work_as_processes(tmp_path: Path) -> None:
    database = tmp_path / "jobs.db"

    def run(*words: object) -> str:
        done = process("--db", database, "--today", "2026-11-24", *words)
        assert (done.returncode, done.stderr) == (0, "")
        return done.stdout

    run("demo")
    ready = json.loads(run("ready", "senior", "--json"))
    assert sum(one["shown_deficit"] for one in ready["requirements"]) == 100 - ready["shown"]
    open_ones = json.loads(run("list", "open:", "fit:>0", "--json"))
    assert {one["fit_confirmed"] for one in open_ones} == {True, False}
    fit = json.loads(run("fit", open_ones[0]["id"], "--json"))
    assert fit["shown"] == open_ones[0]["fit"]
    assert run("skills", "set", "Kafka", "3") == "Rate Kafka Strong\n"
    assert json.loads(run("gaps", "--json"))
    refused = process("--db", database, "ready", "Sailor")
    assert (refused.returncode, refused.stdout) == (1, "")
    assert refused.stderr.count("\n") == 1


def asked(pursuit: CommandLine, *command: str) -> dict[str, tuple[object, ...]]:
    """What a role or a posting asks for, by name: kind, importance, k and the skills with their levels."""
    return {
        one["name"]: (
            one["kind"], one["importance"], one["k"], {option["skill"]: option["need"] for option in one["options"]}
        )
        for one in pursuit.json(*command)["requirements"]
    }  # fmt: skip


def test_what_a_role_asks_for_is_edited_without_a_file(pursuit: CommandLine) -> None:
    pursuit.done("roles", "add", "Mine", "--blank")
    pursuit.done("roles", "require", "Mine", "Kafka")
    pursuit.done("roles", "require", "1", "golang=Strong", "Rust=1", "Java=4", "--of", "2", "--importance", "3")
    pursuit.done("roles", "require", "1", "AWS=2", "--kind", "nice", "--label", "Some cloud")
    assert asked(pursuit, "ready", "1") == {
        "Kafka": ("must", 2, 1, {"Kafka": 2}),
        "any 2 of Go, Rust, Java": ("must", 3, 2, {"Go": 3, "Rust": 1, "Java": 4}),
        "Some cloud": ("nice", 2, 1, {"AWS": 2}),
    }
    pursuit.done("roles", "require", "1", "--change", "Some cloud", "--importance", "1", "--kind", "must")
    pursuit.done("roles", "require", "1", "--change", "go", "Go=2", "Python=2")
    pursuit.done("roles", "require", "1", "--remove", "1")
    assert asked(pursuit, "ready", "1") == {
        "any 2 of Go, Python": ("must", 3, 2, {"Go": 2, "Python": 2}),
        "Some cloud": ("must", 1, 1, {"AWS": 2}),
    }
    pursuit.done("undo", "3")
    assert "Kafka" in asked(pursuit, "ready", "1")


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        (["Kafkaa=2"], 1, "There is no skill “Kafkaa”; did you mean"),
        (["Kafka=great"], 1, "“great” is no level"),
        (["Kafka=0"], 1, "asks for nothing"),
        (["Kafka", "Go", "--of", "3"], 1, "Of 2 options, 3 cannot be needed"),
        (["--change", "COBOL", "--importance", "3"], 1, "No requirement is called “COBOL”, and none asks for it. "),
        (["--remove", "9"], 1, "There are: "),
        (["--change", "Rust", "--of", "2"], 1, "means several requirements; give the place of one: 1 (A), 2 (B)."),
        (["Kafka", "--kind", "maybe"], 2, "no kind of requirement"),
        (["Kafka", "--remove", "Go"], 2, "Give the skills of a new requirement, or"),
        ([], 2, "Give the skills of a new requirement, or"),
        (["Kafka", "--importance", "4"], 2, "4"),
    ],
)
def test_a_requirement_that_cannot_be_meant_changes_nothing(
    pursuit: CommandLine, arguments: list[str], code: int, sentence: str
) -> None:
    pursuit.done("roles", "add", "Mine", "--blank")
    pursuit.done("roles", "require", "1", "Go", "Rust", "--label", "A")
    pursuit.done("roles", "require", "1", "Kafka", "Rust", "--label", "B")
    before = pursuit.json("ready", "1")
    assert sentence in pursuit.refused("roles", "require", "1", *arguments, code=code)
    assert pursuit.json("ready", "1") == before


def test_one_requirement_of_a_posting_is_dismissed_accepted_changed_or_added(pursuit: CommandLine) -> None:
    pursuit.add(posting=POSTING)
    assert set(asked(pursuit, "fit", "1")) == {"Python or Go", "PostgreSQL", "Kafka", "AWS"}
    said = pursuit.done("fit", "1", "--dismiss", "kafka", "--dismiss", "AWS")
    assert said.startswith("Dismiss a requirement of")
    assert set(asked(pursuit, "fit", "1")) == {"Python or Go", "PostgreSQL"}
    assert set(asked(pursuit, "fit", "1", "--accept", "AWS")) == {"Python or Go", "PostgreSQL", "AWS"}
    changed = asked(pursuit, "fit", "1", "--change", "Go", "Python=4", "--kind", "nice", "--label", "Python")
    assert changed["Python"] == ("nice", 2, 1, {"Python": 4})
    assert asked(pursuit, "fit", "1", "Rust=3", "--add", "--importance", "1")["Rust"] == ("must", 1, 1, {"Rust": 3})
    assert not pursuit.json("fit", "1")["confirmed"]
    assert pursuit.json("fit", "1", "--confirm")["confirmed"]


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        (["1", "--dismiss", "COBOL"], 1, "There are: Python or Go; PostgreSQL; Kafka; AWS."),
        (["9", "--dismiss", "Kafka"], 1, "There is no application 9"),
        (["1", "Kafka"], 2, "go with --change NAME or --add"),
        (["1", "--kind", "nice"], 2, "go with --change NAME or --add"),
        (["1", "--add"], 2, "Give the skills of the requirement to --add"),
        (["--unread", "--dismiss", "Kafka"], 2, "or --unread alone"),
    ],
)
def test_an_answer_to_a_posting_that_means_nothing_is_refused(
    pursuit: CommandLine, arguments: list[str], code: int, sentence: str
) -> None:
    pursuit.add(posting=POSTING)
    before = pursuit.json("fit", "1")
    assert sentence in pursuit.refused("fit", *arguments, code=code)
    assert pursuit.json("fit", "1") == before


def test_a_fit_of_what_has_a_title_alone_is_headed_by_it(pursuit: CommandLine) -> None:
    pursuit.done("add", "--title", "Engineer")
    assert pursuit.done("fit", 1).splitlines()[0] == "Engineer"
