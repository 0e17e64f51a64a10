"""Hand-made runs for the tests of reading: what PDFium would give, without a PDF."""

from __future__ import annotations

from vnadmin_parse.read.sheet import Font, Run

PLAIN = Font("Serif", is_bold=False, is_italic=False)
BOLD = Font("Serif-Bold", is_bold=True, is_italic=False)
ITALIC = Font("Serif-Italic", is_bold=False, is_italic=True)
WIDTH = 0.46  # of the font size: how wide a letter is here


def run(  # noqa: PLR0913
    text: str, x: float, y: float, *, size: float = 14.0, font: Font = PLAIN, lead: str = "\n", order: int = -1, widget: int = -1
) -> Run:
    """Make a run whose letters are equally wide."""
    return Run(text, order, 0, len(text), x, x + WIDTH * size * len(text), y, size, font, lead, is_overlay=widget >= 0, widget=widget)


def in_order(*runs: Run) -> list[Run]:
    """Number runs in the order of the content."""
    for order, found in enumerate(runs):
        if found.order < 0:
            found.order = order
    return list(runs)


def letters_of(whole: Run) -> list[Run]:
    """Cut a run into its letters, evenly."""
    step = (whole.x1 - whole.x0) / max(1, len(whole.text))
    return [
        Run(letter, whole.order, at, at + 1, whole.x0 + at * step, whole.x0 + (at + 1) * step, whole.y, whole.size, whole.font, "")
        for at, letter in enumerate(whole.text)
        if not letter.isspace()
    ]


def centred(text: str, middle: float, y: float, **options: object) -> Run:
    """Make a run around a middle."""
    made = run(text, 0.0, y, **options)  # type: ignore[arg-type]
    width = made.x1 - made.x0
    made.x0, made.x1 = middle - width / 2, middle + width / 2
    return made
