"""Bytes of a PDF → small pictures of its pages, for people to look at.

A page of text has few colours: with three bits a channel its letters stay crisp, and lossless WebP takes half of what lossy WebP
takes (measured at 144 dpi: 50 to 70 kB for a page of text). A photograph does not: it is stored lossy.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from attrs import frozen

if TYPE_CHECKING:
    from PIL.Image import Image
    from pypdfium2 import PdfDocument

_POINTS_AN_INCH: Final = 72
_DENSITIES: Final = ((60, 144), (120, 110), (240, 84), (480, 64))  # (pages at most, dots an inch): what keeps a whole file under 10 MB
_LOWEST: Final = 48
_WIDEST: Final = 1680  # dots: a page larger than a sheet of paper is no sharper than one
_TOP: Final = 7  # the highest of eight steps of a channel
_STEPS: Final = [round(value / 255 * _TOP) * 255 // _TOP for value in range(256)]
_HEAVY: Final = 110_000  # bytes: from here on the lossless picture is of a photograph
_LOSSY_QUALITY: Final = 45
_THUMBNAIL_DOTS: Final = 240


@frozen
class Picture:
    """One page as an image.

    Fields:
        number: of the page, from 1.
        width, height: in dots.
        content: a WebP file.
    """

    number: int
    width: int
    height: int
    content: bytes


def page_pictures(content: bytes, *, password: str | None = None) -> Iterator[Picture]:
    """Draw every page of a PDF, stamps and form fields too, at a resolution that keeps the whole under 10 MB.

    Args:
        content: the bytes of the file.
        password: user password of an encrypted file.

    Yields:
        One picture for each page that can be drawn; pages that cannot are left out.
    """
    import pypdfium2  # noqa: PLC0415 - heavy: loaded with the first file

    try:
        document = pypdfium2.PdfDocument(content, password=password)
    except pypdfium2.PdfiumError:  # the second reader had it
        return
    try:
        document.init_forms()
        count = len(document)
        density = next((density for most, density in _DENSITIES if count <= most), _LOWEST)
        for index in range(count):
            drawn = _drawn(document, index, density)
            if drawn is not None:
                yield Picture(index + 1, drawn.width, drawn.height, _encoded(drawn))
    finally:
        document.close()


def thumbnail(content: bytes, *, password: str | None = None) -> Picture | None:
    """Draw the first page of a PDF small; None where it cannot be drawn.

    Args:
        content: the bytes of the file.
        password: user password of an encrypted file.
    """
    import pypdfium2  # noqa: PLC0415

    try:
        document = pypdfium2.PdfDocument(content, password=password)
    except pypdfium2.PdfiumError:
        return None
    try:
        document.init_forms()
        image = _drawn(document, 0, _POINTS_AN_INCH)
        if image is None:
            return None
        image.thumbnail((_THUMBNAIL_DOTS, _THUMBNAIL_DOTS * 2))
        return Picture(1, image.width, image.height, _saved(image, quality=_LOSSY_QUALITY, method=4))
    finally:
        document.close()


def _drawn(document: PdfDocument, index: int, density: int) -> Image | None:
    import pypdfium2  # noqa: PLC0415

    try:
        page = document[index]
        width, height = page.get_size()
        scale = min(density / _POINTS_AN_INCH, _WIDEST / max(width, height, 1))
        image: Image = page.render(scale=scale).to_pil().convert("RGB")
        page.close()
    except (pypdfium2.PdfiumError, ValueError, OSError, MemoryError):
        return None
    return image


def _encoded(image: Image) -> bytes:
    crisp = _saved(image.point(_STEPS * 3), lossless=True, quality=30, method=2)
    return crisp if len(crisp) < _HEAVY else min(crisp, _saved(image, quality=_LOSSY_QUALITY, method=4), key=len)


def _saved(image: Image, **options: object) -> bytes:
    file = io.BytesIO()
    image.save(file, "WEBP", **options)
    return file.getvalue()
