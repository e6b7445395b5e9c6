"""Things: what is called by whose it is (柳溪|110千伏变电站).

A figure may be about them though no list of names holds them.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from reading.facts import Kind, Name, Span
from reading.lexicon import Lexicon
from reading.text.words import list_words, part_of_speech

_REACH = 20
_OWNERS = (Kind.PLACE, Kind.AGENCY)
_NOMINAL = ("n", "vn", "an", "a", "b", "f", "j", "m", "q", "s", "eng")


def find_things(text: str, named: Sequence[tuple[Span, Name]], lexicon: Lexicon) -> Iterator[tuple[Span, Name]]:
    """Yield where `text` prints things that begin with one of those `named`, in order, each with its name."""
    tails = (*lexicon.words("thing_tails"), *lexicon.words("event_tails"))
    # 柳溪计划 may tell what the town plans.
    general = lexicon.table("system_tails")
    known: dict[str, Name] = {}
    for span, name in named:
        owns = name.kind in _OWNERS and not text.startswith("的", span.start - 1)
        noun = _open_noun(text[span.end : span.end + _REACH], tails) if owns else ""
        if noun and noun not in general:
            thing = Span(span.start, span.end + len(noun))
            yield thing, known.setdefault(thing.of(text), Name(thing.of(text), Kind.AGENCY, (thing,)))


def _open_noun(behind: str, tails: tuple[str, ...]) -> str:
    """Return the noun ending with one of `tails` that `behind` opens with, a verb only before its last word; or ""."""
    length, noun = 0, ""
    for word, following in pairwise([*list_words(behind), ""]):
        is_act = part_of_speech(word) == "v" and length > 0 and following in tails
        if not is_act and not _is_nominal(word):
            break
        length += len(word)
        if behind[:length].endswith(tails) and not part_of_speech(following).startswith("n"):
            noun = behind[:length]
    return noun


def _is_nominal(word: str) -> bool:
    part = part_of_speech(word)
    return part.startswith(_NOMINAL) or (not part and (len(word) > 1 or word.isascii()))
