"""Documents: the bytes of a file in, plain text, web page or portable document, the texts of its pages out."""

import codecs
import re

from reading.errors import RefusedFileError, RefusedFor
from reading.files.decoding import decode
from reading.files.issues import share_folio
from reading.files.markdown import looks_like_markdown, read_markdown
from reading.files.portable import looks_like_pdf, read_portable
from reading.files.webpages import looks_like_html, read_webpage
from reading.lexicon import Lexicon

_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,20})", re.IGNORECASE)
_HEAD = 4096
# What Chinese web pages are written in, by Python's names, and what reads it: GB18030 holds GBK and GB2312.
_ENCODINGS = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb18030": "gb18030",
    "big5": "big5",
    "big5hkscs": "big5hkscs",
    "cp950": "cp950",
    "utf-8": "utf-8",
}
_SPOILED_SHARE = 0.01


def read_document(content: bytes, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the texts of the pages that a file's `content` holds; what it is shows in the content, not in its name.

    Only a portable document holds more than one: each of its sheets is a page, empty where it has no text.

    Raises:
        RefusedFileError: no text can be read; the reason says why.
    """
    if looks_like_pdf(content):
        return share_folio(read_portable(content), lexicon)
    text = _decode(content)
    if looks_like_html(text):
        return (read_webpage(text, lexicon),)
    return (read_markdown(text) if looks_like_markdown(text) else text,)


def _decode(content: bytes) -> str:
    """Return the text of `content`, with the encoding that a web page declares where none fits every byte."""
    try:
        return decode(content)
    except RefusedFileError as refusal:
        declared = _DECLARED.search(content, 0, _HEAD)
        if refusal.reason is not RefusedFor.ENCODING or declared is None:
            raise
        text = _decode_declared(content, declared[1].decode("ascii", "ignore"))
        if text is None:
            raise
        return text


def _decode_declared(content: bytes, declared: str) -> str | None:
    """Return `content` in the `declared` encoding of Chinese with few characters lost, or None."""
    try:
        text = content.decode(_ENCODINGS[codecs.lookup(declared).name], "replace")
    except LookupError:
        return None
    beyond = [character for character in text if not character.isascii()]
    lost = sum(character == "\ufffd" for character in beyond)
    is_chinese = any("一" <= character <= "鿿" for character in beyond)
    return text if is_chinese and lost <= _SPOILED_SHARE * len(beyond) else None
