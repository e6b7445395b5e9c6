"""Listing: which files below some folders are pages."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath

_SUFFIXES = frozenset((".txt", ".htm", ".html", ".pdf"))


@dataclass(frozen=True, slots=True)
class Listing:
    """The files found below some paths, in order, and how many others were passed over."""

    files: tuple[Path, ...]
    other: int


def list_files(paths: Iterable[Path]) -> Listing:
    """Return the pages (text, HTML, PDF) among and below `paths`, each once; links may lead in a circle."""
    files: dict[Path, None] = {}
    other = 0
    for path in paths:
        if path.is_dir():
            for found in _walk(path, set()):
                if is_page(found):
                    files[found.resolve()] = None
                else:
                    other += 1
        else:
            files[path.resolve()] = None
    return Listing(tuple(sorted(files)), other)


def _walk(folder: Path, seen: set[Path]) -> Iterator[Path]:
    for above, folders, names in os.walk(folder, followlinks=True):
        here = Path(above).resolve()
        folders[:] = [] if here in seen else sorted(name for name in folders if not name.startswith("."))
        if here not in seen:
            yield from (Path(above) / name for name in sorted(names))
        seen.add(here)


def is_page(path: PurePath) -> bool:
    """Tell by its name whether a file is a page."""
    return not path.name.startswith(".") and path.suffix.lower() in _SUFFIXES
