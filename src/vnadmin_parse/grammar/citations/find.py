"""Finding citations in running text: from mentions to records."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final

import regex
from attrs import evolve

from vnadmin_parse import lexicon
from vnadmin_parse.grammar.citations.issuers import Body
from vnadmin_parse.grammar.citations.mentions import Mention, body_before, mentions_in
from vnadmin_parse.grammar.citations.dates import date_at
from vnadmin_parse.grammar.citations.pinpoints import Chain, chains_in, leads_to, pinpoint_of
from vnadmin_parse.grammar.citations.relations import relation_before
from vnadmin_parse.grammar.citations.titles import title_after
from vnadmin_parse.grammar.citations.shapes import Shape
from vnadmin_parse.grammar.citations.view import View, view_of
from vnadmin_parse.grammar.rule import Rule
from vnadmin_parse.records import Citation, CitationTarget, Pinpoint

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnadmin_parse.records import PartialDate, Relation

_LITERALS: Final = ("/", "-", "uật", "này", "trên", "ngày", "số", "Điều lệ", "Hiến pháp", "Công ước", "Hiệp", "Nghị", "Chỉ thị", "Kết luận")

SPOKE: Final = Rule(
    name="citation.issuer-before",
    kind=None,
    standard="practice: `Ngày …, Sở A đã có Công văn số …`",
    pattern=r"""
        (?: [ ]*+ \( [ ]*+ (?: trước | cũ | mới | nay ) [^()\n]{0,40} \) | [ ]++ (?: mới | cũ ) )?+
        [ ]*+ ,?+ [ ]*+ (?: (?: đã | vừa | cũng | tiếp [ ]++ tục | mới ) [ ]++ )*+
        (?: (?: có | ban [ ]++ hành | gửi | trình | phát [ ]++ hành | ký | ra | công [ ]++ bố | xây [ ]++ dựng ) [ ]++ )
        (?: (?: các | tiếp ) [ ]++ | (?: (?: nhiều | một [ ]++ số | các ) [ ]++ )?+ văn [ ]++ bản [^.;:\n]{0,200}+ : [ ]*+ )?+
    """,
    examples=(" đã có ", " ban hành ", " có ", " đã ban hành ", " ban hành nhiều văn bản chỉ đạo như: "),
    counterexamples=(" nhận được ", " thực hiện "),
    is_phrase=True,
)
SAID_AT: Final = Rule(
    name="citation.issuer-of-opinion",
    kind=None,
    standard="practice: `theo đề nghị của Sở A tại Tờ trình số …`",
    pattern=r"[ ]*+ [,:]?+ [ ]*+ (?i: tại | trong | theo | nêu [ ]++ tại ) [ ]++ (?: các [ ]++ )?+",
    examples=(" tại ", ": Tại ", " tại các "),
    counterexamples=(" của ", " về "),
    is_phrase=True,
)


ACTED_AT: Final = Rule(
    name="citation.issuer-acting",
    kind=None,
    standard="practice: `UBND tỉnh đã có chỉ đạo tại Công văn số …`",
    pattern=r"""
        (?: [ ]*+ \( [ ]*+ (?: trước | cũ | mới | nay ) [^()\n]{0,40} \) | [ ]++ (?: mới | cũ ) )?+
        [ ]++ (?: (?: đã | cũng | kính | vừa ) [ ]++ )*+ (?: có [ ]++ )?+
        (?: (?: ý [ ]++ kiến | chỉ [ ]++ đạo | đề [ ]++ nghị | đề [ ]++ xuất | kiến [ ]++ nghị | báo [ ]++ cáo | trình | yêu [ ]++ cầu | thống [ ]++ nhất | hướng [ ]++ dẫn
              | thông [ ]++ báo | giao | trả [ ]++ lời | phúc [ ]++ đáp | cho [ ]++ ý [ ]++ kiến | văn [ ]++ bản )
            (?: ,? [ ]++ (?! được | theo | tại | nhận ) [\p{L}\d]++ ){0,24}+ [ ]++ tại
          | (?: chấp [ ]++ thuận | phê [ ]++ duyệt | ban [ ]++ hành | công [ ]++ bố | cho [ ]++ phép | quyết [ ]++ định | công [ ]++ nhận | thành [ ]++ lập | bổ [ ]++ nhiệm )
            (?: ,? [ ]++ (?! được | theo | tại | nhận ) [\p{L}\d]++ ){0,24}+ [ ]++ (?: tại | theo )
        ) [ ]++ (?: các [ ]++ )?+
    """,
    examples=(" đã có chỉ đạo tại ", " báo cáo UBND tỉnh tại ", " (trước sắp xếp) phê duyệt tại ", " cho phép sáp nhập, đổi tên theo "),
    counterexamples=(" thực hiện nhiệm vụ được giao tại ", " nhận được đề nghị tại "),
    is_phrase=True,
)


def find_citations(text: str, *, offset: int = 0, original: str | None = None) -> tuple[Citation, ...]:
    """Find every reference to a document in running text, in order of appearance.

    Args:
        text: any string, or the folded flow of a document's lines.
        offset: of its first character in the whole text; added to every span.
        original: the printed characters where `text` is a folded flow (same length): values are taken from there.

    Returns:
        The citations; their spans do not overlap. Nothing is resolved: `resolve` does that.

    Example:
        >>> found = find_citations("theo khoản 2 Điều 5 Nghị định số 12/2020/NĐ-CP ngày 22/5/2020 của Chính phủ")
        >>> found[0].code, found[0].issued.iso, found[0].issuing_body, found[0].pinpoints[0].text
        ('12/2020/NĐ-CP', '2020-05-22', 'Chính phủ', 'khoản 2 Điều 5')
    """
    if not any(literal in text for literal in _LITERALS):
        return ()
    view = view_of(text, offset=offset, original=original)
    mentions = _shared(view, [_with_left(view, mention) for mention in mentions_in(view)])
    chains = _chains(view, mentions)
    return _unlapped(view, mentions, chains)


# ---------------------------------------------------------------- what stands before


def _with_left(view: View, mention: Mention) -> Mention:
    """Add the issuer and the date that stand before: `Ngày 31/7/2024, Sở A đã có Công văn số …`."""
    if mention.is_self or mention.is_antecedent or mention.issuer is not None or (mention.code is None and mention.issued is None) or mention.kind in _UNISSUED:
        return mention
    body = _speaker(view, mention.start)
    if body is None:
        return mention
    issued = mention.issued or _date_before(view, body.start)
    return evolve(mention, issuer=body, issued=issued, is_left=True)


def _speaker(view: View, at: int) -> Body | None:
    """Find the body that is said to have issued what begins at a place."""
    start = max(0, at - _VERB_REACH)
    window = view.folded[start:at]
    for rule in (SPOKE, SAID_AT, ACTED_AT):
        for found in rule.compiled.finditer(window, overlapped=True):
            if found.end() != len(window):
                continue
            body = body_before(view, start + found.start())
            if body is not None and (rule is not SAID_AT or view.folded.endswith(("của ", "từ ", "và "), 0, body.start)):
                return body
    return None


def _date_before(view: View, at: int) -> PartialDate | None:
    """Read the date right before a place: `Ngày 31/7/2024, `."""
    start = max(0, at - _DATE_REACH)
    for found in _DAY.finditer(view.folded, start, at):
        dated = date_at(view, found.start())
        if dated is not None and not view.folded[dated[1] : at].strip(" ,"):
            return dated[0]
    return None


_UNISSUED: Final = frozenset({"Luật", "Bộ luật", "Hiến pháp", "Pháp lệnh", "Điều lệ", "Công ước", "Hiệp định"})
_VERB_REACH: Final = 240
_DATE_REACH: Final = 48
_DAY: Final = Shape(r"(?i)ngày[ ]*+\d")


# ---------------------------------------------------------------- lists


def _shared(view: View, mentions: list[Mention]) -> list[Mention]:
    """Give each mention of a list the issuer that is printed once for all."""
    out = list(mentions)
    for n in range(len(out) - 2, -1, -1):
        if out[n].issuer is None and out[n + 1].issuer is not None and not out[n + 1].is_left and _is_listed(view, out[n], out[n + 1]):
            out[n] = evolve(out[n], issuer=out[n + 1].issuer)
    for n in range(1, len(out)):
        if out[n].issuer is None and out[n - 1].is_left and _same_speaker(view, out[n - 1], out[n]):
            out[n] = evolve(out[n], issuer=out[n - 1].issuer, is_left=True)
    return out


_BETWEEN: Final = Shape(r"[ ]*+[,;]?+[ ]*+(?:(?:và|hoặc|cùng|với)[ ]++)*+")


def _is_listed(view: View, first: Mention, second: Mention) -> bool:
    if first.code is None or second.code is None or first.kind in _UNISSUED or second.kind in _UNISSUED:
        return False
    if first.end > second.start or _BETWEEN.fullmatch(view.folded, first.end, second.start) is None:
        return False
    return body_group(first) == body_group(second)


def _same_speaker(view: View, first: Mention, second: Mention) -> bool:
    if first.code is None or second.code is None or first.end > second.start:
        return False
    between = view.folded[first.end : second.start]
    return "\n" not in between and ". " not in between and body_group(first) == body_group(second)


def body_group(mention: Mention) -> str | None:
    """Give the group of a symbol that means the body: after the kind's abbreviation, or the first."""
    groups = mention.code.groups if mention.code else ()
    if len(groups) > 1 and mention.kind is not None and is_kind_group(groups[0]):
        return groups[1]
    return groups[0] if groups else None


