"""Repairs of text layers: each class of damage, what looks like it and is none, and places that stay true."""

from __future__ import annotations

import unicodedata

import pytest
from legacy_pages import pdf_of_lines, pdf_of_parts

from vnadmin_parse import parse_pdf, parse_text
from vnadmin_parse.lexicon import is_syllable
from vnadmin_parse.lexicon.syllable_parts import ONSETLESS, is_fragment, is_ordinary, is_surely_one, may_be_one, only_cut, run_together
from vnadmin_parse.read.layout import PageRows
from vnadmin_parse.read.mending import Mender
from vnadmin_parse.read.plain_repairs import mended_text
from vnadmin_parse.read.repairs import Edit, Mended, Repair, lost_by_syllables, mended_signs, mended_words
from vnadmin_parse.read.rows import rows_of
from vnadmin_parse.read.sheet import Font, Run, Sheet
from vnadmin_parse.read.suspects import is_damaged

SERIF = Font("Serif", is_bold=False, is_italic=False)


@pytest.mark.parametrize(
    ("text", "shown", "repair"),
    [
        # Blanks lost.
        ("SỞVĂNHÓA,THỂTHAOVÀDULỊCH", "SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH", Repair.BLANKS_LOST),
        ("Trần ThịBích Hằng", "Trần Thị Bích Hằng", Repair.BLANKS_LOST),
        ("TrầnThịBíchHằng", "Trần Thị Bích Hằng", Repair.BLANKS_LOST),
        ("Độc lập - Tựdo - Hạnh phúc", "Độc lập - Tự do - Hạnh phúc", Repair.BLANKS_LOST),
        ("theo quyđịnh;", "theo quy định;", Repair.BLANKS_LOST),
        ("ỦYBANNHÂNDÂN", "ỦY BAN NHÂN DÂN", Repair.BLANKS_LOST),
        # Blanks put into syllables.
        ("qu yết định", "quyết định", Repair.BLANKS_INSIDE),
        ("Ngh ị quyết", "Nghị quyết", Repair.BLANKS_INSIDE),
        ("C ăn cứ qu yết định", "Căn cứ quyết định", Repair.BLANKS_INSIDE),
        ("đ ược c ủa n ăm", "được của năm", Repair.BLANKS_INSIDE),
        ("Nguy ễn Thị Hoa", "Nguyễn Thị Hoa", Repair.BLANKS_INSIDE),
        ("Điể m đánh giá", "Điểm đánh giá", Repair.BLANKS_INSIDE),
        ("phả n ánh đún g hạn, Điể m", "phản ánh đúng hạn, Điểm", Repair.BLANKS_INSIDE),
        # Words set with blanks between their letters.
        ("T I Ê U C H U Ẩ N", "TIÊU CHUẨN", Repair.SPACED),
        ("T I Ê U  C H U Ẩ N  V I Ệ T  N A M", "TIÊU CHUẨN VIỆT NAM", Repair.SPACED),
        ("Q U Y Ế T   Đ Ị N H:", "QUYẾT ĐỊNH:", Repair.SPACED),
        ("N g h ị q u y ế t", "Nghị quyết", Repair.SPACED),
        # Letters drawn twice.
        ("SSởở NNộộii vvụụ ssaaoo yy", "Sở Nội vụ sao y", Repair.DOUBLED),
    ],
)
def test_words_are_mended(text: str, shown: str, repair: Repair) -> None:
    mended = mended_words(text, lost_by_syllables)
    assert mended.text == shown
    assert {edit.repair for edit in mended.edits} == {repair}
    assert mended_text(text).text == shown
    assert [problem.message for problem in mended_text(text).problems] == [repair]


@pytest.mark.parametrize(
    "text",
    [
        # Words of other languages, and ones that could be cut in two ways.
        "kilôgam, mililít, Lênin, camera, chatbot, Campuchia", "cánhân", "CHỦNGHĨA", "nguời, truờng, hưóng, NƯỜC", "bêtông, ôtô",
        # Labels, initials and signs that stand alone.
        "điểm b ở trên", "khoản 2 điểm a Điều 3", "điểm c, d và đ", "37 °C hoặc hơn", "nhóm A, nhóm B", "Trường TH AN Hòa", "lớp 5 A ơi",
        "hệ số n là", "chỉ số m", "lần thứ n", "ý kiến của ông A", "bà H ở xã Y", "T M Q",
        # Letters in a row that are no words.
        "A B C D E", "x x x x", "I II III IV", "1 2 3 4", "T T Đ N", "Ô Ô Ô Ô",
        # Words that only look doubled.
        "xoong, coong", "TTTT", "AA BB",
        "", " ", "Số: 12/QĐ-UBND", "UBND, HĐND, TTĐT, ATVSLĐ", "www.hai-son.gov.vn",
    ],
)  # fmt: skip
def test_what_is_whole_is_left_alone(text: str) -> None:
    assert mended_words(text, lost_by_syllables).text == text
    assert mended_text(text).text == text
    assert mended_text(text).problems == ()


