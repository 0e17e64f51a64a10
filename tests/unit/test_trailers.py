"""Signatures in the text: dumped blocks and drawn wording."""

from __future__ import annotations

from itertools import pairwise, product

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from typeset import pdf_of
from typeset.description import Draft
from typeset.drafts import letters
from typeset.dump import trailer_of as trailer_of_signatures
from vnadmin_parse import parse_text
from vnadmin_parse.fold import normalize
from vnadmin_parse.grammar.trailers import Trailers, read_trailers, trailer_start
from vnadmin_parse.read.signatures import read_signatures
from vnadmin_parse.records import Box, Claims, DigitalSignature, Origin
from vnadmin_parse.terms import BlockKind
from vnadmin_parse.text import Line, Role, Text, lines_of

BODY = "- Lưu: VT.\n\nGIÁM ĐỐC\n\nTrần Văn An\n"
CONTACT = "BAN CƠ YẾU CHÍNH PHỦ - ĐT: 024; Email: ca@x.example"
PERSON = "Trần Văn An<an@x.example> đã ký lên văn bản này!"
AGENCY = "SỞ Y TẾ<yte@x.example> đã ký lên văn bản này!"


def dumped(*blocks: list[str]) -> str:
    return "".join("\n\n\t\t" + "\n\t".join(block) + "\n" for block in blocks) + "\n\n\n"


def text_of(text: str, role: Role = Role.CONTENT) -> Text:
    text = normalize(text)
    return Text(text, tuple(evolve(line, role=role) for line in lines_of(text)))


def trailer_of(words: str) -> tuple[int | None, Trailers]:
    text = text_of(words)
    start = trailer_start(text.lines)
    return start, read_trailers(text, text.lines[start:] if start is not None else ())


def test_five_blocks_are_five_signatures() -> None:
    blocks = [[CONTACT, "2025-01-02T03:04:05+0700", "PHIÊN BẢN THỬ NGHIỆM", PERSON]]
    blocks += [[CONTACT, f"2025-01-02T03:04:{second}+0700", "UBND TỈNH AN", AGENCY] for second in (11, 12, 13, 14)]
    start, found = trailer_of(BODY + dumped(*blocks))
    assert start == 3
    first, *others = found.signatures
    assert (first.signer, first.email, first.organisation) == ("Trần Văn An", "an@x.example", None)
    assert (first.certifier, first.signed_at, first.origin) == ("BAN CƠ YẾU CHÍNH PHỦ", "2025-01-02T03:04:05+07:00", Origin.TEXT)
    assert first.claims == Claims(PERSON, "PHIÊN BẢN THỬ NGHIỆM", CONTACT, None)
    assert [each.organisation for each in others] == ["UBND TỈNH AN"] * 4
    assert [each.signed_at for each in others if each.signed_at] == [f"2025-01-02T03:04:{second}+07:00" for second in (11, 12, 13, 14)]
    assert {claim.kind for claim in found.findings.claims} == {BlockKind.SIGNATURE_TRAILER}
    assert all(each.verification is None and each.shape is None for each in found.signatures)


