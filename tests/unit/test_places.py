"""From spans to boxes."""

import pytest

from vnadmin_parse.places import Box, Place, Span, TextLine, places_of

LINES = (
    TextLine(Span(0, 10), 1, Box(100, 50, 200, 62), ((0, 100.0), (5, 140.0), (10, 200.0))),
    TextLine(Span(11, 21), 1, Box(100, 64, 200, 76)),
    TextLine(Span(22, 30), 2, Box(90, 40, 180, 52)),
)


def test_whole_lines_give_their_boxes() -> None:
    """A span over a page break has one place for each line."""
    assert places_of(LINES, Span(11, 30)) == (Place(1, Box(100, 64, 200, 76)), Place(2, Box(90, 40, 180, 52)))


def test_a_part_is_cut_at_the_stops() -> None:
    """Between two stops the x is read off the straight line."""
    assert places_of(LINES, Span(5, 10)) == (Place(1, Box(140, 50, 200, 62)),)
    assert places_of(LINES, Span(0, 5)) == (Place(1, Box(100, 50, 140, 62)),)


def test_without_stops_the_line_is_shared_evenly() -> None:
    """A line without stops is cut by its number of characters."""
    assert places_of(LINES, Span(11, 16)) == (Place(1, Box(100, 64, 150, 76)),)


def test_the_break_between_lines_touches_none() -> None:
    """A line feed stands nowhere."""
    assert places_of(LINES, Span(10, 11)) == ()
    assert places_of((), Span(0, 5)) == ()


@pytest.mark.parametrize(
    ("span", "x0", "x1"),
    [
        (Span(20, 22), 100.0, 120.0),
        (Span(20, 24), 100.0, 140.0),
        (Span(22, 26), 120.0, 160.0),
        (Span(24, 29), 140.0, 160.0),
        (Span(23, 24), 130.0, 140.0),
    ],
)
def test_outside_its_stops_a_line_goes_as_far_as_they_do(span: Span, x0: float, x1: float) -> None:
    """Before the first stop stands the left edge, behind the last one its own x."""
    line = TextLine(Span(20, 30), 1, Box(100, 50, 200, 62), ((22, 120.0), (26, 160.0)))
    assert places_of((line,), span) == (Place(1, Box(x0, 50, x1, 62)),)


def test_stops_that_run_to_the_left_still_make_a_box() -> None:
    """Two stops at one offset are no width, and a box's left edge is the smaller one."""
    line = TextLine(Span(0, 10), 1, Box(100, 50, 200, 62), ((0, 200.0), (5, 150.0), (5, 140.0), (10, 100.0)))
    assert places_of((line,), Span(0, 5)) == (Place(1, Box(140, 50, 200, 62)),)


def test_a_line_without_a_box_has_a_page_only() -> None:
    """A reader may know the page alone."""
    assert places_of((TextLine(Span(0, 10), 4, None),), Span(2, 3)) == (Place(4, None),)


def test_a_span_touches_a_line_by_one_character() -> None:
    """Lines that end where the span begins, or begin where it ends, are no part of it."""
    assert [place.page for place in places_of(LINES, Span(20, 22))] == [1]
    assert [place.page for place in places_of(LINES, Span(20, 23))] == [1, 2]
    assert [place.page for place in places_of(LINES, Span(21, 23))] == [2]
    assert places_of(LINES, Span(30, 40)) == ()
