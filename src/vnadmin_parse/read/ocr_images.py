"""Pages of a PDF → straight grey images, one at a time, for an OCR engine."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from vnadmin_parse.errors import UnreadablePdf

if TYPE_CHECKING:
    from PIL.Image import Image
    from pypdfium2 import PdfDocument

_POINTS_AN_INCH: Final = 72
_LARGEST: Final = 1191.0  # points: the longer side of A3; scanners often claim a point for each dot
_THUMBNAIL: Final = 800  # dots along the longer side on which the angle is measured
_FURTHEST: Final = 5.0  # degrees
_LEAST: Final = 0.15  # degrees: less is no skew
_BLANK: Final = 2.0  # of 255: mean ink below which a page has no rows


class PageImages:
    """An open file whose pages are drawn; made by `page_images`."""

    def __init__(self, document: PdfDocument, name: str | None) -> None:
        """Keep the document."""
        self._document, self._name = document, name

    def image(self, number: int, dpi: int) -> Image:
        """Draw a page in grey, as it is shown, with what annotations draw.

        Args:
            number: from 1.
            dpi: dots an inch; a page larger than A3 is drawn as large as A3.

        Raises:
            UnreadablePdf: it cannot be drawn.
        """
        import pypdfium2  # noqa: PLC0415 - heavy: loaded with the first file

        try:
            page = self._document[number - 1]
            longer = max(*page.get_size(), 1.0)
            scale = dpi / _POINTS_AN_INCH * min(1.0, _LARGEST / longer)
            image: Image = page.render(scale=scale, grayscale=True).to_pil()
            page.close()
        except (pypdfium2.PdfiumError, ValueError, OSError, MemoryError) as error:
            raise UnreadablePdf("the page cannot be drawn", file=self._name, page=number) from error
        return image.convert("L")


@contextmanager
def page_images(content: bytes, *, name: str | None = None, password: str | None = None) -> Iterator[PageImages]:
    """Open a file, and close it at the end of the `with` block.

    Raises:
        UnreadablePdf: PDFium cannot open it.
    """
    import pypdfium2  # noqa: PLC0415

    try:
        document = pypdfium2.PdfDocument(content, password=password)
    except pypdfium2.PdfiumError as error:
        raise UnreadablePdf(str(error), file=name) from error
    try:
        document.init_forms()
        yield PageImages(document, name)
    finally:
        document.close()


def straightened(image: Image) -> Image:
    """Turn an image by the few degrees at which its rows lie level."""
    from PIL import Image as Images  # noqa: PLC0415

    angle = skew_of(image)
    if abs(angle) < _LEAST:
        return image
    return image.rotate(angle, Images.Resampling.BICUBIC, fillcolor=255)


def skew_of(image: Image) -> float:
    """Measure by how many degrees, counter-clockwise, an image must be turned so that its rows lie level.

    At the right angle the ink changes most sharply from row to row.
    """
    from PIL import Image as Images  # noqa: PLC0415
    from PIL import ImageOps  # noqa: PLC0415

    small = image.copy()
    small.thumbnail((_THUMBNAIL, _THUMBNAIL))
    ink = ImageOps.invert(small).convert("F")
    rows = ink.resize((1, ink.height), Images.Resampling.BOX).tobytes()
    if sum(memoryview(rows).cast("f")) / ink.height < _BLANK:
        return 0.0
    best, reach, step = 0.0, _FURTHEST, 1.0
    while step > 0.04:  # noqa: PLR2004 - a twentieth of a degree is two dots along a row
        count = round(reach / step)
        best = max((best + step * each for each in range(-count, count + 1)), key=lambda angle: _sharpness(ink, angle))
        reach, step = step, step / 4
    return round(best, 2)


def _sharpness(ink: Image, angle: float) -> float:
    from PIL import Image as Images  # noqa: PLC0415

    turned = ink.rotate(angle, Images.Resampling.BILINEAR)
    rows = memoryview(turned.resize((1, ink.height), Images.Resampling.BOX).tobytes()).cast("f")
    return sum((below - above) ** 2 for above, below in pairwise(rows)) - 1e-6 * abs(angle)
