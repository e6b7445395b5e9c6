"""Things: what is called by whose it is (柳溪|110千伏变电站), or by a name of its own in a title (柳云高铁).

A figure may be about them though no list of names holds them.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain, pairwise

from reading.facts import Kind, Name, Span
from reading.lexicon import Lexicon, any_of
from reading.text.words import cut_words, is_nominal, list_words, part_of_speech

_REACH = 20
_ORDINAL = ("首", "第")
_OWNERS = (Kind.PLACE, Kind.AGENCY)


def find_things(
    text: str, titles: Sequence[Span], named: Sequence[tuple[Span, Name]], lexicon: Lexicon
) -> Iterator[tuple[Span, Name]]:
    """Yield where `text` prints things, each with its name: those that begin with one of `named`, then others.

    The others hold none of them; they stand in one of the `titles` and are printed again.
    """
    tails, ended = _compile(lexicon)
    # 柳溪计划 may tell what the town plans.
    general = lexicon.table("system_tails")
    known: dict[str, Name] = {}
    for span, name in named:
        # Nearly no name has a thing behind it, and a look is cheaper than cutting words.
        is_ended = name.kind in _OWNERS and ended.search(text, span.end, span.end + _REACH)
        owns = is_ended and not text.startswith("的", span.start - 1)
        noun = _open_noun(text[span.end : span.end + _REACH], tails) if owns else ""
        if noun and noun not in general:
            thing = Span(span.start, span.end + len(noun))
            yield thing, known.setdefault(thing.of(text), Name(thing.of(text), Kind.AGENCY, (thing,)))
    for noun in dict.fromkeys(chain.from_iterable(_list_nouns(title.of(text), tails) for title in titles)):
        spans = tuple(Span(*match.span()) for match in re.finditer(re.escape(noun), text))
        own = tuple(span for span in spans if not any(span.overlaps(other) for other, _ in named))
        if len(spans) > 1:
            yield from ((span, Name(noun, Kind.AGENCY, own)) for span in own)


def _list_nouns(title: str, tails: Sequence[str]) -> Iterator[str]:
    """Yield the nouns of more than one word in `title` that end with one of `tails`."""
    start = 0
    for word in cut_words(title):
        printed = word.of(title)
        if not _belongs(printed):
            start = word.end
        elif printed in tails and start < word.start:
            yield title[start : word.end]


def _open_noun(behind: str, tails: tuple[str, ...]) -> str:
    """Return the noun ending with one of `tails` that `behind` opens with, a verb only before its last word; or ""."""
    length, noun = 0, ""
    for word, following in pairwise([*list_words(behind), ""]):
        is_act = part_of_speech(word) == "v" and length > 0 and following in tails
        if not is_act and not _belongs(word):
            break
        length += len(word)
        if behind[:length].endswith(tails) and not part_of_speech(following).startswith("n"):
            noun = behind[:length]
    return noun


def _belongs(word: str) -> bool:
    """Tell whether `word` may be part of what a thing is called, as 首趟 may, but not 三个."""
    counts = part_of_speech(word).startswith("m") and not word.startswith(_ORDINAL)
    return is_nominal(word) and not counts


@lru_cache(maxsize=4)
def _compile(lexicon: Lexicon) -> tuple[tuple[str, ...], re.Pattern[str]]:
    """Return the last words of things, and a pattern that finds any of them."""
    tails = (*lexicon.words("thing_tails"), *lexicon.words("event_tails"))
    return tails, re.compile(any_of(tails))
