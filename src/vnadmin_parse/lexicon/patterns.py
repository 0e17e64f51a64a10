"""From a list of words to a piece of a pattern."""

from __future__ import annotations

from collections.abc import Iterable
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
    """Write the branches longest first; a phrase that ends here comes after those that go on."""
    parts = [_follow(syllable, branches[syllable]) for syllable in sorted(branches, key=lambda word: (-len(word), word)) if syllable]
    return parts[0] if len(parts) == 1 else f"(?:{'|'.join(parts)})"


def _follow(syllable: str, after: _Branches) -> str:
    head: str = regex.escape(syllable)
    if after.keys() == {_END}:
        return head
    rest = rf"\s++{_either(after)}"
    return f"{head}(?:{rest})?" if _END in after else head + rest
