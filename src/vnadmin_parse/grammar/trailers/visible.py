"""Signature wording as signing tools draw it on the page (NORMS 6.2 and 6.4)."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from itertools import pairwise
from typing import Final

import regex
from attrs import evolve, frozen

from vnadmin_parse.fold import fold
from vnadmin_parse.grammar.rule import Rule
from vnadmin_parse.grammar.trailers.acrobat import ACROBAT_RULES, read_acrobat
from vnadmin_parse.grammar.trailers.found import Found, together
from vnadmin_parse.records import Claims, DigitalSignature, Origin
from vnadmin_parse.signature_words import email_in, signature_of, signing_time
from vnadmin_parse.terms import BlockKind
from vnadmin_parse.text import Line, Role, printed, printed_text

_LONGEST: Final = 14
"""Lines of one drawn signature."""
_WRAPPED: Final = 2
"""Further lines that the value of a label may run over."""
_MARK_LINES: Final = 4

_ZONE: Final = r"[+-]\d\d:?\d\d"
_DATE: Final = r"\d{1,2}[-./]\d{1,2}[-./]\d{4}"
_CLOCK: Final = r"\d{1,2}:\d\d(?::\d\d)?"

SIGNER_LABEL: Final = Rule(
    name="trailer.signer",
    kind=BlockKind.SIGNATURE_TRAILER,
    standard="practice of the signing tools (NORMS 6.2)",
    pattern=r"""
        (?: người \s ký | (?: được \s )? ký \s (?: số \s )? bởi | (?: đã \s )? (?: được \s )? ký (?: \s (?: điện \s tử | số ) )? \s bởi
          | chủ \s thể | (?: digitally \s )? signed \s by ) \s*+ [:;]? \s*+ (?P<value> .*+ )
    """,
    examples=("Người ký: Trần Văn An", "Ký bởi: SỞ Y TẾ TỈNH AN", "Đã ký điện tử bởi: Lê Thị Bình", "Digitally signed by Tran Van An"),
    counterexamples=("Người được ký: Trần Văn An", "Trước khi ký bởi các bên", "Signed copy"),
    ignore_case=True,
)
TIME_LABEL: Final = Rule(
    name="trailer.time",
    kind=BlockKind.SIGNATURE_TRAILER,
    standard="practice of the signing tools (NORMS 6.2)",
    pattern=r"""
        (?: (?: thời \s gian | thời \s điểm | ngày (?: ,? \s giờ )? ) \s ký (?: \s số )? | ký \s (?: ngày | lúc | vào )
          | signing \s (?: date | time ) | date ) \s*+ [:;]? \s*+ (?P<value> D? :? \d [\d.:/,;T\sZ+'-]*+ )
    """,
    examples=("Thời gian ký: 04.03.2024 05:06:07 +07:00", "Ngày ký: 1-7-2024", "Ký ngày: 5/6/2024", "Date: 2024.03.04 05:06:07 +07'00'"),
    counterexamples=("Ngày ký ban hành", "có hiệu lực kể từ ngày ký 15/6/2024", "Ngày 25/5/2023", "Thời gian: 08:00"),
    ignore_case=True,
)  # fmt: skip
OTHER_LABEL: Final = Rule(
    name="trailer.label",
    kind=BlockKind.SIGNATURE_TRAILER,
    standard="practice of the signing tools (NORMS 6.2)",
    pattern=r"""
        (?: (?P<email> e-?mail | thư \s điện \s tử ) | (?P<body> cơ \s quan | tổ \s chức | đơn \s vị )
          | (?P<reason> lý \s do | nội \s dung | reason ) | (?P<location> địa \s điểm | nơi \s ký | location )
          | (?P<contact> liên \s hệ | contact (?: \s info )? ) | chức \s vụ | chức \s danh | mst | mã \s số \s thuế | serial | seri | dn
        ) \s*+ [:;] \s*+ (?P<value> .*+ )
    """,
    examples=("Email: vanphong@tinh.gov.vn", "Cơ quan: SỞ Y TẾ, TỈNH AN", "Lý do: Phát hành văn bản", "Chức vụ: Giám đốc"),
    counterexamples=("Email vanphong@tinh.gov.vn", "Cơ quan soạn thảo: Sở Y tế", "Lý do vắng mặt: ốm"),
    ignore_case=True,
)
COPY_MARK: Final = Rule(
    name="trailer.copy",
    kind=BlockKind.SIGNATURE_TRAILER,
    standard="NĐ 30/2020, Điều 25 (copies of electronic documents); practice of the signing tools (NORMS 6.4)",
    pattern=rf"""
        (?P<form> sao \s (?: y | lục ) | trích \s sao ) \s*+ ; \s*+ (?P<body> [^;]++ ) ; \s*+
        (?P<time> (?: thời \s gian \s ký \s*+ : \s*+ )? (?: {_DATE} [\s;,]*+ {_CLOCK} | {_CLOCK} [\s;,]*+ {_DATE} ) [\s;,]*+
            (?: {_ZONE} )? ) [;.\s]*+
    """,
    examples=("SAO Y; UBND XÃ AN BÌNH; 22/12/2025; 18:56:39; +07:00", "Sao y; Sở Y tế; Thời gian ký: 05.06.2024 09:05:01 +07:00"),
    counterexamples=("SAO Y BẢN CHÍNH", "Sao y; Sở Y tế; ngày 22 tháng 12 năm 2025", "SAO Y; 22/12/2025"),
    ignore_case=True,
)
CODE_MARK: Final = Rule(
    name="trailer.code",
    kind=BlockKind.SIGNATURE_TRAILER,
    standard="NĐ 30/2020, Phụ lục I: số, ký hiệu and thời gian ký on an appendix that is a file of its own",
    pattern=rf"số \s*+ : \s*+ (?P<code> [^;]{{1,60}}+ ) ; \s*+ (?P<time> {_DATE} [\s;,]*+ {_CLOCK} [\s;,]*+ (?: {_ZONE} )? ) [;.\s]*+",
    examples=("Số: 418/TTr-SKX; 21/11/2025; 08:06:09; +07:00", "Số: 12/QĐ-UBND; 05/6/2024 09:05:01"),
    counterexamples=("Số: 418/TTr-SKX", "Số: 418/TTr-SKX; 22/12/2025", "Số điện thoại: 024; 22/12/2025; 18:56:39"),
    ignore_case=True,
)
BARE_TIME: Final = Rule(
    name="trailer.bare-time",
    kind=BlockKind.SIGNATURE_TRAILER,
    standard="the usual signing tool with its labels switched off: dd.MM.yyyy HH:mm:ss zzz (NORMS 6.2)",
    pattern=rf"{_DATE} \s {_CLOCK} \s {_ZONE}",
    examples=("04.03.2024 05:06:07 +07:00", "10-07-2024 08:11:20 +07:00"),
    counterexamples=("04.03.2024", "04/03/2024 05:06", "Ngày ký: 10-07-2024 08:11:20 +07:00"),
)
VISIBLE_RULES: Final = (SIGNER_LABEL, TIME_LABEL, OTHER_LABEL, COPY_MARK, CODE_MARK, BARE_TIME, *ACROBAT_RULES)

# A label inside a line begins a part of its own: `Ký bởi: … Ngày ký: …`.
_INNER_LABEL: Final = regex.compile(
    r"(?<=[\s;,])(?=(?:e-?mail|cơ quan|tổ chức|đơn vị|chức vụ|thời gian ký|ngày ký|ký ngày|lý do|địa điểm)\s?:)", regex.IGNORECASE
)

# What the first line of a drawn signature begins with: a cheap look, for it is asked of every line.
_NAMES_SIGNER: Final = regex.compile(r"digitally|sign|người ký|được ký|đã|ký|chủ thể", regex.IGNORECASE)
_SIGNER_LETTERS: Final = frozenset("dsnđkcDSNĐKCſK")
"""What it begins with."""
_LABEL_LETTERS: Final = _SIGNER_LETTERS | frozenset("tT")
"""The same with what the label of a body begins with."""


class _Part(StrEnum):
    """What a label names."""

    SIGNER = "signer"
    TIME = "time"
    EMAIL = "email"
    BODY = "body"
    REASON = "reason"
    LOCATION = "location"
    CONTACT = "contact"
    OTHER = "other"


@frozen
class _Labelled:
    """A label's value, with the further lines it runs over."""

    part: _Part
    values: tuple[str, ...]

    @property
    def value(self) -> str | None:
        return printed_text("\n".join(self.values)).strip(" ;,") or None


def visible_start(lines: Sequence[Line], end: int) -> int | None:
    """Give the index of the first line of the drawn signature that ends before `end`; None where there is none."""
    lines = lines[:end]
    for at in range(max(0, end - _LONGEST), end):
        found = read_visible(lines, at)
        if found and at + len(found.lines) == end:
            return at
    return None


def read_visible(lines: Sequence[Line], at: int) -> Found | None:
    """Read the drawn signature that begins at a line; None where none does."""
    return _read_mark(lines, at) or read_acrobat(lines, at) or _read_labelled(lines, at) or _read_bare(lines, at)


def drawn_inside(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Give the lines of the signatures that a tool drew into running text: each begins with its signer, and says a clock or is Acrobat's.

    Anything less may be a sentence of the document or a form to be filled in.
    """
    drawn: list[Line] = []
    for at, line in enumerate(lines):
        if line.folded[:1] not in _SIGNER_LETTERS:  # nearly every line
            continue
        if (drawn and line.span.end <= drawn[-1].span.end) or not _NAMES_SIGNER.match(line.folded):
            continue
        found = read_acrobat(lines, at) or _read_labelled(lines, at)
        if found and (found.rule in ACROBAT_RULES or "T" in (found.signature.signed_at or "")):
            drawn += found.lines
    return tuple(drawn)


def _read_mark(lines: Sequence[Line], at: int) -> Found | None:
    """Read `SAO Y; <body>; <time>` and `Số: …; <time>`, which may wrap."""
    if ";" not in lines[at].text:
        return None
    near = together(lines, at, _MARK_LINES)
    for count in range(1, len(near) + 1):
        words = printed(near[:count])
        for rule, make in ((COPY_MARK, _copy), (CODE_MARK, _code)):
            match = rule.match(fold(words))
            if match:
                spans = {name: words[slice(*match.span(name))].strip() for name in match.groupdict()}
                return Found(near[:count], rule, make(words, spans))
    return None


def _copy(_: str, parts: dict[str, str]) -> DigitalSignature:
    claims = Claims(reason=parts["form"], name=parts["body"])
    return evolve(signature_of(claims, signing_time(parts["time"]), Origin.TEXT), organisation=parts["body"])


def _code(words: str, parts: dict[str, str]) -> DigitalSignature:
    return evolve(signature_of(Claims(), signing_time(parts["time"]), Origin.TEXT), stamp=words)


def _read_labelled(lines: Sequence[Line], at: int) -> Found | None:
    """Read lines with labels: they begin with the signer or the body, and say a time."""
    opening = _labelled(lines[at]) if lines[at].folded[:1] in _LABEL_LETTERS else []
    if not opening or opening[0].part not in {_Part.SIGNER, _Part.BODY}:
        return None
    parts, count = list(opening), 1
    for line in together(lines, at, _LONGEST)[1:]:
        following = _labelled(line)
        if following and following[0].part is _Part.SIGNER:
            break
        if following:
            parts += following
        elif _runs_on(parts[-1], line):
            parts[-1] = evolve(parts[-1], values=(*parts[-1].values, line.text))
        else:
            break
        count += 1
    return _labelled_found(tuple(lines[at : at + count]), parts)


def _labelled(line: Line) -> list[_Labelled]:
    """Cut a line into labels with their values; [] for a line that begins with no label."""
    words = printed_text(line.text)
    cuts = [0, *(found.start() for found in _INNER_LABEL.finditer(fold(words))), len(words)]
    pieces = [words[start:end].strip() for start, end in pairwise(cuts)]
    parts = [_part(piece) for piece in pieces if piece]
    return [part for part in parts if part] if parts and parts[0] else []


def _part(piece: str) -> _Labelled | None:
    folded = fold(piece)
    for rule, part in ((SIGNER_LABEL, _Part.SIGNER), (TIME_LABEL, _Part.TIME), (OTHER_LABEL, None)):
        match = rule.match(folded)
        if match:
            named = part or next((_Part(name) for name, found in match.groupdict().items() if found and name != "value"), _Part.OTHER)
            return _Labelled(named, (piece[match.start("value") :],))
    return None


def _runs_on(last: _Labelled, line: Line) -> bool:
    """Tell whether a line without label goes on with the value above it: a time only by its clock or zone."""
    if last.part is _Part.TIME:
        return signing_time(" ".join((*last.values, line.text))) != signing_time(" ".join(last.values)) and len(line.text) < _LONGEST * 2
    return len(last.values) <= _WRAPPED and not line.gap and last.part is not _Part.EMAIL


def _labelled_found(lines: tuple[Line, ...], parts: list[_Labelled]) -> Found | None:
    values = {part.part: part.value for part in reversed(parts)}
    moment = signing_time(values.get(_Part.TIME) or "")
    signer, body = values.get(_Part.SIGNER), values.get(_Part.BODY)
    if moment is None or not (signer or body):
        return None
    claims = Claims(values.get(_Part.REASON), values.get(_Part.LOCATION), values.get(_Part.CONTACT), signer)
    record = signature_of(claims, moment, Origin.TEXT)
    first = body.partition(",")[0].strip() if body else None
    email = email_in(values.get(_Part.EMAIL) or "")
    return Found(
        lines,
        SIGNER_LABEL if signer else OTHER_LABEL,
        evolve(record, signer=signer or first, email=email or record.email, organisation=body or record.organisation),
    )


def _read_bare(lines: Sequence[Line], at: int) -> Found | None:
    """Read a stamp without labels: name, e-mail and bodies, one a line, and a time."""
    near = together(lines, at, _LONGEST // 2)
    last = next((index for index, line in enumerate(near) if line.folded[:1].isdigit() and BARE_TIME.match(line.folded)), None)
    if not last or any(line.role is not Role.STAMP or not _is_wording(line.text) for line in near[:last]):
        return None
    words = [printed_text(line.text) for line in near[: last + 1]]
    emails = [word for word in words[1:-1] if "@" in word]
    bodies = [word for word in words[1:-1] if "@" not in word]
    record = signature_of(Claims(name=words[0]), signing_time(words[-1]), Origin.TEXT)
    email = email_in(emails[0]) if emails else None
    return Found(near[: last + 1], BARE_TIME, evolve(record, email=email, organisation=" ".join(bodies) or record.organisation))


def _is_wording(words: str) -> bool:
    """Tell whether a stamp's line can be a name, an address or a body, and no number, day or seal."""
    return "@" in words or (any(letter.isalpha() for letter in words) and not words[0].isdigit())
