"""Other tools on the same invented files: text, articles, encodings of before Unicode, and what they cost.

    make others                                   an environment of its own, all tools, the figures as a page of the docs
    python benchmarks/others.py --count 6         the tools that are installed here

Each tool runs in a process of its own over all files, so that its peak of memory is its own; seconds are CPU time, the better of two
rounds. A tool that is not installed is left out and named. No file is real: they are the accuracy benchmark's, from its seed.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from typeset.description import Draft, Unit

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "benchmarks"), str(ROOT / "tests")]
SEED = 2026
LAW_PAGES = 30
ROUNDS = 2
KEYS = ("tcvn3", "vni", "viscii", "vps")
OURS = "vnadmin-parse"
TOOLS = ("pypdfium2", "pdfplumber", "pymupdf", "pdfminer.six", "markitdown", "viparse")
LABEL = re.compile(r"^\W*(chương [ivxlc]+|điều \d+)\b")
"""What a few lines of code take for a chapter or an article: a line that begins with its label."""


def by_ours(path: Path) -> str:
    """Parse the whole document, not only its text."""
    return import_module("vnadmin_parse").parse_file(path).text


def by_pypdfium2(path: Path) -> str:
    """Give each page's text in the order of its content."""
    return "\n".join(page.get_textpage().get_text_range() for page in import_module("pypdfium2").PdfDocument(path))


def by_pdfplumber(path: Path) -> str:
    """Give each page's text."""
    pages = []
    with import_module("pdfplumber").open(path) as file:
        for page in file.pages:
            pages.append(page.extract_text())
            page.close()
    return "\n".join(pages)


def by_pymupdf(path: Path) -> str:
    """Give each page's text in the order of its content."""
    return "\n".join(page.get_text() for page in import_module("pymupdf").open(path))


def by_pdfminer(path: Path) -> str:
    """Give the text with the library's own analysis of the layout."""
    return import_module("pdfminer.high_level").extract_text(path)


def by_markitdown(path: Path) -> str:
    """Give its Markdown."""
    return import_module("markitdown").MarkItDown().convert(path).text_content


def by_viparse(path: Path) -> str:
    """Give its text, encodings found by itself; it opens no text files, so their characters are handed to what mends encodings."""
    if path.suffix == ".txt":
        return import_module("viparse").fix(path.read_bytes().decode("latin-1"))
    return import_module("viparse").load(path, output="text", encoding="auto")[0].text


READERS: dict[str, Callable[[Path], str]] = dict(
    zip((OURS, *TOOLS), (by_ours, by_pypdfium2, by_pdfplumber, by_pymupdf, by_pdfminer, by_markitdown, by_viparse), strict=True)
)


def plain(text: str) -> str:
    """Give a text as it is compared: one dash, one tone placement, small letters, one blank."""
    from vnadmin_parse.fold import fold  # noqa: PLC0415 - children that measure another tool need none of ours

    return " ".join(fold(text).casefold().split())


def make(folder: Path, count: int) -> dict[str, dict[str, Any]]:
    """Write the files; give what each of them says."""
    from accuracy.cases import cases  # noqa: PLC0415 - as above
    from accuracy.dumps import columns  # noqa: PLC0415
    from accuracy.page import sheets_of  # noqa: PLC0415
    from legacy_pages import encoded  # noqa: PLC0415
    from reading import long_law  # noqa: PLC0415

    from typeset.pdf import draw  # noqa: PLC0415

    for name in ("short", "law", "signed", *KEYS):
        (folder / name).mkdir()
    said: dict[str, dict[str, Any]] = {}
    for number, case in enumerate(cases(count, SEED)):
        sheets, name = sheets_of(case), f"{number:03}"
        (folder / "short" / f"{name}.pdf").write_bytes(draw(case.draft, sheets, has_widgets=False))
        text = columns(sheets, Random(number))  # noqa: S311 - no secret
        for key in KEYS:
            (folder / key / f"{name}.txt").write_bytes(encoded(text, key).encode("latin-1", "replace"))
        said[name] = {"values": list(values_of(case.draft)), "lines": text.splitlines(), "units": list(labels_of(case.draft.body))}
    (folder / "law" / "law.pdf").write_bytes(long_law(LAW_PAGES))
    (folder / "signed" / "letter.pdf").write_bytes((ROOT / "tests" / "fixtures" / "cong-van" / "input.pdf").read_bytes())
    return said


