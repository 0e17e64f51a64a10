"""Which cited documents are one: normalised keys that hold across texts, and keys of their own for what a text does not tell.

A key is shared — equal keys of two texts mean one document — only where no other document can bear it:

- a code with its year whose body is the only one of its kind: `126/2024/NĐ-CP`, `21/2026/TT-BCT`, `45/2019/QH14`, `43/2021/AL`;
- the same without a year in the code, with the year of the date: `05/CT-TTg` of 2024, `02-NQ/TW` of 2026 (registers begin anew each year);
- a decree by number and year, for only the Government makes decrees: `Nghị định 126/2024`, `Nghị định số 126 ngày 08/10/2024`;
- any other code with year where the issuer is named with its province: `12/QĐ-UBND` of 2024, `UBND tỉnh Hà Giang`;
- a national standard or regulation: `QCVN 115:2024/BGTVT`;
- a law, code, ordinance or the constitution by name and year: `Luật Đất đai năm 2013`; not by name alone, which later laws bear again;
- a resolution of the Party's national congress, where the Party is named: `Nghị quyết Đại hội lần thứ XIII của Đảng`.

Everything else has a key of its text alone: `UBND tỉnh` says in each province's papers another body, `xã Tân Lập` stands in many districts,
and kind and day do not make a document one.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Final

import regex
from attrs import frozen

from vnadmin_parse import lexicon
from vnadmin_parse.fold import fold
from vnadmin_parse.grammar.citations.bodies import body_key, plain_body
from vnadmin_parse.grammar.citations.kinds import kind_of_symbol
from vnadmin_parse.lexicon import BodyLevel
from vnadmin_parse.terms import CitationTarget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnadmin_parse.records import Citation

SELF_KEY: Final = "self"
"""Key of the document that a text itself is."""


class Family(StrEnum):
    """The kinds of cited documents, by how they are named."""

    STATE = "state"
    """A code of a State body: `926/SKHCN-QLKH`."""
    LEGISLATION = "legislation"
    """A code with its year: `30/2020/NĐ-CP`."""
    PARTY = "party"
    """A Party code, with a hyphen behind the number: `114-KH/BTCTW`."""
    ORGANISATION = "organisation"
    """A code of the Fatherland Front or a mass organisation: `73/HD-MTTW-BTT`."""
    JOINT = "joint"
    """A joint act: `01/2012/TTLT-BNV-BTC`."""
    STANDARD = "standard"
    """A standard or technical regulation: `QCVN 102:2016/BTTTT`."""
    CONSOLIDATED = "consolidated"
    """Văn bản hợp nhất: `12/VBHN-VPQH`."""
    PRECEDENT = "precedent"
    """Án lệ: `43/2021/AL`."""
    LAW = "law"
    """A law by its name: `Luật Đất đai năm 2013`."""
    CONGRESS = "congress"
    """A resolution of a congress or plenum, without a number."""
    NUMBERED = "numbered"
    """A number without a symbol: `Nghị quyết 57`."""
    DATED = "dated"
    """By kind and day or name alone: `Đơn đề nghị ngày 26/11/2024`."""
    REFERENCE = "reference"
    """Words that only point: `Nghị định này`, `Công văn nêu trên`."""


@frozen
class Identity:
    """Which document a citation means.

    Fields:
        key: equal for mentions of one document; `self` for the document that the text itself is.
        is_shared: the key means the same document in every text; otherwise it holds in its own text only.
        alias: for a law with name and code, the key that its name and year have; None else.
    """

    key: str
    is_shared: bool
    alias: str | None = None


def identities(citations: Sequence[Citation]) -> tuple[Identity, ...]:
    """Give the identity of each citation of one text.

    Args:
        citations: as `resolve` gives them.

    Returns:
        One for each citation, in the same order.

    Example:
        >>> from vnadmin_parse.grammar.citations import find_citations, resolve
        >>> found = resolve(find_citations("Nghị định số 126/2024/NĐ-CP ngày 08/10/2024; Điều 5 Nghị định 126; Công văn số 5/SNV-VP"))
        >>> [(identity.key, identity.is_shared) for identity in identities(found)]
        [('126/2024/nđ-cp', True), ('126/2024/nđ-cp', True), ('5/snv-vp?2', False)]
    """
    roots = [_meant(citations, n) for n in range(len(citations))]
    mentions: dict[int, list[Citation]] = {}
    for root, citation in zip(roots, citations, strict=True):
        mentions.setdefault(root, []).append(citation)
    told = {root: _identity(root, citations[root], mentions[root]) for root in mentions}
    return tuple(told[root] for root in roots)


def _identity(root: int, meant: Citation, mentions: Sequence[Citation]) -> Identity:
    """Give the identity of the document that a mention names, with what the others that point at it say of it."""
    if meant.target is CitationTarget.SELF:
        return Identity(SELF_KEY, is_shared=False)
    known = next((one for one in (meant, *mentions) if _year(one) is not None), meant)
    issuer = next((one.issuing_body for one in (meant, *mentions) if one.issuing_body), None)
    key = shared_key(meant.document_type, meant.code, _year(known), issuer, meant.title)
    if key is None:
        return Identity(f"{_own_words(meant)}?{root}", is_shared=False)
    return Identity(key, is_shared=True, alias=_alias(meant) if meant.code else None)


def _meant(citations: Sequence[Citation], n: int) -> int:
    """Follow the references of a citation to the mention that they end at."""
    seen = {n}
    while (to := citations[n].refers_to) is not None and to not in seen and to < len(citations):
        seen.add(to)
        n = to
    return n


def _own_words(citation: Citation) -> str:
    return normal_code(citation.code) if citation.code else lexicon.name_key(citation.title or citation.document_type or "")


def _year(citation: Citation) -> int | None:
    return citation.issued.year if citation.issued is not None else None


def _alias(citation: Citation) -> str | None:
    """Give the key of a law's name and year where its code has that year too."""
    found = _CODE.fullmatch(normal_code(citation.code or ""))
    year = int(found["year"]) if found is not None and found["year"] else None
    return None if _year(citation) not in (None, year) else _name_key(citation.document_type, citation.title, year)


