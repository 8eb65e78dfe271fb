"""What is read from pages, texts and PDFs: each field with how sure it is and from where, and nothing doubtful."""

from __future__ import annotations

import json
from datetime import date
from html import escape
from pathlib import Path

import pytest

from tests.bench import capture as bench
from tracker.capture.asked import asked_in, skills_in
from tracker.capture.draft import Draft, Origin, SourceKind, Sure
from tracker.capture.reading import read
from tracker.capture.sources import Source, from_file, from_text, kind_of
from tracker.errors import InvalidInput
from tracker.money import read_salary
from tracker.records import Employment, Period, WorkMode

TODAY = date(2026, 11, 24)
WITHOUT_PARTS = {
    "columns.pdf",
    "xing.html",
    "hospital.html",
    "text_de_letter.txt",
    "text_studio.txt",
}  # the one seems to speak of the company only, the other asks for nothing
SAMPLES = sorted(path.name for path in bench.SAMPLES.iterdir() if path.suffix != ".json")


def draft(text: str) -> Draft:
    return read(from_text(text), TODAY)


def page(data: object, body: str = "") -> Draft:
    """The draft of a page with this data for machines."""
    script = data if isinstance(data, str) else json.dumps(data)
    return draft(f'<html><head><script type="application/ld+json">{script}</script></head><body>{body}</body></html>')


def posting(**more: object) -> dict[str, object]:
    return {"@context": "https://schema.org", "@type": "JobPosting", "title": "Engineer", **more}


@pytest.mark.parametrize("folder", [bench.SAMPLES, bench.HELD_OUT], ids=["samples", "held out"])
def test_hardly_anything_that_is_read_is_wrong(folder: Path) -> None:
    judged = list(bench.judge(folder))
    assert bench.share_wrong(judged) <= bench.MOST_WRONG
    assert {one.sample for one in judged} == {path.name for path in folder.iterdir() if path.suffix != ".json"}


@pytest.mark.parametrize("name", SAMPLES)
def test_the_salary_of_a_sample_is_read_again_from_its_text_as_it_was(name: str) -> None:
    found = read(from_file(bench.SAMPLES / name), TODAY)
    text = found.value("salary_text")
    if text is None:
        assert found.value("salary_min") is None
        return
    salary = read_salary(text)
    assert salary is not None
    assert tuple(salary) == tuple(found.value(key) for key in ("salary_min", "salary_max", "currency", "period"))


@pytest.mark.parametrize("name", SAMPLES)
def test_what_a_sample_asks_for_is_read_from_its_clean_text(name: str) -> None:
    found = read(from_file(bench.SAMPLES / name), TODAY)
    assert skills_in(asked_in(found)) or name in WITHOUT_PARTS
    assert not any(mark in found.posting for mark in ("<", "{", "http://schema"))


@pytest.mark.skipif(not bench.POSTINGS.exists(), reason="the postings of others are not at hand")
def test_pages_of_others_are_read_without_a_doubtful_value() -> None:
    for path in sorted(bench.POSTINGS.glob("*.html")):
        found = read(from_file(path), TODAY)
        assert found.value("title").endswith(("Engineer", "Designer", "(IT Specialist)"))
        assert found.value("work_mode") is WorkMode.REMOTE
        assert "Washington, DC" in found.value("location")
        assert found.value("url") is None


def test_each_value_says_how_sure_it_is_and_from_where() -> None:
    found = page(posting(hiringOrganization={"name": "Harbor"}), "<h1>Engineer</h1><p>Location: Berlin</p>")
    assert {name: (guess.sure, guess.origin) for name, guess in found.guesses.items()} == {
        "title": (Sure.SURE, Origin.DATA),
        "company": (Sure.SURE, Origin.DATA),
        "location": (Sure.LIKELY, Origin.TEXT),
    }


def test_the_link_of_a_page_that_was_fetched_is_sure() -> None:
    found = read(Source("x", b"<html><h1>Web Developer</h1></html>", "https://harbor.example/jobs/1"), TODAY)
    assert (found.value("url"), found.guesses["url"].origin) == ("https://harbor.example/jobs/1", Origin.ADDRESS)


