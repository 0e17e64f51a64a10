"""Bulk conversion inside Ray Data: a thin entry around the Arrow kernel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnadmin_parse.bulk.batches import convert_table
from vnadmin_parse.bulk.outcome import Limits
from vnadmin_parse.errors import MissingExtra
from vnadmin_parse.read.ocr import OcrName

if TYPE_CHECKING:
    from ray.data import Dataset


def convert_dataset(
    files: Dataset, limits: Limits | None = None, *, batch_size: int = 16, ocr: OcrName = "off", redact_contacts: bool = False
) -> Dataset:
    """Convert files that a dataset holds.

    Args:
        files: columns `path` and `bytes`, as `ray.data.read_binary_files(…, include_paths=True)` gives them.
        limits: what one file may cost; None for `limits_with` this `ocr`.
        batch_size: files that one call converts.
        ocr: what reads pages without a text layer; its engine must be installed on every node.
        redact_contacts: mask e-mail addresses and telephone numbers, as `convert --redact-contacts` does.

    Returns:
        A row for each file, in the form of `batches.record_schema`.
    """
    options = {"limits": limits, "ocr": ocr, "redact_contacts": redact_contacts}
    return files.map_batches(convert_table, fn_kwargs=options, batch_format="pyarrow", batch_size=batch_size)


def convert_folder(
    folder: str, *, pattern: str = ".pdf", limits: Limits | None = None, ocr: OcrName = "off", redact_contacts: bool = False
) -> Dataset:
    """Convert the files below a folder that Ray can read.

    Args:
        folder: path or URI.
        pattern: ending of the files' names, case ignored.
        limits: as for `convert_dataset`.
        ocr: likewise.
        redact_contacts: likewise.

    Raises:
        MissingExtra: ray is not installed.

    Returns:
        As `convert_dataset`.
    """
    try:
        import ray.data  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise MissingExtra("Ray needs the extra `ray`: pip install 'vnadmin-parse[ray]'") from error
    files = ray.data.read_binary_files(folder, include_paths=True, file_extensions=[pattern.lstrip(".")])
    return convert_dataset(files, limits, ocr=ocr, redact_contacts=redact_contacts)
