"""What looks like an application that is already there, and what only seems so."""

from __future__ import annotations

from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tracker import build
from tracker.duplicates import (
    Difference,
    Draft,
    company_key,
    find_likely,
    is_same_company,
    is_similar_title,
    link_key,
)
from tracker.records import Application

THERE = Application(
    7,
    "Harbor Systems GmbH",
    "Senior Back-End Engineer",
    1,
    1.0,
    None,
    build.TODAY,
    None,
    build.TODAY,
    None,
    location="Berlin",
    url="https://www.harbor.example/jobs/backend?id=42&utm_source=list",
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Harbor Systems", "harbor systems, Inc."),
        ("Harbor Systems", "Harbor Systems GmbH & Co. KG"),
        ("Harbor", "HARBOR LTD"),
        ("'t Hooft", "'t Hooft B.V."),
        ("Maersk", "Maersk A/S"),
        ("Allegro", "Allegro sp. z o.o."),
        ("メルカリ", "株式会社メルカリ"),
        ("腾讯", "腾讯有限公司"),
        ("Яндекс", "ООО Яндекс"),
        ("Müller", "Mu\u0308ller AG"),
        ("Ｈarbor", "Harbor"),
    ],
)
def test_a_company_is_the_same_with_and_without_its_legal_form(one: str, other: str) -> None:
    assert company_key(one) == company_key(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Harbor", "Harborough"), ("AG", "SE"), ("Co", "Inc"), ("Co-op", "Op"), ("C", "C++")]
)
def test_different_companies_stay_different(one: str, other: str) -> None:
    assert company_key(one) != company_key(other)


@given(st.text(max_size=60))
def test_every_name_has_a_key_that_does_not_depend_on_case(name: str) -> None:
    assert bool(company_key(name)) is bool(name.strip()) or not name.isprintable()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://www.x.example/jobs/1/", "http://x.example/jobs/1"),
        ("https://x.example/jobs?b=2&a=1", "https://x.example/jobs?a=1&b=2&utm_campaign=y&gh_src=z"),
        ("x.example/jobs/1", "https://X.example:443/jobs/1#apply"),
        (" https://x.example/jobs/1 ", "https://x.example/jobs/1"),
    ],
)
def test_a_link_is_the_same_without_what_says_where_one_came_from(one: str, other: str) -> None:
    assert link_key(one) == link_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://x.example/jobs/1", "https://x.example/jobs/2"),
        ("https://x.example/jobs?id=1", "https://x.example/jobs?id=2"),
        ("https://x.example/#/jobs/1", "https://x.example/#/jobs/2"),
        ("https://x.example/jobs", "https://y.example/jobs"),
        ("https://[::1", "https://[::2"),
    ],
)
def test_different_links_stay_different(one: str, other: str) -> None:
    assert link_key(one) != link_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Senior Back-End Engineer", "senior backend engineer"),
        ("Senior Backend Engineer", "Sr. Backend Developer (m/f/d)"),
        ("Senior Platform Engineer", "Senior Platfrom Engineer"),
        ("Site Reliability Engineer", "SRE"),
        ("Platform Engineer, Storage", "Platform Engineer - Storage"),
        ("エンジニア", "エンジニア"),
    ],
)
def test_titles_that_mean_the_same_job_are_similar(one: str, other: str) -> None:
    assert is_similar_title(one, other)
    assert is_similar_title(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Senior Backend Engineer", "Staff Backend Engineer"),
        ("Backend Engineer", "Senior Backend Engineer"),
        ("Backend Engineer", "Frontend Engineer"),
        ("Software Engineer II", "Software Engineer III"),
        ("Platform Engineer", "Data Scientist"),
        ("", ""),
        ("Engineer", ""),
    ],
)
def test_titles_of_other_jobs_are_not(one: str, other: str) -> None:
    assert not is_similar_title(one, other)


def test_the_same_company_and_a_similar_title_are_likely_the_same_and_the_differences_are_named() -> None:
    draft = Draft("Harbor Systems", "Senior Backend Developer", location="Remote")
    (found,) = find_likely(draft, [THERE])
    assert (found.application, found.same_link) == (THERE, False)
    assert found.differences == (
        Difference("company", "Harbor Systems GmbH", "Harbor Systems"),
        Difference("title", "Senior Back-End Engineer", "Senior Backend Developer"),
        Difference("location", "Berlin", "Remote"),
    )


def test_the_same_link_alone_is_enough() -> None:
    (found,) = find_likely(Draft(url="http://harbor.example/jobs/backend/?id=42"), [THERE])
    assert (found.same_link, found.differences) == (True, ())


def test_another_title_at_the_same_company_is_another_application() -> None:
    assert find_likely(Draft("Harbor Systems", "Data Scientist"), [THERE]) == []
    assert find_likely(Draft("Harbor Systems", ""), [THERE]) == []
    assert find_likely(Draft(), [THERE]) == []


