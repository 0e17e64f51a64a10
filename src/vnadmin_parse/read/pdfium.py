"""Bytes → glyph runs, widgets, rules and images of each page: the only file that imports pypdfium2.

PDFium's text page gives the whole text of a page in one call. Characters are then asked about run by run (a run is one text object
of the page), never one by one: a run's object, font, size and first and last box cost about ten calls. The calls go through plain
`ctypes` prototypes with integer handles, which are several times cheaper than the stock ones.
"""

from __future__ import annotations

import ctypes
import functools
from collections.abc import Iterator
from contextlib import contextmanager
from math import hypot
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from attrs import frozen

from vnadmin_parse.errors import EncryptedPdf, UnreadablePdf
from vnadmin_parse.records import Box

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_TEXT, _PATH, _IMAGE, _FORM = 1, 2, 3, 5
_WIDGET: Final = 20
_DRAWS_TEXT: Final = frozenset({3, 13, _WIDGET})  # free text, rubber stamp, widget
_INVISIBLE: Final = 3
_FILL_AND_STROKE: Final = 2
_FORCE_BOLD: Final = 1 << 18
_ITALIC: Final = 1 << 6
_BOLD_WEIGHT: Final = 600
_WRONG_PASSWORD: Final = 4
_LOOK_LIKES: Final = {0x02: "-", 0xFFFE: "-", 0x00: " ", 0xFEFF: ""}


class Font(NamedTuple):
    """What is known of a font: its base name, and whether it is bold or italic by name, weight or flag."""

    name: str
    is_bold: bool
    is_italic: bool


class Run(NamedTuple):
    """The characters of one text object.

    Fields:
        text: its characters as PDFium maps them.
        order: place among the runs of the page's content.
        start, end: indexes of its characters in the page's own order.
        x0, x1: left and right edge in points from the left of the page as shown.
        y: baseline in points from the top of the page as shown.
        size: font size in points as drawn.
        font: its font.
        lead: what PDFium itself puts between the run before and this one: nothing, a blank or a line end.
        is_drawn: it is painted (render mode other than 3).
        is_overlay: a widget or an annotation draws it.
        is_upright: its characters stand upright on the page as shown.
    """

    text: str
    order: int
    start: int
    end: int
    x0: float
    x1: float
    y: float
    size: float
    font: Font
    lead: str
    is_drawn: bool
    is_overlay: bool
    is_upright: bool


@frozen
class Sheet:
    """What PDFium finds on one page.

    Fields:
        number: from 1.
        width, height: in points as shown.
        runs: in the order of the page's content.
        rules: boxes of thin filled or stroked paths, and of frames.
        image_share: share of the page that images cover (0 to 1).
        widgets: boxes of the widgets and annotations that draw text.
    """

    number: int
    width: float
    height: float
    runs: tuple[Run, ...]
    rules: tuple[Box, ...]
    image_share: float
    widgets: tuple[Box, ...]


class _Matrix(ctypes.Structure):
    _fields_ = [(name, ctypes.c_float) for name in "abcdef"]


class _Rect(ctypes.Structure):
    _fields_ = [(name, ctypes.c_float) for name in ("left", "top", "right", "bottom")]


