"""Stable ids, derived from content and place: the same pages in give the same ids out, on any machine.

An id is 16 characters of `[A-Za-z0-9_-]`: 96 bits of BLAKE2b, in base64url. Article rows are no ids: they only order.
"""

from base64 import urlsafe_b64encode
from datetime import date
from hashlib import blake2b

_DIGEST_BYTES = 12
_BELOW = "\x1f"
# A day holds 16 million articles; what is undated comes last, in the open.
DAY_ROWS = 1 << 24
_LAST_DAY = date.max.toordinal()


def make_id(*parts: str) -> str:
    """Return the id of what `parts` describe; the parts' order and borders count."""
    digest = blake2b(_BELOW.join(parts).encode("utf-8", "surrogatepass"), digest_size=_DIGEST_BYTES).digest()
    return urlsafe_b64encode(digest).decode("ascii")


def article_id(digest: str, first_line: str, occurrence: int) -> str:
    """Return the id of the page's article that begins with `first_line`, the `occurrence`th (from 0) that does."""
    return make_id("article", digest, first_line, str(occurrence))


def statement_id(kind: str, article: str, text: str, occurrence: int) -> str:
    """Return the id of a quotation or figure: the `occurrence`th (from 0) in the article with id `article`."""
    return make_id(kind, article, text, str(occurrence))


def entity_id(kind: str, name: str, discriminator: str = "") -> str:
    """Return the id of an entity; `discriminator` tells namesakes apart."""
    return make_id("entity", kind, name, *([discriminator] if discriminator else []))


def day_row(day: date | None) -> int:
    """Return the first article row of `day`: the newer the day, the lower; undated articles come last."""
    ordinal = day.toordinal() if day else 0
    return (_LAST_DAY - ordinal) * DAY_ROWS


def next_day_row(day: date) -> int:
    """Return the first row behind those of `day`: where the day before it begins."""
    return day_row(day) + DAY_ROWS


def row_day(row: int) -> date | None:
    """Return the day of an article row, None for the undated."""
    ordinal = _LAST_DAY - row // DAY_ROWS
    return date.fromordinal(ordinal) if ordinal > 0 else None
