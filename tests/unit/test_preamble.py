"""The preamble: bases, proposals, the authority's own line, the enacting words, and what is left to the body."""

from __future__ import annotations

import pytest

from vnadmin_parse import parse_text
from vnadmin_parse.grammar.citations import citations_of
from vnadmin_parse.grammar.preamble import Preamble, citation_indexes, read_preamble
from vnadmin_parse.terms import BlockKind
from vnadmin_parse.text import Text, lines_of


def text_of(raw: str) -> Text:
    return Text(raw, lines_of(raw))


def read(raw: str) -> Preamble:
    text = text_of(raw)
    return read_preamble(text, text.lines)


CASES = [
    ("one", "Căn cứ Luật Đất đai năm 2024;\nĐiều 1. Giao đất", ("Luật Đất đai năm 2024",), (), "Điều 1. Giao đất"),
    (
        "dash",
        "- Căn cứ Điều lệ Đảng;\n- Căn cứ Quy chế làm việc của Đảng ủy,\nI. MỤC ĐÍCH",
        ("Điều lệ Đảng", "Quy chế làm việc của Đảng ủy"),
        (),
        "I. MỤC ĐÍCH",
    ),
    (
        "capitals",
        "CĂN CỨ Luật Đất đai năm 2024;\nCăn cứ Nghị định số 12/2025/NĐ-CP.\nQUYẾT ĐỊNH:\nĐiều 1.",
        ("Luật Đất đai năm 2024", "Nghị định số 12/2025/NĐ-CP"),
        (),
        "Điều 1.",
    ),
    (
        "wrapped",
        "Căn cứ Nghị định số 12/2025/NĐ-CP ngày 5/6/2025 của\nChính phủ quy định chức năng;\nCăn cứ Quyết định số 5/QĐ-UBND\nQUYẾT ĐỊNH:",
        ("Nghị định số 12/2025/NĐ-CP ngày 5/6/2025 của Chính phủ quy định chức năng", "Quyết định số 5/QĐ-UBND"),
        (),
        None,
    ),
    ("cut code", "Căn cứ Quyết định số 12/QĐ-\nUBND ngày 5/6/2025;\nQUYẾT ĐỊNH:", ("Quyết định số 12/QĐ-UBND ngày 5/6/2025",), (), None),
    (
        "two laws in one basis",
        "Căn cứ Luật Xây dựng năm 2014; Luật sửa đổi, bổ sung một số điều của Luật Xây dựng năm 2020;\nCăn cứ Luật Đê điều;\nQUYẾT ĐỊNH:",
        ("Luật Xây dựng năm 2014; Luật sửa đổi, bổ sung một số điều của Luật Xây dựng năm 2020", "Luật Đê điều"),
        (),
        None,
    ),
    (
        "a basis that ends inside a line",
        "Căn cứ Luật Đất đai\nnăm 2024. Chủ tịch Ủy ban nhân dân tỉnh\nđã xem xét hồ sơ:\nĐiều 1. Giao",
        ("Luật Đất đai năm 2024",),
        (),
        "Chủ tịch Ủy ban nhân dân tỉnh",
    ),
    (
        "a paragraph of another kind behind the bases",
        "Căn cứ Luật Đất đai năm 2024;\nSau khi xem xét tình hình thực tế của địa phương.\nĐiều 1. Giao",
        ("Luật Đất đai năm 2024",),
        (),
        "Sau khi xem xét tình hình thực tế của địa phương.",
    ),
    *(
        (
            "several issuers of a joint act",
            f"Căn cứ Thông tư liên tịch số 19/2034/TTLT-BTC-BYT-BNV ngày 5/6/2034 của {issuers} về phí;\n{behind}\nQUYẾT ĐỊNH:",
            (f"Thông tư liên tịch số 19/2034/TTLT-BTC-BYT-BNV ngày 5/6/2034 của {' '.join(issuers.split())} về phí",),
            (behind.rstrip(";"),) if behind else (),
            None,
        )
        for issuers in (
            "Bộ Tài chính, Bộ Y tế hướng dẫn",
            "Bộ Tài chính, Bộ Y tế, Bộ Nội vụ quy định",
            "Bộ Tài chính, Bộ Y tế,\nBộ Nội vụ quy định",
            "liên Bộ Tài chính, Bộ Y tế hướng dẫn",
            "Bộ trưởng Bộ Tài chính, Bộ trưởng Bộ Y tế, Chủ tịch Hội Nông dân Việt Nam ban hành quy chế",
        )
        for behind in ("Theo đề nghị của Giám đốc Sở Y tế;", "")
    ),
    (
        "a joint act whose issuers are all named, then who speaks",
        "Căn cứ Thông tư liên tịch số 19/2034/TTLT-BTC-BYT của Bộ Tài chính, Bộ Y tế, Sở Nội vụ hướng dẫn như sau:\n1. Tập huấn",
        ("Thông tư liên tịch số 19/2034/TTLT-BTC-BYT của Bộ Tài chính, Bộ Y tế",),
        (),
        "Sở Nội vụ hướng dẫn như sau:",
    ),
    (
        "no verb of a basis before another speaks",
        "Căn cứ Chỉ thị số 5/CT-TTg của Thủ tướng Chính phủ, Bộ Y tế hướng dẫn;\nCăn cứ Luật Đê điều;\nQUYẾT ĐỊNH:",
        ("Chỉ thị số 5/CT-TTg của Thủ tướng Chính phủ, Bộ Y tế hướng dẫn", "Luật Đê điều"),
        (),
        None,
    ),
    (
        "several bodies speak",
        "Căn cứ Quyết định số 5/QĐ-UBND của UBND tỉnh Hà Giang, Sở Y tế, Sở Tài chính và Sở Nội vụ hướng dẫn như sau:\n1. Tập huấn",
        ("Quyết định số 5/QĐ-UBND của UBND tỉnh Hà Giang",),
        (),
        "Sở Y tế, Sở Tài chính và Sở Nội vụ hướng dẫn như sau:",
    ),
    *(
        (
            "a last basis without an end mark",
            f"Căn cứ Luật Đê điều;\nCăn cứ Quyết định số 5/QĐ-UBND ngày 5/6/2034 của UBND tỉnh\n{opening} hướng dẫn thực hiện như sau:\nI. ĐỐI TƯỢNG",
            ("Luật Đê điều", "Quyết định số 5/QĐ-UBND ngày 5/6/2034 của UBND tỉnh"),
            (),
            f"{opening} hướng dẫn thực hiện như sau:",
        )
        for opening in ("Ban Dân tộc", "Ban Dân tộc, Sở Tài chính, Sở Y tế", "Liên ngành")
    ),
    (
        "a wrapped basis whose issuer is on the next line",
        "Căn cứ Quyết định số 5/QĐ-UBND ngày 5/6/2034 của\nBan Dân tộc hướng dẫn thực hiện các việc sau: rà soát, thống kê;\nQUYẾT ĐỊNH:",
        ("Quyết định số 5/QĐ-UBND ngày 5/6/2034 của Ban Dân tộc hướng dẫn thực hiện các việc sau: rà soát, thống kê",),
        (),
        None,
    ),
    *(
        (
            "two offices of one issuer",
            f"Căn cứ Thông tư số 2/2034/TT-VPCP của Bộ trưởng,{joint}Chủ nhiệm Văn phòng Chính phủ hướng dẫn về phí;\nCăn cứ Luật Đê điều;",
            (
                "Thông tư số 2/2034/TT-VPCP của Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ hướng dẫn về phí",
                "Luật Đê điều",
            ),
            (),
            None,
        )
        for joint in (" ", "\n")
    ),
    (
        "two laws over two lines",
        "Căn cứ Luật Xây dựng năm 2014;\nLuật sửa đổi, bổ sung một số điều của Luật Xây dựng năm 2020;\nCăn cứ Luật Đê điều;\nQUYẾT ĐỊNH:",
        ("Luật Xây dựng năm 2014; Luật sửa đổi, bổ sung một số điều của Luật Xây dựng năm 2020", "Luật Đê điều"),
        (),
        None,
    ),
    (
        "two bases in one paragraph",
        "Căn cứ Luật Đê điều; Căn cứ Luật Đất đai năm 2024;\nQUYẾT ĐỊNH:",
        ("Luật Đê điều", "Luật Đất đai năm 2024"),
        (),
        None,
    ),
    (
        "small second basis",
        "Căn cứ Điều lệ Đảng; căn cứ tình hình thực tiễn.\nBan Tổ chức hướng dẫn như sau:",
        ("Điều lệ Đảng; căn cứ tình hình thực tiễn",),
        (),
        "Ban Tổ chức hướng dẫn như sau:",
    ),
    (
        "runs into the sentence",
        "Căn cứ Công văn số 12/SNV-VP ngày 5/6/2025 của Sở Nội vụ về báo cáo, Sở Tài chính báo cáo như sau:\n1. Kết quả",
        ("Công văn số 12/SNV-VP ngày 5/6/2025 của Sở Nội vụ về báo cáo",),
        (),
        "Sở Tài chính báo cáo như sau:",
    ),
    (
        "runs on after a semicolon",
        "Căn cứ Luật Hội; Căn cứ ý kiến của Bộ Nội vụ tại Công văn số 5/BNV-TCPCP; Ban Thường vụ Hội hướng dẫn như sau:\nI. Nội dung",
        ("Luật Hội", "ý kiến của Bộ Nội vụ tại Công văn số 5/BNV-TCPCP"),
        (),
        "Ban Thường vụ Hội hướng dẫn như sau:",
    ),
    (
        "runs on after a full stop",
        "Căn cứ Kế hoạch thi học kỳ I của Phòng Khảo thí. Nay Phòng thông báo lịch thi\n1. Lịch thi",
        ("Kế hoạch thi học kỳ I của Phòng Khảo thí",),
        (),
        "Nay Phòng thông báo lịch thi",
    ),
    (
        "names no document",
        "Căn cứ quy định pháp luật về hội, Bộ Nội vụ có ý kiến như sau:\n1. Về tên hội",
        (),
        (),
        "Căn cứ quy định pháp luật về hội, Bộ Nội vụ có ý kiến như sau:",
    ),
    (
        "after a first paragraph",
        "Sở Nội vụ nhận được Công văn số 5/STC-VP.\nCăn cứ Luật Hội, Sở Nội vụ có ý kiến:",
        (),
        (),
        "Sở Nội vụ nhận được Công văn số 5/STC-VP.",
    ),
    (
        "letter with two bases",
        "Căn cứ Nghị định số 12/2025/NĐ-CP quy định về hội.\nCăn cứ Công văn số 5/SNV-VP.\nQua xem xét, Sở có ý kiến:",
        ("Nghị định số 12/2025/NĐ-CP quy định về hội", "Công văn số 5/SNV-VP"),
        (),
        "Qua xem xét, Sở có ý kiến:",
    ),
    (
        "proposal",
        "Căn cứ Luật Hội;\nTheo đề nghị của Giám đốc Sở Nội vụ.\nQUYẾT ĐỊNH:",
        ("Luật Hội",),
        ("Theo đề nghị của Giám đốc Sở Nội vụ",),
        None,
    ),
    (
        "proposal of a council",
        "Xét Tờ trình số 12/TTr-UBND ngày 5/6/2025 của UBND tỉnh; Báo cáo thẩm tra của Ban Pháp chế;\nQUYẾT NGHỊ:",
        (),
        ("Xét Tờ trình số 12/TTr-UBND ngày 5/6/2025 của UBND tỉnh; Báo cáo thẩm tra của Ban Pháp chế",),
        None,
    ),
    (
        "proposal of several provinces",
        "Theo đề nghị của Hội Luật gia các tỉnh Kon Tum,\nGia Lai (trước sắp xếp) tại Đơn đề nghị ngày 5/6/2025.\nQUYẾT ĐỊNH:",
        (),
        ("Theo đề nghị của Hội Luật gia các tỉnh Kon Tum, Gia Lai (trước sắp xếp) tại Đơn đề nghị ngày 5/6/2025",),
        None,
    ),
    (
        "proposal runs into the enacting sentence",
        "Theo đề nghị của Vụ trưởng Vụ Vận tải, Bộ trưởng Bộ Xây dựng ban hành Thông tư quy định về phà.\nĐiều 1. Phạm vi",
        (),
        ("Theo đề nghị của Vụ trưởng Vụ Vận tải",),
        "Điều 1. Phạm vi",
    ),
    (
        "proposal in a letter",
        "Theo đề nghị của Sở Nội vụ tại Công văn số 5/SNV-VP;\nSở Y tế thống nhất cử 01 lãnh đạo",
        (),
        ("Theo đề nghị của Sở Nội vụ tại Công văn số 5/SNV-VP",),
        "Sở Y tế thống nhất cử 01 lãnh đạo",
    ),
    (
        "another ground between",
        "Căn cứ Luật Đường sắt;\nThực hiện Công ước về vận tải ngày 5/6/2005;\nTheo đề nghị của Bộ trưởng Bộ Xây dựng;\nChính phủ ban hành Nghị định về phà.\nĐiều 1.",
        ("Luật Đường sắt",),
        ("Theo đề nghị của Bộ trưởng Bộ Xây dựng",),
        "Điều 1.",
    ),
    (
        "a ground alone is the body's",
        "Thực hiện Công văn số 5/SNV-VP, Sở Y tế báo cáo như sau:\n1. Kết quả",
        (),
        (),
        "Thực hiện Công văn số 5/SNV-VP, Sở Y tế báo cáo như sau:",
    ),
    ("nothing", "I. MỤC ĐÍCH\n- Căn cứ Kế hoạch số 5/KH-UBND", (), (), "I. MỤC ĐÍCH"),
    (
        "blank code",
        "Căn cứ Quyết định số …/QĐ-BCĐ ngày … tháng … năm 2025;\nCăn cứ Luật Hội;\nQUYẾT ĐỊNH:",
        ("Quyết định số …/QĐ-BCĐ ngày … tháng … năm 2025", "Luật Hội"),
        (),
        None,
    ),
]


