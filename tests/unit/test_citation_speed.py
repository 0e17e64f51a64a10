"""No pattern that runs over a whole text takes more than 50 ms on 100,000 characters, whatever their shape; finding is linear."""

from __future__ import annotations

import time

import pytest
import regex

from vnadmin_parse.fold import fold
from vnadmin_parse.grammar.citations import codes, document, find_citations, laws, short_names, unnumbered, view
from vnadmin_parse.grammar.rule import Pattern

SIZE = 100_000
LIMIT = 0.05
YARDSTICK = 0.0105
"""What `work_of_a_known_size` takes on the quiet machine that the limit is meant for, in seconds."""
SHAPES = (
    "a", "A", " ", "\n", "1", "1/", "1-", "A-", "(", '"', ", ", "điểm a, ", "khoản 1 ", "Nghị quyết Đại hội ", "Nghị quyết ", "Luật Đất đai ",
    "của Sở ", "ngày 1/1/2024 ", "ngày … tháng ", "số ", "số 12/QĐ-UBND ", "12/2020/NĐ-CP, ", "và ", "(sau đây gọi tắt là A", "này ", "A b ",
    "TCVN 1", "QCVN 1:2", "1/AB .AB", "Luật Ký kết, ", "20", "22 ", "số1", "…", "1 A-", "12 QĐ - ", "tỉnh Hà Giang ", "văn bản như: ", "sửa đổi, bổ sung ",
)  # fmt: skip


def patterns() -> dict[str, Pattern]:
    """Give the patterns that search; all others are matched at a place and see no more than a paragraph."""
    return {
        "code": codes.CODE.compiled,
        "standard": codes.STANDARD.compiled,
        "yearly": codes.YEARLY_NUMBER.compiled,
        "congress": laws.CONGRESS.compiled,
        "law": laws._openers(),
        "short-name": short_names.SHORT_NAME.compiled,
        "quotation": document._INLINE.compiled,
        "labelled": unnumbered._LABELLED.compiled,
        "bare": unnumbered._short_kinds(),
        "line": view._BREAK,
    }


def spent_on(pattern: Pattern, text: str) -> float:
    start = time.process_time()
    for _ in pattern.finditer(text, timeout=20 * LIMIT):
        pass
    return time.process_time() - start


def work_of_a_known_size() -> float:
    """Give the time of a plain pattern over a plain text: it grows with the machine's slowness, not with our patterns."""
    return spent_on(regex.compile(r"\p{Lu}\w{2}+"), "Abc " * 10_000)


def is_quick(pattern: Pattern, text: str) -> bool:
    """Tell whether the least disturbed of several runs keeps the limit, on a machine as slow as it is at that moment."""
    return any(spent_on(pattern, text) < LIMIT * max(1.0, work_of_a_known_size() / YARDSTICK) for _ in range(8))


@pytest.mark.parametrize("name", sorted(patterns()))
def test_no_pattern_is_slow(name: str) -> None:
    pattern = patterns()[name]
    for shape in SHAPES:
        assert is_quick(pattern, fold((shape * SIZE)[:SIZE])), shape


@pytest.mark.parametrize("shape", SHAPES)
def test_finding_takes_time_in_proportion(shape: str) -> None:
    def spent(size: int) -> float:
        start = time.process_time()
        find_citations((shape * size)[:size])
        return time.process_time() - start

    spent(500)
    assert min(spent(16_000) for _ in range(2)) < 8 * max(min(spent(4_000) for _ in range(2)), 0.004)
