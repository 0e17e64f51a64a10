"""Write the pages of `docs/reference/` that follow from the code.

    python tools/write_docs.py [--check]

With `--check` nothing is written; the exit code is 1 when a page is not what the code says, and its name is printed.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from reference import api, commands, fields, lexicon, rules

if TYPE_CHECKING:
    from collections.abc import Mapping

FOLDER: Final = Path(__file__).parents[1] / "docs" / "reference"
PAGES: Final[Mapping[str, Callable[[], str]]] = MappingProxyType(
    {"api.md": api.page, "commands.md": commands.page, "fields.md": fields.page, "lexicon.md": lexicon.page, "rules.md": rules.page}
)
"""Each page with what writes its text."""


def main() -> int:
    """Write the pages, or check them."""
    parser = argparse.ArgumentParser(description="Write the pages of docs/reference that follow from the code.")
    parser.add_argument("--check", action="store_true", help="write nothing; say which pages are out of date")
    is_check = parser.parse_args().check
    stale = 0
    for name, written in PAGES.items():
        path, text = FOLDER / name, written()
        if path.exists() and path.read_text("utf-8") == text:
            continue
        if is_check:
            print(f"{path.name} is not what the code says")
            stale = 1
        else:
            path.write_text(text, "utf-8")
    return stale


if __name__ == "__main__":
    sys.exit(main())
