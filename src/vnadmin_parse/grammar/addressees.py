"""Kính gửi (ô số 9a)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import regex
from attrs import frozen

from vnadmin_parse.grammar.header import part_of
from vnadmin_parse.grammar.rule import Claim, Findings, Rule
from vnadmin_parse.grammar.wraps import FULL, opens_below_rest, opens_paragraph, width_near
from vnadmin_parse.records import Addressee, Span
from vnadmin_parse.terms import BlockKind
from vnadmin_parse.text import Line, printed

OPENER: Final = Rule(
    name="addressees.opener",
    kind=BlockKind.ADDRESSEES,
    standard="NĐ 30/2020, Phụ lục I, ô số 9a; HD 05-HD/VPTW (Kính trình); NĐ 30/2020, Mẫu 1.6 (điện:)",
    pattern=r"(?: kính \s* (?: gửi | gởi | trình ) \s* [:;.]? | [\p{L}\d\s,-]{0,110}+ (?<= \s điện | ^điện ) \s* : ) \s* (?P<first> .*+ )",
    examples=(
        "Kính gửi: Bộ Nội vụ",
        "Kính gửi:",
        "Kính trình: Ban Thường vụ Tỉnh ủy",
        "Kính gửi : - Các phòng, ban",
        "Thủ tướng Chính phủ điện:",
        "PHÓ TRƯỞNG BAN CHỈ ĐẠO 389 QUỐC GIA điện:",
    ),
    counterexamples=("Kính đề nghị các đồng chí", "Chi phí tiền điện tháng 5"),
    ignore_case=True,
)
LISTED: Final = Rule(
    name="addressees.listed",
    kind=BlockKind.ADDRESSEES,
    standard="NĐ 30/2020, Phụ lục I, ô số 9a: each on its own line behind a dash",
    pattern=r"[-+*•·] \s* (?P<name> [\p{L}\d(] .*+ )",
    examples=("- Các phòng, ban, ngành, đoàn thể;", "- UBND các xã, phường."),
    counterexamples=("Các phòng, ban", "---"),
)
RULES: Final = (OPENER, LISTED)
_DEEP: Final = 4.2
_DEEPER: Final = 6.0
"""Ems from the margin at which no first line of a paragraph begins; deeper still where a full stop came before."""
_CLOSE, _NEAR = 0.6, 1.2
"""Gaps in line heights inside a list of addressees."""
_SHORT: Final = 0.9
_MOST: Final = 40
_SENTENCE: Final = 60
"""Characters of a line with a stop that is a sentence, not a name."""
_SAYING: Final = 0.6
"""Share of a plain text's width from which on a line that tells what was done is full."""
_PROSE: Final = regex.compile(
    r"(?:Trả\s++lời|Phúc\s++đáp|Căn\s++cứ|Thực\s++hiện|Theo|Tiếp\s++theo|Ngày\s++\d|Vừa\s++qua|Qua|Để|Nhằm|Trong|Hiện\s++nay"
    r"|Thời\s++gian|Sau\s++khi|Trên\s++cơ|Kính\s++thưa)\b"
)
"""Words that open the first sentence."""
_SAYS: Final = regex.compile(r"\b(?:nhận\s++được|đã|về\s++việc|ngày\s++\d|số\s++\d|ban\s++hành|kính\s++(?:đề|báo))\b")
"""Words that no addressee has in its name."""
_END: Final = " .;,:-\u00a0"
_INLINE: Final = regex.compile(r";\s*+(?:[-+•]\s*+)?|(?<=[\p{L})])[.,]?\s++[-•]\s++(?=\p{Lu})(?!Truyền\s++hình)")
"""Between the names of a list on one line; the dash of `Phát thanh - Truyền hình` stands inside a name."""


@frozen
class Addressees:
    """The addressees, and the lines that follow them."""

    findings: Findings
    addressees: tuple[Addressee, ...]
    rest: tuple[Line, ...]


