"""The rooms, their doors and their size: what the architecture page promises, measured."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from inspect import cleandoc
from pathlib import Path
from statistics import median

import pytest
from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

import vnadmin_parse

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "vnadmin_parse"
FILES = sorted(SOURCE.rglob("*.py"))
LONGEST_FILE = 400
LONGEST_FUNCTION = 50
MEDIAN_FUNCTION = 10
MEDIAN_FILE = 150
IMPORT_BUDGET = 0.150
HEAVY = ("pdfplumber", "pypdfium2", "pdfminer", "underthesea", "pyhanko", "pyarrow", "click", "msgspec", "multiprocessing")

assert FILES


def named(path: Path) -> str:
    return ".".join(path.relative_to(SOURCE.parent).with_suffix("").parts).removesuffix(".__init__")


def code_lines(node: ast.AST) -> int:
    """Count the lines of a function without its docstring."""
    assert isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    docstring = node.body[0] if ast.get_docstring(node, clean=False) is not None else None
    inside = docstring.end_lineno - docstring.lineno + 1 if docstring is not None and docstring.end_lineno is not None else 0
    assert node.end_lineno is not None
    return node.end_lineno - node.lineno + 1 - inside


def functions() -> Iterator[tuple[str, ast.FunctionDef]]:
    for path in FILES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef):
                yield f"{named(path)}.{node.name}", node


def test_rooms_import_only_what_they_may(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert lint_imports(config_filename="pyproject.toml", no_cache=True) == EXIT_STATUS_SUCCESS


def test_there_is_no_import_cycle() -> None:
    edges = {named(path): set(imports_of(path)) for path in FILES}
    left = dict(edges)
    while free := {module for module, used in left.items() if not (used & left.keys()) - {module}}:
        left = {module: used for module, used in left.items() if module not in free}
    assert not left, f"in or above a cycle: {sorted(left)}"


def imports_of(path: Path) -> Iterator[str]:
    """Give the modules of the library that are imported when this one is (not those that are imported inside functions)."""
    known = {named(other) for other in FILES}
    for node in ast.parse(path.read_text("utf-8")).body:
        if isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                yield inner if inner in known else node.module
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def test_files_are_short() -> None:
    lengths = {named(path): len(path.read_text("utf-8").splitlines()) for path in FILES}
    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}, "part it by what its pieces are about"
    assert median(length for length in lengths.values() if length > 5) <= MEDIAN_FILE


def test_functions_are_short() -> None:
    lengths = [(name, code_lines(node)) for name, node in functions()]
    assert {name: length for name, length in lengths if length > LONGEST_FUNCTION} == {}, "name a step of it, and make that a function"
    assert median(length for _, length in lengths) <= MEDIAN_FUNCTION


def test_every_public_function_and_class_is_documented() -> None:
    bare = [
        f"{named(path)}.{node.name}"
        for path in FILES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_") and ast.get_docstring(node) is None
    ]
    assert [name for name in bare if not is_inner(name)] == []


def is_inner(name: str) -> bool:
    """Tell a method of a private class, or a function inside a function, from what a reader of the docs meets."""
    module, _, function = name.rpartition(".")
    return not hasattr(import_module(module), function)


@pytest.mark.parametrize("name", [name for name in vnadmin_parse.__all__ if name != "__version__"])
def test_public_names_tell_their_arguments_and_show_an_example(name: str) -> None:
    value = getattr(vnadmin_parse, name)
    told = cleandoc(value.__doc__ or "")
    assert len(told) > 40, name
    if not isinstance(value, type):
        assert "Args:" in told, f"{name}: its docstring has no Args:"
        assert "Example:" in told, f"{name}: its docstring has no Example:"
        assert "Returns:" in told or "Yields:" in told or "Raises:" in told or "->" in told, name


def listed(docstring: str | None, title: str) -> set[str]:
    """Give the names that a part of a docstring explains: `start, end: …` are two."""
    part = re.search(rf"^{title}:\n((?:    .*\n?|\n)+)", docstring or "", re.MULTILINE)
    names = re.findall(r"^    ([\w*][\w*, ]*?)(?: \([^)]*\))?: ", part[1], re.MULTILINE) if part else []
    return {name.strip(" *") for line in names for name in line.split(",")}


def test_docstrings_explain_all_arguments_and_no_others() -> None:
    wrong = {}
    for name, node in functions():
        own = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs, node.args.vararg, node.args.kwarg]
        told = listed(ast.get_docstring(node), "Args")
        if told and told != {each.arg for each in own if each is not None} - {"self", "cls"}:
            wrong[name] = told
    assert wrong == {}


def test_docstrings_explain_no_field_that_a_record_has_not() -> None:
    wrong = {}
    for path in FILES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ClassDef):
                own = {each.target.id for each in node.body if isinstance(each, ast.AnnAssign) and isinstance(each.target, ast.Name)}
                if own and (lost := listed(ast.get_docstring(node), "Fields") - own):
                    wrong[f"{named(path)}.{node.name}"] = lost
    assert wrong == {}


def test_public_names_are_all_reachable() -> None:
    homes = vnadmin_parse._HOME_OF

    assert {*homes, "__version__"} == set(vnadmin_parse.__all__), "a public name stands in __all__ and in _HOMES"
    assert set(vnadmin_parse.__all__) <= set(dir(vnadmin_parse))
    with pytest.raises(AttributeError, match="no attribute 'parse_docx'"):
        vnadmin_parse.parse_docx  # noqa: B018


def test_importing_the_library_loads_nothing_heavy() -> None:
    told = run_python(f"import sys, vnadmin_parse; print([name for name in {HEAVY} if name in sys.modules])")
    assert told == "[]"


def test_parsing_text_loads_no_pdf_reader_and_no_model() -> None:
    heavy = ("pdfplumber", "pypdfium2", "pdfminer", "underthesea", "pyhanko")
    told = run_python(
        f"import sys, vnadmin_parse; vnadmin_parse.parse_text('Số: 12/UBND-VX'); print([name for name in {heavy} if name in sys.modules])"
    )
    assert told == "[]"


def test_importing_the_library_is_quick() -> None:
    script = "import time; start = time.process_time(); import vnadmin_parse; print(time.process_time() - start)"
    assert min(float(run_python(script)) for _ in range(3)) < IMPORT_BUDGET


def run_python(script: str) -> str:
    return subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True).stdout.strip()


def test_the_package_is_typed() -> None:
    assert (SOURCE / "py.typed").is_file()


def test_every_room_stands_in_the_table_of_rooms() -> None:
    told = (ROOT / "docs" / "explanation" / "architecture.md").read_text("utf-8")
    rooms = [path.name for path in SOURCE.glob("*.py") if not path.name.startswith(("__", "cli_")) and path.name != "version.py"]
    rooms += [f"{path.name}/" for path in SOURCE.iterdir() if path.is_dir() and path.name != "__pycache__"]
    assert [room for room in rooms if f"`{room}`" not in told] == [], "a line in the table of rooms of docs/explanation/architecture.md"
