"""The look-alike view keeps the length and unifies what archives mix."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnadmin_parse.fold import bare, fold, normalize


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("văn hóa", "văn hoá"),
        ("HÒA", "HOÀ"),
        ("thủy lợi", "thuỷ lợi"),
        ("khỏe", "khoẻ"),
        ("Ủy ban", "Uỷ ban"),
        ("ÐIỀU ðiểm", "ĐIỀU điểm"),
        ("QĐ\u2013UBND", "QĐ-UBND"),
        ("NĐ\u00adCP", "NĐ-CP"),
        ("NĐ\x02CP", "NĐ-CP"),
        ("ngày\u00a05", "ngày 5"),
        ("“Điều 5”", '"Điều 5"'),
    ],
)
def test_look_alikes_fold_to_one(one: str, other: str) -> None:
    """Every pair that an archive writes in two ways is one in the folded view."""
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("Mã", "Má"), ("Bình", "Bính"), ("hoàn", "hòan"), ("quý", "quy"), ("Điều", "Điêu")])
def test_different_words_stay_different(one: str, other: str) -> None:
    """Folding never takes a mark away, and a closed syllable has one spelling only."""
    assert fold(one) != fold(other)


@given(st.text())
def test_fold_keeps_length_and_is_idempotent(text: str) -> None:
    """An offset in the folded text is an offset in the text."""
    folded = fold(text)
    assert len(folded) == len(text)
    assert fold(folded) == folded


@given(st.text())
def test_bare_keeps_length(text: str) -> None:
    """The view without marks is a view, too."""
    assert len(bare(text)) == len(text)


def test_bare_drops_marks_and_case() -> None:
    """Anchors with wrong marks are found through it."""
    assert bare("CỘNG HÕA XÃ HỘI – Đảng") == "cong hoa xa hoi - dang"


@given(st.text())
def test_normalize_is_idempotent(text: str) -> None:
    """NFC and line feeds are settled once."""
    once = normalize(text)
    assert normalize(once) == once
    assert "\r" not in once
