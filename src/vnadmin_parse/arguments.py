"""What a public function is given, looked at before it begins: an error in words is worth more than one from the middle of the work."""

from __future__ import annotations

from collections.abc import Iterable

from vnadmin_parse.errors import WrongArgument
from vnadmin_parse.records import Document

_MAKERS = "parse_pdf, parse_file and parse_text make one, from_json reads one back"


def want(kind: type | tuple[type, ...], given: object, wanted: str, hint: str) -> None:
    """Raise when an argument is of another kind.

    Args:
        kind: what it must be.
        given: what it is.
        wanted: what is said to be wanted: `to_edxml takes an EdxmlMessage`.
        hint: what to do next.

    Raises:
        WrongArgument: it is of another kind.

    Example:
        >>> want(str, 3, "words takes a name", "write it in quotes")
        Traceback (most recent call last):
        ...
        vnadmin_parse.errors.WrongArgument: words takes a name, not int: write it in quotes
    """
    if not isinstance(given, kind):
        raise WrongArgument(f"{wanted}, not {'None' if given is None else type(given).__name__}: {hint}")


def want_document(given: object, function: str) -> None:
    """Raise when what a function is given is no document.

    Raises:
        WrongArgument: it is none; says what makes one.
    """
    if isinstance(given, Document):
        return
    hint = _MAKERS
    if isinstance(given, list | tuple):
        hint = "give them one at a time"
    elif hasattr(given, "document"):  # a ParseResult, which this layer does not know
        hint = "its .document is one, or None where .error says why there is none"
    want(Document, given, f"{function} takes a Document", hint)


def want_documents(given: object, function: str) -> None:
    """Raise when what a function is given is not many of something; each of them is looked at when its turn comes.

    Raises:
        WrongArgument: it is one document, a text, or nothing one could go through.
    """
    if isinstance(given, Document):
        want(list, given, f"{function} takes many documents", "put it into a list: [document]")
    if isinstance(given, str | bytes) or not isinstance(given, Iterable):
        want(list, given, f"{function} takes many documents", "give a list of Document; parse_pdf and parse_file make them")


def want_text(given: object, function: str, kind: str) -> None:
    """Raise when what a reader of JSON or XML is given is neither `str` nor `bytes`.

    Raises:
        WrongArgument: it is neither.
    """
    want((str, bytes), given, f"{function} takes {kind} as str or bytes", "of a file it is Path(name).read_bytes()")


def want_source(given: object) -> None:
    """Raise when what shall be read is no path, no bytes and no binary file.

    Raises:
        WrongArgument: it is none of them; says what takes it.
    """
    kinds = "a PDF is taken as a path, bytes or a file opened with 'rb'"
    if hasattr(given, "read") and hasattr(given, "encoding"):
        want(bytes, given, kinds, "it was opened as text; parse_text takes text")
    if not (hasattr(given, "read") or hasattr(given, "__fspath__")):
        many = isinstance(given, list | tuple | set)
        hint = "parse_many takes many" if many else "name the file, or give what it holds"
        want((str, bytes, bytearray, memoryview), given, kinds, hint)


def want_name(given: object, function: str) -> None:
    """Raise when what shall name a file does not.

    Raises:
        WrongArgument: it is no path; says what takes bytes and many files.
    """
    hint = (
        "parse_many takes many"
        if isinstance(given, list | tuple | set)
        else "parse_pdf takes bytes and binary files, parse_text takes text"
    )
    if not hasattr(given, "__fspath__"):
        want(str, given, f"{function} takes the name of a file", hint)


def want_password(given: object) -> None:
    """Raise when a password is no text.

    Raises:
        WrongArgument: it is none.
    """
    want((str, type(None)), given, "a password is taken as str", "decode it, or write it in quotes")
