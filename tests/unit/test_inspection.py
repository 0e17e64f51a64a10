"""The inspection page as a file: escaping, the policy, the tree, the pictures, a folder's index."""

from __future__ import annotations

import doctest
import io
import json
import re
from importlib.resources import files
from pathlib import Path

import pytest
from attrs import evolve
from PIL import Image

from inspection_pages import assert_closed, elements, policy_of, read_back, text_of
from vnadmin_parse import cli, parse_pdf, parse_text
from vnadmin_parse.export.inspection import FAMILIES, inspection_page
from vnadmin_parse.export.inspection_html import label, labels, script_data, visible
from vnadmin_parse.export.inspection_index import Entry, index_page
from vnadmin_parse.export.inspection_text import Marked, boxes, marked_text
from vnadmin_parse.inspecting import inspect_file, works_of
from vnadmin_parse.read.pictures import page_pictures, thumbnail
from vnadmin_parse.records import Box, Place, Span
from vnadmin_parse.terms import AuthorityKind, BlockKind, DivisionKind, Regime, Relation, TextLayer
from vnadmin_parse.verification import Integrity, LaterChange, Trust, Verification

ROOT = Path(__file__).parents[2]
FIXTURES = Path(__file__).parents[1] / "fixtures"
LETTER = FIXTURES / "cong-van" / "input.pdf"
DOCS = Path(__file__).parents[2] / "docs"
ATTACKS = [
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "<!-- <script>",
    "]]></style><img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)" x="',
    "' autofocus onfocus='alert(1)",
    "&lt;b&gt; &amp;amp; &#60;",
    "{{code}} {{policy}}",
    "\\u003cscript\\u003e",
]


@pytest.mark.parametrize("attack", ATTACKS)
def test_text_stays_text(attack: str) -> None:
    document = parse_text(f"SỞ {attack}\nSố: 12/SNV-VP\nV/v {attack}\nKính gửi: {attack}.\n1. {attack}\nNơi nhận:\n- {attack};")
    document = evolve(document, source=evolve(document.source, name=attack, producer=attack))
    root = read_back(inspection_page(document))
    assert_closed(root)
    assert text_of(root, "whole") == document.text
    assert not elements(root, "img")
    assert len(elements(root, "script")) == 3


def test_an_index_keeps_text_text_too() -> None:
    for attack in ATTACKS:
        good = Entry(attack, "a.html", attack, attack, attack, 1, (attack,))
        root = read_back(index_page([good, Entry(attack, error=attack)]))
        assert_closed(root)
        assert len(elements(root, "script")) == 2


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x00b", "a␀b"),
        ("a\x1bb\x7f", "a␛b␡"),
        ("\x85\x9f", "��"),
        ("a\u202eb\u2066c\u200f", "a�b�c�"),
        ("\ud800x\udfff", "�x�"),
        ("\ufdd0\uffff", "��"),
        ("a\tb\nc", "a\tb\nc"),
        ("tiếng Việt 𠀀", "tiếng Việt 𠀀"),
    ],
)
def test_what_nobody_can_see_is_shown(text: str, shown: str) -> None:
    assert visible(text) == shown
    assert len(shown) == len(text)


def test_a_page_of_odd_characters_can_be_written_and_read() -> None:
    document = parse_text("Số: 1/SNV\x00-VP\u202e\n\ud800Kính gửi: A\x1b\x0cB\r\nC\u2028D")
    root = read_back(inspection_page(document).encode().decode())
    assert len(text_of(root, "whole")) == len(document.text)
    odd = evolve(document, text=document.text + "\ud834\x00", source=evolve(document.source, name="\udcff.txt"))
    assert_closed(read_back(inspection_page(odd).encode().decode()))


def test_blocks_of_data_cannot_be_closed() -> None:
    written = script_data("a", ["</script><!--", "&", "\ud800"])
    assert written.count("<") == 2
    assert json.loads(re.sub("^<[^>]*>|<[^>]*>$", "", written)) == ["</script><!--", "&", "\ud800"]


