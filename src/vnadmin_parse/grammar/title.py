"""Tên loại and trích yếu (ô số 5a, 5b)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache
from typing import Final

import regex
from attrs import frozen

from vnadmin_parse import lexicon
from vnadmin_parse.fold import bare, fold
from vnadmin_parse.grammar.bodies import OPEN_ENDS, begins_body
from vnadmin_parse.grammar.header import part_of
from vnadmin_parse.grammar.rule import Pattern, Rule
from vnadmin_parse.terms import BlockKind
from vnadmin_parse.text import Column, Line

LETTER_SUBJECT: Final = Rule(
    name="title.letter-subject",
    kind=BlockKind.SUBJECT,
    standard="NĐ 30/2020, Phụ lục I, ô số 5b; HD 05-HD/VPTW (về việc)",
    pattern=r"(?: v \s? [/.] \s? v | vv | về \s+ việc ) \s*+ [:.]? \s*+ (?P<subject> \S .*+ )",
    examples=("V/v nâng bậc lương năm 2019", "V/v: góp ý dự thảo Quy chế", "v/v cử cán bộ", "về việc tổ chức hội nghị", "Về việc góp ý"),
    counterexamples=("V/v", "Về công tác cán bộ"),
    ignore_case=True,
)
SHORT_SUBJECT: Final = Rule(
    name="title.short-subject",
    kind=BlockKind.SUBJECT,
    standard="practice: `Về …` for `V/v …` below the code of a công văn; NĐ 30/2020, Phụ lục I, ô số 5b",
    pattern=r"về (?: \s*+ : \s*+ | \s++ ) (?! việc \b ) (?P<subject> \p{L} .*+ )",
    examples=("Về cho học viên nghỉ lễ", "Về công tác cán bộ", "Về: tham gia ý kiến"),
    counterexamples=("Về việc cho học viên nghỉ lễ", "V/v góp ý", "Về"),
    ignore_case=True,
)
TITLE_NOTE: Final = Rule(
    name="title.note",
    kind=BlockKind.UNCLASSIFIED,
    standard="NĐ 30/2020, Phụ lục I, pointer line of enclosures; practice of notes under the title",
    pattern=r"""
        Ban \s hành \s kèm \s theo \s \p{Lu}\p{L}++ (?: \s \p{L}++ ){0,3} \s số \b .*+
        | [(\[]
        (?: (?i: ban \s hành | kèm \s theo | gửi \s kèm | trình | kính \s trình | dự \s thảo | tài \s liệu | phục \s vụ | đính \s kèm )
          | Số \s liệu | (?: Đến | Tính \s đến | Tại ) \s thời \s điểm | (?: Đến | Từ | Tính \s (?: đến | từ ) ) \s ngày
          | (?: Kỳ | Thời \s (?: gian | kỳ ) ) \s báo \s cáo | (?: Tháng | Tuần | Quý ) \s (?: \d++ | [IVX]++ )
          | \d{1,2} \s tháng \s (?: đầu | cuối ) \s năm
          | Tại \s (?: kỳ \s họp | phiên \s họp | hội \s nghị | cuộc \s họp ) | Lưu \s hành | Trích
        ) \b .*+
    """,
    examples=(
        "(Ban hành kèm theo Quyết định số 12/QĐ-SKHCN)",
        "(Kèm theo Công văn số 5/UBND)",
        "(Dự thảo lần 2)",
        "(Trình tại kỳ họp thứ 5)",
        "(Số liệu từ ngày 01/01/2025 đến ngày 31/12/2025)",
        "(Tại kỳ họp thứ 5, Hội đồng nhân dân xã)",
        "(Tính đến ngày 30/6/2025)",
        "(Lưu hành nội bộ)",
        "(Kỳ báo cáo từ ngày 01/02/2031 đến ngày 28/02/2031)",
        "(Tháng 06 năm 2031)",
        "(Quý II năm 2031)",
        "(6 tháng đầu năm 2031)",
        "Ban hành kèm theo Quyết định số 12/QĐ-SKHCN",
    ),
    counterexamples=(
        "Ban hành kèm theo Quy chế",
        "Ban hành Quy chế",
        "(sửa đổi, bổ sung)",
        "(trước sắp xếp)",
        "(tháng 6 năm 2031) của các xã",
        "(Quý khách hàng)",
        "(Kỳ họp thứ 5)",
        "(từ ngày 01/7/2025) của các xã",
        "(Đối với sinh viên năm cuối)",
    ),
)
MAIN_OPENER: Final = Rule(
    name="title.main-opener",
    kind=None,
    standard="NĐ 30/2020, Phụ lục I, II.6: how addressees, preamble and body begin",
    pattern=r"""
        (?: [-+*•] \s*+ (?! \d{4} ) )?+
        (?: kính \s* (?: gửi | gởi | trình ) \b
          | [-+] \s (?! \d{4} (?! \d ) )
          | căn \s* cứ \b | theo \s đề \s nghị \b | xét \s (?: đề \s nghị | tờ \s trình ) | nơi \s nhận
          | [\p{L}\s]{0,60}+ (?<= \s điện ) \s* :
          | [\p{L}\s,-]{0,120}+ (?<= kính \s mời | giới \s thiệu ) \s* :
          | (?: phần | chương ) \s+ (?: thứ \s | [ivxlc\d]+ \b ) | mục \s+ \d | điều \s+ \d+ [.:\s]
          | [ivx]{1,5} \s? [.\-/] \s | \d{1,2} \s? [./)] \s? \D | [a-z] \s? \) \s
        ) .*+
    """,
    examples=(
        "Kính gửi: Các sở, ban, ngành",
        "Căn cứ Luật Tổ chức chính quyền địa phương",
        "I. MỤC ĐÍCH, YÊU CẦU",
        "1. Mục đích",
        "Điều 1. Phạm vi điều chỉnh",
        "THỦ TƯỚNG CHÍNH PHỦ điện:",
        "Sở Y tế trân trọng kính mời:",
    ),
    counterexamples=(
        "Về việc tổ chức lễ hội",
        "Tổ chức thực hiện Luật Căn cước",
        "và phương hướng năm 2026",
        "Thực hiện quy trình xét tặng",
        "- 2030 trên địa bàn",
    ),
    ignore_case=True,
)
PROVISION: Final = Rule(
    name="title.provision",
    kind=None,
    standard="practice: a subject that wraps before the provision of another document, where a body's heading would have a stop or a title",
    pattern=r"""
        (?: phần | chương | mục | điều ) \s+ (?: thứ \s+ \p{L}++ | [ivxlc]++ | \d++ [a-zđ]?+ )
        (?: (?: , | \s+ và | \s+ đến ) \s+ (?: (?: phần | chương | mục | điều | khoản ) \s+ )?+ (?: [ivxlc]++ | \d++ [a-zđ]?+ ) )*+
        \s+ (?: của | (?: bộ \s )? luật | pháp \s lệnh | hiến \s pháp | nghị \s (?: định | quyết ) | thông \s tư | quyết \s định ) \b .*+
    """,
    examples=(
        "Điều 41 Luật Hải quan năm 2014",
        "Điều 10, Điều 11 Nghị định số 12/2030/NĐ-CP",
        "Chương II Luật Di sản văn hóa",
        "Mục 2 Thông tư số 12/2030/TT-BDS",
        "Điều 5 và 6 của Quy chế",
    ),
    counterexamples=(
        "Điều 41. Luật áp dụng",
        "Chương II",
        "Mục 2. Quyền hạn",
        "Chương I NHỮNG QUY ĐỊNH CHUNG",
        "Điều 1 Phạm vi điều chỉnh",
    ),
    ignore_case=True,
)
PROSE_OPENER: Final = Rule(
    name="title.prose-opener",
    kind=None,
    standard="practice: words that begin the first paragraph of a body; a title may begin with them too",
    pattern=r"""
        (?: thực \s hiện | theo \s (?: chỉ \s đạo | quy \s định | tinh \s thần ) | xét | để | nhằm | trên \s cơ \s sở
          | tiếp \s theo | sau \s khi
          | trong \s (?: thời \s gian | những ) | thi \s hành | qua | được \s sự | ngày \s+ \d{1,2} ) \b .*+
    """,
    examples=("Thực hiện Công văn số 5/SNV", "Ngày 12/5/2025, Sở Nội vụ nhận được", "Để kịp thời triển khai"),
    counterexamples=("Tổ chức thực hiện", "Về việc thực hiện"),
    ignore_case=True,
)
RULES: Final = (LETTER_SUBJECT, SHORT_SUBJECT, TITLE_NOTE, MAIN_OPENER, PROVISION, PROSE_OPENER)
_CONSOLIDATED: Final = "VBHN"
"""A gazette prints `VĂN BẢN HỢP NHẤT` above the type of the text that was consolidated."""
_MAX_LINES: Final = 15
_FIRST_LINE: Final = 200
_FIRST_CAPITALS: Final = 500
_TEXT_LINE: Final = 110
"""Longest lines of a title in characters: its first one, one in capitals that plain text does not wrap, and the later ones there."""
_SHORT: Final = 0.9
"""A first line that ends before this share of the width is no running prose."""
_CENTRED: Final = 1.6
"""Ems by which the blanks at both sides of a centred line may differ; a first line's indent is above two."""
_TEXT_WIDTH: Final = 480.0
"""Points across the body of an A4 page, NĐ 30/2020, Phụ lục I, I.2."""
_TIGHT, _CLOSE, _WIDE = 0.3, 0.5, 1.6
"""Gaps in line heights: inside a title that goes on in another weight, inside a title at all, and over its ruler."""
_DASH: Final = 4.0
"""Ems of indent from which on a dash is no bullet."""
_APART: Final = 0.9
"""The gap that parts a title in capitals from the authority's line in capitals."""
_ENACTED: Final = frozenset({"QD", "NQ", "CT", "ND", "TT", "TTLT", "NQLT", "LENH", "QC", "QYD", "QDI"})
"""Keys of the types that an authority enacts by a line of its own."""
_AUTHORITY_LINES: Final = 3
"""Lines of the authority at most: `HỘI ĐỒNG NHÂN DÂN …` / `KHÓA X, KỲ HỌP THỨ 5`."""
_PREAMBLE: Final = regex.compile(
    r"(?i)(?:[-–+*•]\s*+)?(?:căn\s*+cứ|chiểu|xét|theo\s++đề|quyết\s++(?:định|nghị)\s*+:|thực\s++hiện)(?!\p{L})"
)
_YEARS: Final = regex.compile(r"(?:19|20)\d\d(?:\s*+-\s*+(?:19|20)\d\d)?+")
"""Years alone on a line, as a subject wraps before them: `giai đoạn` / `2026 - 2030`."""
_RULER: Final = regex.compile(r"\s*+[-–—_*=]{3,80}+\s*+")
_SENTENCE: Final = 40
"""Characters of each of two lines of a sentence below a title in capitals."""
_PROSE: Final = 60
_WIDER: Final = 1.4
"""Characters of a line of prose at least, and how much wider than the title above it it is."""
_SIZE: Final = 2.6
"""Points by which the sizes of a title's lines may differ."""


