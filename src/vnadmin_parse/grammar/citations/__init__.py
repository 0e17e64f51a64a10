"""References to documents in running text: find them, read them, resolve them."""

from __future__ import annotations

from vnadmin_parse.grammar.citations.document import citations_of
from vnadmin_parse.grammar.citations.find import find_citations
from vnadmin_parse.grammar.citations.resolve import citation_problems, resolve

__all__ = ["citation_problems", "citations_of", "find_citations", "resolve"]
