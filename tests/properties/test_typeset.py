"""What is set in type is read back: `parse(typeset(draft))` gives the draft, from the page and from every kind of text dump."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from typeset import Draft, Spacing, interleaved_text_of, pdf_of, text_of
from typeset.description import Filing, Hand, Issued, Number, Receiver, paragraph
from typeset.drafts import circulars, decisions, drafts, letters, named, party_documents, youth_documents
from typeset.expected import (
    View,
    header_in,
    header_of,
    paragraphs_in,
    paragraphs_of,
    parts_in,
    parts_of,
    preamble_in,
    preamble_of,
    recipients_in,
    recipients_of,
    signatures_in,
    signatures_of,
    signers_in,
    signers_of,
)
from typeset.samples import SAMPLES
from vnadmin_parse import Document, parse_pdf, parse_text
from vnadmin_parse.terms import Regime

FAMILIES = {
    "letters": letters(),
    "named": named(),
    "decisions": decisions(),
    "circulars": circulars(),
    "party": party_documents(),
    "youth": youth_documents(),
}
WAYS: dict[str, Callable[[Draft], Document]] = {
    "pdf": lambda draft: parse_pdf(pdf_of(draft)),
    "dump": lambda draft: parse_text(text_of(draft, has_trailer=True)),
    "loose dump": lambda draft: parse_text(text_of(draft, spacing=Spacing.LOOSE, has_trailer=True)),
    "interleaved dump": lambda draft: parse_text(interleaved_text_of(draft)),
}
HEAD = {
    "form": ("regime", "type", "national_name", "motto", "party_title", "urgency", "is_draft"),
    "bodies": ("supervising_body", "issuing_body"),
    "code": ("code",),
    "place and date": ("place", "issued"),
    "subject": ("subject",),
}
Side = Callable[[Document], object]
Wanted = Callable[[Draft, bool], object]


def _head(names: tuple[str, ...], view: View) -> View:
    return {name: view[name] for name in names}


VIEWS: dict[str, tuple[Side, Wanted]] = {
    name: (
        lambda document, names=names: _head(names, header_in(document)),
        lambda draft, stamps, names=names: _head(names, header_of(draft, has_stamps=stamps)),
    )
    for name, names in HEAD.items()
} | {
    "preamble": (preamble_in, lambda draft, _: preamble_of(draft)),
    "parts": (parts_in, lambda draft, _: parts_of(draft)),
    "paragraphs": (paragraphs_in, lambda draft, _: paragraphs_of(draft)),
    "recipients": (recipients_in, lambda draft, _: recipients_of(draft)),
    "signers": (signers_in, lambda draft, _: signers_of(draft)),
    "signatures": (signatures_in, lambda draft, stamps: signatures_of(draft, has_stamps=stamps)),
}
UNSEEN = {
    ("loose dump", "paragraphs"),  # a blank line after every line hides where a paragraph ends
    ("loose dump", "subject"),  # and where a title does, when prose follows it
    ("interleaved dump", "signatures"),  # this dump has no trailer
}
# Mistakes of the parser that are known: what each spoils, by way, view and family. `test_mistakes` has the smallest case of those that
# were mended.
OVERRUN = {("interleaved dump", view, family) for view in ("subject", "paragraphs") for family in FAMILIES}
CENTRED = {("interleaved dump", view, family) for view in ("form", "preamble") for family in FAMILIES}
KNOWN = OVERRUN | CENTRED


def views(way: str, document: Document, draft: Draft, names: set[str]) -> tuple[View, View]:
    found = {name: VIEWS[name][0](document) for name in names}
    wanted = {name: VIEWS[name][1](draft, way == "pdf") for name in names}
    return found, wanted


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("way", WAYS)
@given(drawn=st.data())
def test_a_draft_is_read_back(way: str, family: str, drawn: st.DataObject) -> None:
    draft = drawn.draw(FAMILIES[family])
    names = {name for name in VIEWS if (way, name) not in UNSEEN and (way, name, family) not in KNOWN}
    found, wanted = views(way, WAYS[way](draft), draft, names)
    assert found == wanted


HEAD_LINES = "UBND TỈNH HOA SƠN\nSỞ DI SẢN\n\nSố: 12/{}SDS\n\nHoa Sơn, ngày 05 tháng 3 năm 2026\n\n"
PARTY_LINES = "TỈNH ỦY HOA SƠN\nBAN TỔ CHỨC\n*\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\nSố 12-KH/BTCTU\n\nHoa Sơn, ngày 05 tháng 3 năm 2026\n\n"
PROSE = "Các phòng, ban rà soát danh mục hiện vật:\n\n1. Kinh phí\n\nDo ngân sách cấp.\n"
TRAILER = "\n\n\t\t2026-05-04T08:15:1{}+0700\n\tUBND TỈNH HOA SƠN\n\tSỞ DI SẢN<so@hoason.example> đã ký lên văn bản này!\n"
SHORT_LETTER = Draft(
    supervising_body=("UBND TỈNH LAM GIANG",),
    issuing_body=("BAN THỦY SẢN",),
    number=Number("BTS", "163"),
    issued=Issued("Lam Giang", 2029, 8, 18),
    subject="hoàn thành việc số hóa hồ sơ, khen thưởng tập thể, cá nhân có thành tích, công khai kết quả giải quyết theo đúng quy định",
    addressees=("Sở Mặt nước", "Sở Cây xanh và Chiếu sáng", "Sở Giáo dục và Truyền nghề"),
    body=(paragraph("Các phòng, ban thuộc thành phố rà soát danh mục hiện vật theo đúng quy định của pháp luật."),),
    receivers=(Receiver("Như trên", refers_to="addressees"), Receiver("UBND tỉnh")),
    filing=Filing(("VT", "QLDS")),
    signers=(Hand("Lục Hoài Sương", "GIÁM ĐỐC"),),
)
WRAPPED_TITLE = """\
               UBND TỈNH HOA SƠN              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                     SỞ DI SẢN                        Độc lập - Tự do - Hạnh phúc
                 Số: 12/QĐ-SDS                    Hoa Sơn, ngày 05 tháng 3 năm 2026

                                             QUYẾT ĐỊNH
                    Về việc tổ chức tập huấn kỹ năng phòng cháy theo đúng quy định
                                              của pháp luật

                    Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;
