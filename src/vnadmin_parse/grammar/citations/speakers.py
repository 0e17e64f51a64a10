"""Who issued a document and when, where it stands before the citation: `Ngày …, Sở A đã có Công văn số …`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import evolve

from vnadmin_parse import lexicon
from vnadmin_parse.grammar.citations.dates import date_at
from vnadmin_parse.grammar.citations.issuers import Body, body_at
from vnadmin_parse.grammar.citations.mentions import Mention
from vnadmin_parse.grammar.citations.persons import PERSON
from vnadmin_parse.grammar.citations.shapes import Shape
from vnadmin_parse.grammar.citations.titles import title_span
from vnadmin_parse.grammar.rule import Rule

if TYPE_CHECKING:
    from vnadmin_parse.grammar.citations.codes import Code
    from vnadmin_parse.grammar.citations.view import View
    from vnadmin_parse.records import PartialDate

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
    standard="practice: `theo đề nghị của Sở A (cơ quan thường trực Ban Chỉ đạo) tại Tờ trình số …`",
    pattern=r"(?: [ ]*+ \( [^()\n]{1,80} \) )?+ [ ]*+ [,:]?+ [ ]*+ (?i: tại | trong | theo | nêu [ ]++ tại ) [ ]++ (?: các [ ]++ )?+",
    examples=(" tại ", ": Tại ", " tại các ", " (cơ quan thường trực) tại "),
    counterexamples=(" của ", " về ", " (cơ quan thường trực) của "),
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
          | (?: giải [ ]++ quyết | thẩm [ ]++ (?: định | tra ) | thông [ ]++ qua | xác [ ]++ nhận | xử [ ]++ phạt )
            (?: ,? [ ]++ (?! được | theo | tại | nhận ) [\p{L}\d]++ ){0,8}+ [ ]++ tại
        ) [ ]++ (?: các [ ]++ )?+
    """,
    examples=(
        " đã có chỉ đạo tại ",
        " báo cáo UBND tỉnh tại ",
        " (trước sắp xếp) phê duyệt tại ",
        " cho phép sáp nhập, đổi tên theo ",
        " giải quyết lần đầu tại ",
    ),
    counterexamples=(" thực hiện nhiệm vụ được giao tại ", " giải quyết theo ", " nhận được đề nghị tại "),
    is_phrase=True,
)


SENT: Final = Rule(
    name="citation.issuer-in-bracket",
    kind=None,
    standard="practice: `Sở A đã có Công văn gửi Bộ B (Công văn số …)`",
    pattern=r"""
        [ ]*+ ,?+ [ ]*+ (?: (?: đã | vừa | cũng | tiếp [ ]++ tục | mới ) [ ]++ )*+
        (?: (?: có | ban [ ]++ hành | gửi | trình | phát [ ]++ hành | ký | ra | xây [ ]++ dựng ) [ ]++ )
        (?i: công [ ]++ văn | văn [ ]++ bản | tờ [ ]++ trình | báo [ ]++ cáo | công [ ]++ điện | thông [ ]++ báo | kế [ ]++ hoạch | quyết [ ]++ định ) [ ]++ (?! số [ ] )
        [^().;:\n]{2,160}+ \( [ ]*+ (?: tại [ ]++ )?+
    """,
    examples=(" đã có Công văn gửi Bộ Tài chính (", " có văn bản đề nghị hướng dẫn ("),
    counterexamples=(" nhận được Công văn của Bộ Tài chính (", " đã có Công văn số 5/SNV-VP (", " đã có Công văn gửi Bộ Y tế. ("),
    is_phrase=True,
)


LISTED: Final = Rule(
    name="citation.issuer-of-list",
    kind=None,
    standard="practice: `các văn bản chỉ đạo của Sở A như: Công văn số …`",
    pattern=r",?+ (?: [ ]++ (?: như | gồm | bao [ ]++ gồm | sau | sau [ ]++ đây | cụ [ ]++ thể (?: [ ]++ như )?+ ) )*+ [ ]*+ : [ ]*+",
    examples=(" như: ", ": ", " gồm: ", ", bao gồm: "),
    counterexamples=(" như ", "; ", " đề nghị: "),
    is_phrase=True,
)


