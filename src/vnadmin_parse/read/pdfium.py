"""Bytes → sheets: glyph runs, widgets, ruling lines and images of each page; pypdfium2 is also used by raw.py and what draws pages."""

from __future__ import annotations

import ctypes
import functools
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import compress, islice, repeat
from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from vnadmin_parse.errors import EncryptedPdf, UnreadablePdf
from vnadmin_parse.limits import DEFAULT, Limits
from vnadmin_parse.read.calls import Calls, Matrix, Rect
from vnadmin_parse.read.causes import cause_of
from vnadmin_parse.read.frame import Frame
from vnadmin_parse.read.glyphs import GlyphReader
from vnadmin_parse.read.sheet import Font, Run, Sheet
from vnadmin_parse.records import Box

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_TEXT, _PATH, _IMAGE, _FORM = 1, 2, 3, 5  # FPDF_PAGEOBJ_…
_DRAWS_TEXT: Final = frozenset({3, 13, 20})  # FPDF_ANNOT_…: free text, rubber stamp, widget
_WRONG_PASSWORD: Final = 4
_ASKS_PASSWORD: Final = "the file asks for a password: --password-file FILE on the command line, or parse_pdf(file, password=...)"  # noqa: S105 - no password
_DEEPEST_FORM: Final = 8
_DEVICE: Final = 10_000  # pixels of the imagined screen on which a page's corners are looked up
_LINE: Final = 0  # FPDF_SEGMENT_LINETO
_MANY_SEGMENTS, _TOO_MANY_SEGMENTS = 6, 4000
_LARGE: Final = 8.0  # points: a path larger than this in both directions may be a frame
_ENDS: Final = 8  # objects at either end of a page's content that may be a scan
_STRIDE: Final = 4
_ONE_LINE: Final = 30.0  # points: a widget that is no higher stamps a number or a day; seals and signatures are


@frozen
class OpenPage:
    """A page while it is open.

    Fields:
        sheet: what is on it.
        letters: cuts a run into its single characters.
        drawings: gives the boxes of its paths, and of those that are stroked rectangles.
        has_drawings: tells, from a sample of its objects, whether it has several paths.
        is_blank: tells whether nothing but text could be on it: no path, no image, no form.
        image_shares: gives the shares of the page that images cover (0 to 1) behind and before everything else.
    """

    sheet: Sheet
    letters: Callable[[Run], list[Run]]
    drawings: Callable[[], tuple[list[Box], list[Box]]]
    has_drawings: Callable[[], bool]
    is_blank: Callable[[], bool]
    image_shares: Callable[[], tuple[float, float]]


@frozen
class _Widgets:
    """Rectangles of the annotations that draw text, and of those that draw an image no higher than a line."""

    texts: list[Rect] = field(factory=list)
    images: list[Rect] = field(factory=list)


class PdfiumFile:
    """An open file; made by `open_pdf`."""

    def __init__(self, document: PdfDocument, name: str | None, limits: Limits) -> None:
        """Keep the handle and what holds for the whole file."""
        limits.check("pages", len(document), file=name)
        self._handle = ctypes.cast(document.raw, ctypes.c_void_p).value
        self._name, self._limits, self._characters = name, limits, 0
        self._fonts: dict[Font, Font] = {}
        self.page_count: int = len(document)
        self.producer: str | None = document.get_metadata_value("Producer") or None

    @contextmanager
    def page(self, number: int, *, stamps: bool = True) -> Iterator[OpenPage]:
        """Open a page, with the text of its widgets, and close it at the end of the `with` block.

        Args:
            number: from 1.
            stamps: look for widgets; without, the page shows its own content only.

        Raises:
            UnreadablePdf: PDFium cannot load the page.
            LimitExceeded: it has too many objects, or one character too many stands on it.
        """
        calls = _calls()
        page, text_page = self._load(number), 0
        try:
            self._limits.check("objects", calls.count_objects(page), file=self._name, page=number)
            widgets = _widgets(calls, page) if stamps else _Widgets()
            if widgets.texts and calls.flatten(page, 0) == 1:
                calls.close_page(page)
                page = self._load(number)
            frame = _frame(calls, page)
            text_page = calls.load_text(page) or 0
            self._characters += max(0, calls.count_chars(text_page)) if text_page else 0
            self._limits.check("characters", self._characters, file=self._name, page=number)
            reader = GlyphReader(calls, text_page, frame, self._fonts, _overlay(calls, page) if widgets.texts else frozenset())
            yield _open_page(calls, page, number, reader, widgets)
        finally:
            if text_page:
                calls.close_text(text_page)
            calls.close_page(page)

    def _load(self, number: int) -> int:
        page: int | None = _calls().load_page(self._handle, number - 1)
        if not page:
            msg = "PDFium cannot load the page"
            raise UnreadablePdf(msg, file=self._name, page=number)
        return page


