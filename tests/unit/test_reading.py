"""PDF bytes → `Text`: small files made here, and the invented documents among the fixtures."""

from __future__ import annotations

import io
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from pdfplumber.page import Page
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from vnadmin_parse import raw_text
from vnadmin_parse.errors import EncryptedPdf, UnreadablePdf
from vnadmin_parse.read import fallback
from vnadmin_parse.read.pdf import read_pdf
from vnadmin_parse.read.pdfium import PdfiumFile
from vnadmin_parse.read.sheet import Sheet
from vnadmin_parse.terms import Origin, TextLayer
from vnadmin_parse.text import Column, Role, Text

FIXTURES = Path(__file__).parents[1] / "fixtures"
A4 = (595.0, 842.0)


def pdf(*draw: Callable[[Canvas], None], **options: object) -> bytes:
    """Make a file with one page for each function."""
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=A4, **options)
    for page in draw:
        canvas.setFont("Times-Roman", 14)
        page(canvas)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def at(*places: tuple[float, float, str]) -> Callable[[Canvas], None]:
    """Draw strings at points from the page's top left."""

    def draw(canvas: Canvas) -> None:
        for x, y, text in places:
            canvas.drawString(x, A4[1] - y, text)

    return draw


def texts(text: Text) -> list[str]:
    return [line.text for line in text.lines]


def check(text: Text) -> None:
    """Check what holds for every reading."""
    before = 0
    for line in text.lines:
        assert text.text[slice(*line.span)] == line.text
        assert len(line.folded) == len(line.text)
        assert line.span.start >= before
        offsets = [offset for offset, _ in line.stops]
        assert offsets == sorted(offsets)
        assert line.span.start <= offsets[0] <= offsets[-1] <= line.span.end
        assert all(line.span.start <= part.start <= part.end <= line.span.end for part in (*line.cells, *line.marks))
        before = line.span.end
    assert all(text.text[slice(*stamp.span)] for stamp in text.stamps)


def test_lines_stand_where_they_are_drawn() -> None:
    found = read_pdf(pdf(at((85, 100, "First line"), (85, 118, "Second line"))), name="a.pdf")
    check(found)
    assert texts(found) == ["First line", "Second line"]
    box = found.lines[0].box
    assert box is not None
    assert box.x0 == pytest.approx(85, abs=1)
    assert box.y0 < 100 < box.y1
    assert found.lines[0].size == 14
    assert (found.source.name, found.source.pages, found.source.text_layer) == ("a.pdf", 1, TextLayer.NATIVE)
    assert len(found.source.sha256 or "") == 64


