"""The regime is decided from what the head prints, and its evidence is kept."""

import pytest

from vnadmin_parse.explain import explain
from vnadmin_parse.read.plain import read_text
from vnadmin_parse.terms import Regime

STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"


@pytest.mark.parametrize(
    ("head", "regime", "rules"),
    [
        ("CÔNG TY CỔ PHẦN LÒ GỐM HOA SƠN\n" + STATE + "Số: 05/2024/NQ-ĐHĐCĐ\nNGHỊ QUYẾT\n", Regime.STATE, {"header.national-name", "header.code"}),
        ("HỘI ĐỒNG NHÂN DÂN\nTỈNH HOA SƠN\n" + STATE + "Số: 05/2024/NQ-HĐND\nNGHỊ QUYẾT\n", Regime.LEGISLATION, {"regime.lawmaker"}),
        ("ĐẢNG ỦY XÃ AN BẰNG\n*\nSố 12-BC/ĐU\nAn Bằng, ngày 5 tháng 3 năm 2026\nBÁO CÁO\n", Regime.PARTY, {"regime.party-symbol"}),
        ("ĐẢNG ỦY XÃ AN BẰNG\n*\nSố 12-BC/ĐU\n" + STATE + "BÁO CÁO\n", Regime.STATE, {"regime.party-symbol", "header.national-name"}),
        ("BỘ THỦ CÔNG\n" + STATE + "THÔNG TƯ\nQuy định về men gốm\n", Regime.LEGISLATION, {"title.type"}),
        ("HỘI SINH VIÊN VIỆT NAM\nSố: 3-KH/HSV\nKẾ HOẠCH\n", Regime.ORGANISATION, {"header.organisation-title"}),
    ],
)  # fmt: skip
def test_evidence(head: str, regime: Regime, rules: set[str]) -> None:
    explanation = explain(read_text(head))
    assert explanation.regime is regime
    assert rules <= {one.rule for one in explanation.evidence}


def test_no_head_no_regime() -> None:
    explanation = explain(read_text("Một đoạn văn.\n"))
    assert (explanation.regime, explanation.evidence) == (Regime.UNKNOWN, ())


def test_a_field_of_the_header_that_holds_nothing_is_named_for_no_line() -> None:
    lines = explain(read_text("SỞ NỘI VỤ\nSố: 5/KH-SNV\nNgày 3 tháng 4 năm 2026\nKẾ HOẠCH\n")).lines
    assert [line.records for line in lines] == [("header.issuing_body",), ("header.code",), ("header.issued",), ("document_type",)]
