"""Akoma Ntoso: valid by its published schema, no text of the body lost, references that lead somewhere."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from akoma_ntoso import N, assert_valid, body_of, printed, squeezed
from vnadmin_parse import Document, parse_pdf, parse_text, to_akoma_ntoso
from vnadmin_parse.export.akn_names import division_ids, pinpoint_id, slug, work_cited
from vnadmin_parse.export.characters import one_line
from vnadmin_parse.grammar.citations import find_citations
from vnadmin_parse.records import Division, DivisionKind, Span

FIXTURES = Path(__file__).parents[1] / "fixtures"
CASES = sorted(FIXTURES.glob("*/input.*"))
GOLDEN = ("nghi-dinh", "quyet-dinh-kem-quy-che", "luat")
UPDATES = bool(os.environ.get("UPDATE_FIXTURES"))
every_case = pytest.mark.parametrize("path", CASES, ids=lambda path: path.parent.name)
DECREE = """CHÍNH PHỦ

Số: 912/2034/NĐ-CP

NGHỊ ĐỊNH
Quy định về đá cảnh

Căn cứ Luật Di sản số 931/2034/QH15;

Chương I
QUY ĐỊNH CHUNG

Điều 1. Phạm vi
1. Nghị định này quy định về đá cảnh theo điểm đ khoản 2 Điều 7 Luật Di sản số 931/2034/QH15.
2. Việc nêu tại khoản 1 Điều này gồm:
a) Đá vôi theo Điều 2 Nghị định này;
b) Đá quý theo điểm a khoản này.

Chương II
ĐIỀU KHOẢN THI HÀNH

