"""The language layer beside underthesea's plain output: speed, spans, and what is cut that must stay whole.

    python benchmarks/language.py FILE_OR_FOLDER…

CPU time of this process, one core, parsing left out; the models are loaded before the clock starts.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from underthesea.pipeline.sent_tokenize import sent_tokenize
from underthesea.pipeline.word_tokenize import word_tokenize

from vnadmin_parse import Document, VnadminParseError, parse_file, sentences, words
from vnadmin_parse.fold import fold
from vnadmin_parse.records import Span

_NEAR = 60
"""How many characters behind the last found token the next one is looked for: some were rewritten, and are not found."""


def documents(paths: Sequence[Path]) -> Iterator[Document]:
    """Give the documents of files and folders; what cannot be read is left out."""
    for path in paths:
        for file in sorted([*path.glob("*.pdf"), *path.glob("*.txt")]) if path.is_dir() else [path]:
            try:
                yield parse_file(file)
            except VnadminParseError as error:
                print(f"{file.name}: left out, {error}")


def ink(text: str) -> str:
    """Give what is compared: the folded characters without blanks."""
    return "".join(fold(text).split())


def plain_spans(text: str, tokens: Sequence[str]) -> list[Span | None]:
    """Look for each token near the end of the one before, as a user of the plain output must; None where it is not there."""
    spans: list[Span | None] = []
    at = 0
    for token in tokens:
        start = text.find(token, at, at + len(token) + _NEAR)
        spans.append(Span(start, start + len(token)) if start >= 0 else None)
        at = start + len(token) if start >= 0 else at
    return spans


def units(document: Document) -> list[Span]:
    """Give the spans that must stay whole: pinpoints, and the codes of cited documents."""
    spans = [pinpoint.span for citation in document.citations for pinpoint in citation.pinpoints if ";" not in pinpoint.text]
    for citation in document.citations:
        start = document.text.find(citation.code, *citation.span) if citation.code else -1
        if citation.code and start >= 0:
            spans.append(Span(start, start + len(citation.code)))
    return spans


def is_whole(unit: Span, spans: Sequence[Span | None]) -> bool:
    """Tell whether one word holds the unit."""
    return any(span is not None and span.start <= unit.start and unit.end <= span.end for span in spans)


def measure(document: Document, told: Counter[str]) -> None:
    """Add the figures of one document."""
    start = time.process_time()
    sentences(document)
    found = words(document)
    told["ours ms"] += round(1000 * (time.process_time() - start))
    start = time.process_time()
    tokens = [token for sentence in sent_tokenize(document.text) for token in word_tokenize(sentence)]
    told["plain ms"] += round(1000 * (time.process_time() - start))
    plain = plain_spans(document.text, tokens)
    told["words"] += len(found)
    told["ours exact"] += sum(ink(document.text[slice(*word.span)]) == ink(word.text) for word in found)
    told["tokens"] += len(plain)
    told["plain exact"] += sum(span is not None for span in plain)
    whole = units(document)
    told["units"] += len(whole)
    told["ours whole"] += sum(is_whole(unit, [word.span for word in found]) for unit in whole)
    told["plain whole"] += sum(is_whole(unit, plain) for unit in whole)
    told["documents"] += 1


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", type=Path, nargs="+")
    word_tokenize("Khởi động.")
    told: Counter[str] = Counter()
    for document in documents(parser.parse_args().paths):
        measure(document, told)
    if not told["documents"]:
        parser.exit(1, "no document\n")
    print(f"{told['documents']} documents, {told['words']} words, {told['units']} codes and pinpoints")
    print("| | vnadmin_parse | underthesea alone |\n|---|---|---|")
    speeds = [told["documents"] * 60000 / max(1, told[f"{side} ms"]) for side in ("ours", "plain")]
    print("| documents a minute and core |", " | ".join(f"{speed:.0f}" for speed in speeds), "|")
    places = [told["ours exact"] / told["words"], told["plain exact"] / told["tokens"]]
    print("| words found at their place in the text |", " | ".join(f"{place:.1%}" for place in places), "|")
    whole = [told[f"{side} whole"] / max(1, told["units"]) for side in ("ours", "plain")]
    print("| cited codes and pinpoints in one word |", " | ".join(f"{share:.1%}" for share in whole), "|")


if __name__ == "__main__":
    main()
