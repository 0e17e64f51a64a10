"""People, bodies, places and positions of a document, on request: the grammar's own records first, then the wording, then the model."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

import regex
from attrs import define, evolve, field

from vnadmin_parse import lexicon
from vnadmin_parse.arguments import want_document
from vnadmin_parse.fold import fold
from vnadmin_parse.grammar.citations.issuers import body_at
from vnadmin_parse.grammar.citations.view import View, view_of
from vnadmin_parse.lexicon import HeadKind
from vnadmin_parse.nlp import person_names, stretches
from vnadmin_parse.records import BlockKind, Document, Entity, EntityKind, Span
from vnadmin_parse.text import printed_text

_RUNNING: Final = frozenset({
    BlockKind.BASIS, BlockKind.PROPOSAL, BlockKind.SUBJECT, BlockKind.DIVISION, BlockKind.BULLET, BlockKind.PARAGRAPH, BlockKind.TABLE,
    BlockKind.FOOTNOTE, BlockKind.CLOSING, BlockKind.APPENDIX, BlockKind.UNCLASSIFIED,
})  # fmt: skip
_NAME: Final = r"\p{Lu}\p{Ll}++(?:[ ]\p{Lu}\p{Ll}*+){1,4}+(?![ ]?\p{L}*\p{Lu})"
_HONORIFIC: Final = regex.compile(
    rf"(?<!\p{{L}})(?:[Ôô]ng|[Bb]à|[Đđ]ồng chí|[Đđ]/c|[Aa]nh|[Cc]hị|[Bb]ác sĩ|[Ll]uật sư|[Tt]iến sĩ|[Tt]hạc sĩ)[ ]:?[ ]?(?P<name>{_NAME})"
)
_SURNAMES: Final = (
    r"Nguyễn|Trần|Lê|Phạm|Huỳnh|Hoàng|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Đoàn|Lâm|Trịnh|Mai|Đào|Cao|Hà|Tạ|Lương|"
    r"Trương|Châu|Tô|Thái|Chu|Kiều|Phùng|Quách|Vương|La|Lưu|Tống|Tăng|Triệu|Nông|Vi|Hứa|Khuất|Thân|Bạch|Ninh|Đàm|Nghiêm|Doãn|"
    r"Lại|Giang"
)
_CANDIDATE: Final = regex.compile(rf"(?<!\p{{L}})(?:{_SURNAMES})(?:[ ]\p{{Lu}}\p{{Ll}}++){{1,4}}+")
_PLACE: Final = regex.compile(
    r"(?<!\p{L})(?:tỉnh|thành phố|[Tt][Pp]\.?|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|Tỉnh|Thành phố)[ ]?"
    r"(?P<name>(?!\p{Lu}{2,}(?!\p{L})(?<!HCM))\p{Lu}\p{L}*+(?:[ -]{1,3}\p{Lu}\p{Ll}++){0,3}+)"
)
"""A place's unit and name; capitals alone abbreviate something else, `tỉnh PCI`, but for `TP.HCM`."""
_SHORT: Final = regex.compile(
    r"[ ]*+\([ ]*+(?:(?:sau|dưới) đây[ ]++)?+(?:xin[ ]++)?+(?:được[ ]++)?+(?:gọi|viết)[ ]++(?:(?:tắt|chung)[ ]++)?+là[ ]*+:?+[ ]*+[\"']?+"
    r"(?P<name>\p{Lu}[^()\"';:]{0,60})[\"']?+[ ]*+\)"
)
_NO_BODY: Final = regex.compile(
    r"\p{Ll}|(?:Trường hợp|Cơ sở|Tổ chức|Tổ trưởng|BÁO|Báo cáo|Điểm|Khu|Nhóm|Người)(?!\p{L})|Đảng (?!bộ|uỷ|ủy|đoàn|Cộng)\p{Ll}"
    r"|Bộ (?:tiêu chí|chỉ số|câu hỏi|dữ liệu|số liệu|công cụ|tài liệu|hồ sơ|thủ tục|mẫu|mã|quy tắc)(?!\p{L})"
)
"""Heads that open other phrases far more often than a body's name: `Trường hợp …`, `Cơ sở dữ liệu`, `Bộ tiêu chí` (a set of them)."""
_VERB: Final = regex.compile(
    r"[ ]++(?:kính|trân trọng|xin|dĩ|tổng hợp|giám sát|kiểm tra|lấy|chỉ đạo|phối hợp|chủ trì|báo cáo|đề nghị|hướng dẫn|thực hiện|theo dõi"
    r"|tiếp nhận|xem xét|phục vụ|thông báo|quyết định|căn cứ|tổ chức|tiếp tục|chịu|cử|mời|gửi|yêu cầu|rà soát|thẩm định|tham mưu"
    r"|tuyên bố|quan tâm|họp|nghe|bầu|chậm nhất|xây dựng (?:các )?dự thảo|và dự thảo|thành(?= \p{Lu}))(?!\p{L})"
)
"""Small words behind a name that a sentence goes on with; behind a bare head they may belong to the name: `Ủy ban kiểm tra`."""
_SEPARATOR: Final = regex.compile(r"\s++-\s++(?=\p{Lu})")
_AUTHORITY: Final = regex.compile(r"\s*+(?P<kind>TM|KT|TL|TUQ|Q)\s*+\.?\s*+")
_TITLED: Final = regex.compile(r"(?:Các |Như |Đ/c |đồng chí |Đồng chí )?(?=\p{L})")


