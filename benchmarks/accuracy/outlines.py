"""Bodies: outlines as the kinds of documents use them, from plain paragraphs to parts, chapters and articles."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from random import Random
from typing import Final

from accuracy.words import sentence, title
from typeset.description import Unit, article, bullet, chapter, clause, heading, lettered, numbered, paragraph, point, section
from vnadmin_parse.terms import DivisionKind

Units = tuple[Unit, ...]
ROMAN: Final = ("I", "II", "III", "IV", "V", "VI")
LETTERS: Final = "abcdđeghiklm"
PARTS: Final = ("Phần I", "Phần II", "Phần III")


def prose(rng: Random) -> Units:
    """Give plain paragraphs."""
    return tuple(paragraph(sentence(rng)) for _ in range(rng.randint(2, 5)))


def bullets(rng: Random) -> Units:
    """Give a sentence that introduces dashes, some with plus signs below them."""
    marker, inner = rng.choice((("-", "+"), ("-", "+"), ("-", "*"), ("+", "-"), ("•", "-")))
    found = []
    for _ in range(rng.randint(2, 4)):
        below = tuple(bullet(sentence(rng, ";"), marker=inner) for _ in range(rng.choice((0, 0, 0, 2, 3))))
        found.append(bullet(sentence(rng, ":" if below else rng.choice((".", ";"))), *below, marker=marker))
    return (paragraph(sentence(rng, " như sau:")), *found)


def arabic(rng: Random) -> Units:
    """Give 1, 2, 3 that run into prose or are headings, with a), b) or dashes."""
    items = []
    for number in range(1, rng.randint(3, 6)):
        way = rng.random()
        if way < 0.4:
            items.append(numbered(str(number), sentence(rng)))
        elif way < 0.7:
            items.append(heading(str(number), title(rng), *_below(rng)))
        else:
            items.append(numbered(str(number), sentence(rng, ":"), *_lettered(rng)))
    return (paragraph(sentence(rng, " như sau:")), *items)


def _lettered(rng: Random) -> Units:
    return tuple(lettered(letter, sentence(rng, ";")) for letter in LETTERS[: rng.randint(2, 6)])


def _below(rng: Random) -> Units:
    """Give what stands under a heading."""
    way = rng.random()
    if way < 0.4:
        return tuple(paragraph(sentence(rng)) for _ in range(rng.randint(1, 2)))
    return _lettered(rng) if way < 0.6 else tuple(bullet(sentence(rng)) for _ in range(rng.randint(2, 4)))


def roman(rng: Random) -> Units:
    """Give I, II in capitals with 1, 2 below."""
    return tuple(heading(label, title(rng).upper(), *_numbered(rng, "")) for label in ROMAN[: rng.randint(2, 4)])


def roman_deep(rng: Random) -> Units:
    """Give I, 1, 1.1, sometimes 1.1.1."""
    found = []
    for label in ROMAN[: rng.randint(2, 3)]:
        below = tuple(heading(str(n), title(rng), *_numbered(rng, f"{n}.", deep=rng.random() < 0.3)) for n in (1, 2))
        found.append(heading(label, title(rng).upper(), *below))
    return tuple(found)


def _numbered(rng: Random, before: str, *, deep: bool = False) -> Units:
    found = []
    for n in range(1, rng.randint(3, 4)):
        label = f"{before}{n}"
        below = _numbered(rng, f"{label}.") if deep else _below(rng)
        found.append(heading(label, title(rng), *below) if rng.random() < 0.7 else numbered(label, sentence(rng)))
    return tuple(found)


def parts(rng: Random) -> Units:
    """Give Phần I, Phần II over Roman numbers."""
    return tuple(Unit(DivisionKind.PART, label, label, title(rng), None, roman(rng)) for label in PARTS[: rng.randint(2, 3)])


def party(rng: Random) -> Units:
    """Give the Party's `I-`, `1-` or `1.`, dashes."""
    stop = rng.choice(("-", "-", "."))
    found = []
    for label in ROMAN[: rng.randint(2, 3)]:
        below = tuple(heading(str(n), title(rng), *_below(rng), stop=stop) for n in range(1, rng.randint(3, 4)))
        found.append(heading(label, title(rng).upper(), *below, stop="-"))
    return (paragraph(sentence(rng)), *found)


