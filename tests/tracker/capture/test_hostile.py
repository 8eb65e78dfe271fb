"""Pages, texts and PDFs that are made to hurt: each is read or refused in one sentence, soon, and nothing is run."""

from __future__ import annotations

import builtins
import io
import os
import socket
import subprocess
import zlib
from datetime import date
from pathlib import Path
from time import monotonic

import pypdf
import pytest

from tracker.capture.draft import Draft
from tracker.capture.limits import MOST_BYTES, MOST_CHARACTERS
from tracker.capture.reading import read
from tracker.capture.sources import Source, from_file, from_text
from tracker.errors import PursuitError

TODAY = date(2026, 11, 24)
SOON = 12.0  # seconds; a page of the largest size is read in a few
MB = 1_000_000


def drafted(data: bytes | str, name: str = "") -> Draft | str:
    """The draft, or the sentence that says why there is none."""
    source = from_text(data, name) if isinstance(data, str) else Source(name, data)
    try:
        return read(source, TODAY)
    except PursuitError as refusal:
        return str(refusal)


@pytest.fixture(autouse=True)
def sealed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing may be run, fetched or written while something is read."""

    def refuse(*_what: object, **_more: object) -> None:
        raise AssertionError("something was run or fetched")

    for owner, name in ((socket, "create_connection"), (socket, "getaddrinfo"), (subprocess, "Popen"), (os, "system")):
        monkeypatch.setattr(owner, name, refuse)
    monkeypatch.setattr(builtins, "eval", refuse)


HOSTILE_PAGES = {
    "deep": "<div>" * 200_000 + "Engineer",
    "deep list": "<ul><li>" * 100_000 + "Engineer",
    "deep table": "<table><tr><td>" * 50_000,
    "deep bold": "<b>" * 200_000 + "x",
    "huge attribute": f'<h1 class="{"job-title " * 300_000}">Engineer</h1>',
    "many attributes": "<h1 " + " ".join(f'a{n}="b"' for n in range(200_000)) + ">Engineer</h1>",
    "many attributes with ends": "<h1 " + " ".join(f'a{n}=">"' for n in range(30_000)) + ">Engineer</h1>",
    "entities": "<!DOCTYPE html [<!ENTITY a 'aaaaaaaaaa'>"
    + "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 12))
    + "]><h1>&a11;</h1>",
    "file entity": '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><html><h1>&f;</h1></html>',
    "char entities": "<p>" + "&#x41;" * 500_000 + "</p>",
    "one line": "<p>" + "a" * 4_000_000 + "</p>",
    "blanks": "<p>" + " " * 4_000_000 + "</p>",
    "labels": "<p>" + "Location:" * 400_000 + "</p>",
    "dashes": "<title>" + " - " * 1_000_000 + "</title><p>x</p>",
    "capitals": "<p>At " + "Aa " * 1_000_000 + "we</p>",
    "digits": "<p>Salary: " + "9" * 1_000_000 + " EUR</p>",
    "amounts": "<p>Salary " + "1,000 € " * 200_000 + "</p>",
    "phones": "<p>Contact: " + "+49 " * 300_000 + "</p>",
    "mails": "<p>Contact: " + "a@b." * 300_000 + "</p>",
    "dots": "<p>" + "a." * 1_000_000 + "</p>",
    "comments": "<!--" * 200_000,
    "unclosed script": "<script>" + "x" * 2_000_000,
    "json bomb": '<script type="application/ld+json">' + "[" * 500_000 + "</script>",
    "json objects": '<script type="application/ld+json">' + '{"a":' * 300_000 + "</script>",
    "json list": '<script type="application/ld+json">[' + '{"@type":"JobPosting"},' * 60_000 + "{}]</script>",
    "json wide": '<script type="application/ld+json">{"@type":"JobPosting","title":"T","jobLocation":['
    + '{"address":{"addressLocality":"x"}},' * 50_000
    + "{}]}</script>",
    "json circle": '<script type="application/ld+json">{"@graph":[{"@id":"a","@type":"JobPosting","title":"Engineer",'
    '"hiringOrganization":{"@id":"b"}},{"@id":"b","name":{"@id":"a"}}]}</script>',
    "json numbers": '<script type="application/ld+json">{"@type":"JobPosting","title":"T",'
    '"baseSalary":{"currency":"EUR","value":{"minValue":1e999,"maxValue":-5,"unitText":"YEAR"}},"identifier":'
    + "9" * 4_000
    + "}</script>",
    "microdata": '<div itemscope itemtype="https://schema.org/JobPosting">' + '<p itemprop="title">x' * 50_000,
    "nested scopes": '<div itemscope itemtype="https://schema.org/JobPosting">'
    + '<p itemprop="jobLocation" itemscope itemtype="https://schema.org/Place">' * 3_000,
    "brackets": "<p>Location: " + "(" * 200_000 + "</p>",
    "nul": "<h1>Engi\0neer</h1>\0<p>\0</p>",
    "surrogates": "<h1>Engi\ud83dneer</h1>",
    "turning": "<h1>Engineer \u202e\u2066 evil</h1>",
    "only tags": "<" * 1_000_000,
    "headings": "<h1>Engineer</h1>" * 50_000,
    "marked": '<div class="job-title">Engineer</div><div class="job-location">Berlin</div>' * 30_000,
}


@pytest.mark.parametrize("name", HOSTILE_PAGES)
def test_a_page_that_is_made_to_hurt_is_read_soon_or_refused(name: str) -> None:
    begun = monotonic()
    found = drafted(f"<html><body>{HOSTILE_PAGES[name]}"[:MOST_BYTES])
    assert monotonic() - begun < SOON
    if isinstance(found, str):
        assert found.endswith(".")
        return
    assert len(found.posting) <= MOST_CHARACTERS
    for guess in found.guesses.values():
        if isinstance(guess.value, str):
            assert guess.value.isprintable()
            assert len(guess.value) <= 2_000


@pytest.mark.parametrize("name", HOSTILE_PAGES)
def test_the_same_as_plain_text_is_read_soon(name: str) -> None:
    begun = monotonic()
    text = HOSTILE_PAGES[name].replace("<", "(").replace(">", ")\n", 3)[:MB]
    drafted(text)
    assert monotonic() - begun < SOON


def test_a_script_of_a_page_is_neither_run_nor_kept() -> None:
    page = """<html><body><h1>Engineer</h1><script>alert("boo")</script><style>p{}</style>
    <img src="http://x.example/a.png"
    onerror="alert(1)"><p onclick="evil()">We need <a href="javascript:evil()">you</a> to write the programs of our
    ferries, together with nine others.</p><iframe src="http://x.example/">frame</iframe><noscript>off</noscript>
    </body></html>"""
    found = drafted(page)
    assert isinstance(found, Draft)
    assert found.posting == (
        "# Engineer\n\nWe need you to write the programs of our ferries, together with nine others.".replace(
            "# ", "## "
        )
    )


def test_nothing_that_is_hidden_in_a_page_becomes_a_guess() -> None:
    page = '<body><h1>Web Developer</h1><div style="display: none">Salary: 900,000 EUR per year</div><p hidden>Location: Rome</p>'  # noqa: E501
    found = drafted(page)
    assert isinstance(found, Draft)
    assert (found.value("title"), found.value("salary_min"), found.value("location")) == ("Web Developer", None, None)


def test_a_source_that_is_too_large_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "large.html"
    with path.open("wb") as file:
        file.truncate(50 * MOST_BYTES)
    with pytest.raises(PursuitError, match="larger than 5 MB"):
        from_file(path)
    with pytest.raises(PursuitError, match="larger than 5 MB"):
        from_text("a" * (MOST_BYTES + 1))


@pytest.mark.parametrize(
    "start", [b"\x89PNG\r\n\x1a\n", b"PK\x03\x04", b"MZ\x90", b"\x7fELF", b"SQLite format 3\0", b"GIF89a"]
)
def test_what_is_no_text_is_refused_by_its_first_bytes(tmp_path: Path, start: bytes) -> None:
    path = tmp_path / "posting.html"
    path.write_bytes(start + bytes(100))
    with pytest.raises(PursuitError, match="can be read"):
        from_file(path)


@pytest.mark.parametrize("content", [b"", b"  \n\t "])
def test_an_empty_file_is_said_to_be_empty(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "empty.txt"
    path.write_bytes(content)
    with pytest.raises(PursuitError, match="is empty"):
        from_file(path)


def test_a_folder_and_a_device_are_no_files(tmp_path: Path) -> None:
    for path in (tmp_path, Path("/dev/zero"), tmp_path / "gone.html"):
        with pytest.raises(PursuitError, match="no file"):
            from_file(path)


def pdf(*objects: bytes, root: int = 1) -> bytes:
    """A PDF of these objects, with a table that says where they are."""
    out = io.BytesIO()
    out.write(b"%PDF-1.7\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.writelines(b"%010d 00000 n \n" % place for place in places)
    out.write(b"trailer << /Size %d /Root %d 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, root, start))
    return out.getvalue()


def stream(data: bytes, *filters: bytes) -> bytes:
    names = b" ".join(b"/" + name for name in filters)
    return b"<< /Length %d /Filter [%s] >>\nstream\n%s\nendstream" % (len(data), names, data)


def locked() -> bytes:
    writer = pypdf.PdfWriter()
    writer.add_blank_page(100, 100)
    writer.encrypt("secret", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


LOCKED = locked()
CATALOG = b"<< /Type /Catalog /Pages 2 0 R >>"
PAGES = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
PAGE = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << /XObject << /X 4 0 R >> >> >>"
BOMB = zlib.compress(b"0 0 m " * 20_000_000, 9)

HOSTILE_PDFS = {
    "bomb": pdf(CATALOG, PAGES, PAGE, stream(BOMB, b"FlateDecode")),
    "bomb in a bomb": pdf(CATALOG, PAGES, PAGE, stream(zlib.compress(BOMB, 9), b"FlateDecode", b"FlateDecode")),
    "pages in a circle": pdf(CATALOG, b"<< /Type /Pages /Kids [2 0 R] /Count 1 >>"),
    "page is its own parent": pdf(CATALOG, PAGES, b"<< /Type /Pages /Parent 3 0 R /Kids [3 0 R] /Count 9 >>"),
    "form in itself": pdf(
        CATALOG, PAGES, PAGE,
        b"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length 5 /Resources << /XObject << /X 4 0 R >> >> >>\nstream\n"  # noqa: E501
        b"/X Do\nendstream",
    ),
    "reference to itself": pdf(b"1 0 R", b"2 0 R"),
    "too many pages": pdf(CATALOG, b"<< /Type /Pages /Count 900000000 /Kids [" + b"3 0 R " * 300_000 + b"] >>", PAGE, b"<<>>"),  # noqa: E501
    "deep": pdf(CATALOG, b"<< /Type /Pages /Kids " + b"[" * 100_000),
    "no table": b"%PDF-1.4\nnothing",
    "table in a circle": b"%PDF-1.4\nxref\n0 1\n0000000000 65535 f \ntrailer << /Prev 9 /Root 1 0 R >>\nstartxref\n9\n%%EOF",  # noqa: E501
    "rubbish": b"%PDF-1.7\n" + bytes(range(256)) * 2_000,
    "cut": pdf(CATALOG, PAGES, PAGE, stream(zlib.compress(b"BT (Engineer) Tj ET"), b"FlateDecode"))[:-180],
    "script": pdf(b"<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> >>", PAGES, PAGE, b"<<>>"),  # noqa: E501
    "launch": pdf(b"<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /Launch /F (/bin/sh) >> >>", PAGES, PAGE, b"<<>>"),
    "encrypted": pdf(CATALOG, PAGES, PAGE, b"<<>>").replace(
        b"trailer << ", b"trailer << /Encrypt << /Filter /Standard /V 5 /R 6 /Length 256 /O (x) /U (y) /P -4 >> /ID [(a) (b)] "  # noqa: E501
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE_PDFS)
def test_a_pdf_that_is_made_to_hurt_is_one_sentence(name: str) -> None:
    begun = monotonic()
    found = drafted(HOSTILE_PDFS[name], "posting.pdf")
    assert monotonic() - begun < SOON + 2
    assert isinstance(found, str)
    assert "PDF" in found
    assert found.endswith(".")


def test_a_pdf_behind_a_password_says_so() -> None:
    assert "password" in str(drafted(LOCKED))
