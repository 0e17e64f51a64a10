"""The characters of a loaded text page → runs.

The text of the page comes in one call. What each run needs besides (object, font, first and last box) costs a handful of calls of a
third of a microsecond, so the art is to ask seldom: an object's end is found by leaps and halves; where objects are single letters
or words, a word is taken at once when its first and last letter agree; size and baseline are asked for once per font and box height;
and runs that go on in the same style become one.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable, Iterator, MutableMapping
from functools import lru_cache
from math import hypot
from typing import Final, NamedTuple

import regex

from vnadmin_parse.read.calls import Calls, Matrix, Rect
from vnadmin_parse.read.frame import Frame
from vnadmin_parse.read.sheet import Font, Run

_INVISIBLE: Final = 3
_HALVES: Final = (0xD800, 0xDFFF)  # codes of half a character in UTF-16
_FILL_AND_STROKE: Final = 2
_FORCE_BOLD: Final = 1 << 18
_ITALIC: Final = 1 << 6
_BOLD_WEIGHT: Final = 600
# A hyphen at a line's end reaches us as U+0002 or U+FFFE; bullets of Wingdings and Symbol stand in the private use area.
_AS_SHOWN: Final = {
    0x02: "-", 0xFFFE: "-", 0x00: " ", 0xF02D: "-", 0xF0B7: "•", 0xF0A7: "▪", 0xF0D8: "➢", 0xF0FC: "✓",
    0xF0E0: "→", 0xF0F0: "⇨", 0xF076: "❖", 0xF06F: "□", 0xF0A8: "□", 0xF0FE: "☑", 0xF077: "◆", 0xF06E: "■", 0xF02B: "+", 0xF02A: "*",
}  # fmt: skip
_ODD: Final = regex.compile("[" + "".join(map(chr, _AS_SHOWN)) + "]")
_HYPHEN: Final = "\x02\ufffe"
_PART: Final = regex.compile(rf"(?:[^\s{_HYPHEN}]++(?:\s(?=[^\s{_HYPHEN}]))?+)++[{_HYPHEN}]?+|[{_HYPHEN}]")
_WORD: Final = regex.compile(rf"[^\s{_HYPHEN}]++[{_HYPHEN}]?+|[{_HYPHEN}]")
_SHORT: Final = 8  # characters: objects shorter than this on average are read word by word
_LONGEST_SYLLABLE: Final = 7  # nghiêng
_REMEMBERED: Final = 1 << 14  # words that are remembered from page to page
_SAMPLE: Final = 24  # runs after which the average is looked at
_JOINABLE_GAP: Final = 0.6  # of the font size: a wider gap keeps runs apart, so that a stamp can stand in it
_TOUCHING: Final = 0.05  # of the font size: how far a run's edge may lie from the one before it in the same word
_SIDEWAYS: Final = 20  # characters: so much text makes out how a page lies
_LEVEL: Final = 0.05  # points: how much sizes and baselines of one style may differ
_STEPS: Final = 50  # box heights are told apart in 1/50 point


class _Style(NamedTuple):
    """What holds for all characters of one font and one box height: the font, its size, how far the baseline stands above the box."""

    font: Font
    size: float
    descent: float
    is_upright: bool


_Stretch = tuple[int, int, int, _Style, float, float, float]
"""Characters of one style: index of the first, index after the last, object of the first, the style, and in page space the left edge of
the first, the right edge of the last and the bottom of the first. A plain tuple: a page may have hundreds."""
_Paint = tuple[Font, bool, bool]
"""How a stretch is painted: its font, whether it is drawn at all, whether a widget draws it."""
_Place = tuple[float, float, float]
"""Left edge, right edge and baseline of a stretch on the page as shown."""


class GlyphReader:
    """Reads the runs of one text page.

    Attributes:
        frame: how the page lies so that its text stands upright.
    """

    def __init__(self, calls: Calls, text_page: int, frame: Frame, fonts: MutableMapping[Font, Font], overlay: frozenset[int]) -> None:
        """Ask for the page's characters.

        Args:
            calls: PDFium.
            text_page: handle of the loaded text page.
            frame: how the page lies.
            fonts: the fonts of a file, so that equal fonts are one object.
            overlay: handles of the text objects that widgets draw.
        """
        self._calls, self._page, self._frame, self._fonts, self._overlay = calls, ctypes.c_void_p(text_page), frame, fonts, overlay
        self.frame = frame
        self._styles: dict[tuple[int, int], _Style] = {}
        rect = Rect()
        self._rect, self._edges = ctypes.byref(rect), memoryview(rect).cast("B").cast("f")  # left, top, right, bottom
        self._matrix, self._x, self._y = Matrix(), ctypes.c_double(), ctypes.c_double()
        self._object: Callable[[ctypes.c_void_p, int], int | None] = calls.text_object
        self._characters = self._read_characters() if text_page else ""
        self._shown = self._characters.translate(_AS_SHOWN) if _ODD.search(self._characters) else self._characters

    def _read_characters(self) -> str:
        count = self._calls.count_chars(self._page)
        if count <= 0:
            return ""
        buffer = (ctypes.c_ushort * (count + 1))()
        if self._calls.get_text(self._page, 0, count, buffer) != count + 1:  # it leaves out zeros, and what follows them would move up
            return "".join(_character(self._calls.unicode(self._page, at)) for at in range(count))
        text = bytes(buffer)[: 2 * count].decode("utf-16-le", "replace")
        return text if len(text) == count else "".join(map(chr, buffer[:count]))

    def runs(self) -> list[Run]:
        """Give the runs in the order of the content."""
        found: list[Run] = []
        last: Run | None = None
        for stretch in self._stretches():
            lead = "" if last is None else _lead(self._characters, last.end, stretch[0])
            place, paint = self._place(stretch), self._paint(stretch)
            if last is not None and _goes_on(last, stretch[3], lead, place, paint):
                last.end, last.x1 = stretch[1], place[1]
            else:
                last = _run(stretch, place, paint, len(found), lead)
                found.append(last)
        for run in found:
            run.text = self._shown[run.start : run.end]
        return found

    def upright_runs(self) -> list[Run]:
        """Give the runs; a page whose text lies on its side is turned until most of it stands upright."""
        runs = self.runs()
        for turns in (1, 3, 2):
            turned = sum(len(run.text) for run in runs if not run.is_upright)
            if turned < _SIDEWAYS or turned * 2 < sum(len(run.text) for run in runs):
                break
            self._frame = self.frame.turned(turns)
            self._styles.clear()
            runs = self.runs()
        self.frame = self._frame
        return runs

    def letters(self, run: Run) -> list[Run]:
        """Cut a run into its single characters, each in its place; blanks are left out."""
        found: list[Run] = []
        for at in range(run.start, run.end):
            handle = self._object(self._page, at)
            if handle and not self._characters[at].isspace():
                stretch = self._measured(at, at + 1, handle)
                letter = _run(stretch, self._place(stretch), self._paint(stretch), run.order, run.lead if at == run.start else "")
                letter.text = self._shown[at]
                found.append(letter)
        return found

    def _stretches(self) -> Iterator[_Stretch]:
        """Give the stretches that one object draws, without blanks at their ends."""
        at, length, count, taken = 0, 1, len(self._characters), 0
        while at < count:
            handle = self._object(self._page, at)
            if not handle:
                at += 1
                continue
            known = self._last_of_line(at, handle)
            end = self._end_of(known, handle, length if known == at else 1)
            for part in _PART.finditer(self._characters, at, end):
                taken += 1
                yield self._measured(part.start(), part.end(), handle)
            length, at = end - at, end
            if taken >= _SAMPLE and at < _SHORT * taken:
                yield from self._words(at)
                return

    def _last_of_line(self, at: int, handle: int) -> int:
        """Give the last index of the line where the same object draws it, as word processors write whole lines; else `at`."""
        last = self._characters.find("\r", at) - 1
        return last if last > at and self._object(self._page, last) == handle else at

    def _end_of(self, start: int, handle: int, guess: int) -> int:
        """Find the first index after `start` that another object draws: by leaps, then by halves."""
        owner, page, count = self._object, self._page, len(self._characters)
        low, high = start, min(start + guess, count)
        while high < count and owner(page, high) == handle:
            low, high = high, min(count, high + (high - start) * 2)
        while high - low > 1:
            middle = (low + high) // 2
            if owner(page, middle) == handle:
                low = middle
            else:
                high = middle
        return low + 1

    def _words(self, at: int) -> Iterator[_Stretch]:
        """Give stretches word by word; object by object where a word's ends differ in style or a blank may be lost in it.

        Words that plainly go on with the font, the box and the paint of the word before are given as one: nothing is made of them.
        """
        page, rect, edges, overlay, characters = self._page, self._rect, self._edges, self._overlay, self._characters
        owner, box_of, font_of, mode_of = self._object, self._calls.loose_box, self._calls.font, self._calls.render_mode
        edge = self._frame.left
        style: _Style | None = None  # of the stretch that may go on; None where there is none
        begin, stop, opener, x0, x1 = 0, 0, 0, 0.0, 0.0
        font, mode, is_overlay, top, bottom = 0, 0, False, 0.0, 0.0
        for word in _WORD.finditer(characters, at):
            start, end = word.span()
            first, final = owner(page, start), owner(page, end - 1)
            stretch: _Stretch | None = None
            high = 0.0
            if first and final and not _may_be_glued(word[0]):
                box_of(page, start, rect)
                left, high, right, low = edges
                is_alike = style is not None and high == top and low == bottom and font_of(first) == font and mode_of(first) == mode
                if style is not None and is_alike and (first in overlay) == is_overlay:
                    if end > start + 1:
                        box_of(page, end - 1, rect)
                        _, over, right, under = edges
                        is_alike = first == final or (over == top and under == bottom and font_of(final) == font)
                    lead = _lead(characters, stop, start)
                    if is_alike and lead != "\n" and _is_near(left - edge, x1 - edge, style.size, lead):
                        stop, x1 = end, right
                        continue
                stretch = self._level(start, end, first, final)
            if style is not None:
                yield begin, stop, opener, style, x0, x1, bottom
                style = None
            if stretch is None:
                yield from self._objects(start, end)
            elif self._frame.turns or not stretch[3].is_upright:
                yield stretch
            else:
                begin, stop, opener, style, x0, x1, bottom = stretch
                font, mode, is_overlay, top = font_of(opener) or 0, mode_of(opener), opener in overlay, high
        if style is not None:
            yield begin, stop, opener, style, x0, x1, bottom

    def _level(self, start: int, end: int, handle: int, last: int) -> _Stretch | None:
        """Take characters as one stretch, or give None where the first and the last differ in style or baseline."""
        one = self._measured(start, end if handle == last else start + 1, handle)
        if handle == last:
            return one
        _, _, _, style, left, _, bottom = one
        _, _, _, other, _, right, under = self._measured(end - 1, end, last)
        rise = bottom + style.descent - under - other.descent
        is_even = abs(rise) < _LEVEL and abs(style.size - other.size) < _LEVEL and style.font is other.font
        is_even = is_even and style.is_upright and other.is_upright
        return (start, end, handle, style, left, right, bottom) if is_even else None

    def _objects(self, at: int, end: int) -> Iterator[_Stretch]:
        while at < end:
            handle = self._object(self._page, at)
            stop = min(end, self._end_of(at, handle, 1)) if handle else at + 1
            if handle:
                yield self._measured(at, stop, handle)
            at = stop

    def _measured(self, start: int, end: int, handle: int) -> _Stretch:
        """Ask for the style of what one object draws, and for its edges."""
        self._calls.loose_box(self._page, start, self._rect)
        left, top, right, bottom = self._edges
        key = self._calls.font(handle) or 0
        height = int((top - bottom) * _STEPS)
        style = self._styles.get((key, height)) or self._new_style(key, height, start, bottom)
        if end > start + 1:
            self._calls.loose_box(self._page, end - 1, self._rect)
            right = self._edges[2]
        return start, end, handle, style, left, right, bottom

    def _place(self, stretch: _Stretch) -> _Place:
        """Give left edge, right edge and baseline of a stretch on the page as shown."""
        start, end, _, style, left, right, bottom = stretch
        frame = self._frame
        if frame.turns or not style.is_upright:
            return self._turned(start, end)
        return left - frame.left, right - frame.left, frame.top - bottom - style.descent

    def _turned(self, start: int, end: int) -> _Place:
        """Give the same on a turned page or of turned text."""
        boxes = []
        for at in (start, end - 1):
            self._calls.loose_box(self._page, at, self._rect)
            boxes.append(self._frame.box(*self._edges))
        self._calls.origin(self._page, start, self._x, self._y)
        _, y = self._frame.point(self._x.value, self._y.value)
        return min(boxes[0].x0, boxes[1].x0), max(boxes[0].x1, boxes[1].x1), y

    def _paint(self, stretch: _Stretch) -> _Paint:
        handle, font = stretch[2], stretch[3].font
        mode = self._calls.render_mode(handle)
        if mode == _FILL_AND_STROKE and not font.is_bold:
            font = self._intern(font._replace(is_bold=True))
        return font, mode != _INVISIBLE, handle in self._overlay

    def _new_style(self, key: int, height: int, at: int, bottom: float) -> _Style:
        """Ask for font, size, baseline and direction; the answer holds for the same font at the same height."""
        calls = self._calls
        calls.char_matrix(self._page, at, self._matrix)
        calls.origin(self._page, at, self._x, self._y)
        size = calls.font_size(self._page, at)
        # A negative size turns the text round once more: with a matrix that mirrors, it stands upright again.
        sign = -1.0 if size < 0 else 1.0
        along, up = self._frame.direction(sign * self._matrix.a, sign * self._matrix.b)
        size = abs(size) * (hypot(self._matrix.c, self._matrix.d) or 1.0)
        style = _Style(self._font(key), size, self._y.value - bottom, along > 0 and abs(up) <= along * 0.2)
        if height > 0 and style.is_upright:
            self._styles[key, height] = style
        return style

    def _font(self, key: int) -> Font:
        calls = self._calls
        buffer = ctypes.create_string_buffer(256)
        length = calls.font_name(key, buffer, 256) if key else 0
        name = buffer.raw[: max(0, min(length, 256) - 1)].decode("utf-8", "replace").rpartition("+")[2]
        flags, weight = (max(0, calls.font_flags(key)), calls.font_weight(key)) if key else (0, 0)
        lower = name.lower()
        # Word names its bold fonts "Times New Roman,Bold" and gives them weight 400: the name must be read too.
        is_bold = "bold" in lower or "black" in lower or weight >= _BOLD_WEIGHT or bool(flags & _FORCE_BOLD)
        return self._intern(Font(name, is_bold, "italic" in lower or "oblique" in lower or bool(flags & _ITALIC)))

    def _intern(self, font: Font) -> Font:
        return self._fonts.setdefault(font, font)


def _character(code: int) -> str:
    """Give the character of a code; half a pair, or no code at all, is U+FFFD."""
    return chr(code) if code <= sys.maxunicode and not _HALVES[0] <= code <= _HALVES[1] else "\ufffd"


def _run(stretch: _Stretch, place: _Place, paint: _Paint, order: int, lead: str) -> Run:
    (start, end, _, style, *_), (font, is_drawn, is_overlay) = stretch, paint
    return Run("", order, start, end, *place, style.size, font, lead, is_drawn, is_overlay, style.is_upright)


def _lead(characters: str, end: int, start: int) -> str:
    """Tell what stands between two stretches: nothing, a blank or a line end."""
    if end == start:
        return ""
    return " " if characters.find("\n", end, start) < 0 else "\n"


@lru_cache(maxsize=_REMEMBERED)
def _may_be_glued(word: str) -> bool:
    """Tell whether a word is longer than a syllable or mixes cases, as words do that have lost a blank: `ThịBích`, `MÔITRƯỜNG`."""
    return len(word) > _LONGEST_SYLLABLE or not (word.islower() or word.isupper() or word.istitle() or not word.isalpha())


def _goes_on(before: Run, style: _Style, lead: str, place: _Place, paint: _Paint) -> bool:
    """Tell whether a stretch goes on in the same style right after a run."""
    if lead == "\n" or paint != (before.font, before.is_drawn, before.is_overlay):
        return False
    x0, _, y = place
    if abs(y - before.y) > _LEVEL or abs(style.size - before.size) > _LEVEL or not style.is_upright:
        return False
    return _is_near(x0, before.x1, style.size, lead)


def _is_near(x0: float, before: float, size: float, lead: str) -> bool:
    """Tell whether a stretch begins so near the edge of the one before it that no stamp can stand between them."""
    return -_TOUCHING * size <= x0 - before <= (_JOINABLE_GAP if lead else _TOUCHING) * size
