"""The doctor tells what is there, and what to do about the rest."""

from __future__ import annotations

import pytest

from vnadmin_parse import cli, doctor
from vnadmin_parse.doctor import Check, State, checks, is_well
from vnadmin_parse.errors import MissingExtra


def test_a_working_installation_is_well() -> None:
    found = list(checks())
    assert is_well(found)
    assert {
        "vnadmin-parse",
        "package click",
        "extra signatures",
        "sample text",
        "sample PDF",
        "language layer",
        "sample scan",
    } <= {check.part for check in found}


def test_every_extra_that_is_not_for_makers_says_what_it_is_for() -> None:
    assert set(doctor._packages()) - {""} == set(doctor._SERVES)


def test_a_missing_extra_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "requires", lambda _: ["no-such-package>=1; extra == 'cloud'"])
    assert [check.told for check in checks() if check.part == "extra cloud"] == ["optional, for cloud: pip install 'vnadmin-parse[cloud]'"]


def test_what_is_needed_and_missing_is_broken(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(doctor, "requires", lambda _: ["no-such-package>=1"])
    assert cli.main(["doctor"]) == cli.Exit.SOME_FAILED
    broken = [line for line in capsys.readouterr().out.splitlines() if line.startswith("broken")]
    assert len(broken) == 1
    assert "try: pip install" in broken[0]


def test_a_sample_that_reads_wrong_is_broken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "_PDF", b"no PDF")
    monkeypatch.setattr(doctor, "_TEXT", "")
    assert {check.part for check in checks() if check.state is State.BROKEN} == {"sample text", "sample PDF"}


@pytest.mark.parametrize(
    ("languages", "state", "told"), [("eng", State.MISSING, "without Vietnamese"), ("vie", State.OK, "with Vietnamese")]
)
def test_the_ocr_program_needs_vietnamese(languages: str, state: State, told: str, tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "tesseract"
    program.write_text(f"#!/bin/sh\necho tesseract 5.5 {languages}\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    found = doctor._tesseract()
    assert found.state is state
    assert told in found.told


class _Blind:
    """An engine that sees nothing."""

    name = "blind 1"
    dpi = 300

    def words(self, image: object, seconds: float) -> tuple[()]:
        assert image is not None
        assert seconds > 0
        return ()


def test_an_engine_that_reads_nothing_is_broken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vnadmin_parse.read.ocr.engine_of", lambda _: _Blind())
    found = doctor._ocr()
    assert found.state is State.BROKEN
    assert "blind 1" in found.told


def test_without_an_engine_the_doctor_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_: str) -> None:
        raise MissingExtra("OCR needs an engine")

    monkeypatch.setattr("vnadmin_parse.read.ocr.engine_of", missing)
    assert doctor._ocr() == Check("sample scan", State.MISSING, "OCR needs an engine")


def test_only_what_is_broken_counts() -> None:
    assert is_well([Check("a", State.OK, ""), Check("b", State.MISSING, "")])
    assert not is_well([Check("a", State.OK, ""), Check("b", State.BROKEN, "")])


@pytest.mark.parametrize(
    ("words", "expected"),
    [("vnadmin-parse pa", "parse"), ("vnadmin-parse parse --to ma", "markdown"), ("vnadmin-parse convert --res", "--resume")],
)
def test_the_shell_completes(words: str, expected: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv(cli.COMPLETE, "bash_complete")
    monkeypatch.setenv("COMP_WORDS", words)
    monkeypatch.setenv("COMP_CWORD", str(len(words.split()) - 1))
    assert cli.main([]) == cli.Exit.DONE
    assert expected in [line.partition(",")[2] for line in capsys.readouterr().out.splitlines()]


def test_the_shell_gets_its_script(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv(cli.COMPLETE, "zsh_source")
    assert cli.main([]) == cli.Exit.DONE
    assert "#compdef vnadmin-parse" in capsys.readouterr().out
