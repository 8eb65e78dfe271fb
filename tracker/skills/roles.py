"""Role files: a target role as TOML, read with errors that name the line, written so that it reads back the same."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tracker.conditions import Condition, What
from tracker.errors import InputOutputError, InvalidInput
from tracker.files import open_plain
from tracker.readiness import LEVELS, Group, Kind, Option
from tracker.sentences import Sentence
from tracker.skills.vocabulary import Vocabulary

TEMPLATES = Path(__file__).resolve().parents[2] / "resources" / "roles"

FIRST = "senior-back-end"
"""The template that is offered first."""
MOST_TABLES = 1_000  # of one kind in one list
SHOWN = 60  # characters of a value in a sentence
DEEP = re.compile(r"(?:\.\s*[\w\"'-]+\s*){100}")  # which the reader would follow for minutes
LARGEST_FILE = 1_000_000  # bytes; a role has a few thousand

_LEVEL_NAMES = tuple(name.lower() for name in LEVELS[1:])
_DEGREES = ("associate", "bachelor", "master", "doctorate")
_TONGUE_LEVELS = ("A1", "A2", "B1", "B2", "C1", "C2")
_PERIODS = ("year", "month", "day", "hour")
_WHOLE = Sentence("a whole number")


class RoleError(InvalidInput):
    """A role file that cannot be taken as it is, in a sentence that says where and what would be right."""

    def __init__(self, problem: str, /, line: int | None = None, **values: object) -> None:
        said = Sentence(problem, **values)
        super().__init__(said if line is None else Sentence("Line {line}: {problem}", line=line, problem=said))
        self.line = line


@dataclass(frozen=True, slots=True)
class Pay:
    """What a role typically pays, before tax."""

    amount: int
    currency: str = "USD"
    period: str = "year"
    note: str = ""


@dataclass(frozen=True, slots=True)
class RoleFile:
    """What a role file holds: the role, what it is also called, what it does, and what it asks for."""

    title: str
    summary: str = ""
    also_called: tuple[str, ...] = ()
    compare_with: tuple[str, ...] = ()
    duties: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    note: str = ""
    pay: Pay | None = None
    groups: tuple[Group, ...] = ()
    conditions: tuple[Condition, ...] = ()


def template_names() -> list[str]:
    """Return the names of the templates that come with the program, the first one first."""
    names = sorted(path.stem for path in TEMPLATES.glob("*.toml"))
    return sorted(names, key=lambda name: name != FIRST)


def read_template(name: str, vocabulary: Vocabulary) -> RoleFile:
    """Read a template by its name; RoleError names the known ones."""
    if name not in template_names():
        raise RoleError(
            "There is no role template “{name}”. There are: {known}.", name=name, known=", ".join(template_names())
        )
    return read_role((TEMPLATES / f"{name}.toml").read_text(encoding="utf-8"), vocabulary)


def read_file(path: Path) -> str:
    """The text of a role file. Raises a `PursuitError` where it cannot be read, or is too large to be one."""
    try:
        with open_plain(path) as file:
            data = file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise InputOutputError("{path} cannot be read: {reason}.", path=path, reason=error.strerror or error) from None
    if len(data) > LARGEST_FILE:
        raise InvalidInput("{path} is larger than {most:,} bytes; that is no role file.", path=path, most=LARGEST_FILE)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InvalidInput("{path} is not UTF-8, as a role file is.", path=path) from None


def read_role(text: str, vocabulary: Vocabulary) -> RoleFile:
    """Read a role file. A skill may be named by any of its aliases; RoleError says what is wrong in which line."""
    if DEEP.search(text):
        raise RoleError("The file is nested too deeply to be a role.")
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _not_toml(error, text) from None
    except RecursionError:
        raise RoleError("The file is nested too deeply to be a role.") from None
    except ValueError:
        raise RoleError("The file holds a number that is too long to be read.") from None
    return _Reader(text, vocabulary).role(content)


def _not_toml(error: tomllib.TOMLDecodeError, text: str) -> RoleError:
    at = re.search(r"\(at (?:line (\d+), column \d+|end of document)\)", str(error))
    line = None if at is None else int(at[1]) if at[1] else text.count("\n") + 1
    problem = str(error) if at is None else str(error)[: at.start()].strip()
    return RoleError("This is not TOML: {problem}.", line, problem=problem)


_Table = dict[str, Any]
_ROLE_KEYS = (
    "title",
    "summary",
    "also_called",
    "compare_with",
    "duties",
    "places",
    "note",
    "pay",
    "groups",
    "conditions",
)
_PAY_KEYS = ("amount", "currency", "period", "note")
_GROUP_KEYS = ("kind", "importance", "k", "label", "options")
_OPTION_KEYS = ("skill", "level")
_CONDITION_KEYS = ("what", "asked", "kind", "years", "degree", "level", "skills", "equivalent")
_NUMBER_KEYS = {What.YEARS: "years", What.EDUCATION: "degree", What.LANGUAGE: "level"}


class _Reader:
    """Checks a parsed role file value by value, and finds the line of the one that is wrong."""

    def __init__(self, text: str, vocabulary: Vocabulary) -> None:
        self._lines = text.splitlines()
        self._vocabulary = vocabulary
        self._low, self._high = 1, len(self._lines)

    def role(self, content: _Table) -> RoleFile:
        self._enter("", 0)
        self._check_keys(content, _ROLE_KEYS, Sentence("a role"))
        title = self._text(content, "title")
        if not title.strip():
            raise self._error("A role has a title.", "title")
        lists = {key: self._texts(content, key) for key in ("also_called", "compare_with", "duties", "places")}
        summary, note = self._text(content, "summary"), self._text(content, "note")
        groups = [self._group(table, at) for at, table in enumerate(self._tables(content, "groups"))]
        conditions = [self._condition(table, at) for at, table in enumerate(self._tables(content, "conditions"))]
        return RoleFile(
            title,
            summary,
            note=note,
            pay=self._pay(content),
            groups=tuple(groups),
            conditions=tuple(conditions),
            **lists,
        )

    def _pay(self, content: _Table) -> Pay | None:
        if "pay" not in content:
            return None
        table = self._typed(content, "pay", dict, Sentence("a table"))
        self._enter("pay", 0)
        self._check_keys(table, _PAY_KEYS, Sentence("pay"))
        amount = self._typed(table, "amount", int, _WHOLE, 0)
        if amount <= 0:
            raise self._error("The amount of the pay is a whole number above 0.", "amount")
        period = self._choice(table, "period", _PERIODS, "year")
        return Pay(amount, self._text(table, "currency") or "USD", period, self._text(table, "note"))

    def _group(self, table: _Table, at: int) -> Group:
        self._enter("groups", at)
        self._check_keys(table, _GROUP_KEYS, Sentence("a requirement"))
        options = tuple(self._option(option) for option in self._tables(table, "options"))
        if not options:
            raise self._error("A requirement has at least one option.", "options")
        k = self._typed(table, "k", int, _WHOLE, 1)
        if not 1 <= k <= len(options):
            raise self._error(
                "k is how many of the {options} options are needed, not {k}.", "k", options=len(options), k=k
            )
        importance = self._typed(table, "importance", int, _WHOLE, 2)
        if importance not in (1, 2, 3):
            raise self._error("An importance is 1, 2 or 3, not {importance}.", "importance", importance=importance)
        kind = Kind(self._choice(table, "kind", tuple(Kind), "must"))
        return Group(kind, options, importance, k, self._text(table, "label"))

    def _option(self, table: _Table) -> Option:
        self._check_keys(table, _OPTION_KEYS, Sentence("an option"))
        level = self._choice(table, "level", _LEVEL_NAMES, "working")
        return Option(self._skill(self._text(table, "skill")), _LEVEL_NAMES.index(level) + 1)

    def _condition(self, table: _Table, at: int) -> Condition:
        self._enter("conditions", at)
        self._check_keys(table, _CONDITION_KEYS, Sentence("a condition"))
        what = What(self._choice(table, "what", tuple(What), None))
        stray = [key for key in _NUMBER_KEYS.values() if key in table and key != _NUMBER_KEYS.get(what)]
        if stray:
            raise self._error("A condition on {what} has no “{key}”.", stray[0], what=what, key=stray[0])
        asked = self._text(table, "asked")
        if not asked.strip():
            raise self._error("A condition says in “asked” what is asked.", "asked")
        return Condition(
            what,
            asked,
            self._number(table, what),
            Kind(self._choice(table, "kind", tuple(Kind), "must")),
            tuple(self._skill(name) for name in self._texts(table, "skills")),
            self._typed(table, "equivalent", bool, Sentence("true or false"), False),
        )

    def _number(self, table: _Table, what: What) -> int | None:
        key = _NUMBER_KEYS.get(what)
        if key is None or key not in table:
            return None
        if what is What.YEARS:
            years = int(self._typed(table, key, int, _WHOLE))
            if years < 0:
                raise self._error("Years are a whole number from 0, not {years}.", key, years=years)
            return years
        names = _DEGREES if what is What.EDUCATION else _TONGUE_LEVELS
        return names.index(self._choice(table, key, names, None)) + 1

    def _skill(self, name: str) -> str:
        skill = self._vocabulary.find(name)
        if skill is None:
            near = self._vocabulary.near(name)
            if near:
                raise self._error(
                    "“{name}” is not a known skill. Known ones like it: {near}.",
                    name,
                    name=_cut(name),
                    near=", ".join(near),
                )
            raise self._error("“{name}” is not a known skill. Add it as a skill first.", name, name=_cut(name))
        return skill.name

    def _check_keys(self, table: _Table, known: Sequence[str], of: Sentence) -> None:
        for key in table:
            if key not in known:
                raise self._error(
                    "“{key}” is not a key of {of}. Known: {known}.", key, key=_cut(key), of=of, known=", ".join(known)
                )

    def _text(self, table: _Table, key: str) -> str:
        return str(self._typed(table, key, str, Sentence("a text"), ""))

    def _texts(self, table: _Table, key: str) -> tuple[str, ...]:
        values = self._typed(table, key, list, Sentence("a list of texts"), [])
        if not all(isinstance(value, str) for value in values):
            raise self._error("“{key}” is a list of texts.", key, key=key)
        return tuple(values)

    def _tables(self, table: _Table, key: str) -> list[_Table]:
        values = self._typed(table, key, list, Sentence("a list of tables"), [])
        if not all(isinstance(value, dict) for value in values):
            raise self._error("“{key}” is a list of tables.", key, key=key)
        if len(values) > MOST_TABLES:
            raise self._error(
                "“{key}” has {count:,} tables; at most {most:,} are read.",
                key,
                key=key,
                count=len(values),
                most=MOST_TABLES,
            )
        return list(values)

    def _choice(self, table: _Table, key: str, known: Sequence[str], default: str | None) -> str:
        value = self._typed(table, key, str, Sentence("one of {known}", known=", ".join(known)), default)
        if value not in known:
            raise self._error(
                "“{value}” is not a {key}. Known: {known}.", value, value=_cut(value), key=key, known=", ".join(known)
            )
        return str(value)

    def _typed(self, table: _Table, key: str, kind: type, words: Sentence, default: object = None) -> Any:
        value = table.get(key, default)
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            if key in table:
                raise self._error("“{key}” is {words}.", key, key=key, words=words)
            raise self._error("“{key}” is missing; it is {words}.", key, key=key, words=words)
        return value

    def _enter(self, name: str, at: int) -> None:
        """Look for lines in the table of this name and number from now on, or before the first table."""
        headers = [number for number, line in enumerate(self._lines, 1) if line.lstrip().startswith("[")]
        own = [number for number in headers if re.match(rf"\s*\[+\s*[\"']?{name}[\"']?\s*\]", self._lines[number - 1])]
        if not name:
            self._low, self._high = 1, (headers or [len(self._lines) + 1])[0] - 1
        elif at < len(own):
            self._low = own[at]
            self._high = next((number for number in headers if number > own[at]), len(self._lines) + 1) - 1

    def _error(self, problem: str, needle: str, /, **values: object) -> RoleError:
        """Make an error for the first line of the present table that holds a key or value as a word of its own."""
        word = re.compile(rf"(?<![\w.+#-]){re.escape(needle)}(?![\w+#-])")
        for number in range(self._low, min(self._high, len(self._lines)) + 1):
            if word.search(self._lines[number - 1]):
                return RoleError(problem, number, **values)
        return RoleError(problem, self._low, **values)


def _cut(text: str) -> str:
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"


def write_role(role: RoleFile) -> str:
    """Write a role file; `read_role` gives the same role back, but for spans, which belong to a posting's text.

    RoleError refuses text that no file can hold: half of a surrogate pair.
    """
    lines = [f"title = {_quoted(role.title)}"]
    lines += _pairs((("summary", role.summary), ("note", role.note)))
    for key in ("also_called", "compare_with", "duties", "places"):
        values = getattr(role, key)
        if values:
            lines += [f"{key} = [", *(f"    {_quoted(value)}," for value in values), "]"]
    if role.pay is not None:
        lines += ["", "[pay]", f"amount = {role.pay.amount}"]
        lines += _pairs((("currency", role.pay.currency), ("period", role.pay.period), ("note", role.pay.note)))
    for group in role.groups:
        lines += ["", "[[groups]]", *_group_lines(group)]
    for condition in role.conditions:
        lines += ["", "[[conditions]]", *_condition_lines(condition)]
    return "\n".join(lines) + "\n"


def _group_lines(group: Group) -> Iterator[str]:
    yield f"kind = {_quoted(group.kind)}"
    yield f"importance = {group.importance}"
    if group.k > 1:
        yield f"k = {group.k}"
    yield from _pairs((("label", group.label),))
    yield "options = ["
    for option in group.options:
        yield f"    {{ skill = {_quoted(option.skill)}, level = {_quoted(_LEVEL_NAMES[option.need - 1])} }},"
    yield "]"


def _condition_lines(condition: Condition) -> Iterator[str]:
    yield f"what = {_quoted(condition.what)}"
    yield f"asked = {_quoted(condition.asked)}"
    yield f"kind = {_quoted(condition.kind)}"
    if condition.number is not None and condition.what in _NUMBER_KEYS:
        names = {What.EDUCATION: _DEGREES, What.LANGUAGE: _TONGUE_LEVELS}.get(condition.what)
        value = str(condition.number) if names is None else _quoted(names[condition.number - 1])
        yield f"{_NUMBER_KEYS[condition.what]} = {value}"
    if condition.skills:
        yield f"skills = [{', '.join(map(_quoted, condition.skills))}]"
    if condition.equivalent:
        yield "equivalent = true"


def _pairs(pairs: Iterable[tuple[str, str]]) -> list[str]:
    return [f"{key} = {_quoted(value)}" for key, value in pairs if value]


_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def _quoted(value: str) -> str:
    if any("\ud800" <= letter <= "\udfff" for letter in value):
        raise RoleError("A text holds half a character (a lone surrogate), which no file can keep.")
    letters = (
        _ESCAPES.get(letter) or (letter if letter >= " " and letter != "\x7f" else f"\\u{ord(letter):04x}")
        for letter in value
    )
    return '"' + "".join(letters) + '"'


@dataclass(frozen=True, slots=True)
class Ask:
    """How a role asks for a skill: the strongest kind, the highest level, and whether others would do instead."""

    kind: Kind
    need: int
    alone: bool


@dataclass(frozen=True, slots=True)
class Difference:
    """A skill that two roles do not ask for alike; None where one does not ask for it."""

    skill: str
    first: Ask | None
    second: Ask | None


def compare_roles(first: Sequence[Group], second: Sequence[Group]) -> list[Difference]:
    """Return where two roles differ: skills of the first in its order, then those of the second alone."""
    asks, others = _asks(first), _asks(second)
    skills = dict.fromkeys([*asks, *others])
    return [
        Difference(skill, asks.get(skill), others.get(skill))
        for skill in skills
        if asks.get(skill) != others.get(skill)
    ]


def _asks(groups: Iterable[Group]) -> dict[str, Ask]:
    order: Callable[[Kind], int] = [Kind.NICE, Kind.UNSORTED, Kind.MUST].index
    asks: dict[str, Ask] = {}
    for group in groups:
        for option in group.options:
            ask = Ask(group.kind, option.need, group.k == len(group.options))
            old = asks.get(option.skill, ask)
            kind = max(old.kind, ask.kind, key=order)
            asks[option.skill] = Ask(kind, max(old.need, ask.need), old.alone or ask.alone)
    return asks
