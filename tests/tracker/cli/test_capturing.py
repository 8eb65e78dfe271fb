"""`capture` reads postings into drafts, in order, and saves them where that is asked for."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.bench.capture import SAMPLES
from tests.tracker.cli.conftest import CommandLine, process

TEXT = (
    "Platform Engineer at Harbor Systems\nLocation: Berlin\nReference: HS-4711\n\nRequirements\n- Python or Go\n- Kafka"
)


def captured(pursuit: CommandLine, *words: object, **more: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(pursuit.done("capture", *words, "--json", **more))
    return found


def test_drafts_come_in_the_order_of_their_sources(pursuit: CommandLine) -> None:
    names = [str(SAMPLES / name) for name in ("lever.html", "text_de_1.txt", "letterhead.pdf", "ashby.html")]
    found = captured(pursuit, *names)
    assert [one["source"] for one in found] == names
    assert [one["kind"] for one in found] == ["page", "text", "pdf", "page"]
    assert [one["company"] for one in found] == [
        "Kestrel Robotics", "Rheinwerk Software GmbH", "Gannet Process Control Ltd", "Tallowtree",
    ]  # fmt: skip


def test_a_draft_has_every_field_and_what_it_asks_for(pursuit: CommandLine) -> None:
    (draft,) = captured(pursuit, "-", typed=TEXT)
    assert draft["source"] == "-"
    assert {key: draft[key] for key in ("title", "company", "location", "number", "url", "salary_min", "deadline")} == {
        "title": "Platform Engineer", "company": "Harbor Systems", "location": "Berlin", "number": "HS-4711",
        "url": None, "salary_min": None, "deadline": None,
    }  # fmt: skip
    assert draft["skills"] == ["Python", "Go", "Kafka"]
    assert [requirement["name"] for requirement in draft["requirements"]] == ["Python or Go", "Kafka"]
    assert draft["guesses"]["title"] == {"sure": "likely", "from": "text"}
    assert draft["posting"] == TEXT


def test_nothing_is_made_or_saved_without_being_asked(pursuit: CommandLine) -> None:
    pursuit.done("capture", SAMPLES / "lever.html")
    assert not pursuit.path.exists()


def test_save_prints_the_ids_and_keeps_everything_that_was_read(pursuit: CommandLine) -> None:
    ids = pursuit.done("capture", SAMPLES / "text_de_1.txt", SAMPLES / "company_graph.html", "--save").split()
    first, second = (pursuit.shown(int(id)) for id in ids)
    assert (first["title"], first["work_mode"], first["employment"], first["deadline"]) == (
        "Softwareentwickler Backend (m/w/d)", "hybrid", "full_time", "2027-01-10",
    )  # fmt: skip
    assert (first["salary_min"], first["salary_max"], first["currency"], first["period"]) == (
        60000,
        72000,
        "EUR",
        "year",
    )
    assert [(contact["name"], contact["email"]) for contact in first["contacts"]] == [
        ("Katrin Sommer", "k.sommer@rheinwerk.example")
    ]
    assert [option["skill"] for one in second["requirements"] for option in one["options"]][:2] == [
        "STM32",
        "C",
    ]
    assert "Betrieb auf Kubernetes" in first["posting"]


def test_saving_as_json_prints_the_drafts_with_their_ids(pursuit: CommandLine) -> None:
    found = captured(pursuit, SAMPLES / "lever.html", SAMPLES / "text_de_1.txt", "--save")
    assert [(one["id"], one["company"]) for one in found] == [(1, "Kestrel Robotics"), (2, "Rheinwerk Software GmbH")]


def test_each_that_is_saved_is_one_step(pursuit: CommandLine) -> None:
    pursuit.done("capture", SAMPLES / "text_de_1.txt", SAMPLES / "lever.html", "--save")
    pursuit.done("undo")
    assert [row["company"] for row in pursuit.json("list")] == ["Rheinwerk Software GmbH"]
    pursuit.done("undo")
    assert (pursuit.json("list"), pursuit.json("contacts")) == ([], [])


def test_if_one_cannot_be_read_none_is_saved(pursuit: CommandLine, tmp_path: Path) -> None:
    result = pursuit("capture", SAMPLES / "lever.html", tmp_path / "gone.html", "--save", "--json")
    assert result.code == 1
    assert result.err == f"pursuit: There is no file “{tmp_path / 'gone.html'}”; check its name.\n"
    assert [one["company"] for one in json.loads(result.out)] == ["Kestrel Robotics"]
    assert not pursuit.path.exists()


def test_what_is_neither_titled_nor_of_a_company_is_not_saved(pursuit: CommandLine) -> None:
    assert "neither company nor title" in pursuit.refused("capture", "-", "--save", typed="Lorem ipsum dolor sit amet.")
    assert pursuit.json("list") == []


@pytest.mark.parametrize(
    "link",
    ["http://127.0.0.1:1/", "http://localhost/jobs", "http://[::1]/", "ftp://harbor.example/x", "http://10.1.2.3/x"],
)
def test_a_link_to_this_computer_or_of_another_kind_is_refused(pursuit: CommandLine, link: str) -> None:
    assert link in pursuit.refused("capture", link)


def test_one_that_looks_like_another_is_pointed_out_with_what_differs(pursuit: CommandLine) -> None:
    pursuit.add("Harbor Systems GmbH", "Platform Engineer", location="Kiel", url="https://harbor.example/jobs/HS-4711")
    (draft,) = captured(pursuit, "-", typed=TEXT)
    assert draft["looks_like"] == [
        {
            "id": 1,
            "same_link": False,
            "same_number": True,
            "differences": [
                {"field": "company", "there": "Harbor Systems GmbH", "here": "Harbor Systems"},
                {"field": "location", "there": "Kiel", "here": "Berlin"},
            ],
        }
    ]
    result = pursuit("capture", "-", "--save", typed=TEXT)
    assert (result.code, result.out) == (0, "2\n")
    assert "looks like 1, Platform Engineer at Harbor Systems GmbH (the same number)" in result.err


def test_a_repost_says_so_in_both_timelines(pursuit: CommandLine) -> None:
    first = pursuit.add("Harbor Systems", "Platform Engineer")
    second = int(pursuit.done("capture", "-", "--save", "--repost-of", first, typed=TEXT))
    texts = [pursuit.shown(id)["events"][-1]["text"] for id in (first, second)]
    assert texts == [
        f"Posted again: “Platform Engineer” (ID {second}).",
        f"A repost of “Platform Engineer” (ID {first}).",
    ]
    pursuit.done("undo")
    assert len(pursuit.shown(first)["events"]) == 1


@pytest.mark.parametrize(
    "words", [[], ["-", "-"], ["-", "--repost-of", "1"], ["a.txt", "b.txt", "--save", "--repost-of", "1"]]
)
def test_wrong_usage_is_said(pursuit: CommandLine, words: list[str]) -> None:
    pursuit.refused("capture", *words, code=2, typed=TEXT)


def test_the_plain_output_says_from_where_each_value_is(pursuit: CommandLine) -> None:
    lines = pursuit.done("capture", SAMPLES / "lever.html").splitlines()
    assert lines[0] == str(SAMPLES / "lever.html")
    assert "Company     Kestrel Robotics  (the page's own data)" in lines
    assert "Salary      55,000–70,000 GBP per year  (how the page is built)" in lines
    assert lines[-1] == "Asks for: Robotics, C++, ROS"


def test_a_hostile_page_cannot_command_the_terminal(pursuit: CommandLine) -> None:
    page = "<html><title>\x1b[2J</title><h1>Web Developer \x1b[31m</h1><p>Company: \x07Evil\x1b]0;x GmbH</p></html>"
    assert "\x1b" not in pursuit.done("capture", "-", typed=page)


def test_the_own_skills_of_the_user_are_found_too(pursuit: CommandLine) -> None:
    pursuit.add()
    pursuit.done("skills", "add", "Keelbus")
    (draft,) = captured(pursuit, "-", typed=TEXT + "\n- Keelbus")
    assert "Keelbus" in draft["skills"]


def test_other_commands_do_not_pay_for_what_reads_pages() -> None:
    heavy = "{'lxml', 'requests', 'pypdf', 'rapidfuzz'}"
    code = f"import sys, main; main.main(['list']); print(sorted({heavy} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_a_pipe_is_read_as_a_process(tmp_path: Path) -> None:
    done = process("--db", tmp_path / "x.db", "capture", "-", "--json", typed=TEXT)
    assert (done.returncode, json.loads(done.stdout)[0]["title"]) == (0, "Platform Engineer")
