"""Bodies of invented documents: the outline, the bullets and the paragraphs that come of plain lines."""

from __future__ import annotations

import itertools
from textwrap import dedent

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from vnadmin_parse.grammar.body import RULES, Body, read_body
from vnadmin_parse.records import BlockKind, Division, DivisionKind, Span
from vnadmin_parse.text import Line, Role, Text, lines_of

OPENING = "Thực hiện nhiệm vụ được giao, Sở báo cáo kết quả công tác quý III như sau:\n"


def body_of(raw: str) -> Body:
    """Read the body of a plain text."""
    lines = lines_of(raw)
    return read_body(Text(raw, lines), lines)


def shown(body: Body) -> str:
    """Draw the outline: indented by the enclosing units, titles in brackets."""
    return "\n".join(f"{'  ' * depth(body, division)}{name(division)}" for division in body.divisions)


def depth(body: Body, division: Division) -> int:
    """Count the enclosing units."""
    return 0 if division.parent is None else 1 + depth(body, body.divisions[division.parent])


def name(division: Division) -> str:
    """Show label or marker, title in brackets and the beginning of the text."""
    sign = division.label or division.marker or ("¶" if division.kind is DivisionKind.PARAGRAPH else "table")
    title = f" [{division.heading}]" if division.heading else ""
    return f"{sign}{title}{' ' + division.text[:24].rstrip() if division.text else ''}"


def problems(body: Body) -> list[str]:
    """Give the codes of the problems."""
    return [problem.code for problem in body.findings.problems]