def with_speaker(view: View, mention: Mention) -> Mention:
    """Add the issuer and the date that stand before: `Ngày 31/7/2024, Sở A đã có Công văn số …`."""
    if (
        mention.is_self
        or mention.is_antecedent
        or mention.issuer is not None
        or (mention.code is None and mention.issued is None)
        or mention.kind in UNISSUED
    ):
        return mention
    body = _speaker(view, mention.start) or _subject(view, mention) or _maker(view, mention)
    if body is None:
        return mention
    issued = mention.issued or _date_before(view, body.start)
    return evolve(mention, issuer=body, issued=issued, is_left=True)


def _speaker(view: View, at: int) -> Body | None:
    """Find the body that is said to have issued what begins at a place."""
    rules = _rules_for(view, at)
    start = max(0, at - _VERB_REACH)
    window = view.folded[start:at] if rules else ""
    for rule in rules:
        for found in rule.compiled.finditer(window, overlapped=True):
            body = body_before(view, start + found.start()) if found.end() == len(window) else None
            if body is not None and _fits(view, rule, body):
                return body
    return None


def _fits(view: View, rule: Rule, body: Body) -> bool:
    """Tell whether what stands before a body lets it be the issuer: `của` before a place of opinion, `văn bản … của` before a list."""
    if rule is LISTED:
        return _PAPERS.search(view.folded, max(0, body.start - _PAPERS_REACH), body.start) is not None
    return rule is not SAID_AT or view.folded.endswith(_GENITIVES, 0, body.start)


def _subject(view: View, mention: Mention) -> Body | None:
    """Read the body that speaks in a document named first: `Tại Công văn số … ngày …, Bộ A đề nghị …`."""
    before = view.back_over(mention.start)
    word = view.folded[max(0, before - 4) : before]
    if mention.code is None or not word.endswith(("Tại", "Theo")):
        return None
    comma = _COMMA.match(view.folded, mention.end)
    body = body_at(view, comma.end()) if comma else None
    if body is None:
        return None
    if word == "Theo":
        return body if _ENACTS.match(view.folded, body.end) is not None and _is_of(view, mention.code, body) else None
    return body if _SPEAKS.match(view.folded, body.end) is not None else None


def _is_of(view: View, code: Code, body: Body) -> bool:
    """Tell whether the last group of a code stands for a body: `5/CP` for `Hội đồng Chính phủ`, `12/QĐ-UBND` for `UBND tỉnh`."""
    name = lexicon.name_key(view.folded[body.start : body.end])
    group = code.groups[-1] if code.groups else ""
    known = {lexicon.name_key(entry.name) for entry in lexicon.bodies_by_abbreviation(group)} | {group.casefold()}
    return any(name.startswith(f"{each} ") or name.endswith(f" {each}") or name == each for each in known if each)


def _maker(view: View, mention: Mention) -> Body | None:
    """Read the body named behind the title: `Chỉ thị số … về … do Thủ tướng ban hành`, or of whose name the code has the letters."""
    span = title_span(view, mention.end)
    if span is None or mention.code is None:
        return None
    by = _BY.match(view.folded, span[1])
    body = body_at(view, by.end()) if by else None
    if body is not None and _ISSUED.match(view.folded, body.end) is not None:
        return body
    of = view.folded.rfind(" của ", *span)
    body = body_at(view, of + len(" của ")) if of >= 0 else None
    return body if body is not None and body.end == span[1] and _is_of(view, mention.code, body) else None


