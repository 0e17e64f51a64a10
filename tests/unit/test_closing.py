"""Where invented documents end."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnadmin_parse.grammar.appendices import read_appendices
from vnadmin_parse.grammar.closing import Closing, find_closing
from vnadmin_parse.grammar.recipients import read_recipients
from vnadmin_parse.grammar.signers import read_signers
from vnadmin_parse.text import Text, lines_of

BODY = "Điều 1. Phê duyệt kế hoạch.\nĐiều 2. Chánh Văn phòng, Giám đốc Sở chịu trách nhiệm thi hành Quyết định này./.\n"
LIST = "Nơi nhận:\n- Như Điều 2;\n- Lưu: VT, TH.\n"
SIGNED = "CHỦ TỊCH\n\nLê Văn Tám\n"
FORM = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nĐƠN ĐỀ NGHỊ\nKính gửi: Sở Y tế\nNơi nhận:\n- Như trên;\n- Lưu: VP.\nNGƯỜI LÀM ĐƠN\nTrần Thị Bê\n"

LAW = (
    "Điều 20. Luật này có hiệu lực từ 01/7/2026.\nLuật này được Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam khóa XV, kỳ họp thứ 9\n"
    "thông qua ngày 27 tháng 6 năm 2025.\nCHỦ TỊCH QUỐC HỘI\n\nLê Văn Tám\n"
)


def tail(raw: str) -> list[str]:
    lines = lines_of(raw)
    found = find_closing(lines)
    return [line.text for line in lines[found.start : found.end]] if found else []


CASES = (
    ("list, then signer", BODY + LIST + SIGNED, "Nơi nhận:", "Lê Văn Tám"),
    ("signer, then list", BODY + SIGNED + LIST, "CHỦ TỊCH", "- Lưu: VT, TH."),
    ("authority first", BODY + "TM. ỦY BAN NHÂN DÂN\n" + SIGNED + LIST, "TM. ỦY BAN NHÂN DÂN", "- Lưu: VT, TH."),
    ("signer between the items", BODY + "Nơi nhận:\n- Như Điều 2;\nCHỦ TỊCH\n- Lưu: VT.\nLê Văn Tám\n", "Nơi nhận:", "Lê Văn Tám"),
    ("a second list is another document's", BODY + LIST + "Nơi nhận:\n- Khác;\n", "Nơi nhận:", "- Lưu: VT, TH."),
    ("a signer far below is another document's", BODY + LIST + SIGNED + "\nSở Y tế\n\nGIÁM ĐỐC\nTrần Thị Bê\n", "Nơi nhận:", "Lê Văn Tám"),
    ("no list", BODY + SIGNED, "CHỦ TỊCH", "Lê Văn Tám"),
    ("no signer", BODY + LIST, "Nơi nhận:", "- Lưu: VT, TH."),
    ("no name", BODY + LIST + "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n", "Nơi nhận:", "PHÓ CHỦ TỊCH"),
    ("a form behind it", BODY + LIST + SIGNED + FORM, "Nơi nhận:", "Lê Văn Tám"),
    ("a form behind a document without a list", BODY + SIGNED + FORM, "CHỦ TỊCH", "Lê Văn Tám"),
    ("an appendix with a form", BODY + LIST + SIGNED + "PHỤ LỤC I\nMẪU ĐƠN\n(Kèm theo Quyết định số 12/QĐ-SYT)\n" + FORM, "Nơi nhận:", "Lê Văn Tám"),
    ("contacts below the name", BODY + LIST + SIGNED + "Số điện thoại liên hệ: 0901234567\n", "Nơi nhận:", "Lê Văn Tám"),
    ("a copy's own end", BODY + LIST + SIGNED + "SAO Y\nSố: 12/SY-UBND\nNơi nhận:\n- Lưu: VT.\nTL. CHỦ TỊCH\nTrần Thị Bê\n", "Nơi nhận:", "Lê Văn Tám"),
    ("two signers", BODY + "THƯ KÝ          CHỦ TỌA\nLê Văn Tám       Trần Thị Bê\n", "THƯ KÝ          CHỦ TỌA", "Lê Văn Tám       Trần Thị Bê"),
    ("one below the other", BODY + "NGƯỜI LẬP BIỂU\nLê Văn Tám\nTHỦ TRƯỞNG ĐƠN VỊ\nTrần Thị Bê\n", "NGƯỜI LẬP BIỂU", "Trần Thị Bê"),
    ("a mark below the name", BODY + LIST + SIGNED + "(Đã ký)\n", "Nơi nhận:", "(Đã ký)"),
    ("unknown position", BODY + LIST + "NGHỆ NHÂN\nLê Văn Tám\n", "Nơi nhận:", "Lê Văn Tám"),
    ("enacting authority in the preamble", "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH\nCăn cứ Luật A;\nQUYẾT ĐỊNH:\n" + BODY + LIST + SIGNED, "Nơi nhận:", "Lê Văn Tám"),
    ("nơi nhận in the body", "1. Nơi nhận hồ sơ: bộ phận một cửa.\nNơi nhận và trả kết quả tại xã.\n" + BODY + LIST + SIGNED, "Nơi nhận:", "Lê Văn Tám"),
    (
        "law",
        LAW,
        "Luật này được Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam khóa XV, kỳ họp thứ 9",
        "Lê Văn Tám",
    ),
    (
        "consolidated text",
        BODY + "BỘ TƯ PHÁP\nSố: 12/VBHN-BTP\nXÁC THỰC VĂN BẢN HỢP NHẤT\nHà Nội, ngày 02 tháng 8 năm 2023\nKT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\nLê Văn Tám\n",
        "BỘ TƯ PHÁP",
        "Lê Văn Tám",
    ),
)  # fmt: skip


@pytest.mark.parametrize(("raw", "first", "last"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_first_and_last_line(raw: str, first: str, last: str) -> None:
    found = tail(raw)
    assert found
    assert (found[0], found[-1]) == (first, last)


@pytest.mark.parametrize(
    "raw",
    [
        "",
        BODY,
        "Giám đốc các Sở, Thủ trưởng các đơn vị chịu trách nhiệm thi hành.\nLê Văn Tám phát biểu tại hội nghị.",
        "Luật này được Quốc hội giao Chính phủ quy định chi tiết.\n" + 30 * "Điều khoản tiếp theo của văn bản này.\n",
    ],
)
def test_no_closing(raw: str) -> None:
    assert find_closing(lines_of(raw)) is None


def test_a_part_that_comes_before_any_closing_ends_the_document() -> None:
    raw = BODY + "PHỤ LỤC I\nMẪU BÁO CÁO\n(Ban hành kèm theo Thông tư số 12/2022/TT-BYT)\n" + LIST + SIGNED
    assert find_closing(lines_of(raw)) == Closing(2, 2)


WORDS = (
    "Nơi nhận:", "- Như trên;", "- Lưu: VT, TH (2).", "TM. ỦY BAN NHÂN DÂN", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Lê Văn Tám", "(đã ký)", "PHỤ LỤC I",
    "(Kèm theo Quyết định số 12/QĐ-SYT)", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "QUY CHẾ", "Điều 1. Phạm vi", "   ", "",
    "Luật này được Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam", "XÁC THỰC VĂN BẢN HỢP NHẤT", "Mẫu số 01", "PL.(300)", "(", ")", "Số: 12",
    "- Như trên; GIÁM ĐỐC", "THƯ KÝ        CHỦ TỌA", "Đã ký: Lê Văn Tám", "|", "- ", "...", "12",
)  # fmt: skip


@given(st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=12)), max_size=30).map("\n".join))
def test_any_lines_are_read_and_claimed_once(raw: str) -> None:
    lines = lines_of(raw)
    text = Text(raw, lines)
    found = find_closing(lines) or Closing(len(lines), len(lines))
    assert 0 <= found.start <= found.end <= len(lines)
    recipients = read_recipients(text, lines[found.start : found.end])
    signers = read_signers(text, recipients.rest)
    appendices = read_appendices(text, lines[found.end :])
    claims = sorted(claim.span for part in (recipients, signers, appendices) for claim in part.findings.claims)
    assert all(start < end for start, end in claims)
    assert all(before.end <= after.start for before, after in pairwise(claims))
    spans = [record.span for record in (*recipients.recipients, *signers.signers, *appendices.appendices)]
    assert all(0 <= span.start < span.end <= len(raw) for span in spans)