class _Calls:
    """PDFium's functions under short names, with integer handles."""

    def __init__(self) -> None:
        import pypdfium2.raw as raw

        def bind(name: str, result: Any, *arguments: Any) -> Any:
            address = ctypes.cast(getattr(raw, name), ctypes.c_void_p).value
            return ctypes.PYFUNCTYPE(result, *arguments)(address or 0)

        handle, integer, real = ctypes.c_void_p, ctypes.c_int, ctypes.c_float
        reals, rect, matrix = ctypes.POINTER(real), ctypes.POINTER(_Rect), ctypes.POINTER(_Matrix)
        self.load_page = bind("FPDF_LoadPage", handle, handle, integer)
        self.close_page = bind("FPDF_ClosePage", None, handle)
        self.rotation = bind("FPDFPage_GetRotation", integer, handle)
        self.page_box = bind("FPDF_GetPageBoundingBox", integer, handle, rect)
        self.flatten = bind("FPDFPage_Flatten", integer, handle, integer)
        self.load_text = bind("FPDFText_LoadPage", handle, handle)
        self.close_text = bind("FPDFText_ClosePage", None, handle)
        self.count_chars = bind("FPDFText_CountChars", integer, handle)
        self.get_text = bind("FPDFText_GetText", integer, handle, integer, integer, handle)
        self.text_object = bind("FPDFText_GetTextObject", handle, handle, integer)
        self.origin = bind("FPDFText_GetCharOrigin", integer, handle, integer, ctypes.POINTER(ctypes.c_double), ctypes.POINTER(ctypes.c_double))
        self.loose_box = bind("FPDFText_GetLooseCharBox", integer, handle, integer, rect)
        self.font_size = bind("FPDFText_GetFontSize", ctypes.c_double, handle, integer)
        self.char_matrix = bind("FPDFText_GetMatrix", integer, handle, integer, matrix)
        self.font = bind("FPDFTextObj_GetFont", handle, handle)
        self.render_mode = bind("FPDFTextObj_GetTextRenderMode", integer, handle)
        self.font_name = bind("FPDFFont_GetBaseFontName", ctypes.c_size_t, handle, handle, ctypes.c_size_t)
        self.font_flags = bind("FPDFFont_GetFlags", integer, handle)
        self.font_weight = bind("FPDFFont_GetWeight", integer, handle)
        self.count_objects = bind("FPDFPage_CountObjects", integer, handle)
        self.page_object = bind("FPDFPage_GetObject", handle, handle, integer)
        self.object_type = bind("FPDFPageObj_GetType", integer, handle)
        self.object_bounds = bind("FPDFPageObj_GetBounds", integer, handle, reals, reals, reals, reals)
        self.count_form_objects = bind("FPDFFormObj_CountObjects", integer, handle)
        self.form_object = bind("FPDFFormObj_GetObject", handle, handle, ctypes.c_ulong)
        self.count_annotations = bind("FPDFPage_GetAnnotCount", integer, handle)
        self.annotation = bind("FPDFPage_GetAnnot", handle, handle, integer)
        self.close_annotation = bind("FPDFPage_CloseAnnot", None, handle)
        self.annotation_kind = bind("FPDFAnnot_GetSubtype", integer, handle)
        self.annotation_rect = bind("FPDFAnnot_GetRect", integer, handle, rect)
        self.count_annotation_objects = bind("FPDFAnnot_GetObjectCount", integer, handle)
        self.annotation_object = bind("FPDFAnnot_GetObject", handle, handle, integer)


@functools.cache
def _calls() -> _Calls:
    return _Calls()


class PdfiumFile:
    """An open file.

    Fields:
        page_count: number of pages.
        producer: the /Producer entry, or None.
    """

    def __init__(self, document: PdfDocument, name: str | None) -> None:
        """Keep the handle; use `open_pdf`."""
        self._document = document
        self._handle = ctypes.cast(document.raw, ctypes.c_void_p).value
        self._name = name
        self._fonts: dict[int, Font] = {}
        self.page_count: int = len(document)
        self.producer: str | None = document.get_metadata_value("Producer") or None

    def sheet(self, number: int) -> Sheet:
        """Read one page and close it.

        Args:
            number: from 1.

        Raises:
            UnreadablePdf: PDFium cannot load the page.
        """
        calls = _calls()
        page = self._load(number)
        try:
            widgets = _text_widgets(calls, page)
            if widgets and calls.flatten(page, 0) == 1:
                calls.close_page(page)
                page = self._load(number)
            return _Reader(calls, page, number, self._fonts, widgets).sheet()
        finally:
            calls.close_page(page)

    def _load(self, number: int) -> int:
        page: int | None = _calls().load_page(self._handle, number - 1)
        if not page:
            msg = "PDFium cannot load the page"
            raise UnreadablePdf(msg, file=self._name, page=number)
        return page


@contextmanager
def open_pdf(content: bytes, *, name: str | None = None, password: str | None = None) -> Iterator[PdfiumFile]:
    """Open a file, and close it at the end of the `with` block.

    Raises:
        EncryptedPdf: it asks for a password that was not given or is wrong.
        UnreadablePdf: PDFium cannot open it.
    """
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(content, password=password)
    except pypdfium2.PdfiumError as error:
        if error.err_code == _WRONG_PASSWORD:
            cause = "the password is wrong" if password else "it asks for a password"
            raise EncryptedPdf(cause, file=name) from error
        raise UnreadablePdf(str(error), file=name) from error
    try:
        yield PdfiumFile(document, name)
    finally:
        document.close()


