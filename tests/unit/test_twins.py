"""One set of signature dictionaries, told twice: as the trailer of a text dump, and in a typeset PDF. Both claim the same."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest
from attrs import evolve

from typeset.description import Mark, Signature
from typeset.pdf import pdf_of
from typeset.samples import SAMPLES
from vnadmin_parse import Document, parse_pdf, parse_text, signing_events
from vnadmin_parse.records import DigitalSignature, Origin

SEED: Final = Path(__file__).parents[3] / "shared" / "corpus" / "seed.txt"
MARKS: Final = (Mark.HAND, Mark.NUMBER, Mark.DAY, Mark.MONTH, Mark.SEAL)
TRAILER: Final = """

\t\tBAN CHỨNG THỰC HOA SƠN - ĐT: 0243.7730000; Fax: 0243.7730001; Email: ca@chungthuc.example
\t2026-03-25T15:30:57+0700
\tPHIÊN BẢN THỬ NGHIỆM
\tLục Hoài Thước<luchoaithuoc@hoason.example> đã ký lên văn bản này!


\t\tCỤC CHỨNG THỰC SỐ HOA SƠN - ĐT: 0243.7730000; Fax: 0243.7730001; Email: ca@chungthuc.example
\t2026-03-26T09:45:13+0700
\tỦY BAN NHÂN DÂN TỈNH HOA SƠN
\tSỞ DI SẢN VÀ LÀNG NGHỀ<sodisan@hoason.example> đã ký lên văn bản này!


\t\tCỤC CHỨNG THỰC SỐ HOA SƠN - ĐT: 0243.7730000; Fax: 0243.7730001; Email: ca@chungthuc.example
\t2026-03-26T09:45:22+0700
\tỦY BAN NHÂN DÂN TỈNH HOA SƠN
\tSỞ DI SẢN VÀ LÀNG NGHỀ<sodisan@hoason.example> đã ký lên văn bản này!


\t\tCỤC CHỨNG THỰC SỐ HOA SƠN - ĐT: 0243.7730000; Fax: 0243.7730001; Email: ca@chungthuc.example
\t2026-03-26T09:45:50+0700
\tỦY BAN NHÂN DÂN TỈNH HOA SƠN
\tSỞ DI SẢN VÀ LÀNG NGHỀ<sodisan@hoason.example> đã ký lên văn bản này!


\t\tCỤC CHỨNG THỰC SỐ HOA SƠN - ĐT: 0243.7730000; Fax: 0243.7730001; Email: ca@chungthuc.example
\t2026-03-26T09:47:44+0700
\tỦY BAN NHÂN DÂN TỈNH HOA SƠN
\tSỞ DI SẢN VÀ LÀNG NGHỀ<sodisan@hoason.example> đã ký lên văn bản này!



"""


def signatures_of(trailer: str) -> tuple[Signature, ...]:
    """Read the five blocks as a person does: contact, time, place, sentence; none of the library's code is used."""
    blocks = [block.strip("\n").split("\n") for block in trailer.split("\n\n\n") if block.strip()]
    made = []
    for mark, (contact, moment, place, sentence) in zip(MARKS, ([line.strip() for line in block] for block in blocks), strict=True):
        signer, _, rest = sentence.partition("<")
        made.append(Signature(signer, rest.partition(">")[0], mark, f"{moment[:-2]}:{moment[-2:]}", place, contact))
    return tuple(made)


def twin_of(trailer: str) -> Document:
    """Set an invented letter with the same dictionaries."""
    return parse_pdf(pdf_of(evolve(SAMPLES["cong-van"].draft, signatures=signatures_of(trailer))))


def claimed(signature: DigitalSignature) -> DigitalSignature:
    """Leave out where it was found: a dump has no page, and what widgets draw and how bytes lie it cannot know."""
    return evolve(signature, origin=Origin.TEXT, span=None, page=None, box=None, stamp=None, shape=None)


def assert_twins(dump: Document, printed: Document) -> None:
    assert len(dump.digital_signatures) == len(printed.digital_signatures) == 5
    assert {each.origin for each in dump.digital_signatures} == {Origin.TEXT}
    assert {each.origin for each in printed.digital_signatures} == {Origin.PDF}
    assert [claimed(each) for each in dump.digital_signatures] == [claimed(each) for each in printed.digital_signatures]
    for one, other in zip(signing_events(dump.digital_signatures), signing_events(printed.digital_signatures), strict=True):
        assert evolve(one, stamps=()) == evolve(other, stamps=())
    assert all(each.verification is None and each.claimed_container is None for each in dump.digital_signatures)


def test_a_trailer_and_dictionaries_give_equal_records() -> None:
    dump = parse_text(
        "SỞ DI SẢN VÀ LÀNG NGHỀ\n\nSố: /SDS\n\nKính gửi: Sở Y tế.\n\nĐề nghị phối hợp./.\n\nGIÁM ĐỐC\n\nLục Hoài Thước\n" + TRAILER
    )
    assert_twins(dump, twin_of(TRAILER))
    person, agency = signing_events(dump.digital_signatures)
    assert (person.kind, person.signed_at) == ("person", "2026-03-25T15:30:57+07:00")
    assert (agency.kind, agency.signed_at, len(agency.signatures)) == ("agency", "2026-03-26T09:47:44+07:00", 4)


@pytest.mark.skipif(not SEED.is_file(), reason="the seed is not beside the repository")
def test_so_do_the_seeds() -> None:
    seed = SEED.read_text("utf-8")
    at = seed.index("\n\n\t\t")
    assert_twins(parse_text(seed), twin_of(seed[at:]))
