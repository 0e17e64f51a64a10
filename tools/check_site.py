"""Check a built site: every link inside it leads to a page and a place, nothing is loaded from elsewhere, and no bar shows its escape.

python tools/check_site.py site
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

LOADED: Final = {"script": "src", "img": "src", "link": "href", "iframe": "src", "source": "src"}
"""Elements that a browser loads something for, with the attribute that says what."""


class Page(HTMLParser):
    """One page: where its links lead, what it loads, and the places in it."""

    def __init__(self, path: Path) -> None:
        """Read the page."""
        super().__init__()
        self.links: list[str] = []
        self.loads: list[str] = []
        self.places: set[str] = {""}
        self.escapes = 0
        self.feed(path.read_text("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep what an element says."""
        said = {name: value or "" for name, value in attrs}
        self.places |= {said["id"]} if "id" in said else set()
        if tag == "a" and "href" in said:
            self.links.append(said["href"])
        if tag in LOADED and LOADED[tag] in said:
            self.loads.append(said[LOADED[tag]])

    def handle_data(self, data: str) -> None:
        """Count the backslashes that were meant for Markdown and not for readers."""
        self.escapes += data.count("\\|")


def faults(folder: Path) -> Iterator[str]:
    """Tell every fault of a site."""
    pages = {path.resolve(): Page(path) for path in sorted(folder.rglob("*.html"))}
    for path, page in pages.items():
        name = path.relative_to(folder.resolve())
        if page.escapes:
            yield f"{name}: shows {page.escapes} times a backslash before a bar"
        yield from (f"{name}: loads {url}" for url in page.loads if urlsplit(url).netloc)
        if path.name == "404.html":
            continue  # its links are those of a site's root, wherever that will be
        for link in [*page.links, *page.loads]:
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            target = target / "index.html" if target.is_dir() else target
            if not target.exists():
                yield f"{name}: {link} leads nowhere"
            elif target in pages and unquote(parts.fragment) not in pages[target].places:
                yield f"{name}: {link} leads to no place of that page"


def main() -> int:
    """Print the faults; give 1 when there is one, or no page."""
    folder = Path(sys.argv[1])
    found = list(faults(folder))
    print("\n".join(found) or f"{len(list(folder.rglob('*.html')))} pages, every link leads somewhere, nothing comes from elsewhere")
    return int(bool(found) or not list(folder.rglob("*.html")))


if __name__ == "__main__":
    sys.exit(main())
