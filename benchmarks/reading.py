"""What a page costs to read: lines in reading order, beside PDFium's text-only pass and pdfplumber's `extract_text`.

    python benchmarks/reading.py FILE_OR_FOLDER… [--repeats 3] [--without-pdfplumber]

CPU time of this process. For each file the ways are run in turn, again and again, and each keeps its best time, so that a busy machine
harms all alike. Files without a text layer are left out: there is nothing to read in them.
"""

from __future__ import annotations

import argparse
import gc
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import median

from parse import pdfium_text, pdfplumber_text

from vnadmin_parse.errors import VnadminParseError
from vnadmin_parse.read.pdf import read_pdf
from vnadmin_parse.terms import TextLayer

WAYS: dict[str, Callable[[bytes], int]] = {
    "pdfium": pdfium_text,
    "read_pdf": lambda content: len(read_pdf(content).pages),
    "pdfplumber": pdfplumber_text,
}


def best_times(content: bytes, ways: Sequence[str], repeats: int) -> dict[str, float]:
    """Give the best time of each way, in seconds; the ways take turns."""
    best = dict.fromkeys(ways, float("inf"))
    for _ in range(repeats):
        for way in ways:
            gc.collect()
            start = time.process_time()
            WAYS[way](content)
            best[way] = min(best[way], time.process_time() - start)
    return best


def files_of(paths: Sequence[Path]) -> Iterator[tuple[str, bytes, int]]:
    """Give name, content and number of pages of the files that hold text."""
    for path in paths:
        for file in sorted(path.glob("*.pdf")) if path.is_dir() else [path]:
            content = file.read_bytes()
            try:
                source = read_pdf(content).source
            except VnadminParseError as error:
                print(f"{file.name}: left out, {error}", file=sys.stderr)
                continue
            if source.text_layer in {TextLayer.NATIVE, TextLayer.MIXED}:
                yield file.name, content, source.pages


def main() -> None:
    """Measure, and print a line for each file and the ratios of all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", type=Path, nargs="+")
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--without-pdfplumber", action="store_true", help="it takes nine tenths of the time")
    options = parser.parse_args()
    ways = list(WAYS)[: 2 if options.without_pdfplumber else 3]
    totals, ratios, all_pages = dict.fromkeys(ways, 0.0), [], 0
    for name, content, pages in files_of(options.paths):
        best = best_times(content, ways, options.repeats)
        totals = {way: totals[way] + best[way] for way in ways}
        ratios.append(best["read_pdf"] / best["pdfium"])
        all_pages += pages
        print(f"{name:40} {pages:4} pages", *(f"{way} {1000 * best[way] / pages:7.2f}" for way in ways), f"ms/page, x{ratios[-1]:.2f}")
    if not all_pages:
        sys.exit("no file with a text layer")
    print(f"{all_pages} pages:", *(f"{way} {1000 * totals[way] / all_pages:.2f}" for way in ways), "ms/page")
    print(f"read_pdf / pdfium: {totals['read_pdf'] / totals['pdfium']:.2f} over all pages, {median(ratios):.2f} in the middle of the files")
    if "pdfplumber" in ways:
        print(f"pdfplumber / read_pdf: {totals['pdfplumber'] / totals['read_pdf']:.1f} over all pages")


if __name__ == "__main__":
    main()
