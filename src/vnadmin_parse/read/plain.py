"""`read_text`: plain text in any shape → `Text`."""

from __future__ import annotations

import hashlib

from vnadmin_parse.fold import normalize
from vnadmin_parse.records import Source, TextLayer
from vnadmin_parse.text import Text, lines_of


def read_text(text: str) -> Text:
    """Read a plain text; never raises.

    Args:
        text: any string.

    Example:
        >>> read_text("Số: 12/QĐ-UBND").lines[0].text
        'Số: 12/QĐ-UBND'
    """
    text = normalize(text)
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    layer = TextLayer.NATIVE if text.strip() else TextLayer.NONE
    return Text(text, lines_of(text), source=Source(sha256=digest, text_layer=layer))
