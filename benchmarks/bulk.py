"""What bulk conversion promises, measured: pace among killers, two workers against one, kill and resume, memory, deadlines.

    python benchmarks/bulk.py KILLERS [--only hostile,pace,scale,kills,memory] [--files 1000] [--kills 50] [--timeout 5] [--seed 1]

KILLERS is a folder of broken and malicious PDFs. The good files are invented documents, typeset once into a folder of their own
(`--good`, a temporary one unless said). Each measure prints its figures and whether its bar is met; the exit code is 1 when one is
missed. What is compared is run in turn, and both clocks are shown: on a machine that does other work, believe the processor's (`CPU`).
"""

from __future__ import annotations

import argparse
import hashlib
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from attrs import evolve, frozen

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from typeset.samples import SAMPLES  # noqa: E402 - found in the tests' folder
from vnadmin_parse.bulk.convert import Form, Settings, Summary, convert, plan  # noqa: E402
from vnadmin_parse.bulk.inputs import find_inputs  # noqa: E402
from vnadmin_parse.bulk.manifest import MANIFEST, Record, read_records  # noqa: E402
from vnadmin_parse.bulk.outcome import Limits, Order, Status  # noqa: E402
from vnadmin_parse.bulk.outputs import PARTIAL  # noqa: E402
from vnadmin_parse.bulk.progress import Silence  # noqa: E402
from vnadmin_parse.bulk.workers import Crew  # noqa: E402

MEGABYTE = 1 << 20
LEAST_RATIO = 1.8  # of the seconds of one worker to those of two
MOST_GROWTH = 20  # megabytes that a worker may keep
KILLERS = 20
TURNS = 3
MOST_WAIT = 0.02  # seconds from a record to the kill
MOST_TRIES = 3  # runs for each kill: some end before their moment comes


@frozen
class Bench:
    """What every measure needs.

    Fields:
        killers: folder of hostile files.
        good: folder of typeset files.
        scratch: folder for outputs.
        files: number of good files.
        kills: number of runs to kill.
        timeout: seconds for one file.
        seed: of the random moments.
    """

    killers: Path
    good: Path
    scratch: Path
    files: int
    kills: int
    timeout: float
    seed: int

    def out(self, name: str) -> Path:
        """Give an output folder that is not there yet."""
        shutil.rmtree(self.scratch / name, ignore_errors=True)
        return self.scratch / name


def typeset(folder: Path, files: int) -> None:
    """Typeset invented documents until the folder has so many."""
    folder.mkdir(parents=True, exist_ok=True)
    samples = [(name, sample) for name, sample in SAMPLES.items() if isinstance(sample.write(sample.draft), bytes)]
    for at in range(len(list(folder.glob("*.pdf"))), files):
        name, sample = samples[at % len(samples)]
        number = sample.draft.number
        draft = evolve(sample.draft, number=evolve(number, number=str(100 + at))) if number and number.number else sample.draft
        content = sample.write(draft)
        if isinstance(content, bytes):
            (folder / f"{at:05} {name}.pdf").write_bytes(content)


@frozen
class Ran:
    """A run that is over.

    Fields:
        seconds: wall clock.
        cpu: seconds of processors, of this process and of all workers.
        summary: how it ended.
        records: what became of each file.
    """

    seconds: float
    cpu: float
    summary: Summary
    records: dict[str, Record]