@define
class _Found:
    """Entities that have been found so far; none may overlap."""

    text: str
    entities: list[Entity] = field(factory=list)

    def add(self, span: Span, kind: EntityKind, evidence: str) -> bool:
        """Take an entity unless it is empty or overlaps one that is known; the list stays sorted."""
        at = bisect_left(self.entities, span.start, key=lambda entity: entity.span.start)
        if (
            span.start >= span.end
            or (at < len(self.entities) and self.entities[at].span.start < span.end)
            or (at and self.entities[at - 1].span.end > span.start)
        ):
            return False
        self.entities.insert(at, Entity(span, kind, printed_text(self.text[slice(*span)]), evidence))
        return True

    def drop(self, span: Span) -> None:
        """Forget the entity that stands exactly here, if one does."""
        at = bisect_left(self.entities, span.start, key=lambda entity: entity.span.start)
        if at < len(self.entities) and self.entities[at].span == span:
            del self.entities[at]


def entities(document: Document) -> tuple[Entity, ...]:
    """Find the people, bodies, places and positions that a document names.

    Args:
        document: any document.

    Returns:
        Entities in the order of the text, none of which overlap. Each tells its evidence: a record of the grammar (issuer, addressee,
        recipient, signer), a name's wording, a title before it, a short form that the text defines, or underthesea's model.

    Example:
        >>> letter = parse_text("1. Sở Nội vụ (sau đây gọi là Sở) giao bà Trần Thị Minh làm đầu mối. Sở báo cáo UBND tỉnh.")
        >>> [(entity.kind.value, entity.text, entity.refers_to) for entity in entities(letter)]
        [('body', 'Sở Nội vụ', None), ('person', 'Trần Thị Minh', None), ('body', 'Sở', 0), ('body', 'UBND tỉnh', None)]
    """
    want_document(document, "entities")
    found = _Found(document.text)
    _from_records(document, found)
    views = list(_running(document))
    cited = {citation.span.start: citation.span for citation in document.citations if citation.issuing_body}
    for view in views:
        _from_wording(view, found, sorted(cited.values()))
    shorts = {short: whole for view in views for short, whole in _definitions(view, found)}
    for view in views:
        _later_mentions(view, found, shorts)
        _from_model(view, found)
    return _linked(found.entities, shorts)


def _from_records(document: Document, found: _Found) -> None:
    header = document.header
    for name, evidence, kind in (
        (header.supervising_body, "issuer", BlockKind.SUPERVISING_BODY),
        (header.issuing_body, "issuer", BlockKind.ISSUING_BODY),
    ):
        for part in _SEPARATOR.split(name or ""):
            _locate(document, part, kind, found, (EntityKind.BODY, evidence))
    _locate(document, header.place or "", BlockKind.PLACE_DATE, found, (EntityKind.PLACE, "place"))
    for signer in document.signers:
        _signer(document.text, signer.span, (signer.authority, signer.position, signer.full_name), found)
    for addressee in document.addressees:
        found.add(_trimmed(document.text, addressee.span, addressee.text), _kind_of(addressee.text), "addressee")
    for recipient in document.recipients:
        if not recipient.is_filing and recipient.refers_to is None:
            found.add(_trimmed(document.text, recipient.span, recipient.text), _kind_of(recipient.text), "recipient")


