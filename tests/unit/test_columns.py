"""Head and tail in two columns, everything else in one."""

from __future__ import annotations

from made_runs import BOLD, PLAIN, centred, in_order, letters_of, run

from vnadmin_parse.read.columns import Strip, strips_of, zones_of
from vnadmin_parse.read.measures import Measures
from vnadmin_parse.read.rows import Row, rows_of
from vnadmin_parse.read.sheet import Run
from vnadmin_parse.text import Column

WIDTH = 595.0
BODY = Measures(85.0, 540.0, 18.0, 14.0)
LEFT, RIGHT, MIDDLE = 165.0, 405.0, 312.0


def strips(*runs: Run, is_first: bool = True) -> list[Strip]:
    rows = rows_of(in_order(*runs), (), letters_of)
    return strips_of(rows, zones_of(rows, WIDTH, BODY, is_first=is_first), BODY)


def shown(found: list[Strip]) -> list[tuple[str, str]]:
    return [(strip.column.value[0], " ".join(segment.text for segment in strip.segments)) for strip in found]


def head() -> list[Run]:
    return [
        centred("UBND TỈNH HOA SƠN", LEFT, 60, size=13),
        centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", RIGHT, 60, size=12, font=BOLD),
        centred("SỞ DI SẢN", LEFT, 76, size=13, font=BOLD),
        centred("Độc lập - Tự do - Hạnh phúc", RIGHT, 76, font=BOLD),
        centred("Số: 14/SDS-QL", LEFT, 104, size=13),
        centred("Hoa Sơn, ngày 02 tháng 5 năm 2026", RIGHT, 104),
    ]


