"""`read_pdf`: bytes of a PDF → `Text`."""

from __future__ import annotations

import hashlib
from typing import Final

from attrs import evolve, field, frozen

from vnadmin_parse.errors import EncryptedPdf, UnreadablePdf
from vnadmin_parse.limits import DEFAULT, Limits
from vnadmin_parse.read.fallback import SecondReading, read_by_pdfplumber
from vnadmin_parse.read.layout import PageRows, page_rows, placed_lines, plain_rows
from vnadmin_parse.read.legacy_fonts import LegacyFonts
from vnadmin_parse.read.lines import write_lines
from vnadmin_parse.read.mending import Mender
from vnadmin_parse.read.ocr import Ocr
from vnadmin_parse.read.ocr_pages import PageReader, page_reader
from vnadmin_parse.read.pdfium import PdfiumFile, open_pdf
from vnadmin_parse.read.sheet import Sheet
from vnadmin_parse.read.swelling import check_growth
from vnadmin_parse.read.turning import Turn, unheard
from vnadmin_parse.records import Page, Problem, Source, TextLayer
from vnadmin_parse.text import Text

_SCAN: Final = 0.6  # share of a page that its image covers, from which on the page is a scan
_FEW: Final = 30  # characters of a scan's page that are no text layer but a stamp over it


@frozen
class _Reading:
    """The pages of a file as one reader saw them."""

    pages: list[PageRows]
    layers: list[TextLayer]
    producer: str | None
    fonts: LegacyFonts
    problems: tuple[Problem, ...] = ()
    blank: frozenset[int] = frozenset()
    """Indexes of pages that hold nothing at all."""
    mender: Mender = field(factory=Mender)

    @property
    def unreadable(self) -> set[int]:
        """Numbers of the pages that cannot be read."""
        return {problem.page for problem in self.problems if problem.page is not None and problem.code == "page.unreadable"}


def read_pdf(  # noqa: PLR0913 - as `parse_pdf`
    content: bytes,
    *,
    name: str | None = None,
    password: str | None = None,
    ocr: Ocr = "off",
    turn: Turn = unheard,
    limits: Limits = DEFAULT,
) -> Text:
    """Read a PDF: lines in reading order with their geometry, stamps of signature widgets in their places.

    Args:
        content: the bytes of the file.
        name: file name for errors and `Source.name`.
        password: user password of an encrypted file.
        ocr: what reads pages that have no text layer or a bad one.
        turn: hears which page is being read.
        limits: how large the file may be.

    Returns:
        The text in NFC. A page without characters is a problem `page.no-text`, or `page.blank` where it holds nothing else either, one
        that cannot be read `page.unreadable`; what only the second reader could read, the file or a page, is `pdf.second-reader`.

    Raises:
        UnreadablePdf: no reader can read any page; names file, page and cause.
        EncryptedPdf: the file asks for a password that was not given or is wrong.
        LimitExceeded: the file is larger than `limits` allows.
        MissingExtra: the OCR engine that is asked for is not installed.
    """
    limits.check("size", len(content), file=name)
    check_growth(content, limits, name=name)
    reading = _read(content, name, password, ocr, turn, limits)
    placed, bodies = placed_lines(reading.pages)
    recognised = frozenset(index for index, layer in enumerate(reading.layers) if layer in {TextLayer.OCR, TextLayer.MIXED})
    written = write_lines(placed, reading.pages, bodies, recognised)
    sheets = (page.sheet for page in reading.pages)
    pages = tuple(Page(sheet.number, sheet.width, sheet.height, layer) for sheet, layer in zip(sheets, reading.layers, strict=True))
    digest = hashlib.sha256(content).hexdigest()
    layers = {layer for index, layer in enumerate(reading.layers) if index not in reading.blank}
    source = Source(name, digest, len(pages), reading.producer, _whole(layers), reading.fonts.encoding(written.text))
    problems = (*reading.problems, *reading.fonts.problems, *reading.mender.problems, *_unread(reading), *_image_stamps(reading))
    return Text(written.text, written.lines, pages, written.stamped, source, problems, written.stamps)


def _read(  # noqa: PLR0913, PLR0917 - what was asked for
    content: bytes, name: str | None, password: str | None, ocr: Ocr, turn: Turn, limits: Limits
) -> _Reading:
    """Read with PDFium; where it fails, or finds nothing though the pages are no scans, with pdfplumber."""
    try:
        with open_pdf(content, name=name, password=password, limits=limits) as file, page_reader(ocr, content, name, password) as reader:
            reading, has_scan = _read_pages(file, reader, turn)
    except EncryptedPdf:
        raise
    except UnreadablePdf as error:
        return _read_again(content, name, password, error, turn)
    try:
        if not has_scan and not any(page.rows or page.notices for page in reading.pages):
            return _read_again(content, name, password, UnreadablePdf("no text", file=name), turn)
        if reading.unreadable:
            again = read_by_pdfplumber(content, name=name, password=password, only=reading.unreadable, turn=turn)
            return _with_pages_read_again(reading, again)
    except UnreadablePdf:
        return reading
    return reading


