"""Invented names, and sentences that no grammar should take for anything but prose."""

from __future__ import annotations

from hypothesis import strategies as st

PLACES = (
    "An Bằng",
    "Vân Khê",
    "Đông Thượng",
    "Thanh Trúc",
    "Vạn Khoảnh",
    "Hòa Lạc Sơn",
    "Mỹ Thủy Đông",
    "Quỳnh Giã",
    "Ea Trú",
    "Hoằng Uyên",
)
PROVINCES = ("Hoa Sơn", "Lam Giang", "Tân Thạch", "Bắc Hoàng", "Thuận Uyên")
FIELDS = ("Di sản", "Làng nghề", "Thư viện", "Mặt nước", "Cây xanh và Chiếu sáng", "Bến thuyền", "Giáo dục và Truyền nghề", "Thủy sản")
SYMBOLS = ("DS", "LN", "TV", "MN", "CXCS", "BT", "GDTN", "TS")
FAMILIES = ("Lục", "Đồng", "Ninh", "Kiều", "Hoa", "Mạc", "Cung", "Thân", "Giang", "Âu Dương", "Nghiêm", "Ông", "Đường")
MIDDLES = ("Thị", "Văn", "Khắc", "Hoài", "Đình", "Thị Bích", "Quốc", "Thế")
GIVEN = ("Thước", "Bường", "Viện", "Sương", "Niên", "Tháp", "Lụa", "Nghiên", "Thúy", "Hòe", "Quý", "Khuynh", "Yểng")
POSITIONS = ("GIÁM ĐỐC", "CHI CỤC TRƯỞNG", "TRƯỞNG PHÒNG", "TRƯỞNG BAN", "CỤC TRƯỞNG")

_WHO = (
    "Các phòng, ban thuộc thành phố", "Ủy ban nhân dân các xã, phường", "Các đơn vị sự nghiệp", "Hộ làm nghề", "Tổ công tác liên ngành",
    "Người đứng đầu cơ quan", "Ban Quản lý làng nghề", "Thủ trưởng các đơn vị", "Cán bộ, công chức, viên chức và người lao động",
)  # fmt: skip
_WHAT = (
    "rà soát danh mục hiện vật", "tổ chức tập huấn kỹ năng phòng cháy", "công khai kết quả giải quyết", "phối hợp kiểm tra bến thuyền",
    "tuyên truyền trên hệ thống truyền thanh cơ sở", "bố trí kinh phí trong dự toán được giao", "hoàn thành việc số hóa hồ sơ",
    "xây dựng quy trình nội bộ", "bảo đảm an toàn cho người dân khi tham gia lễ hội", "khen thưởng tập thể, cá nhân có thành tích",
)  # fmt: skip
_HOW = (
    "theo đúng quy định của pháp luật", "bằng hình thức phù hợp với điều kiện của địa phương", "với tinh thần khẩn trương, tiết kiệm",
    "trên địa bàn tỉnh", "để nâng cao chất lượng phục vụ Nhân dân", "nhằm giữ gìn nghề truyền thống", "trước mùa mưa bão",
    "gắn với phong trào thi đua yêu nước", "(kể cả các thôn, bản xa trung tâm)", "tại các di tích, làng nghề và khu dân cư",
)  # fmt: skip
_NOUNS = (
    "công tác tuyên truyền", "nội dung, hình thức thực hiện", "kinh phí", "phân công nhiệm vụ", "kết quả đạt được", "hạn chế, tồn tại",
    "giải pháp chủ yếu", "thời gian, tiến độ", "kiểm tra, giám sát", "mục tiêu cụ thể", "cơ sở vật chất", "chế độ báo cáo",
)  # fmt: skip


def sentences(*, stop: str = ".") -> st.SearchStrategy[str]:
    """Give one sentence of one to four clauses: one number picks them all, which keeps drawing cheap."""
    return st.integers(0, len(_WHO) * len(_WHAT) * len(_HOW) * 4 - 1).map(lambda pick: sentence(pick) + stop)


def sentence(pick: int) -> str:
    """Build the sentence of a number."""
    pick, who = divmod(pick, len(_WHO))
    pick, what = divmod(pick, len(_WHAT))
    clauses, how = divmod(pick, len(_HOW))
    parts = [f"{_WHAT[(what + 3 * at) % len(_WHAT)]} {_HOW[(how + at) % len(_HOW)]}" for at in range(clauses + 1)]
    return f"{_WHO[who]} {', '.join(parts)}"


def titles() -> st.SearchStrategy[str]:
    """Give a heading without end punctuation."""
    noun = st.sampled_from(_NOUNS)
    return st.one_of(noun.map(lambda one: one.capitalize()), st.builds(lambda one: f"Về {one}", noun))


def subjects() -> st.SearchStrategy[str]:
    """Give a subject of one to three printed lines."""
    return st.integers(0, len(_WHAT) * len(_HOW) * 3 - 1).map(subject)


def subject(pick: int) -> str:
    """Build the subject of a number: no brackets, which a subject loses as notes."""
    pick, what = divmod(pick, len(_WHAT))
    parts, how = divmod(pick, len(_HOW))
    joined = ", ".join(_WHAT[(what + 3 * at) % len(_WHAT)] for at in range(parts + 1))
    return f"{joined} {_HOW[how]}".replace("(", "").replace(")", "")


def names() -> st.SearchStrategy[str]:
    """Give a person's name."""
    return st.builds(" ".join, st.tuples(st.sampled_from(FAMILIES), st.sampled_from(MIDDLES), st.sampled_from(GIVEN)))
