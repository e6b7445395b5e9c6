"""Narrowing: full-width punctuation, digits and Latin letters as half-width ones, character by character.

Newspapers print both, often on one page. What is matched against a narrowed text is found at the same offsets in the
text as printed.
"""

import re
from functools import lru_cache

_FIRST, _LAST = 0xFF01, 0xFF5E
_SHIFT = _FIRST - ord("!")
_NARROW = {chr(wide): chr(wide - _SHIFT) for wide in range(_FIRST, _LAST + 1)} | {"\u3000": " ", "\xa0": " "}
_WIDE = re.compile(f"[{''.join(_NARROW)}]")


# Layout asks for the same lines again and again, one module after the other.
@lru_cache(maxsize=2048)
def narrow(text: str) -> str:
    """Return `text` narrowed; it is as long as before."""
    # A mapping would be asked about each character, and hardly one in ten is wide.
    for wide in set(_WIDE.findall(text)):
        text = text.replace(wide, _NARROW[wide])
    return text
