"""The body (ô số 6): the outline from Phần to điểm, bullets, paragraphs, tables and quoted provisions."""

from vnadmin_parse.grammar.body.labels import RULES
from vnadmin_parse.grammar.body.read import Body, read_body

__all__ = ["RULES", "Body", "read_body"]