OUTLINES = {
    "articles with and without titles": (
        """
        Chương I
        QUY ĐỊNH CHUNG
        Điều 1. Phạm vi điều chỉnh
        Quy chế này quy định việc quản lý hồ sơ.
        Điều 2
        1. Sở Nội vụ chủ trì.
        2. Các sở phối hợp:
        a) Cung cấp số liệu;
        b) Cử người tham gia;
        c) Báo cáo;
        d) Lưu hồ sơ;
        đ) Bảo quản;
        e) Hủy hồ sơ.
        Chương II
        TỔ CHỨC
        THỰC HIỆN
        Điều 3. Quyết định này có hiệu lực kể từ ngày ký.
        """,
        """
        Chương I [QUY ĐỊNH CHUNG]
          Điều 1 [Phạm vi điều chỉnh]
            ¶ Quy chế này quy định việ
          Điều 2
            1 Sở Nội vụ chủ trì.
            2 Các sở phối hợp:
              a Cung cấp số liệu;
              b Cử người tham gia;
              c Báo cáo;
              d Lưu hồ sơ;
              đ Bảo quản;
              e Hủy hồ sơ.
        Chương II [TỔ CHỨC THỰC HIỆN]
          Điều 3 Quyết định này có hiệu l
        """,
    ),
    "sections of chapters restart, articles run on": (
        """
        Chương I
        Quy định chung
        Mục 1
        PHẠM VI
        Điều 1. Phạm vi
        Mục 2. ĐỐI TƯỢNG
        Điều 2. Đối tượng
        Chương II
        Tổ chức thực hiện
        Mục 1. PHÂN CÔNG
        Tiểu mục 1. CẤP TỈNH
        Điều 3. Sở Nội vụ
        Tiểu mục 2. CẤP XÃ
        Điều 4. Ủy ban nhân dân xã
        """,
        """
        Chương I [Quy định chung]
          Mục 1 [PHẠM VI]
            Điều 1 Phạm vi
          Mục 2 [ĐỐI TƯỢNG]
            Điều 2 Đối tượng
        Chương II [Tổ chức thực hiện]
          Mục 1 [PHÂN CÔNG]
            Tiểu mục 1 [CẤP TỈNH]
              Điều 3 Sở Nội vụ
            Tiểu mục 2 [CẤP XÃ]
              Điều 4 Ủy ban nhân dân xã
        """,
    ),
    "a plan inside an article, then the next article": (
        """
        QUYẾT ĐỊNH:
        Điều 1. Phê duyệt Kế hoạch với các nội dung sau:
        I. MỤC TIÊU
        1. Mục tiêu chung
        a) Nâng cao chất lượng.
        2. Mục tiêu cụ thể
        II. NHIỆM VỤ
        1. Tuyên truyền.
        Điều 2. Tổ chức thực hiện
        1. Sở Nội vụ chủ trì.
        """,
        """
        Điều 1 Phê duyệt Kế hoạch với c
          I [MỤC TIÊU]
            1 [Mục tiêu chung]
              a Nâng cao chất lượng.
            2 Mục tiêu cụ thể
          II [NHIỆM VỤ]
            1 Tuyên truyền.
        Điều 2 [Tổ chức thực hiện]
          1 Sở Nội vụ chủ trì.
        """,
    ),
    "decimals belong to the number before their dot": (
        """
        1. Kết quả
        1.1. Công tác văn thư
        1.1.1. Văn bản đến
        a) Trên giấy.
        1.1.2 Văn bản đi
        1.2. Công tác lưu trữ
        2. Kiến nghị
        2.1) Với bộ
        """,
        """
        1 [Kết quả]
          1.1 [Công tác văn thư]
            1.1.1 [Văn bản đến]
              a Trên giấy.
            1.1.2 Văn bản đi
          1.2 Công tác lưu trữ
        2 [Kiến nghị]
          2.1 Với bộ
        """,
    ),
    "capitals, Romans, numbers that restart": (
        """
        A. KẾT QUẢ
        I. Công tác chỉ đạo
        1. Cấp tỉnh.
        2. Cấp xã.
        II. Tồn tại
        1. Cấp tỉnh.
        B. PHƯƠNG HƯỚNG
        I. Mục tiêu
        """,
        """
        A [KẾT QUẢ]
          I [Công tác chỉ đạo]
            1 Cấp tỉnh.
            2 Cấp xã.
          II [Tồn tại]
            1 Cấp tỉnh.
        B [PHƯƠNG HƯỚNG]
          I Mục tiêu
        """,
    ),
    "Party labels": (
        """
        I- TÌNH HÌNH
        1- Ưu điểm
        Cấp ủy đã lãnh đạo sát sao.
        2- Hạn chế
        II- NHIỆM VỤ
        1- Tuyên truyền
        1.1- Trong đảng viên.
        """,
        """
        I [TÌNH HÌNH]
          1 [Ưu điểm]
            ¶ Cấp ủy đã lãnh đạo sát s
          2 Hạn chế
        II [NHIỆM VỤ]
          1 [Tuyên truyền]
            1.1 Trong đảng viên.
        """,
    ),
    "steps, brackets and small Romans": (
        """
        1. Trình tự
        a) Nộp hồ sơ:
        Bước 1: Kê khai
        Bước 2: Nộp
        b) Giải quyết:
        (1) Thẩm định:
        i) Hồ sơ giấy;
        ii) Hồ sơ điện tử.
        (2) Trình ký.
        c) Trả kết quả.
        """,
        """
        1 [Trình tự]
          a [Nộp hồ sơ]
            Bước 1 Kê khai
            Bước 2 Nộp
          b [Giải quyết]
            1 [Thẩm định]
              i Hồ sơ giấy;
              ii Hồ sơ điện tử.
            2 Trình ký.
          c Trả kết quả.
        """,
    ),
    "a list that a colon introduces may use the style of an outer one": (
        """
        1. Hồ sơ
        a) Thành phần:
        1. Đơn.
        2. Bản sao.
        b) Số lượng: một bộ.
        2. Thời hạn
        """,
        """
        1 [Hồ sơ]
          a [Thành phần]
            1 Đơn.
            2 Bản sao.
          b Số lượng: một bộ.
        2 Thời hạn
        """,
    ),
    "another closing sign by a slip": (
        """
        1. Mục đích.
        2/ Yêu cầu.
        3) Kinh phí.
        4. Tổ chức.
        """,
        """
        1 Mục đích.
        2 Yêu cầu.
        3 Kinh phí.
        4 Tổ chức.
        """,
    ),
    "raised marks of notes after labels": (
        """
        Điều 7. Hình thức
        1. Văn bản giấy.
        2.15 Văn bản điện tử.
        3.[16] Văn bản khác.
        """,
        """
        Điều 7 [Hình thức]
          1 Văn bản giấy.
          2 Văn bản điện tử.
          3 Văn bản khác.
        """,
    ),
    "letters where a Roman number could stand": (
        """
        1. Danh sách
        a) Ông A.
        b) Ông B.
        c) Ông C.
        d) Ông D.
        đ) Ông Đ.
        e) Ông E.
        g) Ông G.
        h) Ông H.
        i) Ông I.
        k) Ông K.
        """,
        """
        1 [Danh sách]
          a Ông A.
          b Ông B.
          c Ông C.
          d Ông D.
          đ Ông Đ.
          e Ông E.
          g Ông G.
          h Ông H.
          i Ông I.
          k Ông K.
        """,
    ),
    "numbers before the first chapter end with it": (
        """
        Luật này được sửa đổi bởi:
        1. Luật thứ nhất;
        2. Luật thứ hai.
        Chương I
        QUY ĐỊNH CHUNG
        Điều 1. Phạm vi
        1. Một.
        """,
        """
        ¶ Luật này được sửa đổi bở
        1 Luật thứ nhất;
        2 Luật thứ hai.
        Chương I [QUY ĐỊNH CHUNG]
          Điều 1 [Phạm vi]
            1 Một.
        """,
    ),
    "the first heading below the title of a part that fills its line": (
        """
        Phần I
        GIẢI PHÁP CHỦ YẾU ĐỐI VỚI NGƯỜI ĐỨNG ĐẦU CƠ QUAN TRONG
        VIỆC TỔ CHỨC HỘI CHỢ HÀNG THỦ CÔNG TRÊN ĐỊA BÀN TỈNH
        I. VỀ CÔNG TÁC TUYÊN TRUYỀN
        1. Kết quả.
        """,
        """
        Phần I [GIẢI PHÁP CHỦ YẾU ĐỐI VỚI NGƯỜI ĐỨNG ĐẦU CƠ QUAN TRONG VIỆC TỔ CHỨC HỘI CHỢ HÀNG THỦ CÔNG TRÊN ĐỊA BÀN TỈNH]
          I [VỀ CÔNG TÁC TUYÊN TRUYỀN]
            1 Kết quả.
        """,
    ),
    "titles in capitals over two lines": (
        """
        I. ĐÁNH GIÁ KẾT QUẢ THỰC HIỆN
        NHIỆM VỤ QUÝ III
        1. Kết quả.
        """,
        """
        I [ĐÁNH GIÁ KẾT QUẢ THỰC HIỆN NHIỆM VỤ QUÝ III]
          1 Kết quả.
        """,
    ),
}


