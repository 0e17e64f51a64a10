"""Many files, one after the other or in several processes; a broken file never stops the rest.

PDFium is not thread-safe, so parallel work means processes. A process that dies (killed, out of memory, crashed in a reader) takes
the files in flight with it: the oldest of them is then parsed alone in a process of its own, which tells whether it was the cause,
and the others are handed to new processes.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from multiprocessing import get_context
from typing import TYPE_CHECKING, TypeAlias

from attrs import frozen

from vnadmin_parse.arguments import want, want_name, want_password
from vnadmin_parse.errors import InternalError, VnadminParseError, WrongArgument, spot_of
from vnadmin_parse.read.ocr import check_name
from vnadmin_parse.records import Document
from vnadmin_parse.sources import PathLike, parse_file

if TYPE_CHECKING:
    from vnadmin_parse.read.ocr import OcrName

_Queue: TypeAlias = "deque[tuple[str, Future[ParseResult]]]"
_Parse: TypeAlias = "Callable[[str], ParseResult]"


@frozen
class ParseResult:
    """What became of one file: exactly one of `document` and `error` is set.

    Fields:
        path: as the caller gave it.
        document: the parsed document, or None.
        error: why there is none, or None.

    Example:
        >>> [(result.path, result.document is not None, result.error) for result in parse_many(["cong-van.pdf"])]
        [('cong-van.pdf', True, None)]
    """

    path: str
    document: Document | None = None
    error: VnadminParseError | None = None


def parse_one(path: str, *, ocr: OcrName = "off", password: str | None = None) -> ParseResult:
    """Parse one file and give its error as a value.

    Args:
        path: name of the file; `.txt` is read as text, everything else as PDF.
        ocr: what reads pages without a text layer, as for `parse_pdf`.
        password: of encrypted PDFs.
    """
    return result_of(path, lambda: parse_file(path, ocr=ocr, password=password))


def result_of(path: str, parse: Callable[[], Document]) -> ParseResult:
    """Give what became of a file, its error as a value.

    Args:
        path: as the caller gave it.
        parse: what parses it.
    """
    try:
        return ParseResult(path, document=parse())
    except VnadminParseError as error:
        return ParseResult(path, error=error)
    except OSError as error:
        return ParseResult(path, error=VnadminParseError(error.strerror or type(error).__name__, file=path))
    except Exception as error:  # noqa: BLE001 - whatever one file does, the next one is parsed
        return ParseResult(path, error=InternalError(spot_of(error), file=path))


def parse_many(paths: Iterable[PathLike], *, jobs: int = 1, ocr: OcrName = "off", password: str | None = None) -> Iterator[ParseResult]:
    """Parse files in the order given; at most a few are in memory at a time.

    Args:
        paths: names of the files; read as they are needed, so a generator is fine.
        jobs: number of processes; 1 parses in this one. With more, a script must start its work under `if __name__ == "__main__":`,
            as for every use of processes in Python.
        ocr: what reads pages without a text layer, as for `parse_pdf`.
        password: of encrypted PDFs, the same for all.

    Yields:
        One result for each path; a file that cannot be parsed gives an error and stops nothing.

    Raises:
        ValueError: `jobs` is less than 1, or `ocr` names no engine.
        WrongArgument: `paths` is one name or nothing one could go through; later, one of them is no path.

    Example:
        >>> [(result.path, result.error) for result in parse_many(["a.pdf", "b.txt"])]
        [('a.pdf', None), ('b.txt', None)]
    """
    want(int, jobs, "jobs is a number", "1 parses in this process")
    want_password(password)
    check_name(ocr)
    if jobs < 1:
        message = f"jobs must be at least 1, not {jobs}"
        raise ValueError(message)
    if isinstance(paths, str | os.PathLike):
        raise WrongArgument(f"paths must be many, not one: [{os.fspath(paths)!r}], or parse_file for one file")
    want(Iterable, paths, "parse_many takes many paths", "give a list of them; parse_file takes one")
    names = map(_name_of, paths)
    parse = partial(parse_one, ocr=ocr, password=password)
    return map(parse, names) if jobs == 1 else _in_processes(names, jobs, parse)


def _name_of(path: PathLike) -> str:
    want_name(path, "parse_many")
    return os.fspath(path)


def _pool(jobs: int) -> ProcessPoolExecutor:
    # "spawn": a forked child would share PDFium's state and the threads of whoever calls us.
    return ProcessPoolExecutor(jobs, mp_context=get_context("spawn"))


def _submit(pool: ProcessPoolExecutor, parse: _Parse, name: str) -> Future[ParseResult]:
    try:
        return pool.submit(parse, name)
    except BrokenProcessPool as error:  # a process died since the last result; told when this file's turn comes
        future: Future[ParseResult] = Future()
        future.set_exception(error)
        return future


def _in_processes(names: Iterator[str], jobs: int, parse: _Parse) -> Iterator[ParseResult]:
    queue: _Queue = deque()
    pool = _pool(jobs)
    try:
        while _fill(queue, names, partial(_submit, pool, parse), jobs * 4) and queue:
            name, future = queue.popleft()
            try:
                result = future.result()
            except BrokenProcessPool:
                pool.shutdown()
                result = _alone(name, parse)
                pool = _pool(jobs)
                queue = deque((other, _submit(pool, parse, other)) for other, _ in queue)
            yield result
    finally:
        pool.shutdown(cancel_futures=True)


def _fill(queue: _Queue, names: Iterator[str], submit: Callable[[str], Future[ParseResult]], size: int) -> bool:
    """Hand on names until `size` files are in flight; always true."""
    while len(queue) < size and (name := next(names, None)) is not None:
        queue.append((name, submit(name)))
    return True


def _alone(name: str, parse: _Parse) -> ParseResult:
    """Parse a file in a process of its own."""
    with _pool(1) as pool:
        try:
            return pool.submit(parse, name).result()
        except BrokenProcessPool:
            return ParseResult(name, error=InternalError("the process that parsed it died", file=name))
