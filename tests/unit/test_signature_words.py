"""The words of signatures: who, which body, certified by whom, when."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnadmin_parse.records import Claims, Origin
from vnadmin_parse.signature_words import certifier_in, email_in, is_body, is_contact, signature_of, signing_time, wording_of

SENTENCE = "đã ký lên văn bản này"


@pytest.mark.parametrize(
    ("reason", "signer", "email"),
    [
        (f"Trần Văn An<an@tinh.example> {SENTENCE}!", "Trần Văn An", "an@tinh.example"),
        (f"Trần Văn An <an@tinh.example> {SENTENCE}.", "Trần Văn An", "an@tinh.example"),
        (f"SỞ Y TẾ<> {SENTENCE}!", "SỞ Y TẾ", None),
        (f"SỞ Y TẾ {SENTENCE}", "SỞ Y TẾ", None),
        ("SỞ Y TẾ<yte@tinh.example> đã ký số bản sao văn bản điện tử!", "SỞ Y TẾ", "yte@tinh.example"),
        (f"PHÒNG VĂN HOÁ VÀ\nTHÔNG TIN<p@x.example> {SENTENCE}!", "PHÒNG VĂN HOÁ VÀ THÔNG TIN", "p@x.example"),
        (f"A<an@tinh.example>  {SENTENCE.upper()} !!", "A", "an@tinh.example"),
    ],
)
def test_the_sentence_is_cut(reason: str, signer: str, email: str | None) -> None:
    wording = wording_of(reason)
    assert wording is not None
    assert (wording.signer, wording.email) == (signer, email)


@pytest.mark.parametrize("reason", ["", f"{SENTENCE}!", f"<an@tinh.example> {SENTENCE}!", "Phê duyệt", f"A {SENTENCE}, B chưa ký"])
def test_other_reasons_are_left(reason: str) -> None:
    assert wording_of(reason) is None


@pytest.mark.parametrize(
    ("words", "time"),
    [
        ("04.03.2024 05:06:07 +07:00", "2024-03-04T05:06:07+07:00"),
        ("10-07-2024 08:11:20 +07:00", "2024-07-10T08:11:20+07:00"),
        ("22/12/2025; 18:56:39; +07:00", "2025-12-22T18:56:39+07:00"),
        ("2024-03-04T05:06:07+0700", "2024-03-04T05:06:07+07:00"),
        ("2024-03-04T05:06:07.123Z", "2024-03-04T05:06:07+00:00"),
        ("2024.03.04 05:06:07 +07'00'", "2024-03-04T05:06:07+07:00"),
        ("2024.03.04 05:06", "2024-03-04T05:06"),
        ("D:20240304050607+07'00'", "2024-03-04T05:06:07+07:00"),
        ("D:20240304050607Z", "2024-03-04T05:06:07+00:00"),
        ("D:20240304050607-03'30", "2024-03-04T05:06:07-03:30"),
        ("D:20240304", "2024-03-04"),
        ("Ký ngày: 5/6/2024", "2024-06-05"),
        ("18:56:39 22/12/2025", "2025-12-22T18:56:39"),
        ("15:30 ngày 5/6/2024", "2024-06-05T15:30"),
        ("31/02/2023 10:00:00", None),
        ("25.05-2023", None),
        ("12024-03-04", None),
        ("D:2023", None),
        ("", None),
        ("2024-03-04T99:30:57+0700", None),
    ],
)
def test_times_keep_what_is_printed(words: str, time: str | None) -> None:
    assert signing_time(words) == time


@pytest.mark.parametrize(
    ("contact", "certifier"),
    [
        ("BAN CƠ YẾU CHÍNH PHỦ - ĐT: 024.1; Fax: 024.2; Email: ca@x.example", "BAN CƠ YẾU CHÍNH PHỦ"),
        ("CỤC CHỨNG THỰC SỐ VÀ BẢO MẬT THÔNG TIN (ĐT: 024.1, Email: ca@x.example)", "CỤC CHỨNG THỰC SỐ VÀ BẢO MẬT THÔNG TIN"),
        ("BAN CƠ YẾU CHÍNH PHỦ", "BAN CƠ YẾU CHÍNH PHỦ"),
        ("Văn phòng Sở - ĐT: 080.1; Email: vp@x.example", None),
        ("vp@x.example", None),
        ("", None),
    ],
)
def test_a_certifier_is_known_by_its_name(contact: str, certifier: str | None) -> None:
    assert certifier_in(contact) == certifier


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("SỞ Y TẾ", True),
        ("Ủy ban nhân dân tỉnh An", True),
        ("UBND XÃ BÌNH AN", True),
        ("Phòng Văn hoá và Thông tin", True),
        ("HIỆP HỘI LÀM VƯỜN", True),
        ("Đoàn Văn An", False),
        ("Trần Thị Sở", False),
        ("PHIÊN BẢN THỬ NGHIỆM", False),
        ("Việt Nam", False),
        ("", False),
    ],
)
def test_bodies_are_known_by_their_beginning(name: str, told: bool) -> None:  # noqa: FBT001
    assert is_body(name) is told


def test_a_contact_is_an_address_and_no_sentence() -> None:
    assert is_contact("BAN CƠ YẾU CHÍNH PHỦ")
    assert is_contact("Văn phòng - ĐT: 080.1")
    assert not is_contact(f"SỞ Y TẾ<yte@x.example> {SENTENCE}!")
    assert not is_contact("TỈNH AN")


def test_claims_that_are_no_sentence_still_name_the_signer() -> None:
    found = signature_of(Claims(reason="CN=Trần Văn An, O=SỞ Y TẾ, C=VN"), None, Origin.PDF)
    assert (found.signer, found.organisation) == ("Trần Văn An", "SỞ Y TẾ")
    found = signature_of(Claims(name="Trần Văn An", contact="an@x.example", location="Việt Nam"), None, Origin.PDF)
    assert (found.signer, found.email, found.organisation) == ("Trần Văn An", "an@x.example", None)
    assert signature_of(Claims(reason="Phê duyệt"), None, Origin.PDF).signer is None


@given(st.text(max_size=300))
def test_no_words_raise(words: str) -> None:
    signature_of(Claims(words, words, words, words), signing_time(words), Origin.TEXT)
    email_in(words)
    is_contact(words)
