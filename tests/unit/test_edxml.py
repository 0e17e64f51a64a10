"""edXML: names and order of the format, what is missing, and the way back."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from vnadmin_parse import UnreadableXml, edxml_message, from_edxml, missing_elements, parse_pdf, parse_text, to_edxml
from vnadmin_parse.export.edxml import NAMESPACE
from vnadmin_parse.export.edxml_message import Attachment, EdxmlMessage, Lack, Organisation, Trace

FIXTURES = Path(__file__).parents[1] / "fixtures"
UPDATES = bool(os.environ.get("UPDATE_FIXTURES"))
CASES = ("cong-van", "cong-van-hoa-toc", "nghi-dinh")
ORDER = ["From", "To", "Code", "PromulgationInfo", "DocumentType", "Subject", "Content", "SignerInfo", "DueDate", "ToPlaces", "OtherInfo",
         "ResponseFor", "SteeringType", "DocumentId"]  # fmt: skip
LINES = st.sampled_from(
    ["Số: 12/UBND-VX", "V/v nghỉ lễ", "Kính gửi: Sở Y tế;", "HỎA TỐC", "KT. CHỦ TỊCH", "Nơi nhận:", "- Lưu: VT.", "\x00<&>"]
)
WHOLE = EdxmlMessage(
    sender=Organisation("000.00.26.H99", "UBND tỉnh Hoa Sơn", "Sở Di sản", "1 phố Đá", "a@b.vn", "012", "013", "b.vn"),
    receivers=(Organisation("000.00.01.H99", None, "Sở Y tế"), Organisation("H99.7", None, "Sở Nội vụ")),
    code_number="45", code_notation="SDS-VP", place="Hoa Sơn", promulgated="2026/05/25", type_code="18", type_name="Công văn",
    type_detail="0", subject="họp", content="họp", competence="KT. GIÁM ĐỐC", position="PHÓ GIÁM ĐỐC", full_name="Lục Hoài Thước",
    due_date="2026/06/01", to_places=("Như trên", "Lưu: VT"), priority=0, circulation="Xem xong trả lại", drafter="TVC", copies=5, pages=2,
    appendices=("Phụ lục I",), steering_type=0, document_id="000.00.26.H99,2026/05/25,45/SDS-VP", trace_id="a1b2c3d4",
    traces=(Trace("000.00.26.H99", "2026/05/26 09:47:44"),), business_type=0, business_reason="Văn bản mới", paper=0,
    department="Văn phòng", staff="A", mobile="09", email="c@b.vn",
    attachments=(Attachment("vb.pdf", "application/pdf", b"%PDF-1.7\x00\xff", "0f", "bản chính"), Attachment("a.zip", "application/zip", b"", "1f")),
)  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_expected(name: str) -> None:
    written, expected = to_edxml(edxml_message(parse_pdf(FIXTURES / name / "input.pdf"))), FIXTURES / name / "expected.edxml"
    if UPDATES:
        expected.write_text(written, encoding="utf-8")
    assert written == expected.read_text("utf-8")


def names_in(xml: str, path: str) -> list[str]:
    found = etree.fromstring(xml.encode()).find(path, {"e": NAMESPACE})
    assert found is not None
    return [etree.QName(one).localname for one in found]


@pytest.mark.parametrize("message", [WHOLE, EdxmlMessage(), edxml_message(parse_pdf(FIXTURES / "cong-van" / "input.pdf"))])
def test_the_elements_stand_in_the_order_of_the_format(message: EdxmlMessage) -> None:
    xml = to_edxml(message)
    found = list(dict.fromkeys(names_in(xml, ".//e:MessageHeader")))
    assert found == [name for name in ORDER if name in found]
    assert {"Code", "PromulgationInfo", "DocumentType", "Subject", "SignerInfo", "OtherInfo", "SteeringType", "DocumentId"} <= set(found)
    assert names_in(xml, ".//e:edXMLHeader") == ["MessageHeader", "TraceHeaderList", "DigitalSignature"]
    assert names_in(xml, "./e:edXMLEnvelope") == ["edXMLHeader", "edXMLBody"]
    assert names_in(xml, ".")[0] == "edXMLEnvelope"


def test_nothing_is_missing_from_a_whole_message() -> None:
    assert missing_elements(WHOLE) == ()
    assert from_edxml(to_edxml(WHOLE)) == WHOLE


def test_attachments_stand_beside_the_envelope_and_are_bound_by_their_identifiers() -> None:
    root = etree.fromstring(to_edxml(WHOLE).encode())
    links = [one.get("{http://www.w3.org/1999/xlink}href") for one in root.iter(f"{{{NAMESPACE}}}Reference")]
    assert links == ["cid:0f", "cid:1f"]
    assert [one.text for one in root.findall("e:AttachmentEncoded/e:Attachment/e:ContentId", {"e": NAMESPACE})] == ["0f", "1f"]
    (unnamed,) = from_edxml(to_edxml(EdxmlMessage(attachments=(Attachment("a", "b/c", b"d"),)))).attachments
    assert unnamed.content_id
    assert evolve(unnamed, content_id=None) == Attachment("a", "b/c", b"d")


def test_what_is_missing_is_told_with_its_reason() -> None:
    document = parse_text("Số:        /UBND-VX\n\nKính gửi:\n- Sở Y tế;\n- Sở Nội vụ.\n")
    missing = {one.path: one.lack for one in missing_elements(edxml_message(document))}
    assert missing["MessageHeader/From/OrganId"] is Lack.NOT_PRINTED
    assert missing["MessageHeader/To[2]/OrganId"] is Lack.NOT_PRINTED
    assert missing["MessageHeader/Code/CodeNumber"] is Lack.NOT_READ
    assert missing["MessageHeader/PromulgationInfo/PromulgationDate"] is Lack.NOT_READ
    assert missing["TraceHeaderList/TraceHeader"] is Lack.NOT_PRINTED
    assert not {"MessageHeader/Code/CodeNotation", "MessageHeader/To[1]/OrganName", "MessageHeader/SignerInfo/Competence"} & missing.keys()


def test_a_document_identifier_needs_all_its_parts() -> None:
    document = parse_pdf(FIXTURES / "cong-van" / "input.pdf")
    assert edxml_message(document).document_id is None
    assert edxml_message(document, organ_id="H99.12").document_id == "H99.12,2026/09/14,1417/SDSLN-QLDS"


def test_a_legislative_code_keeps_its_year() -> None:
    assert edxml_message(parse_text("CHÍNH PHỦ\n\nSố: 912/2034/NĐ-CP\n\nNGHỊ ĐỊNH\nVề việc họp\n")).code_notation == "2034/NĐ-CP"


@pytest.mark.parametrize(("mark", "priority"), [("HỎA TỐC", 3), ("THƯỢNG KHẨN", 2), ("KHẨN", 1), ("", 0)])
def test_urgency_is_a_number(mark: str, priority: int) -> None:
    assert edxml_message(parse_text(f"UBND TỈNH HOA SƠN\nSố: 12/UBND-VX\n{mark}\nV/v họp\n\nKính gửi: Sở Y tế.\n")).priority == priority


@settings(max_examples=60)
@given(st.lists(LINES | st.text(alphabet=st.characters(codec=None), max_size=20), max_size=8))
def test_every_document_comes_back(lines: list[str]) -> None:
    message = edxml_message(parse_text("\n".join(lines)))
    assert from_edxml(to_edxml(message).encode()) == message
    etree.fromstring(to_edxml(message).encode())


WRONG = {
    "another namespace": '<edXML xmlns="http://www.go.vn/eDoc"/>',
    "no header": f'<edXML xmlns="{NAMESPACE}"/>',
    "no message header": f'<edXML xmlns="{NAMESPACE}"><edXMLEnvelope><edXMLHeader/></edXMLEnvelope></edXML>',
    "a DTD": '<!DOCTYPE edXML [<!ENTITY a "b">]>' + to_edxml(WHOLE).partition("\n")[2],
    "a number that is none": to_edxml(WHOLE).replace("PageAmount>2<", "PageAmount>hai<"),
    "a file that is none": to_edxml(WHOLE).replace("JVBERi", "!!"),
}


@pytest.mark.parametrize("source", WRONG.values(), ids=WRONG.keys())
def test_what_is_no_message_is_refused(source: str) -> None:
    with pytest.raises(UnreadableXml):
        from_edxml(source)


def test_prefixes_and_blanks_of_other_writers_do_not_matter() -> None:
    other = to_edxml(WHOLE).replace("edXML:", "x:").replace("xmlns:edXML", "xmlns:x").replace("><x:", ">\n  <x:")
    assert from_edxml(other) == WHOLE
