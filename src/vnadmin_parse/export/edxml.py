"""edXML (QCVN 102:2016/BTTTT): a message of the national document exchange to XML and back.

Names and order are those that open implementations of the exchange agree on; the spelling `Bussiness` is part of the format.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
from collections.abc import Iterator
from typing import Any, Final
from xml.etree.ElementTree import Element

from attrs import evolve, frozen

from vnadmin_parse.arguments import want, want_text
from vnadmin_parse.errors import UnreadableXml
from vnadmin_parse.export.characters import one_line
from vnadmin_parse.export.edxml_message import Attachment, EdxmlMessage, Lack, MissingElement, Organisation, ResponseFor, Trace
from vnadmin_parse.export.xml import child, element, read_xml, written

NAMESPACE: Final = "http://www.mic.gov.vn/TBT/QCVN_102_2016"
_XLINK: Final = "http://www.w3.org/1999/xlink"
_ACTOR: Final = "http://schemas.xmlsoap.org/soap/actor/next"
_NUMBERS: Final = frozenset({"priority", "copies", "pages", "steering_type", "business_type", "paper"})


@frozen
class _Part:
    """An element with the field that it holds.

    Fields:
        path: below the element that the table is for; steps that are shared with the part before it are written once.
        name: the field.
        lack: why it may have no value where a message must have it; None where a message may leave it out.
        kind: the record of an element that holds others; None for text.
        is_many: the field is a tuple, and the last step repeats.
    """

    path: str
    name: str
    lack: Lack | None = None
    kind: type | None = None
    is_many: bool = False


_READ, _PRINTED = Lack.NOT_READ, Lack.NOT_PRINTED
_PARTS: Final[dict[type, tuple[_Part, ...]]] = {
    Organisation: (
        _Part("OrganId", "organ_id", _PRINTED),
        _Part("OrganizationInCharge", "in_charge"),
        _Part("OrganName", "name", _READ),
        _Part("OrganAdd", "address"),
        _Part("Email", "email"),
        _Part("Telephone", "telephone"),
        _Part("Fax", "fax"),
        _Part("Website", "website"),
    ),
    ResponseFor: (
        _Part("OrganId", "organ_id", _PRINTED),
        _Part("Code", "code", _READ),
        _Part("PromulgationDate", "promulgated", _READ),
        _Part("DocumentId", "document_id", _PRINTED),
    ),
    Trace: (_Part("OrganId", "organ_id", _PRINTED), _Part("Timestamp", "timestamp", _PRINTED)),
    EdxmlMessage: (
        _Part("MessageHeader/From", "sender", _READ, Organisation),
        _Part("MessageHeader/To", "receivers", _READ, Organisation, is_many=True),
        _Part("MessageHeader/Code/CodeNumber", "code_number", _READ),
        _Part("MessageHeader/Code/CodeNotation", "code_notation", _READ),
        _Part("MessageHeader/PromulgationInfo/Place", "place", _READ),
        _Part("MessageHeader/PromulgationInfo/PromulgationDate", "promulgated", _READ),
        _Part("MessageHeader/DocumentType/Type", "type_code", _PRINTED),
        _Part("MessageHeader/DocumentType/TypeName", "type_name", _READ),
        _Part("MessageHeader/DocumentType/TypeDetail", "type_detail"),
        _Part("MessageHeader/Subject", "subject", _READ),
        _Part("MessageHeader/Content", "content", _READ),
        _Part("MessageHeader/SignerInfo/Competence", "competence"),
        _Part("MessageHeader/SignerInfo/Position", "position", _READ),
        _Part("MessageHeader/SignerInfo/FullName", "full_name", _READ),
        _Part("MessageHeader/DueDate", "due_date"),
        _Part("MessageHeader/ToPlaces/Place", "to_places", is_many=True),
        _Part("MessageHeader/OtherInfo/Priority", "priority", _READ),
        _Part("MessageHeader/OtherInfo/SphereOfPromulgation", "circulation"),
        _Part("MessageHeader/OtherInfo/TyperNotation", "drafter"),
        _Part("MessageHeader/OtherInfo/PromulgationAmount", "copies"),
        _Part("MessageHeader/OtherInfo/PageAmount", "pages", _READ),
        _Part("MessageHeader/OtherInfo/Appendixes/Appendix", "appendices", is_many=True),
        _Part("MessageHeader/ResponseFor", "responses", kind=ResponseFor, is_many=True),
        _Part("MessageHeader/SteeringType", "steering_type", _PRINTED),
        _Part("MessageHeader/DocumentId", "document_id", _PRINTED),
        _Part("TraceHeaderList/TraceHeader", "traces", _PRINTED, Trace, is_many=True),
        _Part("TraceHeaderList/Bussiness/BussinessDocType", "business_type", _PRINTED),
        _Part("TraceHeaderList/Bussiness/BussinessDocReason", "business_reason", _PRINTED),
        _Part("TraceHeaderList/Bussiness/Paper", "paper", _PRINTED),
        _Part("TraceHeaderList/Bussiness/StaffInfo/Department", "department"),
        _Part("TraceHeaderList/Bussiness/StaffInfo/Staff", "staff"),
        _Part("TraceHeaderList/Bussiness/StaffInfo/Mobile", "mobile"),
        _Part("TraceHeaderList/Bussiness/StaffInfo/Email", "email"),
    ),
}
"""The elements of each record in the order of the format."""
_MOST_DIGITS: Final = 18
"""Of a number that is read; thousands of digits are none."""
_EMPTY: Final = frozenset({"competence", "circulation", "drafter"})
"""Elements that the published samples write even when there is nothing to say."""


_MAKER: Final = "edxml_message(document) makes one"


def missing_elements(message: EdxmlMessage) -> tuple[MissingElement, ...]:
    """List what a message of the exchange has and this one has not, in the order of the format.

    Args:
        message: any message.

    Returns:
        Where each value would stand, and why there is none.

    Example:
        >>> from vnadmin_parse import edxml_message
        >>> [missing.path for missing in missing_elements(edxml_message(document, organ_id="H99.12"))][:2]
        ['MessageHeader/To[1]/OrganId', 'MessageHeader/To[2]/OrganId']
    """
    want(EdxmlMessage, message, "missing_elements takes an EdxmlMessage", _MAKER)
    return tuple(_missing(message, ""))


def _missing(record: Any, prefix: str) -> Iterator[MissingElement]:  # noqa: ANN401 - any record of the table
    for part in _PARTS[type(record)]:
        value = getattr(record, part.name)
        if value in (None, ()):
            if part.lack is not None:
                yield MissingElement(prefix + part.path, part.lack)
        elif part.kind is not None and part.is_many:
            for number, one in enumerate(value, start=1):
                yield from _missing(one, f"{prefix}{part.path}[{number}]/")
        elif part.kind is not None:
            yield from _missing(value, f"{prefix}{part.path}/")


def to_edxml(message: EdxmlMessage) -> str:
    """Write a message as XML.

    Args:
        message: from `edxml_message`, or made by hand.

    Returns:
        The XML. An element that a message must have and this one has no value for is there and empty; one that may be left out is left out.

    Example:
        >>> from vnadmin_parse import edxml_message
        >>> xml = to_edxml(edxml_message(document))
        >>> xml[xml.index("<edXML:Code>") :][:58]
        '<edXML:Code><edXML:CodeNumber>1417</edXML:CodeNumber><edXM'
    """
    want(EdxmlMessage, message, "to_edxml takes an EdxmlMessage", _MAKER)
    root = element("edXML", xmlns=NAMESPACE)
    envelope = child(root, "edXML:edXMLEnvelope", **{"xmlns:edXML": NAMESPACE})
    header = child(envelope, "edXML:edXMLHeader")
    _write(header, message)
    child(header, "edXML:DigitalSignature")
    manifest = child(child(envelope, "edXML:edXMLBody"), "edXML:edXMLManifest", version="1.0")
    named = [(_content_id(attachment), attachment) for attachment in message.attachments]
    for content_id, attachment in named:
        _reference(manifest, attachment, f"cid:{content_id}")
    encoded = child(root, "AttachmentEncoded") if named else root
    for content_id, attachment in named:
        _encoded(encoded, attachment, content_id)
    return written(root)


def _write(outer: Element, record: Any) -> None:  # noqa: ANN401 - any record of the table
    """Write the parts of a record, each below the steps of its path."""
    made: dict[str, Element] = {"": outer}
    for part in _PARTS[type(record)]:
        value = getattr(record, part.name)
        values = value if part.is_many else (value,)
        if part.lack is None and part.name not in _EMPTY and not any(one is not None for one in values):
            continue
        above, _, last = part.path.rpartition("/")
        parent = _made(made, above, record)
        for one in values or ((None,) if part.lack and part.kind is None else ()):
            if part.kind is not None:
                _write(child(parent, f"edXML:{last}"), one)
            else:
                child(parent, f"edXML:{last}", "" if one is None else one_line(str(one)))


def _made(made: dict[str, Element], path: str, record: Any) -> Element:  # noqa: ANN401 - any record of the table
    """Give the element of a path, made when it is first asked for."""
    if path not in made:
        above, _, last = path.rpartition("/")
        attributes = _trace_attributes(record) if last == "TraceHeaderList" else {}
        made[path] = child(_made(made, above, record), f"edXML:{last}", **attributes)
    return made[path]


def _trace_attributes(message: EdxmlMessage) -> dict[str, str]:
    return {"id": message.trace_id or "", "version": "1.0", "mustUnderstand": "1", "actor": _ACTOR}


def _content_id(attachment: Attachment) -> str:
    return attachment.content_id or hashlib.sha256(attachment.content).hexdigest()[:32]


def _reference(manifest: Element, attachment: Attachment, content_id: str) -> None:
    link = {"xmlns:xlink": _XLINK, "xlink:href": content_id, "xlink:role": "XLinkRole", "xlink:type": "simple"}
    reference = child(manifest, "edXML:Reference", **link)
    child(reference, "edXML:Description", one_line(attachment.description or ""))
    child(reference, "edXML:AttachmentName", one_line(attachment.name))
    child(reference, "edXML:ContentType", one_line(attachment.content_type))
    child(reference, "edXML:ContentId", content_id)


def _encoded(parent: Element, attachment: Attachment, content_id: str) -> None:
    one = child(parent, "Attachment")
    child(one, "ContentType", one_line(attachment.content_type))
    child(one, "ContentId", content_id)
    child(one, "Description", one_line(attachment.description or ""))
    child(one, "ContentTransferEncoded", base64.b64encode(attachment.content).decode("ascii"))
    child(one, "AttachmentName", one_line(attachment.name))


def from_edxml(source: str | bytes) -> EdxmlMessage:
    """Read a message from XML.

    Args:
        source: XML of the exchange. A DTD is refused, no entity is resolved, and what the records have no field for is left out.

    Returns:
        The message; an element that is missing or empty is None.

    Raises:
        UnreadableXml: it is no well-formed XML, declares a DTD, has no edXML header, or holds a number or a file that is none.

    Example:
        >>> from vnadmin_parse import edxml_message
        >>> from_edxml(to_edxml(edxml_message(document))) == edxml_message(document)
        True
    """
    want_text(source, "from_edxml", "XML")
    root = read_xml(source)
    header = root.find(_path("edXMLEnvelope/edXMLHeader"))
    if header is None or header.find(_path("MessageHeader")) is None:
        raise UnreadableXml(f"it has no edXML header in the namespace {NAMESPACE}")
    message: EdxmlMessage = _read(header, EdxmlMessage)
    traces = header.find(_path("TraceHeaderList"))
    files = tuple(map(_attachment, root.iterfind(_path("AttachmentEncoded/Attachment"))))
    return evolve(message, trace_id=(traces.get("id") or None) if traces is not None else None, attachments=files)


def _path(steps: str) -> str:
    return "/".join(f"{{{NAMESPACE}}}{step}" for step in steps.split("/"))


def _read(outer: Element, kind: type) -> Any:  # noqa: ANN401 - a record of that kind
    values: dict[str, Any] = {}
    for part in _PARTS[kind]:
        found = outer.findall(_path(part.path))
        read = [_read(one, part.kind) if part.kind is not None else _value(one, part.name) for one in found]
        if part.is_many:
            values[part.name] = tuple(value for value in read if value is not None)
        elif read:
            values[part.name] = read[0]
    return kind(**values)


def _value(one: Element, name: str) -> str | int | None:
    text = one_line("".join(one.itertext()))
    if not text or name not in _NUMBERS:
        return text or None
    if not (text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS):
        raise UnreadableXml(f"{one.tag.rpartition('}')[2]} is no number")
    return int(text)


def _attachment(one: Element) -> Attachment:
    name, kind, content_id, told, content = (
        one_line(one.findtext(_path(step)) or "")
        for step in ("AttachmentName", "ContentType", "ContentId", "Description", "ContentTransferEncoded")
    )
    try:
        held = base64.b64decode("".join(content.split()), validate=True)
    except (binascii.Error, ValueError) as error:
        raise UnreadableXml("the content of an attachment is no base64") from error
    return Attachment(name, kind, held, content_id or None, told or None)
