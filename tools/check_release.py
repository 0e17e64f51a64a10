"""Build the sdist and the wheel twice, compare them, and try the wheel in empty environments.

    python tools/check_release.py [--python python3.12]... [--extra parquet]... [--sdist]

Each environment gets the wheel (with `--sdist`, the sdist too) alone or with one extra, runs `vnadmin-parse doctor`, and parses an invented
letter. It needs uv, which comes with the extra `dev`.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[1]
LETTER: Final = ROOT / "tests" / "fixtures" / "cong-van" / "input.pdf"
UV: Final = shutil.which("uv", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}") or "uv"


def run(*words: str | Path, **extra_environment: str) -> str:
    """Run a program, and give what it prints; its failure is ours."""
    environment = {name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "VIRTUAL_ENV"}} | extra_environment
    done = subprocess.run([str(word) for word in words], cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    return done.stdout


def committed_at() -> str:
    """Give the time of the last commit in seconds: the only clock of a build."""
    return os.environ.get("SOURCE_DATE_EPOCH") or run("git", "log", "-1", "--format=%ct").strip()


def built(folder: Path) -> dict[str, str]:
    """Build into a folder; give each file's name and digest."""
    run(UV, "build", "--quiet", "--out-dir", folder, SOURCE_DATE_EPOCH=committed_at())
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.glob("vnadmin_parse-*"))}


def tried(package: Path, python: str, extra: str, folder: Path) -> str:
    """Install a package into an empty environment, and use it; give a line that tells what was seen."""
    run(UV, "venv", "--quiet", "--python", python, folder)
    run(UV, "pip", "install", "--quiet", "--python", folder, f"vnadmin-parse{f'[{extra}]' if extra else ''} @ {package.as_uri()}")
    program = folder / "bin" / "vnadmin-parse"
    code = json.loads(run(program, "parse", LETTER))["header"]["code"]
    assert (code["number"], code["origin"]) == ("1417", "stamp"), code  # noqa: S101 - a check is what this is
    health = {line[8:32].strip(): line[:8].strip() for line in run(program, "doctor").splitlines()}
    assert not extra or health[f"extra {extra}"] == "ok", health  # noqa: S101
    version = run(folder / "bin" / "python", "-c", "import platform; print(platform.python_version())").strip()
    return f"{package.name} on Python {version}{f' with {extra}' if extra else ''}: parses, doctor is content"


def main() -> int:
    """Build, compare, try."""
    parser = argparse.ArgumentParser(description="Build the sdist and the wheel twice, and try them in empty environments.")
    parser.add_argument("--python", action="append", default=[], help="an interpreter to try them on; may be repeated")
    parser.add_argument("--extra", action="append", default=[], help="an extra to try besides none; may be repeated")
    parser.add_argument("--sdist", action="store_true", help="try the sdist too")
    parser.add_argument("--out", type=Path, help="keep what was built in this folder")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        scratch = Path(name)
        first, second = built(scratch / "first"), built(scratch / "second")
        if first != second:
            print(f"two builds differ: {first} {second}")
            return 1
        print("\n".join(f"{digest}  {name}" for name, digest in first.items()), "built twice, byte for byte the same", sep="\n", flush=True)
        packages = [path for path in sorted((scratch / "first").glob("vnadmin_parse-*")) if path.suffix == ".whl" or chosen.sdist]
        jobs = [(package, python, extra) for package in packages for python in chosen.python for extra in ("", *chosen.extra)]
        for number, (package, python, extra) in enumerate(jobs):
            print(tried(package, python, extra, scratch / f"environment-{number}"), flush=True)
        if chosen.out:
            shutil.copytree(scratch / "first", chosen.out, dirs_exist_ok=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
