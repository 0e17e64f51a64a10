"""What is installed and works: the program and its parts, each tried on something small."""

from __future__ import annotations

import platform
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from enum import StrEnum
from functools import partial
from importlib import import_module
from importlib.metadata import PackageNotFoundError, requires, version
from typing import TYPE_CHECKING, Final

from attrs import frozen

from vnadmin_parse.errors import MissingExtra
from vnadmin_parse.version import __version__

if TYPE_CHECKING:
    from vnadmin_parse.read.ocr import Engine

DISTRIBUTION: Final = "vnadmin-parse"
_REQUIREMENT: Final = re.compile(r"(?P<name>[\w.-]+)(?:\[[\w,]+\])?(?P<rest>[^;]*)(?:;.*extra\s*==\s*['\"](?P<extra>[\w-]+)['\"])?")
_FOR_MAKERS: Final = frozenset({"dev", "docs", "fuzz", "mutation", "test"})
_SERVES: Final = {
    "ocr": "scanned pages, by TrueOCR",
    "pandas": "data frames of pandas",
    "parquet": "convert --to parquet",
    "polars": "data frames of Polars",
    "ray": "many files on Ray",
    "signatures": "verify, and what certificates say",
    "spark": "many files on Spark",
}
"""What each extra is for."""
_MODULES: Final = {"pdfminer-six": "pdfminer", "pdfminer.six": "pdfminer", "pillow": "PIL", "opencv-python-headless": "cv2"}
"""Modules whose names are not those of their packages."""
_OCR_SECONDS: Final = 30.0
_TEXT: Final = "SỞ NỘI VỤ\nSố: 12/SNV-VP\nKính gửi: Sở Y tế."
_PAGE: Final = b"BT /F 13 Tf 72 770 Td (S: 12/SNV-VP) Tj ET"
_PDF: Final = b"""%%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 4 0 R>>>>/Contents 5 0 R>>endobj
4 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
5 0 obj<</Length %d>>stream
%s
endstream endobj
trailer<</Root 1 0 R>>
""" % (len(_PAGE), _PAGE)


class State(StrEnum):
    """How a part is."""

    OK = "ok"
    MISSING = "missing"
    """Not installed, and nobody needs it but who asks for it."""
    BROKEN = "broken"
    """Needed, or installed, and it does not work."""


@frozen
class Check:
    """One part that was looked at.

    Fields:
        part: `python`, `extra parquet`, `sample PDF`.
        state: how it is.
        told: versions, or what is wrong and what to do about it.
    """

    part: str
    state: State
    told: str


def checks() -> Iterator[Check]:
    """Look at the program and its parts, one after the other; nothing raises.

    Example:
        >>> next(checks()).part
        'vnadmin-parse'
    """
    yield Check(DISTRIBUTION, State.OK, f"{__version__}, Python {platform.python_version()}, {platform.system()} {platform.machine()}")
    parts = _packages()
    for name in parts.pop("", []):
        yield _tried(f"package {name}", partial(_works, name))
    for extra, names in sorted(parts.items()):
        yield _extra(extra, names)
    yield _tesseract()
    yield _ocr()
    yield _tried("sample text", _sample_text)
    yield _tried("sample PDF", _sample_pdf)
    yield _tried("language layer", _sample_words)


def _packages() -> dict[str, list[str]]:
    """Give the packages of each extra that a user may want; those of the library itself are under ""."""
    found: dict[str, list[str]] = {}
    for line in requires(DISTRIBUTION) or []:
        requirement = _REQUIREMENT.match(line)
        if requirement and requirement["extra"] not in _FOR_MAKERS and requirement["name"] != DISTRIBUTION:
            found.setdefault(requirement["extra"] or "", []).append(requirement["name"])
    return found


def _works(name: str) -> str:
    """Load a package and give its version."""
    import_module(_MODULES.get(name, name.replace("-", "_")))
    return version(name)


def _tried(part: str, work: Callable[[], str]) -> Check:
    """Do something, and tell what became of it."""
    try:
        return Check(part, State.OK, work())
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what the user wants to know
        return Check(part, State.BROKEN, f"{type(error).__name__}: {error}; try: pip install --force-reinstall {DISTRIBUTION}")


