"""What `sealed` gives when the program runs: `typed/sealed.py` shows what the type checkers make of it."""

from __future__ import annotations

import pytest

from vnadmin_parse.sealing import sealed


@sealed
class Pair:
    first: int
    second: str = ""


def test_it_compares_and_hashes_by_its_fields() -> None:
    assert Pair(1, "a") == Pair(1, "a") != Pair(2, "a")
    assert {Pair(1, "a"), Pair(1, "a")} == {Pair(1, "a")}


def test_it_has_no_room_for_other_fields() -> None:
    with pytest.raises(AttributeError):
        Pair(1).third = 3  # type: ignore[attr-defined]
