"""Mutation score of the core: how many small slips in `fold`, `text`, `zones` and `grammar` the unit tests and the fixtures notice.

    python tools/mutate.py --count 400 --seed 1

mutmut makes the mutants; all of them inside functions, none inside decorated ones, patterns of rules apart (these are held by their
examples and counterexamples). Its own runner collects the tests anew for each mutant and takes no sample, so a run over the grammar would
last days. Here the tests are collected once; then each mutant of a seeded sample gets a process of its own, forked from there, in which
the function's code is changed and the tests that run it are run, fastest first, until one fails. A mutant that loops is killed by its
limit of CPU time. Needs Linux or macOS and the extra `mutation`.
"""

from __future__ import annotations

import argparse
import difflib
import gc
import os
import random
import resource
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import CodeType, FrameType, FunctionType
from typing import Any, Final

import libcst as cst
import pytest
from _pytest.runner import runtestprotocol
from attrs import field, frozen
from mutmut.mutation.file_mutation import create_mutations

ROOT: Final = Path(__file__).parents[1]
SOURCE: Final = ROOT / "src" / "vnadmin_parse"
PARTS: Final = {"fold": "fold.py", "text": "text.py", "zones": "zones.py", "grammar": "grammar/**/*.py"}
SHARES: Final = {"fold": 30, "text": 45, "zones": 10}
"""Mutants of the small modules; all others of a sample are the grammar's."""
TESTS: Final = (
    "addressees", "annotate", "appendices", "authentication", "body", "body_marks", "body_paragraphs", "body_quotes", "cells", "citations",
    "claimed", "closing", "filing", "fold", "head", "head_edges", "identity", "pieces", "plain", "preamble", "recipients", "regime",
    "signature_words", "signers", "table_rows", "text", "tiling", "title", "trailers", "unspaced", "zones",
)  # fmt: skip
"""Of `tests/unit`; with them run the fixtures."""
SLOW: Final = "not aligned_soon and not test_command and not same_dictionaries and not no_text_raises"
OPTIONS: Final = ["-q", "-p", "no:xdist", "-p", "no:cacheprovider", "-p", "no:randomly", "--tb=no", "-o", "addopts=--import-mode=importlib"]
CPU_SECONDS: Final = 10
"""A mutant may take this much, and ten times what its tests take."""
KILLED, SURVIVED, UNTESTED = "killed", "survived", "no test"


@frozen
class Mutant:
    """A changed source file.

    Fields:
        part: `fold`, `text`, `zones` or `grammar`.
        path: the file.
        before, after: its text.
    """

    part: str
    path: Path
    before: str = field(repr=False)
    after: str = field(repr=False)

    def diff(self) -> str:
        """Give the changed lines."""
        lines = difflib.unified_diff(self.before.splitlines(), self.after.splitlines(), lineterm="", n=0)
        return "\n".join(line for line in lines if not line.startswith(("---", "+++")))


def sample(count: int, seed: int) -> list[Mutant]:
    """Draw mutants of each part by chance."""
    drawn: list[Mutant] = []
    for part, pattern in PARTS.items():
        files = {path: (path.read_text("utf-8"), *_mutations(path)) for path in sorted(SOURCE.glob(pattern))}
        every = [(path, mutation) for path, (_, _, found) in files.items() for mutation in found]
        wanted = min(len(every), SHARES.get(part, count - sum(SHARES.values())))
        print(f"{part}: {wanted} of {len(every)} mutants", flush=True)
        for path, mutation in random.Random(f"{part} {seed}").sample(every, wanted):  # noqa: S311 - a sample, no secret
            before, module, _ = files[path]
            drawn.append(Mutant(part, path, before, module.deep_replace(mutation.original_node, mutation.mutated_node).code))
    return drawn


def _mutations(path: Path) -> tuple[Any, list[Any]]:
    module, found, _, _ = create_mutations(str(path), path.read_text("utf-8"))
    return module, [each for each in found if isinstance(each.contained_by_top_level_function, cst.FunctionDef)]


def codes_in(code: CodeType) -> Iterator[CodeType]:
    """Give the code of each function and method of a module, not that of functions inside functions."""
    for each in code.co_consts:
        if isinstance(each, CodeType):
            is_class = not each.co_flags & 0x2  # CO_NEWLOCALS: a function's
            yield from codes_in(each) if is_class else (each,)


def place(code: CodeType) -> tuple[str, str, int]:
    """Name a function by where it stands."""
    return code.co_filename, code.co_qualname, code.co_firstlineno