@pytest.mark.parametrize(("kind", "raw", "bases", "proposals", "rest"), CASES, ids=[case[0] for case in CASES])
def test_read(kind: str, raw: str, bases: tuple[str, ...], proposals: tuple[str, ...], rest: str | None) -> None:
    assert kind
    found = read(raw)
    assert tuple(basis.text for basis in found.bases) == bases
    assert tuple(proposal.text for proposal in found.proposals) == proposals
    assert (found.rest[0].text if found.rest else None) == rest


def test_blocks() -> None:
    raw = "BỘ TRƯỞNG BỘ XÂY DỰNG\nCăn cứ Luật Đường sắt;\nTheo đề nghị của Vụ trưởng Vụ Vận tải.\nQUYẾT ĐỊNH:\nĐiều 1."
    found = read(raw)
    claims = [(claim.kind, raw[slice(*claim.span)]) for claim in found.findings.claims]
    assert claims == [
        (BlockKind.ENACTING_BODY, "BỘ TRƯỞNG BỘ XÂY DỰNG"),
        (BlockKind.BASIS, "Căn cứ Luật Đường sắt;"),
        (BlockKind.PROPOSAL, "Theo đề nghị của Vụ trưởng Vụ Vận tải."),
        (BlockKind.ENACTING_WORDS, "QUYẾT ĐỊNH:"),
    ]


