"""Signers: people whom a text names only to say who wrote, edited or proofread it.

They stand in brackets behind what they are to the newspaper, (本报记者 李明 通讯员 张兰) and 【编辑:王芳】, or at the
head of a line behind 记者 and a blank. Who signs is no person of the story, as the authors of a byline are none.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from reading.facts import Kind, Span
from reading.lexicon import Lexicon, any_of
from reading.tagging.tagger import Sighting
from reading.text.overlaps import Overlaps


def leave_out_signers(text: str, seen: Iterable[Sighting], lexicon: Lexicon) -> Iterator[Sighting]:
    """Yield what is `seen` in `text` but the people who only sign it."""
    signed = Overlaps(Span(*match.span()) for match in _signature(lexicon).finditer(text))
    yield from (each for each in seen if each.kind != Kind.PERSON or not signed.touches(each.span))


@lru_cache(maxsize=8)
def _signature(lexicon: Lexicon) -> re.Pattern[str]:
    role = any_of((*lexicon.words("byline_roles"), *lexicon.words("page_staff")))
    return re.compile(
        rf"[(（【\[](?:本报|[^()（）【】\[\],，。;；\n]{{0,10}}?){role}[^()（）【】\[\],，。;；\n]{{1,40}}[)）】\]]"
        r"|[(（](?:[\u4e00-\u9fff·]{1,6}[ \u3000、])*[\u4e00-\u9fff]{1,4}[)）]\s*\Z"
        rf"|(?<![^\n]){role}[ \u3000]+[\u4e00-\u9fff]{{2,4}}(?![\u4e00-\u9fff])"
        r"|(?<=[。!！?？\s])[\u4e00-\u9fff]{2,3}摄(?=\s)"
        rf"|(?<![\u4e00-\u9fff]){role}[/／:：][ \u3000]*[\u4e00-\u9fff]{{2,4}}(?![\u4e00-\u9fff])"
    )
