"""How ready the user is for a role, and how well they fit a posting: everything that the views and commands show.

Pure over the store: nothing is written, and the same records on the same day give the same answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from tracker import checklist, errors, requirements
from tracker.conditions import Condition, State
from tracker.readiness import (
    FEW_GROUPS,
    Assessment,
    Evidenced,
    Gap,
    Group,
    GroupResult,
    Levels,
    Step,
    Word,
    assess,
    demand,
    evidenced,
    gaps,
    next_steps,
    score_over_time,
    shown,
)
from tracker.records import (
    Application,
    ConditionAsked,
    Evidence,
    Kind,
    Requirement,
    RequirementState,
    Role,
    Stage,
)
from tracker.requirements import Asked

if TYPE_CHECKING:
    from tracker.store import Store

UNDATED: Final = date.min  # evidence without a day, where days are compared


@dataclass(frozen=True, slots=True)
class Line:
    """One requirement with its result; `evidence` is that of the skills that meet it, or of all its options."""

    asked: Asked
    result: GroupResult
    evidence: tuple[Evidence, ...]

    @property
    def requirement(self) -> Requirement:
        return self.asked.requirement


@dataclass(frozen=True, slots=True)
class ConditionLine:
    """A condition beside the user's own value, None where they have given none."""

    stored: ConditionAsked
    condition: Condition
    yours: str | None
    state: State


@dataclass(frozen=True, slots=True)
class Readiness:
    """An assessment with all that stands beside it.

    `lines` are the requirements that count, the costliest first, and `dismissed` those that do not. `history` has the
    score on each day on which a level changed, against the requirements as they are now, and on the day asked for.
    """

    on: date
    levels: Levels
    assessment: Assessment
    lines: tuple[Line, ...]
    dismissed: tuple[Asked, ...]
    conditions: tuple[ConditionLine, ...]
    steps: tuple[Step, ...]
    evidenced: Evidenced
    history: tuple[tuple[date, Fraction | None], ...]
    confirmed: bool

    @property
    def score(self) -> Fraction | None:
        return self.assessment.score

    @property
    def high(self) -> Fraction | None:
        return self.assessment.high

    @property
    def shown(self) -> int | None:
        return self.assessment.shown

    @property
    def shown_high(self) -> int | None:
        return self.assessment.shown_high

    @property
    def word(self) -> Word | None:
        return self.assessment.word

    @property
    def musts(self) -> int:
        return self.assessment.musts

    @property
    def musts_met(self) -> int:
        return self.assessment.musts_met

    @property
    def rated(self) -> int:
        return self.assessment.rated

    @property
    def skills(self) -> int:
        return self.assessment.skills

    @property
    def unrated(self) -> int:
        return self.assessment.skills - self.assessment.rated

    @property
    def results(self) -> list[GroupResult]:
        """The requirements that count, the costliest first."""
        return [line.result for line in self.lines]


@dataclass(frozen=True, slots=True)
class RoleReadiness(Readiness):
    """How ready the user is for a role."""

    role: Role


@dataclass(frozen=True, slots=True)
class ApplicationFit(Readiness):
    """How well the user fits an application's posting.

    `beside` is the score of the role that it aims at, where the posting asks for too little to say much by itself.
    """

    application: Application
    beside: tuple[Role, int | None] | None


def assessment_of_role(
    store: Store, role_id: int, on: date | None = None, *, wanted: Mapping[str, int] | None = None
) -> RoleReadiness:
    """How ready the user is for a role on a day (today unless given). `wanted` is `wanted_skills`, if that is known."""
    role = store.get(Role, role_id)
    if role is None:
        raise errors.NotFound("There is no role {role_id}.", role_id=role_id)
    conditions = store.related(ConditionAsked, "role", [role_id])
    made = _assessed(store, requirements.of_role(store, role_id), conditions, on, wanted)
    return RoleReadiness(*made, role=role)


def assessment_of_application(
    store: Store, application_id: int, on: date | None = None, *, wanted: Mapping[str, int] | None = None
) -> ApplicationFit:
    """How well the user fits the posting of an application on a day (today unless given)."""
    application = store.get(Application, application_id)
    if application is None:
        raise errors.NotFound("There is no application {application_id}.", application_id=application_id)
    conditions = store.of_applications(ConditionAsked, [application_id])
    asked = requirements.of_application(store, application_id)
    made = _assessed(store, asked, conditions, on, wanted)
    beside = _role_beside(store, application, len(requirements.counting(asked)), on)
    return ApplicationFit(*made, application=application, beside=beside)


def role_scores(store: Store, on: date | None = None) -> dict[int, int | None]:
    """The shown score of each role by its id, in the order of the roles: what a side bar shows."""
    levels = checklist.levels(store, on or store.clock.today())
    roles = sorted(store.records(Role).values(), key=lambda role: (role.position, role.id))
    return {role.id: assess(_groups(requirements.of_role(store, role.id)), levels).shown for role in roles}


