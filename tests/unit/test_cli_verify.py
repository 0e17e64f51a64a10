"""The command that checks signatures: sentences, JSON, exit codes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from attrs import evolve
from signing_authority import page, person, root, sign, update

from vnadmin_parse import cli_verify
from vnadmin_parse.cli import main
from vnadmin_parse.read.signatures import read_signatures
from vnadmin_parse.verification import Integrity, LaterChange, Trust


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    signed = sign(page(), person().signer())
    files = {"signed.pdf": signed, "changed.pdf": update(signed, "note"), "plain.pdf": page(), "roots.pem": root().pem, "no.pem": b"no"}
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    return tmp_path


def run(folder: Path, *words: str) -> int:
    return main(["verify", *(str(folder / word) if "." in word else word for word in words)])


def test_a_good_signature_is_told_in_sentences(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(folder, "signed.pdf", "--trust", "roots.pem") == 0
    told = capfd.readouterr().out
    assert "as claimed: issued by the agency SỞ THỬ" in told
    assert "(digest_ok)" in told
    assert "(trusted)" in told
    assert "(none)" in told


def test_programs_get_json(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(folder, "signed.pdf", "changed.pdf", "--trust", "roots.pem", "--json") == 1
    whole, changed = (json.loads(line) for line in capfd.readouterr().out.splitlines())
    assert whole["signatures"][0]["verification"]["trust"] == "trusted"
    assert changed["signatures"][0]["verification"]["later_change"] == "not_cleared"
    assert whole["events_as_claimed"][0]["kind"] == "agency"
    assert len(whole["sha256"]) == 64


@pytest.mark.parametrize("words", [("plain.pdf", "--trust", "roots.pem"), ("signed.pdf",), ("missing.pdf",)])
def test_other_answers_give_another_exit_code(folder: Path, words: tuple[str, ...]) -> None:
    assert run(folder, *words) == 1


def test_a_root_that_is_none_is_wrong_use(folder: Path) -> None:
    assert run(folder, "signed.pdf", "--trust", "no.pem") == 2


def test_every_status_has_its_sentence() -> None:
    assert set(cli_verify._INTEGRITY) == {*Integrity, None}
    assert set(cli_verify._TRUST) == {*Trust, None}
    assert set(cli_verify._LATER) == {*LaterChange, None}


def test_words_of_a_file_command_no_terminal() -> None:
    (signature,) = read_signatures(sign(page(), person().signer()))
    lines = cli_verify._sentences(Path("a.pdf"), [evolve(signature, signer="\x1b[2J\nA")], ())
    assert all(line.isprintable() for line in lines)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("empty.pdf", b"", "the file is empty"),
        ("text.pdf", "Số: 12".encode(), "it is no PDF"),
        ("folder", None, "it is a folder: name its files"),
    ],
)
def test_what_cannot_be_opened_is_not_said_to_have_no_signature(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], name: str, content: bytes | None, said: str
) -> None:
    (tmp_path / name).mkdir() if content is None else (tmp_path / name).write_bytes(content)
    assert main(["verify", str(tmp_path / name)]) == 1
    told = capfd.readouterr()
    assert told.out == ""
    assert said in told.err
