"""Markdown and plain text, read back by a standard reader: what the document says, and no markup of its own."""

from __future__ import annotations

import json
import os
import re
from collections import Counter
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from vnadmin_parse import Document, parse_pdf, parse_text, to_markdown, to_text
from vnadmin_parse.export.characters import one_line
from vnadmin_parse.export.flow import flow
from vnadmin_parse.export.joining import paragraphs_in
from vnadmin_parse.export.markdown import escape
from vnadmin_parse.records import BlockKind, Division, DivisionKind, Span

FIXTURES = Path(__file__).parents[1] / "fixtures"
CASES = sorted(FIXTURES.glob("*/input.*"))
UPDATES = bool(os.environ.get("UPDATE_FIXTURES"))
READER = MarkdownIt("commonmark").enable("table").enable("strikethrough")
ANY_TEXT = st.text(alphabet=st.characters(codec=None), max_size=60)
MARKUP = st.lists(st.sampled_from([*"\\`*_[]<>~$|&#!-+=:.)(\"' \t\n1", "---", "1. ", "2) ", "&lt;", "http://a.b", "    ", "<!--", "\ud800", "\x00", "Ủy"]), max_size=12).map("".join)  # fmt: skip
every_case = pytest.mark.parametrize("path", CASES, ids=lambda path: path.parent.name)


def parse(path: Path) -> Document:
    return parse_pdf(path) if path.suffix == ".pdf" else parse_text(path.read_text("utf-8"))


def parts(markdown: str) -> tuple[dict[str, object], list[Token]]:
    """Give the front matter and what the reader makes of the rest."""
    _, front, rest = markdown.split("---\n", 2)
    values = {
        line.partition(": ")[0]: json.loads(line.partition(": ")[2]) for line in front.splitlines() if ": " in line and line[0] != " "
    }
    return values, READER.parse(rest)


def shown(token: Token) -> str:
    """Give what a reader sees of an inline token; only what we write ourselves may be markup in it."""
    children = token.children or []
    assert {child.type for child in children} <= {"text", "text_special", "strong_open", "strong_close", "hardbreak", "softbreak"}
    return "".join("\n" if child.type.endswith("break") else child.content for child in children)


def texts(tokens: list[Token]) -> list[str]:
    return [shown(token) for token in tokens if token.type == "inline"]


def words(text: str) -> Counter[str]:
    """Count the words; numbers of lists are markup, and the type's name has its normal capitals in a title."""
    return Counter(re.findall(r"[^\W\d_]{2,}", text.casefold()))


@every_case
@pytest.mark.parametrize(("ending", "write"), [("md", to_markdown), ("plain.txt", to_text)])
def test_expected(path: Path, ending: str, write) -> None:
    written, expected = write(parse(path)), path.with_name(f"expected.{ending}")
    if UPDATES:
        expected.write_text(written, encoding="utf-8")
    assert written == expected.read_text("utf-8")


@every_case
def test_headings_lists_tables_and_texts_come_back(path: Path) -> None:
    document = parse(path)
    passages = [passage for passage in flow(document) if not passage.is_head]
    _, tokens = parts(to_markdown(document))
    kinds, found = Counter(passage.kind.value for passage in passages), Counter(token.type for token in tokens)
    code, kind = document.header.code, document.document_type
    title = " ".join(part for part in (kind.name if kind else "", code.text if code else "") if part)
    assert found["heading_open"] == kinds["heading"] + bool(title)
    assert found["list_item_open"] == kinds["listed"]
    assert found["table_open"] == kinds["table"]
    assert found["fence"] == found["code_block"] == found["html_block"] == found["hr"] == found["blockquote_open"] == 0
    seen = set(texts(tokens))
    for passage in passages:
        told = passage.text if passage.kind != "listed" else re.sub(r"^\W+", "", passage.text)
        assert any(told in text for text in seen), passage
        assert all(cell in seen for row in passage.rows for cell in row)


@every_case
def test_lists_are_as_deep_as_the_flow_says(path: Path) -> None:
    document = parse(path)
    _, tokens = parts(to_markdown(document))
    depth, deepest = 0, 0
    for token in tokens:
        depth += {"list_item_open": 1, "list_item_close": -1}.get(token.type, 0)
        deepest = max(deepest, depth)
    assert deepest == max((passage.level + 1 for passage in flow(document) if passage.kind == "listed"), default=0)


@every_case
def test_no_word_is_lost(path: Path) -> None:
    document = parse(path)
    aside = {BlockKind.FURNITURE, BlockKind.SIGNATURE_TRAILER}
    printed = sum((words(document.text[slice(*block.span)]) for block in document.blocks if block.kind not in aside), Counter())
    values, tokens = parts(to_markdown(document))
    for written in (to_text(document), " ".join([*map(str, values.values()), *texts(tokens)])):
        lost = printed - words(written)
        assert set(lost) <= {"số"}, lost  # the front matter has the code without `Số:`


@every_case
def test_the_front_matter_says_what_the_header_says(path: Path) -> None:
    document = parse(path)
    values, _ = parts(to_markdown(document))
    header = document.header
    assert values.get("code") == (header.code.text if header.code else None)
    assert values.get("subject") == (one_line(header.subject) if header.subject else None)
    assert values.get("issued") == (header.issued.iso if header.issued else None)


