"""Shapes of the words and signs that stand in, and at the end of, the name of an issuing body."""

from __future__ import annotations

from typing import Final

from vnadmin_parse.grammar.citations import words
from vnadmin_parse.grammar.citations.shapes import Shape

TOKEN: Final = Shape(r"[ ]*+(?P<token>[\p{L}\d&]++(?:[’'/.-](?=\p{L}|\d)[\p{L}\d&]++)*+\.?+|[-,;:.()\"\n]|[^\s\w])")
NOT_A_BODY: Final = Shape(r"(?i:tổ chức|hội nghị|báo cáo|cơ sở|điểm|khu|nhóm|kho|cụm|khối|cảng|tổ [\p{Ll}]|người|đảng viên)\b")
BEFORE_CAPITAL: Final = Shape(r"[ ]++(?=\p{Lu})")
WORD: Final = Shape(r"(?<!\p{L})\p{L}")
BEFORE_WORD: Final = Shape(r"[ ]++(?=\p{L})")
BEFORE_SMALL: Final = Shape(r"[ ]++(?=\p{Ll})")
COMMA: Final = Shape(r",[ ]*+")
CAPITAL: Final = Shape(r"[ ]*+\p{Lu}\p{L}*+")
PAIR: Final = Shape(r"\p{L}++(?:[ /]++\p{L}++)?+")
TO_BODY: Final = Shape(r"[ ]*+(?:,[ ]*+(?=\p{Lu}))?+")
TO_CODE: Final = Shape(r"[ ]+(?:số[ ]*+)?+")
OF_STATE: Final = Shape(r"[ ]++(?:Quốc hội|Chính phủ|Thủ tướng Chính phủ|Bộ Chính trị|Ban Bí thư|Đảng)(?!\p{L})")
AFTER_LIST: Final = Shape(r"[ ]*+(?:[.;)\n]|về|,?[ ]+(?=\p{Lu})|\Z)")
ORDINAL: Final = Shape(r"lần thứ[ ]++(?:\d{1,2}|[IVXL]+|\p{Ll}++(?: (?:một|hai|ba|tư|lăm|năm|sáu|bảy|tám|chín|mốt))?)(?!\p{L})")
NUMBERED: Final = Shape(r"(?i)số[ ]*+:?[ ]*+\d")
TERM: Final = Shape(r"[ ]++(?i:khoá)[ ]++[IVX]++(?!\p{L})")
HIGH: Final = Shape(r"(?<=cấp cao)[ ]++tại[ ]++(?:(?:TP|Tp)\.?[ ]?|[Tt]hành phố[ ]++)?+\p{Lu}\p{L}++(?:[ ]++\p{Lu}\p{L}++){0,3}+")
PARTY: Final = Shape(
    r"(?:[ ]++(?:Trung ương|TW))?+(?:[ ]++(?:Đảng|Đoàn)(?:[ ]++Cộng sản Việt Nam)?+)?+(?:[ ]++(?:TNCS|Thanh niên (?i:Cộng) sản) Hồ Chí Minh)?+(?:[ ]++(?i:khoá)[ ]++[IVX]++)?+(?!\p{L})"
)
PURPOSE: Final = Shape(
    r"[ ]++(?!(?:việc|ban|phê|quy|triển|tổ|thực|kiện|thành|phân|giao|công|sửa|bổ|tăng|đẩy|một)(?!\p{L}))\p{L}++(?:,?[ ]++\p{L}++)?+"
)
ENDS_PURPOSE: Final = frozenset({"về", "đã", "được", "có", "do", "để", "nhằm", "theo", "tại", "là", "này", "nêu", "trong"})
GOES_ON: Final = Shape(
    r"[ ]++(?:về|v/v|ban[ ]hành|phê[ ]duyệt|quy[ ]định|thành[ ]lập|kiện[ ]toàn|triển[ ]khai|thông[ ]báo|hướng[ ]dẫn|tại|\()"
)
AFTER_HEAD: Final = words.ENDS_SMALL & frozenset(
    ("tổ chức", "chỉ đạo", "điều hành", "thông tin", "xây dựng", "khen thưởng", "xử lý", "hợp nhất", "thực hiện", "thẩm định", "thẩm tra")
)
LIST: Final = Shape(
    r"(?P<head>)(?:[ ]++(?P<item>\p{Lu}\p{Ll}*+)(?:[ ]++\p{Ll}++){0,2}?,)*+[ ]++(?P<item>\p{Lu}\p{Ll}*+)(?:[ ]++(?!và[ ])\p{Ll}++){0,3}+[ ]++và[ ]++(?P<item>\p{Lu}\p{Ll}*+)(?:[ ]++\p{Ll}++){0,1}?(?!\p{L})"
)
JOINT: Final = Shape(r"[ ]*+(?:,|-|và(?=[ ])|,[ ]*+và(?=[ ]))[ ]*+(?=\p{Lu})")
LOOSE_END: Final = Shape(r"[ ]+(?:và|của|các|cấp|với)\Z")
FIELDS: Final = Shape(
    r"[ ]++(?P<first>\p{Ll})\p{Ll}*+(?:[ ]++(?!và )\p{Ll}++){0,4}+[ ]++và[ ]++\p{Ll}++(?:[ ]++(?!tỉnh|thành|huyện|xã|về)\p{Ll}++){0,2}+(?=[ ]++(?:tỉnh|thành phố|huyện|xã|về|ban hành)(?!\p{L}))"
)
PROVINCE: Final = Shape(r"[ ]*+\p{Lu}\p{L}*+(?:[ ]++(?:-[ ]++)?\p{Lu}\p{L}*+){0,4}+")
CLAUSE: Final = Shape(r"(?:theo|trong|đồng thời|qua|nhưng|tuy nhiên|do đó|trên cơ sở|đề|căn cứ|hiện|đến|ngay|việc|các)(?!\p{L})")
LEAD: Final = Shape(r"(?i)(?:(?P<leaders>lãnh đạo)[ ]++(?-i:(?=\p{Lu}))|(?P<joint>liên (?:bộ|ngành|sở))[ ]*+:[ ]*+(?-i:(?=\p{Lu})))")
LEAD_LETTERS: Final = ("l", "L")
DASH: Final = Shape(r"[ ]*+-[ ]*+(?=\p{L})")
COMPANY: Final = Shape(r"(?i)(?:tổng công ty|công ty|tập đoàn|ngân hàng)(?!\p{L})")
COMPANY_FORM: Final = Shape(r"(?i:CTCP|công ty cổ phần|(?:công ty )?TNHH(?: MTV| một thành viên)?)(?=[ ]*+(?:[^\s\p{L}]|\p{Ll}|\n|\Z))")
PERSON: Final = Shape(
    r"(?i)(?:lãnh đạo|(?:phó )?(?:chủ tịch|chủ nhiệm|giám đốc|tổng giám đốc|bí thư|hiệu trưởng|(?:cục|vụ|viện|tổ) trưởng|trưởng (?:ban|phòng|đoàn)|chánh (?:văn phòng|án|thanh tra))|(?:bộ|thứ) trưởng|tư lệnh)(?!\p{L})"
)
ORDER: Final = Shape(r"[ ]*+(?:Đề nghị|Yêu cầu|Kính)(?!\p{L})")
HALF: Final = Shape(
    r"(?i)(?:(?P<standing>cơ quan thường trực)|(?P<branch>chi nhánh)|(?:phó[ ]++)?+(?:tổ trưởng|tổ phó|trưởng (?:ban|đoàn|tiểu ban)|phó ban|chủ tịch|chủ nhiệm|giám đốc|bí thư|chỉ huy trưởng))(?!\p{L})"
)
