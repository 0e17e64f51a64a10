"""What MkDocs does besides: the repository's own pages join the site, Vietnamese pages say their language, and cells show no backslash.

`docs/` can be read as it lies in the repository; its links to the pages above it are turned here to their places in the site.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

from mkdocs.structure.files import File, Files

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page

ROOT: Final = Path(__file__).parents[1]
ABOVE: Final = ("CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md")
"""Pages of the repository that the site shows too."""
_DOWN: Final = re.compile(r"\]\(docs/")
_CELL: Final = re.compile(r"<td\b.*?</td>", re.DOTALL)
_UP: Final = re.compile(r"\]\(((?:\.\./)+)(README(?:\.vi)?|CHANGELOG|CONTRIBUTING|SECURITY|LICENSE)(\.md)?((?:#[\w-]+)?)\)")


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages that lie beside `docs/`."""
    for name in ABOVE:
        files.append(File.generated(config, name, content=_DOWN.sub("](", (ROOT / name).read_text("utf-8"))))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001 - MkDocs names them
    """Turn links that lead above `docs/` to the same pages in the site; those to the README to the site's first page."""
    depth = page.file.src_uri.count("/")

    def inside(link: re.Match[str]) -> str:
        if link[1].count("../") != depth + 1:
            return link[0]
        name = f"{link[2]}.md" if f"{link[2]}.md" in ABOVE else "README.md"
        return f"]({'../' * depth}{name}{link[4]})"

    return _UP.sub(inside, markdown)


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:  # noqa: ARG001 - MkDocs names them
    """Say of a Vietnamese page that it is Vietnamese; take away the backslash that keeps a `|` inside its cell, which code would show."""
    output = _CELL.sub(lambda cell: cell[0].replace("\\|", "|"), output)
    return output.replace('<html lang="en"', '<html lang="vi"', 1) if page.file.src_uri.startswith("vi/") else output
