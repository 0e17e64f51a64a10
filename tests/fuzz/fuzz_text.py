"""Fuzz target for text: the three laws hold for whatever bytes become, guided by the coverage of the library.

python tests/fuzz/fuzz_text.py -max_total_time=60          for a while
python tests/fuzz/fuzz_text.py -runs=1000000 -max_len=120  as often as that
Whatever else libFuzzer takes may follow, a folder of inputs to go on from, say. A failure leaves its input as `crash-…`: give that file
as the only argument to run it again. Needs `pip install -e ".[fuzz]"`.
"""

from __future__ import annotations

import sys
from typing import Final

import atheris

with atheris.instrument_imports(include=["vnadmin_parse"]):
    from vnadmin_parse import Document, from_json, parse_text, to_json
    from vnadmin_parse.fold import fold, normalize
    from vnadmin_parse.grammar.catalogue import RULES

LINES: Final = sorted({text for rule in RULES for text in (*rule.examples, *rule.counterexamples)})
JOINTS: Final = ("\n", "\n\n", " \n", "    ", "\t", "; ", "\r\n", "\f", "\n\n\n\t\t", "", "./.\n", " ", ", ", ":\n", "\n- ", "\n“")
CHECKED_JSON: Final = 8
"""One run in so many also writes JSON and reads it back, which costs more than parsing."""


def text_from(given: bytes) -> str:
    """Read bytes as a text: two bytes name a line of the grammar's own, then comes a joint; three below 0x40 are any character."""
    provider = atheris.FuzzedDataProvider(given)
    pieces: list[str] = []
    while provider.remaining_bytes():
        way = provider.ConsumeIntInRange(0, 3)
        if way:
            pieces += [LINES[provider.ConsumeIntInRange(0, len(LINES) - 1)], JOINTS[provider.ConsumeIntInRange(0, len(JOINTS) - 1)]]
        else:
            pieces.append(provider.ConsumeUnicode(4))
    return "".join(pieces)


def assert_laws(text: str, document: Document) -> None:
    """Hold a document against the laws: blocks tile, folding keeps length, what differs from the input is told."""
    at = 0
    for block in document.blocks:
        assert block.span.start == at, block
        at = block.span.end
    assert at == len(document.text), at
    assert len(fold(document.text)) == len(document.text)
    told = any(problem.code.startswith("text.") for problem in document.problems)
    assert told or document.text == normalize(text)


def test_one_input(given: bytes) -> None:
    """Parse one text."""
    text = text_from(given)
    document = parse_text(text)
    assert_laws(text, document)
    if len(given) % CHECKED_JSON == 0:
        assert from_json(to_json(document)) == document


if __name__ == "__main__":
    atheris.Setup(sys.argv, test_one_input)
    atheris.Fuzz()
