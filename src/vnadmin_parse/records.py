"""The public records: what one parsed document is.

Every record is frozen, slotted, hashable and picklable. Text values are as printed (NFC, wrapped lines joined by one blank);
every span indexes `Document.text`. A blank on the page is None, with a `Problem` where the norm asks for a value.
"""

from __future__ import annotations

from attrs import field, frozen

from vnadmin_parse.header_records import DocumentCode, DocumentType, Header, IssueDate
from vnadmin_parse.places import Box, Page, Place, Span, TextLine, places_of
from vnadmin_parse.signature_records import Claims, DigitalSignature
from vnadmin_parse.terms import (
    AuthorityKind,
    BlockKind,
    CitationTarget,
    DivisionKind,
    EntityKind,
    Origin,
    Regime,
    Relation,
    TextLayer,
)
from vnadmin_parse.verification import CertificateFacts, ClaimedContainer, SignatureShape, Verification

__all__ = [
    "Addressee", "Appendix", "AuthorityKind", "Basis", "Block", "BlockKind", "Box", "CertificateFacts", "Citation", "CitationTarget",
    "ClaimedContainer", "Claims", "DigitalSignature", "Division", "DivisionKind", "Document", "DocumentCode", "DocumentType", "Entity",
    "EntityKind", "Header", "IssueDate", "Origin", "Page", "PartialDate", "Pinpoint", "Place", "Problem", "Proposal", "Recipient", "Regime",
    "Relation", "SignatureShape", "Signer", "Source", "Span", "TextLayer", "TextLine", "Verification",
]  # fmt: skip


@frozen
class Source:
    """What was read.

    Fields:
        name: file name as the caller gave it; None for bytes and text.
        sha256: hexadecimal digest of the bytes read; for text, of its UTF-8 form.
        pages: number of pages; 0 for text without form feeds.
        producer: the PDF's own /Producer entry, a claim.
        text_layer: `native`, `ocr`, `mixed` or `none`.
        encoding: `unicode`, `tcvn3`, `vni`, …: what the text layer was written in.
        parser_version: version of this library.
    """

    name: str | None = None
    sha256: str | None = None
    pages: int = 0
    producer: str | None = None
    text_layer: TextLayer = TextLayer.NATIVE
    encoding: str = "unicode"
    parser_version: str = ""


@frozen
class Problem:
    """Something that a careful clerk would note: a blank number, an impossible date, a skipped label.

    Fields:
        code: documented code, `component.what`.
        span: where, or None for the document as a whole.
        message: one plain sentence, without text of the document.
        page: page number from 1 where the span cannot say it.
    """

    code: str
    span: Span | None
    message: str
    page: int | None = None


@frozen
class PartialDate:
    """The date of a cited document; parts that are not printed are None.

    Fields:
        span: where it stands.
        year, month, day: as numbers.
        iso: only when the three parts make a real date.
    """

    span: Span
    year: int | None
    month: int | None = None
    day: int | None = None
    iso: str | None = None


@frozen
class Addressee:
    """One of Kính gửi (ô số 9a).

    Fields:
        span: where it stands.
        text: without dash and end punctuation.
    """

    span: Span
    text: str


@frozen
class Basis:
    """One Căn cứ of the preamble.

    Fields:
        span: the whole paragraph.
        text: without the word `Căn cứ` and end punctuation.
        citations: indexes into `Document.citations` of the documents it names.
    """

    span: Span
    text: str
    citations: tuple[int, ...] = ()


@frozen
class Proposal:
    """One `Theo đề nghị của …` or `Xét …` of the preamble.

    Fields:
        span: the whole paragraph.
        text: as printed without end punctuation.
    """

    span: Span
    text: str


@frozen
class Division:
    """One part of the body (ô số 6): a numbered unit, a bullet, a paragraph or a table.

    Fields:
        span: its own text, without its children.
        kind: part, chapter, section, subsection, article, clause, point, heading, item, bullet, paragraph or table.
        label: `I`, `1.1`, `a`, `Điều 5`, without dots and brackets; None for bullets, paragraphs and tables.
        marker: as printed: `1.`, `a)`, `-`, `Điều 5.`; None for paragraphs and tables.
        heading: its title; None where the unit runs straight into prose.
        text: its own text; None for a table or a unit that is only a heading.
        rows: cells of a table, else None; a head that is printed again on a later page is left out there.
        parent: index in `Document.body` of the unit it stands in, or None.
        path: labels from the outermost unit to itself (bullets, paragraphs and tables add none).
        head_rows: how many of the first rows are known to head the columns: a later page repeats them, or they alone are bold.
    """

    span: Span
    kind: DivisionKind
    label: str | None
    marker: str | None
    heading: str | None
    text: str | None
    rows: tuple[tuple[str, ...], ...] | None = None
    parent: int | None = None
    path: tuple[str, ...] = ()
    head_rows: int = 0


@frozen
class Pinpoint:
    """The place in a cited document that a citation points at.

    Fields:
        span: the printed expression.
        text: as printed: `điểm a khoản 2 Điều 5`.
        article, clause, point: the parts, as printed (`a, b và c` for a list); None where not named.
        division: other units (`mục 1, phần III`, `Phụ lục II`) as printed, or None.
    """

    span: Span
    text: str
    article: str | None = None
    clause: str | None = None
    point: str | None = None
    division: str | None = None


