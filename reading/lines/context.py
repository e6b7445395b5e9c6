"""Context: what the lines of a page are by their neighbours.

Lines that only look like titles are told from the first pieces of broken paragraphs, from the lines of a list, from
those that sign or address a text, and from captions, which stand under a gap in the page's even spacing.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise, takewhile
from statistics import median_low

from reading.lexicon import Lexicon
from reading.lines.blocks import BULLETS, TITLE_DASHES, Block, Part, count_titles, ends_sentence
from reading.lines.breaks import is_all_quoted, is_broken_between, opens_sentence
from reading.lines.bylines import UNKNOWN_ROLE, parse_byline, parse_names
from reading.lines.credits import cut_photographer
from reading.lines.datelines import read_dateline
from reading.lines.jumps import strip_jump
from reading.lines.shapes import (
    LONGEST_CAPTION,
    LONGEST_CREDITED,
    LONGEST_TITLE,
    are_parallel,
    closes_caption,
    find_turn,
    heads_briefs,
    heads_notice,
    is_numbered,
    is_row,
    opens_turn,
    takes_turn,
    tells_contact,
)
from reading.lines.signoffs import introduces, is_day, sign_off
from reading.lines.standing_columns import is_column_name
from reading.text.narrowing import narrow

_LONGEST_TITLE_RUN = 4
_LONGEST_LINE = 20
# Titles that pause at a comma are short.
_LONGEST_PAUSING = 32
_PAUSE = re.compile("[,， ]")
_UTTERED = re.compile("[!?。]”")
_GOES_ON = "下转"
_REACH = 12
_LEAST_ROWS = 3
_PAIR = 2
# That of a section, in brackets: (三).
_LONGEST_NUMBER = 3


def read_in_context(blocks: Sequence[Block], lexicon: Lexicon) -> Iterator[Block]:
    """Yield `blocks`, each told what it is where it stands; those that say it by themselves stay as they are."""
    blocks = [
        block.as_part(Part.TITLE) if any(tell(blocks, at, lexicon) for tell in _TITLE_SIGNS) else block
        for at, block in enumerate(blocks)
    ]
    listed = frozenset(_find_lists(blocks, lexicon))
    blocks = [
        replace(block, part=Part.BODY, is_listed=at in listed) if at in listed or _is_contact(block, lexicon) else block
        for at, block in enumerate(blocks)
    ]
    told = "\n".join(block.text for block in blocks)
    is_inside = False
    read: list[Block] = []
    for at, block in enumerate(blocks):
        part = block.part
        if part in (Part.BODY, Part.TITLE) and is_inside and closes_caption(block.text, lexicon):
            part = Part.CAPTION
        elif part is Part.BYLINE and _is_guest(block, read[-1:], lexicon):
            part = Part.BODY
        elif part is Part.TITLE and is_day(block.text) and _ends_text(read[-2:]):
            part = Part.SIGNOFF
        elif part is Part.TITLE and _signs_title(blocks, at, lexicon):
            part = Part.BYLINE
        elif part is Part.TITLE:
            part = _tell_title(blocks, at, read[-_REACH:] if is_inside else (), told, lexicon)
        elif part is Part.BODY and is_inside and _is_caption_sentence(block, read, blocks[at + 1 : at + 2]):
            part = Part.CAPTION
        is_inside = part is Part.BODY or (is_inside and part not in (Part.BYLINE, Part.JUMP, Part.SIGNOFF))
        read.append(block.as_part(part))
        yield read[-1]


def _is_guest(block: Block, above: Sequence[Block], lexicon: Lexicon) -> bool:
    """Tell whether `block`, an office and a name, stands below who else takes part in a talk (嘉宾：市医院 罗建平)."""
    is_listed = any(
        each.part is Part.BODY and opens_turn(each.text, lexicon) and not ends_sentence(each.text) for each in above
    )
    return is_listed and all(author.role == UNKNOWN_ROLE for author in parse_byline(block.text, lexicon))


def _ends_text(read: Sequence[Block]) -> bool:
    """Tell whether the last blocks `read` are a text, or a text and who signs it."""
    parts = [block.part for block in read]
    return parts[-1:] == [Part.BODY] or parts in ([Part.BODY, Part.BYLINE], [Part.BODY, Part.SIGNOFF])


def _asks_above(blocks: Sequence[Block], at: int, lexicon: Lexicon) -> bool:
    """Tell whether a question or an exclamation stands above a story's byline or dateline: it is its title."""
    block, below = blocks[at], blocks[at + 1 : at + 3]
    bare = narrow(block.text)
    is_one = block.part is Part.BODY and len(bare) <= LONGEST_TITLE and bare[-1:] in ("!", "?") and "。" not in bare
    if not is_one or not below or _is_answered(block, below) or opens_turn(block.text, lexicon):
        return False
    is_named = below[0].part is Part.TITLE and bool(parse_names(below[0].text, lexicon))
    is_signed = (is_named or below[0].part is Part.BYLINE) and [each.part for each in below[1:]] == [Part.BODY]
    is_first = at == 0 or blocks[at - 1].part in (Part.BYLINE, Part.JUMP)
    if is_signed or (is_first and "“" not in bare):
        return True
    return below[0].text.startswith(TITLE_DASHES) or read_dateline(below[0].text, lexicon) is not None


