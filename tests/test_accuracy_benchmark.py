"""A small sample of the accuracy benchmark: it runs, and its documents are read well."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture
def score(monkeypatch: pytest.MonkeyPatch) -> object:
    monkeypatch.syspath_prepend(str(ROOT / "benchmarks"))
    yield import_module("accuracy.__main__").score
    for name in [name for name in sys.modules if name.partition(".")[0] == "accuracy"]:
        del sys.modules[name]


def test_the_invented_documents_are_read(score) -> None:  # type: ignore[no-untyped-def]
    tracks = score(30, 2026)
    assert set(tracks) == {"pdf", "text"}
    for found in tracks.values():
        assert sum(found.classes[name][0] for name in found.classes) == 30
        assert sum(tally.written for tally in found.fields.values()) > 500
        assert all(tally.share > 0.9 for tally in found.fields.values()), found.misses


def test_the_page_tells_of_a_seed_that_nobody_had_looked_at(score) -> None:  # type: ignore[no-untyped-def]
    tracks, fresh = score(2, 2026), score(2, 7)
    fresh["pdf"].fields["recipients"].read += 1
    page = import_module("accuracy.report").page_of(tracks, fresh, 2, (2026, 7))
    fields = page.partition("nobody had looked at (7,")[2].partition("## By field")[0]
    assert "| recipients |" in fields
    assert "| place |" not in fields
