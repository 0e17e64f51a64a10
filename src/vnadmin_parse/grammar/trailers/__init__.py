"""Digital signatures in the text: the blocks that a text dump prints at its end, and the wording that signing tools draw.

All of it is claim: anyone can type such lines.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from attrs import evolve, field, frozen

from vnadmin_parse.grammar.rule import Claim, Findings
from vnadmin_parse.grammar.trailers.dumped import DUMPED_TIME, dumped_start, read_dumped
from vnadmin_parse.grammar.trailers.found import Found
from vnadmin_parse.grammar.trailers.visible import VISIBLE_RULES, drawn_inside, read_visible, visible_start
from vnadmin_parse.records import Box, DigitalSignature, Span
from vnadmin_parse.terms import BlockKind
from vnadmin_parse.text import Line, Text

RULES: Final = (DUMPED_TIME, *VISIBLE_RULES)

__all__ = ["RULES", "Trailers", "drawn_inside", "read_trailers", "trailer_start"]


@frozen
class Trailers:
    """What the text says of digital signatures.

    Fields:
        findings: the stretches that the signatures' words take up.
        signatures: in the order of the text, `origin` `text`; claims, every one.
    """

    findings: Findings = field(factory=Findings)
    signatures: tuple[DigitalSignature, ...] = ()


def trailer_start(lines: Sequence[Line]) -> int | None:
    """Tell where the signatures at the end of a text begin.

    Args:
        lines: the running text.

    Returns:
        The index of the first line of the row of signatures that the text ends in, or None where it does not end in one.

    Example:
        >>> trailer_start(lines_of("Lưu: VT.\\n\\n\\n\\t\\t2025-02-03T04:05:06+0700\\n\\n"))
        1
    """
    end = len(lines)
    while end:
        start = dumped_start(lines, end)
        start = visible_start(lines, end) if start is None else start
        if start is None:
            break
        end = start
    return end if end < len(lines) else None


def read_trailers(text: Text, lines: Sequence[Line]) -> Trailers:  # noqa: ARG001 - every grammar is called alike
    """Read the signatures in the lines that were set aside for them.

    Args:
        text: the text that holds the lines.
        lines: stamps drawn over pages, and the trailer at the end.

    Example:
        >>> text = read_text("\\t\\t2024-03-04T05:06:07+0700\\n\\tVăn An<an@a.vn> đã ký lên văn bản này!")
        >>> read_trailers(text, text.lines).signatures[0].signer
        'Văn An'
    """
    found = tuple(_signatures(lines))
    claims = tuple(Claim(_span(each.lines), BlockKind.SIGNATURE_TRAILER, each.rule.name) for each in found)
    return Trailers(Findings(claims), tuple(_placed(each) for each in found))


def _signatures(lines: Sequence[Line]) -> Iterator[Found]:
    at = 0
    while at < len(lines):
        found = read_dumped(lines, at) or read_visible(lines, at)
        if found:
            yield found
        at += len(found.lines) if found else 1


def _span(lines: Sequence[Line]) -> Span:
    return Span(lines[0].span.start, max(line.span.end for line in lines))


def _placed(found: Found) -> DigitalSignature:
    """Give the record its span, and its page and box where its lines stand together on one page."""
    pages = {line.page for line in found.lines}
    page = pages.pop() if len(pages) == 1 else None
    boxes = [line.box for line in found.lines if line.box is not None] if page is not None else []
    return evolve(found.signature, span=_span(found.lines), page=page, box=_around(boxes) if boxes else None)


def _around(boxes: Sequence[Box]) -> Box:
    left, top, right, bottom = zip(*boxes, strict=True)
    return Box(min(left), min(top), max(right), max(bottom))
