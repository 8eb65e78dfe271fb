"""JSON: boards of Trello, lists of objects from other trackers, and our own with everything."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from tracker.fields import FIELDS
from tracker.importing.blobs import Blob
from tracker.importing.columns import known_headers
from tracker.importing.encoding import find_encoding
from tracker.importing.headers import unique
from tracker.importing.limits import Limits, Unreadable
from tracker.importing.source import EVERYTHING, JSON, TRELLO, SourceRow, Table, limited

NESTED: Final = 200  # brackets in brackets
TRELLO_COLUMNS: Final = ("Name", "List", "Description", "Due", "Url", "Labels", "Created", "History", "Archived")
NO_ROWS: Final[tuple[str, ...]] = ()


def read_json(blob: Blob, limits: Limits) -> Any:
    """The value in a file of JSON, or Unreadable with the line where it is broken."""
    encoding = find_encoding(blob)
    with blob.open() as file:
        text = file.read().decode(encoding.codec)
    try:
        value = json.loads(text, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        raise Unreadable(
            "Line {line} of {name} is no JSON ({reason}); export it again.",
            line=error.lineno,
            name=blob.name,
            reason=error.msg,
        ) from None
    except (RecursionError, ValueError):
        raise Unreadable("{name} is no JSON that can be read; export it again.", name=blob.name) from None
    return value


def _no_number(name: str) -> float:
    raise ValueError(name)


def is_everything(value: Any) -> bool:
    """Whether the value is our own export with all tables."""
    return isinstance(value, dict) and "pursuit" in value and isinstance(value.get("tables"), dict)


def is_board(value: Any) -> bool:
    return isinstance(value, dict) and isinstance(value.get("cards"), list) and isinstance(value.get("lists"), list)


def read_table(blob: Blob, value: Any, limits: Limits) -> Table:
    """The table in a value of JSON. Raises Unreadable where it holds no list of applications."""
    if is_everything(value):
        return Table(blob.name, EVERYTHING, (), 0, lambda: iter(()), is_ours=True)
    if is_board(value):
        return Table(blob.name, TRELLO, TRELLO_COLUMNS, 0, lambda: limited(_cards(value), blob.name, limits))
    objects = _objects(value)
    names = list(dict.fromkeys(str(key) for one in objects for key in one))
    if not objects or (known_headers(names) < 2 and not {"company", "title"} & set(names)):
        raise Unreadable(
            "{name} holds no applications: no list of objects with a company, a title and a status.", name=blob.name
        )
    if len(names) > limits.columns:
        raise Unreadable(
            "{name} has {number:,} keys; at most {most} are read.",
            name=blob.name,
            number=len(names),
            most=limits.columns,
        )
    is_ours = {"company", "title", "stage", "kind", "created_at"} <= set(names) and set(names) <= _OUR_KEYS

    def rows() -> Iterator[SourceRow]:
        found = (SourceRow(number, [_text(one.get(name)) for name in names]) for number, one in enumerate(objects, 1))
        yield from limited(found, blob.name, limits)

    return Table(blob.name, JSON, unique(names), 0, rows, is_ours=is_ours)


_OUR_KEYS: Final = frozenset(
    {*FIELDS, "posting", "notes", "events", "tasks", "interviews", "contacts", "documents", "offers", "requirements"}
)


def _objects(value: Any) -> list[Mapping[str, Any]]:
    """The list of objects that a value is, or the longest one that is in it."""
    if isinstance(value, dict):
        lists = [_objects(inner) for inner in value.values() if isinstance(inner, list)]
        return max(lists, key=len, default=[])
    if not isinstance(value, list):
        return []
    return [one for one in value if isinstance(one, dict)]


def _text(value: Any) -> str:
    """A value as people would have typed it in a cell."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return "; ".join(value)
    if isinstance(value, dict) and isinstance(value.get("name"), str):
        return str(value["name"])
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _cards(board: Mapping[str, Any]) -> Iterator[SourceRow]:
    lists = {_text(one.get("id")): _text(one.get("name")) for one in board["lists"] if isinstance(one, dict)}
    histories = _histories(board)
    for number, card in enumerate((one for one in board["cards"] if isinstance(one, dict)), 1):
        labels = [_text(label) for label in _list(card.get("labels"))]
        created, moves = histories.get(str(card.get("id")), ("", []))
        yield SourceRow(
            number,
            [
                _text(card.get("name")),
                lists.get(_text(card.get("idList")), ""),
                _text(card.get("desc")),
                _text(card.get("due")),
                _link_in(_text(card.get("desc"))) or "",
                "; ".join(filter(None, labels)),
                created,
                "\n".join(moves),
                _text(bool(card.get("closed"))),
            ],
        )


def _link_in(text: str) -> str | None:
    return next((word.strip("()<>[],") for word in text.split() if word.startswith(("https://", "http://"))), None)


def _histories(board: Mapping[str, Any]) -> dict[str, tuple[str, list[str]]]:
    """When each card was made, and its moves as lines of day and list, oldest first."""
    found: dict[str, tuple[str, list[str]]] = {}
    actions = [action for action in _list(board.get("actions")) if isinstance(action, dict)]
    for action in sorted(actions, key=lambda action: _text(action.get("date"))):
        data = action.get("data") if isinstance(action.get("data"), dict) else {}
        assert isinstance(data, dict)
        card, moment = _inner(data, "card").get("id"), _text(action.get("date"))
        created, moves = found.get(str(card), ("", []))
        if _text(action.get("type")) in {"createCard", "copyCard", "convertToCardFromCheckItem"}:
            created = moment
            entered = _text(_inner(data, "list").get("name"))
        else:
            entered = _text(_inner(data, "listAfter").get("name"))
        if card and entered:
            found[str(card)] = (created, [*moves, f"{moment} {entered}"])
    return found


def _inner(value: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    inner = value.get(key)
    return inner if isinstance(inner, dict) else {}


def _list(value: Any) -> Sequence[Any]:
    return value if isinstance(value, list) else []
