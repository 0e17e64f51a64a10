"""Quốc hiệu, Tiêu ngữ, the Party's title, số/ký hiệu, địa danh and thời gian (ô số 1, 3, 4)."""

from __future__ import annotations

from datetime import date
from typing import Final

from attrs import frozen

from vnadmin_parse.grammar.citations.codes import hyphen_in
from vnadmin_parse.grammar.rule import Match, Rule
from vnadmin_parse.records import DocumentCode, IssueDate, Problem, Span
from vnadmin_parse.terms import BlockKind, Origin
from vnadmin_parse.text import Line, Text, printed_text, reworded

NATIONAL_NAME: Final = Rule(
    name="header.national-name",
    kind=BlockKind.NATIONAL_NAME,
    standard="NĐ 30/2020, Phụ lục I, ô số 1; the name until 1976",
    pattern=r"""
        c[oôộọ]ng \s* h(?:oà|oã|òa|õa|oa|oá|óa) \s* x[ãaà] \s* h[ộoô]i \s* ch[ủuù] \s* ngh[ĩiì]a \s* vi[ệeêẹ]t \s* nam \W*
        | (?: nước \s )? việt \s* nam \s* dân \s* chủ \s* cộng \s* hoà \W*
    """,
    examples=(
        "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "CỘNG HÒA XÃHỘI CHỦ NGHĨA VIỆT NAM",
        "Cộng hoà Xã hội chủ nghĩa Việt nam",
        "CÔNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "VIỆT NAM DÂN CHỦ CỘNG HÒA",
    ),
    counterexamples=("Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam", "ĐẢNG CỘNG SẢN VIỆT NAM"),
    ignore_case=True,
)
MOTTO: Final = Rule(
    name="header.motto",
    kind=BlockKind.MOTTO,
    standard="NĐ 30/2020, Phụ lục I, ô số 1",
    pattern=r"\W*+ [đd][ộo]c \s*+ l[ậa]p \s*+ [-.,]?+ \s*+ t[ựuư] \s*+ do \s*+ [-.,]?+ \s*+ h[ạa]nh \s*+ ph[úu]c \W*+",
    examples=("Độc lập - Tự do - Hạnh phúc", "Độc lập –Tự do– Hạnh phúc", "Độc lập Tự do Hạnh phúc", "Độc lập - Tựdo - Hạnh phúc"),
    counterexamples=("Không có gì quý hơn độc lập, tự do", "Độc lập - Tự do"),
    ignore_case=True,
)
PARTY_TITLE: Final = Rule(
    name="header.party-title",
    kind=BlockKind.PARTY_TITLE,
    standard="HD 36-HD/VPTW; HD 05-HD/VPTW",
    pattern=r"đảng \s* cộng \s* sản \s* việt \s* nam",
    examples=("ĐẢNG CỘNG SẢN VIỆT NAM", "ĐẢNG CỘNG SẢN VIỆTNAM"),
    counterexamples=("Điều lệ Đảng Cộng sản Việt Nam", "ĐẢNG BỘ TỈNH"),
    ignore_case=True,
)
ORGANISATION_TITLE: Final = Rule(
    name="header.organisation-title",
    kind=BlockKind.PARTY_TITLE,
    standard="practice of the Youth Union and the unions of students and youth",
    pattern=r"""
        đoàn \s* (?: tncs | thanh \s* niên \s* cộng \s* sản ) \s* hồ \s* chí \s* minh
        | hội \s* (?: sinh \s* viên | liên \s* hiệp \s* thanh \s* niên | lhtn ) \s* việt \s* nam
    """,
    examples=("ĐOÀN TNCS HỒ CHÍ MINH", "ĐOÀN THANH NIÊN CỘNG SẢN HỒ CHÍ MINH", "HỘI SINH VIÊN VIỆT NAM"),
    counterexamples=("ĐOÀN TNCS HỒ CHÍ MINH TỈNH A", "BCH ĐOÀN TNCS"),
    ignore_case=True,
)
CODE: Final = Rule(
    name="header.code",
    kind=BlockKind.CODE,
    standard="NĐ 30/2020, Phụ lục I, ô số 3; HD 36-HD/VPTW",
    pattern=r"""
        (?P<kind> (?i: luật | bộ \s luật | nghị \s quyết | pháp \s lệnh | lệnh | quyết \s định ) \s++ )?
        (?i: số ) \s*+ [:;.]?+ \s*+
        (?P<code>
            (?P<number> \d++ (?: [a-zđ]{1,3} | [A-ZĐ] (?! [A-ZĐ] ) )? )? [\s.…_]*+
            (?:
                [/-] \s*+ (?P<year> (?:19|20)\d\d ) \s*+ / \s*+
                (?P<dated> [\p{Lu}][\p{L}\d&.+]*+ (?: \s*+ [-/.–] \s*+ [\p{L}\d][\p{L}\d&.+]*+ )*+ )
                | [/-] \s*+ (?P<symbol> \p{Lu}[\p{L}\d&.+]*+ (?: \s*+ [-/.,–] \s*+ [\p{L}\d][\p{L}\d&.+]*+ )*+ )
                | (?<=\d\s?) (?P<old> \p{Lu}[\p{L}\d&.+]*+ (?: \s*+ [-/.] \s*+ [\p{L}\d][\p{L}\d&.+]*+ )++ )
                | (?<=\d) [/-] (?P<figures> \d++ (?: [/-] \d++ )*+ )
                | (?<![\d]) / \s*+ (?P<nothing>)
            )
        ) [\s.…:*_]*+
    """,
    examples=(
        "Số: 926/SKHCN-QLKH",
        "Số:            /VHTT",
        "Số 114-KH/BTCTW",
        "Số: 30/2020/NĐ-CP",
        "Luật số: 91/2025/QH15",
        "Số:      -NQ/ĐU",
        "Số: …/NQ-HĐND",
        "Số: 349 /TTr - SXD",
        "Số: 1847 /SYT- NVY",
        "Số 12- HD/BTCTU",
        "Số: 12a/QĐ-THPT",
        "Số: 17/TB-KH&HTQT",
        "Số: 60 TC/CĐKT",
        "Số:..../QĐ-UBND",
        "Số: 1488/VP-KH&CĐS",
        "Số: 12/BC-UBND.VX",
        "Số: 88/BC-BCĐ.138",
    ),
    counterexamples=("Số lượng: 12", "Số điện thoại: 0243.7738668", "Số 12 đường Hùng Vương", "Số: 15 phố Hàng Bài; ĐT: 0241234567"),
)
PLACE_DATE: Final = Rule(
    name="header.place-date",
    kind=BlockKind.PLACE_DATE,
    standard="NĐ 30/2020, Phụ lục I, ô số 4",
    pattern=r"""
        (?: (?P<place> [\p{Lu}.…][^,;:()\d]{0,40}+ (?: \d{1,2} )? ) \s*+ [,.;] \s*+ | [.…\s]*+ ,?+ \s*+
          | (?! (?: Luật | Nghị | Quyết | Thông | Hiến | Pháp | Lệnh | Chỉ | Hôm | Từ | Đến ) \s )
            (?P<place>
                (?: (?: Thành \s phố | Thị \s xã | Thị \s trấn ) \s )?+ \p{Lu}\p{L}*+
                (?: [-\s]{1,3} (?! (?i: ngày ) ) [\p{Lu}\d][\p{L}\d]*+ ){0,5}+
            ) \s++
        )
        (?P<date>
            (?i: ng[àáa]y ) \s*+ [.…_:]*+ \s*+ (?P<day> \d{1,2} )? [\s.…_]*+
            (?:
                (?i: tháng ) \s*+ [.…_:]*+ \s*+ (?P<month> \d{1,2} | (?i: giêng | tư | chạp ) )? [\s.…_]*+
                (?i: năm ) \s*+ [.…_]*+ \s*+
                (?: (?P<year> \d{4} | \d \s \d \s? \d \s? \d | \d\d \s \d\d ) | \d{1,3} (?= [\s.…_]*+ $ ) )? [.…\s_]*+
              | [/.-] \s*+ (?P<month> \d{1,2} ) \s*+ [/.-] \s*+ (?P<year> \d{4} )
            )
        ) [.\s]*+
    """,
    examples=(
        "Hà Nội, ngày 05 tháng 01 năm 2020",
        "Chí Linh, ngày      tháng      năm 2023",
        "Thành phố Hồ Chí Minh, ngày 29 tháng 6 năm 2019",
        "Quận 1, ngày…tháng…năm 2019",
        "Lâm Đồng, ngày       tháng 12 năm 2025",
        "......, ngày .... tháng .... năm 20....",
        "Hà Nội, ngày 24 tháng 6 năm 2021.",
        "An Lạc ngày 24 tháng 6 năm 2021",
        "Thành phố An Lạc  ngày    tháng 6 năm 2021",
        "An Lạc, ngày 24 tháng Giêng năm 2021",
    ),
    counterexamples=(
        "Căn cứ Luật Đất đai ngày 18 tháng 01 năm 2024",
        "Luật Đất Đai ngày 18 tháng 01 năm 2024",
        "ngày 05 tháng 01",
        "thông qua ngày 13 tháng 11 năm 2008",
        "Hà Nội, tháng 5 năm 2020",
    ),
)
_MONTHS: Final = {"giêng": 1, "tư": 4, "chạp": 12}
ADOPTION: Final = Rule(
    name="header.adoption",
    kind=BlockKind.CLOSING,
    standard="NĐ 78/2025, closing line of laws and resolutions",
    pattern=r"""
        (?: luật | bộ \s luật | pháp \s lệnh | nghị \s quyết ) \s+ này \s .{0,30}? (?: được | đã ) \s .{0,220}? thông \s+ qua \s+
        (?P<date> ngày \s+ (?P<day> \d{1,2} ) \s+ tháng \s+ (?P<month> \d{1,2} ) \s+ năm \s+ (?P<year> \d{4} ) )
        .{0,120}+
    """,
    examples=(
        "Luật này đã được Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam khóa XII, kỳ họp thứ 4 thông qua ngày 13 tháng 11 năm 2008.",
        "Nghị quyết này đã được Hội đồng nhân dân tỉnh A khóa X kỳ họp thứ 5 thông qua ngày 9 tháng 7 năm 2024.",
    ),
    counterexamples=("Luật này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2009.",),
    ignore_case=True,
)
TERM: Final = Rule(
    name="header.term",
    kind=BlockKind.UNCLASSIFIED,
    standard="practice of councils and congresses: the term and the session below the issuer's name",
    pattern=r"""
        [(]?+ (?: (?: khoá \s++ (?: thứ \s++ )?+ (?: [ivx]++ | \d{1,2} )
            | nhiệm \s++ kỳ \s++ (?: thứ \s++ )?+ (?: (?:19|20)\d\d \s*+ - \s*+ (?:19|20)\d\d | [ivx]++ | \d{1,2} )
            | kỳ \s++ họp \s++ (?: chuyên \s++ đề | bất \s++ thường
                | (?: thứ \s++ )?+ (?: \d{1,2} | [ivx]++ | nhất | hai | ba | tư | năm | sáu | bảy | tám | chín | mười ) )
            ) (?!\p{L}) [\s,;.()-]*+ ){1,3}+
    """,
    examples=("Nhiệm kỳ 2031 – 2036", "Khóa X, kỳ họp thứ 3", "KHÓA XI NHIỆM KỲ 2031 - 2036", "Kỳ họp thứ 3", "Kỳ họp thứ nhất"),
    counterexamples=("Khóa đào tạo 12", "Nhiệm kỳ 2031 - 2036 của Hội đồng nhân dân", "KỲ HỌP THỨ 3 HỘI ĐỒNG NHÂN DÂN TỈNH", "Khoa X"),
    ignore_case=True,
)  # fmt: skip
RULES: Final = (NATIONAL_NAME, MOTTO, PARTY_TITLE, ORGANISATION_TITLE, CODE, PLACE_DATE, ADOPTION, TERM)


