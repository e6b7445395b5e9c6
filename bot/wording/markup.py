"""Telegram's HTML markup as text: made, cut into messages, and read back as what the user sees.

Lengths are UTF-16 units of the text without its markup: Telegram counts code points, of which there are never more.
"""

import html
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from reading.facts import Span

_TOKEN = re.compile(r"<[^<>]+>|&(?:lt|gt|amp|quot);|.", re.DOTALL)
_TAG = re.compile(r"<(/?)([a-z]+)[^<>]*>")
_JOINER = "\u200d"
_SKIN_TONES = "\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"
_BYTES = 2
_PAUSES = ("\n", "。！？；!?;", "，、,  ")


def escape(text: str) -> str:
    """Return `text` so that Telegram shows it as it stands."""
    return html.escape(text, quote=True).replace("&#x27;", "'")


def bold(text: str) -> str:
    """Return `text`, escaped, in bold."""
    return f"<b>{escape(text)}</b>"


def code(text: str) -> str:
    """Return `text`, escaped, so that a tap copies it."""
    return f"<code>{escape(text)}</code>"


def link(text: str, address: str | None) -> str:
    """Return `text`, escaped, leading to `address` where there is one."""
    return escape(text) if address is None else f'<a href="{escape(address)}">{escape(text)}</a>'


def blockquote(text: str) -> str:
    """Return `text`, escaped, as a quotation of which a phone shows three lines and unfolds the rest."""
    return fold_away(escape(text))


def fold_away(markup: str) -> str:
    """Return `markup` as a block of which a phone shows three lines and unfolds the rest."""
    return f"<blockquote expandable>{markup}</blockquote>"


def preformatted(text: str) -> str:
    """Return `text`, escaped, as a block that a tap copies."""
    return f"<pre>{escape(text)}</pre>"


def highlight(text: str, marks: Iterable[Span]) -> str:
    """Return `text`, escaped, with the `marks` (offsets into it) in bold; one that overlaps an earlier one is not."""
    parts, at = [], 0
    for span in sorted(marks):
        if at <= span.start < span.end <= len(text):
            parts += [escape(text[at : span.start]), bold(span.of(text))]
            at = span.end
    return "".join([*parts, escape(text[at:])])


def shorten(text: str, longest: int) -> str:
    """Return `text`, its end cut off and marked where it has more than `longest` characters."""
    return text if len(text) <= longest else f"{text[: longest - 1]}…"


def read_plain(markup: str) -> str:
    """Return what the user reads of `markup`."""
    return html.unescape(re.sub(r"<[^<>]+>", "", markup))


def measure(markup: str) -> int:
    """Return the length of `markup` as the user reads it, in UTF-16 units."""
    return len(read_plain(markup).encode("utf-16-le", "surrogatepass")) // _BYTES


def split(markup: str, limit: int) -> Iterator[str]:
    """Yield `markup` in parts of at most `limit` units; tags are closed at a cut and opened again behind it.

    Cuts fall behind a line break, else behind a sentence, a pause, or between two characters that are drawn apart.
    Parts that would show nothing but blanks are left out: Telegram refuses them.
    """
    tokens = _TOKEN.findall(markup)
    opened: list[str] = []
    while tokens:
        at = _cut(tokens, limit)
        part, tokens = tokens[:at], tokens[at:]
        before, opened = opened, _still_open(opened, part)
        text = "".join([*before, *part, *(f"</{_name(tag)}>" for tag in reversed(opened))])
        if read_plain(text).strip():
            yield text


def _units(token: str) -> int:
    if token.startswith("<") and len(token) > 1:
        return 0
    return 2 if len(token) == 1 and ord(token) > 0xFFFF else 1  # noqa: PLR2004 - the last one of a single unit


def _cut(tokens: Sequence[str], limit: int) -> int:
    fits = _fitting(tokens, limit)
    if fits == len(tokens):
        return fits
    for pauses in _PAUSES:
        for at in range(fits, fits // 2, -1):
            if tokens[at - 1] in pauses and _apart(tokens, at):
                return at
    return next((at for at in range(fits, fits // 2, -1) if _apart(tokens, at)), fits)


def _fitting(tokens: Sequence[str], limit: int) -> int:
    used = 0
    for at, token in enumerate(tokens):
        used += _units(token)
        if used > limit:
            return max(at, 1)
    return len(tokens)


def _apart(tokens: Sequence[str], at: int) -> bool:
    """Tell whether the token at `at` is drawn apart from those before: joined emoji, accents and flags are not."""
    before, after = tokens[at - 1], tokens[at]
    if _JOINER in (before, after) or after in _SKIN_TONES:
        return False
    halves = sum(1 for _ in takewhile(lambda index: _is_flag(tokens[index]), range(at - 1, -1, -1)))
    is_half_a_flag = _is_flag(after) and halves % 2 == 1
    return not is_half_a_flag and not (len(after) == 1 and unicodedata.category(after).startswith("M"))


def _is_flag(token: str) -> bool:
    """Tell whether `token` is one of the two letters that make a flag."""
    return len(token) == 1 and "\U0001f1e6" <= token <= "\U0001f1ff"


def _still_open(opened: Sequence[str], part: Sequence[str]) -> list[str]:
    stack = list(opened)
    for token in part:
        tag = _TAG.fullmatch(token)
        if tag and tag.group(1):
            stack.pop()
        elif tag:
            stack.append(token)
    return stack


def _name(tag: str) -> str:
    found = _TAG.fullmatch(tag)
    return found.group(2) if found else ""
