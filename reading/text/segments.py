"""A text cut into words, with what the rules for names ask of a word: where it lies and what part of speech it is."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache, partial
from itertools import accumulate, count

from reading.facts import Span
from reading.text.words import is_proper, list_words, part_of_speech

_GLUED = re.compile(
    r"([镇乡]).{2,3}|(市).{1,4}(?:[镇乡村]|街道)|(.{1,3}[镇乡县区]).{1,3}[村镇乡]"
    r"|([局厅部委处科院所队站厂校路街桥村镇乡])[将对向在从到与和把被由已也还至当]|(会同|.?[由和与经被向请令从])[省市县区镇乡村]"
)
# What words to be parted end with, or begin with: most others are passed at the first glance.
_GLUED_LAST = frozenset("将对向在从到与和把被由已也还至当省市县区镇乡村长")
_LEVELS = frozenset("镇乡市县区旗")
_VILLAGE = "村"
# 村企 and 村民 are words of their own.
_OF_VILLAGES = frozenset("企民")
_DIVISIONS = frozenset("县区旗")
_HEAD_OF_ITS_OWN = re.compile(r".{0,6}(.)(?=\1长$)")
_JOINED_LEVELS = ("和县", "会同县")
_ABOVE_COUNTIES = ("", "省", "市")


class Segments:
    """A text and its words in order: `words` are where they lie, `printed` what stands there.

    `starts` and `ends` say where words start and end, each with the word's number.
    """

    def __init__(self, text: str) -> None:
        """Cut `text`."""
        self.text = text
        self.printed = tuple(_part_glued(list_words(text)))
        ends = tuple(accumulate(map(len, self.printed)))
        self._begins = (0, *ends)[: len(ends)]
        # Made one by one as other spans are, the thousands of a page would take longer than cutting them does.
        self.words = tuple(map(partial(tuple.__new__, Span), zip(self._begins, ends, strict=True)))
        self.starts = dict(zip(self._begins, count(), strict=False))
        self.ends = dict(zip(ends, count(), strict=False))

    def at(self, position: int) -> Span:
        """Return the word that covers `position`."""
        return self.words[bisect_right(self._begins, position) - 1]

    def ending_at(self, position: int) -> Span | None:
        """Return the word that ends at `position`, or None."""
        number = self.ends.get(position)
        return None if number is None else self.words[number]

    def over(self, span: Span) -> tuple[Span, ...]:
        """Return the words that share a character with `span`, in order."""
        if span.start >= span.end:
            return ()
        first = max(0, bisect_right(self._begins, span.start) - 1)
        last = bisect_right(self._begins, span.end - 1)
        return self.words[first:last]

    def parts(self, span: Span) -> list[str]:
        """Return what stands there of each word that shares a character with `span`, in order."""
        return [self.text[max(word.start, span.start) : min(word.end, span.end)] for word in self.over(span)]


def _part_glued(words: Iterable[str]) -> Iterator[str]:
    """Yield `words`, unknown ones parted in which a unit or a particle is glued to the next: 镇桃源村, 局将, 由县.

    So are a body and the office at its head, which the dictionary holds as one word: 协会|会长.
    """
    before = ""
    for word in words:
        is_passed = word[-1] not in _GLUED_LAST and word[0] not in _LEVELS and word[0] != _VILLAGE
        middle = None if is_passed or len(word) == 1 else _find_joint(word, before)
        yield word[:middle]
        if middle is not None:
            yield word[middle:]
        before = word


def _find_joint(word: str, before: str) -> int | None:
    """Return where `word`, behind the word `before`, is to be parted, or None."""
    body = _HEAD_OF_ITS_OWN.match(word) if word[-1] == "长" else None
    if body:
        return body.end()
    if word[0] in _DIVISIONS and not part_of_speech(word) and part_of_speech(before) == "ns" and len(before) > 1:
        return None if before[-1] in _LEVELS else 1
    if word[0] == _VILLAGE:
        return 1 if _is_glued_village(word, before) else None
    glued = _GLUED.fullmatch(word)
    is_joined = word in _JOINED_LEVELS and before[-1:] not in _ABOVE_COUNTIES
    return glued.end(glued.lastindex or 0) if glued and (is_joined or not part_of_speech(word)) else None


def _is_glued_village(word: str, before: str) -> bool:
    """Tell whether a village's level is glued to the next word behind what may be its name: 清河|村蟹, 新安|村村|部."""
    plain = part_of_speech(word) and word != _VILLAGE * 2
    return len(word) == len(_VILLAGE * 2) and word[1] not in _OF_VILLAGES and not plain and is_proper(before)


@lru_cache(maxsize=64)
def segment(text: str) -> Segments:
    """Return `text` cut into words; the articles of one page are cut once."""
    return Segments(text)
