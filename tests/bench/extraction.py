"""How well requirements are read from real postings: run `python -m tests.bench.extraction [--wrong]`.

Precision, recall and F1 are micro-averaged over technologies: of each posting the set of skills read is compared with
the set of those labelled, leaving out the categories that name no technology. Labels count as annotated, also those
of tools that the vocabulary lacks; annotators left about a tenth of the true mentions unmarked, so that the figures
are lower bounds. Musts and nices are compared with `tests/data/kinds.tsv`, which was read by hand.
"""

from __future__ import annotations

import json
import re
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from tracker.readiness import Kind
from tracker.skills.headings import Part
from tracker.skills.matching import TOPICS, find_mentions
from tracker.skills.reading import read_posting
from tracker.skills.sections import Section
from tracker.skills.tokens import form_key, tokenise
from tracker.skills.vocabulary import builtin

ROOT = Path(__file__).resolve().parents[2]
LABELLED = ROOT.parent / "shared" / "data" / "postings" / "labelled.jsonl"
KINDS = ROOT / "tests" / "data" / "kinds.tsv"
MARK = 0.83
"""The F1 on the development postings that must be reached."""

_UNKNOWN = "OOV:"

Reader = Callable[[str], set[str]]


@dataclass(frozen=True)
class Posting:
    """A labelled posting: which split it is of, its text, and the skills that it names."""

    id: str
    split: str
    text: str
    skills: frozenset[str]


@dataclass(frozen=True)
class Score:
    """What was read and labelled, read and not labelled, labelled and not read."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        return self.right / max(1, self.right + self.missed)

    @property
    def f1(self) -> float:
        return 2 * self.right / max(1, 2 * self.right + self.wrong + self.missed)


def load(path: Path = LABELLED) -> list[Posting]:
    """Load the labelled postings; FileNotFoundError where they are not at hand."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [
        Posting(row["id"], row["split"], row["text"], frozenset(name.removeprefix(_UNKNOWN) for name in row["skills"]))
        for row in rows
    ]


def plain(text: str) -> set[str]:
    """Every form between word boundaries, also within a longer one."""
    low = text.lower()
    return {skill for form, pattern, skill in _patterns() if form in low and pattern.search(low)}


def longest(text: str) -> set[str]:
    """The longest form at each place, without any rule."""
    words = tokenise(text).words
    spellings = _spellings()
    most = max(key.count(" ") + 1 for key in spellings)
    found: set[str] = set()
    at = 0
    while at < len(words):
        keys = [(length, " ".join(words[at : at + length])) for length in range(most, 0, -1)]
        length, skill = next(((length, spellings[key]) for length, key in keys if key in spellings), (1, None))
        found |= {skill} if skill else set()
        at += length
    return found


def rules(text: str) -> set[str]:
    """The rules of the vocabulary over the whole text, as if all of it asked for something."""
    section = Section(Part.MUST, 0, len(text))
    return {mention.skill for mention in find_mentions(tokenise(text), [section], builtin())}


def ours(text: str) -> set[str]:
    """What a reading says is asked for."""
    return set(read_posting(text).skills)


READERS: dict[str, Reader] = {
    "plain word boundaries": plain,
    "longest match": longest,
    "rules": rules,
    "reading": ours,
}


def technologies(names: set[str] | frozenset[str]) -> set[str]:
    """Leave out the skills that are no technology."""
    vocabulary = builtin()
    return {name for name in names if name not in vocabulary or vocabulary[name].category not in TOPICS}


def measure(postings: Sequence[Posting], reader: Reader) -> Score:
    """Compare what a reader says with the labels, over all postings together."""
    right = wrong = missed = 0
    for posting in postings:
        read = technologies(reader(posting.text))
        right += len(read & posting.skills)
        wrong += len(read - posting.skills)
        missed += len(posting.skills - read)
    return Score(right, wrong, missed)


