"""Portable documents: the bytes of a PDF in, the text of the lines of each of its sheets out.

Only a text layer is read: a sheet that is a picture has none, and a locked file is left alone. `reading.files.columns`
puts the lines of each sheet in reading order.
"""

from collections.abc import Iterator
from contextlib import closing

import pypdfium2
from pypdfium2 import raw

from reading.errors import RefusedFileError, RefusedFor
from reading.files.columns import Run, set_lines

LARGEST_DOCUMENT = 64 * 1024 * 1024
"""Bytes; a newspaper page with its pictures has some ten millions at most."""

_MARK = b"%PDF-"
# Where readers of the format look for its mark (PDF 1.7, appendix H, note 13).
_HEAD = 1024
_MOST_PAGES = 64
# Of all pages; a broadsheet has ten thousand a page.
_MOST_GLYPHS = 120_000
_UNKNOWN = frozenset((0, 0xFFFD, 0xFFFE, 0xFFFF))
_UNKNOWN_SHARE = 0.3


def looks_like_pdf(content: bytes) -> bool:
    """Tell whether `content` is a PDF."""
    return _MARK in content[:_HEAD]


def read_portable(content: bytes) -> tuple[str, ...]:
    """Return the text of each sheet of the PDF `content`, in reading order, paragraphs apart by an empty line.

    A sheet without text is an empty one.

    Raises:
        RefusedFileError: the document is HUGE, LOCKED by a password, DAMAGED, has nothing but PICTURES, or its
            characters cannot be told (ENCODING).
    """
    if len(content) > LARGEST_DOCUMENT:
        raise RefusedFileError(RefusedFor.HUGE, f"{len(content)} bytes")
    try:
        with closing(pypdfium2.PdfDocument(content)) as document:
            pages = list(_read_pages(document))
    except pypdfium2.PdfiumError as error:
        is_locked = error.err_code in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY)
        raise RefusedFileError(RefusedFor.LOCKED if is_locked else RefusedFor.DAMAGED) from error
    _check(pages)
    return tuple("\n".join(set_lines(glyphs)) for glyphs in pages)


def _read_pages(document: pypdfium2.PdfDocument) -> Iterator[list[Run]]:
    """Yield the glyphs of each page."""
    if len(document) > _MOST_PAGES:
        raise RefusedFileError(RefusedFor.HUGE, f"{len(document)} pages")
    printed = 0
    for at in range(len(document)):
        with closing(document[at]) as page, closing(page.get_textpage()) as layer:
            printed += layer.count_chars()
            if printed > _MOST_GLYPHS:
                raise RefusedFileError(RefusedFor.HUGE, f"{printed} characters")
            glyphs = list(_glyphs(layer))
            # PDFium leaves out a lone character of a font that neither the document nor the machine has.
            if sum(1 for _ in page.get_objects(filter=(raw.FPDF_PAGEOBJ_TEXT,))) > len(glyphs):
                raise RefusedFileError(RefusedFor.ENCODING, "PDF")
            yield glyphs


def _glyphs(layer: pypdfium2.PdfTextPage) -> Iterator[Run]:
    """Yield what the text layer prints, in the order of the file; blanks that PDFium puts in are left out."""
    for at in range(layer.count_chars()):
        code = raw.FPDFText_GetUnicode(layer.raw, at)
        if not raw.FPDFText_IsGenerated(layer.raw, at):
            left, bottom, right, top = layer.get_charbox(at, loose=True)
            yield Run("\ufffd" if code in _UNKNOWN else chr(code), left, bottom, right, top)


def _check(pages: list[list[Run]]) -> None:
    printed = [glyph.text for glyphs in pages for glyph in glyphs if not glyph.text.isspace()]
    if not printed:
        raise RefusedFileError(RefusedFor.PICTURES)
    if sum(map(_is_unknown, printed)) > _UNKNOWN_SHARE * len(printed):
        raise RefusedFileError(RefusedFor.ENCODING, "PDF")


def _is_unknown(character: str) -> bool:
    """Tell whether `character` only counts a font's shapes: private use, surrogates, controls, or none at all."""
    return character == "\ufffd" or not (character.isprintable() or character.isspace())
