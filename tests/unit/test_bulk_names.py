"""Inputs and the names of their outputs."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnadmin_parse.bulk import inputs, names
from vnadmin_parse.bulk.inputs import Input, find_inputs, paths_in
from vnadmin_parse.bulk.names import RESERVED, printable, targets

TREE = ("a.pdf", "B.PDF", "c.txt", "năm 2024/d.pdf", "năm 2024/sub/e.pdf", "other/a.pdf", "out/x.pdf")


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in TREE:
        (tmp_path / "in" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "in" / name).write_bytes(b"")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def places(*named: str, listed: tuple[str, ...] = (), patterns: tuple[str, ...] = ("*.pdf",), leave_out: str = "in/out") -> list[str]:
    return sorted("/".join(one.place) for one in find_inputs(named, listed, patterns=patterns, leave_out=leave_out))


BELOW = ["B.PDF", "a.pdf", "năm 2024/d.pdf", "năm 2024/sub/e.pdf", "other/a.pdf"]


@pytest.mark.usefixtures("tree")
@pytest.mark.parametrize(
    ("named", "expected"),
    [
        (("in",), BELOW),
        (("in/",), BELOW),
        (("in", "in/a.pdf", "./in/../in/a.pdf"), BELOW),
        (("in/a.pdf",), ["a.pdf"]),
        (("in/c.txt",), ["c.txt"]),
        (("in/a.pdf", "in/other/a.pdf"), ["a.pdf", "other/a.pdf"]),
        (("in/other", "in/năm 2024"), ["năm 2024/d.pdf", "năm 2024/sub/e.pdf", "other/a.pdf"]),
        (("in/*.pdf",), ["a.pdf"]),
        (("in/**/*.pdf",), ["a.pdf", "năm 2024/d.pdf", "năm 2024/sub/e.pdf", "other/a.pdf"]),
        (("in/**",), ["B.PDF", "a.pdf", "c.txt", *BELOW[2:]]),
        (("in/*/[de].pdf", "in/**/sub/*"), ["năm 2024/d.pdf", "năm 2024/sub/e.pdf"]),
        (("in/out/*.pdf",), ["x.pdf"]),
        (("in/none.pdf",), ["none.pdf"]),
        (("in/none*.pdf",), []),
    ],
)
def test_arguments_lead_to_files(named: tuple[str, ...], expected: list[str]) -> None:
    assert places(*named) == expected


@pytest.mark.usefixtures("tree")
@pytest.mark.parametrize(
    ("patterns", "expected"),
    [(("*.txt",), ["c.txt"]), (("*.TXT", "b*"), ["B.PDF", "c.txt"]), (("other/*",), ["other/a.pdf"]), (("nothing",), [])],
)
def test_patterns_choose_from_folders(patterns: tuple[str, ...], expected: list[str]) -> None:
    assert places("in", patterns=patterns) == expected


@pytest.mark.usefixtures("tree")
@pytest.mark.parametrize(
    ("entry", "place"),
    [("in/a.pdf", "in/a.pdf"), ("./in//a.pdf", "in/a.pdf"), ("in/../in/a.pdf", "in/../in/a.pdf"), ("/x/y.pdf", "x/y.pdf"), ("/", "")],
)
def test_a_list_keeps_its_own_names(entry: str, place: str) -> None:
    assert places(listed=(entry,)) == ([place] if place else [])


def test_lists_are_lines_or_parted_by_nul() -> None:
    assert paths_in(b"a.pdf\r\n\nb c.pdf") == ["a.pdf", "b c.pdf"]
    assert paths_in(b"a\nb.pdf\0c\r.pdf\0") == ["a\nb.pdf", "c\r.pdf"]
    assert paths_in(b"\xff.pdf\n") == [os.fsdecode(b"\xff.pdf")]


def test_circles_of_links_are_not_walked(tree: Path) -> None:
    (tree / "in/other/up").symlink_to(tree / "in")
    (tree / "in/other/z.pdf").symlink_to(tree / "in/a.pdf")
    (tree / "in/other/again").symlink_to(tree / "in/other")
    assert places("in") == [*BELOW, "other/z.pdf"]
    assert places("in/**/*.[pP][dD][fF]") == [*BELOW, "other/z.pdf"]
    assert "up/a.pdf" in places("in/other/*/*.pdf")  # one that a pattern names part by part is entered


@pytest.mark.usefixtures("tree")
def test_a_folder_that_cannot_be_listed_is_not_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    scandir = os.scandir

    def refusing(path: str) -> object:
        if str(path).endswith("other"):
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr(inputs.os, "scandir", refusing)
    assert places("in") == [*BELOW[:-1], "other"]
    assert places("in/**/*.pdf") == [*BELOW[1:-1], "other"]
    assert places("in/other") == ["other"]  # and has its own name where it is the only one named


def outputs_of(*places: str, folder: str = "") -> list[str]:
    return [target.output for target in targets([Input(place, tuple(place.split("/"))) for place in places], folder)]


def test_names_are_mirrored() -> None:
    assert outputs_of("a.pdf", "b/c d.txt", "Công văn/ố.pdf") == ["Công văn/ố.pdf.json", "a.pdf.json", "b/c d.txt.json"]


@pytest.mark.parametrize(
    "clashing",
    [
        ("a.pdf", "A.pdf"),
        ("b/a.pdf", "B/a.pdf"),
        ("\u1ed1.pdf", "o\u0302\u0301.pdf"),
        ("\u1ed0.pdf", "o\u0302\u0301.pdf"),
        ("straße.pdf", "STRASSE.PDF"),
        ("a", "a.json/b"),
    ],
)
def test_names_that_would_meet_are_marked(clashing: tuple[str, str]) -> None:
    found = outputs_of(*clashing, "other.pdf")
    assert "other.pdf.json" in found
    assert sum("~" in name for name in found) >= 1
    assert_apart(found)


def test_the_mark_does_not_depend_on_the_order() -> None:
    assert outputs_of("a.pdf", "A.pdf", "b.pdf") == outputs_of("b.pdf", "A.pdf", "a.pdf")


def test_a_name_that_imitates_a_mark_is_marked_itself() -> None:
    (marked,) = [name for name in outputs_of("a.pdf", "A.pdf") if name.startswith("a")]
    assert_apart(outputs_of("a.pdf", "A.pdf", marked.removesuffix(".json")))


def test_two_files_of_one_place_are_told_apart() -> None:
    found = targets([Input("x/a.pdf", ("a.pdf",)), Input("y/a.pdf", ("a.pdf",))])
    assert_apart([target.output for target in found])


@pytest.mark.parametrize("name", sorted(RESERVED))
def test_the_folders_own_names_are_left_alone(name: str) -> None:
    (found,) = outputs_of(f"{name.upper()}/a.pdf")
    assert found.split("/")[0].lower() not in RESERVED
    assert outputs_of(f"{name}/a.pdf", folder="parts/") == [f"parts/{name}/a.pdf.json"]


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("../../etc/passwd", "%2E%2E/%2E%2E/etc/passwd.json"),
        ("a\nb\x1b[31m.pdf", "a%0Ab%1B[31m.pdf.json"),
        ("\u202efdp.exe", "%E2%80%AEfdp.exe.json"),
        (os.fsdecode(b"\xff\xfe.pdf"), "%FF%FE.pdf.json"),
    ],
)
def test_nothing_unseen_stands_in_a_name(place: str, expected: str) -> None:
    assert outputs_of(place) == [expected]


def test_long_names_are_shortened_and_stay_apart() -> None:
    found = outputs_of("x" * 254, "x" * 253 + "y", "ế" * 85)
    assert max(len(name.encode()) for name in found) < 255
    assert_apart(found)


def assert_apart(found: list[str]) -> None:
    """Assert that all can stand side by side where case and Unicode form count for nothing."""
    folded = [names._folded(name) for name in found]
    assert len(set(folded)) == len(found)
    assert not {above for name in folded for above in names._above(name)} & set(folded)


places_of_files = st.lists(
    st.sampled_from(["a", "A", "a.json", "\u1ed1", "o\u0302\u0301", "..", "parts", "~", "é\n"]), min_size=1, max_size=3
)


@given(st.lists(places_of_files, min_size=1, max_size=12, unique_by=tuple))
def test_any_names_stay_apart_inside_and_harmless(found: list[list[str]]) -> None:
    made = targets([Input("/".join(place), tuple(place)) for place in found])
    assert_apart([target.output for target in made])
    for target in made:
        assert printable(target.output) == target.output
        assert not {"", ".", ".."} & set(target.output.split("/"))
        assert names._folded(target.output.split("/")[0]) not in RESERVED