@pytest.mark.parametrize(("raw", "expected"), OUTLINES.values(), ids=OUTLINES)
def test_outline(raw: str, expected: str) -> None:
    assert shown(body_of(dedent(raw).strip())) == dedent(expected).strip()


BULLETS = {
    "minus, plus, star announced by a colon": (
        "1. Nhiệm vụ\n- Tuyên truyền:\n+ Trên báo:\n* Báo in.\n+ Trên đài.\n- Kiểm tra.",
        "1 [Nhiệm vụ]\n  - Tuyên truyền:\n    + Trên báo:\n      * Báo in.\n    + Trên đài.\n  - Kiểm tra.",
    ),
    "star above minus": (
        "* Nhóm một\n- Việc thứ nhất.\n+ Việc con.\n- Việc thứ hai.\n* Nhóm hai:\n- Việc khác.",
        "* Nhóm một\n  - Việc thứ nhất.\n    + Việc con.\n  - Việc thứ hai.\n* Nhóm hai:\n  - Việc khác.",
    ),
    "star as a note": ("- Việc thứ nhất.\n- Việc thứ hai.\n* Như vậy, đã xong.\n- Việc thứ ba.", None),
    "plus alone is the outermost": ("1. Hồ sơ\n+ Đơn.\n+ Bản sao.\n2. Lệ phí", "1 [Hồ sơ]\n  + Đơn.\n  + Bản sao.\n2 Lệ phí"),
    "a new unit starts anew": ("1. Một\n- Gạch:\n+ Cộng.\n2. Hai\n+ Cộng.", "1 [Một]\n  - Gạch:\n    + Cộng.\n2 [Hai]\n  + Cộng."),
    "bullets hang from the paragraph that introduces them": (
        "1. Hồ sơ\nThành phần gồm:\n- Đơn.\nSố lượng:\n- Một bộ.",
        "1 [Hồ sơ]\n  ¶ Thành phần gồm:\n    - Đơn.\n  ¶ Số lượng:\n    - Một bộ.",
    ),
    "plus under a paragraph inside a minus": (
        "1. Chi\n- Đầu tư.\n- Thường xuyên.\nTrong đó:\n+ Giáo dục.\n+ Y tế.\n- Dự phòng.",
        "1 [Chi]\n  - Đầu tư.\n  - Thường xuyên.\n    ¶ Trong đó:\n      + Giáo dục.\n      + Y tế.\n  - Dự phòng.",
    ),
    "a second count of plus inside one minus": (
        "- Đầu tư:\n+ Vốn vay.\nGồm có:\n+ Cầu.\n* Phụ.\n- Khác.",
        "- Đầu tư:\n  + Vốn vay.\n  ¶ Gồm có:\n    + Cầu.\n* Phụ.\n- Khác.",
    ),
    "minus under a paragraph below a star that holds minus": (
        "* Nhóm một\n- Việc.\nLưu ý:\n- Hạn.\n* Nhóm hai",
        "* Nhóm một\n  - Việc.\n  ¶ Lưu ý:\n    - Hạn.\n* Nhóm hai",
    ),
    "a paragraph below a lone star introduces outermost bullets": (
        "* Nhóm một.\nGồm có:\n- Việc.",
        "* Nhóm một.\n¶ Gồm có:\n  - Việc.",
    ),
    "a paragraph below plus introduces minus": ("+ Một.\nGồm có:\n- Hai.", "+ Một.\n¶ Gồm có:\n  - Hai."),
    "dashes of any length are one marker": ("– Một:\n+ Hai.\n- Ba.", "– Một:\n  + Hai.\n- Ba."),
    "other markers": ("• Một.\n• Hai:\no Ba.\n• Bốn.", "• Một.\n• Hai:\n  o Ba.\n• Bốn."),
    "symbol fonts are shown as printed": ("\uf0b7 Một.\n\uf0d8 Hai.", "• Một.\n  ➢ Hai."),
}