@pytest.mark.parametrize(
    ("text", "shown", "repair"),
    [
        ("Vie\u0323\u0302t", "Việt", None),
        ("Vi\u00ea\u0323t", "Việt", None),
        (unicodedata.normalize("NFD", "Nguyễn Thị Thường"), "Nguyễn Thị Thường", None),
        ("ph\u00e1\u0306t, vi\u00e9\u0302t", "phắt, viết", Repair.MARKS),
        ("vie\u0301\u0302t", "viết", Repair.MARKS),
        ("Nguyê \u0303n Văn", "Nguyễn Văn", Repair.MARKS),
        ("khoan\u0309 5", "khoản 5", Repair.MARKS),
        ("12/QĐ\u00adUBND", "12/QĐ-UBND", Repair.SIGNS),
        ("ngh\u00adị quyết", "nghị quyết", Repair.SIGNS),
        ("ngà\u200by\u200b 5\ufeff", "ngày 5", Repair.SIGNS),
    ],
)
def test_signs_are_mended(text: str, shown: str, repair: Repair | None) -> None:
    mended = mended_signs(text)
    assert mended.text == shown
    assert {edit.repair for edit in mended.edits} == {repair}


def test_bullets_of_symbol_fonts_become_bullets() -> None:
    assert mended_text("\uf0b7 Sở Nội vụ;\n\uf02d Lưu: VT").text == "• Sở Nội vụ;\n- Lưu: VT"
    assert mended_text("213/KH\x02UBND").text == "213/KH-UBND"


def test_a_text_without_damage_is_the_same_string() -> None:
    text = "ỦY BAN NHÂN DÂN\nTỈNH HẢI SƠN\nSố: 12/QĐ-UBND\nCăn cứ Luật Tổ chức chính quyền địa phương;"
    assert mended_text(text).text is text


def test_places_move_with_the_text() -> None:
    mended = mended_words("Số: 5; SỞVĂNHÓA qu yết", lost_by_syllables)
    assert mended.text == "Số: 5; SỞ VĂN HÓA quyết"
    before, after = "Số: 5; SỞVĂNHÓA qu yết", mended.text
    for offset, letter in enumerate(before):
        if letter != " ":
            assert after[mended.moved(offset) :].lstrip()[0] == letter
    assert mended.moved(len(before)) == len(after)


def test_a_place_inside_a_replaced_piece_stays_in_it() -> None:
    mended = Mended("abXd", (Edit(2, 5, "X", Repair.MARKS),))
    assert [mended.moved(offset) for offset in range(7)] == [0, 1, 2, 3, 3, 3, 4]


def letters(run: Run, gaps: frozenset[int] = frozenset()) -> list[Run]:
    """Cut a run of evenly spaced letters; behind some of them stands a gap of 0.17 font sizes."""
    found: list[Run] = []
    x = run.x0
    for at, letter in enumerate(run.text):
        found.append(Run(letter, 0, at, at + 1, x, x + 5, run.y, run.size, run.font, ""))
        x += 5 + (1.7 if at + 1 in gaps else 0)
    return [letter for letter in found if letter.text != " "]


def page_of(text: str) -> PageRows:
    run = Run(text, 0, 0, len(text), 50.0, 50.0 + 5 * len(text), 100.0, 10.0, SERIF, "")
    return PageRows(Sheet(1, 600.0, 800.0, (run,)), rows_of([run], (), letters))


def test_a_gap_inside_a_word_is_a_lost_blank() -> None:
    mender = Mender()
    page = mender.mend(page_of("là hếtsức cần, chínhthức là"), lambda run: letters(run, frozenset({6})))
    assert page.rows[0].text == "là hết sức cần, chínhthức là"
    segment = page.rows[0].segments[0]
    assert segment.stops[-1][0] == len(segment.text)
    assert [(problem.code, problem.page) for problem in mender.problems] == [("text.repaired", 1)]


def test_a_gap_where_no_syllable_ends_is_none() -> None:
    page = Mender().mend(page_of("là hếtsức cần"), lambda run: letters(run, frozenset({5})))
    assert page.rows[0].text == "là hếtsức cần"


def test_several_words_of_a_line_that_lost_blanks_need_no_gaps() -> None:
    page = Mender().mend(page_of("SỞVĂNHÓA và XÃHỘI"), letters)
    assert page.rows[0].text == "SỞ VĂN HÓA và XÃ HỘI"


def test_stamps_marks_and_cells_move_with_their_segment() -> None:
    page = page_of("Nguy ễn c ủa 12")
    segment = page.rows[0].segments[0]
    segment.stamped, segment.marks, segment.cells = [(13, 15, 0)], [(13, 14)], [(0, 7), (8, 15)]
    Mender().mend(page, letters)
    assert segment.text == "Nguyễn của 12"
    assert segment.text[segment.stamped[0][0] : segment.stamped[0][1]] == "12"
    assert segment.marks == [(11, 12)]
    assert [segment.text[start:end] for start, end in segment.cells] == ["Nguyễn", "của 12"]


