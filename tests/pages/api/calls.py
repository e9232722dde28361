"""How the tests call the API."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping
from typing import Any

from flask.testing import FlaskClient

Json = dict[str, Any]
AGREEMENT = "agreement=budapest-convention"


def fetch(client: FlaskClient, address: str, status: int = 200, **headers: str) -> Json:
    """Return the JSON of an answer."""
    response = client.get(f"/api{address}", headers={name.replace("_", "-"): text for name, text in headers.items()})
    assert response.status_code == status, (address, response.get_data(as_text=True)[:500])
    assert response.mimetype == ("application/json" if status == 200 else "application/problem+json")
    found: Json = response.get_json()
    return found


def rows(client: FlaskClient, address: str) -> list[dict[str, str]]:
    """Return the rows of a CSV answer."""
    response = client.get(f"/api{address}")
    assert (response.status_code, response.mimetype) == (200, "text/csv")
    return list(csv.DictReader(io.StringIO(response.get_data(as_text=True))))


def links(header: str) -> Mapping[str, str]:
    """Return the addresses of a Link header by their relation."""
    return {relation: address for address, relation in re.findall(r'<([^>]*)>; rel="(\w+)"', header)}