@pytest.mark.parametrize("end", [";", ",", "."])
def test_the_enacting_words_of_old_decrees_are_no_part_of_a_proposal(end: str) -> None:
    found = read(f"Căn cứ Luật Kho bãi;\nTheo đề nghị của Bộ trưởng Bộ Kho bãi{end}\nNGHỊ ĐỊNH:\nĐiều 1. Ban hành")
    assert [proposal.text for proposal in found.proposals] == ["Theo đề nghị của Bộ trưởng Bộ Kho bãi"]
    assert [line.text for line in found.rest] == ["Điều 1. Ban hành"]


def test_an_enacting_body_over_two_lines() -> None:
    raw = "HỘI ĐỒNG NHÂN DÂN TỈNH HÀ GIANG\nKHÓA XVIII, KỲ HỌP THỨ 12\nCăn cứ Luật Hội;\nQUYẾT NGHỊ:"
    kinds = [claim.kind for claim in read(raw).findings.claims]
    assert kinds == [BlockKind.ENACTING_BODY, BlockKind.ENACTING_BODY, BlockKind.BASIS, BlockKind.ENACTING_WORDS]


def test_a_basis_knows_its_citations() -> None:
    raw = "Căn cứ Luật Hội năm 2024; Nghị định số 12/2025/NĐ-CP;\nCăn cứ Quyết định số 5/QĐ-UBND;\nQUYẾT ĐỊNH:"
    text = text_of(raw)
    found = read_preamble(text, text.lines)
    citations = citations_of(text, [[line] for line in text.lines])
    assert [citation_indexes(basis.span, citations) for basis in found.bases] == [(0, 1), (2,)]


