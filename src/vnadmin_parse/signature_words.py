"""From what a signature says of itself to its record: who, for which body, certified by whom, when.

A PDF's signature dictionary and a text dump's trailer say the same words, so both are read here. All of it is claim.
"""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from functools import cache
from typing import Final

import regex
from attrs import frozen

from vnadmin_parse.fold import fold
from vnadmin_parse.lexicon import HeadKind, body_heads
from vnadmin_parse.records import Claims, DigitalSignature, Origin
from vnadmin_parse.text import printed_text

_LONGEST: Final = 1000
"""Entries longer than this are no signer's words; what follows is not looked at."""
_HEAD_WORDS: Final = 7

_SENTENCE: Final = regex.compile(
    r"""
    \s*+ (?: <\s*+ (?P<email> [^<>]*+ ) > )? \s*+
    (?: (?:đã\s++)? ký \s++ lên \s++ văn \s++ bản \s++ này | (?:đã\s++)? ký \s++ số \s++ bản \s++ sao \s++ văn \s++ bản \s++ điện \s++ tử )
    \s*+ [!.]*+ \s*+ $
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
_EMAIL: Final = regex.compile(r"[^<>@\s;,]++@[^<>@\s;,]++")
_DISTINGUISHED: Final = regex.compile(r"(?:^|[,;/+])\s*+(?P<key>CN|O|E|EMAILADDRESS)\s*+=\s*+(?P<value>[^,;/+=]++)", regex.IGNORECASE)
_CONTACT_DETAIL: Final = regex.compile(
    r"\s*+[-–,;(]?\s*+\b(?:đt|sđt|tel|điện\s++thoại|fax|e-?mail|hotline|website)\b\s*+[:.(\d].*+", regex.IGNORECASE | regex.DOTALL
)
_CERTIFIER: Final = regex.compile(
    r"cơ\s++yếu|chứng\s++thực\s++(?:số|điện\s++tử|chữ\s++ký)|(?<![\p{L}\d])CA(?![\p{L}\d])|certif", regex.IGNORECASE
)

_ZONE: Final = r"(?P<zone>Z|(?:UTC|GMT)?\s?(?P<sign>[+-])(?P<off>\d\d)(?:[:']?(?P<offmin>\d\d))?'?|(?:UTC|GMT))?"
_CLOCK: Final = r"(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,]\d++)?)?"
_DAY: Final = r"(?P<day>\d{1,2})(?P<mark>[-./])(?P<month>\d{1,2})(?P=mark)(?P<year>\d{4})(?!\d)"
_TIMES: Final = tuple(
    regex.compile(pattern)
    for pattern in (
        rf"(?<!\d)(?P<year>\d{{4}})(?P<mark>[-./])(?P<month>\d\d)(?P=mark)(?P<day>\d\d)(?!\d)(?:[T\s;,]\s*+{_CLOCK}[\s;,]*+{_ZONE})?",
        rf"(?<!\d){_DAY}(?:[\s;,]\s*+{_CLOCK}[\s;,]*+{_ZONE})?",
        rf"(?<!\d){_CLOCK}[\s;,]*+(?:{_ZONE}[\s;,]*+)(?:ngày\s++)?{_DAY}",
        r"D:(?P<year>\d{4})(?:(?P<month>\d\d)(?:(?P<day>\d\d)(?:(?P<hour>\d\d)(?:(?P<minute>\d\d)(?P<second>\d\d)?+)?+)?+)?+)?+" + _ZONE,
    )
)


@frozen
class Wording:
    """A Reason in the form of the usual signing tools, cut in its parts.

    Fields:
        signer: who is said to have signed.
        email: the address in angle brackets, None where they are empty or missing.
    """

    signer: str
    email: str | None


def wording_of(reason: str) -> Wording | None:
    """Cut `<name><<e-mail>> đã ký lên văn bản này!` in its parts; None for other words.

    Example:
        >>> wording_of("SỞ Y TẾ<soyte@tinh.gov.vn> đã ký lên văn bản này!")
        Wording(signer='SỞ Y TẾ', email='soyte@tinh.gov.vn')
    """
    reason = printed_text(reason[:_LONGEST])
    found = _SENTENCE.search(fold(reason))
    name = reason[: found.start()].strip(" -:<") if found else ""
    if not found or not name:
        return None
    start, end = found.span("email")
    return Wording(name, email_in(reason[start:end]) if start >= 0 else None)


def email_in(words: str) -> str | None:
    """Give the first e-mail address in some words.

    Example:
        >>> email_in("Email: ca@example.vn")
        'ca@example.vn'
    """
    found = _EMAIL.search(words[:_LONGEST])
    return found[0].strip(".()") if found else None


def signing_time(words: str) -> str | None:
    """Give a signing time in any of the tools' shapes as ISO 8601, with the parts and the zone that are printed.

    Args:
        words: `04.03.2024 05:06:07 +07:00`, `2024-03-04T05:06:07+0700`, `D:20240304050607+07'00'`, `22/12/2025; 18:56:39; +07:00`, …

    Returns:
        The time of the first date in the words; only the date where no clock is printed; None for no whole date or an impossible one.

    Example:
        >>> signing_time("Ngày ký: 10-07-2024 08:11:20 +07:00")
        '2024-07-10T08:11:20+07:00'
    """
    words = fold(words[:_LONGEST])
    found = min((match for match in (pattern.search(words) for pattern in _TIMES) if match), key=lambda match: match.start(), default=None)
    return _iso(found.groupdict()) if found else None


def _iso(parts: dict[str, str | None]) -> str | None:
    year, month, day, hour, minute, second = (int(parts.get(name) or 0) for name in ("year", "month", "day", "hour", "minute", "second"))
    try:
        moment = datetime(year, month, day, hour, minute, second, tzinfo=_zone(parts))
    except ValueError:
        return None
    if not parts.get("minute"):
        return moment.date().isoformat()
    return moment.isoformat(timespec="seconds" if parts.get("second") else "minutes")


def _zone(parts: dict[str, str | None]) -> timezone | None:
    if not parts.get("zone"):
        return None
    offset = timedelta(hours=int(parts.get("off") or 0), minutes=int(parts.get("offmin") or 0))
    return timezone(-offset if parts.get("sign") == "-" else offset)


@cache
def _body_heads() -> tuple[frozenset[str], frozenset[str]]:
    """Give the words that bodies' names begin with, in small letters, and their abbreviations as written."""
    heads = [head for head in body_heads() if head.kind is not HeadKind.OFFICE_HOLDER]
    names = frozenset(fold(head.name).casefold() for head in heads)
    return names, frozenset(fold(abbreviation) for head in heads for abbreviation in head.abbreviations)


def is_body(name: str) -> bool:
    """Tell whether a name begins as names of agencies and organisations do.

    Example:
        >>> is_body("SỞ TÀI CHÍNH"), is_body("Trần Văn An"), is_body("Việt Nam")
        (True, False, False)
    """
    names, abbreviations = _body_heads()
    words = fold(printed_text(name[:_LONGEST])).split(" ")
    beginnings = [" ".join(words[:count]).rstrip(",:") for count in range(1, _HEAD_WORDS + 1)]
    return any(beginning.casefold() in names or beginning in abbreviations for beginning in beginnings)


def is_contact(words: str) -> bool:
    """Tell whether words are an address to be reached at, or name a certification authority.

    Example:
        >>> is_contact("BAN CƠ YẾU CHÍNH PHỦ - ĐT: 024; Email: ca@example.vn"), is_contact("Việt Nam")
        (True, False)
    """
    folded = fold(words[:_LONGEST])
    if wording_of(words):
        return False
    return any(pattern.search(folded) is not None for pattern in (_CONTACT_DETAIL, _EMAIL, _CERTIFIER))


def certifier_in(contact: str) -> str | None:
    """Give the certification authority that a ContactInfo names, without its telephone and e-mail.

    Example:
        >>> certifier_in("BAN CƠ YẾU CHÍNH PHỦ - ĐT: 024.1; Email: ca@example.vn")
        'BAN CƠ YẾU CHÍNH PHỦ'
    """
    contact = printed_text(contact[:_LONGEST])
    detail = _CONTACT_DETAIL.search(fold(contact))
    name = contact[: detail.start()].strip() if detail else contact
    return name if name and _CERTIFIER.search(fold(name)) and "@" not in name else None


def _distinguished(words: str) -> dict[str, str]:
    """Cut a distinguished name (`CN=…, O=…`) in its parts; {} for other words."""
    parts = {found["key"].upper(): found["value"].strip() for found in _DISTINGUISHED.finditer(words[:_LONGEST])}
    return parts if "CN" in parts else {}


def signature_of(claims: Claims, signed_at: str | None, origin: Origin) -> DigitalSignature:
    """Make the record of what a signature claims.

    Args:
        claims: its own words.
        signed_at: its time, ISO 8601.
        origin: `pdf` or `text`.

    Example:
        >>> claims = Claims(reason="SỞ Y TẾ<soyte@tinh.gov.vn> đã ký lên văn bản này!", location="Việt Nam")
        >>> signature_of(claims, None, Origin.PDF).signer
        'SỞ Y TẾ'
    """
    wording = wording_of(claims.reason or "")
    named = _distinguished(claims.reason or "") or _distinguished(claims.name or "")
    signer = wording.signer if wording else named.get("CN") or claims.name
    email = wording.email if wording else named.get("E") or named.get("EMAILADDRESS")
    place = claims.location if claims.location and is_body(claims.location) else None
    return DigitalSignature(
        span=None,
        origin=origin,
        signer=signer,
        email=email or _lone_email(claims.contact or ""),
        organisation=place or named.get("O"),
        certifier=certifier_in(claims.contact or ""),
        signed_at=signed_at,
        claims=claims,
    )


def _lone_email(contact: str) -> str | None:
    """Give the address of a contact that is nothing else: then it is the signer's own."""
    return contact.strip() if _EMAIL.fullmatch(contact.strip()) else None