def _text_widgets(calls: _Calls, page: int) -> list[_Rect]:
    """Give the rectangles of the annotations whose appearance draws text."""
    found: list[_Rect] = []
    for index in range(calls.count_annotations(page)):
        annotation = calls.annotation(page, index)
        if not annotation:
            continue
        if calls.annotation_kind(annotation) in _DRAWS_TEXT and _holds_text(calls, annotation):
            rect = _Rect()
            calls.annotation_rect(annotation, rect)
            found.append(rect)
        calls.close_annotation(annotation)
    return found


def _holds_text(calls: _Calls, annotation: int) -> bool:
    members = (calls.annotation_object(annotation, index) for index in range(calls.count_annotation_objects(annotation)))
    return any(_text_objects(calls, member, 0) for member in members)


_DEEPEST_FORM: Final = 8


def _text_objects(calls: _Calls, thing: int, depth: int) -> list[int]:
    """Give the handles of the text objects in a page object, forms opened."""
    kind = calls.object_type(thing)
    if kind == _TEXT:
        return [thing]
    if kind != _FORM or depth > _DEEPEST_FORM:
        return []
    members = (calls.form_object(thing, index) for index in range(calls.count_form_objects(thing)))
    return [text for member in members for text in _text_objects(calls, member, depth + 1)]


