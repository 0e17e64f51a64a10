"""What old copies print under the type: whose act it is, its code and its day, all before the subject.

Portals of the years around 2000 kept no header: `CHỈ THỊ` / `CỦA THỦ TƯỚNG CHÍNH PHỦ SỐ 5/2001/CT-TTG NGÀY 2 THÁNG 3 NĂM 2001 VỀ VIỆC …`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from attrs import evolve, frozen

from vnadmin_parse.fold import fold
from vnadmin_parse.grammar import header
from vnadmin_parse.grammar.bodies import begins_body
from vnadmin_parse.grammar.header import part_of
from vnadmin_parse.grammar.rule import Claim, Match, Rule
from vnadmin_parse.grammar.title import begins_position
from vnadmin_parse.records import DocumentCode, IssueDate, Span
from vnadmin_parse.terms import BlockKind
from vnadmin_parse.text import Line, Text, printed

DETAILS: Final = Rule(
    name="title.details",
    kind=BlockKind.CODE,
    standard="practice of copies on legal portals of about 2000: issuer, code and day between the type and the subject",
    pattern=r"""
        của \s++ (?P<body> (?: (?! \b số \b ) [^\d.;:] ){4,160}+ ) (?<= \s )
        (?P<numbered> số \s*+ :?+ \s*+ \d{1,6} [a-zđ]?+ \s?+ [/-] \s?+ [\p{L}\d&.+] [\p{L}\d&.+/-]*+ (?: \s?+ - \s?+ \p{L}++ )?+ )
        (?: \s*+ ,?+ \s*+ (?P<dated> ngày \s++ \d{1,2} (?: \s++ tháng \s++ \d{1,2} \s++ năm \s++ \d{4} | [/-] \d{1,2} [/-] \d{4} ) ) )?+
        (?: \s*+ ,?+ \s*+ (?P<subject> \p{L} .*+ ) )?+
    """,
    examples=(
        "CỦA THỦ TƯỚNG CHÍNH PHỦ SỐ 5/2001/CT-TTG NGÀY 2 THÁNG 3 NĂM 2001 VỀ VIỆC TỔ CHỨC LỄ HỘI",
        "CỦA BỘ TRƯỞNG BỘ THỦY SẢN SỐ 12/2003/QĐ-BTS NGÀY 4/5/2003 BAN HÀNH QUY CHẾ",
        "CỦA CHÍNH PHỦ SỐ 15/CP NGÀY 2 THÁNG 3 NĂM 1993",
    ),
    counterexamples=(
        "CỦA ỦY BAN NHÂN DÂN TỈNH A VỀ MỘT SỐ CHÍNH SÁCH",
        "VỀ VIỆC SỬA ĐỔI QUYẾT ĐỊNH SỐ 12/2003/QĐ-BTS",
        "CỦA MỘT SỐ ĐỊA PHƯƠNG",
    ),
    ignore_case=True,
)
RULES: Final = (DETAILS,)


@frozen
class Details:
    """What stands between the type and the subject.

    Fields:
        claims: what explains the lines, the subject's too.
        issuing_body: as printed.
        code: the document's code.
        issued: its day; None where none is printed.
        subject: the lines of the subject, the first one cut.
    """

    claims: tuple[Claim, ...]
    issuing_body: str
    code: DocumentCode
    issued: IssueDate | None
    subject: tuple[Line, ...]


def details_of(text: Text, lines: Sequence[Line]) -> Details | None:
    """Read the details from the front of the lines under the type; None where there are none.

    Args:
        text: the text that holds the lines.
        lines: the lines that a title takes, in order.
    """
    if not lines or not lines[0].folded.casefold().startswith("của"):
        return None
    whole = _joined(text, lines)
    match = DETAILS.match(whole.folded)
    if match is None:
        return None
    body, numbered = _part(whole, match, "body"), _part(whole, match, "numbered")
    code = header.CODE.match(numbered.folded)
    if code is None or not (begins_body(body) or begins_position(body)):
        return None
    end = match.start("subject") if match["subject"] else len(whole.text)
    subject = _from(lines, whole.span.start + end)
    claims = (Claim(Span(whole.span.start, whole.span.start + end), BlockKind.CODE, DETAILS.name), *_claims(subject))
    return Details(claims, printed((body,)), header.code_of(text, numbered, code)[0], _date(text, whole, match), subject)


def _joined(text: Text, lines: Sequence[Line]) -> Line:
    span = Span(lines[0].span.start, lines[-1].span.end)
    whole = text.text[span.start : span.end].replace("\n", " ")
    return evolve(lines[0], span=span, text=whole, folded=fold(whole))


def _part(whole: Line, match: Match, group: str) -> Line:
    return part_of(whole, *match.span(group))


def _date(text: Text, whole: Line, match: Match) -> IssueDate | None:
    if not match["dated"]:
        return None
    line = _part(whole, match, "dated")
    found = header.PLACE_DATE.match(line.folded)
    return header.date_of(line, found, text.origin(line.span))[0] if found else None


def _from(lines: Sequence[Line], at: int) -> tuple[Line, ...]:
    """Give what of the lines stands behind an offset of the text."""
    parts = (part_of(line, max(0, at - line.span.start), len(line.text)) for line in lines if line.span.end > at)
    return tuple(part for part in parts if part.text)


def _claims(subject: Sequence[Line]) -> tuple[Claim, ...]:
    return tuple(Claim(line.span, BlockKind.SUBJECT, "title.subject") for line in subject)
