"""Confidence: how far a page as it was read may be trusted, before anybody has compared it with the print.

The signs are those at which an editor would take up the print again: characters and words that nobody prints, sentences
and quotations that break off, text without stops, stories without a title or a text, and much that belongs to no
story. Each sign is a share of the page; up to a usual share it is no sign at all, since real pages hold tables, briefs
and margins. The rest takes away from the confidence, up to the sign's weight; the signs are weighed independently.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from math import prod

from reading.facts import Article, Page
from reading.lines.blocks import ends_sentence
from reading.text.words import is_word, list_words

LOW_CONFIDENCE = 0.8
"""Below this, somebody should look at the page."""

_USUAL_RARE = 0.03
_TOO_FEW = 60
_ENOUGH = 4000
_USUALLY_ALONE = 0.6
_STUB = 40
_LONGEST_SENTENCE = 200
_STOP = re.compile(r"[。!?！？…;；\n]")
_PAIRS = ("“”", "「」", "『』")
# Lead bytes of Big5's first level, the 5,401 common characters of Traditional Chinese.
_COMMON_BIG5 = range(0xA4, 0xC7)


class Doubt(StrEnum):
    """What speaks against a page as it was read."""

    GARBLED = "garbled"
    BROKEN = "broken"
    UNPAIRED = "unpaired"
    WORDLESS = "wordless"
    UNSTOPPED = "unstopped"
    HEADLESS = "headless"
    BODILESS = "bodiless"
    STUBS = "stubs"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Confidence:
    """How far a page may be trusted: `value` from 0 to 1, and the `doubts` that took away from 1, the gravest first."""

    value: float
    doubts: tuple[Doubt, ...] = ()

    @property
    def is_low(self) -> bool:
        """Tell whether somebody should look at the page."""
        return self.value < LOW_CONFIDENCE


@dataclass(frozen=True, slots=True)
class _Sign:
    """A share of the page: up to `usual` it says nothing, from `grave` on it takes away its whole `weight`."""

    share: Callable[[Page], float]
    usual: float
    grave: float
    weight: float

    def loss(self, page: Page) -> float:
        """Return how much the sign takes away from the confidence in `page`."""
        return self.weight * min(1.0, max(0.0, self.share(page) - self.usual) / (self.grave - self.usual))


def judge_page(page: Page) -> Confidence:
    """Return how far `page`, with or without its facts, may be trusted; 0 where nothing was read."""
    if not page.articles:
        return Confidence(0.0, (Doubt.DROPPED,))
    losses = {doubt: sign.loss(page) for doubt, sign in _SIGNS.items()}
    doubts = sorted((doubt for doubt in losses if losses[doubt] > 0), key=lambda doubt: -losses[doubt])
    return Confidence(prod(1 - loss for loss in losses.values()), tuple(doubts))


def _garbled(page: Page) -> float:
    """Return the share of characters that nobody prints, and of rare ideographs among all kinds where they are many.

    A name may repeat its rare character; a wrong encoding yields ever others.
    """
    text = "".join(article.text for article in page.articles)
    kinds = [character for character in set(text) if _is_ideograph(character)]
    rare = _share_of(not _is_common(character) for character in kinds)
    return _share_of(map(_is_no_print, text)) + (rare if rare > _USUAL_RARE else 0.0)


def _broken(page: Page) -> float:
    return _share_of(not ends_sentence(paragraph) for article in page.articles for paragraph in article.body)


def _unpaired(page: Page) -> float:
    return _share_of(
        paragraph.count(opening) != paragraph.count(closing)
        for article in page.articles
        for paragraph in article.body
        for opening, closing in map(tuple, _PAIRS)
        if opening in paragraph or closing in paragraph
    )


def _wordless(page: Page) -> float:
    """Return the share of Chinese characters in words that no dictionary has, or that stand alone beyond what is usual.

    A misread character leaves no word around it whole. Some thousand characters tell it.
    """
    text = "\n".join(paragraph for article in page.articles for paragraph in article.body)[:_ENOUGH]
    words = [word for word in list_words(text) if _is_ideograph(word[0])]
    size = sum(map(len, words))
    if size < _TOO_FEW:
        return 0.0
    alone = sum(len(word) == 1 for word in words) / size
    unknown = sum(len(word) for word in words if len(word) > 1 and not is_word(word)) / size
    return unknown + max(0.0, alone - _USUALLY_ALONE)


def _unstopped(page: Page) -> float:
    """Return the share of the running text that stands in stretches too long for a sentence."""
    stretches = [len(stretch) for article in page.articles for stretch in _STOP.split("\n".join(article.body))]
    return sum(size for size in stretches if size > _LONGEST_SENTENCE) / max(1, sum(stretches))


def _headless(page: Page) -> float:
    return _share_of_stories(page, lambda story: not (story.headline or story.continued_from or _is_picture(story)))


def _bodiless(page: Page) -> float:
    return _share_of_stories(page, lambda story: not (story.body or _is_picture(story)))


def _stubs(page: Page) -> float:
    return _share_of_stories(page, lambda story: 0 < sum(map(len, story.body)) < _STUB)


def _dropped(page: Page) -> float:
    return page.dropped


_SIGNS = {
    Doubt.GARBLED: _Sign(_garbled, usual=0.003, grave=0.03, weight=0.9),
    Doubt.BROKEN: _Sign(_broken, usual=0.25, grave=0.9, weight=0.6),
    Doubt.UNPAIRED: _Sign(_unpaired, usual=0.15, grave=0.8, weight=0.6),
    Doubt.WORDLESS: _Sign(_wordless, usual=0.13, grave=0.28, weight=0.7),
    Doubt.UNSTOPPED: _Sign(_unstopped, usual=0.1, grave=0.8, weight=0.7),
    Doubt.HEADLESS: _Sign(_headless, usual=0.35, grave=0.9, weight=0.5),
    Doubt.BODILESS: _Sign(_bodiless, usual=0.2, grave=0.7, weight=0.6),
    Doubt.STUBS: _Sign(_stubs, usual=0.3, grave=0.9, weight=0.5),
    Doubt.DROPPED: _Sign(_dropped, usual=0.3, grave=0.9, weight=0.7),
}


def _share_of(signs: Iterator[bool]) -> float:
    told = list(signs)
    return sum(told) / max(1, len(told))


def _share_of_stories(page: Page, shows: Callable[[Article], bool]) -> float:
    """Return the share of the stories that show a sign, as if one more did not: few stories say little of a page."""
    return sum(map(shows, page.articles)) / (len(page.articles) + 1)


def _is_picture(article: Article) -> bool:
    return bool(article.captions) and not article.body


def _is_no_print(character: str) -> bool:
    """Tell whether `character` is of private use, a half of one, none at all, or stands for a lost one."""
    return character == "\ufffd" or unicodedata.category(character) in ("Co", "Cn", "Cs")


def _is_ideograph(character: str) -> bool:
    return unicodedata.name(character, "").startswith("CJK UNIFIED")


def _is_common(character: str) -> bool:
    """Tell whether `character` is of GB2312 or of the common half of Big5."""
    try:
        return bool(character.encode("gb2312"))
    except UnicodeEncodeError:
        encoded = character.encode("big5", "replace")
        return len(encoded) > 1 and encoded[0] in _COMMON_BIG5
