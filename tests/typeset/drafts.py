"""Hypothesis strategies that build drafts of every regime from invented names and the grammar's own words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import count

from attrs import evolve
from hypothesis import strategies as st

from typeset.description import (
    Draft,
    Filing,
    Form,
    Hand,
    Issued,
    Mark,
    Number,
    Order,
    Receiver,
    Signature,
    Unit,
    article,
    bullet,
    chapter,
    clause,
    heading,
    lettered,
    paragraph,
    point,
)
from typeset.words import FIELDS, PLACES, POSITIONS, PROVINCES, SYMBOLS, names, sentences, subjects, titles
from vnadmin_parse.terms import AuthorityKind, Regime

LETTERS = "abcdđeghik"
ROMAN = ("I", "II", "III", "IV", "V", "VI")
NAMED = {"KH": ("Kế hoạch", "KH"), "BC": ("Báo cáo", "BC"), "TB": ("Thông báo", "TB"), "TTR": ("Tờ trình", "TTr")}
DAYS = st.dates(date(2012, 1, 1), date(2031, 12, 31))


@st.composite
def offices(draw: st.DrawFn) -> tuple[str, str, str, str]:
    """Give the supervising body, the issuing body, its symbol and its seat."""
    at = draw(st.integers(0, len(FIELDS) - 1))
    kind, letter = draw(st.sampled_from([("SỞ", "S"), ("PHÒNG", "P"), ("CHI CỤC", "CC"), ("BAN", "B")]))
    province = draw(st.sampled_from(PROVINCES))
    above = draw(st.sampled_from([f"UBND TỈNH {province.upper()}", f"ỦY BAN NHÂN DÂN XÃ {draw(st.sampled_from(PLACES)).upper()}"]))
    return above, f"{kind} {FIELDS[at].upper()}", letter + SYMBOLS[at], province


@st.composite
def dates(draw: st.DrawFn, place: str) -> Issued:
    """Give a date that is printed, blank, or drawn by widgets."""
    day = draw(DAYS)
    way = draw(st.sampled_from(["printed", "stamped", "blank", "dayless"]))
    if way == "blank":
        return Issued(place, day.year)
    return Issued(place, day.year, day.month, None if way == "dayless" else day.day, is_stamped=way == "stamped")


@st.composite
def numbers(draw: st.DrawFn, symbol: str, joint: str = "/", lead: str = "Số: ") -> Number:
    """Give a number that is printed, blank, or drawn by a widget."""
    number = draw(st.one_of(st.none(), st.integers(1, 9999).map(lambda n: f"{n:02d}"), st.sampled_from(["12a", "05"])))
    return Number(symbol, number, is_stamped=number is not None and draw(st.booleans()), joint=joint, lead=lead)


def receivers(back: tuple[str, str] | None) -> st.SearchStrategy[tuple[Receiver, ...]]:
    """Give Nơi nhận without the filing line; `back` is what its first line refers to."""
    bodies = ("UBND tỉnh", "Lãnh đạo Sở", "Các phòng, đơn vị trực thuộc", "Văn phòng HĐND và UBND tỉnh", "Cổng TTĐT tỉnh")
    one = st.builds(Receiver, st.sampled_from(bodies), st.sampled_from([None, None, "để b/c", "báo cáo", "để phối hợp"]))
    listed = st.lists(one, min_size=0 if back else 1, max_size=4, unique_by=lambda receiver: receiver.text).map(tuple)
    return listed.map(lambda found: (Receiver(back[0], refers_to=back[1]), *found)) if back else listed


def filings() -> st.SearchStrategy[Filing]:
    """Give a filing line of the State."""
    units = st.lists(st.sampled_from(["QLDS", "KT", "TCCB", "KGVX", "NC"]), max_size=2, unique=True).map(lambda found: ("VT", *found))
    drafter = st.sampled_from([None, None, "Thước", "Sương"])
    return st.builds(Filing, units, drafter, st.sampled_from([None, None, 2, 15]), st.sampled_from(["Lưu: ", "Lưu: ", "Lưu "]))


@st.composite
def hands(draw: st.DrawFn, marks: tuple[str, str, str] = ("TM.", "KT.", "TL.")) -> Hand:
    """Give a signer for himself, for his chief, or for a committee."""
    name, position = draw(names()), draw(st.sampled_from(POSITIONS))
    way = draw(st.sampled_from(["own", "deputy", "committee", "both"]))
    if way == "own":
        return Hand(name, position)
    if way == "deputy":
        return Hand(name, f"PHÓ {position}", (f"{marks[1]} {position}",), AuthorityKind.IN_PLACE)
    if way == "committee":
        return Hand(name, "CHỦ TỊCH", (f"{marks[0]} ỦY BAN NHÂN DÂN",), AuthorityKind.ON_BEHALF)
    return Hand(name, "PHÓ CHỦ TỊCH", (f"{marks[0]} ỦY BAN NHÂN DÂN", f"{marks[1]} CHỦ TỊCH"), AuthorityKind.IN_PLACE)


@st.composite
def bullets(draw: st.DrawFn) -> tuple[Unit, ...]:
    """Give two or three `-`, some with `+` below them."""
    found = []
    for _ in range(draw(st.integers(2, 3))):
        below = tuple(bullet(text, marker="+") for text in draw(st.lists(sentences(), max_size=2)))
        found.append(bullet(draw(sentences(stop=":" if below else ".")), *below))
    return tuple(found)


@st.composite
def lettered_units(draw: st.DrawFn) -> tuple[Unit, ...]:
    """Give a), b), c)… up to đ)."""
    texts = draw(st.lists(sentences(), min_size=2, max_size=6))
    return tuple(lettered(letter, text) for letter, text in zip(LETTERS, texts, strict=False))


def contents() -> st.SearchStrategy[tuple[Unit, ...]]:
    """Give what stands under a heading."""
    return st.one_of(st.lists(sentences().map(paragraph), min_size=1, max_size=3).map(tuple), bullets(), lettered_units())


@st.composite
def headings(
    draw: st.DrawFn, labels: Callable[[int], str], below: st.SearchStrategy[tuple[Unit, ...]], *, capital: bool
) -> tuple[Unit, ...]:
    """Give two or three headings of one row of labels."""
    found = []
    for at in range(draw(st.integers(2, 3))):
        title = draw(titles())
        found.append(heading(labels(at), title.upper() if capital else title, *draw(below)))
    return tuple(found)


def arabic(at: int) -> str:
    """Label the headings 1, 2, 3."""
    return str(at + 1)


def outlines() -> st.SearchStrategy[tuple[Unit, ...]]:
    """Give a body with I, 1, a, or with 1, a."""
    flat = headings(arabic, contents(), capital=False)
    deep = headings(ROMAN.__getitem__, st.one_of(headings(arabic, contents(), capital=False), contents()), capital=True)
    opening = sentences(stop=":").map(lambda text: (paragraph(text),))
    return st.builds(lambda first, rest: first + rest, opening, st.one_of(flat, deep))


@st.composite
def articles(draw: st.DrawFn, first: int = 1) -> tuple[Unit, ...]:
    """Give two to four Điều with khoản and điểm, or with plain text."""
    found = []
    for number in range(first, first + draw(st.integers(2, 4))):
        way = draw(st.sampled_from(["prose", "clauses", "titled"]))
        if way == "prose":
            found.append(article(number, text=draw(sentences())))
        elif way == "titled":
            found.append(article(number, draw(titles()), paragraph(draw(sentences()))))
        else:
            found.append(article(number, draw(titles()), *draw(clauses())))
    return tuple(found)


@st.composite
def clauses(draw: st.DrawFn) -> tuple[Unit, ...]:
    """Give two or three khoản, some with điểm."""
    found = []
    for number in range(1, draw(st.integers(3, 4))):
        texts = draw(st.one_of(st.just([]), st.lists(sentences(stop=";"), min_size=2, max_size=5)))
        points = tuple(point(letter, text) for letter, text in zip(LETTERS, texts, strict=False))
        found.append(clause(number, draw(sentences(stop=":" if points else ".")), *points))
    return tuple(found)


def bases() -> st.SearchStrategy[tuple[str, ...]]:
    """Give bases without the word Căn cứ."""
    body = st.sampled_from(PROVINCES)
    one = st.builds(
        lambda number, day, where: (
            f"Quyết định số {number}/QĐ-UBND ngày {day.day:02d} tháng {day.month:02d} năm {day.year} "
            f"của Ủy ban nhân dân tỉnh {where} về tổ chức bộ máy"
        ),
        st.integers(10, 4000),
        DAYS,
        body,
    )
    laws = st.sampled_from(["Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025", "Luật Di sản văn hóa năm 2024"])
    return st.lists(st.one_of(one, laws), min_size=1, max_size=3, unique=True).map(tuple)


def signed(draft: Draft) -> Draft:
    """Add the signatures that a clerk makes, where the draft has stamps."""
    office = " ".join(draft.issuing_body)
    marks = [Mark.HAND]
    marks += [Mark.NUMBER] if draft.number and draft.number.is_stamped else []
    marks += [Mark.DAY, Mark.MONTH] if draft.issued and draft.issued.is_stamped else []
    seconds = count(10)
    signatures = tuple(
        Signature(
            draft.signers[0].full_name if mark is Mark.HAND else office,
            "kyso@hoason.example",
            mark,
            f"2026-05-04T08:15:{next(seconds)}+07:00",
            draft.supervising_body[0] if draft.supervising_body else None,
        )
        for mark in marks
    )
    return evolve(draft, signatures=signatures) if len(marks) > 1 else draft


@st.composite
def letters(draw: st.DrawFn) -> Draft:
    """Give a công văn."""
    above, office, symbol, seat = draw(offices())
    addressees = tuple(draw(st.lists(st.sampled_from(FIELDS), min_size=1, max_size=4, unique=True)))
    draft = Draft(
        supervising_body=(above,),
        issuing_body=(office,),
        order=draw(st.sampled_from(Order)),
        number=draw(numbers(draw(st.sampled_from([symbol, f"{symbol}-VP", f"{symbol}-QLN&HT"])))),
        issued=draw(dates(seat)),
        subject=draw(subjects()),
        addressees=tuple(f"Sở {field}" for field in addressees),
        body=draw(st.one_of(outlines(), st.lists(sentences().map(paragraph), min_size=1, max_size=4).map(tuple))),
        receivers=draw(receivers(("Như trên", "addressees"))),
        filing=draw(filings()),
        signers=(draw(hands()),),
    )
    return signed(draft)


@st.composite
def named(draw: st.DrawFn) -> Draft:
    """Give a kế hoạch, báo cáo, thông báo or tờ trình."""
    above, office, symbol, seat = draw(offices())
    key = draw(st.sampled_from(sorted(NAMED)))
    name, abbreviation = NAMED[key]
    subject = draw(subjects())
    draft = Draft(
        supervising_body=(above,),
        issuing_body=(office,),
        order=draw(st.sampled_from(Order)),
        type_key=key,
        type_name=name,
        number=draw(numbers(f"{abbreviation}-{symbol}")),
        issued=draw(dates(seat)),
        subject=draw(st.sampled_from([f"Về việc {subject}", subject.capitalize()])),
        addressees=("Ủy ban nhân dân tỉnh",) if key == "TTR" else (),
        body=draw(outlines()),
        receivers=draw(receivers(None)),
        filing=draw(filings()),
        signers=(draw(hands()),),
    )
    return signed(draft)


@st.composite
def decisions(draw: st.DrawFn) -> Draft:
    """Give a quyết định with Điều."""
    above, office, symbol, seat = draw(offices())
    head = draw(st.sampled_from(POSITIONS))
    return Draft(
        supervising_body=(above,),
        issuing_body=(office,),
        type_key="QD",
        type_name="Quyết định",
        number=draw(numbers(f"QĐ-{symbol}")),
        issued=draw(dates(seat)),
        subject=f"Về việc {draw(subjects())}",
        enacting_body=f"{head} {office}",
        bases=draw(bases()),
        proposals=(f"Theo đề nghị của Trưởng phòng {draw(st.sampled_from(FIELDS))}",),
        enacting_words="QUYẾT ĐỊNH:",
        body=draw(articles()),
        receivers=draw(receivers(("Như Điều 2", "articles"))),
        filing=draw(filings()),
        signers=(Hand(draw(names()), head),),
    )


@st.composite
def circulars(draw: st.DrawFn) -> Draft:
    """Give a thông tư with Chương."""
    field = draw(st.integers(0, len(FIELDS) - 1))
    first = draw(articles())
    second = draw(articles(first=len(first) + 1))
    day = draw(DAYS)
    return Draft(
        regime=Regime.LEGISLATION,
        issuing_body=(f"BỘ {FIELDS[field].upper()}",),
        type_key="TT",
        type_name="Thông tư",
        number=Number(f"TT-B{SYMBOLS[field]}", f"{draw(st.integers(1, 120)):02d}", str(day.year)),
        issued=Issued("Hà Nội", day.year, day.month, day.day),
        subject=f"Quy định về {draw(subjects())}",
        bases=draw(bases()),
        proposals=(f"Theo đề nghị của Cục trưởng Cục {FIELDS[field]}",),
        body=(chapter("I", "Quy định chung", *first), chapter("II", draw(titles()), *second)),
        receivers=draw(receivers(None)),
        filing=draw(filings()),
        signers=(Hand(draw(names()), "THỨ TRƯỞNG", ("KT. BỘ TRƯỞNG",), AuthorityKind.IN_PLACE),),
    )


@st.composite
def party_documents(draw: st.DrawFn) -> Draft:
    """Give a Party committee's document."""
    key, name = draw(st.sampled_from([("HD", "Hướng dẫn"), ("KH", "Kế hoạch"), ("TB", "Thông báo"), ("BC", "Báo cáo")]))
    province = draw(st.sampled_from(PROVINCES))
    return Draft(
        form=Form.PARTY,
        regime=Regime.PARTY,
        supervising_body=(f"TỈNH ỦY {province.upper()}",),
        issuing_body=(draw(st.sampled_from(["BAN TỔ CHỨC", "BAN TUYÊN GIÁO VÀ DÂN VẬN", "ỦY BAN KIỂM TRA"])),),
        type_key=key,
        type_name=name,
        number=draw(numbers(f"{key}/BTCTU", joint="-", lead="Số ")),
        issued=draw(dates(province)),
        subject=f"về {draw(subjects())}",
        body=draw(outlines()),
        end_mark="",
        receivers=draw(receivers(None)),
        filing=Filing(("Văn phòng Tỉnh ủy",), lead="Lưu "),
        signers=(Hand(draw(names()), "PHÓ TRƯỞNG BAN", ("K/T TRƯỞNG BAN",), AuthorityKind.IN_PLACE),),
    )


@st.composite
def youth_documents(draw: st.DrawFn) -> Draft:
    """Give a Youth Union committee's document."""
    place = draw(st.sampled_from(PLACES))
    return Draft(
        form=Form.YOUTH,
        regime=Regime.ORGANISATION,
        supervising_body=(f"TỈNH ĐOÀN {draw(st.sampled_from(PROVINCES)).upper()}",),
        issuing_body=(f"BCH ĐOÀN XÃ {place.upper()}",),
        type_key="KH",
        type_name="Kế hoạch",
        number=draw(numbers("KH/ĐTN", joint="-")),
        issued=draw(dates(place)),
        subject=draw(subjects()).capitalize(),
        body=draw(outlines()),
        end_mark="",
        receivers=draw(receivers(None)),
        filing=Filing(("VP",)),
        signers=(Hand(draw(names()), "BÍ THƯ", ("TM. BAN THƯỜNG VỤ",), AuthorityKind.ON_BEHALF),),
    )


def drafts() -> st.SearchStrategy[Draft]:
    """Give a draft of any regime."""
    return st.one_of(letters(), named(), decisions(), circulars(), party_documents(), youth_documents())