def _is_answered(block: Block, below: Sequence[Block]) -> bool:
    """Tell whether `block` is what somebody asks whom somebody answers in one of the lines `below`."""
    asks = narrow(block.text).endswith("?") and find_turn(block.text) is not None
    return asks and any(each.part is Part.BODY and find_turn(each.text) is not None for each in below)


def _pauses_above(blocks: Sequence[Block], at: int, lexicon: Lexicon) -> bool:
    """Tell whether a line that ends with a comma is the first one of a title: it goes on above a byline or a text."""
    block = blocks[at]
    is_one = block.part is Part.BODY and len(block.text) <= _LONGEST_LINE and block.text.endswith((",", "，", "、"))
    if any(heads_notice(each.text, lexicon) for each in blocks[max(0, at - 1) : at]):
        return False
    if not is_one or (at > 0 and blocks[at - 1].part is Part.BODY and not ends_sentence(blocks[at - 1].text)):
        return False
    run = list(takewhile(lambda each: each.part is Part.TITLE, blocks[at + 1 : at + 1 + _LONGEST_TITLE_RUN]))
    behind = blocks[at + 1 + len(run) : at + 2 + len(run)]
    is_apart = not block.is_indented and any(each.is_indented for each in behind)
    is_between = at > 0 and blocks[at - 1].part is Part.TITLE
    return bool(run) and any(signs_titles(each, lexicon) or is_apart or is_between for each in behind)


def _answers_title(blocks: Sequence[Block], at: int, lexicon: Lexicon) -> bool:
    """Tell whether a line that begins with who speaks is a deck: it stands below a title, and no talk goes on below."""
    block, above, below = blocks[at], blocks[max(0, at - 1) : at], blocks[at + 1 : at + 2]
    is_turn = block.part is Part.BODY and len(block.text) <= LONGEST_TITLE and opens_turn(block.text, lexicon)
    if not is_turn or "。" in block.text or [each.part for each in above] != [Part.TITLE]:
        return False
    is_signed = any(each.part is Part.BYLINE or parse_names(each.text, lexicon) for each in below)
    return is_signed or any(each.part is Part.BODY and find_turn(each.text) is None for each in below)


_TITLE_SIGNS = (_asks_above, _pauses_above, _answers_title)


def signs_titles(block: Block, lexicon: Lexicon) -> bool:
    """Tell whether `block`, below titles, says whose story they head: a byline or a dateline."""
    return block.part is Part.BYLINE or read_dateline(block.text, lexicon) is not None


def _section(read: Sequence[Block]) -> list[Block]:
    """Return the end of `read`: the last text, the titles above it with it."""
    start = len(read)
    while start and read[start - 1].part is not Part.TITLE:
        start -= 1
    while start and read[start - 1].part is Part.TITLE:
        start -= 1
    return list(read[start:])


def _signs_title(blocks: Sequence[Block], at: int, lexicon: Lexicon) -> bool:
    """Tell whether a line of bare names stands between a title and the text below it."""
    is_between = 0 < at < len(blocks) - 1 and blocks[at - 1].part is Part.TITLE and blocks[at + 1].part is Part.BODY
    return is_between and bool(parse_names(blocks[at].text, lexicon))


