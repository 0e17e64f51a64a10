"""Invented words: places, people, fields of work, subjects and sentences, true in kind."""

from __future__ import annotations

from random import Random
from typing import Final

PROVINCES: Final = ("Hoa Sơn", "Lam Giang", "Tân Thạch", "Bắc Hoàng", "Thuận Uyên", "Đông Thượng")
COMMUNES: Final = ("An Bằng", "Vân Khê", "Ea Trú", "Hoằng Uyên", "Mỹ Thủy Đông", "Quỳnh Giã", "Ia Hrung", "Thanh Trúc")
FIELDS: Final = (
    ("Di sản và Du lịch", "DSDL"), ("Nông nghiệp và Môi trường", "NNMT"), ("Xây dựng", "XD"), ("Khoa học và Công nghệ", "KHCN"),
    ("Dân tộc và Tôn giáo", "DTTG"), ("Công Thương", "CT"), ("Y tế", "YT"),
)  # fmt: skip
FAMILIES: Final = ("Lục", "Đồng", "Ninh", "Kiều", "Mạc", "Cung", "Thân", "Âu Dương", "Nghiêm", "Đường", "Lò", "Vi", "Tôn Nữ")
MIDDLES: Final = ("Thị", "Văn", "Khắc", "Hoài", "Đình", "Thị Bích", "Quốc", "Thế", "Xuân")
GIVEN: Final = ("Thước", "Bường", "Viện", "Sương", "Niên", "Tháp", "Lụa", "Nghiên", "Hòe", "Quý", "Khuynh", "Yểng", "Hoà")
HIGHLANDERS: Final = ("Y Thoan Niê", "H'Lơm Êban", "Rơ Châm Thiu", "K'Sa Brốp")

_DEEDS: Final = (
    "rà soát hiện vật tại các đình làng", "phòng cháy, chữa cháy mùa khô", "chuyển đổi số trong tiếp nhận hồ sơ", "giữ nghề gốm ven sông",
    "sử dụng quỹ đất công ích", "đón học sinh đầu cấp", "phun khử khuẩn chợ đầu mối", "sắp xếp bến thuyền", "trồng cây phân tán",
    "tiếp công dân tại trụ sở", "tổ chức hội chợ hàng thủ công", "kiểm tra kho muối dự trữ",
)  # fmt: skip
_SCOPES: Final = (
    "năm 2026",
    "trên địa bàn tỉnh",
    "giai đoạn 2026 - 2030",
    "trong tình hình mới",
    "quý II năm 2026",
    "tại các xã, phường",
    "(lần thứ hai)",
)
_OPENERS: Final = {
    "Kế hoạch": ("Triển khai công tác ", "Thực hiện Đề án ", "Tổ chức ", ""),
    "Báo cáo": ("Kết quả ", "Tình hình ", "Tổng kết công tác ", "Sơ kết việc "),
    "Tờ trình": ("Về việc đề nghị phê duyệt ", "Đề nghị hỗ trợ kinh phí ", "V/v xin chủ trương "),
    "Giấy mời": ("Dự Hội nghị về ", "Họp bàn về "),
    "Biên bản": ("Họp về việc ", "Kiểm tra "),
    "Thông báo": ("Về việc ", "Kết luận của Chủ tịch tại cuộc họp về ", "Lịch "),
}
_WHO: Final = (
    "Ủy ban nhân dân các xã, phường", "Các phòng, đơn vị", "Hộ làm nghề", "Thủ trưởng các đơn vị", "Ban Quản lý bến thuyền", "Cấp ủy các cấp",
    "Văn phòng", "Người đứng đầu cơ quan", "Cơ quan thường trực", "Các thành viên Tổ công tác",
)  # fmt: skip
_DOES: Final = (
    "rà soát, lập danh sách", "chủ trì, phối hợp thực hiện", "bố trí kinh phí", "báo cáo kết quả trước ngày 15 hằng tháng",
    "công khai trên trang thông tin", "tuyên truyền đến từng hộ", "chịu trách nhiệm về số liệu", "tham mưu, đề xuất giải pháp",
)  # fmt: skip
_HOW: Final = (
    "theo đúng quy định", "bằng hình thức phù hợp", "kể cả 12 thôn, bản xa trung tâm", "trước mùa mưa bão", "trong dự toán được giao",
    "tại các điểm tiếp nhận", "để Nhân dân biết, giám sát", "cùng với 05 đơn vị sự nghiệp", "gắn với phong trào thi đua",
)  # fmt: skip
TITLES: Final = (
    "Mục đích", "Yêu cầu", "Nội dung thực hiện", "Kinh phí", "Phân công nhiệm vụ", "Kết quả đạt được", "Hạn chế, nguyên nhân",
    "Giải pháp chủ yếu", "Thời gian, địa điểm", "Kiểm tra, giám sát", "Về công tác tuyên truyền", "Đánh giá chung", "Tổ chức thực hiện",
)  # fmt: skip


def person(rng: Random) -> str:
    """Invent a name."""
    return rng.choice(HIGHLANDERS) if rng.random() < 0.06 else f"{rng.choice(FAMILIES)} {rng.choice(MIDDLES)} {rng.choice(GIVEN)}"


def deed(rng: Random) -> str:
    """Invent what a document is about."""
    return f"{rng.choice(_DEEDS)} {rng.choice(_SCOPES)}" if rng.random() < 0.7 else f"{rng.choice(_DEEDS)}, {rng.choice(_DEEDS)}"


def subject(rng: Random, type_name: str) -> str:
    """Invent a subject as the type prints it."""
    if type_name == "Công văn":
        return deed(rng)
    if type_name in {"Nghị định", "Thông tư", "Thông tư liên tịch"}:
        return f"quy định về {deed(rng)}"
    return rng.choice(_OPENERS.get(type_name, ("Về việc ", "Ban hành Quy chế ", "về ", "Phê duyệt phương án "))) + deed(rng)


def sentence(rng: Random, stop: str = ".") -> str:
    """Invent a sentence of one to four clauses."""
    parts = [f"{rng.choice(_DOES)} {rng.choice(_HOW)}" for _ in range(rng.randint(1, 4))]
    return f"{rng.choice(_WHO)} {', '.join(parts)}{stop}"


def title(rng: Random) -> str:
    """Invent a heading without a stop; one in eight is long enough to wrap."""
    one = rng.choice(TITLES)
    return (
        f"{one} đối với {rng.choice(_WHO).lower()} trong việc {rng.choice(_DEEDS)} {rng.choice(_SCOPES[:5])}"
        if rng.random() < 0.12
        else one
    )
