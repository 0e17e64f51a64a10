"""Parse the corpus beside the repository, score it, and compare with the pinned floors.

python tools/score_corpus.py                  the figures
python tools/score_corpus.py --check          fail where a figure is under its floor (what the tests run)
python tools/score_corpus.py --pin            write the figures as the new floors; refuses to lower one
python tools/score_corpus.py --misses FIELD   also show what was missed in one field
python tools/score_corpus.py --table          also show, field by field, how many values were missed
python tools/score_corpus.py --keep DIR       keep the parsed JSON there
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Final

from attrs import frozen

from vnadmin_parse import parse_many, to_json

ROOT: Final = Path(__file__).parents[1]
SHARED: Final = ROOT.parent / "shared"
FLOORS: Final = ROOT / "tests" / "accuracy.json"
_SINGLE: Final = re.compile(r"  (?P<field>[a-z_.]+) +[\d.]+ +(?P<right>\d+)/(?P<all>\d+)$")
_LIST: Final = re.compile(r"  (?P<field>[a-z_.]+) +[\d.]+ +P (?P<precision>[\d.]+) R (?P<recall>[\d.]+) gold (?P<gold>\d+)$")
GROUPS: Final = ("header", "references", "structure", "closing", "overall")


@frozen
class Track:
    """One way of reading the corpus: which files, and how they are scored."""

    name: str
    folder: str
    ending: str
    arguments: tuple[str, ...]

    def files(self, corpus: Path) -> list[Path]:
        """Give its files in the order of their names."""
        return sorted((corpus / self.folder).glob(f"*{self.ending}"))

    def ident(self, path: Path) -> str:
        """Give the id that the gold has for a file."""
        return path.name.removesuffix(self.ending)


TRACKS: Final = (
    Track("pdf", "pdf", ".pdf", ("--born", "text")),
    Track("text", "tika", ".tika.txt", ("--ignore", "number.code,number.parts,date")),
)


def digest_of(files: Iterable[Path]) -> str:
    """Give one digest of the names and bytes of some files."""
    whole = hashlib.sha256()
    for path in files:
        whole.update(f"{path.name} {hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return whole.hexdigest()[:16]


def parse_into(track: Track, corpus: Path, folder: Path, jobs: int) -> list[str]:
    """Write one JSON a file; give the names of those that failed."""
    failed = []
    folder.mkdir(parents=True, exist_ok=True)
    for result in parse_many(track.files(corpus), jobs=jobs):
        if result.document is None:
            failed.append(f"{Path(result.path).name}: {result.error}")
        else:
            (folder / f"{track.ident(Path(result.path))}.json").write_text(to_json(result.document), "utf-8")
    return failed


def score(track: Track, corpus: Path, folder: Path, scorer: Path, misses: str | None) -> tuple[str, dict[str, float]]:
    """Run the scorer over a folder of JSON; give what it says, and its figures."""
    figures = folder / "figures.score"
    ids = ",".join(track.ident(path) for path in track.files(corpus))
    command = [sys.executable, str(scorer), str(corpus / "gold"), str(folder), *track.arguments, "--only", ids, "--json", str(figures)]
    done = subprocess.run([*command, *(["--misses", misses] if misses else [])], check=True, stdout=subprocess.PIPE, text=True)
    found: dict[str, float] = json.loads(figures.read_text("utf-8"))
    figures.unlink()
    return done.stdout, found


def run(track: Track, folder: Path, arguments: argparse.Namespace) -> tuple[str, str, dict[str, float], list[str]]:
    """Parse and score one track; give what is to be said of it, the digest of its files, its figures and its failures."""
    corpus: Path = arguments.corpus
    files = track.files(corpus)
    start = time.perf_counter()
    failed = parse_into(track, corpus, folder, arguments.jobs)
    said = f"\n{track.name}: {len(files)} files, {len(failed)} failed, {time.perf_counter() - start:.1f} s\n"
    said += "".join(f"  failed: {line}\n" for line in failed)
    gold = [corpus / "gold" / f"{track.ident(path)}.json" for path in files]
    digest = digest_of([*files, *(path for path in gold if path.exists())])
    scored, figures = score(track, corpus, folder, arguments.score, arguments.misses)
    return said + scored, digest, figures, failed


def below(name: str, floors: dict[str, float], figures: dict[str, float]) -> list[str]:
    """Say which figures are under their floors."""
    return [
        f"{name}: {group} {figures[group]:.4f} is under its floor {floor:.4f}" for group, floor in floors.items() if figures[group] < floor
    ]


def missed_table(scored: str) -> str:
    """Give a table of the fields with misses, worst first: single values are counted, of lists the values that either side lacks.

    Args:
        scored: what the scorer printed.
    """
    rows = []
    for line in scored.splitlines():
        if single := _SINGLE.match(line):
            rows.append((int(single["all"]) - int(single["right"]), single["field"], single["all"], ""))
        elif several := _LIST.match(line):
            number = int(several["gold"])
            right = round(number * float(several["recall"]))
            extra = round(right / float(several["precision"])) - right if float(several["precision"]) else 0
            rows.append((number - right + extra, several["field"], several["gold"], f"{extra} of them too many" if extra else ""))
    told = [f"| {field} | {missed} | {number} | {note} |" for missed, field, number, note in sorted(rows, reverse=True) if missed]
    return "\n".join(["| field | missed | values | |", "|---|---|---|---|", *told]) + "\n"


def pinned(figures: dict[str, float]) -> dict[str, float]:
    """Give the figures that are pinned, cut to three decimals."""
    return {group: math.floor(figures[group] * 1000) / 1000 for group in GROUPS}


def main() -> int:
    """Give 0, or 1 when a file failed or a figure is under its floor."""
    parser = argparse.ArgumentParser(description="Accuracy on the corpus beside the repository.")
    parser.add_argument("--corpus", type=Path, default=SHARED / "corpus")
    parser.add_argument("--score", type=Path, default=SHARED / "tools" / "score.py")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--misses")
    parser.add_argument("--table", action="store_true")
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--pin", action="store_true")
    arguments = parser.parse_args()
    old = json.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {}
    new, wrong = {}, []
    with tempfile.TemporaryDirectory() as scratch:
        folders = [(arguments.keep or Path(scratch)) / track.name for track in TRACKS]
        with ThreadPoolExecutor(arguments.jobs) as pool:  # the scorer is a program of its own
            found = list(pool.map(partial(run, arguments=arguments), TRACKS, folders))
        for track, (said, digest, figures, failed) in zip(TRACKS, found, strict=True):
            print(said)
            if arguments.table:
                print(missed_table(said))
            new[track.name] = {"corpus": digest, "floors": pinned(figures)}
            before = old.get(track.name, {})
            if before.get("corpus") == digest:
                wrong += below(track.name, before["floors"], figures)
            elif before:
                print(f"{track.name}: other corpus files than those of the floors ({digest}): not compared")
            wrong += [f"{track.name}: {line}" for line in failed]
    if arguments.pin and not wrong:
        FLOORS.write_text(json.dumps(new, indent=2) + "\n", "utf-8")
    if arguments.check or arguments.pin:
        print("".join(f"{line}\n" for line in wrong), end="")
    return 1 if wrong and (arguments.check or arguments.pin) else 0


if __name__ == "__main__":
    sys.exit(main())