_ENACTS: Final = Shape(
    r"[ ]++(?:(?:đã|có|cho)[ ]++)*+(?:giao|thành lập|quyết định|cho phép|quy định|ban hành|phê duyệt|công nhận|bổ nhiệm|thu hồi|đổi tên)(?!\p{L})"
)
_BY: Final = Shape(r"[ ]++do[ ]++")
_ISSUED: Final = Shape(r"[ ]++ban hành(?!\p{L})")
_PAPERS_REACH: Final = 60
_PAPERS: Final = Shape(r"(?i)(?<!\p{L})văn bản(?:[ ]++(?!của[ ])\p{L}++){0,6}+,?[ ]++của[ ]++\Z")
_COMMA: Final = Shape(r"[ ]*+,[ ]++")
_SPEAKS: Final = Shape(
    r"[ ]++(?:(?:đã|có|cũng)[ ]++)*+(?:yêu cầu|đề nghị|chỉ đạo|hướng dẫn|thống nhất|ý kiến|thông báo|giao|kết luận|quy định|cho biết|trả lời|kiến nghị|đề xuất|báo cáo|chấp thuận|đồng ý|nêu)(?!\p{L})"
)


def _rules_for(view: View, at: int) -> tuple[Rule, ...]:
    """Give the rules that the last word before a place allows."""
    end = view.back_over(at)
    word = view.small[max(0, end - 8) : end].split(" ")[-1]
    if word.endswith(("(", "(tại")):
        return (SENT,)
    return _BY_LAST_WORD.get(word, (SPOKE, LISTED) if word.endswith(":") else ())


def _date_before(view: View, at: int) -> PartialDate | None:
    """Read the date right before a place: `Ngày 31/7/2024, `."""
    start = max(0, at - _DATE_REACH)
    for found in _DAY.finditer(view.folded, start, at):
        dated = date_at(view, found.start())
        if dated is not None and not view.folded[dated[1] : at].strip(" ,"):
            return dated[0]
    return None


UNISSUED: Final = frozenset({"Luật", "Bộ luật", "Hiến pháp", "Pháp lệnh", "Điều lệ", "Công ước", "Hiệp định"})
_VERB_REACH: Final = 240
_DATE_REACH: Final = 48
_DAY: Final = Shape(r"(?i)ngày[ ]*+\d")
_GENITIVES: Final = ("của ", "từ ", "và ")
_BY_LAST_WORD: Final = dict.fromkeys(("có", "hành", "gửi", "trình", "ký", "ra", "bố", "dựng", "tiếp"), (SPOKE,)) | {
    "các": (SPOKE, SAID_AT, ACTED_AT),
    "tại": (SAID_AT, ACTED_AT),
    "trong": (SAID_AT,),
    "theo": (SAID_AT, ACTED_AT),
}

_WORD_START: Final = Shape(r"(?<![\p{L}\d/-])(?=\p{Lu}|trường|tổ|hội|đoàn|ban|liên [Bb]ộ|(?<!(?:sự|tác|trò)[ ])lãnh đạo[ ]\p{Lu})")
_CLAUSE_START: Final = Shape(r"[.;:\n\"“][ ]*|\((?![^()\n]*\))[ ]*")
_NAME_REACH: Final = 160


def follows_genitive(view: View, at: int) -> bool:
    """Tell whether `của` stands near before a place, as it must right before the body that `body_before` is asked for."""
    end = view.back_over(at, " ,")
    return view.folded.find("của ", max(0, end - _NAME_REACH - len("của ")), end) >= 0


def body_before(view: View, at: int) -> Body | None:
    """Read the body whose name ends right at a place; of nested names the longest."""
    at = view.back_over(at, " ,")
    start = max(0, at - _NAME_REACH)
    breaks = [found.end() for found in _CLAUSE_START.finditer(view.folded, start, at)]
    for word in _WORD_START.finditer(view.folded, breaks[-1] if breaks else start, at):
        body = body_at(view, word.start(), at)
        if body is not None and PERSON.fullmatch(view.folded, body.end, at) is not None:
            return body
        if body is not None and body.end >= at:
            whole = body_at(view, word.start())
            return body if whole is not None and whole.end <= at else None
    return None


RULES: Final = (SPOKE, SAID_AT, ACTED_AT, SENT, LISTED)
