"""Take the pictures of the docs: the inspection page of an invented letter, in headless Chromium.

python tools/take_screenshots.py
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import Final

from PIL import Image
from selenium.webdriver import Chrome, ChromeOptions

from vnadmin_parse.inspecting import inspect_file

ROOT: Final = Path(__file__).parents[1]
LETTER: Final = ROOT / "tests" / "fixtures" / "cong-van" / "input.pdf"
PICTURE: Final = ROOT / "docs" / "images" / "inspection.png"
COLOURS: Final = 64
"""A screenshot of flat colours needs no more, and is a third of the size."""
_PICTURES_SHOW: Final = """
const told = arguments[0];
const first = document.images[0];
first.loading = "eager";
first.decode().then(() => setTimeout(told, 500), told);
"""


def main() -> int:
    """Open the page, light up the signer, and keep what the window shows."""
    os.environ |= {"SE_OFFLINE": "true", "SE_AVOID_STATS": "true"}  # Selenium asks nobody for a driver
    options = ChromeOptions()
    for option in ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--window-size=1200,760"):
        options.add_argument(option)
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder, "letter.html")
        page.write_text(inspect_file(str(LETTER), language="en"), "utf-8")
        browser = Chrome(options)
        try:
            browser.get(page.as_uri())
            browser.execute_async_script(_PICTURES_SHOW)
            browser.save_screenshot(str(PICTURE))
        finally:
            browser.quit()
    Image.open(PICTURE).convert("RGB").quantize(COLOURS).save(PICTURE, optimize=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
