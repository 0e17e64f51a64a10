"""Names of issuing bodies in running text: where one begins and how far it goes (NORMS 4, ODDITIES: Citations)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import define, frozen

from vnadmin_parse import lexicon
from vnadmin_parse.grammar.citations import issuer_shapes as shape
from vnadmin_parse.grammar.citations import kinds, words
from vnadmin_parse.grammar.citations.codes import CODE
from vnadmin_parse.grammar.citations.issuer_heads import central_names, full_names, heads, is_office, offices, party_heads
from vnadmin_parse.grammar.citations.issuer_rules import BRACKET, FORMER, PLACE, SMALL_STATE
from vnadmin_parse.grammar.citations.persons import names_person
from vnadmin_parse.grammar.rule import Match

if TYPE_CHECKING:
    from vnadmin_parse.grammar.citations.view import View

_LONGEST: Final = 260


@frozen
class Body:
    """A body's name in the view.

    Fields:
        start, end: places in the view.
    """

    start: int
    end: int


def joint_at(view: View, body: Body) -> Body:
    """Read on over the other bodies of a joint act: `Bộ A và Bộ B`, `Bộ A - Bộ B`, `Bộ A, Bộ B`."""
    end = body.end
    while (link := shape.JOINT.match(view.folded, end)) is not None and (following := body_at(view, link.end())) is not None:
        end = following.end
    return Body(body.start, end)


def is_whole(view: View, body: Body) -> bool:
    """Tell whether a name is one that nothing is added to: `Chính phủ`."""
    return lexicon.name_key(view.folded[body.start : body.end]) in words.TERMINAL


def body_at(view: View, at: int, limit: int | None = None) -> Body | None:
    """Read the body whose name begins at a place; None where no body's name begins."""
    limit = min(len(view.folded), at + _LONGEST) if limit is None else limit
    body = _led(view, at, limit) or _one_at(view, at, limit)
    return body if body is None else Body(at, _with_half(view, body, limit))


def _led(view: View, at: int, limit: int) -> Body | None:
    """Read a body behind words that lead to it: `lãnh đạo Sở A`, `liên bộ: Tài chính - Y tế`."""
    lead = shape.LEAD.match(view.folded, at, limit) if view.folded[at : at + 1] in shape.LEAD_LETTERS else None
    if lead is None:
        return None
    if lead["joint"]:
        return Body(at, _Reader(view, at, limit, lead.end()).read())
    inner = _one_at(view, lead.end(), limit)
    return None if inner is None else Body(at, inner.end)


def _with_half(view: View, body: Body, limit: int) -> int:
    """Give the end of a name with its second half: `Giám đốc Sở A - Tổ trưởng Tổ B`, `Tổng công ty C - CTCP (CDE)`."""
    dash = shape.DASH.match(view.folded, body.end, limit)
    if dash is None:
        return body.end
    if shape.COMPANY.match(view.folded, body.start) is not None:
        form = shape.COMPANY_FORM.match(view.folded, dash.end(), limit)
        bracket = view.match(BRACKET.compiled, form.end()) if form else None
        if form is not None:
            return bracket.end() if bracket else form.end()
    second = _one_at(view, dash.end() + 4 * view.small.startswith("phó ", dash.end()), limit) if _is_half(view, body, dash.end()) else None
    return body.end if second is None else second.end


def _is_half(view: View, body: Body, at: int) -> bool:
    """Tell whether behind a dash another office of the same person, a branch of the same company, or a body's standing work is named."""
    half = shape.HALF.match(view.folded, at)
    if half is None:
        return False
    if half["branch"]:
        return shape.COMPANY.match(view.folded, body.start) is not None
    return bool(half["standing"]) or shape.PERSON.match(view.folded, body.start) is not None


def _one_at(view: View, at: int, limit: int) -> Body | None:
    """Read a body of one part."""
    head = view.match(heads(), at)
    if head is None or view.small.startswith("nhà nước", at) or view.match(kinds.capital_kinds(), at) is not None:
        return None
    if not _opens_a_name(view, at, head.end()):
        return None
    end = _Reader(view, at, limit, head.end()).read()
    return Body(at, end) if end > at else None