def open_groups(store: Store) -> dict[int, list[Group]]:
    """What each open application asks for, by its id; those that ask for nothing known are left out."""
    stages = store.records(Stage)
    running = [
        application.id
        for application in store.records(Application).values()
        if stages[application.stage].kind is not Kind.CLOSED
        and application.trashed_at is None
        and not application.archived
    ]
    found = requirements.of_applications(store, running)
    return {id: groups for id in running if (groups := _groups(found.get(id, ())))}


def wanted_skills(store: Store) -> Mapping[str, int]:
    """How many open applications ask for each skill."""
    return demand(open_groups(store).values())


def ranked_gaps(store: Store, on: date | None = None, *, line: int | None = None) -> list[Gap]:
    """The missing skills over all open applications, by how many each would lift over the line and by how much."""
    levels = checklist.levels(store, on or store.clock.today())
    postings = list(open_groups(store).values())
    return gaps(postings, levels) if line is None else gaps(postings, levels, line)


def headline(readiness: Readiness) -> str:
    """The score in one line of English, as the commands print it."""
    if readiness.shown is None:
        return "No requirements yet."
    parts = [f"{readiness.shown} ({readiness.word})"]
    if readiness.unrated and readiness.shown_high != readiness.shown:
        skills = "the skill" if readiness.unrated == 1 else f"the {readiness.unrated} skills"
        verb = "is" if readiness.unrated == 1 else "are"
        parts.append(f"up to {readiness.shown_high} if {skills} that you have not rated {verb} strong")
    words = [", ".join(parts)]
    if readiness.musts:
        words.append(f"{readiness.musts_met} of {readiness.musts} musts met")
    if readiness.unrated:
        words.append(f"{readiness.rated} of {readiness.skills} assessed")
    return ". ".join(words) + "."


_Made = tuple[
    date,
    Levels,
    Assessment,
    tuple[Line, ...],
    tuple[Asked, ...],
    tuple[ConditionLine, ...],
    tuple[Step, ...],
    Evidenced,
    tuple[tuple[date, Fraction | None], ...],
    bool,
]


def _assessed(
    store: Store,
    asked: Sequence[Asked],
    conditions: Iterable[ConditionAsked],
    on: date | None,
    wanted: Mapping[str, int] | None,
) -> _Made:
    """The fields of a readiness, in their order."""
    day = on or store.clock.today()
    levels = checklist.levels(store, day)
    counting = requirements.counting(asked)
    groups = [one.group for one in counting]
    assessment = assess(groups, levels)
    evidence = checklist.evidence_by_skill(store)
    steps = next_steps(groups, levels, wanted_skills(store) if wanted is None else wanted)
    lines = [
        Line(one, result, _evidence_of(result, evidence))
        for one, result in zip(counting, assessment.results, strict=True)
    ]
    return (
        day,
        levels,
        assessment,
        tuple(sorted(lines, key=lambda line: -line.result.loss)),
        tuple(one for one in asked if one.requirement.state is RequirementState.DISMISSED),
        _condition_lines(store, conditions),
        tuple(steps),
        _evidenced(assessment, evidence),
        _history(store, groups, day),
        requirements.is_confirmed(asked),
    )


def _groups(asked: Iterable[Asked]) -> list[Group]:
    return [one.group for one in requirements.counting(asked)]


def _evidence_of(result: GroupResult, evidence: Mapping[str, Sequence[Evidence]]) -> tuple[Evidence, ...]:
    chosen = result.met_by or result.options
    skills = dict.fromkeys(name for one in chosen for name in (one.option.skill, one.source) if name)
    return tuple(one for skill in skills for one in evidence.get(skill, ()))


def _evidenced(assessment: Assessment, evidence: Mapping[str, Sequence[Evidence]]) -> Evidenced:
    days = {skill: [one.day or UNDATED for one in found] for skill, found in evidence.items()}
    found = evidenced(assessment, days)
    return found if found.newest != UNDATED else Evidenced(found.evidenced, found.met, None)


def _condition_lines(store: Store, conditions: Iterable[ConditionAsked]) -> tuple[ConditionLine, ...]:
    own = checklist.own_values(store)
    return tuple(
        ConditionLine(
            one, requirements.condition_of(one), own.get(one.what), requirements.state_now(one, own.get(one.what))
        )
        for one in conditions
    )


def _history(store: Store, groups: Sequence[Group], day: date) -> tuple[tuple[date, Fraction | None], ...]:
    ratings = checklist.ratings(store)
    days = sorted({rating.on for rating in ratings if rating.on < day} | {day})
    return tuple(score_over_time(groups, ratings, days, checklist.vocabulary(store).implications))


def _role_beside(store: Store, application: Application, asked: int, on: date | None) -> tuple[Role, int | None] | None:
    role = store.get(Role, application.role) if application.role is not None else None
    if role is None or asked >= FEW_GROUPS:
        return None
    levels = checklist.levels(store, on or store.clock.today())
    return role, assess(_groups(requirements.of_role(store, role.id)), levels).shown


def points(exact: Fraction) -> str:
    """A gain as it is shown: `+7`, and `+1` for anything above nothing."""
    return f"+{shown(exact)}" if exact > 0 else "0"