def _extra(extra: str, names: list[str]) -> Check:
    part, advice = f"extra {extra}", f"optional, for {_SERVES.get(extra, extra)}: pip install '{DISTRIBUTION}[{extra}]'"
    try:
        versions = [f"{name} {version(name)}" for name in names]
    except PackageNotFoundError:
        return Check(part, State.MISSING, advice)
    if extra == "spark" and shutil.which("java") is None:
        return Check(part, State.BROKEN, f"{', '.join(versions)}; Spark needs Java 17 or later, and no java is on the path")
    tried = [_tried(part, partial(_works, name)) for name in names]
    broken = next((check for check in tried if check.state is State.BROKEN), None)
    return broken or Check(part, State.OK, ", ".join(versions))


def _tesseract() -> Check:
    """Look for the OCR program and its Vietnamese."""
    part, program = "OCR program tesseract", shutil.which("tesseract")
    if program is None:
        return Check(part, State.MISSING, "scans are not recognised; on Debian: apt install tesseract-ocr tesseract-ocr-vie")
    try:
        told = subprocess.run([program, "--list-langs"], capture_output=True, text=True, timeout=20, check=True).stdout.split()  # noqa: S603
        named = subprocess.run([program, "--version"], capture_output=True, text=True, timeout=20, check=True).stdout.split()[1]  # noqa: S603
    except (OSError, subprocess.SubprocessError, IndexError) as error:
        return Check(part, State.BROKEN, f"{program}: {type(error).__name__}")
    if "vie" not in told:
        return Check(part, State.MISSING, f"{named} without Vietnamese; on Debian: apt install tesseract-ocr-vie")
    return Check(part, State.OK, f"{named} with Vietnamese")


def _ocr() -> Check:
    """Let the engine that `--ocr auto` takes read a small picture."""
    from vnadmin_parse.read.ocr import engine_of  # noqa: PLC0415 - what is broken shall break here

    part = "sample scan"
    try:
        engine = engine_of("auto")
    except MissingExtra as error:
        return Check(part, State.MISSING, error.cause)
    except Exception as error:  # noqa: BLE001 - models that do not load; whatever it is, the user wants to know
        return Check(part, State.BROKEN, f"{type(error).__name__}: {error}")
    return _tried(part, partial(_sample_scan, engine)) if engine else Check(part, State.MISSING, "no engine")


def _sample_scan(engine: Engine) -> str:
    from PIL import Image, ImageDraw, ImageFont  # noqa: PLC0415 - drawing is for here only

    image = Image.new("L", (900, 200), 255)
    ImageDraw.Draw(image).text((60, 60), "NAM 2026", fill=0, font=ImageFont.load_default(64))
    read = " ".join(word.text for word in engine.words(image, _OCR_SECONDS))
    return f"{engine.name} reads it" if "2026" in read else _fail(f"{engine.name} read {read!r} where 2026 stands")


def _sample_text() -> str:
    from vnadmin_parse.pipeline import parse_text  # noqa: PLC0415 - what is broken shall break here

    code = parse_text(_TEXT).header.code
    return f"number {code.number}, as expected" if code is not None and code.number == "12" else _fail("the number was not found")


def _sample_pdf() -> str:
    from vnadmin_parse.pipeline import parse_pdf  # noqa: PLC0415 - the same

    return "read, as expected" if "12/SNV-VP" in parse_pdf(_PDF).text else _fail("its text was not found")


def _sample_words() -> str:
    from vnadmin_parse.nlp import words  # noqa: PLC0415 - the same
    from vnadmin_parse.pipeline import parse_text  # noqa: PLC0415

    found = [word.text for word in words(parse_text("Căn cứ Nghị định số 30/2020/NĐ-CP"))]
    return f"{len(found)} words, as expected" if "30/2020/NĐ-CP" in found else _fail("the code was cut")


def _fail(message: str) -> str:
    raise RuntimeError(message)


def is_well(found: list[Check]) -> bool:
    """Tell whether all that is needed or installed works; extras that are not installed do no harm.

    Example:
        >>> is_well([Check("extra ray", State.MISSING, "pip install 'vnadmin-parse[ray]'")])
        True
    """
    return all(check.state is not State.BROKEN for check in found)
