"""The window in other languages: everything is translated, nothing is cut, and days are those of the locale."""

from __future__ import annotations

import re
import shutil
import string
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests import translations
from tests.translations import LANGUAGES, collected, source_file
from tests.ui.scenes import SCENES
from tracker import demo, settings
from tracker.changes import Label
from tracker.clock import Clock
from tracker.labels import WORDS
from tracker.records import Period
from tracker.settings import Preferences
from ui import words
from ui.app import make_window, open_store
from ui.languages import install, spoken, use_language
from ui.theme import Themes

TODAY = date(2026, 11, 24)
HAS_TOOLS = translations.tool("lupdate") and translations.tool("lrelease")
needs_tools = pytest.mark.skipif(not HAS_TOOLS, reason="the translation tools of PySide6-Essentials are not there")
SAMPLES: dict[str, str | int] = {"n": 3, "day": "2026-11-26"}
COUNTS = re.compile(r"%L?n")


def messages(file: Path) -> dict[tuple[str, str, str], ElementTree.Element]:
    """The messages of a file of translations by context, source and comment."""
    found = {}
    for context in ElementTree.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            key = (context.findtext("name", ""), message.findtext("source", ""), message.findtext("comment", ""))
            found[key] = message
    return found


def forms(message: ElementTree.Element) -> list[str]:
    """The translations of a message, one for each number where it counts."""
    translation = message.find("translation")
    assert translation is not None
    return [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]


def placeholders(text: str) -> Counter[str]:
    return Counter(name for _, name, _, _ in string.Formatter().parse(text) if name)


def test_german_has_every_text_of_the_window_and_no_other() -> None:
    assert set(messages(source_file("de"))) == {text[:3] for text in collected()}


def test_english_has_every_plural_of_the_window() -> None:
    assert set(messages(source_file("en"))) == {text[:3] for text in collected() if text.counted}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_translation_is_missing_or_left_over(language: str) -> None:
    for key, message in messages(source_file(language)).items():
        translation = message.find("translation")
        assert translation is not None
        assert "type" not in translation.attrib, f"{key} is {translation.get('type')}"
        assert all(forms(message)), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_fills_in_what_its_source_does(language: str) -> None:
    for key, message in messages(source_file(language)).items():
        for form in forms(message):
            assert placeholders(form) == placeholders(key[1]), key
            assert COUNTS.findall(form) == COUNTS.findall(key[1]), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_counts_has_a_form_for_one_and_one_for_many(language: str) -> None:
    counted = {text[:3] for text in collected() if text.counted}
    for key, message in messages(source_file(language)).items():
        assert len(forms(message)) == (2 if key in counted else 1), key


@needs_tools
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_files_are_those_that_the_tools_make(language: str, tmp_path: Path) -> None:
    source = Path(shutil.copy(source_file(language), tmp_path))
    translations.update(source)
    translations.compile_to(source, tmp_path / "made.qm")
    assert source.read_text(encoding="utf-8") == source_file(language).read_text(encoding="utf-8")
    assert (tmp_path / "made.qm").read_bytes() == translations.compiled_file(language).read_bytes()


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    """The window speaks German, with the days and the money of Germany."""
    before = set(qapp.findChildren(QTranslator))
    use_language(qapp, "de")
    yield
    for translator in set(qapp.findChildren(QTranslator)) - before:
        qapp.removeTranslator(translator)
        translator.deleteLater()


@pytest.mark.parametrize(
    ("wanted", "language"),
    [
        (["de-AT", "en"], "de"), (["fr-FR", "de_DE"], "de"), (["en-US", "de"], "en"), (["fr"], "en"), ([], "en"),
    ],
)  # fmt: skip
def test_the_first_language_of_the_user_that_is_there_is_spoken(wanted: list[str], language: str) -> None:
    assert spoken(wanted) == language


def test_a_chosen_language_brings_its_days_numbers_and_money(german: None) -> None:
    today = date(2026, 11, 24)
    assert words.day_words(date(2026, 11, 26), today) == "Do. 26. Nov."
    assert words.day_words(today, today) == "heute"
    assert words.pay_words(60.5, "EUR", Period.HOUR) == "60,50\N{NO-BREAK SPACE}€/Std."
    assert words.money_words(121_400, "USD") == "121.400\N{NO-BREAK SPACE}$"
    assert QLocale().firstDayOfWeek() == Qt.DayOfWeek.Monday


def test_a_locale_of_the_chosen_language_keeps_its_own_ways(qapp: QApplication) -> None:
    QLocale.setDefault(QLocale("en_US"))
    use_language(qapp, "en")
    assert QLocale().firstDayOfWeek() == Qt.DayOfWeek.Sunday


def test_german_counts_rightly(german: None) -> None:
    assert words.late_words(1) == "1 Tag zu spät"
    assert words.late_words(2) == "2 Tage zu spät"
    assert QCoreApplication.translate("Bulk", "%n applications", None, 1) == "1 Bewerbung"


def test_english_counts_rightly_also_without_a_sentence_for_one(qapp: QApplication) -> None:
    translator = install(qapp, str(translations.FOLDER), "pursuit_en")
    assert translator is not None
    try:
        assert QCoreApplication.translate("Bulk", "%n applications", None, 1) == "1 application"
        assert QCoreApplication.translate("Bulk", "%n applications", None, 2) == "2 applications"
    finally:
        qapp.removeTranslator(translator)


def test_every_step_is_named_in_german(german: None) -> None:
    for key, sentence in WORDS.items():
        values = {name: SAMPLES.get(name, "x") for name in placeholders(sentence)}
        assert words.step_words(Label(key, values)) != sentence.format(**values)


@pytest.mark.parametrize("language", ["fr", 7, None])
def test_a_language_that_cannot_be_is_that_of_the_system(tmp_path: Path, language: object) -> None:
    settings.save(tmp_path / "preferences.json", {"language": language})
    assert settings.load_preferences(tmp_path).language == "system"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_translation_brings_a_letter_to_press_that_another_has(language: str) -> None:
    """Commands have keys, which are the same in all languages; letters in menus would have to differ in each."""
    said = [form for message in messages(source_file(language)).values() for form in forms(message)]
    assert not [form for form in said if re.search(r"&\w", form)]


def test_all_tabs_of_the_details_are_seen_in_german(german: None, themes: Themes, qtbot: QtBot, tmp_path: Path) -> None:
    demo.make(tmp_path / "example.db", Clock(TODAY), "de")
    window = make_window(open_store(tmp_path / "example.db", Clock(TODAY)), themes, Preferences())
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    SCENES["overview"](window)
    tabs = window.detail.tabs
    assert tabs.tabText(0) == "Überblick"
    qtbot.waitUntil(lambda: tabs.tabRect(tabs.count() - 1).right() <= tabs.width())
    window.tasks.wait()
    window.close()
    window.session.close()
