"""Heads of invented documents, from plain lines."""

import pytest
from attrs import evolve

from vnadmin_parse.grammar.addressees import read_addressees
from vnadmin_parse.grammar.authentication import adoption_date
from vnadmin_parse.grammar.head import Head, read_head
from vnadmin_parse.records import Box
from vnadmin_parse.terms import Regime
from vnadmin_parse.text import Column, Text, lines_of

STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"


def head_of(raw: str) -> Head:
    """Read the head of a plain text."""
    lines = lines_of(raw)
    return read_head(Text(raw, lines), lines)


def test_letter_with_columns_one_after_the_other() -> None:
    """The left cell, then the right one, as text dumps print them."""
    head = head_of(
        "UBND TỈNH SÔNG LAM\nSỞ KHOA HỌC\nVÀ CÔNG NGHỆ\n\nSố:        /SKHCN-QLKH\nV/v góp ý dự thảo Quy chế\nquản lý đề tài\n\n"
        + STATE
        + "Sông Lam, ngày     tháng 5 năm 2025\n\nKính gửi: Các sở, ban, ngành.\n"
    )
    header = head.header
    assert (header.supervising_body, header.issuing_body) == ("UBND TỈNH SÔNG LAM", "SỞ KHOA HỌC VÀ CÔNG NGHỆ")
    assert header.code is not None
    assert (header.code.text, header.code.number, header.code.symbol) == ("/SKHCN-QLKH", None, "SKHCN-QLKH")
    assert header.subject == "góp ý dự thảo Quy chế quản lý đề tài"
    assert header.issued is not None
    assert (header.place, header.issued.day, header.issued.month, header.issued.year) == ("Sông Lam", None, 5, 2025)
    assert head.document_type is not None
    assert (head.document_type.key, head.document_type.name, head.document_type.span) == ("CV", "Công văn", None)
    assert head.regime is Regime.STATE
    assert [problem.code for problem in head.findings.problems] == ["code.number-blank", "date.blank"]
    assert head.rest[0].text == "Kính gửi: Các sở, ban, ngành."


PLAN = "UBND XÃ AN LẠC\n" + STATE + "Số: 12/KH-UBND\nAn Lạc, ngày 05 tháng 01 năm 2026\nKẾ HOẠCH\nChuyển đổi số năm 2026\n"


@pytest.mark.parametrize(
    ("note", "count"),
    [
        ("(Ban hành kèm theo Quyết định số 15/QĐ-UBND ngày 05/01/2026)", 1),
        ("(Kèm theo Tờ trình số 15/TTr-UBND ngày 05 tháng 01 năm 2026\ncủa Ủy ban nhân dân xã)", 2),
        ("(Số liệu đến ngày 31/12/2025)", 1),
        ("(Kỳ báo cáo từ ngày 01/01/2026 đến ngày 31/01/2026)", 1),
        ("(Tháng 01 năm 2026)", 1),
        ("Ban hành kèm theo Quyết định số 15/QĐ-UBND ngày 05/01/2026", 1),
        ("(Kèm theo Tờ trình số 15/TTr-UBND", 1),
    ],
)
@pytest.mark.parametrize("below", ["Kính gửi: Sở Y tế", "Căn cứ Luật Chuyển đổi số;", "\nCăn cứ Luật Chuyển đổi số;", "I. MỤC ĐÍCH"])
def test_a_note_in_brackets_is_no_part_of_the_subject(note: str, count: int, below: str) -> None:
    head = head_of(f"{PLAN}{note}\n{below}\n")
    assert head.header.subject == "Chuyển đổi số năm 2026"
    assert ([line.text for line in head.note], len(head.note)) == (note.split("\n"), count)
    assert head.rest[0].text == below.rsplit("\n", maxsplit=1)[-1]
    assert [claim.span for claim in head.findings.claims if claim.rule == "title.note"] == [line.span for line in head.note]


def test_a_bracket_that_belongs_to_the_title_stays_in_it() -> None:
    head = head_of(f"{PLAN}(sửa đổi, bổ sung)\nI. MỤC ĐÍCH\n")
    assert (head.header.subject, head.note) == ("Chuyển đổi số năm 2026 (sửa đổi, bổ sung)", ())


