"""The formats that write one text for one document, with the endings of their files; loads nothing, so the commands may ask."""

from __future__ import annotations

from typing import Final

ENDINGS: Final = {
    "markdown": "md", "text": "txt", "edxml": "edxml", "akn": "akn.xml",
    "archive": "archive.json", "archive-csv": "archive.csv", "archive-xml": "archive.xml",
}  # fmt: skip
"""`parse --to` and `convert --to` offer them in this order."""
