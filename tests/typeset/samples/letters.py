"""Invented letters: công văn in several dresses."""

from __future__ import annotations

from typeset.description import (
    Draft,
    Filing,
    Hand,
    Issued,
    Mark,
    Number,
    Order,
    Receiver,
    Signature,
    bullet,
    heading,
    paragraph,
)
from vnadmin_parse.terms import AuthorityKind

CERTIFIER = "CỤC CHỨNG THỰC SỐ VÀ BẢO MẬT THÔNG TIN - ĐT: 0200.0000001; Fax: 0200.0000002; Email: ca@chungthuc.example"
OFFICE = "SỞ DI SẢN VÀ LÀNG NGHỀ"
PROVINCE = "ỦY BAN NHÂN DÂN TỈNH HOA SƠN"


def agency_marks(office: str, email: str, province: str, moments: tuple[str, str, str, str]) -> tuple[Signature, ...]:
    """Give the four signatures that a clerk makes: number, day, month, seal."""
    marks = (Mark.NUMBER, Mark.DAY, Mark.MONTH, Mark.SEAL)
    return tuple(Signature(office, email, mark, moment, province, CERTIFIER) for mark, moment in zip(marks, moments, strict=True))


LETTER = Draft(
    supervising_body=("UBND TỈNH HOA SƠN",),
    issuing_body=(OFFICE,),
    number=Number("SDSLN-QLDS", "1417", is_stamped=True),
    issued=Issued("Hoa Sơn", 2026, 9, 14, is_stamped=True),
    subject="tăng cường bảo vệ, phát huy giá trị di sản và phòng, chống cháy nổ tại các di tích, làng nghề",
    addressees=("Ủy ban nhân dân các xã, phường", "Ban Quản lý di tích tỉnh Hoa Sơn", "Hội Làng nghề tỉnh Hoa Sơn"),
    body=(
        paragraph(
            "Thực hiện Kế hoạch số 288/KH-UBND ngày 12 tháng 8 năm 2026 của Ủy ban nhân dân tỉnh Hoa Sơn về việc kiểm kê di sản "
            "trên địa bàn tỉnh giai đoạn 2026 - 2030 và Công văn số 3102/BDSLN-CDS ngày 20/8/2026 của Bộ Di sản và Làng nghề;"
        ),
        paragraph(
            "Để chủ động phòng ngừa hỏa hoạn trong mùa hanh khô, giữ gìn nguyên vẹn các di tích đã được xếp hạng và nâng cao "
            "ý thức của người dân làng nghề, Sở Di sản và Làng nghề đề nghị các cơ quan, đơn vị triển khai một số nội dung sau:"
        ),
        heading(
            "1",
            "Về công tác tuyên truyền",
            bullet(
                "Phổ biến Luật Di sản văn hóa và các quy định về phòng cháy, chữa cháy đến người trông coi di tích, chủ cơ sở sản "
                "xuất và các hộ dân sinh sống trong khu vực bảo vệ."
            ),
            bullet(
                "Nội dung tuyên truyền tập trung vào:",
                bullet("Trách nhiệm của chủ sở hữu, người được giao trông coi di tích, di vật, cổ vật.", marker="+"),
                bullet("Kỹ năng phát hiện, báo tin và xử lý ban đầu khi có sự cố; cách sử dụng phương tiện chữa cháy tại chỗ.", marker="+"),
                bullet("Danh mục hiện vật phải đăng ký và thời hạn hoàn thành việc đăng ký trong năm 2026.", marker="+"),
            ),
        ),
        heading(
            "2",
            "Về kiểm kê và bảo vệ hiện vật",
            paragraph(
                "Ủy ban nhân dân các xã, phường rà soát, lập danh mục di tích, di vật và nghề truyền thống đang có nguy cơ mai một; "
                "gửi kết quả về Sở Di sản và Làng nghề trước ngày 30 tháng 10 năm 2026 để tổng hợp."
            ),
            paragraph(
                "Ban Quản lý di tích tỉnh Hoa Sơn kiểm tra hệ thống điện, bố trí bình chữa cháy, bể nước và lối thoát nạn tại các "
                "di tích bằng gỗ; không thắp hương, đốt vàng mã trong khu vực nội tự."
            ),
            bullet("Mỗi di tích cử ít nhất hai người trực trong thời gian tổ chức lễ hội;"),
            bullet("Mỗi làng nghề thành lập một tổ tự quản và niêm yết số điện thoại báo cháy tại nơi đông người;"),
            bullet("Hiện vật quý hiếm được chụp ảnh, lập phiếu và bảo quản trong tủ chống cháy."),
        ),
        heading(
            "3",
            "Tổ chức thực hiện",
            paragraph(
                "Giao Phòng Quản lý di sản theo dõi, đôn đốc, hướng dẫn các địa phương; định kỳ hằng quý báo cáo Giám đốc Sở kết quả "
                "thực hiện."
            ),
            paragraph(
                "Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, đề nghị các cơ quan, đơn vị phản ánh về Sở Di sản và Làng nghề "
                "để được hướng dẫn, giải quyết."
            ),
        ),
    ),
    receivers=(Receiver("Như trên", refers_to="addressees"), Receiver("UBND tỉnh", "để báo cáo"), Receiver("Lãnh đạo Sở")),
    filing=Filing(("VT", "QLDS"), "Thước"),
    signers=(Hand("Lục Hoài Thước", "PHÓ GIÁM ĐỐC", ("KT. GIÁM ĐỐC",), AuthorityKind.IN_PLACE),),
    signatures=(
        Signature("Lục Hoài Thước", "thuoclh@hoason.example", Mark.HAND, "2026-09-14T09:12:05+07:00", PROVINCE, CERTIFIER),
        *agency_marks(
            OFFICE,
            "disanlangnghe@hoason.example",
            PROVINCE,
            ("2026-09-14T10:31:40+07:00", "2026-09-14T10:31:52+07:00", "2026-09-14T10:32:03+07:00", "2026-09-14T10:33:27+07:00"),
        ),
    ),
)

