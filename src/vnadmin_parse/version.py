"""The version of the library, in one place."""

from __future__ import annotations

from typing import Final

__version__: Final = "0.1.0"
"""Also in every document, as `source.parser_version`."""

SCHEMA_VERSION: Final = "1"
"""Version of the data contract: raised when a name or a meaning in it changes, not when a field is added."""
