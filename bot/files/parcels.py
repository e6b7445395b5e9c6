"""Parcels: what an admin sends to be read, a page file or a zip archive of them, unpacked without trusting it.

Every name becomes a path below the archive's folder, of characters that every file system takes. A zip archive that
leads out of its folder, holds links, or grows beyond measure when unpacked is refused as a whole.
"""

import re
import stat
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from lzma import LZMAError
from pathlib import PurePosixPath

from bot.files.listing import is_page
from reading.errors import RefusedFileError, RefusedFor

ARCHIVE = ".zip"
MOST_FILES = 500
LARGEST_CONTENT = 100_000_000
"""Bytes of a zip archive's files together, when unpacked."""

# Text shrinks to a third, repetitive HTML to a thirtieth; only bombs shrink to less.
_MOST_SHRUNK = 100
_LONGEST_PART = 60
_MEGABYTE = 1_000_000
_UNSAFE = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|\ud800-\udfff]+')
_DRIVE = re.compile(r"[A-Za-z]:")
_UNNAMED = "page"
_ENCRYPTED = 0x1
_UTF_8 = 0x800
_BLOCK = 1 << 16
# What zipfile and the packings below it raise over bytes that they cannot make sense of; nothing here opens a file.
_DAMAGE = (zipfile.BadZipFile, EOFError, LZMAError, NotImplementedError, OSError, ValueError, zlib.error)


@dataclass(frozen=True, slots=True)
class PageFile:
    """A file that may hold pages: its path below the archive's folder, and its content."""

    path: PurePosixPath
    content: bytes


@dataclass(frozen=True, slots=True)
class Parcel:
    """What was sent: the files that may hold pages, and how many others there were."""

    files: tuple[PageFile, ...]
    other: int = 0


def can_hold_pages(name: str) -> bool:
    """Tell by its name whether a file is a page file or an archive of them."""
    return name.lower().endswith(ARCHIVE) or is_page(PurePosixPath(name))


def unpack(name: str, content: bytes) -> Parcel:
    """Return what a file called `name` holds.

    Raises:
        RefusedFileError: a zip archive is UNSAFE, HUGE, SWOLLEN, LOCKED by a password or DAMAGED.
    """
    if not name.lower().endswith(ARCHIVE):
        return Parcel((PageFile(_safe_path(PurePosixPath(PurePosixPath(name).name)), content),))
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            return _unpack(archive)
    except _DAMAGE as error:
        raise RefusedFileError(RefusedFor.DAMAGED) from error
    except RuntimeError as error:
        raise RefusedFileError(RefusedFor.LOCKED) from error


def _unpack(archive: zipfile.ZipFile) -> Parcel:
    members = [member for member in archive.infolist() if not member.is_dir()]
    _check(members)
    wanted = [(path, member) for member in members if _is_wanted(path := PurePosixPath(_name(member)))]
    files = tuple(PageFile(_safe_path(path), archive.read(member)) for path, member in wanted)
    return Parcel(files, len(members) - len(files))


def _check(members: list[zipfile.ZipInfo]) -> None:
    size = sum(member.file_size for member in members)
    packed = sum(member.compress_size for member in members)
    if len(members) > MOST_FILES:
        raise RefusedFileError(RefusedFor.HUGE, f"{len(members)} files > {MOST_FILES}")
    if size > LARGEST_CONTENT:
        raise RefusedFileError(RefusedFor.HUGE, f"{size // _MEGABYTE} MB > {LARGEST_CONTENT // _MEGABYTE} MB")
    if size > _MOST_SHRUNK * max(packed, _BLOCK):
        raise RefusedFileError(RefusedFor.SWOLLEN)
    for member in members:
        if member.flag_bits & _ENCRYPTED:
            raise RefusedFileError(RefusedFor.LOCKED)
        if stat.S_ISLNK(member.external_attr >> 16) or _leads_out(_name(member)):
            raise RefusedFileError(RefusedFor.UNSAFE, _safe_part(_name(member)))


def _leads_out(name: str) -> bool:
    path = PurePosixPath(name.replace("\\", "/"))
    return path.is_absolute() or ".." in path.parts or bool(_DRIVE.match(name))


def _name(member: zipfile.ZipInfo) -> str:
    """Return a member's name; zipfile takes names for those of an American PC where they do not say otherwise."""
    if member.flag_bits & _UTF_8:
        return member.filename
    try:
        written = member.filename.encode("cp437")
    except UnicodeError:
        return member.filename
    return next(_decoded(written), member.filename)


def _decoded(written: bytes) -> Iterator[str]:
    for encoding in ("utf-8", "gb18030"):
        try:
            yield written.decode(encoding)
        except UnicodeError:
            continue


def _is_wanted(path: PurePosixPath) -> bool:
    is_hidden = any(part.startswith((".", "__MACOSX")) for part in path.parts)
    return is_page(path) and not is_hidden


def _safe_path(path: PurePosixPath) -> PurePosixPath:
    *folders, name = path.parts or (_UNNAMED,)
    stem = _safe_part(PurePosixPath(name).stem)
    return PurePosixPath(*map(_safe_part, folders), stem + PurePosixPath(name).suffix.lower())


def _safe_part(part: str) -> str:
    """Return one part of a path without what some file system refuses, and never hidden."""
    plain = _UNSAFE.sub("_", unicodedata.normalize("NFC", part)).strip(" .")
    return plain[:_LONGEST_PART].rstrip(" .") or _UNNAMED
