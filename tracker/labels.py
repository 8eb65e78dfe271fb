"""The words for what a step did, in English; `ui` translates them by the same keys."""

from __future__ import annotations

from typing import Final

from tracker.changes import Label

WORDS: Final[dict[str, str]] = {
    "add": "Add “{title}”",
    "add_many": "Add {n} applications",
    "edit": "Edit “{title}”",
    "edit_many": "Edit {n} applications",
    "move": "Move “{title}” to {stage}",
    "move_many": "Move {n} applications to {stage}",
    "reorder": "Reorder “{title}”",
    "reorder_many": "Reorder {n} applications",
    "close": "Close “{title}” as {outcome}",
    "close_many": "Close {n} applications as {outcome}",
    "archive": "Archive “{title}”",
    "archive_many": "Archive {n} applications",
    "unarchive": "Take “{title}” out of the archive",
    "unarchive_many": "Take {n} applications out of the archive",
    "trash": "Move “{title}” to the trash",
    "trash_many": "Move {n} applications to the trash",
    "restore": "Restore “{title}”",
    "restore_many": "Restore {n} applications",
    "empty_trash": "Empty the trash ({n})",
    "edit_notes": "Edit the notes of “{title}”",
    "edit_posting": "Edit the posting of “{title}”",
    "add_event": "Add to the timeline of “{title}”",
    "edit_event": "Edit the timeline of “{title}”",
    "remove_event": "Remove from the timeline of “{title}”",
    "add_stage": "Add the stage {name}",
    "edit_stage": "Change the stage {name}",
    "reorder_stages": "Reorder the stages",
    "remove_stage": "Remove the stage {name}",
    "add_task": "Add the task “{title}”",
    "edit_task": "Edit the task “{title}”",
    "complete_task": "Complete the task “{title}”",
    "reopen_task": "Reopen the task “{title}”",
    "snooze_task": "Snooze the task “{title}”",
    "remove_task": "Remove the task “{title}”",
    "add_interview": "Add an interview at {company}",
    "edit_interview": "Edit an interview at {company}",
    "remove_interview": "Remove an interview at {company}",
    "add_company": "Add the company {name}",
    "edit_company": "Edit the company {name}",
    "remove_company": "Remove the company {name}",
    "add_contact": "Add the contact {name}",
    "edit_contact": "Edit the contact {name}",
    "remove_contact": "Remove the contact {name}",
    "link_contact": "Link {name} to “{title}”",
    "unlink_contact": "Unlink {name} from “{title}”",
    "add_tag": "Add the tag {name}",
    "edit_tag": "Rename the tag {name}",
    "remove_tag": "Remove the tag {name}",
    "tag": "Tag “{title}”",
    "tag_many": "Tag {n} applications",
    "add_search": "Add the search {name}",
    "edit_search": "Edit the search {name}",
    "remove_search": "Remove the search {name}",
    "add_view": "Save the view {name}",
    "edit_view": "Change the view {name}",
    "remove_view": "Remove the view {name}",
    "demo": "Fill with the example search",
    "unknown": "A change made by another version",
}


def words(label: Label) -> str:
    """The label as an English sentence part, such as `Move “Platform Engineer” to Offer`."""
    try:
        return WORDS[label.key].format_map(label.arguments)
    except KeyError:
        return WORDS["unknown"]
