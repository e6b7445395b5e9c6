"""Cues: the verbs that introduce or follow quoted words, found by word list in a stretch of text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from reading.facts import Manner, Span
from reading.lexicon import Lexicon

_TAIL = "(?:地说|着说|了说|说道|道|说|称|着|了)?"
_TITLED = r"《[^》\n]{0,80}》"
_LONE = "道(?=[,，:：。!！])"


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue where it stands; `plain` where whatever it takes in marks was said, terms and slogans not."""

    span: Span
    manner: Manner
    plain: bool


@dataclass(frozen=True, slots=True)
class _Verbs:
    pattern: re.Pattern[str]
    manners: dict[str, Manner]
    plain: frozenset[str]


@lru_cache(maxsize=4)
def _verbs(lexicon: Lexicon) -> _Verbs:
    rows = lexicon.rows("cues")
    ordered = sorted((row[0] for row in rows), key=len, reverse=True)
    false = sorted(lexicon.words("false_cues"), key=len, reverse=True)
    verb = "|".join(map(re.escape, ordered))
    # Most places of a text begin no cue: their character tells, before any verb is tried.
    firsts = re.escape("".join(sorted({word[0] for word in (*ordered, *false, _TITLED, _LONE)})))
    named = f"(?P<false>{_TITLED}|{'|'.join(map(re.escape, false))})|(?P<verb>{verb}){_TAIL}|(?P<lone>{_LONE})"
    pattern = f"(?=[{firsts}])(?:{named})"
    manners = {row[0]: Manner(row[1]) for row in rows}
    return _Verbs(re.compile(pattern), manners, frozenset(row[0] for row in rows if row[2] == "plain"))


def find_cues(text: str, lexicon: Lexicon) -> Iterator[Cue]:
    """Yield the cues of `text` in order, the longest verb at each place; spans count its characters."""
    verbs = _verbs(lexicon)
    for match in verbs.pattern.finditer(text):
        if match["false"]:
            continue
        verb = match["verb"]
        plain = verb is None or verb in verbs.plain or len(match.group()) > len(verb)
        manner = verbs.manners.get(verb, Manner.SPEECH)
        yield Cue(Span(match.start(), match.end()), manner, plain)
