"""Which cited documents are one, and what a folder's graph makes of that."""

from __future__ import annotations

import csv
import io
import json
import shutil
from pathlib import Path

import pytest

from vnadmin_parse import cli, parse_text
from vnadmin_parse.citations import Family, family_of, find_citations, identities, normal_code, resolve
from vnadmin_parse.export.graph import Edge, Node, graph_of, to_csv

FIXTURES = Path(__file__).parents[1] / "fixtures"


def key(text: str) -> str | None:
    """Give the shared key of the last citation of a text, or None."""
    told = identities(resolve(find_citations(text), text=text))[-1]
    return told.key if told.is_shared else None


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("126/2034/NĐ-CP ngày 08/10/2034", "Nghị định số 126 ngày 08/10/2034 của Chính phủ"),
        ("Nghị định số 126/2034/NĐ-CP", "Nghị định 126/2034"),
        ("Nghị định số 126/2034/NĐ-CP", "Nghị định số 126/2034/NĐ-CP ngày 8/10/2034. Theo Nghị định 126"),
        ("Chỉ thị số 05/CT-TTg ngày 11/01/2034 của Thủ tướng Chính phủ", "Chỉ thị số 5/CT-TTg năm 2034"),
        ("QCVN 315:2034/BGTVT", "QCVN 315: 2034/ BGTVT"),
        ("Quyết định số 12/QĐ-UBND ngày 5/6/2034 của UBND tỉnh Hà Giang", "Quyết định số 12/QĐ-UBND ngày 5/6/2034 của Ủy ban nhân dân tỉnh Hà Giang"),
        ("Quyết định số 12/QĐ-UBND ngày 5/6/2034 của Chủ tịch UBND TP. Hải Phòng", "Quyết định số 12/QĐ-UBND ngày 5/6/2034 của UBND thành phố Hải Phòng"),
        ("Luật Đất đai năm 2013", "Luật Đất đai ngày 29/11/2013"),
        ("Luật BHXH 2034", "Luật Bảo hiểm xã hội năm 2034"),
        ("Thông tư liên tịch số 01/2034/TTLT-BNV-BTC", "Thông tư liên tịch số 01/2034/TTLT/BNV-BTC"),
        ("Nghị quyết Đại hội lần thứ XIII của Đảng", "Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng"),
        ("Án lệ số 843/2034/AL", "án lệ số 843/2034/AL"),
    ],
)  # fmt: skip
def test_meet(first: str, second: str) -> None:
    assert key(first) is not None
    assert key(first) == key(second)


@pytest.mark.parametrize(
    "text",
    [
        "Nghị định 126",
        "Luật Đất đai",
        "Quyết định số 12/QĐ-UBND ngày 5/6/2034 của UBND tỉnh",
        "Quyết định số 12/QĐ-UBND ngày 5/6/2034 của UBND xã Tân Lập",
        "Quyết định số 12/QĐ-UBND của UBND tỉnh Hà Giang",
        "Công văn số 12/SNV-VP ngày 5/6/2034 của Sở Nội vụ",
        "Kế hoạch số 12/KH-BTC ngày 5/6/2034 của Ban Tổ chức Hội thi",
        "Nghị quyết Đại hội XIII",
        "Đơn đề nghị ngày 26/11/2034 của Quỹ Hòa Bình",
        "Chỉ thị số 05/CT-TTg",
    ],
)
def test_do_not_meet(text: str) -> None:
    assert key(text) is None


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Chỉ thị số 05/CT-TTg ngày 11/01/2034", "Chỉ thị số 05/CT-TTg ngày 11/01/2035"),
        ("Quyết định số 12/QĐ-UBND ngày 5/6/2034 của UBND tỉnh Hà Giang", "Quyết định số 12/QĐ-UBND ngày 5/6/2034 của UBND tỉnh Sơn La"),
        ("Luật Đất đai năm 2003", "Luật Đất đai năm 2013"),
        ("Nghị định số 126/2034/NĐ-CP", "Nghị định số 126/2035/NĐ-CP"),
        ("Nghị định số 126/2034/NĐ-CP", "Nghị quyết số 126/2034/NQ-CP"),
    ],
)
def test_stay_apart(first: str, second: str) -> None:
    assert key(first) is not None
    assert key(first) != key(second)


