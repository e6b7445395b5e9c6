"""Stories: the blocks of a page gathered into its stories, pictures with a credit of their own among them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reading.lexicon import Lexicon
from reading.lines.blocks import TITLE_DASHES, Block, Part, count_titles
from reading.lines.bylines import parse_byline
from reading.makeup.boundaries import begins_story, is_above_text, is_headline_under_gap
from reading.makeup.drafts import Draft, take_byline, take_jump, take_paragraph, take_signoff, take_titles
from reading.makeup.pictures import (
    credited_behind,
    credited_below,
    glued_to,
    heads_picture,
    leads_story,
    picture_beside,
    picture_inside,
    shows_known_person,
)
from reading.makeup.resuming import find_broken, parts_sentence, resume
from reading.makeup.spacing import mark_openings


def gather(blocks: Sequence[Block], lexicon: Lexicon) -> list[Draft]:
    """Return the stories of a page in the order in which they first end; every block is in one of them."""
    ended: list[Draft] = []
    draft = Draft()
    blocks = list(mark_openings(blocks, lexicon))
    at = 0
    while at < len(blocks):
        _settle(draft, blocks, at, lexicon)
        beside = picture_beside(draft, blocks, at, lexicon)
        if beside:
            draft.blocks += beside
            draft.photographers += [author for block in beside for author in parse_byline(block.text, lexicon)]
            at += len(beside)
            continue
        picture = credited_below(draft, blocks, at, lexicon)
        if picture is not None:
            ended.append(picture)
            at += len(picture.blocks)
            continue
        own = picture_inside(draft, blocks, at, lexicon)
        if own is not None:
            draft.blocks.append(replace(blocks[at], part=Part.CAPTION, text=own.body))
            draft.photographers += own.authors
            at += 1
            continue
        run = count_titles(blocks, at)
        if run > 1 and draft.has_body and blocks[at].text.startswith(TITLE_DASHES):
            run = 1
        broken = find_broken(draft, ended, blocks, at, lexicon)
        if broken is not None:
            _end(draft, ended)
            draft, blocks[at] = broken, resume(broken, blocks[at])
        elif begins_story(draft, blocks, at, run, lexicon):
            _end(draft, ended)
            draft = Draft()
        ended += _take(draft, blocks, at, run, lexicon)
        at += run or 1
    _end(draft, ended)
    return ended


def _settle(draft: Draft, blocks: list[Block], at: int, lexicon: Lexicon) -> None:
    """Tell titles and captions apart at `at`, now that the story above them is known."""
    if is_headline_under_gap(draft, blocks, at, lexicon):
        blocks[at] = blocks[at].as_part(Part.TITLE)
        return
    run = count_titles(blocks, at)
    if run and heads_picture(draft, blocks, at, run, lexicon):
        blocks[at + run] = blocks[at + run].as_part(Part.BODY)
        draft.is_closed = True
        return
    if run > 1 and shows_known_person(draft, blocks[at], lexicon):
        blocks[at] = replace(blocks[at].as_part(Part.CAPTION), opens=None)
    elif run == 1 and parts_sentence(draft, blocks, at) and not begins_story(draft, blocks, at, run, lexicon):
        blocks[at : at + 2] = [resume(draft, blocks[at + 1]), blocks[at].as_part(Part.CAPTION)]


def _end(draft: Draft, ended: list[Draft]) -> None:
    """Add `draft` to those that `ended` before, unless it is one of them, gone on with, or empty."""
    is_known = any(each is draft for each in ended)
    if not is_known and (draft.heads or draft.blocks):
        ended.append(draft)


def _take(draft: Draft, blocks: Sequence[Block], at: int, run: int, lexicon: Lexicon) -> Iterator[Draft]:
    """Add the block at `at`, or the `run` of titles there, to `draft`; yield the picture that it holds, if any."""
    block = blocks[at]
    if run:
        take_titles(draft, blocks[at : at + run])
    elif block.part is Part.BYLINE:
        take_byline(draft, block, lexicon, is_followed=is_above_text(draft, blocks, at, lexicon))
    elif block.part is Part.JUMP:
        take_jump(draft, block)
    elif block.part is Part.SIGNOFF:
        take_signoff(draft, block)
    elif leads_story(draft, block, blocks[at + 1 : at + 2], lexicon):
        take_paragraph(draft, block.as_part(Part.CAPTION), lexicon)
    else:
        yield from _take_text(draft, block, lexicon)


def _take_text(draft: Draft, block: Block, lexicon: Lexicon) -> Iterator[Draft]:
    picture = credited_behind(draft, block, lexicon)
    if picture is None:
        picture = glued_to(block, take_paragraph(draft, block, lexicon))
    if picture is not None:
        yield picture
