"""`python -m vnadmin_parse`."""

from __future__ import annotations

import sys

from vnadmin_parse.cli import main

if __name__ == "__main__":
    sys.exit(main())