def family_of(citation: Citation) -> Family:
    """Tell of which family a cited document is, by how it is named.

    Example:
        >>> from vnadmin_parse.grammar.citations import find_citations
        >>> [family_of(found).value for found in find_citations("Án lệ số 43/2021/AL; QCVN 102:2016/BTTTT; Luật Đất đai")]
        ['precedent', 'standard', 'law']
    """
    if citation.target is not CitationTarget.OTHER:
        return Family.REFERENCE
    if citation.code is None:
        return _family_of_name(citation)
    found = _CODE.fullmatch(normal_code(citation.code))
    if found is None:
        return Family.STANDARD if _STANDARD.match(normal_code(citation.code)) else Family.NUMBERED
    return _family_of_symbol(found["symbol"].split("-"), citation.code, has_year=found["year"] is not None)


def _family_of_name(citation: Citation) -> Family:
    if lexicon.name_key(citation.document_type or "") in _LAWS:
        return Family.LAW
    is_congress = citation.document_type == "Nghị quyết" and _CONGRESS.search(lexicon.name_key(citation.title or "")) is not None
    return Family.CONGRESS if is_congress else Family.DATED


def _family_of_symbol(groups: Sequence[str], code: str, *, has_year: bool) -> Family:
    if groups[0] == "vbhn":
        return Family.CONSOLIDATED
    if groups == ["al"]:
        return Family.PRECEDENT
    if groups[0].endswith(("lt", "ln")) and len(groups) > 2:  # noqa: PLR2004 - a kind and two bodies
        return Family.JOINT
    if any(group.startswith(_ORGANISATIONS) for group in groups):
        return Family.ORGANISATION
    if _PARTY.match(code) is not None:
        return Family.PARTY
    return Family.LEGISLATION if has_year or groups[0].startswith(("qh", "ubtvqh")) else Family.STATE