PARTY = (
    "ĐẢNG ỦY XÃ AN LẠC\n*\n",
    "ĐẢNG CỘNG SẢN VIỆT NAM\n",
    "Số 15-CV/ĐU\n",
    "Góp ý dự thảo Nghị quyết của\nBan Thường vụ\n",
    "An Lạc, ngày 05 tháng 01 năm 2026\n",
)


@pytest.mark.parametrize("order", [(0, 1, 2, 3, 4), (0, 2, 3, 1, 4), (0, 1, 2, 4, 3), (1, 4, 0, 2, 3)])
@pytest.mark.parametrize("blank", ["", "\n"])
def test_a_letter_of_the_party_needs_no_opener_in_a_text_without_cells(order: tuple[int, ...], blank: str) -> None:
    head = head_of(blank.join(PARTY[n] for n in order) + blank + "Kính gửi: Ban Tổ chức\nĐảng ủy xã thống nhất với dự thảo.\n")
    assert head.header.subject == "Góp ý dự thảo Nghị quyết của Ban Thường vụ"
    assert head.rest[0].text == "Kính gửi: Ban Tổ chức"


@pytest.mark.parametrize(
    "below",
    [
        "Kính gửi: Ban Tổ chức\n",
        "Đảng ủy xã thống nhất với dự thảo.\nNội dung khác.\n",
        "Đảng ủy xã thống nhất với dự thảo.\nKính gửi: Ban Tổ chức\n",
    ],
)
def test_what_is_no_subject_of_a_letter_of_the_party(below: str) -> None:
    head = head_of("".join((*PARTY[:3], PARTY[4])) + below)
    assert (head.header.subject, head.rest[0].text) == (None, below.split("\n", maxsplit=1)[0])


def test_a_report_of_the_party_has_no_bare_subject() -> None:
    raw = "".join(PARTY).replace("-CV/", "-BC/") + "Kính gửi: Ban Tổ chức\n"
    assert head_of(raw).header.subject is None


LETTER = "UBND TỈNH SÔNG LAM\nSỞ Y TẾ\n" + STATE + "Số: 15/SYT-VP\nSông Lam, ngày 05 tháng 01 năm 2026\nV/v góp ý dự thảo\nNghị quyết\n"


@pytest.mark.parametrize(
    "below",
    [
        "Sở Y tế nhận được Công văn số 12/BYT-TCCB\nngày 01/01/2026 của Bộ Y tế.",
        "Ngày 02/01/2026, Sở nhận được Công văn.",
        "Đề nghị các đơn vị góp ý.",
        "\nBộ Y tế\nSở nhận được Công văn.",
    ],
)
def test_a_letter_without_addressees_does_not_draw_its_text_into_the_subject(below: str) -> None:
    head = head_of(LETTER + below + "\n")
    assert (head.header.subject, head.rest[0].text) == ("góp ý dự thảo Nghị quyết", below.strip().split("\n", maxsplit=1)[0])


@pytest.mark.parametrize("below", ["Bộ Y tế\nKính gửi: Bộ Y tế\n", "của\nBộ Y tế\nNội dung.\n", "của Bộ Y tế\n"])
def test_a_subject_of_a_letter_goes_on(below: str) -> None:
    subject = head_of(LETTER + below).header.subject
    assert subject is not None
    assert subject.endswith("Bộ Y tế")


SENTENCE = "Ban Quản lý bến thuyền tham mưu, đề xuất giải pháp tại các điểm tiếp\nnhận, tuyên truyền đến từng hộ theo đúng quy định, báo cáo kết quả trước ngày\n15 hằng tháng.\n"


@pytest.mark.parametrize(
    "subject",
    [
        "Về việc tiếp công dân tại trụ sở, chuyển đổi số trong tiếp nhận hồ\nsơ",
        "Phê duyệt phương án giữ nghề gốm ven sông giai đoạn\n2026 - 2030",
        "Phê duyệt phương án rà soát hiện vật tại các đình làng (lần thứ hai)",
    ],
)
def test_a_sentence_below_the_rest_of_a_subject_begins_the_text(subject: str) -> None:
    head = head_of(PLAN.replace("Chuyển đổi số năm 2026", subject) + SENTENCE)
    assert (head.header.subject, head.rest[0].text) == (" ".join(subject.split()), SENTENCE.split("\n", maxsplit=1)[0])


