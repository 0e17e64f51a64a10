"""What is set aside before any grammar looks: furniture, footnotes, stamps, and the signature trailer at the end."""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen

from vnadmin_parse.grammar.trailers import drawn_inside, trailer_start
from vnadmin_parse.text import Line, Role, Text


class ZoneKind(StrEnum):
    """The parts of a file, from the front to the end."""

    FURNITURE = "furniture"
    STAMP = "stamp"
    HEAD = "head"
    ADDRESSEES = "addressees"
    PREAMBLE = "preamble"
    BODY = "body"
    FOOTNOTE = "footnote"
    CLOSING = "closing"
    APPENDIX = "appendix"
    TRAILER = "trailer"


@frozen
class Zones:
    """The lines of a text, parted by what they are for the page.

    Fields:
        main: the running text in reading order: head, body, closing and appendices.
        furniture: page numbers, running heads, rulers.
        footnotes: notes at the foot of pages.
        stamps: signature wording and incoming-mail stamps drawn over the page.
        trailer: signature blocks that a text dump prints at the end, behind what tools drew between the lines: `Digitally signed by …`.
    """

    main: tuple[Line, ...]
    furniture: tuple[Line, ...]
    footnotes: tuple[Line, ...]
    stamps: tuple[Line, ...]
    trailer: tuple[Line, ...]


def zone_lines(text: Text) -> Zones:
    """Part the lines of a text by their role, and set aside what it says of signatures."""
    by_role: dict[Role, list[Line]] = {role: [] for role in Role}
    for line in text.lines:
        by_role[line.role].append(line)
    running = [line for line in text.lines if line.role is Role.CONTENT or line.role is Role.TABLE]
    cut = trailer_start(running)
    end = len(running) if cut is None else cut
    drawn = drawn_inside(running[:end])
    spans = {line.span for line in drawn}
    return Zones(
        main=tuple(line for line in running[:end] if line.span not in spans) if spans else tuple(running[:end]),
        furniture=tuple(by_role[Role.FURNITURE]),
        footnotes=tuple(by_role[Role.FOOTNOTE]),
        stamps=tuple(by_role[Role.STAMP]),
        trailer=(*drawn, *running[end:]),
    )
