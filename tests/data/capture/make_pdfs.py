"""Writes the PDFs among the samples: `python -m tests.data.capture.make_pdfs`. The postings in them are invented."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QGuiApplication, QPageSize, QPdfWriter, QTextDocument

FOLDER: Final = Path(__file__).resolve().parent / "samples"

LETTERHEAD: Final = """<h1>Automation Engineer</h1><p>Gannet Process Control Ltd</p>
<p><b>Location:</b> Aberdeen, UK (on-site)<br>
<b>Job type:</b> Full-time<br><b>Salary:</b> £48,000 to £56,000 per year<br>
<b>Reference:</b> GPC-0031<br><b>Closing date:</b> 11 December 2026</p>
<h2>The work</h2><p>Gannet Process Control Ltd writes the software that keeps distilleries at the right temperature.</p>
<ul><li>Programme PLCs in Structured Text</li><li>Write services in Python</li></ul>
<h2>Requirements</h2><ul><li>Three years with PLCs</li><li>Python or C#</li></ul>
<p>Contact: Fiona Reid, fiona.reid@gannet.example</p>"""

OFFICE: Final = """<p>Kreisklinikum Ostertal gGmbH</p><h1>IT-Sicherheitsspezialist (m/w/d)</h1>
<p>Arbeitsort: Ostertal<br>Arbeitszeit: Vollzeit<br>Kennziffer: K-26-114</p>
<h2>Ihre Aufgaben</h2><ul><li>Betrieb der Firewalls</li><li>Schulung der Mitarbeitenden</li></ul>
<h2>Ihr Profil</h2><ul><li>Kenntnisse in Linux und Netzwerken</li></ul>
<p>Ansprechpartner: Herr Bernd Haller, Telefon 09876 4450</p><p>Bewerbungsfrist: 15.01.2027</p>"""

TWO_PAGES: Final = (
    """<h1>Principal Software Engineer</h1>
<p>Saltmarsh Energy · Remote (Europe) · Full-time · €115,000 – €140,000 per year</p>
<h2>About Saltmarsh Energy</h2><p>At Saltmarsh Energy, we trade the power of small solar roofs.</p>"""
    + "<p>You will shape how we forecast, with people who have done it for years and like to explain it.</p>" * 40
    + "<h2>Requirements</h2><ul><li>Scala or Kotlin</li><li>Kafka</li></ul>"
)

COLUMNS: Final = """<h1>Data Analyst</h1><table><tr><td>Company</td><td>: Bramble Foods</td></tr>
<tr><td>Location</td><td>: Dublin, Ireland</td></tr><tr><td>Work mode</td><td>: Hybrid</td></tr>
<tr><td>Employment type</td><td>: Part-time</td></tr><tr><td>Job ID</td><td>: BF-209</td></tr></table>
<p>Bramble Foods freezes berries. You count them, in SQL and Python.</p>"""

DOCUMENTS: Final = {"letterhead": LETTERHEAD, "amt": OFFICE, "two_pages": TWO_PAGES, "columns": COLUMNS}


def write(name: str, html: str) -> None:
    """One PDF of A4 pages."""
    writer = QPdfWriter(str(FOLDER / f"{name}.pdf"))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(20, 20, 20, 20))
    writer.setResolution(96)
    writer.setTitle("")
    document = QTextDocument()
    document.setHtml(html)
    document.print_(writer)


if __name__ == "__main__":
    application = QGuiApplication([])
    for title, text in DOCUMENTS.items():
        write(title, text)
