"""Signature blocks of invented signers."""

from __future__ import annotations

import pytest

from vnadmin_parse import parse_text
from vnadmin_parse.grammar.signature_lines import SignatureKind, authority_kind, is_upper, signature_kind
from vnadmin_parse.grammar.signers import Signers, read_signers
from vnadmin_parse.places import Box, Span
from vnadmin_parse.terms import AuthorityKind, BlockKind
from vnadmin_parse.text import Line, Text, lines_of

Read = tuple[str | None, str | None, str | None]


def read(raw: str) -> Signers:
    lines = lines_of(raw)
    return read_signers(Text(raw, lines), lines)


def signers(raw: str) -> list[Read]:
    return [(found.authority, found.position, found.full_name) for found in read(raw).signers]


STACKS: tuple[tuple[str, str, Read], ...] = (
    ("bare", "TRƯỞNG PHÒNG\nLê Văn Tám", (None, "TRƯỞNG PHÒNG", "Lê Văn Tám")),
    ("small letters", "Tổng cục trưởng\nLÊ VĂN TÁM", (None, "Tổng cục trưởng", "LÊ VĂN TÁM")),
    ("TM", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLê Văn Tám", ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lê Văn Tám")),
    ("KT", "KT.BỘ TRƯỞNG\nTHỨ TRƯỞNG\nLê Văn Tám", ("KT.BỘ TRƯỞNG", "THỨ TRƯỞNG", "Lê Văn Tám")),
    ("TM KT", "TM. CHÍNH PHỦ\nKT. THỦ TƯỚNG\nPHÓ THỦ TƯỚNG\nLê Văn Tám", ("TM. CHÍNH PHỦ KT. THỦ TƯỚNG", "PHÓ THỦ TƯỚNG", "Lê Văn Tám")),
    ("TL KT", "TL. CHỦ TỊCH\nKT. CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG\nLê Văn Tám", ("TL. CHỦ TỊCH KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG", "Lê Văn Tám")),
    ("Party", "T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ THƯỜNG TRỰC\nLê Văn Tám", ("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ THƯỜNG TRỰC", "Lê Văn Tám")),
    ("authority and name", "T/M BAN BÍ THƯ\nLê Văn Tám", ("T/M BAN BÍ THƯ", None, "Lê Văn Tám")),
    ("acting", "Q. GIÁM ĐỐC\nLê Văn Tám", ("Q. GIÁM ĐỐC", None, "Lê Văn Tám")),
    ("two offices", "KT. BỘ TRƯỞNG, CHỦ NHIỆM\nPHÓ CHỦ NHIỆM\nLê Văn Tám", ("KT. BỘ TRƯỞNG, CHỦ NHIỆM", "PHÓ CHỦ NHIỆM", "Lê Văn Tám")),
    ("authority over two lines", "TM. ỦY BAN NHÂN DÂN\nTỈNH SÔNG LAM\nCHỦ TỊCH\nLê Văn Tám", ("TM. ỦY BAN NHÂN DÂN TỈNH SÔNG LAM", "CHỦ TỊCH", "Lê Văn Tám")),
    ("term of office", "TM. BCH HIỆP HỘI\nNhiệm kỳ 2020 - 2025\nCHỦ TỊCH\nLê Văn Tám", ("TM. BCH HIỆP HỘI Nhiệm kỳ 2020 - 2025", "CHỦ TỊCH", "Lê Văn Tám")),
    ("position over two lines", "TL. BỘ TRƯỞNG\nVỤ TRƯỞNG\nVỤ PHÁP CHẾ\nLê Văn Tám", ("TL. BỘ TRƯỞNG", "VỤ TRƯỞNG VỤ PHÁP CHẾ", "Lê Văn Tám")),
    ("position that the lexicon lacks", "KT. CHỦ RỪNG\nPHÓ CHỦ RỪNG\nLê Văn Tám", ("KT. CHỦ RỪNG", "PHÓ CHỦ RỪNG", "Lê Văn Tám")),
    ("one line", "TM. UBND XÃ CHỦ TỊCH\nLê Văn Tám", ("TM. UBND XÃ", "CHỦ TỊCH", "Lê Văn Tám")),
    ("one line, deputy", "KT. TRƯỞNG PHÒNG PHÓ TRƯỞNG PHÒNG\nLê Văn Tám", ("KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG", "Lê Văn Tám")),
    ("a body named by a position", "TM. ĐOÀN CHỦ TỊCH\nLê Văn Tám", ("TM. ĐOÀN CHỦ TỊCH", None, "Lê Văn Tám")),
    ("second office", "TM. HỘI ĐỒNG\nCHỦ TỊCH\nGIÁM ĐỐC SỞ NỘI VỤ\nLê Văn Tám", ("TM. HỘI ĐỒNG", "CHỦ TỊCH", "Lê Văn Tám")),
    ("signed", "HIỆU TRƯỞNG\n(Đã ký)\nLê Văn Tám", (None, "HIỆU TRƯỞNG", "Lê Văn Tám")),
    ("daky", "HIỆU TRƯỞNG\n[daky]\nLê Văn Tám", (None, "HIỆU TRƯỞNG", "Lê Văn Tám")),
    ("signed below", "HIỆU TRƯỞNG\nLê Văn Tám\n(Đã ký)", (None, "HIỆU TRƯỞNG", "Lê Văn Tám")),
    ("named by the mark", "HIỆU TRƯỞNG\nĐã ký: Lê Văn Tám", (None, "HIỆU TRƯỞNG", "Lê Văn Tám")),
    ("wording of a digital signature", "GIÁM ĐỐC\nKý bởi: Sở Y tế\nThời gian ký: 12/05/2024 08:00:00\nLê Văn Tám", (None, "GIÁM ĐỐC", "Lê Văn Tám")),
    ("wrong mark", "HIỆU TRƯỜNG\nLê Văn Tám", (None, "HIỆU TRƯỜNG", "Lê Văn Tám")),
    ("small letters behind a slash", "KT/ bộ trưởng bộ tài chính\nThứ trưởng\nLê Văn Tám", ("KT/ bộ trưởng bộ tài chính", "Thứ trưởng", "Lê Văn Tám")),
    ("highland name", "CHỦ TỊCH\nH'Yâo Êban", (None, "CHỦ TỊCH", "H'Yâo Êban")),
    ("no name", "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", None)),
    ("position that is no office", "NGHỆ NHÂN ƯU TÚ\nLê Văn Tám", (None, "NGHỆ NHÂN ƯU TÚ", "Lê Văn Tám")),
    ("another office he holds too", "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nKIÊM GIÁM ĐỐC SỞ\nLê Văn Tám", ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH KIÊM GIÁM ĐỐC SỞ", "Lê Văn Tám")),
    ("place for the name", "TL. GIÁM ĐỐC\nGIÁM ĐỐC TRUNG TÂM\nKIỂM KÊ, LƯU TRỮ\n\n(Họ và tên)", ("TL. GIÁM ĐỐC", "GIÁM ĐỐC TRUNG TÂM KIỂM KÊ, LƯU TRỮ", None)),
    ("place for the name below words like one", "TL. BỘ TRƯỞNG\nCỤC TRƯỞNG CỤC\nKIỂM KÊ NHÀ CỔ\n(Họ và tên)", ("TL. BỘ TRƯỞNG", "CỤC TRƯỞNG CỤC KIỂM KÊ NHÀ CỔ", None)),
    ("place for the name, the name above", "HIỆU TRƯỞNG\nLê Văn Tám\n(Họ và tên)", (None, "HIỆU TRƯỞNG", "Lê Văn Tám")),
    ("dots for the signature", "CHỦ TỊCH\n...\nLê Văn Tám", (None, "CHỦ TỊCH", "Lê Văn Tám")),
    ("a stranger below the name", "CHỦ TỊCH\nLê Văn Tám\nmột dòng khác", (None, "CHỦ TỊCH", "Lê Văn Tám")),
    ("another name below", "CHỦ TỊCH\nLê Văn Tám\nTrần Thị Bê", (None, "CHỦ TỊCH", "Lê Văn Tám")),
    ("party to a contract", "ĐẠI DIỆN BÊN A\nGIÁM ĐỐC\nLê Văn Tám", ("ĐẠI DIỆN BÊN A", "GIÁM ĐỐC", "Lê Văn Tám")),
)  # fmt: skip


