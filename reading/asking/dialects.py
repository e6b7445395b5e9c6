"""Dialects: the standard words for what a question says as people speak (几多 or 好多钱 for 多少, 边度 for 哪里)."""

import re
from functools import lru_cache

from reading.lexicon import Lexicon, any_of
from reading.text.words import cut_words


def to_standard(text: str, lexicon: Lexicon) -> str:
    """Return `text` with standard words for those of the list `question_dialects`.

    A word of several characters counts only where it is parted from the words around it: 河边个体户 asks for no 边个.
    """
    standard = lexicon.table("question_dialects")

    def _instead(match: re.Match[str]) -> str:
        is_apart = len(match.group()) == 1 or borders.issuperset(match.span())
        return standard[match.group()] if is_apart else match.group()

    pattern = _pattern(lexicon)
    if not pattern.search(text):
        return text
    borders = {0} | {span.end for span in cut_words(text)}
    return pattern.sub(_instead, text)


@lru_cache(maxsize=4)
def _pattern(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(any_of(lexicon.table("question_dialects")))