@pytest.mark.parametrize(("raw", "expected"), BULLETS.values(), ids=BULLETS)
def test_bullets(raw: str, expected: str | None) -> None:
    assert shown(body_of(raw)) == (expected or raw)


def test_a_paragraph_in_bold_stands_in_no_bullet() -> None:
    raw = "- Đầu tư.\nTổ chức thực hiện:\n+ Một.\n+ Hai."
    lines = [evolve(line, is_bold=n == 1) for n, line in enumerate(lines_of(raw))]
    assert shown(read_body(Text(raw, tuple(lines)), lines)) == "- Đầu tư.\n¶ Tổ chức thực hiện:\n  + Một.\n  + Hai."


TRAPS = {
    "a year": "Kế hoạch phát triển kinh tế - xã hội và dự toán ngân sách địa phương của tỉnh năm\n2025. Tiến độ thực hiện còn chậm.",
    "an article of a law": "Việc lập dự toán kinh phí thực hiện theo quy định tại khoản 2 Điều 31 và khoản 1\nĐiều 32 Luật Ngân sách.",
    "a number of laws": "Quốc hội đã thông qua nhiều đạo luật quan trọng, trong nhiệm kỳ này là tổng số\n37 luật và 20 nghị quyết.",
    "this article": "Người có thẩm quyền quyết định theo các quy định tại khoản 1, khoản 2 và khoản\n3 Điều này; báo cáo cấp trên.",
    "a dash in a compound": "Ban hành Kế hoạch triển khai thực hiện các nhiệm vụ trọng tâm phát triển kinh tế\n- xã hội năm 2025 của tỉnh.",
    "a list that runs inside the paragraph": "(1) Sở Nội vụ chủ trì việc tổng hợp, báo cáo kết quả; (2) các sở phối hợp; (3) báo cáo.",
    "a clause that a citation needs": "Thực hiện các nội dung đã được cấp có thẩm quyền giao, nhất là nội dung quy định tại\nMục 3 Thông tư này.",
    "a day of the month": "Các cơ quan, đơn vị báo cáo kết quả về Sở Nội vụ để tổng hợp, chậm nhất là vào ngày\n15. Sau ngày đó không tổng hợp.",
    "steering an article": "Điều khiển xe phải có giấy phép.",
    "amounts": "Tổng kinh phí thực hiện các nhiệm vụ của kế hoạch này trong năm ngân sách là hơn\n1.5 triệu đồng.",
}


