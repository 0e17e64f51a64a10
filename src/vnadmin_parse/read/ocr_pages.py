"""Which pages are read by OCR, and the words of an engine → a sheet, so that layout and grammars see them like any other page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from statistics import median
from typing import TYPE_CHECKING, Final

from attrs import define, evolve, field, frozen

from vnadmin_parse.errors import UnreadablePdf, spot_of
from vnadmin_parse.read.ocr import PAGE_SECONDS, Engine, Ocr, Word, engine_of
from vnadmin_parse.read.ocr_evidence import without_unsupported
from vnadmin_parse.read.ocr_images import PageImages, page_images, straightened
from vnadmin_parse.read.ocr_stamps import with_image_stamps
from vnadmin_parse.read.ocr_words import corrected, is_badly_recognised, vietnamese_share
from vnadmin_parse.read.pdfium import OpenPage
from vnadmin_parse.read.sheet import Font, Run, Sheet
from vnadmin_parse.records import Problem, TextLayer

if TYPE_CHECKING:
    from PIL.Image import Image

_FONT: Final = Font("", is_bold=False, is_italic=False)
_NOISE: Final = 0.3  # confidence below which an engine has looked at something that is no text
_GOOD: Final = 0.4  # share of Vietnamese words from which on a reading needs no other
_FEW: Final = 12  # words: a reading with fewer says little about how the page lies
_LITTLE: Final = 300  # letters over a scan that are no text layer but a stamp of whoever copied it
_BETTER: Final = 0.2  # by how much the share of Vietnamese words must rise for a page's own text to be given up
_ABOUT: Final = 0.2  # sizes that differ from the usual one by no more than this share are that one: boxes of words vary
_LARGEST: Final = 1.3  # times the usual size
_TURNS: Final = (0, 90, 270, 180)
_ABOVE, _BELOW = 0.8, 0.2  # of the font size: what a run covers above and below its baseline


@define
class PageReader:
    """Reads the pages of one file by OCR, one at a time; made by `page_reader`.

    Fields:
        engine: reads an image; None where OCR is off.
        images: draws the pages; None likewise.
        problems: what there is to tell.
    """

    engine: Engine | None = None
    images: PageImages | None = None
    problems: list[Problem] = field(factory=list)

    def recognised(self, page: OpenPage, layer: TextLayer, *, is_scan: bool) -> tuple[OpenPage, TextLayer]:
        """Read a page by OCR where it has no text layer or a bad one, and give it with what its text then is.

        Args:
            page: what the file itself holds of it.
            layer: what that is.
            is_scan: an image covers the page.
        """
        sheet = page.sheet
        own = " ".join(run.text for run in sheet.runs if not run.is_overlay)
        is_poor = layer is not TextLayer.NONE and (is_scan or layer is TextLayer.OCR) and is_badly_recognised(own)
        has_little = layer is TextLayer.NONE or (is_scan and len(own) < _LITTLE)
        if is_poor:
            self._tell("ocr.poor-layer", "Few words of the page's recognised text are Vietnamese: its text layer is bad.", sheet.number)
        if self.engine is None or self.images is None:
            return page, layer
        if not (is_poor or has_little):
            return self._with_stamps(self.engine, self.images, page), layer
        kept = [run for run in sheet.runs if run.is_overlay or (run.is_drawn and not is_poor)]
        read = self._read(self.engine, self.images, sheet, kept, least=vietnamese_share(own) + _BETTER if is_poor else 0.0)
        if read is None:
            return page, layer
        if is_poor:
            self._tell("ocr.read-again", "The page's own bad text layer was given up for what was read by OCR.", sheet.number)
        has_own = any(not run.is_overlay for run in kept)
        return evolve(page, sheet=read, letters=lambda run: [run]), TextLayer.MIXED if has_own else TextLayer.OCR

    def _with_stamps(self, engine: Engine, images: PageImages, page: OpenPage) -> OpenPage:
        """Read the stamps that are images on a page whose text needs no OCR."""
        sheet = page.sheet
        if not sheet.image_stamps:
            return page
        with self._telling(engine, sheet.number):
            return evolve(page, sheet=with_image_stamps(engine, images.image(sheet.number, engine.dpi), sheet))
        return page

    @contextmanager
    def _telling(self, engine: Engine, number: int) -> Iterator[None]:
        """Tell of an engine that fails, and go on; only what the system says is repeated: an engine's own words may quote the page."""
        try:
            yield
        except TimeoutError:
            self._tell("ocr.timeout", f"{engine.name} took longer than {PAGE_SECONDS:g} seconds for the page.", number)
        except (OSError, UnreadablePdf) as error:
            why = error.strerror or spot_of(error) if isinstance(error, OSError) else error
            self._tell("ocr.failed", f"{engine.name} could not read the page: {why}.", number)

    def _read(self, engine: Engine, images: PageImages, sheet: Sheet, kept: Sequence[Run], least: float) -> Sheet | None:
        """Read a page; None where there is nothing to be read, or what is read is no better than what is there."""
        with self._telling(engine, sheet.number):
            scan = _scan(engine, images, sheet.number)
            if not scan.words or _share(scan.words) < least:
                return None
            words = self._mended(engine, scan, sheet.number)
            width, height = (sheet.height, sheet.width) if scan.turn in {90, 270} else (sheet.width, sheet.height)
            return evolve(sheet, runs=_with_kept(_runs(words, width / scan.image.width), kept), width=width, height=height)
        return None

    def _mended(self, engine: Engine, scan: _Scan, number: int) -> Sequence[Word]:
        words: Sequence[Word]
        words, corrections = corrected(scan.words)
        for correction in corrections:
            self._tell("ocr.corrected", correction, number)
        image = scan.image
        words, dropped = without_unsupported(words, lambda box: engine.words(image.crop(box), PAGE_SECONDS), image.height)
        if dropped:
            self._tell("ocr.number-unsure", "A number that may be handwritten was read differently twice: it is left blank.", number)
        return words

    def _tell(self, code: str, message: str, number: int) -> None:
        self.problems.append(Problem(code, None, message, number))