def decision(rng: Random) -> Units:
    """Give two to four Điều without titles, one perhaps with khoản."""
    found = []
    for number in range(1, rng.randint(3, 5)):
        if rng.random() < 0.25:
            found.append(article(number, None, *_clauses(rng), text=sentence(rng, " như sau:")))
        else:
            found.append(article(number, text=sentence(rng)))
    return tuple(found)


def roman_in_article(rng: Random) -> Units:
    """Give Điều 1 that holds a whole outline, then further Điều."""
    return (
        article(1, None, *roman(rng), text=sentence(rng, " với các nội dung sau:")),
        *(article(n, text=sentence(rng)) for n in (2, 3)),
    )


def articles(rng: Random, numbers: count[int] | None = None, most: int = 5) -> Units:
    """Give Điều with titles, khoản and điểm."""
    numbers = numbers or count(1)
    found = []
    for _ in range(rng.randint(2, most)):
        way = rng.random()
        below = _clauses(rng) if way < 0.6 else (paragraph(sentence(rng)), *_points(rng)) if way < 0.8 else (paragraph(sentence(rng)),)
        found.append(article(next(numbers), title(rng), *below))
    return tuple(found)


def _clauses(rng: Random) -> Units:
    found = []
    for number in range(1, rng.randint(3, 5)):
        points = _points(rng) if rng.random() < 0.35 else ()
        found.append(clause(number, sentence(rng, ":" if points else "."), *points))
    return tuple(found)


def _points(rng: Random) -> Units:
    return tuple(point(letter, sentence(rng, ";")) for letter in LETTERS[: rng.randint(2, 7)])


def chapters(rng: Random) -> Units:
    """Give Chương, one of them with Mục, over Điều that count through."""
    numbers = count(1)
    found = []
    for label in ROMAN[: rng.randint(2, 3)]:
        if rng.random() < 0.3:
            below: Units = tuple(section(str(n), title(rng), *articles(rng, numbers, 3)) for n in (1, 2))
        else:
            below = articles(rng, numbers, 3)
        found.append(chapter(label, title(rng), *below))
    return tuple(found)


def invitation(rng: Random) -> Units:
    """Give the short paragraphs of a Giấy mời."""
    return (
        paragraph("Trân trọng kính mời:"),
        *(bullet(f"Đại diện lãnh đạo {who};") for who in ("các sở, ban, ngành", "Ủy ban nhân dân các xã, phường")),
        paragraph("Thời gian: 08 giờ 00 phút, ngày 15 tháng 5 năm 2026."),
        paragraph("Địa điểm: Phòng họp tầng 2, số 12 đường Bờ Sông."),
        paragraph(sentence(rng)),
    )


def minutes(rng: Random) -> Units:
    """Give the paragraphs and items of a Biên bản."""
    return (
        paragraph("Thời gian bắt đầu: 14 giờ 00 phút, ngày 15 tháng 5 năm 2026."),
        paragraph("Thành phần tham dự:"),
        *(bullet(f"{who}.") for who in ("Đại diện các tổ chuyên môn", "Ban đại diện cha mẹ học sinh")),
        paragraph("Nội dung:"),
        *(numbered(str(n), sentence(rng)) for n in range(1, rng.randint(3, 5))),
        paragraph("Cuộc họp kết thúc vào 16 giờ 30 phút cùng ngày."),
    )


OUTLINES: Final[dict[str, Callable[[Random], Units]]] = {
    "prose": prose, "bullets": bullets, "arabic": arabic, "roman": roman, "roman-deep": roman_deep, "parts": parts, "party": party,
    "decision": decision, "roman-in-article": roman_in_article, "articles": articles, "chapters": chapters, "invitation": invitation,
    "minutes": minutes,
}  # fmt: skip
