"""Drafts: the blocks of a page gathered into its stories.

A story begins with its titles where a byline or a dateline follows them, where the story before has come to its end
(a byline or a credit behind its last sentence), or where two titles stand together; a single short line in the middle
of a story is a subheading. A picture with a credit of its own is a story of its own.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from reading.blocks import Block, Part, ends_sentence
from reading.bylines import is_name, parse_byline, parse_names
from reading.credits import Credited, credits_picture, cut_credit
from reading.datelines import outlet_of, read_dateline
from reading.facts import Author
from reading.jumps import leads_on, strip_jump
from reading.kinship import are_strangers, distinct_words
from reading.lexicon import Lexicon
from reading.narrowing import narrow
from reading.shapes import is_numbered, opens_caption
from reading.words import part_of_speech

_LONGEST_CAPTION = 60
_LONGEST_LEAD = 2
_BULLETS = "■●◆▲○□★☆·•◎▶※"


@dataclass(slots=True)
class Draft:
    """A story as far as it has been gathered.

    `heads` are the titles above it, `blocks` everything else in reading order. `is_led` tells that its authors stand
    above its text, `is_closed` that its end has been seen.
    """

    heads: list[Block] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    authors: list[Author] = field(default_factory=list)
    dateline: str | None = None
    continued_from: str | None = None
    continued_on: str | None = None
    is_led: bool = False
    is_closed: bool = False

    @property
    def body(self) -> list[Block]:
        """The running text gathered so far."""
        return [block for block in self.blocks if block.part is Part.BODY]

    @property
    def is_headless(self) -> bool:
        """Tell whether nothing says whose text this is: a piece whose beginning stands elsewhere."""
        return not (self.heads or self.authors or self.dateline or self.continued_from)

    @property
    def is_unsigned(self) -> bool:
        """Tell whether nobody is named yet who wrote the story."""
        return not (self.authors or self.dateline or self.continued_from)

    @property
    def is_broken(self) -> bool:
        """Tell whether the text breaks off inside a sentence."""
        body = self.body
        return bool(body) and not self.continued_on and not ends_sentence(body[-1].text)


def gather(blocks: Sequence[Block], lexicon: Lexicon) -> Iterator[Draft]:
    """Yield the stories of a page in the order in which they end; every block is in one of them."""
    draft = Draft()
    at = 0
    blocks = list(blocks)
    while at < len(blocks):
        if _is_headline_under_gap(draft, blocks, at, lexicon):
            blocks[at] = blocks[at].as_part(Part.TITLE)
        taken = _picture_length(draft, blocks, at, lexicon)
        if taken:
            yield _picture(blocks[at : at + taken], lexicon)
            at += taken
            continue
        run = _title_run(blocks, at)
        if run > 1 and _shows_known_person(draft, blocks[at], lexicon):
            draft.blocks.append(blocks[at].as_part(Part.CAPTION))
            at += 1
            continue
        if _begins(draft, blocks, at, run, lexicon):
            yield draft
            draft = Draft()
        if run:
            _take_titles(draft, blocks[at : at + run])
        else:
            yield from _take(draft, blocks, at, lexicon)
        at += run or 1
    if draft.heads or draft.blocks:
        yield draft


def _title_run(blocks: Sequence[Block], at: int) -> int:
    """Return how many titles and labels stand together from `at` on."""
    end = at
    while end < len(blocks) and blocks[end].part in (Part.TITLE, Part.LABEL):
        end += 1
    return end - at


def _shows_known_person(draft: Draft, title: Block, lexicon: Lexicon) -> bool:
    """Tell whether what looks like a title begins with a person of the story: it is a caption without a gap above."""
    told = "".join(block.text for block in draft.body)
    if draft.is_closed or ":" in narrow(title.text):
        return False
    heads = [title.text[:length] for length in (3, 2) if told.count(title.text[:length]) > 1]
    return any(is_name(head, lexicon) and part_of_speech(head) in ("", "nr") for head in heads)


def _picture_length(draft: Draft, blocks: Sequence[Block], at: int, lexicon: Lexicon) -> int:
    """Return 2 where a picture's text with the photographer's line below it stands at `at`, else 0."""
    block, behind = blocks[at], blocks[at + 1 : at + 3]
    if not draft.body or not behind or not _credits_picture(behind[0], lexicon):
        return 0
    if block.part is Part.TITLE:
        return 0 if behind[1:] and behind[1].part is Part.BODY else 2
    if block.part is Part.CAPTION:
        return 0 if opens_caption(block.text, lexicon) else 2
    return 2 if block.part is Part.BODY and _tells_picture(draft, block, lexicon) else 0


def _credits_picture(block: Block, lexicon: Lexicon) -> bool:
    return block.part is Part.BYLINE and credits_picture(block.text, lexicon)


def _tells_picture(draft: Draft, block: Block, lexicon: Lexicon) -> bool:
    """Tell whether a credited paragraph is the text of a picture, not the last one of the story."""
    if draft.is_closed or draft.is_broken or block.stands_off or len(block.text) <= _LONGEST_CAPTION:
        return True
    opens = block.text.startswith(lexicon.words("picture_openers")) or block.text[:1].isdigit()
    return (draft.is_led or draft.continued_from is not None) and opens


def _picture(blocks: Sequence[Block], lexicon: Lexicon) -> Draft:
    caption, credit = blocks
    return Draft(
        blocks=[caption.as_part(Part.CAPTION), credit],
        authors=list(parse_byline(credit.text, lexicon)),
        is_closed=True,
    )


def _begins(draft: Draft, blocks: Sequence[Block], at: int, run: int, lexicon: Lexicon) -> bool:
    """Tell whether the block at `at` begins another story than `draft`."""
    block = blocks[at]
    if not draft.body and not draft.is_closed:
        return False
    if block.part is Part.JUMP:
        return not leads_on(block.text)
    if draft.is_closed:
        return block.part not in (Part.BYLINE, Part.CAPTION) and not _lists_on(draft, block)
    if run:
        return draft.is_headless or _heads_story(draft, blocks, at, run, lexicon)
    return _starts_with_dateline(block, lexicon) and not (draft.heads and _may_be_lead(draft))


def _lists_on(draft: Draft, block: Block) -> bool:
    """Tell whether `block` is the next of a column's short news, each behind the same mark."""
    return block.part is Part.BODY and block.text[0] in _BULLETS and draft.body[-1].text[0] == block.text[0]


