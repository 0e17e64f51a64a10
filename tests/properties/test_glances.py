"""What a glance may leave out: whatever a pattern matches passes the cheap look that stands before it."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnadmin_parse import lexicon
from vnadmin_parse.fold import fold
from vnadmin_parse.grammar import header, signature_lines
from vnadmin_parse.grammar.appendix_labels import LABEL, _is_head_title, label_match
from vnadmin_parse.grammar.body import paragraphs
from vnadmin_parse.grammar.body.paragraphs import width_of
from vnadmin_parse.grammar.citations import codes, document, find, kinds, laws, unnumbered
from vnadmin_parse.grammar.citations.speakers import body_before, follows_genitive
from vnadmin_parse.grammar.citations.view import view_of
from vnadmin_parse.grammar.trailers import visible
from vnadmin_parse.read import dumps, plain
from vnadmin_parse.read.charsets import charsets
from vnadmin_parse.read.columns import NATIONAL, RECIPIENTS, Zone, opens_zone, zones_of
from vnadmin_parse.read.legacy import _WORD, _converted_word
from vnadmin_parse.read.measures import Measures
from vnadmin_parse.read.plain import read_text
from vnadmin_parse.text import Role, lines_of

# ---------------------------------------------------------------- reading


@given(st.lists(st.text("aoòóùyYAe –“\u00a0Ð１.", max_size=12), max_size=6))
def test_a_text_is_folded_as_its_lines_are(lines: list[str]) -> None:
    assert fold("\n".join(lines)) == "\n".join(map(fold, lines))


@given(st.text("aâoôeuy·∙−-\u00ad.\n “øùïÏ¸µ¬®tnhcgi", max_size=30))
def test_what_a_word_stands_for_hangs_on_nothing_beside_it(text: str) -> None:
    for charset in charsets():
        letters = charset.letters(text)
        for word in _WORD.finditer(text):
            assert _converted_word(word[0], charset) == "".join(letters[word.start() : word.end()])


@given(st.from_regex(re.compile(dumps._NUMBER.pattern, re.IGNORECASE), fullmatch=True))
def test_every_page_number_ends_as_one_may(number: str) -> None:
    end = number.strip()[-1]
    assert dumps._NUMBER.fullmatch(number.strip()) is None or end.isdecimal() or end in dumps._DASHES


_HEADS = (
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do", "ÐỘC LẬP - TỰ DO", "VIỆT NAM DÂN CHỦ CỘNG HÒA", "ĐẢNG CỘNG SẢN VIỆT NAM",
    "ĐOÀN TNCS HỒ CHÍ MINH", "đoàn thanh niên cộng sản", "Nơi nhận:", "nơi gửi:", "TM. ỦY BAN", "Số: 12/UBND", "Hà Nội, ngày 2 tháng 3 năm 2024",
    "ỦY BAN", "- Như trên;", "Theo đề nghị của Sở", "Nguyễn Văn An",
)  # fmt: skip


@pytest.mark.parametrize("change", [str, str.lower, str.upper, str.title])
@pytest.mark.parametrize("text", [*_HEADS, "Đâc lap", "Cong hoa xa hoi", "CÔNG HÒA XÃ HỘI", "Đảng cộng sản Việt Nam", "DOC LAP"])
def test_a_zone_is_opened_by_all_that_its_patterns_match(text: str, change: Callable[[str], str]) -> None:
    text = change(text)
    assert opens_zone(text) is any(pattern.match(fold(text)) is not None for pattern in (NATIONAL, RECIPIENTS))


@given(st.text(" \t\xa0\u3000a", max_size=8))
def test_a_gap_is_seen_whatever_its_blanks(text: str) -> None:
    has_odd_blanks = plain._ODD_BLANK.search(text) is not None
    assert plain._has_gap(text, has_odd_blanks=has_odd_blanks) is (plain._GAP.search(text) is not None)


@given(st.lists(st.tuples(st.integers(0, 40), st.lists(st.sampled_from(_HEADS), min_size=1, max_size=2)), max_size=8))
def test_a_zone_begins_at_no_row_that_a_glance_leaves_out(rows: list[tuple[int, list[str]]]) -> None:
    pieces = list(plain._pieces("\n".join(" " * indent + "      ".join(parts) for indent, parts in rows)))
    all_rows, body = [plain._row(piece) for piece in pieces], Measures(0.0, 480.0, 12.0, 12.0)
    starts = [n for n, row in enumerate(all_rows) if len(row.segments) > 1 or opens_zone(row.text)]

    def shape(zones: list[Zone]) -> list[tuple[int, int, int, int]]:
        return [(zone.first, zone.last, sum(map(len, zone.left)), sum(map(len, zone.right))) for zone in zones]

    assert shape(zones_of(plain._Rows(pieces), 480.0, body, starts=starts)) == shape(zones_of(all_rows, 480.0, body))


@pytest.mark.parametrize(("between", "notes"), [(0, 1), (78, 1), (79, 0)])
def test_a_note_is_bound_to_a_mark_within_its_reach(between: int, notes: int) -> None:
    prose = "Thực hiện theo quy định\n"
    text = f"{prose * 200}Căn cứ số liệu tổng hợp1\n{prose * between}Hết\n\n1 Số liệu của Sở\n\n\n{prose * 200}"
    assert [line.role for line in read_text(text).lines].count(Role.FOOTNOTE) == notes


@pytest.mark.parametrize("rule", ["----", "___", "***", "===="])
def test_a_rule_that_is_glued_to_words_begins_with_a_known_sign(rule: str) -> None:
    glued = f"{rule * 2}CỘNG HÒA"
    assert plain._GLUED_RULER.match(glued) is not None
    assert glued[0] in plain._RULED


# ---------------------------------------------------------------- grammars


@pytest.mark.parametrize("example", LABEL.examples)
def test_the_first_letter_of_a_label_is_known(example: str) -> None:
    assert label_match(lines_of(example)[0]) is not None


@pytest.mark.parametrize("example", [*header.NATIONAL_NAME.examples, *header.PARTY_TITLE.examples, *header.MOTTO.examples])
def test_the_first_letter_of_a_head_is_known(example: str) -> None:
    assert _is_head_title(lines_of(example)[0])


@pytest.mark.parametrize("change", [str.lower, str.upper, str.title])
@pytest.mark.parametrize("words", visible._NAMES_SIGNER.pattern.split("|"))
def test_the_first_letter_of_a_signer_is_known(words: str, change: Callable[[str], str]) -> None:
    assert visible._NAMES_SIGNER.match(change(words)) is not None
    assert change(words)[0] in visible._SIGNER_LETTERS


@pytest.mark.parametrize("example", [*visible.SIGNER_LABEL.examples, "Cơ quan: Sở Y tế", "Tổ chức: Sở Y tế", "ĐƠN VỊ: Sở Y tế"])
def test_a_drawn_signature_begins_with_a_known_letter(example: str) -> None:
    lines = lines_of(f"{example}\nNgày ký: 1-7-2024 08:09:10")
    assert visible._read_labelled(lines, 0) is not None


def test_what_a_signature_is_made_of_begins_with_a_letter() -> None:
    forms = [*(entry.name for entry in lexicon.positions()), *(entry.form for entry in lexicon.ranks())]
    examples = [*signature_lines.AUTHORITY.examples, *signature_lines.FULL_NAME.examples]
    assert [form for form in (*forms, *examples) if not form[0].isalpha()] == []


@given(st.text())
def test_no_text_is_wider_than_its_widest_letters(text: str) -> None:
    assert width_of(text) <= paragraphs._WIDEST * len(text) * (1 + 1e-9)


# ---------------------------------------------------------------- citations


@pytest.mark.parametrize("first", [*laws.NOT_A_NAME.examples, *laws.NOT_LAW_ALONE.examples, "KHOA  ", "môn ", "văn phòng ", "dự án "])
def test_what_a_law_s_word_goes_on_with_ends_in_a_known_word(first: str) -> None:
    view = view_of(f"{first}luật")
    assert laws._is_part_of_a_name(view, len(first))


@pytest.mark.parametrize("petition", ["đề nghị", "xin", "kiến nghị", "khiếu nại", "tố cáo"])
def test_an_application_is_known_by_its_first_words(petition: str) -> None:
    text = f"ĐƠN {petition} cấp phép"
    kind = kinds.kind_before(view_of(text), len(text))
    assert kind is not None
    assert kind.start == 0


def _cut_words() -> list[str]:
    """The words that `_CUT` names one by one."""
    words = re.search(r"\(\?:(ngày[^()]*)\)", document._CUT.source)
    assert words is not None
    return words[1].split("|")


@pytest.mark.parametrize("end", [*_cut_words(), "12/", "TT-", "UBND-", "Sở,"])
def test_what_cuts_a_citation_ends_in_a_known_word(end: str) -> None:
    line = fold(f"theo {end}")
    assert document._CUT.search(line) is not None
    assert line.endswith(document._CUT_ENDS)


@pytest.mark.parametrize("name", sorted(laws._kind_of()))
def test_every_name_of_a_law_holds_a_known_word(name: str) -> None:
    words = fold(name).split()
    assert any(first in fold(name) and second in fold(name) for first, second in laws._OPENING_WORDS)
    assert any(literal in word for word in words for literal in find._LITERALS)


@pytest.mark.parametrize(
    "example",
    [
        *codes.CODE.examples, *codes.STANDARD.examples, *laws.CONGRESS.examples, *unnumbered.SELF.examples, *unnumbered.ANTECEDENT.examples,
        *codes.YEARLY_NUMBER.examples, "Nghị quyết 57", "Chỉ thị 12", "Kết luận 3", "Quyết định 5", "Thông tư 8",
        "Quy định 9", "Công ước 1", "ngày 2 tháng 3", "số 12",
    ],
)  # fmt: skip
def test_whatever_is_cited_holds_a_known_word(example: str) -> None:
    assert view_of(example).holds(*find._LITERALS)


@pytest.mark.parametrize("example", codes.STANDARD.examples)
def test_a_standard_is_found_by_its_letters(example: str) -> None:
    assert [code.series for code in codes.codes_in(view_of(example))] != []


@pytest.mark.parametrize("kind", ["Nghị quyết", "Nghị định", "Chỉ thị", "Kết luận", "Quyết định", "Thông tư", "Quy định", "Công ước"])
def test_a_kind_before_a_bare_number_ends_in_a_known_letter(kind: str) -> None:
    text = f"{kind} 12"
    assert unnumbered._short_kinds().match(text) is not None
    assert unnumbered._BEFORE_NUMBER.search(text.lower()) is not None


@given(st.text("sSốỐ :12ab,Nghị ", max_size=24))
def test_a_labelled_number_is_found_from_its_label(text: str) -> None:
    view = view_of(text)
    places = (place for place in view.places("số") if unnumbered._may_be_label(view, place))
    found = [unnumbered._LABELLED.match(view.folded, place, len(view.folded)) for place in places]
    assert [match.span() for match in found if match] == [match.span() for match in unnumbered._LABELLED.finditer(view.folded)]


@pytest.mark.parametrize("between", ["", "  , ", "Sở Y tế " * 12])
def test_the_body_of_a_dated_document_follows_a_genitive(between: str) -> None:
    text = f"Báo cáo của {between}Sở Nội vụ , ngày 2/3/2024"
    at = text.index("Sở Nội vụ") + len("Sở Nội vụ")
    body = body_before(view_of(text), at)
    assert body is not None
    assert follows_genitive(view_of(text), at)
    assert not follows_genitive(view_of(text.replace("của", "tại")), at)
