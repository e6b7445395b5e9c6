"""Words: the one segmenter, for pages and for questions alike (jieba, and rjieba where both cut alike).

rjieba is jieba with its dictionary in Rust, many times as fast. The two differ only where Latin letters, digits and
their marks meet (Wi-Fi, 2021-12-23) and at characters outside the common ones; there jieba cuts, as it does everywhere
on machines that rjieba is not built for.
"""

import logging
import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import accumulate, chain

import jieba

from reading.facts import Span

_Cut = Callable[[str], Iterable[str]]

try:
    import rjieba
except ImportError:
    _cut_fast: _Cut | None = None
else:
    _cut_fast = rjieba.cut

# What jieba cuts as one run, whatever stands around it.
_RUN = r"\u4e00-\u9fd5a-zA-Z0-9+#&._%\-"
_CUT_APART = re.compile(
    rf"(?<![{_RUN}])[{_RUN}]*[+#&._%\-][{_RUN}]*"
    r"|[^\u4e00-\u9fd5!-~\s\u2010-\u2026\u3001-\u3006\u3008-\u301f\uff01-\uff5e]+"
)
# jieba takes a time that grows with the square of a run. No newspaper prints so many characters without a mark.
LONGEST_RUN = 400
_LONG_RUN = re.compile(rf"(?<![{_RUN}])[{_RUN}]{{{LONGEST_RUN + 1}}}")
_PROPER = frozenset({"nr", "ns", "nt", "nz", "nrt", "nrfg", "j"})
_NOMINAL = ("n", "vn", "an", "a", "b", "f", "j", "m", "q", "s", "eng")
_PART = re.compile(rf"[{_RUN}]{{1,{LONGEST_RUN}}}|[^{_RUN}]+")


@lru_cache(maxsize=1)
def _tokenizer() -> "jieba.Tokenizer":
    jieba.setLogLevel(logging.WARNING)
    return jieba.Tokenizer()


def cut_words(text: str) -> Iterator[Span]:
    """Return the places of the words of `text` in order; together they cover it."""
    ends = tuple(accumulate(map(len, list_words(text))))
    return map(Span, (0, *ends), ends)


def list_words(text: str) -> list[str]:
    """Return the words of `text` in order; together they are the text."""
    parts = _PART.findall(text) if len(text) > LONGEST_RUN and _LONG_RUN.search(text) else (text,)
    return [*chain.from_iterable(map(_cut, parts))]


def first_word(text: str) -> str:
    """Return the word that `text` begins with; empty where the text is."""
    return next(iter(list_words(text)), "")


def _cut(text: str) -> list[str]:
    if _cut_fast is None:
        return [*_tokenizer().cut(text)]
    words: list[str] = []
    done = 0
    for match in _CUT_APART.finditer(text):
        words += _cut_fast(text[done : match.start()])
        words += _tokenizer().cut(match.group())
        done = match.end()
    words += _cut_fast(text[done:])
    return words


def is_word(text: str) -> bool:
    """Tell whether `text` as a whole stands in the segmenter's dictionary."""
    return text in _parts_of_speech()


def is_word_across(text: str, at: int) -> bool:
    """Tell whether the characters before and behind the place `at` of `text` make a word together."""
    return 0 < at < len(text) and is_word(text[at - 1 : at + 1])


@lru_cache(maxsize=1)
def _parts_of_speech() -> dict[str, str]:
    """Return the segmenter's dictionary, a word, its frequency and its part of speech a line.

    jieba and its posseg each read it their own way, which takes ten times as long.
    """
    with jieba.dt.get_dict_file() as dictionary:
        fields = dictionary.read().decode("utf-8").split()
    return dict(zip(fields[::3], fields[2::3], strict=True))


def part_of_speech(word: str) -> str:
    """Return the part of speech that the segmenter's dictionary gives `word` (n, v, nr, ns …), or an empty string.

    Only the dictionary is asked: the tags that jieba guesses for unknown words are wrong for every second person.
    """
    return _parts_of_speech().get(word, "")


def is_proper(word: str) -> bool:
    """Tell whether `word` may be a proper name: the dictionary says so or does not hold it."""
    tag = part_of_speech(word)
    return tag in _PROPER or (not tag and len(word) > 1 and word.isalpha())


def may_be_person(word: str) -> bool:
    """Tell whether the dictionary holds `word` for a person's name, or not at all."""
    return part_of_speech(word)[:2] in ("", "nr")


def is_nominal(word: str) -> bool:
    """Tell whether `word` may be part of a noun of several words (柳溪|特色|农产品): no verb, particle or mark."""
    part = part_of_speech(word)
    return part.startswith(_NOMINAL) or (not part and word.isalnum() and (len(word) > 1 or word.isascii()))