def test_a_subject_goes_on_below_a_bracket_that_ends_its_line() -> None:
    subject = "Về việc hợp nhất các hội (trước sắp xếp)\nthành Hội Di sản và Làng nghề truyền thống tỉnh Sông Lam nhiệm kỳ\nmột"
    assert head_of(PLAN.replace("Chuyển đổi số năm 2026", subject) + "I. MỤC ĐÍCH\n").header.subject == " ".join(subject.split())


def test_a_sentence_below_the_rest_of_an_addressee_begins_the_text() -> None:
    raw = "Kính gửi: Thủ trưởng các cơ quan chuyên môn thuộc Ủy ban nhân dân tỉnh và\ncác đơn vị sự nghiệp công lập\n"
    lines = lines_of(raw + SENTENCE)
    found = read_addressees(lines)
    assert (len(found.addressees), found.rest) == (1, lines[2:])


def test_both_cells_on_one_line() -> None:
    """Interleaved columns are cut at what only the right cell holds."""
    head = head_of(
        "UBND TỈNH SÔNG LAM     CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ NỘI VỤ Độc  lập - Tự  do - Hạnh phúc\n"
        "Số: 12/QĐ-SNV Sông Lam, ngày 05 tháng 02 năm 2024\nQUYẾT ĐỊNH\nVề việc điều động công chức\nGIÁM ĐỐC SỞ NỘI VỤ\n\nCăn cứ Luật Cán bộ, công chức;\n"
    )
    header = head.header
    assert (header.supervising_body, header.issuing_body) == ("UBND TỈNH SÔNG LAM", "SỞ NỘI VỤ")
    assert header.code is not None
    assert header.code.text == "12/QĐ-SNV"
    assert header.issued is not None
    assert (header.place, header.issued.iso) == ("Sông Lam", "2024-02-05")
    assert header.subject == "Về việc điều động công chức"
    assert head.document_type is not None
    assert head.document_type.key == "QD"
    assert head.rest[0].text == "GIÁM ĐỐC SỞ NỘI VỤ"


@pytest.mark.parametrize(
    ("raw", "regime", "code", "body"),
    [
        ("TỈNH ỦY SÔNG LAM\nBAN TỔ CHỨC\n*\nSố 36-HD/BTCTU\nĐẢNG CỘNG SẢN VIỆT NAM\nSông Lam, ngày 03 tháng 4 năm 2025\nHƯỚNG DẪN\nvề nghiệp vụ\n", Regime.PARTY, "36-HD/BTCTU", "BAN TỔ CHỨC"),
        ("TỈNH ĐOÀN SÔNG LAM\nBCH ĐOÀN XÃ AN BÌNH\n***\nSố: 15-KH/ĐTN\nĐOÀN TNCS HỒ CHÍ MINH\nAn Bình, ngày 5 tháng 3 năm 2025\nKẾ HOẠCH\nTháng Thanh niên\n", Regime.ORGANISATION, "15-KH/ĐTN", "BCH ĐOÀN XÃ AN BÌNH"),
        ("CHÍNH PHỦ\nSố: 299/2031/NĐ-CP\n" + STATE + "Hà Nội, ngày 5 tháng 3 năm 2031\nNGHỊ ĐỊNH\nQUY ĐỊNH VỀ LƯU TRỮ\nCăn cứ Luật Lưu trữ;\n", Regime.LEGISLATION, "299/2031/NĐ-CP", "CHÍNH PHỦ"),
        ("QUỐC HỘI\nLuật số: 199/2031/QH17\n" + STATE + "LUẬT\nLƯU TRỮ SỐ\nCăn cứ Hiến pháp;\n", Regime.LEGISLATION, "199/2031/QH17", "QUỐC HỘI"),
        ("ỦY BAN NHÂN DÂN\nTỈNH SÔNG LAM\nSố: 45/KH-UBND\n" + STATE + "Sông Lam, ngày 5 tháng 3 năm 2025\nKẾ HOẠCH\nCải cách hành chính\nI. MỤC ĐÍCH\n", Regime.STATE, "45/KH-UBND", "ỦY BAN NHÂN DÂN TỈNH SÔNG LAM"),
    ],
)  # fmt: skip
def test_regimes(raw: str, regime: Regime, code: str, body: str) -> None:
    """Each family of norms is told by its own header."""
    head = head_of(raw)
    assert head.regime is regime
    assert head.evidence
    assert head.header.code is not None
    assert head.header.code.text == code
    assert head.header.issuing_body == body


