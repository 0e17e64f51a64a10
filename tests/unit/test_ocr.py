"""OCR: pages of invented documents as images, read by a fake engine and by the real ones where they are installed."""

import io
import re
import sys
from errno import EIO

import pypdfium2
import pytest
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from typeset import pdf_of
from typeset.samples.letters import LETTER
from vnadmin_parse import MissingExtra, parse_pdf
from vnadmin_parse.read import ocr_tesseract
from vnadmin_parse.read.ocr import Word, _named, engine_of
from vnadmin_parse.read.ocr_evidence import with_blank_day, with_digits, without_unsupported
from vnadmin_parse.read.ocr_images import skew_of, straightened
from vnadmin_parse.read.ocr_words import corrected, is_badly_recognised
from vnadmin_parse.read.pdf import read_pdf
from vnadmin_parse.records import Origin, TextLayer


def image_of(pdf, dpi=150):
    document = pypdfium2.PdfDocument(pdf)
    document.init_forms()
    return document[0].render(scale=dpi / 72).to_pil().convert("L")


def scan_of(*images):
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=(595, 842), invariant=1)
    for image in images:
        canvas.drawImage(ImageReader(image.convert("RGB")), 0, 0, 595, 842)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def line(text, y=100, number=0, x=100, confidence=0.9):
    return [Word(part, x + 60 * at, y - 20, x + 60 * at + 50, y + 5, y, 28, confidence, number) for at, part in enumerate(text.split())]


class Fake:
    """Gives what it was told, whatever the image."""

    name, dpi = "fake 1", 144

    def __init__(self, *lines, error=None):
        self.lines, self.error = lines, error

    def words(self, _image, _seconds):
        if self.error is not None:
            raise self.error
        return tuple(word for text, x, y, number in self.lines for word in line(text, y, number, x))