def _starts_with_dateline(block: Block, lexicon: Lexicon) -> bool:
    return block.part is Part.BODY and read_dateline(block.text, lexicon) is not None


def _may_be_lead(draft: Draft) -> bool:
    """Tell whether what has been gathered may be the lead above a byline."""
    return not draft.authors and draft.dateline is None and len(draft.body) <= _LONGEST_LEAD


def _heads_story(draft: Draft, blocks: Sequence[Block], at: int, run: int, lexicon: Lexicon) -> bool:
    """Tell whether the titles from `at` on head a story of their own."""
    titles = [block for block in blocks[at : at + run] if block.part is Part.TITLE]
    behind = blocks[at + run : at + run + 3]
    if not behind or not titles or any(is_numbered(title.text) for title in titles):
        return False
    if behind[0].part is Part.BYLINE or _starts_with_dateline(behind[0], lexicon):
        return True
    parts = [block.part for block in behind]
    if run == 1 and draft.continued_from is None and _is_other_matter(draft, blocks, at + 1):
        return True
    has_lead = (
        draft.is_led and parts == [Part.BODY, Part.BYLINE, Part.BODY] and not _credits_picture(behind[1], lexicon)
    )
    return has_lead or (len(titles) > 1 and len(titles) == run)


def _is_other_matter(draft: Draft, blocks: Sequence[Block], at: int) -> bool:
    """Tell whether the section from `at` on has nothing to do with `draft`: its title is another story's headline."""
    end = at
    while end < len(blocks) and blocks[end].part is Part.BODY:
        end += 1
    section = distinct_words(block.text for block in blocks[at:end])
    told = distinct_words(block.text for block in draft.body)
    return are_strangers(section, told, surely=not draft.is_unsigned)


def _is_headline_under_gap(draft: Draft, blocks: Sequence[Block], at: int, lexicon: Lexicon) -> bool:
    """Tell whether what stands like a caption under a gap heads a text that has nothing to do with `draft`."""
    block = blocks[at]
    is_caption = block.part is Part.CAPTION and block.stands_off and not ends_sentence(block.text)
    if not is_caption or opens_caption(block.text, lexicon) or draft.is_broken or not draft.body:
        return False
    below = at + 1 + _title_run(blocks, at + 1)
    return below < len(blocks) and blocks[below].part is Part.BODY and _is_other_matter(draft, blocks, below)