@pytest.mark.parametrize(("raw", "expected"), [case[1:] for case in STACKS], ids=[case[0] for case in STACKS])
def test_stacks(raw: str, expected: Read) -> None:
    assert signers(raw) == [expected]


@pytest.mark.parametrize(
    ("printed", "title", "name"),
    [
        ("Đại tá Lê Văn Tám", "Đại tá", "Lê Văn Tám"),
        ("PGS.TS. Lê Văn Tám", "PGS.TS.", "Lê Văn Tám"),
        ("LS. TS. Lê Văn Tám", "LS. TS.", "Lê Văn Tám"),
        ("BSCKII. Lê Văn Tám", "BSCKII.", "Lê Văn Tám"),
        ("Thiếu tướng LÊ VĂN TÁM", "Thiếu tướng", "LÊ VĂN TÁM"),
        ("Lê Văn Tám", None, "Lê Văn Tám"),
    ],
)
def test_titles_before_the_name(printed: str, title: str | None, name: str) -> None:
    signer = read(f"GIÁM ĐỐC\n{printed}").signers[0]
    assert (signer.title, signer.full_name) == (title, name)


@pytest.mark.parametrize(
    "raw",
    [
        "THƯ KÝ                 CHỦ TỌA\n\nLê Văn Tám               Trần Thị Bê",
        "THƯ KÝ\nCHỦ TỌA\nLê Văn Tám\nTrần Thị Bê",
        "THƯ KÝ\nLê Văn Tám\nCHỦ TỌA\nTrần Thị Bê",
    ],
)
def test_several_signers_in_plain_text(raw: str) -> None:
    assert signers(raw) == [(None, "THƯ KÝ", "Lê Văn Tám"), (None, "CHỦ TỌA", "Trần Thị Bê")]