@pytest.mark.parametrize(
    ("amount", "expected"),
    [
        (
            {"currency": "EUR", "value": {"minValue": 80000, "maxValue": 95000, "unitText": "YEAR"}},
            (80000, 95000, "EUR", Period.YEAR),
        ),
        ({"currency": "USD", "value": {"value": "45.50", "unitText": "HOUR"}}, (45.5, 45.5, "USD", Period.HOUR)),
        ({"currency": "EUR", "value": "52000", "unitText": "ANNUAL"}, (52000, 52000, "EUR", Period.YEAR)),
        ({"currency": "GBP", "minValue": 30000, "maxValue": 0, "unitText": "YEAR"}, (30000, None, "GBP", Period.YEAR)),
        (
            {"currency": "EUR", "value": {"minValue": "4.200,00", "unitText": "MONTH"}},
            (4200, None, "EUR", Period.MONTH),
        ),
        ("€60,000 - €70,000 per year", (60000, 70000, "EUR", Period.YEAR)),
        ({"currency": "EUR", "value": {"minValue": 45, "maxValue": 55, "unitText": "YEAR"}}, None),
        ({"currency": "EUR", "value": {"minValue": 900, "maxValue": 800, "unitText": "MONTH"}}, None),
        ({"currency": "EUR", "value": {"value": 0, "unitText": "YEAR"}}, None),
        ({"currency": "EUR", "value": {"value": 800, "unitText": "WEEK"}}, None),
        ("competitive", None),
        ([], None),
        (None, None),
    ],
)  # fmt: skip
def test_pay_in_a_pages_data(amount: object, expected: tuple[object, ...] | None) -> None:
    found = page(posting(baseSalary=amount))
    values = tuple(found.value(name) for name in ("salary_min", "salary_max", "currency", "period"))
    assert values == (expected or (None, None, None, None))


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("FULL_TIME", Employment.FULL_TIME), (["FULL_TIME"], Employment.FULL_TIME), ("Full-time", Employment.FULL_TIME),
        ("CONTRACTOR", Employment.CONTRACT), ("Vollzeit", Employment.FULL_TIME), (["INTERN"], Employment.INTERNSHIP),
        ("FULL_TIME, PART_TIME", None), (["FULL_TIME", "CONTRACTOR"], None), ("OTHER", None), (["PER_DIEM"], None),
        ({"a": 1}, None), (7, None),
    ],
)  # fmt: skip
def test_the_kind_of_employment_in_a_pages_data(kind: object, expected: Employment | None) -> None:
    assert page(posting(employmentType=kind)).value("employment") is expected


@pytest.mark.parametrize(
    ("more", "place", "mode"),
    [
        ({"jobLocation": {"address": {"addressLocality": "Berlin", "addressCountry": "DE"}}}, "Berlin, DE", None),
        ({"jobLocation": [{"address": "Porto"}, {"address": "Braga"}]}, "Porto; Braga", None),
        ({"jobLocation": {"name": "Head office, Leeds"}}, "Head office, Leeds", None),
        ({"jobLocation": "Vienna"}, "Vienna", None),
        ({"jobLocationType": "TELECOMMUTE"}, None, WorkMode.REMOTE),
        (
            {"jobLocationType": "TELECOMMUTE", "applicantLocationRequirements": {"@type": "Country", "name": "Spain"}},
            "Remote (Spain)",
            WorkMode.REMOTE,
        ),
        ({"jobLocationType": "TELECOMMUTE", "title": "Engineer (hybrid)"}, None, WorkMode.HYBRID),
        ({"jobLocation": {"address": {"addressLocality": None, "addressCountry": ""}}}, None, None),
    ],
)
def test_the_place_in_a_pages_data(more: dict[str, object], place: str | None, mode: WorkMode | None) -> None:
    found = page({**posting(), **more})
    assert (found.value("location"), found.value("work_mode")) == (place, mode)


@pytest.mark.parametrize(
    "script",
    [
        '{"@type":"JobPosting","title":"Engineer","hiringOrganization":{"name":"Harbor"},}',
        '<!-- {"@type":"JobPosting","title":"Engineer","hiringOrganization":{"name":"Harbor"}} -->',
        '//<![CDATA[\n{"@type":"JobPosting","title":"Engineer","hiringOrganization":{"name":"Harbor"}}\n//]]>',
        '{"@type":"JobPosting","title":"Engineer","description":"a\nb\tc","hiringOrganization":{"name":"Harbor"}};',
        '{"@type":"JobPosting","title":"Engineer","hiringOrganization":{"name":"Harbor"}}{"@type":"WebSite"}',
        '[[{"@type":["Thing","JobPosting"],"title":"Engineer","hiringOrganization":[{"name":"Harbor"}]}]]',
        '{"@graph":[{"@type":"WebPage","mainEntity":{"@type":"http://schema.org/JobPosting","title":{"@value":"Engineer"},'
        '"hiringOrganization":"Harbor"}}]}',
    ],
)
def test_data_that_its_maker_broke_is_mended(script: str) -> None:
    found = page(script)
    assert (found.value("title"), found.value("company")) == ("Engineer", "Harbor")


