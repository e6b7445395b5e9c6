"""Announced forms: the short form that a text gives a name in brackets right behind it.

海州市鱼类研究所(以下简称“鱼类所”) says that 鱼类所 stands for the whole name from there on.
"""

import re
from collections.abc import Iterable, Iterator

from reading.facts import Span
from reading.naming.makes import is_dotted

_ANNOUNCED = re.compile(
    r"[(（][^()（）\n]{0,12}?(?:简称|下称)(?:为)?[:：,，]?\s*"
    r"(?:[“\"「『‘]([^“”\"「」『』‘’()（）\n]{1,16})[”\"」』’]|(《[^《》()（）\n]{1,40}》)|([^“”\"「」『』‘’()（）,，;；、\n]{2,12}))(?=[^()（）\n]{0,24}[)）])"
)
_SHORTEST_OTHER = 4
_TITLE_ENDS = ("》", "”", "」", '"')


def find_other_names(text: str, names: Iterable[Span]) -> Iterator[tuple[str, Span]]:
    """Yield each name among `names` behind which another stands alone in brackets, with where that one stands.

    So papers print the two names of one organisation, 海州大学附属医院(海州市第一人民医院), and of a foreigner.
    """
    starts = {name.start: name for name in sorted(names)}
    for name in starts.values():
        other = starts.get(name.end + 1)
        if other is not None and _may_be_other(name.of(text), other.of(text)) and _is_bracketed(text, other):
            yield name.of(text), other


def _may_be_other(name: str, other: str) -> bool:
    return len(other) >= _SHORTEST_OTHER or other.isascii() or is_dotted(name)


def _is_bracketed(text: str, name: Span) -> bool:
    return text[name.start - 1] in "(（" and text[name.end : name.end + 1] in (")", "）")


def find_announced(text: str, names: Iterable[Span]) -> Iterator[tuple[str, Span]]:
    """Yield each name among `names` behind which `text` announces a short form, with where that form stands."""
    for name in names:
        match = _ANNOUNCED.match(text, name.end) or (
            text[name.end : name.end + 1] in _TITLE_ENDS and _ANNOUNCED.match(text, name.end + 1)
        )
        if match:
            yield name.of(text), Span(*match.span(match.lastindex or 0))
