"""Megabytes a second: `parse_text` on text dumps, and each of its steps.

    python benchmarks/text.py FOLDER [--rounds 3]

CPU time of this process over all `*.txt` files of a folder, best of the rounds for each file and step; bytes are those of UTF-8. Every
file is parsed once before any clock starts. The steps are those of `parse_text`: reading the text to lines, the grammars of the parts,
the citations; what is left makes blocks and records. Writing JSON is timed beside it.
"""

from __future__ import annotations

import argparse
import gc
import sys
import time
from itertools import pairwise
from pathlib import Path
from typing import Final

from vnadmin_parse import parse_text, to_json
from vnadmin_parse.grammar.citations import citations_of
from vnadmin_parse.pipeline import _flows, read_grammars
from vnadmin_parse.read.plain import read_text

TARGET: Final = 1.0
"""Megabytes of UTF-8 that `parse_text` takes in a second."""
STEPS: Final = ("reading", "grammars", "citations", "parse_text", "to_json")


def timed(text: str) -> tuple[float, ...]:
    """Give the seconds of each step on one text."""
    clock = time.process_time
    gc.collect()
    marks = [clock()]
    read = read_text(text)
    marks.append(clock())
    reading = read_grammars(read)
    marks.append(clock())
    kind = reading.head.document_type
    citations_of(read, _flows(reading), kind=kind.name if kind else None)
    marks.append(clock())
    document = parse_text(text)
    marks.append(clock())
    to_json(document)
    marks.append(clock())
    return tuple(end - start for start, end in pairwise(marks))


def main() -> int:
    """Print a row for each step; give 1 when `parse_text` misses its target."""
    parser = argparse.ArgumentParser(description="Megabytes a second of parse_text.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    texts = [path.read_text(encoding="utf-8") for path in sorted(options.folder.glob("*.txt"))]
    if not texts:
        parser.error(f"no text in {options.folder}")
    for text in texts:
        parse_text(text)
    best = [[float("inf")] * len(STEPS) for _ in texts]
    for _ in range(options.rounds):
        for n, text in enumerate(texts):
            best[n] = [min(pair) for pair in zip(best[n], timed(text), strict=True)]
    characters, size = sum(map(len, texts)), sum(len(text.encode()) for text in texts)
    print(f"{len(texts)} texts, {size:,} bytes, {characters:,} characters")
    print(f"{'':12} {'ms':>8} {'MB a second':>12} {'characters a second':>20}")
    speed = 0.0
    for step, seconds in zip(STEPS, map(sum, zip(*best, strict=True)), strict=True):
        print(f"{step:12} {1000 * seconds:8.0f} {size / seconds / 1e6:12.2f} {characters / seconds:20,.0f}")
        speed = size / seconds / 1e6 if step == "parse_text" else speed
    print(f"target of parse_text {TARGET} MB a second: {'met' if speed >= TARGET else 'missed'}")
    return 0 if speed >= TARGET else 1


if __name__ == "__main__":
    sys.exit(main())