def test_marks() -> None:
    """Urgency, secrecy and draft are canonical, whatever the spelling on the page."""
    head = head_of(
        "SỞ Y TẾ\nSố: 7/SYT-NVY\nHOẢ TỐC\nMẬT\n"
        + STATE
        + "Huế, ngày 5 tháng 3 năm 2025\nDỰ THẢO LẦN 2\nBÁO CÁO\nCông tác tháng 3\n1. Kết quả\n"
    )
    assert (head.header.urgency, head.header.confidentiality, head.header.is_draft) == ("Hỏa tốc", "Mật", True)


@pytest.mark.parametrize(("day", "problem"), [("31 tháng 02", "date.impossible"), ("   tháng  ", "date.blank")])
def test_odd_dates_are_problems(day: str, problem: str) -> None:
    """An impossible day keeps its parts and raises nothing."""
    head = head_of("SỞ Y TẾ\nSố: 7/SYT-NVY\n" + STATE + f"Huế, ngày {day} năm 2025\nBÁO CÁO\nCông tác\n1. Kết quả\n")
    assert problem in [found.code for found in head.findings.problems]
    assert head.header.issued is not None
    assert head.header.issued.iso is None


@pytest.mark.parametrize("raw", ["", "Xin chào.\nĐây là một bức thư riêng.", "Sơ yếu lý lịch\nHọ và tên:"])
def test_no_head_is_no_head(raw: str) -> None:
    """A text without a header gets none."""
    head = head_of(raw)
    assert head.header.code is None
    assert head.regime is Regime.UNKNOWN
    assert head.rest == lines_of(raw)


def test_adoption_line_gives_the_date_of_a_law() -> None:
    """A law's date stands in its closing line, wrapped as it comes."""
    issued = adoption_date(
        lines_of(
            "Luật này được Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam khóa XVII,\nkỳ họp thứ 2 thông qua ngày 9 tháng 11 năm 2031./."
        )
    )
    assert issued is not None
    assert issued.iso == "2031-11-09"


@pytest.mark.parametrize(
    ("raw", "names"),
    [
        ("Kính gửi: Bộ Nội vụ.", ["Bộ Nội vụ"]),
        ("Kính gửi:\n- Các phòng, ban;\n- UBND các xã, phường.\n\nThực hiện Công văn", ["Các phòng, ban", "UBND các xã, phường"]),
        ("Kính gửi: - Sở A; - Sở B.", ["Sở A", "Sở B"]),
        ("Kính trình: Ban Thường vụ Tỉnh ủy", ["Ban Thường vụ Tỉnh ủy"]),
        ("THỦ TƯỚNG CHÍNH PHỦ điện:\n- Bộ trưởng các bộ;\n- Chủ tịch UBND các tỉnh.", ["Bộ trưởng các bộ", "Chủ tịch UBND các tỉnh"]),
        ("Thực hiện kế hoạch", []),
    ],
)
def test_addressees(raw: str, names: list[str]) -> None:
    """Kính gửi in its forms, without dash and end punctuation."""
    lines = lines_of(raw)
    assert [addressee.text for addressee in read_addressees(lines).addressees] == names


def test_what_an_old_copy_prints_under_the_type() -> None:
    """Issuer, code and day stand between the type and the subject where a portal kept no header."""
    head = head_of(
        "CHỈ THỊ\nCỦA CHỦ\nTỊCH ỦY BAN NHÂN DÂN TỈNH HOA SƠN SỐ 7/2001/CT-UB\nNGÀY 5 THÁNG 6 NĂM 2001 VỀ VIỆC TỔ CHỨC\nKỲ THI\n"
        "Để chuẩn bị kỳ thi, Chủ tịch yêu cầu:\n1. Các sở chuẩn bị."
    )
    header = head.header
    assert header.code is not None
    assert header.issued is not None
    assert (header.issuing_body, header.code.text, header.issued.iso) == (
        "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH HOA SƠN",
        "7/2001/CT-UB",
        "2001-06-05",
    )
    assert header.subject == "VỀ VIỆC TỔ CHỨC KỲ THI"
    assert head.rest[0].text.startswith("Để chuẩn bị")


