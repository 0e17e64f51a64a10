"""Records of the head of a document (ô số 1-5, 10, 11); `records` gives them out."""

from __future__ import annotations

from attrs import frozen

from vnadmin_parse.places import Span
from vnadmin_parse.terms import Origin


@frozen
class DocumentType:
    """Tên loại (ô số 5a); for a công văn, which prints none, what its form tells.

    Fields:
        span: the printed type, or None when the form tells it.
        key: lexicon key, `QD`, `CV`, …; None for a type that the lexicon does not hold.
        name: normal capitalisation: `Quyết định`.
    """

    span: Span | None
    key: str | None
    name: str


@frozen
class DocumentCode:
    """Số, ký hiệu (ô số 3).

    Fields:
        span: where the code stands, without the word `Số`.
        text: as printed without blanks: `926/SVHTTDL-QLVHGD`, `45/2019/QH14`, `114-KH/BTCTW`, `/VHTT` with a blank number.
        number: `926`, `05`, `12a`; None when blank.
        year: only when the code itself holds it.
        symbol: `SVHTTDL-QLVHGD`, `QH14`, `KH/BTCTW`; never with the year.
        origin: `stamp` when a signature widget draws the number.
    """

    span: Span
    text: str
    number: str | None
    year: str | None
    symbol: str | None
    origin: Origin = Origin.TEXT


@frozen
class IssueDate:
    """Thời gian ban hành (ô số 4); parts that the page leaves blank are None.

    Fields:
        span: from `ngày` to the year.
        year, month, day: as numbers.
        iso: `2023-05-22` only when the three parts make a real date.
        origin: `stamp` when a widget draws a part of it.
    """

    span: Span
    year: int | None
    month: int | None
    day: int | None
    iso: str | None
    origin: Origin = Origin.TEXT


@frozen
class Header:
    """The head of the document (ô số 1-5, 10, 11).

    Fields:
        span: from the first to the last line of the head, or the larger stretch where a text prints it in two; None where there is none.
        national_name, motto: Quốc hiệu and Tiêu ngữ as printed.
        party_title: `ĐẢNG CỘNG SẢN VIỆT NAM`, or the Youth Union's title, as printed.
        supervising_body: cơ quan chủ quản; None where there is none.
        issuing_body: cơ quan ban hành; joint issuers joined by ` - `.
        code: số, ký hiệu.
        place: địa danh.
        issued: thời gian ban hành.
        subject: trích yếu, without `V/v` for a công văn; as printed for a named type.
        urgency: `Khẩn`, `Thượng khẩn`, `Hỏa tốc` or `Hỏa tốc hẹn giờ`.
        confidentiality: `Mật`, `Tối mật` or `Tuyệt mật`.
        circulation: chỉ dẫn phạm vi lưu hành, as printed.
        is_draft: the page says DỰ THẢO.
    """

    span: Span | None = None
    national_name: str | None = None
    motto: str | None = None
    party_title: str | None = None
    supervising_body: str | None = None
    issuing_body: str | None = None
    code: DocumentCode | None = None
    place: str | None = None
    issued: IssueDate | None = None
    subject: str | None = None
    urgency: str | None = None
    confidentiality: str | None = None
    circulation: str | None = None
    is_draft: bool = False
