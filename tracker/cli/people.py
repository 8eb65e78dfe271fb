"""`contacts` and `companies`."""

from __future__ import annotations

from collections import Counter
from typing import Any, Final

import click

from tracker.cli import output, shapes
from tracker.cli.call import Call, Noun
from tracker.cli.parameters import ID, as_json, assigned, assignments
from tracker.operations import companies, contacts
from tracker.records import Application, Company, Contact
from tracker.text import name_key, order_key

CONTACTS_SHOWN: Final = ("id", "name", "company", "title", "email", "phone", "applications")
COMPANIES_SHOWN: Final = ("id", "name", "location", "website", "applications")

contact_id = click.argument("id", metavar="CONTACT", type=ID)
company_id = click.argument("id", metavar="COMPANY", type=ID)
to_application = click.argument("application", metavar="ID", type=ID)


@click.group("contacts", cls=Noun)
def contacts_() -> None:
    """List, add, edit, link and remove people.

    \b
    Example:
      pursuit contacts
      pursuit contacts add "Dana Whitfield" --company "Harbor Systems" --title "Hiring manager" --application 7
    """


@contacts_.command("list")
@as_json
@click.pass_obj
def list_contacts(call: Call, as_json: bool) -> None:
    """List the contacts by name.

    \b
    Example:
      pursuit contacts list --json
    """
    with call.opened() as store:
        people = sorted(store.records(Contact).values(), key=lambda contact: (order_key(contact.name), contact.id))
        records = [shapes.contact_object(contact, shapes.linked(store, contact.id)) for contact in people]
        output.say_records(records, CONTACTS_SHOWN, as_json=as_json, none="No contacts.")


@contacts_.command("add")
@click.argument("name", metavar="NAME")
@click.option("--company", metavar="NAME")
@click.option("--title", metavar="TEXT", help="What they do there.")
@click.option("--email", metavar="ADDRESS")
@click.option("--phone", metavar="NUMBER")
@click.option("--url", metavar="URL")
@click.option("--note", metavar="TEXT")
@click.option("--application", type=ID, metavar="ID", help="The application with which they have to do.")
@click.pass_obj
def add_contact(call: Call, /, name: str, application: int | None, **options: Any) -> None:
    """Add a contact and print its id.

    \b
    Example:
      pursuit contacts add "Åse Lindqvist" --email ase@nordlys.example --application 7
    """
    values = {"name": name, **{field: text for field, text in options.items() if text is not None}}
    with call.opened(create=True) as store:
        call.add(Contact, contacts.add, store, values, application=application)


@contacts_.command("edit")
@contact_id
@assignments
@click.pass_obj
def edit_contact(call: Call, id: int, assignments: tuple[str, ...]) -> None:
    """Change fields of a contact: name, company, title, email, phone, url, note.

    \b
    Example:
      pursuit contacts edit 3 "phone=+46 8 123 456"
    """
    texts = assigned(assignments)
    with call.opened() as store:
        call.do(contacts.edit, store, id, texts)


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
    """List, add, edit and remove companies.

    Their applications always stay.

    \b
    Example:
      pursuit companies
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
