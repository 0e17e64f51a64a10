"""What the wording before a citation says is done to the cited document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vnadmin_parse.grammar.rule import Rule
from vnadmin_parse.terms import Relation

if TYPE_CHECKING:
    from vnadmin_parse.grammar.citations.view import View

_PRACTICE: Final = "NORMS 3.2, relations; Luật 64/2025/QH15"
_SOME: Final = r"(?: [ ]++ một [ ]++ số [ ]++ (?: điều | nội [ ]++ dung | quy [ ]++ định ) (?: [ ]++ của )?+ | [ ]++ của )?+"
_PLAIN: Final = r"(?: [ ]++ (?: các | những | quy [ ]++ định [ ]++ (?: tại | của ) | nội [ ]++ dung ) )*+ [ ]*+ :?+ [ ]*+"
_LINK: Final = r"(?: [ ]++ (?: các | những | quy [ ]++ định [ ]++ (?: tại | của ) | nội [ ]++ dung | tinh [ ]++ thần | theo | tại ) )*+ [ ]*+ :?+ [ ]*+"


def _relation(name: str, pattern: str, examples: tuple[str, ...], counterexamples: tuple[str, ...]) -> Rule:
    return Rule(f"citation.{name}", None, _PRACTICE, pattern, examples, counterexamples, ignore_case=True, is_phrase=True)


AMENDED_BY: Final = _relation(
    "amended-by",
    rf"(?: (?: đã [ ]++ )?+ được [ ]++ )?+ (?: sửa [ ]++ đổi (?: , [ ]*+ bổ [ ]++ sung )?+ | bổ [ ]++ sung | thay [ ]++ thế | đính [ ]++ chính ) {_SOME} [ ]++ (?: theo | bởi | tại | bằng ) {_LINK}",
    ("được sửa đổi, bổ sung bởi ", "đã được sửa đổi, bổ sung một số điều theo ", "được sửa đổi tại "),
    ("được sửa đổi, bổ sung như sau", "sửa đổi, bổ sung "),
)
BASED_ON: Final = _relation(
    "based-on",
    rf"căn [ ]++ cứ (?: [ ]++ vào )?+ {_LINK}",
    ("Căn cứ ", "căn cứ vào ", "căn cứ quy định tại "),
    ("Căn cứ tình hình ", "theo "),
)
AMENDS: Final = _relation(
    "amends", rf"(?: sửa [ ]++ đổi (?: , [ ]*+ bổ [ ]++ sung )?+ | bổ [ ]++ sung | đính [ ]++ chính ) {_SOME} {_PLAIN}",
    ("Sửa đổi, bổ sung một số điều của ", "sửa đổi ", "Bổ sung "), ("được sửa đổi, bổ sung bởi ", "sửa chữa "),
)  # fmt: skip
REPLACES: Final = _relation(
    "replaces", rf"thay [ ]++ thế (?: [ ]++ cho )?+ {_PLAIN}", ("thay thế ", "thay thế cho "), ("thay mặt ", "thay thế cụm từ ")
)
REPEALS: Final = _relation(
    "repeals",
    rf"(?: bãi | huỷ ) [ ]++ bỏ (?: [ ]++ (?: toàn [ ]++ bộ | một [ ]++ phần ) )?+ {_SOME} {_PLAIN}",
    ("bãi bỏ ", "Bãi bỏ toàn bộ ", "hủy bỏ "),
    ("bỏ ", "bãi bỏ cụm từ "),
)
CONSOLIDATES: Final = _relation(
    "consolidates", rf"hợp [ ]++ nhất {_PLAIN}", ("hợp nhất ", "Hợp nhất các "), ("thống nhất ", "hợp nhất Hội ")
)
GUIDES: Final = _relation(
    "guides", rf"(?: hướng [ ]++ dẫn | quy [ ]++ định [ ]++ chi [ ]++ tiết ) (?: [ ]++ (?: và | biện [ ]++ pháp | thi [ ]++ hành | thực [ ]++ hiện | hướng [ ]++ dẫn ) )*+ {_SOME} {_PLAIN}",
    ("hướng dẫn thi hành ", "quy định chi tiết một số điều của ", "hướng dẫn thực hiện ", "quy định chi tiết và hướng dẫn thi hành "), ("quy định tại ", "theo hướng dẫn tại văn bản "),
)  # fmt: skip
IMPLEMENTS: Final = _relation(
    "implements", rf"(?: triển [ ]++ khai [ ]++ )?+ (?: thực [ ]++ hiện | thi [ ]++ hành | triển [ ]++ khai | quán [ ]++ triệt ) {_LINK}",
    ("Thực hiện ", "triển khai thực hiện ", "thi hành "), ("thực hiện nhiệm vụ ", "tổ chức "),
)  # fmt: skip
ATTACHED_TO: Final = _relation(
    "attached-to",
    rf"(?: (?: ban [ ]++ hành | gửi | đính ) [ ]++ )?+ kèm (?: [ ]++ theo )?+ {_LINK}",
    ("kèm theo ", "ban hành kèm theo "),
    ("gửi kèm hồ sơ ", "theo "),
)
REPLIES_TO: Final = _relation(
    "replies-to", rf"(?: trả [ ]++ lời | phúc [ ]++ đáp | nhận [ ]++ được ) (?: [ ]++ đề [ ]++ nghị [ ]++ tại )?+ {_LINK}", ("Phúc đáp ", "trả lời ", "nhận được "), ("trả lại ", "nhận xét "),
)  # fmt: skip

_ORDER: Final = (
    ("sửa", AMENDED_BY, Relation.AMENDED_BY), ("bổ", AMENDED_BY, Relation.AMENDED_BY), ("được thay", AMENDED_BY, Relation.AMENDED_BY), ("thay", REPLACES, Relation.REPLACES), ("bỏ", REPEALS, Relation.REPEALS),
    ("hợp", CONSOLIDATES, Relation.CONSOLIDATES), ("hướng", GUIDES, Relation.GUIDES), ("chi", GUIDES, Relation.GUIDES), ("sửa", AMENDS, Relation.AMENDS),
    ("bổ", AMENDS, Relation.AMENDS), ("đính", AMENDS, Relation.AMENDS), ("kèm", ATTACHED_TO, Relation.ATTACHED_TO), ("căn", BASED_ON, Relation.BASED_ON),
    ("hiện", IMPLEMENTS, Relation.IMPLEMENTS), ("thi", IMPLEMENTS, Relation.IMPLEMENTS), ("khai", IMPLEMENTS, Relation.IMPLEMENTS),
    ("quán", IMPLEMENTS, Relation.IMPLEMENTS), ("lời", REPLIES_TO, Relation.REPLIES_TO), ("đáp", REPLIES_TO, Relation.REPLIES_TO), ("nhận", REPLIES_TO, Relation.REPLIES_TO),
)  # fmt: skip
"""A literal that the window must hold, the rule, the relation; the first that fits counts."""
_WINDOW: Final = 72


def relation_before(view: View, at: int) -> Relation | None:
    """Tell what the words right before a place say is done to the document that begins there."""
    start = max(0, at - _WINDOW)
    window, small = view.folded[start:at], view.small[start:at]
    for literal, rule, relation in _ORDER:
        at_literal = small.rfind(literal)
        if at_literal >= 0 and any(_closes(window, found.span()) for found in rule.compiled.finditer(window)):
            return relation
    return None


def _closes(window: str, span: tuple[int, int]) -> bool:
    return span[1] == len(window) and not window[: span[0]][-1:].isalpha()


RULES: Final = (AMENDED_BY, BASED_ON, AMENDS, REPLACES, REPEALS, CONSOLIDATES, GUIDES, IMPLEMENTS, ATTACHED_TO, REPLIES_TO)
