"""The preamble: the authority's own line, Căn cứ, Theo đề nghị, the enacting words (NĐ 30/2020, Phụ lục I, II.6; NORMS 1.8)."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING, Final

import regex
from attrs import frozen

from vnadmin_parse import lexicon
from vnadmin_parse.fold import fold
from vnadmin_parse.grammar.citations.issuers import body_at
from vnadmin_parse.grammar.citations.kinds import capital_kinds
from vnadmin_parse.grammar.citations.shapes import Shape
from vnadmin_parse.grammar.citations.view import view_of
from vnadmin_parse.grammar.pieces import part_of_line
from vnadmin_parse.grammar.preamble_rules import BASIS, ENACTING_SENTENCE, ENACTING_WORDS, GROUND, HISTORY, PROPOSAL, SPEAKS
from vnadmin_parse.grammar.preamble_speech import is_joint_issuer, is_second_office, opens_sentence, sentence_end, speech
from vnadmin_parse.grammar.rule import Claim, Findings, Rule
from vnadmin_parse.grammar.title import opens_main
from vnadmin_parse.records import Basis, Citation, Proposal, Span
from vnadmin_parse.terms import BlockKind, CitationTarget
from vnadmin_parse.text import Line, Text, flow, printed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnadmin_parse.grammar.citations.view import View


@frozen
class Preamble:
    """What stands between the title and the body.

    Fields:
        findings: what is claimed.
        bases: each Căn cứ.
        proposals: each Theo đề nghị, Xét.
        rest: the lines that are left to the body; the first may be the end of a line that a basis begins.
    """

    findings: Findings
    bases: tuple[Basis, ...]
    proposals: tuple[Proposal, ...]
    rest: tuple[Line, ...]


def read_preamble(text: Text, lines: Sequence[Line]) -> Preamble:
    """Read the preamble from the front of the lines between the title (or Kính gửi) and the body.

    Args:
        text: the text that holds the lines.
        lines: lines in the order of the text.

    Example:
        >>> from vnadmin_parse.text import lines_of
        >>> raw = "Căn cứ Luật Đất đai năm 2024;\\nTheo đề nghị của Giám đốc Sở.\\nQUYẾT ĐỊNH:\\nĐiều 1. Giao"
        >>> found = read_preamble(Text(raw, lines_of(raw)), lines_of(raw))
        >>> found.bases[0].text, found.proposals[0].text, found.rest[0].text
        ('Luật Đất đai năm 2024', 'Theo đề nghị của Giám đốc Sở', 'Điều 1. Giao')
    """
    return _Reader(text, list(lines)).read()


def citation_indexes(span: Span, citations: Sequence[Citation]) -> tuple[int, ...]:
    """Give the indexes of the cited documents whose spans lie in a span.

    Args:
        span: of a basis.
        citations: of the whole document, in the order of the text.
    """
    first, last = (bisect_left(citations, at, key=lambda citation: citation.span.start) for at in span)
    inside = ((n, citations[n]) for n in range(first, last))
    return tuple(n for n, found in inside if found.span.end <= span.end and found.target is not CitationTarget.SELF)


_STOPS: Final = (";", ".", ",", "/", ":")
_SHORT: Final = 0.85
"""A line that reaches less far than this share of the width ends its paragraph."""
_NEAR: Final = 4
"""Lines that a list of issuers or an opening sentence is looked for in."""
_HISTORY_LINES: Final = 120
_LONGEST_PARAGRAPH: Final = 4_000
"""Characters in which a basis ends or the next one begins: a document on one line is not looked through whole for each."""
_LOOSE: Final = " ;.,:/"
_CAPITALS: Final = Shape(r"[\p{Lu}\d\s,.()-]{4,120}")


class _Reader:
    """Takes paragraph after paragraph from the front of the lines."""

    def __init__(self, text: Text, lines: list[Line]) -> None:
        self.text = text
        self.lines = lines
        self.claims: list[Claim] = []
        self.bases: list[Basis] = []
        self.proposals: list[Proposal] = []

    def read(self) -> Preamble:
        """Read until something begins that is no part of a preamble."""
        while self.lines and self._step():
            pass
        return Preamble(Findings(tuple(self.claims)), tuple(self.bases), tuple(self.proposals), tuple(self.lines))

    def _step(self) -> bool:
        folded = self.lines[0].folded
        if ENACTING_WORDS.match(folded):
            self._claim(self._take(1), ENACTING_WORDS, BlockKind.ENACTING_WORDS)
            return False
        if BASIS.match(folded):
            return self._basis()
        if PROPOSAL.match(folded):
            return self._proposal()
        if self._is_enacting_body():
            self._claim(self._take(1), _BODY, BlockKind.ENACTING_BODY)
            return True
        if GROUND.match(folded) and (self.bases or self._basis_follows()):
            return self._ground()
        return self._is_told_history() or self._enacting_sentence() or self._is_stray()

    # -- paragraphs

    def _paragraph(self) -> int:
        """Give the number of lines of the paragraph at the front."""
        n = 1
        while n < len(self.lines) and not self._ends_at(n):
            n += 1
        return n

    def _ends_at(self, n: int) -> bool:
        """Tell whether a paragraph ends before the line of an index."""
        line, following = self.lines[n - 1], self.lines[n]
        if any(rule.match(following.folded) for rule in (ENACTING_WORDS, BASIS, PROPOSAL)) and _opens(following):
            return True
        if _NOW.match(following.folded) is not None:
            return True
        last = line.folded.rstrip("\"' )")[-1:]
        if last not in _STOPS:
            if self._opens_sentence(n):
                return True
            is_wrapped = line.box is None and following.gap == 0 and not (opens_main(following) or self._speaks(following))
            return (line.reach < _SHORT / 2 and not is_wrapped) or self._is_capitals(following)
        if last in ";,":
            return not (self._goes_on(line, following, last) or self._has_joint_issuers(n))
        return True

    def _opens_sentence(self, n: int) -> bool:
        """Tell whether the opening sentence begins with the line of an index, behind a line without an end mark."""
        line, following = self.lines[n - 1], self.lines[n : n + _NEAR]
        if not following[0].folded[:1].isupper():
            return False
        return opens_sentence(view_of(" ".join(each.folded for each in (line, *following))), len(line.folded))

    def _has_joint_issuers(self, n: int) -> bool:
        """Tell whether the line of an index goes on with the issuers of a joint act."""
        lines = self.lines[max(0, n - _NEAR) : n]
        before = " ".join(line.folded for line in lines).rstrip()
        return is_joint_issuer(view_of(f"{before} {self.lines[n].folded}"), len(before) - 1)

    def _goes_on(self, line: Line, following: Line, mark: str) -> bool:
        """Tell whether a paragraph goes on over a line that ends in `;` or `,`: a small letter, or the next law of one basis."""
        if following.folded[:1].islower() or following.folded[:1].isdigit():
            return True
        if mark == "," and is_second_office(view_of(f"{line.folded} {following.folded}"), len(line.folded) - 1):
            return True
        if capital_kinds().match(following.folded) is not None:
            return True
        return mark == "," and line.reach >= _SHORT and not self._is_capitals(following) and not self._speaks(following)

    def _speaks(self, line: Line) -> bool:
        """Tell whether a line begins the opening sentence: a body and what it does, or a body whose name wraps."""
        view = view_of(line.folded)
        body = body_at(view, 0)
        return body is not None and (body.end >= len(view.folded) or SPEAKS.compiled.match(view.folded, body.end) is not None)

    @staticmethod
    def _is_capitals(line: Line) -> bool:
        return _CAPITALS.fullmatch(line.folded) is not None and sum(map(str.isalpha, line.folded)) > 5  # noqa: PLR2004 - more than a code

    def _take(self, n: int) -> list[Line]:
        taken = self.lines[:n]
        del self.lines[:n]  # in place: a copy of all that is left, for each basis, costs the square of their number
        return taken

    def _split(self, n: int, at: int) -> list[Line]:
        """Take the front of the first `n` lines up to an offset of the text; what follows stays."""
        taken = self._take(n)
        head: list[Line] = []
        tail: list[Line] = []
        for line in taken:
            if line.span.end <= at:
                head.append(line)
            elif line.span.start >= at:
                tail.append(line)
            else:
                head.append(part_of_line(line, 0, at - line.span.start))
                tail.append(part_of_line(line, at - line.span.start, len(line.text)))
        self.lines[:0] = [line for line in tail if line.text]
        return [line for line in head if line.text]

    def _claim(self, lines: Sequence[Line], rule: str | Rule, kind: BlockKind) -> Span:
        span = Span(lines[0].span.start, lines[-1].span.end)
        self.claims.append(Claim(span, kind, rule if isinstance(rule, str) else rule.name))
        return span

    # -- kinds of paragraphs

    def _basis(self) -> bool:
        n = self._paragraph()
        view = self._view(n)
        at = _second_basis(view) or self._end(view, n)
        is_lone = not self.bases and not self._basis_follows_at(n) and not _closes(self.lines[n - 1])
        if (is_lone or at is not None) and not self.bases and not _names_a_document(view, at):
            return False
        lines = self._taken(n, at)
        span = self._claim(lines, BASIS, BlockKind.BASIS)
        whole = printed(lines)
        self.bases.append(Basis(span, _after(_OPENER, whole).strip().rstrip(_LOOSE)))
        return at is None or _second_basis(view) is not None

    def _proposal(self) -> bool:
        n = self._paragraph()
        view = self._view(n)
        at = self._end(view, n)
        lines = self._taken(n, at)
        span = self._claim(lines, PROPOSAL, BlockKind.PROPOSAL)
        self.proposals.append(Proposal(span, _after(_MARKER, printed(lines)).rstrip(_LOOSE)))
        if at is not None:
            self._enacting_sentence()
        return at is None

    def _end(self, view: View, n: int) -> int | None:
        """Give the place inside a paragraph where a basis or proposal ends; in one that closes before another nobody speaks."""
        is_closed = self.lines[n - 1].folded.rstrip().endswith(";") and n < len(self.lines)
        goes_on = is_closed and any(rule.match(self.lines[n].folded) for rule in (BASIS, PROPOSAL))
        return (None if goes_on else speech(view)) or sentence_end(view)

    def _ground(self) -> bool:
        """Claim a paragraph of another kind where the preamble goes on behind it; else leave it to the body."""
        n = self._paragraph()
        if not self._basis_follows_at(n):
            return False
        self._claim(self._take(n), GROUND, BlockKind.PARAGRAPH)
        return True

    def _is_told_history(self) -> bool:
        """Claim what a consolidated text tells of the acts that it holds, if it does so here."""
        n = 0 if self.bases else self._history()
        if n:
            self._claim(self._take(n), HISTORY, BlockKind.PARAGRAPH)
        return n > 0

    def _history(self) -> int:
        """Give the number of lines of the acts that a consolidated text names before its first basis; 0 where none follows them."""
        n = 0
        while n < min(len(self.lines), _HISTORY_LINES):
            if BASIS.match(self.lines[n].folded):
                return n
            end = n + 1
            while end < len(self.lines) and not self.lines[end - 1].folded.endswith((".", ";", ":")):
                end += 1
            if HISTORY.match(" ".join(line.folded for line in self.lines[n:end])) is None:
                return 0
            n = end
        return 0

    def _enacting_sentence(self) -> bool:
        n = self._paragraph()
        if ENACTING_SENTENCE.compiled.match(" ".join(line.folded for line in self.lines[:n])) is None:
            return False
        if body_at(self._view(n), 0) is None:
            return False
        self._claim(self._take(n), ENACTING_SENTENCE, BlockKind.ENACTING_WORDS)
        return False

    def _is_enacting_body(self) -> bool:
        """Tell whether the first line is the authority's own line: capitals that begin with a body or an office, or go on with it."""
        line = self.lines[0]
        goes_on = bool(self.claims) and self.claims[-1].kind is BlockKind.ENACTING_BODY
        if len(self.lines) == 1 or line.folded.endswith(":") or not (self._is_capitals(line) or (goes_on and line.text.isupper())):
            return False
        begins = _heads().match(line.folded) is not None and capital_kinds().match(line.folded) is None
        if not (begins or (goes_on and not regex.match(r"\p{L}{1,5}[.)-]|\d", line.folded))):
            return False
        return goes_on or self._leads_to_basis()

    def _is_stray(self) -> bool:
        """Claim the lines of a title that the head did not take, where the authority's own line and a basis stand right below them."""
        if self.claims:
            return False
        for n, line in enumerate(self.lines[:_STRAYS]):
            if n and self._enacts_at(n):
                self._claim(self._take(n), _STRAY, BlockKind.PARAGRAPH)
                return True
            if opens_main(line) or len(line.text) > _STRAY_LINE:
                return False
        return False

    def _enacts_at(self, n: int) -> bool:
        """Tell whether the line of an index is the authority's own line over a basis."""
        line, below = self.lines[n], self.lines[n + 1 : n + _STRAYS]
        first = next((other.folded for other in below if not self._is_capitals(other)), "")
        return self._is_capitals(line) and _heads().match(line.folded) is not None and BASIS.match(first) is not None

    def _leads_to_basis(self) -> bool:
        """Tell whether a basis, or a further line in capitals, stands below the first line."""
        below = self.lines[1]
        if any(rule.match(below.folded) for rule in (BASIS, PROPOSAL, GROUND, ENACTING_WORDS)) or self._is_capitals(below):
            return True
        return below.text.isupper() and len(self.lines) > 2 and BASIS.match(self.lines[2].folded) is not None  # noqa: PLR2004 - a wrapped end

    def _basis_follows(self) -> bool:
        return self._basis_follows_at(self._paragraph())

    def _basis_follows_at(self, n: int) -> bool:
        return n < len(self.lines) and any(rule.match(self.lines[n].folded) for rule in (BASIS, PROPOSAL, ENACTING_WORDS))

    def _taken(self, n: int, at: int | None) -> list[Line]:
        return self._take(n) if at is None else self._split(n, at)

    def _view(self, n: int) -> View:
        folded = flow(self.lines[:n])[:_LONGEST_PARAGRAPH]
        return view_of(folded, offset=self.lines[0].span.start, original=folded)


