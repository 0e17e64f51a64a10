"""Invented named documents of the State: quyết định, kế hoạch, tờ trình, báo cáo, thông báo, biên bản."""

from __future__ import annotations

from typeset.description import (
    Draft,
    Enclosure,
    Filing,
    Hand,
    Issued,
    Number,
    Receiver,
    article,
    bullet,
    chapter,
    clause,
    heading,
    lettered,
    paragraph,
    table,
)
from vnadmin_parse.terms import AuthorityKind

DECISION = Draft(
    issuing_body=("ỦY BAN NHÂN DÂN", "TỈNH LAM GIANG"),
    type_key="QD",
    type_name="Quyết định",
    number=Number("QĐ-UBND", "1163"),
    issued=Issued("Lam Giang", 2026, 5, 7),
    subject="Về việc phê duyệt dự toán kinh phí sửa chữa thư viện các xã năm 2026",
    enacting_body="CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LAM GIANG",
    bases=(
        "Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025",
        "Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2025",
        "Nghị quyết số 74/NQ-HĐND ngày 11 tháng 12 năm 2025 của Hội đồng nhân dân tỉnh Lam Giang về dự toán ngân sách năm 2026",
    ),
    proposals=("Theo đề nghị của Giám đốc Sở Thư viện tại Tờ trình số 512/TTr-STV ngày 28 tháng 4 năm 2026",),
    enacting_words="QUYẾT ĐỊNH:",
    body=(
        article(
            1,
            None,
            clause(1, "Tổng kinh phí: 2.450 triệu đồng, từ nguồn sự nghiệp văn hóa của ngân sách tỉnh."),
            clause(
                2,
                "Phân bổ cho các đơn vị như sau:",
                table(
                    ("STT", "Đơn vị", "Nội dung sửa chữa", "Kinh phí (triệu đồng)"),
                    ("1", "Xã An Bằng", "Thay mái, sơn tường, lắp giá sách", "850"),
                    ("2", "Xã Đông Thượng", "Sửa hệ thống điện, thay cửa", "620"),
                    ("3", "Xã Vạn Khoảnh", "Xây phòng đọc thiếu nhi", "980"),
                ),
            ),
            text="Phê duyệt dự toán kinh phí sửa chữa thư viện các xã năm 2026 với các nội dung sau:",
        ),
        article(
            2,
            text="Giao Sở Thư viện chủ trì, phối hợp với Sở Tài chính và Ủy ban nhân dân các xã tổ chức thực hiện theo đúng quy định; "
            "chịu trách nhiệm về tính chính xác của số liệu trình phê duyệt.",
        ),
        article(
            3,
            text="Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Thư viện, Giám đốc Sở Tài chính, Chủ tịch Ủy ban nhân dân các xã và "
            "Thủ trưởng các cơ quan, đơn vị có liên quan chịu trách nhiệm thi hành Quyết định này.",
        ),
    ),
    receivers=(
        Receiver("Như Điều 3", refers_to="articles"),
        Receiver("Thường trực Tỉnh ủy", "để b/c"),
        Receiver("Chủ tịch, các PCT UBND tỉnh"),
        Receiver("Cổng TTĐT tỉnh", "để đăng tải"),
    ),
    filing=Filing(("VT", "KGVX"), copies=8),
    signers=(Hand("Từ Công Hữu Bường", "PHÓ CHỦ TỊCH", ("KT. CHỦ TỊCH",), AuthorityKind.IN_PLACE),),
)

PLAN = Draft(
    supervising_body=("UBND XÃ AN BẰNG",),
    issuing_body=("TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG",),
    type_key="KH",
    type_name="Kế hoạch",
    number=Number("KH-TTPVHCC", "06"),
    issued=Issued("An Bằng", 2026, 1, 9),
    subject="Rút ngắn thời gian giải quyết thủ tục hành chính năm 2026",
    body=(
        paragraph("Trung tâm Phục vụ hành chính công xã An Bằng xây dựng kế hoạch rút ngắn thời gian giải quyết thủ tục như sau:"),
        heading(
            "I",
            "MỤC ĐÍCH, YÊU CẦU",
            heading(
                "1",
                "Mục đích",
                lettered("a", "Giảm số lần đi lại của người dân, doanh nghiệp khi thực hiện thủ tục hành chính."),
                lettered("b", "Nâng tỷ lệ hồ sơ giải quyết trước hạn lên ít nhất 65% trong năm 2026."),
            ),
            heading(
                "2",
                "Yêu cầu",
                bullet("Việc rút ngắn thời gian phải được niêm yết công khai tại trụ sở."),
                bullet("Phân công rõ người, rõ việc, rõ thời gian hoàn thành."),
            ),
        ),
        heading(
            "II",
            "NỘI DUNG THỰC HIỆN",
            heading(
                "1",
                "Rà soát quy trình",
                lettered(
                    "a",
                    "Lập danh mục thủ tục có phát sinh hồ sơ trong hai năm gần nhất, trong đó:",
                    bullet("Thủ tục thuộc lĩnh vực đất đai;"),
                    bullet(
                        "Thủ tục thuộc lĩnh vực hộ tịch, gồm:",
                        bullet("Đăng ký khai sinh, khai tử;", marker="+"),
                        bullet("Đăng ký kết hôn.", marker="+"),
                    ),
                ),
                lettered("b", "Đề xuất cắt giảm ít nhất một phần ba thời gian giải quyết của từng thủ tục."),
            ),
            heading(
                "2",
                "Ứng dụng công nghệ thông tin",
                bullet("Số hóa toàn bộ hồ sơ, giấy tờ khi tiếp nhận."),
                bullet("Trả kết quả bản điện tử song song với bản giấy."),
            ),
        ),
        heading(
            "III",
            "TỔ CHỨC THỰC HIỆN",
            paragraph("Các bộ phận thuộc Trung tâm căn cứ Kế hoạch này để triển khai; báo cáo kết quả trước ngày 15 hằng tháng."),
        ),
    ),
    receivers=(Receiver("UBND xã", "báo cáo"), Receiver("Các bộ phận thuộc Trung tâm"), Receiver("Trang TTĐT xã")),
    filing=Filing(("VT",)),
    signers=(Hand("Kiều Thị Mai Sương", "GIÁM ĐỐC"),),
)