@frozen
class Issued:
    """What a place-date line says: the place and the date."""

    place: str | None
    issued: IssueDate | None
    problems: tuple[Problem, ...]


def part_of(line: Line, start: int, end: int) -> Line:
    """Cut a piece out of a line, by offsets in the line, without the blanks around it."""
    text = line.text[start:end]
    start += len(text) - len(text.lstrip())
    text = text.strip()
    span = Span(line.span.start + start, line.span.start + start + len(text))
    return reworded(line, span, text, line.folded[start : start + len(text)], box=line.box, reach=line.reach)


def code_of(text: Text, line: Line, match: Match) -> tuple[DocumentCode, tuple[Problem, ...]]:
    """Read the code that `CODE` matched in a line; a blank number is None and a problem, a lost hyphen is put back and a problem."""
    start, end = match.span("code")
    while end > start and line.text[end - 1] in " .…:_*\u00a0":
        end -= 1
    span = Span(line.span.start + start, line.span.start + end)
    symbol = match["dated"] or match["symbol"] or match["old"] or match["figures"] or ""
    at = match.start("dated") if match["dated"] else match.start("symbol")
    if at >= 0:
        symbol = printed_text(line.text[at : at + len(symbol)])
    code = "".join(character for character in printed_text(line.text[start:end]) if not character.isspace() and character not in "…_")
    code = code if match["number"] else code.lstrip(".")
    symbol = "".join(symbol.split()).rstrip(".")
    cut = None if "/" in symbol or "-" in symbol else hyphen_in(symbol)
    cut = cut if code.endswith(symbol) else None
    if cut is not None:
        at = len(code) - len(symbol) + cut
        code, symbol = f"{code[:at]}-{code[at:]}", f"{symbol[:cut]}-{symbol[cut:]}"
    record = DocumentCode(
        span=span,
        text=code,
        number=match["number"],
        year=match["year"],
        symbol=symbol or None,
        origin=text.origin(span),
    )
    problems = []
    if cut is not None:
        problems.append(Problem("code.hyphen-restored", span, "The hyphen between kind and body was lost in the text."))
    if record.number is None:
        problems.append(Problem("code.number-blank", span, "The code's number is blank on the page."))
    return record, tuple(problems)


