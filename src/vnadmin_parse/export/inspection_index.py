"""HTML: the index of a folder's inspection pages, with a small picture, the problems and filters."""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from collections.abc import Sequence
from typing import Final

from attrs import frozen

from vnadmin_parse.export.inspection import languages, title_of
from vnadmin_parse.export.inspection_html import Language, escaped, framed, label, named, sortable, told
from vnadmin_parse.records import Document

_STATES: Final = ("fine", "noted", "failed")


@frozen
class Entry:
    """One file of the folder.

    Fields:
        name: path below the folder, for people.
        page: relative address of its page; None for a file that failed.
        title: what the document is called.
        subject: trích yếu, or None.
        kind: name of its type, or None.
        pages: number of pages.
        problems: codes of its problems.
        thumbnail: a WebP file of its first page, or None.
        error: why there is no page, or None.
    """

    name: str
    page: str | None = None
    title: str = ""
    subject: str | None = None
    kind: str | None = None
    pages: int = 0
    problems: tuple[str, ...] = ()
    thumbnail: bytes | None = None
    error: str | None = None

    @property
    def state(self) -> str:
        """Tell `failed`, `noted` (there are problems) or `fine`."""
        return "failed" if self.error is not None else "noted" if self.problems else "fine"


def entry_of(document: Document, *, name: str, page: str, thumbnail: bytes | None) -> Entry:
    """Make the entry of a parsed file.

    Args:
        document: what was parsed.
        name: of the file, for people.
        page: relative address of its page.
        thumbnail: a WebP file of its first page, or None.
    """
    kind = document.document_type.name if document.document_type else None
    codes = tuple(problem.code for problem in document.problems)
    return Entry(name, page, title_of(document), document.header.subject, kind, len(document.pages), codes, thumbnail)


def index_page(entries: Sequence[Entry], *, language: Language = "vi") -> str:
    """Write the index: one row for each file, failed ones too.

    Args:
        entries: in the order in which they are shown.
        language: of the labels when the page opens; the reader can change it.

    Example:
        >>> "no page tree" in index_page([Entry("a.pdf", error="no page tree")])
        True
    """
    failed = sum(entry.state == "failed" for entry in entries)
    bad = f" · <b>{failed}</b> {told('failed', language)}" if failed else ""
    rows = "".join(_row(entry, language) for entry in entries)
    content = (
        f'<body class="index"><header><div class="title"><p class="line"><b>{len(entries)}</b> {told("files", language)}{bad}</p>'
        f'{told("index_title", language, "h1")}</div><div class="tools">{languages(language)}</div></header>'
        f'<main>{_filters(entries, language)}<ul class="files" id="files">{rows}</ul></main>'
    )
    return framed(label("index_title", language), content, script="inspection_index.js", language=language)


def _filters(entries: Sequence[Entry], language: Language) -> str:
    kinds = sorted({entry.kind for entry in entries if entry.kind})
    codes = Counter(code for entry in entries for code in set(entry.problems))
    hint = escaped(label("filter_text", language))
    return (
        f'<div class="filters" role="search"{named("filter_label", language)}><label class="wide">{told("filter_label", language)}'
        f'<input id="filter" type="search" autocomplete="off" data-p="filter_text" placeholder="{hint}"></label>'
        f"{_choice('state', [(state, 'state_' + state) for state in _STATES], language)}"
        f"{_choice('type', [(kind, kind) for kind in kinds], language)}"
        f"{_choice('problem', [(code, code) for code, _ in codes.most_common()], language)}"
        f'<output id="shown" aria-live="polite"></output></div>'
    )


def _choice(name: str, options: Sequence[tuple[str, str]], language: Language) -> str:
    told_options = "".join(told(key, language, "option", f' value="{escaped(value)}"') for value, key in options)
    everything = told("any", language, "option", ' value=""')
    return f'<label>{told("filter_" + name, language)}<select id="by-{name}">{everything}{told_options}</select></label>'


def _row(entry: Entry, language: Language) -> str:
    words = sortable(" ".join([entry.name, entry.title, entry.subject or "", entry.error or ""]))
    facts = f'data-words="{escaped(words)}" data-state="{entry.state}" data-type="{escaped(entry.kind or "")}"'
    picture = _thumbnail(entry)
    if entry.error is not None or entry.page is None:
        told_error = f'{told("error", language)}: <bdi lang="en">{escaped(entry.error or "")}</bdi>'
        name = f"<h2><bdi>{escaped(entry.name)}</bdi></h2>"
        return f'<li class="failed" {facts} data-problems="">{picture}<div>{name}<p class="wrong">⚠ {told_error}</p></div></li>'
    counted = Counter(entry.problems)
    chips = "".join(
        f'<li class="problem">{told(code, language)}{f" × {count}" if count > 1 else ""}</li>' for code, count in counted.items()
    )
    pages = f"<li>{entry.pages} {told('pages_word', language)}</li>" if entry.pages else ""
    subject = f'<p class="subject" lang="vi">{escaped(entry.subject)}</p>' if entry.subject else ""
    return (
        f'<li {facts} data-problems="{escaped(" ".join(counted))}">{picture}<div><p class="name"><bdi>{escaped(entry.name)}</bdi></p>'
        f'<h2 lang="vi"><a href="{escaped(entry.page)}">{escaped(entry.title)}</a></h2>{subject}'
        f'<ul class="chips">{pages}{chips}</ul></div></li>'
    )


def _thumbnail(entry: Entry) -> str:
    if entry.thumbnail is None:
        return f'<span class="thumb none" aria-hidden="true">{"⚠" if entry.error is not None else "TXT"}</span>'
    image = f'<img alt="" loading="lazy" decoding="async" src="data:image/webp;base64,{b64encode(entry.thumbnail).decode()}">'
    return f'<span class="thumb">{image}</span>'
