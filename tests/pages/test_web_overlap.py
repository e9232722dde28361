"""The pair of two agreements: how their overlap came about."""

from __future__ import annotations

from flask.testing import FlaskClient

from tests.pages.conftest import GetPage

PAIR = "agreement_a=budapest-convention&agreement_b=convention-108&as_of=2026-04-25"


def test_the_pair_is_drawn_over_time_in_one_picture(get: GetPage) -> None:
    section = get(f"/overlap?{PAIR}").by_id("pair-over-time")
    names = ["".join(text.itertext()) for text in section.iter() if text.tag.endswith("}text")]
    assert any("Budapest Convention" in name for name in names)
    assert any("Convention 108" in name for name in names)
    desk = next(part for part in section.iter() if "desk" in str(part.get("class")).split())
    lines = [path for path in desk.iter() if "line" in str(path.get("class")).split()]
    assert len(lines) == 3


def test_the_curve_ends_where_the_four_counts_stand(client: FlaskClient) -> None:
    last = client.get(f"/questions/pair-over-time.json?{PAIR}").get_json()["rows"][-1]
    counts = client.get(f"/questions/overlap-of-agreements.json?{PAIR}").get_json()["rows"][0]
    assert last["both"] > 40
    assert {name: last[name] for name in ("both", "states_a", "states_b")} == {
        name: counts[name] for name in ("both", "states_a", "states_b")
    }


def test_those_in_both_have_the_day_from_which_both_hold(client: FlaskClient) -> None:
    rows = client.get(f"/questions/agreement-pair.json?{PAIR}").get_json()["rows"]
    assert all((row["group"] == "both") == (row["both_since"] is not None) for row in rows)
    albania = next(row for row in rows if row["party"] == "ALB")
    assert albania["both_since"] == max(albania["since_a"], albania["since_b"])
