"""Mentions: citations in the making, each with what stands right at it."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from attrs import evolve

from vnadmin_parse.grammar.citations.codes import Code
from vnadmin_parse.grammar.citations.dates import date_at
from vnadmin_parse.grammar.citations.issuers import Body, body_at, is_whole, joint_at
from vnadmin_parse.grammar.rule import Rule
from vnadmin_parse.sealing import sealed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vnadmin_parse.grammar.citations.view import View
    from vnadmin_parse.records import PartialDate

TO_DATE: Final = Rule(
    name="citation.date-link",
    kind=None,
    standard="NORMS 3.2; HD 11 for the comma",
    pattern=r"(?: [ ]*+ [¹²³⁰-⁹]++ | [ ]*+ \d{1,2} (?= [ ]++ ngày ) )?+ [ ]*+ ,?+ [ ]*+ \(?+ [ ]*+ (?: cùng [ ]++ (?= ngày ) )?+ (?: (?: được [ ]++ )?+ (?: ký | lập | đề | gửi | ban [ ]++ hành | phát [ ]++ hành | cấp ) [ ]++ )?+",
    examples=(" ", ", ", " ký ", " (", " đề "),
    counterexamples=(" của ", "; ", " đến "),
    is_phrase=True,
)
TO_ISSUER: Final = Rule(
    name="citation.issuer-link",
    kind=None,
    standard="NĐ 30/2020, Phụ lục I, II.6.b",
    pattern=r"(?: [ ]*+ [¹²³⁰-⁹]++ | [ ]*+ \d{1,2} (?= [ ]++ (?: của | do ) [ ] ) )?+ [ ]*+ ,?+ [ ]*+ \(?+ (?: của | CỦA | do | giữa ) [ ]++ (?: các [ ]++ (?=\p{Lu}) | đồng [ ]++ chí [ ]++ )?+",
    examples=(" của ", ", của ", " do "),
    counterexamples=(" về ", " tại "),
    is_phrase=True,
)


@sealed
class Mention:
    """A citation in the making; places are places in the view.

    Fields:
        start, end: from the kind (or the code) to the last part that stands at it.
        core_end: end of its code or name.
        kind: name of the kind as named, or None.
        code: its code, or None.
        name: (start, end) of the name of a document without a number.
        issued, issuer: what stands right at it, or was found for it.
        is_self, is_antecedent: `Nghị định này`, `Công văn nêu trên`.
        is_left: the issuer was found before it.
    """

    start: int
    end: int
    core_end: int
    kind: str | None
    code: Code | None = None
    name: tuple[int, int] | None = None
    issued: PartialDate | None = None
    issuer: Body | None = None
    is_self: bool = False
    is_antecedent: bool = False
    is_left: bool = False


class Taken:
    """The stretches that mentions hold already."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        """Keep the stretches of the mentions found so far."""
        self._stretches = sorted((mention.start, mention.end) for mention in mentions)

    def add(self, mentions: Iterable[Mention]) -> None:
        """Hold the stretches of more mentions."""
        self._stretches = sorted([*self._stretches, *((mention.start, mention.end) for mention in mentions)])

    def meets(self, start: int, end: int) -> bool:
        """Tell whether a stretch touches one that is held."""
        at = bisect_left(self._stretches, (start, start))
        near = self._stretches[max(0, at - 2) : at + 1]
        return any(left < end and start < right for left, right in near)


def tailed(view: View, mention: Mention) -> Mention:
    """Add the date and the issuer that stand right after a mention."""
    issued, issuer, end = mention.issued, mention.issuer, mention.end
    for _ in range(2):
        if issued is None and (dated := date_after(view, end)) is not None:
            issued, end = dated
        if issuer is None and (body := body_after(view, end, has_date=issued is not None)) is not None:
            issuer = joint_at(view, body) if is_joint(mention) else body
            end = issuer.end
    return mention if end == mention.end else evolve(mention, issued=issued, issuer=issuer, end=end)


def date_after(view: View, at: int) -> tuple[PartialDate, int] | None:
    """Give the date that stands behind a code or a name, and the offset of its end; None where none does."""
    link = view.match(TO_DATE.compiled, at)
    dated = date_at(view, link.end()) if link else None
    if link is None or dated is None:
        return None
    if view.folded.startswith("Ngày", link.end()) and not view.folded.startswith(" của ", dated[1]):  # it begins the next sentence
        return None
    is_bare = not view.small.startswith(("ngày", "tháng"), link.end())
    if is_bare and ("," in link[0] or (dated[0].month is not None and "(" not in link[0] and link[0] != " ")):
        return None
    end = dated[1]
    if "(" in link[0] and view.folded[end : end + 1] == ")":
        end += 1
    return dated[0], end


def is_joint(mention: Mention) -> bool:
    """Tell whether several bodies issued the document together."""
    return "liên" in (mention.kind or "") or bool(
        mention.code and mention.code.groups[:1] and mention.code.groups[0].endswith(("LT", "LN"))
    )


def body_after(view: View, at: int, *, has_date: bool = False) -> Body | None:
    """Read the issuer right after a place: `của <body>`; behind a date the highest bodies stand without `của` too."""
    link = view.match(TO_ISSUER.compiled, at)
    if link is not None:
        body = body_at(view, link.end())
        return joint_at(view, body) if body is not None and "giữa" in link[0] else body
    body = body_at(view, at + 1) if has_date and view.folded[at : at + 1] == " " else None
    return body if body is not None and is_whole(view, body) else None


RULES: Final = (TO_DATE, TO_ISSUER)
