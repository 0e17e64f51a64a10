"""Plain text in any shape."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnadmin_parse import parse_text
from vnadmin_parse.read.plain import read_text
from vnadmin_parse.terms import TextLayer
from vnadmin_parse.text import Column, Line, Role, Text, flow


def lines(text: str) -> list[Line]:
    return list(read_text(text).lines)


def of_role(text: str, role: Role) -> list[str]:
    return [line.text for line in lines(text) if line.role is role]


def in_columns(text: str) -> list[tuple[str, str]]:
    return [(line.column.value[0], line.text) for line in lines(text)]


def check(text: Text) -> None:
    at = 0
    for line in text.lines:
        assert text.text[slice(*line.span)] == line.text
        assert len(line.folded) == len(line.text)
        assert line.span.start >= at
        assert all(line.span.start <= part.start <= part.end <= line.span.end for part in (*line.cells, *line.marks))
        at = line.span.end


def test_the_text_is_kept_in_nfc() -> None:
    decomposed = unicodedata.normalize("NFD", "Ủy ban nhân dân\r\ntỉnh Hoa Sơn")
    assert read_text(decomposed).text == "Ủy ban nhân dân\ntỉnh Hoa Sơn"


def test_gap_and_indent_are_blank_lines_and_blanks() -> None:
    assert [(line.text, line.gap, line.indent) for line in lines("một\n\n\n    hai\nba")] == [("một", 0, 0), ("hai", 2, 2), ("ba", 0, 0)]


def test_a_full_line_reaches_the_edge() -> None:
    text = "\n".join(["x" * 80] * 12 + ["x" * 20])
    assert [line.reach for line in lines(text)][-2:] == [1.0, 0.25]


def test_form_feeds_part_pages_and_nothing_else_does() -> None:
    assert [line.page for line in lines("một\fhai\n\fba")] == [1, 2, 3]
    assert [line.page for line in lines("một\n\n\n\nhai")] == [None, None]
    assert read_text("một\fhai").source.pages == 2
    assert read_text("một").source.pages == 0


@pytest.mark.parametrize("text", ["", "   \n\n\t\n", "\f\f"])
def test_a_text_that_holds_nothing(text: str) -> None:
    found = read_text(text)
    assert found.lines == ()
    assert found.source.text_layer is TextLayer.NONE


@pytest.mark.parametrize("ruler", ["_______", "----------", "***", "*", "......."])
def test_rulers_are_furniture(ruler: str) -> None:
    assert of_role(f"SỞ DI SẢN\n{ruler}\nSố: 12/SDS", Role.FURNITURE) == [ruler]


@pytest.mark.parametrize(
    "row",
    [
        "Số:            /SDS-QL",
        "Hoa Sơn, ngày      tháng      năm 2026",
        "Trong quá trình   thực hiện, nếu có   vướng mắc",
        "- Thành đoàn Hoa Sơn;                             (để b/cáo)",
    ],
)
def test_a_line_with_blanks_is_one_line(row: str) -> None:
    assert in_columns(row) == [("f", row)]


def test_both_cells_of_the_head_are_told_apart() -> None:
    text = """
   UBND TỈNH HOA SƠN            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
       SỞ DI SẢN                    Độc lập - Tự do - Hạnh phúc
   Số:       /SDS-QL          Hoa Sơn, ngày     tháng 5 năm 2026
   V/v kiểm kê nhà cổ
                     Kính gửi: Các xã, phường
"""
    assert in_columns(text) == [
        ("l", "UBND TỈNH HOA SƠN"),
        ("r", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("l", "SỞ DI SẢN"),
        ("r", "Độc lập - Tự do - Hạnh phúc"),
        ("l", "Số:       /SDS-QL"),
        ("r", "Hoa Sơn, ngày     tháng 5 năm 2026"),
        ("l", "V/v kiểm kê nhà cổ"),
        ("f", "Kính gửi: Các xã, phường"),
    ]


def test_number_and_date_alone_share_a_line() -> None:
    assert in_columns("Số:          /TTr-SDS       Hoa Sơn, ngày      tháng     năm 2026") == [
        ("l", "Số:          /TTr-SDS"),
        ("r", "Hoa Sơn, ngày      tháng     năm 2026"),
    ]


def test_recipients_and_signature_that_share_lines() -> None:
    text = """Sở Di sản đề nghị các xã, phường thực hiện./.
Nơi nhận:                           KT. GIÁM ĐỐC
- Như trên;                        PHÓ GIÁM ĐỐC
- Lưu: VT, QL.
                                  Lục Hoài Thước
