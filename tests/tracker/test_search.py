"""The search language: words anywhere, filters by field, and the text as the one home of both."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from string import ascii_lowercase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tracker import build
from tests.tracker.build import TODAY
from tracker.overview import Overview
from tracker.records import EventKind, Kind, Outcome, Period, WorkMode
from tracker.search import chips, completions, matching, parse, quoted, with_filter, without
from tracker.store import Store


def days(count: int) -> timedelta:
    return timedelta(days=count)


@pytest.fixture(scope="module")
def example(homes: Path) -> Iterator[Store]:
    """Seven applications that differ in all that can be searched for; nobody changes them."""
    with pytest.MonkeyPatch.context() as environment:  # the home of a test is not there yet
        for variable in ("HOME", "USERPROFILE", "LOCALAPPDATA", "APPDATA", "XDG_CACHE_HOME"):
            environment.setenv(variable, str(homes / "search"))
        store = build.new_store(homes / "search" / "test.db")
        fill(store)
        yield store
        store.close()


def fill(store: Store) -> None:
    this_year, last_year = build.search(store, "This year"), build.search(store, "Last year")
    harbor = build.application(
        store, "Harbor Systems", "Platform Engineer", stage="Interviewing", location="Remote (EU)", source="LinkedIn",
        work_mode=WorkMode.REMOTE, salary_min=95_000, salary_max=115_000, currency="EUR", period=Period.YEAR,
        applied_on=TODAY - days(22), entered_on=TODAY - days(6), heard_on=TODAY - days(6), search=this_year.id,
        excitement=5, reached=Kind.INTERVIEWING, salary_text="€95k–115k",
    )  # fmt: skip
    build.tag(store, harbor, "go", "dream job")
    build.posting(store, harbor, "We run Kubernetes and C++ services.\nYou own the event\nbus, and node.js tools.")
    build.notes(store, harbor, "Ask about the migration of Zoë’s team")
    build.interview(store, harbor, TODAY + days(2), at="14:00")
    build.contact(store, harbor, "Dana Müller")
    meridian = build.application(
        store, "Meridian Pay", "Senior Java Developer", stage="Applied", location="New York", source="Referral",
        work_mode=WorkMode.ONSITE, salary_min=60, currency="USD", period=Period.HOUR, search=this_year.id,
        applied_on=TODAY - days(45), entered_on=TODAY - days(45), heard_on=TODAY - days(45), via="Talent & Co",
    )  # fmt: skip
    build.tag(store, meridian, "golang")
    build.task(store, meridian, "Follow up", due=TODAY - days(2))
    build.event(store, meridian, EventKind.NOTE, TODAY - days(45), text="They asked for Kafka, the event stream")
    build.application(
        store, "Zürich Labs", "C# and .NET Engineer", stage="Saved", deadline=TODAY + days(3), excitement=3,
        salary_min=120_000, salary_max=120_000, currency="CHF", period=Period.YEAR,
    )  # fmt: skip
    build.application(
        store, "株式会社サトウ", "シニアエンジニア", stage="Applied", applied_on=TODAY, search=last_year.id
    )
    build.application(
        store, "Aster Bank", "Back-End Engineer", stage="Closed", outcome=Outcome.NO_REPLY, reached=Kind.SCREENING,
        entered_on=TODAY - days(90), applied_on=TODAY - days(150),
    )  # fmt: skip
    build.application(store, "Opal Archive", "Engineer", stage="Closed", outcome=Outcome.REJECTED, archived=True)
    build.application(store, "Quarry", "Trashed Engineer", trashed_at=datetime(2026, 11, 1, tzinfo=UTC))


def found(store: Store, text: str) -> list[str]:
    """The first words of the companies that match, which must be without problems."""
    overview = Overview(store)
    query = parse(text, overview)
    assert query.problems == ()
    return [row.application.company.split()[0] for row in matching(query, overview, store)]


EVERY_ONE = ["Harbor", "Meridian", "Zürich", "株式会社サトウ", "Aster"]


# Words


@pytest.mark.parametrize(
    ("text", "companies"),
    [
        ("", EVERY_ONE),
        ("harbor", ["Harbor"]),
        ("ENGINEER harb", ["Harbor"]),
        ("engineer", ["Harbor", "Zürich", "Aster"]),
        ("kubern", ["Harbor"]),
        ("linkedin migration", ["Harbor"]),
        ("muller", ["Harbor"]),
        ("zoe", ["Harbor"]),
        ("kafka", ["Meridian"]),
        ("golang", ["Meridian"]),
        ("talent", ["Meridian"]),
        ("c++", ["Harbor"]),
        ("node.js", ["Harbor"]),
        ("C#", ["Zürich"]),
        (".net", ["Zürich"]),
        ("zurich", ["Zürich"]),
        ("nothing-like-it", []),
    ],
)
def test_every_word_is_found_in_any_text(example: Store, text: str, companies: list[str]) -> None:
    assert found(example, text) == companies


@pytest.mark.parametrize(
    ("text", "companies"), [("arb", ["Harbor"]), ("rb", []), ("ava", ["Meridian"]), ("bernetes", []), ("avadev", [])]
)
def test_three_letters_are_found_inside_company_and_title(example: Store, text: str, companies: list[str]) -> None:
    assert found(example, text) == companies


@pytest.mark.parametrize("text", ["株", "会社", "サト", "エンジ", "株 エンジニア"])
def test_words_without_blanks_are_found_inside_at_any_length(example: Store, text: str) -> None:
    assert found(example, text) == ["株式会社サトウ"]


@pytest.mark.parametrize(
    ("text", "companies"),
    [
        ("event", ["Harbor", "Meridian"]),
        ('"event bus"', ["Harbor"]),
        ('"the event"', ["Harbor", "Meridian"]),
        ('"bus event"', []),
        ('"ZOË’S team"', ["Harbor"]),
        ('"dana muller"', ["Harbor"]),
        ('"dream job"', ["Harbor"]),
        ('"platform engineer"', ["Harbor"]),
        ('"back-end"', ["Aster"]),
        ('-"event bus"', [name for name in EVERY_ONE if name != "Harbor"]),
    ],
)
def test_the_words_of_a_phrase_follow_each_other(example: Store, text: str, companies: list[str]) -> None:
    assert found(example, text) == companies


def test_an_unfinished_phrase_is_taken_word_by_word(example: Store) -> None:
    assert found(example, '"bus event') == ["Harbor"]


def test_a_word_with_a_minus_must_not_be_found(example: Store) -> None:
    assert found(example, "engineer -platform") == ["Zürich", "Aster"]
    assert found(example, "-ngin") == ["Meridian", "株式会社サトウ"]


@pytest.mark.parametrize("text", [".", "-", "&", '"', '""', '"-"', "- ,"])
def test_punctuation_alone_narrows_nothing(example: Store, text: str) -> None:
    assert found(example, text) == EVERY_ONE


def test_links_and_times_are_words(example: Store) -> None:
    assert chips(parse("https://harbor.example 12:30")) == []


def test_a_word_that_was_just_written_is_found(store: Store) -> None:
    harbor = build.application(store, "Harbor")
    overview = Overview(store)
    store.subscribe(overview.refresh)
    assert matching(parse("kafka"), overview, store) == []
    build.notes(store, harbor, "Kafka")
    assert [row.id for row in matching(parse("kafka"), overview, store)] == [harbor.id]
    build.put(store, harbor._replace(company="Kafkaesque"))
    assert [row.id for row in matching(parse("kaesque"), overview, store)] == [harbor.id]


# Filters


@pytest.mark.parametrize(
    ("text", "companies"),
    [
        ("stage:interviewing", ["Harbor"]),
        ("STAGE:Inter", ["Harbor"]),
        ("stage:saved,offer", ["Zürich"]),
        ("stage:no_reply", ["Aster"]),
        ('stage:"no reply"', ["Aster"]),
        ("stage:closed", ["Aster"]),
        ("-stage:closed,applied", ["Harbor", "Zürich"]),
        ("kind:applied", ["Meridian", "株式会社サトウ"]),
        ("outcome:", ["Aster"]),
        ("reached:>=screening", ["Harbor", "Aster"]),
        ("company:acme", []),
        ("company:SYSTEMS", ["Harbor"]),
        ('company:"harbor systems"', ["Harbor"]),
        ("company:=harbor", []),
        ('company:="harbor  systems"', ["Harbor"]),
        ("company:zurich", ["Zürich"]),
        ("title:java", ["Meridian"]),
        ("location:remote", ["Harbor"]),
        ("source:linkedin,referral", ["Harbor", "Meridian"]),
        ("via:", ["Meridian"]),
        ("-via:", ["Harbor", "Zürich", "株式会社サトウ", "Aster"]),
        ('search:"this year"', ["Harbor", "Meridian"]),
        ("search:year", ["Harbor", "Meridian", "株式会社サトウ"]),
        ("tag:go", ["Harbor"]),
        ("tag:gol", ["Meridian"]),
        ('tag:"dream job"', ["Harbor"]),
        ("tag:go,golang", ["Harbor", "Meridian"]),
        ("tag:=g", []),
        ("-tag:", ["Zürich", "株式会社サトウ", "Aster"]),
        ("remote:", ["Harbor"]),
        ("is:remote", ["Harbor"]),
        ("work_mode:remote,onsite", ["Harbor", "Meridian"]),
        ("open:", ["Harbor", "Meridian", "Zürich", "株式会社サトウ"]),
        ("open:no", ["Aster"]),
        ("closed:", ["Aster"]),
        ("late:", ["Meridian"]),
        ("quiet:", ["Meridian"]),
        ("quiet:>45", []),
        ("quiet:>44", ["Meridian"]),
        ("in:>30", ["Meridian", "Aster"]),
        ("in_stage:6", ["Harbor"]),
        ("in:<1w", ["Harbor", "Zürich", "株式会社サトウ"]),
        ("excitement:>=3", ["Harbor", "Zürich"]),
        ("excitement:4..5", ["Harbor"]),
        ("currency:EUR", ["Harbor"]),
        ("salary:>100k", ["Harbor", "Meridian", "Zürich"]),
        ("salary:>115k", ["Meridian", "Zürich"]),
        ("salary:<100k", ["Harbor"]),
        ("salary:100k", ["Harbor"]),
        ("salary:>50kEUR", ["Harbor"]),
        ("salary:116k..130k", ["Meridian", "Zürich"]),
        ("-salary:", ["株式会社サトウ", "Aster"]),
        ("applied:>2026-11-01", ["Harbor", "株式会社サトウ"]),
        ("applied:<30d", ["Harbor", "株式会社サトウ"]),
        ("applied:>30d", ["Meridian", "Aster"]),
        ("applied_on:2026-10", ["Meridian"]),
        ("applied:2026", ["Harbor", "Meridian", "株式会社サトウ", "Aster"]),
        ("applied:today", ["株式会社サトウ"]),
        ("applied:2026-10-01..2026-11-10", ["Harbor", "Meridian"]),
        ("deadline:<7d", ["Zürich"]),
        ("deadline:<=2026-11-26", []),
        ("next:<2026-11-25", ["Meridian"]),
        ("next:follow", ["Meridian"]),
        ("next:interview", ["Harbor"]),
        ("created:2026", EVERY_ONE),
        ("id:1", ["Harbor"]),
        ("stage:applied remote: ", []),
        ("engineer salary:>100k -remote:", ["Zürich"]),
        ("stage：interviewing", ["Harbor"]),
    ],
)
def test_filters_narrow_by_field(example: Store, text: str, companies: list[str]) -> None:
    assert found(example, text) == companies


def test_a_stage_that_was_renamed_is_found_by_name_and_by_kind(store: Store) -> None:
    build.application(store, "Harbor", stage="Screening")
    build.put(store, build.stage(store, "Screening")._replace(name="Phone calls"))
    assert found(store, 'stage:"phone calls"') == ["Harbor"]
    assert found(store, "stage:screening") == ["Harbor"]


def test_archived_applications_match_only_on_request(example: Store) -> None:
    overview = Overview(example)
    everyone = [row.id for row in matching(parse("engineer"), overview, example)]
    assert 6 not in everyone
    assert [row.id for row in matching(parse("engineer"), overview, example, archived=True)] == [*everyone, 6]
    assert [row.id for row in matching(parse("engineer archived:"), overview, example)] == [6]
    assert [row.id for row in matching(parse("is:archived"), overview, example)] == [6]
    assert 6 not in [row.id for row in matching(parse("-archived:"), overview, example)]


def test_the_trash_is_searched_by_itself(example: Store) -> None:
    overview = Overview(example)
    assert [row.id for row in matching(parse("engineer"), overview, example, trash=True)] == [7]
    assert [row.id for row in matching(parse("trashed:"), overview, example)] == [7]
    assert matching(parse("harbor"), overview, example, trash=True) == []


# What cannot be read


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("colour:red", "There is no field “colour”; choose among id, company, title"),
        ("stag:int", "There is no field “stag”; did you mean stage?"),
        ("remte:", "There is no field “remte”; did you mean remote?"),
        ("fit:high", "“high” is no number; write one such as 10 or 100k."),
        ("role:>a", "“role” cannot be compared by >; write role:VALUE."),
        (
            "stage:nowhere",
            "“nowhere” is no stage; choose among Saved, Applied, Screening, Assessment, Interview",
        ),
        ("employment:gig", "“gig” is no employment; choose among full_time, part_time, contract, internship, "),
        (
            "applied:>31.10.2026",
            "“31.10.2026” is no date; write it as year-month-day, such as 2026-09-01, as a month or a year, "
            "or as a distance from today, such as 30d.",
        ),
        ("applied:2026-13", "“2026-13” is no month; write it as year-month, such as 2026-09."),
        ("deadline:2026-02-30", "“2026-02-30” is no date"),
        ("salary:>lots", "“lots” is no salary; write one such as 100k or 100kEUR."),
        ("excitement:high", "“high” is no number; write one such as 10 or 100k."),
        ("company:>a", "“company” cannot be compared by >; write company:VALUE."),
        ("next:>soon", "“soon” is no date"),
        ("salary:>", "Type what to compare “salary” with after >, such as salary:>10."),
        ("open:perhaps", "“perhaps” does not fit “open”; write open:yes or open:no."),
    ],
)
def test_what_cannot_be_read_is_said_and_narrows_nothing(example: Store, text: str, sentence: str) -> None:
    overview = Overview(example)
    query = parse(text, overview)
    assert len(query.problems) == 1
    assert query.problems[0].startswith(sentence)
    if query.terms[0].field:
        assert len(matching(query, overview, example)) == len(EVERY_ONE)


def test_a_stage_that_is_not_there_narrows_nothing_where_nobody_asked_for_problems(example: Store) -> None:
    assert len(matching(parse("stage:nowhere"), Overview(example), example)) == len(EVERY_ONE)


def test_a_search_for_many_words_finds_what_has_them_all(example: Store) -> None:
    assert found(example, " ".join(["harbor", *(f"-x{number}" for number in range(60)), "engineer"])) == ["Harbor"]


def test_an_unknown_field_is_taken_as_words(example: Store) -> None:
    overview = Overview(example)
    assert [row.id for row in matching(parse("event:bus"), overview, example)] == [1]


def test_a_search_of_any_length_is_cut_with_a_word_of_warning(example: Store) -> None:
    query = parse("harbor " * 10_000)
    assert query.problems == ("A search has at most 1000 characters; shorten it.",)
    assert [row.id for row in matching(query, Overview(example), example)] == [1]


@given(st.text(alphabet='abn-:："<>=,.+#*()株é \t\0\ud800', max_size=30) | st.text(max_size=30))
def test_no_text_breaks_the_search(example: Store, text: str) -> None:
    overview = Overview(example)
    for search in (text, f"company:{text}", f"tag:{text}", f"applied:>{text}", f"salary:{text}", f'"{text}'):
        matching(parse(search, overview), overview, example)
        completions(search, len(search), overview)


@pytest.mark.parametrize("text", ['"', 'tag:"', '"""', '"",', '"a",', "a:", "a", ",", 'tag:""",'])
def test_the_worst_a_person_can_paste_is_answered(example: Store, text: str) -> None:
    overview = Overview(example)
    for search in (text * 330, f"tag:{text * 330}", f'tag:{text * 330}"x"y'):
        matching(parse(search, overview), overview, example)
        completions(search, len(search), overview)


# Chips and text are the same thing


def test_filters_are_chips_and_words_are_not() -> None:
    query = parse('go stage:offer -remote: "a phrase" company:"Harbor & Co",Acme salary:>100k')
    shown = [(chip.field, chip.negated, chip.comparison, chip.values) for chip in chips(query)]
    assert shown == [
        ("stage", False, "", ("offer",)),
        ("remote", True, "", ()),
        ("company", False, "", ("Harbor & Co", "Acme")),
        ("salary", False, ">", ("100k",)),
    ]
    assert [query.text[chip.start : chip.end] for chip in chips(query)][2] == 'company:"Harbor & Co",Acme'


@pytest.mark.parametrize(("place", "left"), [(0, "go -remote: x"), (1, "go stage:offer x")])
def test_a_closed_chip_leaves_the_text(place: int, left: str) -> None:
    text = "go stage:offer  -remote: x"
    assert without(text, chips(parse(text))[place]) == left


@pytest.mark.parametrize(
    ("text", "field", "values", "expected"),
    [
        ("", "stage", ["Offer"], "stage:Offer"),
        ("go ", "remote", [], "go remote:"),
        ("go stage:saved x", "stage", ["Phone calls", "offer"], 'go stage:"Phone calls",offer x'),
        ("tag:a x tags:b", "tag", ["c"], "tag:c x"),
        ("-stage:offer", "stage", ["saved"], "-stage:offer stage:saved"),
        ("salary:>100k", "salary", [">120k"], "salary:>120k"),
        ("", "company", ['>"A", B'], 'company:">""A"", B"'),
    ],
)
def test_a_filter_takes_the_place_of_those_of_its_field(
    text: str, field: str, values: list[str], expected: str
) -> None:
    assert with_filter(text, field, *values) == expected


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20))
def test_any_value_survives_being_written_as_a_filter(value: str) -> None:
    (chip,) = chips(parse(with_filter("", "company", value)))
    assert (chip.values, chip.comparison) == ((value,), "")


def test_a_value_is_quoted_only_where_it_must_be() -> None:
    assert [quoted("Acme"), quoted("Acme Inc"), quoted(">1"), quoted(">1", "salary"), quoted("")] == [
        "Acme", '"Acme Inc"', '">1"', ">1", '""'
    ]  # fmt: skip


# Completion


def completed(store: Store, text: str) -> list[str]:
    """The texts that the completions of a text with the cursor at its end lead to."""
    return [completion.applied_to(text) for completion in completions(text, len(text), Overview(store))]


def test_fields_are_completed_by_their_beginning(example: Store) -> None:
    assert completed(example, "go sta") == ["go stage:"]
    assert completed(example, "-comp") == ["-company:"]
    assert completed(example, "") == []


def test_values_are_completed_from_what_there_is(example: Store) -> None:
    assert completed(example, "stage:in") == ["stage:Interviewing", "stage:Screening", "stage:declined"]
    assert completed(example, "-stage:applied,off") == ["-stage:applied,Offer"]
    assert completed(example, "tag:") == ['tag:"dream job"', "tag:go", "tag:golang"]
    assert completed(example, "company:har") == ['company:"Harbor Systems"']
    assert completed(example, 'company:"harbor s') == ['company:"Harbor Systems"']
    assert completed(example, "applied:<3") == ["applied:<30d"]
    assert completed(example, "work_mode:") == ["work_mode:onsite", "work_mode:hybrid", "work_mode:remote"]
    assert completed(example, "archived:") == ["archived:yes", "archived:no"]


def test_the_most_frequent_values_come_first(store: Store) -> None:
    for source in ("Referral", "LinkedIn", "LinkedIn"):
        build.application(store, source=source)
    assert completed(store, "source:") == ["source:LinkedIn", "source:Referral"]


def test_what_is_complete_or_unknown_is_not_completed(example: Store) -> None:
    assert completed(example, "tag:golang") == []
    assert completed(example, "colour:re") == []


def test_a_completion_in_the_middle_leaves_the_rest(example: Store) -> None:
    (completion,) = completions("sta remote:", 3, Overview(example))
    assert completion.applied_to("sta remote:") == "stage: remote:"


def test_every_completed_filter_can_be_read(example: Store) -> None:
    overview = Overview(example)
    for letter in ascii_lowercase:
        for field in completions(letter, 1, overview):
            for value in completions(field.text, len(field.text), overview):
                assert parse(value.applied_to(field.text), overview).problems == ()
