"""How large a file may be: what is larger is refused at once, and not when it has eaten the machine."""

from __future__ import annotations

from typing import Final

from attrs import frozen

from vnadmin_parse.errors import LimitExceeded

_WORDS: Final = {"size": "bytes", "inflated": "bytes once its streams are inflated", "forms": "forms within a form"}


@frozen
class Limits:
    """Limits of reading; a file that passes one raises `LimitExceeded`.

    Fields:
        size: bytes of a file.
        pages: pages of a PDF.
        characters: characters of all pages of a PDF together.
        objects: objects (texts, paths, images, forms) of one page of a PDF.
        inflated: bytes to which those streams of a PDF inflate together that grow more than fifty times, images and fonts apart.
        forms: forms (things to be drawn as often as wanted) that one form of a PDF draws, those within others included.

    Example:
        >>> from vnadmin_parse import parse_pdf
        >>> parse_pdf("cong-van.pdf", limits=Limits(characters=100))
        Traceback (most recent call last):
        ...
        vnadmin_parse.errors.LimitExceeded: cong-van.pdf, page 1: more than 100 characters; Limits(characters=...) allows more
    """

    size: int = 1 << 30
    pages: int = 20_000
    characters: int = 20_000_000
    objects: int = 1_000_000
    inflated: int = 128 << 20
    forms: int = 100_000

    def check(self, what: str, count: int, *, file: str | None = None, page: int | None = None) -> None:
        """Refuse what is too large.

        Args:
            what: name of a field.
            count: how many there are.
            file: name of the file, for the error.
            page: page at which it was found.

        Raises:
            LimitExceeded: there are more than the limit.
        """
        most: int = getattr(self, what)
        if count > most:
            raise LimitExceeded(f"more than {most:,} {_WORDS.get(what, what)}; Limits({what}=...) allows more", file=file, page=page)


DEFAULT: Final = Limits()
