"""Pending parcels: what was sent and read but is not confirmed yet, on disk, so that a restart forgets nothing.

They wait in a hidden folder below the archive's, which no reindex looks into; after some days they are thrown away.
"""

import re
import secrets
import shutil
import time
from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.files.free_paths import free_path
from bot.files.listing import list_files
from bot.files.parcels import Parcel
from bot.files.readers import digest_of

_FOLDER = ".uploads"
_TOKEN = re.compile(r"[0-9a-f]{16}")
_TOKEN_BYTES = 8
_DAY = 86_400.0


@dataclass(frozen=True, slots=True)
class Saved:
    """A file of a confirmed parcel that is in the archive's folder now; `renamed` where its name was taken."""

    path: Path
    renamed: bool


class Pending:
    """Keeps parcels for some `days`; `folder` is the archive's, `clock` tells the time in seconds."""

    def __init__(self, folder: Path, *, clock: Callable[[], float] = time.time, days: float = 7) -> None:
        self._folder = folder
        self._waiting = folder / _FOLDER
        self._clock = clock
        self._seconds = days * _DAY

    def keep(self, parcel: Parcel) -> str:
        """Put a parcel aside and return its token.

        Raises:
            OSError: the archive's folder cannot be written.
        """
        self._clear()
        token = secrets.token_hex(_TOKEN_BYTES)
        for file in parcel.files:
            path = free_path(self._waiting / token / file.path)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file.content)
        return token

    def folder(self, token: str) -> Path:
        """Return the folder in which the files of a parcel wait."""
        return (self._waiting / token).resolve()

    def files(self, token: str) -> tuple[Path, ...]:
        """Return where the files of a parcel wait; none where it is gone."""
        folder = self.folder(token)
        return list_files([folder]).files if _TOKEN.fullmatch(token) and folder.is_dir() else ()

    def save(self, token: str, known: Container[str]) -> Iterator[Saved]:
        """Move a parcel's files into the archive's folder, whatever is there already stays; and throw the rest away.

        What has one of the `known` digests is left out.

        Raises:
            OSError: the archive's folder cannot be written.
        """
        folder = self.folder(token)
        for file in self.files(token):
            content = file.read_bytes()
            wanted = self._folder / file.relative_to(folder)
            path = free_path(wanted)
            if digest_of(content) not in known:
                path.parent.mkdir(parents=True, exist_ok=True)
                with path.open("xb") as out:
                    out.write(content)
                yield Saved(path, path != wanted)
        self.drop(token)

    def drop(self, token: str) -> bool:
        """Throw a parcel away; return whether it was there."""
        is_there = bool(self.files(token))
        if is_there:
            shutil.rmtree(self._waiting / token, ignore_errors=True)
        return is_there

    def _clear(self) -> None:
        if self._waiting.is_dir():
            for folder in self._waiting.iterdir():
                if folder.stat().st_mtime < self._clock() - self._seconds:
                    shutil.rmtree(folder, ignore_errors=True)