def test_details_do_not_displace_the_header() -> None:
    head = head_of(
        "BỘ LÚA GẠO\n" + STATE + "Số: 3/2003/QĐ-BLG\nHà Nội, ngày 3 tháng 2 năm 2003\nQUYẾT ĐỊNH\n"
        "CỦA BỘ TRƯỞNG BỘ LÚA GẠO SỐ 3/2003/QĐ-BLG NGÀY 3 THÁNG 2 NĂM 2003 VỀ VIỆC BAN HÀNH QUY CHẾ KHO\nCăn cứ Luật Kho;"
    )
    assert (head.header.issuing_body, head.header.subject) == ("BỘ LÚA GẠO", "VỀ VIỆC BAN HÀNH QUY CHẾ KHO")


def test_a_title_about_a_body_is_kept_whole() -> None:
    head = head_of("BÁO CÁO\nCỦA ỦY BAN NHÂN DÂN TỈNH HOA SƠN VỀ MỘT SỐ CHÍNH SÁCH\nNăm nay tỉnh có mùa vụ tốt.")
    assert head.header.subject == "CỦA ỦY BAN NHÂN DÂN TỈNH HOA SƠN VỀ MỘT SỐ CHÍNH SÁCH"
    assert head.header.code is None


@pytest.mark.parametrize(
    ("wrapped", "place", "code"),
    [
        ("CỘNG\nHÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố:\n12/2024/QĐ-UBND\nHoa\nSơn, ngày 24 tháng 12 năm 2024", "Hoa Sơn", "12/2024/QĐ-UBND"),
        ("CỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM\nSố: 5/QĐ-UBND\nHoa Sơn, ngày\n24 tháng 12 năm 2024", "Hoa Sơn", "5/QĐ-UBND"),
        ("Số: 12/QĐ-UBND\nMỹ Lạc,\nngày 24 tháng 12 năm 2024", "Mỹ Lạc", "12/QĐ-UBND"),
        ("Số: 12/QĐ-UBND\nMỹ\nLạc, ngày 24 tháng 12\nnăm 2024", "Mỹ Lạc", "12/QĐ-UBND"),
    ],
)
def test_anchors_that_a_copy_wraps(wrapped: str, place: str, code: str) -> None:
    """A copy of a web page wraps the header where the page's source did."""
    header = head_of(f"ỦY\nBAN NHÂN DÂN\nTỈNH HOA SƠN\n{wrapped}\nQUYẾT ĐỊNH\nBAN\nHÀNH QUY CHẾ\nCăn cứ Luật Kho;").header
    assert header.code is not None
    assert header.issued is not None
    assert (header.issuing_body, header.code.text, header.place, header.issued.iso) == (
        "ỦY BAN NHÂN DÂN TỈNH HOA SƠN", code, place, "2024-12-24",
    )  # fmt: skip
    assert header.subject == "BAN HÀNH QUY CHẾ"


@pytest.mark.parametrize(
    ("below", "subject"),
    [
        ("V/v\n: góp ý dự thảo Quy chế", "góp ý dự thảo Quy chế"),
        ("V/v hoàn thuế\nGTGT", "hoàn thuế GTGT"),
        ("V/v vướng mắc khi thực hiện\nĐiều 41 Luật Làng nghề năm 2034", "vướng mắc khi thực hiện Điều 41 Luật Làng nghề năm 2034"),
        ("V/v hướng dẫn thực hiện\nChương II Luật Làng nghề", "hướng dẫn thực hiện Chương II Luật Làng nghề"),
        ("V/v hướng dẫn thực hiện\nMục 2 Thông tư số 5/2034/TT-BDS", "hướng dẫn thực hiện Mục 2 Thông tư số 5/2034/TT-BDS"),
        ("Về cho học viên nghỉ học\nNgày 5/9/2022", "cho học viên nghỉ học Ngày 5/9/2022"),
    ],
)
def test_subjects_of_letters(below: str, subject: str) -> None:
    head = head_of(f"SỞ Y TẾ\n{STATE}Số: 5/SYT-VP\nHoa Sơn, ngày 1 tháng 2 năm 2022\n{below}\n\nKính gửi: Các bệnh viện.")
    assert head.header.subject == subject
    assert head.rest[0].text == "Kính gửi: Các bệnh viện."


