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
        cites: type, code or title, and date of every other document that is cited, in order.
    """

    draft: Draft
    write: Callable[[Draft], bytes | str]
    note: str
    cites: tuple[tuple[str, str, str | None], ...] = ()


SAMPLES = {
    "cong-van": Sample(
        letters.LETTER,
        signed_pdf_of,
        "A letter over two pages, signed five times: number, day and month stand only in the appearances of signature widgets.",
        cites=(
            ("Kế hoạch", "288/KH-UBND", "2026-08-12"),
            ("Công văn", "3102/BDSLN-CDS", "2026-08-20"),
            ("Luật", "Luật Di sản văn hóa", None),
        ),
    ),
    "cong-van-hoa-toc": Sample(letters.WARD_LETTER, pdf_of, "An urgent letter of a ward, whose name takes two lines of the head."),
    "cong-van-tika": Sample(
        letters.ROOM_LETTER,
        partial(text_of, has_trailer=True),
        "A text dump that ends with five signatures as Apache Tika prints them; number, day and month are blank.",
        cites=(("Kế hoạch", "45-KH/TU", "2024-03-18"),),
    ),
    "cong-van-xen-cot": Sample(letters.WARD_LETTER, interleaved_text_of, "A text dump in which both columns stand on one line."),
    "quyet-dinh": Sample(
        decisions.DECISION,
        pdf_of,
        "A decision with articles, numbered items and a ruled table.",
        cites=(
            ("Luật", "Luật Tổ chức chính quyền địa phương", "2025-06-16"),
            ("Luật", "Luật Ngân sách nhà nước", "2025-06-25"),
            ("Nghị quyết", "74/NQ-HĐND", "2025-12-11"),
            ("Tờ trình", "512/TTr-STV", "2026-04-28"),
        ),
    ),
    "quyet-dinh-kem-quy-che": Sample(
        decisions.REGULATION,
        pdf_of,
        "A decision, the regulation it encloses (a second head), and an appendix.",
        cites=(("Quyết định", "377/QĐ-UBND", "2026-01-19"),),
    ),
    "ke-hoach": Sample(decisions.PLAN, pdf_of, "A plan numbered I, 1, a with bullets - and +."),
    "to-trinh": Sample(
        decisions.SUBMISSION,
        pdf_of,
        "A submission with one addressee.",
        cites=(
            ("Nghị quyết", "74/NQ-HĐND", "2025-12-11"),
            ("Quyết định", "2990/QĐ-UBND", "2025-12-15"),
        ),
    ),
    "bao-cao": Sample(decisions.REPORT, pdf_of, "A report with decimal numbering.", cites=(("Kế hoạch", "12/KH-THPTBTX", "2025-09-05"),)),
    "bien-ban": Sample(decisions.MINUTES, pdf_of, "Minutes: no place and date, no recipients, two signers side by side."),
    "nghi-dinh": Sample(
        laws.DECREE,
        pdf_of,
        "A decree with chapters, sections, articles, clauses and points up to đ.",
        cites=(
            ("Luật", "963/2030/QH17", None),
            ("Luật", "958/2030/QH17", None),
            ("Nghị định", "812/2030/NĐ-CP", "2030-09-19"),
        ),
    ),
    "thong-tu": Sample(
        laws.CIRCULAR,
        pdf_of,
        "A circular whose subject holds a citation and wraps over several lines.",
        cites=(
            ("Nghị định", "197/2031/NĐ-CP", "2031-08-05"),
            ("Nghị định", "197/2031/NĐ-CP", "2031-08-05"),
        ),
    ),
    "thong-tu-lien-tich": Sample(laws.JOINT_CIRCULAR, pdf_of, "A circular of two ministries with two signers."),
    "luat": Sample(
        laws.LAW,
        pdf_of,
        "A law: no place and date in the head, the date in the closing line, no recipients.",
        cites=(("Hiến pháp", "Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam", None),),
    ),
    "huong-dan-dang": Sample(
        parties.GUIDANCE,
        pdf_of,
        "A guidance of a Party committee's board.",
        cites=(
            ("Điều lệ", "Điều lệ Đảng Cộng sản Việt Nam", None),
            ("Quy định", "233-QĐ/TU", "2026-01-14"),
        ),
    ),
    "ke-hoach-doan": Sample(parties.YOUTH_PLAN, pdf_of, "A plan of the Youth Union."),
}
