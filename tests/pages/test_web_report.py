"""Report a mistake: a flag at each fact leads to a text that is ready to be sent."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from flask import Flask

from tests.pages.checked import Page
from tests.pages.conftest import GetPage
from tracker.graph import Graph
from tracker.library import Library
from tracker.settings import Settings
from web.app import create_app
from web.as_of import read_day
from web.desk import answer_to
from web.flags import flag_writer
from web.report import Report

ROW = "/report?question=profile-of-state&state=KEN&as_of=2026-04-25&row=1"


def flags(page: Page) -> list[str]:
    """Return where the flags of a page lead."""
    return [str(link.get("href")) for link in page.all("a") if link.get("class") == "flag"]


def words(page: Page, name: str) -> str:
    """Return the text of an element as it stands, with its lines."""
    return "".join(page.by_id(name).itertext())


@pytest.mark.parametrize(
    "address",
    [
        "/questions/parties-to-agreement?agreement=budapest-convention",
        "/coverage",
        "/overlap",
        "/states/KEN",
        "/standards/iso-iec-27001",
        "/agreements/malabo-convention",
        "/sources",
        "/",
        "/ask?q=who is party to the Malabo Convention",
    ],
)
def test_every_kind_of_page_has_flags_that_lead_to_the_row(get: GetPage, address: str) -> None:
    found = flags(get(address))
    assert found
    assert all(parse_qs(urlsplit(link).query)["row"] for link in found)
    get(found[0])
    get(found[-1])


def test_every_row_has_its_own_flag_which_names_it(get: GetPage) -> None:
    page = get("/questions/status-of-agreement?agreement=malabo-convention&group=african-union&as_of=2024-01-01")
    links = [link for link in page.all("a") if link.get("class") == "flag"]
    assert len(links) == 55
    ghana = next(link for link in links if str(link.get("aria-label")).endswith(": Ghana"))
    report = get(str(ghana.get("href")))
    assert "- Party: Ghana (GHA)" in words(report, "text")
    assert "as_of=2024-01-01" in words(report, "text")
    assert "As of: 1 January 2024" in words(report, "text")


def test_acts_of_one_party_are_told_apart(get: GetPage) -> None:
    labels = [link.get("aria-label") for link in get("/agreements/budapest-convention").all("a")]
    assert "Report a mistake in this row: Albania, signature" in labels
    assert "Report a mistake in this row: Albania, ratification" in labels


def test_the_report_says_what_the_row_says_and_on_what_it_rests(get: GetPage) -> None:
    page = get("/report?question=acts-of-state&state=ALB&as_of=2026-04-25&row=1")
    text = words(page, "text")
    assert "- Source: " in text
    assert "https://" in text
    assert "- Evidence: " in text
    assert "- Recorded: " in text
    assert "Data release: " in text
    assert "What it should say:" in text
    assert words(page, "evidence").strip()
    permalink = next(line for line in text.splitlines() if line.startswith("Page: ")).removeprefix("Page: ")
    assert get(permalink).text("h1")


def test_without_a_recipient_the_text_opens_as_a_mail_to_nobody_yet(get: GetPage) -> None:
    link = next(link for link in get(ROW).links if link.startswith("mailto:"))
    assert link.startswith("mailto:?subject=Cyber%20Commitments%20Tracker")
    assert "maintainers of this copy" in get(ROW).text()
    assert "row 1: Kenya" in unquote(link)


@pytest.mark.parametrize(
    ("recipient", "start", "parameter"),
    [
        ("corrections@example.org", "mailto:corrections@example.org?subject=", "body"),
        ("https://forge.example/x/issues/new", "https://forge.example/x/issues/new?title=", "body"),
        ("https://forge.example/new?labels=data", "https://forge.example/new?labels=data&title=", "body"),
    ],
)
def test_the_report_goes_where_the_setting_says(
    server_settings: Settings, real_graph: Graph, recipient: str, start: str, parameter: str
) -> None:
    app = create_app(replace(server_settings, report_to=recipient), real_graph)
    text = app.test_client().get(ROW).get_data(as_text=True).replace("&amp;", "&")
    link = next(part.split('"')[0] for part in text.split('href="') if part.startswith(start))
    body = parse_qs(urlsplit(link).query)[parameter][0]
    assert "- Official name: Republic of Kenya" in body
    assert "What is wrong:" in body


def test_a_long_row_is_cut_in_the_address_so_that_mail_programs_take_it() -> None:
    body = "\n".join(["Mistake", f"- Summary: {'a very long text, ' * 400}", "", "What is wrong:"])
    link = Report("Mistake", body).address("corrections@example.org")
    assert len(link) < 2000
    sent = parse_qs(urlsplit(link).query)["body"][0].splitlines()
    assert (sent[0], sent[-1]) == ("Mistake", "What is wrong:")
    assert sent[1].endswith("…")


def test_a_row_with_very_many_sources_is_cut_in_the_address_as_well() -> None:
    body = "\n".join(["Mistake", *(f"- Source: Ведомство {number}" for number in range(400)), "What is wrong:"])
    for recipient in (None, "https://forge.example/new"):
        link = Report("Mistake", body).address(recipient)
        assert len(link) < 2000
        sent = parse_qs(urlsplit(link).query)["body"][0].splitlines()
        assert (sent[0], sent[-1]) == ("Mistake", "What is wrong:")


def test_something_missing_is_reported_without_a_row(get: GetPage) -> None:
    assert "/report" in get("/coverage").links
    assert "What is wrong:" in words(get("/report"), "text")
    whole = get("/report?question=parties-to-agreement&agreement=budapest-convention&as_of=2026-04-25")
    assert "Answer: " in words(whole, "text")
    assert "81" in words(whole, "text")


@pytest.mark.parametrize(
    ("address", "status", "said"),
    [
        ("/report?question=nonsense&row=1", 404, "nonsense"),
        ("/report?question=states&row=0", 404, "no row"),
        ("/report?question=states&row=99999", 404, "no row"),
        ("/report?question=states&row=-1", 400, "not a number of a row"),
        ("/report?question=states&row=%D9%A3", 400, "not a number of a row"),
        ("/report?question=states&row=1&colour=blue", 400, "no such parameter"),
        ("/report?question=profile-of-state&row=1", 400, "state"),
        ("/report?question=profile-of-state&state=kennya&row=1", 400, "Kenya"),
        ("/report?question=%00%3Cscript%3E&row=1", 404, "no question"),
        ("/report?question=states&row=1&as_of=1944-01-01", 400, "1945"),
        ("/report?question=profile-of-state&state=%3Cscript%3Ealert(1)%3C/script%3E", 400, "<script>alert(1)</script>"),
    ],
)
def test_what_names_no_row_is_told(get: GetPage, address: str, status: int, said: str) -> None:
    assert said in get(address, status=status).text()


def test_a_name_that_looks_like_code_stays_text(app: Flask, get: GetPage) -> None:
    get("/")  # the graph is open and its release known
    with app.test_request_context("/?as_of=2026-04-25"):
        read_day()
        answer = answer_to("states", kind="un-member")
        link = flag_writer(answer)(1, '"><script>alert(1)</script>')
    assert "<script>" not in link
    assert '"&gt;' not in link
    assert "&#34;&gt;&lt;script&gt;" in link


def test_no_question_has_a_parameter_that_the_report_uses_itself() -> None:
    assert not [question.name for question in Library.read() if {"question", "row"} & question.header.parameters.keys()]