@contextmanager
def page_reader(ocr: Ocr, content: bytes, name: str | None, password: str | None) -> Iterator[PageReader]:
    """Give what reads the pages of a file by OCR, and close the file at the end of the `with` block.

    Args:
        ocr: which engine.
        content: the bytes of the file.
        name: its name, for errors.
        password: of an encrypted file.

    Raises:
        MissingExtra: the engine is not installed.
    """
    engine = engine_of(ocr)
    if engine is None:
        yield PageReader()
        return
    with page_images(content, name=name, password=password) as images:
        yield PageReader(engine, images)


@frozen
class _Scan:
    """A page as an engine read it.

    Fields:
        words: what was read.
        image: upright and straight.
        turn: degrees by which it was turned, counter-clockwise, so that it stands upright.
    """

    words: Sequence[Word]
    image: Image
    turn: int


def _scan(engine: Engine, images: PageImages, number: int) -> _Scan:
    """Read a page; turned, where it gives no words as it lies."""
    page = images.image(number, engine.dpi)
    best: _Scan | None = None
    for turn in _TURNS:
        image = straightened(page.rotate(turn, expand=True) if turn else page)
        words = [word for word in engine.words(image, PAGE_SECONDS) if word.confidence >= _NOISE]
        if best is None or (len(words) >= _FEW and _share(words) > _share(best.words)):
            best = _Scan(words, image, turn)
        if len(best.words) >= _FEW and _share(best.words) >= _GOOD:
            break
    return best or _Scan((), page, 0)


def _share(words: Sequence[Word]) -> float:
    return vietnamese_share(" ".join(word.text for word in words))


def _runs(words: Sequence[Word], scale: float) -> list[Run]:
    """Give the runs of words; sizes about the usual one become that one, and none is much larger: seals and scribbles are."""
    usual = median(word.size for word in words)
    before = words[0].line
    order = 0
    runs = []
    for word in words:
        size = usual if abs(word.size - usual) <= _ABOUT * usual else min(word.size, _LARGEST * usual)
        order += 1 if word.line == before else 2  # what the engine parted does not follow
        lead = " " if word.line == before else "\n"
        runs.append(Run(word.text, order, 0, 0, word.x0 * scale, word.x1 * scale, word.baseline * scale, size * scale, _FONT, lead))
        before = word.line
    return runs


def _with_kept(runs: Sequence[Run], kept: Sequence[Run]) -> tuple[Run, ...]:
    """Put what the file itself holds in the place of what was read there."""
    free = [run for run in runs if not any(_covers(own, run) for own in kept)]
    return (*free, *(evolve(own, order=2 * len(runs) + index) for index, own in enumerate(kept)))


def _covers(own: Run, read: Run) -> bool:
    x, y = (read.x0 + read.x1) / 2, read.y - 0.3 * read.size
    return own.x0 <= x <= own.x1 and own.y - _ABOVE * own.size <= y <= own.y + _BELOW * own.size
