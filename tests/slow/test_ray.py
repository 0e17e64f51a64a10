"""Ray Data on one machine gives the records of a local run."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from slow.conftest import LIMITS, Rows, compared
from vnadmin_parse.bulk.batches import record_schema
from vnadmin_parse.bulk.on_ray import convert_folder

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("default")]
ray = pytest.importorskip("ray")


@pytest.fixture(scope="module", autouse=True)
def cluster() -> Iterator[None]:
    path = os.pathsep.join(filter(None, sys.path))
    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False, runtime_env={"env_vars": {"PYTHONPATH": path}})
    yield
    ray.shutdown()


def test_ray_gives_the_records_of_a_local_run(mixed: Path, local: Rows) -> None:
    dataset = convert_folder(str(mixed), limits=LIMITS)
    found = dataset.take_all()
    rows = {row["path"].rpartition("/")[2]: compared(row) for row in found}
    assert set(found[0]) == set(record_schema().names)
    assert rows == local
    assert (rows["bomb.pdf"]["trouble_cause"], rows["bomb.pdf"]["trouble_page"]) == ("deadline", 1)
