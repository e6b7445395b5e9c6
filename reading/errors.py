"""The one tree of errors, from the file on disk to the reply in the chat.

    JianbaoError                        what every layer may raise; its message says what was wrong
    ├── RefusedFileError                a file that is no readable page; `reason` is a RefusedFor
    ├── BrokenModelError                the bytes of the name model are no model of this program
    ├── ArchiveError                    the database cannot be used
    │   ├── UnreachableArchiveError     no connection, or no such server
    │   ├── UnwritableArchiveError      the file or folder cannot be written
    │   ├── OutdatedSchemaError         the schema is older than this program, and was to be left alone
    │   └── ForeignSchemaError          the schema is newer than this program, or not ours
    └── SettingsError                   a setting is missing or wrong; `setting` names it
        └── TokenError                  Telegram refused the bot's token

Exceptions of libraries are turned into one of these where they arise and never cross a layer.
"""

from enum import StrEnum


class RefusedFor(StrEnum):
    """Why a file was not read into the archive."""

    UNREADABLE = "unreadable"
    EMPTY = "empty"
    BINARY = "binary"
    HUGE = "huge"
    ENCODING = "encoding"
    DAMAGED = "damaged"
    LOCKED = "locked"
    PICTURES = "pictures"
    DUPLICATE = "duplicate"
    NO_ARTICLE = "no_article"
    UNSAFE = "unsafe"
    SWOLLEN = "swollen"


class JianbaoError(Exception):
    """The root of all errors of this project."""


class RefusedFileError(JianbaoError):
    """A file that cannot be read as a newspaper page."""

    def __init__(self, reason: RefusedFor, detail: str = "") -> None:
        """Keep the `reason`, and a `detail` such as the size or the twin file's name."""
        super().__init__(f"{reason}: {detail}" if detail else reason.value)
        self.reason = reason
        self.detail = detail


class BrokenModelError(JianbaoError):
    """The bytes handed in as the name model are no model that this program can read."""


class ArchiveError(JianbaoError):
    """The database cannot be used."""


class UnreachableArchiveError(ArchiveError):
    """There is no connection to the database."""


class UnwritableArchiveError(ArchiveError):
    """The database cannot be written."""


class ForeignSchemaError(ArchiveError):
    """The database holds a schema that this program does not know."""


class OutdatedSchemaError(ArchiveError):
    """The database holds an older schema, and was not to be brought up to date."""


class SettingsError(JianbaoError):
    """A setting is missing or wrong."""

    def __init__(self, setting: str, problem: str) -> None:
        """Keep the name of the `setting` and one sentence about the `problem`."""
        super().__init__(f"{setting}: {problem}")
        self.setting = setting
        self.problem = problem


class TokenError(SettingsError):
    """Telegram refused the bot's token."""
