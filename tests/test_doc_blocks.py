"""Every block of code in the docs runs: examples, commands with what they print, and plain Python.

Pages whose recipes need files of their own have tests of their own; here every page finds the same few invented letters.
"""

from __future__ import annotations

import doctest
import re
import shlex
import shutil
import textwrap
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from signing_authority import root

from vnadmin_parse import cli

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
FIXTURES = ROOT / "tests" / "fixtures"
PAGES = sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md")])
FENCE = re.compile(r"^(?P<indent> *)```(?P<kind>\w*)\n(?P<code>.*?)^(?P=indent)```$", re.MULTILINE | re.DOTALL)
EXAMPLES_HERE = [
    "tutorial/first-document.md", "vi/van-ban-dau-tien.md", "vi/kiem-tra-chu-ky.md", "vi/xuat-du-lieu.md", "how-to/debug-a-wrong-zone.md",
    "how-to/add-a-rule.md", "how-to/add-a-lexicon-entry.md", "how-to/add-an-export.md", "how-to/personal-data.md",
]  # fmt: skip
OTHERS = (
    "python3 -m venv",
    ". .venv/bin/activate",
    "cp tests/fixtures/cong-van/input.pdf letter.pdf",
    "make others",
    "python -m pytest",
    "python tools/",
    "python benchmarks/",
    "PYTHONPATH=benchmarks:tests python -m accuracy",
    "jq ",
    "openssl ",
    'eval "$(_VNADMIN_PARSE',
    "#",
)
"""What blocks of commands hold besides: programs of other people, and our own that other tests run."""
NEED_MORE = ("spark-and-ray.md", "parquet.md")
"""The Python of the one needs a cluster (tests/slow runs the like on one machine), of the other the tables that its own test makes."""


def blocks(page: Path, *kinds: str) -> list[str]:
    return [found["code"] for found in FENCE.finditer(page.read_text("utf-8")) if found["kind"] in kinds]


def commands(page: Path) -> Iterator[tuple[str, str]]:
    """Give each command of a page with what the page says that it prints."""
    for block in blocks(page, "sh"):
        yield from ((line.partition("   #")[0].strip(), "") for line in block.splitlines() if line.strip())
    for block in blocks(page, "console"):
        for part in block.split("$ ")[1:]:
            command, _, printed = part.partition("\n")
            yield command, printed


@pytest.fixture
def letters(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Go to a folder with the names that the docs use."""
    for name in ("letter", "a", "letters/letter", "folder/letter"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        shutil.copy(FIXTURES / "cong-van" / "input.pdf", tmp_path / f"{name}.pdf")
    for name in ("b", "quyet-dinh", "letters/decision"):
        shutil.copy(FIXTURES / "quyet-dinh" / "input.pdf", tmp_path / f"{name}.pdf")
    (tmp_path / "roots.pem").write_bytes(root().pem)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("page", EXAMPLES_HERE)
@pytest.mark.usefixtures("letters")
def test_examples_give_what_they_say(page: str) -> None:
    shown = "\n".join(textwrap.dedent(block) for block in blocks(DOCS / page, "pycon"))
    said: list[str] = []
    results = doctest.DocTestRunner().run(doctest.DocTestParser().get_doctest(shown, {}, page, page, 0), out=said.append)
    assert results.attempted
    assert said == []


def commands_by_page() -> Iterator[tuple[Path, list[tuple[str, str]]]]:
    """Give the commands of each page; one that stands on several, and of which nothing printed is shown, only once."""
    seen = set()
    for page in PAGES:
        fresh = [shown for shown in commands(page) if shown not in seen]
        seen |= {(command, printed) for command, printed in fresh if not printed}
        if fresh:
            yield page, fresh


@pytest.mark.parametrize(("page", "shown"), list(commands_by_page()), ids=lambda value: getattr(value, "stem", ""))
@pytest.mark.usefixtures("letters")
def test_commands_do_what_they_say(page: Path, shown: list[tuple[str, str]], capfd: pytest.CaptureFixture[str]) -> None:
    assert page.exists()
    for command, printed in shown:
        if not command.startswith("vnadmin-parse "):
            assert_known(command)
            continue
        words = shlex.split(re.split(r" [|>] ", command)[0])[1:]
        named = [path for word in words for path in (sorted(map(str, Path().glob(word))) if "*" in word else [word])]
        # nobody whose root the reader trusts has signed the invented files
        assert cli.main(named) == (cli.Exit.SOME_FAILED if words[0] == "verify" else cli.Exit.DONE), command
        told = capfd.readouterr().out
        flags = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
        assert not printed or doctest.OutputChecker().check_output(printed, told, flags), f"{command}\n{told[:600]}"


def assert_known(command: str) -> None:
    """See that an extra, or a target of the Makefile, is one; of other programs, that we know them."""
    extras = re.search(r"pip install .*\[(\w+)\]", command)
    target = re.match(r"make (\w+)", command)
    if extras:
        assert extras[1] in tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]
    elif target:
        assert f"\n{target[1]}:" in (ROOT / "Makefile").read_text("utf-8")
    else:
        assert command == "pip install vnadmin-parse" or command.startswith(OTHERS), command


PLAIN = [
    (page, code) for page in PAGES if page.name not in NEED_MORE for code in blocks(page, "python") if not code.lstrip().startswith(">>>")
]


@pytest.mark.parametrize(("page", "code"), PLAIN, ids=lambda value: getattr(value, "stem", ""))
@pytest.mark.usefixtures("letters")
def test_plain_python_runs(page: Path, code: str) -> None:
    exec(compile(code, page.name, "exec"), {"__name__": "example"})  # noqa: S102 - it is our own


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_block_says_what_it_is(page: Path) -> None:
    kinds = {found["kind"] for found in FENCE.finditer(page.read_text("utf-8"))}
    assert kinds <= {"sh", "console", "python", "pycon", "text", "toml", "json", "sql", "yaml"}
