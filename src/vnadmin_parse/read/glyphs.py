"""The characters of a loaded text page → runs.

The text of the page comes in one call. What each run needs besides (object, font, first and last box) costs a handful of calls of a
third of a microsecond, so the art is to ask seldom: an object's end is found by leaps and halves; where objects are single letters
or words, a word is taken at once when its first and last letter agree; size and baseline are asked for once per font and box height;
and runs that go on in the same style become one.
"""

from __future__ import annotations

import ctypes
import re
import sys
from collections.abc import Callable, MutableMapping
from functools import lru_cache
from math import hypot
from typing import Final, NamedTuple

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
_ODD: Final = re.compile("[" + "".join(map(chr, _AS_SHOWN)) + "]")
_HYPHEN: Final = "\x02\ufffe"
_BLANK: Final = r"\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_MARK: Final = re.compile(rf"[^{_BLANK}]")
_PART: Final = re.compile(rf"(?:[^{_BLANK}{_HYPHEN}]++(?:[{_BLANK}](?=[^{_BLANK}{_HYPHEN}]))?+)++[{_HYPHEN}]?+|[{_HYPHEN}]")
_WORD: Final = re.compile(rf"[^{_BLANK}{_HYPHEN}]++[{_HYPHEN}]?+|[{_HYPHEN}]")
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
        self._styles: dict[int, dict[int, _Style]] = {}
        self._named: dict[int, Font] = {}  # by their handles, which hold while the page is open
        self._found: list[Run] = []
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
        found = self._found = []
        self._read_words(self._read_objects())
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
                letter = self._run(at, at + 1, handle)
                letter.text, letter.order, letter.lead = self._shown[at], run.order, run.lead if at == run.start else ""
                found.append(letter)
        return found

    def _read_objects(self) -> int:
        """Read what each object draws, without blanks at its ends; give where objects have become so short that words are quicker."""
        at, length, taken, characters = 0, 1, 0, self._characters
        while mark := _MARK.search(characters, at):
            at = mark.start()
            handle = self._object(self._page, at)
            if not handle:
                at += 1
                continue
            known = self._last_of_line(at, handle)
            end = known + 1 if known > at else self._end_of(at, handle, length)
            for part in _PART.finditer(characters, at, end):
                taken += 1
                self._add(self._run(part.start(), part.end(), handle))
            length, at = end - at, end
            if taken >= _SAMPLE and at < _SHORT * taken:
                return at
        return len(characters)

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

    def _read_words(self, at: int) -> None:
        """Read word by word; object by object where a word's ends differ in style or a blank may be lost in it.

        A word that goes on with the run before it only moves that run's end: nothing is made of it, and little is called for it.
        """
        page, rect, edges, overlay, characters, found = self._page, self._rect, self._edges, self._overlay, self._characters, self._found
        owner, box_of, font_of, mode_of = self._object, self._calls.loose_box, self._calls.font, self._calls.render_mode
        x_of_page, y_of_page, turns = self._frame.left, self._frame.top, self._frame.turns
        known, key, mode, is_overlay = 0, 0, 0, False
        styles: dict[int, _Style] = {}
        for word in _WORD.finditer(characters, at):
            start, end = word.span()
            first = owner(page, start)
            final = first if end == start + 1 else owner(page, end - 1)
            if not first or not final or (first != final and _may_be_glued(word[0])):
                self._add_each_object(start, end)
                continue
            box_of(page, start, rect)
            left, top, right, bottom = edges
            if first != known:
                known, key, mode, is_overlay = first, font_of(first) or 0, mode_of(first), first in overlay
                styles = self._styles.setdefault(key, {})
            height = int((top - bottom) * _STEPS)
            style = styles.get(height) or self._new_style(key, height, start, bottom)
            if end > start + 1:
                box_of(page, end - 1, rect)
                _, over, right, under = edges
                is_alike = first == final or (over == top and under == bottom and font_of(final) == key)
                if not is_alike and not self._is_level(style, bottom, end - 1, final):
                    self._add_each_object(start, end)
                    continue
            if turns or not style.is_upright:
                self._add(self._run(start, end, first))
                continue
            font, size, descent, _ = style if mode != _FILL_AND_STROKE else self._bold(style)
            x, y, last = left - x_of_page, y_of_page - bottom - descent, found[-1]
            stop = last.end
            lead = "" if start == stop else " " if characters.find("\n", stop, start) < 0 else "\n"
            is_drawn, x1 = mode != _INVISIBLE, right - x_of_page
            is_alike = font is last.font and is_drawn is last.is_drawn and is_overlay is last.is_overlay and lead != "\n"
            if is_alike and abs(y - last.y) <= _LEVEL and abs(size - last.size) <= _LEVEL and _is_near(x, last.x1, size, lead):
                last.end, last.x1 = end, x1
            else:
                found.append(Run("", len(found), start, end, x, x1, y, size, font, lead, is_drawn, is_overlay))

    def _add_each_object(self, at: int, end: int) -> None:
        while at < end:
            handle = self._object(self._page, at)
            stop = min(end, self._end_of(at, handle, 1)) if handle else at + 1
            if handle:
                self._add(self._run(at, stop, handle))
            at = stop

    def _is_level(self, style: _Style, bottom: float, at: int, handle: int) -> bool:
        """Tell whether the last character of a word, whose box was just asked for, has the style and the baseline of the first."""
        _, top, _, under = self._edges
        other = self._style(self._calls.font(handle) or 0, int((top - under) * _STEPS), at, under)
        rise = bottom + style.descent - under - other.descent
        is_even = abs(rise) < _LEVEL and abs(style.size - other.size) < _LEVEL and style.font is other.font
        return is_even and style.is_upright and other.is_upright

    def _add(self, run: Run) -> None:
        """Let the last run reach to the end of another that goes on in its style right after it, or add the other."""
        found = self._found
        if found:
            last = found[-1]
            run.lead = _lead(self._characters, last.end, run.start)
            if _goes_on(last, run):
                last.end, last.x1 = run.end, run.x1
                return
        run.order = len(found)
        found.append(run)

    def _run(self, start: int, end: int, handle: int) -> Run:
        """Make a run of what one object draws, as if nothing stood before it."""
        calls = self._calls
        calls.loose_box(self._page, start, self._rect)
        left, top, right, bottom = self._edges
        style, mode = self._style(calls.font(handle) or 0, int((top - bottom) * _STEPS), start, bottom), calls.render_mode(handle)
        if end > start + 1:
            calls.loose_box(self._page, end - 1, self._rect)
            right = self._edges[2]
        font, size, descent, is_upright = style if mode != _FILL_AND_STROKE else self._bold(style)
        frame = self._frame
        x0, x1, y = left - frame.left, right - frame.left, frame.top - bottom - descent
        if frame.turns or not is_upright:
            x0, x1, y = self._turned(start, end)
        return Run("", 0, start, end, x0, x1, y, size, font, "", mode != _INVISIBLE, handle in self._overlay, is_upright)

    def _turned(self, start: int, end: int) -> tuple[float, float, float]:
        """Give left edge, right edge and baseline on a turned page or of turned text."""
        boxes = []
        for at in (start, end - 1):
            self._calls.loose_box(self._page, at, self._rect)
            boxes.append(self._frame.box(*self._edges))
        self._calls.origin(self._page, start, self._x, self._y)
        _, y = self._frame.point(self._x.value, self._y.value)
        return min(boxes[0].x0, boxes[1].x0), max(boxes[0].x1, boxes[1].x1), y

    def _bold(self, style: _Style) -> _Style:
        """Give the style of letters whose outline is drawn too, as some producers make bold of a font that is not."""
        return style if style.font.is_bold else style._replace(font=self._intern(style.font._replace(is_bold=True)))

    def _style(self, key: int, height: int, at: int, bottom: float) -> _Style:
        return self._styles.setdefault(key, {}).get(height) or self._new_style(key, height, at, bottom)

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
        font = self._named.get(key) or self._named.setdefault(key, self._font(key))
        style = _Style(font, size, self._y.value - bottom, along > 0 and abs(up) <= along * 0.2)
        if height > 0 and style.is_upright:
            self._styles[key][height] = style
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


