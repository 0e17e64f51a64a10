"""Invented legislation: nghị định, thông tư, thông tư liên tịch, luật."""

from __future__ import annotations

from typeset.description import (
    Draft,
    Filing,
    Hand,
    Issued,
    Number,
    Receiver,
    article,
    chapter,
    clause,
    paragraph,
    point,
    section,
)
from vnadmin_parse.terms import AuthorityKind, Regime

DECREE = Draft(
    regime=Regime.LEGISLATION,
    issuing_body=("CHÍNH PHỦ",),
    type_key="ND",
    type_name="Nghị định",
    number=Number("NĐ-CP", "197", "2031"),
    issued=Issued("Hà Nội", 2031, 8, 5),
    subject="Quy định về quản lý, phát triển làng nghề giấy dó",
    bases=(
        "Luật Tổ chức Chính phủ số 963/2030/QH17",
        "Luật Làng nghề số 958/2030/QH17",
    ),
    proposals=("Theo đề nghị của Bộ trưởng Bộ Di sản và Làng nghề",),
    enacting_sentence="Chính phủ ban hành Nghị định quy định về quản lý, phát triển làng nghề giấy dó.",
    body=(
        chapter(
            "I",
            "Quy định chung",
            article(
                1,
                "Phạm vi điều chỉnh",
                paragraph("Nghị định này quy định việc công nhận, hỗ trợ và quản lý nhà nước đối với làng nghề giấy dó."),
            ),
            article(
                2,
                "Giải thích từ ngữ",
                clause(1, "Giấy dó là giấy được làm thủ công từ vỏ cây dó."),
                clause(
                    2,
                    "Hộ làm nghề là hộ gia đình có ít nhất một trong các điều kiện sau:",
                    point("a", "Có người làm nghề từ đủ 05 năm trở lên;"),
                    point("b", "Có bể ngâm, tàu seo và nơi phơi giấy;"),
                    point("c", "Có sản phẩm bán ra thị trường;"),
                    point("d", "Có người đang học nghề;"),
                    point("đ", "Có vườn cây dó từ 500 m2 trở lên."),
                ),
            ),
        ),
        chapter(
            "II",
            "Công nhận và hỗ trợ",
            section(
                "1",
                "Công nhận làng nghề",
                article(
                    3,
                    "Hồ sơ đề nghị công nhận",
                    clause(1, "Đơn đề nghị của cộng đồng dân cư."),
                    clause(2, "Danh sách hộ làm nghề quy định tại khoản 2 Điều 2 Nghị định này."),
                ),
            ),
            section(
                "2",
                "Hỗ trợ hộ làm nghề",
                article(
                    4,
                    "Mức hỗ trợ",
                    paragraph("Mức hỗ trợ thực hiện theo Nghị định số 812/2030/NĐ-CP ngày 19 tháng 9 năm 2030 của Chính phủ."),
                ),
            ),
        ),
        chapter(
            "III",
            "Điều khoản thi hành",
            article(
                5,
                "Hiệu lực thi hành",
                clause(1, "Nghị định này có hiệu lực thi hành từ ngày 01 tháng 10 năm 2031."),
                clause(2, "Các Bộ trưởng, Chủ tịch Ủy ban nhân dân các tỉnh, thành phố chịu trách nhiệm thi hành Nghị định này."),
            ),
        ),
    ),
    receivers=(
        Receiver("Ban Bí thư Trung ương Đảng"),
        Receiver("Thủ tướng, các Phó Thủ tướng Chính phủ"),
        Receiver("Các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ"),
        Receiver("HĐND, UBND các tỉnh, thành phố trực thuộc trung ương"),
        Receiver("Văn phòng Quốc hội"),
    ),
    filing=Filing(("VT", "LN"), copies=2),
    signers=(Hand("Thân Trọng Bút Nghiên", "THỦ TƯỚNG", ("TM. CHÍNH PHỦ",), AuthorityKind.ON_BEHALF),),
)

