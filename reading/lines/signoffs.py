"""Sign-offs: lines below a text's last sentence that say from whom it is: a reader's letter, an office's notice.

A line of bare names below a text signs it, where another title or nothing follows. The name of an office does so in a
text that is addressed to somebody (编辑同志：, 尊敬的用户：) or headed as a notice. A day may stand below either.
"""

import re
from collections.abc import Sequence

from reading.lexicon import Lexicon
from reading.lines.affiliations import is_affiliation
from reading.lines.blocks import Block, Part
from reading.lines.bylines import parse_names
from reading.lines.printed_days import NOUGHTS, NUMERALS
from reading.lines.shapes import heads_notice
from reading.text.narrowing import narrow

_LONGEST_OFFICE = 24
_BEHIND_END = (Part.TITLE, Part.LABEL, Part.JUMP)
_NUMERALS = NOUGHTS + NUMERALS
_DAY = re.compile(
    rf"(?P<year>(?:\d{{4}}|[{_NUMERALS}]{{4}})年)?(?:\d{{1,2}}|[{_NUMERALS}]{{1,2}})月(?:(?:\d{{1,2}}|[{_NUMERALS}]{{1,3}})日)?$"
)
_PUNCTUATION = set(",;:!?。、“”")


def introduces(title: str) -> bool:
    """Tell whether what looks like a title addresses or announces the text below it: 编辑同志：, 回复：."""
    return narrow(title).endswith(":")


def is_day(line: str) -> bool:
    """Tell whether `line` is only a day, as below a letter or a notice: 2026年3月5日, 十一月廿五日."""
    return _DAY.fullmatch(narrow(line)) is not None


def ends_with_day(text: str) -> bool:
    """Tell whether `text` is only a day, or ends with one that has its year."""
    day = _DAY.search(narrow(text))
    return day is not None and (day["year"] is not None or is_day(text))


def sign_off(above: Sequence[Block], block: Block, following: Block | None, lexicon: Lexicon) -> Part | None:
    """Return whether `block`, which looks like a title below running text, is a BYLINE or a SIGNOFF, or None.

    `above` are the blocks of its story, its titles among them.
    """
    if following is not None and (following.part not in _BEHIND_END or introduces(following.text)):
        return None
    if parse_names(block.text, lexicon):
        return Part.BYLINE
    is_office = len(block.text) <= _LONGEST_OFFICE and _PUNCTUATION.isdisjoint(narrow(block.text))
    if is_office and following is not None and is_day(following.text) and is_affiliation(block.text, lexicon):
        return Part.SIGNOFF
    is_addressed = any(_is_address(each, lexicon) for each in above) or _parts_notices(block, following, lexicon)
    return Part.SIGNOFF if is_office and is_addressed and not block.stands_off else None


def _parts_notices(block: Block, following: Block | None, lexicon: Lexicon) -> bool:
    """Tell whether `block` is the name of a body between a text and a notice, or a gap: that body signs the text."""
    if following is None or not (heads_notice(following.text, lexicon) or following.gap > block.gap):
        return False
    return is_affiliation(block.text, lexicon)


def _is_address(block: Block, lexicon: Lexicon) -> bool:
    if block.part is Part.TITLE:
        return heads_notice(block.text, lexicon)
    is_call = block.part is Part.BODY and len(block.text) <= _LONGEST_OFFICE and introduces(block.text)
    return is_call and not _counts(block.text, lexicon)


def _counts(line: str, lexicon: Lexicon) -> bool:
    """Tell whether `line` only counts what is asked below it: 问1：."""
    return narrow(line).rstrip(":0123456789") in lexicon.words("interviewers")