def test_two_bodies_of_an_old_joint_circular() -> None:
    head = head_of(
        f"TÒA ÁN NHÂN DÂN TỐI CAO\nVIỆN KIỂM SÁT NHÂN DÂN TỐI CAO\n{STATE}Số: 5-TANDTC-VKSNDTC/TTLT\nTHÔNG TƯ LIÊN TỊCH\nVỀ KHO\nĐể thi hành"
    )
    assert head.header.issuing_body == "TÒA ÁN NHÂN DÂN TỐI CAO - VIỆN KIỂM SÁT NHÂN DÂN TỐI CAO"


def test_two_bodies_of_a_joint_regulation() -> None:
    head = head_of(
        f"ỦY BAN NHÂN DÂN\nỦY BAN MTTQ VIỆT NAM\nTỈNH HOA SƠN\n{STATE}Số: 1/QCPH/UBND-UBMTTQ\nQUY CHẾ\nPHỐI HỢP CÔNG TÁC\nCăn cứ Luật Kho;"
    )
    assert (head.header.supervising_body, head.header.issuing_body) == (None, "ỦY BAN NHÂN DÂN - ỦY BAN MTTQ VIỆT NAM TỈNH HOA SƠN")


@pytest.mark.parametrize(
    ("left", "code", "above", "issuers"),
    [
        ("UBND TỈNH HOA SƠN\nSỞ DI SẢN - SỞ LÀNG NGHỀ", "HDLN-SDS-SLN", "UBND TỈNH HOA SƠN", "SỞ DI SẢN - SỞ LÀNG NGHỀ"),
        (
            "ỦY BAN NHÂN DÂN\nTỈNH HOA SƠN\nSỞ DI SẢN\nSỞ LÀNG NGHỀ",
            "HDLN-SDS-SLN",
            "ỦY BAN NHÂN DÂN TỈNH HOA SƠN",
            "SỞ DI SẢN - SỞ LÀNG NGHỀ",
        ),
        ("UBND TỈNH HOA SƠN\nBAN DÂN TỘC", "CTPH-UBND-BDT", None, "UBND TỈNH HOA SƠN - BAN DÂN TỘC"),
        ("BỘ DI SẢN\nBỘ LÀNG NGHỀ", "HDLN-BDS-BLN", None, "BỘ DI SẢN - BỘ LÀNG NGHỀ"),
    ],
)
def test_the_committee_above_two_departments_issues_nothing(left: str, code: str, above: str | None, issuers: str) -> None:
    head = head_of(f"{left}\n{STATE}Số: 5/{code}\nHoa Sơn, ngày 1 tháng 2 năm 2032\nHƯỚNG DẪN\nVề kho\nCăn cứ Luật Kho;")
    assert (head.header.supervising_body, head.header.issuing_body) == (above, issuers)


def test_a_place_glued_to_the_code() -> None:
    header = head_of(f"CHÍNH PHỦ\n{STATE}Số: 08/2032/NĐ-CPHà Nội, ngày 10 tháng 01 năm 2032\nNGHỊ ĐỊNH\nVỀ KHO\nCăn cứ Luật Kho;").header
    assert header.code is not None
    assert header.issued is not None
    assert (header.code.text, header.place, header.issued.iso) == ("08/2032/NĐ-CP", "Hà Nội", "2032-01-10")


@pytest.mark.parametrize("symbol", ["CT-TTg", "TTr-HĐTĐ", "TB-SNgV"])
def test_small_letters_of_a_code_begin_no_place(symbol: str) -> None:
    header = head_of(f"CHÍNH PHỦ\n{STATE}Số: 08/{symbol} Hà Nội, ngày 10 tháng 01 năm 2032\nTHÔNG BÁO\nVỀ KHO\nCăn cứ Luật Kho;").header
    assert header.code is not None
    assert (header.code.symbol, header.place) == (symbol, "Hà Nội")