def test_paragraphs_show_in_gap_indent_and_reach() -> None:
    full = "x" * 60
    found = read_pdf(pdf(at(*((85 if n % 4 else 120, 100 + 18 * n + 6 * (n // 4), full if n % 4 != 3 else "the end") for n in range(16)))))
    paragraph = [(line.gap > 0.2, line.indent > 1, line.reach > 0.9) for line in found.lines[4:8]]
    assert paragraph == [(True, True, True), (False, False, True), (False, False, True), (False, False, False)]


def test_a_page_turned_in_the_file_is_read_as_shown() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setPageRotation(90)
        canvas.translate(595, 0)
        canvas.rotate(90)
        canvas.drawString(100, 500, "Turned by the file")

    (page,) = (found := read_pdf(pdf(draw))).pages
    assert (round(page.width), round(page.height)) == (595, 842)  # the typesetter lays the sheet on its side, the rotation puts it up
    assert [(line.text, line.role) for line in found.lines] == [("Turned by the file", Role.CONTENT)]
    assert found.lines[0].box is not None
    assert (round(found.lines[0].box.x0), round(found.lines[0].box.y1)) == (100, 98)


def test_a_crop_box_moves_the_corner_of_the_page() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setCropBox((50, 100, 550, 800))
        canvas.drawString(85, 700, "Inside the crop box")

    found = read_pdf(pdf(draw))
    assert (found.pages[0].width, found.pages[0].height) == (500, 700)
    assert found.lines[0].box is not None
    assert round(found.lines[0].box.x0) == 35
    assert found.lines[0].box.y0 < 100 < found.lines[0].box.y1


@pytest.mark.parametrize("angle", [90, 180, 270])
def test_a_page_whose_text_lies_on_its_side_is_turned(angle: int) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.translate(300, 400)
        canvas.rotate(angle)
        canvas.drawString(0, 0, "The whole page lies on its side")
        canvas.drawString(0, -18, "and its second line too")

    found = read_pdf(pdf(draw))
    check(found)
    assert texts(found) == ["The whole page lies on its side", "and its second line too"]
    assert {line.role for line in found.lines} == {Role.CONTENT}


def test_a_slanted_watermark_is_furniture() -> None:
    def draw(canvas: Canvas) -> None:
        at((85, 100, "A line of the document"), (85, 118, "and one more of it"))(canvas)
        canvas.rotate(45)
        canvas.drawString(400, 100, "WATERMARK")

    assert [(line.text, line.role) for line in read_pdf(pdf(draw)).lines if line.role is Role.FURNITURE] == [("WATERMARK", Role.FURNITURE)]


def test_text_struck_twice_is_read_once() -> None:
    assert texts(read_pdf(pdf(at((85, 100, "Bold by force"), (85.4, 100, "Bold by force"))))) == ["Bold by force"]


def test_invisible_text_is_left_out_of_a_painted_page_and_is_the_text_of_a_scan() -> None:
    def hidden(canvas: Canvas) -> None:
        canvas.drawString(85, 700, "painted words of the page")
        text = canvas.beginText(85, 600)
        text.setTextRenderMode(3)
        text.textLine("secret")
        canvas.drawText(text)

    def scan(canvas: Canvas) -> None:
        text = canvas.beginText(85, 600)
        text.setTextRenderMode(3)
        text.textLine("recognised words of a scan")
        canvas.drawText(text)

    found = read_pdf(pdf(hidden, scan))
    assert texts(found) == ["painted words of the page", "recognised words of a scan"]
    assert [page.text_layer for page in found.pages] == [TextLayer.NATIVE, TextLayer.OCR]
    assert [line.origin for line in found.lines] == [Origin.TEXT, Origin.OCR]
    assert found.source.text_layer is TextLayer.MIXED


def test_a_page_that_only_draws_and_a_blank_one_are_problems_of_two_kinds() -> None:
    found = read_pdf(pdf(at((85, 100, "Text")), lambda canvas: canvas.rect(50, 50, 300, 300), lambda _: None))
    assert [(problem.code, problem.page) for problem in found.problems] == [("page.no-text", 2), ("page.blank", 3)]
    assert [page.text_layer for page in found.pages] == [TextLayer.NATIVE, TextLayer.NONE, TextLayer.NONE]


def test_an_encrypted_file_needs_its_password() -> None:
    content = pdf(at((85, 100, "Secret text")), encrypt=StandardEncryption("open", canPrint=0))
    with pytest.raises(EncryptedPdf, match="asks for a password") as error:
        read_pdf(content, name="locked.pdf")
    assert error.value.file == "locked.pdf"
    with pytest.raises(EncryptedPdf, match="password is wrong"):
        read_pdf(content, password="shut")  # noqa: S106
    assert texts(read_pdf(content, password="open")) == ["Secret text"]  # noqa: S106


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b"no PDF at all" * 50, b"\x00" * 2000])
def test_bytes_that_are_no_pdf(content: bytes) -> None:
    with pytest.raises(UnreadablePdf) as error:
        read_pdf(content, name="b.pdf")
    assert error.value.file == "b.pdf"


def test_a_file_that_only_the_second_reader_can_read_says_so() -> None:
    found = read_pdf(pdf(at((85, 100, "Still readable"))).replace(b"%PDF-", b"%TXT-"))
    assert texts(found) == ["Still readable"]
    assert [problem.code for problem in found.problems] == ["pdf.second-reader"]
    assert "PDFium found 0 characters, pdfplumber 13" in found.problems[0].message


def test_a_page_that_only_the_second_reader_can_read_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    load = PdfiumFile._load

    def load_but_the_second(file: PdfiumFile, number: int) -> int:
        if number == 2:
            raise UnreadablePdf("PDFium cannot load the page", page=number)
        return load(file, number)

    monkeypatch.setattr(PdfiumFile, "_load", load_but_the_second)
    found = read_pdf(pdf(*(at((85, 100, f"Page {number}")) for number in (1, 2, 3))))
    check(found)
    assert texts(found) == ["Page 1", "Page 2", "Page 3"]
    assert [(problem.code, problem.page) for problem in found.problems] == [("pdf.second-reader", 2)]


def test_a_page_that_keeps_the_second_reader_busy_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    sheet_of = fallback._sheet

    def slow_at_the_second(page: Page) -> Sheet:
        while page.page_number == 2:
            time.sleep(0.001)
        return sheet_of(page)

    monkeypatch.setattr(fallback, "_sheet", slow_at_the_second)
    monkeypatch.setattr(fallback, "_SECONDS", 0.5)
    found = fallback.read_by_pdfplumber(pdf(at((85, 100, "First")), at((85, 100, "Second")), at((85, 100, "Third"))))
    assert [run.text for sheet in found.sheets for run in sheet.runs] == ["First"]
    assert (found.unread, found.characters) == ({2, 3}, 5)


STAMPED = b"""%PDF-1.7
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Annots[6 0 R]/Resources<</Font<</F 5 0 R>>>>>>endobj
4 0 obj<</Length 41>>stream
BT /F 14 Tf 72 700 Td (So:      /QD) Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
6 0 obj<</Type/Annot/Subtype/Widget/FT/Sig/F 132/Rect[96 698 116 TOP]/AP<</N 7 0 R>>>>endobj
7 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 20 14]/Resources<</XObject<</I 8 0 R>>>>/Length 26>>stream
q 20 0 0 14 0 0 cm /I Do Q
endstream endobj
8 0 obj<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>stream
0
endstream endobj
trailer<</Root 1 0 R>>
"""


@pytest.mark.parametrize(("top", "codes"), [(b"712", ["stamp.image"]), (b"798", [])])
def test_a_small_stamp_that_is_an_image_is_marked_and_a_seal_is_not(top: bytes, codes: list[str]) -> None:
    found = read_pdf(STAMPED.replace(b"TOP", top))
    assert texts(found)
    assert [problem.code for problem in found.problems] == codes


def test_a_table_is_rows_of_cells() -> None:
    def draw(canvas: Canvas) -> None:
        at((85, 80, "Before the table"), (85, 260, "After the table"))(canvas)
        canvas.grid([85, 140, 300, 500], [842 - y for y in (100, 130, 180, 210)])
        at((90, 120, "No"), (145, 120, "Name"), (305, 120, "Note"), (90, 150, "1"), (145, 150, "A name that"), (145, 168, "wraps"))(canvas)
        at((90, 200, "2"), (145, 200, "Other"), (305, 200, "last"))(canvas)

    found = read_pdf(pdf(draw))
    check(found)
    rows = [[found.text[slice(*cell)] for cell in line.cells] for line in found.lines if line.role is Role.TABLE]
    assert rows == [["No", "Name", "Note"], ["1", "A name that wraps", ""], ["2", "Other", "last"]]
    assert [line.text for line in found.lines if line.role is Role.CONTENT] == ["Before the table", "After the table"]


@pytest.mark.parametrize("path", sorted(FIXTURES.glob("*/input.pdf")), ids=lambda path: path.parent.name)
def test_what_holds_for_every_reading(path: Path) -> None:
    content = path.read_bytes()
    found = read_pdf(content, name=path.name)
    check(found)
    assert read_pdf(content, name=path.name) == found


def test_stamps_stand_in_their_blanks_and_are_told_from_the_text() -> None:
    found = read_pdf((FIXTURES / "cong-van" / "input.pdf").read_bytes())
    assert [found.text[slice(*stamp.span)] for stamp in found.stamped] == ["1417", "14", "9"]
    assert [(stamp.page, stamp.text) for stamp in found.stamps] == [(1, "1417"), (1, "14"), (1, "9")]
    number = next(line for line in found.lines if line.text.startswith("Số:"))
    assert "1417" in number.text
    assert found.origin(number.span) is Origin.STAMP
    assert {line.column for line in found.lines if line.page == 1} == {Column.LEFT, Column.RIGHT, Column.FULL}


def test_a_character_that_pdfium_leaves_out_of_its_text_moves_no_other() -> None:
    shown = b"BT /F 14 Tf 72 700 Td (One\\000two) Tj 0 -20 Td (Three) Tj ET"
    page = STAMPED.replace(b"/Annots[6 0 R]", b"").replace(b"BT /F 14 Tf 72 700 Td (So:      /QD) Tj ET", shown)
    assert texts(read_pdf(page)) == ["One two", "Three"]


def test_the_text_layer_can_be_had_as_it_stands() -> None:
    pages = raw_text(STAMPED.replace(b"TOP", b"712")).split("\f")
    assert pages == ["So: /QD"]
    found = read_pdf((FIXTURES / "cong-van" / "input.pdf").read_bytes())
    raw = raw_text(FIXTURES / "cong-van" / "input.pdf")
    assert "1417" in found.text
    assert "1417" not in raw, "the stamps of widgets are no text layer"
    with pytest.raises(UnreadablePdf):
        raw_text(b"%PDF-")