@frozen
class Citation:
    """A reference to a document in running text.

    Fields:
        span: from the first to the last character of the reference.
        document_type: as named: `Công văn`, `Luật`, `Văn bản`; None where only a code stands.
        code: as printed without blanks; None for one without a number.
        issued: its date.
        issuing_body: as printed.
        title: `Luật Đất đai` for one without a number; otherwise the `về việc …` that follows, or None.
        pinpoints: the places in it that are meant.
        target: another document, this one (`Nghị định này`), or one named before (`Công văn nêu trên`).
        refers_to: index in `Document.citations` of the antecedent.
        relation: what the wording says that this document, or the unit, does to it.
    """

    span: Span
    document_type: str | None
    code: str | None
    issued: PartialDate | None = None
    issuing_body: str | None = None
    title: str | None = None
    pinpoints: tuple[Pinpoint, ...] = ()
    target: CitationTarget = CitationTarget.OTHER
    refers_to: int | None = None
    relation: Relation | None = None


@frozen
class Recipient:
    """One of Nơi nhận (ô số 9b); the filing line (Lưu) is one too.

    Fields:
        span: where it stands.
        text: without dash, end punctuation and note; for the filing line what follows `Lưu:`.
        note: what stands in brackets (`báo cáo`).
        refers_to: `addressees` or `articles` for `Như kính gửi`, `Như Điều 3`; None else.
        is_filing: this is the filing line.
        units: units of the filing line: `VT`, `QLVH`.
        drafter: drafter's initials or name on the filing line.
        copies: number of copies on the filing line.
    """

    span: Span
    text: str
    note: str | None = None
    refers_to: str | None = None
    is_filing: bool = False
    units: tuple[str, ...] = ()
    drafter: str | None = None
    copies: int | None = None


@frozen
class Signer:
    """One signature block (ô số 7).

    Fields:
        span: from the authority to the name.
        authority: the TM./KT./TL./TUQ./Q. lines as printed, several joined by a blank.
        authority_kind: of the last of them.
        position: the signer's own position.
        full_name: as printed, without ranks.
        title: rank or academic title printed before the name.
    """

    span: Span
    authority: str | None
    authority_kind: AuthorityKind | None
    position: str | None
    full_name: str | None
    title: str | None = None


@frozen
class Appendix:
    """A part that is attached after the document's own end.

    Fields:
        span: from its label to the next appendix or the end.
        label: `Phụ lục I`, `Mẫu số 01`, or the type of an attached document.
        title: as printed, or None.
        page: first page, from 1; None for text without pages.
        document: the attached document itself where it has a form of its own, else None.
        body: its own units, bullets, paragraphs and tables below label and title, like `Document.body`; () where `document` holds them.
    """

    span: Span
    label: str
    title: str | None
    page: int | None
    document: Document | None = None
    body: tuple[Division, ...] = ()


@frozen
class Entity:
    """A name found by the language layer on request.

    Fields:
        span: where.
        kind: person, body, place or position.
        text: as printed.
        evidence: what says so: `issuer`, `addressee`, `recipient`, `signer`, `authority`, `place`, `citation`, `wording`, `honorific`,
            `short_form` or `model`.
        refers_to: index among the entities of the first one that bears the same name, or the name that a short form stands for.
    """

    span: Span
    kind: EntityKind
    text: str
    evidence: str | None = None
    refers_to: int | None = None


@frozen
class Block:
    """One tile of the text.

    Fields:
        span: blocks stand side by side and cover the whole text.
        kind: what it is.
        rule: name of the rule that claimed it; None where no rule did.
    """

    span: Span
    kind: BlockKind
    rule: str | None


@frozen
class Document:
    """One parsed file.

    Fields:
        schema_version: version of the data contract.
        source: what was read.
        regime: whose rules the document follows: State, legislation, Party, organisation, or unknown.
        document_type: its kind; None only where nothing tells.
        header: national name or Party title, bodies, code, place and date, subject, marks.
        addressees: Kính gửi.
        bases: each Căn cứ of the preamble.
        proposals: each Theo đề nghị or Xét of the preamble.
        body: its units, bullets, paragraphs and tables, flat, in reading order; a tree through `parent` (`outline` nests it).
        citations: every reference to a document, in order of appearance.
        recipients: Nơi nhận, with the filing line.
        signers: signature blocks.
        digital_signatures: what signature dictionaries and signature wording claim; nothing is verified unless it was asked for.
        appendices: attached parts, each with its body or its own document.
        entities: always None: `entities(document)` finds names on request.
        blocks: tiles of `text`: nothing lost, nothing twice.
        problems: what a careful clerk would note.
        text: the whole text in NFC, in reading order; every span indexes it.
        claimed_issue_time: when the agency's signature says that it issued the document (ISO 8601): evidence where the page's date has
            blanks, else None.
        pages: size and text layer of each page; () for text without pages.
        lines: the geometry of each line that stands on a page; `places` reads it.

    Example:
        >>> document.header.code.number, document.header.code.origin
        ('1417', <Origin.STAMP: 'stamp'>)
    """

    schema_version: str
    source: Source
    regime: Regime
    document_type: DocumentType | None
    header: Header
    addressees: tuple[Addressee, ...]
    bases: tuple[Basis, ...]
    proposals: tuple[Proposal, ...]
    body: tuple[Division, ...]
    citations: tuple[Citation, ...]
    recipients: tuple[Recipient, ...]
    signers: tuple[Signer, ...]
    digital_signatures: tuple[DigitalSignature, ...]
    appendices: tuple[Appendix, ...]
    entities: tuple[Entity, ...] | None
    blocks: tuple[Block, ...]
    problems: tuple[Problem, ...]
    text: str
    claimed_issue_time: str | None = None
    pages: tuple[Page, ...] = ()
    lines: tuple[TextLine, ...] = field(default=(), repr=False)

    def places(self, span: Span) -> tuple[Place, ...]:
        """Give the page and box of each line that a span touches; () for text without pages.

        Example:
            >>> [(place.page, [round(x) for x in place.box]) for place in document.places(document.header.code.span)]
            [(1, [108, 110, 226, 125])]
        """
        return places_of(self.lines, span)
