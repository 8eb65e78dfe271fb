"""Lists of applications as they never should be: CSV, sheets, zips, JSON, folders."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path
from random import Random
from typing import Any, Final

from tests.hostile import homes
from tests.hostile.places import no_files
from tests.hostile.way import Make, Maker, Way, cuts, file, flips
from tests.tracker.build import TODAY
from tests.tracker.importing.test_bad_files import BAD, a_sheet, a_zip
from tracker.clock import Clock
from tracker.importing.applying import apply_plan
from tracker.importing.opening import open_source
from tracker.importing.planning import make_plan
from tracker.importing.proposing import propose

DATA: Final = Path(__file__).resolve().parents[1] / "data" / "imports"
HEAD: Final = "Company,Title,Status,Applied\n"
ROW: Final = "Harbor,Engineer,Applied,2026-01-05\n"
GOOD: Final = (HEAD + ROW * 20).encode()


def take_in(file: Path, home: Path) -> object:
    """Import a file as `pursuit import` does, into a new database."""
    database = homes.database(home)
    source = open_source(file)
    with closing(make_plan(database, source, propose(database, source), today=TODAY)) as plan:
        return apply_plan(database, plan, clock=Clock(TODAY))


def _csv(text: str, encoding: str = "utf-8") -> Make:
    return file("jobs.csv", text.encode(encoding, "surrogatepass"))


def _later(name: str, make: Maker) -> Make:
    return file(name, make)


CSV: Final[Mapping[str, Make]] = {
    "100,000 columns": _later("jobs.csv", (",".join(["Company", *map(str, range(100_000))]) + "\n" + ROW).encode),
    "100,000 cells in a row": _later("jobs.csv", (HEAD + "," * 100_000 + "\n").encode),
    "a column 500 times": _csv(",".join(["Company"] * 500) + "\n" + ",".join(["Harbor"] * 500)),
    "a million commas": _later("jobs.csv", lambda: b"," * 1_000_000),
    "a million quotation marks": _later("jobs.csv", lambda: b'"' * 1_000_001),
    "a million lines of nothing": _later("jobs.csv", lambda: b"\n" * 1_000_000),
    "a million carriage returns": _later("jobs.csv", lambda: (HEAD + ROW).encode() + b"\r" * 1_000_000),
    "a cell of 900,000 letters": _later("jobs.csv", (HEAD + f"Harbor,{'x' * 900_000},Applied,2026-01-05\n").encode),
    "a company of 900,000 letters": _later("jobs.csv", (HEAD + f"{'x' * 900_000},SRE,Applied,2026-01-05\n").encode),
    "a header of 900,000 letters": _later("jobs.csv", f"Company,Title,{'x' * 900_000}\nHarbor,SRE,1\n".encode),
    "a status of 900,000 letters": _later("jobs.csv", (HEAD + f"Harbor,SRE,{'a ' * 450_000},2026-01-05\n").encode),
    "20,000 different statuses": _later(
        "jobs.csv", (HEAD + "".join(f"Harbor {n},SRE,State {n},\n" for n in range(20_000))).encode
    ),
    "a date of 900,000 digits": _later("jobs.csv", (HEAD + f"Harbor,SRE,Applied,{'9' * 900_000}\n").encode),
    "dates that are none": _csv(
        HEAD
        + "".join(
            f"H{n},SRE,Applied,{day}\n"
            for n, day in enumerate(
                [
                    "0000-00-00",
                    "9999-99-99",
                    "99999-01-01",
                    "2026-02-30",
                    "-1",
                    "1e400",
                    "NaN",
                    "٢٠٢٦-٠١-٠٥",
                    "31.12.1899",
                    "4294967296",
                    "99999999999999999999",
                    "2026-01-05T99:99:99Z",
                    "Feb 30",
                    "²",
                    "1/1/1",
                    "12/31/99",
                ]
            )
        )
    ),
    "formulas": _csv(HEAD + "=cmd|' /C calc'!A0,@SUM(1),+1,-1\n'=1,\t=2,\r=3,2026-01-05\n"),
    "mark-up": _csv(HEAD + "<img src=x>,<a href=file:///>x</a>,Applied,2026-01-05\n"),
    "turned around": _csv(HEAD + "\u202egnp.exe\u2066,SRE\u2067,Applied,2026-01-05\n"),
    "controls": _csv(HEAD + "".join(map(chr, range(1, 32))).replace("\n", "").replace("\r", "") + ",SRE,Applied,\n"),
    "halves of characters": _csv(HEAD + "Har\ud83dbor,SRE,Applied,2026-01-05\n"),
    "UTF-16 that ends within a letter": file("jobs.csv", (HEAD + ROW).encode("utf-16") + b"\0"),
    "UTF-32": _csv(HEAD + ROW, "utf-32"),
    "UTF-7": file("jobs.csv", b"+AEM-ompany,Title\nH,+2D0-\n"),
    "a BOM and nothing": file("jobs.csv", b"\xef\xbb\xbf"),
    "only a BOM of UTF-16": file("jobs.csv", b"\xff\xfe"),
    "each line parted in another way": _csv("Company,Title\nHarbor;SRE\nKestrel\tSRE\nQuarry|SRE\n"),
    "marks within marks": _csv(HEAD + '"Har"bor","SRE""",""",Applied"\n' * 50),
    "nothing but noise": _later("jobs.csv", lambda: Random(1).randbytes(200_000)),
    "a thousand rows of the same": _csv(HEAD + ROW * 1_000),
    "a table of 100,000 columns": _later(
        "jobs.md", lambda: b"|Company" + b"|x" * 100_000 + b"|\n" + b"|-" * 100_001 + b"|\n|a|\n"
    ),
    "a table of bars": _later("jobs.md", lambda: b"|" * 1_000_000 + b"\n" + b"|-" * 500_000),
}


def _json(value: Any) -> Make:
    return file("jobs.json", json.dumps(value).encode())


ONE: Final = {"company": "Harbor", "title": "SRE", "status": "Applied"}
BOARD: Final[dict[str, Any]] = {
    "cards": [{"id": "1", "name": "SRE at Harbor", "idList": "a", "labels": [], "desc": "", "closed": False}],
    "lists": [{"id": "a", "name": "Applied"}],
    "actions": [
        {"type": "createCard", "date": "2026-01-05T10:00:00Z", "data": {"card": {"id": "1"}, "list": {"name": "x"}}}
    ],
}
STRANGE: Final[tuple[Any, ...]] = (
    None,
    True,
    -1,
    10**400,
    1e308,
    "",
    "\0",
    "\ud83d",
    "x" * 10_000,
    [],
    {},
    [[]],
    [None],
    {"a": None},
    {"": ""},
    "2026-99-99",
    "<img src=x>",
    "\u202e",
)


def mutated(value: Any, strange: tuple[Any, ...] = STRANGE) -> Iterator[tuple[str, Any]]:
    """The value with each of its parts in turn taken away, and in turn replaced by each strange one."""
    for place in _places(value):
        for number, other in enumerate(strange):
            yield f"{'.'.join(map(str, place)) or 'all'} is strange {number}", _with(value, place, other)
        if place:
            yield f"{'.'.join(map(str, place))} is missing", _with(value, place, ...)


def _places(value: Any, at: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    yield at
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in inner:
        yield from _places(part, (*at, key))


def _with(value: Any, place: tuple[Any, ...], other: Any) -> Any:
    if not place:
        return other
    copied = dict(value) if isinstance(value, dict) else list(value)
    if len(place) == 1 and other is ...:
        del copied[place[0]]
    else:
        copied[place[0]] = _with(value[place[0]], place[1:], other)
    return copied


JSON: Final[Mapping[str, Make]] = {
    "numbers without an end": file("jobs.json", b'[{"company": "H", "title": "S", "status": ' + b"9" * 100_000 + b"}]"),
    "a number beyond all": file("jobs.json", b'[{"company": "H", "title": 1e999, "status": -1e999}]'),
    "no number": file("jobs.json", b'[{"company": "H", "title": NaN, "status": Infinity}]'),
    "a key twice": file("jobs.json", b'[{"company": "A", "company": "B", "title": "x", "title": [], "status": ""}]'),
    "a key 100,000 times": _later("jobs.json", lambda: b"[{" + b'"company": "A", ' * 100_000 + b'"title": "x"}]'),
    "100,000 keys": _later("jobs.json", lambda: json.dumps([ONE | {f"k{n}": n for n in range(100_000)}]).encode()),
    "as deep as is read": _later("jobs.json", lambda: b'[{"company": "A", "title": ' + b"[" * 900 + b"]" * 900 + b"}]"),
    "objects without an end": _later("jobs.json", lambda: b'{"a":' * 100_000),
    "100,000 empty objects": _later("jobs.json", lambda: b"[" + b"{}," * 100_000 + b"{}]"),
    "a text of 10 MB": _later("jobs.json", lambda: json.dumps([ONE | {"title": "x" * 10_000_000}]).encode()),
    "halves of characters as keys": file("jobs.json", b'[{"company": "A", "title": "x", "\\ud83d": "y"}]'),
    "NUL as a key": file("jobs.json", b'[{"company": "A\\u0000", "title": "x", "\\u0000": "y"}]'),
    "UTF-16": file("jobs.json", json.dumps([ONE]).encode("utf-16")),
    "two values": file("jobs.json", b'[{"company": "A", "title": "x"}] []'),
    "a comment": file("jobs.json", b'[{"company": "A", "title": "x"} /* no */]'),
    "cards in a circle": _json(BOARD | {"cards": [{"id": "1", "idList": "1", "name": {"name": {"name": "x"}}}]}),
    "20,000 moves of a card": _later(
        "jobs.json", lambda: json.dumps(BOARD | {"actions": BOARD["actions"] * 20_000}).encode()
    ),
    **{f"board: {name}": _json(value) for name, value in mutated(BOARD)},
    **{f"list: {name}": _json(value) for name, value in mutated([ONE])},
}

SHEET: Final = a_sheet({(0, 0): "Company", (0, 1): "Title", (1, 0): "Harbor", (1, 1): "SRE"})
LAUGHS: Final = (
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">'
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1 or str()};" * 10}">' for n in range(1, 10))
    + "]>"
)


def _sheet_with(**parts: str) -> bytes:
    """The small sheet, with parts of it replaced; a name is a path with `__` for `/`."""
    packed = io.BytesIO()
    given = {name.replace("__", "/") + ".xml": text for name, text in parts.items()}
    with zipfile.ZipFile(io.BytesIO(SHEET)) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.namelist():
            new.writestr(member, given.pop(member, "") or old.read(member))
        for name, text in given.items():
            new.writestr(name, text)
    return packed.getvalue()


def _without(member: str) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(SHEET)) as old, zipfile.ZipFile(packed, "w") as new:
        for name in old.namelist():
            if name != member:
                new.writestr(name, old.read(name))
    return packed.getvalue()


WORKSHEET: Final = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'


def _cells(cells: str, before: str = "") -> bytes:
    return _sheet_with(xl__worksheets__sheet1=f"{before}{WORKSHEET}<sheetData>{cells}</sheetData></worksheet>")


def _strings(text: str) -> bytes:
    return _sheet_with(
        xl__sharedStrings=f'{text}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="1">'
        "<si><t>&a9;</t></si></sst>"
    )


def _ods(cells: str) -> bytes:
    return a_zip(
        mimetype=b"application/vnd.oasis.opendocument.spreadsheet",
        **{
            "content.xml": (
                '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
                'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
                'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>'
                f'<table:table table:name="a">{cells}</table:table></office:spreadsheet></office:body>'
                "</office:document-content>"
            ).encode()
        },
    )


def _odf_row(text: str, times: object = 1, rows: object = 1) -> str:
    return (
        f'<table:table-row table:number-rows-repeated="{rows}"><table:table-cell '
        f'table:number-columns-repeated="{times}" office:value-type="string"><text:p>{text}</text:p>'
        "</table:table-cell></table:table-row>"
    )


SHEETS: Final[Mapping[str, Make]] = {
    name: file("jobs.xlsx", content)
    for name, content in {
        "a billion laughs": _strings(LAUGHS),
        "a file of the system as an entity": _strings('<!DOCTYPE x [<!ENTITY a9 SYSTEM "file:///etc/passwd">]>'),
        "a page of the net as an entity": _strings('<!DOCTYPE x [<!ENTITY % a SYSTEM "http://x.example/">%a;]>'),
        "laughs in a cell": _cells('<row r="1"><c r="A1" t="str"><v>&a9;</v></c></row>', LAUGHS),
        "a string that is not there": _cells('<row r="1"><c r="A1" t="s"><v>99999999</v></c></row>'),
        "a string before all": _cells('<row r="1"><c r="A1" t="s"><v>-1</v></c></row>'),
        "row 0": _cells('<row r="0"><c r="A0"><v>1</v></c></row>'),
        "row minus 1": _cells('<row r="-1"><c r="A-1"><v>1</v></c></row>'),
        "a row without an end": _cells(f'<row r="{"9" * 30}"><c r="A{"9" * 30}"><v>1</v></c></row>'),
        "a column without an end": _cells(f'<row r="1"><c r="{"Z" * 30}1"><v>1</v></c></row>'),
        "the last cell there can be": _cells('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
        "single marks around": _cells("<row r='1048576'><c r='XFD1048576'><v>1</v></c></row>"),
        "a long way to the place": _cells(f'<row r="1048576"><c t="n"{" " * 500}r="XFD1048576"><v>1</v></c></row>'),
        "small letters": _cells('<row r="1"><c r="xfd1048576"><v>1</v></c></row>'),
        "no places, one row far away": _cells('<row r="1048576"><c><v>1</v></c></row>'),
        "a place with a prefix": _sheet_with(
            xl__worksheets__sheet1='<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
            '<x:sheetData><x:row r="1048576"><x:c r="XFD1048576"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>'
        ),
        "a size that is a lie": _sheet_with(
            xl__worksheets__sheet1=f'{WORKSHEET}<dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>1</v>'  # noqa: E501
            "</c></row></sheetData></worksheet>"
        ),
        "days that are none": _cells(
            "".join(
                f'<row r="{n}"><c r="A{n}" s="1"><v>{v}</v></c></row>'
                for n, v in enumerate(
                    ["1e300", "-1e300", "NaN", "inf", "99999999", "-1", "2958466", "0.99999999999"], 1
                )
            )
        ),
        "a date in a style": _sheet_with(
            xl__styles='<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="1">'  # noqa: E501
            '<xf numFmtId="14"/></cellXfs></styleSheet>',
            xl__worksheets__sheet1=f'{WORKSHEET}<sheetData><row r="1"><c r="A1" s="0"><v>1e300</v></c><c r="B1" s="0">'
            "<v>-99999999</v></c></row></sheetData></worksheet>",
        ),
        "kinds of cells that are none": _cells(
            '<row r="1"><c r="A1" t="zz"><v>x</v></c><c r="B1" t="d"><v>x</v></c></row>'
        ),
        "inner parts that are deep": _cells("<row>" * 100_000),
        "100,000 columns": _cells('<row r="1">' + "<c><v>1</v></c>" * 100_000 + "</row>"),
        "links out of the file": _sheet_with(
            xl___rels__workbook='<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="worksheet" Target="../../../../etc/passwd"/></Relationships>'  # noqa: E501
        ),
        "no workbook": _without("xl/workbook.xml"),
        "no sheet": _without("xl/worksheets/sheet1.xml"),
        "no strings": _without("xl/sharedStrings.xml"),
        "no links": _without("xl/_rels/workbook.xml.rels"),
        "a workbook of nothing": _sheet_with(xl__workbook="<x/>"),
        "sheets without an end": _sheet_with(
            xl__workbook='<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>'
            + '<sheet name="a" sheetId="1" r:id="rId1"/>' * 3_000
            + "</sheets></workbook>"
        ),
    }.items()
} | {
    name: file("jobs.ods", content)
    for name, content in {
        "a cell a billion times": _ods(_odf_row("Company", 1_000_000_000)),
        "a row a billion times": _ods(_odf_row("Company", 1, 1_000_000_000)),
        "a cell minus one time": _ods(_odf_row("Company", -1)),
        "a cell more often than can be": _ods(_odf_row("Company", "9" * 40)),
        "many cells often": _ods(
            "<table:table-row>"
            + (
                '<table:table-cell table:number-columns-repeated="16000" office:value-type="string"><text:p>x</text:p></table:table-cell>'  # noqa: E501
                * 1_000
            )
            + "</table:table-row>"
        ),
        "blanks without an end": _ods(_odf_row('<text:s text:c="2000000000"/>')),
        "nothing, a billion times, and a word": _ods(
            '<table:table-row table:number-rows-repeated="1000000000"><table:table-cell/></table:table-row>'
            + _odf_row("Company")
        ),
        "nothing beside, a billion times, and a word": _ods(
            '<table:table-row><table:table-cell table:number-columns-repeated="1000000000"/><table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>'  # noqa: E501
        ),
        "laughs": a_zip(
            mimetype=b"application/vnd.oasis.opendocument.spreadsheet",
            **{"content.xml": (LAUGHS + "<x>&a9;</x>").encode()},
        ),
    }.items()
}


def _overlapping() -> bytes:
    """A zip of which a thousand members are the same bytes (D. Fifield, A better zip bomb, 2019)."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.csv", b"0" * 900_000)
        [one] = archive.infolist()
        for number in range(1_000):
            other = zipfile.ZipInfo(f"{number}.csv")
            other.compress_type, other.CRC = one.compress_type, one.CRC
            other.compress_size, other.file_size, other.header_offset = one.compress_size, one.file_size, 0
            archive.filelist.append(other)
        archive._didModify = True  # type: ignore[attr-defined]
    return packed.getvalue()


