"""What one line of each lexicon file holds.

Every entry names its `source`: the public norm it was taken from, or `practice` for a wording that no norm gives.
Blank fields are None or ().
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from attrs import frozen

from vnadmin_parse.terms import AuthorityKind, Regime


class BodyLevel(StrEnum):
    """The level of a body or of a place's unit."""

    CENTRAL = "central"
    PROVINCE = "province"
    DISTRICT = "district"
    """Until 30/6/2025."""
    COMMUNE = "commune"
    UNIT = "unit"
    """A room or office inside another body, at any level."""


class HeadKind(StrEnum):
    """What a name that begins with these words names."""

    BODY = "body"
    """An agency, organisation, firm or school: `SỞ`, `CÔNG TY`."""
    UNIT = "unit"
    """A part of another body: `PHÒNG`, `BAN`, `VỤ`."""
    PARTY = "party"
    """A committee or organisation of the Party: `ĐẢNG ỦY`, `CHI BỘ`."""
    OFFICE_HOLDER = "office_holder"
    """A person in office who issues or enacts: `THỦ TƯỚNG CHÍNH PHỦ`, `BỘ TRƯỞNG`."""


class Sphere(StrEnum):
    """Where a position is found."""

    STATE = "state"
    PARTY = "party"
    ASSEMBLY = "assembly"
    JUSTICE = "justice"
    FORCES = "forces"
    SCHOOL = "school"
    HEALTH = "health"
    COMPANY = "company"
    ORGANISATION = "organisation"
    MEETING = "meeting"
    """Roles at a meeting or in a single paper: chair, secretary, the person who drew it up."""


class RankKind(StrEnum):
    """What stands before a name."""

    MILITARY = "military"
    ACADEMIC = "academic"
    """Học hàm and học vị."""
    PROFESSION = "profession"
    """Bác sĩ, luật sư, kỹ sư."""
    HONOUR = "honour"
    """Danh hiệu: NGND, AHLĐ."""


class MarkKind(StrEnum):
    """What a mark tells (ô số 10-11, 14)."""

    CONFIDENTIALITY = "confidentiality"
    URGENCY = "urgency"
    CIRCULATION = "circulation"
    DRAFT = "draft"
    COPY = "copy"


class FormulaKind(StrEnum):
    """What a fixed wording does."""

    NATIONAL_NAME = "national_name"
    MOTTO = "motto"
    PARTY_TITLE = "party_title"
    ORGANISATION_TITLE = "organisation_title"
    FOREIGN_HEADER = "foreign_header"
    BASIS_OPENER = "basis_opener"
    PROPOSAL_OPENER = "proposal_opener"
    ENACTING_WORDS = "enacting_words"
    SUBJECT_OPENER = "subject_opener"
    ADDRESSEE_OPENER = "addressee_opener"
    RECIPIENTS_OPENER = "recipients_opener"
    BACK_REFERENCE = "back_reference"
    FILING = "filing"
    PURPOSE = "purpose"
    ATTACHMENT = "attachment"
    APPENDIX_HEADING = "appendix_heading"
    SIGNED = "signed"


@frozen
class DocumentTypeEntry:
    """A kind of document (tên loại).

    Fields:
        key: unique, ASCII capitals: `QD`, `CV`, `TTLT`.
        name: normal capitalisation: `Quyết định`.
        abbreviation: as it stands in a number, case-sensitive: `QĐ`, `TTr`; None where the norms give none.
        other_abbreviations: shapes of former norms or of practice.
        variants: other names of the same kind.
        english: short English name.
        regimes: where the kind is used; () for texts that are only cited.
        is_printed: it can stand as the type line of a document.
        is_citable: it can open a citation.
        since, until: first and last day on which such documents are issued, where a norm sets one.
        source: the norm.
    """

    key: str
    name: str
    english: str
    source: str
    abbreviation: str | None = None
    other_abbreviations: tuple[str, ...] = ()
    variants: tuple[str, ...] = ()
    regimes: tuple[Regime, ...] = ()
    is_printed: bool = True
    is_citable: bool = True
    since: date | None = None
    until: date | None = None


@frozen
class AuthorityEntry:
    """A prefix of the signature block (quyền hạn ký, ô số 7a), in one written shape.

    Fields:
        form: as written: `TM.`, `T/M`, `Thay mặt`.
        kind: what it means.
        name: in words: `thay mặt`.
        regimes: whose norm asks for this shape; () for a slip of practice.
        source: the norm.
    """

    form: str
    kind: AuthorityKind
    name: str
    source: str
    regimes: tuple[Regime, ...] = ()


