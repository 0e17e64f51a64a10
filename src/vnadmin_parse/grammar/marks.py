"""Độ khẩn, độ mật, chỉ dẫn lưu hành, DỰ THẢO and gazette heads (ô số 10, 11)."""

from __future__ import annotations

from typing import Final

from vnadmin_parse.grammar.rule import Rule
from vnadmin_parse.terms import BlockKind

URGENCY: Final = Rule(
    name="marks.urgency",
    kind=BlockKind.URGENCY,
    standard="NĐ 30/2020, Phụ lục I, ô số 10b; TT 01/2011/TT-BNV for HỎA TỐC HẸN GIỜ",
    pattern=r"(?P<mark> hoả \s* tốc \s* hẹn \s* giờ | hoả \s* tốc | thượng \s* khẩn | khẩn ) [.!]?",
    examples=("HỎA TỐC", "HOẢ TỐC", "THƯỢNG KHẨN", "KHẨN", "HỎA TỐC HẸN GIỜ"),
    counterexamples=("TÌNH TRẠNG KHẨN CẤP", "khẩn trương"),
    ignore_case=True,
)
CONFIDENTIALITY: Final = Rule(
    name="marks.confidentiality",
    kind=BlockKind.CONFIDENTIALITY,
    standard="NĐ 30/2020, Phụ lục I, ô số 10a",
    pattern=r"(?: độ \s mật \s* : \s* )? (?P<mark> tuyệt \s* mật | tối \s* mật | mật )",
    examples=("MẬT", "TỐI MẬT", "TUYỆT MẬT", "Độ mật: Mật"),
    counterexamples=("BÍ MẬT NHÀ NƯỚC", "MẬT ONG"),
    ignore_case=True,
)
CIRCULATION: Final = Rule(
    name="marks.circulation",
    kind=BlockKind.CIRCULATION,
    standard="NĐ 30/2020, Phụ lục I, ô số 11; HD 05-HD/VPTW",
    pattern=r"xem \s+ xong \s+ trả \s+ lại | lưu \s+ hành \s+ nội \s+ bộ | tài \s+ liệu \s+ (?: thu \s+ hồi | hội \s+ nghị )",
    examples=("XEM XONG TRẢ LẠI", "LƯU HÀNH NỘI BỘ", "TÀI LIỆU THU HỒI", "TÀI LIỆU HỘI NGHỊ"),
    counterexamples=("TÀI LIỆU", "tài liệu lưu hành nội bộ của ngành"),
    ignore_case=True,
)
DRAFT: Final = Rule(
    name="marks.draft",
    kind=BlockKind.DRAFT_MARK,
    standard="TT 01/2011/TT-BNV; practice",
    pattern=r"""
        [(\["]? \s*+ (?: bản \s++ )? dự \s*+ thảo
        (?: \s*+ (?: lần | số )?+ \s*+ (?: thứ \s*+ )?+ [\d.:]++ )?
        (?: \s*+ [-,(]?+ \s*+ (?: ngày \s*+ )?+ \d{1,2}+ [/.-] \d{1,2}+ (?: [/.-] \d{2,4}+ )?+ \)?+ )?
        \s*+ [)\]"]? [.]?
    """,
    examples=("DỰ THẢO", "Dự thảo", "(Dự thảo)", "DỰ THẢO LẦN 2", "Dự thảo lần 1", "DỰ THẢO 20/8/2025"),
    counterexamples=("Dự thảo Nghị định", "góp ý dự thảo"),
    ignore_case=True,
)
GAZETTE_HEAD: Final = Rule(
    name="marks.gazette-head",
    kind=BlockKind.FURNITURE,
    standard="practice of Công báo",
    pattern=r"""
        (?: phần \s+ )? văn \s+ bản \s+ (?: quy \s+ phạm \s+ pháp \s+ luật | khác | hợp \s+ nhất (?: \s+ - \s+ .*+ )? )
    """,
    examples=("VĂN BẢN QUY PHẠM PHÁP LUẬT", "PHẦN VĂN BẢN QUY PHẠM PHÁP LUẬT", "VĂN BẢN KHÁC", "VĂN BẢN HỢP NHẤT - VĂN PHÒNG QUỐC HỘI"),
    counterexamples=("LUẬT BAN HÀNH VĂN BẢN QUY PHẠM PHÁP LUẬT",),
    ignore_case=True,
)
RULES: Final = (URGENCY, CONFIDENTIALITY, CIRCULATION, DRAFT, GAZETTE_HEAD)
