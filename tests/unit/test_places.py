"""From spans to boxes."""

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