@frozen
class TypeLine:
    """A line that names the document's type, and what stands behind the name on the same line."""

    key: str
    name: str
    printed: Line
    rest: Line | None


@cache
def _type_prefix() -> Pattern:
    """Type names at the start of a line, longest first."""
    names = lexicon.alternation(entry.name for entry in lexicon.document_types() if entry.is_printed)
    return regex.compile(rf"(?P<name>{names})(?![\p{{L}}])\s*+[:.]?\s*+", regex.IGNORECASE)


def is_capitals(text: str) -> bool:
    """Tell whether most letters are capitals: legal headings are set so, and legacy fonts lose it."""
    upper = sum(map(str.isupper, text))
    return upper > 1 and upper >= 4 * sum(map(str.islower, text))


def type_line(line: Line) -> TypeLine | None:
    """Read a line as the type line: the name alone in any case, or capitals that begin with a name.

    Example: `QUYẾT ĐỊNH`, `Tờ trình`, `BÁO CÁO KIỂM ĐIỂM`; not `Quyết định này có hiệu lực`.
    """
    match = _type_prefix().match(line.folded)
    if match is None:
        return None
    entry = lexicon.document_type_by_name(match["name"])
    printed = part_of(line, 0, match.end("name"))
    if entry is None or entry.key == _CONSOLIDATED or line.text[0].islower():
        return None
    if match.end() == len(line.folded):
        return TypeLine(entry.key, entry.name, printed, None) if line.folded[-1] != ":" else None
    if not is_capitals(line.folded) or line.folded[-1] in ":;":
        return None
    return TypeLine(entry.key, entry.name, printed, part_of(line, match.end(), len(line.text)))