def _iso(year: int | None, month: int | None, day: int | None) -> str | None:
    try:
        return date(year, month, day).isoformat() if year and month and day else None
    except ValueError:
        return None


def _number(printed: str) -> int:
    """Give the number of figures, blanks between them or not, or of a month's name."""
    return _MONTHS.get(printed.casefold()) or int("".join(printed.split()))


def date_of(line: Line, match: Match, origin: Origin) -> tuple[IssueDate, tuple[Problem, ...]]:
    """Read the date that `PLACE_DATE` or `ADOPTION` matched; blank parts are None and a problem, an impossible day a problem."""
    start, end = match.span("date")
    span = Span(line.span.start + start, line.span.start + end)
    year, month, day = (_number(match[part]) if match[part] else None for part in ("year", "month", "day"))
    issued = IssueDate(span, year, month, day, _iso(year, month, day), origin)
    if None in (year, month, day):
        return issued, (Problem("date.blank", span, "A part of the date of issue is blank on the page."),)
    if issued.iso is None:
        return issued, (Problem("date.impossible", span, "The date of issue is not a day of the calendar."),)
    return issued, ()


def place_date_of(text: Text, line: Line, match: Match) -> Issued:
    """Read place and date from a line that `PLACE_DATE` matched."""
    origin = text.origin(Span(line.span.start + match.start("date"), line.span.start + match.end("date")))
    issued, problems = date_of(line, match, origin)
    place = printed_text(line.text[slice(*match.span("place"))]).strip(" .…") if match["place"] else None
    return Issued(place or None, issued, problems)
