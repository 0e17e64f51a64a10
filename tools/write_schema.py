"""Write `docs/schema/document-<version>.schema.json`; refuse a change that breaks the contract without a new `SCHEMA_VERSION`.

python tools/write_schema.py [--check]
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "src"))

from vnadmin_parse.export.schema import json_schema  # noqa: E402 - the script is run by its path
from vnadmin_parse.version import SCHEMA_VERSION  # noqa: E402

PLACE = ROOT / "docs" / "schema" / f"document-{SCHEMA_VERSION}.schema.json"


def breaks(old: Any, new: Any, path: str = "") -> Iterator[str]:  # noqa: ANN401 - any part of a schema
    """Give the places where the new schema is no mere addition to the old one.

    Records and fields may be added, and words to a closed vocabulary; a new field may not be required, since older files lack it.
    """
    if isinstance(old, dict) and isinstance(new, dict):
        is_open = path.endswith(("/properties", "/$defs"))
        for key in old.keys() | (set() if is_open else new.keys()):
            if key not in old or key not in new:
                yield f"{path}/{key}"
            else:
                yield from breaks(old[key], new[key], f"{path}/{key}")
    elif path.endswith("/enum"):
        yield from (f"{path}/{word}" for word in old if word not in new)
    elif old != new:
        yield path


def main() -> int:
    """Write the file, or with --check only compare it."""
    new = json_schema()
    old = PLACE.read_text("utf-8") if PLACE.exists() else None
    if old is not None and (broken := sorted(breaks(json.loads(old), json.loads(new)))):
        print(f"schema version {SCHEMA_VERSION} says otherwise; raise SCHEMA_VERSION, or undo:", *broken, sep="\n  ")
        return 1
    if "--check" in sys.argv[1:]:
        return int(old != new)
    PLACE.parent.mkdir(exist_ok=True)
    PLACE.write_text(new, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