def _opens_a_name(view: View, at: int, head_end: int) -> bool:
    """Tell whether a head is written as one: with a capital, or small before a capital (`trường Tiểu học …`)."""
    if view.folded[at].isupper():
        return True
    if SMALL_STATE.match(view.folded, at) is not None:
        return True
    after = shape.BEFORE_CAPITAL.match(view.folded, head_end)
    return after is not None and shape.NOT_A_BODY.match(view.folded, at) is None


@define
class _Reader:
    """Reads one name, token by token."""

    view: View
    start: int
    limit: int
    at: int
    is_committee: bool = False
    is_meeting: bool = False
    purpose: int | None = None
    holds_code: bool = False
    is_party: bool = False
    syllables: int = 0

    def read(self) -> int:
        """Give the place where the name ends."""
        head = lexicon.name_key(self.view.folded[self.start : self.at])
        whole = self.view.match(full_names(), self.start)
        if whole is not None and whole.end() >= self.at:
            self.at, self.syllables = whole.end(), whole[0].count(" ")
            head = lexicon.name_key(whole[0])
        if head in words.TERMINAL:
            return self.at
        if head in offices():
            return self._office()
        if head in central_names():
            return self._trimmed(self._suffixes(self.at))
        self.is_meeting = self.view.small.startswith(("hội nghị", "đại hội"), self.start)
        self.is_party = head in party_heads()
        self.is_committee = any(head == committee or head.startswith(f"{committee} ") for committee in words.COMMITTEES)
        return self._name()

    def _office(self) -> int:
        """Read on from a person in office to the body: `Chủ tịch` ▸ `Ủy ban nhân dân tỉnh`, `Bộ trưởng, Chủ nhiệm`."""
        after = shape.TO_BODY.match(self.view.folded, self.at)
        inner = body_at(self.view, after.end(), self.limit) if after is not None else None
        inner = inner or self._last_word()
        has_comma = after is not None and "," in after[0]
        if inner is None or (has_comma and not is_office(self.view, inner.start)):
            return self._name()
        return inner.end

    def _last_word(self) -> Body | None:
        """Read the body that an office's own last word begins: `Giám đốc Sở` ▸ `Sở Kế hoạch và Đầu tư`."""
        at = self.view.folded.rfind(" ", self.start, self.at) + 1
        return body_at(self.view, at, self.limit) if at > self.start and self.view.folded[at].isupper() else None

    def _name(self) -> int:
        """Take tokens while they belong to the name."""
        while self.at < self.limit and self._place(self.at) is None:
            at = self._step()
            if at is None:
                break
            self.at = at
        return self._trimmed(self._suffixes(self._with_purpose()))

    def _place(self, at: int) -> Match | None:
        """Match the place that closes a name; after a comma only one with a name."""
        place = self.view.match(PLACE.compiled, at, self.limit)
        return None if place is None or (place["comma"] and not place["name"]) else place

    def _with_purpose(self) -> int:
        """Keep `về …` as a part of the name only where the sentence goes on as after a name: else it is the document's title."""
        if (
            self.purpose is None
            or self.holds_code
            or self._place(self.at) is not None
            or shape.GOES_ON.match(self.view.folded, self.at) is not None
        ):
            return self.at
        return self.purpose

    def _step(self) -> int | None:
        token = shape.TOKEN.match(self.view.folded, self.at, self.limit)
        if token is None:
            return None
        text = token["token"]
        if text == ",":
            return self._over_comma(token.end())
        if text == "&":
            return self._over_and(token.end())
        if text == "-":
            return token.end() if self._next_is_capital(token.end()) else None
        if not text[0].isalnum():
            return None
        return self._word(token.start("token"), token.end())

    def _word(self, start: int, end: int) -> int | None:  # noqa: PLR0911 - one return for each kind of word
        folded = self.view.folded
        token = folded[start:end]
        if token.endswith("."):
            if token.lower() in {"tp.", "tx.", "p."}:
                return end
            token, end = token[:-1], end - 1
        small = token.lower()
        if small == "và":
            return self._over_and(end)
        if small == "lần":
            ordinal = shape.ORDINAL.match(folded, start)
            return ordinal.end() if ordinal and self.is_meeting else None
        if small == "của":
            inner = shape.OF_STATE.match(folded, end)
            return inner.end() if inner else None
        if token[0].isdigit():
            return end if token.isdecimal() and len(token) <= 3 else None  # noqa: PLR2004 - Quân khu 7, Bệnh viện 108
        pair = self._pair(start)
        if pair in words.ENDS_ANY_CASE or small in words.ENDS_ANY_CASE or shape.NUMBERED.match(folded, start) is not None:
            return None
        if token[0].isupper():
            return self._capital(start, end)
        if small == "về" and self.is_committee and self.purpose is None and (purpose := shape.PURPOSE.match(folded, end)) is not None:
            self.purpose = self.at
            return purpose.end()
        return None if self._ends_name(small, pair) else self._counted(end)

    def _ends_name(self, small: str, pair: str) -> bool:
        """Tell whether a word written small opens the next phrase; the two after a bare head may not: `Ban quản lý`, but `Tỉnh ủy thực hiện`."""
        if self.purpose is not None:
            return small in shape.ENDS_PURPOSE
        is_verb = pair in words.ENDS_SMALL
        if self.syllables < 2:  # noqa: PLR2004 - one word of two syllables
            return small in words.ENDS_SMALL or (is_verb and (self.is_party or pair not in shape.AFTER_HEAD))
        return small in words.ENDS_SMALL or is_verb

    def _counted(self, end: int) -> int:
        self.syllables += 1
        return end

    def _pair(self, start: int) -> str:
        two = shape.PAIR.match(self.view.small, start)
        return " ".join(two[0].split()) if two else ""

    def _next_is_capital(self, at: int) -> bool:
        after = shape.CAPITAL.match(self.view.folded, at)
        return (
            after is not None
            and not self._begins_other(after.end() - len(after[0].strip()))
            and not shape.ORDER.match(self.view.folded, at)
        )

    def _begins_other(self, at: int) -> bool:
        """Tell whether another body or a kind of document begins here."""
        return self.view.match(heads(), at) is not None or self.view.match(kinds.capital_kinds(), at) is not None

    def _capital(self, start: int, end: int) -> int | None:
        """Take a word with a capital; a kind of document ends the name, or belongs to a committee's purpose with its code."""
        kind = self.view.match(kinds.capital_kinds(), start)
        if kind is None:
            return self._counted(end)
        link = shape.TO_CODE.match(self.view.folded, kind.end()) if self.purpose is not None else None
        code = self.view.match(CODE.compiled, link.end()) if link else None
        self.holds_code = self.holds_code or code is not None
        return code.end() if code else self._counted(end) if self.purpose is not None else None

    def _over_and(self, end: int) -> int | None:
        after = shape.BEFORE_WORD.match(self.view.folded, end)
        if after is None:
            return None
        at = after.end()
        if self.view.folded[at].isupper():
            return None if self._begins_other(at) and not (self.purpose is not None) else end
        pair = self._pair(at)
        if pair in words.ENDS_AFTER_AND or pair.split(" ")[0] in words.ENDS_AFTER_AND or pair in words.ENDS_ANY_CASE:
            return None
        return end

    def _over_comma(self, end: int) -> int | None:
        """Go on over a comma inside a name: a list that ends in `và` (`Văn hóa, Thể thao và Du lịch`), provinces, a committee's purpose."""
        folded = self.view.folded
        listed = shape.LIST.match(folded, end, self.limit)
        if listed is not None and not any(self._begins_other(m) for m in listed.starts("item")):
            return listed.end()
        province = shape.PROVINCE.match(folded, end)
        if province is not None and lexicon.lookup(province[0].strip()) is not None and self._ends_with_province():
            return self._former(province.end())
        fields = shape.FIELDS.match(folded, end, self.limit)
        if fields is not None and not self._ends_name(self._pair(fields.start("first")).split(" ")[0], self._pair(fields.start("first"))):
            return fields.end()
        small = shape.BEFORE_SMALL.match(folded, end)
        if small is None or not (self.is_committee or folded[: end - 1].endswith("phòng")):
            return None
        pair = self._pair(small.end())
        return (
            None
            if self._ends_name(pair.split(" ")[0], pair) or pair in words.ENDS_ANY_CASE or shape.CLAUSE.match(folded, small.end())
            else end
        )

    def _ends_with_province(self) -> bool:
        tail = self.view.folded[self.start : self.at].split()
        return any(lexicon.lookup(" ".join(tail[-n:])) is not None for n in (1, 2, 3, 4))

    def _same_head(self, at: int) -> int:
        """Go on to the next body of a list that repeats this one's head and is no clause: `Đoàn Luật sư tỉnh A, Đoàn Luật sư tỉnh B`."""
        first, comma = self.view.match(heads(), self.start), shape.COMMA.match(self.view.folded, at)
        second = self.view.match(heads(), comma.end()) if comma else None
        if first is None or second is None or " " not in first[0] or lexicon.name_key(second[0]) != lexicon.name_key(first[0]):
            return at
        tail = _Reader(self.view, second.start(), self.limit, second.end()).read()
        return tail if shape.AFTER_LIST.match(self.view.folded, tail) is not None else at

    def _former(self, at: int) -> int:
        found = self.view.match(FORMER.compiled, at)
        return found.end() if found else at

    def _suffixes(self, at: int) -> int:
        """Take places, a term of office and a short bracket that close the name."""
        high = shape.HIGH.match(self.view.folded, at)
        at = high.end() if high else at
        party = shape.PARTY.match(self.view.folded, at)
        at = party.end() if party else at
        while (place := self._place(at)) is not None:
            name_at = place.start("name")
            has_name = bool(place["name"]) and not names_person(place)
            has_name = has_name and not self._opens_phrase(len(place["name"]) - len(place["name"].lstrip(" ")) + name_at)
            end = self._name_end(place) if has_name else name_at
            at = self._provinces(end) if has_name else end
            if not has_name or end < place.end():
                break
        term = shape.TERM.match(self.view.folded, at) if self.view.small.startswith("ban chấp hành", self.start) else None
        at = term.end() if term else at
        bracket = self.view.match(BRACKET.compiled, at)
        at = bracket.end() if bracket else at
        place = self._place(at) if bracket else None
        return self._same_head(place.end() if place else at)

    def _opens_phrase(self, at: int) -> bool:
        """Tell whether a capital opens the next phrase, not a place's name: `của UBND tỉnh Quy định …`."""
        return self._pair(at) in words.ENDS_ANY_CASE or self.view.match(kinds.capital_kinds(), at) is not None

    def _name_end(self, place: Match) -> int:
        """Give where a place's name ends: in a line of capitals the next phrase is written in capitals too."""
        starts = (word.start() for word in shape.WORD.finditer(self.view.folded, place.start("name") + 2, place.end("name")))
        return next((self.view.back_over(at, " -") for at in starts if self._opens_phrase(at) or self._opens_behind_dash(at)), place.end())

    def _opens_behind_dash(self, at: int) -> bool:
        """Tell whether behind a dash no part of a place's name stands: `UBND tỉnh A - Sở Y tế`, `UBND tỉnh A - Đề nghị …`."""
        before = self.view.back_over(at)
        return self.view.folded[before - 1 : before] == "-" and (self._begins_other(at) or self._pair(at) in words.ENDS_SMALL)

    def _provinces(self, at: int) -> int:
        """Take the rest of `các tỉnh A, B, C (trước sắp xếp)`."""
        start = at
        while (found := shape.COMMA.match(self.view.folded, at)) is not None:
            name = shape.PROVINCE.match(self.view.folded, found.end() - 1)
            if name is None or lexicon.lookup(name[0].strip()) is None:
                break
            at = name.end()
        return self._former(at) if at > start else at

    def _trimmed(self, end: int) -> int:
        text = self.view.folded[self.start : end].rstrip(" ,-")
        while (found := shape.LOOSE_END.search(text)) is not None:
            text = text[: found.start()].rstrip(" ,-")
        return self.start + len(text)


RULES: Final = (BRACKET, FORMER, PLACE)
