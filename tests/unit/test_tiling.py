"""Blocks tile the text."""

from hypothesis import given
from hypothesis import strategies as st

from vnadmin_parse.grammar.rule import Claim
from vnadmin_parse.records import Span
from vnadmin_parse.terms import BlockKind
from vnadmin_parse.text import lines_of
from vnadmin_parse.tiling import tile


@st.composite
def claimed_texts(draw: st.DrawFn) -> tuple[str, list[Claim]]:
    """A text with any claims, overlapping and empty ones too."""
    text = draw(st.text("ab \n", max_size=60))
    offsets = st.integers(0, len(text))
    spans = draw(st.lists(st.tuples(offsets, offsets), max_size=8))
    kinds = draw(st.lists(st.sampled_from(BlockKind), min_size=len(spans), max_size=len(spans)))
    return text, [Claim(Span(min(span), max(span)), kind, "test.rule") for span, kind in zip(spans, kinds, strict=True)]


@given(claimed_texts())
def test_blocks_stand_side_by_side_and_cover_all(case: tuple[str, list[Claim]]) -> None:
    """The first block starts at 0, each starts where the last ended, the last ends with the text."""
    text, claims = case
    blocks = tile(len(text), lines_of(text), claims)
    edges = [0, *(block.span.end for block in blocks)]
    assert [block.span.start for block in blocks] == edges[:-1]
    assert edges[-1] == len(text)
    assert all(block.span.start < block.span.end for block in blocks)


def test_neighbours_of_one_rule_are_one_block_and_units_are_not() -> None:
    """A body over two lines is one tile; two paragraphs are two."""
    text = "SỞ A\nVÀ B\nMột.\nHai."
    spans = [line.span for line in lines_of(text)]
    kinds = [BlockKind.ISSUING_BODY, BlockKind.ISSUING_BODY, BlockKind.PARAGRAPH, BlockKind.PARAGRAPH]
    blocks = tile(len(text), lines_of(text), [Claim(span, kind, "test.rule") for span, kind in zip(spans, kinds, strict=True)])
    assert [(text[slice(*block.span)], block.kind) for block in blocks] == [
        ("SỞ A\nVÀ B\n", BlockKind.ISSUING_BODY),
        ("Một.\n", BlockKind.PARAGRAPH),
        ("Hai.", BlockKind.PARAGRAPH),
    ]


def test_text_without_claims_is_unclassified() -> None:
    """What no rule claims is still there."""
    (block,) = tile(5, lines_of("abc\nd"), [])
    assert (block.kind, block.rule) == (BlockKind.UNCLASSIFIED, None)
