"""A small typesetter of invented documents: a `Draft` becomes a PDF or a text dump, to be parsed back."""

from typeset.description import Draft
from typeset.dump import Spacing, interleaved_text_of, text_of
from typeset.pdf import pdf_of, unsigned_pdf_of

__all__ = ["Draft", "Spacing", "interleaved_text_of", "pdf_of", "text_of", "unsigned_pdf_of"]