def _take_titles(draft: Draft, run: Sequence[Block]) -> None:
    if draft.body or draft.continued_from or (draft.heads and draft.authors):
        draft.blocks += _subheadings(run)
    else:
        draft.heads += run


def _subheadings(run: Sequence[Block]) -> Iterator[Block]:
    """Yield the titles of `run`, a bracketed label joined with the title below it."""
    label: Block | None = None
    for block in run:
        if label is not None:
            text = f"{label.text} {block.text}"
            yield replace(label, part=Part.TITLE, text=text, lines=label.lines + block.lines)
            label = None
        elif block.part is Part.LABEL:
            label = block
        else:
            yield block
    if label is not None:
        yield label.as_part(Part.TITLE)


def _take(draft: Draft, blocks: Sequence[Block], at: int, lexicon: Lexicon) -> Iterator[Draft]:
    """Add the block at `at` to `draft`; yield the story of a picture that was glued to it."""
    block = blocks[at]
    if block.part is Part.BYLINE:
        _take_byline(draft, blocks, at, lexicon)
    elif block.part is Part.JUMP:
        _take_jump(draft, block)
    else:
        yield from _take_paragraph(draft, block, lexicon)


def _take_byline(draft: Draft, blocks: Sequence[Block], at: int, lexicon: Lexicon) -> None:
    block = blocks[at]
    under_picture = bool(draft.blocks) and draft.blocks[-1].part is Part.CAPTION
    carries_on = at + 1 < len(blocks) and blocks[at + 1].part is Part.BODY
    if not draft.body:
        draft.is_led = True
    elif under_picture and credits_picture(block.text, lexicon):
        pass
    elif not (carries_on and _may_be_lead(draft)):
        draft.is_closed = True
    else:
        draft.is_led = True
    draft.authors += parse_byline(block.text, lexicon) or parse_names(block.text, lexicon)
    draft.blocks.append(block)


def _take_jump(draft: Draft, block: Block) -> None:
    if leads_on(block.text):
        draft.continued_on, draft.is_closed = strip_jump(block.text), True
    else:
        draft.continued_from = strip_jump(block.text)
    draft.blocks.append(block)


def _take_paragraph(draft: Draft, block: Block, lexicon: Lexicon) -> Iterator[Draft]:
    text = block.text
    dateline = read_dateline(text, lexicon) if draft.dateline is None and block.part is Part.BODY else None
    if dateline is not None:
        text = text[dateline.end :]
        draft.dateline, draft.is_led = dateline.printed, True
        draft.authors += _for_outlet(dateline.authors, outlet_of(dateline.printed, lexicon))
    credited = cut_credit(text, lexicon)
    if (
        credited.credit
        and credits_picture(credited.credit, lexicon)
        and _is_picture_text(draft, block, credited, lexicon)
    ):
        yield Draft(
            blocks=[replace(block, part=Part.CAPTION, text=credited.body)],
            authors=list(credited.authors),
            is_closed=True,
        )
        return
    draft.blocks.append(replace(block, text=credited.body))
    if credited.caption is not None:
        draft.is_closed = True
        yield _glued(block, credited)
    elif credited.credit:
        draft.authors += credited.authors
        draft.is_closed = block.part is Part.BODY


def _is_picture_text(draft: Draft, block: Block, credited: Credited, lexicon: Lexicon) -> bool:
    if credited.caption is not None or not draft.body:
        return False
    if block.part is Part.CAPTION:
        return not opens_caption(block.text, lexicon)
    return _tells_picture(draft, replace(block, text=credited.body), lexicon)


def _glued(block: Block, credited: Credited) -> Draft:
    """Return the story of a picture whose text was glued to the end of `block`."""
    caption = replace(block, part=Part.CAPTION, text=credited.caption or "", lines=block.lines[-1:])
    return Draft(blocks=[caption], authors=list(credited.authors), is_closed=True)


def _for_outlet(authors: Sequence[Author], outlet: str | None) -> Iterator[Author]:
    """Yield `authors`, the newspaper of the dateline given to its reporters."""
    for author in authors:
        is_own = author.outlet is None and author.role.endswith("记者")
        yield replace(author, outlet=outlet) if is_own else author