def _pattern(name: str) -> regex.Pattern[str]:
    """Match a printed name wherever lines wrap."""
    return regex.compile(r"\s*+".join(regex.escape(part) for part in regex.split(r"\s++|(?<=[-/])", fold(name)) if part))


def _within(text: str, span: Span, name: str) -> Span | None:
    match = _pattern(name).search(fold(text), *span) if name else None
    return Span(*match.span()) if match else None


def _trimmed(text: str, span: Span, name: str) -> Span:
    return _within(text, span, name) or span


def _locate(document: Document, name: str, kind: BlockKind, found: _Found, said: tuple[EntityKind, str]) -> None:
    for block in document.blocks:
        span = _within(document.text, block.span, name) if block.kind is kind else None
        if span and found.add(span, *said):
            return


def _signer(text: str, span: Span, lines: tuple[str | None, ...], found: _Found) -> None:
    """Take a signature block apart: the body or office that is signed for, the signer's position, the name."""
    authority, position, name = lines
    at = span.start
    for part in regex.split(r"\s++(?=(?:TM|KT|TL|TUQ|Q)\s*+\.)", authority or ""):
        prefix = _AUTHORITY.match(part)
        where = _within(text, Span(at, span.end), part[prefix.end() :]) if prefix else None
        if where and prefix:
            found.add(where, EntityKind.BODY if prefix["kind"] == "TM" else EntityKind.POSITION, "authority")
            at = where.end
    for value, kind in ((name, EntityKind.PERSON), (position, EntityKind.POSITION)):
        where = _within(text, Span(at, span.end), value or "")
        if where:
            found.add(where, kind, "signer")


@cache
def _offices() -> regex.Pattern[str]:
    names = {entry.name for entry in lexicon.positions()} | {
        entry.name for entry in lexicon.body_heads() if entry.kind is HeadKind.OFFICE_HOLDER
    }
    return regex.compile(lexicon.alternation(name for name in names if not name.startswith(("Ban ", "Bên "))))


@cache
def _heads() -> regex.Pattern[str]:
    """Words with which a body's name, or an office, begins, where a word begins; capitals or the second word decide in `body_at`."""
    entries = lexicon.body_heads()
    forms = {text for entry in entries for text in (entry.name, *entry.abbreviations) if len(text) > 1}
    return regex.compile(rf"(?<![\p{{L}}\d/&.-]){lexicon.alternation(forms | {'UBND', 'HĐND'})}(?!\p{{L}})")


def _kind_of(name: str) -> EntityKind:
    """Tell what one addressee or recipient is: `Ông Nguyễn Văn A`, `Chủ tịch UBND tỉnh`, a body, or a group of bodies."""
    folded = fold(name)
    if _HONORIFIC.match(folded):
        return EntityKind.PERSON
    titled = _TITLED.match(folded)
    return EntityKind.POSITION if _offices().match(folded, titled.end() if titled else 0) else EntityKind.BODY


def _running(document: Document) -> Iterator[View]:
    """Give the running text, stretch by stretch; what the head, the recipients and the signers say is known already."""
    blocks = [block for block in document.blocks if block.kind in _RUNNING]
    for start, text in stretches(document):
        at = bisect_left(blocks, start + 1, key=lambda block: block.span.end)
        if at < len(blocks) and blocks[at].span.start < start + len(text):
            yield view_of(text.replace("\n", " "), offset=start)


def _from_wording(view: View, found: _Found, cited: list[Span]) -> None:
    for match in _HONORIFIC.finditer(view.folded):
        if not _is_no_person(match["name"]):
            found.add(view.span(*match.span("name")), EntityKind.PERSON, "honorific")
    end = 0
    for match in _heads().finditer(view.folded):
        body = body_at(view, match.start()) if match.start() >= end and not _is_shouted(match[0]) else None
        if body is None:
            continue
        end = _name_end(view.folded, body.start, body.end)
        if _NO_BODY.match(view.folded, body.start) or _is_bare(view.folded[body.start : end]):
            continue
        span = view.span(body.start, end)
        kind = EntityKind.POSITION if _offices().match(view.folded, body.start) else EntityKind.BODY
        at = bisect_left(cited, span.start + 1, key=lambda other: other.end)
        is_cited = at < len(cited) and cited[at].start <= span.start and span.end <= cited[at].end
        found.add(span, kind, "citation" if is_cited else "wording")
    for match in _PLACE.finditer(view.folded):
        found.add(view.span(*match.span()), EntityKind.PLACE, "wording")