@pytest.mark.parametrize(
    ("block", "claims"),
    [
        (["2025-01-02T03:04:05+0700"], Claims()),
        (["2025-01-02T03:04:05+0700", PERSON], Claims(reason=PERSON)),
        (["2025-01-02T03:04:05+0700", "Việt Nam", PERSON], Claims(reason=PERSON, location="Việt Nam")),
        (["2025-01-02T03:04:05+0700", "Trần Văn An", PERSON], Claims(reason=PERSON, name="Trần Văn An")),
        (["2025-01-02T03:04:05+0700", "SỞ Y TẾ", AGENCY], Claims(reason=AGENCY, location="SỞ Y TẾ")),
        (["2025-01-02T03:04:05+0700", "Hà Nội", "Trần Văn An", PERSON], Claims(PERSON, "Hà Nội", None, "Trần Văn An")),
        (["2025-01-02T03:04:05+0700", "Lê Thị Bình"], Claims(name="Lê Thị Bình")),
        (["2025-01-02T03:04:05+0700", "HIỆP HỘI LÀM VƯỜN"], Claims(name="HIỆP HỘI LÀM VƯỜN")),
        (["2025-01-02T03:04:05+0700", "Việt Nam"], Claims(location="Việt Nam")),
        (["2025-01-02T03:04:05+0700", "Ký số xác thực công văn"], Claims(reason="Ký số xác thực công văn")),
        (["yte@x.example", "2025-01-02T03:04:05+0700", "Đà Nẵng", AGENCY], Claims(AGENCY, "Đà Nẵng", "yte@x.example")),
        ([CONTACT, "2025-01-02T03:04:05+0700"], Claims(contact=CONTACT)),
        ([CONTACT, "UBND TỈNH AN", AGENCY], Claims(AGENCY, "UBND TỈNH AN", CONTACT)),
        ([AGENCY], Claims(AGENCY)),
    ],
)
def test_missing_entries_are_told_from_the_others(block: list[str], claims: Claims) -> None:
    for before, count in product((BODY, ""), (1, 3)):
        start, found = trailer_of(before + dumped(*[block] * count))
        assert start == (3 if before else 0)
        assert [each.claims for each in found.signatures] == [claims] * count


def test_the_trailer_may_follow_closely_and_have_lost_its_tabs() -> None:
    block = [CONTACT, "2025-01-02T03:04:05+0700", "UBND TỈNH AN", AGENCY]
    for blank, mark in product(("\n", "\n\n"), ("\t", "")):
        words = BODY.rstrip() + blank + f"{mark}{mark}{block[0]}\n" + "\n".join(mark + line for line in block[1:])
        start, found = trailer_of(words)
        assert start == 3
        assert [each.claims.contact for each in found.signatures] == [CONTACT]


@pytest.mark.parametrize(
    "words",
    [
        "",
        BODY,
        BODY + "2025-01-02",
        "Thời hạn: 2025-01-02T03:04:05+0700.",
        "2025-01-02T03:04:05+0700\n\n\n" + BODY,
        BODY + "\n\nNgày ký: 5/6/2024",
        BODY + "\n\nEmail: vp@x.example\nCơ quan: Sở Y tế",
        BODY + f"\n\n{AGENCY}",
    ],
)
def test_other_ends_are_no_trailer(words: str) -> None:
    assert trailer_of(words) == (None, Trailers())


def test_a_bookmark_list_is_no_part_of_it() -> None:
    start, _ = trailer_of(BODY + "\n\tWord Bookmarks\n\tdieu_1\n\tdieu_2\n" + dumped(["2025-01-02T03:04:05+0700"]))
    assert start == 6


