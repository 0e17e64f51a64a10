"""Masked contacts: in no string of a record, in no output of any writer, and every offset stays true."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from typing import Final

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from signing_authority import identity, page, root, sign, usage

from vnadmin_parse import (
    Document,
    archival_metadata,
    chunks,
    from_json,
    parse_pdf,
    parse_text,
    redact_contacts,
    to_csv,
    to_frame,
    to_json,
    to_jsonl,
    to_markdown,
    to_text,
)
from vnadmin_parse.cli import main
from vnadmin_parse.export.inspection import inspection_page
from vnadmin_parse.export.tables import TableName
from vnadmin_parse.export.writers import writer_of
from vnadmin_parse.records import Appendix, Claims, Span

SECRETS: Final = ("tranvanan", "vanthu", "hoason.example", "certifier.example", "7738668", "773 8669", "0912")
LETTER: Final = """UBND TỈNH HOA SƠN
SỞ Y TẾ
Điện thoại: 0243 773 8669; Email: vanthu@hoason.example

Số: 12/SYT-VP
V/v liên hệ

Kính gửi: Sở Nội vụ.

1. Đề nghị liên hệ đồng chí Trần Văn An, ĐT: 0912345678, thư điện tử tranvanan@hoason.example.
2. Mức chi 1.234.567.890 đồng, tài khoản 113000012345, ngày 01/02/2025.

Nơi nhận:
- Như trên;
- Lưu: VT.

GIÁM ĐỐC

Trần Văn An


\t\tBAN CHỨNG THỰC SỐ - ĐT: 0243.7738668; Fax: 0243.7738668; Email: ca@certifier.example
\t2025-01-02T03:04:05+0700
\tUBND TỈNH HOA SƠN
\tTrần Văn An<tranvanan@hoason.example> đã ký lên văn bản này!



