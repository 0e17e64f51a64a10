"""What a page costs to read: lines in reading order, beside PDFium's text-only pass and pdfplumber's `extract_text`.

    python benchmarks/reading.py FILE_OR_FOLDER… [--repeats 3] [--without-pdfplumber]
    python benchmarks/reading.py --stamps FILE_OR_FOLDER…
    python benchmarks/reading.py --long 200

CPU time of this process. For each file the ways are run in turn, again and again, and each keeps its best time, so that a busy machine
harms all alike. Files without a text layer are left out: there is nothing to read in them. Pages in an encoding of before Unicode are
counted apart. `--stamps` reads each page with and without what widgets draw, on pages that have widgets and on the others, beside the
targets: 2.2 times where there are widgets, nothing elsewhere. `--long` sets an invented law of so many pages and says how much memory a
process of its own takes at most to parse it.
"""

from __future__ import annotations

import argparse
import gc
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import median

from attrs import evolve
from parse import pdfium_text, pdfplumber_text

from vnadmin_parse.errors import VnadminParseError
from vnadmin_parse.read.layout import page_rows
from vnadmin_parse.read.pdf import read_pdf
from vnadmin_parse.read.pdfium import PdfiumFile, open_pdf
from vnadmin_parse.terms import TextLayer

WAYS: dict[str, Callable[[bytes], int]] = {
    "pdfium": pdfium_text,
    "read_pdf": lambda content: len(read_pdf(content).pages),
    "pdfplumber": pdfplumber_text,
}

SENTENCE = "Cơ quan, tổ chức, cá nhân có trách nhiệm bảo vệ, giữ gìn và phát huy giá trị của làng nghề theo quy định của pháp luật. "
# Prints the kB that parsing took at most, as Linux counts them: `ru_maxrss` would count those of the parent too.
PARSING = """
import sys
from vnadmin_parse import parse_pdf
document = parse_pdf(sys.argv[1])
print(next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")))
"""


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


def files_of(paths: Sequence[Path]) -> Iterator[tuple[str, bytes, int, str]]:
    """Give name, content, number of pages and kind of the files that hold text."""
    for path in paths:
        for file in sorted(path.glob("*.pdf")) if path.is_dir() else [path]:
            content = file.read_bytes()
            try:
                source = read_pdf(content).source
            except VnadminParseError as error:
                print(f"{file.name}: left out, {error}", file=sys.stderr)
                continue
            if source.text_layer in {TextLayer.NATIVE, TextLayer.MIXED}:
                yield file.name, content, source.pages, "born-digital" if source.encoding == "unicode" else "legacy"


def page_seconds(file: PdfiumFile, number: int, *, stamps: bool) -> tuple[float, bool]:
    """Give the seconds that one page takes to its rows, and whether it has widgets that draw something."""
    gc.collect()
    start = time.process_time()
    with file.page(number, stamps=stamps) as page:
        sheet = page_rows(page).sheet
    return time.process_time() - start, bool(sheet.widgets)


def stamp_pass(content: bytes, repeats: int) -> Iterator[tuple[bool, float, float]]:
    """Give for each page whether it has widgets, and its best times with and without them, in turn.

    Every look opens the file anew: to draw the widgets changes the page in memory.
    """
    with open_pdf(content) as file:
        pages = file.page_count
    best = [{True: float("inf"), False: float("inf")} for _ in range(pages)]
    stamped = [False] * pages
    for stamps in (True, False) * repeats:
        with open_pdf(content) as file:
            for index in range(pages):
                seconds, has_widgets = page_seconds(file, index + 1, stamps=stamps)
                best[index][stamps] = min(best[index][stamps], seconds)
                stamped[index] |= has_widgets
    for index in range(pages):
        yield stamped[index], best[index][True], best[index][False]


