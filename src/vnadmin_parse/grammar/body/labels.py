"""How the labels of numbered units, bullets and other openings of a body line are written."""

from __future__ import annotations

from typing import Final

from vnadmin_parse.grammar.rule import Rule
from vnadmin_parse.records import BlockKind

_OUTLINE: Final = "NĐ 30/2020, Phụ lục I, Mục II.5 (bố cục của nội dung)"
# A small L for a capital I is a common slip, but a lone one is the letter.
_ROMAN: Final = r"(?! l \b ) [IVXLl]{1,7}+"
# The ordinal of a chapter or part: Roman, Arabic with an inserted letter, one capital, or in words.
_WORDS: Final = r"(?: thứ \s* )? (?: nhất | một | hai | ba | bốn | tư | năm | sáu | bảy | tám | chín | mười )"
_NUMERAL: Final = rf"(?P<numeral> (?: [IVXL]{{1,7}}+ [a-zđ]? | \d{{1,3}}+ [a-zđ]? | [A-HĐ] | (?i: {_WORDS} ) ) (?!\p{{L}}) )"
# Words that go on with a citation: `Chương II Luật …`, `Điều 5 Nghị định …`.
_CITED: Final = r"""
    (?! (?: Bộ \s luật | Luật | Nghị | Thông \s tư | Quy | Quyết | Pháp | Hiến | Phần | Chương | Mục | Điều | Phụ | Hợp | Hiệp | Công
      | Kế | Đề | Văn | Chỉ | Hướng ) \b )
"""
# After it: nothing, a stop and the title, or a title right away.
_TITLE: Final = rf"(?: \s*+ [.:)] -?+ (?P<rest> .*+ ) | \s*+ - (?P<rest> \s .*+ ) | (?P<rest> \s++ (?= \p{{Lu}} ) {_CITED} .*+ )? )"

