"""What a page costs: whole parse to JSON, beside PDFium's text-only pass and pdfplumber's `extract_text`.

    python benchmarks/parse.py FOLDER [--files 12] [--repeats 3]

CPU time of this process. For each file the three ways are run in turn, again and again, and each keeps its best time, so that a busy
machine harms all alike; patterns and tables are loaded before the first clock starts. The folder's files are taken in the order of their
names, at even distances.
"""

from __future__ import annotations

import argparse
import gc
import io
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pdfplumber
import pypdfium2

from vnadmin_parse import parse_pdf, to_json
from vnadmin_parse.errors import VnadminParseError
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


def parsed(content: bytes) -> int:
    """Parse a file and write its JSON; give the number of pages."""
    document = parse_pdf(content)
    to_json(document)
    return document.source.pages


WAYS: dict[str, Callable[[bytes], int]] = {"pdfium": pdfium_text, "parse": parsed, "pdfplumber": pdfplumber_text}


def times_of(content: bytes, repeats: int) -> tuple[int, dict[str, float]]:
    """Time each way on one file; give the pages and each way's best CPU time in seconds."""
    best = dict.fromkeys(WAYS, float("inf"))
    pages = 0
    for turn in range(repeats):
        for name, way in WAYS.items():
            if name == "pdfplumber" and turn:  # some forty times slower: once is enough
                continue
            gc.collect()
            start = time.process_time()
            pages = way(content)
            best[name] = min(best[name], time.process_time() - start)
    return pages, best


def is_born_digital(content: bytes) -> bool:
    """Tell whether all pages of a file hold text of their own; this also warms the file up for all ways."""
    try:
        return parse_pdf(content).source.text_layer is TextLayer.NATIVE
    except VnadminParseError:
        return False


def chosen(folder: Path, files: int) -> list[Path]:
    """Choose files at even distances."""
    found = sorted(folder.glob("*.pdf"))
    return found[:: max(1, -(-len(found) // files))]


def main() -> int:
    """Print a row for each file and the totals; give 1 when the totals miss the targets."""
    parser = argparse.ArgumentParser(description="CPU time a page: PDFium text, whole parse to JSON, pdfplumber extract_text.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--files", type=int, default=12)
    parser.add_argument("--repeats", type=int, default=3)
    arguments = parser.parse_args()
    total, all_pages = dict.fromkeys(WAYS, 0.0), 0
    print(f"{'file':20} {'pages':>5} {'pdfium':>8} {'parse':>8} {'plumber':>8} {'parse/pdfium':>13} {'plumber/parse':>14}   ms a page")
    for path in chosen(arguments.folder, arguments.files):
        content = path.read_bytes()
        if not is_born_digital(content):
            print(f"{path.name[:20]:20} left out: not born digital, or not readable")
            continue
        pages, best = times_of(content, arguments.repeats)
        print(row(path.name, pages, best))
        all_pages += pages
        total = {name: total[name] + best[name] for name in WAYS}
    print(row("all", all_pages, total))
    within = total["parse"] <= 3.5 * total["pdfium"] and total["pdfplumber"] >= 10 * total["parse"]
    print(f"target: parse at most 3.5 x pdfium, pdfplumber at least 10 x parse: {'met' if within else 'missed'}")
    return 0 if within else 1


def row(name: str, pages: int, seconds: dict[str, float]) -> str:
    """Write one row of the table."""
    cost = {way: 1000 * spent / pages for way, spent in seconds.items()}
    over, under = seconds["parse"] / seconds["pdfium"], seconds["pdfplumber"] / seconds["parse"]
    costs = f"{cost['pdfium']:8.2f} {cost['parse']:8.2f} {cost['pdfplumber']:8.1f}"
    return f"{name[:20]:20} {pages:5} {costs} {over:12.2f}x {under:13.1f}x"


if __name__ == "__main__":
    sys.exit(main())
