"""Advertisements for other trades name hardly any technology, and never the languages with names of common words."""

from __future__ import annotations

import pytest

from tracker.skills.reading import read_posting
from tracker.skills.vocabulary import builtin

TRADES = {
    "nurse": """Registered Nurse, Intensive Care Unit
We look for an ICU nurse who will go above and beyond for our patients.
Responsibilities
• Assess patients; react quickly and calmly; go over discharge plans with families
• Document in the EMR; vitamin C, hep C screening and IV therapy; Class C drugs are counted every shift
• Maintain R&D protocols with the research team
Requirements
• State licence, BLS certification, 2+ years of acute care, grade C or better in biology
• Ability to excel in a fast-paced environment and to spring into action
• Swing shifts, rest periods as required by law, on the go all day""",
    "chef": """Sous Chef
Our Head Chef leads a team of twelve. You go to market twice a week, react to what is fresh, and excel.
What you bring: knife skills, salt, pepper and common sense. Express orders and gin tastings.
Stop and Go Express counter. Espresso, mocha, chai and filter coffee. Grade C food card. R. Gordon is chef.
Ruby Tuesday or similar experience is a plus. Go Green kitchen.""",
    "driver": """CDL Class C Driver - Go Green Logistics
Ready, set, Go! Drive Class A, B or C vehicles. Type C licence and a clean record. Phoenix, AZ; Aurora, CO.
You will go through training in week 1, and get rust-proofing done on trailers in Spring.
Requirements: high school diploma, 3 years of driving. Hands-free phone, Android or iPhone.
Shell and Chevron fuel cards. Oracle Arena deliveries. Mail careers@gogreen.com or see www.gogreen.com/go.""",
    "accountant": """Senior Accountant
Monthly accounts, schedule C returns, C corp filings, AP/AR. Go-live of our new ERP in the autumn.
Requirements
- CPA, 5+ years of experience, Big 4 a plus
- Advanced Excel (pivot tables), QuickBooks
- Going forward, you will go deep into R & D tax credits. Plan C is not an option.""",
    "teacher": """High School Music Teacher
Teach piano in C major, choir and swing band. React to students with empathy. Dart Street, Elm Avenue.
You know Phoenix Suzuki methods and Go Math. Scala, opera and jazz are welcome. Grade R to grade 12. Section C rooms.
Required: Teaching Certificate (Type C), B.A. in Music, classroom management.""",
    "retail": """Store Associate - Segment: Home
Stop and Go Express! Go the extra mile, greet customers, stock shelves. Unity, Notion and Spark are our values.
Must be 18 years of age. Less is more: a clean store sells. Combine orders, lock the vault.
C-store experience preferred. R-rated movies are checked for ID. Slack hours flexible. Go to aisle C.""",
    "builder": """Site Foreman
Read drawings, manage crews, rest assured safety is first. C channel, rebar. Rust removal. Bootstrap mentality.
Hoist, pump, ant and rodent control. OSHA 30. Maven in scheduling.
Go/no-go meetings each Friday; Go to site daily. C. Miller Construction. COM radio.""",
    "biologist": """Research Associate, Cell Biology
PCR, flow cytometry; the C terminus of the protein, vitamin C depletion, Go terms of the gene ontology.
R&D experience in pharma; hepatitis C virology; react samples with reagents. Go beyond the bench.
MS or PhD in biology. Position in South San Francisco, C building. COM port of the centrifuge.""",
    "seller": """Sales Representative
Go get it! You go out, go big and go home happy. Reach C-level and C suite executives at series C companies.
Excel in cold calling. React to leads within the hour. Swift follow up. Phoenix metro area. Visit ACME.COM or acme.com.
Requirements: 5+ years of sales experience, fluent English, travel 50%.""",
    "marketer": """Brand Manager
Own go-to-market and the Express line. Spark ideas, Sketch concepts, Storm the charts, Go viral. Plan C as well.
Copywriting, research and development of R.O.I. models. Ownership of the C brand.""",
    "receptionist": """Front Desk Agent
Flexible with swing shift; go over invoices. The Ruby Hotel, Envoy Suites and Silver Spring Inn. Spa access.
Chai, mocha and espresso bar. Karma, kindness. Hive of activity! C. Smith, manager. On the go snacks.""",
    "mechanic": """Diesel Mechanic
C-class licence, rust, brakes, nuts, bolts. Swing arm, torch cutting, R-134a refrigerant. Tornado alley branch.
Go through checklists. Grade R oils. COM link radio. Five years experience required.""",
}


@pytest.mark.parametrize("trade", TRADES)
def test_no_language_with_the_name_of_a_common_word_is_read_into_another_trade(trade: str) -> None:
    named = {mention.skill for mention in read_posting(TRADES[trade]).mentions}
    assert named.isdisjoint(
        {"Go", "C", "R", "COM", "Less", "Rust", "Swift", "Ruby", "Spring", "React", "Scala", "Dart"}
    )


@pytest.mark.parametrize("trade", TRADES)
def test_hardly_any_technology_is_read_into_another_trade(trade: str) -> None:
    general = {"soft", "practice", "concept", "education", "certification", "office", "enterprise", "domain"}
    named = {mention.skill for mention in read_posting(TRADES[trade]).mentions}
    assert len({skill for skill in named if builtin()[skill].category not in general}) <= 1