def at(body: str, x0: float, y0: float, offset: int, page: int = 1) -> Line:
    box = Box(x0, y0, x0 + 7 * len(body), y0 + 12)
    return Line(Span(offset, offset + len(body)), body, body, page=page, box=box, size=12)


def test_several_signers_side_by_side_on_a_page() -> None:
    rows = (("KT. BỘ TRƯỞNG", 80, 100), ("KT. BỘ TRƯỞNG", 330, 100), ("BỘ Y TẾ", 100, 114), ("BỘ TÀI CHÍNH", 335, 114))
    rows += (("THỨ TRƯỞNG", 90, 128), ("THỨ TRƯỞNG", 340, 128), ("Lê Văn Tám", 95, 200), ("Trần Thị Bê", 340, 200))
    lines = [at(body, x0, y0, 20 * n) for n, (body, x0, y0) in enumerate(rows)]
    found = read_signers(Text("", tuple(lines)), lines).signers
    assert [(signer.authority, signer.position, signer.full_name) for signer in found] == [
        ("KT. BỘ TRƯỞNG BỘ Y TẾ", "THỨ TRƯỞNG", "Lê Văn Tám"),
        ("KT. BỘ TRƯỞNG BỘ TÀI CHÍNH", "THỨ TRƯỞNG", "Trần Thị Bê"),
    ]


def test_free_space_parts_a_second_office_from_a_second_line() -> None:
    near = [at("TỔ TRƯỞNG", 380, 100, 0), at("TỔ CÔNG TÁC LIÊN NGÀNH", 350, 113, 20), at("Lê Văn Tám", 380, 200, 50)]
    far = [at("TỔ TRƯỞNG", 380, 100, 0), at("TỔ CÔNG TÁC LIÊN NGÀNH", 350, 180, 20), at("Lê Văn Tám", 380, 200, 50)]
    assert read_signers(Text("", ()), near).signers[0].position == "TỔ TRƯỞNG TỔ CÔNG TÁC LIÊN NGÀNH"
    assert read_signers(Text("", ()), far).signers[0].position == "TỔ TRƯỞNG"


def test_a_signature_over_a_page_break() -> None:
    lines = [at("KT. BỘ TRƯỞNG", 350, 700, 0), at("THỨ TRƯỞNG", 357, 714, 20), at("Lê Văn Tám", 410, 86, 50, page=2)]
    found = read_signers(Text("", ()), lines).signers
    assert [(signer.position, signer.full_name) for signer in found] == [("THỨ TRƯỞNG", "Lê Văn Tám")]


@pytest.mark.parametrize(
    ("printed", "kind"),
    [
        ("TM. ỦY BAN NHÂN DÂN", AuthorityKind.ON_BEHALF),
        ("T/M BAN THƯỜNG VỤ", AuthorityKind.ON_BEHALF),
        ("KT. GIÁM ĐỐC", AuthorityKind.IN_PLACE),
        ("K/T TRƯỞNG BAN", AuthorityKind.IN_PLACE),
        ("TL. BỘ TRƯỞNG", AuthorityKind.BY_ORDER),
        ("TUQ. CHỦ TỊCH", AuthorityKind.BY_AUTHORIZATION),
        ("Q. VIỆN TRƯỞNG", AuthorityKind.ACTING),
        ("CHỦ TỊCH", None),
    ],
)
def test_authority_kinds(printed: str, kind: AuthorityKind | None) -> None:
    assert authority_kind(printed) == kind


