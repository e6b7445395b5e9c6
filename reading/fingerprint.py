"""Fingerprints of stories: whether two printed articles are one story, as when several papers print an agency's report.

Papers cut such a report, give it another headline and set its punctuation in another width; what a second reporter
writes of the same event shares names and figures with it but few runs of characters. So bodies are compared by their
shingles, the runs of `_SHINGLE` folded characters (Broder 1997, On the resemblance and containment of documents). Each
article bears a few `marks`, the lowest hashes among its shingles: articles that share most shingles share marks too,
and an index of marks finds them without looking at all articles.
"""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from zlib import crc32

import numpy as np

from reading.facts import Article, Kind
from reading.tagging.hashes import Hashes, combine, scramble
from reading.text.folding import fold

SHARED_MARKS = 3
"""How many marks, or all where there are fewer, two articles that are one story share."""

_MARKS = 12
_SHINGLE = 8
_SHORTEST = 60
_MOST_CUT = 0.7
_HARDLY_CHANGED = 0.1
_MOST_CHANGED = 0.2
_NUMBER = re.compile(r"[0-9]+|[〇零一二三四五六七八九十百千万亿两]+")


@dataclass(frozen=True)
class Fingerprint:
    """What an article is compared by: its folded `body` and whole `text`, and the `people` whom the body names."""

    body: str
    text: str
    people: frozenset[str]

    @cached_property
    def shingles(self) -> frozenset[int]:
        """The hashes of the body's shingles; none where it is too short to be told from its likes by them."""
        found = frozenset(np.unique(_shingles(self.body)).tolist()) if len(self.body) >= _SHORTEST else frozenset()
        return found if len(found) > _MARKS else frozenset()

    @cached_property
    def marks(self) -> frozenset[int]:
        """The numbers, of 32 bits, under which the article is sought; none where it says too little to be a story."""
        if self.shingles:
            return frozenset(sorted(self.shingles)[:_MARKS])
        is_story = len(self.text) >= _SHINGLE
        return frozenset({crc32(self.text.encode("utf-8", "surrogatepass"))} if is_story else ())

    @cached_property
    def numbers(self) -> tuple[str, ...]:
        """The numerals that the body prints, in their order."""
        return tuple(_NUMBER.findall(self.body))


def fingerprint(article: Article) -> Fingerprint:
    """Return the fingerprint of `article`: of its body, titles and captions left out, and of the people in it."""
    body = fold("".join(article.body))
    people = (fold(name.name) for name in article.names if name.kind is Kind.PERSON)
    return Fingerprint(body, fold(article.text), frozenset(person for person in people if person in body))


def is_same_story(first: Fingerprint, second: Fingerprint) -> bool:
    """Tell whether two articles are one story: the same text but for cuts and small changes.

    The numerals of the shorter one stand in the longer one, and so do the people whom it names: what is printed from
    one form, a daily count or an obituary, differs in just these. They stand there in the same order, but where hardly
    anything is changed and whole paragraphs have changed places. Short articles are one only where they are equal,
    titles and all.
    """
    if not first.shingles or not second.shingles:
        return first.text == second.text and bool(first.marks)
    shorter, longer = sorted((first, second), key=lambda one: (len(one.shingles), one.body))
    return _is_cut_from(shorter, longer) and _adds_nothing(shorter, longer)


def _is_cut_from(shorter: Fingerprint, longer: Fingerprint) -> bool:
    shared = len(shorter.shingles & longer.shingles)
    is_near = len(shorter.marks & longer.marks) >= SHARED_MARKS
    is_kept = shared >= (1 - _MOST_CHANGED) * len(shorter.shingles)
    return is_near and is_kept and shared >= (1 - _MOST_CUT) * len(longer.shingles)


def _adds_nothing(shorter: Fingerprint, longer: Fingerprint) -> bool:
    numbers = iter(longer.numbers)
    is_counted = all(number in numbers for number in shorter.numbers) or _is_moved(shorter, longer)
    return is_counted and all(person in longer.text for person in shorter.people)


def _is_moved(shorter: Fingerprint, longer: Fingerprint) -> bool:
    """Tell whether all that `shorter` says stands in `longer` in another order."""
    kept = len(shorter.shingles & longer.shingles)
    is_kept = kept >= (1 - _HARDLY_CHANGED) * len(shorter.shingles)
    return is_kept and not Counter(shorter.numbers) - Counter(longer.numbers)


def _shingles(text: str) -> Hashes:
    """Return the hash of each shingle of `text`, which holds one at least."""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    runs = np.lib.stride_tricks.sliding_window_view(codes, _SHINGLE)
    return scramble(combine(*(runs[:, at] for at in range(_SHINGLE))))
