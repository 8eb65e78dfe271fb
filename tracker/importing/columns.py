"""What a column can hold, and which headers mean it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache
from typing import Final, NamedTuple

import resources
from tracker.importing.source import header_key
from tracker.importing.words import find_sense, word_key
from tracker.records import Kind, Outcome

STAGE_PREFIX: Final = "stage:"
FIELDS: Final[Mapping[str, str]] = {
    "company": "Company",
    "title": "Title",
    "company_title": "Company and title in one",
    "stage": "Status",
    "outcome": "Outcome",
    "applied_on": "Applied on",
    "saved_on": "Saved on",
    "url": "Link",
    "location": "Location",
    "salary": "Salary",
    "salary_min": "Lowest salary",
    "salary_max": "Highest salary",
    "currency": "Currency",
    "period": "Paid per",
    "source": "Source",
    "via": "Agency",
    "contact": "Contact",
    "contact_email": "E-mail of the contact",
    "contact_phone": "Telephone of the contact",
    "follow_up": "Follow up on",
    "document": "Résumé sent",
    "reason": "Reason of the end",
    "deadline": "Deadline",
    "excitement": "Excitement",
    "notes": "Notes",
    "posting": "Text of the posting",
    "work_mode": "Work mode",
    "employment": "Employment",
    "tags": "Tags",
    "search": "Search",
    "role": "Target role",
    "archived": "Archived",
    "history": "Dated history",
    **{f"{STAGE_PREFIX}{kind}": f"Stage column: {kind.value}" for kind in Kind if kind is not Kind.CLOSED},
    **{f"{STAGE_PREFIX}{end}": f"Stage column: {end.value.replace('_', ' ')}" for end in Outcome},
}
"""Everything that a column of a file from elsewhere can be, and its English name."""

DATED: Final = frozenset({"applied_on", "saved_on", "follow_up", "deadline", "history"})
OF_STAGES: Final = frozenset({"screening", "assessment", "interviewing", "offer", "closed"})

TELLING: Final = frozenset(
    {"stage", "applied_on", "saved_on", "url", "posting", "history", "deadline", "company_title"}
)
NEAR: Final = 88.0  # of 100
SHORTEST_NEAR: Final = 6
LONGEST_HEADER: Final = 80
PEOPLE: Final = frozenset(
    map(
        header_key,
        (
            "candidate", "candidate name", "candidate email", "candidate id", "applicant", "applicant name",
            "applicant id", "applicant email", "connected on", "number of applicants", "hired by",
        ),
    )
)  # fmt: skip
PRIVATE: Final = frozenset({"questionandanswers", "questionsandanswers"})  # kept nowhere unless it is asked for
_DATE_WORDS: Final = re.compile(r"\b(?:date|dates|on|at|day|am|datum|fecha|received|time)\b|[?]", re.IGNORECASE)


class Meant(NamedTuple):
    """The field that a header means, how it was found, and its place among the headers that mean the field."""

    field: str
    how: str
    rank: int


def is_dated(field: str | None) -> bool:
    """Whether the cells of such a column hold days."""
    return field is not None and (field in DATED or field.startswith(STAGE_PREFIX))


@cache
def aliases() -> Mapping[str, tuple[Meant, ...]]:
    """The fields by the key of each header; headers marked with a star only count when nothing better is there."""
    lines = resources.path("import_columns.tsv").read_text(encoding="utf-8").splitlines()[1:]
    found: dict[str, list[Meant]] = {}
    for line in filter(None, lines):
        field, names = line.split("\t")
        for rank, name in enumerate(names.split(" | ")):
            is_weak = name.endswith("*")
            found.setdefault(header_key(name), []).append(Meant(field, "alias", rank + 1000 * is_weak))
    return {key: tuple(meant) for key, meant in found.items()}


def is_known(header: str) -> bool:
    """Whether a header means one of our fields by its very words."""
    return header_key(header) in aliases()


def known_headers(cells: Iterable[str]) -> int:
    """How many different cells of a row are headers that we know."""
    keys = {header_key(cell) for cell in cells if cell and len(cell) <= LONGEST_HEADER}
    return sum(1 for key in keys if key in aliases())


def is_of_people(header: Sequence[str]) -> bool:
    """Whether a table lists people, such as those who applied at a company or whom one knows."""
    return bool(PEOPLE & set(map(header_key, header)))


def meant_by(header: str) -> tuple[Meant, ...]:
    """The fields that a header may mean, the likeliest first: by its words, as a stage, or with a typing error."""
    key = header_key(header)
    if not key or len(header) > LONGEST_HEADER:
        return ()
    if found := aliases().get(key):
        return found
    if stage := _stage_column(header):
        return (Meant(stage, "alias", 0),)
    return _near(key)


def _stage_column(header: str) -> str | None:
    """The stage of which a column holds whether or when it was reached: `Phone Screen`, `Rejected on`."""
    bare = " ".join(_DATE_WORDS.sub(" ", header).split())
    found = find_sense(bare) if word_key(bare) else None
    if found is None or found.how != "alias" or found.sense.kind not in OF_STAGES:
        return None
    return f"{STAGE_PREFIX}{found.sense.outcome or found.sense.kind}"


def _near(key: str) -> tuple[Meant, ...]:
    from rapidfuzz import fuzz, process

    if len(key) < SHORTEST_NEAR:
        return ()
    alike = [name for name in aliases() if len(name) >= SHORTEST_NEAR and name[0] == key[0]]
    best = process.extractOne(key, alike, scorer=fuzz.ratio, score_cutoff=NEAR)
    return tuple(Meant(meant.field, "near", meant.rank + 500) for meant in aliases()[best[0]]) if best else ()


def choose_fields(header: Sequence[str], flags: Collection[int] = ()) -> list[tuple[str | None, str]]:
    """The field of each column and how it was found; each field goes to the header that says it best.

    `flags` are the places of columns that hold nothing but yes and no: `Applied` is then no day.
    """
    wishes = [
        (meant.rank, place, _of_flags(meant) if place in flags else meant)
        for place, name in enumerate(header)
        for meant in meant_by(name)
    ]
    chosen: dict[int, Meant] = {}
    taken: set[str] = set()
    for _, place, meant in sorted(wishes, key=lambda wish: wish[:2]):
        if place not in chosen and meant.field not in taken:
            chosen[place] = meant
            taken.add(meant.field)
    _mend(chosen, header)
    return [(chosen[place].field, chosen[place].how) if place in chosen else (None, "") for place in range(len(header))]


def _of_flags(meant: Meant) -> Meant:
    return meant._replace(field=f"{STAGE_PREFIX}{Kind.APPLIED}") if meant.field == "applied_on" else meant


def names_applications(header: Sequence[str]) -> bool:
    """Whether the columns of one table among many are those of a list of applications."""
    fields = {field for field, _ in choose_fields(header) if field}
    return bool(fields & {"company", "title", "company_title"}) and len(fields) > 1 and bool(fields & TELLING)


def _mend(chosen: dict[int, Meant], header: Sequence[str]) -> None:
    """A lone outcome is the status; a second column of applying says whether it was."""
    fields = {meant.field: place for place, meant in chosen.items()}
    if "outcome" in fields and "stage" not in fields:
        chosen[fields["outcome"]] = chosen[fields["outcome"]]._replace(field="stage")
    for place, name in enumerate(header):
        if place not in chosen and header_key(name) == "applied":
            chosen[place] = Meant(f"{STAGE_PREFIX}{Kind.APPLIED}", "alias", 0)