@pytest.mark.parametrize(
    ("words", "signer", "email", "organisation", "time"),
    [
        (
            "Người ký: Trần Văn An\nEmail: an@x.example\nCơ quan: SỞ Y TẾ, TỈNH AN\nChức vụ: Giám đốc\nThời gian ký: 25.05.2025 15:30:57 +07:00",
            "Trần Văn An", "an@x.example", "SỞ Y TẾ, TỈNH AN", "2025-05-25T15:30:57+07:00",
        ),
        ("Ký bởi: SỞ Y TẾ\nCơ quan: TỈNH AN\nNgày ký: 10-07-2024 08:11:20 +07:00", "SỞ Y TẾ", None, "TỈNH AN", "2024-07-10T08:11:20+07:00"),
        (
            "Cơ quan: SỞ Y TẾ, UBND TỈNH AN\nEmail: yte@x.example\nThời gian ký: 25.05.2025 15:30:57 +07:00",
            "SỞ Y TẾ", "yte@x.example", "SỞ Y TẾ, UBND TỈNH AN", "2025-05-25T15:30:57+07:00",
        ),
        ("Digitally signed by Tran Van An\nDate: 2025.05.25 15:30:57\n+07'00'", "Tran Van An", None, None, "2025-05-25T15:30:57+07:00"),
        ("Ký bởi: Trần Văn An Ngày ký: 05/06/2024 10:00:00", "Trần Văn An", None, None, "2024-06-05T10:00:00"),
        ("Người ký: CHI CỤC BẢO VỆ MÔI\nTRƯỜNG VÀ BIỂN ĐẢO\nThời gian ký: 25.05.2025 15:30:57 +07:00", "CHI CỤC BẢO VỆ MÔI TRƯỜNG VÀ BIỂN ĐẢO", None, None, "2025-05-25T15:30:57+07:00"),
        ("SAO Y; UBND XÃ AN BÌNH; 22/12/2025;\n18:56:39; +07:00", "UBND XÃ AN BÌNH", None, "UBND XÃ AN BÌNH", "2025-12-22T18:56:39+07:00"),
    ],
)  # fmt: skip
def test_drawn_wording_is_read(words: str, signer: str, email: str | None, organisation: str | None, time: str) -> None:
    start, found = trailer_of(BODY + "\n" + words + "\n")
    assert start == 3
    assert len(found.signatures) == 1
    one = found.signatures[0]
    assert (one.signer, one.email, one.organisation, one.signed_at) == (signer, email, organisation, time)
    assert one.origin is Origin.TEXT


def stamps(words: str) -> Text:
    return text_of(words, Role.STAMP)


def test_wording_without_labels_is_read_from_stamps_only() -> None:
    words = "Trần Văn An\nan@x.example\nSỞ Y TẾ\n25.05.2025 15:30:57 +07:00"
    text = stamps(words)
    (found,) = read_trailers(text, text.lines).signatures
    assert (found.signer, found.email, found.organisation) == ("Trần Văn An", "an@x.example", "SỞ Y TẾ")
    assert found.signed_at == "2025-05-25T15:30:57+07:00"
    assert trailer_of(BODY + words) == (None, Trailers())


def test_a_code_with_its_time_is_a_stamp_of_its_own() -> None:
    text = stamps("Số: 12/TTr-SYT; 22/12/2025; 18:56:39; +07:00")
    (found,) = read_trailers(text, text.lines).signatures
    assert (found.stamp, found.signed_at, found.signer) == (text.text, "2025-12-22T18:56:39+07:00", None)


def test_several_stamps_are_several_signatures() -> None:
    one = "Người ký: Trần Văn An\nThời gian ký: 25.05.2025 15:30:57 +07:00\n"
    text = stamps(f"4096\n{one}31\n{one}ĐẾN\n")
    found = read_trailers(text, text.lines)
    assert [each.signer for each in found.signatures] == ["Trần Văn An"] * 2
    assert [text.text[slice(*each.span)] for each in found.signatures if each.span] == [one.strip()] * 2


def test_a_drawn_signature_has_its_place() -> None:
    text = stamps("Người ký: Trần Văn An\nThời gian ký: 25.05.2025 15:30:57 +07:00")
    boxes = (Box(10, 20, 90, 30), Box(5, 32, 80, 41))
    lines = tuple(evolve(line, page=2, box=box) for line, box in zip(text.lines, boxes, strict=True))
    (found,) = read_trailers(evolve(text, lines=lines), lines).signatures
    assert (found.page, found.box) == (2, Box(5, 20, 90, 41))


def test_lines_of_two_pages_are_two_things() -> None:
    text = stamps("Người ký: Trần Văn An\nThời gian ký: 25.05.2025 15:30:57 +07:00")
    lines = tuple(evolve(line, page=page) for page, line in enumerate(text.lines, 1))
    assert read_trailers(text, lines) == Trailers()


