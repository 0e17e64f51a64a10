"""The docs say what the code does: examples run, and nothing that a reader looks for is missing."""

from __future__ import annotations

import ast
import doctest
import importlib
import inspect
import json
import pkgutil
import re
import shutil
import subprocess
import sys
from pathlib import Path

import attrs
import pytest

import vnadmin_parse
from vnadmin_parse import Document, cli, parse_pdf, records, verification
from vnadmin_parse.cli import Exit, commands
from vnadmin_parse.read.plain import read_text
from vnadmin_parse.text import lines_of

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
FIXTURES = ROOT / "tests" / "fixtures"
PAGES = sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md")])
READMES = (ROOT / "README.md", ROOT / "README.vi.md")
SOURCES = sorted((ROOT / "src").rglob("*.py"))
CODE = re.compile(r"[a-z]+\.[a-z]+(?:-[a-z]+)*")
LINK = re.compile(r"\]\((?!https?://)([^)#\s]+)")
NOT_RUN = {"vnadmin_parse.verify.verify": "it needs roots that only a caller has; test_verify.py runs the like"}

assert PAGES


def text(path: Path) -> str:
    return path.read_text("utf-8")


WITH_EXAMPLES = [page for page in PAGES if ">>> " in text(page)]
IN_A_FOLDER = [page for page in WITH_EXAMPLES if page.parent.name in {"how-to", "tutorial", "vi"}]
FROM_DOCSTRINGS = DOCS / "reference" / "api.md"
"""Its examples are the docstrings', which are run below with what they need."""


