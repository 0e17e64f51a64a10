"""Vietnamese letters in the 8-bit encodings of before Unicode.

Each table stands beside `LETTERS`: the same place, the same letter. Sources: TCVN 5712:1993 (VN3, the one of the fonts `.Vn*`);
RFC 1456 (VISCII); the tables of VPS and of VNI-Windows as input methods of the time publish them, two of each compared in November 2026.
What stands below 0x20, and VISCII's 0xA0, is left out: it does not outlive a text layer.
"""

from __future__ import annotations

from typing import Final

LETTERS: Final = "àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ"
"""Every letter with a mark, in small."""

TCVN3: Final = bytes.fromhex(
    "B5B6B7B8B9 A8BBBCBDBEC6 A9C7C8C9CACB CCCECFD0D1 AAD2D3D4D5D6 D7D8DCDDDE DFE1E2E3E4 ABE5E6E7E8E9 ACEAEBECEDEE EFF1F2F3F4 ADF5F6F7F8F9"
    "FAFBFCFDFE AE"
)
"""Small letters; the capitals are drawn by fonts of their own at the same places, but for those of `TCVN3_CAPITALS`."""

TCVN3_CAPITALS: Final = dict(zip(bytes.fromhex("A1A2A3A4A5A6A7"), "ĂÂÊÔƠƯĐ", strict=True))

VISCII: Final = bytes.fromhex(
    "E0E4E3E1D5 E5A2C6C7A1A3 E2A5A6E7A4A7 E8EBA8E9A9 EAABACADAAAE ECEFEEEDB8 F2F6F5F3F7 F4B0B1B2AFB5 BDB6B7DEBEFE F9FCFBFAF8 DFD7D8E6D1F1"
    "CFD6DBFDDC F0"
)

VISCII_CAPITALS: Final = bytes.fromhex(
    "C0C4C3C180 C58200008183 C28586008487 C8CB88C989 CA8B8C8D8A8E CC9BCECD98 D29900D39A D49091928F93 B49697B39594 D99C9DDA9E BFBBBCFFBAB9"
    "9F0000DD00 D0"
)
"""00 stands for a letter that has no code that outlives."""

VPS: Final = bytes.fromhex(
    "E0E4E3E1E5 E6A2A3A4A1A5 E2C0C4C5C3C6 E8C8EBE9CB EA8A8BCD898C ECCCEFEDCE F2D5F5F386 F4D2B087D3B6 D6A9AAABA7AE F9FBDBFAF8 DCD8BABBD9BF"
    "FF9BCF9A9C C7"
)

VPS_CAPITALS: Final = bytes.fromhex(
    "808182C100 888E8FF08D00 C28485008300 D7DEFEC900 CA9394959000 B5B7B8B400 BCBDBEB900 D49798999600 F79E9FA69D00 A8D1ACDA00 D0AFB100AD00"
    "B2FDB3DD00 F1"
)
"""00 stands for a letter that is drawn from the code of the small one."""

TONES: Final = "\u0300\u0309\u0303\u0301\u0323"
"""Combining marks in the order of the tones in every table: huyền, hỏi, ngã, sắc, nặng."""

VNI_TONES: Final = "øûõùï"
"""VNI puts the mark behind the letter; these are the marks of a tone alone (`aø` is à, `ôø` is ờ)."""

VNI_SHAPED: Final = {"\u0306": "êèúüéë", "\u0302": "âàåãáä"}
"""Marks of breve and circumflex: without a tone, then with each (`aê` is ă, `aè` is ằ; `eâ` is ê, `eà` is ề)."""

VNI_SINGLE: Final = dict(zip("ôöñìæóíòî", "ơưđìỉĩíịỵ", strict=True))
"""Letters that are one character."""