PIECES = st.sampled_from(
    ["\n", "\t", "\n\n\n", "\t\t", CONTACT, PERSON, AGENCY, "2025-01-02T03:04:05+0700", "Người ký: A", "Thời gian ký: 1.1.2025 1:01:01", ";", "SAO Y; A; "]
)  # fmt: skip


@given(st.lists(st.one_of(PIECES, st.text(max_size=5))).map("".join))
def test_no_text_raises_and_no_span_overlaps(words: str) -> None:
    text = text_of(words)
    start = trailer_start(text.lines)
    assert start is None or 0 <= start < len(text.lines)
    found = read_trailers(text, text.lines)
    spans = [claim.span for claim in found.findings.claims]
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert len(spans) == len(found.signatures)


def test_what_begins_the_trailer_is_all_read() -> None:
    blocks = [[CONTACT, "2025-01-02T03:04:05+0700", "Hà Nội", AGENCY], ["2025-01-02T03:04:05+0700"], ["2025-01-02T03:04:05+0700", PERSON]]
    text = text_of(BODY + dumped(*blocks))
    start = trailer_start(text.lines)
    assert start is not None
    claimed: list[Line] = []
    for claim in read_trailers(text, text.lines[start:]).findings.claims:
        claimed += [line for line in text.lines if claim.span.start <= line.span.start < claim.span.end]
    assert tuple(claimed) == text.lines[start:]


def only_words(signature: DigitalSignature) -> DigitalSignature:
    return evolve(signature, span=None, page=None, box=None, shape=None, origin=Origin.TEXT)


@given(letters())
def test_a_dump_and_a_pdf_with_the_same_dictionaries_claim_the_same(draft: Draft) -> None:
    _, found = trailer_of(BODY + trailer_of_signatures(draft.signatures))
    assert [only_words(each) for each in found.signatures] == [only_words(each) for each in read_signatures(pdf_of(draft))]
    assert len(found.signatures) == len(draft.signatures)


def test_drawn_signatures_below_each_other_are_two() -> None:
    words = "Người ký: {}\nEmail: {}@x.example\nCơ quan: UBND TỈNH AN\nThời gian ký: 02.01.2025 03:04:0{} +07:00\n"
    text = text_of(words.format("Trần Văn An", "an", 5) + words.format("Lê Văn Tám", "tam", 6), Role.STAMP)
    found = read_trailers(text, text.lines).signatures
    assert [(one.signer, one.email, one.signed_at) for one in found] == [
        ("Trần Văn An", "an@x.example", "2025-01-02T03:04:05+07:00"),
        ("Lê Văn Tám", "tam@x.example", "2025-01-02T03:04:06+07:00"),
    ]


@pytest.mark.parametrize("above", ["Ý kiến khác\n", "\tÝ kiến khác\n\n", ""])
def test_a_reason_alone_at_the_end_is_no_dumped_block(above: str) -> None:
    assert trailer_start(text_of(BODY + above + f"\t{PERSON}\n").lines) is None


LETTER = "UBND TỈNH AN BÌNH\nSố: 12/UBND-VX\nV/v nghỉ lễ\n\nKính gửi: Sở Y tế.\n\nĐề nghị triển khai.\n\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n"
ACROBAT = ("Digitally", "signed", "by", "NGUYEN", "HOA", "AN", "Date:", "2026.01.02", "10:11:12", "+07'00'")


def claimed(words: str) -> list[tuple[str | None, str | None, Origin]]:
    return [(one.signer, one.signed_at, one.origin) for one in parse_text(LETTER + words).digital_signatures]


@given(st.lists(st.sampled_from((" ", "\n")), min_size=9, max_size=9), st.sampled_from(("", "\nNguyễn Hòa An\n", "\n\n\nNguyễn Hòa An")))
def test_acrobats_wording_is_a_claim_wherever_it_wraps(blanks: list[str], printed: str) -> None:
    words = "".join(word + blank for word, blank in zip(ACROBAT, [*blanks, ""], strict=True))
    assert claimed(words + printed) == [("NGUYEN HOA AN", "2026-01-02T10:11:12+07:00", Origin.TEXT)]
    (signer,) = parse_text(LETTER + words + printed).signers
    assert (signer.position, signer.full_name) == ("PHÓ CHỦ TỊCH", "Nguyễn Hòa An" if printed else None)


