"""What a line of the signature block is: quyền hạn, chức vụ, họ tên, or something printed between them (ô số 7a-7c).

The wording of positions, ranks and bodies is the lexicon's; the rules hold only the shapes.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import Final

import regex

from vnadmin_parse import lexicon
from vnadmin_parse.fold import bare, fold
from vnadmin_parse.grammar.rule import Pattern, Rule
from vnadmin_parse.terms import AuthorityKind, BlockKind
from vnadmin_parse.text import Line

AUTHORITY: Final = Rule(
    name="signers.authority",
    kind=BlockKind.SIGNER,
    standard="NĐ 30/2020, Phụ lục I, ô số 7a; HD 36-HD/VPTW for T/M, K/T, T/L; practice for slips",
    pattern=r"""
        (?P<prefix> (?i:
            t\s?[./,]?\s?m | k\s?[./,]?\s?t | t\s?[./,]?\s?l | t\s?[./,]?\s?u\s?[./,]?\s?q | u\s?[./]?\s?q | q
        ) ) \s*+ (?: [./:,]++ \s*+ (?P<of> \p{L} .*+ ) | (?<= [\p{Lu}\s] \s ) (?P<of> \p{Lu}{2,} [^\p{Ll}]*+ ) )
        | (?P<prefix>
            THAY \s++ MẶT | ĐẠI \s++ DIỆN | KÝ \s++ THAY | THỪA \s++ (?: LỆNH | UỶ \s++ QUYỀN )
            | (?: Thay \s++ mặt | Ký \s++ thay | Thừa \s++ (?: lệnh | uỷ \s++ quyền ) ) (?= \s++ \p{Lu}{2} )
        ) \s++ (?P<of> \p{L} .*+ )
    """,
    examples=(
        "TM. ỦY BAN NHÂN DÂN", "KT.GIÁM ĐỐC", "T/M BAN THƯỜNG VỤ", "K/T TRƯỞNG BAN", "TUQ. CHỦ TỊCH", "Q. GIÁM ĐỐC", "TM UBND",
        "KT/ bộ trưởng bộ tài chính", "Kt. Bộ trưởng", "T.M BAN CHẤP HÀNH", "TL. CHỦ TỊCH", "THỪA LỆNH GIÁM ĐỐC",
        "ĐẠI DIỆN BÊN A", "T/M  BAN THƯỜNG VỤ",
    ),
    counterexamples=(
        "TM dịch vụ và du lịch", "Quyền và nghĩa vụ của thành viên", "Thay mặt lãnh đạo Sở, đồng chí Nguyễn Văn An phát biểu",
        "TT. Lộc Thắng", "KTTH", "Q1 năm 2025",
    ),
)  # fmt: skip
FULL_NAME: Final = Rule(
    name="signers.full-name",
    kind=BlockKind.SIGNER,
    standard="NĐ 30/2020, Phụ lục I, ô số 7b: chữ in thường; capitals in older and Party papers",
    pattern=r"""
        (?: (?i: đã \s ký ) \s* : \s* )? (?P<stray> \p{Ll} (?=\p{Lu}\p{Ll}) )?
        (?P<name>
            (?: \p{Lu}\p{Ll}*+ ['’]?+ \p{Ll}*+ )++ (?: [\s-]++ (?: \p{Lu}\p{Ll}*+ ['’.]?+ \s?+ \p{Ll}*+ )++ ){1,6}+
            | \p{Lu}{1,7}+ (?: \s++ \p{Lu}{1,7}+ ){1,5}+
        )
    """,
    examples=("Nguyễn Văn An", "Tô Hà", "NGUYỄN VĂN AN", "Trần ThịBích Ngọc", "H'Yâo Êban", "Y Khoa Niê Kđăm", "ơNguyễn Thị Lan"),
    counterexamples=("Nguyễn Văn An;", "Tổng cục trưởng", "Ngày 12 tháng 5", "NC.Châu", "Nhiệm kỳ 2019 - 2025", "An"),
)
SIGNED: Final = Rule(
    name="signers.signed",
    kind=BlockKind.SIGNER,
    standard="practice of retyped copies and of forms",
    pattern=r"""
        [(\[/*\s]*+ (?: đã \s ký (?: \s*+ , | \s (?: và | & ) )? \s*+ đóng \s dấu | đã \s* k[ýí] | daky | signed
        | (?: chữ \s )? k[ýí] (?: \s (?: tên | số ) )?
            (?: [\s,;]++ (?: và | & | (?: ghi \s )? (?: rõ \s )? họ \s (?: và \s )? tên | (?: đóng \s )? dấu | chức \s danh ) )*+
        | (?P<blank> (?: ghi \s )? (?: rõ \s )? họ \s (?: và \s )? tên ) (?= \s*+ [)\]] )
        ) [)\]/*.\s]*+
    """,
    examples=(
        "(đã ký)",
        "[daky]",
        "(Đã ký)",
        "(Ký, ghi rõ họ tên)",
        "(Ký tên, đóng dấu)",
        "Ký tên",
        "(Kí và ghi rõ họ tên)",
        "(Họ và tên)",
        "(Đã ký & đóng dấu)",
    ),
    counterexamples=("Họ và tên", "Đã ký: Nguyễn Văn An", "đã ký hợp đồng", "Kỳ họp thứ 5"),
    ignore_case=True,
)
TRACE: Final = Rule(
    name="signers.trace",
    kind=BlockKind.SIGNER,
    standard="TT 01/2019/TT-BNV and practice: wording of a digital signature printed between position and name",
    pattern=r"""
        (?: (?: được \s )? ký \s (?: số \s )? bởi | (?: digitally \s )? signed \s by | signature \s (?: not \s verified | valid ) ) .*+
        | (?: người \s ký | (?: ngày | thời \s gian | thời \s điểm ) \s ký | ký \s ngày | signing \s (?: date | time )
            | date | e-?mail | cơ \s quan | chức \s vụ | dn ) \s* : .*+
        | digitally \s signed | (?-i: by ) \s \p{Lu} .*+ | \d\d:\d\d:\d\d .*+  # Acrobat's wording, wrapped
        | [\d./-]{8,10} [\s,]++ \d\d:\d\d .*+
        | ngày [\s\d.…]++ tháng [\s\d.…]++ năm [\s\d.…]*+
    """,
    examples=(
        "Người ký: Sở Y tế",
        "Ký bởi: Nguyễn Văn An",
        "Date: 2025.10.20 18:57:55+07'00'",
        "Thời gian ký: 21.03.2019 08:15:30 +07:00",
        "Ngày 09 tháng 10 năm 2025",
        "Digitally signed",
        "by Nguyễn Văn An",
        "10:11:12 +07'00'",
    ),
    counterexamples=("Người ký kết hợp đồng", "BY", "Digitally signed copy", "CHỦ TỊCH", "Hà Nội, ngày 02 tháng 8 năm 2023"),
    ignore_case=True,
)
ADOPTION: Final = Rule(
    name="closing.adoption",
    kind=BlockKind.CLOSING,
    standard="Luật Ban hành văn bản quy phạm pháp luật; the last line of a law",
    pattern=r"""
        [_*\s-]*+ (?: bộ \s luật | luật | pháp \s lệnh | hiến \s pháp | nghị \s quyết ) \s++ này \s++ (?: đã \s++ )? được \s++
        (?: quốc \s++ hội | uỷ \s++ ban \s++ thường \s++ vụ \s++ quốc \s++ hội ) \s++ .*+
    """,
    examples=(
        "Luật này đã được Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam khóa XV, kỳ",
        "Nghị quyết này được Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam",
    ),
    counterexamples=(
        "Luật này quy định về hoạt động",
        "Luật này thông qua cơ quan, tổ chức",
        "Nghị quyết này đã được Hội đồng nhân dân tỉnh thông qua",
    ),
    ignore_case=True,
)
AUTHENTICATION: Final = Rule(
    name="closing.authentication",
    kind=BlockKind.CLOSING,
    standard="Pháp lệnh hợp nhất văn bản quy phạm pháp luật 01/2012/UBTVQH13, Điều 15",
    pattern=r"xác \s++ (?: thực | nhận ) \s++ văn \s++ bản \s++ hợp \s++ nhất",
    examples=("XÁC THỰC VĂN BẢN HỢP NHẤT", "Xác thực văn bản hợp nhất"),
    counterexamples=("VĂN BẢN HỢP NHẤT", "Việc xác thực văn bản hợp nhất do Chủ nhiệm thực hiện"),
    ignore_case=True,
)
RULES: Final = (AUTHORITY, FULL_NAME, SIGNED, TRACE, ADOPTION, AUTHENTICATION)

LONGEST: Final = 110
"""Characters: no line of a signature block is longer."""
_LONGEST_NAME: Final = 45
"""Characters of a name."""
_POSITION_WORDS: Final = 9
"""Words of a position in small letters; a sentence that begins with one is longer."""


class SignatureKind(StrEnum):
    """What a line of the signature block is."""

    AUTHORITY = "authority"
    POSITION = "position"
    NAME = "name"
    TRACE = "trace"


def is_upper(text: str) -> bool:
    """Tell whether most letters are capitals (abbreviations and slips in small letters are let pass)."""
    capitals = sum(map(str.isupper, text))
    return capitals > 1 and capitals >= 4 * sum(map(str.islower, text))


@cache
def _position() -> Pattern:
    roles = (entry.name for entry in lexicon.positions())
    before = r"(?i:quyền\s++|nguyên\s++|phụ\s++trách\s++|lãnh\s++đạo\s++|người\s++)?+"
    return regex.compile(rf"{before}{lexicon.alternation(roles)}|(?i:lãnh\s++đạo\b|người\s++lập\b)")


@cache
def _not_a_name() -> Pattern:
    """Words with which a line begins that names a body or a place, not a person."""
    heads = (
        *(entry.name for entry in lexicon.body_heads()),
        *(entry.name for entry in lexicon.unit_heads()),
        *(entry.name for entry in lexicon.document_types()),
    )
    marks = lexicon.mark_texts(lexicon.MarkKind.COPY)
    return regex.compile(lexicon.alternation((*heads, *marks)) + r"|(?i:nơi\s|số\s|phụ\slục|mẫu\s|khoá\s)")


def begins_body(folded: str) -> bool:
    """Tell whether a line begins like the name of a body, a place or a document, not like a person's."""
    return _not_a_name().match(folded) is not None


@cache
def _ranks() -> Pattern:
    forms = sorted({fold(entry.form).rstrip(".") for entry in lexicon.ranks()}, key=len, reverse=True)
    titles = "|".join(regex.escape(form).replace(r"\ ", r"\s*+") for form in forms)
    # A title of letters only must be followed by a dot or a blank, else `TS` would be cut off a name in capitals.
    return regex.compile(rf"(?:(?i:{titles})(?:\s*+[.,]\s*+|\s++|\s*+-\s++))++")


def split_title(folded: str) -> int:
    """Give the offset at which the name begins behind ranks and academic titles.

    Example:
        >>> split_title("PGS. TS. Nguyễn Văn An")
        9
    """
    match = _ranks().match(folded)
    return match.end() if match is not None and match.end() < len(folded) else 0


@cache
def _bare_position() -> Pattern:
    roles = sorted({bare(entry.name) for entry in lexicon.positions()}, key=len, reverse=True)
    return regex.compile(rf"(?>{'|'.join(map(regex.escape, roles))})(?!\w)")


def starts_position(folded: str) -> bool:
    """Tell whether a line begins with a position, in either case; in capitals, a wrong mark is forgiven (`HIỆU TRƯỜNG`)."""
    if _position().match(folded) is not None:
        return True
    return is_upper(folded) and _bare_position().match(bare(folded)) is not None


def is_name(line: Line) -> bool:
    """Tell whether a line is a person's name, behind ranks and titles; in capitals it may not begin like a body."""
    at = split_title(line.folded)
    rest = line.folded[at:]
    if len(rest) > _LONGEST_NAME or FULL_NAME.match(rest) is None or (is_upper(rest) and not _is_vietnamese(rest)):
        return False
    return at > 0 or not (begins_body(rest) or starts_position(rest))


def _is_vietnamese(text: str) -> bool:
    """Tell whether words in capitals are syllables (names of the highlands mix in others), not abbreviations."""
    words = [word.casefold() for word in text.split()]
    known = sum(map(lexicon.is_syllable, words))
    return lexicon.is_syllable(words[0]) and 2 * known >= len(words)


def _is_position(line: Line) -> bool:
    folded = line.folded
    if not starts_position(folded) or folded.endswith((";", ":", ",")):
        return False
    return is_upper(folded) or (len(folded.split()) <= _POSITION_WORDS and not folded.endswith("."))


def signature_kind(line: Line) -> SignatureKind | None:
    """Tell what a line of the signature block is; None where its wording alone does not say."""
    folded = line.folded
    if len(folded) > LONGEST or not folded:
        return None
    if SIGNED.match(folded) or TRACE.match(folded):
        return SignatureKind.TRACE
    if not folded[0].isalpha():  # every item of a list
        return None
    if AUTHORITY.match(folded):
        return SignatureKind.AUTHORITY
    if _is_position(line):
        return SignatureKind.POSITION
    return SignatureKind.NAME if is_name(line) else None


def is_whole_position(line: Line) -> bool:
    """Tell whether a line is an office and nothing more: `GIÁM ĐỐC`, not `GIÁM ĐỐC TRUNG TÂM`."""
    return _bare_position().fullmatch(bare(line.folded).strip()) is not None


def is_blank_name(line: Line) -> bool:
    """Tell whether a line stands where a name is to be written: `(Họ và tên)`."""
    match = SIGNED.match(line.folded)
    return match is not None and match["blank"] is not None


def authority_kind(folded: str) -> AuthorityKind | None:
    """Give what the prefix of an authority line means."""
    match = AUTHORITY.match(folded)
    if match is None:
        return None
    prefix = match["prefix"]
    letters = regex.sub(r"[\s./:,]", "", prefix).casefold()
    entry = lexicon.authority_by_form(prefix) or lexicon.authority_by_form(letters)
    return entry.kind if entry is not None else None
