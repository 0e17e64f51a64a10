"""XML that is always well-formed: a tree of elements to text, and text to a tree without a DTD ever being read.

The standard library escapes markup; characters that XML cannot hold become U+FFFD here, so that no document makes ill-formed XML.
"""

from __future__ import annotations

from typing import Final
from xml.etree.ElementTree import Element, SubElement, TreeBuilder, tostring
from xml.parsers import expat

from vnadmin_parse.errors import UnreadableXml
from vnadmin_parse.export.characters import encodable

_DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SEPARATOR: Final = "}"


def element(tag: str, text: str = "", **attributes: str) -> Element:
    """Make an element.

    Args:
        tag: its name, with the prefix it is written with.
        text: what stands in it before its children.
        attributes: written in the order given.

    Example:
        >>> written(element("p", "a<b\\x00", name="x")).splitlines()[1]
        '<p name="x">a&lt;b�</p>'
    """
    made = Element(tag, {name: encodable(value) for name, value in attributes.items()})
    made.text = encodable(text)
    return made


def child(parent: Element, tag: str, text: str = "", **attributes: str) -> Element:
    """Make an element as the last child of another."""
    made = SubElement(parent, tag, {name: encodable(value) for name, value in attributes.items()})
    made.text = encodable(text)
    return made


def add_text(parent: Element, text: str) -> None:
    """Add text behind everything that an element holds so far."""
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + encodable(text)
    else:
        parent.text = (parent.text or "") + encodable(text)


def written(root: Element) -> str:
    """Write a tree as a whole file; equal trees give equal text.

    Args:
        root: the outermost element; namespaces are attributes of the tree (`xmlns`, `xmlns:prefix`).

    Returns:
        The text with its declaration and a line feed at its end. Nothing is indented: blanks are text.
    """
    return f"{_DECLARATION}{tostring(root, encoding='unicode')}\n"


def read_xml(source: str | bytes) -> Element:
    """Read a file into a tree of elements named `{namespace}name`.

    Args:
        source: XML.

    Raises:
        UnreadableXml: it is not well-formed, or declares a DTD. No DTD is read and no entity but the five of XML itself is ever resolved.

    Example:
        >>> read_xml('<a xmlns="urn:x"><b>1</b></a>')[0].tag
        '{urn:x}b'
        >>> read_xml('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hosts">]><a>&b;</a>')
        Traceback (most recent call last):
        vnadmin_parse.errors.UnreadableXml: it declares a DTD, which is never read
    """
    builder = TreeBuilder()
    parser = expat.ParserCreate(namespace_separator=_SEPARATOR)
    parser.StartDoctypeDeclHandler = _refuse
    parser.StartElementHandler = lambda name, attributes: builder.start(_name(name), attributes)
    parser.EndElementHandler = lambda name: builder.end(_name(name))
    parser.CharacterDataHandler = builder.data
    try:
        parser.Parse(source, True)  # noqa: FBT003 - expat takes it by place: this is all
    except expat.ExpatError as error:
        raise UnreadableXml(f"it is no well-formed XML: {error}") from error
    except (LookupError, ValueError):  # of the codec that its declaration names, or half of a surrogate pair
        raise UnreadableXml("it is in an encoding that is not read: write it in UTF-8") from None
    return builder.close()


def _name(name: str) -> str:
    return f"{{{name}" if _SEPARATOR in name else name


def _refuse(*_: object) -> None:
    raise UnreadableXml("it declares a DTD, which is never read")
