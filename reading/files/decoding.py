"""Decoding: the bytes of a file in, the text of a page out.

Files come as UTF-8 (with or without a byte order mark), as UTF-16 with one, or in the Chinese national encodings
(GB18030, which holds GBK and GB2312). Anything else is refused: a wrong guess would be archived as nonsense.
"""

import codecs
import unicodedata

from reading.errors import RefusedFileError, RefusedFor

LARGEST_FILE = 4 * 1024 * 1024
"""Bytes; the text of a newspaper page has some tens of thousands."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Of the characters beyond ASCII in a Chinese text nearly all are common characters or Chinese punctuation; bytes of
# another encoding read as GB18030 scatter over rare characters, private use and the four-byte range.
_COMMON_SHARE = 0.8
_COMMON_ROWS = frozenset((*range(0xA1, 0xA4), *range(0xB0, 0xD8)))
_CONTROLS_ALLOWED = frozenset("\t\n\r\f\v\x1a")
_BINARY_SHARE = 0.02


def decode(content: bytes) -> str:
    """Return the text of a file's `content`, without byte order mark and NUL, with plain line ends.

    Raises:
        RefusedFileError: the content is EMPTY, HUGE (above `LARGEST_FILE`), BINARY, or of an unknown ENCODING.
    """
    if len(content) > LARGEST_FILE:
        raise RefusedFileError(RefusedFor.HUGE, f"{len(content)} bytes")
    text = _decoded(content)
    if not any(_is_print(character) for character in text):
        raise RefusedFileError(RefusedFor.EMPTY)
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")


def _decoded(content: bytes) -> str:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _strictly(content[len(mark) :], encoding)
    if _is_binary(content):
        raise RefusedFileError(RefusedFor.BINARY)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return _as_chinese(content)
    return (
        text if text.isascii() or any(_is_common(character) for character in text) else _rather_chinese(content, text)
    )


def _strictly(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise RefusedFileError(RefusedFor.ENCODING, f"broken {encoding} at byte {error.start}") from error


def _is_binary(content: bytes) -> bool:
    if b"\0" in content:
        return True
    controls = sum(1 for byte in content if byte < ord(" ") and chr(byte) not in _CONTROLS_ALLOWED)
    return controls > _BINARY_SHARE * len(content)


def _as_chinese(content: bytes) -> str:
    text = _strictly(content, "gb18030")
    beyond = [character for character in text if not character.isascii()]
    common = sum(1 for character in beyond if _is_common(character))
    if common < _COMMON_SHARE * len(beyond):
        raise RefusedFileError(RefusedFor.ENCODING, "neither UTF-8 nor GB18030")
    return text


def _rather_chinese(content: bytes, text: str) -> str:
    """Return `text`, read as UTF-8, unless its few bytes happen to be UTF-8 and are Chinese as GB18030."""
    try:
        return _as_chinese(content)
    except RefusedFileError:
        return text


def _is_common(character: str) -> bool:
    """Tell whether `character` is Chinese punctuation or one of the 3,755 characters of GB2312's first level."""
    try:
        encoded = character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return encoded[0] in _COMMON_ROWS


def _is_print(character: str) -> bool:
    return not character.isspace() and unicodedata.category(character) not in ("Cc", "Cf")
