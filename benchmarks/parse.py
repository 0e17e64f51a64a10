"""What a page costs: lines, signatures and the whole parse to JSON, beside PDFium's text-only pass and pdfplumber's `extract_text`.

    python benchmarks/parse.py FOLDER [--files 24] [--rounds 3] [--without-pdfplumber]

CPU time of this process, files whose pages all hold text of their own. Every file is parsed once before any clock starts, so that
libraries, patterns and tables are loaded for all ways alike. Then come rounds over all files: on each file the ways take turns, and each
keeps its best time. The totals are over pages, so that a file counts by its length.
"""

from __future__ import annotations

import argparse
import gc
import io
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

import pdfplumber
import pypdfium2

from vnadmin_parse import parse_pdf, to_json
from vnadmin_parse.errors import VnadminParseError
from vnadmin_parse.read.pdf import read_pdf
from vnadmin_parse.read.signatures import find_signatures
from vnadmin_parse.terms import TextLayer


def pdfium_text(content: bytes) -> int:
    """Read all text with PDFium and nothing else; give the number of pages."""
    document = pypdfium2.PdfDocument(content)
    for page in document:
        text = page.get_textpage()
        text.get_text_range()
        text.close()
        page.close()
    pages = len(document)
    document.close()
    return pages


def pdfplumber_text(content: bytes) -> int:
    """Read all text with pdfplumber; give the number of pages."""
    with pdfplumber.open(io.BytesIO(content)) as document:
        for page in document.pages:
            page.extract_text()
            page.close()
        return len(document.pages)


def parsed(content: bytes) -> None:
    """Parse a file and write its JSON."""
    to_json(parse_pdf(content))


WAYS: dict[str, Callable[[bytes], object]] = {
    "pdfium": pdfium_text,
    "lines": read_pdf,
    "signatures": find_signatures,
    "parse": parsed,
    "pdfplumber": pdfplumber_text,
}
TARGETS = {("parse", "pdfium"): 3.5, ("lines", "pdfium"): 2.0, ("signatures", "parse"): 0.25, ("parse", "pdfplumber"): 0.1}
"""How many times the second way the first may cost at most, over all pages."""


class Measured(NamedTuple):
    """One file: its name, its content, its pages, and the best time of each way in seconds."""

    name: str
    content: bytes
    pages: int
    best: dict[str, float]


def measured(paths: Sequence[Path]) -> list[Measured]:
    """Give the files that are born digital; this also warms everything up."""
    found: list[Measured] = []
    for path in paths:
        content = path.read_bytes()
        try:
            source = parse_pdf(content).source
        except VnadminParseError:
            continue
        if source.text_layer is TextLayer.NATIVE:
            found.append(Measured(path.name, content, source.pages, dict.fromkeys(WAYS, float("inf"))))
    return found


def time_all(files: Sequence[Measured], ways: Sequence[str]) -> None:
    """Run the ways in turn on each file, once."""
    for file in files:
        for way in ways:
            gc.collect()
            start = time.process_time()
            WAYS[way](file.content)
            file.best[way] = min(file.best[way], time.process_time() - start)


def row(name: str, pages: int, seconds: dict[str, float], ways: Sequence[str]) -> str:
    """Write one row of the table: milliseconds a page, and the parse as a multiple of PDFium's text."""
    costs = " ".join(f"{1000 * seconds[way] / pages:10.2f}" for way in ways)
    return f"{name[:20]:20} {pages:5} {costs} {seconds['parse'] / seconds['pdfium']:12.2f}x"


def verdict(total: dict[str, float], ways: Sequence[str]) -> bool:
    """Print how the totals stand beside the targets; tell whether all are met."""
    met = True
    for (way, other), most in TARGETS.items():
        if other in ways:
            ratio = total[way] / total[other]
            met = met and ratio <= most
            print(f"{way} / {other}: {ratio:.3f}, target at most {most}: {'met' if ratio <= most else 'missed'}")
    return met


def main() -> int:
    """Print a row for each file, the totals and the targets; give 1 when a target is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--files", type=int, help="so many, at even distances in the order of their names; else all")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--without-pdfplumber", action="store_true", help="it takes most of the time, though it runs in one round only")
    options = parser.parse_args()
    paths = sorted(options.folder.glob("*.pdf"))
    files = measured(paths[:: max(1, -(-len(paths) // (options.files or len(paths) or 1)))])
    if not files:
        parser.error(f"no born-digital PDF in {options.folder}")
    quick = [way for way in WAYS if way != "pdfplumber"]
    ways = quick if options.without_pdfplumber else list(WAYS)
    for turn in range(options.rounds):
        time_all(files, quick if turn else ways)
    print(f"{'file':20} pages {' '.join(f'{way:>10}' for way in ways)}  parse/pdfium   (milliseconds a page)")
    for file in files:
        print(row(file.name, file.pages, file.best, ways))
    total = {way: sum(file.best[way] for file in files) for way in ways}
    pages = sum(file.pages for file in files)
    print(row("all", pages, total, ways))
    print(f"the middle file: {median(file.best['parse'] / file.best['pdfium'] for file in files):.2f}x")
    print(f"{pages / total['parse']:.0f} pages a second, {len(paths)} files looked at, {len(files)} born digital")
    return 0 if verdict(total, ways) else 1


if __name__ == "__main__":
    sys.exit(main())