@pytest.mark.parametrize("raw", TRAPS.values(), ids=TRAPS)
def test_wrapped_lines_that_look_like_labels(raw: str) -> None:
    body = body_of(f"{OPENING}\n{raw}\n\n{OPENING}")
    assert [division.kind for division in body.divisions] == [DivisionKind.PARAGRAPH] * 3
    assert body.divisions[1].text == raw.replace("\n", " ")


@pytest.mark.parametrize(
    ("raw", "labels", "codes"),
    [
        ("a) Một;\nb) Hai;\nb) Ba;\nc) Bốn.", "abbc", ["label.repeated"]),
        ("a) Một;\nb) Hai;\nc) Ba;\nd) Bốn;\ne) Năm.", "abcde", ["label.skipped"]),
        ("1. Một.\n2. Hai.\n4. Bốn.\n5. Năm.", "1245", ["label.skipped"]),
        ("1. Một.\n2. Hai.\n1. Lại một.\n2. Lại hai.", "1212", ["label.repeated"]),
        ("II. Hai\nIII. Ba", ["II", "III"], ["label.skipped"]),
        ("a) Một;\nf) Sáu.", "af", ["label.skipped"]),
        ("d) Bốn;\nđ) Năm;\ne) Sáu;\nf) Bảy;\ng) Tám.", "dđefg", ["label.skipped"]),
    ],
)
def test_odd_counts_are_kept_as_printed(raw: str, labels: str | list[str], codes: list[str]) -> None:
    body = body_of(raw)
    assert [division.label for division in body.divisions] == list(labels)
    assert {division.parent for division in body.divisions} == {None}
    assert problems(body) == codes


def test_kinds() -> None:
    body = body_of("Điều 1. Hồ sơ\n1. Thành phần:\na) Đơn.\na.1) Bản chính.\nĐiều 2. Kế hoạch như sau:\nI. MỤC TIÊU\n1. Một.")
    kinds = [division.kind.value for division in body.divisions]
    assert kinds == ["article", "clause", "point", "item", "article", "heading", "item"]
    assert [division.path for division in body.divisions][3:] == [
        ("Điều 1", "1", "a", "a.1"), ("Điều 2",), ("Điều 2", "I"), ("Điều 2", "I", "1"),
    ]  # fmt: skip


def test_wrapped_lines_make_one_paragraph_and_every_line_is_claimed() -> None:
    raw = (
        "Thực hiện Kế hoạch số 15/KH-UBND của Ủy ban nhân dân tỉnh về cải cách hành chính\n"
        "năm 2025, Sở đã triển khai.\n\n1. Kết quả tuyên truyền, phổ biến các văn bản của Trung ương và của tỉnh đến toàn\n"
        "thể cán bộ, công chức./.\n---------"
    )
    body = body_of(raw)
    assert [division.text for division in body.divisions] == [
        "Thực hiện Kế hoạch số 15/KH-UBND của Ủy ban nhân dân tỉnh về cải cách hành chính năm 2025, Sở đã triển khai.",
        "Kết quả tuyên truyền, phổ biến các văn bản của Trung ương và của tỉnh đến toàn thể cán bộ, công chức./.",
    ]
    assert [len(lines) for lines in body.paragraphs] == [2, 2, 1]
    assert [(claim.kind, claim.rule) for claim in body.findings.claims] == [
        (BlockKind.PARAGRAPH, "body.paragraph"), (BlockKind.DIVISION, "body.arabic"), (BlockKind.PARAGRAPH, "body.ruler"),
    ]  # fmt: skip
    assert [raw[slice(*claim.span)][:10] for claim in body.findings.claims] == ["Thực hiện ", "1. Kết quả", "---------"]


def test_an_end_mark_on_its_own_line_stays_with_its_paragraph() -> None:
    assert [division.text for division in body_of("1. Báo cáo kết quả\n./.").divisions] == ["Báo cáo kết quả ./."]


def test_enacting_words_are_no_division() -> None:
    body = body_of("QUYẾT NGHỊ:\nĐiều 1. Thông qua báo cáo.")
    assert [claim.kind for claim in body.findings.claims] == [BlockKind.ENACTING_WORDS, BlockKind.DIVISION]
    assert [division.label for division in body.divisions] == ["Điều 1"]


def test_dots_left_to_be_written_over_are_no_text() -> None:
    assert body_of("1. Ý kiến khác: …………………………………").divisions[0].text == "Ý kiến khác:"


