"""Vietnamese administrative documents, from PDF or text to typed records.

Where to begin:

- Read: `parse_pdf`, `parse_text`, `parse_file`, many with `parse_many`. Each gives a `Document`, whose fields are records with a `Span`;
  `document.places(span)` gives every `Place` on the pages.
- Look further: `outline` (the body as a tree of `Node`), `entities`, `sentences` and `words` (`Sentence`, `Word`), `chunks` (`Chunk`),
  `signing_events` (`SigningEvent`), `read_signatures`, `raw_text`, `redact_contacts`.
- Give out: `to_json`, `to_jsonl`, `to_csv`, `to_frame`, `to_markdown`, `to_text`, `to_akoma_ntoso`, `edxml_message` with `to_edxml` and
  `missing_elements`, `archival_metadata`; back again with `from_json`, `from_jsonl`, `from_edxml`; `json_schema` describes the JSON.
- Errors are all `VnadminParseError`: `UnreadablePdf`, `EncryptedPdf`, `UnreadableText`, `UnreadableJson`, `UnreadableXml`, `LimitExceeded`,
  `MissingExtra`, `LexiconError`, `WrongArgument`, `InternalError`; `parse_many` gives a `ParseResult` instead of raising. What is odd on
  a page is no error but a problem of the document.

`vnadmin_parse.verify` checks signatures, `vnadmin_parse.citations` finds citations in any text, `vnadmin_parse.bulk` converts folders.
Names load when first used (PEP 562), so that `import vnadmin_parse` costs a few milliseconds and pulls in no reader.

Example:
    >>> import vnadmin_parse
    >>> document = vnadmin_parse.parse_text("Số: 12/UBND-VX\\nV/v nghỉ lễ")
    >>> document.header.code.number
    '12'
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

from vnadmin_parse.version import __version__

if TYPE_CHECKING:
    from vnadmin_parse.chunking import Chunk, chunks
    from vnadmin_parse.errors import (
        EncryptedPdf,
        InternalError,
        LexiconError,
        LimitExceeded,
        MissingExtra,
        UnreadableJson,
        UnreadablePdf,
        UnreadableText,
        UnreadableXml,
        VnadminParseError,
        WrongArgument,
    )
    from vnadmin_parse.export.akoma_ntoso import to_akoma_ntoso
    from vnadmin_parse.export.archival import archival_metadata
    from vnadmin_parse.export.csv import to_csv
    from vnadmin_parse.export.edxml import from_edxml, missing_elements, to_edxml
    from vnadmin_parse.export.edxml_message import edxml_message
    from vnadmin_parse.export.frames import to_frame
    from vnadmin_parse.export.json import from_json, to_json
    from vnadmin_parse.export.jsonl import from_jsonl, to_jsonl
    from vnadmin_parse.export.markdown import to_markdown
    from vnadmin_parse.export.plain import to_text
    from vnadmin_parse.export.schema import json_schema
    from vnadmin_parse.many import ParseResult, parse_many
    from vnadmin_parse.names import entities
    from vnadmin_parse.nesting import Node, outline
    from vnadmin_parse.nlp import Sentence, Word, sentences, words
    from vnadmin_parse.pipeline import parse_pdf, parse_text
    from vnadmin_parse.records import Document, Place, Span
    from vnadmin_parse.redaction import redact_contacts
    from vnadmin_parse.signing import SigningEvent, signing_events
    from vnadmin_parse.sources import parse_file, raw_text, read_signatures

__all__ = [
    "Chunk", "Document", "EncryptedPdf", "InternalError", "LexiconError", "LimitExceeded", "MissingExtra", "Node", "ParseResult", "Place",
    "Sentence", "SigningEvent", "Span", "UnreadableJson", "UnreadablePdf", "UnreadableText", "UnreadableXml", "VnadminParseError", "Word",
    "WrongArgument", "__version__", "archival_metadata", "chunks", "edxml_message", "entities", "from_edxml", "from_json", "from_jsonl",
    "json_schema",
    "missing_elements", "outline", "parse_file", "parse_many", "parse_pdf", "parse_text", "raw_text", "read_signatures", "redact_contacts",
    "sentences", "signing_events", "to_akoma_ntoso", "to_csv", "to_edxml", "to_frame", "to_json", "to_jsonl", "to_markdown", "to_text",
    "words",
]  # fmt: skip

_HOMES: Final = {
    "chunking": ("Chunk", "chunks"),
    "errors": (
        "EncryptedPdf", "InternalError", "LexiconError", "LimitExceeded", "MissingExtra", "UnreadableJson", "UnreadablePdf",
        "UnreadableText", "UnreadableXml", "VnadminParseError", "WrongArgument",
    ),
    "export.akoma_ntoso": ("to_akoma_ntoso",),
    "export.archival": ("archival_metadata",),
    "export.csv": ("to_csv",),
    "export.edxml": ("from_edxml", "missing_elements", "to_edxml"),
    "export.edxml_message": ("edxml_message",),
    "export.frames": ("to_frame",),
    "export.json": ("from_json", "to_json"),
    "export.jsonl": ("from_jsonl", "to_jsonl"),
    "export.markdown": ("to_markdown",),
    "export.plain": ("to_text",),
    "export.schema": ("json_schema",),
    "many": ("ParseResult", "parse_many"),
    "names": ("entities",),
    "nesting": ("Node", "outline"),
    "nlp": ("Sentence", "Word", "sentences", "words"),
    "pipeline": ("parse_pdf", "parse_text"),
    "records": ("Document", "Place", "Span"),
    "redaction": ("redact_contacts",),
    "signing": ("SigningEvent", "signing_events"),
    "sources": ("parse_file", "raw_text", "read_signatures"),
}  # fmt: skip
_HOME_OF: Final = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> object:
    """Load a public name from its module when it is first asked for."""
    home = _HOME_OF.get(name)
    if home is None:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    value = getattr(import_module(f"{__name__}.{home}"), name)
    globals()[name] = value  # the next look-up finds it without a call
    return value


def __dir__() -> list[str]:
    """List the public names, loaded or not."""
    return sorted({*globals(), *__all__})