def test_the_last_authority_gives_the_kind() -> None:
    assert read("TM. CHÍNH PHỦ\nKT. THỦ TƯỚNG\nPHÓ THỦ TƯỚNG\nLê Văn Tám").signers[0].authority_kind is AuthorityKind.IN_PLACE


@pytest.mark.parametrize(
    ("printed", "kind"),
    [
        ("VỤ CẢI CÁCH HÀNH CHÍNH", None),
        ("UBND TỈNH", None),
        ("Tỉnh Sông Lam", None),
        ("SAO Y", None),
        ("Nơi nhận", None),
        ("Lê Văn Tám;", None),
        ("Giám đốc các Sở, Thủ trưởng các đơn vị chịu trách nhiệm thi hành Quyết định này.", None),
        ("Lê Văn Tám", SignatureKind.NAME),
        ("LÊ VĂN TÁM", SignatureKind.NAME),
        ("PHÓ GIÁM ĐỐC", SignatureKind.POSITION),
        ("(Ký, ghi rõ họ tên)", SignatureKind.TRACE),
    ],
)
def test_kinds_of_lines(printed: str, kind: SignatureKind | None) -> None:
    assert signature_kind(lines_of(printed)[0]) == kind


def test_problems() -> None:
    assert [problem.code for problem in read("").findings.problems] == ["signer.none"]
    assert [problem.code for problem in read("GIÁM ĐỐC").findings.problems] == ["signer.name-blank"]
    assert read("GIÁM ĐỐC\nLê Văn Tám").findings.problems == ()


def test_the_lines_of_a_law_are_its_closing() -> None:
    raw = "Luật này được Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam\nkhóa XV thông qua ngày 27 tháng 6 năm 2025.\nCHỦ TỊCH QUỐC HỘI\nLê Văn Tám"
    found = read(raw)
    assert [claim.kind for claim in found.findings.claims] == [BlockKind.CLOSING] * 2 + [BlockKind.SIGNER] * 2
    assert [signer.full_name for signer in found.signers] == ["Lê Văn Tám"]


def test_what_no_block_holds_is_left_over() -> None:
    raw = "XÁC THỰC VĂN BẢN HỢP NHẤT\nHà Nội, ngày 02 tháng 8 năm 2023\nCHỦ NHIỆM\nLê Văn Tám"
    assert [line.text for line in read(raw).rest] == ["Hà Nội, ngày 02 tháng 8 năm 2023"]


def test_a_body_alone_signs_nothing() -> None:
    assert signers("SỞ Y TẾ\nLê Văn Tám") == []


def test_a_line_of_the_page_that_says_nothing_of_a_signature_begins_no_column() -> None:
    lines = [at("ghi chú thêm", 80, 100, 0), at("GIÁM ĐỐC", 330, 100, 20), at("Lê Văn Tám", 325, 200, 40)]
    found = read_signers(Text("", tuple(lines)), lines)
    assert [(signer.position, signer.full_name) for signer in found.signers] == [("GIÁM ĐỐC", "Lê Văn Tám")]
    assert [line.text for line in found.rest] == ["ghi chú thêm"]


@pytest.mark.parametrize(
    "tail",
    [
        "Nơi nhận: TL. BỘ TRƯỞNG\n- Như trên; VỤ TRƯỞNG VỤ TỔNG HỢP, VĂN\nXÃ\n- Lưu: VT, VX. Lê Văn Tám",
        "Nơi nhận:\n- Như trên;\n- Lưu: VT, VX.\nTL. BỘ TRƯỞNG\nVỤ TRƯỞNG VỤ TỔNG HỢP, VĂN\nXÃ\nLê Văn Tám",
    ],
)
def test_a_position_that_wraps_between_two_syllables(tail: str) -> None:
    """A dump that prints the two columns row by row: the second line of the position stands alone on its row."""
    found = parse_text("BỘ LÚA GẠO\nSố: 12/BLG-VX\nV/v kho\nKính gửi: Sở Nội vụ.\nBộ báo cáo về kho./.\n" + tail)
    assert [(signer.authority, signer.position, signer.full_name) for signer in found.signers] == [
        ("TL. BỘ TRƯỞNG", "VỤ TRƯỞNG VỤ TỔNG HỢP, VĂN XÃ", "Lê Văn Tám")
    ]
    assert [recipient.text for recipient in found.recipients] == ["Như trên", "VT, VX"]


