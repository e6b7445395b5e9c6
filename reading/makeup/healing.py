"""Healing: paragraphs that the layout broke are made whole.

A newspaper's column ends where it ends: inside a sentence, a quotation, a word. The next line carries on, sometimes
behind a caption that was printed in between.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reading.lexicon import Lexicon
from reading.lines.blocks import Block, Part, ends_sentence, join
from reading.lines.breaks import is_all_quoted, may_join, opens_sentence
from reading.lines.credits import credits_only_picture, cut_credit
from reading.lines.datelines import read_dateline
from reading.lines.shapes import LONGEST_CREDITED, heads_note, is_row
from reading.text.narrowing import narrow

_PAUSES = (":", ";")
_PAIR = 2
_LONGEST_VERSE = 16
_MARK = re.compile("[,，。.、；;：:！!？?]")
_MOST_OF_PICTURE = 4
_PICTURE_TEXT = (Part.CAPTION, Part.TITLE)


def heal(blocks: Sequence[Block], lexicon: Lexicon) -> Iterator[Block]:
    """Yield `blocks` with broken paragraphs joined; a caption printed inside one follows it."""
    left = list(blocks)
    indents = _indents_only_beginnings(left)
    while left:
        block = left.pop(0)
        between: list[Block] = []
        begins_indented = indents and block.is_indented
        while (
            block.part is Part.BODY
            and not block.is_listed
            and _is_broken(block.text, lexicon, may_pause=not begins_indented)
        ):
            at = _continuation(block, left, lexicon, begins_indented=begins_indented)
            if at is None:
                break
            between += [
                each.as_part(Part.CAPTION) if each.part in (Part.BODY, Part.TITLE) else each for each in left[:at]
            ]
            block = join(block, left[at])
            del left[: at + 1]
        yield block
        yield from between


def _is_broken(paragraph: str, lexicon: Lexicon, *, may_pause: bool) -> bool:
    """Tell whether `paragraph` goes on elsewhere; with `may_pause` it may well end with a colon or semicolon."""
    is_ended = ends_sentence(paragraph) and (may_pause or not narrow(paragraph).endswith(_PAUSES))
    if is_ended or is_row(paragraph) or heads_note(paragraph, lexicon):
        return False
    return not (paragraph.endswith(lexicon.words("photo_credit_ends")) or cut_credit(paragraph, lexicon).authors)


def _indents_only_beginnings(blocks: Sequence[Block]) -> bool:
    """Tell whether the page leaves the rest of a broken paragraph where the column begins, its beginning indented."""
    body = [block for block in blocks if block.part is Part.BODY]
    return any(not ends_sentence(above.text) and not below.is_indented for above, below in pairwise(body))


def _continuation(broken: Block, left: Sequence[Block], lexicon: Lexicon, *, begins_indented: bool) -> int | None:
    """Return where in `left` the `broken` paragraph goes on, or None where it does not."""
    at = _picture_size(left, lexicon) or int(_goes_on_below_sentence(broken, left, begins_indented=begins_indented))
    if len(left) <= at or left[at].part is not Part.BODY or (begins_indented and left[at].is_indented):
        return None
    is_talk = is_all_quoted(broken.text) and broken.is_indented and left[at].is_indented
    if is_talk or left[at].is_listed or is_row(left[at].text) or _are_verses(broken, left[at]):
        return None
    is_new = read_dateline(left[at].text, lexicon) is not None or _has_own_credit(left[at], lexicon)
    return None if is_new else at


def _are_verses(*lines: Block) -> bool:
    """Tell whether `lines` are verses: short, without a mark inside."""
    return all(len(line.text) <= _LONGEST_VERSE and _MARK.search(line.text) is None for line in lines)


def _goes_on_below_sentence(broken: Block, left: Sequence[Block], *, begins_indented: bool) -> bool:
    """Tell whether the `broken` paragraph goes on below the next line, which is the text of a picture.

    Words of it go on there, or both lines are set apart, and the next ends no sentence or what stands below it begins
    none. Where beginnings are indented neither line is one, and the one that is by far longer is the rest.
    """
    if len(left) < _PAIR or left[0].part not in (Part.BODY, Part.TITLE) or left[1].part is not Part.BODY:
        return False
    is_one = len(left[0].text) <= LONGEST_CREDITED and left[0].text.rstrip("。").count("。") == 0
    if not is_one or any(each.is_indented for each in left[:_PAIR]) or may_join(broken.text, left[0].text):
        return False
    if min(each.gap for each in left[:_PAIR]) > broken.gap and (begins_indented or not ends_sentence(left[0].text)):
        return True
    is_rest = begins_indented and ends_sentence(left[0].text) and _PAIR * len(left[0].text) <= len(left[1].text)
    return left[0].part is Part.BODY and (is_rest or may_join(broken.text, left[1].text))


def _picture_size(left: Sequence[Block], lexicon: Lexicon) -> int:
    """Return how many blocks of `left` are a picture's text, with its credit behind, below or above it."""
    if left and (left[0].part is Part.CAPTION or _is_picture(left[0], lexicon)):
        return 1
    is_credit = [
        each.part is Part.BYLINE and credits_only_picture(each.text, lexicon) for each in left[:_MOST_OF_PICTURE]
    ]
    credit = is_credit.index(True) if True in is_credit else 0
    if credit > 1 and all(each.part in _PICTURE_TEXT for each in left[:credit]):
        return credit + 1
    return _PAIR if is_credit[:_PAIR] in ([True, False], [False, True]) else 0


def _is_picture(block: Block, lexicon: Lexicon) -> bool:
    """Tell whether `block` is a sentence or two with the name of a photographer behind it."""
    if block.part is not Part.BODY or len(block.text) > LONGEST_CREDITED:
        return False
    credited = cut_credit(block.text, lexicon)
    is_short = credited.body.rstrip("。").count("。") <= 1
    return is_short and bool(credited.credit) and credits_only_picture(credited.credit, lexicon)


def _has_own_credit(block: Block, lexicon: Lexicon) -> bool:
    """Tell whether `block` begins like a text and ends with the name of a photographer: a picture's, however long."""
    credit = cut_credit(block.text, lexicon).credit
    return bool(credit) and opens_sentence(block.text, lexicon) and credits_only_picture(credit, lexicon)
