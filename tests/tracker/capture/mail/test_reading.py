"""Kinds and facts of e-mails, over all the invented ones and in what is easily taken for something else."""

from __future__ import annotations

from datetime import date
from time import perf_counter

import pytest

from tests.bench.capture_mail import WORST, Result, answers, wrong_share
from tests.tracker.capture.mail.conftest import Mail, Reads
from tracker.capture.mail.kinds import MailKind
from tracker.records import InterviewKind


def test_few_answers_are_wrong_and_most_are_right() -> None:
    found = list(answers())
    assert wrong_share(found) < WORST
    assert sum(answer.result is Result.RIGHT for answer in found) > 0.95 * len(found)
    assert Result.WRONG not in {answer.result for answer in found if answer.field == "kind"}


def test_there_are_enough_e_mails_of_every_kind_in_both_languages() -> None:
    kinds = {(answer.expected, answer.mail.split("-")[-2]) for answer in answers() if answer.field == "kind"}
    assert kinds == {(kind.value, language) for kind in MailKind for language in ("en", "de")}


def test_a_kind_is_told_with_the_words_that_say_it(reads: Reads) -> None:
    verdict = reads("rejection-en-1").verdict
    assert verdict.kind is MailKind.REJECTION
    assert "we have decided to move forward with other candidates" in verdict.reasons[0].words


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("If your profile fits, we will invite you to an interview.", MailKind.OTHER),
        ("We cannot offer you the position.", MailKind.REJECTION),
        ("Have they made you an offer for the position yet?", MailKind.OTHER),
        ("Falls Ihr Profil passt, laden wir Sie zu einem Vorstellungsgespräch ein.", MailKind.OTHER),
        ("Your build failed. We regret to inform you that the deployment test was not successful.", MailKind.OTHER),
        ("I am applying for the position of engineer and look forward to an interview.", MailKind.OTHER),
        ("See you at the barbecue!", MailKind.OTHER),
        ("We would like to invite you to an interview. Let me know if Tuesday suits you.", MailKind.INTERVIEW),
    ],
)
def test_what_only_might_be_is_not_taken_for_what_is(mail: Mail, reads: Reads, text: str, kind: MailKind) -> None:
    assert reads(mail("Hello", text)).verdict.kind is kind


def test_the_subject_of_an_answer_says_nothing(mail: Mail, reads: Reads) -> None:
    assert reads(mail("Re: Invitation to an interview", "Thanks, that works.")).verdict.kind is MailKind.OTHER


def test_several_times_to_choose_from_are_no_appointment(reads: Reads) -> None:
    facts = reads("later-interview-de-2").facts
    assert facts.appointments == ()
    assert [(slot.day, slot.at) for slot in facts.slots] == [
        (date(2026, 11, 4), "11:00"),
        (date(2026, 11, 5), "15:30"),
    ]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("held-interview-en-1", InterviewKind.TECHNICAL),
        ("interview-en-1", InterviewKind.RECRUITER),
        ("interview-en-2", InterviewKind.ONSITE),
        ("interview-de-3", InterviewKind.PHONE),
    ],
)
def test_the_kind_of_an_interview_is_read(reads: Reads, name: str, kind: InterviewKind) -> None:
    assert reads(name).facts.interview is kind


def test_a_recruiter_of_an_agency_is_no_employer(reads: Reads) -> None:
    facts = reads("contact-en-2").facts
    assert (facts.company, facts.via) == ("", "Ironbridge Recruitment Ltd")


@pytest.mark.parametrize("written", ["2026-11-20", "2026-12-28"])
def test_a_day_without_a_year_is_the_next_one(mail: Mail, reads: Reads, written: str) -> None:
    sent = date.fromisoformat(written)
    data = mail(
        "Interview invitation",
        "We would like to invite you to an interview on 12 January at 10:00 CET.",
        day=sent.strftime("%d %b %Y 12:00:00 +0000"),
    )
    (appointment,) = reads(data, today=date(2027, 1, 2)).facts.appointments
    assert (appointment.day, appointment.at, appointment.zone) == (date(2027, 1, 12), "10:00", "Europe/Berlin")


def test_a_megabyte_of_the_worst_is_read_in_a_moment(mail: Mail, reads: Reads) -> None:
    started = perf_counter()
    for text in ("application for the " * 50_000, "A " * 400_000, "at Aa Bb Cc & " * 60_000, "if not " * 100_000):
        reads(mail("Your application " * 100, text))
    assert perf_counter() - started < 20
