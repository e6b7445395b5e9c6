"""Topics: what a clause tells of that opens without a name, pointed at or known by its marks.

该班列|共有55个集装箱, “北车南下”|日均6900辆次, 全国|共有12家; 14名患者中，|最小的10岁.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from reading.facts import Name, Span
from reading.lexicon import Lexicon
from reading.text.words import list_words, part_of_speech

_OPENED = re.compile(
    # Most places of a text are passed at the first glance.
    "(?=[该这此本全我国目当日其而但“‘「《在0-9０-９一二两三四五六七八九十百千万])(?:(?<=[，,；;：:。!！?？…\n“”’])|\\A)(?:[目当日]前[，,]?|其中[，,]?|而|但|此时|这时)?"
    "(?:(?P<pointing>[该这此本](?![时外前后间中是月年日周些样就也才里边])[次届批名位个条项艘架辆座支家只头颗款部种]?)"
    "(?P<words>[一-鿿]{2,8})"
    "|在?[0-9０-９一二两三四五六七八九十百千万]+[多余]?[名位个例](?P<group>[一-鿿]{2,10}?)[当之]?中(?=[，,])"
    "|(?P<all>全球|全世界|(?P<home>全国|我国|国内(?![外首唯最领知])))(?=[一-鿿])(?![一-鿿]{0,14}”)"
    "|[“‘「《](?P<marked>[^“”‘’「」《》，,。！!？?：:；;\n]{2,16})[”’」》](?![的、和与及或等]))"
)
_NOUN = "nbjlz"
_HOME = "中国"
# 这个数字, 该比例, 这个问题 are told, and tell of nothing.
_MEASURED = re.compile("^数|[数额率量值例]$|问题|情况")


class Topic(NamedTuple):
    """Where a topic stands, the noun or the quoted words by which it may take up a name, and whether it only points."""

    span: Span
    noun: str
    points: bool = False

    def takes_up(self, name: Name) -> bool:
        """Tell whether `name` is what the topic means: 该中学 is 柳溪中学, 我国 is the newspapers' own country."""
        if self.noun == _HOME:
            return _HOME in name.forms
        return bool(self.noun) and any(self.noun in form for form in name.forms)


def find_topic(text: str, within: Span, lexicon: Lexicon) -> Topic | None:
    """Return the topic of the last clause of `text` that opens with one inside the span `within`, or None."""
    read = (_read(text, match, lexicon) for match in _OPENED.finditer(text, within.start, within.end))
    topics = [topic for topic in read if topic is not None and topic.span.end < within.end]
    return topics[-1] if topics else None


def _read(text: str, match: re.Match[str], lexicon: Lexicon) -> Topic | None:
    if match["all"]:
        return Topic(Span(*match.span("all")), _HOME if match["home"] else "")
    if match["group"]:
        is_people = match["group"].endswith(lexicon.words("person_nouns"))
        return Topic(Span(*match.span("group")), "") if is_people else None
    if match["marked"]:
        return None if _stands_once(text, match["marked"]) else Topic(Span(*match.span("marked")), match["marked"])
    noun = _first_noun(match["words"], lexicon)
    return Topic(Span(match.start("pointing"), match.start("words") + len(noun)), noun, points=True) if noun else None


def _stands_once(text: str, marked: str) -> bool:
    """Tell whether the words are `marked` in no other place; marks that stand once may be around anything."""
    return sum(text.count(f"{opened}{marked}{closed}") for opened, closed in ("“”", "‘’", "「」", "《》")) == 1


def _first_noun(words: str, lexicon: Lexicon) -> str:
    """Return the noun that `words` begin with; empty where they begin otherwise, or with a person."""
    noun = list_words(words)[0]
    is_thing = len(noun) > 1 and part_of_speech(noun)[:1] in _NOUN and not _MEASURED.search(noun)
    return noun if is_thing and noun not in _people(lexicon) else ""


@lru_cache(maxsize=4)
def _people(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(lexicon.words("person_nouns"))