def test_rows_of_a_table_are_no_sections() -> None:
    raw = "1. Kinh phí:\n1. Tập huấn 10\n2. In ấn 20\n2. Thời gian"
    plain = lines_of(raw)
    rows = [Line(line.span, line.text, line.folded, role=Role.TABLE, cells=_cells(line)) for line in plain[1:3]]
    body = read_body(Text(raw, plain), [plain[0], *rows, plain[3]])
    assert shown(body) == "1 [Kinh phí]\n  table\n2 Thời gian"
    assert body.divisions[1].rows == (("1. Tập huấn", "10"), ("2. In ấn", "20"))
    assert body.findings.problems == ()


def _cells(line: Line) -> tuple[Span, ...]:
    cut = line.span.start + line.text.rindex(" ")
    return Span(line.span.start, cut), Span(cut + 1, line.span.end)


def test_nothing_at_all() -> None:
    body = body_of("")
    assert (body.divisions, body.paragraphs, body.findings.claims) == ((), (), ())


OPENINGS = [text for rule in RULES for text in (*rule.examples, *rule.counterexamples)]
PIECES = st.one_of(st.sampled_from(OPENINGS), st.text(max_size=20), st.sampled_from(["", "“", "”.", "gồm:", "như sau: “1. Một", "./."]))


@given(st.lists(PIECES, max_size=25))
def test_any_lines_are_claimed_once_and_in_order(pieces: list[str]) -> None:
    raw = "\n".join(pieces)
    lines = lines_of(raw)
    body = read_body(Text(raw, lines), lines)
    assert [line for found in body.paragraphs for line in found] == list(lines)
    spans = [claim.span for claim in body.findings.claims]
    assert all(before.end <= after.start for before, after in itertools.pairwise(spans))
    assert all(division.parent is None or division.parent < place for place, division in enumerate(body.divisions))


def test_counts_that_open_in_themselves_stay_shallow() -> None:
    body = body_of("1. Một:\n" * 50)
    assert max(len(division.path) for division in body.divisions) == 3


def outline(raw: str) -> list[tuple[str | None, tuple[str, ...]]]:
    return [(division.label, division.path) for division in body_of(raw).divisions if division.label]


def test_a_chapter_behind_articles_closes_them() -> None:
    assert outline("Điều 1. Hồ sơ\n1. Nộp.\nChương I\nQUY ĐỊNH\nĐiều 2. Lệ phí\n1. Thu.\n") == [
        ("Điều 1", ("Điều 1",)),
        ("1", ("Điều 1", "1")),
        ("Chương I", ("Chương I",)),
        ("Điều 2", ("Chương I", "Điều 2")),
        ("1", ("Chương I", "Điều 2", "1")),
    ]


def test_decimal_labels_without_their_unit_count_on_their_own_level() -> None:
    found = body_of("1.1. Một\n1.2. Hai\n3.2. Ba bốn.\n")
    assert [division.path for division in found.divisions] == [("1.1",), ("1.2",), ("3.2",)]
    assert problems(found) == ["label.skipped"]


def test_decimal_labels_that_begin_late_hang_from_their_unit() -> None:
    found = body_of("1. Một\n1.4. Hai.\n1.12. Ba.\n")
    assert [division.path for division in found.divisions] == [("1",), ("1", "1.4"), ("1", "1.12")]
    assert problems(found) == ["label.skipped", "label.skipped"]


@pytest.mark.parametrize(
    ("below", "labels"),
    [
        ("(1) Kinh phí do tỉnh cấp; (2) Kinh phí do huyện cấp.\n", []),
        ("(1) Kinh phí do tỉnh cấp;\n(2) Kinh phí do huyện cấp.\n", ["1", "2"]),
        ("(1) Kinh phí do tỉnh cấp.\n(Phụ lục kèm theo)\n(2) Kinh phí do huyện cấp.\n", ["1", "2"]),
        ("(1) Kinh phí do tỉnh cấp.\n" + "Một dòng thường.\n" * 14, ["1"]),
        ("(3) Kinh phí khác do tỉnh cấp.\n", []),
    ],
)
def test_numbers_in_brackets_are_labels_where_lines_begin_with_them(below: str, labels: list[str]) -> None:
    assert [division.label for division in body_of("Nội dung gồm:\n" + below).divisions if division.label] == labels