class Runner:
    """A pytest plugin that runs the collected tests once as they are, and then for each mutant those that run the changed function."""

    def __init__(self, mutants: Sequence[Mutant]) -> None:
        """Take the mutants; `outcomes` holds what became of each."""
        self.mutants = mutants
        self.outcomes: list[str] = []
        self.seconds: dict[int, float] = {}
        self.running: dict[tuple[str, str, int], list[int]] = {}

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Take the place of pytest's own loop."""
        for n, item in enumerate(session.items):
            self._measure(n, item)
        functions = _functions()
        for mutant in self.mutants:
            changes = list(_changes(mutant, functions))
            tests = sorted({n for key, _, _ in changes for n in self.running.get(key, ())}, key=self.seconds.__getitem__)
            self.outcomes.append(self._run(changes, [session.items[n] for n in tests], sum(self.seconds[n] for n in tests)))
            self._tell(mutant)
        return True

    def _measure(self, n: int, item: pytest.Item) -> None:
        """Run a test as it is, and note its time and the functions that it runs."""
        seen: dict[int, CodeType] = {}

        def note(frame: FrameType, event: str, _: object) -> None:
            if event == "call":
                seen[id(frame.f_code)] = frame.f_code

        start = time.process_time()
        sys.setprofile(note)
        try:
            reports = runtestprotocol(item, log=False, nextitem=None)
        finally:
            sys.setprofile(None)
        if any(report.failed for report in reports):
            raise pytest.UsageError(f"{item.nodeid} fails without any mutant")
        self.seconds[n] = time.process_time() - start
        for code in seen.values():
            if code.co_filename.startswith(str(SOURCE)):
                self.running.setdefault(place(code), []).append(n)

    def _run(self, changes: Sequence[tuple[object, FunctionType, CodeType]], items: Sequence[pytest.Item], seconds: float) -> str:
        if not items:
            return UNTESTED
        child = os.fork()
        if child == 0:
            _be_mutant(changes, items, CPU_SECONDS + int(10 * seconds))
        _, status = os.waitpid(child, 0)
        return SURVIVED if status == 0 else KILLED

    def _tell(self, mutant: Mutant) -> None:
        if self.outcomes[-1] != KILLED:
            print(f"\n{self.outcomes[-1]}: {mutant.path.relative_to(SOURCE)}\n{mutant.diff()}", flush=True)
        if len(self.outcomes) % 20 == 0:
            print(f"{len(self.outcomes)} mutants: {Counter(self.outcomes)}", flush=True)


def _functions() -> dict[tuple[str, str, int], list[FunctionType]]:
    """Find the functions of the library that live, wherever they are kept."""
    found: dict[tuple[str, str, int], list[FunctionType]] = {}
    for each in gc.get_objects():
        if isinstance(each, FunctionType) and each.__code__.co_filename.startswith(str(SOURCE)):
            found.setdefault(place(each.__code__), []).append(each)
    return found


def _changes(
    mutant: Mutant, functions: dict[tuple[str, str, int], list[FunctionType]]
) -> Iterator[tuple[tuple[str, str, int], FunctionType, CodeType]]:
    """Give the live functions whose code the mutant changes, with their new code."""
    was = {place(code): code for code in codes_in(compile(mutant.before, str(mutant.path), "exec"))}
    for code in codes_in(compile(mutant.after, str(mutant.path), "exec")):
        if was.get(place(code)) != code:
            yield from ((place(code), function, code) for function in functions.get(place(code), ()))


def _be_mutant(changes: Sequence[tuple[object, FunctionType, CodeType]], items: Sequence[pytest.Item], seconds: int) -> None:
    """Change the functions, run the tests, and end the process: with 0 when all pass."""
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 1)
    os.dup2(silence, 2)
    try:
        for _, function, code in changes:
            function.__code__ = code
        for each in gc.get_objects():
            if hasattr(type(each), "cache_clear") and getattr(each, "__module__", "").startswith("vnadmin_parse.grammar"):
                each.cache_clear()
        is_seen = any(report.failed for item in items for report in runtestprotocol(item, log=False, nextitem=None))
    except BaseException:  # noqa: BLE001 - whatever happens, it was noticed
        os._exit(2)
    os._exit(1 if is_seen else 0)


def main() -> int:
    """Draw, run, and print the score by part; give 1 when the whole is below the floor."""
    parser = argparse.ArgumentParser(description="Mutation score of the core.")
    parser.add_argument("--count", type=int, default=400, help="mutants to draw")
    parser.add_argument("--seed", type=int, default=1, help="which sample")
    parser.add_argument("--floor", type=float, default=85.0, help="least share, in percent, that the tests must notice")
    asked = parser.parse_args()
    os.chdir(ROOT)
    os.environ["HYPOTHESIS_PROFILE"] = "mutation"
    runner = Runner(sample(asked.count, asked.seed))
    tests = [f"tests/unit/test_{name}.py" for name in TESTS]
    found = pytest.main([*OPTIONS, "-k", SLOW, *tests, "tests/test_fixtures.py::test_expected"], plugins=[runner])
    if len(runner.outcomes) < len(runner.mutants):
        return 1
    counts = Counter(zip((mutant.part for mutant in runner.mutants), runner.outcomes, strict=True))
    for part in PARTS:
        drawn = sum(number for (of, _), number in counts.items() if of == part)
        print(f"{part}: {counts[part, KILLED]} of {drawn} noticed, {counts[part, UNTESTED]} that no test runs")
    noticed = runner.outcomes.count(KILLED)
    score = 100 * noticed / max(1, len(runner.outcomes))
    print(f"seed {asked.seed}: {noticed} of {len(runner.outcomes)} mutants noticed, {score:.1f} %")
    return int(score < asked.floor or found not in {0, 5})


if __name__ == "__main__":
    sys.exit(main())
