"""What an invented document says: the description that is set in type and that the parser must give back."""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen

from vnadmin_parse.terms import AuthorityKind, DivisionKind, Regime

Grid = tuple[tuple[str, ...], ...]


class Form(StrEnum):
    """Whose page form is used."""

    STATE = "state"
    PARTY = "party"
    YOUTH = "youth"


class Order(StrEnum):
    """In which order the two columns of the head are written, as makers of real files do."""

    ROWS = "rows"
    """Bodies, Quốc hiệu, number, place and date."""
    COLUMNS = "columns"
    """The left column whole, then the right one."""
    RIGHT_FIRST = "right_first"
    """Quốc hiệu and date before the left column."""


class Mark(StrEnum):
    """What the widget of a signature draws."""

    NUMBER = "number"
    DAY = "day"
    MONTH = "month"
    HAND = "hand"
    SEAL = "seal"
    NOTHING = "nothing"


@frozen
class Number:
    """Số, ký hiệu; the number may be blank, or drawn by a widget."""

    symbol: str
    number: str | None = None
    year: str | None = None
    is_stamped: bool = False
    lead: str = "Số: "
    joint: str = "/"

    @property
    def tail(self) -> str:
        """What follows the number."""
        return "".join(f"{self.joint}{part}" for part in (self.year, self.symbol) if part)

    @property
    def text(self) -> str:
        """The whole code, without its lead."""
        return (self.number or "") + self.tail


@frozen
class Issued:
    """Địa danh, thời gian; day and month may be blank, or drawn by widgets.

    Without a place it is not printed in the head: the closing line of a law holds it.
    """

    place: str | None
    year: int
    month: int | None = None
    day: int | None = None
    is_stamped: bool = False


@frozen
class Unit:
    """One part of the body with what hangs from it."""

    kind: DivisionKind
    label: str | None = None
    marker: str | None = None
    heading: str | None = None
    text: str | None = None
    children: tuple[Unit, ...] = ()
    rows: Grid | None = None


@frozen
class Receiver:
    """One line of Nơi nhận."""

    text: str
    note: str | None = None
    refers_to: str | None = None


@frozen
class Filing:
    """The filing line of Nơi nhận."""

    units: tuple[str, ...]
    drafter: str | None = None
    copies: int | None = None
    lead: str = "Lưu: "

    @property
    def text(self) -> str:
        """What follows the lead, as printed, without drafter and copies."""
        return ", ".join(self.units)

    @property
    def note(self) -> str | None:
        """The copies in brackets and the drafter, in brackets where he stands alone."""
        parts = [
            f"({self.copies}b)" if self.copies else None,
            (self.drafter if self.copies else f"({self.drafter})") if self.drafter else None,
        ]
        return " ".join(part for part in parts if part) or None


@frozen
class Hand:
    """One signer."""

    full_name: str
    position: str | None
    authority: tuple[str, ...] = ()
    authority_kind: AuthorityKind | None = None
    title: str | None = None


@frozen
class Signature:
    """One digital signature, and what its widget draws."""

    signer: str
    email: str
    mark: Mark
    signed_at: str
    location: str | None = None
    contact: str | None = None

    @property
    def reason(self) -> str:
        """The sentence that the usual signing tool writes."""
        return f"{self.signer}<{self.email}> đã ký lên văn bản này!"


@frozen
class Enclosure:
    """An appendix, or an attached regulation with a header of its own."""

    label: str | None
    title: str
    pointer: str | None = None
    bodies: tuple[str, ...] = ()
    type_name: str | None = None
    body: tuple[Unit, ...] = ()


@frozen(kw_only=True)
class Draft:
    """One invented document."""

    issuing_body: tuple[str, ...]
    form: Form = Form.STATE
    regime: Regime = Regime.STATE
    order: Order = Order.ROWS
    type_key: str = "CV"
    type_name: str = "Công văn"
    supervising_body: tuple[str, ...] = ()
    number: Number | None = None
    issued: Issued | None = None
    subject: str | None = None
    urgency: str | None = None
    is_draft: bool = False
    addressees: tuple[str, ...] = ()
    enacting_body: str | None = None
    bases: tuple[str, ...] = ()
    proposals: tuple[str, ...] = ()
    enacting_words: str | None = None
    enacting_sentence: str | None = None
    body: tuple[Unit, ...] = ()
    closing: str | None = None
    end_mark: str = "./."
    receivers: tuple[Receiver, ...] = ()
    filing: Filing | None = None
    signers: tuple[Hand, ...] = ()
    enclosures: tuple[Enclosure, ...] = ()
    signatures: tuple[Signature, ...] = ()

    @property
    def is_letter(self) -> bool:
        """A công văn prints no type and has its subject under the number."""
        return self.type_key == "CV"


def article(number: int, heading: str | None = None, *children: Unit, text: str | None = None) -> Unit:
    """Make a Điều."""
    return Unit(DivisionKind.ARTICLE, f"Điều {number}", f"Điều {number}.", heading, text, children)


def chapter(label: str, heading: str, *children: Unit) -> Unit:
    """Make a Chương."""
    return Unit(DivisionKind.CHAPTER, f"Chương {label}", f"Chương {label}", heading, None, children)


def section(label: str, heading: str, *children: Unit) -> Unit:
    """Make a Mục."""
    return Unit(DivisionKind.SECTION, f"Mục {label}", f"Mục {label}", heading, None, children)


def clause(number: int, text: str, *children: Unit) -> Unit:
    """Make a khoản."""
    return Unit(DivisionKind.CLAUSE, str(number), f"{number}.", None, text, children)


def point(letter: str, text: str) -> Unit:
    """Make a điểm."""
    return Unit(DivisionKind.POINT, letter, f"{letter})", None, text)


def heading(label: str, title: str, *children: Unit, stop: str = ".") -> Unit:
    """Make a numbered heading outside articles."""
    return Unit(DivisionKind.HEADING, label, f"{label}{stop}", title, None, children)


def lettered(letter: str, text: str, *children: Unit) -> Unit:
    """Make an `a)` outside articles."""
    return Unit(DivisionKind.ITEM, letter, f"{letter})", None, text, children)


def numbered(label: str, text: str, *children: Unit) -> Unit:
    """Make a `1.` that runs into prose, outside articles."""
    return Unit(DivisionKind.ITEM, label, f"{label}.", None, text, children)


def bullet(text: str, *children: Unit, marker: str = "-") -> Unit:
    """Make a bullet."""
    return Unit(DivisionKind.BULLET, None, marker, None, text, children)


def paragraph(text: str) -> Unit:
    """Make a plain paragraph."""
    return Unit(DivisionKind.PARAGRAPH, text=text)


def table(*rows: tuple[str, ...]) -> Unit:
    """Make a table with ruled cells."""
    return Unit(DivisionKind.TABLE, rows=rows)
