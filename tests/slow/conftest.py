"""Real files in a folder, a killer among them, and the records that a local run makes of them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from killing import bomb_pdf
from vnadmin_parse.bulk.convert import Form, Settings, convert, plan
from vnadmin_parse.bulk.inputs import find_inputs
from vnadmin_parse.bulk.manifest import MANIFEST, read_records
from vnadmin_parse.bulk.outcome import Limits
from vnadmin_parse.bulk.progress import Silence

FIXTURES = Path(__file__).parents[1] / "fixtures"
LIMITS = Limits(timeout=20.0, memory=8192)  # so much that only the killer meets its deadline, and before its memory, on every machine

Rows = dict[str, dict[str, object]]


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
    """Give what became of each file, by its name, as a local run tells it: every column of an engine's row."""
    out = tmp_path_factory.mktemp("out")
    convert(plan(find_inputs([str(mixed)]), Form.JSONL), Settings(str(out), Form.JSONL, 2, LIMITS), Silence())
    lines = map(json.loads, (out / "documents.jsonl").read_text("utf-8").splitlines())
    records = read_records((out / MANIFEST).read_bytes().splitlines()).values()
    pages = {record.path: record.pages for record in records}
    return {
        line["path"].rpartition("/")[2]: {
            "input_sha256": line["sha256"],
            "status": line["status"],
            **{f"trouble_{name}": (line["trouble"] or {}).get(name) for name in ("stage", "cause", "message", "page")},
            "pages": pages[line["path"]],
            "document": line["document"],
        }
        for line in lines
    }


def compared(row: dict[str, object]) -> dict[str, object]:
    """Give an engine's row as `local` has it."""
    document = row["document"]
    return {name: value for name, value in row.items() if name != "path"} | {"document": document and json.loads(str(document))}