def _tell_title(blocks: Sequence[Block], at: int, read: Sequence[Block], told: str, lexicon: Lexicon) -> Part:
    """Tell what looks like a title; the blocks `read` stand above it in the same story, none at a story's head."""
    block = blocks[at]
    previous = read[-1] if read else None
    following = next((below for below in blocks[at + 1 : at + 3] if not _is_caption(below, lexicon)), None)
    if introduces(block.text) and following is not None and following.part is Part.BODY:
        return Part.BODY
    is_below_text = previous is not None and previous.part is Part.BODY
    is_formula = narrow(block.text).rstrip("!") in lexicon.words("notice_closings")
    is_text = is_below_text and (is_formula or _is_sent_on(blocks[at + 1 : at + 2]) or _is_talk(blocks, at))
    if is_text or _is_answered(block, blocks[at + 1 : at + 2]):
        return Part.BODY
    if is_below_text:
        signed = sign_off(_section(read), block, following, lexicon)
        if signed is not None:
            return signed
    if previous is not None and block.stands_off and not _heads_news(blocks, at, lexicon):
        return Part.CAPTION
    if following is not None and _breaks_off(block, following, told, lexicon) and not _heads_anew(blocks, at, lexicon):
        return Part.BODY
    return Part.BODY if previous is not None and _carries_on(previous, block, following, told, lexicon) else Part.TITLE


def _is_sent_on(below: Sequence[Block]) -> bool:
    """Tell whether the same line ends with a jump (…(下转3版)), so that the text above goes on in it."""
    return any(
        each.part is Part.JUMP and not each.lines and strip_jump(each.text).startswith(_GOES_ON) for each in below
    )


def _is_talk(blocks: Sequence[Block], at: int) -> bool:
    """Tell whether the line at `at` stands all in quotation marks, and so does the next one or the last."""
    around = (blocks[place].text for place in (at - 1, at + 1) if 0 <= place < len(blocks))
    return is_all_quoted(blocks[at].text) and any(map(is_all_quoted, around))


def _heads_anew(blocks: Sequence[Block], at: int, lexicon: Lexicon) -> bool:
    """Tell whether the line at `at` heads what stands below it: it has a twin, or is the number of a section."""
    counts = len(blocks[at].text) <= _LONGEST_NUMBER and is_numbered(blocks[at].text)
    return (counts and _is_below_end(blocks, at)) or _has_twin(blocks, at, lexicon)


def _has_twin(blocks: Sequence[Block], at: int, lexicon: Lexicon) -> bool:
    """Tell whether another title of the page is formed in parts like the one at `at`: 桥怎么修,市民说了算.

    What begins like running text has none.
    """
    title = blocks[at].text
    if _PAUSE.search(title) is None or opens_sentence(title, lexicon) or not _is_below_end(blocks, at):
        return False
    others = (place for place, other in enumerate(blocks) if other.part is Part.TITLE and other.text != title)
    return any(are_parallel(title, blocks[place].text) and _is_below_end(blocks, place) for place in others)


def _is_below_end(blocks: Sequence[Block], at: int) -> bool:
    """Tell whether the block at `at` stands below the end of a text, or first."""
    return all(above.part is Part.BODY and ends_sentence(above.text) for above in blocks[max(0, at - 1) : at])


def _is_caption(block: Block, lexicon: Lexicon) -> bool:
    if block.part is Part.CAPTION or closes_caption(block.text, lexicon):
        return True
    return len(block.text) <= LONGEST_CREDITED and cut_photographer(block.text, lexicon) is not None


def _is_caption_sentence(block: Block, read: Sequence[Block], following: Sequence[Block]) -> bool:
    """Tell whether `block` under a gap is one sentence, and not the rest of what breaks off in the last one `read`."""
    is_one = block.stands_off and len(block.text) <= LONGEST_CAPTION and block.text.count("。") <= 1
    if _UTTERED.search(narrow(block.text)):
        return False
    is_below_indented = not block.is_indented and any(below.is_indented for below in following)
    is_rest = is_below_indented and not ends_sentence(read[-1].text)
    return is_one and not is_rest and bool(following) and ends_sentence(block.text)