SUBMISSION = Draft(
    supervising_body=("UBND TỈNH LAM GIANG",),
    issuing_body=("SỞ THƯ VIỆN",),
    type_key="TTR",
    type_name="Tờ trình",
    number=Number("TTr-STV", "512"),
    issued=Issued("Lam Giang", 2026, 4, 28),
    subject="Về việc đề nghị phê duyệt dự toán kinh phí sửa chữa thư viện các xã năm 2026",
    addressees=("Ủy ban nhân dân tỉnh Lam Giang",),
    body=(
        paragraph(
            "Thực hiện Nghị quyết số 74/NQ-HĐND ngày 11 tháng 12 năm 2025 của Hội đồng nhân dân tỉnh Lam Giang, Sở Thư viện kính trình "
            "Ủy ban nhân dân tỉnh phê duyệt dự toán kinh phí sửa chữa thư viện các xã năm 2026, cụ thể như sau:"
        ),
        heading(
            "1",
            "Sự cần thiết",
            paragraph(
                "Qua kiểm tra thực tế, 03 thư viện xã đã xuống cấp, không bảo đảm an toàn cho người đọc; nhiều giá sách bị mối mọt, mái "
                "dột, hệ thống điện không còn sử dụng được."
            ),
        ),
        heading(
            "2",
            "Nội dung đề nghị",
            bullet("Tổng kinh phí: 2.450 triệu đồng."),
            bullet("Nguồn kinh phí: sự nghiệp văn hóa năm 2026 đã giao tại Quyết định số 2990/QĐ-UBND ngày 15/12/2025."),
            paragraph("Sở Thư viện kính trình Ủy ban nhân dân tỉnh xem xét, quyết định."),
        ),
    ),
    receivers=(Receiver("Như trên", refers_to="addressees"), Receiver("Sở Tài chính", "phối hợp"), Receiver("Lãnh đạo Sở")),
    filing=Filing(("VT", "KHTC"), "Sương", 3),
    signers=(Hand("Hoa Đăng Thế Viện", "GIÁM ĐỐC"),),
)

REPORT = Draft(
    supervising_body=("SỞ GIÁO DỤC TỈNH HOA SƠN",),
    issuing_body=("TRƯỜNG THPT BẾN TRE XANH",),
    type_key="BC",
    type_name="Báo cáo",
    number=Number("BC-THPTBTX", "47"),
    issued=Issued("Hoa Sơn", 2026, 6, 30),
    subject="Kết quả thực hiện công tác thư viện trường học năm học 2025 - 2026",
    body=(
        heading(
            "1",
            "Kết quả đạt được",
            heading(
                "1.1",
                "Về cơ sở vật chất",
                paragraph("Thư viện có 4.120 bản sách, 02 phòng đọc với 80 chỗ ngồi; bổ sung mới 310 bản sách tham khảo."),
                stop=".",
            ),
            heading(
                "1.2",
                "Về hoạt động",
                bullet("Tổ chức 09 buổi giới thiệu sách với 2.300 lượt học sinh tham gia;"),
                bullet("Duy trì câu lạc bộ đọc sách vào chiều thứ Sáu hằng tuần."),
            ),
        ),
        heading(
            "2",
            "Hạn chế, nguyên nhân",
            paragraph(
                "Sách ngoại ngữ còn ít; kinh phí mua sách mới đạt 60% so với Kế hoạch số 12/KH-THPTBTX ngày 05/9/2025 của nhà trường."
            ),
        ),
        heading(
            "3",
            "Phương hướng, nhiệm vụ năm học 2026 - 2027",
            lettered("a", "Bổ sung ít nhất 500 bản sách, ưu tiên sách ngoại ngữ."),
            lettered("b", "Liên thông dữ liệu với thư viện tỉnh."),
        ),
    ),
    receivers=(Receiver("Sở Giáo dục", "để báo cáo"), Receiver("Các tổ chuyên môn")),
    filing=Filing(("VT", "TV")),
    signers=(Hand("Mạc Thị Tường Lam", "PHÓ HIỆU TRƯỞNG", ("KT. HIỆU TRƯỞNG",), AuthorityKind.IN_PLACE, title="ThS."),),
)

