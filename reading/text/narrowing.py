"""Narrowing: full-width punctuation, digits and Latin letters as half-width ones, character by character.

Newspapers print both, often on one page. What is matched against a narrowed text is found at the same offsets in the
text as printed.
"""

from functools import lru_cache

_FIRST, _LAST = 0xFF01, 0xFF5E
_SHIFT = _FIRST - ord("!")
_WIDE = {wide: wide - _SHIFT for wide in range(_FIRST, _LAST + 1)} | {0x3000: ord(" "), 0xA0: ord(" ")}
# All characters up to the last wide one, for a mapping is slow at each character that it does not hold.
_NARROW = "".join(chr(_WIDE.get(code, code)) for code in range(_LAST + 1))


# Layout asks for the same lines again and again, one module after the other.
@lru_cache(maxsize=2048)
def narrow(text: str) -> str:
    """Return `text` narrowed; it is as long as before."""
    return text.translate(_NARROW)