def test_a_blank_that_a_pdf_lost_is_put_back_and_said() -> None:
    document = parse_pdf(pdf_of_parts("điều này là hết", "sức cần thiết", gap=0.1))
    assert document.text == "điều này là hết sức cần thiết\n"
    assert [(problem.code, problem.page, problem.message) for problem in document.problems if problem.code.startswith("text.")] == [
        ("text.repaired", 1, Repair.BLANKS_LOST)
    ]


def test_a_word_that_is_printed_without_a_blank_stays() -> None:
    document = parse_pdf(pdf_of_lines([("Serif", "5 cầu thủ chínhthức")]))
    assert document.text == "5 cầu thủ chínhthức\n"
    assert not [problem for problem in document.problems if problem.code.startswith("text.")]


def test_lines_of_a_repaired_page_keep_their_places() -> None:
    document = parse_pdf(pdf_of_lines([("Serif", "Nguy ễn Văn Hải, c ủa Sở")], [("Serif", "Số: 5")]))
    assert document.text == "Nguyễn Văn Hải, của Sở\nSố: 5\n"
    assert [document.text[line.span.start : line.span.end] for line in document.lines] == ["Nguyễn Văn Hải, của Sở", "Số: 5"]


BAD = "cgNG HoA xA HQi cHU NGHiA vIET NAM D6c l4p Tg do H4nh phric Kinh gui Uy ban nh6n d6n tinh L6m ngdy th6ng nam "
FOREIGN = "The committee of the national assembly has decided that the ministry shall publish the following resolution in English. " * 3


@pytest.mark.parametrize(
    ("text", "is_bad"),
    [
        (BAD * 2, True),
        (FOREIGN, False),
        ("Căn cứ Luật Tổ chức chính quyền địa phương; " * 5, False),
        ("UBND QĐ TT " * 20, False),
        (BAD[:40], False),
        ("", False),
    ],
)
def test_damage_is_told_from_other_languages(text: str, *, is_bad: bool) -> None:
    assert is_damaged(text) is is_bad


def test_a_damaged_text_is_said_and_left_alone() -> None:
    document = parse_text(BAD * 3)
    assert document.text == BAD * 3
    assert [(problem.code, problem.page) for problem in document.problems if problem.code.startswith("text.")] == [("text.damaged", None)]


def test_a_damaged_page_is_said() -> None:
    words = BAD.split()
    lines = [[("Serif", " ".join(words[at : at + 8]))] for at in range(0, len(words), 8)]
    document = parse_pdf(pdf_of_lines(*lines))
    assert ("text.damaged", 1) in [(problem.code, problem.page) for problem in document.problems]


@pytest.mark.parametrize(
    ("left", "right", "is_sure", "is_likely"),
    [
        ("qu", "yết", True, True), ("Ngh", "ị", True, True), ("Nguy", "ễn", True, False), ("n", "ăm", True, True), ("Điể", "m", True, True),
        ("H", "à", False, True), ("phả", "n", False, True), ("b", "ở", False, True), ("C", "hoặc", False, True), ("TH", "AN", False, True),
        ("Sở", "Nội", False, False), ("của", "ông", False, False), ("tế", "c", False, False),
    ],
)  # fmt: skip
def test_cut_syllables(left: str, right: str, *, is_sure: bool, is_likely: bool) -> None:
    assert is_surely_one(left, right) is is_sure
    assert may_be_one(left, right) is is_likely


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("TỈNHHẢISƠN", ("TỈNH", "HẢI", "SƠN")), ("Tiếpnhậnvănbảnđến", ("Tiếp", "nhận", "văn", "bản", "đến")), ("BộNộivụ", ("Bộ", "Nội", "vụ")),
        ("nghị", ()), ("tạiấp", ()), ("cánhân", ()), ("CHỦNGHĨA", ()), ("bêtông", ()), ("A", ()), ("Hải9", ()), ("QĐUBND", ()),
    ],
)  # fmt: skip
def test_words_that_lost_their_blanks(word: str, parts: tuple[str, ...]) -> None:
    assert run_together(word) == parts


def test_a_single_syllable_is_a_cut_too() -> None:
    assert only_cut("LUẬT") == ("LUẬT",)
    assert only_cut("XYZ") == ()


def test_syllables_in_use_are_syllables() -> None:
    assert [word for word in ONSETLESS if not is_syllable(word)] == []
    assert not any(is_fragment(word) for word in ONSETLESS)


@pytest.mark.parametrize("word", ["Điều", "nghị", "(định", "định;", "12/2024", "quy", "của", "giấy", "thuở", "huơ"])
def test_ordinary_words_are_told_quickly(word: str) -> None:
    assert is_ordinary(word)


@pytest.mark.parametrize("word", ["qu", "Điể", "ễn", "hếtsức", "UBND", "ThịBích", "ngh", "tấ", "Ị"])
def test_words_that_need_a_look(word: str) -> None:
    assert not is_ordinary(word)
