"""The proof of search: what was sent in a period, in words for others, and nothing that is private."""

from __future__ import annotations

import io
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from lxml import html

from tests.tracker import build
from tests.tracker.build import TODAY
from tracker import demo, errors
from tracker.database import Database
from tracker.exporting.proof import Period, Proof, proof_of
from tracker.exporting.proof_page import export_proof, write_html
from tracker.exporting.proof_words import ENGLISH, WORDS
from tracker.operations import applications
from tracker.overview import Overview
from tracker.records import Kind, Outcome
from tracker.store import Store

ALWAYS = Period()
NOVEMBER = Period(date(2026, 11, 1), date(2026, 11, 30))


def proof(store: Store, period: Period = ALWAYS, language: str = "en") -> Proof:
    with closing(Database(store.path)) as database, database.reading():
        return proof_of(database, period, TODAY, language)


def page(store: Store, period: Period = ALWAYS) -> str:
    stream = io.StringIO()
    write_html(stream, proof(store, period))
    return stream.getvalue()


def test_each_application_that_was_sent_is_a_line_with_day_company_role_channel_and_result(store: Store) -> None:
    build.application(
        store, "Opal", "Engineer", entered_on=date(2026, 11, 3), source="LinkedIn", via="Fairway", stage="Applied"
    )
    build.application(
        store,
        "Harbor",
        "Platform Engineer",
        stage="Closed",
        outcome=Outcome.REJECTED,
        applied_on=date(2026, 11, 2),
        entered_on=date(2026, 11, 20),
        reached=Kind.INTERVIEWING,
    )
    found = proof(store, NOVEMBER)
    assert [tuple(line) for line in found.lines] == [
        ("2 Nov 2026", "Harbor", "Platform Engineer", "–", "Rejected, 20\u00a0Nov\u00a02026"),
        ("3 Nov 2026", "Opal", "Engineer", "LinkedIn, via Fairway", "No answer yet"),
    ]
    assert (found.period, found.made_on) == ("1 Nov 2026 to 30 Nov 2026", "24 Nov 2026")
    assert found.figures == ((2, "Applications"), (1, "With interviews"), (0, "With an offer"))


def test_both_days_of_the_period_belong_to_it(store: Store) -> None:
    for day in (31, 1, 30):
        month = 10 if day == 31 else 11
        build.application(store, f"{day}.{month}.", entered_on=date(2026, month, day))
    build.application(store, "later", entered_on=date(2026, 12, 1))
    assert [line.company for line in proof(store, NOVEMBER).lines] == ["1.11.", "30.11."]
    assert len(proof(store, Period(first=date(2026, 11, 1))).lines) == 3
    assert len(proof(store, Period(last=date(2026, 11, 1))).lines) == 2
    assert proof(store).period == "31 Oct 2026 to 24 Nov 2026"


def test_what_was_not_sent_or_is_in_the_trash_is_no_proof_but_what_is_archived_is(store: Store) -> None:
    build.application(store, "Saved", stage="Saved")
    build.application(store, "Archived", archived=True)
    trashed = build.application(store, "Trashed")
    applications.trash(store, [trashed.id])
    assert [line.company for line in proof(store).lines] == ["Archived"]


def test_it_holds_no_notes_no_pay_and_no_word_of_the_users_own_for_a_stage(store: Store) -> None:
    secret = build.application(store, "Harbor", salary_text="SECRET", location="SECRET", status_word="SECRET")
    build.notes(store, secret, "SECRET")
    build.posting(store, secret, "SECRET")
    build.tag(store, secret, "SECRET")
    build.task(store, secret, "SECRET")
    build.put(store, build.stage(store, "Applied")._replace(name="SECRET"))
    assert "SECRET" not in page(store)