def opens_main(line: Line) -> bool:
    """Tell whether a line begins what comes after the head."""
    return MAIN_OPENER.match(line.folded) is not None and PROVISION.match(line.folded) is None


def is_note(line: Line) -> bool:
    """Tell whether a line in brackets says something of the document, and is no part of its title: `(Kèm theo …)`."""
    return TITLE_NOTE.match(line.folded) is not None


def opens_prose(line: Line) -> bool:
    """Tell whether a line begins with words that open a first paragraph: weaker than `opens_main`."""
    return not line.text[:1].islower() and PROSE_OPENER.match(line.folded) is not None


def _is_centred(line: Line) -> bool:
    """As much blank at its left as at its right: a body's first line is indented on the left only."""
    if line.box is None or line.size is None:
        return True
    width = (line.box.x1 - line.box.x0) / max(0.05, line.reach - line.indent * line.size / _TEXT_WIDTH)
    return abs(line.indent * line.size - (1 - line.reach) * width) < _CENTRED * line.size


def continues_title(subject: Sequence[Line], line: Line, issuers: Collection[str]) -> bool:
    """Tell whether `line` still belongs to the trích yếu that the lines of `subject` began.

    On a page weight, case and centring tell; in plain text the wording and the blank lines do.

    Args:
        subject: the lines of the title so far.
        line: the next line.
        issuers: bare names of the bodies in the header: a line that is one of them enacts, and is no title.
    """
    if is_note(line) or line.column is not Column.FULL or (opens_main(line) and not _is_wrapped_dash(subject, line)):
        return False
    if not subject:
        longest = _FIRST_CAPITALS if line.box is None and is_capitals(line.text) else _FIRST_LINE
        return len(line.text) < longest and (line.box is None or line.is_bold or line.reach < _SHORT or _is_centred(line))
    first = subject[0]
    if len(subject) >= _MAX_LINES or _is_enacting(subject, line, issuers):
        return False
    if line.box is not None and first.box is not None:
        return _continues_on_page(subject, line)
    in_capitals = is_capitals(first.text) and is_capitals(line.text)
    return (in_capitals or not opens_prose(line)) and _continues_in_text(subject, line)