MINUTES = Draft(
    supervising_body=("UBND XÃ VẠN KHOẢNH",),
    issuing_body=("PHÒNG KINH TẾ",),
    type_key="BB",
    type_name="Biên bản",
    number=Number("BB-PKT", "03"),
    subject="Họp xét hỗ trợ hộ sản xuất giấy dó năm 2026",
    body=(
        paragraph("Thời gian bắt đầu: 08 giờ 00, ngày 12 tháng 02 năm 2026."),
        paragraph("Địa điểm: Phòng họp số 2, trụ sở Ủy ban nhân dân xã Vạn Khoảnh."),
        paragraph("Thành phần tham dự: đại diện các thôn có hộ sản xuất giấy dó."),
        heading(
            "1",
            "Nội dung cuộc họp",
            bullet("Thông qua danh sách 14 hộ đủ điều kiện hỗ trợ."),
            bullet("Thống nhất mức hỗ trợ 5 triệu đồng cho mỗi hộ."),
            paragraph("Cuộc họp kết thúc vào 10 giờ 30, ngày 12 tháng 02 năm 2026."),
        ),
    ),
    signers=(Hand("Âu Dương Thị Lụa", "THƯ KÝ"), Hand("Khúc Đình Giang Biên", "CHỦ TỌA")),
)

REGULATION = Draft(
    supervising_body=("UBND TỈNH HOA SƠN",),
    issuing_body=("BAN QUẢN LÝ DI TÍCH TỈNH",),
    type_key="QD",
    type_name="Quyết định",
    number=Number("QĐ-BQLDT", "91"),
    issued=Issued("Hoa Sơn", 2026, 2, 3),
    subject="Ban hành Quy chế tiếp khách tham quan tại các di tích",
    enacting_body="TRƯỞNG BAN BAN QUẢN LÝ DI TÍCH TỈNH",
    bases=("Quyết định số 377/QĐ-UBND ngày 19 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Hoa Sơn về tổ chức của Ban Quản lý di tích tỉnh",),
    proposals=("Theo đề nghị của Trưởng phòng Nghiệp vụ",),
    enacting_words="QUYẾT ĐỊNH:",
    body=(
        article(
            1, text="Ban hành kèm theo Quyết định này Quy chế tiếp khách tham quan tại các di tích do Ban Quản lý di tích tỉnh quản lý."
        ),
        article(2, text="Quyết định này có hiệu lực kể từ ngày ký."),
        article(3, text="Trưởng các phòng, tổ trưởng các tổ trông coi di tích chịu trách nhiệm thi hành Quyết định này."),
    ),
    receivers=(Receiver("Như Điều 3", refers_to="articles"), Receiver("Sở Di sản và Làng nghề", "b/c")),
    filing=Filing(("VT", "NV")),
    signers=(Hand("Phó Đức Bảo Tháp", "TRƯỞNG BAN"),),
    enclosures=(
        Enclosure(
            None,
            "Tiếp khách tham quan tại các di tích",
            "(Ban hành kèm theo Quyết định số 91/QĐ-BQLDT ngày 03 tháng 02 năm 2026 của Ban Quản lý di tích tỉnh)",
            ("UBND TỈNH HOA SƠN", "BAN QUẢN LÝ DI TÍCH TỈNH"),
            "Quy chế",
            (
                chapter(
                    "I",
                    "Quy định chung",
                    article(1, "Phạm vi điều chỉnh", paragraph("Quy chế này quy định việc tiếp khách tham quan tại các di tích.")),
                    article(
                        2,
                        "Nguyên tắc tiếp khách",
                        clause(1, "Tôn trọng khách và sự trang nghiêm của di tích."),
                        clause(2, "Không thu phí ngoài quy định."),
                    ),
                ),
            ),
        ),
        Enclosure(
            "Phụ lục",
            "Mẫu sổ ghi lượt khách",
            "(Kèm theo Quyết định số 91/QĐ-BQLDT ngày 03 tháng 02 năm 2026 của Ban Quản lý di tích tỉnh)",
            body=(table(("STT", "Ngày", "Số lượt khách", "Ghi chú"), ("1", "", "", ""), ("2", "", "", "")),),
        ),
    ),
)