def test_every_kind_and_outcome_has_a_word(store: Store) -> None:
    demo.fill(store)
    for outcome in Outcome:
        build.application(store, stage="Closed", outcome=outcome, applied_on=TODAY)
    found = proof(store).lines
    results = {line.result.partition(",")[0] for line in found}
    assert results >= {"Interviews", "Offer received", *ENGLISH.outcomes.values()}
    assert len(found) == sum(row.application.applied_on is not None for row in Overview(store).rows)


HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</td></table><h1>",
    '"onload="x',
    "{period}",
    "&lt;b&gt;",
    "a\u202eb",
    "株式会社 🦀",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_the_page_shows_any_text_and_runs_none(store: Store, text: str) -> None:
    build.application(store, text, text, source=text)
    tree = html.document_fromstring(page(store))
    cells = [cell.text_content() for cell in tree.xpath("//tbody/tr[1]/td")]
    assert cells[1] == text.replace("\u202e", " ")
    assert tree.xpath("//script | //img | //link | //iframe | //@onerror | //@onload | //@src | //@href") == []
    assert len(tree.xpath("//h1")) == 1


def test_the_page_needs_nothing_else_and_says_so_to_the_browser(store: Store) -> None:
    build.application(store)
    text = page(store)
    tree = html.document_fromstring(text)
    (policy,) = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy == "default-src 'none'; style-src 'unsafe-inline'"
    assert "url(" not in text
    assert "@import" not in text


def test_a_long_text_is_cut(store: Store) -> None:
    build.application(store, "x" * 100_000)
    (line,) = proof(store).lines
    assert line.company == "x" * 299 + "…"


def test_a_period_that_ends_before_it_begins_is_refused_and_nothing_is_written(store: Store, tmp_path: Path) -> None:
    target = tmp_path / "proof.html"
    with pytest.raises(errors.InvalidInput, match="ends on 2026-11-01, before it begins on 2026-11-30"):
        export_proof(store.path, target, Period(NOVEMBER.last, NOVEMBER.first), today=TODAY)
    assert not target.exists()


def test_a_printer_that_fails_leaves_the_old_file(store: Store, tmp_path: Path) -> None:
    target = tmp_path / "proof.pdf"
    target.write_text("old")

    def jam(_proof: Proof, _progress: object) -> bytes:
        raise errors.InputOutputError("The printer is out of paper.")

    with pytest.raises(errors.InputOutputError):
        export_proof(store.path, target, Period(), today=TODAY, printer=jam)
    assert target.read_text() == "old"


def test_nothing_sent_is_a_page_without_lines(store: Store) -> None:
    found = proof(store)
    assert (found.period, found.lines) == ("24 Nov 2026 to 24 Nov 2026", [])
    assert "<tbody>\n</tbody>" in page(store)


def test_the_paper_is_in_the_language_that_was_asked_for(store: Store, tmp_path: Path) -> None:
    build.application(
        store,
        "Hafen & Söhne",
        "Entwicklerin",
        stage="Closed",
        outcome=Outcome.REJECTED,
        applied_on=date(2026, 11, 2),
        entered_on=date(2026, 11, 20),
        via="Fähre",
    )
    found = proof(store, NOVEMBER, "de")
    assert found.period == "01.11.2026 bis 30.11.2026"
    assert found.figures[0] == (1, "Bewerbungen")
    assert tuple(found.lines[0]) == ("02.11.2026", "Hafen & Söhne", "Entwicklerin", "über Fähre", "Absage, 20.11.2026")
    target = tmp_path / "nachweis.html"
    export_proof(store.path, target, NOVEMBER, today=TODAY, language="de")
    written = html.fromstring(target.read_text(encoding="utf-8"))
    assert (written.get("lang"), written.findtext(".//h1")) == ("de", "Nachweis der Stellensuche")
    assert "Erstellt am 24.11.2026" in written.findtext(".//footer")


@pytest.mark.parametrize("language", WORDS)
def test_every_language_has_words_for_every_result(language: str) -> None:
    words = WORDS[language]
    assert set(words.outcomes) == set(Outcome)
    assert set(words.stages) == set(Kind) - {Kind.CLOSED}
    assert len(words.months) == 12
