"""Short names that a text gives to a document: `(sau đây gọi tắt là Điều lệ Hội)`."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from vnadmin_parse.fold import fold
from vnadmin_parse.grammar.citations.kinds import capital_kinds
from vnadmin_parse.grammar.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnadmin_parse.grammar.citations.view import View
    from vnadmin_parse.records import Citation

SHORT_NAME: Final = Rule(
    name="citation.short-name",
    kind=None,
    standard="NĐ 30/2020, Phụ lục I, II.6.b; Luật 64/2025/QH15: short names are given at the first mention",
    pattern=r"""
        \( (?= [ ]*+ [sdđgv] ) [ ]*+ (?: (?: sau | dưới ) [ ]++ đây [ ]++ )?+ (?: được [ ]++ )?+ (?: gọi | viết ) [ ]++ (?: tắt | chung )?+ [ ]*+ là [ ]*+ :?+ [ ]*+ ["']?+
        (?P<name> \p{Lu} [^()"'\n;:]{3,80}+ ) ["']?+ [ ]*+ \)
    """,
    examples=(
        "(sau đây gọi tắt là Điều lệ Hội)",
        "(gọi tắt là Quyết định số 45)",
        "(sau đây viết tắt là Luật Đất đai)",
        '(sau đây gọi là "Nghị định 30")',
    ),
    counterexamples=("(gọi tắt là các hội)", "(sau đây)", "(Điều lệ Hội)"),
    is_phrase=True,
)


def definitions_in(view: View) -> Iterator[tuple[str, int]]:
    """Find the short names of documents without a number that a text defines: the name, folded, and the place of its definition."""
    if "tắt" not in view.folded and "gọi" not in view.folded:
        return
    for found in SHORT_NAME.compiled.finditer(view.folded):
        name = " ".join(found["name"].split())
        kind = capital_kinds().match(name)
        if kind is not None and kind.end() < len(name) and not any(map(str.isdecimal, name)):
            yield name, found.start() + view.offset


def with_meaning(citations: Sequence[Citation], definitions: Sequence[tuple[str, int]]) -> list[Citation]:
    """Leave out the mentions of short names that no document was given: `(sau đây gọi là Thông báo sẵn sàng)` after a thing.

    Args:
        citations: in the order of the text.
        definitions: the short names with the places of their definitions.
    """
    starts = [citation.span.start for citation in citations]
    meant = {name for name, place in definitions if (n := bisect_left(starts, place)) and place - citations[n - 1].span.end < _NEAR}
    empty = {name for name, _ in definitions} - meant
    return [c for c in citations if c.code is not None or c.issued is not None or c.title is None or fold(c.title) not in empty]


_NEAR: Final = 300
RULES: Final = (SHORT_NAME,)
