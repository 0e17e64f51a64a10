"""HTML: one self-contained page on which a document's records are looked at beside the pages that they stand on.

The page loads nothing, runs one script of its own, and holds the text of the document escaped everywhere.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator
from typing import Final

from attrs import define, field, frozen

from vnadmin_parse.export.inspection_html import Language, escaped, framed, label, labels, named, script_data, told
from vnadmin_parse.export.inspection_records import Shown, rows_of
from vnadmin_parse.export.inspection_text import Marked, boxes, line_table, marked_text
from vnadmin_parse.places import places_of
from vnadmin_parse.read.pictures import Picture
from vnadmin_parse.records import Box, Document, Page, Span

FAMILIES: Final = ("head", "opening", "body", "citation", "closing", "signature", "appendix", "other", "unclassified", "problem")
_ROOM: Final = 1.5  # points between a box and its text


@frozen
class _Drawn:
    """One row's boxes on one page."""

    number: int
    family: str
    boxes: tuple[Box, ...]

    @property
    def area(self) -> float:
        return sum((box.x1 - box.x0) * (box.y1 - box.y0) for box in self.boxes)


@define
class _Tree:
    """Writes the rows, and collects what they mark in the text and on the pages."""

    document: Document
    language: Language
    count: int = 0
    marks: list[Marked] = field(factory=list)
    drawn: dict[int, list[_Drawn]] = field(factory=dict)

    def rows(self, rows: Iterable[Shown]) -> str:
        return "".join(self.row(row) for row in rows)

    def row(self, row: Shown) -> str:
        self.count += 1
        number = self.count
        page = self._place(row, number)
        opens = f' aria-expanded="{str(row.is_open).lower()}"' if row.rows else ""
        where = f' data-page="{page}"' if page else ""
        family = f' class="{row.family}"' if row.family else ""
        inside = f'<ul role="group">{self.rows(row.rows)}</ul>' if row.rows else ""
        return (
            f'<li role="treeitem" id="r{number}" tabindex="-1" aria-labelledby="t{number}"{opens}{where}{family}>'
            f'<div class="row" id="t{number}">{self._words(row)}</div>{inside}</li>'
        )

    def _words(self, row: Shown) -> str:
        says_it = row.mark.casefold().startswith(labels().get(row.key, ("?",))[0].casefold())
        parts = [told(row.key, self.language, attributes=f' class="k{" same" if says_it else ""}"')]
        if row.mark:
            parts.append(f'<span class="n" lang="vi">{escaped(row.mark)}</span>')
        if row.word:
            parts.append(told(row.word, self.language, attributes=' class="w"'))
        if row.text:
            language = "en" if row.key == "note" and row.text.isascii() else "vi"
            parts.append(f'<bdi class="v" lang="{language}">{escaped(row.text)}</bdi>')
        return " ".join(parts)

    def _place(self, row: Shown, number: int) -> int | None:
        """Note where a row stands; gives its first page."""
        if not row.family:
            return None
        if row.span is not None and row.family != "problem":
            self.marks.append(Marked(number, row.family, _trimmed(self.document.text, row.span)))
        places = [row.place] if row.place else [] if row.span is None else places_of(self.document.lines, row.span)
        found: dict[int, list[Box]] = {}
        for place in boxes(places, is_inline=row.is_inline):
            if place.box is not None:
                found.setdefault(place.page, []).append(place.box)
        for page, on_page in found.items():
            self.drawn.setdefault(page, []).append(_Drawn(number, row.family, tuple(on_page)))
        return next((place.page for place in places), None)


def _trimmed(text: str, span: Span) -> Span:
    """Leave out the blanks at both ends."""
    inside = text[slice(*span)]
    start = span.start + len(inside) - len(inside.lstrip())
    return Span(start, max(start, span.start + len(inside.rstrip())))