def is_kind_group(group: str) -> bool:
    """Tell whether a group abbreviates a kind of document."""
    return bool(lexicon.document_types_by_abbreviation(group))


# ---------------------------------------------------------------- pinpoints


def _chains(view: View, mentions: Sequence[Mention]) -> dict[int, list[Chain]]:
    """Bind each pinpoint to the mention that it leads to, by the mention's index."""
    starts = [mention.start for mention in mentions]
    bound: dict[int, list[Chain]] = {}
    for chain in chains_in(view):
        n = bisect_left(starts, chain.end)
        unit = n - 1 if n and mentions[n - 1].kind is None and mentions[n - 1].is_self and chain.start <= mentions[n - 1].start else None
        if unit is not None:
            bound.setdefault(unit, []).append(chain)
        elif n < len(mentions) and leads_to(view, chain, mentions[n].start):
            bound.setdefault(n, []).append(chain)
    return bound


# ---------------------------------------------------------------- records


def _unlapped(view: View, mentions: Sequence[Mention], chains: dict[int, list[Chain]]) -> tuple[Citation, ...]:
    """Make the records; a span ends where the next one begins."""
    out: list[Citation] = []
    starts = [min([mention.start, *(chain.start for chain in chains.get(n, ()))]) for n, mention in enumerate(mentions)]
    relation: Relation | None = None
    for n, mention in enumerate(mentions):
        following = starts[n + 1] if n + 1 < len(mentions) else len(view.folded)
        end = mention.end if mention.end <= following else view.back_over(following, " ,;(\n")
        relation = _relation(view, mentions, starts, n, relation)
        out.append(_citation(view, mention, starts[n], end, [pinpoint_of(view, chain) for chain in chains.get(n, ())], relation))
    return tuple(out)


def _relation(view: View, mentions: Sequence[Mention], starts: Sequence[int], n: int, last: Relation | None) -> Relation | None:
    """Read the relation before a mention; in a list the first one's holds for all."""
    found = relation_before(view, starts[n])
    if found is not None:
        return found
    if n and mentions[n - 1].end <= starts[n] and _BETWEEN.fullmatch(view.folded, mentions[n - 1].end, starts[n]) is not None:
        return last
    return None


def _citation(view: View, mention: Mention, start: int, end: int, pinpoints: list[Pinpoint], relation: Relation | None) -> Citation:
    target = CitationTarget.SELF if mention.is_self else CitationTarget.ANTECEDENT if mention.is_antecedent else CitationTarget.OTHER
    return Citation(
        view.span(start, max(end, mention.core_end)),
        mention.kind,
        mention.code.text if mention.code else None,
        mention.issued,
        view.printed(mention.issuer.start, mention.issuer.end) if mention.issuer else None,
        view.printed(*mention.name) if mention.name else title_after(view, mention.end) if mention.code else None,
        tuple(pinpoints),
        target,
        relation=relation,
    )


RULES: Final = (SPOKE, SAID_AT, ACTED_AT)
