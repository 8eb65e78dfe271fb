"""What the world can do to us, each as one sentence for the user; anything else that is raised is a bug."""

from __future__ import annotations

from tracker.sentences import Sentence


class PursuitError(Exception):
    """Something that the user can understand and mend. Its text is the whole sentence to show, as a `Sentence`."""

    def __init__(self, sentence: str, /, **values: object) -> None:
        super().__init__(Sentence(sentence, **values))


class InvalidInput(PursuitError):
    """A value that cannot be accepted; nothing was changed."""


class NotFound(PursuitError):
    """A name or an id that nothing has."""


class StaleStep(PursuitError):
    """A step that no longer fits what is stored, so it cannot be undone or redone; nothing was changed."""


class DatabaseError(PursuitError):
    """The file cannot be read or written as things are."""


class Missing(DatabaseError):
    """There is no file at the path."""


class Locked(DatabaseError):
    """Another process holds the file for longer than we wait."""


class ReadOnly(DatabaseError):
    """The file or its folder cannot be written."""


class DiskFull(DatabaseError):
    """The disk has no room for the change."""


class InputOutputError(DatabaseError):
    """The system refused to read or write the file."""


class Foreign(DatabaseError):
    """The file is not a database of Pursuit."""


class Newer(DatabaseError):
    """The file was written by a newer version of Pursuit."""


class Damaged(DatabaseError):
    """The file is a database, but its content is broken."""


class Replaced(DatabaseError):
    """The file at the path is no longer the one that was opened."""
