"""The trích yếu that follows a cited document: `về việc …`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vnadmin_parse.grammar.citations import kinds
from vnadmin_parse.grammar.citations.shapes import Shape
from vnadmin_parse.grammar.rule import Rule

if TYPE_CHECKING:
    from vnadmin_parse.grammar.citations.view import View

TITLE: Final = Rule(
    name="citation.title",
    kind=None,
    standard="NĐ 30/2020, Phụ lục I, II.6.b",
    pattern=r"[ ]*+ ,?+ [ ]*+ (?P<title> (?i: về | v/v | quy [ ]++ định | qui [ ]++ định | ban [ ]++ hành | phê [ ]++ duyệt | hướng [ ]++ dẫn | sửa [ ]++ đổi | bổ [ ]++ sung ) [ ]++ [^;:.\n\"()]{2,400}+ )",
    examples=(" về việc cử đại diện", " quy định chi tiết một số điều", ", về công tác cán bộ"),
    counterexamples=(" của Chính phủ", "; về việc", " đã"),
    is_phrase=True,
)
_STOP: Final = Shape(
    r"[ ]*+,[ ]++(?=(?:theo|trong|đồng thời|căn cứ|trên cơ sở|do|nhưng|để|nhằm|qua|sau|đề nghị|được|đã|có|gồm|bao gồm|kèm|cụ thể|như)(?!\p{L}))|[ ]++(?=này(?!\p{L})|do[ ]\p{Lu})"
)


def title_span(view: View, at: int) -> tuple[int, int] | None:
    """Give the stretch of the title that begins right after a citation, up to the next document or clause."""
    found = view.match(TITLE.compiled, at)
    if found is None:
        return None
    start, end = found.span("title")
    stop = _STOP.search(view.folded, start, end)
    end = stop.start() if stop else end
    for kind in kinds.capital_kinds().finditer(view.folded, start, end):
        before = view.folded[max(start, kind.start() - 6) : kind.start()].rstrip(" ")
        if before.endswith((",", " và", ";")):
            return start, view.back_over(kind.start() - (3 if before.endswith(" và") else 1), " ,;")
    return start, end


def title_after(view: View, at: int) -> str | None:
    """Give the title that begins right after a citation, as printed."""
    span = title_span(view, at)
    title = view.printed(span[0], max(span)).rstrip(" ,") if span else ""
    return title or None


RULES: Final = (TITLE,)
