"""Announced forms: the short form that a text gives a name in brackets right behind it.

海州市鱼类研究所(以下简称“鱼类所”) says that 鱼类所 stands for the whole name from there on.
"""

import re
from collections.abc import Iterable, Iterator

from reading.facts import Span

_ANNOUNCED = re.compile(
    r"[(（][^()（）\n]{0,12}?(?:简称|下称)(?:为)?[:：,，]?\s*"
    r"(?:[“\"「『‘]([^“”\"「」『』‘’()（）\n]{1,16})[”\"」』’]|([^“”\"「」『』‘’()（）,，;；、\n]{2,12}))(?=[^()（）\n]{0,24}[)）])"
)
_TITLE_ENDS = ("》", "”", "」", '"')


def find_announced(text: str, names: Iterable[Span]) -> Iterator[tuple[str, Span]]:
    """Yield each name among `names` behind which `text` announces a short form, with where that form stands."""
    for name in names:
        match = _ANNOUNCED.match(text, name.end) or (
            text[name.end : name.end + 1] in _TITLE_ENDS and _ANNOUNCED.match(text, name.end + 1)
        )
        if match:
            yield name.of(text), Span(*match.span(match.lastindex or 0))
