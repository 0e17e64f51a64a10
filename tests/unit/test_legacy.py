"""Encodings of before Unicode: tables, what is told from what, and pages with the fonts of the time."""

from __future__ import annotations

import unicodedata

import pytest
from legacy_pages import encoded, pdf_of_lines

from vnadmin_parse import parse_pdf, parse_text
from vnadmin_parse.errors import UnreadableText
from vnadmin_parse.lexicon import legacy_encodings as tables
from vnadmin_parse.lexicon import syllables
from vnadmin_parse.read.charsets import charset, charset_of_font, charsets, draws_capitals, recased
from vnadmin_parse.read.decoding import decode_text
from vnadmin_parse.read.legacy import decode_legacy, recased_words
from vnadmin_parse.read.plain import read_text

KEYS = [each.key for each in charsets()]
SMALL = tables.LETTERS
CAPITALS = SMALL.upper()

TEXT = """UBND TỈNH HẢI SƠN
Sở Thương mại
Số: 15/STM-KH
Kính gửi: Phòng Kinh tế các huyện

Căn cứ Quyết định số 12/1999/QĐ-UB về việc quản lý hàng hoá xuất khẩu,
Sở đề nghị các đơn vị báo cáo tình hình thực hiện trước ngày 30 tháng 4.
Những vướng mắc cần phản ánh kịp thời để xử lý; kỹ thuật, mỹ nghệ, quỹ đất."""

PRINTED = TEXT.replace("\n\n", "\n") + "\n"

FOREIGN = {
    "Spanish": "Aún así, la señora Núñez pidió más información sobre el año próximo: «¿Qué pasó allí?» También él salió después.",
    "French": "Où êtes-vous allés ? Là-bas, près de la forêt, l’été dernier, «à côté du château», où la fête a été gâchée par l’orage.",
    "German": "Für die Prüfung müssen die Schüler früh aufstehen; später können sie größere Übungen über schöne Städte wählen.",
    "Portuguese": "A informação não está disponível até amanhã; já há três opções à sua disposição, além da última versão.",
    "Norwegian": "Jeg må gå på nå, så får du se på båten som går når vi må få ta på.",
    "Swedish": "Då får också små båtar gå på ån; många människor måste söka där för att höra.",
    "Turkish": "Müdürlüğün görüşü üzerine yürürlükte bulunan hükümler dün güncellendi.",
    "Catalan": "La col·lecció és «molt gran», però el col·legi no té més informació.",
    "Hungarian": "Köszönjük szépen az időt, később többször is megnézzük a különböző városokat.",
}


@pytest.mark.parametrize("key", KEYS)
def test_every_letter_comes_back(key: str) -> None:
    found = charset(key)
    shown = [encoded(letter, key) for letter in SMALL]
    assert [found.pairs.get(code) or found.single.get(code) for code in shown] == list(SMALL)


def test_vni_has_a_mark_for_every_letter_and_tone() -> None:
    assert "".join(charset("vni").letters(encoded(CAPITALS, "vni"))) == CAPITALS
    assert len(set(charset("vni").pairs.values()) | set(charset("vni").single.values())) == len(SMALL + CAPITALS)


@pytest.mark.parametrize(("key", "codes"), [("viscii", tables.VISCII_CAPITALS), ("vps", tables.VPS_CAPITALS)])
def test_capitals_come_back_where_they_have_a_code(key: str, codes: bytes) -> None:
    for letter, code in zip(CAPITALS, codes, strict=True):
        if code:
            assert charset(key).letters(chr(code)) == [letter]


@pytest.mark.parametrize("codes", [tables.TCVN3, tables.VISCII, tables.VPS], ids=["tcvn3", "viscii", "vps"])
def test_tables_hold_each_code_once(codes: bytes) -> None:
    assert len(set(codes)) == len(codes) == len(SMALL) == len(set(SMALL))
    assert min(codes) >= 0x80


