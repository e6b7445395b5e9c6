"""Coined names: what people call a shop, a ground or a service of their own, in words that stand in no list.

No ending alone makes a name of them: 家门口的书屋. Marks do where somebody is there or something stands behind its
owner (在“菜篮书屋”里), and so do words that say what something is called, or who began it: 名为医保小灵通的客服,
上线工惠码. What else opens a clause is one where the text prints it again, and no dictionary holds its words.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from reading.facts import Kind
from reading.lexicon import Lexicon, any_of
from reading.tagging.tagger import Sighting
from reading.text.overlaps import Overlaps
from reading.text.segments import Segments
from reading.text.vocabulary import vocabulary
from reading.text.words import is_proper, is_word, list_words, part_of_speech

_HAN = "\u4e00-\u9fff"
_OPENING, _CLOSING = "“「", "”」"
_MARKED = re.compile(rf"[{_OPENING}]([{_HAN}A-Za-z0-9]{{3,10}})[{_CLOSING}]")
_AT = ("在", "到", "进", "往", "于", "从", "的")
_LONGEST, _SHORTEST_OWN = 8, 2
_TWICE = 2
_PRONOUN, _NUMBER = "r", "m"
_PARTS = "的了着过是在有和与及等这那各本该"


class Coined:
    """What tells names that are made of any words."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Take the endings of coined names, the nouns behind what is called so, and the words that introduce them."""
        self._kinds = {tail: Kind(kind) for tail, kind in lexicon.table("coined_tails").items()}
        self._tails = vocabulary(lexicon, "coined_tails")
        self._nouns = {noun: Kind(kind) for noun, kind in lexicon.table("called_nouns").items()}
        self._general = frozenset(
            (*lexicon.words("place_general"), *lexicon.words("agency_general"), *lexicon.words("system_general"))
        )
        nouns = any_of([*self._nouns])
        # 叫 alone is also to call somebody.
        naming = any_of(verb for verb in lexicon.words("naming_verbs") if len(verb) > 1)
        self._called = re.compile(
            rf"(?:{naming}|[一这那][家个款种条处座间项支所片]叫)"
            rf"[{_OPENING}]?([{_HAN}A-Za-z0-9]{{2,10}}?)[{_CLOSING}]?的({nouns})"
        )
        self._platform = re.compile(
            rf"(?:{any_of(lexicon.words('platform_verbs'))})了?(([{_HAN}]{{4,10}}?)(?:平台|系统))"
        )
        self._there = re.compile(any_of(lexicon.words("coined_followers")))
        self._telling = tuple(lexicon.words("platform_words"))
        self._begun = re.compile(rf"(?:{any_of(lexicon.words('launching_verbs'))})了?([{_HAN}]{{3,6}})")

    def settle(self, segments: Segments, seen: Sequence[Sighting]) -> tuple[Sighting, ...]:
        """Return what is `seen` in a text, with the coined names that share no character with it."""
        taken = Overlaps(each.chain for each in seen)
        owners = frozenset(each.span.end for each in seen if each.kind in (Kind.PLACE, Kind.AGENCY))
        added: list[Sighting] = []
        for each in self._find(segments, owners):
            if not taken.touches(each.span):
                taken.add(each.span)
                added.append(each)
        return (*seen, *added)

    def _find(self, segments: Segments, owners: frozenset[int]) -> Iterator[Sighting]:
        """Yield the coined names of a text; `owners` are where the places and bodies end that may bear one."""
        yield from self._introduced(segments.text)
        yield from self._marked(segments, owners)
        yield from self._launched(segments.text)
        yield from self._platforms(segments.text)
        yield from self._repeated(segments.text)

    def _introduced(self, text: str) -> Iterator[Sighting]:
        """Yield what something is said to be called before the noun that says what it is: 一家叫老槐树的小店."""
        for called in self._called.finditer(text):
            own = called[1]
            spoken = part_of_speech(list_words(own)[0])[:1] in (_PRONOUN, _NUMBER)
            if not (spoken or own in self._general or set(own) & set(_PARTS)):
                yield Sighting.of(*called.span(1), self._nouns[called[2]])

    def _marked(self, segments: Segments, owners: frozenset[int]) -> Iterator[Sighting]:
        """Yield the names in marks where somebody is, or that something bears where its owner stands before it."""
        text = segments.text
        for marked in _MARKED.finditer(text):
            tail = self._tails.start_to(text, marked.end(1), marked.start(1) + _SHORTEST_OWN)
            if tail is None or not self._is_own(text[marked.start(1) : tail], text[tail : marked.end(1)]):
                continue
            kind = self._kinds[text[tail : marked.end(1)]]
            there = text.endswith(_AT, 0, marked.start()) or self._there.match(text, marked.end()) is not None
            if there or marked.start() in owners or text.count(marked[1]) >= _TWICE:
                yield Sighting.of(*marked.span(1), kind)

    def _launched(self, text: str) -> Iterator[Sighting]:
        """Yield the names without marks that somebody began and whose words no dictionary holds: 上线|工惠码."""
        for begun in self._begun.finditer(text):
            tail = next(iter(self._tails.find_ends(begun[1])), None)
            if tail is None or not self._is_unknown(begun[1][: tail.start], begun[1][tail.start : tail.end]):
                continue
            yield Sighting.of(begun.start(1), begun.start(1) + tail.end, self._kinds[begun[1][tail.start : tail.end]])

    def _platforms(self, text: str) -> Iterator[Sighting]:
        """Yield the platforms and systems without marks that are used: 接入|海州智慧水务平台."""
        for used in self._platform.finditer(text):
            whole = not set(used[2]) & set(_PARTS) and used[1] not in self._general
            if whole and any(word in used[2] for word in self._telling):
                yield Sighting.of(*used.span(1), Kind.SYSTEM)

    def _repeated(self, text: str) -> Iterator[Sighting]:
        """Yield what opens a clause, or stands behind 的, and is printed twice or more: 夜归人专线."""
        for tail in self._tails.find_ends(text):
            start = max(text.rfind("的", 0, tail.start), _clause_start(text, tail.start)) + 1
            name = text[start : tail.end]
            again = len(name) <= _LONGEST and text.count(name) >= _TWICE
            if again and self._is_unknown(text[start : tail.start], text[tail.start : tail.end]):
                yield Sighting.of(start, tail.end, self._kinds[text[tail.start : tail.end]])

    def _is_own(self, own: str, tail: str) -> bool:
        """Tell whether the word `own` may name what ends with `tail`, and does not say of what kind it is."""
        general = not self._general.isdisjoint((own, own + tail)) or is_word(own + tail)
        return len(own) >= _SHORTEST_OWN and not (general or set(own) & set(_PARTS))

    def _is_unknown(self, own: str, tail: str) -> bool:
        """Tell whether `own` may name what ends with `tail`, and is made of words that no dictionary holds."""
        if not self._is_own(own, tail):
            return False
        words = list_words(own)
        # 湓礼 is cut into its characters.
        torn = len(words) > 1 and all(len(word) == 1 for word in words)
        return torn or any(is_proper(word) and word not in self._general for word in words)


def _clause_start(text: str, end: int) -> int:
    """Return the last character before `end` that is none of a clause's words, or -1."""
    at = end - 1
    while at >= 0 and text[at].isalnum():
        at -= 1
    return at


@lru_cache(maxsize=8)
def coined(lexicon: Lexicon) -> Coined:
    """Return the coined names of `lexicon`."""
    return Coined(lexicon)