def test_one_code_of_two_provinces_is_not_one_document() -> None:
    found = resolve(
        find_citations(
            "Quyết định số 12/QĐ-UBND ngày 5/6/2034 của UBND tỉnh Hà Giang; Quyết định số 12/QĐ-UBND ngày 5/6/2034 của UBND tỉnh Sơn La; "
            "theo Quyết định số 12/QĐ-UBND"
        )
    )
    assert [citation.refers_to for citation in found] == [None, None, None]


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("Công văn số 926/SKHCN-QLKH", Family.STATE),
        ("Nghị định số 130/2034/NĐ-CP", Family.LEGISLATION),
        ("Luật số 945/2034/QH14", Family.LEGISLATION),
        ("Kế hoạch số 814-KH/BTCTW", Family.PARTY),
        ("Hướng dẫn số 873/HD-MTTW-BTT", Family.ORGANISATION),
        ("Thông tư liên tịch số 01/2034/TTLT-BNV-BTC", Family.JOINT),
        ("QCVN 302:2034/BTTTT", Family.STANDARD),
        ("TCVN 6909:2001", Family.STANDARD),
        ("văn bản hợp nhất số 812/VBHN-VPQH", Family.CONSOLIDATED),
        ("Án lệ số 843/2034/AL", Family.PRECEDENT),
        ("Bộ luật Dân sự năm 2015", Family.LAW),
        ("Hiến pháp năm 2013", Family.LAW),
        ("Nghị quyết Đại hội lần thứ XIII của Đảng", Family.CONGRESS),
        ("Nghị quyết 857", Family.NUMBERED),
        ("Đơn đề nghị ngày 26/11/2034 của Quỹ Hòa Bình", Family.DATED),
        ("Thông tư này", Family.REFERENCE),
        ("văn bản số 553/SNV-VP", Family.STATE),
    ],
)
def test_family(text: str, family: Family) -> None:
    assert [family_of(citation) for citation in find_citations(text)] == [family]


@pytest.mark.parametrize(
    ("code", "normal"), [("05/CT-TTg", "5/ct-ttg"), ("94 - HD/BTCTU", "94/hd-btctu"), ("15/CP", "15/cp"), ("57", "57")]
)
def test_normal_code(code: str, normal: str) -> None:
    assert normal_code(code) == normal


def test_graph_joins_what_has_one_key_and_nothing_else() -> None:
    texts = {
        "a": "1. Theo Nghị định số 126/2034/NĐ-CP ngày 08/10/2034 của Chính phủ và Luật Đất đai số 931/2034/QH15; Công văn số 5/SNV-VP.",
        "b": "1. Bãi bỏ khoản 2 Điều 5 Nghị định số 126 ngày 08/10/2034; thực hiện Luật Đất đai năm 2034 và Công văn số 5/SNV-VP.",
    }
    graph = graph_of((name, parse_text(text)) for name, text in texts.items())
    cited = {node.key: node.cited for node in graph.nodes if node.cited}
    assert cited == {"126/2034/nđ-cp": 2, "931/2034/qh15": 2, "5/snv-vp?2#1": 1, "5/snv-vp?2#2": 1}
    repeal = next(edge for edge in graph.edges if edge.file == "b")
    assert (repeal.target, repeal.relation, repeal.pinpoints) == ("126/2034/nđ-cp", "repeals", "khoản 2 Điều 5")
    assert texts["b"][repeal.start : repeal.end] == repeal.text
    assert {edge.source for edge in graph.edges} | {edge.target for edge in graph.edges} == {node.key for node in graph.nodes}


@pytest.mark.parametrize("value", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_no_cell_is_a_formula(value: str) -> None:
    table = to_csv([Node("k", is_shared=True, title=value)], Node)
    rows = list(csv.reader(io.StringIO(table, newline="")))
    assert rows[1][rows[0].index("title")] == f"'{value}"


def test_a_table_without_rows_has_its_head() -> None:
    assert to_csv([], Edge).splitlines() == ["source,target,relation,pinpoints,file,start,end,text"]


def test_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    letters, out = tmp_path / "letters", tmp_path / "out"
    letters.mkdir()
    shutil.copy(FIXTURES / "cong-van" / "input.pdf", letters / "letter.pdf")
    (letters / "broken.pdf").write_bytes(b"no pdf at all")
    assert cli.main(["graph", str(letters), "-o", str(out)]) == cli.Exit.SOME_FAILED
    assert "1 read, 1 failed" in capsys.readouterr().err
    nodes = [json.loads(line) for line in (out / "nodes.jsonl").read_text("utf-8").splitlines()]
    edges = [json.loads(line) for line in (out / "edges.jsonl").read_text("utf-8").splitlines()]
    assert {node["file"] for node in nodes} == {None, "letter.pdf"}
    assert edges
    for name, rows in (("nodes", nodes), ("edges", edges)):
        with (out / f"{name}.csv").open(encoding="utf-8", newline="") as table:
            assert len(list(csv.reader(table))) == len(rows) + 1


def test_command_with_nothing_to_read(tmp_path: Path) -> None:
    assert cli.main(["graph", str(tmp_path), "-o", str(tmp_path / "out")]) == cli.Exit.USAGE