def spent() -> float:
    """Give the seconds of processors that this process and the ended ones below it have used."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def run(bench: Bench, folders: list[Path], name: str, jobs: int, limit: int | None = None) -> Ran:
    """Convert folders."""
    out = bench.out(name)
    planned = plan(find_inputs([str(folder) for folder in folders]), Form.JSON, limit)
    start, before = time.monotonic(), spent()
    summary = convert(planned, Settings(str(out), jobs=jobs, limits=Limits(timeout=bench.timeout)), Silence())
    records = read_records((out / MANIFEST).read_bytes().splitlines())
    return Ran(time.monotonic() - start, spent() - before, summary, records)


def hostile(bench: Bench) -> bool:
    """Every hostile file has its record, and none is over its deadline by more than a second."""
    done = run(bench, [bench.killers], "hostile", 2)
    records, files = done.records, len(list(bench.killers.glob("*.pdf")))
    longest = max(record.seconds for record in records.values())
    counts = ", ".join(f"{number} {status}" for status, number in sorted(done.summary.counts.items()))
    print(f"  {len(records)} records of {files} files in {done.seconds:.1f} s: {counts}")
    for (stage, cause), number in done.summary.causes.most_common():
        print(f"  {number:>6} {stage}: {cause}")
    print(f"  longest {longest:.2f} s, deadline {bench.timeout:g} s")
    return len(records) == files and longest <= bench.timeout + 1


def worst(bench: Bench, files: int) -> Path:
    """Choose the hostile files that take longest; give a folder with them."""
    chosen = sorted(run(bench, [bench.killers], "hostile", 2).records.values(), key=lambda record: -record.seconds)[:files]
    folder = bench.out("worst")
    folder.mkdir()
    for record in chosen:
        shutil.copy(record.file, folder)
    return folder


def pace(bench: Bench) -> bool:
    """Good files among 20 killers: at most a tenth slower than alone, plus the killers' own time shared by two workers."""
    killers = worst(bench, KILLERS)
    turns = []
    for turn in range(TURNS):
        start = run(bench, [bench.good], "start", 2, 2)  # what two workers need to load
        lost = run(bench, [killers], "worst-alone", 2)
        alone = run(bench, [bench.good], f"alone{turn}", 2, bench.files)
        among = run(bench, [bench.good, killers], f"among{turn}", 2)
        turns.append((start, lost, alone, among))
    for clock in ("seconds", "cpu"):
        start, lost, alone, among = (min(getattr(one[at], clock) for one in turns) for at in range(4))
        lost -= start
        said = f"{alone:.1f} s alone, {among:.1f} s among {KILLERS} killers ({lost:.1f} s by themselves)"
        print(f"  {'wall' if clock == 'seconds' else 'CPU'}: {said}: {(among - lost) / alone:.2f} x")
    wholes = [turn[-1] for turn in turns]
    print(f"  {len(wholes[0].records)} records, {wholes[0].summary.counts[Status.OK]} ok, {wholes[0].summary.pages} pages")
    has_all = all(len(one.records) == bench.files + KILLERS and one.summary.counts[Status.OK] >= bench.files for one in wholes)
    return among <= 1.1 * alone + lost and has_all


def scale(bench: Bench) -> bool:
    """Two workers against one, on the same files, in turn."""
    limit = min(bench.files, 1000)
    turns = [(run(bench, [bench.good], "scale1", 1, limit), run(bench, [bench.good], "scale2", 2, limit)) for _ in range(TURNS)]
    one, two = (min(turn[at].seconds for turn in turns) for at in range(2))
    print(f"  {limit} files: one worker {one:.1f} s, two {two:.1f} s: {one / two:.2f} x (load {os.getloadavg()[0]:.1f})")
    one_cpu, two_cpu = (min(turn[at].cpu for turn in turns) for at in range(2))
    print(f"  CPU: one worker {one_cpu:.1f} s, two {two_cpu:.1f} s: on two free processors at most {2 * one_cpu / two_cpu:.2f} x")
    return one / two >= LEAST_RATIO


def digests_of(folder: Path) -> dict[str, str]:
    """Give the digest of each file by its path, the manifest and what is being written left out."""
    found = [path for path in folder.rglob("*") if path.is_file() and path.name != MANIFEST and path.parent.name != PARTIAL]
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in found}


def words(bench: Bench, out: Path, form: str) -> list[str]:
    """Give the words of the command that converts the few files of the kill test."""
    few = bench.scratch / "few"
    options = ["--to", form, "--jobs", "2", "--resume", "--quiet", "--timeout", f"{bench.timeout:g}"]
    return [sys.executable, "-m", "vnadmin_parse", "convert", str(few), "--out", str(out), *options]


@frozen
class Unbroken:
    """A run that nobody kills.

    Fields:
        seconds: how long it takes.
        code: its exit code.
        digests: of what it makes.
    """

    seconds: float
    code: int
    digests: dict[str, str]


def unbroken(bench: Bench, form: str) -> Unbroken:
    """Run the command of the kill test to its end."""
    out, start = bench.out(form), time.monotonic()
    code = subprocess.run(words(bench, out, form), check=False).returncode
    return Unbroken(time.monotonic() - start, code, digests_of(out))


def records_in(out: Path) -> int:
    """Count the records that a run has written."""
    manifest = out / MANIFEST
    return len(read_records(manifest.read_bytes().splitlines())) if manifest.exists() else 0