def test_data_that_cannot_be_mended_leaves_the_page_to_be_read() -> None:
    found = page('{"@type":"JobPosting","title":', "<h1>Web Developer</h1><p>Company: Harbor GmbH</p>")
    assert (found.value("title"), found.value("company")) == ("Web Developer", "Harbor GmbH")


def test_of_several_postings_the_one_that_the_page_is_about_is_taken() -> None:
    both = [posting(title="Android Developer"), posting(title="iOS Developer", employmentType="CONTRACTOR")]
    assert page(both, "<h1>iOS Developer</h1>").value("employment") is Employment.CONTRACT
    assert page(both, "<h1>Open positions</h1>").guesses == {}


def test_a_description_in_a_pages_data_becomes_markdown() -> None:
    html = (
        "<p>We build ferries &amp; ports.</p><h3>Requirements</h3><ul><li>Go</li><li>5 years of <b>Python</b></li></ul>"
    )
    found = page(posting(description=escape(f"{html}<p>{'So it goes on. ' * 20}</p>")))
    assert found.posting.startswith("We build ferries & ports.\n\n### Requirements\n\n- Go\n- 5 years of Python\n")


def test_rows_of_a_page_become_lines_with_labels() -> None:
    html = (
        "<body><h1>Tester</h1><dl><dt>City</dt><dd>Jena</dd></dl><table><tr><th>Pay:</th><td>€ 40.000</td></tr></table>"
        "<p><b>What you do</b></p><p>Test.<br>Write.</p><ol><li>One</li></ol></body>"
    )
    assert draft(html).posting == (
        "## Tester\n\nCity: Jena\n\nPay: € 40.000\n\n### What you do\n\nTest.\nWrite.\n\n- One"
    )


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("Location: Berlin (hybrid)", "location", "Berlin"),
        ("**Location:** Berlin", "location", "Berlin"),
        ("📍 Location: Berlin", "location", "Berlin"),
        ("- Standort: Halle (Saale)", "location", "Halle (Saale)"),
        ("Location: we are wherever our people are. Come in!", "location", None),
        ("Employment type: full-time or part-time", "employment", None),
        ("Anstellungsart: Vollzeit, befristet", "employment", Employment.TEMPORARY),
        ("Work mode: not remote", "work_mode", None),
        ("Salary: competitive", "salary_text", None),
        ("Salary: $120k - $140k", "salary_max", 140_000),
        ("Gehalt: bis zu 65.000 €", "salary_max", 65_000),
        ("Gehalt: bis zu 65.000 €", "salary_min", None),
        ("Closing date: 03/04/2027", "deadline", None),
        ("Closing date: 13/04/2027", "deadline", date(2027, 4, 13)),
        ("Apply by 5 December", "deadline", date(2026, 12, 5)),
        ("Apply by January 5th", "deadline", date(2027, 1, 5)),
        ("Bewerbungsfrist: 3. März 2027", "deadline", date(2027, 3, 3)),
        ("Deadline: when it is filled", "deadline", None),
        ("Reference: none", "number", None),
        ("Req #: JR-10444", "number", "JR-10444"),
        ("Contact: Human Resources", "contact_name", None),
        ("Contact: Dr. Ada Byron, ada@harbor.example", "contact_name", "Ada Byron"),
        ("E-mail: no-reply@harbor.example", "contact_email", None),
        ("Company: our client", "company", None),
        ("Company: Harbor Systems", "company", "Harbor Systems"),
        ("We raised $40 million and pay a salary of nothing much.", "salary_text", None),
        ("A yearly learning budget of €2,000 per year is part of the compensation.", "salary_text", None),
        ("We have remote colleagues in nine countries.", "work_mode", None),
        ("This is a fully remote role.", "work_mode", WorkMode.REMOTE),
        ("Our teams decide on three days a week in the office.", "work_mode", WorkMode.HYBRID),
    ],
)  # fmt: skip
def test_one_line_of_a_text(line: str, field: str, value: object) -> None:
    assert draft(f"Platform Engineer\n\nSomething about the work.\n{line}\nAnd more of it.").value(field) == value


