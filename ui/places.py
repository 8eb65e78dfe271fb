"""Where an application can be put, as choices: each stage, a closed one with each outcome."""

from __future__ import annotations

from collections.abc import Iterable

from tracker.records import Kind, Outcome, Stage
from ui.words import outcome_name

Place = tuple[int, Outcome | None]
"""The id of a stage, and the outcome of a closed one."""


def stage_places(stages: Iterable[Stage]) -> list[tuple[Place | None, str]]:
    """The places in the stages, in their order, with their words."""
    choices: list[tuple[Place | None, str]] = []
    for stage in stages:
        if stage.kind is Kind.CLOSED:
            choices += [((stage.id, outcome), f"{stage.name}: {outcome_name(outcome)}") for outcome in Outcome]
        else:
            choices.append(((stage.id, None), stage.name))
    return choices
