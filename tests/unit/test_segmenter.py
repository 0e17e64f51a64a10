"""What is asked of underthesea: the quick way says what the plain one says, and one file asks."""

from __future__ import annotations

from pathlib import Path

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st
from underthesea.pipeline.word_tokenize import word_tokenize

from vnadmin_parse import parse_text, segmenter, sentences
from vnadmin_parse.segmenter import word_texts

ROOT = Path(__file__).parents[2]
SENTENCES = ("Sở", "Sở Nội", "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ;", "HOÀ GIẢI, 1.250.000 đồng (12,5 %).")


def plain(sentence: str) -> list[str]:
    found: list[str] = word_tokenize(sentence)
    return found


def test_the_quick_way_fits_the_package_that_is_installed() -> None:
    assert segmenter._tagging() is not None


@pytest.mark.parametrize("sentence", SENTENCES)
def test_the_quick_way_gives_the_same_words(sentence: str) -> None:
    assert word_texts(sentence) == plain(sentence)


@pytest.mark.parametrize("path", sorted((ROOT / "tests" / "fixtures").glob("*/input.txt")), ids=lambda path: path.parent.name)
def test_the_quick_way_gives_the_same_words_on_every_fixture(path: Path) -> None:
    for sentence in sentences(parse_text(path.read_text("utf-8"))):
        assert word_texts(sentence.text) == plain(sentence.text)


@given(st.text(alphabet=st.sampled_from("aAộHOÀòİß 1.,;/-?!%“”ĐđNĐ-CP🙂ﬁ²"), max_size=40))
def test_the_quick_way_gives_the_same_words_on_any_text(text: str) -> None:
    assert word_texts(text) == plain(text)


def test_another_make_of_the_package_is_asked_the_plain_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(segmenter, "_is_right", lambda *_: False)
    segmenter._tagging.cache_clear()
    try:
        assert segmenter._tagging() is None
        assert word_texts(SENTENCES[2]) == plain(SENTENCES[2])
    finally:
        segmenter._tagging.cache_clear()


def test_one_file_imports_underthesea() -> None:
    asks = regex.compile(r"^\s*+(?:from|import)\s++underthesea", regex.MULTILINE)
    source = ROOT / "src" / "vnadmin_parse"
    assert [path.name for path in sorted(source.rglob("*.py")) if asks.search(path.read_text("utf-8"))] == ["segmenter.py"]
