"""Pages of rows → lines in reading order, each with its role and its column; `lines.py` then writes them into one text."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define, field, frozen

from vnadmin_parse.read.columns import Strip, Zone, strips_of, zones_of
from vnadmin_parse.read.furniture import footnotes_of, furniture_of, is_ruler
from vnadmin_parse.read.measures import Measures, measures_of
from vnadmin_parse.read.pdfium import OpenPage
from vnadmin_parse.read.rows import Row, rows_of
from vnadmin_parse.read.sheet import Run, Sheet
from vnadmin_parse.read.stamps import Drawn, drawn_by_widgets, incoming_stamp
from vnadmin_parse.read.tables import may_hold_table, stand_side_by_side, tables_of
from vnadmin_parse.text import Column, Role


@frozen
class PageRows:
    """A page cut into rows.

    Fields:
        sheet: the page.
        rows: from top to bottom.
        notices: for each widget that draws wording about itself, its index and the rows it draws.
        turned: runs that do not stand upright.
    """

    sheet: Sheet
    rows: list[Row]
    notices: tuple[tuple[int, list[Row]], ...] = ()
    turned: tuple[Run, ...] = ()


@define
class Placed:
    """A line before it is written into the text.

    Fields:
        strip: its segments and its column.
        page: index of its page.
        role: what it is for the page.
        widget: index of the widget that draws it, -1 for the content.
    """

    strip: Strip
    page: int
    role: Role
    widget: int = field(default=-1)


def page_rows(page: OpenPage) -> PageRows:
    """Cut a page into rows while it is open."""
    sheet = page.sheet
    drawn = drawn_by_widgets(sheet) if sheet.widgets else Drawn()
    content = _shown([run for run in sheet.runs if run.is_upright and not run.is_overlay])
    notices = [(widget, rows_of([run for run in runs if run.is_upright], (), page.letters)) for widget, runs in drawn.notices]
    if sheet.number == 1 and (stamp := incoming_stamp(content)):
        content = [run for run in content if all(run is not part for part in stamp)]
        notices.append((-1, rows_of(stamp, (), page.letters)))
    turned = tuple(run for run in sheet.runs if not run.is_upright)
    return PageRows(sheet, _content_rows(page, content, drawn.fillings), tuple(notices), turned)


def _content_rows(page: OpenPage, content: Sequence[Run], fillings: Sequence[Run]) -> list[Row]:
    """Cut the content into rows of text and of tables; where no drawing is seen, the rows tell whether to look for one."""
    has_drawings = stand_side_by_side([*content, *fillings]) and page.has_drawings()
    rows = [] if has_drawings else rows_of(content, fillings, page.letters)
    if has_drawings or may_hold_table(rows, page.sheet.width):
        tables = tables_of([*content, *fillings], *page.drawings(), page.letters)
        if tables is not None:
            rest = rows_of([run for run in tables.rest if not run.is_overlay], [run for run in tables.rest if run.is_overlay], page.letters)
            return sorted(rest + tables.rows, key=lambda row: row.y)
    return rows_of(content, fillings, page.letters) if has_drawings else rows


def plain_rows(sheet: Sheet) -> PageRows:
    """Cut a page that another reader has read into rows."""
    upright = [run for run in sheet.runs if run.is_upright]
    turned = tuple(run for run in sheet.runs if not run.is_upright)
    return PageRows(sheet, rows_of(upright, (), lambda run: [run]), (), turned)


def _shown(runs: Sequence[Run]) -> Sequence[Run]:
    """Leave out the few invisible runs of a page that is otherwise painted; keep them where they are its text (a scan's OCR)."""
    hidden = sum(len(run.text) for run in runs if not run.is_drawn)
    if not hidden or hidden * 2 > sum(len(run.text) for run in runs):
        return runs
    return [run for run in runs if run.is_drawn]


def placed_lines(pages: Sequence[PageRows]) -> tuple[list[Placed], list[Measures]]:
    """Give the lines of all pages in reading order, and each page's measures."""
    rows = [page.rows for page in pages]
    furniture = furniture_of(rows, [page.sheet.height for page in pages])
    inner = [
        [row for index, row in enumerate(found) if index not in taken and not row.is_table]
        for found, taken in zip(rows, furniture, strict=True)
    ]
    bodies = measures_of(inner, [page.sheet.width for page in pages])
    placed: list[Placed] = []
    before: Zone | None = None
    for number, (page, taken, body) in enumerate(zip(pages, furniture, bodies, strict=True)):
        notes = footnotes_of(page.rows, taken, body.size, page.sheet.height)
        content = [row for index, row in enumerate(page.rows) if index not in taken and index not in notes]
        zones = zones_of(content, page.sheet.width, body, before, is_first=number == 0)
        strips = strips_of(content, zones, body)
        _place(placed, page, number, taken, notes, strips, body)
        tail = zones[-1] if zones and zones[-1].is_tail and zones[-1].last == len(content) - 1 else None
        before = tail or (before if not content else None)
    return placed, bodies


def _place(  # noqa: PLR0913, PLR0917
    placed: list[Placed], page: PageRows, number: int, taken: set[int], notes: set[int], strips: list[Strip], body: Measures
) -> None:
    """Add the lines of a page: head furniture, content, footnotes, foot furniture, stamps, turned text."""

    def whole(row: Row, role: Role, widget: int = -1) -> Placed:
        return Placed(Strip(row.segments, Column.FULL, body.left, body.right), number, role, widget)

    middle = page.sheet.height / 2
    first = next((strip.segments[0].y for strip in strips), middle)
    head = [index for index in sorted(taken) if page.rows[index].y < first]
    inside = _with_furniture(strips, [page.rows[index] for index in sorted(taken - set(head))], body)
    placed += [whole(page.rows[index], Role.FURNITURE) for index in head]
    _add_content(placed, [Placed(strip, number, role) for strip, role in inside])
    placed += [whole(page.rows[index], Role.FOOTNOTE) for index in sorted(notes)]
    placed += [whole(row, Role.STAMP, widget) for widget, rows in page.notices for row in rows]
    placed += [whole(row, Role.FURNITURE) for run in page.turned for row in rows_of([run], (), lambda run: [run])]


def _with_furniture(strips: list[Strip], rows: list[Row], body: Measures) -> list[tuple[Strip, Role]]:
    """Give the lines with their roles, and furniture that stands between them at its height."""
    found = [(strip, _role(strip)) for strip in strips]
    for row in rows:
        strip = Strip(row.segments, Column.FULL, body.left, body.right)
        above = [at for at, (other, _) in enumerate(found) if other.segments[0].y <= row.y]
        found.insert(above[-1] + 1 if above else 0, (strip, Role.FURNITURE))
    return found


def _role(strip: Strip) -> Role:
    if strip.segments[0].cells:
        return Role.TABLE
    return Role.FURNITURE if is_ruler(" ".join(part.text for part in strip.segments)) else Role.CONTENT


def _add_content(placed: list[Placed], content: list[Placed]) -> None:
    """Add a page's content; where it continues the tail of the page before, its left column goes before that page's right one."""
    moved = [line for line in content if line.strip.zone is not None and line.strip.zone.goes_on and line.strip.column is Column.LEFT]
    if moved:
        at = _end_of_left(placed)
        if at is not None:
            placed[at:at] = moved
            content = [line for line in content if all(line is not other for other in moved)]
    placed += content


def _end_of_left(placed: list[Placed]) -> int | None:
    """Give the place after the last left line of the last tail, when right lines follow it."""
    for at in range(len(placed) - 1, -1, -1):
        zone = placed[at].strip.zone
        if zone is not None and zone.is_tail and placed[at].strip.column is Column.LEFT:
            return at + 1
    return None
