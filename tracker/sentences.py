"""English sentences for the user that know what they were made of, so that a window can say them in its language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping


class Sentence(str):
    """A template, such as `There is no stage {name}.`, with its values filled in.

    To all who do not ask it is the English text. The template is written out where the sentence is made, since that is
    where the translations are collected from. A value may be a sentence itself; without values nothing is replaced.
    """

    template: str
    values: Mapping[str, object]
    number: int | None  # what `%n` in the template stands for

    def __new__(cls, template: str, /, **values: object) -> Sentence:
        if isinstance(template, Sentence) and not values:
            return template
        return cls.filled(template, values) if values else cls._made(template, template, values)

    @classmethod
    def filled(cls, template: str, values: Mapping[str, object]) -> Sentence:
        """A template with all of its values. KeyError where one of them is missing."""
        return cls._made(template.format_map(values), template, values)

    @classmethod
    def counted(cls, one: str, many: str, number: int, /, **values: object) -> Sentence:
        """A sentence with a number, `%n`, in `many`; `one` is for 1."""
        if number == 1:
            return cls(one, **values)
        return cls._made(many.format_map(values).replace("%n", f"{number:,}"), many, values, number)

    @classmethod
    def joined(cls, parts: Iterable[str], separator: str = "; ") -> str:
        """Those of the parts that say something, one after the other."""
        said = list(filter(None, parts))
        if len(said) < 2:  # as with most rows of an import
            return said[0] if said else ""
        values = {f"part{number}": part for number, part in enumerate(said)}
        return cls.filled(separator.join(f"{{{name}}}" for name in values), values)

    @classmethod
    def _made(cls, text: str, template: str, values: Mapping[str, object], number: int | None = None) -> Sentence:
        made = str.__new__(cls, text)
        made.template, made.values, made.number = template, values, number
        return made

    def __str__(self) -> str:
        return self  # not a copy that has forgotten its template
