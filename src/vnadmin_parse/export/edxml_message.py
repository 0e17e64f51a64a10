"""The message of the national document exchange (edXML, QCVN 102:2016/BTTTT) as records, and how a document fills them."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from attrs import frozen

from vnadmin_parse.arguments import want_document
from vnadmin_parse.export.characters import one_line
from vnadmin_parse.records import Document, Recipient, Relation

_PRIORITIES: Final = {None: 0, "Khẩn": 1, "Thượng khẩn": 2, "Hỏa tốc": 3, "Hỏa tốc hẹn giờ": 4}
"""What `OtherInfo/Priority` says of each urgency mark."""
_TRACE_ID: Final = 8


@frozen
class Organisation:
    """A body that sends or receives (`From`, `To`).

    Fields:
        organ_id: mã định danh điện tử, `000.00.26.H23` or `H23.26`; no document prints it.
        in_charge: cơ quan chủ quản.
        name: the body.
        address, email, telephone, fax, website: as the register of bodies has them.
    """

    organ_id: str | None = None
    in_charge: str | None = None
    name: str | None = None
    address: str | None = None
    email: str | None = None
    telephone: str | None = None
    fax: str | None = None
    website: str | None = None


@frozen
class ResponseFor:
    """A document that this one answers.

    Fields:
        organ_id: of the body that issued it.
        code: `267/VPCP-TTĐT`.
        promulgated: `2012/08/06`.
        document_id: its `DocumentId`.
    """

    organ_id: str | None = None
    code: str | None = None
    promulgated: str | None = None
    document_id: str | None = None


@frozen
class Trace:
    """A body that the message has passed.

    Fields:
        organ_id: which.
        timestamp: when, `2023/05/26 09:47:44`.
    """

    organ_id: str | None = None
    timestamp: str | None = None


@frozen
class Attachment:
    """A file that travels with the message.

    Fields:
        name: file name.
        content_type: `application/pdf`.
        content: its bytes as they travel; some systems zip them first, and then they are zipped here.
        content_id: what binds it to the manifest; None lets the writer take its digest.
        description: in words.
    """

    name: str
    content_type: str
    content: bytes
    content_id: str | None = None
    description: str | None = None


@frozen
class EdxmlMessage:
    """An edXML message; use `attrs.evolve` to fill what no document prints.

    Fields:
        sender, receivers: `From`, `To`.
        code_number, code_notation: số, ký hiệu.
        place, promulgated: địa danh; date as `2023/05/25`, only when all its parts are known.
        type_code, type_name, type_detail: `DocumentType`; the register's own number of the type, its name, and a finer number.
        subject, content: trích yếu, twice, as the published samples do.
        competence, position, full_name: quyền hạn (`KT. BỘ TRƯỞNG`), chức vụ, họ tên of the first signer.
        due_date: hạn trả lời, `2023/06/01`.
        to_places: nơi nhận.
        priority: 0 thường, 1 khẩn, 2 thượng khẩn, 3 hỏa tốc, 4 hỏa tốc hẹn giờ.
        circulation, drafter, copies, pages, appendices: `OtherInfo`.
        responses: `ResponseFor`.
        steering_type: the register's number of the kind of steering.
        document_id: `OrganId,yyyy/MM/dd,number/notation`, when all of it is known.
        trace_id: `TraceHeaderList/@id`.
        traces: the bodies that the message has passed.
        business_type: 0 new, 1 recalled, 2 updated, 3 replaced.
        business_reason: why, in words.
        paper: 1 when paper follows, else 0.
        department, staff, mobile, email: who sends it (`StaffInfo`).
        attachments: the files.
    """

    sender: Organisation = Organisation()
    receivers: tuple[Organisation, ...] = ()
    code_number: str | None = None
    code_notation: str | None = None
    place: str | None = None
    promulgated: str | None = None
    type_code: str | None = None
    type_name: str | None = None
    type_detail: str | None = None
    subject: str | None = None
    content: str | None = None
    competence: str | None = None
    position: str | None = None
    full_name: str | None = None
    due_date: str | None = None
    to_places: tuple[str, ...] = ()
    priority: int | None = None
    circulation: str | None = None
    drafter: str | None = None
    copies: int | None = None
    pages: int | None = None
    appendices: tuple[str, ...] = ()
    responses: tuple[ResponseFor, ...] = ()
    steering_type: int | None = None
    document_id: str | None = None
    trace_id: str | None = None
    traces: tuple[Trace, ...] = ()
    business_type: int | None = None
    business_reason: str | None = None
    paper: int | None = None
    department: str | None = None
    staff: str | None = None
    mobile: str | None = None
    email: str | None = None
    attachments: tuple[Attachment, ...] = ()


class Lack(StrEnum):
    """Why an element of a message has no value."""

    NOT_PRINTED = "not_printed"
    """No document prints it: the register or the sending system knows it."""
    NOT_READ = "not_read"
    """Documents print it; in this one it is blank or was not found."""


@frozen
class MissingElement:
    """An element that a message of the exchange has and this one has not.

    Fields:
        path: below `edXMLHeader`: `MessageHeader/From/OrganId`; where the element repeats, with a number from 1: `MessageHeader/To[2]`.
        lack: why.
    """

    path: str
    lack: Lack


def edxml_message(document: Document, *, organ_id: str | None = None) -> EdxmlMessage:
    """Fill a message of the national document exchange from a document.

    Args:
        document: any document.
        organ_id: mã định danh of the issuing body, when the caller knows it.

    Returns:
        The message; what the document does not tell is None, and nothing is made up. `missing_elements` lists it.

    Example:
        >>> message = edxml_message(document)
        >>> message.code_number, message.promulgated, message.full_name
        ('1417', '2026/09/14', 'Lục Hoài Thước')
    """
    want_document(document, "edxml_message")
    header, code = document.header, document.header.code
    promulgated = _slashed(header.issued.iso if header.issued else None)
    number, notation = (_told(code.number), _notation(document)) if code else (None, None)
    signer = document.signers[0] if document.signers else None
    filing = next((one for one in document.recipients if one.is_filing), None)
    parts = (organ_id, promulgated, number, notation)
    return EdxmlMessage(
        sender=Organisation(organ_id, _told(header.supervising_body), _told(header.issuing_body)),
        receivers=tuple(Organisation(name=_told(one.text)) for one in document.addressees),
        code_number=number,
        code_notation=notation,
        place=_told(header.place),
        promulgated=promulgated,
        type_name=_told(document.document_type.name) if document.document_type else None,
        subject=_told(header.subject),
        content=_told(header.subject),
        competence=_told(signer.authority) if signer else None,
        position=_told(signer.position) if signer else None,
        full_name=_told(signer.full_name) if signer else None,
        to_places=tuple(place for one in document.recipients if (place := _place(one))),
        priority=_PRIORITIES.get(header.urgency),
        circulation=_told(header.circulation),
        drafter=_told(filing.drafter) if filing else None,
        copies=filing.copies if filing else None,
        pages=document.source.pages or None,
        appendices=tuple(text for one in document.appendices if (text := one_line(f"{one.label} {one.title or ''}"))),
        responses=_responses(document),
        document_id=f"{organ_id},{promulgated},{number}/{notation}" if all(parts) else None,
        trace_id=document.source.sha256[:_TRACE_ID] if document.source.sha256 else None,
    )


def _told(text: str | None) -> str | None:
    return one_line(text or "") or None


def _notation(document: Document) -> str | None:
    """Give what stands behind the number, the year of a legislative code with it."""
    code = document.header.code
    parts = (code.year, code.symbol) if code else ()
    return _told("/".join(part for part in parts if part))


def _slashed(iso: str | None) -> str | None:
    return iso.replace("-", "/") if iso else None


def _place(recipient: Recipient) -> str:
    return one_line(f"{'Lưu: ' if recipient.is_filing else ''}{recipient.text}")


def _responses(document: Document) -> tuple[ResponseFor, ...]:
    answered = (one for one in document.citations if one.relation is Relation.REPLIES_TO and one.code)
    found = (ResponseFor(code=_told(one.code), promulgated=_slashed(one.issued.iso if one.issued else None)) for one in answered)
    return tuple(dict.fromkeys(found))