"""


@cache
def letter() -> Document:
    return parse_text(LETTER)


@cache
def signed() -> Document:
    """A PDF whose signature's claims, certificate and drawing name the signer's address."""
    content = sign(page(), identity("tranvanan@hoason.example", root(), usage()).signer())
    return parse_pdf(content, certificates=True)


def leaks(written: str | bytes) -> list[str]:
    shown = written.decode("utf-8") if isinstance(written, bytes) else written
    return [secret for secret in SECRETS if secret in shown]


def written(form: str, document: Document) -> str:
    return writer_of(form, "tt05-2025")(document)


def tabled(name: TableName, document: Document) -> str:
    return to_csv([document], name)


def framed(name: TableName, document: Document) -> str:
    return str(to_frame([document], name).to_csv())


WRITERS: Final[dict[str, Callable[[Document], str]]] = {
    "json": to_json,
    "jsonl": lambda document: "".join(to_jsonl([document])),
    "markdown": to_markdown,
    "text": to_text,
    "archive": lambda document: json.dumps(str(archival_metadata(document)), ensure_ascii=False),
    **{form: partial(written, form) for form in ("edxml", "akn", "archive-csv", "archive-xml")},
    **{f"csv-{name}": partial(tabled, name) for name in TableName},
    **{f"frame-{name}": partial(framed, name) for name in TableName},
    "inspection": inspection_page,
    "chunks": lambda document: repr(chunks(document)),
}


@pytest.mark.parametrize("name", WRITERS)
@pytest.mark.parametrize("made", [letter, signed])
def test_no_writer_shows_a_masked_contact(name: str, made: Callable[[], Document]) -> None:
    assert leaks(WRITERS[name](redact_contacts(made()))) == []


def test_the_writers_show_contacts_that_are_not_masked() -> None:
    shown = [leaks(write(letter())) for write in WRITERS.values()]
    assert sum(map(bool, shown)) >= len(shown) // 2


def test_parquet_shows_none() -> None:
    from vnadmin_parse.export.arrow import flat_table, nested_table  # noqa: PLC0415

    for table in (flat_table, nested_table):
        assert leaks(str(table([redact_contacts(letter())]).to_pylist())) == []


def test_offsets_stay_true() -> None:
    before, after = letter(), redact_contacts(letter())
    assert len(after.text) == len(before.text)
    assert [(block.span, block.kind) for block in after.blocks] == [(block.span, block.kind) for block in before.blocks]
    assert all(new in {old, "█"} for new, old in zip(after.text, before.text, strict=True))
    assert after.text.count("\n") == before.text.count("\n")
    assert from_json(to_json(after)) == after


def test_what_is_no_contact_stays() -> None:
    after = redact_contacts(letter())
    for kept in ("1.234.567.890", "113000012345", "01/02/2025", "2025-01-02T03:04:05+0700", "12/SYT-VP", "Điện thoại: █", "Fax: █", "<█"):
        assert kept in after.text
    (signature,) = after.digital_signatures
    assert (signature.signer, signature.signed_at, signature.certifier) == (
        "Trần Văn An",
        "2025-01-02T03:04:05+07:00",
        "BAN CHỨNG THỰC SỐ",
    )
    assert signature.email == "█" * len("tranvanan@hoason.example")
    assert (after.header, after.source) == (letter().header, letter().source)


@pytest.mark.parametrize(
    "words",
    [
        "ĐT: 0243.7738668", "SĐT 0912 345 678", "Điện thoại: (024) 3773.8668", "Tel: +84-24-37738668", "Fax: 02437738668/02437738669",
        "liên hệ 0912.345.678", "gọi +84912345678", "Hotline: 19001234", "Email:an.tran@x.example", "an_tran+1@x.y.example",
        "điện thoại di động: 0912-345-678 hoặc 0987 654 321", "phong-\nvanthu@hoason.example",
    ],
)  # fmt: skip
def test_contacts_are_masked_in_prose(words: str) -> None:
    masked = redact_contacts(parse_text(f"1. Xin báo cho {words}, trước ngày 01/02/2025.\n")).text
    assert not any(part in masked for part in ("3773", "7738", "345", "654", "1234", "an.tran", "an_tran", "vanthu", "example"))
    assert ", trước ngày 01/02/2025." in masked


@pytest.mark.parametrize(
    "words", ["DT: 1234567 m2", "Điều 5. Điện thoại viên", "giá 0.912.345.678", "a @ b", "02.05.2023 07:08:09", "Số 0912/QĐ"]
)
def test_other_words_stay(words: str) -> None:
    document = parse_text(f"1. Xin báo: {words} cho biết.\n")
    assert redact_contacts(document) is document


def test_what_a_signature_claims_is_found_however_it_is_wrapped() -> None:
    (signature,) = letter().digital_signatures
    claims = Claims(contact="024 3773 8668", name="an@maychu")
    document = parse_text("1. Gọi 024.3773.\n8668 hoặc viết an@may\nchu hay an@maychunha.\n")
    masked = redact_contacts(evolve(document, digital_signatures=(evolve(signature, claims=claims, span=None),)))
    assert masked.text == "1. Gọi ████████.\n████ hoặc viết ██████\n███ hay an@maychunha.\n".replace("████████.", "█████████")
    assert leaks(to_json(masked).replace("an@maychunha", "")) == []


def test_enclosed_documents_are_masked_too() -> None:
    inner = letter()
    (signature,) = inner.digital_signatures
    text = "PHỤ LỤC\n" + LETTER
    outer = evolve(
        parse_text(text), appendices=(Appendix(Span(0, 7), "Phụ lục", None, None, document=inner),), digital_signatures=(signature,)
    )
    assert leaks(to_json(redact_contacts(outer))) == []


@given(st.text(st.sampled_from("09 @.:-\nĐTđtelfaxEmail+84()a2"), max_size=80))
def test_no_text_raises_and_every_offset_stays(words: str) -> None:
    document = parse_text(words)
    masked = redact_contacts(document)
    assert len(masked.text) == len(document.text)
    assert redact_contacts(masked) == masked


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "letter.txt").write_text(LETTER, "utf-8")
    return tmp_path


@pytest.mark.parametrize("form", ["json", "csv", "markdown", "text", "edxml", "akn", "archive", "archive-csv", "archive-xml"])
def test_parse_masks_when_asked(folder: Path, form: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", str(folder / "in" / "letter.txt"), "--to", form, "--redact-contacts"]) == 0
    assert leaks(capfd.readouterr().out) == []


def test_convert_masks_when_asked_and_a_later_run_knows(folder: Path) -> None:
    words = ["convert", str(folder / "in"), "--pattern", "*.txt", "--out", str(folder / "out"), "--jobs", "1", "--quiet"]
    assert main(words) == 0
    (written,) = (folder / "out").rglob("letter*.json")
    assert leaks(written.read_text("utf-8"))
    assert main([*words, "--redact-contacts", "--resume"]) == 0
    assert leaks(written.read_text("utf-8")) == []
    assert leaks((folder / "out" / "manifest.jsonl").read_text("utf-8")) == []