def values_of(draft: Draft) -> Iterator[str]:
    """Give what a reader of the page takes as one piece: names of bodies, subject, bases, units, recipients."""
    pieces = [" ".join(draft.supervising_body), " ".join(draft.issuing_body), draft.subject, *draft.addressees, *draft.bases]
    yield from filter(None, [*pieces, *(receiver.text for receiver in draft.receivers), *texts_of(draft.body)])


def texts_of(units: tuple[Unit, ...]) -> Iterator[str]:
    """Give the text of units, headings apart."""
    for unit in units:
        yield from filter(None, (unit.heading, unit.text))
        yield from texts_of(unit.children)


def labels_of(units: tuple[Unit, ...]) -> Iterator[str]:
    """Give the labels of chapters and articles."""
    for unit in units:
        if unit.kind.value in {"chapter", "article"}:
            yield label_of(unit.kind.value, unit.label)
        yield from labels_of(unit.children)


def label_of(kind: str, label: str | None) -> str:
    """Give a label with the word of its kind, whether the record holds that word or not."""
    word = {"chapter": "chương", "article": "điều"}[kind]
    return f"{word} {plain(label or '').removeprefix(word).strip(' .')}"


def measure(tool: str, folder: Path) -> dict[str, Any]:
    """Read all files with one tool: texts and seconds of each folder, and the most memory that was used."""
    found: dict[str, Any] = {"texts": {}, "seconds": {}}
    READERS[tool](folder / "signed" / "letter.pdf")  # loads what is loaded once
    for name in ("short", "signed", "law", *KEYS):
        files = sorted((folder / name).iterdir())
        if name in KEYS and tool not in {OURS, "viparse"}:
            continue
        best = float("inf")
        for _ in range(1 if name in KEYS else ROUNDS):
            start = time.process_time()
            texts = {file.stem: attempt(tool, file) for file in files}
            best = min(best, time.process_time() - start)
        found["texts"][name], found["seconds"][name] = texts, best
        if name == "law":
            found["kilobytes"] = next(
                int(line.split()[1]) for line in Path("/proc/self/status").read_text().splitlines() if "VmHWM" in line
            )
    if tool == OURS:
        found["units"] = {file.stem: units_by_ours(file) for file in sorted((folder / "short").iterdir())}
        found["running"] = {file.stem: running_by_ours(file) for file in sorted((folder / "short").iterdir())}
    return found


def attempt(tool: str, file: Path) -> str:
    """Read a file; one that the tool refuses gives no text."""
    try:
        return READERS[tool](file)
    except Exception as error:  # noqa: BLE001 - the other files count too
        print(f"{tool}: {file.parent.name}/{file.name}: {type(error).__name__}", file=sys.stderr)
        return ""


def units_by_ours(file: Path) -> list[str]:
    """Give the labels of chapters and articles that the records hold."""
    body = import_module("vnadmin_parse").parse_pdf(file).body
    return [label_of(each.kind.value, each.label) for each in body if each.kind.value in {"chapter", "article"}]


def running_by_ours(file: Path) -> str:
    """Give the running text, without page numbers and other furniture."""
    ours = import_module("vnadmin_parse")
    return ours.to_text(ours.parse_pdf(file))


def units_by_lines(text: str) -> list[str]:
    """Give the labels that lines begin with."""
    return [found[1] for line in text.splitlines() if (found := LABEL.match(plain(line)))]


def f1(pairs: list[tuple[list[str], list[str]]]) -> float:
    """Give the F1 of lists, over all documents."""
    both = sum((Counter(true) & Counter(read)).total() for true, read in pairs)
    return 2 * both / max(1, sum(len(true) + len(read) for true, read in pairs))


def text_rows(tool: str, found: dict[str, Any], said: dict[str, dict[str, Any]]) -> Iterator[str]:
    """Give a row for a tool's text, and one for its running text where it has such."""
    yield text_row(tool, found, said)
    if "running" in found:
        yield text_row(f"{tool}, `to_text`", {"texts": {"short": found["running"]}}, said)