@frozen
class PositionEntry:
    """The head words of a signer's position.

    Fields:
        name: normal capitalisation: `Phó Chủ tịch`.
        sphere: where it is found.
        source: the norm.
        abbreviations: as used in recipients: `PCT`.
    """

    name: str
    sphere: Sphere
    source: str
    abbreviations: tuple[str, ...] = ()


@frozen
class RankEntry:
    """A rank, degree, profession or honour that stands before a name.

    Fields:
        form: as written: `Thiếu tướng`, `PGS.TS.`.
        kind: what it is.
        name: in full: `Phó Giáo sư, Tiến sĩ`.
        source: the norm.
    """

    form: str
    kind: RankKind
    name: str
    source: str


@frozen
class BodyEntry:
    """A body with a code of its own.

    Fields:
        key: unique, dotted: `bo.noi-vu`.
        name: normal capitalisation.
        abbreviation: as it stands in a symbol: `BNV`.
        other_abbreviations: further shapes: `SKH&ĐT`.
        level: where it stands.
        parent: key of the body above it, or None.
        since, until: first and last day of the body under this name; None where open or not recorded here.
        source: the act, or practice.
    """

    key: str
    name: str
    abbreviation: str
    level: BodyLevel
    source: str
    other_abbreviations: tuple[str, ...] = ()
    parent: str | None = None
    since: date | None = None
    until: date | None = None


@frozen
class BodyHeadEntry:
    """The generic words that a body's name begins with.

    Fields:
        name: normal capitalisation: `Ủy ban nhân dân`.
        kind: what a name with this head names.
        source: the norm.
        abbreviations: as written in names: `UBND`.
        not_before: what follows where the words are no head but begin another word: `Tổ` in `tổ chức`, `Khoa` in `khoa học`.
    """

    name: str
    kind: HeadKind
    source: str
    abbreviations: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()


@frozen
class UnitHeadEntry:
    """The word for a place's unit.

    Fields:
        name: normal capitalisation: `Thị xã`.
        level: the level (a `Thành phố` stands at two).
        source: the act.
        abbreviations: `TX.`, `TP.`.
        since, until: while the unit existed.
    """

    name: str
    level: BodyLevel
    source: str
    abbreviations: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None


@frozen
class PlaceEntry:
    """A province or centrally run city, as it was between two days.

    Fields:
        key: unique: `hai-duong`, `hai-phong.2025`.
        name: without the unit word.
        unit: `Tỉnh` or `Thành phố`.
        variants: other spellings.
        statistical_code: code of the General Statistics list, two digits.
        identifier: code of level 1 in the electronic identifiers: `H23`.
        since, until: first and last day; None where open or before what is recorded here.
        successors: keys of the units that it went into.
        source: the act.
    """

    key: str
    name: str
    unit: str
    source: str
    variants: tuple[str, ...] = ()
    statistical_code: str | None = None
    identifier: str | None = None
    since: date | None = None
    until: date | None = None
    successors: tuple[str, ...] = ()


@frozen
class LawEntry:
    """A law, code, ordinance or treaty by the name under which it is cited.

    Fields:
        name: with the word of its kind, without a year: `Luật Đất đai`.
        source: the latest act known to bear the name, or practice.
        abbreviations: what practice writes for the name behind the word of its kind, where it means this law only: `DN`, `Thuế GTGT`.
    """

    name: str
    source: str
    abbreviations: tuple[str, ...] = ()


@frozen
class MarkEntry:
    """A mark of secrecy, urgency, circulation, draft or copy.

    Fields:
        key: unique: `hoa-toc`.
        kind: what it tells.
        name: canonical: `Hỏa tốc`.
        variants: other wordings.
        abbreviation: in a copy's number: `SY`.
        since, until: while a norm held it.
        source: the norm.
    """

    key: str
    kind: MarkKind
    name: str
    source: str
    variants: tuple[str, ...] = ()
    abbreviation: str | None = None
    since: date | None = None
    until: date | None = None


@frozen
class FormulaEntry:
    """A fixed wording.

    Fields:
        key: unique.
        kind: what it does.
        text: the norm's own wording.
        variants: shapes of practice and of older norms.
        source: the norm.
    """

    key: str
    kind: FormulaKind
    text: str
    source: str
    variants: tuple[str, ...] = ()
