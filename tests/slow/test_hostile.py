"""Broken and malicious files: each has its record, and none is over its deadline."""

from __future__ import annotations

from pathlib import Path

import pytest

from vnadmin_parse import from_json
from vnadmin_parse.bulk.convert import Form, Settings, convert, plan
from vnadmin_parse.bulk.inputs import find_inputs
from vnadmin_parse.bulk.manifest import MANIFEST, read_records
from vnadmin_parse.bulk.outcome import Cause, Limits, Status
from vnadmin_parse.bulk.progress import Silence

HOSTILE = Path(__file__).parents[3] / "shared" / "hostile"
LIMITS = Limits(timeout=3.0)

pytestmark = [pytest.mark.slow, pytest.mark.skipif(not HOSTILE.is_dir(), reason="the hostile files are not beside the repository")]


def test_every_hostile_file_has_a_typed_record_in_time(tmp_path: Path) -> None:
    planned = plan(find_inputs([str(HOSTILE)]), Form.JSON)
    summary = convert(planned, Settings(str(tmp_path), jobs=2, limits=LIMITS), Silence())
    records = read_records((tmp_path / MANIFEST).read_bytes().splitlines())
    assert len(records) == len(planned) == sum(summary.counts.values())
    assert max(record.seconds for record in records.values()) < LIMITS.timeout + 1
    assert not [record for record in records.values() if record.trouble and record.trouble.cause is Cause.INTERNAL]
    for record in records.values():
        if record.status is not Status.FAILED:
            from_json((tmp_path / record.output).read_bytes())
