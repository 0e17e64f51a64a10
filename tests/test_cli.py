"""The command line as people and pipelines meet it."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from vnadmin_parse import (
    Document,
    __version__,
    archival_metadata,
    cli,
    edxml_message,
    from_edxml,
    from_json,
    json_schema,
    parse_file,
    parse_text,
    to_csv,
    to_markdown,
    to_text,
)
from vnadmin_parse.export.archival_text import archival_csv
from vnadmin_parse.export.writers import writer_of
from vnadmin_parse.inspecting import write_page
from vnadmin_parse.sources import parse_bytes

LETTER = "Số: 12/UBND-VX\nV/v nghỉ lễ\n\nKính gửi: Sở Nội vụ.\n"
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Give what runs the program in a folder that holds a letter, and gives its exit code, stdout and stderr."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(LETTER, "utf-8")
    (tmp_path / "b.txt").write_text(LETTER.replace("12/", "34/"), "utf-16")
    (tmp_path / "broken.pdf").write_bytes(b"no pdf at all")

    def run(*arguments: str, stdin: bytes = b"") -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = cli.main(arguments)
        told = capfd.readouterr()
        return code, told.out, told.err

    return run


def test_one_file_is_one_line_of_json(run: Run) -> None:
    code, out, err = run("parse", "a.txt")
    assert (code, err, out.count("\n")) == (0, "", 1)
    document = from_json(out)
    assert document.source.name == "a.txt"
    assert document.text == parse_text(LETTER).text


def test_several_files_are_one_line_each_in_their_order(run: Run) -> None:
    code, out, err = run("parse", "b.txt", "a.txt", "--jobs", "2")
    assert (code, err) == (0, "")
    assert [json.loads(line)["header"]["code"]["number"] for line in out.splitlines()] == ["34", "12"]


def test_standard_input_is_text_or_pdf(run: Run) -> None:
    code, out, _ = run("parse", "-", stdin=LETTER.encode())
    assert (code, from_json(out)) == (0, parse_text(LETTER))
    code, out, err = run("parse", "-", stdin=b"%PDF-1.7 and nothing more")
    assert (code, out) == (1, "")
    assert err.startswith("vnadmin-parse: standard input: ")


def test_standard_input_keeps_its_place(run: Run) -> None:
    _, out, _ = run("parse", "b.txt", "-", "a.txt", stdin=LETTER.replace("12/", "56/").encode())
    assert [json.loads(line)["header"]["code"]["number"] for line in out.splitlines()] == ["34", "56", "12"]


def test_indented_json_is_the_same_document(run: Run) -> None:
    _, plain, _ = run("parse", "a.txt")
    code, indented, _ = run("parse", "a.txt", "--indent", "2")
    assert (code, indented.count("\n") > 20) == (0, True)
    assert from_json(indented) == from_json(plain)


def test_out_writes_one_file_for_each(run: Run, tmp_path: Path) -> None:
    code, out, err = run("parse", "a.txt", "broken.pdf", "b.txt", "--out", "made/here")
    assert (code, out) == (1, "")
    assert [line.split(":")[0] for line in err.splitlines()] == ["vnadmin-parse", f"2 written to {Path('made/here')}, 1 failed"]
    assert sorted(path.name for path in (tmp_path / "made/here").iterdir()) == ["a.json", "b.json"]
    assert from_json((tmp_path / "made/here/a.json").read_bytes()).header.code is not None


def test_out_refuses_two_files_of_one_name(run: Run, tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub/a.txt").write_text(LETTER, "utf-8")
    code, out, err = run("parse", "a.txt", "sub/a.txt", "--out", "made")
    assert (code, out) == (2, "")
    assert "several files would be written to a.json" in err
    assert not (tmp_path / "made").exists()


def test_half_a_file_is_never_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = tmp_path / "a.json"
    place.write_text("old", "utf-8")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    for write in (cli.write_whole, write_page):
        with pytest.raises(OSError, match="No space left") as raised:
            write(place, "new")
        assert raised.value.filename == str(place)  # and not what it was called while it was written
    assert place.read_text("utf-8") == "old"
    assert list(tmp_path.iterdir()) == [place]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("parse", "missing.pdf"), "vnadmin-parse: missing.pdf: No such file or directory\n"),
        (("explain", "missing.pdf"), "vnadmin-parse: missing.pdf: No such file or directory\n"),
        (("parse", "."), "vnadmin-parse: .: it is a folder; vnadmin-parse convert FOLDER --out DIR takes folders\n"),
    ],
)
def test_what_cannot_be_opened_gives_one_clear_line(run: Run, arguments: tuple[str, ...], said: str) -> None:
    assert run(*arguments) == (1, "", said)


@pytest.mark.parametrize("command", ["parse", "explain"])
def test_a_broken_file_gives_one_clear_line(run: Run, command: str) -> None:
    code, out, err = run(command, "broken.pdf")
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert err.startswith("vnadmin-parse: broken.pdf: ")
    assert "Traceback" not in err


def test_a_broken_file_does_not_stop_the_others(run: Run) -> None:
    code, out, err = run("parse", "broken.pdf", "a.txt")
    assert (code, out.count("\n"), err.count("\n")) == (1, 1, 1)


@pytest.mark.parametrize(
    "arguments",
    [("parse",), ("parse", "a.txt", "--no-such"), ("nonsense",), ("parse", "-", "-"), ("parse", "a.txt", "b.txt", "--indent", "2")],
)
def test_wrong_use_says_so(run: Run, arguments: tuple[str, ...]) -> None:
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert "Error: " in err


def test_an_internal_error_is_told_without_a_traceback(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: object) -> None:
        raise ZeroDivisionError("far inside")

    monkeypatch.setattr("vnadmin_parse.explain.explain", fail)
    code, out, err = run("explain", "a.txt")
    assert (code, out, err.count("\n")) == (3, "", 1)
    assert "internal error, ZeroDivisionError in vnadmin_parse.cli, line " in err
    assert "far inside" not in err
    monkeypatch.setenv(cli.DEBUG, "1")
    assert "Traceback" in run("explain", "a.txt")[2]


def test_an_interrupt_has_its_own_code(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("vnadmin_parse.explain.explain", interrupt)
    code, out, err = run("explain", "a.txt")
    assert (code, out, err.strip()) == (130, "", "vnadmin-parse: interrupted")


def test_explain_shows_every_line(run: Run) -> None:
    code, out, err = run("explain", "a.txt")
    assert (code, err) == (0, "")
    rows = [line.split("\t") for line in out.splitlines()]
    assert rows[0] == ["page", "column", "role", "zone", "rules", "records", "text"]
    lines = [row for row in rows[1:] if row[0] not in {"problem", "regime", "evidence"}]
    assert [row[-1] for row in lines] == [line for line in LETTER.splitlines() if line]
    number = lines[0]
    assert number[3:6] == ["head", "header.code", "header.code"]
    assert lines[2][5] == "addressees[0]"


def test_rules_are_listed(run: Run) -> None:
    code, out, _ = run("rules")
    rows = [line.split("\t") for line in out.splitlines()]
    assert code == 0
    assert rows[0] == ["rule", "block", "standard"]
    assert ["header.code", "code"] in [row[:2] for row in rows]
    assert {len(row) for row in rows} == {3}


def test_the_version_is_told(run: Run) -> None:
    assert run("--version") == (0, f"vnadmin-parse, version {__version__}\n", "")


def test_the_program_runs_as_a_module_and_its_output_is_utf_8_everywhere(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(LETTER, "utf-8")
    command = [sys.executable, "-m", "vnadmin_parse", "parse", "a.txt"]
    done = subprocess.run(
        command, cwd=tmp_path, capture_output=True, check=True, env={**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    )
    assert "Kính gửi" in done.stdout.decode("utf-8")
    assert done.returncode == 0


def test_a_reader_that_has_had_enough_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(LETTER * 2000, "utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", "vnadmin_parse", "parse", *["a.txt"] * 3], cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as program:
        assert program.stdout is not None
        assert program.stderr is not None
        program.stdout.read(10)
        program.stdout.close()
        assert program.wait(timeout=60) == 0
        assert program.stderr.read() == b""


@pytest.mark.parametrize(("form", "write"), [("markdown", to_markdown), ("text", to_text), ("csv", lambda document: to_csv([document]))])
def test_other_formats_are_what_the_exporters_write(run: Run, tmp_path: Path, form: str, write: Callable[[Document], str]) -> None:
    code, out, err = run("parse", "a.txt", "--to", form)
    assert (code, err) == (0, "")
    assert out == write(parse_file("a.txt"))
    assert run("parse", "a.txt", "b.txt", "--to", form, "--out", "made")[0] == 0
    (made,) = (tmp_path / "made").glob("a.*")
    assert made.read_bytes() == out.encode()


@pytest.mark.parametrize("table", ["documents", "recipients", "signers"])
def test_csv_of_several_files_is_one_table(run: Run, table: str) -> None:
    code, out, _ = run("parse", "a.txt", "b.txt", "--to", "csv", "--table", table)
    assert (code, out) == (0, to_csv([parse_file("a.txt"), parse_file("b.txt")], table))


@pytest.mark.parametrize("form", ["akn", "archive", "archive-csv", "archive-xml"])
def test_formats_for_exchange_are_what_the_exporters_write(run: Run, form: str) -> None:
    code, out, err = run("parse", "a.txt", "--to", form, "--standard", "nd30-outgoing")
    assert (code, err) == (0, "")
    assert out == writer_of(form, "nd30-outgoing")(parse_file("a.txt"))
    assert run("parse", "a.txt", "b.txt", "--to", form, "--out", "made")[0] == 0


def test_archival_metadata_of_several_files_is_one_table(run: Run) -> None:
    out = run("parse", "a.txt", "b.txt", "--to", "archive-csv")[1]
    assert out == archival_csv(archival_metadata(parse_file(name)) for name in ("a.txt", "b.txt"))


def test_edxml_says_on_stderr_what_it_still_needs(run: Run) -> None:
    code, out, err = run("parse", "a.txt", "--to", "edxml")
    assert code == 0
    assert from_edxml(out) == edxml_message(parse_file("a.txt"))
    assert err.startswith("vnadmin-parse: a.txt: edXML still needs MessageHeader/From/OrganId, ")


@pytest.mark.parametrize(
    "options",
    [("--to", "markdown"), ("--to", "text"), ("--to", "edxml"), ("--to", "archive"), ("--to", "csv", "--indent", "2", "--out", "made")],
)
def test_formats_that_cannot_be_are_refused(run: Run, options: tuple[str, ...]) -> None:
    code, out, err = run("parse", "a.txt", "b.txt", *options)
    assert (code, out) == (2, "")
    assert "Error: " in err


def test_the_schema_is_printed(run: Run) -> None:
    assert run("schema") == (0, json_schema(), "")


@pytest.mark.parametrize(
    ("content", "advice"),
    [
        (b"", "download it again"),
        (b"PK\x03\x04word/document.xml", "save it as PDF"),
        (b"\xff\xd8\xff\xe0", "recognise its text"),
        (b"Kinh gui", "ends in .txt"),
        (b"%PDF-1.7\ngarbage", "save it anew"),
    ],
)
def test_what_is_no_pdf_is_told_with_what_to_do(content: bytes, advice: str, run: Run, tmp_path: Path) -> None:
    (tmp_path / "odd.pdf").write_bytes(content)
    code, out, err = run("parse", "odd.pdf")
    assert (code, out, err.count("\n")) == (cli.Exit.SOME_FAILED, "", 1)
    assert advice in err


def test_a_folder_is_sent_to_convert(run: Run, tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    code, _, err = run("parse", "letters")
    assert code == cli.Exit.SOME_FAILED
    assert "vnadmin-parse convert FOLDER --out DIR" in err


def test_a_name_where_a_command_belongs_is_sent_to_one(run: Run, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Số: 12", "utf-8")
    code, _, err = run(str(tmp_path / "letter.txt"))
    assert code == 2
    assert f"a command comes first: vnadmin-parse parse {tmp_path}/letter.txt" in err
    assert f"vnadmin-parse convert {tmp_path} --out DIR" in run(str(tmp_path))[2]
    assert "No such command 'nothing'" in run("nothing")[2]
    code, _, err = run("parse", str(tmp_path / "*.pdf"))
    assert (code, "expands a pattern" in err) == (1, True)


def test_bytes_with_a_name_keep_it() -> None:
    content = (Path(__file__).parent / "fixtures" / "cong-van" / "input.pdf").read_bytes()
    assert parse_bytes(content, "letter.pdf").source.name == "letter.pdf"
