"""Files to inspection pages: one, or a folder of them, where each file has a process of its own and a bad one costs only its row."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Final
from urllib.parse import quote

from attrs import frozen

from vnadmin_parse.errors import VnadminParseError, spot_of
from vnadmin_parse.export.inspection import inspection_page
from vnadmin_parse.export.inspection_html import Language
from vnadmin_parse.export.inspection_index import Entry, entry_of, index_page
from vnadmin_parse.read.ocr import Ocr
from vnadmin_parse.read.pictures import page_pictures, thumbnail
from vnadmin_parse.sources import PathLike, is_pdf, parse_file

INDEX: Final = "index.html"
_LEFT_TIME: Final = 5.0  # seconds that a killed process may take to go
_ENDINGS: Final = (".pdf", ".txt")


@frozen
class Work:
    """One file of a folder with its page.

    Fields:
        source: the file.
        name: its path below the folder, with `/`.
        page: path of its page below the output folder, with `/`.
    """

    source: str
    name: str
    page: str


def inspect_file(path: PathLike, *, language: Language = "vi", ocr: Ocr = "off", password: str | None = None) -> str:
    """Parse a file and write its inspection page.

    Args:
        path: name of a PDF, or of a text when it ends in `.txt`.
        language: of the labels when the page opens, `vi` or `en`.
        ocr: what reads pages without a text layer, as for `parse_pdf`.
        password: of an encrypted PDF.

    Returns:
        The page, as HTML.

    Raises:
        OSError: the file cannot be opened.
        VnadminParseError: it cannot be read.

    Example:
        >>> "Công văn 1417/SDSLN-QLDS" in inspect_file("cong-van.pdf")
        True
    """
    path = Path(path)
    pictures = page_pictures(path.read_bytes(), password=password) if is_pdf(b"", path.name) else ()
    return inspection_page(parse_file(path, ocr=ocr, password=password), pictures, language=language)


def works_of(folder: Path, leave_out: Path) -> list[Work]:
    """Give the PDFs and texts below a folder, each with the name of its page; no two have the same, on any file system.

    Args:
        folder: where to look; symbolic links to folders are not followed.
        leave_out: the output folder, which may lie inside.
    """
    taken: set[str] = {INDEX}
    works = []
    for source in sorted(_files_below(folder, leave_out.resolve())):
        name = source.relative_to(folder).as_posix()
        page, number = f"{name}.html", 2
        while page.casefold() in taken:
            page, number = f"{name}~{number}.html", number + 1
        taken.add(page.casefold())
        works.append(Work(str(source), name, page))
    return works


def _files_below(folder: Path, leave_out: Path) -> Iterator[Path]:
    for top, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if (Path(top) / name).resolve() != leave_out]
        yield from (Path(top) / name for name in files if name.lower().endswith(_ENDINGS))


def inspect_folder(  # noqa: PLR0913 - what holds for all files is named once
    works: Sequence[Work],
    out: Path,
    *,
    language: Language = "vi",
    jobs: int = 1,
    timeout: float = 120.0,
    ocr: Ocr = "off",
    password: str | None = None,
) -> Iterator[Entry]:
    """Write the page of each file, and at the end the index.

    Args:
        works: from `works_of`.
        out: folder of the pages; made when missing.
        language: of the labels when the pages open.
        jobs: number of files that are worked on at a time.
        timeout: seconds for one file.
        ocr: what reads pages without a text layer, as for `parse_pdf`.
        password: of encrypted PDFs, the same for all.

    Yields:
        One entry for each file, in their order; one that failed has an `error`.
    """
    entries = []
    with ThreadPoolExecutor(jobs) as pool:
        for entry in pool.map(lambda work: _apart(partial(_made, work, out, language, ocr, password), work.name, timeout), works):
            entries.append(entry)
            yield entry
    write_page(out / INDEX, index_page(entries, language=language))


def _apart(make: Callable[[], Entry], name: str, timeout: float) -> Entry:
    """Make one page in a process of its own: whatever the file does to its reader, there is an entry."""
    context = get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_make, args=(make, sender), daemon=True)
    process.start()
    sender.close()
    try:
        found = receiver.recv() if receiver.poll(timeout) else f"took longer than {timeout:g} s"
    except EOFError:
        found = "the process that read it died"
    finally:
        receiver.close()
        process.join(_LEFT_TIME if not process.is_alive() else 0.2)
        if process.is_alive():
            process.kill()
            process.join()
    return found if isinstance(found, Entry) else Entry(name, error=str(found))


def _make(make: Callable[[], Entry], sender: Connection) -> None:
    sender.send(make())
    sender.close()


def _made(work: Work, out: Path, language: Language, ocr: Ocr, password: str | None) -> Entry:
    try:
        document = parse_file(work.source, ocr=ocr, password=password)
        content = Path(work.source).read_bytes() if is_pdf(b"", work.source) else b""
        back = "../" * work.page.count("/") + INDEX
        pictures = page_pictures(content, password=password) if content else ()
        page = inspection_page(document, pictures, language=language, back=back)
        write_page(out / work.page, page)
        small = thumbnail(content, password=password) if content else None
    except VnadminParseError as error:
        return Entry(work.name, error=error.cause)
    except OSError as error:
        return Entry(work.name, error=error.strerror or type(error).__name__)
    except Exception as error:  # noqa: BLE001 - whatever one file does, the next one is looked at
        return Entry(work.name, error=f"internal error, {spot_of(error)}")
    return entry_of(document, name=work.name, page=quote(os.fsencode(work.page)), thumbnail=small.content if small is not None else None)


def write_page(path: Path, page: str) -> None:
    """Write a page so that nobody ever sees half of it: beside its place, then moved there.

    Args:
        path: where it belongs.
        page: its HTML.

    Raises:
        OSError: it cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{os.getpid()}.part")
    try:
        part.write_text(page, encoding="utf-8", newline="\n")
        part.replace(path)
    except OSError as error:  # the name of the part says nothing to whoever asked for the page
        raise OSError(error.errno, error.strerror, str(path)) from error
    finally:
        part.unlink(missing_ok=True)
