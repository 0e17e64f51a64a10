"""What no tokenizer may cut."""

from __future__ import annotations

import pytest

from vnadmin_parse.protected import protected_units


@pytest.mark.parametrize(
    ("view", "units"),
    [
        ("số 30/2020/NĐ-CP và số 114-KH/BTCTW", ["30/2020/NĐ-CP", "114-KH/BTCTW"]),
        ("số 126/2024/NĐ- CP", ["126/2024/NĐ- CP"]),  # cut at a line end
        ("số 749/QĐ-TTg, 23/CT-TTg", ["749/QĐ-TTg", "23/CT-TTg"]),
        ("TCVN 4054:2005, QCVN 07-4:2023/BXD", ["TCVN 4054:2005", "QCVN 07-4:2023/BXD"]),
        ("Luật số 45/2019/QH14", ["45/2019/QH14"]),
        ("Số: /VHTT", ["/VHTT"]),  # blank number
        ("1/QĐ-UBND HÀ NỘI", ["1/QĐ-UBND"]),
        ("ngày 22 tháng 5 năm 2023, 22/5/2023, 22.5.2023, 5/2023", ["ngày 22 tháng 5 năm 2023", "22/5/2023", "22.5.2023", "5/2023"]),
        ("tại điểm a, b khoản 2 Điều 5 và khoản 1, 3 Điều 7 của", ["điểm a, b khoản 2 Điều 5 và khoản 1, 3 Điều 7"]),
        ("Điều 5. Phạm vi", ["Điều 5."]),
        ("a) Sở", ["a)"]),
        ("1.2. Sở", ["1.2."]),
        ("- Sở", ["-"]),
        ("PGS.TS. Lê, UBND TP. Huế", ["PGS.TS.", "TP."]),
        ("V/v nghỉ, đ/c Lê, v.v. và", ["V/v", "đ/c", "v.v."]),
        ("a.b@x.gov.vn, www.x.gov.vn. Hết ./.", ["a.b@x.gov.vn", "www.x.gov.vn", "./."]),
        ("1.234.567 đồng, 12,5 %", ["1.234.567", "12,5 %"]),
        ("và/HOẶC, COVID-19, Wi-Fi, Hà Nội - Huế, 2021-2025, quý I/2023", []),
        ("", []),
    ],
)
def test_units(view: str, units: list[str]) -> None:
    assert [view[slice(*unit)] for unit in protected_units(view)] == units