@pytest.mark.parametrize(
    "page", [page for page in WITH_EXAMPLES if page not in {*IN_A_FOLDER, FROM_DOCSTRINGS}], ids=lambda page: page.stem
)
def test_examples_give_what_they_say(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    failed, tried = doctest.testfile(str(page), module_relative=False, encoding="utf-8", verbose=False)
    assert tried
    assert failed == 0


def test_every_recipe_has_a_test_that_prepares_its_files_and_runs_it() -> None:
    tests = [text(path) for path in (ROOT / "tests").rglob("test_*.py")]
    assert [page.name for page in IN_A_FOLDER if not any(page.name in test for test in tests)] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
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
    told = text(DOCS / "reference" / "command-line.md")
    for name, command in commands.commands.items():
        assert f"vnadmin-parse {name}" in told
        options = [option for parameter in command.params for option in parameter.opts if option.startswith("--")]
        assert [option for option in options if f"`{option}" not in told] == [], f"tell of it in command-line.md, under {name}"


def test_every_exit_code_is_documented() -> None:
    told = text(DOCS / "reference" / "command-line.md")
    assert [code for code in Exit if f"| {int(code)} |" not in told] == [], "a row of its own in command-line.md, Exit codes"


def public_records() -> list[type]:
    return [value for module in (records, verification) for value in vars(module).values() if isinstance(value, type) and attrs.has(value)]


@pytest.mark.parametrize("record", public_records(), ids=lambda record: record.__name__)
def test_every_field_is_in_the_data_contract(record: type) -> None:
    told = text(DOCS / "reference" / "records.md")
    assert [field.name for field in attrs.fields(record) if f"`{field.name}`" not in told] == [], "a line in reference/records.md"
    assert [field.name for field in attrs.fields(record) if field.name not in (record.__doc__ or "")] == [], (
        "a line under `Fields:` of its class"
    )


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
    told = set(re.findall(r"^\| `([^`]+)` \|", text(DOCS / "reference" / "problems.md"), re.MULTILINE))
    assert problem_codes() - told == set(), "a row in reference/problems.md"
    assert {code for code in told if not any(f'"{code}"' in text(path) for path in SOURCES)} == set(), (
        "no code raises it: take its row out of reference/problems.md"
    )


def test_the_reference_is_what_the_code_says() -> None:
    done = subprocess.run([sys.executable, "tools/write_docs.py", "--check"], cwd=ROOT, check=False, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, ""), "run: make docs"


@pytest.mark.parametrize("page", [page for page in DOCS.rglob("*.md") if page.name != "README.md"], ids=lambda page: page.stem)
def test_every_page_is_found_from_the_first_one_and_in_the_site(page: Path) -> None:
    name = str(page.relative_to(DOCS))
    assert f"({name})" in text(DOCS / "README.md"), "link it from docs/README.md"
    assert re.search(rf": {re.escape(name)}$", text(ROOT / "mkdocs.yml"), re.MULTILINE), "a line under `nav` of mkdocs.yml"


@pytest.mark.parametrize("name", sorted(set(vnadmin_parse.__all__) - {"__version__"}))
def test_every_public_name_has_an_example(name: str) -> None:
    told = inspect.getdoc(getattr(vnadmin_parse, name)) or ""
    assert ">>> " in told, f"{name}: its docstring has no example"


def test_help_of_the_package_leads_to_every_public_name() -> None:
    told = vnadmin_parse.__doc__ or ""
    missing = [name for name in vnadmin_parse.__all__ if name != "__version__" and f"`{name}`" not in told]
    assert not missing, f"name {', '.join(missing)} in the docstring of vnadmin_parse, under what it is for"


def test_every_command_says_what_it_is_for_in_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    cli.main(["--help"])
    lines = capsys.readouterr().out.partition("Commands:\n")[2].splitlines()
    assert [line.split()[0] for line in lines] == sorted(commands.commands)
    assert [line for line in lines if line.endswith("...")] == []


def test_every_word_of_the_closed_vocabularies_says_what_it_means() -> None:
    told = text(DOCS / "reference" / "fields.md")
    assert re.findall(r"^\| `(\w+)` \|\s+\|$", told, re.MULTILINE) == [], "write a string under the member, then `make docs`"


def test_the_page_on_accuracy_has_the_pinned_floors() -> None:
    told = text(DOCS / "explanation" / "accuracy-and-limits.md")
    rows = dict(re.findall(r"^\| (\w+)\b[^|]*\| ([\d.]+ % \| [\d.]+ %) \|$", told, re.MULTILINE))
    pdf, dumps = (json.loads(text(ROOT / "tests" / "accuracy.json"))[track]["floors"] for track in ("pdf", "text"))
    assert rows == {("all" if name == "overall" else name): f"{pdf[name]:.1%} | {dumps[name]:.1%}".replace("%", " %") for name in pdf}


def docstring_examples() -> list[doctest.DocTest]:
    """Give the examples of all docstrings; besides its module's names, each may use the public names and a few that need no explaining."""
    public = {name: getattr(vnadmin_parse, name) for name in vnadmin_parse.__all__}
    shared = public | {"lines_of": lines_of, "read_text": read_text}
    finder = doctest.DocTestFinder(exclude_empty=True)
    found = [importlib.import_module(each.name) for each in pkgutil.walk_packages(vnadmin_parse.__path__, "vnadmin_parse.")]
    tests = [test for module in (vnadmin_parse, *found) for test in finder.find(module, globs=shared | vars(module)) if test.examples]
    return [test for test in tests if test.name not in NOT_RUN]


@pytest.fixture(scope="session")
def letter() -> Document:
    return parse_pdf(FIXTURES / "cong-van" / "input.pdf")


@pytest.mark.parametrize("example", docstring_examples(), ids=lambda example: example.name)
def test_docstring_examples_give_what_they_say(
    example: doctest.DocTest, letter: Document, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("cong-van.pdf", "a.pdf"):
        shutil.copy(FIXTURES / "cong-van" / "input.pdf", tmp_path / name)
    for name in ("cong-van.txt", "b.txt"):
        shutil.copy(FIXTURES / "cong-van-tika" / "input.txt", tmp_path / name)
    monkeypatch.chdir(tmp_path)
    example.globs = {"document": letter} | example.globs
    said: list[str] = []
    doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(example, out=said.append)
    assert said == []


def test_nothing_tells_where_it_was_made() -> None:
    """No page and no source names a folder of somebody's machine or a package registry."""
    spots = re.compile(r"/(?:home|Users|work|tmp|root)/\w|pypi\.org|files\.pythonhosted")
    assert [path.name for path in [*PAGES, *SOURCES] if spots.search(text(path))] == []