Điều 2. Hiệu lực
Nghị định này có hiệu lực từ ngày 01 tháng 7 năm 2034.
"""


def parse(path: Path) -> Document:
    return parse_pdf(path) if path.suffix == ".pdf" else parse_text(path.read_text("utf-8"))


@pytest.mark.parametrize("name", GOLDEN)
def test_expected(name: str) -> None:
    (path,) = (case for case in CASES if case.parent.name == name)
    written, expected = to_akoma_ntoso(parse(path)), FIXTURES / name / "expected.akn.xml"
    if UPDATES:
        expected.write_text(written, encoding="utf-8")
    assert written == expected.read_text("utf-8")


@every_case
def test_it_is_valid_and_no_text_of_the_body_is_lost(path: Path) -> None:
    document = parse(path)
    root = assert_valid(to_akoma_ntoso(document))
    assert squeezed("".join(body_of(root).itertext())) == printed(document)


@every_case
def test_every_reference_into_the_document_leads_somewhere(path: Path) -> None:
    root = etree.fromstring(to_akoma_ntoso(parse(path)).encode())
    known = {one.get("eId") for one in root.iter() if one.get("eId")}
    inner = [ref.get("href", "") for ref in root.iter(f"{N}ref") if ref.get("href", "").startswith("#")]
    assert {href[1:] for href in inner} - {""} <= known


@every_case
def test_every_line_around_the_body_is_there(path: Path) -> None:
    document = parse(path)
    whole = squeezed("".join(etree.fromstring(to_akoma_ntoso(document).encode()).itertext()))
    for record in (*document.addressees, *document.bases, *document.recipients):
        for line in document.text[slice(*record.span)].split("\n"):
            assert squeezed(one_line(line)) in whole


@pytest.fixture(scope="module")
def decree() -> etree._Element:
    return assert_valid(to_akoma_ntoso(parse_text(DECREE)))


def test_units_have_their_elements_and_identifiers(decree: etree._Element) -> None:
    found = {one.get("eId"): etree.QName(one).localname for one in body_of(decree).iter() if one.get("eId")}
    assert found == {
        "chp_I": "chapter", "art_1": "article", "art_1__cl_1": "clause", "art_1__cl_2": "clause", "art_1__cl_2__point_a": "point",
        "art_1__cl_2__point_b": "point", "chp_II": "chapter", "art_2": "article",
    } | {name: tag for name, tag in found.items() if tag == "alinea"}  # fmt: skip
    assert body_of(decree).findtext(f".//{N}article/{N}heading") == "Phạm vi"


def test_citations_are_references(decree: etree._Element) -> None:
    refs = {one_line("".join(ref.itertext())): ref.get("href") for ref in decree.iter(f"{N}ref")}
    law = "/akn/vn/act/luat/2034/931-2034-qh15"
    assert refs["điểm đ khoản 2 Điều 7"] == f"{law}/!main~art_7__cl_2__point_đ"
    assert refs["Luật Di sản số 931/2034/QH15"] == law
    assert refs["khoản 1 Điều này"] == "#art_1__cl_1"
    assert refs["điểm a khoản này"] == "#art_1__cl_2__point_a"
    assert refs["Điều 2"] == "#art_2"
    assert refs["Nghị định này"] == "#"


def test_the_document_has_its_names(decree: etree._Element) -> None:
    said = {etree.QName(one).localname: one.get("value") or one.get("language") for one in decree.iter() if "FRBR" in str(one.tag)}
    assert said["FRBRcountry"] == "vn"
    assert said["FRBRlanguage"] == "vie"
    assert said["FRBRnumber"] == "912/2034/NĐ-CP"
    work = decree.find(f".//{N}FRBRWork/{N}FRBRuri")
    assert work is not None
    assert work.get("value") == "/akn/vn/act/nghi-dinh/2034/912-2034-nd-cp" == work_cited(find_citations("Nghị định số 912/2034/NĐ-CP")[0])


def test_a_date_that_is_not_known_is_called_so(decree: etree._Element) -> None:
    assert {(one.get("date"), one.get("name")) for one in decree.iter(f"{N}FRBRdate")} == {("0001-01-01", "unknown")}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("khoản 1 Điều 3 Nghị định này", "art_3__cl_1"),
        ("Điều 15a Nghị định này", "art_15a"),
        ("khoản 1 và khoản 2 Điều 6 Nghị định này", "art_6"),
        ("Điều 3 và Điều 4 Nghị định này", None),
    ],
)
def test_a_pinpoint_is_named_as_far_as_it_is_one_place(text: str, wanted: str | None) -> None:
    assert pinpoint_id(find_citations(text)[0].pinpoints[0]) == wanted


def body(*divisions: tuple[DivisionKind, str | None, str | None, int | None]) -> Document:
    made = tuple(
        Division(Span(at, at), kind, label, label, None, text, parent=parent) for at, (kind, label, text, parent) in enumerate(divisions)
    )
    return evolve(parse_text(""), body=made)


def test_a_quoted_article_does_not_take_the_name_of_the_outer_one() -> None:
    article, clause = DivisionKind.ARTICLE, DivisionKind.CLAUSE
    document = body((article, "Điều 1", "a", None), (clause, "1", "b", 0), (article, "Điều 2", "c", 1), (article, "Điều 2", "d", None))
    assert division_ids(document.body, "") == ("art_1", "art_1__cl_1", "art_1__cl_1__art_2", "art_2")


def test_text_stays_in_its_order_where_a_unit_goes_on_after_another() -> None:
    paragraph, bullet = DivisionKind.PARAGRAPH, DivisionKind.BULLET
    document = body((paragraph, None, "a", None), (bullet, "-", "b", 0), (paragraph, None, "c", None), (bullet, "-", "d", 0))
    assert squeezed("".join(body_of(assert_valid(to_akoma_ntoso(document))).itertext())) == "a-bc-d"


@settings(max_examples=60)
@given(
    st.lists(
        st.tuples(st.sampled_from(DivisionKind), st.none() | st.text(alphabet=st.characters(codec=None), max_size=6), st.none() | st.text(max_size=12)),
        max_size=8,
    ),
    st.data(),
)  # fmt: skip
def test_no_body_breaks_it(divisions: list[tuple[DivisionKind, str | None, str | None]], data: st.DataObject) -> None:
    parents = [data.draw(st.none() | st.integers(0, at - 1)) if at else None for at in range(len(divisions))]
    document = body(*((kind, label, text, parent) for (kind, label, text), parent in zip(divisions, parents, strict=True)))
    root = assert_valid(to_akoma_ntoso(document))
    assert squeezed("".join(body_of(root).itertext())) == printed(document)


@settings(max_examples=60)
@given(st.lists(st.sampled_from(DECREE.splitlines()) | st.text(alphabet=st.characters(codec=None), max_size=20), max_size=14))
def test_no_text_breaks_it(lines: list[str]) -> None:
    document = parse_text("\n".join(lines))
    assert_valid(to_akoma_ntoso(document))
    assert to_akoma_ntoso(document) == to_akoma_ntoso(parse_text("\n".join(lines)))


def test_slugs_hold_plain_letters_only() -> None:
    assert slug("Ủy ban  nhân dân/ĐẢNG — 12a") == "uy-ban-nhan-dan-dang-12a"
