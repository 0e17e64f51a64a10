"""The block that authenticates a consolidated text: its body, code, place and date stand at the document's end."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from attrs import evolve, frozen

from vnadmin_parse.grammar import header
from vnadmin_parse.grammar.bodies import begins_body
from vnadmin_parse.grammar.header import part_of
from vnadmin_parse.grammar.rule import Claim, Findings, Rule
from vnadmin_parse.grammar.title import is_capitals
from vnadmin_parse.records import Header, IssueDate, Problem, Span
from vnadmin_parse.terms import BlockKind
from vnadmin_parse.text import Line, Text, printed

HEADING: Final = Rule(
    name="authentication.heading",
    kind=BlockKind.CLOSING,
    standard="Pháp lệnh 01/2012/UBTVQH13 on consolidation, authentication of consolidated texts",
    pattern=r"(?P<body> (?: [^x] | x (?! ác \s+ thực ) )*+ ) xác \s+ thực \s+ văn \s+ bản \s+ hợp \s+ nhất",
    examples=("XÁC THỰC VĂN BẢN HỢP NHẤT", "VĂN PHÒNG CHÍNH PHỦ XÁC THỰC VĂN BẢN HỢP NHẤT"),
    counterexamples=("Việc xác thực văn bản hợp nhất do cơ quan có thẩm quyền thực hiện",),
    ignore_case=True,
)
RULES: Final = (HEADING,)


@frozen
class Authentication:
    """The header completed from the authentication block, what explains it, and what it leaves blank."""

    header: Header
    findings: Findings


def authenticated(text: Text, lines: Sequence[Line], head: Header) -> Authentication | None:
    """Complete the header of a consolidated text from its closing lines; None where no block authenticates it.

    Args:
        text: the text that holds the lines.
        lines: the closing lines of the document.
        head: what the first page says.
    """
    at = next((n for n, line in enumerate(lines) if HEADING.match(line.folded)), None)
    if at is None:
        return None
    heading = HEADING.match(lines[at].folded)
    named = part_of(lines[at], 0, heading.end("body")) if heading else lines[at]
    above = [line for line in lines[:at] if is_capitals(line.text) and begins_body(line)]
    body = printed((named,)) if named.text else printed(above[-1:])
    completed = evolve(head, issuing_body=body or head.issuing_body)
    bodies = (named,) if named.text else above[-1:]
    claims = [Claim(line.span, BlockKind.ISSUING_BODY, HEADING.name) for line in bodies]
    return _with_code_and_date(text, lines, completed, claims)


def _with_code_and_date(text: Text, lines: Sequence[Line], head: Header, claims: list[Claim]) -> Authentication:
    problems: list[Problem] = []
    for line in lines:
        if head.code is None and (match := header.CODE.match(line.folded)):
            code, found = header.code_of(text, line, match)
            head = evolve(head, code=code)
            claims.append(Claim(line.span, BlockKind.CODE, header.CODE.name))
            problems += found
        elif head.issued is None and (match := header.PLACE_DATE.match(line.folded)):
            said = header.place_date_of(text, line, match)
            head = evolve(head, place=said.place, issued=said.issued)
            claims.append(Claim(line.span, BlockKind.PLACE_DATE, header.PLACE_DATE.name))
            problems += said.problems
    return Authentication(head, Findings(tuple(claims), tuple(problems)))


def adoption_date(lines: Sequence[Line]) -> IssueDate | None:
    """Read the day on which a law was passed from its closing line; laws print no place-date line."""
    for n in range(len(lines)):
        for end in range(n + 1, min(n + 5, len(lines)) + 1):
            joined = " ".join(line.folded for line in lines[n:end])
            match = header.ADOPTION.match(joined)
            if match is not None:
                whole = Line(Span(lines[n].span.start, lines[n].span.start + len(joined)), joined, joined)
                return header.date_of(whole, match, lines[n].origin)[0]
    return None