"""
    assert in_columns(text)[1:] == [
        ("l", "Nơi nhận:"), ("r", "KT. GIÁM ĐỐC"), ("l", "- Như trên;"), ("r", "PHÓ GIÁM ĐỐC"), ("l", "- Lưu: VT, QL."), ("r", "Lục Hoài Thước"),
    ]  # fmt: skip


def test_a_signature_far_at_the_right_below_the_list_shares_no_line_with_it() -> None:
    raw = "Bảng:   kèm theo.\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n" + " " * 50 + "GIÁM ĐỐC\n" + " " * 48 + "Lê Văn Tám\n"
    document = parse_text("Trên đây là báo cáo của Sở./.\n" + raw)
    assert [recipient.text for recipient in document.recipients] == ["Như trên", "VT"]
    assert [(signer.position, signer.full_name) for signer in document.signers] == [("GIÁM ĐỐC", "Lê Văn Tám")]
    assert "".join(line.text for line in read_text(raw).lines) == "".join(row.strip() for row in raw.splitlines())


def test_page_numbers_of_a_dump_are_furniture() -> None:
    page = "\n".join(f"Dòng thứ {n} của trang này" for n in range(30))
    text = f"{page}\n\n\n\n2\n\n{page}\n\n\n\n3\n\n{page}"
    assert of_role(text, Role.FURNITURE) == ["2", "3"]
    assert [line.gap for line in lines(text) if line.text == "Dòng thứ 0 của trang này"] == [0, 0, 0]


def test_numbers_in_the_cells_of_a_dumped_table_are_content() -> None:
    cells = "\n\n".join(f"{n}\n\nNội dung {n}" for n in range(1, 9))
    assert of_role(f"Bảng 1\n\n\n{cells}", Role.FURNITURE) == []


def test_running_heads_of_a_dump_count_up() -> None:
    page = "\n".join(f"Dòng thứ {n} của trang này" for n in range(30))
    text = "\n\n\n".join(f"CÔNG BÁO/Số 5 + 6/Ngày 02-5-2026 {n}\n\n{page}" for n in (7, 8, 9))
    assert len(of_role(text, Role.FURNITURE)) == 3


def test_labels_that_count_up_are_content() -> None:
    page = "\n".join(f"Dòng thứ {n} của mẫu này" for n in range(30))
    assert of_role("\n\n\n".join(f"Mẫu số {n}\n\n{page}" for n in (1, 2, 3)), Role.FURNITURE) == []


def test_a_note_and_its_glued_mark() -> None:
    text = "CCHC của tỉnh tổng hợp1 và kết quả\nthực hiện./.\n\n\n1 Gồm: Sở Di sản, Sở Thư viện\nvà Văn phòng.\n\n\nNội dung sau"
    found = read_text(text)
    assert of_role(text, Role.FOOTNOTE) == ["1 Gồm: Sở Di sản, Sở Thư viện", "và Văn phòng."]
    assert [found.text[slice(*mark)] for mark in found.lines[0].marks] == ["1"]
    assert flow(found.lines[:1]) == "CCHC của tỉnh tổng hợp  và kết quả"


def test_a_line_that_begins_with_a_number_is_no_note_without_its_mark() -> None:
    assert of_role("Nội dung\n\n\n1 Gồm: Sở Di sản", Role.FOOTNOTE) == []


def test_rows_drawn_with_bars_are_a_table() -> None:
    text = "Biểu phí:\n| STT | Nội dung |\n|-----|----------|\n| 1 | Kiểm định |\nHết"
    found = read_text(text)
    rows = [line for line in found.lines if line.role is Role.TABLE]
    assert [[found.text[slice(*cell)] for cell in row.cells] for row in rows] == [["STT", "Nội dung"], ["1", "Kiểm định"]]


def test_one_bar_is_no_table() -> None:
    assert of_role("a | b\nhết", Role.TABLE) == []


@given(st.text(alphabet=st.sampled_from("Nơi nhận: KT.GIÁMĐỐC-Số123/\n\n\f\t  |_*ngày tháng năm Độc lập - Tự do"), max_size=400))
def test_no_text_fails_and_every_line_stands_in_it(text: str) -> None:
    check(read_text(text))


_CELLS = (
    "Nơi nhận:",
    "- Như trên;",
    "- Lưu: VT.",
    "GIÁM ĐỐC",
    "KT. GIÁM ĐỐC",
    "Lê Văn Tám",
    "SỞ Y TẾ",
    "Số: 12/SYT-VP",
    "Độc lập - Tự do - Hạnh phúc",
    "Thực hiện.",
)


@given(
    st.lists(st.tuples(st.sampled_from((0, 50)), st.sampled_from(_CELLS), st.just("") | st.sampled_from(_CELLS)), min_size=4, max_size=9)
)
def test_no_cells_of_a_dump_fail(rows: list[tuple[int, str, str]]) -> None:
    check(read_text("A    B\nNơi nhận:\n" + "\n".join(f"{' ' * indent}{left:<30}{right}" for indent, left, right in rows)))


@given(st.text())
def test_nor_does_any_other(text: str) -> None:
    check(read_text(text))


def test_columns_of_one_line_stand_in_its_order() -> None:
    found = read_text("Nơi nhận:                     TM. ỦY BAN NHÂN DÂN\n- Như trên;                         CHỦ TỊCH")
    check(found)
    assert {line.column for line in found.lines} == {Column.LEFT, Column.RIGHT}


@pytest.mark.parametrize(
    ("raw", "kept"),
    [
        (
            "SỞ Y TẾ | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 5/QĐ-SYT | Hoa Sơn, ngày 1 tháng 2 năm 2022 |",
            [
                ("l", "SỞ Y TẾ"),
                ("r", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
                ("l", "Số: 5/QĐ-SYT"),
                ("r", "Hoa Sơn, ngày 1 tháng 2 năm 2022"),
            ],
        ),
        ("SỞ Y TẾ |\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |", [("f", "SỞ Y TẾ"), ("f", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")]),
        ("- Như Điều 3; | KT. GIÁM ĐỐC |", [("l", "- Như Điều 3;"), ("r", "KT. GIÁM ĐỐC")]),
    ],
)
def test_cells_of_a_head_or_tail_drawn_with_bars(raw: str, kept: list[tuple[str, str]]) -> None:
    """Copies of web pages keep the ends of the cells as bars."""
    check(read_text(raw))
    assert in_columns(raw) == kept
    assert of_role(raw, Role.TABLE) == []


def test_bars_of_real_tables_stay() -> None:
    assert of_role("| STT | Họ tên |\n| 1 | An |", Role.TABLE) == ["| STT | Họ tên |", "| 1 | An |"]
    assert of_role("Chọn A | B khi cần", Role.CONTENT) == ["Chọn A | B khi cần"]


def test_a_bar_alone_is_furniture() -> None:
    assert of_role("TỈNH HOA SƠN\n|\nSố: 5/QĐ-UBND\n|", Role.FURNITURE) == ["|", "|"]


def test_a_rule_glued_to_the_next_cell() -> None:
    """A table that lost the ends of its cells: the rule under a name runs into what follows."""
    raw = "CHÍNH PHỦ\n--------CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n--------Số: 5/2022/NĐ-CP"
    check(read_text(raw))
    assert of_role(raw, Role.FURNITURE) == ["--------", "--------"]
    assert of_role(raw, Role.CONTENT) == ["CHÍNH PHỦ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 5/2022/NĐ-CP"]
    assert of_role("---Theo mẫu", Role.CONTENT) == ["---Theo mẫu"]


def test_the_path_of_the_typists_file_is_furniture() -> None:
    assert of_role("- Lưu: VT, TH.\nd:\\2011\\CV\\Thang 4\\Bao cao lu lut\nKT. CHỦ TỊCH", Role.FURNITURE) == [
        "d:\\2011\\CV\\Thang 4\\Bao cao lu lut"
    ]
    assert of_role("a: kế hoạch", Role.FURNITURE) == []


def test_a_page_number_inside_a_sentence_needs_no_blank_line() -> None:
    page = "\n".join(f"Dòng thứ {n} của trang này không có dấu chấm" for n in range(30))
    assert of_role(f"{page}\n2\ncòn tiếp theo ở đây\n{page} theo Nghị định số\n3\n12/2031/NĐ-CP của Chính phủ", Role.FURNITURE) == [
        "2",
        "3",
    ]


def test_a_number_between_two_whole_lines_is_content() -> None:
    page = "\n".join(f"Dòng thứ {n} của trang này không có dấu chấm" for n in range(30))
    assert of_role(f"{page}\n2\nDòng viết hoa\n{page}.\n3\ndòng thường", Role.FURNITURE) == []


@pytest.mark.parametrize("form", ["- {} -", "–{}–", "Trang {}/3", "trang {}"])
def test_a_number_in_the_form_of_a_page_number_needs_no_page_edge(form: str) -> None:
    page = "\n".join(f"Dòng thứ {n} của trang này." for n in range(30))
    text = f"{page}\n{form.format(2)}\n{page}\n{form.format(3)}\n{page}"
    assert of_role(text, Role.FURNITURE) == [form.format(2), form.format(3)]


def test_a_number_between_dashes_that_does_not_count_up_is_content() -> None:
    page = "\n".join(f"Dòng thứ {n} của trang này." for n in range(30))
    assert of_role(f"{page}\n- 12 -\n{page}", Role.FURNITURE) == []
