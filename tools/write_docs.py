"""Write the parts of the docs that follow from the code: `docs/reference/rules.md`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from vnadmin_parse.grammar.catalogue import RULES

PAGE: Final = Path(__file__).parents[1] / "docs" / "reference" / "rules.md"
HEAD: Final = """\
# Rules

Written from the code by `python tools/write_docs.py`. A rule with a kind of block claims whole lines; one without is matched inside running
text. Examples and counterexamples stand beside each pattern in the code.

| rule | block | norm |
|---|---|---|
"""


def page() -> str:
    """Give the text of the page."""
    return HEAD + "".join(rows())


def rows() -> Iterator[str]:
    """Give a row for each rule."""
    for rule in RULES:
        kind = f"`{rule.kind}`" if rule.kind else ""
        yield f"| `{rule.name}` | {kind} | {rule.standard.replace('|', ' ')} |\n"


def main() -> int:
    """Write the page; with `--check`, give 1 when it is not what the code says."""
    parser = argparse.ArgumentParser(description="Write docs/reference/rules.md from the rules.")
    parser.add_argument("--check", action="store_true")
    if parser.parse_args().check:
        return 0 if PAGE.exists() and PAGE.read_text("utf-8") == page() else 1
    PAGE.write_text(page(), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