@pytest.mark.parametrize(
    ("words", "signer", "time"),
    [
        ("Digitally signed\nby NGUYEN HOA AN\n\nNguyễn Hòa An", "NGUYEN HOA AN", None),
        (
            "Signature Not\nVerified\nDigitally signed by NGUYEN\nHOA AN\nDate: 2026.01.02 10:11:12\nNguyễn Hòa An",
            "NGUYEN HOA AN",
            "2026-01-02T10:11:12",
        ),
        ("Ký bởi: Nguyễn Hòa An\nNgày ký: 02-01-2026 10:11:12 +07:00\nNguyễn Hòa An", "Nguyễn Hòa An", "2026-01-02T10:11:12+07:00"),
        (
            "Digitally signed by Nguyễn Hòa An\nDN: O=Sở Y tế,\nCN=Nguyễn Hòa An\nReason: Duyệt\nDate: 2026.01.02 10:11:12\n+07'00'\n\
Foxit PDF Reader\nVersion: 11.0.0\nNguyễn Hòa An",
            "Nguyễn Hòa An",
            "2026-01-02T10:11:12+07:00",
        ),
    ],
)
def test_wording_above_the_printed_name_is_a_claim(words: str, signer: str, time: str | None) -> None:
    assert claimed(words) == [(signer, time, Origin.TEXT)]
    assert [(each.position, each.full_name) for each in parse_text(LETTER + words).signers] == [("PHÓ CHỦ TỊCH", "Nguyễn Hòa An")]


@pytest.mark.parametrize(
    "words",
    [
        "Ký bởi: Nguyễn Hòa An\nNgày ký: 02/01/2026\nNguyễn Hòa An",
        "Người ký: Nguyễn Hòa An\nNguyễn Hòa An",
        "Digitally signed copy\nNguyễn Hòa An",
    ],
)
def test_less_than_a_clock_inside_the_text_is_no_signature(words: str) -> None:
    assert claimed(words) == []


WORDING = "Digitally signed by {}\nDate: 2026.01.02 10:11:12 +07'00'\n"


@pytest.mark.parametrize(
    ("closing", "name"),
    [
        ("Nguyễn\nHòa An\n" + WORDING.format("NGUYEN HOA AN"), "Nguyễn Hòa An"),
        ("Nguyễn Hòa\nAn\n" + WORDING.format("Nguyễn Hòa An"), "Nguyễn Hòa An"),
        ("NGUYEN\nHOA AN\n" + WORDING.format("NGUYEN\nHOA AN"), "NGUYEN HOA AN"),
        ("NGUYEN\nHOA AN\n" + WORDING.format("NGUYEN HOA AN") + "\nNguyễn Hòa An", "Nguyễn Hòa An"),
        (WORDING.format("SỞ Y TẾ") + "SỞ Y TẾ\nNguyễn Hòa An", "Nguyễn Hòa An"),
    ],
)
def test_a_name_that_wraps_is_known_by_the_signature(closing: str, name: str) -> None:
    (signer,) = parse_text(LETTER + closing).signers
    assert signer.full_name == name
    assert "Nguyễn" not in (signer.position or "")


def test_each_of_acrobats_labels_has_its_claim() -> None:
    words = (
        "Digitally signed by Nguyễn Hòa An\nDN: O=Sở Y tế\nReason: Duyệt\nLocation: Hoa Sơn\nContact Info: 024\nDate: 2026.01.02 10:11:12\n"
    )
    [found] = parse_text(LETTER + words).digital_signatures
    assert found.claims == Claims("Duyệt", "Hoa Sơn", "024", "Nguyễn Hòa An")
