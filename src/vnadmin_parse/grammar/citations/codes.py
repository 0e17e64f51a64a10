"""Số, ký hiệu of cited documents: finding them in running text, mending what a line end broke (NORMS 1.6, 2, 3.1)."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Final

from attrs import evolve, frozen

from vnadmin_parse import lexicon
from vnadmin_parse.grammar.citations.shapes import Shape
from vnadmin_parse.grammar.rule import Match, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnadmin_parse.grammar.citations.view import View

# One group of a symbol: capitals, digits, `&`, small letters inside an abbreviation (`TTr`, `SNgV`), never a word; a word that a lost
# line end glued behind two capitals is left out (`TNĐBban`). A blank before a dot stands in a code only where its day follows (`6/TT .HĐND ngày`).
_GROUP: Final = r"(?: \p{Lu} (?: [\p{Lu}\d] | & (?=\p{Lu}) | [.+] (?= \p{Lu}{2} | \d ) | [a-zđ]{1,2}+ (?!\p{Ll}) )*+ (?: (?!\p{Ll}) | (?<=\p{Lu}{2}) | (?= ngày[ ] ) ) )"
_STRICT: Final = rf"(?: (?= \p{{Lu}}[\p{{L}}&]?\p{{Lu}} | \p{{Lu}}\p{{Lu}} ) {_GROUP} )"
_GROUPS: Final = rf"(?: {_GROUP} (?: [-/.] (?: {_GROUP} | \d{{1,3}} (?![\d/]) ) | [ ]?[-/][ ]?+ {_STRICT} | [-/][ ]++ {_STRICT} )*+ (?: [ ]\. {_STRICT} (?= [ ]++ (?i:ngày) [ ] ) )?+ )"

# A code that a machine or a hand wrote small: a kind of document and a body, nothing shorter.
_SMALL: Final = (
    r"(?: (?: nđ | nq | qđ | tt | ttlt | ct | kh | hd | cv | tb | bc | vbhn ) - [a-zđ]{2,9} (?: - [a-zđ]{2,6} )?+ (?![\p{L}\d]) )"
)

CODE: Final = Rule(
    name="citation.code",
    kind=None,
    standard="NĐ 30/2020, Phụ lục I, ô số 3; HD 36-HD/VPTW; Luật 64/2025/QH15; practice for blanks and old forms",
    pattern=rf"""
        (?<! [\d/] | [^\P{{L}}ốỐ] | [\d\p{{L}}][.,-] )  # a lost blank may glue the number to `số`
        (?= [\d.]{{1,8}}+ \p{{L}}{{0,3}}+ [ ]*+ [/\-\p{{Lu}}] )  # most numbers begin no code: seen at once
        (?P<number> (?: \d{{1,3}}\.\d{{1,3}} | \d{{1,6}} ) (?!\d) (?: (?i:bis) | [a-zđ] (?!\p{{L}}) | [A-ZĐ] (?=[ ]?/) )?+ )
        (?: [ ]*+/[ ]*+ (?P<year> (?:19|20)\d\d ) (?: [ ]*+/[ ]*+ | [ ]?-[ ]? (?= NĐ | TT | QĐ | NQ | CT (?!\p{{L}}) | QH\d ) ) (?: (?P<dated> {_GROUPS} ) | (?P<small> {_SMALL} ) )
        |   [ ]*+/[ ]*+ (?P<small> {_SMALL} )
        |   [ ]*+/[ ]*+ (?P<symbol> {_GROUPS} )
        |   [ ]?+-[ ]?+ (?P<party> {_GROUPS} )
        |   (?: [ ]++ (?= \p{{Lu}} [\p{{L}}\d&.+]{{0,15}}+ [ ]? [/-] [ ]? \p{{Lu}} ) | (?= (?: HD | KH | QĐ | NQ | CV | TB | BC | KL | CT | TTr | CTr ) [/-] \p{{Lu}}{{2}} ) ) (?P<old> {_GROUP} (?: [ ]?[/-][ ]?+ {_GROUP} )++ )
        )
    """,
    examples=(
        "926/SKHCN-QLKH", "30/2020/NĐ-CP", "45/2019/QH14", "12/VBHN-VPQH", "114-KH/BTCTW", "36-HD/VPTW", "738/MTTW-BTT", "73/HD-MTTW-BTT", "317-QĐ/TWĐTN-TNTH",
        "01/2012/TTLT-BNV-BTC", "30/2000/TTLT/BTC-UBTDTT", "15/CP", "999-TC/QĐ/CĐKT", "60 TC/CĐKT", "63 KL/TW", "217-HĐBT", "12a/QĐ-THPT", "348 /TTr - SNV",
        "12/2001/QĐ- BTC", "24/2000/NĐ - CP", "94 /1998/NĐ-CP", "1488/VP-KH&CĐS", "88/BC-BCĐ.138", "12/BC-UBND.VX", "94 -HD/BTCTU", "43/2021/AL", "21/2024/CV-HHCS&MT",
        "412/VP-NCKSTTHC", "12/1999/PL-UBTVQH10", "66.25/2024/NQ-CP", "1.234/QĐ-UBND", "530/KH-   UBND", "22HD/TWĐTN", "145QĐ-BNV", "132/2008-NĐ-CP", "23/2015/nđ-cp", "9/qđ-ubnd",
    ),
    counterexamples=("02/2019", "2/tháng-năm", "24/7", "28 đường", "4/2-4/1", "06/139", "12/Kế hoạch", "20 km/h", "12/2020-UBND", "QĐ-UBND", "123B Nguyễn Trãi", "2025 - Sở Nội vụ"),
    is_phrase=True,
)  # fmt: skip
STANDARD: Final = Rule(
    name="citation.standard-code",
    kind=None,
    standard="Luật Tiêu chuẩn và quy chuẩn kỹ thuật; TT 26/2019/TT-BKHCN",
    pattern=rf"""
        (?<! [\p{{L}}\d/] )
        (?P<series> [QT]C (?: VN | CS | XD | XDVN | ĐP | ĐLVN | N ) ) (?: [ /-] (?: ISO | IEC | EN ) )*+ [ ]*+ [-:]?+ [ ]*+
        (?P<number> \d{{1,6}} (?: [.-]\d{{1,3}} )*+ ) [ ]?+ (?: [:] [ ]?+ (?P<year> (?:19|20)\d\d ) (?!\d) | - (?P<short> \d\d ) (?!\d) )
        (?: [ ]?/[ ]?+ (?P<symbol> {_GROUPS} ) )?+
    """,
    examples=(
        "QCVN 102:2016/BTTTT",
        "TCVN 6909:2001",
        "QCVN 06-3:2022/BXD",
        "TCVN ISO 9001:2015",
        "TCXDVN 33:2006",
        "QCVN 41: 2019/BGTVT",
        "QCĐP 01:2022/TP",
    ),
    counterexamples=("QCVN", "TCVN 4", "TC 12:2020", "TCVN 5 năm 2020"),
    is_phrase=True,
)
BARE_NUMBER: Final = Rule(
    name="citation.bare-number",
    kind=None,
    standard="NĐ 30/2020, Phụ lục I, II.6.b; practice of later mentions",
    pattern=r"(?P<label> (?i: số ) [ ]*+ :? [ ]*+ )? (?<![\d.,/-]) (?P<number> \d{1,5} [a-zđ]?+ ) (?! [\p{L}\d%&] | [.,:]\d | [ ]?[/-][ ]?[\p{L}\d] )",
    examples=("57", "số 815", "số: 05"),
    counterexamples=("57%", "12/QĐ", "1.000", "57-NQ"),
    is_phrase=True,
)

YEARLY_NUMBER: Final = Rule(
    name="citation.yearly-number",
    kind=None,
    standard="practice of later mentions: `Nghị định 30/2020`",
    pattern=r"(?<![\d./-]) (?P<number> \d{1,4} [a-zđ]?+ / (?: 19 | 20 ) \d\d ) (?! [\p{L}\d] | [ ]?[/-][ ]?[\p{L}\d] )",
    examples=("30/2020", "09/2024"),
    counterexamples=("30/2020/NĐ-CP", "12/03/2024", "30/20"),
    is_phrase=True,
)

HYPHENLESS: Final = Rule(
    name="citation.code-without-hyphens",
    kind=None,
    standard="NORMS 3.1; practice of bad copies: `36 NQ TW`, `30 2020 NĐ CP`, `12/QĐ UBND`",
    pattern=r"""
        (?<! [\d/.,-] | [^\P{L}ốỐ] )
        (?P<number> \d{1,5} (?!\d) [a-zđ]?+ ) (?: (?: [ ]++ | [ ]*+ / [ ]*+ ) (?P<year> (?:19|20)\d\d ) )?+ (?: [ ]++ | [ ]*+ / [ ]*+ )
        (?P<symbol> NĐ | NQ | QĐ | TT | TTLT | CT | KL | KH | HD | TB | BC | CV | TTr | CTr ) [ ]++ (?P<body> (?=\p{Lu}\p{L}) \p{L}{2,8}+ )
        (?! [ ]?[-/][ ]?\p{Lu} | \d | [ ]++ (?: tỉnh | thành [ ]++ phố | huyện | quận | thị | xã | phường | các ) (?!\p{L}) )
    """,
    examples=("36 NQ TW", "30 2020 NĐ CP", "12/QĐ UBND", "30/2020 NĐ CP", "145 QĐ TTg"),
    counterexamples=("12 QĐ", "12/QĐ-UBND", "12/QĐ UBND tỉnh", "12 trường hợp", "5 HD CP-1A"),
    is_phrase=True,
)
_SYMBOLS: Final = ("NĐ ", "NQ ", "QĐ ", "TT ", "LT ", "CT ", "KL ", "KH ", "HD ", "TB ", "BC ", "CV ", "Tr ")
"""One stands in each code that lost its hyphens."""
_PARTY_BODIES: Final = ("TW", "TU", "HU", "ĐU", "TWĐTN")
_UNITS: Final = frozenset({"QH", "UBTVQH"})
_SURE: Final = 3
"""Letters of a body's abbreviation that make it certain where the kind before it ends; of the shorter ones only `_SHORT`: not `12/HĐKT`."""
_SHORT: Final = frozenset({"CP", "TW", "TU", "TG", "ĐU", "HU"})
_FOOTNOTED: Final = Shape(r"(?s)^(.*\p{Lu}\p{L}*?)(\d{1,2})$")


