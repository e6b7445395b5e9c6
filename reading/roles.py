"""Roles: the office or description printed with a person, as it is printed.

It stands right before the name (街道办主任张军), behind 是 or 任 (张军是街道办主任), behind 作为 (作为街道办主任,张军)
or as an apposition between commas (张军,街道办主任,).
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from reading.facts import Span
from reading.lexicon import Lexicon
from reading.runs import runs
from reading.segments import Segments
from reading.vocabulary import Vocabulary

_PHRASE = r"[^,，。;；:：!！?？“”\n]{2,40}?"
_BEHIND = re.compile(
    rf"(?:(?:是|系|任|担任|时任|现任|曾任)(?:一名|一位|[^,，。的\n]{{0,12}}的)?|[,，])((?!是|为|在|从|让|把|被){_PHRASE})(?=[,，。;；\n、]|$)"
)
_BEFORE = re.compile(rf"(?:作为|身为|担任)(?:一名|一位)?({_PHRASE})(?:的|[,，])$")
_JOINTS = "、兼和与及"


class Roles:
    """The offices and nouns that end a role."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Take the lists `offices`, `person_nouns` and `roleless_nouns`."""
        self._titles = Vocabulary([*lexicon.words("offices"), *lexicon.words("person_nouns")])
        self._roleless = lexicon.words("roleless_nouns")
        self._runs = runs(lexicon)

    def find(self, segments: Segments, mention: Span) -> Iterator[str]:
        """Yield the roles printed with the person at `mention`, as they are printed."""
        text = segments.text
        start = mention.start - len(text[: mention.start]) + len(text[: mention.start].rstrip(" \u3000"))
        title = self._titles.start_to(text, start)
        if title is not None:
            yield from self._worth(text[self._start(segments, title) : start])
        behind = _BEHIND.match(text, mention.end)
        if behind is not None and self._titles.start_to(text, behind.end(1), behind.start(1)) is not None:
            yield from self._worth(behind[1])
        before = _BEFORE.search(text, max(0, mention.start - 50), mention.start)
        if before is not None and self._titles.start_to(text, before.end(1), before.start(1)) is not None:
            yield from self._worth(before[1])

    def _worth(self, role: str) -> Iterator[str]:
        if role and not role.endswith(self._roleless):
            yield role

    def _start(self, segments: Segments, title: int) -> int:
        """Return where the phrase starts that ends with the title at `title`: offices may be joined by 、 and 兼."""
        start = self._runs.start(segments, title if title in segments.ends or not title else segments.at(title).start)
        text = segments.text
        if start and text[start - 1] in _JOINTS:
            office = self._titles.start_to(text, start - 1)
            if office is not None:
                return self._start(segments, office)
        return start


@lru_cache(maxsize=8)
def roles(lexicon: Lexicon) -> Roles:
    """Return the roles of `lexicon`."""
    return Roles(lexicon)
