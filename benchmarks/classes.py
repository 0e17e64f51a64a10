"""What a page costs, class by class, on invented files: the whole parse to JSON, beside the text of PDFium and of pdfplumber.

    python benchmarks/classes.py [--count 12] [--rounds 3] [--ocr auto]

Classes: born digital (short documents of the accuracy benchmark), signed (a letter with five signatures and stamps), a law, an encoding of
before Unicode (the words of the same documents in TCVN3 fonts), and scanned (their first pages as pictures, read by OCR). CPU time of this
process and of the programs that it calls; the ways take turns, and each keeps its best round. Prints a table of Markdown.
"""

from __future__ import annotations

import argparse
import io
import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import pypdfium2
from parse import parsed, pdfium_text, pdfplumber_text
from reading import long_law

from vnadmin_parse import parse_pdf, to_json

ROOT = Path(__file__).parents[1]
SEED = 2026
LAW_PAGES = 30
DPI = 200
LINES = 36
"""Lines of a page in the older encoding."""


def born_digital(count: int) -> list[bytes]:
    """Set documents of the accuracy benchmark."""
    from accuracy.cases import cases  # noqa: PLC0415 - `main` says where it lies
    from accuracy.page import sheets_of  # noqa: PLC0415

    from typeset.pdf import draw  # noqa: PLC0415

    return [draw(case.draft, sheets_of(case), has_widgets=False) for case in cases(count, SEED)]


def legacy(count: int) -> list[bytes]:
    """Set the lines of the same documents in fonts of TCVN3."""
    from accuracy.cases import cases  # noqa: PLC0415
    from accuracy.dumps import columns  # noqa: PLC0415
    from accuracy.page import sheets_of  # noqa: PLC0415
    from legacy_pages import encoded, pdf_of_lines  # noqa: PLC0415

    def lines_of(text: str) -> Iterator[list[tuple[str, str]]]:
        for number, line in enumerate(filter(str.strip, text.splitlines())):
            if number and number % LINES == 0:
                yield [(".VnTime", "\n")]
            yield [(".VnTime", encoded(line, "tcvn3"))]

    texts = (columns(sheets_of(case), Random(n)) for n, case in enumerate(cases(count, SEED)))  # noqa: S311 - no secret
    return [pdf_of_lines(*lines_of(text)) for text in texts]


def scanned(files: list[bytes]) -> list[bytes]:
    """Draw the first page of each file into a file of its own, without text."""
    found = []
    for content in files:
        target = io.BytesIO()
        pypdfium2.PdfDocument(content)[0].render(scale=DPI / 72).to_pil().convert("L").save(target, "PDF", resolution=DPI)
        found.append(target.getvalue())
    return found


def seconds_of(way: Callable[[bytes], object], files: list[bytes]) -> float:
    """Give the CPU time that a way takes for all files."""
    start = cpu_time()
    for content in files:
        way(content)
    return cpu_time() - start


def cpu_time() -> float:
    """Give the CPU seconds of this process and of its children that have ended."""
    return time.process_time() + sum(os.times()[2:4])


def row(name: str, files: list[bytes], ways: dict[str, Callable[[bytes], object]], rounds: int) -> str:
    """Measure a class, and write its row."""
    pages = sum(len(pypdfium2.PdfDocument(content)) for content in files)
    for way in ways.values():
        way(files[0])  # loads what is loaded once
    times = [{told: seconds_of(way, files) for told, way in ways.items()} for _ in range(rounds)]
    best = {told: min(each[told] for each in times) for told in ways}
    cells = (f"{1000 * best[told] / pages:.1f}" if told in best else "" for told in ("parse", "pdfium", "pdfplumber"))
    return f"| {name} | {pages} | {pages / best['parse']:.1f} | {' | '.join(cells)} |"


def main() -> int:
    """Print a row for each class."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=12, help="documents of a class")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--ocr", default="auto", help="the engine for scans; off leaves them out")
    options = parser.parse_args()
    sys.path[:0] = [str(ROOT / "benchmarks"), str(ROOT / "tests")]
    texts = {"parse": parsed, "pdfium": pdfium_text, "pdfplumber": pdfplumber_text}
    native = born_digital(options.count)
    print("| class | pages | pages a second | parse, ms a page | PDFium's text | pdfplumber's text |\n|---|---:|---:|---:|---:|---:|")
    print(row("born digital", native, texts, options.rounds))
    print(row("signed, with stamps", [(ROOT / "tests" / "fixtures" / "cong-van" / "input.pdf").read_bytes()], texts, options.rounds))
    print(row("law", [long_law(LAW_PAGES)], texts, options.rounds))
    print(row("TCVN3 fonts", legacy(options.count), texts, options.rounds))
    if options.ocr != "off":
        read = {"parse": lambda content: to_json(parse_pdf(content, ocr=options.ocr))}
        print(row(f"scanned, read by {options.ocr}", scanned(native[:4]), read, 1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