ROOM = "PHÒNG VĂN HÓA VÀ LÀNG NGHỀ"
TOWN = "ỦY BAN NHÂN DÂN THÀNH PHỐ VÂN KHÊ"

ROOM_LETTER = Draft(
    supervising_body=("UBND THÀNH PHỐ VÂN KHÊ",),
    issuing_body=(ROOM,),
    order=Order.COLUMNS,
    number=Number("VHLN"),
    issued=Issued("Vân Khê", 2024),
    subject="hưởng ứng Tuần lễ đọc sách năm 2024 trong các trường học và thư viện cơ sở",
    addressees=("Các phòng, ban, ngành, đoàn thể thành phố", "UBND các xã, phường"),
    body=(
        paragraph(
            "Thực hiện Kế hoạch số 45-KH/TU ngày 18 tháng 3 năm 2024 của Ban Thường vụ Thành ủy Vân Khê về việc phát triển văn hóa "
            "đọc, Phòng Văn hóa và Làng nghề hướng dẫn một số nội dung cụ thể như sau:"
        ),
        heading(
            "1",
            "Về nội dung, hình thức",
            bullet("Tổ chức ngày hội đọc sách tại các trường, thư viện và nhà văn hóa."),
            bullet(
                "Các hoạt động cụ thể như sau:",
                bullet("Trưng bày, giới thiệu sách mới về quê hương, đất nước, con người Vân Khê.", marker="+"),
                bullet("Phát động phong trào góp sách tặng bạn vùng khó khăn.", marker="+"),
            ),
        ),
        heading(
            "2",
            "Tổ chức thực hiện",
            paragraph("Đề nghị các phòng, ban, ngành, UBND các xã, phường căn cứ chức năng, nhiệm vụ triển khai các nội dung sau:"),
            bullet("Tuyên truyền trên hệ thống truyền thanh cơ sở và cổng thông tin điện tử;"),
            bullet("Gửi báo cáo kết quả về Phòng Văn hóa và Làng nghề trước ngày 20/5/2024."),
        ),
    ),
    receivers=(
        Receiver("Như kính gửi", refers_to="addressees"),
        Receiver("Lãnh đạo UBND thành phố", "báo cáo"),
        Receiver("Ban Tuyên giáo Thành ủy"),
    ),
    filing=Filing(("VT",), lead="Lưu "),
    signers=(Hand("Đồng Thị Bách Niên", "TRƯỞNG PHÒNG"),),
    signatures=(
        Signature(
            "Đồng Thị Bách Niên", "niendtb@vankhe.example", Mark.NOTHING, "2024-04-02T15:30:57+07:00", "PHIÊN BẢN THỬ NGHIỆM", CERTIFIER
        ),
        *agency_marks(
            ROOM,
            "phongvhln@vankhe.example",
            TOWN,
            ("2024-04-03T09:45:13+07:00", "2024-04-03T09:45:22+07:00", "2024-04-03T09:45:50+07:00", "2024-04-03T09:47:44+07:00"),
        ),
    ),
)

WARD_LETTER = Draft(
    issuing_body=("ỦY BAN NHÂN DÂN", "PHƯỜNG THANH TRÚC"),
    number=Number("UBND-KT", "208"),
    issued=Issued("Thanh Trúc", 2026, 3, 5),
    subject="rà soát hộ kinh doanh sử dụng vỉa hè trên địa bàn phường",
    urgency="Hỏa tốc",
    addressees=("Trưởng các khu phố trên địa bàn phường",),
    body=(
        paragraph("Ủy ban nhân dân phường Thanh Trúc đề nghị Trưởng các khu phố rà soát, lập danh sách các hộ kinh doanh sử dụng vỉa hè."),
        paragraph("Danh sách gửi về Phòng Kinh tế, Hạ tầng và Đô thị trước 16 giờ ngày 09 tháng 3 năm 2026."),
    ),
    receivers=(Receiver("Như trên", refers_to="addressees"), Receiver("Chủ tịch, các PCT UBND phường")),
    filing=Filing(("VT", "KT")),
    signers=(
        Hand(
            "Ninh Khắc Vĩnh Tường",
            "PHÓ CHỦ TỊCH",
            ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"),
            AuthorityKind.IN_PLACE,
        ),
    ),
)
