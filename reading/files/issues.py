"""Issues: the sheets of one file are of one issue: the newspaper and the day that one prints hold for the others."""

from collections.abc import Sequence

from reading.lexicon import Lexicon
from reading.lines.folio import Folio, is_folio, read_folio


def share_folio(sheets: Sequence[str], lexicon: Lexicon) -> tuple[str, ...]:
    """Return `sheets`, a line with newspaper and day below those that do not print them.

    Sheets that print different newspapers or days stay as they are, and so do those whose others print none.
    """
    folios = [_read(sheet, lexicon) for sheet in sheets]
    papers = {folio.publication for folio in folios if folio.publication}
    days = {folio.day for folio in folios if folio.day}
    if len(papers) > 1 or len(days) != 1:
        return tuple(sheets)
    shared = " ".join([*papers, next(iter(days)).isoformat()])
    lacking = [sheet.strip() and folio.day is None for sheet, folio in zip(sheets, folios, strict=True)]
    return tuple(f"{sheet}\n\n{shared}" if lacks else sheet for sheet, lacks in zip(sheets, lacking, strict=True))


def _read(sheet: str, lexicon: Lexicon) -> Folio:
    return read_folio([line for line in sheet.split("\n") if is_folio(line, lexicon)], lexicon)
