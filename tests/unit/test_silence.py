"""Nothing of a document is logged, and no fault of ours quotes it."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from vnadmin_parse import parse_file, parse_pdf, read_signatures
from vnadmin_parse.cli import main
from vnadmin_parse.many import result_of
from vnadmin_parse.records import Document

FIXTURES = Path(__file__).parents[1] / "fixtures"


def words_of(document: Document) -> set[str]:
    """Give the document's words that no log of a library would hold by chance."""
    return {word for word in document.text.split() if len(word) > 3 and not word.isascii()}


@pytest.mark.parametrize("name", ["cong-van/input.pdf", "cong-van-tika/input.txt", "quyet-dinh-kem-quy-che/input.pdf"])
def test_nothing_of_a_document_is_logged(name: str, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]) -> None:
    with caplog.at_level(logging.INFO):
        document = parse_file(FIXTURES / name)
    told = caplog.text + "".join(capfd.readouterr())
    assert len(words_of(document)) > 50
    assert {word for word in words_of(document) if word in told} == set()


def test_checking_and_the_command_line_log_nothing_either(caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]) -> None:
    letter = FIXTURES / "cong-van" / "input.pdf"
    words = words_of(parse_pdf(letter))
    with caplog.at_level(logging.INFO):
        parse_pdf(letter, verify=True, certificates=True)
        read_signatures(letter, certificates=True)
        main(["parse", str(letter)])
        main(["verify", str(letter)])
    assert {word for word in words if word in caplog.text + capfd.readouterr().err} == set()


def test_the_library_writes_no_log_of_its_own() -> None:
    source = Path(__file__).parents[2] / "src" / "vnadmin_parse"
    for path in source.rglob("*.py"):
        for call in (".debug(", ".info(", ".warning(", ".error(", ".exception("):
            assert f"log{call}" not in path.read_text("utf-8")
            assert f"logger{call}" not in path.read_text("utf-8")


def test_a_fault_of_ours_quotes_nothing(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> Document:
        return int("Trần Văn An")  # type: ignore[return-value]

    assert "Trần" not in str(result_of("a.pdf", fail).error)
    monkeypatch.setattr("vnadmin_parse.many.parse_file", fail)
    assert main(["parse", "a.pdf"]) == 1
    monkeypatch.setattr("vnadmin_parse.cli.writer_of", fail)
    assert main(["parse", "a.pdf"]) == 3
    assert "Trần" not in "".join(capfd.readouterr())
