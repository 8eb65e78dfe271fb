"""`contacts` and `companies`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import click

from tracker import fields
from tracker.cli import output, shapes
from tracker.cli.call import Call, Noun
from tracker.cli.parameters import FILE, ID, MOST_DIGITS, as_json, assigned, assignments, choice_option
from tracker.dealings import CompanyPage, company_page, last_contacts, past_words
from tracker.errors import InvalidInput, NotFound
from tracker.exporting.target import writing
from tracker.operations import companies, contacts
from tracker.overview import Overview, Row
from tracker.records import Application, ChannelKind, Company, Contact, ContactChannel, Event, PersonKind
from tracker.store import Store
from tracker.text import name_key, order_key
from tracker.values import read_choice

CONTACTS_SHOWN: Final = ("id", "name", "kind", "company", "title", "email", "phone", "applications", "last_contact")
COMPANIES_SHOWN: Final = ("id", "name", "location", "website", "applications")

contact_id = click.argument("id", metavar="CONTACT", type=ID)
company_id = click.argument("id", metavar="COMPANY", type=ID)
to_application = click.argument("application", metavar="ID", type=ID)


@click.group("contacts", cls=Noun)
def contacts_() -> None:
    """List, add, edit, link and remove people; vCards in and out.

    \b
    Example:
      pursuit contacts
      pursuit contacts add "Dana Whitfield" --company "Harbor Systems" --title "Hiring manager" --application 7
    """


@contacts_.command("list")
@as_json
@click.pass_obj
def list_contacts(call: Call, as_json: bool) -> None:
    """List the contacts by name, with the day when you last heard from each.

    \b
    Example:
      pursuit contacts list --json
    """
    with call.opened() as store:
        people = sorted(store.records(Contact).values(), key=lambda contact: (order_key(contact.name), contact.id))
        last = last_contacts(store)
        records = [shapes.contact_object(store, contact, last.get(contact.id)) for contact in people]
        output.say_records(records, CONTACTS_SHOWN, as_json=as_json, none="No contacts.")


@contacts_.command("add")
@click.argument("name", metavar="NAME")
@click.option("--company", metavar="NAME")
@click.option("--title", metavar="TEXT", help="What they do there.")
@click.option("--email", metavar="ADDRESS")
@click.option("--phone", metavar="NUMBER")
@click.option("--url", metavar="URL")
@click.option("--note", metavar="TEXT")
@choice_option("--kind", PersonKind, "kind of person")
@click.option("--application", type=ID, metavar="ID", help="The application with which they have to do.")
@click.pass_obj
def add_contact(call: Call, /, name: str, application: int | None, kind: PersonKind | None, **options: Any) -> None:
    """Add a contact and print its id.

    \b
    Example:
      pursuit contacts add "Åse Lindqvist" --email ase@nordlys.example --kind recruiter --application 7
    """
    values = {"name": name, **{field: text for field, text in options.items() if text is not None}}
    with call.opened(create=True) as store:
        call.add(Contact, contacts.add, store, values, application=application, person=kind)


@contacts_.command("edit")
@contact_id
@assignments
@click.pass_obj
def edit_contact(call: Call, id: int, assignments: tuple[str, ...]) -> None:
    """Change fields of a contact: name, company, title, email, phone, url, note, or its kind alone.

    \b
    Example:
      pursuit contacts edit 3 "phone=+46 8 123 456"
      pursuit contacts edit 3 kind=hiring_manager
    """
    texts = assigned(assignments)
    with call.opened() as store:
        if "kind" in texts:
            if len(texts) > 1:
                raise InvalidInput("Change the kind of a contact on its own, and its other fields before or after.")
            call.do(contacts.set_kind, store, id, read_choice(PersonKind, texts["kind"], "kind of person"))
        else:
            call.do(contacts.edit, store, id, texts)


@contacts_.command("channel")
@contact_id
@click.argument("value", metavar="ADDRESS", required=False)
@choice_option("--kind", ChannelKind, "kind of address", help="A phone number or so; other unless given.")
@click.option("--label", default="", metavar="WORD", help="What it is for, such as work.")
@click.option("--remove", type=ID, metavar="CHANNEL", help="Remove one by its id, as `contacts list --json` has it.")
@click.pass_obj
def channel(call: Call, id: int, value: str | None, kind: ChannelKind | None, label: str, remove: int | None) -> None:
    """Add one more way to reach a contact and print its id, or remove one.

    \b
    Example:
      pursuit contacts channel 3 "+44 20 7946 0000" --kind phone --label work
    """
    if (value is None) is (remove is None):
        raise click.UsageError("Give an address to add, or --remove CHANNEL.")
    with call.opened() as store:
        if remove is not None:
            call.do(contacts.remove_channel, store, remove)
        else:
            call.add(
                ContactChannel, contacts.add_channel, store, id, kind or ChannelKind.OTHER, value or "", label=label
            )


@contacts_.command("import")
@click.argument("file", metavar="FILE", type=FILE)
@click.option("--application", type=ID, metavar="ID", help="The application with which they have to do.")
@click.pass_obj
def import_(call: Call, file: Path, application: int | None) -> None:
    """Add the people of a vCard file, as one step; who is there already stays as they are.

    \b
    Example:
      pursuit contacts import recruiters.vcf
    """
    from tracker.cards import read_file

    cards = read_file(file)
    with call.opened(create=True) as store:
        call.do(contacts.import_cards, store, cards, application=application)


@contacts_.command("export")
@click.argument("file", metavar="[FILE]", required=False, type=FILE)
@click.pass_obj
def export(call: Call, file: Path | None) -> None:
    """Write the contacts as vCards, to FILE or as the output.

    \b
    Example:
      pursuit contacts export people.vcf
    """
    from tracker.cards import Person, write_cards

    with call.opened() as store:
        people = [
            Person(one, contacts.kind_of(store, one.id), store.related(ContactChannel, "contact", [one.id]))
            for one in store.all(Contact)
        ]
        text = write_cards(people)
        if file:
            with writing(file, store.path) as side:
                side.write_bytes(text.encode("utf-8"))
    if file:
        output.say(f"Wrote {file}")
    else:
        with output.raw_text() as stream:
            stream.write(text)


@contacts_.command("link")
@contact_id
@to_application
@click.pass_obj
def link(call: Call, id: int, application: int) -> None:
    """Note that a contact has to do with an application.

    \b
    Example:
      pursuit contacts link 3 7
    """
    with call.opened() as store:
        call.do(contacts.link, store, id, application)


@contacts_.command("unlink")
@contact_id
@to_application
@click.pass_obj
def unlink(call: Call, id: int, application: int) -> None:
    """Take that back.

    \b
    Example:
      pursuit contacts unlink 3 7
    """
    with call.opened() as store:
        call.do(contacts.unlink, store, id, application)


@contacts_.command("remove")
@contact_id
@click.pass_obj
def remove_contact(call: Call, id: int) -> None:
    """Remove a contact; applications stay.

    \b
    Example:
      pursuit contacts remove 3
    """
    with call.opened() as store:
        call.do(contacts.remove, store, id)


@click.group("companies", cls=Noun)
def companies_() -> None:
    """List, show, add, edit and remove companies.

    Their applications always stay.

    \b
    Example:
      pursuit companies
      pursuit companies show "Harbor Systems"
      pursuit companies edit 4 website=https://harbor.example
    """


@companies_.command("list")
@as_json
@click.pass_obj
def list_companies(call: Call, as_json: bool) -> None:
    """List the companies by name, with how many applications each has.

    \b
    Example:
      pursuit companies list
    """
    with call.opened() as store:
        known = sorted(store.records(Company).values(), key=lambda company: (order_key(company.name), company.id))
        counts = Counter(name_key(application.company) for application in store.records(Application).values())
        records = [shapes.as_object(company) | {"applications": counts[name_key(company.name)]} for company in known]
        output.say_records(records, COMPANIES_SHOWN, as_json=as_json, none="No companies.")


@companies_.command("show")
@click.argument("name", metavar="NAME|COMPANY")
@as_json
@click.pass_obj
def show_company(call: Call, name: str, as_json: bool) -> None:
    """Show a company: its applications, people, notes, and what happened before.

    \b
    Example:
      pursuit companies show "Harbor Systems"
    """
    with call.opened() as store:
        if name.isdecimal() and len(name) <= MOST_DIGITS and (known := store.get(Company, int(name))):
            name = known.name
        page = company_page(Overview(store), store, name)
        if not (page.page or page.rows or page.contacts):
            raise NotFound(f"There is no company “{name}”; “pursuit companies” lists them.")
        last = last_contacts(store, [contact.id for contact in page.contacts])
        if as_json:
            output.say_json(_page_object(store, page, last))
        else:
            _say_page(page, last)


def _page_object(store: Store, page: CompanyPage, last: Mapping[int, Event]) -> dict[str, Any]:
    return {
        **(shapes.as_object(page.page) if page.page else {"id": None, "website": None, "location": None, "note": None}),
        "name": page.name,
        "applications": [fields.listing(row) for row in page.rows],
        "contacts": [shapes.contact_object(store, one, last.get(one.id)) for one in page.contacts],
        "past": [
            {"application": past.application, "title": past.title, "outcome": past.outcome.value,
             "on": past.day.isoformat(), "text": past_words(past)}
            for past in page.past
        ],
    }  # fmt: skip


def _say_page(page: CompanyPage, last: Mapping[int, Event]) -> None:
    output.say(page.name)
    if page.page:
        output.say_facts([("Website", page.page.website or ""), ("Location", page.page.location or "")])
    _say_part("Before", [[f"{past_words(past)}.", past.title, f"ID {past.application}"] for past in page.past])
    _say_part("Applications", [_application_line(row) for row in page.rows])
    _say_part("People", [_person_line(one, last.get(one.id)) for one in page.contacts])
    if page.page and page.page.note:
        output.say("")
        output.say_text(page.page.note)


def _application_line(row: Row) -> list[str]:
    return [str(row.id), row.application.title, row.status, row.application.entered_on.isoformat()]


def _person_line(contact: Contact, last: Event | None) -> list[str]:
    return [str(contact.id), contact.name, contact.title or "", f"last contact {last.day}" if last else ""]


def _say_part(title: str, rows: list[list[str]]) -> None:
    if rows:
        output.say("")
        output.say(title)
        output.say_rows(rows, indent="  ")


@companies_.command("add")
@click.argument("name", metavar="NAME")
@click.option("--website", metavar="URL")
@click.option("--location", metavar="PLACE")
@click.option("--note", metavar="TEXT")
@click.pass_obj
def add_company(call: Call, /, name: str, **options: Any) -> None:
    """Add a company and print its id.

    \b
    Example:
      pursuit companies add "Harbor Systems" --website https://harbor.example
    """
    values = {"name": name, **{field: text for field, text in options.items() if text is not None}}
    with call.opened(create=True) as store:
        call.add(Company, companies.add, store, values)


@companies_.command("edit")
@company_id
@assignments
@click.pass_obj
def edit_company(call: Call, id: int, assignments: tuple[str, ...]) -> None:
    """Change fields of a company: name, website, location, note. Its applications take a new name too.

    \b
    Example:
      pursuit companies edit 4 "name=Harbor Systems plc"
    """
    texts = assigned(assignments)
    with call.opened() as store:
        call.do(companies.edit, store, id, texts)


@companies_.command("remove")
@company_id
@click.pass_obj
def remove_company(call: Call, id: int) -> None:
    """Remove a company's page; its applications stay.

    \b
    Example:
      pursuit companies remove 4
    """
    with call.opened() as store:
        call.do(companies.remove, store, id)


COMMANDS: Final = (contacts_, companies_)