@pytest.mark.parametrize(
    ("key", "shown", "meant"),
    [
        # The letters of NORMS that every table of TCVN 5712 gives.
        ("tcvn3", "Céng hoµ x· héi chñ nghÜa ViÖt Nam", "Cộng hoà xã hội chủ nghĩa Việt Nam"),
        ("tcvn3", "§éc lËp - Tù do - H¹nh phóc", "Độc lập - Tự do - Hạnh phúc"),
        # What PDF producers leave of the bytes AD and B7.
        ("tcvn3", "n−íc, ®Çu t­, nh− ­u tiªn, x∙", "nước, đầu tư, như ưu tiên, xã"),
        ("tcvn3", "n-íc, H-ng Yªn, ®Çu t- vµ ph¸t triÓn", "nước, Hưng Yên, đầu tư và phát triển"),
        ("tcvn3", "®Çu t-\nph¸t triÓn, tr­íc khi", "đầu tư\nphát triển, trước khi"),
        # Hyphens and dots that are what they seem.
        ("tcvn3", "− V¨n phßng; · Së", "- Văn phòng; · Sở"),
        ("tcvn3", "kinh tÕ­x· héi", "kinh tế-xã hội"),
        ("tcvn3", "sè 05/TC-KH, kinh tÕ-x· héi", "số 05/TC-KH, kinh tế-xã hội"),
        ("vni", "COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("vni", "Ñoäc laäp - Töï do - Haïnh phuùc", "Độc lập - Tự do - Hạnh phúc"),
        (
            "vni",
            "ñöôïc phoå bieán, thuûy lôïi, kyõ thuaät, hôïp lyù, caån thaän, baèng chöùng, ngaén goïn",
            "được phổ biến, thủy lợi, kỹ thuật, hợp lý, cẩn thận, bằng chứng, ngắn gọn",
        ),
        ("vni", "ÑIEÀU 5. Löu: VT, Sôû Taøi chính", "ĐIỀU 5. Lưu: VT, Sở Tài chính"),
        ("viscii", "Vi®t Nam, nß¾c, ðµc l§p", "Việt Nam, nước, độc lập"),
        ("vps", "ViŒt Nam, nÜ§c, Ƕc l\u00c6p".replace("Ƕ", "ñ¶").replace("§", "\u00a7"), "Việt Nam, nước, Độc lập"),
    ],
)
def test_characters_become_letters(key: str, shown: str, meant: str) -> None:
    assert "".join(charset(key).letters(shown)) == meant


@pytest.mark.parametrize(
    ("name", "key"),
    [
        (".VnTime", "tcvn3"), (".VnTimeH,Bold", "tcvn3"), (".VnArial NarrowH", "tcvn3"), ("_VnTime", "tcvn3"), ("VnCentury-Bold", "tcvn3"),
        ("VNI-Times", "vni"), ("VNI-Helve-Condense,Bold", "vni"), ("VNITimes", "vni"), ("VI Times", "viscii"), ("VPS Times", "vps"),
        ("TimesNewRomanPSMT", None), ("Vivaldi", None), ("Vineta BT", None), ("Verdana", None), (".SFUI-Regular", None), ("Vntime", None),
    ],
)  # fmt: skip
def test_fonts_are_told_by_their_names(name: str, key: str | None) -> None:
    found = charset_of_font(name)
    assert (found.key if found else None) == key


@pytest.mark.parametrize(
    ("name", "is_for_capitals"),
    [
        (".VnTimeH", True),
        (".VnTimeH,Bold", True),
        (".VnArialH-BoldItalic", True),
        (".VnTimeHBold", True),
        (".VnTime", False),
        (".VnHelvetIns", False),
    ],
)
def test_fonts_for_capitals_are_told_by_their_names(name: str, *, is_for_capitals: bool) -> None:
    assert draws_capitals(name) is is_for_capitals


@pytest.mark.parametrize(
    ("word", "shown"),
    [("NGHị", "NGHỊ"), ("CủA", "CỦA"), ("ĐịNH", "ĐỊNH"), ("Nghị", "Nghị"), ("Lý", "Lý"), ("ý", "ý"), ("TTgủ", "TTgủ"), ("V", "V")],
)
def test_words_in_capitals_get_the_capitals_that_their_encoding_lacks(word: str, shown: str) -> None:
    assert recased(word) == shown


@pytest.mark.parametrize("key", KEYS)
def test_plain_text_is_converted_by_its_words(key: str) -> None:
    decoded = decode_legacy(unicodedata.normalize("NFC", encoded(TEXT, key)))
    assert decoded.text == TEXT
    assert decoded.encoding == key
    assert [problem.code for problem in decoded.problems] == ["text.legacy-encoding"]


def test_lines_of_two_encodings_and_of_unicode_stand_in_one_text() -> None:
    lines = TEXT.split("\n")
    mixed = "\n".join([encoded(lines[5], "tcvn3"), lines[5], encoded(lines[7], "vni"), lines[7], "Ngày 12"])
    decoded = decode_legacy(mixed)
    assert decoded.text.split("\n") == [lines[5], lines[5], lines[7], lines[7], "Ngày 12"]
    assert decoded.encoding == "mixed"


@pytest.mark.parametrize(
    "text", [TEXT, unicodedata.normalize("NFD", TEXT), "Ký ngày 5·6, «Sở» 12 m², 5 µm, ½, ©", "", "A", "µ¸¶·¹®", "b·n, b·n"]
)
def test_unicode_is_left_alone(text: str) -> None:
    decoded = decode_legacy(text)
    assert decoded.text is text
    assert decoded.encoding == "unicode"


@pytest.mark.parametrize("language", FOREIGN)
def test_other_languages_are_left_alone(language: str) -> None:
    words = FOREIGN[language]
    for text in (words, f"{TEXT}\n{words}", words.upper(), *words.split(". ")):
        assert decode_legacy(text).text == text


def test_a_foreign_sentence_in_an_old_text_is_left_alone() -> None:
    text = decode_legacy(f"{encoded(TEXT, 'tcvn3')}\n{FOREIGN['French']}").text
    assert text == f"{TEXT}\n{FOREIGN['French']}"


def test_what_was_no_word_before_and_is_none_after_decides_nothing() -> None:
    assert decode_legacy("µ¶ ®¹ ¸x ®k").text == "µ¶ ®¹ ¸x ®k"


def test_old_text_parses() -> None:
    document = parse_text(encoded(TEXT, "tcvn3"))
    assert document.source.encoding == "tcvn3"
    assert document.header.code is not None
    assert document.header.code.text == "15/STM-KH"
    assert [addressee.text for addressee in document.addressees] == ["Phòng Kinh tế các huyện"]


def lines_of_pdf(content: bytes) -> list[str]:
    return parse_pdf(content).text.split("\n")[:-1]


def test_a_font_for_capitals_gives_capitals_back() -> None:
    content = pdf_of_lines(
        [(".VnTimeH", "céng hßa x· héi chñ nghÜa viÖt nam")],
        [(".VnTime", "§éc lËp - Tù do - H¹nh phóc")],
        [(".VnTimeH", "ubnd huyÖn h¶i s¬n")],
    )
    assert lines_of_pdf(content) == ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "UBND HUYỆN HẢI SƠN"]