@pytest.mark.parametrize(
    ("first", "title", "company"),
    [
        ("Senior Engineer at Harbor Systems", "Senior Engineer", "Harbor Systems"),
        ("Harbor Systems is hiring a Senior Engineer", "Senior Engineer", "Harbor Systems"),
        ("Harbor GmbH sucht eine Entwicklerin (m/w/d)", "Entwicklerin (m/w/d)", "Harbor GmbH"),
        ("Software Engineer - Payments", "Software Engineer - Payments", None),
        ("Software Engineer | Berlin | Remote", "Software Engineer", None),
        ("About us", None, None),
        ("We are looking for people.", None, None),
    ],
)
def test_the_first_line_of_a_text(first: str, title: str | None, company: str | None) -> None:
    found = draft(f"{first}\n\nSome words about ferries and ports, in a paragraph that ends here.")
    assert (found.value("title"), found.value("company")) == (title, company)


def test_an_agency_is_not_taken_for_the_company() -> None:
    text = "Java Developer\n\nMerton Search Ltd\n\nOur client is a bank in the City. Merton Search Ltd is its partner."
    found = draft(text)
    assert (found.value("company"), found.value("via")) == (None, "Merton Search Ltd")


def test_a_text_without_anything_that_is_known_keeps_its_words_and_guesses_nothing() -> None:
    found = draft("Lorem ipsum dolor sit amet,\nconsectetur adipiscing elit.")
    assert (dict(found.guesses), found.posting.splitlines()[0]) == ({}, "Lorem ipsum dolor sit amet,")
    assert not found.is_application


@pytest.mark.parametrize(
    "name", ["Workday", "Teamviewer", "A&O", "Skillsoft", "Homelike", "The", "Why", "Our client", "us"]
)
def test_words_are_told_from_names(name: str) -> None:
    is_name = name in {"Workday", "Teamviewer", "A&O", "Skillsoft", "Homelike"}
    assert draft(f"Engineer\n\nCompany: {name}\n").value("company") == (name if is_name else None)


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("a.html", b"plain words", SourceKind.PAGE),
        ("a.txt", b"<!DOCTYPE html><p>x", SourceKind.PAGE),
        ("a.txt", b"Engineer, a < b", SourceKind.TEXT),
        ("a.bin", b"%PDF-1.4 ...", SourceKind.PDF),
        ("a.eml", b"anything", SourceKind.MAIL),
        ("-", b"From: a@b.example\r\nTo: c@d.example\r\nSubject: Hello\r\n\r\nHi", SourceKind.MAIL),
        ("-", b"Role: Engineer\nCompany: Harbor\nContact: a@b.example\n\nText", SourceKind.TEXT),
        ("-", "<html><h1>x</h1><p>y</p>".encode("utf-16"), SourceKind.PAGE),
    ],
)  # fmt: skip
def test_what_a_source_is_shows_in_its_content(name: str, data: bytes, kind: SourceKind) -> None:
    assert kind_of(Source(name, data)) is kind


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "iso-8859-1"])
def test_a_page_is_read_in_its_own_encoding(encoding: str) -> None:
    declared = "windows-1252" if encoding == "cp1252" else encoding.removesuffix("-sig")
    html = f'<html><head><meta charset="{declared}"></head><body><h1>Entwickler für Geräte (m/w/d)</h1></body></html>'
    assert read(Source("a.html", html.encode(encoding)), TODAY).value("title") == "Entwickler für Geräte (m/w/d)"


def test_a_saved_page_keeps_its_link(tmp_path: Path) -> None:
    path = tmp_path / "saved.html"
    path.write_text(
        '<link rel="canonical" href="https://harbor.example/jobs/7"><h1>Data Engineer</h1>', encoding="utf-8"
    )
    assert read(from_file(path), TODAY).value("url") == "https://harbor.example/jobs/7"


@pytest.mark.parametrize(
    "link", ["http://localhost:4000/jobs/1", "http://0.0.0.0:4000/x", "https://harbor.example/", "x"]
)
def test_a_link_that_leads_nowhere_is_not_taken_from_a_page(link: str) -> None:
    assert (
        draft(f'<html><link rel="canonical" href="{link}"><h1>Data Engineer</h1><p>x</p></html>').value("url") is None
    )


def test_a_page_without_words_is_refused() -> None:
    with pytest.raises(InvalidInput):
        read(Source("a.html", b"<!-- -->"), TODAY)
