"""Words and numbers that choose a value, parts of a text that hold another name, and what is left over."""

from __future__ import annotations

import pytest

from tests.ask import LIBRARY, best_of, outcome_of


@pytest.mark.parametrize(
    ("text", "question", "parameters"),
    [
        ("3 closest partners of Chile", "closest-partners", {"state": "CHL", "most": "3"}),
        ("partners of Mexico in Europe", "partners-of-state", {"state": "MEX", "region": "Europe"}),
        ("standards on incident response", "standards", {"topic": "incident-response"}),
        ("academic CSIRTs in Germany", "teams", {"country": "DEU", "kind": "academic"}),
        (
            "how many have ratified Malabo, counted by deposit",
            "parties-to-agreement",
            {"agreement": "malabo-convention", "counted_by": "deposit"},
        ),
        ("who accepts collective countermeasures", "positions-on-law", {"stance": "collective-countermeasures"}),
        ("gge 2021 members africa", "participants-of-process", {"process": "un-gge-2021", "group": "african-union"}),
        ("what is undocumented about Kenya", "undocumented-facts", {"subject": "KEN"}),
        ("cybercrime law in Samoa", "indicators-of-state", {"state": "WSM", "indicator": "cybercrime-law"}),
        (
            "Which states are in the Counter Ransomware Initiative but not in Budapest?",
            "commitment-pair",
            {"commitment_a": "counter-ransomware-initiative", "commitment_b": "budapest-convention"},
        ),
    ],
)
def test_words_numbers_and_names_fill_the_question(text: str, question: str, parameters: dict[str, str]) -> None:
    best = best_of(text)
    assert (best.question.name, best.parameters) == (question, parameters)
    assert best.not_understood == ()


@pytest.mark.parametrize(
    ("text", "norm"),
    [
        ("who endorses norm k of the 2015 GGE", "un-gge-2015-k"),
        ("who endorses Paris Call principle 8", "paris-call-8"),
        ("who endorses norm 13(f)", "un-gge-2015-f"),
    ],
)
def test_a_norm_is_found_in_its_text(text: str, norm: str) -> None:
    assert outcome_of(text, LIBRARY).readings[0].parameters == {"norm": norm}


@pytest.mark.parametrize(
    ("text", "process"),
    [
        ("members of the 2014-15 GGE", "un-gge-2015"),
        ("members of the GGE of 2016-17", "un-gge-2017"),
        ("members of the OEWG 2021-2025", "un-oewg-2025"),
    ],
)
def test_groups_are_known_by_their_years(text: str, process: str) -> None:
    assert best_of(text).parameters == {"process": process}


def test_a_comma_parts_two_names() -> None:
    best = best_of("combinations of Budapest, Convention 108 and Malabo")
    assert best.parameters["agreements"] == "budapest-convention,convention-108,malabo-convention"


def test_what_is_left_over_is_named() -> None:
    best = best_of("how long has Estonia been party to Budapest")
    assert best.question.name == "status-of-state"
    assert best.left_over == ("how long",)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("how is the weather", "No question of the library fits"),
        ("not", "One word says little"),
        ("who is party to", "breaks off after “to”"),
        ("Which of them bind Chile?", "Each question stands alone"),
        ("why did Russia not sign", "not why"),
        ("who attacked Estonia in 2007", "not attacks"),
        ("how many cyber attacks happened in 2022", "not attacks"),
    ],
)
def test_too_little_and_what_is_not_held_is_no_question(text: str, reason: str) -> None:
    outcome = outcome_of(text, LIBRARY)
    assert outcome.best is None
    assert any(reason in given for given in outcome.reasons), outcome.reasons


def test_a_denial_is_never_left_over() -> None:
    outcome = outcome_of("who may still sign the UN Cybercrime Convention", LIBRARY)
    assert outcome.best is None
    assert "“may” plays no part" in outcome.reasons[0]
