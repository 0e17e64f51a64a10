"""What holds for the citations of any text, and of texts put together from the parts of a citation."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from vnadmin_parse.citations import annotate, identities
from vnadmin_parse.grammar import citations, preamble_rules
from vnadmin_parse.grammar.citations import citations_of, find_citations, resolve
from vnadmin_parse.grammar.preamble import read_preamble
from vnadmin_parse.records import Citation
from vnadmin_parse.text import Text, lines_of, printed_text

WORDS = sorted({text for rule in (*citations.RULES, *preamble_rules.RULES) for text in (*rule.examples, *rule.counterexamples)})
JOINTS = ("", " ", "  ", "\n", "\n\n", ", ", "; ", ". ", " và ", " của ", " ngày ", "\t", "(", ")", "“", "”", "\x02", "\u00ad")
KINDS = ("Quyết định", "Công văn", "Nghị quyết", "Kế hoạch", "Thông báo", "Tờ trình", "Báo cáo", "Hướng dẫn", "Chỉ thị")
BODIES = (
    "Sở Nội vụ",
    "UBND tỉnh",
    "Bộ Tài chính",
    "Chủ tịch Ủy ban nhân dân tỉnh Hà Giang",
    "Thủ tướng Chính phủ",
    "Hội Người cao tuổi xã",
)
GROUPS = ("QĐ-UBND", "SNV-VP", "KH-SXD", "TB-VPCP", "TTr-STC", "CV/TU", "BC-BCĐ.138", "VP-KH&CĐS", "HD-MTTW-BTT")
DATES = ("ngày 5/6/2024", "ngày 05 tháng 6 năm 2024", ", ngày 05-6-2024")
PINPOINTS = ("", "khoản 2 Điều 5 ", "điểm a, b và c khoản 2 Điều 32 ", "Phụ lục II của ", "mục 1, phần III ")


def patchwork() -> st.SearchStrategy[str]:
    """Examples of the rules and odd characters, joined in every way."""
    piece = st.one_of(st.sampled_from(WORDS), st.text(max_size=4))
    return st.lists(st.tuples(piece, st.sampled_from(JOINTS)), max_size=40).map(lambda pairs: "".join(a + b for a, b in pairs))


def whole_citations() -> st.SearchStrategy[str]:
    """Citations that say everything themselves."""
    number = st.integers(1, 99999).map(str)
    parts = st.tuples(
        st.sampled_from(PINPOINTS), st.sampled_from(KINDS), number, st.sampled_from(GROUPS), st.sampled_from(DATES), st.sampled_from(BODIES)
    )
    return parts.map(lambda p: f"{p[0]}{p[1]} số {p[2]}/{p[3]} {p[4]} của {p[5]}".replace(" , ", ", "))


def said(citation: Citation) -> tuple[object, ...]:
    """What a citation says, without places and without what stands around it."""
    issued = citation.issued and (citation.issued.year, citation.issued.month, citation.issued.day)
    pinpoints = tuple((p.text, p.article, p.clause, p.point, p.division) for p in citation.pinpoints)
    return citation.document_type, citation.code, issued, citation.issuing_body, pinpoints, citation.target


@given(patchwork())
def test_spans_lie_in_the_text_in_order_and_apart(text: str) -> None:
    end = 0
    for citation in find_citations(text):
        assert end <= citation.span.start < citation.span.end <= len(text)
        end = citation.span.end
        for pinpoint in citation.pinpoints:
            assert 0 <= pinpoint.span.start < pinpoint.span.end <= len(text)
        if citation.issued is not None:
            assert 0 <= citation.issued.span.start < citation.issued.span.end <= len(text)


@given(patchwork())
def test_values_are_printed_in_the_text(text: str) -> None:
    squeezed = "".join(printed_text(text).split()).replace("-", "")
    for citation in find_citations(text):
        for value in (citation.code, citation.issuing_body):
            assert "".join((value or "").split()).replace("-", "") in squeezed


@given(st.lists(whole_citations(), min_size=1, max_size=4))
def test_a_span_reads_again_to_the_same_record(sentences: list[str]) -> None:
    text = "; ".join(sentences) + "."
    found = find_citations(text)
    assert len(found) == len(sentences)
    for citation in found:
        (again,) = find_citations(text[slice(*citation.span)])
        assert said(again) == said(citation)


@given(st.lists(whole_citations(), min_size=1, max_size=4), st.integers(0, 1000))
def test_an_offset_moves_every_span(sentences: list[str], offset: int) -> None:
    text = "; ".join(sentences)
    here, there = find_citations(text), find_citations(text, offset=offset)
    assert [(c.span.start + offset, c.span.end + offset) for c in here] == [tuple(c.span) for c in there]


@given(st.lists(whole_citations(), min_size=1, max_size=3))
def test_wrapped_lines_change_no_record(sentences: list[str]) -> None:
    text = "; ".join(sentences)
    wrapped = text.replace(" ", "\n")
    assert [said(c) for c in find_citations(text)] == [said(c) for c in find_citations(wrapped)]


@given(patchwork())
@settings(max_examples=50)
def test_a_document_never_fails_and_refers_to_what_is_there(raw: str) -> None:
    text = Text(raw, lines_of(raw))
    found = citations_of(text, [[line] for line in text.lines])
    for n, citation in enumerate(found):
        assert citation.refers_to is None or (0 <= citation.refers_to < len(found) and citation.refers_to != n)
    assert len(resolve(found)) == len(found)


@given(patchwork())
@settings(max_examples=50)
def test_a_preamble_never_fails_and_leaves_the_rest(raw: str) -> None:
    text = Text(raw, lines_of(raw))
    read = read_preamble(text, text.lines)
    covered = [claim.span for claim in read.findings.claims] + [line.span for line in read.rest]
    assert all(a.end <= b.start for a, b in pairwise(covered))
    assert all(line.text for line in read.rest)
    letters = sum(map(str.isalnum, raw))
    assert sum(map(str.isalnum, "".join(raw[slice(*span)] for span in covered))) == letters


@given(patchwork(), st.lists(st.tuples(st.integers(0, 200), st.integers(0, 200)), max_size=12))
def test_annotation_changes_nothing_and_stays_balanced(text: str, places: list[tuple[int, int]]) -> None:
    spans = [(min(pair), max(pair)) for pair in places if max(pair) <= len(text)]
    found = [*find_citations(text), *spans]
    marked = annotate(text, found, ("\ue000", "\ue001"))
    assert marked.replace("\ue000", "").replace("\ue001", "") == text
    depth = 0
    for sign in marked:
        depth += (sign == "\ue000") - (sign == "\ue001")
        assert depth >= 0
    assert depth == 0


@given(st.lists(whole_citations(), min_size=1, max_size=4))
def test_what_is_marked_reads_back_to_the_spans(sentences: list[str]) -> None:
    text = "; ".join(sentences) + "."
    found = find_citations(text)
    marked = annotate(text, found, ("\ue000", "\ue001"))
    assert [part.split("\ue001")[0] for part in marked.split("\ue000")[1:]] == [text[slice(*citation.span)] for citation in found]


@given(st.lists(whole_citations(), min_size=1, max_size=4, unique=True))
def test_marks_on_a_wrapped_copy_hold_the_same_words(sentences: list[str]) -> None:
    text = "; ".join(sentences) + "."
    found = find_citations(text)
    marked = annotate(text, found, ("\ue000", "\ue001"), onto=text.replace(" ", "\n"))
    held = [part.split("\ue001")[0].split() for part in marked.split("\ue000")[1:]]
    assert held == [text[slice(*citation.span)].split() for citation in found]


@given(patchwork())
@settings(max_examples=50)
def test_identities_hold_for_every_citation(text: str) -> None:
    found = resolve(find_citations(text))
    told = identities(found)
    assert len(told) == len(found)
    for citation, identity in zip(found, told, strict=True):
        assert identity.key
        if citation.refers_to is not None and found[citation.refers_to].refers_to is None:
            assert told[citation.refers_to].key == identity.key
