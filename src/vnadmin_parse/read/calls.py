"""PDFium's functions under short names, with integer handles.

Stock bindings wrap every handle in a pointer object; plain prototypes over the same addresses cost about a third. They keep the
interpreter's lock, which also keeps two threads out of PDFium: it is not safe for threads.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from types import ModuleType
from typing import Any


class Matrix(ctypes.Structure):
    """FS_MATRIX."""

    _fields_ = tuple((name, ctypes.c_float) for name in "abcdef")
    a: float
    b: float
    c: float
    d: float
    e: float
    f: float


class Rect(ctypes.Structure):
    """FS_RECTF: points of page space, y upwards."""

    _fields_ = tuple((name, ctypes.c_float) for name in ("left", "top", "right", "bottom"))
    left: float
    top: float
    right: float
    bottom: float


class Calls:
    """The functions that reading needs."""

    def __init__(self, raw: ModuleType) -> None:
        """Bind them.

        Args:
            raw: `pypdfium2.raw`.
        """
        self._raw = raw
        handle, integer, real = ctypes.c_void_p, ctypes.c_int, ctypes.c_double
        self._bind_pages(handle, integer)
        self._bind_characters(handle, integer, real)
        self._bind_objects(handle, integer)
        self._bind_annotations(handle, integer)

    def _bind(self, name: str, result: type | None, *arguments: type) -> Callable[..., Any]:
        address = ctypes.cast(getattr(self._raw, name), ctypes.c_void_p).value or 0
        prototype: Callable[[int], Callable[..., Any]] = ctypes.PYFUNCTYPE(result, *arguments)
        return prototype(address)

    def _bind_bare(self, name: str, result: type) -> Callable[..., Any]:
        """Bind a function that takes its arguments as they are: handles as `c_void_p`, structures by reference.

        To turn each into what C takes costs as much again as the call.
        """
        return self._bind(name, result)

    def _bind_pages(self, handle: type, integer: type) -> None:
        self.load_page = self._bind("FPDF_LoadPage", handle, handle, integer)
        self.close_page = self._bind("FPDF_ClosePage", None, handle)
        self.rotation = self._bind("FPDFPage_GetRotation", integer, handle)
        real = ctypes.POINTER(ctypes.c_double)
        self.page_point = self._bind("FPDF_DeviceToPage", integer, handle, *(integer,) * 7, real, real)
        self.flatten = self._bind("FPDFPage_Flatten", integer, handle, integer)

    def _bind_characters(self, handle: type, integer: type, real: type) -> None:
        self.load_text = self._bind("FPDFText_LoadPage", handle, handle)
        self.close_text = self._bind("FPDFText_ClosePage", None, handle)
        self.count_chars = self._bind("FPDFText_CountChars", integer, handle)
        self.get_text = self._bind("FPDFText_GetText", integer, handle, integer, integer, handle)
        self.unicode = self._bind("FPDFText_GetUnicode", ctypes.c_uint, handle, integer)
        self.text_object = self._bind_bare("FPDFText_GetTextObject", handle)
        self.origin = self._bind("FPDFText_GetCharOrigin", integer, handle, integer, ctypes.POINTER(real), ctypes.POINTER(real))
        self.loose_box = self._bind_bare("FPDFText_GetLooseCharBox", integer)
        self.font_size = self._bind("FPDFText_GetFontSize", real, handle, integer)
        self.char_matrix = self._bind("FPDFText_GetMatrix", integer, handle, integer, ctypes.POINTER(Matrix))

    def _bind_objects(self, handle: type, integer: type) -> None:
        bounds = ctypes.POINTER(ctypes.c_float)
        self.font = self._bind("FPDFTextObj_GetFont", handle, handle)
        self.render_mode = self._bind("FPDFTextObj_GetTextRenderMode", integer, handle)
        self.font_name = self._bind("FPDFFont_GetBaseFontName", ctypes.c_size_t, handle, handle, ctypes.c_size_t)
        self.font_flags = self._bind("FPDFFont_GetFlags", integer, handle)
        self.font_weight = self._bind("FPDFFont_GetWeight", integer, handle)
        self.count_objects = self._bind("FPDFPage_CountObjects", integer, handle)
        self.page_object = self._bind("FPDFPage_GetObject", handle, handle, integer)
        self.object_type = self._bind("FPDFPageObj_GetType", integer, handle)
        self.object_bounds = self._bind("FPDFPageObj_GetBounds", integer, handle, bounds, bounds, bounds, bounds)
        self.draw_mode = self._bind("FPDFPath_GetDrawMode", integer, handle, ctypes.POINTER(integer), ctypes.POINTER(integer))
        self.object_matrix = self._bind("FPDFPageObj_GetMatrix", integer, handle, ctypes.POINTER(Matrix))
        self.count_segments = self._bind("FPDFPath_CountSegments", integer, handle)
        self.segment = self._bind("FPDFPath_GetPathSegment", handle, handle, integer)
        self.segment_kind = self._bind("FPDFPathSegment_GetType", integer, handle)
        self.segment_point = self._bind("FPDFPathSegment_GetPoint", integer, handle, bounds, bounds)
        self.count_form_objects = self._bind("FPDFFormObj_CountObjects", integer, handle)
        self.form_object = self._bind("FPDFFormObj_GetObject", handle, handle, ctypes.c_ulong)

    def _bind_annotations(self, handle: type, integer: type) -> None:
        self.count_annotations = self._bind("FPDFPage_GetAnnotCount", integer, handle)
        self.annotation = self._bind("FPDFPage_GetAnnot", handle, handle, integer)
        self.close_annotation = self._bind("FPDFPage_CloseAnnot", None, handle)
        self.annotation_kind = self._bind("FPDFAnnot_GetSubtype", integer, handle)
        self.annotation_rect = self._bind("FPDFAnnot_GetRect", integer, handle, ctypes.POINTER(Rect))
        self.count_annotation_objects = self._bind("FPDFAnnot_GetObjectCount", integer, handle)
        self.annotation_object = self._bind("FPDFAnnot_GetObject", handle, handle, integer)
