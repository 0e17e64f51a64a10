"""What was added to a file after a signature, as far as pyHanko's rules can tell (ISO 32000-2, 12.8.2.2; PAdES)."""

from __future__ import annotations

from typing import Final

from pyhanko.pdf_utils.generic import DictionaryObject, IndirectObject, pdf_name
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import DiffResult, ModificationLevel
from pyhanko.sign.fields import enumerate_sig_fields
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.status import SignatureCoverageLevel

from vnadmin_parse.records import SignatureShape
from vnadmin_parse.verification import LaterChange

_LTV: Final = ModificationLevel.LTA_UPDATES
_FORMS: Final = ModificationLevel.FORM_FILLING


class SignatureObjects:
    """The signature fields of a file as pyHanko reads them."""

    def __init__(self, reader: PdfFileReader) -> None:
        """List the fields of the form; a broken form leaves those before the break."""
        self._reader = reader
        self._fields: dict[int, tuple[DictionaryObject, str]] = {}
        self._names: set[str] = set()
        try:
            for name, value, field in enumerate_sig_fields(reader):
                self._names.add(name)
                held = field.get_object().raw_get("/V") if value is not None else None
                if isinstance(held, IndirectObject):
                    self._fields[held.idnum] = (field.get_object(), name)
        except Exception:  # noqa: BLE001 - pyHanko raises many kinds for a broken form, and the rest of the file still counts
            return

    def embedded(self, shape: SignatureShape) -> EmbeddedPdfSignature | None:
        """Give pyHanko's view of a signature; None for one that stands inside its field or cannot be read.

        A signature that only a page's widget leads to is given a field of its own.
        """
        number = shape.object_number
        if number is None:
            return None
        field, name = self._fields.get(number, (None, shape.field_name or ""))
        if field is None:
            value = IndirectObject(number, 0, self._reader)  # type: ignore[no-untyped-call]
            field = DictionaryObject({pdf_name("/FT"): pdf_name("/Sig"), pdf_name("/V"): value})  # type: ignore[no-untyped-call]
        try:
            return EmbeddedPdfSignature(self._reader, field, name)
        except Exception:  # noqa: BLE001 - no closed set of errors; the signature is told to be malformed elsewhere
            return None

    def later_change(self, embedded: EmbeddedPdfSignature, *, is_whole: bool) -> LaterChange:
        """Tell what was added after a signature; what is not known to be harmless is `not_cleared`.

        Args:
            embedded: the signature.
            is_whole: it covers the whole file but its own container.
        """
        try:
            embedded.compute_integrity_info()  # type: ignore[no-untyped-call]
        except Exception:  # noqa: BLE001 - what cannot be compared is not cleared
            return LaterChange.NOT_CLEARED
        if embedded.coverage == SignatureCoverageLevel.ENTIRE_FILE:
            return LaterChange.NONE if is_whole else LaterChange.NOT_CLEARED
        found = embedded.diff_result
        if embedded.coverage != SignatureCoverageLevel.ENTIRE_REVISION or not isinstance(found, DiffResult):
            return LaterChange.NOT_CLEARED
        if self._reader.xrefs.hybrid_xrefs_present or self._is_forbidden(embedded, found):
            return LaterChange.NOT_CLEARED
        if found.modification_level == _LTV:
            return LaterChange.LTV_ONLY
        is_signed = found.modification_level == _FORMS and found.changed_form_fields <= self._names
        return LaterChange.SIGNATURES_ONLY if is_signed else LaterChange.NOT_CLEARED

    @staticmethod
    def _is_forbidden(embedded: EmbeddedPdfSignature, found: DiffResult) -> bool:
        """Tell whether a certifying signature forbids what was added."""
        permitted = embedded.docmdp_level
        return permitted is not None and found.modification_level.value > permitted.value
