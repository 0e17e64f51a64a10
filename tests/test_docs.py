"""The docs say what the code does: examples run, and nothing that a reader looks for is missing."""

from __future__ import annotations

import ast
import doctest
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import attrs
import pytest

import vnadmin_parse
from vnadmin_parse import records, verification
from vnadmin_parse.cli import Exit, commands
from vnadmin_parse.grammar.catalogue import RULES

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
PAGES = sorted([*ROOT.glob("*.md"), *DOCS.glob("*.md")])
READMES = (ROOT / "README.md", ROOT / "README.vi.md")
SOURCES = sorted((ROOT / "src").rglob("*.py"))
CODE = re.compile(r"[a-z]+\.[a-z]+(?:-[a-z]+)*")
LINK = re.compile(r"\]\((?!https?://)([^)#\s]+)")

assert PAGES


def text(path: Path) -> str:
    return path.read_text("utf-8")


@pytest.mark.parametrize("page", [page for page in PAGES if ">>> " in text(page)], ids=lambda page: page.name)
def test_examples_give_what_they_say(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    failed, tried = doctest.testfile(str(page), module_relative=False, encoding="utf-8", verbose=False)
    assert tried
    assert failed == 0


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    assert [link for link in LINK.findall(text(page)) if not (page.parent / link).exists()] == []


def set_up(page: Path) -> list[str]:
    return [line for line in text(page).splitlines() if line.startswith("python3 -m venv")]


def test_both_readmes_give_the_same_two_commands() -> None:
    english, vietnamese = map(set_up, READMES)
    assert english == vietnamese
    assert len(english) == 2
    assert "tests/fixtures/cong-van/input.pdf" in english[0]
    assert "pytest" in english[1]


def test_every_command_and_option_is_documented() -> None:
    told = text(DOCS / "command-line.md")
    for name, command in commands.commands.items():
        assert f"vnadmin-parse {name}" in told
        options = [option for parameter in command.params for option in parameter.opts if option.startswith("--")]
        assert [option for option in options if f"`{option}" not in told] == []


def test_every_exit_code_is_documented() -> None:
    told = text(DOCS / "command-line.md")
    assert [code for code in Exit if f"| {int(code)} |" not in told] == []


def public_records() -> list[type]:
    return [value for module in (records, verification) for value in vars(module).values() if isinstance(value, type) and attrs.has(value)]


@pytest.mark.parametrize("record", public_records(), ids=lambda record: record.__name__)
def test_every_field_is_in_the_data_contract(record: type) -> None:
    told = text(DOCS / "records.md")
    assert [field.name for field in attrs.fields(record) if f"`{field.name}`" not in told] == []
    assert [
        field.name for field in attrs.fields(record) if field.name not in (record.__doc__ or "") and record is not records.Document
    ] == []


def problem_codes() -> set[str]:
    """Give every literal in the code that looks like a problem's code and stands in a call."""
    found = set()
    for path in SOURCES:
        for node in ast.walk(ast.parse(text(path))):
            if isinstance(node, ast.Call):
                literals = [part.value for part in node.args if isinstance(part, ast.Constant) and isinstance(part.value, str)]
                called = ast.unparse(node.func).lower()
                found |= {literal for literal in literals[:1] if CODE.fullmatch(literal) and "problem" in called}
    return found


def test_every_problem_is_documented() -> None:
    told = set(re.findall(r"^\| `([^`]+)` \|", text(DOCS / "problems.md"), re.MULTILINE))
    assert problem_codes() - told == set()
    assert {code for code in told if not any(f'"{code}"' in text(path) for path in SOURCES)} == set()


def test_the_list_of_rules_is_what_the_code_says() -> None:
    done = subprocess.run([sys.executable, "tools/write_docs.py", "--check"], cwd=ROOT, check=False)
    assert done.returncode == 0, "run: python tools/write_docs.py"
    assert RULES


def modules() -> list[ModuleType]:
    return [vnadmin_parse]


@pytest.mark.parametrize("module", modules(), ids=lambda module: module.__name__)
def test_docstring_examples_give_what_they_say(module: ModuleType) -> None:
    failed, tried = doctest.testmod(module)
    assert tried
    assert failed == 0


def test_nothing_tells_where_it_was_made() -> None:
    """No page and no source names a folder of somebody's machine or a package registry."""
    spots = re.compile(r"/(?:home|Users|work|tmp|root)/\w|pypi\.org|files\.pythonhosted")
    assert [path.name for path in [*PAGES, *SOURCES] if spots.search(text(path))] == []
