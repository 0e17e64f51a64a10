"""Files that are small and would grow without end are refused before a page is loaded."""

from __future__ import annotations

import zlib
from collections.abc import Mapping

import pytest

from vnadmin_parse import LimitExceeded, parse_pdf
from vnadmin_parse.limits import DEFAULT, Limits
from vnadmin_parse.read import pdfium
from vnadmin_parse.read.swelling import check_growth

PAGE = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << %b >> >>"
SMALL = Limits(inflated=1 << 20, forms=1000)


def pdf(objects: Mapping[int, bytes]) -> bytes:
    """Write numbered objects after the catalogue and the page tree."""
    head = {1: b"<< /Type /Catalog /Pages 2 0 R >>", 2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"}
    content, places = b"%PDF-1.7\n", {}
    for number, body in sorted({**head, **objects}.items()):
        places[number] = len(content)
        content += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    rows = b"".join(b"%d 1\n%010d 00000 n \n" % (number, place) for number, place in places.items())
    trailer = b"trailer << /Root 1 0 R /Size %d >>\nstartxref\n%d\n%%%%EOF\n" % (max(places) + 1, len(content))
    return content + b"xref\n0 1\n0000000000 65535 f \n" + rows + trailer


def stream(content: bytes, entries: bytes = b"", length: bytes | None = None) -> bytes:
    told = length or b"%d" % len(content)
    return b"<< /Length %b %b >>\nstream\n%b\nendstream" % (told, entries, content)


def bomb(times: int = 1, entries: bytes = b"", length: bytes | None = None, size: int = 4 << 20) -> bytes:
    """A page whose content inflates to blanks."""
    content = b" " * size
    for _ in range(times):
        content = zlib.compress(content, 9)
    filters = b"/Filter [%b]" % (b"/FlateDecode " * times)
    return pdf({3: PAGE % b"", 4: stream(content, filters + entries, length)})


def fan(levels: int, *, calls: int = 2, resources: str = "inline", packed: bool = False, last: bytes = b"") -> bytes:
    """A page with forms each of which draws the next one several times."""
    objects = {3: PAGE % b"/XObject << /X 10 0 R >>", 4: stream(b"/X Do")}
    for level in range(levels):
        number, drawn = 10 + level, b"/Y Do " * calls if level + 1 < levels else last
        names = b"/XObject << /Y %d 0 R >>" % (number + 1 if level + 1 < levels else 10)
        objects[100 + number] = b"<< %b >>" % names
        objects[200 + number] = names.removeprefix(b"/XObject ")
        entries = {
            "inline": b"<< %b >>" % names,
            "apart": b"%d 0 R" % (100 + number),
            "names apart": b"<< /XObject %d 0 R >>" % (200 + number),
        }[resources]
        body = zlib.compress(drawn) if packed else drawn
        filters = b"/Filter /FlateDecode " if packed else b""
        objects[number] = stream(body, b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources %b %b" % (entries, filters))
    return pdf(objects)


@pytest.mark.parametrize("content", [bomb(), bomb(times=2), bomb(length=b"9 0 R"), bomb(length=b"17"), bomb(length=b"99999999")])
def test_a_stream_that_inflates_beyond_the_limit_is_refused(content: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdfium.PdfiumFile, "page", lambda *_: pytest.fail("a page was loaded"))
    with pytest.raises(
        LimitExceeded, match=r"more than 1,048,576 bytes once its streams are inflated; Limits\(inflated=\.\.\.\) allows more"
    ):
        parse_pdf(content, limits=SMALL)


def test_large_streams_are_added_up() -> None:
    packed = zlib.compress(b" " * 400_000, 9)
    page = PAGE.replace(b"4 0 R", b"[4 0 R 5 0 R 6 0 R]") % b""
    parts = {number: stream(packed, b"/Filter /FlateDecode") for number in (4, 5, 6)}
    with pytest.raises(LimitExceeded, match="inflated"):
        check_growth(pdf({3: page, **parts}), SMALL)
    check_growth(pdf({3: page, **dict(list(parts.items())[:2])}), SMALL)


def test_large_drawings_are_no_attack() -> None:
    drawing = b"".join(b"%d %d m %d %d l S " % (n * n, n, n * 7, n * n * n) for n in range(40_000))
    packed = zlib.compress(drawing, 9)
    assert SMALL.inflated < len(drawing) < 20 * len(packed)
    check_growth(pdf({3: PAGE % b"", 4: stream(packed, b"/Filter /FlateDecode")}), SMALL)


@pytest.mark.parametrize("entries", [b"/Subtype /Image", b"/Length1 4194304", b"/Subtype/Type1C"])
def test_images_and_fonts_may_be_large(entries: bytes) -> None:
    check_growth(bomb(entries=entries), SMALL)


def test_what_cannot_be_inflated_is_left_to_the_reader() -> None:
    broken = pdf({3: PAGE % b"", 4: stream(b"no deflate" * 10_000, b"/Filter /FlateDecode")})
    check_growth(broken, SMALL)
    check_growth(b"%PDF-1.4\n1 0 obj\n<< /Length 5 >>\nstream\n", SMALL)
    check_growth(b"stream stream endstream obj stream", SMALL)


@pytest.mark.parametrize("resources", ["inline", "apart", "names apart"])
@pytest.mark.parametrize("packed", [False, True])
def test_forms_that_draw_forms_without_end_are_refused(resources: str, *, packed: bool) -> None:
    with pytest.raises(LimitExceeded, match=r"a\.pdf: more than 1,000 forms within a form; Limits\(forms=\.\.\.\) allows more"):
        check_growth(fan(20, resources=resources, packed=packed), SMALL, name="a.pdf")


def test_twenty_levels_are_refused_by_default() -> None:
    with pytest.raises(LimitExceeded, match="more than 100,000 forms within a form"):
        parse_pdf(fan(20))


def test_many_forms_that_do_not_multiply_are_read() -> None:
    check_growth(fan(9), SMALL)  # 2⁹ - 1 forms
    check_growth(fan(200, calls=1), SMALL)
    forms = {
        number: stream(b"/Y Do /Y Do", b"/Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /Y 9 0 R >> >>")
        for number in range(10, 40)
    }
    leaf = stream(b"", b"/Subtype /Form /BBox [0 0 9 9]")
    check_growth(pdf({3: PAGE % b"", 4: stream(b""), 9: leaf, **forms}), SMALL)


def test_forms_in_a_circle_end() -> None:
    check_growth(fan(8, last=b"/Y Do /Y Do"), Limits(forms=600))


def test_a_usual_file_is_within_the_limits() -> None:
    assert DEFAULT.inflated == 128 << 20
    assert DEFAULT.forms == 100_000
    content = pdf({3: PAGE % b"", 4: stream(b"")})
    assert parse_pdf(content).source.pages == 1
