"""Entities: exact spans, short forms, and the score on documents that were marked by hand."""

from __future__ import annotations

import socket
import tomllib
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vnadmin_parse import Document, entities, parse_pdf, parse_text
from vnadmin_parse.records import EntityKind

FIXTURES = Path(__file__).parents[1] / "fixtures"
MARKED = tomllib.loads((FIXTURES / "names.toml").read_text("utf-8"))["document"]


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the language layer asked for the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)


def named(text: str, kind: EntityKind) -> set[str]:
    return {entity.text for entity in entities(parse_text(text)) if entity.kind is kind}


@pytest.mark.parametrize(("key", "kind"), [("bodies", EntityKind.BODY), ("people", EntityKind.PERSON)])
def test_bodies_and_people_of_marked_documents_are_found(key: str, kind: EntityKind) -> None:
    right = extra = missed = 0
    told = []
    for document in MARKED:
        found, wanted = named(document["text"], kind), set(document[key])
        right, extra, missed = right + len(found & wanted), extra + len(found - wanted), missed + len(wanted - found)
        told += [f"+{name}" for name in found - wanted] + [f"-{name}" for name in wanted - found]
    assert len(MARKED) >= 20
    assert 2 * right / (2 * right + extra + missed) >= 0.9, told


@pytest.mark.parametrize("path", sorted(FIXTURES.glob("*/input.*")), ids=lambda path: path.parent.name)
def test_spans_are_exact_and_apart_on_every_fixture(path: Path) -> None:
    document: Document = parse_pdf(path) if path.suffix == ".pdf" else parse_text(path.read_text("utf-8"))
    found = entities(document)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))
    for at, entity in enumerate(found):
        assert "".join(document.text[slice(*entity.span)].split()) == "".join(entity.text.split())
        assert entity.evidence
        assert entity.refers_to is None or (entity.refers_to < at and found[entity.refers_to].refers_to is None)


def test_a_short_form_means_the_name_it_was_given_to() -> None:
    found = entities(parse_text("1. Liên đoàn Cờ vua tỉnh (sau đây gọi tắt là Liên đoàn) họp. Liên đoàn báo cáo Sở Nội vụ."))
    assert [(entity.text, entity.evidence, entity.refers_to) for entity in found] == [
        ("Liên đoàn Cờ vua tỉnh", "wording", None),
        ("Liên đoàn", "short_form", 0),
        ("Sở Nội vụ", "wording", None),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Trường hợp vướng mắc thì báo cáo.",
        "Cơ sở dữ liệu quốc gia.",
        "đồng chí Tổng Bí thư dự họp",
        "Sở dĩ chậm là do mưa.",
        "Bộ tiêu chí chấm điểm",
        "Cơ quan chủ trì báo cáo kết quả.",
        "Đại hội đã bầu 15 đồng chí.",
        "Theo Công văn số 21/CV-HHCS&MT ngày 5/6/2034.",
    ],
)
def test_what_only_looks_like_a_name_is_none(text: str) -> None:
    assert not {entity.kind for entity in entities(parse_text(text))} & {EntityKind.BODY, EntityKind.PERSON}


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Cho phép đổi tên Hội Làm vườn Hoa Sơn thành Hội Nông nghiệp Hoa Sơn.", {"Hội Làm vườn Hoa Sơn", "Hội Nông nghiệp Hoa Sơn"}),
        ("Sở Nội vụ xây dựng các dự thảo.", {"Sở Nội vụ"}),
        ("Gửi về Sở Nội vụ chậm nhất ngày 05/3/2025.", {"Sở Nội vụ"}),
        ("Đề nghị Sở Y tế quan tâm, góp ý.", {"Sở Y tế"}),
    ],
)
def test_a_name_ends_where_the_sentence_goes_on(text: str, bodies: set[str]) -> None:
    assert named(text, EntityKind.BODY) == bodies


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Chỉ số cấp tỉnh PCI của tỉnh Hà Giang.", {"tỉnh Hà Giang"}),
        ("Trụ sở tại TP.HCM và TP. Đà Nẵng.", {"TP.HCM", "TP. Đà Nẵng"}),
    ],
)
def test_capitals_behind_a_unit_are_no_place(text: str, places: set[str]) -> None:
    assert named(text, EntityKind.PLACE) == places


PARTS = ("Sở ", "UBND ", "ông ", "Lê ", "Văn ", "(gọi tắt là ", ")", "TM. ", "\n", ". ", "Kính gửi: ", "ﬁ", "🙂")


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(PARTS), max_size=20).map("".join))
def test_no_text_breaks_it(text: str) -> None:
    assert all(one.span.end <= other.span.start for one, other in pairwise(entities(parse_text(text))))


LETTER = "UBND TỈNH HOA SƠN\nSỞ DI SẢN\nSố: 12/SDS-VP\nHoa Sơn, ngày 05 tháng 3 năm 2026\nKính gửi: {}\n\n{}\n\nGIÁM ĐỐC\nLê Văn Tám\n"


def test_an_addressee_may_be_a_person_an_office_or_a_body() -> None:
    found = [
        next((entity.kind, entity.text) for entity in entities(parse_text(LETTER.format(who, "Sở đề nghị xem xét."))) if entity.text == who)
        for who in ("Ông Trần Văn Bảy", "Chủ tịch UBND tỉnh", "Sở Nội vụ")
    ]
    assert [kind for kind, _ in found] == [EntityKind.PERSON, EntityKind.POSITION, EntityKind.BODY]


def test_a_short_form_of_what_is_no_name_names_nothing() -> None:
    found = entities(parse_text("1. Công việc này (sau đây gọi tắt là Việc chung) sẽ làm. Việc chung cần người."))
    assert [entity.text for entity in found if entity.evidence == "short_form"] == []