HEAD = [
    ("l", "UBND TỈNH HOA SƠN"),
    ("l", "SỞ DI SẢN"),
    ("l", "Số: 14/SDS-QL"),
    ("r", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    ("r", "Độc lập - Tự do - Hạnh phúc"),
    ("r", "Hoa Sơn, ngày 02 tháng 5 năm 2026"),
]


def test_the_head_is_read_cell_by_cell() -> None:
    assert shown(strips(*head())) == HEAD


def test_a_subject_under_the_number_is_of_the_left_cell_and_the_title_is_not() -> None:
    found = shown(strips(*head(), centred("V/v kiểm kê nhà cổ", LEFT, 122, size=12), centred("BÁO CÁO", MIDDLE, 160, font=BOLD)))
    assert found == [*HEAD[:3], ("l", "V/v kiểm kê nhà cổ"), *HEAD[3:], ("f", "BÁO CÁO")]


def test_a_subject_wraps_before_an_article_of_a_law_and_an_article_of_its_own_opens_the_body() -> None:
    subject = centred("V/v thực hiện", LEFT, 122, size=12)
    wrapped = shown(strips(*head(), subject, centred("Điều 41 Luật Nhà cổ", LEFT, 136, size=12)))
    opened = shown(strips(*head(), subject, centred("Điều 1. Nhà cổ", LEFT, 136, size=12)))
    assert wrapped == [*HEAD[:3], ("l", "V/v thực hiện"), ("l", "Điều 41 Luật Nhà cổ"), *HEAD[3:]]
    assert opened == [*HEAD[:3], ("l", "V/v thực hiện"), *HEAD[3:], ("f", "Điều 1. Nhà cổ")]


def test_kinh_gui_is_never_of_a_cell() -> None:
    assert shown(strips(*head(), run("Kính gửi:", 150, 150)))[-1] == ("f", "Kính gửi:")


def test_a_body_line_with_a_gap_stays_one_line() -> None:
    left = run("Trong quá trình thực hiện,", 120, 200)
    assert shown(strips(left, run("nếu có vướng mắc", left.x1 + 40, 200, lead=" "))) == [
        ("f", "Trong quá trình thực hiện, nếu có vướng mắc")
    ]


def test_a_national_name_without_left_cell_makes_no_columns() -> None:
    found = shown(
        strips(centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", MIDDLE, 60, font=BOLD), centred("ĐƠN ĐỀ NGHỊ", MIDDLE, 100, font=BOLD))
    )
    assert [column for column, _ in found] == ["f", "f"]


def test_letters_that_nobody_can_read_still_stand_in_two_cells() -> None:
    found = strips(
        centred("Bé Di s¶n", LEFT, 60), centred("Céng hoµ x· héi chñ nghÜa", RIGHT, 60),
        centred("Sè 14", LEFT, 78), centred("§éc lËp", RIGHT, 78),
    )  # fmt: skip
    assert [column for column, _ in shown(found)] == ["l", "l", "r", "r"]


def tail(y: float = 600.0) -> list[Run]:
    return [
        run("Nơi nhận:", 85, y, size=12), centred("KT. GIÁM ĐỐC", RIGHT, y, font=BOLD),
        run("- Như trên;", 85, y + 14, size=11), centred("PHÓ GIÁM ĐỐC", RIGHT, y + 16, font=BOLD),
        run("- Lưu: VT, QL.", 85, y + 28, size=11),
        centred("Lục Hoài Thước", RIGHT, y + 80, font=BOLD),
    ]  # fmt: skip


TAIL = [
    ("l", "Nơi nhận:"), ("l", "- Như trên;"), ("l", "- Lưu: VT, QL."),
    ("r", "KT. GIÁM ĐỐC"), ("r", "PHÓ GIÁM ĐỐC"), ("r", "Lục Hoài Thước"),
]  # fmt: skip


def test_recipients_come_before_the_signature() -> None:
    body = run("Sở Di sản gửi các đơn vị để phối hợp thực hiện theo đúng quy định./.", 85, 560)
    assert shown(strips(body, *tail())) == [("f", body.text), *TAIL]


def test_an_authority_above_the_recipients_is_of_the_tail_and_a_short_last_line_is_not() -> None:
    found = shown(strips(run("quyết định./.", 85, 560), centred("TM. ỦY BAN NHÂN DÂN", RIGHT, 584, font=BOLD), *tail()))
    assert found[0] == ("f", "quyết định./.")
    assert found[4] == ("r", "TM. ỦY BAN NHÂN DÂN")


def test_the_title_of_an_appendix_below_ends_the_tail() -> None:
    assert shown(strips(*tail(), centred("PHỤ LỤC I", MIDDLE, 740, font=BOLD)))[-1] == ("f", "PHỤ LỤC I")


def test_signers_side_by_side_are_read_one_after_the_other() -> None:
    found = shown(strips(
        run("Nơi nhận:", 85, 600, size=12), centred("KT. CHÁNH ÁN", 280, 600, font=BOLD), centred("KT. VIỆN TRƯỞNG", 460, 600, font=BOLD),
        run("- Như trên.", 85, 614, size=11), centred("Từ Công Bường", 280, 680, font=BOLD), centred("Mạc Tường Lam", 460, 680, font=BOLD),
    ))  # fmt: skip
    assert [text for _, text in found] == [
        "Nơi nhận:", "- Như trên.", "KT. CHÁNH ÁN", "Từ Công Bường", "KT. VIỆN TRƯỞNG", "Mạc Tường Lam",
    ]  # fmt: skip


def test_two_signers_above_the_recipients() -> None:
    found = shown(strips(
        centred("THƯ KÝ", 180, 600, font=BOLD), centred("CHỦ TỌA", 420, 600, font=BOLD),
        centred("Âu Thị Lụa", 180, 660, font=BOLD), centred("Khúc Giang Biên", 420, 660, font=BOLD),
        run("Nơi nhận:", 85, 700, size=12), run("- Lưu: VP.", 85, 714, size=11),
    ))  # fmt: skip
    assert [text for _, text in found] == ["THƯ KÝ", "Âu Thị Lụa", "CHỦ TỌA", "Khúc Giang Biên", "Nơi nhận:", "- Lưu: VP."]


def test_a_signature_alone_stands_at_the_right() -> None:
    found = shown(strips(centred("CHỦ TỊCH QUỐC HỘI", 430, 600, font=BOLD), centred("Ninh Khắc Tường", 430, 670, font=BOLD)))
    assert [column for column, _ in found] == ["r", "r"]


def test_a_tail_goes_on_on_the_next_page() -> None:
    rows = rows_of(in_order(*tail()), (), letters_of)
    (zone,) = zones_of(rows[:2], WIDTH, BODY)
    after: list[Row] = rows_of(
        in_order(run("- Văn phòng;", 85, 60, size=11), centred("Lục Hoài Thước", RIGHT, 80, font=BOLD)), (), letters_of
    )
    (further,) = zones_of(after, WIDTH, BODY, zone)
    assert further.goes_on
    assert [strip.column for strip in strips_of(after, [further], BODY)] == [Column.LEFT, Column.RIGHT]


def test_the_next_page_is_no_tail_when_the_list_was_filed() -> None:
    (zone,) = zones_of(rows_of(in_order(*tail()), (), letters_of), WIDTH, BODY)
    after = rows_of(in_order(run("Danh mục kèm theo", 85, 60, font=PLAIN)), (), letters_of)
    assert zones_of(after, WIDTH, BODY, zone) == []