def test_no_lines() -> None:
    assert read("").rest == ()


HISTORY = (
    "Nghị định số 5/2009/NĐ-CP ngày 2 tháng 3 năm 2009 của Chính phủ về phí cầu, có hiệu lực kể từ ngày 15 tháng 4 năm 2009, được sửa đổi, bổ sung bởi:\n"
    "Nghị định số 8/2011/NĐ-CP ngày 30 tháng 3 năm 2011 của Chính phủ, có hiệu lực kể từ ngày 15 tháng 5 năm 2011.\n"
)


def test_a_consolidated_text_tells_its_history_first() -> None:
    found = read(HISTORY + "Căn cứ Luật Phí ngày 1 tháng 2 năm 2008;\nĐiều 1. Phí")
    assert [basis.text for basis in found.bases] == ["Luật Phí ngày 1 tháng 2 năm 2008"]
    assert found.rest[0].text == "Điều 1. Phí"


def test_the_same_sentences_are_body_without_a_basis() -> None:
    assert read(HISTORY + "Điều 1. Phí").rest[0].text.startswith("Nghị định số 5/2009/NĐ-CP")


def test_a_basis_that_a_copy_wraps_early() -> None:
    found = read("Căn cứ Nghị quyết số\n5/2019/NQ-HĐND ngày 4/5/2019\ncủa Hội đồng nhân dân tỉnh về phí;\nQUYẾT ĐỊNH:\nĐiều 1.")
    assert [basis.text for basis in found.bases] == ["Nghị quyết số 5/2019/NQ-HĐND ngày 4/5/2019 của Hội đồng nhân dân tỉnh về phí"]


