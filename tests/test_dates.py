"""Days as people write them."""

from __future__ import annotations

import datetime as dt

import pytest

from tracker.dates import check_year, parse_day, parse_partial, write_date

TODAY = dt.date(2024, 5, 17)


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "precision"),
    [
        ("2006-01-10", dt.date(2006, 1, 10), dt.date(2006, 1, 10), "day"),
        ("2006-02", dt.date(2006, 2, 1), dt.date(2006, 2, 28), "month"),
        ("2008-02", dt.date(2008, 2, 1), dt.date(2008, 2, 29), "month"),
        ("2006", dt.date(2006, 1, 1), dt.date(2006, 12, 31), "year"),
        ("1865", dt.date(1865, 1, 1), dt.date(1865, 12, 31), "year"),
    ],
)
def test_a_partial_date_keeps_its_first_and_last_day(
    text: str, earliest: dt.date, latest: dt.date, precision: str
) -> None:
    found = parse_partial(text)
    assert (found.text, found.earliest, found.latest, found.precision) == (text, earliest, latest, precision)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("2023-02-30", "February 2023 has days 01 to 28"),
        ("2023-02-00", "February 2023 has days 01 to 28"),
        ("2023-13", "months 01 to 12"),
        ("2023-00-01", "months 01 to 12"),
        ("0000", "there is no year 0"),
        ("10.01.2006", "write YYYY-MM-DD, YYYY-MM or YYYY"),
        ("2006-1-10", "write YYYY-MM-DD, YYYY-MM or YYYY"),
        ("2006-01-10T00:00", "write YYYY-MM-DD, YYYY-MM or YYYY"),
        ("２００６", "write YYYY-MM-DD, YYYY-MM or YYYY"),
        ("", "write YYYY-MM-DD, YYYY-MM or YYYY"),
    ],
)
def test_what_is_in_no_calendar_is_refused_with_the_reason(text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        parse_partial(text)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("today", TODAY),
        ("Today", TODAY),
        ("2019-03-01", dt.date(2019, 3, 1)),
        ("2019-02", dt.date(2019, 2, 28)),
        ("2019", dt.date(2019, 12, 31)),
        ("1945", dt.date(1945, 12, 31)),
        ("2100-12-31", dt.date(2100, 12, 31)),
    ],
)
def test_the_day_of_a_question(text: str, day: dt.date) -> None:
    assert parse_day(text, TODAY) == day


@pytest.mark.parametrize("text", ["1944-12-31", "2101-01-01", "0001"])
def test_years_outside_the_covered_ones_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="outside what is covered, 1945 to 2100"):
        parse_day(text, TODAY)


def test_the_borders_of_the_covered_years() -> None:
    assert [check_year(1945), check_year(2100)] == [1945, 2100]
    for year in (1944, 2101):
        with pytest.raises(ValueError, match=str(year)):
            check_year(year)


@pytest.mark.parametrize(
    ("date", "written"),
    [
        (dt.date(2019, 3, 1), "1 March 2019"),
        ("2019-12-31", "31 December 2019"),
        ("2019-03", "March 2019"),
        ("2019", "2019"),
    ],
)
def test_a_date_is_written_as_precisely_as_it_is_known(date: dt.date | str, written: str) -> None:
    assert write_date(date) == written
