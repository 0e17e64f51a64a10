"""From a list of words to a piece of a pattern."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TypeAlias

import regex

from vnadmin_parse.fold import fold, normalize

_Branches: TypeAlias = "dict[str, _Branches]"
_END = ""


def alternation(words: Iterable[str], *, ignore_case: bool = True, whole: bool = True) -> str:
    r"""Give an atomic group that matches the longest of `words` at a place in folded text.

    Works in verbose patterns too. Blanks inside a word match any run of blanks (line feeds included, so that a name may wrap).

    Args:
        words: plain words or phrases; they are folded here.
        ignore_case: match either case, whatever the pattern's own flags are; False matches the case as given (`TTr`, `QyĐ`).
        whole: the match may not end inside a word, nor begin inside one.

    Raises:
        ValueError: there is no word.

    Example:
        >>> import regex
        >>> regex.match(alternation(["Chủ tịch", "Chủ tịch nước"]), "CHỦ  TỊCH NƯỚC")[0]
        'CHỦ  TỊCH NƯỚC'
        >>> regex.match(alternation(["TTr"], ignore_case=False), "TTR") is None
        True
    """
    return _alternation(frozenset(fold(normalize(word)) for word in words), ignore_case, whole)


@lru_cache(maxsize=256)
def _alternation(words: frozenset[str], ignore_case: bool, whole: bool) -> str:  # noqa: FBT001 - cached, so positional
    branches: _Branches = {}
    for word in words:
        at = branches
        for syllable in (word.casefold() if ignore_case else word).split():
            at = at.setdefault(syllable, {})
        at[_END] = {}
    if not branches or _END in branches:
        raise ValueError("an alternation needs words")
    flag = "i" if ignore_case else "-i"
    before, after = (r"(?:(?<!\w)|(?!\w))", r"(?:(?<!\w)|(?!\w))") if whole else ("", "")
    return f"(?>{before}(?{flag}:{_either(branches)}){after})"


def _either(branches: _Branches) -> str:
    """Write the branches, spelled letter by letter: of a hundred words those with another first letter cost one look."""
    return _spelled([(syllable, _after(branches[syllable])) for syllable in sorted(branches) if syllable])


def _after(after: _Branches) -> str:
    """Write what follows a syllable; a phrase that may end with it comes after those that go on."""
    if after.keys() == {_END}:
        return ""
    rest = rf"\s++{_either(after)}"
    return f"(?:{rest})?" if _END in after else rest


def _spelled(words: Sequence[tuple[str, str]]) -> str:
    """Write words, each with what follows it; where one begins another, the longer comes first."""
    if len(words) == 1:
        return f"{regex.escape(words[0][0])}{words[0][1]}"
    ended = [after for letters, after in words if not letters]
    by_letter: dict[str, list[tuple[str, str]]] = {}
    for letters, after in words:
        if letters:
            by_letter.setdefault(letters[0], []).append((letters[1:], after))
    parts = [regex.escape(letter) + _spelled(group) for letter, group in by_letter.items()] + ended
    return parts[0] if len(parts) == 1 else f"(?:{'|'.join(parts)})"