def inspection_page(document: Document, pictures: Iterable[Picture] = (), *, language: Language = "vi", back: str | None = None) -> str:
    """Write the page on which one document is looked at.

    Args:
        document: any document.
        pictures: of its pages, from `read.pictures`; without them the page shows the text.
        language: of the labels when the page opens, `vi` or `en`; the reader can change it.
        back: relative address of an index page to lead back to, or None.

    Returns:
        HTML in which everything is contained and nothing is loaded.

    Example:
        >>> page = inspection_page(parse_text("Số: 12/UBND-VX"))
        >>> page.startswith("<!DOCTYPE html>"), "<img" in page
        (True, False)
    """
    tree = _Tree(document, language)
    rows = tree.rows(rows_of(document))
    shown = {picture.number: picture for picture in pictures}
    has_pages = bool(shown)
    view = "pages" if has_pages else "text"
    pages = "".join(_page(page, shown.get(page.number), tree.drawn.get(page.number, []), language) for page in document.pages)
    hint = told("pages_hint", language, "p", ' class="hint unseen"')
    left = f'<section id="pages"{named("pages", language)}>{hint}{pages}</section>' if has_pages else ""
    whole = f'<div id="whole" lang="vi">{marked_text(document.text, tree.marks)}</div>'
    text = f'<section id="text"{named("text_view", language)}>{whole}</section>'
    content = (
        f'<body data-view="{view}"><a class="skip" href="#tree" data-t="skip">{escaped(label("skip", language))}</a>'
        f"{_top(document, language, has_pages=has_pages, back=back)}"
        f"<main>{_legend(tree, language)}{left}{text}{_records(rows, language)}</main>"
        f'<div id="tag" aria-hidden="true"></div><div id="card" role="status" aria-live="polite"></div>'
        f"{script_data('lines', line_table(document) if has_pages else [])}"
    )
    return framed(title_of(document), content, script="inspection.js", language=language)


def title_of(document: Document) -> str:
    """Give what a document is called: its type and number, else its subject, else its file's name.

    Args:
        document: any document.
    """
    kind = document.document_type.name if document.document_type else ""
    code = document.header.code.text if document.header.code else ""
    return " ".join(part for part in (kind, code) if part) or document.header.subject or document.source.name or "—"


def _top(document: Document, language: Language, *, has_pages: bool, back: str | None) -> str:
    header, count = document.header, len(document.problems)
    told_problems = f"<b>{count}</b> {told('problems_badge', language)}" if count else told("no_problems", language)
    parts = [header.issuing_body, header.issued.iso if header.issued else None, document.source.name]
    line = " · ".join(f'<bdi lang="vi">{escaped(part)}</bdi>' for part in parts if part)
    subject = f'<p class="subject" lang="vi">{escaped(header.subject)}</p>' if header.subject else ""
    leads = f'<a class="back" href="{escaped(back)}">← {told("back", language)}</a>' if back else ""
    return (
        f'<header><div class="title">{leads}<p class="line">{line}</p><h1 lang="vi">{escaped(title_of(document))}</h1>{subject}</div>'
        f'<div class="tools"><a class="badge{" bad" if count else ""}" href="#tree" id="badge">{told_problems}</a>{_search(language)}'
        f"{_views(language, has_pages=has_pages)}{languages(language)}</div></header>"
    )


def _search(language: Language) -> str:
    hint = escaped(label("search_hint", language))
    return (
        f'<div class="search" role="search"><input id="search" type="search" autocomplete="off" spellcheck="false" data-p="search_hint" '
        f'placeholder="{hint}"{named("search", language)}><output id="hits" aria-live="polite"></output>'
        f'<button id="previous" type="button"{named("previous_hit", language)}>↑</button>'
        f'<button id="next" type="button"{named("next_hit", language)}>↓</button></div>'
    )


def _views(language: Language, *, has_pages: bool) -> str:
    names = (["pages"] if has_pages else []) + ["text", "records"]
    buttons = "".join(told(f"view_{name}", language, "button", f' type="button" data-view="{name}" aria-pressed="false"') for name in names)
    return f'<div class="switch views{"" if has_pages else " single"}" role="group"{named("views", language)}>{buttons}</div>'


