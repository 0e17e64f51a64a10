"""Invent documents, read them as PDF and as text, and count what is right.

PYTHONPATH=benchmarks:tests python -m accuracy                    the figures
PYTHONPATH=benchmarks:tests python -m accuracy --misses           also every fault
PYTHONPATH=benchmarks:tests python -m accuracy --write FILE       the figures as a page of the docs, beside those of a fresh seed
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from accuracy.cases import Case, cases
from accuracy.dumps import DIRT, DUMPS
from accuracy.page import sheets_of
from accuracy.report import page_of, rows_of
from accuracy.scoring import Score
from accuracy.truth import read, written
from typeset.pdf import draw
from vnadmin_parse import parse_pdf, parse_text


def score(count: int, seed: int) -> dict[str, Score]:
    """Read every case on both tracks."""
    tracks = {"pdf": Score(), "text": Score()}
    for number, case in enumerate(cases(count, seed)):
        said, sheets = written(case), sheets_of(case)
        tracks["pdf"].add(case.name, said, read(parse_pdf(draw(case.draft, sheets, has_widgets=False))))
        tracks["text"].add(case.name, said, read(parse_text(text_of(case, number))))
    return tracks


def text_of(case: Case, number: int) -> str:
    """Dump a case as text: every way of dumping with every kind of dirt in turn."""
    dump, dirt = DUMPS[number % len(DUMPS)], DIRT[number // len(DUMPS) % len(DIRT)]
    return dirt(dump(sheets_of(case), Random(number)))  # noqa: S311 - no secret


def faults(tracks: dict[str, Score]) -> Iterator[str]:
    """Tell every fault."""
    for track, found in tracks.items():
        for name, field, lost, extra in found.misses:
            yield f"{track}\t{name}\t{field}\twritten {lost}\tread {extra}"


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--count", type=int, default=540)
    parser.add_argument("--seed", type=int, default=2026)
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--write", type=Path)
    parser.add_argument(
        "--fresh", type=int, default=int(f"{datetime.now(UTC):%Y%m%d}"), help="second seed of the page; today's date unless said"
    )
    arguments = parser.parse_args()
    start = time.process_time()
    tracks = score(arguments.count, arguments.seed)
    print("\n".join(rows_of(tracks)))
    print(f"{arguments.count} documents, seed {arguments.seed}: {time.process_time() - start:.0f} s of CPU")
    if arguments.misses:
        print("\n".join(faults(tracks)))
    if arguments.write:
        fresh = score(arguments.count, arguments.fresh)
        arguments.write.write_text(page_of(tracks, fresh, arguments.count, (arguments.seed, arguments.fresh)), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