def text_row(tool: str, found: dict[str, Any], said: dict[str, dict[str, Any]]) -> str:
    """Give whole values found, words found, and chapters and articles, as a row."""
    texts = found["texts"]["short"]
    read = {name: plain(text) for name, text in texts.items()}
    values = [plain(value) in read[name] for name, each in said.items() for value in each["values"]]
    words = f1([(plain(" ".join(each["lines"])).split(), read[name].split()) for name, each in said.items()])
    by_lines = f1([(each["units"], units_by_lines(texts[name])) for name, each in said.items()])
    own = f1([(each["units"], found["units"][name]) for name, each in said.items()]) if "units" in found else None
    return f"| {tool} | {sum(values) / len(values):.3f} | {words:.3f} | {by_lines:.3f} | {'' if own is None else f'{own:.3f}'} |"


def legacy_row(tool: str, found: dict[str, Any], said: dict[str, dict[str, Any]]) -> str:
    """Give the share of lines that came back right from each encoding, as a row."""
    cells = []
    for key in KEYS:
        pairs = [
            (Counter(filter(None, map(plain, each["lines"]))), Counter(map(plain, found["texts"][key][name].splitlines())))
            for name, each in said.items()
        ]
        cells.append(f"{sum((true & read).total() for true, read in pairs) / sum(true.total() for true, _ in pairs):.3f}")
    return f"| {tool} | {' | '.join(cells)} |"


def cost_row(tool: str, found: dict[str, Any], pages: dict[str, int]) -> str:
    """Give pages a second for each class, and memory, as a row."""
    speeds = (f"{pages[name] / found['seconds'][name]:.0f}" for name in ("short", "signed", "law"))
    return f"| {tool} | {' | '.join(speeds)} | {found['kilobytes'] / 1024:.0f} |"


def named(tool: str) -> str:
    """Give a tool with its version."""
    return f"{tool} {version(tool)}"


def report(all_found: dict[str, dict[str, Any]], said: dict[str, dict[str, Any]], pages: dict[str, int], missing: list[str]) -> str:
    """Write the figures as a page of the docs."""
    legacy = {tool: found for tool, found in all_found.items() if KEYS[0] in found["texts"]}
    return (ROOT / "benchmarks" / "others.md").read_text("utf-8").format(
        count=len(said), seed=SEED, law=pages["law"], short=pages["short"],
        missing=f" Not installed in this run: {', '.join(missing)}." if missing else "",
        text="\n".join(row for tool, found in all_found.items() for row in text_rows(named(tool), found, said)),
        legacy="\n".join(legacy_row(named(tool), found, said) for tool, found in legacy.items()),
        cost="\n".join(cost_row(named(tool), found, pages) for tool, found in all_found.items()),
    )  # fmt: skip


def is_installed(tool: str) -> bool:
    """Tell whether a tool is here."""
    try:
        version(tool)
    except PackageNotFoundError:
        return False
    return True


def pages_in(folder: Path) -> dict[str, int]:
    """Count the pages of each class."""
    count = import_module("pypdfium2").PdfDocument
    return {name: sum(len(count(file)) for file in (folder / name).iterdir()) for name in ("short", "signed", "law")}


def main() -> int:
    """Make the files, let each tool read them, print the page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=60, help="short documents")
    parser.add_argument("--write", type=Path, help="the page of the docs")
    parser.add_argument("--measure", nargs=2, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.measure:
        print(json.dumps(measure(options.measure[0], Path(options.measure[1]))))
        return 0
    with tempfile.TemporaryDirectory() as name:
        said, all_found = make(Path(name), options.count), {}
        for tool in filter(is_installed, READERS):
            done = subprocess.run([sys.executable, __file__, "--measure", tool, name], check=True, stdout=subprocess.PIPE, text=True)
            all_found[tool] = json.loads(done.stdout.splitlines()[-1])
            print(f"{named(tool)}: done", file=sys.stderr)
        page = report(all_found, said, pages_in(Path(name)), [tool for tool in READERS if not is_installed(tool)])
    print(page)
    if options.write:
        options.write.write_text(page, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
