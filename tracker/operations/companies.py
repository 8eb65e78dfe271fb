"""The pages of companies. Applications name their company in text, so that deleting a page deletes nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from tracker import errors
from tracker.changes import ChangeSet, Label
from tracker.operations import lookup
from tracker.operations._common import free_name, long_text, required_name
from tracker.records import Application, Company
from tracker.sentences import Sentence
from tracker.store import Store, Writer
from tracker.text import checked, name_key

FIELDS = ("name", "website", "location", "note")


def ensure_companies(store: Store, write: Writer, names: Iterable[str]) -> None:
    """Give companies their pages when they are first named."""
    wanted = {key: name for name in names if (key := name_key(name))}
    known = {name_key(company.name) for company in store.records(Company).values()}
    for key, name in wanted.items():
        if key not in known:
            write.insert(Company(0, name))


def add(store: Store, values: Mapping[str, str]) -> ChangeSet:
    """Add a company by its fields (see `FIELDS`)."""
    with store.transaction() as write:
        fields = checked_fields(values, FIELDS, "company")
        free_name(fields.get("name") or "", [c.name for c in store.records(Company).values()], "company")
        write.label = Label("add_company", {"name": fields["name"] or ""})
        write.insert(Company(0, "")._replace(**fields))
    return write.changes


def edit(store: Store, id: int, values: Mapping[str, str]) -> ChangeSet:
    """Change a company; a new name is given to its applications too."""
    with store.transaction() as write:
        before = lookup.by_id(store, Company, id)
        fields = checked_fields(values, FIELDS, "company", needs_name="name" in values)
        others = [c.name for c in store.records(Company).values() if c.id != id]
        if "name" in fields:
            free_name(fields["name"] or "", others, "company")
        after: Company = before._replace(**fields)
        write.label = Label("edit_company", {"name": after.name})
        write.put(after)
        if after.name != before.name:
            _rename_applications(store, write, before.name, after.name)
    return write.changes


def remove(store: Store, id: int) -> ChangeSet:
    """Remove a company's page; its applications stay, and so does its name on them."""
    with store.transaction() as write:
        company = lookup.by_id(store, Company, id)
        write.label = Label("remove_company", {"name": company.name})
        write.delete(company)
    return write.changes


def applications_of(store: Store, company: Company) -> list[Application]:
    """The applications at a company, by its name in whatever spelling of case and width."""
    key = name_key(company.name)
    return [a for a in store.records(Application).values() if name_key(a.company) == key]


def checked_fields(
    values: Mapping[str, str], known: tuple[str, ...], noun: str, *, needs_name: bool = True
) -> dict[str, Any]:
    """Texts by field name, checked; the name must be there, an empty text elsewhere is none."""
    if unknown := [name for name in values if name not in known]:
        raise errors.InvalidInput(
            "A {noun} has no field “{field}”; it has {known}.",
            noun=Sentence(noun),
            field=unknown[0],
            known=", ".join(known),
        )
    fields: dict[str, Any] = {
        name: long_text(text, "The note") if name == "note" else checked(text, name.capitalize()).strip() or None
        for name, text in values.items()
    }
    if needs_name:
        fields["name"] = required_name(values.get("name", ""), noun)
    return fields


def _rename_applications(store: Store, write: Writer, old: str, new: str) -> None:
    key = name_key(old)
    for application in list(store.records(Application).values()):
        if name_key(application.company) == key:
            write.put(application._replace(company=new))
