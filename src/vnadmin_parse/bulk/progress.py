"""What people see of a run, on standard error: a bar on a terminal, plain lines elsewhere, a summary at the end.

Nothing here shows text of a document: names of files, counts and causes only.
"""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Final, TextIO

from vnadmin_parse.bulk.convert import Listener, Summary
from vnadmin_parse.bulk.manifest import Record
from vnadmin_parse.bulk.outcome import Status

_REDRAW: Final = 0.2  # seconds between two drawings of the bar
_REPORT: Final = 30.0  # seconds between two lines of progress
_BAR: Final = 24  # characters of the bar itself


class Tally:
    """Counts of a run so far."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        """Start counting.

        Args:
            clock: gives seconds.
        """
        self._clock = clock
        self._start = clock()
        self.total = self.done = self.skipped = self.failed = self.pages = 0

    def count(self, record: Record, *, is_skipped: bool) -> None:
        """Count one more input."""
        self.done += 1
        self.failed += record.status is Status.FAILED
        self.skipped += is_skipped
        self.pages += 0 if is_skipped else record.pages

    def line(self) -> str:
        """Say it in a line: files, pages a second, failures, time left.

        Example:
            >>> Tally().line()
            '0/0 files, 0.0 pages/s, 0 failed'
        """
        spent = self._clock() - self._start
        said = f"{self.done}/{files(self.total)}, {self.pages / spent if spent else 0:.1f} pages/s, {self.failed} failed"
        tried = self.done - self.skipped
        return f"{said}, {clock_time((self.total - self.done) * spent / tried)} left" if tried and spent else said


def files(number: int) -> str:
    """Write a number of files.

    Example:
        >>> files(1), files(2)
        ('1 file', '2 files')
    """
    return f"{number} file{'' if number == 1 else 's'}"


def clock_time(seconds: float) -> str:
    """Write a span of time.

    Example:
        >>> clock_time(75), clock_time(7275)
        ('1:15', '2:01:15')
    """
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def told(record: Record) -> str:
    """Say what became of a file that is not `ok`, in a line."""
    trouble = record.trouble
    if trouble is None:
        return f"{record.status} {record.path}"
    page = f", page {trouble.page}" if trouble.page else ""
    return f"{record.status} {record.path}{page}: {trouble.stage}: {trouble.cause}: {trouble.message}"


class Bar:
    """A bar on the last line of a terminal; files that fail are told above it."""

    def __init__(self, stream: TextIO) -> None:
        """Draw on a terminal."""
        self._stream = stream
        self._tally = Tally()
        self._drawn = 0.0

    def begun(self, total: int) -> None:
        """Draw the empty bar."""
        self._tally.total = total
        self._draw()

    def passed(self, record: Record, *, is_skipped: bool) -> None:
        """Count, and draw again when it is time."""
        self._tally.count(record, is_skipped=is_skipped)
        if record.status is Status.FAILED and not is_skipped:
            self._stream.write(f"\r\x1b[K{told(record)}\n")
            self._draw()
        elif time.monotonic() - self._drawn > _REDRAW:
            self._draw()

    def _draw(self) -> None:
        tally = self._tally
        full = _BAR * tally.done // tally.total if tally.total else _BAR
        line = f"[{'#' * full}{'-' * (_BAR - full)}] {tally.line()}"
        self._stream.write("\r\x1b[K" + line[: shutil.get_terminal_size().columns - 1])
        self._stream.flush()
        self._drawn = time.monotonic()

    def ended(self, summary: Summary) -> None:
        """Put the summary where the bar was."""
        self._stream.write("\r\x1b[K" + "\n".join(summary_lines(summary)) + "\n")
        self._stream.flush()


class Lines:
    """Plain lines with the time of day, for logs: every file that is not `ok`, and now and then how far the run is."""

    def __init__(self, stream: TextIO) -> None:
        """Write to a stream."""
        self._stream = stream
        self._tally = Tally()
        self._told = time.monotonic()

    def _say(self, line: str) -> None:
        self._stream.write(f"{datetime.now(UTC).astimezone():%Y-%m-%d %H:%M:%S} {line}\n")
        self._stream.flush()
        self._told = time.monotonic()

    def begun(self, total: int) -> None:
        """Say how many there are."""
        self._tally.total = total
        self._say(files(total))

    def passed(self, record: Record, *, is_skipped: bool) -> None:
        """Count, and say what is worth a line."""
        self._tally.count(record, is_skipped=is_skipped)
        if record.status is not Status.OK and not is_skipped:
            self._say(told(record))
        elif time.monotonic() - self._told > _REPORT:
            self._say(self._tally.line())

    def ended(self, summary: Summary) -> None:
        """Say the summary."""
        for line in summary_lines(summary):
            self._say(line)


class Silence:
    """Says nothing."""

    def begun(self, total: int) -> None:
        """Say nothing."""

    def passed(self, record: Record, *, is_skipped: bool) -> None:
        """Say nothing."""

    def ended(self, summary: Summary) -> None:
        """Say nothing."""


def summary_lines(summary: Summary) -> list[str]:
    """Give the closing summary: by status, then by stage and cause, the most frequent first."""
    total = sum(summary.counts.values())
    counts = ", ".join(f"{summary.counts[status]} {status}" for status in Status)
    pace = f"{summary.pages / summary.seconds:.1f} pages/s" if summary.seconds else ""
    skipped = f"; {summary.skipped} of them from earlier runs" if summary.skipped else ""
    lines = [f"{files(total)} in {clock_time(summary.seconds)}, {pace}: {counts}{skipped}"]
    lines += [f"{number:>8} {stage}: {cause}" for (stage, cause), number in summary.causes.most_common()]
    return lines if summary.is_whole else [*lines, "stopped at the first failure"]


def listener_for(stream: TextIO | None = None, *, is_quiet: bool = False) -> Listener:
    """Choose what fits: a bar on a terminal that can draw one, else lines, or nothing.

    Args:
        stream: where to; standard error when None.
        is_quiet: say nothing.
    """
    stream = stream or sys.stderr
    if is_quiet:
        return Silence()
    return Bar(stream) if stream.isatty() and os.environ.get("TERM") not in (None, "", "dumb") else Lines(stream)
