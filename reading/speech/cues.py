"""Cues: the verbs that introduce or follow quoted words, found by word list in a stretch of text."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from reading.facts import Manner, Span
from reading.lexicon import Lexicon, any_of
from reading.text.sieves import Sieve

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
    """What finds cues, and what each means."""

    pattern: Sieve
    manners: dict[str, Manner]
    plain: frozenset[str]


@lru_cache(maxsize=4)
def _verbs(lexicon: Lexicon) -> _Verbs:
    rows, false = lexicon.rows("cues"), lexicon.words("false_cues")
    pattern = (
        f"(?P<false>{_TITLED}|{any_of(false)})|(?P<verb>{any_of(row[0] for row in rows)}){_TAIL}|(?P<lone>{_LONE})"
    )
    manners = {row[0]: Manner(row[1]) for row in rows}
    plain = frozenset(row[0] for row in rows if row[2] == "plain")
    return _Verbs(Sieve(pattern, [*manners, *false, "《", "道"]), manners, plain)


def find_cues(text: str, lexicon: Lexicon) -> Iterator[Cue]:
    """Yield the cues of `text` in order, the longest verb at each place; spans count its characters."""
    verbs = _verbs(lexicon)
    for match in verbs.pattern.find(text):
        if match["false"]:
            continue
        verb = match["verb"]
        plain = verb is None or verb in verbs.plain or len(match.group()) > len(verb)
        manner = verbs.manners.get(verb, Manner.SPEECH)
        yield Cue(Span(match.start(), match.end()), manner, plain)
