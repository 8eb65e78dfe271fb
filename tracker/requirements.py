"""Requirements as they are stored, and as the score takes them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tracker.checklist import Reader, lines
from tracker.conditions import Condition, State, What, state_of
from tracker.readiness import Group, Kind, Option, Span
from tracker.records import ConditionAsked, ConditionState, Requirement, RequirementOption, RequirementState


@dataclass(frozen=True, slots=True)
class Asked:
    """A stored requirement with its options in order."""

    requirement: Requirement
    options: tuple[RequirementOption, ...]

    @property
    def group(self) -> Group:
        """What the score takes."""
        one = self.requirement
        options = tuple(Option(o.skill, o.level, span_of(o.start, o.end)) for o in self.options)
        span = span_of(one.start, one.end)
        return Group(Kind(one.kind.value), options, one.importance, min(one.k, len(options)), one.label, span)

    @property
    def counts(self) -> bool:
        """Whether it is part of the score."""
        return self.requirement.state is not RequirementState.DISMISSED

    @property
    def skills(self) -> frozenset[str]:
        return frozenset(option.skill for option in self.options)


def of_role(store: Reader, role: int) -> list[Asked]:
    """The requirements of a role, in their order."""
    return _with_options(store, store.related(Requirement, "role", [role]))


def of_application(store: Reader, application: int) -> list[Asked]:
    """The requirements of an application, in the order of its posting, dismissed ones too."""
    return of_applications(store, [application]).get(application, [])


def of_applications(store: Reader, applications: Iterable[int]) -> dict[int, list[Asked]]:
    """The requirements of many applications; those that have none are left out."""
    found: dict[int, list[Asked]] = {}
    for asked in _with_options(store, store.related(Requirement, "application", applications)):
        assert asked.requirement.application is not None
        found.setdefault(asked.requirement.application, []).append(asked)
    return found


def counting(asked: Iterable[Asked]) -> list[Asked]:
    """Those that are part of the score."""
    return [one for one in asked if one.counts]


def is_confirmed(asked: Sequence[Asked]) -> bool:
    """Whether there is a list, and the user has seen all of it."""
    return bool(asked) and all(one.requirement.state is not RequirementState.PROPOSED for one in asked)


def condition_of(stored: ConditionAsked) -> Condition:
    return Condition(
        What(stored.what),
        stored.asked,
        stored.number,
        Kind(stored.kind.value),
        lines(stored.skills),
        stored.equivalent,
        span_of(stored.start, stored.end),
    )


def state_now(stored: ConditionAsked, yours: str | None) -> State:
    """Whether a condition is met: as the user said, or as their own value compares with it."""
    if stored.state is None:
        return state_of(condition_of(stored), yours)
    return State.MET if stored.state is ConditionState.MET else State.NOT_MET


def span_of(start: int | None, end: int | None) -> Span | None:
    return None if start is None or end is None else (start, end)


def _with_options(store: Reader, found: Sequence[Requirement]) -> list[Asked]:
    options: dict[int, list[RequirementOption]] = {requirement.id: [] for requirement in found}
    for option in store.related(RequirementOption, "requirement", options):
        options[option.requirement].append(option)
    ordered = sorted(found, key=lambda requirement: (requirement.position, requirement.id))
    return [
        Asked(requirement, tuple(sorted(options[requirement.id], key=lambda option: (option.position, option.id))))
        for requirement in ordered
        if options[requirement.id]
    ]
