"""Where things stand in the pictures."""

from __future__ import annotations

import pytest
from flask import Flask

from tracker.graph import Graph
from web.as_of import read_day
from web.charts import curve, picture_of, tiles, world
from web.charts.columns import number
from web.charts.layout import tile_map
from web.charts.projection import from_middle, project
from web.charts.scale import Scale, round_ticks, year_of, year_ticks
from web.desk import answer_to
from web.scores import scores


def cells_of(app: Flask, region: str) -> dict[str, tuple[int, int]]:
    """Return the squares of the members of the United Nations in a region."""
    with app.test_request_context("/"):
        read_day()
        rows = [row for row in answer_to("states").rows if row["region"] == region and row["kind"] == "un-member"]
    cells = tile_map({str(row["party"]): (number(row["longitude"]), number(row["latitude"])) for row in rows})
    assert len(set(cells.values())) == len(rows)
    return cells


def test_states_stand_near_where_they_lie(app: Flask) -> None:
    cells = cells_of(app, "Europe")
    assert cells["NOR"][1] < cells["DEU"][1] < cells["ITA"][1] < cells["MLT"][1]
    assert cells["PRT"][0] < cells["FRA"][0] < cells["AUT"][0] < cells["UKR"][0]


def test_the_pacific_is_not_torn_at_the_date_line(app: Flask) -> None:
    cells = cells_of(app, "Oceania")
    assert cells["AUS"][0] < cells["FJI"][0] < cells["WSM"][0]


def test_a_tile_map_of_nothing_is_empty() -> None:
    assert tile_map({}) == {}


def test_every_member_has_a_square_and_a_place_on_the_map(app: Flask) -> None:
    with app.test_request_context("/"):
        read_day()
        answer = answer_to("status-of-agreement", agreement="budapest-convention", group="un")
        tile_picture, map_picture = tiles.draw(answer), world.draw(answer)
    assert tile_picture is not None
    assert map_picture is not None
    squares = [tile for region in tile_picture.regions for tile in region.tiles if tile.status != tiles.EMPTY]
    assert len(squares) == len({tile.thing for tile in squares}) == 193
    for region in tile_picture.regions:
        assert len({tile.cell for tile in region.tiles}) == len(region.tiles)
    drawn = {land.tile.thing for land in map_picture.lands} | {dot.tile.thing for dot in map_picture.dots}
    assert {tile.thing for tile in squares} <= drawn
    counts = {entry.mark: entry.number for entry in tile_picture.legend}
    assert counts["party"] == sum(row["status"] == "party" for row in answer.rows)
    assert map_picture.legend == tile_picture.legend


def test_a_response_team_has_no_square(app: Flask, real_graph: Graph) -> None:
    with app.test_request_context("/?as_of=2026-04-25"):
        read_day()
        answer = answer_to("members-of-initiative", initiative="first", as_of="2026-04-25")
        drawn = tiles.draw(answer)
    assert drawn is not None
    assert None in {row["party"] for row in answer.rows}
    parties = {row["party"] for row in answer.rows} - {None}
    assert sum(entry.number for entry in drawn.legend) == len(parties)
    assert {tile.thing for region in drawn.regions for tile in region.tiles if tile.words} == parties


def key_of(app: Flask, question: str, **parameters: str) -> dict[str, int]:
    """Return the key of the tile map of a question: words and how many squares have them."""
    with app.test_request_context("/?as_of=2026-04-25"):
        read_day()
        drawn = tiles.draw(answer_to(question, as_of="2026-04-25", **parameters))
    assert drawn is not None
    return {entry.words: entry.number for entry in drawn.legend}