def test_runs_of_one_line_are_in_three_encodings() -> None:
    document = parse_pdf(
        pdf_of_lines(
            [(".VnTime", "ñy ban nh©n d©n huyÖn "), ("VNI-Times", "ñöôïc phoå bieán ngaøy "), ("Serif", "được thực hiện tại nước ngoài")]
        )
    )
    assert document.text == "ủy ban nhân dân huyện được phổ biến ngày được thực hiện tại nước ngoài\n"
    assert document.source.encoding == "mixed"
    assert [(problem.code, problem.page) for problem in document.problems if problem.code.startswith("text.")] == [
        ("text.legacy-encoding", 1)
    ]


@pytest.mark.parametrize("name", [".VnTime", ".VnTimeH", "VNI-Times", "VI Times", "VPS Times"])
def test_a_font_of_the_time_with_unicode_is_left_alone(name: str) -> None:
    lines = TEXT.split("\n")
    document = parse_pdf(pdf_of_lines(*([(name, line)] for line in lines)))
    assert document.text == PRINTED
    assert document.source.encoding == "unicode"


def test_unicode_and_old_text_stand_in_one_font() -> None:
    old, new = "Uû ban nh©n d©n huyÖn H¶i S¬n", "Ủy ban nhân dân huyện Hải Sơn"
    assert lines_of_pdf(pdf_of_lines([(".VnTime", old)], [(".VnTime", new)], [(".VnTime", old)])) == [
        "Uỷ ban nhân dân huyện Hải Sơn",
        new,
        "Uỷ ban nhân dân huyện Hải Sơn",
    ]


