"""The example's readiness: a checklist rated over four months, evidence, two target roles, postings that were read.

The story is data, in `resources/demo/readiness.json`; its days are counted from today.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any, Final

import resources
from tracker import checklist, requirements
from tracker.operations._reading import read_into
from tracker.operations.roles import insert_role, record_of
from tracker.records import (
    Application,
    ConditionAsked,
    ConditionState,
    Evidence,
    EvidenceKind,
    Posting,
    Profile,
    RequirementState,
    Role,
    Skill,
    SkillRating,
)
from tracker.skills.roles import read_template
from tracker.store import Store, Writer

STORY: Final = "demo/readiness.json"


def tell_readiness(store: Store, write: Writer, search: Mapping[str, Any]) -> None:
    """Write it down for the applications of the example search, as part of the step that makes them."""
    story = json.loads(resources.path(STORY).read_text(encoding="utf-8"))
    _Teller(store, write, story).tell(search)


class _Teller:
    def __init__(self, store: Store, write: Writer, story: Mapping[str, Any]) -> None:
        self._store = store
        self._write = write
        self._story = story
        self._today = store.clock.today()
        self._roles: dict[str, Role] = {}
        self._by_company = {one.company: one.id for one in store.records(Application).values()}

    def tell(self, search: Mapping[str, Any]) -> None:
        self._tell_skills()
        self._tell_roles()
        self._tell_aims(search)
        for application in list(self._store.records(Application).values()):
            self._read(application)
        self._tell_answers()
        self._tell_evidence()

    def _tell_skills(self) -> None:
        for told in self._story["skills"]:
            self._write.insert(Skill(0, told["name"], aliases="\n".join(told["aliases"])))
        for what, value in self._story["profile"].items():
            self._write.insert(Profile(0, what, value))
        ratings = [rating for told in self._story["ratings"] for rating in self._ratings(told)]
        for rating in sorted(ratings, key=lambda rating: rating.day):
            self._write.insert(rating)

    def _ratings(self, told: Mapping[str, Any]) -> Iterator[SkillRating]:
        skill = checklist.find_skill(self._store, told["skill"]).name
        last_used = _month_before(self._today, told["months_ago"]) if "months_ago" in told else None
        for days, level in told["levels"]:
            yield SkillRating(0, skill, level, self._day(days), last_used, told.get("note", ""))

    def _tell_roles(self) -> None:
        for told in self._story["roles"]:
            content = read_template(told["template"], checklist.vocabulary(self._store))
            role = record_of(self._store, content, told["template"])
            self._roles[told["template"]] = insert_role(
                self._write, role._replace(name=told.get("name", role.name)), content
            )

    def _tell_aims(self, search: Mapping[str, Any]) -> None:
        for told in search["applications"]:
            aim = self._story["aims"].get(told["posting"]["profile"])
            if aim:
                application = self._store.records(Application)[self._by_company[told["company"]]]
                self._write.put(application._replace(role=self._roles[aim].id))

    def _read(self, application: Application) -> None:
        posting = self._store.get(Posting, application.id)
        if posting:
            read_into(self._store, self._write, application, posting.text, posting.text)

    def _tell_answers(self) -> None:
        dismissed = self._story["dismissed"]
        for company in self._story["confirmed"]:
            gone = set(dismissed.get(company, ()))
            for asked in requirements.of_application(self._store, self._by_company[company]):
                state = RequirementState.DISMISSED if asked.skills & gone else RequirementState.CONFIRMED
                self._write.put(asked.requirement._replace(state=state))
        for company, whats in self._story["met"].items():
            for condition in self._store.of_applications(ConditionAsked, [self._by_company[company]]):
                if condition.what in whats:
                    self._write.put(condition._replace(state=ConditionState.MET))

    def _tell_evidence(self) -> None:
        for told in self._story["evidence"]:
            self._write.insert(
                Evidence(
                    0,
                    checklist.find_skill(self._store, told["skill"]).name,
                    EvidenceKind(told["kind"]),
                    told["title"],
                    self._day(told["on"]) if "on" in told else None,
                    told.get("url"),
                    told.get("file"),
                    self._by_company.get(told.get("company", "")),
                )
            )

    def _day(self, days: int) -> date:
        return self._today + timedelta(days=days)


def _month_before(day: date, months: int) -> str:
    """The month so many months before that of a day."""
    years, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return f"{years:04}-{month + 1:02}"
