"""Words: the one segmenter, for pages and for questions alike (jieba, and rjieba where both cut alike).

rjieba is jieba with its dictionary in Rust, many times as fast. The two differ only where Latin letters, digits and
their marks meet (Wi-Fi, 2021-12-23) and at characters outside the common ones; there jieba cuts, as it does everywhere
on machines that rjieba is not built for.
"""

import logging
import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

import jieba
import jieba.posseg

from reading.facts import Span

_Tokenize = Callable[[str], Iterable[tuple[str, int, int]]]

try:
    import rjieba
except ImportError:
    _tokenize_fast: _Tokenize | None = None
else:
    _tokenize_fast = rjieba.tokenize

# What jieba cuts as one run, whatever stands around it.
_RUN = r"\u4e00-\u9fd5a-zA-Z0-9+#&._%\-"
_CUT_APART = re.compile(
    rf"(?<![{_RUN}])[{_RUN}]*[+#&._%\-][{_RUN}]*"
    r"|[^\u4e00-\u9fd5!-~\s\u2010-\u2026\u3001-\u3006\u3008-\u301f\uff01-\uff5e]+"
)


@lru_cache(maxsize=1)
def _tokenizer() -> "jieba.Tokenizer":
    jieba.setLogLevel(logging.WARNING)
    tokenizer = jieba.Tokenizer()
    tokenizer.initialize()
    return tokenizer


def cut_words(text: str) -> Iterator[Span]:
    """Yield the words of `text` in order; together they cover it."""
    if _tokenize_fast is None:
        yield from _spans(_tokenizer().tokenize, text, 0)
        return
    done = 0
    for match in _CUT_APART.finditer(text):
        yield from _spans(_tokenize_fast, text[done : match.start()], done)
        yield from _spans(_tokenizer().tokenize, match.group(), match.start())
        done = match.end()
    yield from _spans(_tokenize_fast, text[done:], done)


def _spans(tokenize: _Tokenize, stretch: str, offset: int) -> Iterator[Span]:
    """Yield the words of a `stretch` that begins at `offset` of its text."""
    return (Span(offset + start, offset + end) for _, start, end in tokenize(stretch))


def is_word(text: str) -> bool:
    """Tell whether `text` as a whole stands in the segmenter's dictionary."""
    return bool(_tokenizer().FREQ.get(text))


@lru_cache(maxsize=1)
def _parts_of_speech() -> dict[str, str]:
    tags: dict[str, str] = jieba.posseg.POSTokenizer(_tokenizer()).word_tag_tab
    return tags


def part_of_speech(word: str) -> str:
    """Return the part of speech that the segmenter's dictionary gives `word` (n, v, nr, ns …), or an empty string.

    Only the dictionary is asked: the tags that jieba guesses for unknown words are wrong for every second person.
    """
    return _parts_of_speech().get(word, "")
