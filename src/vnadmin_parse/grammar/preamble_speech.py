"""Where a basis or a proposal ends and the opening sentence begins: a body, or several, and what they do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vnadmin_parse.grammar.citations.issuers import body_at, joint_at
from vnadmin_parse.grammar.citations.shapes import Shape
from vnadmin_parse.grammar.preamble_rules import SPEAKS

if TYPE_CHECKING:
    from vnadmin_parse.grammar.citations.issuers import Body
    from vnadmin_parse.grammar.citations.view import View

_SELF: Final = Shape(r"(?:Luật|Pháp lệnh|Nghị định|Nghị quyết|Quyết định|Chỉ thị|Thông tư(?: liên tịch)?|Quy chế|Quy định)[ ]này[ ]")
_OFFICE: Final = 40
"""Characters of an office before the comma at most."""
_LIST: Final = 260
"""Characters of a list of issuers before the comma at most."""
_CODE: Final = 160
"""Characters of a code and its date before the issuers at most."""
_CLAUSE: Final = Shape(r"[;,.][ ]++(?=\p{Lu})")
_JOINT: Final = Shape(r"(?i:liên[ ](?:tịch|bộ|ngành|sở))|(?<=\d/\p{Lu}{1,2})(?:LT|LN|LB)(?P<bodies>(?:[-/.]\p{Lu}[\p{Lu}\d&]*+)++)")
_LINKS: Final = ("của", "và", "do", "giữa", "với", "các", ",", "-", "liên")
"""What a line ends with that a body's name on the next line goes on with."""
_SENTENCE: Final = Shape(r"(?<=[\p{Ll}\d)”\"]{2})\.[ ]++(?=\p{Lu}\p{Ll}*+[ ])")
_ENDS_AS_OPENING: Final = Shape(r"[^:;.]{0,400}+:")


def speech(view: View) -> int | None:
    """Give the place where the opening sentence begins: bodies after a comma or semicolon, and what they do."""
    for found in _CLAUSE.finditer(view.folded):
        if _SELF.match(view.folded, found.end()) is not None and view.folded[found.start()] != ",":
            return found.end() + view.offset
        if (
            speaker(view, found.end()) is not None
            and not is_second_office(view, found.start())
            and not is_joint_issuer(view, found.start())
        ):
            return found.end() + view.offset
    return None


def sentence_end(view: View) -> int | None:
    """Give the place where a second sentence begins."""
    found = _SENTENCE.search(view.folded)
    return None if found is None else found.end() + view.offset


def speaker(view: View, at: int) -> Body | None:
    """Read the body, or the list of bodies, that a verb of the opening sentence follows."""
    body = body_at(view, at)
    bodies = (body, joint_at(view, body)) if body is not None else ()
    return next((each for each in bodies if SPEAKS.compiled.match(view.folded, each.end) is not None), None)


def opens_sentence(view: View, line_end: int) -> bool:
    """Tell whether behind a line without an end mark an opening sentence begins that ends in a colon: `Ban A, Sở B hướng dẫn như sau:`."""
    if view.folded[:line_end].endswith(_LINKS):
        return False
    found = speaker(view, line_end + 1)
    return found is not None and _ENDS_AS_OPENING.match(view.folded, found.end) is not None


def is_second_office(view: View, comma: int) -> bool:
    """Tell whether the body behind a comma is another office of the issuer: `của Bộ trưởng, Chủ nhiệm Ủy ban Dân tộc quy định`."""
    near = max(0, comma - _OFFICE)
    of = view.folded.rfind("của ", near, comma)
    if view.folded[comma] != "," or of < 0 < near:
        return False
    issuer = body_at(view, of + len("của ") if of >= 0 else 0)
    return issuer is not None and issuer.end > comma


def is_joint_issuer(view: View, comma: int) -> bool:
    """Tell whether the body behind a comma is one more issuer of a joint act: `Thông tư liên tịch … của Bộ A, Bộ B hướng dẫn …`."""
    of = view.folded.rfind("của ", max(0, comma - _LIST), comma)
    joint = _joint_before(view, of) if of >= 0 and view.folded[comma] in ",;" else None
    if joint is None:
        return False
    named, at = 0, of + len("của ")
    while at < comma and (body := body_at(view, at)) is not None:
        named, at = named + 1, _next_body(view, body.end)
    return at > comma and named < joint


def _joint_before(view: View, of: int) -> int | None:
    """Give how many bodies a joint act before a place has at most, or None where no joint act stands there."""
    bodies = 0
    for found in _JOINT.finditer(view.folded, max(0, of - _CODE), of + _OFFICE):
        bodies = max(bodies, _MANY if found["bodies"] is None else 0)
        if found["bodies"] is not None and found.start() < of:
            return max(2, sum(1 for _ in _GROUP.finditer(found["bodies"])))
    return bodies or None


def _next_body(view: View, at: int) -> int:
    link = _LINK.match(view.folded, at)
    return link.end() if link is not None else len(view.folded) + 1


_MANY: Final = 9
_GROUP: Final = Shape(r"\p{Lu}[\p{Lu}\d&]*+")
_LINK: Final = Shape(r"[ ]*+(?:,[ ]*+và(?=[ ])|[,;-]|và(?=[ ]))[ ]*+(?=\p{L})")