def _lead(characters: str, end: int, start: int) -> str:
    """Tell what stands between two stretches: nothing, a blank or a line end."""
    if end == start:
        return ""
    return " " if characters.find("\n", end, start) < 0 else "\n"


@lru_cache(maxsize=_REMEMBERED)
def _may_be_glued(word: str) -> bool:
    """Tell whether a word is longer than a syllable or mixes cases, as words do that have lost a blank: `ThịBích`, `MÔITRƯỜNG`."""
    return len(word) > _LONGEST_SYLLABLE or not (word.islower() or word.isupper() or word.istitle() or not word.isalpha())


def _goes_on(before: Run, run: Run) -> bool:
    """Tell whether a run goes on in the same style right after another."""
    if run.lead == "\n" or run.font is not before.font or run.is_drawn is not before.is_drawn or run.is_overlay is not before.is_overlay:
        return False
    if abs(run.y - before.y) > _LEVEL or abs(run.size - before.size) > _LEVEL or not run.is_upright:
        return False
    return _is_near(run.x0, before.x1, run.size, run.lead)


def _is_near(x0: float, before: float, size: float, lead: str) -> bool:
    """Tell whether a stretch begins so near the edge of the one before it that no stamp can stand between them."""
    return -_TOUCHING * size <= x0 - before <= (_JOINABLE_GAP if lead else _TOUCHING) * size