def languages(language: Language) -> str:
    """Write the switch of the two languages.

    Args:
        language: that is on when the page opens.
    """
    names = (("vi", "Tiếng Việt", "VI"), ("en", "English", "EN"))
    buttons = "".join(
        f'<button type="button" lang="{key}" data-language="{key}" aria-label="{name}" '
        f'aria-pressed="{str(key == language).lower()}">{short}</button>'
        for key, name, short in names
    )
    return f'<div class="switch" role="group"{named("language", language)}>{buttons}</div>'


def _legend(tree: _Tree, language: Language) -> str:
    used = {drawn.family for each in tree.drawn.values() for drawn in each} | {mark.family for mark in tree.marks}
    parts = "".join(
        f'<button type="button" class="{family}" data-family="{family}" aria-pressed="true"><svg viewBox="0 0 22 12" aria-hidden="true">'
        f'<rect class="swatch" x="1.5" y="1.5" width="19" height="9" rx="1.5"/></svg>{told("family_" + family, language)}</button>'
        for family in FAMILIES
        if family in used
    )
    return f'<div id="legend" role="group"{named("show", language)}>{parts}</div>'


def _records(rows: str, language: Language) -> str:
    heading = told("records", language, "h2", ' id="records-name"')
    hint = told("records_hint", language, "p", ' id="records-hint" class="hint"')
    tree = f'<ul role="tree" id="tree" tabindex="-1" aria-labelledby="records-name" aria-describedby="records-hint">{rows}</ul>'
    return f'<section id="records" aria-labelledby="records-name"><div class="pane">{heading}{hint}</div>{tree}</section>'


def _page(page: Page, picture: Picture | None, drawn: list[_Drawn], language: Language) -> str:
    caption = f"{told('page', language)} {page.number}"
    if picture is None:
        return f'<figure id="p{page.number}"><figcaption>{caption}</figcaption>{told("page_missing", language, "p")}</figure>'
    image = b64encode(picture.content).decode()
    name = f"p{page.number}-name"
    return (
        f'<figure id="p{page.number}" aria-labelledby="{name}"><figcaption id="{name}">{caption}</figcaption>'
        f'<div class="sheet"><img alt="" width="{picture.width}" height="{picture.height}" loading="lazy" decoding="async" '
        f'src="data:image/webp;base64,{image}">'
        f'<svg viewBox="0 0 {_written(page.width)} {_written(page.height)}" preserveAspectRatio="none" role="group" '
        f'aria-labelledby="{name}"{_order(page.number, drawn)}>'
        f'{"".join(_boxes(page.number, drawn))}<g class="hits"></g></svg></div></figure>'
    )


def _order(page: int, drawn: list[_Drawn]) -> str:
    """Give screen readers the boxes in the order of the text, since they are drawn by size."""
    return f' aria-owns="{" ".join(f"b{page}-{number}" for number in sorted(each.number for each in drawn))}"' if drawn else ""


def _boxes(page: int, drawn: list[_Drawn]) -> Iterator[str]:
    """The largest first, so that the smaller ones lie over them and can be pointed at."""
    for each in sorted(drawn, key=lambda one: (one.family == "problem", -one.area, one.number)):
        rects = "".join(_rect(box) for box in each.boxes)
        sign = ""
        if each.family == "problem":
            box = each.boxes[0]
            sign = f'<text x="{_written(max(2.0, box.x0 - 13))}" y="{_written(box.y1 - 1)}">⚠</text>'
        name = f'role="button" tabindex="-1" aria-labelledby="t{each.number}"'
        yield f'<g id="b{page}-{each.number}" class="{each.family}" data-r="{each.number}" {name}>{rects}{sign}</g>'


def _rect(box: Box) -> str:
    x, y = box.x0 - _ROOM, box.y0 - _ROOM
    width, height = box.x1 - box.x0 + 2 * _ROOM, box.y1 - box.y0 + 2 * _ROOM
    return f'<rect x="{_written(x)}" y="{_written(y)}" width="{_written(max(width, 1))}" height="{_written(max(height, 1))}"/>'


def _written(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")