# ---------------------------------------------------------------- keys


def normal_code(code: str) -> str:
    """Give the form under which codes are compared: small letters, no blanks, one kind of hyphen, no leading noughts.

    Example:
        >>> normal_code("05/CT-TTg"), normal_code("94 – HD/BTCTU"), normal_code("01/2012/TTLT/BNV-BTC")
        ('5/ct-ttg', '94/hd-btctu', '1/2012/ttlt-bnv-btc')
    """
    squeezed = fold(code).lower().replace(" ", "")
    found = _PRINTED.fullmatch(squeezed)
    if found is None:
        return squeezed
    symbol = regex.sub(r"[-/.]+", "-", found["symbol"])
    return "/".join([found["number"].lstrip("0") or "0", *([found["year"]] if found["year"] else []), symbol])


def shared_key(kind: str | None, code: str | None, year: int | None, issuer: str | None, title: str | None) -> str | None:
    """Give the key of a document that holds across texts, or None where what is known does not make it the only one.

    Args:
        kind: as named: `Nghị định`.
        code: its code, or None.
        year: of its date.
        issuer: the body that issued it, with its province where it has one.
        title: its name where it has no code.

    Example:
        >>> shared_key("Nghị định", "126", 2024, None, None), shared_key("Công văn", "12/UBND-VX", 2024, "UBND tỉnh", None)
        ('126/2024/nđ-cp', None)
    """
    if code is None:
        return _name_key(kind, title, year) or _congress_key(kind, title)
    normal = normal_code(code)
    if _STANDARD.match(normal):
        return _standard_key(code)
    if kind == "Nghị định" and (bare := _YEARLY.fullmatch(normal)) is not None and (bare["year"] or year):
        return f"{bare['number'].lstrip('0')}/{bare['year'] or year}/nđ-cp"
    found = _CODE.fullmatch(normal)
    if found is None or not (found["year"] or year):
        return None
    key = normal if found["year"] else f"{found['number']}/{year}/{found['symbol']}"
    place = body_key(issuer)
    if place is None and _is_only_body(found["symbol"].split("-"), issuer, has_year=found["year"] is not None):
        return key
    return f"{key}|{place}" if place else None


def _is_only_body(groups: Sequence[str], issuer: str | None, *, has_year: bool) -> bool:
    """Tell whether a symbol names one body of the whole country, and the issuer, where it is named, is that body."""
    if _ASSEMBLY.fullmatch(groups[0]) or groups == ["al"]:
        return True
    body = next((group for n, group in enumerate(groups) if n or not _is_kind(group)), "")
    if body not in _central():
        return _ASSEMBLY.fullmatch(body) is not None
    if not body.startswith("b") or body.endswith("tw"):
        return True
    if issuer is None:  # `12/KH-BTC` may be of a Ban Tổ chức, too
        return has_year or body != "btc"
    return _MINISTRY.search(plain_body(issuer)) is not None


@cache
def _is_kind(group: str) -> bool:
    return kind_of_symbol(f"{group.upper()}-X") is not None or group in {"ttr", "ctr", "cv"}


@cache
def _central() -> frozenset[str]:
    """The abbreviations that mean one body of the whole country: those of ministries, and of bodies that have no namesakes in provinces."""
    ministries = [body for body in lexicon.bodies() if body.level is BodyLevel.CENTRAL and lexicon.name_key(body.name).startswith("bộ ")]
    forms = {form.lower() for body in ministries for form in (body.abbreviation or "", *body.other_abbreviations) if form.startswith("B")}
    others = {body.abbreviation.lower() for body in lexicon.bodies() if body.abbreviation and body.level is not BodyLevel.CENTRAL}
    return frozenset(forms | _HIGHEST) - others


def _standard_key(code: str) -> str | None:
    """Give the key of a national standard; those of provinces and bodies (QCĐP, TCCS) bear numbers of their own registers."""
    squeezed = "".join(fold(code).lower().split())
    return squeezed if squeezed.startswith(("qcvn", "tcvn", "tcxdvn")) else None


