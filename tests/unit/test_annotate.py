"""Marking citations up, in their own text and in altered copies of it."""

from __future__ import annotations

import html

import pytest

from vnadmin_parse.citations import annotate, find_citations
from vnadmin_parse.grammar.citations.alignment import align

LETTER = "Theo điểm a khoản 2 Điều 5 Nghị định số 12/2020/NĐ-CP ngày 5/6/2020 của Chính phủ và Luật Đất đai năm 2013, đề nghị rà soát."


def test_a_pair_goes_around_each() -> None:
    assert (
        annotate("theo Luật Đất đai năm 2013.", find_citations("theo Luật Đất đai năm 2013."), ("<", ">"))
        == "theo <Luật Đất đai năm 2013>."
    )


def test_a_function_says_the_marks_and_may_say_none() -> None:
    found = find_citations(LETTER)
    marked = annotate(LETTER, found, lambda one: (f"[{one.code}: ", "]") if one.code else None)
    assert marked.count("[") == 1
    assert "[12/2020/NĐ-CP: điểm a khoản 2 Điều 5 Nghị định" in marked
    assert "và Luật Đất đai" in marked


def test_what_lies_inside_is_marked_inside() -> None:
    found = find_citations(LETTER)
    pinpoint = found[0].pinpoints[0]
    assert annotate(LETTER, [pinpoint, *found], ("(", ")")).startswith("Theo ((điểm a khoản 2 Điều 5) Nghị định")


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([(0, 3), (2, 5)], "[abc]def"),
        ([(2, 5), (0, 3)], "[abc]def"),
        ([(0, 6), (1, 3), (2, 5)], "[a[bc]def]"),
        ([(0, 3), (3, 6)], "[abc][def]"),
        ([(1, 3), (1, 3)], "a[bc]def"),
        ([(1, 5), (1, 3), (3, 5)], "a[[bc][de]]f"),
        ([(2, 2)], "abcdef"),
        ([], "abcdef"),
    ],
)
def test_overlapping(spans: list[tuple[int, int]], expected: str) -> None:
    assert annotate("abcdef", spans, ("[", "]")) == expected


def test_escaping_leaves_the_marks_alone() -> None:
    assert annotate("a<b>c", [(1, 4)], ("<i>", "</i>"), escape=html.escape) == "a<i>&lt;b&gt;</i>c"


@pytest.mark.parametrize("span", [(-1, 2), (3, 2), (0, 7)])
def test_a_span_outside_is_refused(span: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="does not lie"):
        annotate("abcdef", [span], ("[", "]"))


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        (LETTER.replace(" ", "\n"), "[Luật\nĐất\nđai\nnăm\n2013]"),
        (LETTER.replace("Đất đai", "<b>Đất đai</b>"), "[Luật <b>Đất đai</b> năm 2013]"),
        (f"Kính gửi: Sở Xây dựng\n{LETTER}", "[Luật Đất đai năm 2013]"),
        (LETTER.replace("Luật Đất", "Lụat Đất"), "[Lụat Đất đai năm 2013]"),
        (LETTER.replace("2013", "2024"), "[Luật Đất đai năm 2024]"),
        (LETTER.replace(" và ", " và theo "), "[Luật Đất đai năm 2013]"),
    ],
)
def test_an_altered_copy(copy: str, expected: str) -> None:
    marked = annotate(LETTER, find_citations(LETTER), ("[", "]"), onto=copy)
    assert (
        marked.endswith(f"{expected}, đề\nnghị\nrà\nsoát." if "\n" in expected else f"{expected}, đề nghị rà soát.") or expected in marked
    )
    assert marked.replace("[", "").replace("]", "") == copy


def test_what_is_gone_from_the_copy_stays_unmarked() -> None:
    copy = "Đề nghị rà soát."
    assert annotate(LETTER, find_citations(LETTER), ("[", "]"), onto=copy) == copy


def test_a_repeated_phrase_is_marked_where_it_was_meant() -> None:
    text = "Luật Đất đai. Thứ nhất, báo cáo. Luật Đất đai. Thứ hai, kiểm tra."
    copy = text.replace(". ", ".\n\n")
    second = text.rindex("Luật Đất đai")
    marked = annotate(text, [(second, second + 12)], ("[", "]"), onto=copy)
    assert marked == "Luật Đất đai.\n\nThứ nhất, báo cáo.\n\n[Luật Đất đai].\n\nThứ hai, kiểm tra."


def test_a_mark_of_a_footnote_in_a_word() -> None:
    assert align("số 5/NĐ-CP1 ngày", "số  5/NĐ-CP1  ngày").stretch(3, 10) == (4, 11)


def test_long_texts_are_aligned_soon() -> None:
    text = " ".join(f"{LETTER} {n}" for n in range(500))
    copy = text.replace(" ", "\n ")
    found = find_citations(text)
    marked = annotate(text, found, ("[", "]"), onto=copy)
    assert marked.count("[") == len(found)
