"""Text is made even without losing the way back, and pages become lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.skills.cleaning import clean_html, clean_text


def test_blanks_line_ends_and_look_alikes_become_plain() -> None:
    assert clean_text("a\u00a0b\tc\r\nd’e\u2028f Ｃ＋＋").text == "a b c\n\nd'e\nf C++"


def test_invisible_letters_are_dropped_and_spans_still_lead_back() -> None:
    given_text = "Ja\u200bva\u00ad Script"
    clean = clean_text(given_text)
    assert clean.text == "Java Script"
    start, end = clean.original(0, 4)
    assert given_text[start:end] == "Ja\u200bva"
    start, end = clean.original(5, 11)
    assert given_text[start:end] == "Script"


def test_a_heading_glued_to_the_text_before_it_gets_a_line_of_its_own() -> None:
    clean = clean_text("skillsRequired: Java.Responsibilities")
    assert clean.text.split("\n") == ["skills", "Required: Java.", "Responsibilities"]
    start, end = clean.original(7, 15)
    assert "skillsRequired: Java.Responsibilities"[start:end] == "Required"


def test_names_with_capitals_inside_stay_whole() -> None:
    assert clean_text("JavaScript, PostgreSQL, DevOps").text == "JavaScript, PostgreSQL, DevOps"


def test_lines_broken_at_a_width_are_joined_and_short_ones_are_not() -> None:
    wrapped = "We are looking for somebody with a good deal of machine\nlearning experience"
    assert "machine learning" in clean_text(wrapped).text
    assert clean_text("unit tests\nmachine learning").text == "unit tests\nmachine learning"


def test_links_and_addresses_are_blanked_out_in_place() -> None:
    text = "See https://github.com/a/react or mail go@example.com now"
    clean = clean_text(text)
    assert clean.text.split() == ["See", "or", "mail", "now"]
    assert clean.text.index("now") == text.index("now")


@given(st.text(alphabet=st.characters(), max_size=200))
def test_every_span_of_any_text_leads_back_into_it(text: str) -> None:
    clean = clean_text(text)
    places = [clean.original(at, at + 1) for at in range(len(clean.text))]
    assert all(0 <= start <= end <= len(text) for start, end in places)
    assert places == sorted(places)


def test_items_paragraphs_and_headings_of_a_page_become_lines() -> None:
    html = "<h2>What you need</h2><ul><li>Java <b>or</b> Go</li><li><p>SQL</p></li></ul><p>We<br>hire</p>"
    assert clean_html(html).split("\n") == ["What you need", "", "• Java or Go", "• SQL", "", "We", "hire"]


def test_scripts_styles_comments_and_navigation_of_a_page_are_left_out() -> None:
    html = "<nav>Rust</nav><script>var go = 'Go'</script><style>.c{}</style><!-- Ruby --><p>Java</p><footer>C</footer>"
    assert clean_html(html) == "Java"


def test_entities_and_white_space_of_a_page_are_read_as_a_browser_does() -> None:
    assert clean_html("<p>R&amp;D\n   and C&#43;&#43; &lt;3</p>") == "R&D and C++ <3"


def test_bytes_of_a_page_are_decoded_as_it_says() -> None:
    page = '<meta charset="latin-1"><p>Müller sucht</p>'.encode("latin-1")
    assert clean_html(page) == "Müller sucht"


HOSTILE = [
    "",
    " ",
    "<",
    "<" * 100_000,
    "<div>" * 100_000 + "Java",
    "<a href='" * 50_000,
    "<!--" * 50_000,
    "&" * 300_000,
    "\0" * 50_000,
    "<p " + "a=1 " * 100_000,
    "<b><i>" * 30_000 + "</b></i>" * 30_000,
    "<table><tr><td>" * 20_000,
    "<!DOCTYPE x [<!ENTITY a 'b'><!ENTITY b '&a;&a;'>]><p>&b;</p>",
    "\ud800<p>Java</p>",
]


@pytest.mark.parametrize("hostile", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.timeout(10)
def test_whatever_comes_as_a_page_is_answered_with_text(hostile: str) -> None:
    assert isinstance(clean_html(hostile), str)