@pytest.mark.parametrize("mark", ";:,")
def test_a_position_ends_with_no_mark_of_a_list(mark: str) -> None:
    assert signature_kind(lines_of("Giám đốc")[0]) is SignatureKind.POSITION
    assert signature_kind(lines_of(f"Giám đốc{mark}")[0]) is None


def test_two_capitals_are_the_least_that_tell() -> None:
    assert (is_upper("TM"), is_upper("T"), is_upper("TMab")) == (True, False, False)


HEAD = "Trên đây là kế hoạch của các sở./.\n"


def test_a_second_signer_stands_under_the_name_of_his_body() -> None:
    """As text dumps print two signers, the left one before the right one."""
    raw = (
        HEAD
        + "SỞ Y TẾ\nGIÁM ĐỐC\n\nLê Văn Tám\n\nSỞ NỘI VỤ\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nTrần Thị Bê\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n"
    )
    document = parse_text(raw)
    assert [(s.authority, s.position, s.full_name) for s in document.signers] == [
        (None, "GIÁM ĐỐC", "Lê Văn Tám"),
        ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Trần Thị Bê"),
    ]
    assert [recipient.text for recipient in document.recipients] == ["Như trên", "VT"]


def test_three_signers_on_shared_lines() -> None:
    raw = (
        HEAD
        + "     GIÁM ĐỐC               GIÁM ĐỐC           KT. GIÁM ĐỐC CÔNG AN\n"
        + "     SỞ Y TẾ                SỞ NỘI VỤ              PHÓ GIÁM ĐỐC\n\n"
        + "    Lê Văn Tám             Trần Thị Bê          Đại tá Đỗ Văn Xê\n"
    )
    assert [(s.authority, s.position, s.full_name) for s in parse_text(raw).signers] == [
        (None, "GIÁM ĐỐC SỞ Y TẾ", "Lê Văn Tám"),
        (None, "GIÁM ĐỐC SỞ NỘI VỤ", "Trần Thị Bê"),
        ("KT. GIÁM ĐỐC CÔNG AN", "PHÓ GIÁM ĐỐC", "Đỗ Văn Xê"),
    ]


PLAN = "UBND TỈNH HOA SƠN\nSỞ DI SẢN\nSố: 5/KH-SDS\nHoa Sơn, ngày 1 tháng 2 năm 2032\nKẾ HOẠCH\nKiểm kê nhà cổ\nI. MỤC ĐÍCH\nNội dung kế hoạch./.\n"
WRAPPED = "TL. GIÁM ĐỐC\nGIÁM ĐỐC TRUNG TÂM KIỂM KÊ\nNHÀ CỔ, LÀNG NGHỀ\n"


@pytest.mark.parametrize(
    "tail",
    [
        "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n" + WRAPPED,
        "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n" + WRAPPED + "\n(Họ và tên)\n",
        "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n" + WRAPPED + "\nPHỤ LỤC I\nDANH MỤC NHÀ CỔ\n",
        "Nơi nhận:                      TL. GIÁM ĐỐC\n- Như trên;              GIÁM ĐỐC TRUNG TÂM KIỂM KÊ\n- Lưu: VT.                   NHÀ CỔ, LÀNG NGHỀ\n\n                                (Họ và tên)\n",
        "Nơi nhận:                      TL. GIÁM ĐỐC\n- Như trên;\n                         GIÁM ĐỐC TRUNG TÂM KIỂM KÊ\n- Các phòng: QL, TH      NHÀ CỔ, LÀNG NGHỀ\n(để t/h);\n- Lưu: VT.\n\n             (Họ và tên)\n",
    ],
)  # fmt: skip
def test_a_position_over_two_lines_without_a_name(tail: str) -> None:
    document = parse_text(PLAN + tail)
    assert [(found.authority, found.position, found.full_name) for found in document.signers] == [
        ("TL. GIÁM ĐỐC", "GIÁM ĐỐC TRUNG TÂM KIỂM KÊ NHÀ CỔ, LÀNG NGHỀ", None)
    ]
    assert not any("LÀNG" in found.text for found in document.recipients)


def test_the_head_of_a_part_behind_a_position_without_a_name_is_no_part_of_it() -> None:
    document = parse_text(PLAN + "Nơi nhận:\n- Lưu: VT.\nGIÁM ĐỐC\nNHÀ CỔ, ĐÌNH LÀNG\nNăm 2032, ở Hoa Sơn\n")
    assert [found.position for found in document.signers] == ["GIÁM ĐỐC"]
