"""Sets the preamble and the body."""

from __future__ import annotations

from typeset.compositor import BODY, CENTRED, Align, Band, Compositor, Shape
from typeset.description import Draft, Form, Grid, Unit
from typeset.faces import Face, Style
from typeset.rows import Ruler, Run, columns_of
from typeset.wrapping import wrap
from vnadmin_parse.terms import DivisionKind as Kind

PLAIN = Style()
BOLD = Style(Face.BOLD)
ITALIC = Style(Face.ITALIC)
CELL = Style(size=12)
INDENT = 36.0
SPACE = 6.0
MARGIN = 4.0
RUNNING = Shape(Align.JUSTIFIED, first=INDENT, after=SPACE)
TITLED = frozenset({Kind.PART, Kind.CHAPTER, Kind.SECTION, Kind.SUBSECTION})


def set_preamble(page: Compositor, draft: Draft) -> None:
    """Set the enacting body, the bases, the proposals and the enacting words."""
    if draft.enacting_body:
        page.text(draft.enacting_body, BODY, BOLD, Shape(Align.CENTRE, after=10))
    dash, style = ("- ", PLAIN) if draft.form is Form.PARTY else ("", ITALIC)
    lines = [f"{dash}Căn cứ {basis}" for basis in draft.bases] + [f"{dash}{proposal}" for proposal in draft.proposals]
    for at, line in enumerate(lines, 1):
        stop = "." if at == len(lines) and draft.enacting_words else ";"
        _flow(page, (Run(line + stop, style),))
    if draft.enacting_words:
        page.y += 4
        page.text(draft.enacting_words, BODY, BOLD, Shape(Align.CENTRE, after=8))
    if draft.enacting_sentence:
        _flow(page, (Run(draft.enacting_sentence, PLAIN),))


def set_body(page: Compositor, units: tuple[Unit, ...], end_mark: str = "") -> None:
    """Set the units; the end mark closes the last paragraph."""
    for at, unit in enumerate(units, 1):
        set_unit(page, unit, end_mark if at == len(units) else "")


def set_unit(page: Compositor, unit: Unit, end_mark: str) -> None:
    """Set one unit and what hangs from it."""
    own = "" if unit.children else end_mark
    if unit.rows:
        set_table(page, unit.rows)
    elif unit.kind in TITLED:
        page.reserve(90)
        page.text(unit.marker or "", BODY, BOLD, CENTRED)
        page.text((unit.heading or "").upper(), BODY, BOLD, Shape(Align.CENTRE, after=SPACE, is_glued=True))
    else:
        _set_paragraph(page, unit, own)
    set_body(page, unit.children, end_mark)


def closed(text: str, end_mark: str) -> str:
    """Put the end mark in the place of the full stop.

    Example:
        >>> closed("Thi hành.", "./.")
        'Thi hành./.'
    """
    return text.removesuffix(".") + end_mark if end_mark else text


def _set_paragraph(page: Compositor, unit: Unit, end_mark: str) -> None:
    lead = f"{unit.marker} " if unit.marker else ""
    if unit.heading:
        page.reserve(50)
        _flow(page, (Run(closed(lead + unit.heading, end_mark if not unit.text else ""), BOLD),))
        if unit.text:
            _flow(page, (Run(closed(unit.text, end_mark), PLAIN),))
        return
    style = BOLD if unit.kind is Kind.ARTICLE else PLAIN
    text = closed(unit.text or "", end_mark)
    _flow(page, (Run(lead, style), Run(text, PLAIN)) if style is BOLD else (Run(lead + text, PLAIN),))


def _flow(page: Compositor, runs: tuple[Run, ...]) -> None:
    page.paragraph(runs, BODY, RUNNING)


def set_table(page: Compositor, rows: Grid) -> None:
    """Set a table with ruled cells."""
    widths = columns_of(rows, BODY.width)
    edges = [BODY.x + sum(widths[:at]) for at in range(len(widths) + 1)]
    for number, cells in enumerate(rows):
        style = CELL.bold() if number == 0 else CELL
        cuts = [wrap((Run(cell, style),), width - 2 * MARGIN, width - 2 * MARGIN) for cell, width in zip(cells, widths, strict=True)]
        height = max(map(len, cuts)) * style.leading + 2 * MARGIN
        page.reserve(height)
        top = page.y
        for at, cell in enumerate(cells):
            page.y = top + MARGIN
            if cell:
                page.text(cell, _cell_band(edges, at), style)
        page.y = top + height
        _rule_cells(page, edges, top, page.y)
    page.y += 2 * SPACE


def _cell_band(edges: list[float], at: int) -> Band:
    return Band(edges[at] + MARGIN, edges[at + 1] - edges[at] - 2 * MARGIN)


def _rule_cells(page: Compositor, edges: list[float], top: float, foot: float) -> None:
    for y in (top, foot):
        page.rulers.append(Ruler(page.page, edges[0], y, edges[-1], y))
    for x in edges:
        page.rulers.append(Ruler(page.page, x, top, x, foot))