def read_addressees(lines: Sequence[Line]) -> Addressees:
    """Read Kính gửi from the front of the lines that follow the head; nothing where they begin otherwise."""
    at = 1 if len(lines) > 1 and _leads(lines[0], lines[1]) else 0
    match = OPENER.match(lines[at].folded) if lines else None
    if match is None:
        return Addressees(Findings(), (), tuple(lines))
    first = part_of(lines[at], match.start("first"), len(lines[at].text))
    groups: list[list[Line]] = [[first]] if first.text else []
    end = at + 1
    width = width_near(lines[at:])
    while end < len(lines) and _belongs(groups, lines[end], lines[end - 1]):
        line = lines[end]
        share = _SAYING if _SAYS.search(line.folded) else FULL
        if line.box is None and opens_paragraph(lines[end - 1], line, width, share):
            break
        if (
            line.box is None
            and len(groups) == 1
            and opens_below_rest(lines[end - 1], line, next(iter(lines[end + 1 : end + 2]), None), width)
        ):
            break
        if LISTED.match(line.folded) or not groups or _is_ended(groups[-1][-1]):
            groups.append([line])
        else:
            groups[-1].append(line)
        end += 1
    claims = tuple(Claim(line.span, BlockKind.ADDRESSEES, OPENER.name if n <= at else LISTED.name) for n, line in enumerate(lines[:end]))
    named = tuple(addressee for group in groups for addressee in _addressees(group, has_own_lines=len(groups) > 1))
    return Addressees(Findings(claims), named, tuple(lines[end:]))


def _leads(line: Line, below: Line) -> bool:
    """Tell whether the sender's office of a công điện begins a line above `… điện:`."""
    return below.folded.rstrip(" :").endswith("điện") and OPENER.match(below.folded) is not None and line.text.isupper()


def _is_ended(line: Line) -> bool:
    return line.text.endswith((";", "."))


def _belongs(groups: list[list[Line]], line: Line, above: Line) -> bool:
    """Tell whether a line still names addressees: listed, or deeper than the body's own first-line indent, or a plain wrap."""
    is_listed = LISTED.match(line.folded) is not None
    if not groups:
        return is_listed or line.box is None or line.indent > _DEEP
    started_list = LISTED.match(groups[0][0].folded) is not None
    last = groups[-1][-1]
    if line.box is None and last.column is not line.column:
        return False  # the cells of a copied page end
    if is_listed:
        return started_list or not last.text.endswith(".")
    if last.text.endswith("."):
        return line.box is not None and line.indent > _DEEPER and line.gap < _CLOSE and line.reach < _SHORT
    if line.box is not None and above.box is not None:
        deep = groups[-1][0].indent - 0.3 if started_list else _DEEP
        return line.page == above.page and line.indent > deep and line.gap < _NEAR and len(groups) < _MOST
    return _goes_on_in_text(last, line)


def _goes_on_in_text(last: Line, line: Line) -> bool:
    """Without places on a page: a small letter, a stop of a list, or a short line right below that opens no sentence."""
    if line.text[:1].islower() or (last.text.endswith((";", ",")) and line.gap <= 1):
        return True
    if line.gap > 0 or last.text.endswith("."):
        return False
    return line.text.startswith("(") or not ((line.text.endswith((":", ".")) and len(line.text) > _SENTENCE) or _PROSE.match(line.folded))


def _addressees(group: Sequence[Line], *, has_own_lines: bool) -> tuple[Addressee, ...]:
    """One name from its lines; several where one line folds a list, which no line does where others have their own."""
    whole = Span(group[0].span.start, group[-1].span.end)
    raw = printed(group)
    is_list = LISTED.match(group[0].folded) is not None and (not has_own_lines or ";" in raw.rstrip(_END))
    parts = [part for part in (_INLINE.split(raw) if is_list else ()) if part.strip(_END)]
    names = parts if len(parts) > 1 else [raw]
    return tuple(Addressee(whole, name.strip().lstrip("-‐‑‒–—−+*•· ").strip(_END)) for name in names if name.strip(_END))
