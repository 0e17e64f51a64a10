"""Invented documents of the Party and the Youth Union."""

from __future__ import annotations

from typeset.description import (
    Draft,
    Filing,
    Form,
    Hand,
    Issued,
    Number,
    Receiver,
    bullet,
    heading,
    lettered,
    paragraph,
)
from vnadmin_parse.terms import AuthorityKind, Regime

GUIDANCE = Draft(
    form=Form.PARTY,
    regime=Regime.PARTY,
    supervising_body=("TỈNH ỦY LAM GIANG",),
    issuing_body=("BAN TỔ CHỨC",),
    type_key="HD",
    type_name="Hướng dẫn",
    number=Number("HD/BTCTU", "17", lead="Số ", joint="-"),
    issued=Issued("Lam Giang", 2026, 4, 2),
    subject="về sinh hoạt chi bộ tại các làng nghề",
    bases=(
        "Điều lệ Đảng Cộng sản Việt Nam",
        "Quy định số 233-QĐ/TU, ngày 14/01/2026 của Ban Thường vụ Tỉnh ủy Lam Giang về sinh hoạt chi bộ",
    ),
    body=(
        paragraph("Ban Tổ chức Tỉnh ủy hướng dẫn việc sinh hoạt chi bộ tại các làng nghề như sau:"),
        heading(
            "I",
            "NỘI DUNG SINH HOẠT",
            heading("1", "Sinh hoạt thường kỳ", paragraph("Chi bộ sinh hoạt mỗi tháng một lần, vào ngày cố định do chi bộ quyết định.")),
            heading(
                "2",
                "Sinh hoạt chuyên đề",
                lettered("a", "Mỗi quý ít nhất một lần."),
                lettered("b", "Chuyên đề gắn với việc giữ nghề, truyền nghề."),
            ),
            stop="-",
        ),
        heading(
            "II",
            "TỔ CHỨC THỰC HIỆN",
            bullet("Các đảng ủy trực thuộc phổ biến Hướng dẫn này đến chi bộ."),
            bullet("Ban Tổ chức Tỉnh ủy theo dõi, kiểm tra việc thực hiện."),
            stop="-",
        ),
    ),
    end_mark="",
    receivers=(Receiver("Ban Thường vụ Tỉnh ủy", "để báo cáo"), Receiver("Các đảng ủy trực thuộc Tỉnh ủy")),
    filing=Filing(("Văn phòng Ban Tổ chức Tỉnh ủy",), lead="Lưu "),
    signers=(Hand("Cung Đình Thạch Lam", "PHÓ TRƯỞNG BAN", ("K/T TRƯỞNG BAN",), AuthorityKind.IN_PLACE),),
)

YOUTH_PLAN = Draft(
    form=Form.YOUTH,
    regime=Regime.ORGANISATION,
    supervising_body=("TỈNH ĐOÀN HOA SƠN",),
    issuing_body=("BCH ĐOÀN PHƯỜNG THANH TRÚC",),
    type_key="KH",
    type_name="Kế hoạch",
    number=Number("KH/ĐTN", "24", joint="-"),
    issued=Issued("Thanh Trúc", 2026, 2, 20),
    subject="Tổ chức Ngày hội tái chế năm 2026",
    body=(
        heading(
            "I",
            "MỤC ĐÍCH",
            bullet("Nâng cao ý thức phân loại rác của đoàn viên, thanh niên."),
            bullet("Gây quỹ tặng học bổng cho thiếu nhi có hoàn cảnh khó khăn."),
        ),
        heading(
            "II",
            "THỜI GIAN, ĐỊA ĐIỂM",
            paragraph("Ngày 22 tháng 3 năm 2026 tại Nhà văn hóa phường Thanh Trúc."),
        ),
    ),
    end_mark="",
    receivers=(Receiver("Tỉnh đoàn", "báo cáo"), Receiver("Các chi đoàn")),
    filing=Filing(("VP",)),
    signers=(Hand("Lạc Thị Minh Hạc", "BÍ THƯ", ("TM. BAN THƯỜNG VỤ",), AuthorityKind.ON_BEHALF),),
)