@contextmanager
def open_pdf(content: bytes, *, name: str | None = None, password: str | None = None, limits: Limits = DEFAULT) -> Iterator[PdfiumFile]:
    """Open a file, and close it at the end of the `with` block.

    Raises:
        EncryptedPdf: it asks for a password that was not given or is wrong.
        UnreadablePdf: PDFium cannot open it.
        LimitExceeded: it has more pages than `limits` allows.
    """
    with open_document(content, name=name, password=password) as document:
        yield PdfiumFile(document, name, limits)


@contextmanager
def open_document(content: bytes, *, name: str | None = None, password: str | None = None) -> Iterator[PdfDocument]:
    """Give PDFium's own handle of a file, and close it at the end of the `with` block.

    Raises:
        EncryptedPdf: it asks for a password that was not given or is wrong.
        UnreadablePdf: PDFium cannot open it.
    """
    import pypdfium2  # noqa: PLC0415 - heavy: loaded with the first file

    try:
        document = pypdfium2.PdfDocument(content, password=password)
    except pypdfium2.PdfiumError as error:
        if error.err_code == _WRONG_PASSWORD:
            raise EncryptedPdf("the password is wrong" if password else _ASKS_PASSWORD, file=name) from error
        raise UnreadablePdf(cause_of(content, str(error)), file=name) from error
    try:
        yield document
    finally:
        document.close()


@functools.cache
def _calls() -> Calls:
    import pypdfium2.raw  # noqa: PLC0415 - heavy: loaded with the first file

    return Calls(pypdfium2.raw)


def _frame(calls: Calls, page: int) -> Frame:
    """Ask where the corners of the page as shown lie in page space: that knows of crop box, rotation and inheritance."""
    xs, ys = [], []
    x, y = ctypes.c_double(), ctypes.c_double()
    for corner in (0, _DEVICE):
        calls.page_point(page, 0, 0, _DEVICE, _DEVICE, 0, corner, corner, x, y)
        xs.append(x.value)
        ys.append(y.value)
    return Frame(round(min(xs), 3), round(max(ys), 3), round(max(xs) - min(xs), 3), round(max(ys) - min(ys), 3), calls.rotation(page) % 4)


def _open_page(calls: Calls, page: int, number: int, reader: GlyphReader, widgets: _Widgets) -> OpenPage:
    runs = tuple(reader.upright_runs())
    frame = reader.frame
    width, height = frame.shown
    boxes, images = (tuple(frame.box(r.left, r.top, r.right, r.bottom) for r in rects) for rects in (widgets.texts, widgets.images))
    return OpenPage(
        Sheet(number, width, height, runs, boxes, images),
        reader.letters,
        drawings=lambda: _drawings(calls, page, frame),
        has_drawings=lambda: _has_drawings(calls, page),
        is_blank=lambda: _is_blank(calls, page),
        image_shares=lambda: _image_shares(calls, page, frame),
    )


def _widgets(calls: Calls, page: int) -> _Widgets:
    """Find the annotations whose appearance draws text, and those that draw a small image instead."""
    found = _Widgets()
    for index in range(calls.count_annotations(page)):
        annotation = calls.annotation(page, index)
        if not annotation:
            continue
        if calls.annotation_kind(annotation) in _DRAWS_TEXT:
            rect = Rect()
            calls.annotation_rect(annotation, rect)
            if _holds(calls, annotation, _TEXT):
                found.texts.append(rect)
            elif abs(rect.top - rect.bottom) <= _ONE_LINE and _holds(calls, annotation, _IMAGE):
                found.images.append(rect)
        calls.close_annotation(annotation)
    return found


