"""The search language: from the text in the box to its terms, and filters as parts of that text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from tracker.errors import InvalidInput
from tracker.fields import COLUMNS, FieldKind
from tracker.overview import Overview
from tracker.search import past
from tracker.search.filters import Test, field_key, test_for
from tracker.sentences import Sentence

LONGEST: Final = 1000  # characters of a search; what comes after is not read

VALUE: Final = r'(?:"(?:[^"]|"")*"?|[^\s,"][^\s,]*)'
TOKEN: Final = re.compile(
    rf"""(?P<minus>-?)(?:
        (?P<field>[A-Za-z_]+)[:：](?!//)(?P<comparison>>=|<=|>|<|=)?(?P<values>{VALUE}?(?:,{VALUE}?)*)
        | "(?P<phrase>(?:[^"]|"")*)(?P<closed>"?)
        | (?P<word>\S+)
    )""",
    re.VERBOSE,
)
BARE: Final = re.compile(r'[^\s,"<>=][^\s,"]*')


@dataclass(frozen=True, slots=True)
class Term:
    """One part of a search, from `start` to `end` of its text.

    Either plain `words`: one word, or those in quotation marks, which are an `exact` phrase once the second mark is
    there. Or a filter: the `field` by its key, a `comparison` (`<`, `>=`, ... or nothing) and the `values`, of which
    any will do; none asks whether there is a value. A filter whose values cannot be read has no `test` and narrows
    nothing, one of an unknown field is taken as words; `problem` says what is wrong.
    """

    start: int
    end: int
    negated: bool
    words: str | None = None
    exact: bool = False
    field: str | None = None
    comparison: str = ""
    values: tuple[str, ...] = ()
    test: Test | None = None
    problem: str | None = None

    def asks_for(self, field: str) -> bool:
        """Whether it is a filter that wants this flag to be set."""
        return self.field == field and not self.negated and (not self.values or bool({"yes", "true"} & {*self.values}))


@dataclass(frozen=True, slots=True)
class Query:
    """A search as it was typed, its terms, and what could not be read in it: one sentence each."""

    text: str
    terms: tuple[Term, ...]
    problems: tuple[str, ...] = ()

    def asks_for(self, field: str) -> bool:
        return any(term.asks_for(field) for term in self.terms)


def parse(text: str, overview: Overview | None = None) -> Query:
    """Read a search. Never raises: what cannot be read is a problem of the query.

    The names of stages are the user's, so whether one is known can be said only with an `overview`.
    """
    terms = tuple(_terms(text[:LONGEST], overview))
    problems = [term.problem for term in terms if term.problem]
    if len(text) > LONGEST:
        problems.append(Sentence("A search has at most {most} characters; shorten it.", most=LONGEST))
    return Query(text, terms, tuple(dict.fromkeys(problems)))


def chips(query: Query) -> list[Term]:
    """The filters of a search, to be shown as chips: those terms that name a field that there is."""
    return [term for term in query.terms if term.field]


def without(text: str, chip: Term) -> str:
    """The search without one of its terms."""
    return f"{text[: chip.start].rstrip()} {text[chip.end :].lstrip()}".strip()


def with_filter(text: str, field: str, *values: str) -> str:
    """The search with this filter in the place of those of the same field, or at its end.

    Any of the values will do; without one, the filter asks whether there is a value. A number, a day or an amount may
    begin with a comparison: `>100k`.
    """
    key = field_key(field)
    written = f"{field}:{','.join(quoted(value, key) for value in values)}"
    same = [chip for chip in chips(parse(text)) if chip.field == key and not chip.negated]
    if not same:
        return f"{text.rstrip()} {written}".strip()
    for chip in reversed(same[1:]):
        text = without(text, chip)
    return f"{text[: same[0].start]}{written}{text[same[0].end :]}"


def quoted(value: str, field: str | None = None) -> str:
    """A value as it is written in a search, in quotation marks where it would be read as something else."""
    bare = value.lstrip("<>=") if field and _may_compare(field) else value
    return value if BARE.fullmatch(bare) else '"' + value.replace('"', '""') + '"'


def _may_compare(field: str) -> bool:
    if field in past.VALUES:
        return True
    return field in COLUMNS and COLUMNS[field].kind not in {FieldKind.TEXT, FieldKind.NAMES}


def unquoted(value: str) -> str:
    """What a value means that may be in quotation marks, also if the closing one is not typed yet."""
    if not value.startswith('"'):
        return value
    inner = value[1:-1] if len(value) > 1 and value.endswith('"') else value[1:]
    return inner.replace('""', '"')


def _terms(text: str, overview: Overview | None) -> Iterator[Term]:
    for match in TOKEN.finditer(text):
        if match["field"]:
            yield _filter(match, overview)
        elif words := " ".join((match["word"] or match["phrase"].replace('""', '"')).split()):
            yield Term(match.start(), match.end(), bool(match["minus"]), words, exact=bool(match["closed"]))


def _filter(match: re.Match[str], overview: Overview | None) -> Term:
    start, end, negated, name = match.start(), match.end(), bool(match["minus"]), match["field"]
    comparison = match["comparison"] or ""
    values = tuple(unquoted(found[0]) for found in re.finditer(VALUE, match["values"]))
    if name.lower() == "is" and values:
        name, values = values[0], values[1:]
    try:
        key = field_key(name)
    except InvalidInput as unknown:
        return Term(start, end, negated, words=match[0][len(match["minus"]) :], problem=str(unknown))
    try:
        test = test_for(key, comparison, values)
        if overview:
            test(overview)
    except InvalidInput as error:
        return Term(start, end, negated, field=key, comparison=comparison, values=values, problem=str(error))
    return Term(start, end, negated, field=key, comparison=comparison, values=values, test=test)
