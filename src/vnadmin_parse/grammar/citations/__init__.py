"""References to documents in running text: find them, read them, resolve them."""

from __future__ import annotations

from vnadmin_parse.grammar.citations.find import find_citations

__all__ = ["find_citations"]
