"""Masking of contacts: the e-mail addresses and telephone numbers of signers, wherever a document holds them.

A signature names its signer's e-mail, and often its certifier's telephone; the stamp on the page, the trailer of a text dump, the claims
and the certificate say them again. So the whole record is walked, and every string in it is treated alike.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, TypeVar

import attrs
import regex

from vnadmin_parse.arguments import want_document
from vnadmin_parse.records import DigitalSignature, Document

MASK: Final = "█"
"""What stands for each character that is masked; blanks and line feeds stay, so that every offset stays true."""
_KNOWN: Final = 64
"""So many contacts of signatures are also looked for where they are wrapped or spaced in another way."""
_LONGEST: Final = 254
_EXEMPT: Final = frozenset({"sha256", "serial"})
_Record = TypeVar("_Record")

_GAP: Final = r"[^\S\n]"
_NUMBER: Final = rf"\+?\(?\d(?:(?:{_GAP}|[.()–-]){{0,3}}\d){{6,11}}(?!\d)"
_LOCAL: Final = r"(?<![\w.%+'-])(?:[\w.%+']++(?:-[\w.%+']++)*+-\s)?+[\w.%+'-]++\s?@\s?"  # a long one is wrapped at its hyphen
_EMAIL: Final = regex.compile(_LOCAL + r"[\p{L}\d-]++(?:\.[\p{L}\d-]++)++")
_CLAIMED_EMAIL: Final = regex.compile(_LOCAL + r"[\p{L}\d-]++(?:\.[\p{L}\d-]++)*+")
_LABELLED: Final = regex.compile(
    rf"""(?<![\p{{L}}\d])
    (?: s?đt(?:dđ|cđ)? | tel(?:ephone)? | điện\s?thoại | di\s?động | máy\s?bàn | (?:tele)?fax | hotline | đường\s?dây\s?nóng | zalo
      | mobile | phone )
    (?: \s (?: liên\s?hệ | cố\s?định | di\s?động | cơ\s?quan | riêng | number ) )?+
    \s?+ [:.]?+ \s?+ (?P<numbers> {_NUMBER} (?: \s? (?: [;,/–-] | hoặc ) \s? {_NUMBER} ){{0,9}} )""",
    regex.VERBOSE | regex.IGNORECASE,
)
_MOBILE: Final = regex.compile(
    r"""(?<! [\p{L}\d] | [.,/-] ) (?P<numbers> (?: \+84 [ .-]? | 0 ) [35789] (?:
      \d{8} | \d{2}[ .-]\d{3}[ .-]\d{3} | \d[ .-]\d{3}[ .-]\d{4} | \d[ .-]\d{4}[ .-]\d{3} | \d{2}[ .-]\d{2}[ .-]\d{2}[ .-]\d{2} ) )
    (?! [\p{L}\d] | [.,/-]\d )""",
    regex.VERBOSE,
)
_LANDLINE: Final = regex.compile(r"(?<![\p{L}\d])(?P<numbers>(?:\+84[ .-]?|0)2\d{1,2}[ .-]?\d{3,4}[ .-]?\d{3,4})(?![\p{L}\d])")
_ANYWHERE: Final = (_EMAIL, _LABELLED, _MOBILE)


def redact_contacts(document: Document) -> Document:
    """Mask the e-mail addresses and telephone numbers of a document.

    Masked are, in every string of the record, `text` and enclosed documents too: e-mail addresses; telephone and fax numbers that a word
    like `ĐT:` or `Điện thoại` names; numbers in the form of a mobile telephone; and what else the words of a signature hold of numbers in
    the form of a telephone, wherever it stands. Names stay, and so does everything that is written in another way: it is no anonymiser.

    Args:
        document: any document.

    Returns:
        A copy in which each masked character but blanks is `█`. All offsets, places and blocks are those of the given document.

    Example:
        >>> [(each.signer, each.email) for each in redact_contacts(document).digital_signatures][:1]
        [('Lục Hoài Thước', '██████████████████████')]
    """
    want_document(document, "redact_contacts")
    known = _pattern_of(contact for signature in _signatures(document) for contact in _contacts(signature))
    return _Masker((*_ANYWHERE, *([known] if known else []))).masked(document)


class _Masker:
    """Masks the strings of records."""

    def __init__(self, patterns: tuple[regex.Pattern[str], ...]) -> None:
        self._patterns = patterns

    def masked(self, record: _Record) -> _Record:
        """Give a copy of a record with its strings masked; the record itself where there is nothing to mask."""
        changed: dict[str, object] = {}
        for name in _fields(record):
            before = getattr(record, name)
            after = self._value(before)
            if after is not before:
                changed[name] = after
        return _with(record, changed) if changed else record

    def _value(self, value: object) -> object:
        if type(value) is str:  # no name out of a closed list
            return self._words(value)
        if type(value) is tuple:
            after = tuple(self._value(each) for each in value)
            return after if any(new is not old for new, old in zip(after, value, strict=True)) else value
        return self.masked(value) if attrs.has(type(value)) else value

    def _words(self, words: str) -> str:
        after = words
        for pattern in self._patterns:
            after = pattern.sub(_mask, after)
        return words if after == words else after


def _with(record: Any, changed: dict[str, object]) -> Any:  # noqa: ANN401 - any of the records
    return attrs.evolve(record, **changed)


def _fields(record: Any) -> Iterator[str]:  # noqa: ANN401 - any of the records
    return (field.name for field in attrs.fields(type(record)) if field.name not in _EXEMPT)


def _mask(found: regex.Match[str]) -> str:
    """Mask a contact, and leave the label that names it."""
    start = found.start("numbers") - found.start() if "numbers" in found.re.groupindex else 0
    words = found[0]
    return words[:start] + "".join(character if character.isspace() else MASK for character in words[start:])


def _signatures(document: Document) -> Iterator[DigitalSignature]:
    yield from document.digital_signatures
    for appendix in document.appendices:
        if appendix.document is not None:
            yield from _signatures(appendix.document)


def _contacts(record: object) -> Iterator[str]:
    """Give the contacts that stand in the strings of a signature."""
    for name in _fields(record):
        value = getattr(record, name)
        if type(value) is str:
            for pattern in (_CLAIMED_EMAIL, *_ANYWHERE, _LANDLINE):
                for found in pattern.finditer(value):
                    yield found["numbers"] if "numbers" in pattern.groupindex else found[0]
        elif attrs.has(type(value)):
            yield from _contacts(value)


def _pattern_of(contacts: Iterator[str]) -> regex.Pattern[str] | None:
    """Give what finds some contacts however they are wrapped and spaced."""
    wanted: dict[str, None] = {}
    for contact in contacts:
        is_address = "@" in contact
        signs = [sign for sign in contact if (not sign.isspace() if is_address else sign.isdigit())][:_LONGEST]
        between = r"\s{0,3}+" if is_address else r"[\s.()–-]{0,3}+"
        wanted.setdefault(between.join(map(regex.escape, signs)))
        if len(wanted) == _KNOWN:
            break
    return regex.compile(rf"(?<![\p{{L}}\d])(?:{'|'.join(wanted)})(?![\p{{L}}\d])", regex.IGNORECASE) if wanted else None
