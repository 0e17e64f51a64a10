"""Invented documents of every regime, by the name of their fixture."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from attrs import frozen

from typeset.description import Draft
from typeset.dump import interleaved_text_of, text_of
from typeset.pdf import pdf_of
from typeset.samples import decisions, laws, letters, parties
from typeset.signing import signed_pdf_of


@frozen
class Sample:
    """One document and how its file is made.

    Fields:
        draft: what it says.
        write: makes the file; bytes are a PDF, a string is text.
        note: what the fixture is for.
    """

    draft: Draft
    write: Callable[[Draft], bytes | str]
    note: str


SAMPLES = {
    "cong-van": Sample(
        letters.LETTER,
        signed_pdf_of,
        "A letter over two pages, signed five times: number, day and month stand only in the appearances of signature widgets.",
    ),
    "cong-van-hoa-toc": Sample(letters.WARD_LETTER, pdf_of, "An urgent letter of a ward, whose name takes two lines of the head."),
    "cong-van-tika": Sample(
        letters.ROOM_LETTER,
        partial(text_of, has_trailer=True),
        "A text dump that ends with five signatures as Apache Tika prints them; number, day and month are blank.",
    ),
    "cong-van-xen-cot": Sample(letters.WARD_LETTER, interleaved_text_of, "A text dump in which both columns stand on one line."),
    "quyet-dinh": Sample(decisions.DECISION, pdf_of, "A decision with articles, numbered items and a ruled table."),
    "quyet-dinh-kem-quy-che": Sample(
        decisions.REGULATION, pdf_of, "A decision, the regulation it encloses (a second head), and an appendix."
    ),
    "ke-hoach": Sample(decisions.PLAN, pdf_of, "A plan numbered I, 1, a with bullets - and +."),
    "to-trinh": Sample(decisions.SUBMISSION, pdf_of, "A submission with one addressee."),
    "bao-cao": Sample(decisions.REPORT, pdf_of, "A report with decimal numbering."),
    "bien-ban": Sample(decisions.MINUTES, pdf_of, "Minutes: no place and date, no recipients, two signers side by side."),
    "nghi-dinh": Sample(laws.DECREE, pdf_of, "A decree with chapters, sections, articles, clauses and points up to đ."),
    "thong-tu": Sample(laws.CIRCULAR, pdf_of, "A circular whose subject holds a citation and wraps over several lines."),
    "thong-tu-lien-tich": Sample(laws.JOINT_CIRCULAR, pdf_of, "A circular of two ministries with two signers."),
    "luat": Sample(laws.LAW, pdf_of, "A law: no place and date in the head, the date in the closing line, no recipients."),
    "huong-dan-dang": Sample(parties.GUIDANCE, pdf_of, "A guidance of a Party committee's board."),
    "ke-hoach-doan": Sample(parties.YOUTH_PLAN, pdf_of, "A plan of the Youth Union."),
}