def _is_wrapped_dash(subject: Sequence[Line], line: Line) -> bool:
    """A title that wraps before its dash: `… đường cao tốc A` / `- B`, bold and centred as the line above."""
    return bool(subject) and line.folded[0] == "-" and line.is_bold and subject[0].is_bold and line.indent > _DASH and _is_centred(line)


def _is_enacting(subject: Sequence[Line], line: Line, issuers: Collection[str]) -> bool:
    """The authority's own line in capitals under the subject, which is complete: `GIÁM ĐỐC SỞ …`, or the issuer's own name."""
    if not is_capitals(line.text) or bare(subject[-1].text).endswith(OPEN_ENDS):
        return False
    if bare(line.text) in issuers or _is_office_of(line, issuers):
        return True
    names_authority = begins_position(line) or begins_body(line)
    if is_capitals(subject[0].text):
        return line.gap > _APART and names_authority
    return names_authority or line.gap > _CLOSE


def _is_office_of(line: Line, issuers: Collection[str]) -> bool:
    """The office that leads the issuer, by its whole name: `GIÁM ĐỐC SỞ Y TẾ`; a deputy enacts nothing."""
    name = bare(line.text)
    return begins_position(line) and not name.startswith("pho ") and name.endswith(tuple(f" {issuer}" for issuer in issuers))


def is_enacted(key: str) -> bool:
    """Tell whether documents of a type are enacted by a line of the authority's own."""
    return key in _ENACTED


