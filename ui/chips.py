"""The filters of the search as chips: another look of the same text. A click takes one out, the menu puts one in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from tracker import search
from tracker.fields import COLUMNS, SHORT_NAMES, FieldKind, sort_rows
from tracker.histories import BEGIN, OPEN
from tracker.overview import Row
from tracker.records import Kind, Outcome, WorkMode
from tracker.search import Term
from tracker.text import folded
from ui.columns import choice_words, column_title, flag_words
from ui.flow import Flow
from ui.pages import Context
from ui.plain import mnemonic_safe, one_line, set_tooltip
from ui.sentences import translated
from ui.theme import set_look
from ui.words import kind_name, outcome_name, work_mode_name

translate = QCoreApplication.translate

CHIP_LIMIT: Final = 48  # characters of a chip; the whole text is its tooltip
MOST_VALUES: Final = 16  # of a field in the menu, the most frequent ones; the search box finds the others
VALUE_LIMIT: Final = 40
CROSS: Final = "\u2009✕"

VALUED: Final = ("stage", "company", "location", "work_mode", "source", "tags", "search", "employment", "excitement")
"""The fields that the menu offers with the values that occur."""

NAMES: Final = frozenset(("company", "location", "source", "tags", "search"))

# What QT_TRANSLATE_NOOP returns is typed as an object, hence Any.
FLAGS: Final[Mapping[str, Any]] = {
    "open": QT_TRANSLATE_NOOP("Chips", "Open"),
    "closed": QT_TRANSLATE_NOOP("Chips", "Closed"),
    "late": QT_TRANSLATE_NOOP("Chips", "Late"),
    "waiting": QT_TRANSLATE_NOOP("Chips", "Waiting for an answer"),
    "archived": QT_TRANSLATE_NOOP("Chips", "Archived"),
}
PAST: Final[Mapping[str, Any]] = {
    "sent": QT_TRANSLATE_NOOP("Chips", "Sent"),
    "answered": QT_TRANSLATE_NOOP("Chips", "Answered"),
    "passed": QT_TRANSLATE_NOOP("Chips", "Got to"),
    "entered": QT_TRANSLATE_NOOP("Chips", "Was in"),
    "flow": QT_TRANSLATE_NOOP("Chips", "Went from"),
    "weekday": QT_TRANSLATE_NOOP("Chips", "Sent on a"),
    "pay": QT_TRANSLATE_NOOP("Chips", "Paid"),
}
"""The filters over what became of applications, which are no columns."""

SPANS: Final[Mapping[str, Mapping[str, Any]]] = {
    "applied": {
        "<7d": QT_TRANSLATE_NOOP("Chips", "In the last 7 days"),
        "<30d": QT_TRANSLATE_NOOP("Chips", "In the last 30 days"),
        ">30d": QT_TRANSLATE_NOOP("Chips", "More than 30 days ago"),
    },
    "deadline": {
        "<7d": QT_TRANSLATE_NOOP("Chips", "Within 7 days"),
        "<14d": QT_TRANSLATE_NOOP("Chips", "Within 14 days"),
    },
    "in": {
        ">7": QT_TRANSLATE_NOOP("Chips", "Longer than 7 days"),
        ">14": QT_TRANSLATE_NOOP("Chips", "Longer than 14 days"),
        ">30": QT_TRANSLATE_NOOP("Chips", "Longer than 30 days"),
    },
    "quiet": {
        ">0": QT_TRANSLATE_NOOP("Chips", "Any time"),
        ">14": QT_TRANSLATE_NOOP("Chips", "Longer than 14 days"),
        ">30": QT_TRANSLATE_NOOP("Chips", "Longer than 30 days"),
    },
}


class FilterChips(Flow):
    """A chip for each filter of the search, and a button that adds one."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._session = context.session
        self.chips: list[QPushButton] = []
        self.add_button = QPushButton(self.tr("+ Filter"))
        self.add_button.setProperty("role", "add-chip")
        self.add_button.setAccessibleName(self.tr("Add a filter"))
        self.menu = FilterMenu(context, self.add_button)
        self.add_button.clicked.connect(self._open_menu)
        self.add(self.add_button)
        self._session.query_changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        """Show the filters that the search has now."""
        focused = next((place for place, chip in enumerate(self.chips) if chip.hasFocus()), None)
        for chip in self.chips:
            self.take_out(chip)
        self.chips = [self._made(term) for term in search.chips(self._session.query)]
        for chip in self.chips:
            self.add(chip, before=self.add_button)
            if before := self.add_button.previousInFocusChain():
                QWidget.setTabOrder(before, chip)
            chip.show()
        if focused is not None:
            [*self.chips, self.add_button][min(focused, len(self.chips))].setFocus()
        self.arrange()

    def _made(self, term: Term) -> QPushButton:
        words = chip_words(term)
        chip = QPushButton(mnemonic_safe(one_line(words, CHIP_LIMIT)) + CROSS)
        chip.setProperty("role", "chip")
        chip.setAccessibleName(self.tr("Remove the filter {filter}").format(filter=words))
        set_tooltip(chip, translated(term.problem or "") or (words if len(words) > CHIP_LIMIT else ""))
        if term.problem:
            set_look(chip, invalid="true")
        chip.clicked.connect(partial(self._remove, term))
        return chip

    def _remove(self, term: Term) -> None:
        self._session.search_for(search.without(self._session.query_text, term))

    def _open_menu(self) -> None:
        self.menu.popup(self.add_button.mapToGlobal(self.add_button.rect().bottomLeft()))