@given(st.one_of(MARKUP, ANY_TEXT))
@example("1. a*b* [x](y) <b> &amp; `c` ~~d~~ #")
@example("# a #")
@example("a\\")
@example("- - -")
@example("***")
@example("===")
def test_no_character_becomes_markup(text: str) -> None:
    plain = one_line(text)
    for written, kind in (
        (escape(text), "paragraph_open"),
        (f"# {escape(text, opens=False)}", "heading_open"),
        (f"- {escape(text)}", "bullet_list_open"),
    ):
        tokens = READER.parse(written)
        if plain:
            assert tokens[0].type == kind
            assert texts(tokens) == [plain]
    (_, cell) = ([*texts(READER.parse(f"| a |\n| --- |\n| {escape(text, opens=False)} |")), ""])[:2]
    assert cell == plain


def body(*divisions: tuple[DivisionKind, str | None, str, int | None]) -> Document:
    """Give a document with such a body: kind, marker, text, parent."""
    made = tuple(
        Division(Span(at, at), kind, None, marker, None, text, parent=parent) for at, (kind, marker, text, parent) in enumerate(divisions)
    )
    return evolve(parse_text(""), body=made)


def listing(document: Document) -> str:
    return to_markdown(document).split("---\n", 2)[2].strip()


ITEM, BULLET = DivisionKind.ITEM, DivisionKind.BULLET


def test_numbers_are_those_that_are_printed() -> None:
    printed = ["3.", "4.", "1.", "2.", "7.", "a)", "8."]
    document = body(*((ITEM, marker, "x", None) for marker in printed))
    tokens = READER.parse(listing(document))
    lists = [token.attrGet("start") or 1 for token in tokens if token.type == "ordered_list_open"]
    assert lists == [3, 1, 7, 8]
    assert texts(tokens) == ["x", "x", "x", "x", "x", "a) x", "x"]


def test_the_mark_of_a_footnote_is_no_part_of_a_number() -> None:
    clauses = tuple(
        Division(Span(at, at), DivisionKind.CLAUSE, str(at), marker, None, "x") for at, marker in ((1, "1."), (2, "2.18"), (3, "3."))
    )
    assert listing(evolve(parse_text(""), body=clauses)) == "1. x\n2. 18 x\n3. x"


@pytest.mark.parametrize(
    "basis",
    [
        "Căn cứ Luật Đá ngày 01/7/2034;\nLuật sửa đổi, bổ sung một số điều của Luật Đá ngày 02/8/2035;",
        "Căn cứ Luật Đá số 931/2034/QH15 được sửa đổi, bổ sung bởi Luật số\n\n940/2034/QH15;",
    ],
)
def test_a_basis_is_one_paragraph_whatever_its_lines_end_with(basis: str) -> None:
    head = "UBND TỈNH HOA SƠN\nSố: 12/QĐ-UBND\nQUYẾT ĐỊNH\nVề việc mua đá"
    shown = to_text(parse_text(f"{head}\n\n{basis}\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Mua đá.\n"))
    assert one_line(basis) in shown.splitlines()


def test_lists_stand_in_lists() -> None:
    document = body((ITEM, "1.", "a", None), (BULLET, "-", "b", 0), (BULLET, "+", "c", 1), (ITEM, "2.", "d", 2), (DivisionKind.PARAGRAPH, None, "e", 0), (ITEM, "2.", "f", None))  # fmt: skip
    assert listing(document) == "1. a\n   - b\n     - c\n\n       2. d\n\n   e\n\n2. f"
    assert to_text(document) == "1. a\n  - b\n    + c\n      2. d\n\n  e\n\n2. f\n"


@given(st.lists(st.tuples(st.sampled_from(list(DivisionKind)), st.sampled_from([None, "-", "+", "1.", "2.", "a)", "Điều 1.", "\n"]), st.one_of(MARKUP, ANY_TEXT)), max_size=8))  # fmt: skip
def test_no_body_breaks_it(divisions: list[tuple[DivisionKind, str | None, str]]) -> None:
    document = body(*((kind, marker, text, at - 1 if at else None) for at, (kind, marker, text) in enumerate(divisions)))
    assert all(to.encode() is not None for to in (to_markdown(document), to_text(document)))
    shown_texts = " ".join(texts(parts(to_markdown(document))[1]))
    for _, _, text in divisions:
        assert one_line(text) in shown_texts


@given(st.one_of(ANY_TEXT, MARKUP))
@example("")
def test_no_text_breaks_it(text: str) -> None:
    document = parse_text(text)
    parts(to_markdown(document))
    assert to_text(document).encode().decode() == to_text(document)


@pytest.mark.parametrize(
    ("printed", "paragraphs"),
    [
        ("", []),
        ("a\n\nb", ["a", "b"]),
        ("Đơn vị có trách nhiệm kiểm kê hiện vật của\nmình", ["Đơn vị có trách nhiệm kiểm kê hiện vật của mình"]),
        ("DANH MỤC\nHiện vật được kiểm kê trong năm", ["DANH MỤC", "Hiện vật được kiểm kê trong năm"]),
        (
            "(Kèm theo Quyết định của Chủ tịch\nỦy ban nhân dân tỉnh Hoa Sơn ngày 03 tháng 02 năm 2026 về việc kiểm kê)",
            ["(Kèm theo Quyết định của Chủ tịch Ủy ban nhân dân tỉnh Hoa Sơn ngày 03 tháng 02 năm 2026 về việc kiểm kê)"],
        ),
        ("1. Trống đồng;\n2. Chuông.", ["1. Trống đồng;", "2. Chuông."]),
        ("a) Trống đồng và các loại\nb) Chuông", ["a) Trống đồng và các loại", "b) Chuông"]),
    ],
)
def test_lines_are_joined(printed: str, paragraphs: list[str]) -> None:
    assert paragraphs_in(printed) == paragraphs


def test_expected_files_are_not_being_rewritten() -> None:
    assert not UPDATES, "UPDATE_FIXTURES is set: read the diff, then run the tests without it"