@frozen
class Code:
    """A code in running text.

    Fields:
        start, end: places in the view.
        text: as printed, without blanks.
        number: `926`.
        year: only when the code holds it.
        symbol: `SKHCN-QLKH`; None for a bare number.
        is_party: a hyphen stands between number and symbol.
        is_loose: only a blank or a hyphen after the number and no slash: needs a kind before it.
        series: `QCVN` for a standard.
    """

    start: int
    end: int
    text: str
    number: str
    year: str | None
    symbol: str | None
    is_party: bool = False
    is_loose: bool = False
    series: str | None = None

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups of the symbol."""
        return tuple(self.symbol.replace("-", "/").replace(".", "/").split("/")) if self.symbol else ()


def codes_in(view: View) -> list[Code]:
    """Find the codes of a text, in order."""
    return sorted(_all_codes(view), key=attrgetter("start")) if view.has_digit else []


def _all_codes(view: View) -> Iterator[Code]:
    folded = view.folded
    whole = {code.start: code for code in _hyphenless_in(view)}
    yield from whole.values()
    if "/" in folded or "-" in folded:
        for found in CODE.compiled.finditer(folded):
            code = _mended(view, _code(view, found)) if found.start() not in whole else None
            if code is not None:
                yield code
    if "QC" in folded or "TC" in folded:
        yield from (_standard(view, found) for found in STANDARD.compiled.finditer(folded))


def _code(view: View, found: Match) -> Code:
    symbol = found["dated"] or found["symbol"] or found["party"] or found["old"] or found["small"].upper()
    start, end = found.span()
    is_loose = found["old"] is not None or (found["party"] is not None and "/" not in symbol)
    return Code(
        start, end, printed_code(view, start, end), found["number"], found["year"], symbol.replace(" ", ""), bool(found["party"]), is_loose
    )


def _hyphenless_in(view: View) -> Iterator[Code]:
    """Find the codes whose hyphens are all lost: a kind and a body that the lexicon knows make it certain where they stood."""
    if not view.holds(*_SYMBOLS):
        return
    for found in HYPHENLESS.compiled.finditer(view.folded):
        number, year, kind, body = found.group("number", "year", "symbol", "body")
        if _is_known(body) and (_is_kind(kind) or kind == "CV"):
            is_party = year is None and body.endswith(_PARTY_BODIES) and body != "MTTW"
            symbol = f"{kind}/{body}" if is_party else f"{kind}-{body}"
            text = "/".join(part for part in (number, year, symbol) if part) if not is_party else f"{number}-{symbol}"
            yield Code(*found.span(), text, number, year, symbol, is_party, is_loose=True)


def _standard(view: View, found: Match) -> Code:
    start, end = found.span()
    return Code(start, end, printed_code(view, start, end), found["number"], found["year"], found["symbol"], series=found["series"])


def printed_code(view: View, start: int, end: int) -> str:
    """Give a code as printed, without blanks."""
    return "".join(view.printed(start, end).replace("\u00ad", "-").split())


def _mended(view: View, code: Code) -> Code | None:
    """Take off a footnote mark and put back a hyphen that a line end swallowed; None for what is no code."""
    code = _with_late_year(view, _without_footnote(view, _with_zero(view, code)))
    if len(code.groups) == 1 and len(code.groups[0]) == 1 and not code.year:
        return None
    return _with_next_line(view, _with_hyphen(code))


def _with_zero(view: View, code: Code) -> Code:
    """Put the nought that a blank has parted from a number before it: `số 0 1/QĐ-SNV`."""
    if not view.folded.endswith("0 ", 0, code.start) or _ZERO.search(view.folded, max(0, code.start - 12), code.start) is None:
        return code
    return evolve(code, start=code.start - 2, text=f"0{code.text}", number=f"0{code.number}")


def _with_late_year(view: View, code: Code) -> Code:
    """Take the year that courts and offices of before wrote last: `22/HSPT/2010`."""
    found = _LATE_YEAR.match(view.folded, code.end) if code.year is None and not code.is_party and not code.is_loose else None
    if found is None:
        return code
    return evolve(code, end=found.end(), text=printed_code(view, code.start, found.end()), year=found["year"])


_ZERO: Final = Shape(r"(?i)(?<!\p{L})số[ ]*+:?[ ]*+0[ ]\Z")
_LATE_YEAR: Final = Shape(r"[ ]?/[ ]?(?P<year>(?:19|20)\d\d)(?![\d/]|[ ]?[/-][ ]?\p{L})")


def _without_footnote(view: View, code: Code) -> Code:
    found = _FOOTNOTED.match(code.symbol or "")
    last = code.groups[-1] if code.groups else ""
    letters = last.rstrip("0123456789")
    if found is None or letters in _UNITS or not _is_known(letters):
        return code
    end = code.end - len(found[2])
    return evolve(code, end=end, text=printed_code(view, code.start, end), symbol=found[1])


def _is_known(group: str) -> bool:
    return bool(group) and (bool(lexicon.bodies_by_abbreviation(group)) or group in {"CP", "TTg", "UBND", "HĐND", "TW", "TU"})


def _is_kind(group: str) -> bool:
    return bool(lexicon.document_types_by_abbreviation(group))


def _with_hyphen(code: Code) -> Code:
    """Restore `KHUBND` and `NĐCP`, whose hyphen was lost at a line end: a kind and a body that the lexicon knows."""
    groups = code.groups
    cut = None if len(groups) != 1 or code.series else hyphen_in(groups[0])
    if cut is None:
        return code
    at = len(code.text) - len(groups[0]) + cut
    return evolve(code, text=f"{code.text[:at]}-{code.text[at:]}", symbol=f"{groups[0][:cut]}-{groups[0][cut:]}")


def hyphen_in(group: str) -> int | None:
    """Give the place of the hyphen that a group of letters has lost: behind a kind and before a body that the lexicon knows.

    Args:
        group: letters of a symbol.

    Example:
        >>> hyphen_in("QĐUBND"), hyphen_in("QĐ"), hyphen_in("SKHCN")
        (2, None, None)
    """
    if _is_known(group) or _is_kind(group):
        return None
    cuts = [
        n
        for n in range(2, len(group) - 1)
        if _is_kind(group[:n]) and _is_known(group[n:]) and (len(group[n:]) >= _SURE or group[n:] in _SHORT)
    ]
    return cuts[0] if len(cuts) == 1 else None


_NEXT_LINE: Final = Shape(
    r"[ ]*+(?P<rest>(?=\p{Lu}[\p{L}&]?\p{Lu}|\p{Lu}{2})\p{Lu}[\p{Lu}\d&]++(?:-\p{Lu}[\p{Lu}\d&]*+)*+)(?!\p{L})(?=[ ]*+(?:[,;.)]|(?i:ngày|của|về|v/v)[ ]|\Z))"
)


def _with_next_line(view: View, code: Code) -> Code:
    """Join `530/KH` with `UBND` on the next line: a kind alone is no symbol, so the hyphen was lost at the line's end."""
    if (
        len(code.groups) != 1
        or "\n" not in view.original[code.end : code.end + 4]
        or not (_is_kind(code.groups[0]) or code.groups[0].isupper())
    ):
        return code
    rest = _NEXT_LINE.match(view.folded, code.end)
    if rest is None or (not _is_kind(code.groups[0]) and _is_known(rest["rest"])):
        return code
    return evolve(code, end=rest.end(), text=f"{code.text}-{rest['rest']}", symbol=f"{code.symbol}-{rest['rest']}")


RULES: Final = (CODE, STANDARD, BARE_NUMBER, YEARLY_NUMBER, HYPHENLESS)
