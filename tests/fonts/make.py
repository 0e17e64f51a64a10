"""Make the test fonts: subsets of Liberation Serif under a name of their own.

The licence (OFL 1.1, `OFL.txt`) reserves the name "Liberation" for the unmodified fonts, so the subsets are called "Draft Serif".

    python tests/fonts/make.py FOLDER_WITH_LIBERATION_SERIF
"""

from __future__ import annotations

import sys
from itertools import chain
from pathlib import Path

from fontTools import subset  # type: ignore[import-untyped]

FACES = ("Regular", "Bold", "Italic", "BoldItalic")
VIETNAMESE = chain(range(0x20, 0x7F), range(0xA0, 0x180), (0x1A0, 0x1A1, 0x1AF, 0x1B0), range(0x1EA0, 0x1EFA))
COMBINING = (0x300, 0x301, 0x302, 0x303, 0x306, 0x309, 0x31B, 0x323)
PUNCTUATION = (0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2026, 0x20AB, 0x2264, 0x2265)
CHARACTERS = frozenset(chain(VIETNAMESE, COMBINING, PUNCTUATION))
TOUCHED = "2026-01-01"


def make(source: Path, target: Path) -> None:
    """Write the subset of one font file."""
    options = subset.Options(hinting=False, layout_features=[], name_IDs=["*"], notdef_outline=True, recalc_timestamp=False)
    font = subset.load_font(str(source), options)
    missing = CHARACTERS - font.getBestCmap().keys()
    if missing:
        sys.exit(f"{source.name} lacks {sorted(map(hex, missing))}")
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=CHARACTERS)
    subsetter.subset(font)
    for record in font["name"].names:
        if record.nameID in {1, 3, 4, 6, 16}:
            record.string = str(record).replace("Ascender - ", "").replace("Liberation", "Draft")
    font.save(str(target))


if __name__ == "__main__":
    for face in FACES:
        make(Path(sys.argv[1]) / f"LiberationSerif-{face}.ttf", Path(__file__).with_name(f"DraftSerif-{face}.ttf"))