def _find_lists(blocks: Sequence[Block], lexicon: Lexicon) -> Iterator[int]:
    """Yield the places of short lines, many below each other: a table's rows, a list below a text, or a poem."""
    usual = median_low([block.gap for block in blocks]) if blocks else 0
    begins = [at for at, (above, block) in enumerate(pairwise(blocks), start=1) if _parts_lines(above, block, usual)]
    for start, end in pairwise((0, *begins, len(blocks))):
        lines = blocks[start:end]
        if lines and lines[0].part is Part.TITLE:
            rows = list(_find_rows(lines)) or list(_find_verses(lines, lexicon))
            is_headed = start > 0 and blocks[start - 1].part is Part.BODY
            leads = end < len(blocks) and signs_titles(blocks[end], lexicon)
            is_list = not rows and len(lines) > _LONGEST_TITLE_RUN and is_headed and not leads
            yield from (start + at for at in (range(len(lines)) if is_list else rows))


def _parts_lines(above: Block, block: Block, usual: int) -> bool:
    """Tell whether what begins at `block` is of another kind than the line `above`, or is set apart from it."""
    is_marked = block.text[0] in BULLETS and above.text[0] not in BULLETS
    return block.part is not above.part or (block.part is Part.TITLE and (block.gap > usual or is_marked))


def _find_verses(lines: Sequence[Block], lexicon: Lexicon) -> range:
    """Return which of `lines` are verses: a few below a title and a line that only names who wrote them.

    They end above a notice, or above the titles of another text, which somebody signs.
    """
    names = [at for at, line in enumerate(lines) if at and parse_names(line.text, lexicon)]
    if not names or names[0] >= _LEAST_ROWS:
        return range(0)
    notices = (at for at in range(names[0] + 1, len(lines)) if heads_notice(lines[at].text, lexicon))
    end = min(names[1] - 1 if len(names) > 1 else len(lines), next(notices, len(lines)))
    if end < len(lines) and is_column_name(lines[end - 1].text, lexicon):
        end -= 1
    return range(names[0] + 1, end) if end - names[0] > _LEAST_ROWS else range(0)


def _is_contact(block: Block, lexicon: Lexicon) -> bool:
    return block.part is Part.TITLE and tells_contact(block.text, lexicon)


def _find_rows(lines: Sequence[Block]) -> Iterator[int]:
    """Yield which of `lines` are rows of a table: a few below each other, with what heads their columns."""
    at = 0
    for are_rows, run in groupby(lines, key=lambda line: is_row(line.text)):
        size = len(list(run))
        columns = {len(line.text.split()) for line in lines[at : at + size]}
        if are_rows and (size >= _LEAST_ROWS or (size == _PAIR and len(columns) == 1 and min(columns) >= _LEAST_ROWS)):
            columns = {len(line.text.split()) for line in lines[max(0, at - 1) : at + 1]}
            yield from range(at - (at > 0 and len(columns) == 1), at + size)
        at += size


def _heads_news(blocks: Sequence[Block], at: int, lexicon: Lexicon) -> bool:
    """Tell whether the titles from `at` on lead to a byline or dateline, as a story's do, or name a column of news."""
    if heads_briefs(blocks[at].text, lexicon):
        return True
    end = at + count_titles(blocks, at)
    return end < len(blocks) and signs_titles(blocks[end], lexicon)


def _breaks_off(block: Block, following: Block, told: str, lexicon: Lexicon) -> bool:
    """Tell whether what looks like a title is the beginning of a paragraph that goes on in the next line."""
    if following.part is not Part.BODY or read_dateline(following.text, lexicon) or opens_turn(following.text, lexicon):
        return False
    if following.is_indented and (block.is_indented or following.stands_off or following.gap > block.gap):
        return False
    if len(block.text) > _LONGEST_PAUSING and "," in narrow(block.text) and block.text[-1].isalnum():
        return True
    return opens_sentence(block.text, lexicon) or is_broken_between(block.text, following.text, told)


def _carries_on(previous: Block, block: Block, following: Block | None, told: str, lexicon: Lexicon) -> bool:
    """Tell whether what looks like a title carries on the sentence that the line above it broke off."""
    if previous.part is not Part.BODY or following is None or following.part is not Part.BODY:
        return False
    is_open = not ends_sentence(previous.text) and is_broken_between(previous.text, block.text, told)
    return is_open or takes_turn(block.text, previous.text, lexicon)