def test_a_hyphen_that_the_code_has_lost() -> None:
    """A kind and a body that the lexicon knows; what else stands there is kept."""
    lost = head_of(f"SỞ Y TẾ\n{STATE}Số: 61/QĐUBND\nQUYẾT ĐỊNH\nVề kho")
    kept = head_of(f"SỞ Y TẾ\n{STATE}Số: 61/SKHCN\nV/v góp ý")
    assert lost.header.code is not None
    assert kept.header.code is not None
    assert (lost.header.code.text, lost.header.code.symbol, kept.header.code.text) == ("61/QĐ-UBND", "QĐ-UBND", "61/SKHCN")
    assert "code.hyphen-restored" in [problem.code for problem in lost.findings.problems]
    assert "code.hyphen-restored" not in [problem.code for problem in kept.findings.problems]


def test_the_icelandic_letter_in_a_code_is_the_one_that_the_page_shows() -> None:
    code = head_of(f"SỞ Y TẾ\n{STATE}Số: 61/QÐ-SYT\nQUYẾT ÐỊNH\nVề kho").header.code
    assert code is not None
    assert (code.text, code.symbol) == ("61/QĐ-SYT", "QĐ-SYT")


def test_the_name_of_the_state_until_1976() -> None:
    header = head_of(
        "BỘ GIÁO DỤC\nVIỆT NAM DÂN CHỦ CỘNG HOÀ\nĐộc lập - Tự do - Hạnh phúc\nSố : 59-QĐ\nHà Nội, ngày 2 tháng 8 năm 1963\nQUYẾT ĐỊNH\nVỀ KHO"
    ).header
    assert (header.national_name, header.issuing_body) == ("VIỆT NAM DÂN CHỦ CỘNG HOÀ", "BỘ GIÁO DỤC")


def test_a_sentence_that_wraps_below_a_title_in_capitals() -> None:
    head = head_of(
        f"VĂN PHÒNG CHÍNH PHỦ\n{STATE}Số: 14/TB-VPCP\nTHÔNG BÁO\nKẾT LUẬN CỦA PHÓ THỦ TƯỚNG\nTẠI CUỘC HỌP VỀ LÚA\n"
        "Sáng ngày 09 tháng 4\nnăm 2032, Phó Thủ tướng đã chủ trì cuộc họp về\nlúa."
    )
    assert head.header.subject == "KẾT LUẬN CỦA PHÓ THỦ TƯỚNG TẠI CUỘC HỌP VỀ LÚA"
    assert head.rest[0].text == "Sáng ngày 09 tháng 4"


def test_a_narrow_cell_of_a_page_parts_the_place_from_the_date() -> None:
    raw = "SỞ Y TẾ\nSố: 12/SYT-VP\nThành phố Mỹ Lạc,\nngày 05 tháng 3 năm 2031\nKính gửi: Bộ Y tế"
    lines = tuple(evolve(line, box=Box(0, 0, 1, 1), page=1) for line in lines_of(raw))
    header = read_head(Text(raw, lines), lines).header
    assert (header.place, header.issued.iso if header.issued else None) == ("Thành phố Mỹ Lạc", "2031-03-05")


@pytest.mark.parametrize(
    ("printed", "place", "iso"),
    [
        ("An Lạc ngày 05 tháng 3 năm 2031", "An Lạc", "2031-03-05"),
        ("An Lạc, ngày 05 tháng Chạp năm 2031", "An Lạc", "2031-12-05"),
        ("An Lạc, ngày 05 tháng Giêng năm 2031", "An Lạc", "2031-01-05"),
    ],
)
def test_a_lost_comma_and_the_names_of_months(printed: str, place: str, iso: str) -> None:
    header = head_of(f"SỞ Y TẾ\nSố: 12/SYT-VP\nV/v góp ý\n{printed}\nKính gửi: Bộ Y tế").header
    assert (header.place, header.issued.iso if header.issued else None, header.subject) == (place, iso, "góp ý")


