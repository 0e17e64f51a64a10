"""Apache Spark in local mode gives the records of a local run."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest

from slow.conftest import LIMITS, Rows, compared
from vnadmin_parse.bulk.batches import record_schema
from vnadmin_parse.bulk.on_spark import convert_folder

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("default")]
pytest.importorskip("pyspark")
if not shutil.which("java"):
    pytest.skip("Spark needs Java", allow_module_level=True)


@pytest.fixture(scope="module")
def session() -> Iterator[SparkSession]:
    from pyspark.sql import SparkSession  # noqa: PLC0415

    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, sys.path))
    builder = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").config("spark.driver.host", "127.0.0.1")
    session = builder.config("spark.sql.execution.arrow.maxRecordsPerBatch", "8").getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    yield session
    session.stop()


def test_spark_gives_the_records_of_a_local_run(session: SparkSession, mixed: Path, local: Rows) -> None:
    frame = convert_folder(session, str(mixed), limits=LIMITS).cache()
    assert frame.columns == record_schema().names
    rows = {unquote(row["path"]).rpartition("/")[2]: compared(row.asDict()) for row in frame.collect()}
    assert rows == local
    assert (rows["bomb.pdf"]["trouble_cause"], rows["bomb.pdf"]["trouble_page"]) == ("deadline", 1)
    codes = frame.selectExpr("get_json_object(document, '$.header.code.text') AS code").where("code IS NOT NULL").collect()
    assert len(codes) >= 10
    assert sum(row["status"] == "ok" for row in rows.values()) >= 10
