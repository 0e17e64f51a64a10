"""One case: a draft of a known class, and the look in which it is set."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Final

from attrs import evolve, frozen

from accuracy.outlines import OUTLINES
from accuracy.words import COMMUNES, FIELDS, PROVINCES, deed, person, sentence, subject
from typeset.description import Draft, Enclosure, Filing, Form, Hand, Issued, Number, Order, Receiver, article
from vnadmin_parse.terms import Regime

Kind = dict[str, object]
_ENACTING: Final = {"Quyết định": "QUYẾT ĐỊNH:", "Nghị quyết": "QUYẾT NGHỊ:"}
_URGENCY: Final = ("Hỏa tốc", "Khẩn", "Thượng khẩn")
_SECRECY: Final = ("Mật", "Tối mật", None, None, None)
_RECEIVERS: Final = (
    "UBND tỉnh", "Lãnh đạo cơ quan", "Các sở, ban, ngành", "Văn phòng HĐND và UBND", "Cổng Thông tin điện tử", "UBND các xã, phường",
    "Báo và phát thanh, truyền hình tỉnh", "VPCP: BTCN, các PCN, Trợ lý TTg, các Vụ, Cục, Công báo", "Ủy ban MTTQ và các tổ chức chính trị - xã hội",
)  # fmt: skip
_ADDRESSEES: Final = (
    "Bộ Tài chính", "Ủy ban nhân dân các xã, phường", "Các sở, ban, ngành tỉnh", "Công ty Cổ phần Gốm Ven Sông", "Thường trực Tỉnh ủy",
    "Thủ trưởng các cơ quan chuyên môn thuộc Ủy ban nhân dân tỉnh và các đơn vị sự nghiệp công lập", "Bệnh viện Đa khoa khu vực An Bằng",
)  # fmt: skip
_BASES: Final = (
    "Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025",
    "Luật Di sản văn hóa ngày 23 tháng 11 năm 2024; Luật sửa đổi, bổ sung một số điều của Luật Di sản văn hóa ngày 10 tháng 12 năm 2025",
    "Nghị định số 45/2025/NĐ-CP ngày 28 tháng 02 năm 2025 của Chính phủ quy định tổ chức các cơ quan chuyên môn",
    "Quyết định số 318/QĐ-UBND ngày 09/02/2026 của Ủy ban nhân dân tỉnh về việc phê duyệt kế hoạch",
    "Kế hoạch số 77/KH-UBND ngày 05/01/2026", "Điều lệ tổ chức và hoạt động",
)  # fmt: skip
_PARTY_BASES: Final = (
    "Điều lệ Đảng",
    "Quy chế làm việc của Ban Chấp hành Đảng bộ",
    "Quy định số 232-QĐ/TW, ngày 20/01/2025 của Ban Chấp hành Trung ương",
)


@frozen(kw_only=True)
class Look:
    """How a case is set: everything that the norms leave free or that practice does otherwise.

    Fields:
        left, right: widths of the cells of the head, in points.
        title_width: width in which the subject wraps.
        size: of the body, in points.
        is_issuer_bold, has_dashes, has_stops: as the norms ask, or not.
        indent: of first lines, in points.
        is_signed: `(đã ký)` stands over the name.
        signs_first: the signature is written before Nơi nhận.
        opener: words over the addressees.
        secrecy: độ mật, or None.
        is_titled_last: the right cell is written after the type line.
    """

    left: float = 206.0
    right: float = 294.0
    title_width: float = 399.0
    size: float = 14.0
    is_issuer_bold: bool = True
    has_dashes: bool = True
    has_stops: bool = True
    indent: float = 36.0
    is_signed: bool = False
    signs_first: bool = False
    opener: str = "Kính gửi:"
    secrecy: str | None = None


@frozen
class Case:
    """A draft with its look.

    Fields:
        name: of its class.
        draft: what it says.
        look: how it is set.
    """

    name: str
    draft: Draft
    look: Look


def kinds() -> list[Kind]:
    """Read the classes."""
    found: list[Kind] = tomllib.loads(Path(__file__).with_name("kinds.toml").read_text("utf-8"))["kind"]
    return found


def cases(count: int, seed: int) -> Iterator[Case]:
    """Invent cases, class after class, each from a seed of its own.

    Args:
        count: how many.
        seed: of the whole run; equal seeds give equal cases.
    """
    classes = kinds()
    for number in range(count):
        yield case_of(classes[number % len(classes)], Random(f"{seed}/{number}"))  # noqa: S311 - no secret


def case_of(kind: Kind, rng: Random) -> Case:
    """Invent one case of a class."""
    fill = _Filler(rng)
    draft = _head(kind, rng, fill)
    draft = _tail(kind, rng, fill, _middle(kind, rng, fill, draft))
    return Case(str(kind["name"]), draft, _look(kind, rng, fill, draft))


class _Filler:
    """Fills the placeholders of one case, the same way in every text."""

    def __init__(self, rng: Random) -> None:
        province, commune, (field, letters) = rng.choice(PROVINCES), rng.choice(COMMUNES), rng.choice(FIELDS)
        self.places = {
            "{P}": province.upper(),
            "{p}": province,
            "{X}": commune.upper(),
            "{x}": commune,
            "{F}": field.upper(),
            "{f}": field,
            "{S}": letters,
        }

    def __call__(self, text: object) -> str:
        whole = str(text)
        for name, place in self.places.items():
            whole = whole.replace(name, place)
        return whole


def _lines(kind: Kind, name: str, fill: _Filler) -> tuple[str, ...]:
    found = kind.get(name, [])
    return tuple(map(fill, found)) if isinstance(found, list) else ()


def _head(kind: Kind, rng: Random, fill: _Filler) -> Draft:
    form = Form(str(kind.get("form", "state")))
    year = rng.randint(2012, 2027)
    is_party_like = form is not Form.STATE
    number = Number(
        fill(kind["symbol"]),
        None if rng.random() < 0.15 else rng.choice((f"{rng.randint(1, 99):02d}", str(rng.randint(100, 9999)), "12a")),
        str(year) if kind.get("has_year") else None,
        lead="Số " if form is Form.PARTY else rng.choice(("Số: ", "Số: ", "Số : ")),
        joint="-" if is_party_like else "/",
    )
    day = None if rng.random() < 0.12 else rng.randint(1, 28)
    issued = Issued(fill(kind.get("place", "{p}")), year, None if day is None and rng.random() < 0.7 else rng.randint(1, 12), day)
    type_name = str(kind["type"])
    default = Regime.PARTY if form is Form.PARTY else Regime.STATE
    return Draft(
        issuing_body=_lines(kind, "issuer", fill), supervising_body=_lines(kind, "above", fill), form=form,
        regime=Regime(str(kind.get("regime", default))), order=rng.choice(list(Order)), type_key="CV" if type_name == "Công văn" else "-",
        type_name=type_name, number=number, issued=issued, subject=subject(rng, type_name),
        urgency=rng.choice(_URGENCY) if kind.get("urgent") or rng.random() < 0.05 else None, is_draft=rng.random() < 0.04,
    )  # fmt: skip


def _middle(kind: Kind, rng: Random, fill: _Filler, draft: Draft) -> Draft:
    outlines = kind["outline"]
    body = OUTLINES[rng.choice(outlines if isinstance(outlines, list) else [])](rng)
    is_enacted = bool(kind.get("enacts") or kind.get("sentence") or kind.get("has_year"))
    is_party = draft.form is Form.PARTY
    has_bases = is_enacted or (not draft.is_letter and rng.random() < 0.3 and body[0].marker is not None)
    bases = tuple(rng.sample(_PARTY_BASES if is_party else _BASES, rng.randint(1, 3))) if has_bases else ()
    proposals = (f"Theo đề nghị của {rng.choice(('Giám đốc Sở Nội vụ', 'Chánh Văn phòng', 'Trưởng phòng Tổ chức - Hành chính'))}",)
    enacting = _ENACTING.get(draft.type_name) if is_enacted else None
    return evolve(
        draft, body=body, bases=bases, proposals=proposals if enacting and rng.random() < 0.8 else (),
        enacting_body=fill(kind["enacts"]) if "enacts" in kind else None, enacting_words=enacting,
        enacting_sentence=fill(kind["sentence"]).replace("{subject}", draft.subject or "") if "sentence" in kind else None,
        enclosures=_enclosures(rng, draft) if kind.get("encloses") and rng.random() < 0.6 else (),
        addressees=tuple(rng.sample(_ADDRESSEES, rng.choice((1, 1, 2, 3)))) if draft.is_letter or kind.get("addressed") else (),
    )  # fmt: skip


def _enclosures(rng: Random, draft: Draft) -> tuple[Enclosure, ...]:
    pointer = f"(Kèm theo {draft.type_name} số {draft.number.text if draft.number else ''} của Ủy ban nhân dân)"
    body = (article(1, text=sentence(rng)), article(2, text=sentence(rng)))
    if rng.random() < 0.4:
        return (Enclosure(None, f"Về {deed(rng)}", pointer, draft.issuing_body, "Quy chế", body),)
    labels = rng.choice((("Phụ lục",), ("Phụ lục I", "Phụ lục II"), ("Phụ lục 01", "Phụ lục 02", "Phụ lục 03"), ("Biểu số 01",)))
    return tuple(Enclosure(label, f"Danh mục {deed(rng)}", pointer) for label in labels)


def _tail(kind: Kind, rng: Random, fill: _Filler, draft: Draft) -> Draft:
    signers = kind["signers"]
    spoken = fill(rng.choice(signers if isinstance(signers, list) else []))
    titles = kind.get("titles", [""])
    hands = tuple(_hand(part, rng, titles if isinstance(titles, list) else []) for part in spoken.split(" & "))
    if kind.get("silent"):
        return evolve(draft, signers=hands)
    file = kind.get("file")
    own = tuple(file) if isinstance(file, list) else ("VT", rng.choice(("TH", "KGVX", "P.KT", "TCCB", "NC2")))
    filing = Filing(
        own if draft.form is Form.PARTY else rng.choice((own, own, own[:1])), rng.choice((None, None, None, "Thước", "Lụa")) if draft.form is Form.STATE else None,
        rng.choice((None, None, 2, 15)) if draft.form is Form.STATE else None, "Lưu " if draft.form is not Form.STATE else rng.choice(("Lưu: ", "Lưu: ", "Lưu ")),
    )  # fmt: skip
    return evolve(draft, signers=hands, receivers=_receivers(rng, draft), filing=filing)


def _hand(spoken: str, rng: Random, titles: list[str]) -> Hand:
    authority, _, position = spoken.partition("|")
    lines = tuple(line.strip() for line in authority.split(" / ") if line.strip())
    return Hand(person(rng), position.strip() or None, lines, title=rng.choice(titles) or None)


def _receivers(rng: Random, draft: Draft) -> tuple[Receiver, ...]:
    first = [Receiver("Như trên", refers_to="addressees")] if draft.addressees else []
    if draft.enacting_words and rng.random() < 0.7:
        first = [Receiver(f"Như Điều {rng.choice(('2', '3', '2, 3'))}", refers_to="articles")]
    notes = (None, None, None, "để b/c", "báo cáo", "để phối hợp", "để thực hiện")
    return (*first, *(Receiver(text, rng.choice(notes)) for text in rng.sample(_RECEIVERS, rng.randint(1, 6))))


def _look(kind: Kind, rng: Random, fill: _Filler, draft: Draft) -> Look:
    return Look(
        left=rng.choice((190.0, 206.0, 225.0)), right=rng.choice((285.0, 294.0, 305.0)), title_width=rng.choice((260.0, 330.0, 399.0, 440.0)),
        size=rng.choice((13.0, 14.0, 14.0)), is_issuer_bold=rng.random() < 0.9, has_dashes=rng.random() < 0.93, has_stops=rng.random() < 0.93,
        indent=rng.choice((28.0, 36.0, 36.0, 0.0)), is_signed=rng.random() < 0.1, signs_first=rng.random() < 0.3,
        opener=fill(kind.get("opener", "Kính gửi:")), secrecy=rng.choice(_SECRECY) if draft.form is Form.STATE and rng.random() < 0.08 else None,
    )  # fmt: skip
