"""`questions`: what was asked in interviews, and the answers."""

from __future__ import annotations

from typing import Any, Final

import click

from tracker.cli import output, shapes
from tracker.cli.call import Call, Noun
from tracker.cli.parameters import ID, MOST_DIGITS, as_json, assigned, assignments
from tracker.errors import InvalidInput
from tracker.operations import lookup, questions
from tracker.records import Question
from tracker.text import folded

SHOWN: Final = ("id", "application", "company", "interview", "text", "answer")

question_id = click.argument("id", metavar="QUESTION", type=ID)


@click.group("questions", cls=Noun)
def questions_() -> None:
    """List, add, edit and remove questions that were asked.

    `pursuit list WORDS` finds the applications where they were.

    \b
    Example:
      pursuit questions list --with "rate limiter"
      pursuit questions add 7 "How would you shard the ledger?" --interview 3
    """


@questions_.command("list")
@click.option("--application", type=ID, metavar="ID", help="Only those of this application.")
@click.option("--with", "words", default="", metavar="WORDS", help="Only those with all of these words.")
@as_json
@click.pass_obj
def list_(call: Call, application: int | None, words: str, as_json: bool) -> None:
    """List questions over all applications, the newest first.

    \b
    Example:
      pursuit questions list --with sharding
    """
    with call.opened() as store:
        if application is not None:
            lookup.applications(store, [application])
        wanted = folded(words).split()
        found = [
            question
            for question in reversed(store.all(Question))
            if application in {None, question.application} and _has(question, wanted)
        ]
        records = [shapes.question_object(store, question) for question in found]
        output.say_records(records, SHOWN, as_json=as_json, none="No questions.")


@questions_.command("add")
@click.argument("application", metavar="ID", type=ID)
@click.argument("text", metavar="TEXT")
@click.option("--interview", type=ID, metavar="INTERVIEW", help="The interview in which it was asked.")
@click.option("--answer", default="", metavar="TEXT")
@click.option("--note", default="", metavar="TEXT")
@click.pass_obj
def add(call: Call, application: int, text: str, interview: int | None, answer: str, note: str) -> None:
    """Add a question to an application and print its id.

    \b
    Example:
      pursuit questions add 7 "Design a rate limiter" --interview 3 --answer "Token bucket"
    """
    with call.opened() as store:
        call.add(Question, questions.add, store, application, text, interview=interview, answer=answer, note=note)


@questions_.command("edit")
@question_id
@assignments
@click.pass_obj
def edit(call: Call, id: int, assignments: tuple[str, ...]) -> None:
    """Change the text, answer, note or interview of a question.

    \b
    Example:
      pursuit questions edit 2 "answer=Sliding window; ask about bursts"
    """
    values: dict[str, Any] = dict(assigned(assignments))
    if "interview" in values:
        values["interview"] = _interview(values["interview"])
    with call.opened() as store:
        call.do(questions.edit, store, id, values)


@questions_.command("remove")
@question_id
@click.pass_obj
def remove(call: Call, id: int) -> None:
    """Remove a question.

    \b
    Example:
      pursuit questions remove 2
    """
    with call.opened() as store:
        call.do(questions.remove, store, id)


def _has(question: Question, wanted: list[str]) -> bool:
    text = folded(f"{question.text}\n{question.answer}\n{question.note}")
    return all(word in text for word in wanted)


def _interview(text: str) -> int | None:
    if not text.strip():
        return None
    if not text.strip().isdecimal() or len(text) > MOST_DIGITS:
        raise InvalidInput(f"“{text}” is no interview; give its id, or nothing for none.")
    return int(text)


COMMANDS: Final = (questions_,)
