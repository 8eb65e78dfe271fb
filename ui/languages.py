"""The language of the window: the user's own, or the one that was chosen, where there is a translation into it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

import resources
from tracker.settings import Language

SOURCE: Final = "en"
NAMES: Final[dict[str, str]] = {"en": "English", "de": "Deutsch"}
"""Each language in its own words, by its code."""
TERRITORIES: Final = {"en": "en_GB", "de": "de_DE"}  # whose days and money go with a language that was chosen


def use_language(app: QCoreApplication, chosen: Language) -> str:
    """Let the window speak a language from now on, and return its code.

    A language that was chosen also brings its own days, numbers and money, unless the computer's are of it already.
    """
    language = chosen if chosen in NAMES else spoken(QLocale.system().uiLanguages())
    if chosen in NAMES and QLocale().language() != QLocale(language).language():
        QLocale.setDefault(QLocale(TERRITORIES[language]))
    install(app, str(resources.path("translations")), f"pursuit_{language}")  # that of English has the plurals alone
    if language != SOURCE:
        install(app, QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), f"qtbase_{language}")
    return language


def window_language() -> str:
    """The code of the language that the window speaks: each translation says its own."""
    code = QCoreApplication.translate("Languages", "en", "the code of the language of this translation")
    return code if code in NAMES else SOURCE


def spoken(wanted: Sequence[str]) -> str:
    """The first of the languages wanted, such as `de-AT`, that the window speaks; else English."""
    codes = (tag.replace("_", "-").partition("-")[0] for tag in wanted)
    return next((code for code in codes if code in NAMES), SOURCE)


def install(app: QCoreApplication, folder: str, name: str) -> QTranslator | None:
    """Translate by a file; None where it is not there."""
    translator = QTranslator(app)
    if not translator.load(name, folder):
        return None
    app.installTranslator(translator)
    return translator