class FilterMenu(QMenu):
    """Fields, and for each the values that occur in what is found, with how often."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = context.session
        for key in VALUED:
            self._add_lazily(column_title(key), partial(self._fill_values, key))
        self.addSeparator()
        for name in SPANS:
            self._add_lazily(field_title(name), partial(self._fill_spans, name))
        self.addSeparator()
        for name, title in FLAGS.items():
            self.addAction(translate("Chips", title)).triggered.connect(partial(self._set, name, ["yes"]))

    def _add_lazily(self, title: str, fill: Callable[[QMenu], None]) -> None:
        """A menu that is filled when it opens: to count its values takes a moment."""
        menu = QMenu(mnemonic_safe(title), self)  # made here: PySide loses hold of one that Qt makes
        self.addMenu(menu)
        menu.aboutToShow.connect(partial(fill, menu))

    def _fill_values(self, key: str, menu: QMenu) -> None:
        menu.clear()
        counts, chosen = _counts(key, self._other_rows(key)), self._chosen(key)
        known = {folded(value) for value in counts}
        unfound = {value: 0 for value in chosen if folded(value) not in known}
        for value, count in [*list(counts.items())[:MOST_VALUES], *unfound.items()]:
            action = menu.addAction(f"{mnemonic_safe(one_line(value_words(key, value), VALUE_LIMIT))}\t{count}")
            action.setCheckable(True)
            action.setChecked(any(folded(value) == folded(other) for other in chosen))
            action.triggered.connect(partial(self._toggle, key, value))
        if not menu.actions():
            menu.addAction(self.tr("Nothing there")).setEnabled(False)
        if len(counts) > MOST_VALUES:
            hint = self.tr("Others: type “{field}:” in the search box").format(field=key)
            menu.addAction(hint).setEnabled(False)

    def _fill_spans(self, name: str, menu: QMenu) -> None:
        menu.clear()
        for value, title in SPANS[name].items():
            menu.addAction(translate("Chips", title)).triggered.connect(partial(self._set, name, [value]))

    def _other_rows(self, key: str) -> list[Row]:
        """What the search would find without the filters of this field."""
        text = self._session.query_text
        for term in reversed([term for term in search.chips(self._session.query) if term.field == key]):
            text = search.without(text, term)
        return search.matching(search.parse(text), self._session.overview, self._session.store)

    def _chosen(self, key: str) -> list[str]:
        """The values that the search asks for already."""
        terms = search.chips(self._session.query)
        return [value for term in terms if term.field == key and not term.negated for value in term.values]

    def _toggle(self, key: str, value: str) -> None:
        chosen = self._chosen(key)
        others = [other for other in chosen if folded(other) != folded(value)]
        self._set(key, others if len(others) < len(chosen) else [*chosen, value])

    def _set(self, name: str, values: list[str]) -> None:
        text = self._session.query_text
        if values:
            self._session.search_for(search.with_filter(text, name, *values))
            return
        for term in reversed([term for term in search.chips(self._session.query) if term.field == name]):
            text = search.without(text, term)
        self._session.search_for(text)


def chip_words(term: Term) -> str:
    """What a filter says: `Stage: Interviewing`, `Not Remote`, `Salary: > 100k`."""
    assert term.field is not None
    if term.field == "archived" and len(term.values) > 1:
        return translate("Chips", "Archived ones too")
    if term.field in FLAGS or term.field in list(WorkMode):
        is_meant = term.negated is (term.values[:1] in {("no",), ("false",), ("0",)})
        title = field_title(term.field)
        return title if is_meant else translate("Chips", "Not {filter}").format(filter=title)
    values = ", ".join(value_words(term.field, value) for value in term.values) or translate("Chips", "any")
    pattern = translate("Chips", "{field}: not {value}") if term.negated else translate("Chips", "{field}: {value}")
    compared = f"{term.comparison} {values}" if term.comparison else values
    return pattern.format(field=field_title(term.field), value=compared)


def field_title(name: str) -> str:
    """The name of a field or of a flag."""
    if name in FLAGS:
        return translate("Chips", FLAGS[name])
    if name in PAST:
        return translate("Chips", PAST[name])
    if name in list(WorkMode):
        return work_mode_name(WorkMode(name))
    key = SHORT_NAMES.get(name, name)
    return column_title(key) if key in COLUMNS else name


def value_words(key: str, value: str) -> str:
    """A value of a filter as it is shown: the word for it where it is one of ours."""
    if key in {"stage", "passed", "entered"}:
        return _stage_words(value)
    if key == "flow":
        return _way_words(value)
    if key in COLUMNS and COLUMNS[key].kind is FieldKind.FLAG:
        return flag_words(value in {"yes", "true", "1"})
    return choice_words(key, value)


def _stage_words(value: str) -> str:
    if value in list(Outcome):
        return outcome_name(Outcome(value))
    return kind_name(Kind(value)) if value in list(Kind) else value


def _way_words(value: str) -> str:
    """`Applied → Rejected`."""
    ends = {BEGIN: translate("Chips", "the beginning"), OPEN: translate("Chips", "In progress")}
    source, _, target = value.partition("-")
    return f"{ends.get(source) or _stage_words(source)} → {ends.get(target) or _stage_words(target)}"


def _counts(key: str, rows: Iterable[Row]) -> dict[str, int]:
    """How often each value of a field occurs: names by how often, what has an order of its own in that order."""
    field = COLUMNS[key]
    if key in NAMES:
        return dict(Counter(_values(key, rows)).most_common())
    return Counter(_values(key, sort_rows(rows, [(field, False)])))


def _values(key: str, rows: Iterable[Row]) -> Iterator[str]:
    """Every value of a field, as it would be typed in a search."""
    get = COLUMNS[key].get
    for row in rows:
        if key == "stage":
            outcome = row.application.outcome
            yield outcome.value if outcome and not row.is_open else row.stage.name
        elif COLUMNS[key].kind is FieldKind.NAMES:
            yield from get(row)
        elif (value := get(row)) not in (None, ""):
            yield str(value)