def test_a_full_line_below_a_subject_that_had_room_for_its_first_word_is_the_text() -> None:
    """Texts without blank lines: nothing else parts a subject from the first paragraph."""
    text = "Ban Chỉ đạo tổ chức buổi làm việc để nghe báo cáo đánh giá kết quả thực hiện\nnăm 2031 tại các xã, phường."
    head = head_of(f"SỞ Y TẾ\n{STATE}THÔNG BÁO\nKết luận về việc phòng bệnh\n{text}")
    assert head.header.subject == "Kết luận về việc phòng bệnh"


def test_a_subject_that_begins_with_a_short_line_is_kept_whole() -> None:
    head = head_of(
        f"SỞ Y TẾ\n{STATE}QUYẾT ĐỊNH\nVề việc ban hành\nQuy chế phối hợp phòng bệnh giữa các xã, phường và đặc khu\nCăn cứ Luật Kho;"
    )
    assert head.header.subject == "Về việc ban hành Quy chế phối hợp phòng bệnh giữa các xã, phường và đặc khu"


@pytest.mark.parametrize(
    ("title", "code", "subject"),
    [
        ("ĐẢNG CỘNG SẢN VIỆT NAM", "12-CV/ĐU", "Tham mưu triển khai Kế hoạch số 83-KH/TU"),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "12/UBND-VX", None),
    ],
)
def test_the_subject_of_a_letter_of_the_party_needs_no_opener(title: str, code: str, subject: str | None) -> None:
    left = ["ĐẢNG ỦY XÃ VÂN KHÊ", f"Số {code}", "Tham mưu triển khai", "Kế hoạch số 83-KH/TU"]
    raw = "\n".join([*left, title, "Vân Khê, ngày 5 tháng 6 năm 2034", "Kính gửi: Ủy ban nhân dân xã."])
    lines = [
        evolve(line, column=Column.LEFT if line.text in left else Column.RIGHT if n < len(left) + 2 else Column.FULL)
        for n, line in enumerate(lines_of(raw))
    ]
    head = read_head(Text(raw, tuple(lines)), lines)
    assert head.header.subject == subject
    assert [line.text for line in head.rest] == ["Kính gửi: Ủy ban nhân dân xã."]


@pytest.mark.parametrize(
    ("code", "title", "rest", "subject"),
    [
        ("QĐ-CLN", "QUYẾT ĐỊNH\nCÔNG BỐ DANH SÁCH CÁN BỘ\nCỤC LÀNG NGHỀ\nCỤC TRƯỞNG CỤC LÀNG NGHỀ", "CỤC TRƯỞNG CỤC LÀNG NGHỀ", "CÔNG BỐ DANH SÁCH CÁN BỘ CỤC LÀNG NGHỀ"),
        ("QĐ-CLN", "QUYẾT ĐỊNH\nCÔNG BỐ DANH SÁCH CÁN BỘ\nCỤC LÀNG NGHỀ\nCăn cứ Luật Làng nghề;", "CỤC LÀNG NGHỀ", "CÔNG BỐ DANH SÁCH CÁN BỘ"),
        ("KH-CLN", "KẾ HOẠCH\nCẢI CÁCH HÀNH CHÍNH\nCỤC LÀNG NGHỀ\nNĂM 2031\nCăn cứ Luật Làng nghề;", "Căn cứ Luật Làng nghề;", "CẢI CÁCH HÀNH CHÍNH CỤC LÀNG NGHỀ NĂM 2031"),
    ],
)  # fmt: skip
def test_a_title_that_names_the_issuer(code: str, title: str, rest: str, subject: str) -> None:
    """The name enacts where the type is enacted by such a line, and no office stands below it."""
    raw = f"BỘ DI SẢN\nCỤC LÀNG NGHỀ\n{STATE}Số: 5/{code}\nHoa Sơn, ngày 1 tháng 2 năm 2032\n{title}"
    lines = tuple(evolve(line, box=Box(0, 0, 1, 1), page=1, is_bold=line.text.isupper()) for line in lines_of(raw))
    head = read_head(Text(raw, lines), lines)
    assert (head.header.subject, head.rest[0].text if head.rest else None) == (subject, rest)
