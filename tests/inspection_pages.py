"""What the tests of inspection pages share: reading one back, and the promises that hold for every one of them."""

from __future__ import annotations

import base64
import hashlib
import re

import html5lib
from lxml import etree

SPACE = "{http://www.w3.org/1999/xhtml}"
ADDRESS = re.compile(r"https?://|//[a-z]", re.IGNORECASE)


def read_back(page: str) -> etree._Element:
    """Parse as a browser does, and refuse what a browser would have to mend."""
    parser = html5lib.HTMLParser(tree=html5lib.getTreeBuilder("lxml"), namespaceHTMLElements=True)
    root = parser.parse(page).getroot()
    assert [error for _, error, _ in parser.errors] == []
    return root


def elements(root: etree._Element, name: str) -> list[etree._Element]:
    return [element for element in root.iter() if isinstance(element.tag, str) and element.tag.rpartition("}")[2] == name]


def digest(content: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}'"


def policy_of(root: etree._Element) -> dict[str, list[str]]:
    [policy] = [meta.get("content") for meta in elements(root, "meta") if meta.get("http-equiv") == "Content-Security-Policy"]
    return {words[0]: words[1:] for part in policy.split(";") if (words := part.split())}


def assert_closed(root: etree._Element) -> None:
    """Nothing is loaded, nothing runs but our own script, nothing is styled but by our own sheet; every id stands once."""
    policy = policy_of(root)
    assert policy["default-src"] == ["'none'"]
    assert policy["img-src"] == ["data:"]
    assert policy["base-uri"] == policy["form-action"] == ["'none'"]
    scripts = [script.text for script in elements(root, "script") if script.get("type") is None]
    assert policy["script-src"] == [digest(script) for script in scripts]
    assert policy["style-src"] == [digest(style.text) for style in elements(root, "style")]
    assert len(scripts) == 1
    for element in root.iter():
        if isinstance(element.tag, str):
            assert [name for name in element.attrib if name == "style" or name.startswith("on")] == []
            assert all(element.get(name, "data:").startswith("data:image/webp;base64,") for name in ["src"] if element.get(name))
            assert not ADDRESS.match(element.get("href", ""))
    names = [element.get("id") for element in root.iter() if isinstance(element.tag, str) and element.get("id")]
    assert len(names) == len(set(names))
    for element in root.iter():
        if isinstance(element.tag, str) and element.get("aria-labelledby"):
            assert element.get("aria-labelledby") in names


def text_of(root: etree._Element, name: str) -> str:
    [found] = [element for element in root.iter() if isinstance(element.tag, str) and element.get("id") == name]
    return "".join(found.itertext())
