"""The figures as rows of a table, and as a page of the docs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from accuracy.scoring import Score
from accuracy.truth import GROUPS

_PAGE: Final = """# Accuracy benchmark

How much of what a document says is read from it, counted on **invented** documents whose content is known: {count} of them in {kinds}
classes, made from a seed. No real document, name or number is in them. Each is set as a PDF (cells and type of many widths and sizes, in
three orders of writing) and dumped as text in five ways (column by column, row by row, without blank lines, as law portals retype, line below line
with page numbers), with and without dirt (decomposed letters, old tone placement, look-alike letters, hard blanks, a misprinted Quốc
hiệu, doubled blanks, place-dates without a comma and with the names of months).

```sh
PYTHONPATH=benchmarks:tests python -m accuracy --write docs/explanation/accuracy-benchmark.md
```

It takes a few minutes. `--misses` tells every fault, `--count` and `--seed` make others; the page is made from seed {seed}.

The grammars were mended on what that seed showed, so its figures say what is known and not what comes. As many documents from a seed that
nobody had looked at ({fresh_seed}, the day's date, which `--fresh` sets), with every field that has a fault:

{fresh}

## By field

F1 of the values written and the values read: a value counts only when all of it is right. A numbered unit is right when its label,
depth and first words are; a recipient with its note; a signer with authority, position and name.

{fields}

## By class

Documents without any fault, of all documents of the class.

{classes}

## What this does not say

Invented pages are tidier than real ones: they have no scans, no handwriting, no broken fonts. Bodies and subjects come from a small
vocabulary. The figures tell where the grammars stand on the forms that the norms and practice know, not how a given archive will fare.
"""


def rows_of(tracks: Mapping[str, Score]) -> Iterator[str]:
    """Give the figures of each field and group as rows."""
    for group, names in GROUPS.items():
        for name in names:
            yield f"  {name:20s}" + "".join(f"  {track} {found.fields[name].share:.3f}" for track, found in tracks.items())
        yield f"{group:22s}" + "".join(f"  {track} {_mean(found, names):.3f}" for track, found in tracks.items())
    yield f"{'documents right':22s}" + "".join(f"  {track} {_perfect(found):.3f}" for track, found in tracks.items())


def _mean(found: Score, names: tuple[str, ...]) -> float:
    return sum(found.fields[name].share for name in names) / len(names)


def _perfect(found: Score) -> float:
    return sum(right for _, right in found.classes.values()) / max(1, sum(all_ for all_, _ in found.classes.values()))


def page_of(tracks: Mapping[str, Score], fresh: Mapping[str, Score], count: int, seeds: tuple[int, int]) -> str:
    """Write the page.

    Args:
        tracks: the figures.
        fresh: those of documents that nobody had looked at.
        count: how many documents, of each.
        seeds: what they were made from.
    """
    head = "| {} | " + " | ".join(tracks) + " |\n| --- |" + " ---: |" * len(tracks) + "\n"
    fields = head.format("field") + "\n".join(_field_rows(tracks))
    names = next(iter(tracks.values())).classes
    cells = "\n".join(f"| {name} | " + " | ".join(_of(found.classes[name]) for found in tracks.values()) + " |" for name in names)
    unseen = head.format("field") + "\n".join(row for row in _field_rows(fresh) if row.strip("| ").count("1.000") < len(fresh))
    seed, fresh_seed = seeds
    return _PAGE.format(
        count=count, seed=seed, fresh_seed=fresh_seed, fresh=unseen, kinds=len(names), fields=fields, classes=head.format("class") + cells
    )


def _field_rows(tracks: Mapping[str, Score]) -> Iterator[str]:
    for group, names in GROUPS.items():
        for name in names:
            yield f"| {name} | " + " | ".join(f"{found.fields[name].share:.3f}" for found in tracks.values()) + " |"
        yield f"| **{group}** | " + " | ".join(f"**{_mean(found, names):.3f}**" for found in tracks.values()) + " |"
    yield "| **documents without a fault** | " + " | ".join(f"**{_perfect(found):.3f}**" for found in tracks.values()) + " |"


def _of(counts: list[int]) -> str:
    return f"{counts[1]}/{counts[0]}"
