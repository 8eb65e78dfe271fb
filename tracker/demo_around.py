"""What the example search has around its applications: documents, offers with a revision, rates, questions."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Final

from tracker.attachments import Library, media_type
from tracker.operations.timeline import settle
from tracker.records import (
    Application,
    Attachment,
    Contact,
    ContactDetail,
    Document,
    Event,
    EventKind,
    Interview,
    InterviewDetail,
    InterviewKind,
    Offer,
    Period,
    PersonKind,
    Question,
    Rate,
    Use,
)
from tracker.store import Store, Writer

MORNING: Final = time(9)  # when what has no time of its own was written down
SATURDAY: Final = 5


def tell_around(store: Store, write: Writer, story: Mapping[str, Any]) -> None:
    """Write down what the story tells beside its applications, once these and their interviews are there."""
    _Around(store, write, story).tell()


class _Around:
    """Knows the applications by their companies, each of which the example has once."""

    def __init__(self, store: Store, write: Writer, story: Mapping[str, Any]) -> None:
        self._store = store
        self._write = write
        self._story = story
        self._today = store.clock.today()
        self._applications = {one.company: one for one in store.records(Application).values()}

    def tell(self) -> None:
        self._tell_kinds()
        self._tell_attachments(self._tell_documents())
        self._tell_offers()
        for told in self._story["rates"]:
            self._write.insert(
                Rate(0, told["currency"], told["base"], told["rate"], self._day(told["on"]), told["note"])
            )
        for told in self._story["questions"]:
            interview = self._interview(told)
            texts = {name: told.get(name, "") for name in ("answer", "note")}
            self._write.insert(Question(0, interview.application, told["text"], interview.id, **texts))
        for told in self._story["interview_details"]:
            interview = self._interview(told)
            detail = InterviewDetail(interview.id, interview.application, told.get("link"), told["preparation"])
            self._write.put_beside(detail)

    def _tell_kinds(self) -> None:
        kinds = {told["name"]: PersonKind(told["kind"]) for told in self._story["contacts"]}
        for contact in self._store.records(Contact).values():
            self._write.put_beside(ContactDetail(contact.id, kinds[contact.name]))

    def _tell_documents(self) -> dict[str, Document]:
        """Keep the files, each as the next version of its family."""
        library, versions, documents = Library(self._store.path), dict[str, int](), dict[str, Document]()
        for told in self._story["documents"]:
            kept = library.keep_bytes(told["text"].encode("utf-8"), told["name"])
            family = told["family"]
            versions[family] = versions.get(family, 0) + 1
            day, kind = self._day(told["added"]), media_type(kept.name)
            new = Document(
                0, kept.name, kept.hash, kept.size, kind, day, family, versions[family], told.get("note", "")
            )
            documents[kept.name] = self._write.insert(new)
        return documents

    def _tell_attachments(self, documents: Mapping[str, Document]) -> None:
        for told in self._story["attachments"]:
            owner, document = self._applications[told["company"]], documents[told["document"]]
            attachment = Attachment(0, owner.id, document.id, Use(told["as"]), document.name)
            if told.get("sent") and (day := owner.applied_on):
                event = self._event(owner, EventKind.DOCUMENT, day, document.name)
                attachment = attachment._replace(sent_on=day, event=event)
            self._write.insert(attachment)

    def _tell_offers(self) -> None:
        last: dict[str, Offer] = {}
        for told in self._story["offers"]:
            company, day = told["company"], self._day(told["on"])
            if told.get("revises"):
                offer = last[company]._replace(id=0, revises=last[company].id, created_at=None, day=day)
            else:
                blank = {"currency": told["currency"], "period": Period(told.get("period", Period.YEAR))}
                offer = Offer(0, self._applications[company].id, day, base=0.0, **blank)
            last[company] = self._write.insert(offer._replace(**self._terms(told)))

    def _terms(self, told: Mapping[str, Any]) -> dict[str, Any]:
        terms = {name: float(told[name]) for name in ("base", "bonus", "equity") if name in told}
        rest = {name: told[name] for name in ("days_off", "benefits", "note") if name in told}
        ends = {"deadline": self._today + timedelta(days=told["deadline"])} if "deadline" in told else {}
        return {**terms, **rest, **ends}

    def _event(self, owner: Application, kind: EventKind, day: date, text: str) -> int:
        moment = min(self._write.moment, datetime.combine(day, MORNING, UTC))
        event = self._write.insert(Event(0, owner.id, kind, day, moment, text=text))
        settle(self._store, self._write, [self._store.records(Application)[owner.id]])
        return event.id

    def _interview(self, told: Mapping[str, Any]) -> Interview:
        """The last interview of a kind at a company."""
        application, kind = self._applications[told["company"]].id, InterviewKind(told["interview"])
        found = self._store.of_applications(Interview, [application])
        return [interview for interview in found if interview.kind is kind][-1]

    def _day(self, days: int) -> date:
        """The day that is so many days from today; the Friday before where it is on a weekend."""
        day = self._today + timedelta(days=days)
        return day - timedelta(days=max(0, day.weekday() - SATURDAY + 1))