def test_the_policy_forbids_everything_but_our_own() -> None:
    root = read_back(inspect_file(LETTER))
    assert_closed(root)
    assert policy_of(root)["require-trusted-types-for"] == ["'script'"]
    script = "".join(files("vnadmin_parse.export").joinpath(name).read_text("utf-8") for name in ("inspection.js", "inspection_words.js"))
    assert re.findall(r"innerHTML|outerHTML|insertAdjacent|\beval\b|new Function|document\.write|fetch\(|XMLHttp|import\(", script) == []


def test_every_record_stands_in_the_tree_and_on_its_page() -> None:
    document = parse_pdf(LETTER)
    root = read_back(inspect_file(LETTER))
    tree = text_of(root, "tree")
    told = [document.header.subject, *(each.text for each in (*document.addressees, *document.recipients)), document.signers[0].full_name]
    assert [text for text in told if text not in tree] == []
    groups = [group for group in elements(root, "g") if group.get("data-r")]
    rows = {item.get("id"): item for item in elements(root, "li")}
    assert all(f"r{group.get('data-r')}" in rows for group in groups)
    [code] = [group for group in groups if "1417/SDSLN-QLDS" in "".join(rows[f"r{group.get('data-r')}"].itertext())]
    [rect] = [child for child in code if child.tag.endswith("rect")]
    [place] = document.places(document.header.code.span)
    assert abs(float(rect.get("x")) - place.box.x0) < 2
    assert {group.get("class") for group in groups} >= {"head", "opening", "body", "citation", "closing", "signature"}
    assert len(elements(root, "img")) == len(document.pages) == 2


def test_every_word_of_a_closed_vocabulary_has_its_label() -> None:
    kinds = [*DivisionKind, *BlockKind, *Relation, *AuthorityKind, *TextLayer, *(each for each in Regime if each != "organisation")]
    assert [kind for kind in kinds if kind not in labels()] == []
    checked = [(Integrity, "integrity"), (Trust, "trust"), (LaterChange, "later")]
    assert [word for words, name in checked for word in words if f"{name}_{word}" not in labels()] == []
    assert [family for family in FAMILIES if f"family_{family}" not in labels()] == []
    assert label("no.such-code", "vi") == "no.such-code"


def test_what_checking_found_is_told_and_a_claim_is_called_one() -> None:
    document = parse_pdf(LETTER)
    assert label("claim_note", "vi") in inspection_page(document)
    found = Verification(Integrity.DIGEST_MISMATCH, Trust.REVOKED, later_change=LaterChange.NOT_CLEARED)
    signatures = tuple(evolve(each, verification=found) for each in document.digital_signatures)
    tree = text_of(read_back(inspection_page(evolve(document, digital_signatures=signatures), language="en")), "tree")
    assert "the covered bytes are not those that were signed" in tree
    assert "revoked" in tree
    assert label("claim_note", "en") not in tree


def test_every_label_of_a_problem_is_of_a_problem() -> None:
    told = set(re.findall(r"^\| `([^`]+)` \|", (DOCS / "reference" / "problems.md").read_text("utf-8"), re.MULTILINE))
    assert {key for key in labels() if "." in key} <= told | {"label.skipped"}


def test_words_that_the_script_changes_are_known() -> None:
    root = read_back(inspect_file(LETTER, language="en"))
    used = {element.get(name) for element in root.iter() if isinstance(element.tag, str) for name in ("data-t", "data-a", "data-p")} - {
        None
    }
    assert used <= set(labels())
    assert root.get("lang") == "en"
    assert "Recipients" in text_of(root, "tree")


def test_marks_may_lie_inside_each_other_and_cross() -> None:
    marks = [Marked(1, "body", Span(0, 6)), Marked(2, "citation", Span(2, 4)), Marked(3, "head", Span(3, 8)), Marked(4, "head", Span(5, 5))]
    made = re.findall(r'data-r="([^"]+)">([^<]+)', marked_text("abcdefgh", marks))
    assert made == [("1", "ab"), ("2 1", "c"), ("2 3 1", "d"), ("3 1", "ef"), ("3", "gh")]


