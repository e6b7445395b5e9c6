"""Folding: the one form in which two spellings of the same words are compared.

Unicode NFKC, Traditional to Simplified (OpenCC's t2s), lower case, without blanks and punctuation.
"""

import re
import unicodedata
from functools import lru_cache

from opencc import OpenCC

# All but letters and digits, to which \w adds the low line.
_SIGNS = re.compile(r"[\W_]+")


@lru_cache(maxsize=1)
def _converter() -> OpenCC:
    return OpenCC("t2s")


def simplify(text: str) -> str:
    """Return `text` in Simplified characters, everything else as it stands."""
    return str(_converter().convert(text))


def fold(text: str) -> str:
    """Return `text` folded for comparison; empty where it holds no letter and no digit."""
    wide = unicodedata.normalize("NFKC", text).lower()
    return _SIGNS.sub("", simplify(wide))
