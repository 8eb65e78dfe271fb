"""The proof of search as a file: as one HTML page that needs nothing else and prints well, or as a PDF."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from datetime import date
from html import escape
from pathlib import Path
from typing import Final, TextIO

from tracker.database import Database
from tracker.exporting.proof import Period, Proof, check_period, proof_of
from tracker.exporting.target import Progress, nobody, writing

Printer = Callable[[Proof, Progress], bytes]
"""Makes a PDF of a proof. Raises a `PursuitError` where it cannot."""


def export_proof(
    database: Path,
    target: Path,
    period: Period,
    *,
    today: date,
    language: str = "en",
    printer: Printer | None = None,
    progress: Progress = nobody,
) -> None:
    """Write the proof of search to `target`: as HTML, or with a printer as the PDF that it makes.

    `language` is the code of one of `proof_words.WORDS`.

    It reads through a connection of its own, so it may run on any thread, beside the window's. Raises a `PursuitError`
    where something stands in the way; then what was there before is untouched.
    """
    check_period(period)
    with writing(target, database) as side:
        with closing(Database(database)) as source, source.reading():
            proof = proof_of(source, period, today, language)
        if printer:
            side.write_bytes(printer(proof, progress))
        else:
            with side.open("w", encoding="utf-8", newline="\n") as output:
                write_html(output, proof, progress)


def write_html(output: TextIO, proof: Proof, progress: Progress = nobody) -> None:
    """Write the page. Every text in it is escaped, and nothing in it is fetched or run."""
    words = proof.words
    title, period = escape(words.title), escape(proof.period)
    output.write(HEAD.format(language=proof.language, title=title, period=period, style=STYLE))
    output.writelines(
        f"<div><dd>{words.number(number)}</dd><dt>{escape(name)}</dt></div>\n" for number, name in proof.figures
    )
    headings = "".join(f'<th scope="col">{escape(heading)}</th>' for heading in words.headings)
    output.write(f"</dl>\n<table>\n<thead><tr>{headings}</tr></thead>\n<tbody>\n")
    for done, line in enumerate(proof.lines, 1):
        cells = "".join(f"<td><bdi>{escape(cell)}</bdi></td>" for cell in line)
        output.write(f"<tr>{cells}</tr>\n")
        progress(done, len(proof.lines))
    output.write(FOOT.format(made_on=escape(words.made_on.format(day=proof.made_on))))


STYLE: Final = """
:root { color-scheme: light; }
* { box-sizing: border-box; margin: 0; }
body { max-width: 62rem; margin: 3rem auto; padding: 0 2rem; background: #fff; color: #1b1f27;
  font: 0.9rem/1.45 Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif; }
h1 { font-size: 1.6rem; font-weight: 600; letter-spacing: -0.01em; }
.period { color: #5b6472; font-size: 1rem; }
dl { display: flex; gap: 3rem; margin: 1.6rem 0 2rem; }
dd { font-size: 1.4rem; font-weight: 600; font-variant-numeric: tabular-nums; }
dt { color: #5b6472; font-size: 0.8rem; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th { padding: 0.4rem 0.8rem 0.4rem 0; border-bottom: 1.5px solid #1b1f27; color: #5b6472; font-size: 0.8rem;
  font-weight: 600; text-align: left; }
td { padding: 0.45rem 0.8rem 0.45rem 0; border-bottom: 1px solid #e3e6eb; vertical-align: top;
  overflow-wrap: anywhere; }
td:first-child { white-space: nowrap; font-variant-numeric: tabular-nums; }
th:nth-child(1) { width: 7rem; } th:nth-child(2) { width: 21%; } th:nth-child(3) { width: 27%; }
th:nth-child(5) { width: 23%; }
tr { break-inside: avoid; }
footer { margin-top: 1.5rem; color: #5b6472; font-size: 0.8rem; }
@page { size: A4; margin: 16mm; }
@media print {
  body { max-width: none; margin: 0; padding: 0; font-size: 9pt; }
  thead { display: table-header-group; }
}
"""
HEAD: Final = """<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<header>
<h1>{title}</h1>
<p class="period">{period}</p>
</header>
<dl>
"""
FOOT: Final = """</tbody>
</table>
<footer>{made_on}</footer>
</body>
</html>
"""