_NOW: Final = Shape(r"Nay[ ](?:ban hành|quyết định|công bố|quy định|thông báo|ra nghị quyết)(?!\p{L})")
"""How a Party act opens its own sentence behind the last basis."""
_BODY: Final = "preamble.enacting-body"
_STRAY: Final = "preamble.stray"
_STRAYS: Final = 4
_STRAY_LINE: Final = 90
"""Lines in which the authority's own line is looked for below a title, and characters of a title's line at most."""
_MARKER: Final = Shape(r"^[-+*•·]\s*+")
_OPENER: Final = Shape(r"(?i)^(?:[-+*•·]\s*+)?+(?:căn\s*+cứ|chiểu)\s*+[:,]?+\s*+")


@cache
def _heads() -> regex.Pattern[str]:
    forms = {text for entry in lexicon.body_heads() for text in (entry.name, *entry.abbreviations) if len(text) > 1}
    return regex.compile(lexicon.alternation(forms | {entry.name for entry in lexicon.positions()}))


def _after(shape: Shape, whole: str) -> str:
    """Give a printed text without what a shape matches at its front."""
    found = shape.match(fold(whole))
    return whole[found.end() :] if found else whole


def _opens(line: Line) -> bool:
    """Tell whether the words that open a paragraph do so here: with a capital or a dash."""
    return line.folded[:1].isupper() or line.folded[:1] in "-–+*•·"


def _closes(line: Line) -> bool:
    return line.folded.rstrip().endswith((";", "."))


def _names_a_document(view: View, at: int | None) -> bool:
    end = len(view.folded) if at is None else at - view.offset
    return capital_kinds().search(view.folded, 0, end) is not None


_SECOND: Final = Shape(r"[;.][ ]*+(?=Căn[ ]cứ[ ])")


def _second_basis(view: View) -> int | None:
    """Give the place of a second `Căn cứ` in one paragraph."""
    found = _SECOND.search(view.folded)
    return None if found is None else found.end() + view.offset
