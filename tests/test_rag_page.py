"""The page rag.md runs: LangChain and LlamaIndex are stood in for by records with the fields that the recipes fill."""

from __future__ import annotations

import doctest
import shutil
import sys
from pathlib import Path
from types import ModuleType

import pytest
from attrs import field, make_class

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "how-to" / "rag.md"


def stand_in(monkeypatch: pytest.MonkeyPatch, name: str, **members: object) -> None:
    """Put a module with some members, and its packages, where an import looks first."""
    for end in [at for at, letter in enumerate(name) if letter == "."]:
        monkeypatch.setitem(sys.modules, name[:end], ModuleType(name[:end]))
    module = ModuleType(name)
    vars(module).update(members)
    monkeypatch.setitem(sys.modules, name, module)


def test_examples_give_what_they_say(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copy(ROOT / "tests" / "fixtures" / "nghi-dinh" / "input.pdf", tmp_path / "nghi-dinh.pdf")
    monkeypatch.chdir(tmp_path)
    stand_in(monkeypatch, "langchain_core.documents", Document=make_class("Document", ["page_content", "metadata"]))
    node = make_class("TextNode", {"id": field(alias="id_"), "text": field(), "metadata": field()})
    stand_in(monkeypatch, "llama_index.core.schema", TextNode=node)
    failed, tried = doctest.testfile(str(PAGE), module_relative=False, encoding="utf-8")
    assert tried
    assert failed == 0