def _patched(offset: int, value: bytes, content: bytes = a_zip(**{"jobs.csv": GOOD})) -> bytes:
    """A zip whose directory says something else, so many bytes behind its begin."""
    place = content.index(b"PK\x01\x02") + offset
    return content[:place] + value + content[place + len(value) :]


def _many(count: int) -> Maker:
    return lambda: a_zip(**{f"{number}.csv": b"x" for number in range(count)})


def _nested(depth: int) -> bytes:
    packed = a_zip(**{"jobs.csv": GOOD})
    for number in range(depth):
        packed = a_zip(**{f"{number}.zip": packed})
    return packed


ZIP_FILES: Final[Mapping[str, bytes | Maker]] = {
    "6,000 members": _many(6_000),
    "members in each other's place": _overlapping,
    "a larger size than there is": _patched(24, b"\xff\xff\xff\x7f"),
    "a smaller size than there is": _patched(24, b"\x01\0\0\0"),
    "another sum": _patched(16, b"\0\0\0\0"),
    "a place that is not there": _patched(42, b"\xff\xff\xff\x7f"),
    "an unknown packing": _patched(10, b"\x63\0"),
    "a password": _patched(8, b"\x01\0"),
    "a password beyond AES": _patched(8, b"\x41\0"),
    "a version of the future": _patched(6, b"\xff\0"),
    "ten deep": _nested(10),
    "names that lead out": a_zip(
        **{"../../../x.csv": GOOD, "/etc/x.csv": GOOD, "C:\\x.csv": GOOD, "a\\..\\b.csv": GOOD}
    ),
    "a name with NUL": a_zip(**{"jobs\0.exe.csv": GOOD}),
    "a name of 60,000 letters": a_zip(**{"x" * 60_000 + ".csv": GOOD}),
    "a name of controls": a_zip(**{"a\n\x1b[31m\u202e.csv": b"Dear Sir\n"}),
    "something before it": b"#!/bin/sh\n" + a_zip(**{"jobs.csv": GOOD}),
    "something after it": a_zip(**{"jobs.csv": GOOD}) + b"\0" * 70_000,
    "only an end": b"PK\x05\x06" + bytes(18),
    "an end that counts 65,535": b"PK\x05\x06" + b"\0\0\0\0" + b"\xff\xff" * 2 + b"\xff" * 10,
    "another archive": b"PK\x07\x08" + bytes(100),
    "sheets in a zip, broken": a_zip(**{"a.xlsx": SHEET[:-200], "jobs.csv": GOOD}),
    "a sheet in a zip, a bomb": lambda: a_zip(**{"a.xlsx": _cells('<row r="1048576"><c r="XFD1048576"/></row>')}),
}
ZIPS: Final = {name: file("jobs.zip", content) for name, content in ZIP_FILES.items()}