class _Reader:
    """Reads the runs of one loaded page."""

    def __init__(self, calls: _Calls, page: int, number: int, fonts: dict[int, Font], widgets: list[_Rect]) -> None:
        self.calls, self.page, self.number, self.fonts = calls, page, number, fonts
        bounds = _Rect()
        calls.page_box(page, bounds)
        self.turns: int = calls.rotation(page)
        self.left, self.top = bounds.left, bounds.top
        self.raw_width, self.raw_height = abs(bounds.right - bounds.left), abs(bounds.top - bounds.bottom)
        self.width, self.height = (self.raw_height, self.raw_width) if self.turns % 2 else (self.raw_width, self.raw_height)
        self.widgets = tuple(self.box(rect.left, rect.top, rect.right, rect.bottom) for rect in widgets)

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Turn a point of page space into one of the page as shown, from its top left."""
        x, y = x - self.left, self.top - y
        if self.turns == 0:
            return x, y
        if self.turns == 1:
            return self.raw_height - y, x
        if self.turns == 2:  # noqa: PLR2004
            return self.raw_width - x, self.raw_height - y
        return y, self.raw_width - x

    def box(self, left: float, top: float, right: float, bottom: float) -> Box:
        """Turn a rectangle of page space into a box of the page as shown."""
        (xa, ya), (xb, yb) = self.point(left, top), self.point(right, bottom)
        return Box(min(xa, xb), min(ya, yb), max(xa, xb), max(ya, yb))

    def sheet(self) -> Sheet:
        text_page = self.calls.load_text(self.page)
        try:
            runs = tuple(self.runs(text_page)) if text_page else ()
        finally:
            if text_page:
                self.calls.close_text(text_page)
        rules, image_share = self.drawings()
        return Sheet(self.number, self.width, self.height, runs, rules, image_share, self.widgets)

    def characters(self, text_page: int) -> str:
        """Give the page's characters, one per index."""
        count = self.calls.count_chars(text_page)
        if count <= 0:
            return ""
        buffer = (ctypes.c_ushort * (count + 1))()
        self.calls.get_text(text_page, 0, count, buffer)
        return "".join(map(chr, buffer[:count]))

    def runs(self, text_page: int) -> Iterator[Run]:
        characters = self.characters(text_page)
        overlay = self.overlay_objects()
        calls, count, at, end, length, order = self.calls, len(characters), 0, 0, 1, 0
        while at < count:
            handle = calls.text_object(text_page, at)
            if not handle:
                at += 1
                continue
            stop = self.stop_of(text_page, at, handle, length, count)
            lead = characters[end:at]
            run = self.run(text_page, handle, characters, at, stop, "\n" if "\n" in lead else " " if lead else "", handle in overlay)
            if run:
                yield run._replace(order=order)
                end, order = stop, order + 1
            length, at = stop - at, stop

    def stop_of(self, text_page: int, start: int, handle: int, guess: int, count: int) -> int:
        """Find the first index after `start` that another object draws: by leaps, then by halves."""
        owner = self.calls.text_object
        low, leap = start, guess
        high = start + leap
        while high < count and owner(text_page, high - 1) == handle:
            low = high - 1
            if owner(text_page, high) != handle:
                return high
            leap *= 2
            high = low + 1 + leap
        high = min(high, count)
        while high - low > 1:
            middle = (low + high) // 2
            if owner(text_page, middle) == handle:
                low = middle
            else:
                high = middle
        return low + 1

    def run(self, text_page: int, handle: int, characters: str, start: int, end: int, lead: str, is_overlay: bool) -> Run | None:  # noqa: PLR0913, PLR0917, FBT001
        text = characters[start:end]
        bare = text.strip()
        if not bare:
            return None
        calls = self.calls
        first = start + len(text) - len(text.lstrip())
        last = first + len(bare) - 1
        lead = lead or (" " if first > start else "")
        x, y, rect, matrix = ctypes.c_double(), ctypes.c_double(), _Rect(), _Matrix()
        calls.origin(text_page, first, x, y)
        calls.loose_box(text_page, last, rect)
        calls.char_matrix(text_page, first, matrix)
        size = calls.font_size(text_page, first) * (hypot(matrix.c, matrix.d) or 1.0)
        mode = calls.render_mode(handle)
        font = self.font(handle)
        if mode == _FILL_AND_STROKE and not font.is_bold:
            font = font._replace(is_bold=True)
        x0, baseline = self.point(x.value, y.value)
        x1, _ = self.point(rect.right, y.value)
        upright = self.turns == 0 and abs(matrix.b) <= abs(matrix.a) * 0.2
        return Run(bare.translate(_LOOK_LIKES), 0, first, last + 1, x0, x1, baseline, size, font, lead, mode != _INVISIBLE, is_overlay, upright)

    def font(self, handle: int) -> Font:
        key = self.calls.font(handle) or 0
        font = self.fonts.get(key)
        if font is None:
            font = self.fonts[key] = self.describe_font(key)
        return font

    def describe_font(self, key: int) -> Font:
        calls = self.calls
        buffer = ctypes.create_string_buffer(256)
        length = calls.font_name(key, buffer, 256) if key else 0
        name = buffer.raw[: max(0, min(length, 256) - 1)].decode("utf-8", "replace").rpartition("+")[2]
        flags, weight = (calls.font_flags(key), calls.font_weight(key)) if key else (0, 0)
        lower = name.lower()
        is_bold = "bold" in lower or "black" in lower or weight >= _BOLD_WEIGHT or (flags > 0 and bool(flags & _FORCE_BOLD))
        return Font(name, is_bold, "italic" in lower or "oblique" in lower or (flags > 0 and bool(flags & _ITALIC)))

    def overlay_objects(self) -> frozenset[int]:
        """Give the text objects that flattening has added: those of the page's last object, a form."""
        if not self.widgets:
            return frozenset()
        last = self.calls.page_object(self.page, self.calls.count_objects(self.page) - 1)
        return frozenset(_text_objects(self.calls, last, 0)) if last else frozenset()

    def drawings(self) -> tuple[tuple[Box, ...], float]:
        """Give the boxes of all paths, and the share of the page under images."""
        calls, rules, covered = self.calls, [], 0.0
        left, bottom, right, top = (ctypes.c_float() for _ in range(4))
        for index in range(calls.count_objects(self.page)):
            thing = calls.page_object(self.page, index)
            kind = calls.object_type(thing)
            if kind in {_PATH, _IMAGE} and calls.object_bounds(thing, left, bottom, right, top):
                box = self.box(left.value, top.value, right.value, bottom.value)
                if kind == _PATH:
                    rules.append(box)
                else:
                    covered = max(covered, (box.x1 - box.x0) * (box.y1 - box.y0))
        return tuple(rules), min(1.0, covered / (self.width * self.height or 1.0))