"""


def mended(what: str, found: Callable[[], object], wanted: object) -> object:
    return pytest.param(found, wanted, id=what.replace(" ", "-"))


@pytest.mark.parametrize(
    ("found", "wanted"),
    [
        mended(
            "a signature says what its widget draws",
            lambda: [mark.stamp for mark in parse_pdf(pdf_of(SAMPLES["cong-van"].draft)).digital_signatures][1:4],
            ["1417", "14", "9"],
        ),
        mended(
            "dates of signatures whose seconds count up are no running heads",
            lambda: len(parse_text(HEAD_LINES.format("") + PROSE + "".join(map(TRAILER.format, range(3)))).digital_signatures),
            3,
        ),
        mended(
            "in a letter of few lines a V over v below the date stays in the head",
            lambda: parse_pdf(pdf_of(SHORT_LETTER)).header.subject,
            SHORT_LETTER.subject,
        ),
        mended(
            "a line of the subject that is only the word luật is no type",
            lambda: (
                parse_text(HEAD_LINES.format("") + "V/v rà soát theo quy định của pháp\nluật\n\nKính gửi: Sở Mặt nước.\n\n" + PROSE).regime
            ),
            Regime.STATE,
        ),
        mended(
            "a subject ends at a ruler",
            lambda: parse_text(PARTY_LINES + "KẾ HOẠCH\nvề rà soát danh mục\n\n-----\n\n" + PROSE).header.subject,
            "về rà soát danh mục",
        ),
        mended(
            "a subject ends at a blank line before prose",
            lambda: parse_text(HEAD_LINES.format("KH-") + "KẾ HOẠCH\nRà soát danh mục năm 2026\n\n" + PROSE).header.subject,
            "Rà soát danh mục năm 2026",
        ),
        mended(
            "centred lines of a title are no right column",
            lambda: parse_text(WRAPPED_TITLE).header.subject,
            "Về việc tổ chức tập huấn kỹ năng phòng cháy theo đúng quy định của pháp luật",
        ),
        mended(
            "the only page number of a dump that cuts a sentence is no text",
            lambda: parse_text(HEAD_LINES.format("") + "Các phòng rà soát danh mục hiện\n\n2\nvật./.\n").body[0].text,
            "Các phòng rà soát danh mục hiện vật./.",
        ),
        mended(
            "a number alone that cuts no sentence is text",
            lambda: [unit.text for unit in parse_text(HEAD_LINES.format("") + "Rà soát danh mục hiện vật của tỉnh:\n\n2\nvật./.\n").body],
            ["Rà soát danh mục hiện vật của tỉnh:", "2 vật./."],
        ),
    ],
)
def test_mistakes(found: Callable[[], object], wanted: object) -> None:
    assert found() == wanted


@given(drafts())
def test_blanks_are_said(draft: Draft) -> None:
    codes = {problem.code for problem in parse_pdf(pdf_of(draft)).problems}
    assert draft.number
    assert draft.issued
    assert ("code.number-blank" in codes) == (draft.number.number is None)
    assert any(code.startswith("date.") for code in codes) == (draft.issued.day is None)
