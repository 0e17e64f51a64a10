"""Filing lines of invented offices: units, drafter, copies."""

import pytest

from vnadmin_parse.grammar.filing import filing_of, is_filing
from vnadmin_parse.text import lines_of

CASES = (
    ("VT, TCHC (Hà)", ("VT", "TCHC"), "Hà", None),
    ("VT, KTTH (2)", ("VT", "KTTH"), None, 2),
    ("VT, CN(2b).", ("VT", "CN"), None, 2),
    ("VT, KCHT(10).", ("VT", "KCHT"), None, 10),
    ("VT, TH (03 bản, Hoa)", ("VT", "TH"), "Hoa", 3),
    ("VT, NC.Minh", ("VT", "NC"), "Minh", None),
    ("VT, TCCC.(Lan)", ("VT", "TCCC"), "Lan", None),
    ("VT, TH (3) Bình", ("VT", "TH"), "Bình", 3),
    ("VT, VP6.Tr 30b", ("VT", "VP6"), "Tr", 30),
    ("VT; VP2, VP5, VP6 TrHN.", ("VT", "VP2", "VP5", "VP6"), "TrHN", None),
    ("VT, NC ThH", ("VT", "NC"), "ThH", None),
    ("VT, TH, ThTr", ("VT", "TH", "ThTr"), None, None),
    ("VT, Vụ KhTC", ("VT", "Vụ KhTC"), None, None),
    ("VT, QL TDTT", ("VT", "QL TDTT"), None, None),
    ("VT, NCTH.HB", ("VT", "NCTH"), "HB", None),
    ("VT; KTN, VP3.NVA.", ("VT", "KTN", "VP3"), "NVA", None),
    ("VT, NC.TH", ("VT", "NC.TH"), None, None),
    ("VT, VP.HB", ("VT", "VP.HB"), None, None),
    ("VT, P.HB", ("VT", "P.HB"), None, None),
    ("VT, NC.BTC", ("VT", "NC.BTC"), None, None),
    ("NCTH.HB", ("NCTH.HB",), None, None),
    ("VT; KT; 03b.", ("VT", "KT"), None, 3),
    ("VT, CN (2). NVA", ("VT", "CN"), "NVA", 2),
    ("VT, Vụ PC (PC 5)", ("VT", "Vụ PC"), "PC", 5),
    ("VT, KT1. NVA", ("VT", "KT1"), "NVA", None),
    ("VT.CN (2) pvc", ("VT.CN",), "pvc", 2),
    ("VT.BGHNT", ("VT.BGHNT",), None, None),
    ("VT, HC .Đông", ("VT", "HC"), "Đông", None),
    ("VT, BTC (2b), BNV (2b)", ("VT", "BTC", "BNV"), None, 2),
    ("VT (1), BNV", ("VT", "BNV"), None, 1),
    ("VT, BTC (2b.), QLX (2b)", ("VT", "BTC", "QLX"), None, 2),
    ("VT, NC.T.Tâm", ("VT", "NC"), "T.Tâm", None),
    ("VT, TH (2), Hoa", ("VT", "TH"), "Hoa", 2),
    ("VT, TH, Hùng", ("VT", "TH"), "Hùng", None),
    ("VT, KTN/hoa", ("VT", "KTN"), "hoa", None),
    ("VT, PC. 05 bản", ("VT", "PC"), None, 5),
    ("VT, QL TDTT (T.Tâm)", ("VT", "QL TDTT"), "T.Tâm", None),
    ("VT, KGVX, NC...", ("VT", "KGVX", "NC"), None, None),
    ("VP, P.TCĐ-ĐV.", ("VP", "P.TCĐ-ĐV"), None, None),
    ("VT, Hồ sơ.", ("VT", "Hồ sơ"), None, None),
    ("VT, Phòng Hành chính", ("VT", "Phòng Hành chính"), None, None),
    ("VT, Sở", ("VT", "Sở"), None, None),
    ("VT, TH, Đoàn", ("VT", "TH", "Đoàn"), None, None),
    ("Văn phòng Tỉnh ủy.", ("Văn phòng Tỉnh ủy",), None, None),
    ("VT; KTN.", ("VT", "KTN"), None, None),
    ("", (), None, None),
)


@pytest.mark.parametrize(("raw", "units", "drafter", "copies"), CASES, ids=[case[0] or "blank" for case in CASES])
def test_units_drafter_and_copies(raw: str, units: tuple[str, ...], drafter: str | None, copies: int | None) -> None:
    filing = filing_of(raw)
    assert (filing.units, filing.drafter, filing.copies) == (units, drafter, copies)


def test_a_mark_before_a_bracket_is_written_once() -> None:
    assert filing_of("VT, BTC , (2b), BNV").text == "VT, BTC, BNV"


@pytest.mark.parametrize("raw", ["- Lưu: VT.", "Lưu VT", "- Lưu.", "-Lưu:VT,NC", "– Lưu: VT", "- Lưu trữ: VT", "- Lưu Chi bộ."])
def test_a_filing_line(raw: str) -> None:
    assert is_filing(lines_of(raw)[0])


@pytest.mark.parametrize(
    "raw", ["- Cục Văn thư và Lưu trữ nhà nước;", "- Lưu trữ lịch sử tỉnh;", "Lưu ý: gửi trước ngày 12/5", "- Như trên;"]
)
def test_no_filing_line(raw: str) -> None:
    assert not is_filing(lines_of(raw)[0])