def test_lines_below_each_other_share_a_box() -> None:
    lines = [
        Place(1, Box(10, 10, 90, 20)),
        Place(1, Box(5, 24, 80, 34)),
        Place(1, Box(5, 300, 80, 310)),
        Place(2, Box(5, 24, 80, 34)),
        Place(2, None),
    ]
    assert list(boxes(lines, is_inline=False)) == [Place(1, Box(5, 10, 90, 34)), lines[2], lines[3]]
    assert list(boxes(lines, is_inline=True)) == lines[:4]


def test_pictures_are_white_where_the_page_is() -> None:
    content = LETTER.read_bytes()
    pictures = list(page_pictures(content))
    assert [picture.number for picture in pictures] == [1, 2]
    for picture in pictures:
        image = Image.open(io.BytesIO(picture.content))
        assert image.size == (picture.width, picture.height)
        assert image.convert("RGB").getpixel((3, 3)) == (255, 255, 255)
        assert len(picture.content) < 150_000
    small = thumbnail(content)
    assert small is not None
    assert (small.width, len(small.content) < 20_000) == (240, True)


def test_what_is_no_pdf_has_no_picture() -> None:
    assert list(page_pictures(b"no pdf at all")) == []
    assert thumbnail(b"no pdf at all") is None


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    top = tmp_path / "in"
    (top / "sub").mkdir(parents=True)
    (top / "sub" / "công văn #1 <b>.pdf").write_bytes(LETTER.read_bytes())
    (top / "a.txt").write_text("Số:     /SNV-VP\nKính gửi: Sở Y tế.", "utf-8")
    (top / "bad.pdf").write_bytes(b"no pdf at all")
    (top / "index").write_text("left out", "utf-8")
    return top


def test_a_folder_has_an_index_and_a_bad_file_has_its_row(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    out = folder / "out"
    assert cli.main(["inspect", str(folder), "-o", str(out), "--jobs", "2"]) == 1
    told = capfd.readouterr()
    assert told.out == ""
    assert "bad.pdf: " in told.err
    assert "2 pages and index.html" in told.err
    root = read_back((out / "index.html").read_text("utf-8"))
    assert_closed(root)
    rows = [item for item in elements(root, "li") if item.get("data-state")]
    assert [row.get("data-state") for row in rows] == ["noted", "failed", "fine"]
    assert "code.number-blank" in rows[0].get("data-problems").split()
    assert "no PDF" in "".join(rows[1].itertext())
    links = [link.get("href") for link in elements(root, "a")]
    assert links == ["a.txt.html", "sub/c%C3%B4ng%20v%C4%83n%20%231%20%3Cb%3E.pdf.html"]
    page = read_back((out / "sub" / "công văn #1 <b>.pdf.html").read_text("utf-8"))
    assert "../index.html" in [link.get("href") for link in elements(page, "a")]
    assert sorted(path.name for path in out.iterdir()) == ["a.txt.html", "index.html", "sub"]


def test_names_that_would_meet_are_kept_apart(tmp_path: Path) -> None:
    for name in ("a.pdf", "A.PDF", "index"):
        (tmp_path / name).write_bytes(b"")
    pages = [work.page.casefold() for work in works_of(tmp_path, tmp_path / "out")]
    assert len(set(pages)) == 2


def test_the_recipe_of_inspect_md_gives_what_it_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    failed, tried = doctest.testfile(str(ROOT / "docs" / "how-to" / "inspect.md"), module_relative=False, encoding="utf-8")
    assert (failed, tried > 0) == (0, True)


def test_one_file_is_one_page(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    page = tmp_path / "page.html"
    assert cli.main(["inspect", str(LETTER), "-o", str(page), "--language", "en"]) == 0
    assert page.read_text("utf-8") == inspect_file(LETTER, language="en")
    (tmp_path / "bad.pdf").write_bytes(b"no pdf at all")
    assert cli.main(["inspect", str(tmp_path / "bad.pdf"), "-o", str(tmp_path / "bad.html")]) == 1
    assert not (tmp_path / "bad.html").exists()
    assert cli.main(["inspect", str(LETTER), "-o", str(tmp_path)]) == 2
    assert cli.main(["inspect", str(tmp_path), "-o", str(tmp_path)]) == 2
    assert cli.main(["inspect", str(tmp_path / "none.pdf"), "-o", str(page)]) == 2
    assert "is a folder" in capfd.readouterr().err