def _read_again(content: bytes, name: str | None, password: str | None, error: UnreadablePdf, turn: Turn) -> _Reading:
    """Read with pdfplumber; the first reader's error stands where it finds nothing either."""
    try:
        found = read_by_pdfplumber(content, name=name, password=password, turn=turn)
    except UnreadablePdf as second:
        raise error from second
    if not found.characters:
        raise error
    sheets = sorted([*found.sheets, *map(_nothing, found.unread)], key=lambda sheet: sheet.number)
    fonts, mender = LegacyFonts(), Mender()
    pages = [_page_by_second(sheet, fonts, mender) for sheet in sheets]
    problems = (_second_reader("file", found.characters), *map(_unreadable, sorted(found.unread)))
    return _Reading(pages, [_layer(sheet) for sheet in sheets], None, fonts, problems, mender=mender)


def _with_pages_read_again(reading: _Reading, found: SecondReading) -> _Reading:
    """Put the pages that PDFium could not read in their places."""
    problems = {problem.page: problem for problem in reading.problems}
    for sheet in found.sheets:
        if sheet.runs:
            reading.pages[sheet.number - 1] = _page_by_second(sheet, reading.fonts, reading.mender)
            reading.layers[sheet.number - 1] = _layer(sheet)
            problems[sheet.number] = evolve(_second_reader("page", sum(len(run.text) for run in sheet.runs)), page=sheet.number)
    return evolve(reading, problems=tuple(problems.values()))


def _page_by_second(sheet: Sheet, fonts: LegacyFonts, mender: Mender) -> PageRows:
    return mender.mend(plain_rows(fonts.decoded_sheet(sheet)), lambda run: [run])


def _second_reader(what: str, characters: int) -> Problem:
    counts = f"PDFium found 0 characters, pdfplumber {characters:,}"
    return Problem("pdf.second-reader", None, f"Only the second reader could read the {what}: stamps and tables may be missing; {counts}.")


def _unreadable(number: int) -> Problem:
    return Problem("page.unreadable", None, "The page cannot be read.", number)


def _nothing(number: int) -> Sheet:
    """Give a page of which nothing is known."""
    return Sheet(number, 0.0, 0.0, ())


def _read_pages(file: PdfiumFile, reader: PageReader, turn: Turn) -> tuple[_Reading, bool]:
    """Read all pages; a page that fails is a problem, unless all do."""
    pages: list[PageRows] = []
    layers: list[TextLayer] = []
    problems: list[Problem] = []
    fonts, mender = LegacyFonts(), Mender()
    blank: set[int] = set()
    first: UnreadablePdf | None = None
    has_scan = False
    for number in range(1, file.page_count + 1):
        turn(number)
        try:
            with file.page(number) as page:
                shares = page.image_shares()
                is_blank = not page.sheet.runs and page.is_blank()
                if is_blank:
                    blank.add(number - 1)
                shown, layer = fonts.decoded(page), _layer(page.sheet, *shares)
                if not is_blank:
                    shown, layer = reader.recognised(shown, layer, is_scan=max(shares) >= _SCAN)
                pages.append(mender.mend(page_rows(shown), shown.letters))
                layers.append(layer)
                has_scan = has_scan or max(shares) >= _SCAN
        except UnreadablePdf as error:
            first = first or error
            pages.append(PageRows(_nothing(number), []))
            layers.append(TextLayer.NONE)
            problems.append(_unreadable(number))
    turn(0)
    if first is not None and len(problems) == len(pages):
        raise first
    return _Reading(pages, layers, file.producer, fonts, (*problems, *reader.problems), frozenset(blank), mender), has_scan


def _layer(sheet: Sheet, behind: float = 0.0, over: float = 0.0) -> TextLayer:
    """Tell what the text of a page is: of a scan, what was recognised is invisible, or lies under the image."""
    letters = sum(len(run.text) for run in sheet.runs if not run.is_overlay)
    if not sheet.runs or (letters < _FEW and max(behind, over) >= _SCAN):
        return TextLayer.NONE
    hidden = sum(len(run.text) for run in sheet.runs if not run.is_drawn)
    return TextLayer.OCR if hidden * 2 > letters or over >= _SCAN > behind else TextLayer.NATIVE


def _whole(layers: set[TextLayer]) -> TextLayer:
    if not layers:
        return TextLayer.NONE
    return next(iter(layers)) if len(layers) == 1 else TextLayer.MIXED


def _unread(reading: _Reading) -> tuple[Problem, ...]:
    """Name the pages without characters: those that hold something else, and those that hold nothing."""
    empty = [index for index, layer in enumerate(reading.layers) if layer is TextLayer.NONE and index + 1 not in reading.unreadable]
    return tuple(
        Problem("page.blank", None, "The page holds nothing.", index + 1)
        if index in reading.blank
        else Problem("page.no-text", None, "The page has no text layer.", index + 1)
        for index in empty
    )


def _image_stamps(reading: _Reading) -> tuple[Problem, ...]:
    """Name the pages with stamps that show a number or a day as an image."""
    sentence = "A small stamp of the page is an image; what it shows was not read."
    return tuple(Problem("stamp.image", None, sentence, page.sheet.number) for page in reading.pages if page.sheet.image_stamps)