def _name_key(kind: str | None, title: str | None, year: int | None) -> str | None:
    name = _COUNTRY.sub("", lexicon.law_key(title or ""))
    if lexicon.name_key(kind or "") not in _STATE_LAWS or year is None or not name.startswith(lexicon.name_key(kind or "-")):
        return None
    if name.startswith(("luật sửa đổi", "luật bổ sung")) and _AMENDED_LAW.search(name) is None:
        return None
    return f"{name}@{year}" if " " in name else None


def _congress_key(kind: str | None, title: str | None) -> str | None:
    found = _PARTY_CONGRESS.fullmatch(lexicon.name_key(title or "")) if kind == "Nghị quyết" else None
    return f"nghị quyết đại hội đảng toàn quốc {found['number']}" if found else None


_LAWS: Final = frozenset(
    {"luật", "bộ luật", "pháp lệnh", "hiến pháp", "điều lệ", "quy chế", "công ước", "hiệp định", "hiệp ước", "nghị định thư", "cương lĩnh"}
)
_STATE_LAWS: Final = frozenset({"luật", "bộ luật", "pháp lệnh", "hiến pháp"})
_AMENDED_LAW: Final = regex.compile(fold(r"của (?:bộ )?luật \p{L}++ \p{L}"))
_HIGHEST: Final = frozenset(
    (
        "cp", "ttg", "tw", "ctn", "hđbt", "hđcp", "vpcp", "vptw", "vpqh", "vpctn", "tandtc", "vksndtc", "ktnn", "ttcp", "ubdt", "btctw", "ubkttw",
        "bnctw", "btgtw", "bdvtw", "btgdvtw", "qutw", "đucp", "đuqh", "mttw", "twđtn", "tlđ", "hđtp", "hđtptandtc", "hđbcqg", "ubtwmttqvn",
    )
)  # fmt: skip
_MINISTRY: Final = regex.compile(fold(r"(?:^|[,-] |và )(?:liên )?bộ \p{L}"))
_COUNTRY: Final = regex.compile(fold(r"(?<=^hiến pháp) (?:của )?nước (?:cộng hoà xã hội chủ nghĩa|chxhcn) việt nam"))
_CONGRESS: Final = regex.compile(fold(r"đại hội|hội nghị|trung ương"))
_PARTY_CONGRESS: Final = regex.compile(
    fold(
        r"nghị quyết (?:của )?đại hội (?:đảng |đại biểu )?(?:toàn quốc )?(?:lần thứ )?(?P<number>[ivx]++)(?: (?:của )?đảng(?: cộng sản việt nam)?)?(?<=đảng.*)"
    )
)
_PRINTED: Final = regex.compile(r"(?P<number>[\d.]++[a-zđ]?+)(?:/(?P<year>(?:19|20)\d\d))?+[/-]?+(?P<symbol>\p{L}[\p{L}\d&+./-]*+)")
_CODE: Final = regex.compile(r"(?P<number>[\d.]++[a-zđ]?+)/(?:(?P<year>\d{4})/)?+(?P<symbol>\p{L}[\p{L}\d&+-]*+)")
_YEARLY: Final = regex.compile(r"(?P<number>\d++)(?:/(?P<year>(?:19|20)\d\d))?+")
_STANDARD: Final = regex.compile(fold(r"[qt]c(?:vn|cs|xdvn|xd|đp|đlvn|n)"))
_PARTY: Final = regex.compile(r"\s*+\d++\p{L}?+\s*+[-–]")
_ASSEMBLY: Final = regex.compile(r"(?:ubtv)?qh\d{0,2}")
_ORGANISATIONS: Final = ("mttq", "mttw", "twđtn", "tưđtn", "tlđ", "lđlđ", "đtn", "ccb", "hnd", "hlhpn", "ubmttq", "ubtwmttq", "đct")
