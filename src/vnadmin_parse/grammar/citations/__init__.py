"""References to documents in running text: find them, read them, resolve them (NORMS 3.2)."""

from __future__ import annotations

from typing import Final

from vnadmin_parse.grammar.citations import (
    codes,
    dates,
    document,
    issuers,
    laws,
    mentions,
    notes,
    numbered,
    pinpoints,
    relations,
    short_names,
    speakers,
    titles,
    unnumbered,
)
from vnadmin_parse.grammar.citations.document import citations_of
from vnadmin_parse.grammar.citations.find import find_citations
from vnadmin_parse.grammar.citations.resolve import citation_problems, resolve
from vnadmin_parse.grammar.rule import Rule

__all__ = ["RULES", "citation_problems", "citations_of", "find_citations", "resolve"]

RULES: Final[tuple[Rule, ...]] = (
    *codes.RULES,
    *numbered.RULES,
    *unnumbered.RULES,
    *laws.RULES,
    *dates.RULES,
    *issuers.RULES,
    *mentions.RULES,
    *speakers.RULES,
    *titles.RULES,
    *short_names.RULES,
    *pinpoints.RULES,
    *relations.RULES,
    *document.RULES,
    *notes.RULES,
)