def kinds_read(postings: Sequence[Posting]) -> Counter[tuple[str, str]]:
    """Count pairs of what a skill is, must or nice, and what it was read as: must, nice, unsorted or missing."""
    texts = {posting.id: posting.text for posting in postings}
    counts: Counter[tuple[str, str]] = Counter()
    for line in KINDS.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        name, musts, nices = line.split("\t")
        if name in texts:
            read = _kinds_of(texts[name])
            for kind, skills in ((Kind.MUST, musts), (Kind.NICE, nices)):
                counts.update((kind, read.get(skill, "missing")) for skill in skills.split("|") if skill)
    return counts


def milliseconds(postings: Sequence[Posting]) -> list[float]:
    """Time the reading of each posting, once the vocabulary is loaded."""
    read_posting("Java")
    times = []
    for posting in postings:
        start = time.perf_counter()
        read_posting(posting.text)
        times.append(1000 * (time.perf_counter() - start))
    return times


def report(postings: Sequence[Posting], *, wrong: bool = False) -> Iterator[str]:
    """Yield the lines of the report; with `wrong`, also each disagreement."""
    yield f"{'':24}{'split':8}{'precision':>10}{'recall':>8}{'F1':>8}{'both':>7}{'read only':>11}{'labelled only':>15}"
    for split in ("dev", "train"):
        chosen = [posting for posting in postings if posting.split == split]
        for name, reader in READERS.items():
            score = measure(chosen, reader)
            figures = f"{score.precision:10.3f}{score.recall:8.3f}{score.f1:8.3f}"
            yield f"{name:24}{split:8}{figures}{score.right:7}{score.wrong:11}{score.missed:15}"
    yield ""
    yield from _kind_lines(kinds_read(postings))
    yield ""
    times = milliseconds(postings)
    choices = sum(any(len(group.options) > 1 for group in read_posting(one.text).requirements) for one in postings)
    yield f"{choices} of {len(postings)} postings hold an alternative."
    middle, slow, slowest = statistics.median(times), statistics.quantiles(times, n=20)[-1], max(times)
    yield f"Reading a posting takes {middle:.1f} ms, for one in twenty over {slow:.1f} ms, at most {slowest:.1f} ms."
    if wrong:
        yield from _disagreements(postings)


def _kind_lines(counts: Counter[tuple[str, str]]) -> Iterator[str]:
    for kind in (Kind.MUST, Kind.NICE):
        of = {read: count for (was, read), count in counts.items() if was == kind}
        total = sum(of.values())
        others = ", ".join(f"{count} {read}" for read, count in sorted(of.items()) if read != kind)
        yield f"{kind}: {of.get(kind, 0)} of {total} read as such ({of.get(kind, 0) / max(1, total):.1%}; {others})"


def _disagreements(postings: Sequence[Posting]) -> Iterator[str]:
    for posting in postings:
        read = technologies(ours(posting.text))
        yield f"{posting.id:10} only read: {', '.join(sorted(read - posting.skills))}"
        yield f"{'':10} only labelled: {', '.join(sorted(posting.skills - read))}"


def _kinds_of(text: str) -> dict[str, str]:
    order = [Kind.UNSORTED, Kind.NICE, Kind.MUST]
    groups = sorted(read_posting(text).requirements, key=lambda group: order.index(group.kind))
    return {option.skill: str(group.kind) for group in groups for option in group.options}


@lru_cache(maxsize=1)
def _spellings() -> dict[str, str]:
    return {form_key(form): skill.name for skill in builtin() for form in (*skill.aliases, skill.name)}


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[str, re.Pattern[str], str], ...]:
    forms = ((form.lower(), skill.name) for skill in builtin() for form in (skill.name, *skill.aliases))
    return tuple((form, re.compile(rf"(?<![a-z0-9]){re.escape(form)}(?![a-z0-9])"), name) for form, name in forms)


def main() -> int:
    if not LABELLED.exists():
        print(f"The labelled postings are not at hand ({LABELLED.name}), so nothing was measured.")
        return 0
    for line in report(load(), wrong="--wrong" in sys.argv[1:]):
        print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