HEAD = Fake(
    ("UBND TỈNH HOA SƠN", 100, 100, 0),
    ("CỘNG HÕA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 600, 100, 1),
    ("SỞ NỘI VỤ", 130, 140, 2),
    ("Sổ: 12/SNV-VP", 130, 190, 3),
)


@pytest.fixture(scope="module")
def page():
    return image_of(pdf_of(LETTER))


@pytest.fixture(scope="module")
def scan(page):
    return scan_of(page)


def test_a_scan_stays_unread_without_ocr(scan):
    document = parse_pdf(scan)
    assert document.source.text_layer is TextLayer.NONE
    assert "page.no-text" in {problem.code for problem in document.problems}


def test_words_of_an_engine_become_a_document(scan):
    document = parse_pdf(scan, ocr=HEAD)
    assert document.source.text_layer is TextLayer.OCR
    assert (document.header.code.number, document.header.code.origin) == ("12", Origin.OCR)
    assert document.header.issuing_body == "SỞ NỘI VỤ"
    assert "CỘNG HÒA XÃ HỘI" in document.text
    assert "ocr.corrected" in {problem.code for problem in document.problems}
    [place] = document.places(document.header.code.span)
    assert place.box.x0 == pytest.approx(65, abs=40)


def test_native_pages_are_never_drawn():
    assert parse_pdf(pdf_of(LETTER), ocr=Fake(error=OSError("asked"))) == parse_pdf(pdf_of(LETTER))


@pytest.mark.parametrize(("error", "code"), [(TimeoutError(), "ocr.timeout"), (OSError("broken"), "ocr.failed")])
def test_an_engine_that_fails_costs_its_page_only(scan, error, code):
    document = parse_pdf(scan, ocr=Fake(error=error))
    assert {code, "page.no-text"} <= {problem.code for problem in document.problems}


@pytest.mark.parametrize(
    ("error", "said"), [(OSError("saw Trần Văn An"), r"OSError in vnadmin_parse\.read\.\w+, line \d+"), (OSError(EIO, "disk"), "disk")]
)
def test_an_engine_s_own_words_are_not_repeated(scan, error, said):
    [told] = {problem.message for problem in parse_pdf(scan, ocr=Fake(error=error)).problems if problem.code == "ocr.failed"}
    assert re.fullmatch(rf".+ could not read the page: {said}\.", told)


def blank_with_image_stamp():
    """A page whose number is blank but for an image that a widget draws there."""
    digits = "q 24 0 0 12 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 /F /AHx ID 00> EI Q"
    text = "BT /F 13 Tf 72 760 Td (UBND TINH HOA SON) Tj 0 -20 Td (So:        /SNV-VP) Tj ET"
    objects = [
        "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[6 0 R]>>>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Annots[6 0 R]/Resources<</Font<</F 5 0 R>>>>>>",
        f"<</Length {len(text)}>>stream\n{text}\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        "<</Type/Annot/Subtype/Widget/FT/Sig/F 132/Rect[94 738 118 750]/AP<</N 7 0 R>>>>",
        f"<</Type/XObject/Subtype/Form/BBox[0 0 24 12]/Length {len(digits)}>>stream\n{digits}\nendstream",
    ]
    return ("%PDF-1.7\n" + "".join(f"{at} 0 obj{each}\nendobj\n" for at, each in enumerate(objects, 1)) + "trailer<</Root 1 0 R>>").encode()


@pytest.mark.parametrize(("seen", "number"), [(["57"] * 3, "57"), (["5l"] * 3, "51"), (["57", "57", "51"], None), (["logo"] * 3, None)])
def test_a_stamp_that_is_an_image_is_read_where_all_looks_agree(seen, number):
    looks = iter(seen)

    class Looks(Fake):
        def words(self, image, _seconds):
            return tuple(line(next(looks), y=image.height // 2 + 10, x=image.width // 2 - 20))

    text = read_pdf(blank_with_image_stamp(), ocr=Looks())
    assert [(text.text[slice(*each.span)], each.origin) for each in text.stamped] == ([(number, Origin.OCR)] if number else [])
    assert text.lines[1].text == (f"So: {number}/SNV-VP" if number else "So: /SNV-VP")
    assert text.source.text_layer is TextLayer.NATIVE
    assert ("stamp.image" in {problem.code for problem in text.problems}) is (number is None)


def test_an_engine_that_fails_on_a_stamp_costs_the_stamp_only():
    document = parse_pdf(blank_with_image_stamp(), ocr=Fake(error=OSError("broken")))
    assert {"ocr.failed", "stamp.image"} <= {problem.code for problem in document.problems}
    assert "UBND" in document.text


def test_no_words_are_no_text(scan):
    assert "page.no-text" in {problem.code for problem in parse_pdf(scan, ocr=Fake()).problems}


def test_a_missing_engine_says_what_to_install(monkeypatch):
    monkeypatch.setattr(ocr_tesseract.shutil, "which", lambda _: None)
    with pytest.raises(MissingExtra, match="apt install tesseract-ocr tesseract-ocr-vie"):
        ocr_tesseract.load()
    with pytest.raises(ValueError, match="trueocr"):
        engine_of("nothing")


def test_without_any_engine_one_sentence_names_both(monkeypatch):
    monkeypatch.setattr(ocr_tesseract.shutil, "which", lambda _: None)
    monkeypatch.setitem(sys.modules, "trueocr", None)
    _named.cache_clear()
    with pytest.raises(MissingExtra, match=r"^OCR needs TrueOCR \(pip install 'vnadmin-parse\[ocr\]'\), or Tesseract with"):
        engine_of("auto")


@pytest.mark.parametrize("angle", [-2.5, -0.6, 1.4])
def test_skew_is_measured(page, angle):
    assert skew_of(page.rotate(angle, fillcolor=255)) == pytest.approx(-angle, abs=0.15)


def test_straight_and_blank_pages_are_left_alone(page):
    assert straightened(page) is page
    assert skew_of(page.point(lambda _: 255)) == 0.0


@pytest.mark.parametrize(
    ("read", "mended"),
    [
        ("CỘNG HÕA Xã HỘI CHỦ NGHĨA VIỆT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("HỘI ĐỔNG NHÂN DÂN", "HỘI ĐỒNG NHÂN DÂN"),
        ("Sổ: 12/SNV-VP", "Số: 12/SNV-VP"),
        ("Hoa Sơn,ngày12tháng 3 năm 2026", "Hoa Sơn, ngày 12 tháng 3 năm 2026"),
        ("QUYỂT ĐỊNH", "QUYẾT ĐỊNH"),
        ("đối tượng bị thu hồi đất", "đối tượng bị thu hồi đất"),
        ("Nghị quyết đã ban hành", "Nghị quyết đã ban hành"),
    ],
)
def test_fixed_words_are_mended(read, mended):
    words, _ = corrected(line(read))
    assert " ".join(word.text for word in words) == mended


@pytest.mark.parametrize(
    ("read", "mended"),
    [
        ("Số: S17 /BC-STP", "Số: 517 /BC-STP"),
        ("Số:K/QĐ-STP", "Số:/QĐ-STP"),
        ("Số: 12a/QĐ-STP", "Số: 12a/QĐ-STP"),
        ("Số: TB/12", "Số: TB/12"),
    ],
)
def test_a_number_line_holds_digits(read, mended):
    assert with_digits(read) == mended


def test_what_is_no_day_leaves_the_blank_blank():
    assert with_blank_day("Hoa Sơn, ngày 77 tháng 10 năm 2026") == "Hoa Sơn, ngày  tháng 10 năm 2026"


@pytest.mark.parametrize(("seen", "left", "count"), [("Số: 45/BC-STP", "Số: 45/BC-STP", 0), ("Số: 46/BC-STP", "Số: /BC-STP", 1)])
def test_a_number_needs_a_second_look(seen, left, count):
    words, dropped = without_unsupported(line("Số: 45/BC-STP"), lambda _box: line(seen), 1000)
    assert (" ".join(word.text for word in words), dropped) == (left, count)


def test_an_english_recognition_is_known():
    assert is_badly_recognised("UBND TINH HOA SON CQNG HOA XA HQI CHU NGHIA VIET NAM SO NOI VU DQc lip - Tu do - Hanh phuc " * 2)
    assert not is_badly_recognised("Sở Nội vụ đề nghị các cơ quan, đơn vị báo cáo kết quả thực hiện trước ngày 15 hằng tháng " * 2)


@pytest.mark.parametrize(("name", "reads_date"), [("trueocr", True), ("tesseract", False)])  # tesseract drops parts of rows with blanks
def test_a_real_engine_reads_a_skewed_scan(page, name, reads_date):
    try:
        engine_of(name)
    except MissingExtra as error:
        pytest.skip(str(error))
    document = parse_pdf(scan_of(page.rotate(1.2, fillcolor=255)), ocr=name)
    native = parse_pdf(pdf_of(LETTER))
    assert document.source.text_layer is TextLayer.OCR
    assert document.header.code.text == native.header.code.text
    assert not reads_date or document.header.issued.iso == native.header.issued.iso
    assert document.header.code.origin is Origin.OCR
