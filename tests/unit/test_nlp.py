"""Sentences and words: exact spans, and nothing cut that must stay whole."""

from __future__ import annotations

import socket
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnadmin_parse import Document, nlp, parse_pdf, parse_text, segmenter
from vnadmin_parse.fold import fold
from vnadmin_parse.nlp import sentences, words
from vnadmin_parse.records import BlockKind

FIXTURES = Path(__file__).parents[1] / "fixtures"
LETTER = """\
SỞ NỘI VỤ
Số: 12/SNV-VP

Kính gửi: Sở Y tế.

Thực hiện nhiệm vụ cấp trên giao và theo quy định tại Nghị định số 30/2020/NĐ-
CP ngày 05/3/2020 của Chính phủ. Sở Nội vụ TP. Hoa Sơn đề nghị như sau:
1. Về HOÀ GIẢI. Theo điểm a khoản 2 Điều 5, hạn cuối là ngày 10.10.2026. Chi 1.250.000 đồng.
- Phối hợp V/v chuyển đổi số
- Gửi về a.b@sonoivu.gov.vn./.
"""


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the language layer asked for the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)


def told(document: Document) -> list[str]:
    return [sentence.text for sentence in sentences(document)]


def test_sentences_end_where_a_reader_ends_them() -> None:
    assert told(parse_text(LETTER))[-7:] == [
        "Thực hiện nhiệm vụ cấp trên giao và theo quy định tại Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ.",
        "Sở Nội vụ TP. Hoa Sơn đề nghị như sau:",
        "1. Về HOÀ GIẢI.",
        "Theo điểm a khoản 2 Điều 5, hạn cuối là ngày 10.10.2026.",
        "Chi 1.250.000 đồng.",
        "- Phối hợp V/v chuyển đổi số",
        "- Gửi về a.b@sonoivu.gov.vn./.",
    ]


def test_words_are_those_of_the_text() -> None:
    found = [word.text for word in words(parse_text(LETTER))]
    for whole in (
        "30/2020/NĐ-CP",
        "05/3/2020",
        "TP.",
        "1.",
        "HOÀ GIẢI",
        "điểm a khoản 2 Điều 5",
        "1.250.000",
        "V/v",
        "a.b@sonoivu.gov.vn",
        "-",
    ):
        assert whole in found
    assert "Nghị định" in found


@pytest.mark.parametrize(
    ("line", "whole"),
    [
        ("Căn cứ Nghị định số 126/2024/NĐ-CP1 , Sở Nội vụ báo cáo.", "126/2024/NĐ-CP"),  # the mark of a footnote
        ("Thực hiện Hướng dẫn số 06-HD/TW. Đảng ủy báo cáo.", "06-HD/TW"),  # the next sentence begins with a capital
    ],
)
def test_a_code_ends_where_its_citation_says(line: str, whole: str) -> None:
    assert whole in [word.text for word in words(parse_text(f"SỞ NỘI VỤ\nSố: 12/BC-SNV\n\nBÁO CÁO\nVề hội\n\n{line}\n"))]


@pytest.mark.parametrize("path", sorted(FIXTURES.glob("*/input.*")), ids=lambda path: path.parent.name)
def test_spans_are_exact_and_apart_on_every_fixture(path: Path) -> None:
    document = parse_pdf(path) if path.suffix == ".pdf" else parse_text(path.read_text("utf-8"))
    for found in (sentences(document), words(document)):
        assert found
        assert all(one.span.end <= other.span.start for one, other in pairwise(found))
    for word in words(document):
        piece = document.text[slice(*word.span)]
        assert piece == piece.strip()
        assert ink(piece) == ink(word.text)
    assert all(
        any(one.start <= sentence.span.start and sentence.span.end <= one.end for one in rooms(document))
        for sentence in sentences(document)
    )


def ink(text: str) -> str:
    return "".join(fold(text).split())


def rooms(document: Document) -> list[tuple[int, int]]:
    """Give the divisions, and the blocks that are in none."""
    return [*(division.span for division in document.body), *(block.span for block in document.blocks)]


@pytest.mark.parametrize("path", sorted(FIXTURES.glob("*/input.*")), ids=lambda path: path.parent.name)
def test_codes_and_pinpoints_stay_whole_on_every_fixture(path: Path) -> None:
    document = parse_pdf(path) if path.suffix == ".pdf" else parse_text(path.read_text("utf-8"))
    spans = [word.span for word in words(document)]
    whole = [pinpoint.span for citation in document.citations for pinpoint in citation.pinpoints]
    for span in [*whole, *([document.header.code.span] if document.header.code else [])]:
        assert not any(word.start < edge < word.end for word in spans for edge in span)


def test_every_letter_is_in_some_word() -> None:
    document = parse_text(LETTER)
    covered = {at for word in words(document) for at in range(*word.span)}
    aside = {at for block in document.blocks if block.kind is BlockKind.FURNITURE for at in range(*block.span)}
    assert [at for at, letter in enumerate(document.text) if not letter.isspace() and at not in covered | aside] == []


@given(st.text(alphabet=st.sampled_from("aAộHOÀò 1.,;/-?!\n\t\u00a0…“”Điều khoản TP.NĐ-CP🙂ﬁ²"), max_size=60))
def test_no_text_breaks_it(text: str) -> None:
    document = parse_text(text)
    for found in (sentences(document), words(document)):
        assert all(one.span.end <= other.span.start for one, other in pairwise(found))
    for word in words(document):
        assert ink(document.text[slice(*word.span)]) == ink(word.text)


def test_where_the_tokenizer_loses_letters_words_are_cut_at_blanks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nlp, "word_texts", lambda _: ["Sở"])
    assert [word.text for word in words(parse_text("Sở Nội vụ"))] == ["Sở", "Nội", "vụ"]


def test_nothing_is_loaded_before_it_is_used() -> None:
    assert not {"underthesea", "underthesea_core", "joblib"} & {*vars(nlp), *vars(segmenter)}