@pytest.mark.parametrize("key", ["tcvn3", "vni"])
def test_a_font_without_a_telling_name_is_read_by_its_words(key: str) -> None:
    assert parse_pdf(pdf_of_lines(*([("F1", line)] for line in encoded(TEXT, key).split("\n")))).text == PRINTED


def test_a_word_that_several_runs_draw_is_one_word() -> None:
    content = pdf_of_lines(
        [(".VnTime", "c¬ quan cã th"), (".VnTime", "È"), (".VnTime", "m quyÒn, tr"), (".VnTimeH", "ªn")],
        [("VNI-Times", "nga"), ("VNI-Times-Bold", "øy 5")],
    )
    assert lines_of_pdf(content) == ["cơ quan có thẩm quyền, trÊN", "ngày 5"]


def test_a_page_of_digits_and_plain_letters_follows_the_pages_before() -> None:
    first = [[(".VnTime", line)] for line in encoded(TEXT, "tcvn3").split("\n")]
    content = pdf_of_lines(*first, [("Serif", "\n")], [(".VnTimeH", "danh s"), (".VnTime", "ach 12")])
    assert lines_of_pdf(content)[-1] == "DANH Sach 12"


def test_places_of_a_mark_that_goes_into_its_letter_stay_true() -> None:
    document = parse_pdf(pdf_of_lines([("Serif", "A "), ("VNI-Times", "ñöôïc ngaøy "), ("Serif", "B")]))
    line = document.lines[0]
    assert document.text == "A được ngày B\n"
    assert line.stops[0][0] == 0
    assert line.stops[-1][0] == line.span.end
    offsets = [offset for offset, _ in line.stops]
    assert offsets == sorted(offsets)
    assert dict(line.stops)[document.text.index("B")] > dict(line.stops)[document.text.index("được")]


def test_every_syllable_survives_the_way_there_and_back() -> None:
    words = sorted(syllables())[::7]
    for key in KEYS:
        assert "".join(charset(key).letters(encoded(" ".join(words), key))).split() == words


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("CộNG HòA Xã HộI", "CỘNG HÒA XÃ HỘI"),
        ("PHÒNG VĂN HÓA Và LàNG NGHề", "PHÒNG VĂN HÓA VÀ LÀNG NGHỀ"),
        ("ủY BAN", "ỦY BAN"),
        ("Sở VHTT Hà Nội", "Sở VHTT Hà Nội"),
        ("UBND Xã HOA LƯ", "UBND Xã HOA LƯ"),
        ("TỔ CHỨC Bộ máy", "TỔ CHỨC Bộ máy"),
        ("Xã", "Xã"),
    ],
)
def test_a_word_that_does_not_tell_its_case_follows_the_words_beside_it(line: str, shown: str) -> None:
    assert recased_words(line) == shown


@pytest.mark.parametrize("key", KEYS)
def test_the_bytes_of_an_old_text_are_a_text(key: str) -> None:
    found = read_text(decode_text(encoded(TEXT, key).encode("latin-1")))
    assert (found.text, found.source.encoding) == (TEXT, key)


@pytest.mark.parametrize("language", FOREIGN)
def test_the_bytes_of_another_language_are_not_guessed(language: str) -> None:
    with pytest.raises(UnreadableText):
        decode_text(FOREIGN[language].encode("cp1252", "replace"))
