"""Notes that a copy prints behind the signature, by the mark that stands in the text above: `[1] Kế hoạch số …`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vnadmin_parse.grammar.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnadmin_parse.text import Line

ENDNOTE: Final = Rule(
    name="citation.endnote",
    kind=None,
    standard="practice of web copies: footnotes gathered at the end, marked as in the text",
    pattern=r"(?P<mark> \[ \d{1,3} \] ) [ ]*+",
    examples=("[1] ", "[12]"),
    counterexamples=("[a] ", "1 ", "[2034] "),
    is_phrase=True,
)
_LONGEST: Final = 12
"""Lines of a note at most."""


def endnotes_in(lines: Sequence[Line], above: Sequence[Line]) -> Iterator[Sequence[Line]]:
    """Give the lines of each note that is marked in the text above it.

    Args:
        lines: what stands behind the body.
        above: the lines of the body.
    """
    starts = [n for n, line in enumerate(lines) if line.folded.startswith("[") and ENDNOTE.compiled.match(line.folded) is not None]
    if not starts:
        return
    text = "\n".join(line.folded for line in above)
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        found = ENDNOTE.compiled.match(lines[start].folded)
        if found is not None and found["mark"] in text:
            yield lines[start : min(end, start + _LONGEST)]


RULES: Final = (ENDNOTE,)
