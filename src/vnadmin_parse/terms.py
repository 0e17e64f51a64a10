"""The closed vocabularies of the records, with the glossary's words."""

from __future__ import annotations

from enum import StrEnum


class Regime(StrEnum):
    """The family of norms that a document follows (decided first, since number, signature and closing differ)."""

    STATE = "state"
    """Văn bản hành chính, NĐ 30/2020."""
    LEGISLATION = "legislation"
    """Văn bản quy phạm pháp luật."""
    PARTY = "party"
    """Văn bản của Đảng, HD 36-HD/VPTW and HD 05-HD/VPTW."""
    ORGANISATION = "organisation"
    """Mass organisations with a header of their own (Đoàn, Hội)."""
    UNKNOWN = "unknown"


class TextLayer(StrEnum):
    """What the text of a page or a file is made of."""

    NATIVE = "native"
    OCR = "ocr"
    MIXED = "mixed"
    NONE = "none"


class Origin(StrEnum):
    """Where a value came from."""

    TEXT = "text"
    STAMP = "stamp"
    """Drawn by a signature widget or an annotation."""
    OCR = "ocr"
    SIGNATURE = "signature"
    """Taken from a signature dictionary."""
    PDF = "pdf"
    """A signature dictionary itself."""


class AuthorityKind(StrEnum):
    """Quyền hạn ký (ô số 7a)."""

    ON_BEHALF = "on_behalf"
    """TM., T/M: thay mặt."""
    IN_PLACE = "in_place"
    """KT., K/T: ký thay."""
    BY_ORDER = "by_order"
    """TL., T/L: thừa lệnh."""
    BY_AUTHORIZATION = "by_authorization"
    """TUQ.: thừa ủy quyền."""
    ACTING = "acting"
    """Q.: quyền."""


class CitationTarget(StrEnum):
    """Which document a citation means."""

    OTHER = "other"
    SELF = "self"
    """`Nghị định này`."""
    ANTECEDENT = "antecedent"
    """`Công văn nêu trên`."""


class Relation(StrEnum):
    """What the wording says about a cited document."""

    BASED_ON = "based_on"
    AMENDS = "amends"
    AMENDED_BY = "amended_by"
    REPLACES = "replaces"
    REPEALS = "repeals"
    CONSOLIDATES = "consolidates"
    GUIDES = "guides"
    IMPLEMENTS = "implements"
    ATTACHED_TO = "attached_to"
    REPLIES_TO = "replies_to"


class EntityKind(StrEnum):
    """What a name names."""

    PERSON = "person"
    BODY = "body"
    PLACE = "place"
    POSITION = "position"


class DivisionKind(StrEnum):
    """Units of the body."""

    PART = "part"
    CHAPTER = "chapter"
    SECTION = "section"
    SUBSECTION = "subsection"
    ARTICLE = "article"
    CLAUSE = "clause"
    POINT = "point"
    HEADING = "heading"
    """A numbered heading outside articles: `I.`, `1.`, `1.1.`."""
    ITEM = "item"
    """A numbered or lettered unit that runs into prose: `a)`, `(1)`, `Bước 1:`."""
    BULLET = "bullet"
    PARAGRAPH = "paragraph"
    TABLE = "table"


NUMBERED = frozenset(DivisionKind) - {DivisionKind.BULLET, DivisionKind.PARAGRAPH, DivisionKind.TABLE}
"""The kinds that carry a label and nest by the document's own numbering."""


class BlockKind(StrEnum):
    """What a tile of the text is."""

    NATIONAL_NAME = "national_name"
    MOTTO = "motto"
    PARTY_TITLE = "party_title"
    SUPERVISING_BODY = "supervising_body"
    ISSUING_BODY = "issuing_body"
    CODE = "code"
    PLACE_DATE = "place_date"
    DOCUMENT_TYPE = "document_type"
    SUBJECT = "subject"
    URGENCY = "urgency"
    CONFIDENTIALITY = "confidentiality"
    CIRCULATION = "circulation"
    DRAFT_MARK = "draft_mark"
    INCOMING_STAMP = "incoming_stamp"
    ADDRESSEES = "addressees"
    ENACTING_BODY = "enacting_body"
    """The signing authority's own line between title and bases: `BỘ TRƯỞNG BỘ NỘI VỤ`."""
    BASIS = "basis"
    PROPOSAL = "proposal"
    ENACTING_WORDS = "enacting_words"
    """`QUYẾT ĐỊNH:`."""
    DIVISION = "division"
    BULLET = "bullet"
    PARAGRAPH = "paragraph"
    TABLE = "table"
    FOOTNOTE = "footnote"
    CLOSING = "closing"
    """What stands between the body and the signature: adoption line of a law, authentication line."""
    RECIPIENTS = "recipients"
    SIGNER = "signer"
    SIGNATURE_TRAILER = "signature_trailer"
    APPENDIX = "appendix"
    FURNITURE = "furniture"
    UNCLASSIFIED = "unclassified"
