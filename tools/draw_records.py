"""Draw the blocks of a parsed PDF over its rendered pages: to look at what a record covers.

python tools/draw_records.py FILE.pdf OUT_DIR [--pages 1,2] [--scale 1.4]
"""

from __future__ import annotations

import argparse
import hashlib
from pathlib import Path

import pypdfium2
from PIL import Image, ImageDraw

from vnadmin_parse import parse_pdf
from vnadmin_parse.records import Document


def colour(name: str) -> tuple[int, int, int]:
    """Give each kind a colour of its own that stays the same from run to run."""
    red, green, blue = hashlib.sha256(name.encode()).digest()[:3]
    return red // 2 + 30, green // 2 + 30, blue // 2 + 30


def drawn(image: Image.Image, document: Document, page: int, scale: float) -> Image.Image:
    """Draw the boxes of one page's blocks, each with its kind."""
    brush = ImageDraw.Draw(image, "RGBA")
    for block in document.blocks:
        shade = colour(block.kind.value)
        boxes = [place.box for place in document.places(block.span) if place.page == page and place.box]
        for n, box in enumerate(boxes):
            corners = [value * scale for value in box]
            brush.rectangle(corners, outline=(*shade, 255), fill=(*shade, 40), width=2)
            if n == 0:
                brush.text((corners[0] - 2, corners[1] - 9), block.kind.value, fill=(*shade, 255))
    return image


def main() -> None:
    """Write one PNG for each page asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--pages", default="", help="page numbers, comma-separated; all without it")
    parser.add_argument("--scale", type=float, default=1.4)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    document = parse_pdf(options.file)
    with pypdfium2.PdfDocument(options.file) as pdf:
        pdf.init_forms()
        wanted = [int(number) for number in options.pages.split(",") if number] or range(1, len(pdf) + 1)
        for number in wanted:
            image = pdf[number - 1].render(scale=options.scale).to_pil().convert("RGB")
            drawn(image, document, number, options.scale).save(options.out / f"{options.file.stem}-{number}.png")


if __name__ == "__main__":
    main()