def _deep_folder(folder: Path) -> Path:
    place = folder / "export"
    for _ in range(400):
        place /= "deep"
    place.mkdir(parents=True)
    return folder / "export"


def _folder_of(**entries: str) -> Make:
    def make(folder: Path) -> Path:
        import os

        place = folder / "export"
        place.mkdir()
        for name, kind in entries.items():
            at = place / f"{name}.csv"
            if kind == "pipe":
                os.mkfifo(at)
            elif kind.startswith("->"):
                at.symlink_to(kind[2:])
            else:
                at.write_bytes(GOOD)
        return place

    return make


FOLDERS: Final[Mapping[str, Make]] = {
    "400 folders deep": _deep_folder,
    "a folder in itself": _folder_of(a="->.", b="file"),
    "a folder of loops": _folder_of(a="->a.csv", b="->b.csv"),
    "a pipe in a folder": _folder_of(a="pipe", b="file"),
    "a device in a folder": _folder_of(a="->/dev/zero", b="file"),
    "6,000 files": lambda folder: [(folder / f"{n}.csv").write_bytes(b"x") for n in range(6_000)] and folder,
    "an empty folder": _folder_of(),
}

MISNAMED: Final[Mapping[str, Make]] = {
    f"{kind} called {ending}": file(f"jobs{ending}", content)
    for kind, content in {
        "a sheet": SHEET,
        "a zip": a_zip(**{"jobs.csv": GOOD}),
        "a CSV": GOOD,
        "JSON": json.dumps([ONE]).encode(),
        "a page": b"<html><table><tr><td>Company",
        "a PDF": b"%PDF-1.7\n",
        "noise": Random(2).randbytes(5_000),
        "gzip": b"\x1f\x8b" + bytes(50),
        "an e-mail": b"From: a@b.example\nSubject: x\n\nhello\n",
        "RTF": b"{\\rtf1 x}",
        "an old sheet": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4_000),
    }.items()
    for ending in (".csv", ".xlsx", ".ods", ".zip", ".json", ".md", ".tsv", ".exe", "")
}

BROKEN: Final[Mapping[str, Make]] = {
    f"{path.name} {what}": make
    for path in sorted(DATA.iterdir())
    for what, make in (
        *cuts(path.name, path.read_bytes(), 16).items(),
        *flips(path.name, path.read_bytes(), 16).items(),
    )
}

WAYS: Final = (
    Way(
        "CSV and Markdown", {what: file(name, content) for what, (name, content, _) in BAD.items()} | dict(CSV), take_in
    ),
    Way("JSON", JSON, take_in),
    Way("spreadsheets", SHEETS, take_in),
    Way("zips", ZIPS, take_in),
    Way("folders", FOLDERS, take_in),
    Way("misnamed lists", MISNAMED, take_in),
    Way("broken lists", BROKEN, take_in),
    Way("no lists at all", no_files("jobs.csv", GOOD), take_in),
    Way("no sheets at all", no_files("jobs.xlsx", SHEET), take_in),
)
