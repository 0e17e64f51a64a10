"""The errors that reading can raise; each names the file, the page and the cause.

Text never fails: only opening and decoding bytes raises. Everything odd that is met later is a `Problem` record.
"""

from __future__ import annotations


class VnadminParseError(Exception):
    """Root of every error of this library.

    Attributes:
        cause: what went wrong, in plain words.
        file: name of the file as the caller gave it, or None for bytes and text.
        page: page number from 1, or None where the whole file is meant.

    Example:
        >>> str(UnreadablePdf("no page tree", file="a.pdf", page=3))
        'a.pdf, page 3: no page tree'
    """

    def __init__(self, cause: str, *, file: str | None = None, page: int | None = None) -> None:
        """Keep the cause and where it was met."""
        super().__init__(cause)
        self.cause = cause
        self.file = file
        self.page = page

    def __str__(self) -> str:
        """Say `file, page n: cause` with the parts that are known."""
        place = ", ".join([*([self.file] if self.file else []), *([f"page {self.page}"] if self.page else [])])
        return f"{place}: {self.cause}" if place else self.cause

    def __reduce__(self) -> tuple[object, ...]:
        """Pickle with file and page, so that a worker process can hand the error on."""
        return _rebuild, (type(self), self.cause, self.file, self.page)


def _rebuild(kind: type[VnadminParseError], cause: str, file: str | None, page: int | None) -> VnadminParseError:
    return kind(cause, file=file, page=page)


class UnreadablePdf(VnadminParseError):
    """The bytes are no PDF, or too broken for every reader that was tried.

    Example:
        >>> parse_pdf(b"")
        Traceback (most recent call last):
        ...
        vnadmin_parse.errors.UnreadablePdf: the file is empty: copy or download it again
    """


class EncryptedPdf(UnreadablePdf):
    """The PDF asks for a user password that was not given or is wrong.

    Example:
        >>> try:
        ...     document = parse_pdf("cong-van.pdf", password="wrong")  # a file that asks for none takes any
        ... except EncryptedPdf:
        ...     document = None
    """


class LimitExceeded(VnadminParseError):
    """The input is larger than a limit of `vnadmin_parse.limits.Limits`: bytes as they are or inflated, pages, characters, objects, forms.

    Example:
        >>> from vnadmin_parse.limits import Limits
        >>> parse_pdf("cong-van.pdf", limits=Limits(pages=0))
        Traceback (most recent call last):
        ...
        vnadmin_parse.errors.LimitExceeded: cong-van.pdf: more than 0 pages; Limits(pages=...) allows more
    """


class UnreadableText(VnadminParseError):
    """The bytes of a text file are neither UTF-8 nor UTF-16, nor Vietnamese in an encoding of before Unicode.

    Example:
        >>> from vnadmin_parse.sources import parse_bytes
        >>> parse_bytes(bytes(range(128, 256)), "a.txt")
        Traceback (most recent call last):
        ...
        vnadmin_parse.errors.UnreadableText: a.txt: ...
    """


class UnreadableJson(VnadminParseError):
    """The text is no JSON, or not a document in the form of the data contract.

    Example:
        >>> from_json("{}")
        Traceback (most recent call last):
        ...
        vnadmin_parse.errors.UnreadableJson: ...
    """


class UnreadableXml(VnadminParseError):
    """The text is no well-formed XML, declares a DTD, or is not of the format that was asked for.

    Example:
        >>> from_edxml("<a>")
        Traceback (most recent call last):
        ...
        vnadmin_parse.errors.UnreadableXml: ...
    """


class MissingExtra(VnadminParseError):
    """An optional feature was asked for and its extra is not installed.

    Example:
        >>> str(MissingExtra('data frames need pip install "vnadmin-parse[pandas]"'))
        'data frames need pip install "vnadmin-parse[pandas]"'
    """


class WrongArgument(VnadminParseError, TypeError):
    """A function was given something of another kind than it takes; says what was given, what is wanted, and what to do.

    Example:
        >>> to_json("cong-van.pdf")
        Traceback (most recent call last):
        ...
        vnadmin_parse.errors.WrongArgument: to_json takes a Document, not str: parse_pdf, parse_file and parse_text make one, from_json ...
    """


class LexiconError(VnadminParseError):
    """A lexicon data file is missing or malformed.

    Example:
        >>> str(LexiconError("line 3: no key", file="marks.toml"))
        'marks.toml: line 3: no key'
    """


class InternalError(VnadminParseError):
    """A fault of this library that one of many files brought to light; please report it.

    It says what was raised where, and never in the words of what was raised: those may quote the document.

    Example:
        >>> [type(result.error).__name__ for result in parse_many(["cong-van.pdf"]) if isinstance(result.error, InternalError)]
        []
    """


def spot_of(error: BaseException) -> str:
    """Say what was raised where, without its own words.

    Args:
        error: as it was caught.

    Example:
        >>> spot_of(ValueError("invalid literal for int(): 'Trần Văn An'"))
        'ValueError in an unknown place'
    """
    step, place = error.__traceback__, "an unknown place"
    while step is not None:
        name = step.tb_frame.f_globals.get("__name__", "")
        if name.startswith("vnadmin_parse."):
            place = f"{name}, line {step.tb_lineno}"
        step = step.tb_next
    return f"{type(error).__name__} in {place}"
