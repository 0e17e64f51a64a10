"""What signature dictionaries claim, from hand-written PDFs: each is a few objects with a table."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnadmin_parse.read.signature_bytes import Updates, names_signatures
from vnadmin_parse.read.signatures import find_signatures, read_signatures
from vnadmin_parse.records import Box, Claims, DigitalSignature, Origin

REASON = "SỞ Y TẾ<soyte@example.invalid> đã ký lên văn bản này!"
CONTAINER = b"<30820100" + b"00" * 252 + b">"


def utf16(text: str) -> bytes:
    return b"<" + (b"\xfe\xff" + text.encode("utf-16-be")).hex().encode() + b">"


def pdf_of(objects: dict[int, bytes], tail: bytes = b"") -> bytes:
    """Write objects with a table; object 1 is the catalog."""
    body = b"%PDF-1.7\n"
    places = {}
    for number, content in objects.items():
        places[number] = len(body)
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%d 1\n%010d 00000 n \n" % (number, place) for number, place in places.items())
    start = len(body)
    body += b"xref\n0 1\n0000000000 65535 f \n" + table
    return body + b"trailer\n<< /Size 99 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % start + tail


def signature(entries: bytes = b"", *, container: bytes = CONTAINER, byte_range: bytes = b"/ByteRange [0 10 600 20]") -> bytes:
    return b"<< /Type /Sig /SubFilter /ETSI.CAdES.detached /Contents %s %s %s >>" % (container, byte_range, entries)


def form_pdf(value: bytes, *, widget: bytes = b"/Rect [100 700 200 750]", page: bytes = b"", **more: bytes) -> bytes:
    """One field that is its own widget on the only page."""
    return pdf_of(
        {
            1: b"<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [4 0 R] >> >>",
            2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 600 800] >>",
            3: b"<< /Type /Page /Parent 2 0 R /Annots [4 0 R] %s >>" % page,
            4: b"<< /Subtype /Widget /FT /Sig /T (Signature1) /V 5 0 R %s >>" % widget,
            5: value,
            **{int(name[1:]): content for name, content in more.items()},
        }
    )


def only(content: bytes) -> DigitalSignature:
    found = read_signatures(content)
    assert len(found) == 1
    return found[0]


def test_a_signature_claims_who_when_and_for_whom() -> None:
    entries = b"/Reason %s /Location %s /ContactInfo %s /M (D:20250102030405+07'00')" % (
        utf16(REASON), utf16("UBND TỈNH AN"), utf16("BAN CƠ YẾU CHÍNH PHỦ - ĐT: 024; Email: ca@example.invalid"),
    )  # fmt: skip
    found = only(form_pdf(signature(entries)))
    assert (found.origin, found.signer, found.email) == (Origin.PDF, "SỞ Y TẾ", "soyte@example.invalid")
    assert (found.organisation, found.certifier) == ("UBND TỈNH AN", "BAN CƠ YẾU CHÍNH PHỦ")
    assert (found.signed_at, found.page, found.box) == ("2025-01-02T03:04:05+07:00", 1, Box(100, 50, 200, 100))
    assert found.claims.reason == REASON
    assert found.verification is None
    assert found.shape is not None
    assert (found.shape.field_name, found.shape.object_number, found.shape.format) == ("Signature1", 5, "ETSI.CAdES.detached")


@pytest.mark.parametrize(
    ("page", "box"),
    [
        (b"/Rotate 90", Box(700, 100, 750, 200)),
        (b"/Rotate 180", Box(400, 700, 500, 750)),
        (b"/Rotate 270", Box(50, 400, 100, 500)),
        (b"/Rotate -90", Box(50, 400, 100, 500)),
        (b"/CropBox [50 100 600 790]", Box(50, 40, 150, 90)),
        (b"/Rotate 45 /CropBox [9 9 9 9]", Box(100, 50, 200, 100)),
    ],
)
def test_boxes_are_those_of_the_page_as_shown(page: bytes, box: Box) -> None:
    assert only(form_pdf(signature(), page=page)).box == box


@pytest.mark.parametrize("widget", [b"/Rect [0 0 0 0]", b"/Rect [1 2 3]", b"/Rect [1 2 /a 4]", b"", b"/Rect 7 0 R"])
def test_an_unseen_widget_has_a_page_and_no_box(widget: bytes) -> None:
    found = only(form_pdf(signature(), widget=widget))
    assert (found.page, found.box) == (1, None)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        (utf16("Trần Văn Ân"), "Trần Văn Ân"),
        (b"(\xef\xbb\xbfTr\xe1\xba\xa7n)", "Trần"),
        (b"(Tr\xe1\xba\xa7n)", "Trần"),
        (b"(\xff\xfeA\x00)", "A"),
        (b"(\xe0 la \x84 \x92)", "à la — ™"),
        (b"(\\050A\\051)", "(A)"),
        (b"(A\x00\x01B)", "AB"),
        (utf16("\x1bvi\x1bTrần"), "Trần"),
        (utf16("Tra\u0302\u0300n"), "Trần"),
        (b"(  )", None),
        (b"/Name", None),
        (b"[1 2]", None),
        (b"99 0 R", None),
    ],
)
def test_strings_are_decoded(written: bytes, name: str | None) -> None:
    assert only(form_pdf(signature(b"/Name " + written))).claims.name == name


def test_a_lost_form_leaves_the_widget() -> None:
    content = form_pdf(signature(b"/Name (A)")).replace(b"/AcroForm << /Fields [4 0 R] >>", b" " * 31)
    assert only(content).claims.name == "A"


def test_a_field_without_a_widget_has_no_page() -> None:
    found = only(form_pdf(signature(b"/Name (A)")).replace(b"/Annots [4 0 R]", b" " * 15))
    assert (found.claims.name, found.page, found.box) == ("A", None, None)


def test_kids_inherit_and_circles_end() -> None:
    content = pdf_of(
        {
            1: b"<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [4 0 R 4 0 R 9 0 R] >> >>",
            2: b"<< /Type /Pages /Kids [3 0 R 2 0 R] /Count 1 >>",
            3: b"<< /Type /Page /Parent 2 0 R /Annots [6 0 R 9 0 R 77 0 R null 5] >>",
            4: b"<< /FT /Sig /T (outer) /V 5 0 R /Kids [6 0 R 4 0 R] >>",
            5: signature(b"/Name (A)"),
            6: b"<< /Subtype /Widget /Parent 4 0 R /T (inner) /Rect [10 20 30 40] >>",
            9: b"<< /Parent 9 0 R /FT /Sig /Kids 9 0 R /V 9 0 R >>",
        }
    )
    found = find_signatures(content)
    first = found.signatures[0]
    assert (first.claims.name, first.page, first.box) == ("A", 1, Box(10, 752, 30, 772))
    assert first.shape is not None
    assert first.shape.field_name == "outer"


def test_a_signature_that_stands_in_its_field_is_read_once() -> None:
    content = form_pdf(b"<< >>").replace(b"/V 5 0 R", b"/V << /Type /Sig /Name (A) >>")
    content = content.replace(b"startxref", b"startxref\n0\nstartxref")  # the table no longer fits: pdfminer looks for the objects
    assert [each.claims.name for each in read_signatures(content)] == ["A"]


def test_an_empty_field_is_no_signature() -> None:
    assert read_signatures(form_pdf(b"null")) == ()
    assert read_signatures(form_pdf(signature()).replace(b"/V 5 0 R", b"        ")) == ()


def test_a_broken_signature_hides_no_other() -> None:
    content = pdf_of(
        {
            1: b"<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [4 0 R 6 0 R 8 0 R] >> >>",
            2: b"<< /Type /Pages /Kids [] /Count 0 >>",
            4: b"<< /FT /Sig /T (a) /V 5 0 R >>",
            5: b"[ 1 2 3 ]",
            6: b"<< /FT /Sig /T (b) /V 7 0 R >>",
            7: signature(b"/Name (B)"),
            8: b"<< /FT /Sig /T (c) /V << /ByteRange [ /a ] /Contents 5 /M /Today >> >>",
        }
    )
    found = find_signatures(content)
    assert [each.claims.name for each in found.signatures] == [None, "B", None]
    assert [each.shape.is_malformed for each in found.signatures if each.shape] == [True, False, True]
    assert [problem.code for problem in found.problems].count("signature.malformed") == 2


def framed(tail: bytes = b"") -> bytes:
    """A file whose byte range lies around its container."""
    content = form_pdf(signature(byte_range=b"/ByteRange [0 AAAA BBBB CCCC]"))
    start = content.index(b"/Contents ") + 10
    end = start + len(CONTAINER)
    for mark, number in ((b"AAAA", start), (b"BBBB", end), (b"CCCC", len(content) - end)):
        content = content.replace(mark, b"%04d" % number)
    return content + tail


@pytest.mark.parametrize(
    ("tail", "whole", "uncovered", "updates"),
    [(b"", True, 0, 0), (b"\n", False, 1, 0), (b"junk", False, 4, 0), (b"1 0 obj endobj startxref 9 %%EOF", False, 32, 1)],
)
def test_coverage_is_counted(tail: bytes, whole: bool, uncovered: int, updates: int) -> None:  # noqa: FBT001
    shape = only(framed(tail)).shape
    assert shape is not None
    assert (shape.is_framed, shape.covers_whole_file, shape.uncovered_tail, shape.later_revisions) == (True, whole, uncovered, updates)


@pytest.mark.parametrize("order", [range(40), range(39, -1, -1), [*range(0, 40, 2), *range(1, 40, 2)]])
def test_updates_are_counted_in_any_order_and_looked_for_once(order: Sequence[int]) -> None:
    update = b"startxref 9 %%EOF\n"
    content = Watched(update * 40)
    updates = Updates(content)
    assert [updates.after(at * len(update)) for at in order] == [40 - at for at in order]
    assert content.searched <= len(content) + 200 * len(update)  # every part once, and not once for each signature


class Watched(bytes):
    """Bytes that count how many of them were searched."""

    searched = 0

    def find(self, sub: bytes, start: int, end: int) -> int:  # type: ignore[override]
        found = super().find(sub, start, end)
        self.searched += (end if found < 0 else found) - start
        return found


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (signature(byte_range=b""), "signature.malformed"),
        (signature(byte_range=b"/ByteRange [0 1 2]"), "signature.malformed"),
        (signature(byte_range=b"/ByteRange [0 -1 2 3]"), "signature.malformed"),
        (signature(container=b"<0000000000>"), "signature.malformed"),
        (signature(container=b"<>"), "signature.malformed"),
        (signature(container=b"(text)"), "signature.malformed"),
        (signature(), "signature.range-misplaced"),
        (signature(byte_range=b"/ByteRange [0 10 999999999 20]"), "signature.range-misplaced"),
        (signature(b"/M (today)", byte_range=b""), "signature.time-unreadable"),
    ],
)
def test_oddities_are_told(value: bytes, code: str) -> None:
    found = find_signatures(form_pdf(value))
    assert len(found.signatures) == 1
    assert code in [problem.code for problem in found.problems]


def test_a_whole_signature_has_no_problem() -> None:
    assert find_signatures(framed()).problems == ()


def test_a_container_as_a_literal_string_is_read() -> None:
    found = find_signatures(form_pdf(signature(b"/Name (A)", container=b"(0" + b"\\202" * 300 + b")")))
    assert [each.claims.name for each in found.signatures] == ["A"]
    assert "signature.malformed" not in [problem.code for problem in found.problems]


def test_what_no_field_leads_to_is_told() -> None:
    content = pdf_of({1: b"<< /Type /Catalog >>", 5: signature()})
    assert [problem.code for problem in find_signatures(content).problems] == ["signature.unreached"]


@pytest.mark.parametrize(("permission", "docmdp"), [(b"/P 1", 1), (b"", 2), (b"/P 3", 3), (b"/P 7", None)])
def test_certification_is_read(permission: bytes, docmdp: int | None) -> None:
    entries = b"/Reference [ << /TransformMethod /FieldMDP >> << /TransformMethod /DocMDP /TransformParams << %s >> >> ]" % permission
    shape = only(form_pdf(signature(entries))).shape
    assert shape is not None
    assert shape.docmdp == docmdp


def in_object_stream(*, predictor: bool = False) -> bytes:
    """A file whose field and signature stand in an object stream."""
    held = {1: b"<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [4 0 R] >> >>", 2: b"<< /Type /Pages /Kids [] >>",
            4: b"<< /FT /Sig /V 5 0 R /T null >>", 5: signature(b"/Name (A)")}  # fmt: skip
    bodies = b" ".join(held.values())
    head = b"".join(b"%d %d " % (number, bodies.index(content)) for number, content in held.items())
    packed = zlib.compress(head + bodies)
    body = b"%PDF-1.7\n"
    stream_at = len(body)
    more = b"/DecodeParms << /Predictor 1 >>" if predictor else b""
    body += b"8 0 obj\n<< /Type /ObjStm /N %d /First %d /Length %d /Filter /FlateDecode %s >>\nstream\n" % (
        len(held), len(head), len(packed), more,
    )  # fmt: skip
    body += packed + b"\nendstream\nendobj\n"
    table_at = len(body)
    rows = b"\x00\x00\x00\x00" + b"".join(
        b"\x02\x00\x08" + bytes([list(held).index(number)]) if number in held else b"\x00\x00\x00\x00" for number in range(1, 8)
    )
    rows += b"\x01" + stream_at.to_bytes(2) + b"\x00" + b"\x01" + table_at.to_bytes(2) + b"\x00"
    body += b"9 0 obj\n<< /Type /XRef /Size 10 /W [1 2 1] /Root 1 0 R /Length %d >>\nstream\n" % len(rows)
    return body + rows + b"\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n" % table_at


@pytest.mark.parametrize("predictor", [False, True])
def test_signatures_in_object_streams_are_read(predictor: bool) -> None:  # noqa: FBT001
    content = in_object_stream(predictor=predictor)
    assert b"/Sig" not in content
    assert only(content).claims == Claims(name="A")


@pytest.mark.parametrize(
    "content", [b"", b"/Sig", b"%PDF-1.7 /ByteRange", b"\x00" * 99, b"/Sig" + b"startxref 5 " * 9, pdf_of({1: b"1 0 R", 2: b"/Sig"})]
)
def test_no_bytes_raise(content: bytes) -> None:
    assert find_signatures(content).signatures == ()


def test_a_file_without_signatures_is_not_opened() -> None:
    assert find_signatures(pdf_of({1: b"<< /Type /Catalog >>"})) == find_signatures(b"")


SIGNED = framed()


@given(st.lists(st.tuples(st.integers(0, len(SIGNED) - 1), st.integers(0, 255)), max_size=12), st.integers(0, len(SIGNED)))
def test_spoilt_files_never_raise(changes: list[tuple[int, int]], end: int) -> None:
    content = bytearray(SIGNED)
    for place, byte in changes:
        content[place] = byte
    for spoilt in (bytes(content), bytes(content[:end])):
        for found in find_signatures(spoilt).signatures:
            assert found.verification is None


@pytest.mark.parametrize(
    ("content", "names"),
    [
        (b"/Sig", True),
        (b"/ByteRange", True),
        (b"/Type /ObjStm stream\n" + zlib.compress(b"<< /Type /Sig >>"), True),
        (b"/Type /ObjStm stream\n" + zlib.compress(b"<< /Type /Page >>"), False),
        (b"/Si /Byte /Type /XObject", False),
    ],
)
def test_a_signature_is_named_wherever_it_stands(content: bytes, names: bool) -> None:  # noqa: FBT001
    far = b"\x00" * (1 << 18)
    assert [names_signatures(each) for each in (content, far + content, content + far)] == [names] * 3
