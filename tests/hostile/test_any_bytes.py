"""Any bytes at all, and any change of good files: each reader gives a value or one sentence, and writes nothing."""

from __future__ import annotations

import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis
from hypothesis import strategies as st

from tests.hostile import databases, homes, postings, tables, words
from tests.hostile.way import Way, answer, file
from tracker.skills.roles import TEMPLATES

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="limits as on Linux")

EXAMPLES: Final = 25  # of each reader
IMPORTS: Final = Path(__file__).resolve().parents[1] / "data" / "imports"
_numbers = count()


def _mail() -> bytes:
    return min(postings.SAMPLES.rglob("*.eml")).read_bytes()


def _pdf() -> bytes:
    return min(postings.SAMPLES.rglob("*.pdf")).read_bytes()


READERS: Final[dict[str, tuple[str, Callable[[], bytes], Callable[..., object]]]] = {
    "CSV": ("a.csv", (IMPORTS / "teal.csv").read_bytes, tables.take_in),
    "Markdown": ("a.md", (IMPORTS / "table.md").read_bytes, tables.take_in),
    "JSON": ("a.json", (IMPORTS / "trello.json").read_bytes, tables.take_in),
    "XLSX": ("a.xlsx", (IMPORTS / "sheet.xlsx").read_bytes, tables.take_in),
    "ODS": ("a.ods", (IMPORTS / "sheet.ods").read_bytes, tables.take_in),
    "zip": ("a.zip", (IMPORTS / "huntr.zip").read_bytes, tables.take_in),
    "page": ("a.html", min(postings.SAMPLES.rglob("*.html")).read_bytes, postings.capture),
    "PDF": ("a.pdf", _pdf, postings.capture),
    "e-mail": ("a.eml", _mail, postings.read_mails),
    "people": ("a.vcf", lambda: postings.CARD * 3, postings.read_people),
    "role": ("a.toml", (TEMPLATES / "senior-back-end.toml").read_bytes, postings.add_role),
    "database": ("a.db", homes.database_bytes, databases.put_back),
    "settings": ("preferences.json", lambda: b'{"look": "dark", "zoom": 120}', words.read_settings),
}


@st.composite
def changed(draw: st.DrawFn, good: bytes) -> bytes:
    """A good file in which pieces were lost, doubled, exchanged or replaced by anything; or nothing of it at all."""
    data = good
    for _ in range(draw(st.integers(0, 4))):
        start = draw(st.integers(0, len(data)))
        end = draw(st.integers(start, min(len(data), start + 200)))
        put = draw(st.one_of(st.binary(max_size=40), st.sampled_from((data[start:end] * 2, b"", *SIGNS))))
        data = data[:start] + put + data[end:]
    return draw(st.sampled_from((data, data[: draw(st.integers(0, len(data)))])))


SIGNS: Final = (
    b"\0", b"\xff\xfe", b"\xed\xa0\xbd", b'"', b"<!ENTITY", b"&a;", b"[[[[", b"]]", b"{}", b"-1", b"9" * 400, b"NaN",
    b"\r\n\r\n", "\u202e".encode(), b"--", b"PK\x03\x04", b"%PDF-", b"=?x?q?y?=", b"\\u0000", b"\x1b[31m",
)  # fmt: skip


@pytest.mark.timeout(240)
@pytest.mark.parametrize("reader", READERS)
def test_any_change_of_a_good_file_is_a_value_or_a_sentence(
    reader: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    name, good, enter = READERS[reader]
    folder = tmp_path_factory.mktemp("any")

    @hypothesis(max_examples=EXAMPLES)
    @given(st.one_of(changed(good()), st.binary(max_size=500)))
    def try_it(data: bytes) -> None:
        place = folder / str(next(_numbers))
        place.mkdir()
        answer(Way(reader, {"": file(name, data)}, enter), "", place)

    try_it()


@pytest.mark.timeout(120)
def test_any_message_of_a_browser_and_any_search_is_answered(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("any")
    search = Way("search", {"": lambda _folder: ""}, words.look_for)
    browser = Way("browser", {"": lambda _folder: b""}, words.serve)

    @hypothesis(max_examples=2 * EXAMPLES)
    @given(st.text(alphabet=st.characters(), max_size=60), st.binary(max_size=80))
    def try_it(text: str, data: bytes) -> None:
        for way, thing in ((search, text), (browser, data), (browser, words._message(data))):
            place = folder / str(next(_numbers))
            place.mkdir()
            answer(way._replace(samples={"": lambda _folder, thing=thing: thing}), "", place)  # type: ignore[misc]

    try_it()
