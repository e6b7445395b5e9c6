"""Topics: what a clause tells of that opens without a name: the country, a group, or what is known by its marks.

“北车南下”|日均6900辆次, 全国|共有12家; 14名患者中，|最小的10岁.
"""

import re
from typing import NamedTuple

from reading.facts import Name, Span
from reading.lexicon import Lexicon

_OPENED = re.compile(
    # Most places of a text are passed at the first glance.
    "(?=[全我国目当其而但“‘「《在0-9０-９一二两三四五六七八九十百千万])"
    "(?:(?<=[，,；;：:。!！?？…\n])|\\A|(?<=[。!！?？，,…][”’」]))"
    "(?:[目当]前[，,]?|其中[，,]?|而|但)?"
    "(?:在?[0-9０-９一二两三四五六七八九十百千万]+[多余]?[名位个例](?P<group>[一-鿿]{2,10}?)[当之]?中(?=[，,])"
    "|(?P<all>全球|全世界|(?P<home>全国|我国|国内(?![外首唯最领知])))(?=[一-鿿])(?![一-鿿]{0,14}”)"
    "|[“‘「《](?P<marked>[^“”‘’「」《》，,。！!？?：:；;\n]{2,16})[”’」》](?![的、和与及或等]))"
)
_HOME = "中国"


class Topic(NamedTuple):
    """Where a topic stands, and the quoted words or the country by which it may take up a name, or none."""

    span: Span
    noun: str

    def takes_up(self, name: Name) -> bool:
        """Tell whether `name` is what the topic means; 我国 is the newspapers' own country."""
        if self.noun == _HOME:
            return _HOME in name.forms
        return bool(self.noun) and any(self.noun in form for form in name.forms)


def find_topic(text: str, within: Span, lexicon: Lexicon) -> Topic | None:
    """Return the topic of the last clause of `text` that opens with one inside the span `within`, or None."""
    read = (_read(text, match, lexicon) for match in _OPENED.finditer(text, within.start, within.end))
    topics = [topic for topic in read if topic is not None]
    return topics[-1] if topics else None


def _read(text: str, match: re.Match[str], lexicon: Lexicon) -> Topic | None:
    if match["all"]:
        return Topic(Span(*match.span("all")), _HOME if match["home"] else "")
    if match["group"]:
        is_people = match["group"].endswith(lexicon.words("person_nouns"))
        return Topic(Span(*match.span("group")), "") if is_people else None
    return None if _stands_once(text, match["marked"]) else Topic(Span(*match.span("marked")), match["marked"])


def _stands_once(text: str, marked: str) -> bool:
    """Tell whether the words are `marked` in no other place; marks that stand once may be around anything."""
    return sum(text.count(f"{opened}{marked}{closed}") for opened, closed in ("“”", "‘’", "「」", "《》")) == 1