CIRCULAR = Draft(
    regime=Regime.LEGISLATION,
    issuing_body=("BỘ DI SẢN VÀ LÀNG NGHỀ",),
    type_key="TT",
    type_name="Thông tư",
    number=Number("TT-BDSLN", "08", "2031"),
    issued=Issued("Hà Nội", 2031, 11, 20),
    subject="Quy định chi tiết một số điều của Nghị định số 197/2031/NĐ-CP ngày 05 tháng 8 năm 2031 của Chính phủ quy định về quản lý, "
    "phát triển làng nghề giấy dó",
    bases=("Nghị định số 197/2031/NĐ-CP ngày 05 tháng 8 năm 2031 của Chính phủ quy định về quản lý, phát triển làng nghề giấy dó",),
    proposals=("Theo đề nghị của Cục trưởng Cục Làng nghề",),
    enacting_sentence="Bộ trưởng Bộ Di sản và Làng nghề ban hành Thông tư quy định chi tiết một số điều của Nghị định.",
    body=(
        article(
            1,
            "Mẫu đơn, mẫu danh sách",
            clause(1, "Mẫu đơn đề nghị công nhận làng nghề quy định tại Phụ lục I ban hành kèm theo Thông tư này."),
            clause(2, "Mẫu danh sách hộ làm nghề quy định tại Phụ lục II ban hành kèm theo Thông tư này."),
        ),
        article(
            2,
            "Trách nhiệm thi hành",
            paragraph("Cục trưởng Cục Làng nghề và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Thông tư này."),
        ),
    ),
    receivers=(Receiver("Thủ tướng Chính phủ", "để b/c"), Receiver("UBND các tỉnh, thành phố"), Receiver("Công báo")),
    filing=Filing(("VT", "CLN")),
    signers=(Hand("Ông Thị Hòe Nhai", "THỨ TRƯỞNG", ("KT. BỘ TRƯỞNG",), AuthorityKind.IN_PLACE),),
)

JOINT_CIRCULAR = Draft(
    regime=Regime.LEGISLATION,
    issuing_body=("BỘ DI SẢN VÀ LÀNG NGHỀ -", "BỘ MẶT NƯỚC"),
    type_key="TTLT",
    type_name="Thông tư liên tịch",
    number=Number("TTLT-BDSLN-BMN", "02", "2013"),
    issued=Issued("Hà Nội", 2013, 4, 16),
    subject="Hướng dẫn quản lý bến thuyền tại các làng nghề ven sông",
    body=(
        article(
            1,
            "Đối tượng áp dụng",
            clause(1, "Chủ bến thuyền tại làng nghề ven sông."),
            clause(2, "Cơ quan, tổ chức, cá nhân có liên quan."),
        ),
        article(2, "Hiệu lực thi hành", paragraph("Thông tư liên tịch này có hiệu lực từ ngày 01 tháng 6 năm 2013.")),
    ),
    receivers=(Receiver("Văn phòng Chính phủ"), Receiver("UBND các tỉnh, thành phố trực thuộc Trung ương")),
    filing=Filing(("VT", "BDSLN", "BMN")),
    signers=(
        Hand("Lưu Bá Thuyền Nan", "THỨ TRƯỞNG", ("KT. BỘ TRƯỞNG", "BỘ MẶT NƯỚC"), AuthorityKind.IN_PLACE),
        Hand("Giang Thị Lụa Vân", "THỨ TRƯỞNG", ("KT. BỘ TRƯỞNG", "BỘ DI SẢN VÀ LÀNG NGHỀ"), AuthorityKind.IN_PLACE),
    ),
)

LAW = Draft(
    regime=Regime.LEGISLATION,
    issuing_body=("QUỐC HỘI",),
    type_key="L",
    type_name="Luật",
    number=Number("QH17", "958", "2030", lead="Luật số: "),
    issued=Issued(None, 2030, 6, 14),
    subject="LÀNG NGHỀ",
    bases=("Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam",),
    enacting_sentence="Quốc hội ban hành Luật Làng nghề.",
    body=(
        chapter(
            "I",
            "Những quy định chung",
            article(1, "Phạm vi điều chỉnh", paragraph("Luật này quy định về bảo vệ và phát triển làng nghề.")),
            article(
                2,
                "Chính sách của Nhà nước",
                clause(1, "Nhà nước bảo hộ bí quyết nghề truyền thống."),
                clause(2, "Nhà nước ưu đãi thuế đối với hộ làm nghề theo quy định của pháp luật về thuế."),
            ),
        ),
        chapter(
            "II",
            "Điều khoản thi hành",
            article(3, "Hiệu lực thi hành", paragraph("Luật này có hiệu lực thi hành từ ngày 01 tháng 01 năm 2031.")),
        ),
    ),
    closing="Luật này được Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam khóa XVII, kỳ họp thứ 9 thông qua ngày 14 tháng 6 năm 2030.",
    signers=(Hand("Nghiêm Thị Tường Vy", "CHỦ TỊCH QUỐC HỘI"),),
)