def enacts(key: str, above: Line, line: Line, ahead: Sequence[Line]) -> bool:
    """Tell whether a line of plain text is the authority's own line between the subject and the first basis.

    Nothing parts the lines of such a text, so the wording must: capitals that begin with a body or a position, behind a line that is
    complete, in a kind of document that is enacted.

    Args:
        key: of the document's type.
        above: the last line of the subject.
        line: the line in question.
        ahead: the lines that follow it.
    """
    if not is_enacted(key) or not is_capitals(line.text) or bare(above.text).endswith(OPEN_ENDS):
        return False
    if _position().match(line.folded) is None and not begins_body(line):
        return False
    below = next((other for other in ahead[:_AUTHORITY_LINES] if not is_capitals(other.text)), None)
    return below is not None and _PREAMBLE.match(below.folded) is not None


def is_prose(subject: Sequence[Line], line: Line, ahead: Sequence[Line] = ()) -> bool:
    """Tell whether a line of plain text is too wide for the subject above it, or stops like a sentence: the body begins with it.

    Args:
        subject: the lines of the subject so far, at least one.
        line: the line below.
        ahead: the lines that follow it: below a title in capitals a sentence may wrap anywhere.
    """
    if not line.text[:1].isupper() or is_capitals(line.text):
        return False
    wraps = bool(ahead) and ahead[0].gap == 0 and (ahead[0].text[:1].islower() or _are_wide(line, ahead[0]))
    if wraps and all(is_capitals(other.text) for other in subject):
        return True
    if line.text.endswith((".", ":", ";")):
        return True
    return len(line.text) > max(_PROSE, _WIDER * max(len(other.text) for other in subject))


def is_ruled(line: Line, below: str) -> bool:
    """Tell whether the ruler under the title stands right below a line that is no sentence, however long it is.

    Args:
        line: below the subject's first line.
        below: what the text has between it and the next line.
    """
    return _RULER.fullmatch(below) is not None and line.text[-1] not in ".;:" and not opens_main(line) and not opens_prose(line)


def _are_wide(*lines: Line) -> bool:
    """Tell whether lines in small letters are too wide to be what a title in capitals has below it: `Nhiệm kỳ IV (2019 - 2025)`."""
    return all(len(line.text) > _SENTENCE and not is_capitals(line.text) for line in lines)


@cache
def _position() -> Pattern:
    return regex.compile(lexicon.alternation(entry.name for entry in lexicon.positions()))


def begins_position(line: Line) -> bool:
    """Tell whether a line begins with an office: `BỘ TRƯỞNG BỘ Y TẾ`."""
    return _position().match(line.folded) is not None


def _continues_on_page(subject: Sequence[Line], line: Line) -> bool:
    first, last = subject[0], subject[-1]
    if line.page != first.page or line.gap > _WIDE or abs((line.size or 0) - (last.size or 0)) > _SIZE:
        return False
    if first.is_bold:
        return line.is_bold or (_is_centred(line) and line.gap < _TIGHT and line.reach < _SHORT)
    if is_capitals(first.text) and not is_capitals(line.text):
        return False
    is_aligned = abs(line.indent - first.indent) < _TIGHT and line.gap < _CLOSE and not opens_prose(line)
    return is_aligned or (_is_centred(line) and (not opens_prose(line) or line.gap < _TIGHT))


def _continues_in_text(subject: Sequence[Line], line: Line) -> bool:
    last = subject[-1]
    if last.text.endswith((".", ";", ":")) or len(line.text) > _TEXT_LINE:
        return False
    if line.text[:1].islower() or line.gap == 0 or (line.gap <= 1 and _YEARS.fullmatch(line.folded)):
        return True
    return line.gap <= 1 and bare(last.text).endswith(OPEN_ENDS)


def without_opener(text: str) -> str:
    """Drop `V/v` or `Về việc` from the subject of a công văn.

    Example:
        >>> without_opener("V/v nâng bậc lương")
        'nâng bậc lương'
    """
    match = LETTER_SUBJECT.match(fold(text)) or SHORT_SUBJECT.match(fold(text))
    return text[match.start("subject") :] if match else text
