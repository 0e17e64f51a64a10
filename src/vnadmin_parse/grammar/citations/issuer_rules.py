"""How brackets and places stand in the name of an issuing body."""

from __future__ import annotations

from typing import Final

from vnadmin_parse.grammar.citations.shapes import Shape
from vnadmin_parse.grammar.rule import Rule

BRACKET: Final = Rule(
    name="citation.body-bracket",
    kind=None,
    standard="practice: a body's short name, or that it is a former one",
    pattern=r"[ ]*+ \( [ ]*+ (?: cũ | mới | [A-Z]{2,6} [ ] [A-Z][A-Z\d&-]{1,9} | \p{Lu}[\p{Lu}\d&-]{1,11} (?: [ ]++ (?: tối [ ]++ cao | tỉnh | thành [ ]++ phố | huyện | xã ) )?+ | [Kk]hoá [ ]++ [IVX]{1,5} ) [ ]*+ \)",
    examples=(" (cũ)", " (VCCI)", " (khóa XI)", " (VKSND tối cao)", " (UBND tỉnh)", " (PV KHO)"),
    counterexamples=(" (PV Kho)", " (sau đây gọi là Sở)", " (UBND tỉnh Hà Giang cũ)", " (nay là Sở Nội vụ)", " (Khoản 2)"),
    is_phrase=True,
)
FORMER: Final = Rule(
    name="citation.former-places",
    kind=None,
    standard="practice after the mergers of 2025",
    pattern=r"[ ]*+ \( [ ]*+ (?: cũ | trước [ ]+ (?: khi [ ]+ )? (?: sắp [ ]+ xếp | sáp [ ]+ nhập | hợp [ ]+ nhất ) ) [ ]*+ \)",
    examples=(" (trước sắp xếp)", " (cũ)", " (trước khi sáp nhập)"),
    counterexamples=(" (trước ngày 01/7/2025)", " (mới)"),
    is_phrase=True,
)
PLACE: Final = Rule(
    name="citation.body-place",
    kind=None,
    standard="NĐ 30/2020, Phụ lục II: names of units of places",
    pattern=r"""
        [ ]*+ (?P<comma> , [ ]*+ )?
        (?: các [ ]+ | cấp [ ]+ )?
        (?P<unit> tỉnh | thành [ ]+ phố | tp\.? | huyện | quận | thị [ ]+ xã | xã | phường | thị [ ]+ trấn | đặc [ ]+ khu | khu [ ]+ vực | vùng | miền ) (?! \p{L} | [ ]++ (?: hội | viên | luận | uỷ ) (?!\p{L}) )
        (?P<name> (?! [ ]*+ - ) (?: [ ]*+ (?-i: \p{Lu}[\p{L}’']*+ | \d{1,2} (?![\d/.,]) | - [ ]? (?=\p{Lu}) ) )*+ )
    """,
    examples=(
        " tỉnh Hải Dương",
        " thành phố Hồ Chí Minh",
        " tỉnh",
        " cấp tỉnh",
        " tỉnh Bà Rịa - Vũng Tàu",
        ", tỉnh Nghệ An",
        " TP. Hồ Chí Minh",
        " Quận 1",
    ),
    counterexamples=(" tỉnh táo", " ngành Y tế", " Hải Dương", " xã hội"),
    ignore_case=True,
    is_phrase=True,
)
SMALL_STATE: Final = Shape(r"(?<=của[ ])(?:uỷ ban nhân dân|hội đồng nhân dân|uỷ ban [Tt]hường vụ [Qq]uốc hội)[ ]")
"""Bodies of the State that old texts write small; each names nothing else."""