def is_killed(command: list[str], moment: float, out: Path, records: int) -> bool:
    """Start a command and kill it; false when it had come to its end.

    Args:
        command: its words.
        moment: seconds after its start, or after so many records.
        out: where it writes.
        records: 0 to count from the start.
    """
    process = subprocess.Popen(command)
    while records and records_in(out) < records and process.poll() is None:
        time.sleep(MOST_WAIT / 4)
    try:
        process.wait(moment)
    except subprocess.TimeoutExpired:
        process.kill()
    return process.wait() == -signal.SIGKILL


def kills(bench: Bench) -> bool:
    """Kill runs at random moments and resume: the same bytes as unbroken runs, nothing half written."""
    few = bench.out("few")
    few.mkdir()
    for path in [*sorted(bench.good.glob("*.pdf"))[:60], *sorted(bench.killers.glob("*.fuzz.pdf"))[:4]]:
        shutil.copy(path, few)
    chance = random.Random(bench.seed)  # noqa: S311 - moments, not secrets
    wanted = {form: unbroken(bench, form) for form in ("json", "jsonl")}
    same = whole = killed = amid = tried = 0
    while killed < bench.kills and tried < MOST_TRIES * bench.kills:
        form, out = ("json", "jsonl")[tried % 2], bench.out("killed")
        tried += 1
        # By turns at any moment of the run, and soon after one of its records: loading takes most of a short run.
        records = chance.randrange(1, len(list(few.iterdir()))) if tried % 4 > 1 else 0
        moment = chance.uniform(0, MOST_WAIT if records else 0.8 * wanted[form].seconds)
        if not is_killed(words(bench, out, form), moment, out, records):
            continue
        killed += 1
        whole += digests_of(out).items() <= wanted[form].digests.items()
        amid += 0 < records_in(out) < len(list(few.iterdir()))
        code = subprocess.run(words(bench, out, form), check=False).returncode
        same += code == wanted[form].code and digests_of(out) == wanted[form].digests and not (out / ".partial").exists()
    length = min(one.seconds for one in wanted.values())
    print(f"  {killed} runs of about {length:.1f} s killed, {amid} of them between their first record and their last")
    print(f"  {whole} left whole files only, {same} resumed to the bytes of an unbroken run")
    return same == whole == killed == bench.kills


def resident(crew: Crew) -> float:
    """Give the megabytes of the first worker's child."""
    keeper = crew._workers[0]._process.pid  # noqa: SLF001 - this measure looks inside
    (child,) = Path(f"/proc/{keeper}/task/{keeper}/children").read_text("ascii").split()
    return int(Path(f"/proc/{child}/statm").read_bytes().split()[1]) * os.sysconf("SC_PAGESIZE") / MEGABYTE


def memory(bench: Bench) -> bool:
    """What one worker keeps over all good files, when it is never renewed."""
    paths = sorted(bench.good.glob("*.pdf"))[: bench.files]
    sizes = []
    with Crew(1, Limits(timeout=bench.timeout, files=10**9, slack=10**6)) as crew:
        for at, _ in enumerate(crew.answers(Order(os.fsencode(path.name), path=os.fsencode(path)) for path in paths)):
            if (at + 1) % max(1, len(paths) // 10) == 0 or at == 0:
                sizes.append(resident(crew))
    print(f"  resident after the first file, and after each tenth of {len(paths)} files: {', '.join(f'{size:.0f}' for size in sizes)} MB")
    return sizes[-1] - sizes[0] < MOST_GROWTH


MEASURES: dict[str, Callable[[Bench], bool]] = {"hostile": hostile, "pace": pace, "scale": scale, "kills": kills, "memory": memory}


def main() -> int:
    """Run the measures; give 1 when one of them misses its bar."""
    parser = argparse.ArgumentParser(description="Bulk conversion: pace, scale, kill and resume, memory, deadlines.")
    parser.add_argument("killers", type=Path)
    parser.add_argument("--good", type=Path)
    parser.add_argument("--only", default=",".join(MEASURES))
    parser.add_argument("--files", type=int, default=1000)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--timeout", type=float, default=5.0)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    missed = []
    with tempfile.TemporaryDirectory() as scratch:
        good = given.good or Path(scratch) / "good"
        bench = Bench(given.killers, good, Path(scratch), given.files, given.kills, given.timeout, given.seed)
        typeset(good, given.files)
        for name in given.only.split(","):
            print(f"{name}: {MEASURES[name].__doc__}")
            is_met = MEASURES[name](bench)
            print(f"  {'met' if is_met else 'MISSED'}", flush=True)
            missed += [] if is_met else [name]
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