def test_a_basis_that_runs_into_the_acts_own_sentence() -> None:
    """`Thông tư này …` behind a semicolon is no basis; behind a comma it may be the basis' own words."""
    found = read("Căn cứ Luật Kho ngày 1/1/2018; Căn cứ Nghị định số 5/2019/NĐ-CP; Thông tư này quy định về kho như sau:\nĐiều 1. Kho")
    assert [basis.text for basis in found.bases] == ["Luật Kho ngày 1/1/2018", "Nghị định số 5/2019/NĐ-CP"]
    assert found.rest[0].text == "Thông tư này quy định về kho như sau:"


def test_a_proposal_that_a_copy_wraps_before_a_name() -> None:
    found = read(
        "Căn cứ Luật Kho;\nTheo đề nghị của Giám đốc Sở\nNông nghiệp và Phát triển nông thôn tại Tờ trình số 5/TTr-SNN ngày\n10/8/2031.\nQUYẾT ĐỊNH:\nĐiều 1."
    )
    assert [proposal.text for proposal in found.proposals] == [
        "Theo đề nghị của Giám đốc Sở Nông nghiệp và Phát triển nông thôn tại Tờ trình số 5/TTr-SNN ngày 10/8/2031"
    ]


def test_a_doubled_blank_between_two_words_of_a_rule() -> None:
    found = read("Căn  cứ  Luật  Đất  đai  năm  2024;\nTheo  đề  nghị  của  Giám  đốc  Sở.\nQUYẾT  ĐỊNH:\nĐiều  1. Giao")
    assert [basis.text for basis in found.proposals] == ["Theo đề nghị của Giám đốc Sở"]
    assert [basis.text for basis in found.bases] == ["Luật Đất đai năm 2024"]


def test_a_basis_that_names_the_country_is_no_head() -> None:
    raw = (
        "QUYẾT ĐỊNH\nVề giá nước\nUỶ BAN NHÂN DÂN TỈNH HÀ GIANG\nCăn cứ Luật Giá ngày 5/6/2034;\n"
        "Căn cứ Luật Nước số 16/2033/QH16 ngày 26/11/2033 của Quốc hội nước Cộng hoà xã hội chủ nghĩa Việt Nam;\nQUYẾT ĐỊNH:\nĐiều 1. Giao"
    )
    document = parse_text(raw)
    assert [basis.text[:9] for basis in document.bases] == ["Luật Giá ", "Luật Nước"]
    assert document.header.national_name is None


def test_a_party_act_opens_its_own_sentence_with_nay() -> None:
    found = read(
        "- Căn cứ Điều lệ Đảng;\n- Căn cứ Nghị quyết Đại hội lần thứ XIII của Đảng về tiếp tục đổi mới phương thức lãnh đạo,\nNay ban hành Quy định về họp."
    )
    assert [basis.text for basis in found.bases] == [
        "Điều lệ Đảng",
        "Nghị quyết Đại hội lần thứ XIII của Đảng về tiếp tục đổi mới phương thức lãnh đạo",
    ]
