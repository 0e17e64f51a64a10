"""Characters a second: `find_citations` on Vietnamese text, beside eyecite's default tokenizer on an English court opinion.

    python benchmarks/citations.py [--eyecite PYTHON] [--size 200000] [--repeats 3]

PYTHON is an interpreter that has eyecite, such as that of an environment of its own; without it only ours is timed. CPU time; the two
take turns, each keeps its best time, and patterns and tables are loaded before the first clock starts. Both texts are written for this
purpose: paragraphs with about one citation in each line and a half, repeated with other numbers up to the size.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from collections.abc import Callable
from typing import Final

OPINION: Final = """\
The judgment of the district court is affirmed. The plaintiff alleges that the county failed to train its officers, and that the failure
caused the injuries for which she seeks damages. See Smith v. Marlow, {a} U.S. {b}, {c} (1994); Harlan v. Bright Water Co., {a} F.3d {b},
{c} (9th Cir. 1996). The statute, 42 U.S.C. § 1983, provides a remedy against every person who, under color of state law, deprives another
of a right secured by the Constitution. Id. at {c}. We review de novo the question whether the complaint states a claim, and we draw every
reasonable inference in favor of the plaintiff. In Smith, supra, at {c}, the Court declined to reach the issue that is before us today.
The record shows that the officers received eight hours of instruction, none of which concerned the use of restraints in vehicles.

"""
LETTER: Final = """\
Căn cứ Nghị định số {a}/2020/NĐ-CP ngày 22 tháng 5 năm 2020 của Chính phủ quy định chi tiết một số điều của Luật Đất đai năm 2013; thực hiện
Công văn số {b}/SKHCN-QLKH ngày 22/5/2023 của Sở Khoa học và Công nghệ về việc nâng bậc lương, các cơ quan, đơn vị rà soát hồ sơ của từng
người, lập danh sách và gửi về Sở trước khi hết tháng. Theo khoản 2 Điều {c} Nghị định này, hồ sơ gồm đơn và bản sao giấy tờ; người đứng
đầu chịu trách nhiệm về số liệu báo cáo. Những trường hợp còn vướng mắc được tổng hợp theo Mẫu số 02 Phụ lục I Thông tư số {c}/2021/TT-BNV
và báo cáo Ủy ban nhân dân tỉnh. Công văn nêu trên không áp dụng đối với người đã nghỉ hưu trước ngày ký. Việc bố trí kinh phí thực hiện
theo phân cấp hiện hành; nơi nào thiếu cán bộ thì điều động từ nơi khác đến, bảo đảm công việc hằng ngày không bị gián đoạn.

"""
THEIRS: Final = """
import sys, time
from eyecite import get_citations
text = sys.stdin.read()
get_citations(text[:2000])
best = float("inf")
for _ in range(int(sys.argv[1])):
    start = time.process_time()
    found = get_citations(text)
    best = min(best, time.process_time() - start)
print(best, len(found))
"""


def repeated(paragraph: str, size: int) -> str:
    """Repeat a paragraph with other numbers up to a size."""
    parts: list[str] = []
    while sum(map(len, parts[:1])) * len(parts) < size:
        n = len(parts)
        parts.append(paragraph.format(a=100 + n % 400, b=200 + n % 700, c=10 + n % 80))
    return "".join(parts)[:size]


def ours(text: str, repeats: int) -> tuple[float, int]:
    """Give the best CPU time of `find_citations`, and the number of citations."""
    from vnadmin_parse.citations import find_citations  # noqa: PLC0415 - loaded before the clock starts

    find_citations(text[:2000])
    best, count = float("inf"), 0
    for _ in range(repeats):
        start = time.process_time()
        count = len(find_citations(text))
        best = min(best, time.process_time() - start)
    return best, count


def eyecite(python: str) -> Callable[[str, int], tuple[float, int]]:
    """Give what times eyecite with the interpreter that has it."""

    def timed(text: str, repeats: int) -> tuple[float, int]:
        done = subprocess.run([python, "-c", THEIRS, str(repeats)], input=text, capture_output=True, text=True, check=True)
        seconds, count = done.stdout.split()[-2:]
        return float(seconds), int(count)

    return timed


def main() -> int:
    """Print a row for each; give 1 when ours is the slower."""
    parser = argparse.ArgumentParser(description="Characters a second of find_citations, beside eyecite.")
    parser.add_argument("--eyecite", metavar="PYTHON", help="interpreter that has eyecite")
    parser.add_argument("--size", type=int, default=200_000)
    parser.add_argument("--repeats", type=int, default=3)
    arguments = parser.parse_args()
    ways = {"vnadmin_parse": (ours, repeated(LETTER, arguments.size))}
    if arguments.eyecite:
        ways["eyecite"] = (eyecite(arguments.eyecite), repeated(OPINION, arguments.size))
    speed: dict[str, float] = {}
    print(f"{'':14} {'characters':>10} {'citations':>10} {'ms':>9} {'characters a second':>20}")
    for name, (way, text) in ways.items():
        seconds, count = way(text, arguments.repeats)
        speed[name] = len(text) / seconds
        print(f"{name:14} {len(text):10} {count:10} {1000 * seconds:9.1f} {speed[name]:20,.0f}")
    if "eyecite" not in speed:
        return 0
    print(f"ours is {speed['vnadmin_parse'] / speed['eyecite']:.1f} times as fast as eyecite")
    return 0 if speed["vnadmin_parse"] >= speed["eyecite"] else 1


if __name__ == "__main__":
    sys.exit(main())
