"""Articles: the blocks of a page in, its stories out, each with its text and its place in the file.

A story begins with its titles where a byline or a dateline follows them, where the story before has come to its end
(a byline or credit behind its last sentence), or where two titles stand together; a single short line in the middle of
a story is a subheading. Stories stay in the order of the file, the pieces of each in reading order.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from reading.bylines import parse_byline
from reading.credits import cut_credit
from reading.datelines import Dateline, read_dateline
from reading.facts import Article, Author, Span
from reading.folio import Folio
from reading.healing import heal
from reading.layout import Block, Part, lay_out_blocks, match_jump
from reading.lexicon import Lexicon
from reading.titles import Titles, tell_titles

_PHOTO_NEWS = 2


@dataclass(slots=True)
class _Draft:
    """A story as far as it has been gathered from the page."""

    titles: list[Block] = field(default_factory=list)
    body: list[Block] = field(default_factory=list)
    authors: list[Author] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    dateline: str | None = None
    continued_from: str | None = None
    continued_on: str | None = None
    is_closed: bool = False

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing has been gathered yet."""
        return not self.lines

    @property
    def has_body(self) -> bool:
        """Tell whether the story's text has begun."""
        return any(block.part is Part.BODY for block in self.body)


def read_articles(text: str, lexicon: Lexicon) -> tuple[tuple[Article, ...], tuple[str, ...]]:
    """Return the articles of a page's `text`, and the lines of its frame that belong to none."""
    blocks = lay_out_blocks(text, lexicon)
    frame = tuple(block.text for block in blocks if block.part is Part.FRAME)
    kept = [block for block in blocks if block.part is not Part.FRAME]
    drafts = list(_gather(list(heal(kept, lexicon)), lexicon))
    blank = {number for number, line in enumerate(text.split("\n"), start=1) if not line.strip()}
    return tuple(_finish(draft, blank) for draft in drafts), frame


def _gather(blocks: Sequence[Block], lexicon: Lexicon) -> Iterator[_Draft]:
    draft = _Draft()
    at = 0
    while at < len(blocks):
        run = _title_run(blocks, at)
        block = blocks[at]
        if not draft.is_empty and _begins(draft, blocks, at, run, lexicon):
            yield draft
            draft = _Draft()
        if run:
            _take_titles(draft, blocks[at : at + run])
            at += run
            continue
        if block.part is Part.BODY and _is_photo_story(draft, blocks, at, lexicon):
            yield _photo_draft(blocks[at : at + 2], lexicon)
            at += 2
            continue
        caption = _take(draft, block, lexicon)
        if caption:
            yield draft
            draft = caption
        at += 1
    if not draft.is_empty:
        yield draft


def _title_run(blocks: Sequence[Block], at: int) -> int:
    """Return how many titles and labels stand together from `at` on."""
    end = at
    while end < len(blocks) and blocks[end].part in (Part.TITLE, Part.LABEL):
        end += 1
    return end - at


def _begins(draft: _Draft, blocks: Sequence[Block], at: int, run: int, lexicon: Lexicon) -> bool:
    """Tell whether a new story begins at `at`."""
    block = blocks[at]
    if block.part is Part.JUMP:
        jump = match_jump(block.text)
        return jump is not None and "下" not in jump["way"] and draft.has_body
    if draft.is_closed:
        return block.part is not Part.BYLINE
    if not draft.has_body:
        return False
    if run == 0:
        return block.part is Part.BODY and read_dateline(block.text, lexicon) is not None
    return _heads_story(blocks, at, run, lexicon)


def _heads_story(blocks: Sequence[Block], at: int, run: int, lexicon: Lexicon) -> bool:
    following = blocks[at + run] if at + run < len(blocks) else None
    if following is None:
        return False
    if following.part is Part.BYLINE or read_dateline(following.text, lexicon):
        return True
    titles = [block for block in blocks[at : at + run] if block.part is Part.TITLE]
    return len(titles) > 1


def _take_titles(draft: _Draft, run: Sequence[Block]) -> None:
    if draft.body or draft.authors or draft.continued_from:
        draft.body += _subheadings(run)
    else:
        draft.titles += run
    draft.lines += [number for block in run for number in block.lines]


def _subheadings(run: Sequence[Block]) -> Iterator[Block]:
    """Join a bracketed label with the title below it; keep the other titles apart."""
    label: Block | None = None
    for block in run:
        if block.part is Part.LABEL and label is None:
            label = block
        elif label is not None:
            yield replace(block, part=Part.TITLE, text=f"{label.text} {block.text}", lines=label.lines + block.lines)
            label = None
        else:
            yield block
    if label is not None:
        yield replace(label, part=Part.TITLE)


