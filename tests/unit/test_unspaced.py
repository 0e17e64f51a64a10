"""Plain texts without a blank line and without places: what the wording alone must part."""

import pytest

from vnadmin_parse import Document, parse_text

STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"


def document(*lines: str, head: str = "SỞ DI SẢN\nSố: 12/QĐ-SDS\n" + STATE + "Hoa Sơn, ngày 5 tháng 3 năm 2026\n") -> Document:
    return parse_text(head + "\n".join(lines))


@pytest.mark.parametrize(
    ("type_and_subject", "below", "subject"),
    [
        (("QUYẾT ĐỊNH", "VỀ VIỆC XẾP HẠNG ĐÌNH LÀNG"), ("GIÁM ĐỐC SỞ DI SẢN",), "VỀ VIỆC XẾP HẠNG ĐÌNH LÀNG"),
        (("NGHỊ QUYẾT", "BAN HÀNH QUY ĐỊNH MỨC CHI"), ("HỘI ĐỒNG NHÂN DÂN TỈNH HOA SƠN", "KHÓA X, KỲ HỌP THỨ BA"), "BAN HÀNH QUY ĐỊNH MỨC CHI"),
        (("QUYẾT ĐỊNH", "QUY ĐỊNH CÁC VIỆC THUỘC THẨM QUYỀN CỦA", "GIÁM ĐỐC SỞ DI SẢN"), (), "QUY ĐỊNH CÁC VIỆC THUỘC THẨM QUYỀN CỦA GIÁM ĐỐC SỞ DI SẢN"),
    ],
)  # fmt: skip
def test_the_authority_is_no_part_of_a_title_in_capitals(type_and_subject: tuple[str, ...], below: tuple[str, ...], subject: str) -> None:
    found = document(*type_and_subject, *below, "Căn cứ Luật Di sản văn hóa năm 2024;", "QUYẾT ĐỊNH:", "Điều 1. Xếp hạng đình làng.")
    assert found.header.subject == subject
    assert [basis.text for basis in found.bases] == ["Luật Di sản văn hóa năm 2024"]


def test_prose_is_no_part_of_a_title() -> None:
    found = document("CHỈ THỊ", "VỀ VIỆC GIỮ NGHỀ GỐM", "Thời gian qua, các làng nghề đã có nhiều cố gắng.", "1. Các xã giữ nghề.")
    assert found.header.subject == "VỀ VIỆC GIỮ NGHỀ GỐM"


def test_whose_document_it_is_stands_between_type_and_subject() -> None:
    found = document("CHỈ THỊ", "CỦA BAN THƯỜNG VỤ TỈNH ỦY", "về tăng cường giữ nghề", "", "Các cấp ủy thực hiện.")
    assert found.header.subject == "về tăng cường giữ nghề"


def test_a_printed_cong_van_loses_its_opener() -> None:
    found = document("CÔNG VĂN", "V/v: giữ nghề gốm", "", "Kính gửi: Các xã.")
    assert (found.document_type and found.document_type.key, found.header.subject) == ("CV", "giữ nghề gốm")


@pytest.mark.parametrize(
    ("below", "addressees"),
    [
        (("Trả lời công văn số 4/SDS ngày 3/3/2026, Sở có ý kiến:",), ["Công ty Gốm Hoa Sơn"]),
        (("(Địa chỉ: thôn Đoài)", "Sở Di sản nhận được đơn của Công ty và có ý kiến trả lời như sau:"), ["Công ty Gốm Hoa Sơn (Địa chỉ: thôn Đoài)"]),
        (("và các hộ làm nghề", "Căn cứ Luật Di sản văn hóa;"), ["Công ty Gốm Hoa Sơn và các hộ làm nghề"]),
    ],
)  # fmt: skip
def test_prose_is_no_addressee(below: tuple[str, ...], addressees: list[str]) -> None:
    found = document("V/v giữ nghề", "Kính gửi: Công ty Gốm Hoa Sơn", *below)
    assert [addressee.text for addressee in found.addressees] == addressees


def test_a_dispatch_names_its_sender_over_two_lines() -> None:
    found = document(
        "CÔNG ĐIỆN",
        "VỀ VIỆC PHÒNG LŨ",
        "",
        "GIÁM ĐỐC SỞ DI SẢN,",
        "TRƯỞNG BAN CHỈ ĐẠO 12 điện:",
        "- Các xã ven sông",
        "- Ban quản lý",
        "",
        "Trong những ngày tới.",
    )
    assert [addressee.text for addressee in found.addressees] == ["Các xã ven sông", "Ban quản lý"]


def test_a_text_that_begins_with_kinh_gui_is_a_letter() -> None:
    found = parse_text("Kính gửi: Các xã.\nSở thông báo để các xã biết./.")
    assert found.document_type is not None
    assert found.document_type.key == "CV"


def test_a_list_with_its_title_and_pointer_on_one_line_is_attached() -> None:
    tail = ("Điều 1. Công bố Danh mục.", "Nơi nhận: - Như Điều 1; - Lưu: VT.", "GIÁM ĐỐC", "Lục Văn Thước", "DANH MỤC")
    found = document("QUYẾT ĐỊNH", "Công bố Danh mục", *tail, "HIỆN VẬT GỐM (Ban hành kèm theo Quyết định số 12/QĐ-SDS)", "1", "Bình")
    assert [part.label for part in found.appendices] == ["Danh mục"]
    assert [recipient.text for recipient in found.recipients] == ["Như Điều 1", "VT"]