def _is_shouted(head: str) -> bool:
    """Tell a heading in capitals, in which no name's end is seen; abbreviations are in capitals everywhere."""
    return " " in head and head.isupper()


def _name_end(text: str, start: int, end: int) -> int:
    """Give the end of a name before the verb that a sentence goes on with."""
    for verb in _VERB.finditer(text, start, end):
        head, _, rest = text[start : verb.start()].partition(" ")
        if not rest or any(word[0].isupper() for word in rest.split()):
            return max(verb.start(), start + len(head))
    return end


def _is_no_person(name: str) -> bool:
    """Tell a place or an office behind `bà` or `đồng chí` from a name: `đồng chí Tổng Bí thư`."""
    return lexicon.lookup(name) is not None or name.startswith(("Việt Nam", "Tổng ")) or _offices().match(name) is not None


def _is_bare(name: str) -> bool:
    """Tell a head alone, `Sở`, `Cơ quan`: a short form where the text defines it, else no name."""
    return (" " not in name and not name.isupper()) or lexicon.name_key(name) in _COMMON


_COMMON: Final = frozenset(
    map(lexicon.name_key, ("Cơ quan", "Đại hội", "Hội nghị", "Hội đồng", "Ủy ban", "Văn phòng", "Phòng ban", "Trung tâm", "Công ty"))
)
"""Words of two syllables that stand for any body of their kind."""


def _definitions(view: View, found: _Found) -> Iterator[tuple[str, Span]]:
    """Find the short forms that a text gives to a name that it has just said; the bracket may stand in the name's own suffix."""
    for match in regex.finditer(_SHORT, view.folded):
        at = bisect_left(found.entities, view.offset + match.start() + 1, key=lambda entity: entity.span.start) - 1
        entity = found.entities[at] if at >= 0 else None
        if entity is not None and entity.span.end >= view.offset + match.start():
            found.drop(view.span(*match.span("name")))
            yield " ".join(match["name"].split()), entity.span


def _later_mentions(view: View, found: _Found, shorts: dict[str, Span]) -> None:
    for short, whole in shorts.items():
        for match in regex.finditer(rf"(?<![\p{{L}}\d/-]){regex.escape(short)}(?![\p{{L}}\d/-])(?!\s*+\))", view.folded):
            span = view.span(*match.span())
            if span.start > whole.end:
                found.drop(span)  # its wording alone may look like a name
                found.add(span, EntityKind.BODY, "short_form")


def _from_model(view: View, found: _Found) -> None:
    """Ask the model about those sentences only that hold what looks like a person's name and is nothing known yet."""
    for start, end in _pieces(view.folded):
        piece = view.folded[start:end]
        looks = [Span(start + m.start(), start + m.end()) for m in _CANDIDATE.finditer(piece)]
        if not any(_is_free(view.span(*span), found.entities) for span in looks):
            continue
        for name in person_names(piece):
            span = Span(start + name.start, start + name.end)
            if span in looks and not _is_no_person(piece[name.start : name.end]):
                found.add(view.span(*span), EntityKind.PERSON, "model")


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    for match in regex.finditer(r"[^;.]++[;.]?", text):
        yield match.span()


def _is_free(span: Span, known: list[Entity]) -> bool:
    at = bisect_left(known, span.start + 1, key=lambda entity: entity.span.end)
    return at == len(known) or known[at].span.start >= span.end


def _linked(found: Iterable[Entity], shorts: dict[str, Span]) -> tuple[Entity, ...]:
    """Point each later mention at the first, and each short form at the name that it stands for."""
    linked: list[Entity] = []
    first: dict[tuple[EntityKind, str], int] = {}
    places: dict[Span, int] = {}
    for at, entity in enumerate(found):
        key = (entity.kind, lexicon.name_key(fold(entity.text)))
        whole = shorts.get(entity.text) if entity.evidence == "short_form" else None
        target = places.get(whole) if whole else first.get(key)
        linked.append(evolve(entity, refers_to=target, kind=entity.kind if whole is None or target is None else linked[target].kind))
        first.setdefault(key, at)
        places[entity.span] = at
    return tuple(linked)
