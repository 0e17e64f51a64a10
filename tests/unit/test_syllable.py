"""The shape of Vietnamese syllables."""

from __future__ import annotations

import unicodedata

import pytest

from vnadmin_parse import lexicon


@pytest.mark.parametrize(
    "word",
    [
        "nguyễn",
        "QUYẾT",
        "Đắk",
        "hòa",
        "hoà",
        "thủy",
        "thuỷ",
        "quý",
        "quí",
        "giếng",
        "gì",
        "khuya",
        "nghiêng",
        "xoong",
        "ương",
        "yêu",
        "ỷ",
        "oái",
        "khuỷu",
        "ngoằn",
        "rượu",
        "thuở",
        "huých",
        "giữa",
        "quốc",
        "mía",
        "của",
        "tiến",
        "kỹ",
        "kĩ",
        "uỷ",
        "ủy",
        "Ộc",
        "bươu",
        "quỵt",
        "đoàn",
        "hoạch",
        "tuyên",
        "nguyện",
        "uyển",
    ],
)
def test_syllables(word: str) -> None:
    assert lexicon.is_syllable(word)
    assert lexicon.is_syllable(unicodedata.normalize("NFD", word))


@pytest.mark.parametrize(
    "word",
    [
        "",
        "hai ba",
        *[
            "ng",
            "UBND",
            "qu",
            "qyết",
            "hòan",
            "thùyên",
            "kà",
            "ghà",
            "ngha",
            "cê",
            "các2",
            "nhât1",
            "tàc",
            "mảt",
            "iên",
            "struk",
            "bonoivu",
            "tôí",
        ],
    ],
)
def test_what_is_no_syllable(word: str) -> None:
    assert not lexicon.is_syllable(word)


def test_syllables_are_nfc_and_few_enough() -> None:
    made = lexicon.syllables()
    assert all(unicodedata.is_normalized("NFC", word) and word == word.lower() for word in made)
    assert 15_000 < len(made) < 25_000
