"""Days and periods in plain words."""

from __future__ import annotations

import pytest

from tests.ask import LIBRARY, TODAY, best_of, outcome_of, values
from tests.package_names import package_entities
from tracker.ask import read
from tracker.ask.days import periods_of


@pytest.mark.parametrize(
    ("text", "mode", "first", "last"),
    [
        ("in 2015", "at", "2015-01-01", "2015-12-31"),
        ("on 1 March 2019", "at", "2019-03-01", "2019-03-01"),
        ("on the 1st of March 2019", "at", "2019-03-01", "2019-03-01"),
        ("March 1st, 2019", "at", "2019-03-01", "2019-03-01"),
        ("2019-03-01", "at", "2019-03-01", "2019-03-01"),
        ("25/12/2019", "at", "2019-12-25", "2019-12-25"),
        ("in March 2019", "at", "2019-03-01", "2019-03-31"),
        ("Feb 2020", "at", "2020-02-01", "2020-02-29"),
        ("as of 2020-06", "at", "2020-06-01", "2020-06-30"),
        ("at the end of 2020", "at", "2020-01-01", "2020-12-31"),
        ("at the beginning of 2020", "at", "2020-01-01", "2020-01-01"),
        ("before 2004", "at", "2003-12-31", "2003-12-31"),
        ("today", "at", "2026-11-24", "2026-11-24"),
        ("now", "at", "2026-11-24", "2026-11-24"),
        ("last year", "at", "2025-01-01", "2025-12-31"),
        ("in 2026", "at", "2026-01-01", "2026-11-24"),
        ("five years ago", "at", "2021-11-24", "2021-11-24"),
        ("3 months ago", "at", "2026-08-24", "2026-08-24"),
        ("since 2015", "since", "2015-01-01", "2026-11-24"),
        ("after 2015", "since", "2016-01-01", "2026-11-24"),
        ("between 2015 and 2020", "between", "2015-01-01", "2020-12-31"),
        ("from March 2015 to 2 June 2020", "between", "2015-03-01", "2020-06-02"),
        ("2015-2020", "between", "2015-01-01", "2020-12-31"),
        ("in the last ten years", "last", "2016-11-24", "2026-11-24"),
        ("over the past 30 days", "last", "2026-10-25", "2026-11-24"),
        ("between 1 Jan and 31 March 2022", "between", "2022-01-01", "2022-03-31"),
        ("2024-01-01 to 2024-06-30", "between", "2024-01-01", "2024-06-30"),
        ("in the past year", "last", "2025-11-24", "2026-11-24"),
        ("end-2021", "at", "2021-01-01", "2021-12-31"),
        ("this quarter", "at", "2026-10-01", "2026-12-31"),
    ],
)
def test_days(text: str, mode: str, first: str, last: str) -> None:
    (period,) = periods_of(f"who joined {text}", TODAY)
    assert (period.mode, str(period.earliest), str(period.latest)) == (mode, first, last)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("on 31 February 2019", "days 01 to 28"),
        ("in 1850", "1945 to 2100"),
        ("1/3/2019", "can be two days"),
        ("before Brexit", "no day that can be looked up"),
        ("between 2020 and 2015", "ends before it begins"),
        ("early 2015", "no exact day"),
    ],
)
def test_days_that_are_none_are_said_to_be_none(text: str, reason: str) -> None:
    outcome = outcome_of(f"parties to Budapest {text}", LIBRARY)
    assert outcome.state == "unsure"
    assert any(reason in found for found in outcome.reasons)


@pytest.mark.parametrize(
    "text", ["24/7 contact points", "A/RES/73/27", "who may join", "the seven strategies", "ETS 185"]
)
def test_numbers_that_are_no_days(text: str) -> None:
    assert periods_of(text, TODAY) == ()


def test_a_year_that_belongs_to_a_name_is_no_day() -> None:
    assert values("members of the 2015 GGE") == {"process": "un-gge-2015"}
    assert values("who took part in GGE 2019-21") == {"process": "un-gge-2021"}


def test_a_partial_day_counts_to_its_last_day_and_that_is_said() -> None:
    part = next(part for part in best_of("parties to Budapest in 2015").parts if part.parameter == "as_of")
    assert (part.value, part.label, part.words) == ("2015-12-31", "31 December 2015", "in 2015")
    assert "last day" in part.note


def test_a_period_fills_both_days() -> None:
    assert values("what changed between 2015 and 2020") == {"from": "2015-01-01", "to": "2020-12-31"}


def test_before_the_signing_deadline() -> None:
    text = "who in the G20 had not signed the UN Cybercrime Convention before the signing deadline"
    passed = {"un-convention-against-cybercrime": "2020-02-03"}
    readings = read(text, LIBRARY, package_entities(), TODAY, passed)
    assert readings[0].parameters["as_of"] == "2020-02-03"
    to_come = read(text, LIBRARY, package_entities(), TODAY, {"un-convention-against-cybercrime": "2026-12-31"})[0]
    part = next(part for part in to_come.parts if part.parameter == "as_of")
    assert part.value == TODAY.isoformat()
    assert "has not passed" in part.note