def _is_photo_story(draft: _Draft, blocks: Sequence[Block], at: int, lexicon: Lexicon) -> bool:
    """Tell whether a paragraph with the photographer's line below it is a story of its own."""
    following = blocks[at + 1] if at + 1 < len(blocks) else None
    return (
        following is not None
        and following.part is Part.BYLINE
        and draft.has_body
        and _by_camera(following.text, lexicon)
    )


def _by_camera(byline: str, lexicon: Lexicon) -> bool:
    authors = parse_byline(byline, lexicon)
    return bool(authors) and all(author.role in lexicon.words("photo_roles") for author in authors)


def _photo_draft(blocks: Sequence[Block], lexicon: Lexicon) -> _Draft:
    caption, credit = blocks
    draft = _Draft(is_closed=True, lines=[*caption.lines, *credit.lines])
    draft.body.append(replace(caption, part=Part.CAPTION))
    draft.authors += parse_byline(credit.text, lexicon)
    return draft


def _take(draft: _Draft, block: Block, lexicon: Lexicon) -> _Draft | None:
    """Add `block` to the story; return the picture's story that was glued to its end, if any."""
    if block.part is Part.BYLINE:
        draft.authors += parse_byline(block.text, lexicon)
        draft.is_closed = draft.has_body
        draft.lines += block.lines
        return None
    if block.part is Part.JUMP:
        _take_jump(draft, block)
        return None
    return _take_paragraph(draft, block, lexicon)


def _take_jump(draft: _Draft, block: Block) -> None:
    printed = block.text.strip("()()[]【】▲△▼▽◀▶◁▷←→↑↓■●◆ ")
    if "下" in printed[:3]:
        draft.continued_on, draft.is_closed = printed, True
    else:
        draft.continued_from = printed
    draft.lines += block.lines


def _take_paragraph(draft: _Draft, block: Block, lexicon: Lexicon) -> _Draft | None:
    draft.lines += block.lines
    body = block.text
    dateline = read_dateline(body, lexicon) if not draft.has_body else None
    if dateline:
        draft.dateline, body = dateline.printed, body[dateline.end :]
        draft.authors += dateline.authors
    credited = cut_credit(body, lexicon)
    draft.body.append(replace(block, text=credited.body))
    if credited.caption is None:
        draft.authors += credited.authors
        draft.is_closed = draft.is_closed or bool(credited.authors)
        return None
    glued = _Draft(is_closed=True, lines=list(block.lines[-1:]), authors=list(credited.authors))
    glued.body.append(replace(block, part=Part.CAPTION, text=credited.caption))
    return glued


def _finish(draft: _Draft, blank: set[int]) -> Article:
    titles = tell_titles(draft.titles)
    heads = [(text, True) for text in (titles.kicker, titles.headline, titles.deck) if text]
    body = [(block.text, block.part is Part.TITLE) for block in draft.body if block.text]
    paragraphs, marked, text = _set_text([*heads, *body])
    return Article(
        text=text,
        lines=tuple(_ranges(draft.lines, blank)),
        headline=titles.headline,
        kicker=titles.kicker,
        deck=titles.deck,
        column=titles.column,
        subheadings=tuple(block.text for block in draft.body if block.part is Part.TITLE),
        captions=tuple(block.text for block in draft.body if block.part is Part.CAPTION),
        byline=tuple(dict.fromkeys(draft.authors)),
        dateline=draft.dateline,
        continued_from=draft.continued_from,
        continued_on=draft.continued_on,
        paragraphs=paragraphs,
        titles=marked,
    )


def _set_text(pieces: Sequence[tuple[str, bool]]) -> tuple[tuple[Span, ...], tuple[Span, ...], str]:
    """Return the spans of the paragraphs, those of the titles among them, and the text."""
    spans: list[Span] = []
    start = 0
    for piece, _ in pieces:
        spans.append(Span(start, start + len(piece)))
        start += len(piece) + 1
    titles = tuple(span for span, (_, is_title) in zip(spans, pieces, strict=True) if is_title)
    return tuple(spans), titles, "\n".join(piece for piece, _ in pieces)


def _ranges(numbers: Sequence[int], blank: set[int]) -> Iterator[tuple[int, int]]:
    """Yield `numbers` as ranges, joined over lines that are empty."""
    first = last = 0
    for number in numbers:
        if first and last <= number and all(between in blank for between in range(last + 1, number)):
            last = number
            continue
        if first:
            yield first, last
        first = last = number
    if first:
        yield first, last