PART: Final = Rule(
    name="body.part",
    kind=BlockKind.DIVISION,
    standard=f"{_OUTLINE}; words for numbers in older texts",
    pattern=rf"(?P<label> (?: Phần | PHẦN ) (?: \s++ (?i: số ) )? \s++ {_NUMERAL} ) {_TITLE}",
    examples=("Phần I", "Phần thứ nhất", "PHẦN II: TỔ CHỨC THỰC HIỆN", "Phần A. NHỮNG QUY ĐỊNH CHUNG", "PHẦN THỨ HAI"),
    counterexamples=("Phần I của Kế hoạch này", "Phần thứ nhất quy định như sau", "Phần mềm 1"),
)
CHAPTER: Final = Rule(
    name="body.chapter",
    kind=BlockKind.DIVISION,
    standard=_OUTLINE,
    pattern=rf"(?P<label> (?: Chương | CHƯƠNG ) \s++ {_NUMERAL} ) {_TITLE}",
    examples=("Chương I", "CHƯƠNG II", "Chương III. TỔ CHỨC THỰC HIỆN", "Chương V ĐIỀU KHOẢN THI HÀNH"),
    counterexamples=("Chương II Luật này", "Chương trình 1", "Chương I, Chương II"),
)
SECTION: Final = Rule(
    name="body.section",
    kind=BlockKind.DIVISION,
    standard=_OUTLINE,
    pattern=rf"(?P<label> (?: Mục | MỤC ) \s++ {_NUMERAL} ) {_TITLE}",
    examples=("Mục 1", "MỤC 2: THỦ TỤC ĐĂNG KÝ", "Mục 3. QUẢN LÝ HỒ SƠ", "Mục 4 Trách nhiệm của các sở"),
    counterexamples=("Mục 1, phần II như sau", "Mục 3 Thông tư này", "Mục tiêu 1", "MỤC TIÊU"),
)
SUBSECTION: Final = Rule(
    name="body.subsection",
    kind=BlockKind.DIVISION,
    standard=_OUTLINE,
    pattern=rf"(?P<label> (?: Tiểu \s++ mục | TIỂU \s++ MỤC ) \s++ {_NUMERAL} ) {_TITLE}",
    examples=("Tiểu mục 1", "TIỂU MỤC 2. TRÌNH TỰ"),
    counterexamples=("Tiểu mục 2 Mục 1 Chương này",),
)
ARTICLE: Final = Rule(
    name="body.article",
    kind=BlockKind.DIVISION,
    standard=f"{_OUTLINE}; a colon or a dash instead of the dot in practice",
    pattern=rf"""
        (?P<label> (?: Điều | ĐIỀU | Điêu ) \s*+ (?P<numeral> \d{{1,3}}+ [a-zđ]? (?!\p{{L}}) | [IVXL]{{1,6}}+ (?= \s?+ [.:] ) ) )
        (?: (?<= \p{{Ll}} ) \d{{1,3}}+ | \[ \d{{1,3}}+ \] )?+  # the raised mark of a note
        (?: \s*+ (?: [.:] (?!\d) -?+ | \) | / (?=\s) | - (?= \s | \p{{Lu}} | $ ) ) (?P<rest> .*+ )
          | (?P<rest> \s++ (?= \p{{Lu}} ) {_CITED} .*+ )? )
    """,
    examples=(
        "Điều 1. Phạm vi điều chỉnh",
        "Điều 5- Hiệu lực thi hành",
        "Điều 2",
        "ĐIỀU 3: Tổ chức thực hiện",
        "Điều 61a. Xử lý hồ sơ",
        "Điều 16a6. Thủ tục",
        "Điều II: Giao Ủy ban nhân dân tỉnh",
    ),
    counterexamples=(
        "Điều 32 Luật Đất đai quy định",
        "Điều 9; Điều 10",
        "Điều IV Hiệp định",
        "Điều khiển xe",
        "Điều 5 của Nghị định",
        "ĐIỀU KHOẢN THI HÀNH",
    ),
)
ROMAN: Final = Rule(
    name="body.roman",
    kind=BlockKind.DIVISION,
    standard=f"{_OUTLINE}; `I-` in Party documents, HD 36-HD/VPTW",
    pattern=rf"(?P<label> {_ROMAN} ) \s?+ (?P<close> [.):/] (?!\d) | - (?= \s | \p{{Lu}} | $ ) (?! \p{{Lu}}++ / ) ) -?+ (?P<rest> .*+ )",
    examples=("I. MỤC ĐÍCH, YÊU CẦU", "II- Nhiệm vụ", "IV.", "III/ Tổ chức thực hiện"),
    counterexamples=("II năm 2025", "Việc này", "I.2.1", "XII-NQ/TW"),
)
DECIMAL: Final = Rule(
    name="body.decimal",
    kind=BlockKind.DIVISION,
    standard="practice: decimal numbering under a numbered heading",
    pattern=r"""
        (?P<label> (?: [IVX]{1,4}+ | \d{1,2}+ | [A-HĐ] ) (?: \. \s?+ \d{1,2}+ (?!\d) ){1,5}+ )
        (?: \s?+ (?P<close> [.):/] | - (?=\s) ) (?! [\d%/] ) (?P<rest> .*+ ) | (?P<rest> \s++ [\p{Lu}"] .*+ | \p{Lu} \p{Ll} .*+ )?+ )
    """,
    examples=("1.1. Về hồ sơ", "2.3 Nội dung thực hiện", "1.1.1) Đối với cấp tỉnh", "II.1. Kết quả", "3.10: Kiến nghị", "4.2Kinh phí"),
    counterexamples=("1.5 triệu đồng", "2.500 đồng", "01.5.2025", "3.2%", "1.1/2"),
)
ARABIC: Final = Rule(
    name="body.arabic",
    kind=BlockKind.DIVISION,
    standard=f"{_OUTLINE}; `1)`, `1/`, `1-` in practice and in Party documents",
    pattern=r"""
        (?P<label> (?P<numeral> \d{1,3}+ ) (?P<suffix> [a-zđ]? ) )
        (?: \s?+ (?P<close> [.)] ) (?!\d) [-:/]?+ (?: \[ \d{1,3}+ \] )?+
          | \s?+ (?P<close> [/:-] ) -?+ (?= \s++ [^\d\s] | \p{Lu} \p{Ll} | $ ) )
        (?P<rest> .*+ )
    """,
    examples=(
        "1. Mục đích",
        "2) Yêu cầu",
        "3/ Nội dung",
        "4- Kinh phí",
        "10.Khi nhận hồ sơ",
        "2a. Hồ sơ đề nghị",
        "5.",
        "01. Đối tượng",
        "6.- Kiến nghị",
        "7/- Kiến nghị",
        "8.[12] Hồ sơ",
    ),
    counterexamples=("2025. Tiến độ thực hiện", "37 luật", "10 - 15 ngày", "1.5 triệu đồng", "5/2025", "16-NQ/TW", "3 Điều này;"),
)
NOTED: Final = Rule(
    name="body.noted",
    kind=BlockKind.DIVISION,
    standard="consolidated texts (VBHN): the raised mark of a note after the label's dot",
    pattern=r"(?P<label> \d{1,3}+ ) (?P<close> \. ) \d{1,3}+ (?P<rest> \s++ [\p{Lu}\"] .*+ )",
    examples=("18.2 Cổng thông tin điện tử là", "3.15 Thời hạn cấp giấy phép"),
    counterexamples=("18.2. Cổng thông tin", "18.2 km đường"),
)
LETTER: Final = Rule(
    name="body.letter",
    kind=BlockKind.DIVISION,
    standard=f"{_OUTLINE}: điểm, 23 letters, đ after d; `a.` and `a/` in practice",
    pattern=r"""
        (?P<label> [a-zđ] )
        (?: \s?+ (?P<close> [)] ) [.:]?+ | (?P<close> [.] ) (?! [\d\p{Ll}] ) | (?P<close> [/:-] ) (?= \s | \p{Lu} | $ ) )
        (?P<rest> .*+ )
    """,
    examples=("a) Bộ Nội vụ:", "đ) Lập danh sách", "b. Yêu cầu", "c/ Kinh phí", "a)"),
    counterexamples=("a, b khoản 2 Điều này", "và c) khoản 2", "v.v. và các nội dung khác", "đ/đội + cờ"),
)
SUBLETTER: Final = Rule(
    name="body.subletter",
    kind=BlockKind.DIVISION,
    standard="NĐ 78/2025 practice: a.1), a1), đ.2) below a điểm; điểm d1 inserted by an amendment",
    pattern=r"(?P<label> [a-zđ] \.? \d{1,2}+ (?: \. \d{1,2}+ )?+ ) \s?+ (?P<close> [.):/] ) (?!\d) (?P<rest> .*+ )",
    examples=("a.1) Đối với cấp xã", "đ.2. Hồ sơ gồm", "b1) Văn bản đề nghị"),
    counterexamples=("a1 khoản 2", "v1.05"),
)
CAPITAL: Final = Rule(
    name="body.capital",
    kind=BlockKind.DIVISION,
    standard="practice: A., B. above the Roman level",
    pattern=r"""(?P<label> [A-ZĐ] ) \s?+ (?P<close> [.)/] (?!\d) | - (?= \s ) ) (?P<rest> \s*+ (?: [\p{Lu}"] .*+ )?+ )""",
    examples=("A. KẾT QUẢ ĐẠT ĐƯỢC", "B- Phương hướng", "C/ Kiến nghị"),
    counterexamples=("A.1 Nội dung", "V. v", "Đ. và"),
)
BRACKETED: Final = Rule(
    name="body.bracketed",
    kind=BlockKind.DIVISION,
    standard="practice: (1), (a), (i) below a lettered unit",
    pattern=r"\( \s?+ (?P<label> (?P<numeral> \d{1,2}+ ) | [ivx]{1,5}+ | [a-zđ] ) \s?+ \) (?P<close> [.:)]?+ ) (?P<rest> .*+ )",
    examples=("(1) Hồ sơ đề nghị", "(a) Văn bản đề nghị", "(ii) Danh sách kèm theo", "(2). Thành phần"),
    counterexamples=("(2025) Kế hoạch", "(nếu có)", "(01/QĐ-UBND)"),
)
LOWER_ROMAN: Final = Rule(
    name="body.lower_roman",
    kind=BlockKind.DIVISION,
    standard="practice: i), ii), iii) below a lettered unit",
    pattern=r"(?P<label> [ivx]{1,5}+ ) \s?+ (?P<close> [.)] ) (?!\d) (?P<rest> .*+ )",
    examples=("i) Hồ sơ đề nghị", "iii. Danh sách", "iv) Văn bản"),
    counterexamples=("vi phạm)", "i, ii và iii"),
)
STEP: Final = Rule(
    name="body.step",
    kind=BlockKind.DIVISION,
    standard="practice: the steps of a procedure, a count of its own",
    pattern=r"""
        (?P<label> (?: Bước | BƯỚC ) \s++ (?P<numeral> \d{1,2}+ ) )
        (?: \s?+ [.:)] (?!\d) (?P<rest> .*+ ) | \s++ - (?P<rest> \s .*+ ) | (?P<rest> ) )
    """,
    examples=("Bước 1: Nộp hồ sơ", "Bước 2. Tiếp nhận", "Bước 3"),
    counterexamples=("Bước 1 và Bước 2", "Bước đầu", "Bước 3 nêu trên"),
)
BULLET: Final = Rule(
    name="body.bullet",
    kind=BlockKind.BULLET,
    standard="practice below the lettered level: `-` › `+` › `*`, or any mark that the writer's software offers",
    pattern=r"""
        (?P<marker> [-+] \)?+ | \* (?!\*) \)?+ | o (?=\s) | \. (?= \s++ \p{Lu} ) | [üvq] (?= \s++ \p{Lu} )
          | [•●○◦■□▪▫◆◇❖➢➤➔→►▶✓✔√☑·∙⁃‣§¤®¨Ø\p{Co}] )
        (?! [-\d] ) (?P<rest> \s*+ [^\s] .*+ )
    """,
    examples=("- Thực hiện kế hoạch", "+ Đối với cấp xã", "* Lưu ý:", "• Hồ sơ", "o Danh sách", ". Kinh phí", "-Tổ chức"),
    counterexamples=("--------------- ", "***", "-", ". và các nội dung", "or"),
)
ENACTING_WORDS: Final = Rule(
    name="body.enacting_words",
    kind=BlockKind.ENACTING_WORDS,
    standard="NĐ 30/2020, Phụ lục III, Mẫu 1.1-1.3",
    pattern=r"""
        (?: NAY \s++ )?
        (?: QUYẾT \s++ (?: ĐỊNH | NGHỊ ) | Quyết \s++ (?: định | nghị ) | NGHỊ \s++ (?: QUYẾT | ĐỊNH )
            | CHỈ \s++ THỊ | KẾT \s++ LUẬN ) \s*+ :?
    """,
    examples=("QUYẾT ĐỊNH:", "QUYẾT NGHỊ :", "QUYẾT ĐỊNH", "NGHỊ QUYẾT:", "NGHỊ ĐỊNH:", "Quyết định:"),
    counterexamples=("QUYẾT ĐỊNH: Điều 1", "Quyết định này có hiệu lực", "QUYẾT ĐỊNH CỦA SỞ"),
)
QUOTATION: Final = Rule(
    name="body.quotation",
    kind=BlockKind.PARAGRAPH,
    standard="NĐ 78/2025: the new wording in an amending act stands in quotation marks",
    pattern=r'" \s*+ [^\s"] .*+',
    examples=("“Điều 5. Hồ sơ đề nghị", "“ a) Văn bản đề nghị;", '"3. Thời hạn'),
    counterexamples=("Điều 5. “Hồ sơ” là", "“"),
)
PARAGRAPH: Final = Rule(
    name="body.paragraph",
    kind=BlockKind.PARAGRAPH,
    standard="NĐ 30/2020, Phụ lục I, Mục II.5: nội dung",
    pattern=r"[^\p{L}\p{N}]*+ [\p{L}\p{N}] .*+",
    examples=("Thực hiện Kế hoạch của tỉnh, Sở báo cáo như sau:", "(Kèm theo danh sách)./."),
    counterexamples=("---------------", "* * *"),
)
RULER: Final = Rule(
    name="body.ruler",
    kind=BlockKind.PARAGRAPH,
    standard="practice: a drawn or typed rule, dotted blanks",
    pattern=r"[^\p{L}\p{N}]++",
    examples=("---------------", "* * *", "…………………"),
    counterexamples=("- Như trên", "* Lưu ý"),
)
TABLE: Final = Rule(
    name="body.table",
    kind=BlockKind.TABLE,
    standard="practice: a row of cells, as the reader of the page cut it; here as plain text, parted by wide blanks or bars",
    pattern=r"[^\s|]++ (?: \s [^\s|]++ )*+ (?: (?: \s{2,}+ (?! \| ) | \s*+ \| \s*+ ) [^\s|]++ (?: \s [^\s|]++ )*+ )++",
    examples=("STT\t\tNội dung\t\tĐơn vị", "1|Kinh phí|10", "1   Kinh phí   10"),
    counterexamples=("1. Kinh phí thực hiện",),
)

RULES: Final = (
    PART, CHAPTER, SECTION, SUBSECTION, ARTICLE, ROMAN, DECIMAL, ARABIC, NOTED, LETTER, SUBLETTER, CAPITAL, BRACKETED, LOWER_ROMAN, STEP,
    BULLET, ENACTING_WORDS, QUOTATION, TABLE, RULER, PARAGRAPH,
)  # fmt: skip
"""The rules of the body, in the order in which they are tried on a line."""
