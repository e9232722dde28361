"""A page as a tree, and the rules that every page keeps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

import html5lib

XHTML = "{http://www.w3.org/1999/xhtml}"
SVG = "{http://www.w3.org/2000/svg}"
NAMED_BY = ("aria-label", "aria-labelledby")


@dataclass(frozen=True)
class Page:
    """A fetched page.

    Attributes:
        address: Where it was fetched.
        root: Its tree.
    """

    address: str
    root: Element

    def all(self, tag: str) -> list[Element]:
        """Return the elements of HTML with a tag, in order."""
        return list(self.root.iter(XHTML + tag))

    def text(self, tag: str | None = None) -> str:
        """Return the words of the page, or of the elements with a tag, with single spaces."""
        parts = [self.root] if tag is None else self.all(tag)
        return " ".join(" ".join("".join(part.itertext()).split()) for part in parts)

    def by_id(self, name: str) -> Element:
        """Return the element with an id."""
        found = [element for element in self.root.iter() if element.get("id") == name]
        assert len(found) == 1, (self.address, name)
        return found[0]

    @property
    def links(self) -> list[str]:
        """Every address that a link leads to."""
        return [
            str(link.get("href"))
            for link in self.root.iter()
            if link.tag in (XHTML + "a", SVG + "a") and link.get("href")
        ]


def check(address: str, text: str) -> Page:
    """Return a page that keeps every rule, or fail with the rule and the place.

    Args:
        address: Where it was fetched.
        text: Its HTML.
    """
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=True)
    page = Page(address, parser.parse(text))
    faults = [fault for rule in RULES for fault in rule(page)]
    assert not faults, (address, faults[:5])
    return page


def has_language_and_titles(page: Page) -> Iterator[str]:
    """The page names its language, has a title and exactly one first heading, and skips no level of headings."""
    if page.root.get("lang") != "en":
        yield "no language"
    if not page.text("title").strip():
        yield "no title"
    levels = [
        int(str(element.tag)[-1])
        for element in page.root.iter()
        if str(element.tag) in {f"{XHTML}h{n}" for n in range(1, 7)}
    ]
    if levels.count(1) != 1 or levels[0] != 1:
        yield f"headings {levels}"
    yield from (f"level {low} then {high}" for low, high in pairwise(levels) if high > low + 1)


def has_unique_ids(page: Page) -> Iterator[str]:
    """No id stands twice, and every reference within the page leads somewhere."""
    ids = Counter(element.get("id") for element in page.root.iter() if element.get("id"))
    yield from (f"id {name} stands {count} times" for name, count in ids.items() if count > 1)
    for element in page.root.iter():
        for name in ("for", "aria-labelledby", "aria-describedby", "list"):
            yield from (
                f"{name} {target} is nowhere" for target in (element.get(name) or "").split() if target not in ids
            )
    for link in page.links:
        if link.startswith("#") and link[1:] not in ids:
            yield f"{link} leads nowhere"


def has_no_inline_code(page: Page) -> Iterator[str]:
    """No style and no script stand in the page, and nothing is loaded from elsewhere."""
    for element in page.root.iter():
        if element.get("style") is not None or element.tag == XHTML + "style":
            yield f"inline style on {element.tag}"
        if element.tag == XHTML + "script" and not element.get("src"):
            yield "inline script"
        yield from (f"{name} on {element.tag}" for name in element.attrib if name.startswith("on"))
        source = element.get("src") or (element.get("href") if element.tag == XHTML + "link" else None)
        if source and (urlsplit(source).netloc or not source.startswith("/")):
            yield f"loads {source}"


def has_labelled_controls(page: Page) -> Iterator[str]:
    """Every input is labelled, and every form has an action and a button."""
    labelled = {label.get("for") for label in page.all("label")}
    for tag in ("input", "select", "textarea"):
        for control in page.all(tag):
            if control.get("type") != "hidden" and control.get("id") not in labelled:
                yield f"{tag} {control.get('name')} has no label"
    for form in page.all("form"):
        if not form.get("action") or not list(form.iter(XHTML + "button")):
            yield "a form without action or button"


def has_words_for_links_and_pictures(page: Page) -> Iterator[str]:
    """Every link and every picture says something to those who do not see it."""
    for link in page.all("a"):
        if not "".join(link.itertext()).strip():
            yield f"an empty link to {link.get('href')}"
    for picture in page.root.iter(SVG + "svg"):
        if picture.get("aria-hidden") != "true" and not any(picture.get(name) for name in NAMED_BY):
            yield "a picture without words"


def has_proper_tables(page: Page) -> Iterator[str]:
    """Every table has a caption, and every header cell says what it heads."""
    for table in page.all("table"):
        if table.find(XHTML + "caption") is None:
            yield "a table without caption"
    yield from ("a header cell without scope" for cell in page.all("th") if cell.get("scope") not in ("col", "row"))


RULES = (
    has_language_and_titles,
    has_unique_ids,
    has_no_inline_code,
    has_labelled_controls,
    has_words_for_links_and_pictures,
    has_proper_tables,
)
