"""Bulk conversion inside Apache Spark: a thin entry around the Arrow kernel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnadmin_parse.bulk.batches import Converter, record_schema
from vnadmin_parse.bulk.outcome import Limits
from vnadmin_parse.errors import MissingExtra
from vnadmin_parse.read.ocr import OcrName

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession


def convert_frame(files: DataFrame, limits: Limits | None = None, *, ocr: OcrName = "off", redact_contacts: bool = False) -> DataFrame:
    """Convert files that a frame holds.

    Args:
        files: columns `path` and `content`, as `spark.read.format("binaryFile")` gives them.
        limits: what one file may cost; None for `limits_with` this `ocr`.
        ocr: what reads pages without a text layer; its engine must be installed on every node.
        redact_contacts: mask e-mail addresses and telephone numbers, as `convert --redact-contacts` does.

    Returns:
        A row for each file, in the form of `batches.record_schema`.

    Raises:
        MissingExtra: pyspark is not installed.
    """
    try:
        from pyspark.sql.pandas.types import from_arrow_schema  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise MissingExtra("Spark needs the extra `spark`: pip install 'vnadmin-parse[spark]'") from error
    converter = Converter(limits, ocr=ocr, redact_contacts=redact_contacts)
    return files.select("path", "content").mapInArrow(converter, from_arrow_schema(record_schema()))


def convert_folder(  # noqa: PLR0913 - what is read, and how
    session: SparkSession,
    folder: str,
    *,
    pattern: str = "*.pdf",
    limits: Limits | None = None,
    ocr: OcrName = "off",
    redact_contacts: bool = False,
) -> DataFrame:
    """Convert the files below a folder that Spark can read.

    Args:
        session: the session.
        folder: path or URI.
        pattern: names of the files.
        limits: as for `convert_frame`.
        ocr: likewise.
        redact_contacts: likewise.

    Returns:
        As `convert_frame`.
    """
    found = session.read.format("binaryFile").option("pathGlobFilter", pattern).option("recursiveFileLookup", "true")
    return convert_frame(found.load(folder), limits, ocr=ocr, redact_contacts=redact_contacts)
