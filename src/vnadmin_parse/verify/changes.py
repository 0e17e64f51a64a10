"""What was added to a file after a signature, as far as pyHanko's rules can tell (ISO 32000-2, 12.8.2.2; PAdES)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

from attrs import evolve, frozen
from pyhanko.pdf_utils.generic import DictionaryObject, IndirectObject, pdf_name
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.rw_common import PdfHandler
from pyhanko.sign.diff_analysis import DEFAULT_DIFF_POLICY, DiffResult, ModificationLevel, StandardDiffPolicy
from pyhanko.sign.fields import enumerate_sig_fields
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.status import SignatureCoverageLevel

from vnadmin_parse.records import SignatureShape
from vnadmin_parse.verification import Integrity, LaterChange, Verification

_LTV: Final = ModificationLevel.LTA_UPDATES
_FORMS: Final = ModificationLevel.FORM_FILLING
_HARMLESS: Final = frozenset({LaterChange.SIGNATURES_ONLY, LaterChange.LTV_ONLY})


@frozen
class Addition:
    """What was added to a file after a signature.

    Fields:
        change: its kind.
        fields: object numbers of the signatures in fields that were added or filled since; None among them for a field without one.
    """

    change: LaterChange = LaterChange.NOT_CLEARED
    fields: frozenset[int | None] = frozenset()


@frozen
class Checked:
    """What was found of one signature by itself.

    Fields:
        found: as far as the signature alone tells.
        number: of the object that holds it, or None.
        end: where the covered part ends, in bytes.
        fields: see `Addition`.
    """

    found: Verification
    number: int | None
    end: int
    fields: frozenset[int | None]


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

    def addition(self, embedded: EmbeddedPdfSignature, *, is_whole: bool) -> Addition:
        """Tell what was added after a signature; what is not known to be harmless is `not_cleared`.

        Args:
            embedded: the signature.
            is_whole: it covers the whole file but its own container.
        """
        try:
            embedded.compute_integrity_info()  # type: ignore[no-untyped-call]
            if embedded.coverage == SignatureCoverageLevel.ENTIRE_FILE:
                return Addition(LaterChange.NONE) if is_whole else Addition()
            fields = self._signed_since(embedded)
            return Addition(self._change(embedded, fields), fields)
        except Exception:  # noqa: BLE001 - what cannot be compared is not cleared
            return Addition()

    def _change(self, embedded: EmbeddedPdfSignature, fields: frozenset[int | None]) -> LaterChange:
        found = embedded.diff_result
        if embedded.coverage != SignatureCoverageLevel.ENTIRE_REVISION or not isinstance(found, DiffResult):
            return LaterChange.NOT_CLEARED
        if self._reader.xrefs.hybrid_xrefs_present or _is_forbidden(embedded, found):
            return LaterChange.NOT_CLEARED
        if found.modification_level == _LTV:
            return LaterChange.LTV_ONLY if self._is_kept_for_later(embedded, fields) else LaterChange.NOT_CLEARED
        is_signed = found.modification_level == _FORMS and found.changed_form_fields <= self._names
        return LaterChange.SIGNATURES_ONLY if is_signed else LaterChange.NOT_CLEARED

    def _is_kept_for_later(self, embedded: EmbeddedPdfSignature, fields: frozenset[int | None]) -> bool:
        """Tell whether an update that pyHanko lets pass holds what later checks need, and neither lost objects nor another title."""
        before = self._reader.get_historical_resolver(embedded.signed_revision)
        if not fields and before.root.get("/DSS") == self._reader.root.get("/DSS"):
            return False
        if _described(before) != _described(self._reader):
            return False
        return isinstance(embedded.evaluate_modifications(_without_lost_objects()), DiffResult)

    def _signed_since(self, embedded: EmbeddedPdfSignature) -> frozenset[int | None]:
        """Give the numbers of the signatures whose fields were empty or missing in the signed revision; None for one without."""
        before = self._reader.get_historical_resolver(embedded.signed_revision)
        known = {name: value is not None for name, value, _ in enumerate_sig_fields(before)}
        return frozenset(
            _number_of(field)
            for name, value, field in enumerate_sig_fields(self._reader)
            if name not in known or (value is not None and not known[name])
        )


def _number_of(field: IndirectObject) -> int | None:
    """Give the number of the signature in a field; None for an empty field."""
    entries: DictionaryObject = field.get_object()  # type: ignore[no-untyped-call]
    held = entries.raw_get("/V") if "/V" in entries else None
    return held.idnum if isinstance(held, IndirectObject) else None


def _is_forbidden(embedded: EmbeddedPdfSignature, found: DiffResult) -> bool:
    """Tell whether a certifying signature forbids what was added."""
    permitted = embedded.docmdp_level
    return permitted is not None and found.modification_level.value > permitted.value


def _described(revision: PdfHandler) -> dict[str, object]:
    """Give what a revision says of its title, author and so on; every tool writes down itself and the time."""
    trailer = revision.trailer_view
    entries = revision.get_object(trailer.get_value_as_reference("/Info")) if "/Info" in trailer else {}
    return {key: value for key, value in dict(entries).items() if key not in {"/ModDate", "/Producer"}}


@cache
def _without_lost_objects() -> StandardDiffPolicy:
    """Give pyHanko's rules, but that objects which nothing refers to are no harmless addition."""
    return StandardDiffPolicy(DEFAULT_DIFF_POLICY.global_rules, DEFAULT_DIFF_POLICY.form_rule, ignore_orphaned_objects=False)


def settle(checked: Sequence[Checked]) -> tuple[Verification, ...]:
    """Say `signatures_only` and `ltv_only` only where every field that was added or filled later holds a signature that fits its bytes.

    An empty field, or one with a forged signature, can draw over a page as well as a real one.

    Args:
        checked: all signatures of one file.

    Returns:
        What was found of each, in the same order.
    """
    sound: set[int | None] = set()
    settled: dict[int, Verification] = {}
    for index, each in sorted(enumerate(checked), key=lambda pair: -pair[1].end):
        found = each.found
        if found.later_change in _HARMLESS and not each.fields <= sound:
            found = evolve(found, later_change=LaterChange.NOT_CLEARED)
        if found.integrity is Integrity.DIGEST_OK and found.later_change in {LaterChange.NONE, *_HARMLESS} and each.number is not None:
            sound.add(each.number)
        settled[index] = found
    return tuple(settled[index] for index in range(len(checked)))
