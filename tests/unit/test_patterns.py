"""Words to a piece of a pattern."""

from __future__ import annotations

import pytest
import regex

from vnadmin_parse import lexicon
from vnadmin_parse.fold import fold


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        (["Chủ tịch", "Chủ tịch nước", "Chủ"], "CHỦ TỊCH NƯỚC CỘNG HÒA", "CHỦ TỊCH NƯỚC"),
        (["Chủ tịch", "Chủ tịch nước", "Chủ"], "Chủ  tịch nướng", "Chủ  tịch"),
        (["Ủy ban"], "UỶ BAN nhân dân", "UỶ BAN"),
        (["Sở"], "Sởi", None),
        (["TM.", "TM"], "TM. UBND", "TM."),
        (["TM.", "TM"], "TMN", None),
        (["PGS. TS.", "PGS."], "PGS. TS. Trần", "PGS. TS."),
        (["A (B)+"], "a (b)+ c", "a (b)+"),
    ],
)
def test_alternation(words: list[str], text: str, found: str | None) -> None:
    for flags in (0, regex.VERBOSE, regex.IGNORECASE):
        match = regex.match(lexicon.alternation(words), fold(text), flags)
        assert (match[0] if match else None) == (fold(found) if found else None)


def test_alternation_keeps_the_case_when_asked() -> None:
    pattern = lexicon.alternation(["QyĐ", "TTr"], ignore_case=False)
    assert regex.match(pattern, "TTr-UBND", regex.IGNORECASE)
    assert not regex.match(pattern, "TTR-UBND", regex.IGNORECASE)


def test_alternation_may_end_inside_a_word_when_asked() -> None:
    assert regex.match(lexicon.alternation(["Số"], whole=False), "số12")
    assert not regex.match(lexicon.alternation(["Số"]), "số12")


@pytest.mark.parametrize("words", [[], [""], ["a", "  "]])
def test_alternation_needs_words(words: list[str]) -> None:
    with pytest.raises(ValueError, match="needs words"):
        lexicon.alternation(words)


def test_alternation_matches_every_word_of_the_tables() -> None:
    for names in (
        [entry.name for entry in lexicon.document_types()],
        [entry.name for entry in lexicon.positions()],
        [entry.name for entry in lexicon.body_heads()],
        [entry.form for entry in lexicon.ranks()],
        [entry.form for entry in lexicon.authorities()],
    ):
        pattern = regex.compile(lexicon.alternation(names))
        assert [name for name in names if pattern.fullmatch(fold(name)) is None] == []
