"""Words that begin and end the names of laws in running text."""

from __future__ import annotations

from typing import Final

FIRST_WORDS: Final = frozenset(
    {"ban hành", "tổ chức", "thực hiện", "xử lý", "trưng cầu", "tiếp công", "thi hành", "trách nhiệm", "quy hoạch"}
)
HALVES: Final = {"do": ("tự ",), "bị": ("dự ", "thiết ", "trang ", "chuẩn ")}
"""What stands before a word that then ends no name, for it is the half of another: `tự do`, `dự bị`."""
DEEDS: Final = (" ký kết", " gia nhập", " quản lý", " bảo vệ", " khai thác")
"""Deeds whose object ends a name, never they themselves."""
LAW_ENDS: Final = frozenset(
    [
        "về",
        "được",
        "đã",
        "là",
        "thì",
        "này",
        "tại",
        "theo",
        "khi",
        "để",
        "do",
        "nêu",
        "nói",
        "phải",
        "sẽ",
        "cần",
        "nhằm",
        "với",
        "cho",
        "bởi",
        "trên",
        "từ",
        "đến",
        "hoặc",
        "còn",
        "cũng",
        "vẫn",
        "mà",
        "nếu",
        "trong",
        "gồm",
        "đang",
        "vào",
        "đối",
        "trái",
        "nhưng",
        "nên",
        "vì",
        "bị",
        "thuộc",
        "trước",
        "sau",
    ]
)
IN_AMENDING: Final = frozenset({"về", "theo", "trong", "vào", "đến"})
LAW_END_PAIRS: Final = frozenset(
    {
        "hiện hành",
        "hướng dẫn",
        "ban hành",
        "bao gồm",
        "kể từ",
        "kèm theo",
        "hết hiệu",
        "quy định",
        "qui định",
        "thông qua",
        "sau đây",
        "có hiệu",
        "có liên",
        "có quy",
        "có nêu",
        "có nội",
        "có thể",
        "có trách",
    }
)
AFTER_COMMA: Final = frozenset(
    {
        "chống",
        "chữa",
        "vệ sinh",
        "khen thưởng",
        "sử dụng",
        "bổ sung",
        "chăm sóc",
        "an toàn",
        "quá cảnh",
        "cư trú",
        "xuất cảnh",
        "lãng phí",
        "quyền",
        "vật liệu",
        "trật tự",
        "giáo dục",
    }
)
CLAUSE_OPENERS: Final = (
    "được",
    "đã",
    "theo",
    "các",
    "căn cứ",
    "trong",
    "đồng thời",
    "nghị",
    "thông",
    "quyết",
    "có",
    "do",
    "để",
    "luật",
    "pháp lệnh",
    "chủ",
    "cơ quan",
    "tổ chức, cá",
)
NAME_ENDS: Final = (
    "học", "trường", "khoa", "ngành", "nhân", "môn", "ty", "phòng", "án", "dựng", "thảo", "pháp", "kỷ", "kỉ", "quy", "qui", "định", "thể",
    "giới", "dụng",
)  # fmt: skip
"""What a word ends with that `Luật` may go on with; a draft may be numbered too."""
