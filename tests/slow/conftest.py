"""Real files in a folder, a killer among them, and the records that a local run makes of them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from killing import bomb_pdf
from vnadmin_parse.bulk.convert import Form, Settings, convert, plan
from vnadmin_parse.bulk.inputs import find_inputs
from vnadmin_parse.bulk.outcome import Limits
from vnadmin_parse.bulk.progress import Silence

FIXTURES = Path(__file__).parents[1] / "fixtures"
LIMITS = Limits(timeout=3.0, memory=8192)  # so much that the killer meets its deadline first, on every machine

Rows = dict[str, tuple[str, str | None, object]]


@pytest.fixture(scope="session")
def mixed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder with the PDFs of the fixtures, a broken file, and one that no reader ends with."""
    folder = tmp_path_factory.mktemp("in")
    for path in sorted(FIXTURES.glob("*/input.pdf")):
        shutil.copy(path, folder / f"{path.parent.name} số 1.pdf")
    (folder / "broken.pdf").write_bytes(b"no pdf at all")
    (folder / "sub").mkdir()
    (folder / "sub/bomb.pdf").write_bytes(bomb_pdf())
    return folder


@pytest.fixture(scope="session")
def local(mixed: Path, tmp_path_factory: pytest.TempPathFactory) -> Rows:
    """Give status, cause and document of each file, by its name, as a local run makes them."""
    out = tmp_path_factory.mktemp("out")
    convert(plan(find_inputs([str(mixed)]), Form.JSONL), Settings(str(out), Form.JSONL, 2, LIMITS), Silence())
    lines = map(json.loads, (out / "documents.jsonl").read_text("utf-8").splitlines())
    return {
        line["path"].rpartition("/")[2]: (line["status"], line["trouble"] and line["trouble"]["cause"], line["document"]) for line in lines
    }
