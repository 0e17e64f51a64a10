"""Files of either kind, PDF or text, to `Text` and `Document`."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final, TypeAlias

from attrs import evolve

from vnadmin_parse.arguments import want_name, want_password
from vnadmin_parse.pipeline import document_of, read_source, read_whole, with_certificates
from vnadmin_parse.records import DigitalSignature, Document
from vnadmin_parse.text import Text

if TYPE_CHECKING:
    from vnadmin_parse.read.ocr import Ocr

PathLike: TypeAlias = "str | os.PathLike[str]"
_HEAD: Final = 1024  # a PDF's mark may stand behind some bytes of a mail or a download


def is_pdf(content: bytes, name: str | None = None) -> bool:
    """Tell a PDF from a text: by the name's ending where there is a name, else by the mark at its head.

    Args:
        content: the bytes of the file.
        name: its name, or None for a stream. `.txt` is text, every other name a PDF.

    Example:
        >>> is_pdf(b"%PDF-1.7"), is_pdf("Số: 12".encode()), is_pdf(b"", "a.pdf"), is_pdf(b"", "a.TXT")
        (True, False, True, False)
    """
    return b"%PDF-" in content[:_HEAD] if name is None else not name.lower().endswith(".txt")


def text_of(content: bytes, name: str | None = None, *, ocr: Ocr = "off", password: str | None = None) -> Text:
    """Read a PDF or a text file (UTF-8, UTF-16, or an encoding of before Unicode) as far as its lines.

    Args:
        content: the bytes of the file.
        name: its name, or None for a stream.
        ocr: what reads pages without a text layer, as for `parse_pdf`.
        password: of an encrypted PDF.

    Raises:
        VnadminParseError: the bytes cannot be read.
    """
    from vnadmin_parse.read.decoding import decode_text  # noqa: PLC0415 - the rim loads when first used
    from vnadmin_parse.read.pdf import read_pdf  # noqa: PLC0415
    from vnadmin_parse.read.plain import read_text  # noqa: PLC0415

    if is_pdf(content, name):
        return read_pdf(content, name=name, ocr=ocr, password=password)
    text = read_text(decode_text(content, file=name))
    return evolve(text, source=evolve(text.source, name=name))


def parse_bytes(content: bytes, name: str | None = None, *, ocr: Ocr = "off", password: str | None = None) -> Document:
    """Parse a PDF or a text from its bytes.

    Args:
        content: the bytes of the file.
        name: its name, or None for a stream.
        ocr: what reads pages without a text layer, as for `parse_pdf`.
        password: of an encrypted PDF.

    Raises:
        VnadminParseError: the bytes cannot be read.
    """
    if is_pdf(content, name):
        return document_of(*read_whole(content, name=name, ocr=ocr, password=password))
    return document_of(text_of(content, name))


def parse_file(path: PathLike, *, ocr: Ocr = "off", password: str | None = None) -> Document:
    """Parse a PDF, or a text file when the name ends in `.txt`.

    Args:
        path: name of the file.
        ocr: what reads pages without a text layer, as for `parse_pdf`.
        password: of an encrypted PDF.

    Raises:
        WrongArgument: `path` is no path.
        OSError: the file cannot be opened or read.
        VnadminParseError: the bytes cannot be read.

    Example:
        >>> parse_file("cong-van.txt").source.name
        'cong-van.txt'
    """
    want_name(path, "parse_file")
    want_password(password)
    return parse_bytes(*read_source(Path(path)), ocr=ocr, password=password)


def raw_text(source: PathLike | bytes | BinaryIO, *, password: str | None = None) -> str:
    """Give the text layer of a PDF as it stands: before repairs, without what widgets draw, in the order of each page's content.

    It is for those who doubt a repair (`text.repaired`, `encoding.converted`): `Document.text` is what a reader of the page sees.

    Args:
        source: a path, the bytes, or a binary file.
        password: user password of an encrypted file.

    Returns:
        The pages, parted by form feeds; a page that cannot be loaded is empty.

    Raises:
        OSError: the file cannot be opened or read.
        UnreadablePdf: PDFium cannot open it.
        EncryptedPdf: a password is needed, or the one given is wrong.

    Example:
        >>> "Số:" in raw_text("cong-van.pdf")
        True
    """
    from vnadmin_parse.read.raw import raw_pages  # noqa: PLC0415 - the rim loads when first used

    want_password(password)
    content, name = read_source(source)
    return "\f".join(raw_pages(content, name=name, password=password))


def read_signatures(
    source: PathLike | bytes | BinaryIO, *, password: str | None = None, certificates: bool = False
) -> tuple[DigitalSignature, ...]:
    """Give what every digital signature of a PDF claims, without parsing its text; nothing is verified.

    Args:
        source: a path, the bytes, or a binary file.
        password: of an encrypted file.
        certificates: read too what each container says of certificates, times and algorithms (`claimed_container`); needs the extra
            `signatures`.

    Raises:
        OSError: the file cannot be opened or read. No bytes raise.
        MissingExtra: certificates were asked for and pyHanko is not installed.

    Example:
        >>> read_signatures("cong-van.pdf")[0].signer
        'Lục Hoài Thước'
        >>> read_signatures("cong-van.pdf", certificates=True)[0].claimed_container.certificate.valid_until
        '2035-12-30T00:00:00+00:00'
    """
    from vnadmin_parse.read import signatures  # noqa: PLC0415 - the rim loads when first used

    want_password(password)
    content, _ = read_source(source)
    found = signatures.read_signatures(content, password=password)
    return with_certificates(content, found, password=password) if certificates else found