@pytest.mark.parametrize(
    ("question", "parameters", "words"),
    [
        ("bound-by-anything", {}, {"holds for it", "does not hold for it"}),
        ("national-teams", {}, {"on record", "none on record"}),
        ("coverage-of-topic", {"topic": "extradition"}, {"by a treaty", "by a norm", "by none of these"}),
        ("values-of-indicator", {"indicator": "gci-2024-tier"}, {"T1", "T2", "T3", "T4", "T5", "none on record"}),
        (
            "values-of-indicator",
            {"indicator": "gci-2020-score"},
            {"80 to 100", "60 to 80", "40 to 60", "20 to 40", "0 to 20", "none on record"},
        ),
        ("values-of-indicator", {"indicator": "national-csirt"}, {"on record", "none on record"}),
    ],
)
def test_a_map_of_all_members_tells_for_whom_the_answer_holds(
    app: Flask, question: str, parameters: dict[str, str], words: set[str]
) -> None:
    key = key_of(app, question, **parameters)
    assert key.keys() == words
    assert sum(key.values()) == 193


def test_a_map_of_those_outside_does_not_mark_them_as_inside(app: Flask) -> None:
    outside = key_of(app, "states-outside-body", body="first", group="african-union")
    assert outside.keys() == {"not on record as inside"}
    assert key_of(app, "missing-contact-points", agreement="budapest-convention").keys() == {"one of them not known"}


def test_the_grades_of_scores_count_the_scores(app: Flask) -> None:
    with app.test_request_context("/?as_of=2026-04-25"):
        read_day()
        answer = answer_to("values-of-indicator", as_of="2026-04-25", indicator="gci-2020-score")
    best = sum(row["value"] is not None and float(str(row["value"])) > 80 for row in answer.rows)
    assert key_of(app, "values-of-indicator", indicator="gci-2020-score")["80 to 100"] == best


@pytest.mark.parametrize(
    ("thing", "name", "code"),
    [
        ("KEN", "Kenya", "KEN"),
        ("CUB", "Cuba", "CUB"),
        ("EUE", "EU", "EU"),
        ("asean", "ASEAN", "ASEAN"),
        ("commonwealth", "Commonwealth", "Com…"),
    ],
)
def test_a_square_says_no_more_than_fits(thing: str, name: str, code: str) -> None:
    tile = tiles.Tile(thing, name, "party", "", None, (0, 0), undocumented=False)
    assert tile.code == code
    # A capital letter is about three quarters as wide as the letters are high.
    assert 0.75 * tile.size * len(code) <= tiles.SIDE - 3


def test_the_curve_ends_where_the_count_stands(app: Flask, real_graph: Graph) -> None:
    with app.test_request_context("/?as_of=2026-04-25"):
        read_day()
        drawn = curve.draw(answer_to("coverage-over-time", agreement="budapest-convention", group="un"))
    assert drawn is not None
    assert drawn.lines[0].last[2] == 81


def test_a_picture_of_no_rows_is_none(app: Flask) -> None:
    with app.test_request_context("/?as_of=1945-01-01"):
        read_day()
        assert picture_of(answer_to("parties-to-agreement", agreement="budapest-convention")) is None


def test_the_projection_keeps_the_equator_straight_and_the_poles_apart() -> None:
    assert project(-90, 0)[1] == project(90, 0)[1]
    assert project(0, 80)[1] < project(0, 0)[1] < project(0, -80)[1]
    assert from_middle(11) == 0
    assert from_middle(-170) == pytest.approx(179)


def test_scales_and_ticks() -> None:
    assert Scale(0, 10, 100, 200)(5) == 150
    assert Scale(3, 3, 0, 100)(3) == 0
    assert list(round_ticks(81)) == [0, 20, 40, 60, 80, 100]
    assert list(round_ticks(0)) == [0] or list(round_ticks(0)) == [0, 1]
    assert list(year_ticks(2001, 2026)) == [2005, 2010, 2015, 2020, 2025]
    assert year_of("2006") > year_of("2006-06-30") > year_of("2006-01")


def test_scores_of_a_pair_come_from_its_counts() -> None:
    found = {measure.name: value for measure, value in scores({"both": 51, "only_a": 30, "only_b": 4, "neither": 110})}
    assert found["jaccard"] == "0.60"
    assert (found["containment-a-in-b"], found["containment-b-in-a"]) == ("0.63", "0.93")
    assert found["kappa"] == "0.62"


def test_a_score_that_is_not_defined_is_no_number() -> None:
    found = {measure.name: value for measure, value in scores({"both": 0, "only_a": 0, "only_b": 0, "neither": 5})}
    assert found["jaccard"] == "–"
