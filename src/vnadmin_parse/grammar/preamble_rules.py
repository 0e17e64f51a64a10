"""How the lines of a preamble are worded (NĐ 30/2020, Phụ lục I, II.6; NORMS 1.8)."""

from __future__ import annotations

from typing import Final

from vnadmin_parse.grammar.rule import Rule
from vnadmin_parse.terms import BlockKind

BASIS: Final = Rule(
    name="preamble.basis",
    kind=BlockKind.BASIS,
    standard="NĐ 30/2020, Phụ lục I, II.6.a: each Căn cứ on its own line, `;` at the end; HD 05-HD/VPTW with a dash",
    pattern=r"(?: [-+*•·] \s*+ )?+ (?P<opener> căn \s*+ cứ | chiểu ) (?!\p{L}) \s*+ [:,]?+ \s*+ (?P<text> [^\s:;,.] .*+ )",
    examples=(
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
        "- Căn cứ Điều lệ Đảng;",
        "CĂN CỨ Nghị định số 12/2020/NĐ-CP",
        "Căn cứ vào chức năng, nhiệm vụ,",
    ),
    counterexamples=("Căn cứ:", "Sau khi căn cứ vào hồ sơ", "Căn hộ số 5"),
    ignore_case=True,
)
PROPOSAL: Final = Rule(
    name="preamble.proposal",
    kind=BlockKind.PROPOSAL,
    standard="NĐ 30/2020, Phụ lục I, II.6.a; practice of councils: Xét Tờ trình",
    pattern=r"""
        (?: [-+*•·] \s*+ )?+
        (?P<text> (?: theo \s++ (?: đề \s nghị | đề \s xuất | tờ \s trình | ý \s kiến | báo \s cáo | đơn \s đề \s nghị ) | xét (?! \s++ thấy ) ) \b \s*+ \S .*+ )
    """,
    examples=(
        "Theo đề nghị của Giám đốc Sở Nội vụ;",
        "Xét đề nghị của Bộ trưởng Bộ Xây dựng,",
        "Xét Tờ trình số 12/TTr-UBND ngày 05/3/2024",
        "Theo đề nghị tại Tờ trình số 5/TTr-SNV",
    ),
    counterexamples=("Theo quy định tại khoản 2 Điều 5", "Xét thấy cần thiết", "Đề nghị của Sở Nội vụ"),
    ignore_case=True,
)
GROUND: Final = Rule(
    name="preamble.ground",
    kind=BlockKind.PARAGRAPH,
    standard="NORMS 1.8: openers of the preamble that are neither Căn cứ nor a proposal",
    pattern=r"(?: [-+*•·] \s*+ )?+ (?: thực \s hiện | thi \s hành | trên \s cơ \s sở | sau \s khi | được \s sự | nhằm | để | tiếp \s tục \s thực \s hiện | xét \s++ thấy ) \b .*+",
    examples=(
        "Thực hiện Công ước về an toàn đường thủy ngày 12 tháng 3 năm 2004;",
        "Trên cơ sở ý kiến của các sở, ngành;",
        "Sau khi xem xét Báo cáo thẩm tra;",
    ),
    counterexamples=("Quyết định này thực hiện", "Điều 1. Thực hiện"),
    ignore_case=True,
)
HISTORY: Final = Rule(
    name="preamble.history",
    kind=BlockKind.PARAGRAPH,
    standard="Pháp lệnh 01/2012/UBTVQH13, Điều 14-16: a consolidated text names the act and those that amended it before its bases",
    pattern=r"""
        (?P<number> \d{1,2} \s?+ [.)] \s++ )?+ (?: luật | bộ \s luật | pháp \s lệnh | nghị \s (?: định | quyết ) | quyết \s định | thông \s tư (?: \s liên \s tịch )? )
        \s [^;]{8,900}+ (?<= [,;.:] ) (?<= có \s hiệu \s lực .{10,60} [,;.] | (?: bởi | theo ) \s*+ : | hiệu \s lực .{10,60} (?: bởi | theo ) \s? : )
    """,
    examples=(
        "Nghị định số 5/2009/NĐ-CP ngày 2 tháng 3 năm 2009 của Chính phủ về phí, có hiệu lực kể từ ngày 15 tháng 4 năm 2009, được sửa đổi, bổ sung bởi:",
        "Thông tư số 8/2011/TT-BCT ngày 30 tháng 3 năm 2011 sửa đổi Thông tư số 5, có hiệu lực kể từ ngày 15 tháng 5 năm 2011.",
    ),
    counterexamples=("Thông tư này có hiệu lực", "Nghị định này quy định về phí.", "Căn cứ Nghị định số 5/2009/NĐ-CP, có hiệu lực kể từ ngày 1 tháng 1 năm 2010."),
    ignore_case=True,
)  # fmt: skip
ENACTING_WORDS: Final = Rule(
    name="preamble.enacting-words",
    kind=BlockKind.ENACTING_WORDS,
    standard="NĐ 30/2020, Phụ lục III, Mẫu 1.1-1.3; NĐ 78/2025; decrees until 2015: NGHỊ ĐỊNH",
    pattern=r"""
        (?: (?-i: NAY [ ]++ )? (?-i: Q \s? U \s? Y \s? Ế \s? T \s++ (?: Đ \s? Ị \s? N \s? H | N \s? G \s? H \s? Ị ) | NGHỊ \s++ (?: QUYẾT | ĐỊNH ) | CHỈ \s++ THỊ | THÔNG \s++ BÁO | CÔNG \s++ BỐ | KẾT \s++ LUẬN | THỐNG \s++ NHẤT | YÊU \s++ CẦU | LỆNH | XÁC \s++ NHẬN | CHỨNG \s++ NHẬN | CHO \s++ PHÉP )
        | Quyết \s (?: định | nghị ) (?= \s*+ : ) ) \s*+ [:.]?+ \s*+
    """,
    examples=("QUYẾT ĐỊNH:", "QUYẾT NGHỊ:", "QUYẾT ĐỊNH", "NGHỊ QUYẾT:", "NGHỊ ĐỊNH:", "Quyết định:", "QUYẾT ĐỊNH :"),
    counterexamples=("QUYẾT ĐỊNH này", "Quyết định", "Nghị định:", "QUYẾT ĐỊNH THÀNH LẬP"),
)  # fmt: skip
ENACTING_SENTENCE: Final = Rule(
    name="preamble.enacting-sentence",
    kind=BlockKind.ENACTING_WORDS,
    standard="NĐ 78/2025, Mẫu 1-20: `Chính phủ ban hành Nghị định …`",
    pattern=r"""
        \p{Lu} [\p{L}\s,.\d()/-]{2,160}?  [ ]++ (?: ban [ ]++ hành | công [ ]++ bố | thông [ ]++ qua ) [ ]++
        (?: Nghị [ ]++ (?: định | quyết ) | Thông [ ]++ tư | Luật | Bộ [ ]++ luật | Pháp [ ]++ lệnh | Quyết [ ]++ định | Chỉ [ ]++ thị | Quy [ ]++ định ) (?! [ ]++ số [ ]++ ) (?!\p{L}) .*+
    """,
    examples=("Chính phủ ban hành Nghị định quy định về phí cầu đường.", "Bộ trưởng Bộ Y tế ban hành Thông tư sửa đổi, bổ sung một số điều", "Hội đồng nhân dân tỉnh ban hành Nghị quyết về mức thu"),
    counterexamples=("UBND tỉnh ban hành Quyết định số 12/QĐ-UBND", "Sở Nội vụ ban hành Kế hoạch", "chính phủ ban hành Nghị định"),
)  # fmt: skip
SPEAKS: Final = Rule(
    name="preamble.speaker",
    kind=None,
    standard="practice: where a basis runs into the opening sentence",
    pattern=r"""
        (?: [ ]*+ \( [^()\n]{1,80} \) )?+ [ ]++ (?: (?: đã | kính | xin | trân [ ]++ trọng | nay ) [ ]++ )*+
        (?: có [ ]++ (?: ý | văn ) | ban [ ]++ hành | hướng [ ]++ dẫn | thông [ ]++ báo | báo [ ]++ cáo | đề [ ]++ (?: nghị | xuất ) | quyết [ ]++ định | yêu [ ]++ cầu | tổ [ ]++ chức | triển [ ]++ khai | xây [ ]++ dựng
          | trình | mời | cho [ ]++ ý | thống [ ]++ nhất | phê [ ]++ duyệt | kiến [ ]++ nghị | trả [ ]++ lời | phúc [ ]++ đáp | phối [ ]++ hợp | tiến [ ]++ hành | công [ ]++ bố | chỉ [ ]++ đạo | giao | quy [ ]++ định
          | gửi | cử | đồng [ ]++ ý | nhất [ ]++ trí | chấp [ ]++ thuận | cung [ ]++ cấp | góp [ ]++ ý | tham [ ]++ mưu | tham [ ]++ gia | lấy [ ]++ ý | báo | tổng [ ]++ hợp | nhận | đánh [ ]++ giá | tiếp [ ]++ tục | kết [ ]++ luận
          | cảm [ ]++ ơn | bổ [ ]++ sung | điều [ ]++ chỉnh | đính [ ]++ chính | công [ ]++ nhận | thực [ ]++ hiện | rà [ ]++ soát | đăng [ ]++ ký | xác [ ]++ nhận ) (?!\p{L})
    """,
    examples=(" có ý", " đề nghị", " kính đề nghị", " (sau đây gọi là Sở) báo cáo", " ban hành"),
    counterexamples=(" về việc", " của", " và"),
    is_phrase=True,
)  # fmt: skip
RULES: Final = (BASIS, PROPOSAL, GROUND, HISTORY, ENACTING_WORDS, ENACTING_SENTENCE, SPEAKS)
