"""The views for people who open the file with other programs: what they hold is a promise (docs/schema.md).

Words stand in the place of ids, and nothing of the trash is shown. To change what a view is, a migration drops it and
makes it anew; a column that is there keeps its name and meaning. The day of today is asked by `date('now',
'localtime')` alone, which is the day of whoever reads.
"""

from __future__ import annotations

from typing import Final

TODAY: Final = "date('now', 'localtime')"
LEVEL_NAMES: Final = (
    "WHEN 0 THEN 'None' WHEN 1 THEN 'Learning' WHEN 2 THEN 'Working' WHEN 3 THEN 'Strong' WHEN 4 THEN 'Expert'"
)


def _joined(column: str, source: str) -> str:
    """The different names that a query finds, in alphabetical order, as one text."""
    found = f"SELECT DISTINCT {column} AS name FROM {source} ORDER BY name COLLATE NOCASE"
    return f"(SELECT group_concat(name, ', ') FROM ({found}))"


def _days_since(day: str) -> str:
    return f"CAST(julianday(a.today) - julianday(a.{day}) AS INTEGER)"


TAGS: Final = _joined(
    "tag.name", "application_tag JOIN tag ON tag.id = application_tag.tag WHERE application_tag.application = a.id"
)
PEOPLE: Final = _joined(
    "contact.name",
    "event_contact JOIN contact ON contact.id = event_contact.contact WHERE event_contact.event = event.id",
)
ROLES: Final = _joined("role.name", "asked JOIN role ON role.id = asked.role WHERE asked.skill = known.name")
EVIDENCE: Final = _joined("evidence.title", "evidence WHERE evidence.skill = known.name")

APPLICATIONS: Final = f"""CREATE VIEW v_applications AS SELECT
    a.id AS id,
    nullif(a.company, '') AS company,
    nullif(a.title, '') AS title,
    stage.name AS stage,
    stage.kind AS stage_kind,
    a.outcome AS outcome,
    stage.kind <> 'closed' AS is_open,
    a.reached AS reached,
    a.applied_on AS applied_on,
    a.entered_on AS in_stage_since,
    max(0, {_days_since("entered_on")}) AS days_in_stage,
    a.last_heard_on AS last_heard_on,
    CASE WHEN stage.kind <> 'closed' AND a.archived = 0 AND interview.id IS NULL
        AND {_days_since("last_heard_on")} > stage.quiet_after THEN {_days_since("last_heard_on")} END AS quiet_days,
    a.location AS location,
    a.work_mode AS work_mode,
    a.employment AS employment,
    a.salary_min AS salary_min,
    a.salary_max AS salary_max,
    a.currency AS currency,
    a.period AS salary_period,
    a.salary_text AS salary_text,
    a.source AS source,
    a.via AS via,
    a.url AS url,
    a.excitement AS excitement,
    a.deadline AS deadline,
    {TAGS} AS tags,
    task.title AS next_action,
    task.due AS next_action_on,
    interview.kind AS next_interview,
    interview.day AS next_interview_on,
    interview.at AS next_interview_at,
    interview.zone AS next_interview_zone,
    (SELECT count(*) FROM interview WHERE interview.application = a.id) AS interviews,
    role.name AS role,
    search.name AS search,
    a.archived AS is_archived,
    a.created_at AS created_at,
    a.updated_at AS updated_at
FROM (
    SELECT *, {TODAY} AS today, max(
        heard_on,
        coalesce((SELECT max(done_on) FROM task WHERE task.application = application.id), ''),
        coalesce((SELECT max(day) FROM interview WHERE interview.application = application.id AND day < {TODAY}), '')
    ) AS last_heard_on
    FROM application WHERE trashed_at IS NULL
) AS a
JOIN stage ON stage.id = a.stage
LEFT JOIN role ON role.id = a.role
LEFT JOIN search ON search.id = a.search
LEFT JOIN task ON task.id = (
    SELECT id FROM task AS open WHERE open.application = a.id AND open.done_on IS NULL
    ORDER BY open.due IS NULL, open.due, open.id LIMIT 1
)
LEFT JOIN interview ON interview.id = (
    SELECT planned.id FROM interview AS planned LEFT JOIN interview_detail AS detail ON detail.id = planned.id
    WHERE planned.application = a.id AND planned.result IS NULL
        AND (planned.day > a.today OR (planned.day = a.today AND detail.done_on IS NULL))
    ORDER BY planned.day, planned.at, planned.id LIMIT 1
)"""

EVENTS: Final = f"""CREATE VIEW v_events AS SELECT
    event.id AS id,
    a.id AS application_id,
    nullif(a.company, '') AS company,
    nullif(a.title, '') AS title,
    row_number() OVER (PARTITION BY event.application ORDER BY event.day, event.id) AS number,
    event.day AS day,
    event.at AS at,
    event.zone AS zone,
    event.kind AS kind,
    stage.name AS stage,
    stage.kind AS stage_kind,
    event.outcome AS outcome,
    nullif(event.text, '') AS text,
    {PEOPLE} AS people,
    a.archived AS is_archived,
    event.recorded_at AS recorded_at
FROM event
JOIN application AS a ON a.id = event.application
LEFT JOIN stage ON stage.id = event.stage
WHERE a.trashed_at IS NULL"""

SKILLS: Final = f"""CREATE VIEW v_skills AS
WITH asked AS (
    SELECT option.skill, option.level, requirement.role, requirement.application
    FROM requirement_option AS option JOIN requirement ON requirement.id = option.requirement
    WHERE requirement.state <> 'dismissed'
),
wanted AS (SELECT skill, max(level) AS level FROM asked WHERE role IS NOT NULL GROUP BY skill),
known(name) AS (
    SELECT name FROM skill
    UNION SELECT skill FROM skill_rating
    UNION SELECT skill FROM evidence
    UNION SELECT skill FROM asked LEFT JOIN application AS a ON a.id = asked.application WHERE a.trashed_at IS NULL
)
SELECT
    known.name AS skill,
    wanted.level AS wanted_level,
    CASE wanted.level {LEVEL_NAMES} END AS wanted_level_name,
    {ROLES} AS roles,
    rating.level AS own_level,
    CASE rating.level {LEVEL_NAMES} END AS own_level_name,
    rating.day AS rated_on,
    rating.last_used AS last_used,
    (SELECT count(*) FROM evidence WHERE evidence.skill = known.name) AS evidence,
    {EVIDENCE} AS evidence_titles,
    (SELECT count(DISTINCT a.id) FROM asked
        JOIN application AS a ON a.id = asked.application
        JOIN stage ON stage.id = a.stage
        WHERE asked.skill = known.name
            AND a.trashed_at IS NULL AND a.archived = 0 AND stage.kind <> 'closed') AS open_applications,
    EXISTS (SELECT 1 FROM skill WHERE skill.name = known.name) AS is_own
FROM known
LEFT JOIN wanted ON wanted.skill = known.name
LEFT JOIN skill_rating AS rating ON rating.id = (
    SELECT id FROM skill_rating AS dated WHERE dated.skill = known.name AND dated.day <= {TODAY}
    ORDER BY dated.day DESC, dated.id DESC LIMIT 1
)"""

VIEWS: Final = (APPLICATIONS, EVENTS, SKILLS)
