"""Signatures grouped by signer, and stamps bound to the signatures that draw them."""

from __future__ import annotations

import pytest

from vnadmin_parse.records import Box, Claims, DigitalSignature, Origin
from vnadmin_parse.signing import SignerKind, bind_stamps, bind_wording, issuing_time, signing_events
from vnadmin_parse.text import Line, Span, Stamped, Text


def signed(signer: str | None, time: str | None, **more: object) -> DigitalSignature:
    return DigitalSignature(None, Origin.PDF, signer=signer, signed_at=time, **more)  # type: ignore[arg-type]


PERSON = signed("Trần Văn An", "2025-05-25T15:30:57+07:00", email="an@x.example")
AGENCY = [signed("SỞ Y TẾ", f"2025-05-26T09:45:{second}+07:00", stamp=stamp) for second, stamp in (("50", "12"), ("13", "5"), ("22", None))]


def test_five_stamps_of_one_agency_are_one_act() -> None:
    person, agency = signing_events([PERSON, *AGENCY])
    assert (person.kind, person.signer, person.signed_at) == (SignerKind.PERSON, "Trần Văn An", "2025-05-25T15:30:57+07:00")
    assert (agency.kind, agency.signed_at, agency.stamps) == (SignerKind.AGENCY, "2025-05-26T09:45:50+07:00", ("12", "5"))
    assert agency.signatures == (1, 2, 3)
    assert len(agency.times) == 3


def test_a_person_signs_at_the_first_time_whatever_the_zone() -> None:
    later = signed("Trần Văn An", "2025-05-25T09:00:00+00:00", email="AN@x.example")
    (event,) = signing_events([later, PERSON])
    assert event.signed_at == PERSON.signed_at
    assert issuing_time([PERSON]) is None
    assert issuing_time([*AGENCY, PERSON]) == "2025-05-26T09:45:50+07:00"


@pytest.mark.parametrize(
    ("signer", "kind"), [("C07", None), ("Lê Thị Bình", SignerKind.PERSON), ("UBND XÃ AN", SignerKind.AGENCY), (None, None), ("An", None)]
)
def test_the_name_tells_the_kind(signer: str | None, kind: SignerKind | None) -> None:
    assert signing_events([signed(signer, None)])[0].kind is kind


def test_nameless_signatures_are_joined_only_where_nothing_differs() -> None:
    one, other = signed(None, "2025-05-25T15:30:57+07:00"), signed(None, "2025-05-25T15:30:58+07:00")
    assert [event.signatures for event in signing_events([one, one, other])] == [(0, 1), (2,)]


def line(text: str, start: int, box: Box, page: int = 1) -> Line:
    return Line(Span(start, start + len(text)), text, text, page=page, box=box)


def test_a_stamp_belongs_to_the_widget_that_it_lies_in() -> None:
    words = "Số: 4096/SYT ngày 3"
    lines = (line("Số: 4096/SYT", 0, Box(100, 10, 220, 20)), line("ngày 3", 13, Box(300, 10, 360, 20)))
    text = Text(words, lines, stamped=(Stamped(Span(4, 8)), Stamped(Span(4, 7)), Stamped(Span(18, 19)), Stamped(Span(0, 3))))
    widgets = [Box(350, 5, 362, 25), Box(138, 5, 182, 25), Box(90, 0, 400, 40)]
    found = bind_stamps([signed(None, None, page=page, box=box) for page, box in zip((1, 1, 2), widgets, strict=True)], text)
    assert [(each.stamp, each.span) for each in found] == [("3", Span(18, 19)), ("4096", Span(4, 8)), (None, None)]


def test_drawn_words_fill_the_blanks_of_their_signature() -> None:
    words = DigitalSignature(
        Span(0, 9),
        Origin.TEXT,
        signer="SỞ Y TẾ",
        email="yte@x.example",
        signed_at="2025-01-01",
        page=1,
        box=Box(11, 11, 19, 19),
        claims=Claims(name="SỞ Y TẾ"),
    )
    signature = signed(None, "2025-05-25T15:30:57+07:00", page=1, box=Box(10, 10, 20, 20))
    (found,) = bind_wording([signature], [words])
    assert (found.signer, found.email, found.signed_at) == ("SỞ Y TẾ", "yte@x.example", "2025-05-25T15:30:57+07:00")
    assert (found.span, found.origin, found.claims) == (Span(0, 9), Origin.PDF, Claims())
    elsewhere = DigitalSignature(Span(0, 9), Origin.TEXT, page=2, box=Box(11, 11, 19, 19))
    assert bind_wording([signature], [elsewhere]) == (signature, elsewhere)
    assert bind_wording([], [elsewhere]) == (elsewhere,)