def test_what_is_in_the_trash_is_not_looked_at() -> None:
    from datetime import UTC, datetime

    trashed = THERE._replace(trashed_at=datetime(2026, 11, 1, tzinfo=UTC))
    assert find_likely(Draft(url=THERE.url or ""), [trashed]) == []


def test_the_same_link_comes_first_then_the_newest() -> None:
    older, newer = THERE._replace(id=1, url=None), THERE._replace(id=9, url=None)
    draft = Draft(THERE.company, THERE.title, THERE.url or "")
    assert [found.application.id for found in find_likely(draft, [older, THERE, newer])] == [7, 9, 1]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Harbor Systems GmbH", "Harbor Systmes"),
        ("Data Bricks", "Databricks Inc."),
        ("Siemens", "Siemens Deutschland AG"),
        ("Kestrel Group", "Kestrel"),
        ("Яндекс", "ООО Яндекс"),
        ("Газпромнефт", "Газпромнефть"),
        ("株式会社メルカリ", "メルカリ"),
        ("Søren & Söhne", "Søren & Sohne"),
    ],
)
def test_a_company_is_the_same_with_a_typing_error_or_a_word_behind_it(one: str, other: str) -> None:
    assert is_same_company(one, other)
    assert is_same_company(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Siemens", "Siemens Healthineers"),
        ("Meta", "Beta"),
        ("Harbor", "Arbor"),
        ("", ""),
        ("AG", "SE"),
        ("日立", "日産"),
    ],
)
def test_another_company_is_not_the_same(one: str, other: str) -> None:
    assert not is_same_company(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "https://www.linkedin.com/jobs/view/3981234567",
            "de.linkedin.com/jobs/view/engineer-at-harbor-3981234567/?trk=x",
        ),
        ("https://www.linkedin.com/jobs/view/3981234567/", "https://linkedin.com/jobs/search/?currentJobId=3981234567"),
        ("https://www.indeed.com/viewjob?jk=ab12", "https://de.indeed.com/viewjob?from=mail&jk=ab12&tk=9"),
        ("https://boards.greenhouse.io/harbor/jobs/42", "https://job-boards.greenhouse.io/harbor/jobs/42?gh_src=x"),
        (
            "https://boards.greenhouse.io/embed/job_app?for=harbor&token=42",
            "https://boards.greenhouse.io/Harbor/jobs/42",
        ),
        ("https://jobs.lever.co/harbor/0f2a", "https://jobs.lever.co/harbor/0f2a/apply?lever-source=x"),
        ("https://jobs.ashbyhq.com/harbor/5a1c/application", "https://jobs.ashbyhq.com/harbor/5a1c"),
    ],
)
def test_the_links_of_a_board_to_one_posting_are_one(one: str, other: str) -> None:
    assert link_key(one) == link_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://www.linkedin.com/jobs/view/3981234567", "https://www.linkedin.com/jobs/view/3981234568"),
        ("https://www.linkedin.com/company/harbor", "https://www.linkedin.com/company/kestrel"),
        ("https://boards.greenhouse.io/harbor/jobs/42", "https://boards.greenhouse.io/kestrel/jobs/42"),
        ("https://www.indeed.com/viewjob?jk=a", "https://www.indeed.com/viewjob?jk=b"),
    ],
)
def test_the_links_of_a_board_to_two_postings_are_two(one: str, other: str) -> None:
    assert link_key(one) != link_key(other)


@pytest.mark.parametrize(
    ("number", "company", "is_found"),
    [
        ("HS-4711", "Harbor Systems", True),
        ("hs-4711", "", True),
        ("4711", "Harbor", True),
        ("471", "Harbor Systems", False),
        ("S-4711", "Harbor Systems", False),
        ("HS-4711", "Kestrel", False),
        ("jobs", "Harbor Systems", False),
    ],
)
def test_a_posting_is_found_again_by_its_number_in_the_link(number: str, company: str, is_found: bool) -> None:
    there = THERE._replace(url="https://www.harbor.example/jobs/HS-4711?x=1")
    found = find_likely(Draft(company=company, title="Something else", number=number), [there])
    assert [likeness.same_number for likeness in found] == ([True] if is_found else [])


def test_ten_thousand_applications_are_looked_through_within_a_frame_or_two() -> None:
    many = [THERE._replace(id=id, company=f"Harbor {id}", title=f"Engineer {id}", url=None) for id in range(10_000)]
    draft = Draft("Harbor 77", "Engineer 77")
    find_likely(draft, many)
    begun = perf_counter()
    assert [likeness.application.id for likeness in find_likely(draft, many)] == [77]
    assert perf_counter() - begun < 0.5