def _holds(calls: Calls, annotation: int, kind: int) -> bool:
    members = (calls.annotation_object(annotation, index) for index in range(calls.count_annotation_objects(annotation)))
    return any(next(_objects(calls, member, kind), None) for member in members)


def _objects(calls: Calls, thing: int, kind: int, depth: int = 0) -> Iterator[int]:
    """Give the handles of the objects of a kind in a page object, forms opened."""
    own = calls.object_type(thing)
    if own == kind:
        yield thing
    elif own == _FORM and depth < _DEEPEST_FORM:
        for index in range(calls.count_form_objects(thing)):
            yield from _objects(calls, calls.form_object(thing, index), kind, depth + 1)


def _overlay(calls: Calls, page: int) -> frozenset[int]:
    """Give the text objects that flattening has added: it puts all appearances into one form, the page's last object."""
    last = calls.page_object(page, calls.count_objects(page) - 1)
    return frozenset(_objects(calls, last, _TEXT)) if last else frozenset()


def _drawings(calls: Calls, page: int, frame: Frame) -> tuple[list[Box], list[Box]]:
    """Give the boxes of the page's paths, and of those among the larger ones that are stroked."""
    boxes: list[Box] = []
    frames: list[Box] = []
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    for thing in _paths(calls, page):
        box = _bounds(calls, thing, frame)
        if box is None:
            continue
        boxes.append(box)
        if box.x1 - box.x0 > _LARGE and box.y1 - box.y0 > _LARGE and calls.draw_mode(thing, fill, stroke) and stroke.value:
            count = calls.count_segments(thing)
            if count < _MANY_SEGMENTS:
                frames.append(box)
            elif count < _TOO_MANY_SEGMENTS:
                boxes += _strokes(calls, thing, count, frame)
    return boxes, frames


def _strokes(calls: Calls, path: int, count: int, frame: Frame) -> Iterator[Box]:
    """Give the straight lines of a path that draws many of them, as some producers draw a whole table."""
    matrix, x, y = Matrix(), ctypes.c_float(), ctypes.c_float()
    calls.object_matrix(path, matrix)
    last: tuple[float, float] | None = None
    for index in range(count):
        segment = calls.segment(path, index)
        if not segment or not calls.segment_point(segment, x, y):
            continue
        point = (matrix.a * x.value + matrix.c * y.value + matrix.e, matrix.b * x.value + matrix.d * y.value + matrix.f)
        if last is not None and calls.segment_kind(segment) == _LINE:
            yield frame.box(*last, *point)
        last = point


def _has_drawings(calls: Calls, page: int) -> bool:
    """Look at every fourth object: the lines of a table follow each other, so that several of them are met."""
    things = map(calls.page_object, repeat(page), range(0, calls.count_objects(page), _STRIDE))
    return len(list(islice(filter(_PATH.__eq__, map(calls.object_type, things)), 2))) > 1


def _is_blank(calls: Calls, page: int) -> bool:
    return all(calls.object_type(calls.page_object(page, index)) == _TEXT for index in range(calls.count_objects(page)))


def _image_shares(calls: Calls, page: int, frame: Frame) -> tuple[float, float]:
    """Look at the first and the last objects: a scan lies behind the text that was recognised, or over it."""
    count = calls.count_objects(page)
    return _covered(calls, page, frame, range(min(_ENDS, count))), _covered(calls, page, frame, range(max(0, count - _ENDS), count))


def _covered(calls: Calls, page: int, frame: Frame, indexes: range) -> float:
    things = (calls.page_object(page, index) for index in indexes)
    boxes = [box for thing in things if calls.object_type(thing) == _IMAGE and (box := _bounds(calls, thing, frame))]
    width, height = frame.shown
    return min(1.0, sum((box.x1 - box.x0) * (box.y1 - box.y0) for box in boxes) / (width * height or 1.0))


def _paths(calls: Calls, page: int) -> Iterator[int]:
    things = list(map(calls.page_object, repeat(page), range(calls.count_objects(page))))
    return compress(things, map(_PATH.__eq__, map(calls.object_type, things)))


def _bounds(calls: Calls, thing: int, frame: Frame) -> Box | None:
    left, bottom, right, top = edges = ctypes.c_float(), ctypes.c_float(), ctypes.c_float(), ctypes.c_float()
    return frame.box(left.value, top.value, right.value, bottom.value) if calls.object_bounds(thing, *edges) else None
