"""What all inspection pages share: escaping, labels, elements, the frame with its content security policy."""

from __future__ import annotations

import hashlib
import json
import tomllib
import unicodedata
from base64 import b64encode
from functools import cache
from html import escape
from importlib.resources import files
from typing import Final, Literal, TypeAlias

import regex

Language: TypeAlias = Literal["vi", "en"]
_HOME: Final = "vnadmin_parse.export"
_UNSEEN: Final = regex.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
_LINE_ENDS: Final = str.maketrans({"\u2028": " ", "\u2029": " "})


def _picture(found: regex.Match[str]) -> str:
    letter = found[0]
    if letter < " ":
        return chr(0x2400 + ord(letter))
    return "\u2421" if letter == "\x7f" else "\ufffd"


def visible(text: str) -> str:
    """Put a sign in the place of each character that HTML forbids or that turns the direction of writing; the length stays.

    Example:
        >>> visible("a\\x00b\\u202ec")
        'a␀b�c'
    """
    return _UNSEEN.sub(_picture, text).translate(_LINE_ENDS)


def escaped(text: str) -> str:
    """Write text so that it is text in an element and in a quoted attribute, whatever it holds.

    Example:
        >>> escaped('<script>"')
        '&lt;script&gt;&quot;'
    """
    return escape(visible(text), quote=True)


@cache
def labels() -> dict[str, tuple[str, str]]:
    """Give the Vietnamese and the English words of every key."""
    tables = tomllib.loads(_resource("inspection_labels.toml"))
    return {key: (words[0], words[1]) for table in tables.values() for key, words in table.items()}


def label(key: str, language: Language) -> str:
    """Give the words of a key in a language; a key that has none stands for itself."""
    return labels().get(key, (key, key))[language == "en"]


def told(key: str, language: Language, name: str = "span", attributes: str = "") -> str:
    """Write an element that holds the words of a key and changes with the language.

    Args:
        key: of the words.
        language: in which the page opens.
        name: of the element.
        attributes: more of them, already escaped, with a blank before.
    """
    return f'<{name} data-t="{escaped(key)}"{attributes}>{escaped(label(key, language))}</{name}>'


def named(key: str, language: Language) -> str:
    """Write an `aria-label` that changes with the language."""
    return f' data-a="{escaped(key)}" aria-label="{escaped(label(key, language))}"'


def sortable(text: str) -> str:
    """Fold a text for searching: small letters without marks."""
    bare = "".join(letter for letter in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(letter))
    return bare.replace("đ", "d")


def script_data(name: str, value: object) -> str:
    """Write a block of JSON that no browser runs and that no text can close.

    Args:
        name: the element's id.
        value: what a JSON encoder takes.
    """
    text = (
        json.dumps(value, ensure_ascii=True, separators=(",", ":")).replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
    )
    return f'<script type="application/json" id="{name}">{text}</script>'


@cache
def _resource(name: str) -> str:
    return files(_HOME).joinpath(name).read_text("utf-8")


def _digest(content: str) -> str:
    return f"'sha256-{b64encode(hashlib.sha256(content.encode()).digest()).decode()}'"


def framed(title: str, content: str, *, script: str, language: Language) -> str:
    """Write a whole page around its content.

    Args:
        title: of the page, as text.
        content: of its body, as HTML.
        script: name of its script among the package's files.
        language: in which it opens.

    Returns:
        A page that loads nothing: styles and script are in it, allowed by their digests, and everything else is forbidden.
    """
    style, code = _resource("inspection.css"), _resource("inspection_words.js") + _resource(script)
    policy = (
        f"default-src 'none'; img-src data:; style-src {_digest(style)}; script-src {_digest(code)}; "
        "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'"
    )
    words = script_data("words", {key: list(pair) for key, pair in labels().items()})
    filled = {"language": language, "policy": policy, "title": escaped(title), "style": style, "content": content + words, "code": code}
    template = _resource("inspection.html")
    return regex.sub(r"\{\{(\w+)\}\}", lambda found: filled[found[1]], template)