def test_paragraphs_of_an_unwrapped_text_stay_apart() -> None:
    lines = [f"Nội dung số {n}: các hộ làm nghề gốm ở các xã ven sông cùng làm." for n in range(9)]
    assert len(document("BIÊN BẢN", "Họp làng nghề", "", *lines).body) == len(lines)


def test_signed_and_sealed_is_no_part_of_the_position() -> None:
    found = document("THÔNG BÁO", "Nghỉ lễ", "", "Sở thông báo./.", "GIÁM ĐỐC", "(Đã ký & Đóng dấu)", "Lục Văn Thước")
    assert [(signer.position, signer.full_name) for signer in found.signers] == [("GIÁM ĐỐC", "Lục Văn Thước")]


def test_a_subject_below_the_type_is_no_cell_of_the_head() -> None:
    head = "SỞ DI SẢN\n" + STATE + "Số: 12/TB-SDS                    Hoa Sơn, ngày 5 tháng 3 năm 2026\n\nTHÔNG BÁO\nVề việc tuyển dụng\n\n"
    assert parse_text(head + "        Căn cứ Luật Viên chức năm 2010;\n").header.subject == "Về việc tuyển dụng"


def test_a_centred_title_below_both_columns_is_no_right_cell() -> None:
    head = (
        "    UBND TỈNH HOA SƠN              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n       SỞ DI SẢN                       Độc lập - Tự do - Hạnh phúc\n"
        "    Số: 12/GM-SDS                      Hoa Sơn, ngày 5 tháng 3 năm 2026\n                                   GIẤY MỜI\n"
        "          Họp bàn về việc giữ nghề gốm và xếp hạng các đình làng ở\n                                   ven sông\n\n"
    )
    found = parse_text(head + "Sở Di sản trân trọng kính mời:\n- Các xã.\n")
    assert (found.document_type and found.document_type.key) == "GM"
    assert found.header.subject == "Họp bàn về việc giữ nghề gốm và xếp hạng các đình làng ở ven sông"


def test_years_that_wrap_before_their_dash_stay_in_the_subject() -> None:
    assert (
        document("KẾ HOẠCH", "Giữ nghề gốm giai đoạn 2026", "- 2030", "", "I. MỤC ĐÍCH").header.subject
        == "Giữ nghề gốm giai đoạn 2026 - 2030"
    )


def test_addressees_behind_long_dashes() -> None:
    found = document("V/v giữ nghề", "", "Kính gửi:", "– Các xã;", "– Các hộ làm nghề.", "", "Sở thông báo.")
    assert [addressee.text for addressee in found.addressees] == ["Các xã", "Các hộ làm nghề"]


def test_the_authority_over_two_lines() -> None:
    authority = ("HIỆU TRƯỞNG TRƯỜNG ĐẠI HỌC THỦ CÔNG VÀ", "NGHỀ")
    found = document(
        "QUYẾT ĐỊNH", "Về việc mở lớp gốm", "", *authority, "", "Căn cứ Luật Giáo dục đại học năm 2012;", "QUYẾT ĐỊNH:", "Điều 1. Mở lớp."
    )
    assert [basis.text for basis in found.bases] == ["Luật Giáo dục đại học năm 2012"]


def test_two_signers_whose_columns_the_blanks_part() -> None:
    rows = (
        "     KT. GIÁM ĐỐC SỞ DI SẢN              KT. GIÁM ĐỐC SỞ Y TẾ", "         PHÓ GIÁM ĐỐC                       PHÓ GIÁM ĐỐC",
        "", "        Lục Văn Thước                       Mạc Thị Lụa",
    )  # fmt: skip
    found = document("HƯỚNG DẪN", "Giữ nghề gốm", "", "Hai sở hướng dẫn như sau./.", "", *rows)
    assert [(one.authority, one.full_name) for one in found.signers] == [
        ("KT. GIÁM ĐỐC SỞ DI SẢN", "Lục Văn Thước"),
        ("KT. GIÁM ĐỐC SỞ Y TẾ", "Mạc Thị Lụa"),
    ]


def test_a_filing_line_that_wraps_behind_a_blank_line() -> None:
    tail = ("Nơi nhận:", "", "- Các xã,", "", "- Lưu Ban Tuyên giáo và Dân vận Trung", "", "ương.", "", "TRƯỞNG BAN", "", "Lục Văn Thước")
    found = document("HƯỚNG DẪN", "về giữ nghề", "", "Ban hướng dẫn.", "", *tail)
    assert found.recipients[-1].units == ("Ban Tuyên giáo và Dân vận Trung ương",)


@pytest.mark.parametrize(
    ("lines", "supervising", "issuing"),
    [
        (("UBND TỈNH HOA SƠN", "SỞ NÔNG NGHIỆP VÀ MÔI", "TRƯỜNG"), "UBND TỈNH HOA SƠN", "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG"),
        (("BỘ THỦ CÔNG", "TRƯỜNG ĐẠI HỌC GỐM"), "BỘ THỦ CÔNG", "TRƯỜNG ĐẠI HỌC GỐM"),
        (("UBND TỈNH HOA SƠN", "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ", "HỘI"), "UBND TỈNH HOA SƠN", "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI"),
    ],
)
def test_names_that_wrap_inside_a_word(lines: tuple[str, ...], supervising: str, issuing: str) -> None:
    header = parse_text("\n".join(lines) + "\nSố: 12/QĐ-X\n" + STATE + "QUYẾT ĐỊNH\n").header
    assert (header.supervising_body, header.issuing_body) == (supervising, issuing)
