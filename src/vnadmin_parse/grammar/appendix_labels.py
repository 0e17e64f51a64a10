"""Where an attached part begins: its label, or the head of a document with a form of its own."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

import regex
from attrs import frozen

from vnadmin_parse import lexicon
from vnadmin_parse.grammar.header import MOTTO, NATIONAL_NAME, ORGANISATION_TITLE, PARTY_TITLE
from vnadmin_parse.grammar.pieces import part_of_line
from vnadmin_parse.grammar.rule import Match, Pattern, Rule
from vnadmin_parse.grammar.signature_lines import is_upper
from vnadmin_parse.terms import BlockKind
from vnadmin_parse.text import Column, Line, Role

LABEL: Final = Rule(
    name="appendices.label",
    kind=BlockKind.APPENDIX,
    standard="NĐ 30/2020, Phụ lục I, mục III; Phụ lục III, Mẫu 2.1",
    pattern=r"""
        (?P<label>
            (?P<word> (?i: (?: phần \s++ )? phụ \s*+ lục | phụ \s*+ biểu | annex | appendix ) )
            (?:
                \s*+ (?i: số \s*+ )? [:.]?+ \s*+
                (?P<number> (?: (?: [IVXLC]{1,7}+ [a-zđ]?+ | \d{1,3}+ [a-zđA-ZĐ]?+ ) (?: [.-]\d{1,2}+ )*+ | [A-ZĐ] ) (?! [\p{L}\d] ) )
                (?: / [\p{L}\d&.-]++ )?+
            )?+
            | (?P<word> (?i: (?: biểu \s++ )? mẫu (?: \s++ biểu )? | biểu ) )
            \s*+ (?i: số \s*+ )? [:.]?+ \s*+
            (?P<number> (?: [IVX]{1,5}+ | \d{1,3}+ [a-zđA-ZĐ]?+ ) (?: [.-]\d{1,2}+ )*+ (?! [\p{L}\d] ) )
            (?: \s?[/-] [\p{L}\d&./-]++ )?+
        )
        (?: \s*+ [:.-]++ \s*+ (?P<title> [\p{L}"(] .*+ ) | \s++ (?P<title> \( .*+ | \p{Lu}{2} [^\p{Ll}]*+ ) )?
        [\s:.]*+
    """,
    examples=(
        "Phụ lục I", "PHỤ LỤC", "PHỤ LỤC 01", "Phụ lục số 2", "Mẫu số 01", "Biểu số 3", "Phụ lục I: DANH MỤC THIẾT BỊ", "Mẫu 1.5",
        "Mẫu số 02/TTr-XD", "PHỤ LỤC II DANH SÁCH", "Phụ biểu 01", "MẪU SỐ 3", "Phụ lục I.2", "Phụ lục IIa", "PHỤ LỤC 1.1",
    ),
    counterexamples=(
        "Phụ lục I ban hành kèm theo Thông tư này", "Mẫu số 01 Biên bản bàn giao tài sản", "Mẫu dấu", "Biểu quyết",
        "Phụ lục II kèm theo)", "biểu mẫu báo cáo", "Mẫu đơn",
    ),
)  # fmt: skip
POINTER: Final = Rule(
    name="appendices.pointer",
    kind=BlockKind.APPENDIX,
    standard="NĐ 30/2020, Phụ lục III, Mẫu 2.1: dòng chỉ dẫn kèm theo văn bản",
    pattern=r"""
        [(\[]? \s*+ (?: được \s++ )? (?: (?: ban \s++ hành | phê \s++ duyệt | phát \s++ hành | đính | gửi ) \s++ )?
        (?: kèm (?: \s++ theo )? | theo ) \s++ (?: \p{L}++ \s++ ){1,5} .*+
    """,
    examples=(
        "(Kèm theo Quyết định số 12/QĐ-UBND ngày 05 tháng 01 năm 2024",
        "(Ban hành kèm theo Thông tư số 01/2022/TT-BYT",
        "Kèm theo Công văn số 15/SYT-VP",
    ),
    counterexamples=("Ban hành quy chế làm việc", "(Số liệu đến ngày 30/6)"),
    ignore_case=True,
)
RULES: Final = (LABEL, POINTER)

_FORM_WORDS: Final = ("Phiếu", "Đơn", "Tờ khai", "Giấy", "Bản khai", "Bản cam kết", "Sơ yếu lý lịch", "Thư", "Mẫu")
"""A form is named by its whole line: `PHIẾU GHI Ý KIẾN`."""
_PART_WORDS: Final = (
    "Danh sách",
    "Danh mục",
    "Biểu phí",
    "Biểu",
    "Bảng",
    "Bảng tổng hợp",
    "Lịch",
    "Sơ đồ",
    "Đề cương",
    "Nội dung",
    "Khung",
    "Tiêu chí",
    "Hướng dẫn",
    "Phân công",
    "Thuyết minh",
)
"""What an attached part without a label is called, beside the kinds of documents."""
_HEAD_LINES: Final = 9
_WRAPPED: Final = 60
"""Characters: a shorter line of plain text was not wrapped."""
_REACH: Final = 0.9
"""Share of its column that a wrapped line fills."""
_WRAP_GAP: Final = 0.5
"""Free space, in line heights, above which a line does not go on with the one above it."""
_LONGEST: Final = 160
"""Characters of a label with its title."""
_SHORTEST: Final = 5
"""Characters of a document's name at least."""
_AT_END: Final = regex.compile(r"(?i)\S\s++\((?:ban\s++hành\s++)?kèm\s++theo\s++\p{L}++\s[^()]*+\)?$")
_LABEL_LETTERS: Final = "aAbBmMpP"
"""First letters of a label's word."""
_HEAD_LETTERS: Final = "cCdDđĐhHnNvV"
"""First letters of Quốc hiệu, Tiêu ngữ, the Party's title and those of its organisations."""
_ISSUER_LINES: Final = 4
"""Lines of a body's name over the type of a document that has no other head."""
_NO_TYPE: Final = regex.compile(r"\d{2,}+|[.…_]{4}")
_DATED: Final = regex.compile(r"ngày[\s.…\d]*+tháng")


@frozen
class Opening:
    """The beginning of an attached part.

    Fields:
        at: index of its first line.
        label_at: index of the line that holds the label or the type.
        label: normal case: `Phụ lục I`, `Quy chế`.
        word: the label's word in small letters (`phụ lục`, `mẫu`), or `` for a document with a form of its own.
        number: of the label, or None.
        title: what follows the label on its own line, or None.
    """

    at: int
    label_at: int
    label: str
    word: str
    number: str | None = None
    title: str | None = None


def opening(lines: Sequence[Line], at: int, *, is_inside: bool) -> Opening | None:
    """Tell whether an attached part opens at a line.

    Args:
        lines: the lines of the document, in reading order.
        at: index of the line.
        is_inside: the document's own closing was not met yet, so only a label with its pointer line opens a part.
    """
    found = _labelled(lines, at)
    if found is not None:
        return found if not is_inside or has_pointer(lines, at) or pointer_in(lines[at]) is not None else None
    return None if is_inside else _headed(lines, at) or _typed(lines, at) or (_issued(lines, at) if _starts_page(lines, at) else None)


def opening_behind(lines: Sequence[Line], at: int) -> Opening | None:
    """Tell whether the first line behind the closing opens a part by the name of its kind alone: `QUY CHẾ`, `SỞ Y TẾ` / `KẾ HOẠCH`.

    Nothing else of the document can follow there, so neither a pointer line nor a new page is asked for.
    """
    found = opening(lines, at, is_inside=False)
    return found or (_issued(lines, at) if at < len(lines) else None)


# ---------------------------------------------------------------- labels


def label_match(line: Line) -> Match | None:
    """Match a line that is a label, in any case."""
    if line.folded[:1] not in _LABEL_LETTERS:  # nearly every line
        return None
    folded = _without_pointer(line).folded
    head = folded[:12].casefold()
    if not ("phụ" in head or "mẫu" in head or "biểu" in head or "annex" in head or "appendix" in head) or len(folded) > _LONGEST:
        return None
    return LABEL.match(folded)


def pointer_in(line: Line) -> int | None:
    """Give the offset in a line at which its own pointer begins, behind a label or a title: `DANH SÁCH … (Kèm theo …)`."""
    found = _AT_END.search(line.folded) if "(" in line.folded else None
    return None if found is None else found.start() + 1


def _without_pointer(line: Line) -> Line:
    end = pointer_in(line)
    return line if end is None else part_of_line(line, 0, end)


def _labelled(lines: Sequence[Line], at: int) -> Opening | None:
    line = lines[at]
    match = label_match(line)
    if match is None or line.role is Role.TABLE or _is_wrapped(lines, at):
        return None
    word = " ".join(match["word"].casefold().split())
    if word.startswith("phụ") and match["number"] is None and match["title"] is None and not _is_displayed(lines, at):
        return None
    return Opening(at, at, _label_text(line, match), word, match["number"], match["title"])


def _label_text(line: Line, match: Match) -> str:
    """The label with its word in normal case and its number as printed."""
    printed = " ".join(line.text[match.start("label") : match.end("label")].split()).rstrip(" .:")
    start = match.start("number") if match["number"] else None
    if start is None:
        return printed.capitalize()
    words = " ".join(line.text[match.start("label") : start].split())
    return f"{words.capitalize()} {' '.join(line.text[start : match.end('label')].split())}".rstrip(" .:")


def _is_wrapped(lines: Sequence[Line], at: int) -> bool:
    """Tell whether the line is only the end of the sentence above it."""
    if at == 0:
        return False
    above, line = lines[at - 1], lines[at]
    if line.page != above.page or line.gap >= _WRAP_GAP or line.is_bold > above.is_bold:
        return False
    is_full = above.reach > _REACH if above.box is not None else len(above.text) > _WRAPPED
    return line.text[:1].islower() or (is_full and line.indent < 1 and not above.text.endswith((".", ";", ":", ")", "/")))


def _is_displayed(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a bare `Phụ lục` is printed as a heading: capitals, bold, or its pointer below."""
    return is_upper(lines[at].folded) or lines[at].is_bold or has_pointer(lines, at)


def has_pointer(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a line `(Kèm theo …)` stands below, behind a title of a few lines or at the end of one."""
    return any(POINTER.match(line.folded) or _AT_END.search(line.folded) for line in lines[at + 1 : at + 6])


# ---------------------------------------------------------------- documents with a form of their own


def _is_head_title(line: Line) -> bool:
    folded = line.folded
    first = folded[:1]
    if first.isalnum() and first not in _HEAD_LETTERS:  # nearly every line
        return folded.endswith("CHỦ NGHĨA VIỆT NAM")
    return (
        ("ĐỘC LẬP" in folded.upper() and MOTTO.match(folded) is not None)
        or any(rule.match(folded) for rule in (NATIONAL_NAME, PARTY_TITLE))
        or (is_upper(folded) and ORGANISATION_TITLE.match(folded) is not None)
        or folded.endswith("CHỦ NGHĨA VIỆT NAM")
    )


def _headed(lines: Sequence[Line], at: int) -> Opening | None:
    """A second Quốc hiệu, with the bodies before or beside it, opens a document; its type or first heading names it."""
    if not (_is_head_title(lines[at]) or _may_head(lines[at])):  # nearly every line
        return None
    window = lines[at : at + _HEAD_LINES]
    state = next((n for n, line in enumerate(window) if _is_head_title(line)), None)
    if state is None or not all(_may_head(line) or _is_ruler(line) for line in window[:state]):
        return None
    for n in range(at + state + 1, min(at + state + 1 + _HEAD_LINES, len(lines))):
        if _is_type_line(lines[n]):
            return Opening(at, n, _type_label(lines[n]), "", title=None)
    return None


def _is_ruler(line: Line) -> bool:
    return not any(map(str.isalnum, line.folded))


def _may_head(line: Line) -> bool:
    """Tell whether a line can stand over or beside Quốc hiệu: a body's name, a number."""
    return _body().match(line.folded) is not None and is_upper(line.folded)


@cache
def _body() -> Pattern:
    heads = (
        *(entry.name for entry in lexicon.body_heads() if entry.kind is not lexicon.HeadKind.OFFICE_HOLDER),
        *(e.name for e in lexicon.unit_heads()),
    )
    short = (text for entry in lexicon.body_heads() for text in entry.abbreviations)
    return regex.compile(lexicon.alternation((*heads, *short)) + r"|THÀNH\s|CƠ\sQUAN|TÊN\s|ĐƠN\sVỊ|VỀ\s|SỐ\s*:|Số\s*:")


def _is_type_line(line: Line) -> bool:
    """Tell whether a line can be the name of a document: in capitals, and no part of a head."""
    folded = line.folded
    return (
        is_upper(folded)
        and len(folded) >= _SHORTEST
        and not _is_head_title(line)
        and _body().match(folded) is None
        and not _NO_TYPE.search(folded)
    )


@cache
def _types() -> Pattern:
    names = (*(name for entry in lexicon.document_types() if entry.is_printed for name in (entry.name, *entry.variants)), *_PART_WORDS)
    return regex.compile(lexicon.alternation(names))


@cache
def _forms() -> Pattern:
    return regex.compile(lexicon.alternation(_FORM_WORDS))


def _type_label(line: Line) -> str:
    """The type in normal case: its own words (`Quy chế`), for a form the whole line (`Phiếu ghi ý kiến`)."""
    found = _types().match(line.folded)
    whole = " ".join(line.text.split()).rstrip(" .:*")
    if found is None or _forms().match(line.folded) is not None:
        return whole.capitalize()
    return whole[: found.end()].capitalize()


def _typed(lines: Sequence[Line], at: int) -> Opening | None:
    """A heading in capitals that names a kind of document, over its pointer line or at the top of a new page."""
    whole, line = lines[at], _without_pointer(lines[at])
    if line.role is Role.TABLE or not _is_type_line(line) or not (_types().match(line.folded) or _forms().match(line.folded)):
        return None
    is_pointed = line is not whole or has_pointer(lines, at)
    return Opening(at, at, _type_label(line), "") if is_pointed or _starts_page(lines, at) else None


def _starts_page(lines: Sequence[Line], at: int) -> bool:
    return at > 0 and lines[at].page is not None and lines[at].page != lines[at - 1].page


def _issued(lines: Sequence[Line], at: int) -> Opening | None:
    """A heading in capitals that names a kind of document, with nothing over it but the issuing body's name, or not even that."""
    for n in range(at, min(at + _ISSUER_LINES + 1, len(lines))):
        line = lines[n]
        if line.role is Role.TABLE:
            return None
        if _is_type_line(line) and _types().match(line.folded):
            return Opening(at, n, _type_label(line), "")
        if not (_may_head(line) or (n > at and _is_ruler(line))):
            return None
    return None


def opens_head(lines: Sequence[Line], found: Opening) -> bool:
    """Tell whether a document with a second Quốc hiệu opens there."""
    return any(_is_head_title(line) for line in lines[found.at : found.label_at])


def type_end(line: Line) -> int | None:
    """Offset behind the type's words in a line that begins with them, or None; a form has no other words than its type's."""
    found = _types().match(line.folded)
    return None if found is None or _forms().match(line.folded) else found.end()


def title_of(line: Line) -> Line:
    """Give a line without the pointer at its end."""
    return _without_pointer(line)


def names_part(line: Line) -> bool:
    """Tell whether the type's words alone say little: `DANH SÁCH`, `BIỂU PHÍ`."""
    return _parts().match(line.folded) is not None


@cache
def _parts() -> Pattern:
    return regex.compile(lexicon.alternation(_PART_WORDS))


def is_head_line(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a line stands in the head of a form: Quốc hiệu, a body's name above or beside it, a number, a place and date."""
    line = lines[at]
    if line.column is not Column.FULL or _is_head_title(line) or line.folded.startswith("Số:") or _DATED.search(line.folded):
        return True
    return _may_head(line) and any(_is_head_title(other) for other in lines[at + 1 : at + 5])