def print_stamps(paths: Sequence[Path], repeats: int) -> None:
    """Measure, and say what the stamps cost on pages that have them and on the others."""
    found: dict[bool, list[tuple[float, float]]] = {True: [], False: []}
    for _, content, _, _ in files_of(paths):
        for has_widgets, with_stamps, without in stamp_pass(content, repeats):
            found[has_widgets].append((with_stamps, without))
    for has_widgets, times in found.items():
        total, bare = (sum(way) for way in zip(*times, strict=True)) if times else (0.0, 0.0)
        ratio, target = total / (bare or 1.0), 2.2 if has_widgets else 1.0
        kind = "with widgets" if has_widgets else "without"
        print(f"{len(times)} pages {kind}: with the stamp pass {ratio:.2f} times the page without it, target {target}")


def long_law(pages: int) -> bytes:
    """Set an invented law of at least so many pages."""
    sys.path.append(str(Path(__file__).parents[1] / "tests"))
    from typeset.description import article, clause  # noqa: PLC0415 - the typesetter of the tests
    from typeset.pdf import pdf_of  # noqa: PLC0415
    from typeset.samples import SAMPLES  # noqa: PLC0415

    clauses = [clause(number, SENTENCE * 2) for number in range(1, 9)]
    body = tuple(article(number, "Trách nhiệm của tổ chức, cá nhân", *clauses) for number in range(1, pages * 6 // 5))
    return pdf_of(evolve(SAMPLES["luat"].draft, body=body))


def peak_memory(content: bytes) -> int:
    """Give the most memory, in MB, that a process of its own takes to parse a file."""
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(content)
        file.flush()
        done = subprocess.run([sys.executable, "-c", PARSING, file.name], capture_output=True, text=True, check=True)
    return int(done.stdout) // 1024


def print_peak(pages: int) -> None:
    """Say what parsing a long file takes."""
    content = long_law(pages)
    print(f"an invented law of {len(read_pdf(content).pages)} pages: {peak_memory(content)} MB at most, interpreter and libraries included")


def main() -> None:
    """Measure, and print a line for each file and the ratios of all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", type=Path, nargs="*")
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--without-pdfplumber", action="store_true", help="it takes nine tenths of the time")
    parser.add_argument("--long", type=int, metavar="PAGES", help="measure memory over an invented law of so many pages")
    parser.add_argument("--stamps", action="store_true", help="measure what the stamps of widgets cost, and nothing else")
    options = parser.parse_args()
    if options.stamps:
        print_stamps(options.paths, options.repeats)
        return
    if options.long:
        print_peak(options.long)
    if options.paths:
        print_speed(options.paths, list(WAYS)[: 2 if options.without_pdfplumber else 3], options.repeats)


def print_speed(paths: Sequence[Path], ways: Sequence[str], repeats: int) -> None:
    """Measure, and print a line for each file, the pages a second of each kind and the ratios of all."""
    totals: dict[str, Counter[str]] = defaultdict(Counter)
    pages_of: Counter[str] = Counter()
    ratios: list[float] = []
    for name, content, pages, kind in files_of(paths):
        best = best_times(content, ways, repeats)
        totals[kind].update(best)
        pages_of[kind] += pages
        ratios.append(best["read_pdf"] / best["pdfium"])
        print(f"{name:40} {pages:4} pages", *(f"{way} {1000 * best[way] / pages:7.2f}" for way in ways), f"ms/page, x{ratios[-1]:.2f}")
    if not pages_of:
        sys.exit("no file with a text layer")
    for kind, pages in pages_of.items():
        print(f"{kind}, {pages} pages:", *(f"{way} {pages / totals[kind][way]:.1f}" for way in ways), "pages a second")
    whole = sum(totals.values(), Counter())
    print(f"read_pdf / pdfium: {whole['read_pdf'] / whole['pdfium']:.2f} over all pages, {median(ratios):.2f} in the middle of the files")
    if "pdfplumber" in ways:
        print(f"pdfplumber / read_pdf: {whole['pdfplumber'] / whole['read_pdf']:.1f} over all pages")


if __name__ == "__main__":
    main()
