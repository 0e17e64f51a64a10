"""The look-alike view keeps the length and unifies what archives mix."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnadmin_parse.fold import bare, fold, normalize


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("văn hóa", "văn hoá"),
        ("HÒA", "HOÀ"),
        ("thủy lợi", "thuỷ lợi"),
        ("khỏe", "khoẻ"),
        ("Ủy ban", "Uỷ ban"),
        ("ÐIỀU ðiểm", "ĐIỀU điểm"),
        ("QĐ\u2013UBND", "QĐ-UBND"),
        ("NĐ\u00adCP", "NĐ-CP"),
        ("NĐ\x02CP", "NĐ-CP"),
        ("ngày\u00a05", "ngày 5"),
        ("“Điều 5”", '"Điều 5"'),
    ],
)
def test_look_alikes_fold_to_one(one: str, other: str) -> None:
    """Every pair that an archive writes in two ways is one in the folded view."""
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("Mã", "Má"), ("Bình", "Bính"), ("hoàn", "hòan"), ("quý", "quy"), ("Điều", "Điêu")])
def test_different_words_stay_different(one: str, other: str) -> None:
    """Folding never takes a mark away, and a closed syllable has one spelling only."""
    assert fold(one) != fold(other)


@given(st.text())
def test_fold_keeps_length_and_is_idempotent(text: str) -> None:
    """An offset in the folded text is an offset in the text."""
    folded = fold(text)
    assert len(folded) == len(text)
    assert fold(folded) == folded


@given(st.text())
def test_bare_keeps_length(text: str) -> None:
    """The view without marks is a view, too."""
    assert len(bare(text)) == len(text)


def test_bare_drops_marks_and_case() -> None:
    """Anchors with wrong marks are found through it."""
    assert bare("CỘNG HÕA XÃ HỘI – Đảng") == "cong hoa xa hoi - dang"


@given(st.text())
def test_normalize_is_idempotent(text: str) -> None:
    """NFC and line feeds are settled once."""
    once = normalize(text)
    assert normalize(once) == once
    assert "\r" not in once


TONES = {"oa": "òa óa ỏa õa ọa", "oe": "òe óe ỏe õe ọe", "uy": "ùy úy ủy ũy ụy"}
MOVED = {"oa": "oà oá oả oã oạ", "oe": "oè oé oẻ oẽ oẹ", "uy": "uỳ uý uỷ uỹ uỵ"}
PAIRS = [(old, new) for vowels in TONES for old, new in zip(TONES[vowels].split(), MOVED[vowels].split(), strict=True)]


@pytest.mark.parametrize(("old", "new"), PAIRS)
def test_every_tone_of_an_open_syllable_stands_on_the_last_vowel(old: str, new: str) -> None:
    """In small letters, in capitals and in a word with one capital; before a blank, a stop, a digit and the end."""
    for turn in (str.lower, str.upper, str.capitalize):
        assert fold(turn(old)) == turn(new)
        for tail in (" ", ".", "1", "\n", "-"):
            assert fold("h" + turn(old) + tail + "n") == "h" + turn(new) + tail + "n"


@pytest.mark.parametrize(("old", "new"), PAIRS)
def test_no_tone_moves_in_a_closed_syllable(old: str, new: str) -> None:
    """`hoàn` has one spelling; what stands between two letters of it is left alone."""
    assert fold(f"h{old}n") == f"h{old}n"
    assert fold(new) == new


@pytest.mark.parametrize("text", ["ùa", "ùe", "òy", "úa", "cúa", "mùa", "bụi", "ói", "Ùa", "ÒY", "òA1y"])
def test_other_pairs_of_vowels_stay(text: str) -> None:
    """`mùa` is no syllable in `uy`."""
    assert fold(text) == text.replace("òA1", "oÀ1")


def test_every_look_alike_has_its_one_form() -> None:
    """All dashes, blanks, quotes and wide digits; the line feed is no blank, and what has no look-alike stays."""
    assert fold("‐‑‒–—―−\u00ad\x02\ufffe﹣－") == "-" * 12
    blanks = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\r\f\v\u200b\u200c\u200d\u2060\ufeff"
    assert fold(blanks) == " " * len(blanks)
    assert fold("ÐƉð“”„‘’") == 'ĐĐđ"""\'\''
    assert fold("０１２３４５６７８９") == "0123456789"
    assert fold("a\nb_c/d…") == "a\nb_c/d…"


def test_bare_knows_every_vowel_with_every_mark() -> None:
    """Twelve vowels, five tones and the plain one, in both cases, and every spelling of Đ."""
    vowels = {"a": "aàáảãạăằắẳẵặâầấẩẫậ", "e": "eèéẻẽẹêềếểễệ", "i": "iìíỉĩị", "o": "oòóỏõọôồốổỗộơờớởỡợ", "u": "uùúủũụưừứửữự", "y": "yỳýỷỹỵ"}
    for plain, marked in vowels.items():
        assert bare(marked) == bare(marked.upper()) == plain * len(marked)
    assert bare("đĐðÐ") == "dddd"
    assert bare("AZ az [@] ‘–”") == "az az [@] '-\""


@pytest.mark.parametrize(
    ("raw", "settled"),
    [("a\r\nb", "a\nb"), ("a\rb", "a\nb"), ("a\n\rb", "a\n\nb"), ("a\r\r\nb", "a\n\nb"), ("\ud800", "\ufffd"), ("a\udfffb", "a\ufffdb"), ("e\u0323\u0302", "ệ"), ("\ud7ff\ue000", "\ud7ff\ue000")],
)  # fmt: skip
def test_normalize(raw: str, settled: str) -> None:
    """Each kind of line end is one line feed; what UTF-8 cannot hold is the sign for it; letters are composed."""
    assert normalize(raw) == settled


def test_a_tone_moves_where_a_mark_stands_behind_its_syllable() -> None:
    assert fold("hòa, hòa) hòan hòa.n") == "hoà, hoà) hòan hoà.n"
