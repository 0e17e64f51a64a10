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
    """Nothing in the head tells."""


class TextLayer(StrEnum):
    """What the text of a page or a file is made of."""

    NATIVE = "native"
    """Born digital: the file's own text."""
    OCR = "ocr"
    """Recognised from a picture: by who made the file, or here when asked."""
    MIXED = "mixed"
    """More than one of these, on a page or on the pages of a file."""
    NONE = "none"
    """No text: a scan, or an empty page."""


class Origin(StrEnum):
    """Where a value came from."""

    TEXT = "text"
    """The page's own text."""
    STAMP = "stamp"
    """Drawn by a signature widget or an annotation."""
    OCR = "ocr"
    """Recognised from a picture of the page."""
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
    """Another document."""
    SELF = "self"
    """`Nghị định này`."""
    ANTECEDENT = "antecedent"
    """`Công văn nêu trên`."""


class Relation(StrEnum):
    """What the wording says about a cited document."""

    BASED_ON = "based_on"
    """Căn cứ."""
    AMENDS = "amends"
    """Sửa đổi, bổ sung."""
    AMENDED_BY = "amended_by"
    """Được sửa đổi, bổ sung bởi."""
    REPLACES = "replaces"
    """Thay thế."""
    REPEALS = "repeals"
    """Bãi bỏ."""
    CONSOLIDATES = "consolidates"
    """Hợp nhất."""
    GUIDES = "guides"
    """Quy định chi tiết, hướng dẫn."""
    IMPLEMENTS = "implements"
    """Triển khai, thực hiện."""
    ATTACHED_TO = "attached_to"
    """Ban hành kèm theo."""
    REPLIES_TO = "replies_to"
    """Trả lời, phúc đáp."""


class EntityKind(StrEnum):
    """What a name names."""

    PERSON = "person"
    """A man or a woman by name."""
    BODY = "body"
    """An agency, organisation or office."""
    PLACE = "place"
    """A place of the administrative map, or one named like it."""
    POSITION = "position"
    """Chức vụ."""


class DivisionKind(StrEnum):
    """Units of the body."""

    PART = "part"
    """Phần."""
    CHAPTER = "chapter"
    """Chương."""
    SECTION = "section"
    """Mục."""
    SUBSECTION = "subsection"
    """Tiểu mục."""
    ARTICLE = "article"
    """Điều."""
    CLAUSE = "clause"
    """Khoản."""
    POINT = "point"
    """Điểm."""
    HEADING = "heading"
    """A numbered heading outside articles: `I.`, `1.`, `1.1.`."""
    ITEM = "item"
    """A numbered or lettered unit that runs into prose: `a)`, `(1)`, `Bước 1:`."""
    BULLET = "bullet"
    """Gạch đầu dòng: `-`, `+`, `•`."""
    PARAGRAPH = "paragraph"
    """A paragraph without a mark."""
    TABLE = "table"
    """Rows of cells."""


NUMBERED = frozenset(DivisionKind) - {DivisionKind.BULLET, DivisionKind.PARAGRAPH, DivisionKind.TABLE}
"""The kinds that carry a label and nest by the document's own numbering."""


class BlockKind(StrEnum):
    """What a tile of the text is."""

    NATIONAL_NAME = "national_name"
    """Quốc hiệu."""
    MOTTO = "motto"
    """Tiêu ngữ."""
    PARTY_TITLE = "party_title"
    """ĐẢNG CỘNG SẢN VIỆT NAM, or an organisation's own title."""
    SUPERVISING_BODY = "supervising_body"
    """Cơ quan chủ quản."""
    ISSUING_BODY = "issuing_body"
    """Cơ quan ban hành."""
    CODE = "code"
    """Số, ký hiệu."""
    PLACE_DATE = "place_date"
    """Địa danh, ngày tháng năm."""
    DOCUMENT_TYPE = "document_type"
    """Tên loại."""
    SUBJECT = "subject"
    """Trích yếu."""
    URGENCY = "urgency"
    """Độ khẩn."""
    CONFIDENTIALITY = "confidentiality"
    """Độ mật."""
    CIRCULATION = "circulation"
    """Phạm vi lưu hành."""
    DRAFT_MARK = "draft_mark"
    """DỰ THẢO."""
    INCOMING_STAMP = "incoming_stamp"
    """Dấu đến."""
    ADDRESSEES = "addressees"
    """Kính gửi."""
    ENACTING_BODY = "enacting_body"
    """The signing authority's own line between title and bases: `BỘ TRƯỞNG BỘ NỘI VỤ`."""
    BASIS = "basis"
    """Căn cứ."""
    PROPOSAL = "proposal"
    """Theo đề nghị, xét đề nghị."""
    ENACTING_WORDS = "enacting_words"
    """`QUYẾT ĐỊNH:`."""
    DIVISION = "division"
    """A numbered unit of the body with its lines."""
    BULLET = "bullet"
    """Gạch đầu dòng."""
    PARAGRAPH = "paragraph"
    """A paragraph of the body without a mark."""
    TABLE = "table"
    """A table of the body."""
    FOOTNOTE = "footnote"
    """Chú thích at the foot of a page."""
    CLOSING = "closing"
    """What stands between the body and the signature: adoption line of a law, authentication line."""
    RECIPIENTS = "recipients"
    """Nơi nhận, with the filing line (Lưu)."""
    SIGNER = "signer"
    """Quyền hạn, chức vụ, họ tên."""
    SIGNATURE_TRAILER = "signature_trailer"
    """Wording of digital signatures: drawn over the page, or printed at the end of a text dump."""
    APPENDIX = "appendix"
    """Phụ lục, and what is attached."""
    FURNITURE = "furniture"
    """Page numbers, running heads, rulers."""
    UNCLASSIFIED = "unclassified"
    """What no rule explains; nothing of it is lost."""
