"""Drafts: stories as far as they have been gathered from a page, and how each block is added to one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from reading.facts import Author
from reading.lexicon import Lexicon
from reading.lines.blocks import Block, Part, ends_sentence
from reading.lines.bylines import parse_byline, parse_names
from reading.lines.credits import Credited, credits_only_picture, cut_credit
from reading.lines.datelines import is_dateline, outlet_of, read_dateline
from reading.lines.jumps import leads_on, strip_jump
from reading.lines.shapes import is_numbered, is_row, opens_note
from reading.lines.signoffs import ends_with_day

_LONGEST_LEAD = 2


@dataclass(slots=True)
class Draft:
    """A story as far as it has been gathered.

    `heads` are the titles above it, `blocks` everything else in reading order; `photographers` made the pictures in it,
    the other `authors` may have written it. `is_led` tells that its authors stand
    above its text, `is_closed` that its end has been seen, `has_note` that its text begins with an editor's note.
    """

    heads: list[Block] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    authors: list[Author] = field(default_factory=list)
    photographers: list[Author] = field(default_factory=list)
    dateline: str | None = None
    continued_from: str | None = None
    continued_on: str | None = None
    is_led: bool = False
    is_closed: bool = False
    has_note: bool = False

    @property
    def body(self) -> list[Block]:
        """The running text gathered so far."""
        return [block for block in self.blocks if block.part is Part.BODY]

    @property
    def has_body(self) -> bool:
        """Tell whether any running text has been gathered."""
        return any(block.part is Part.BODY for block in self.blocks)

    @property
    def last_text(self) -> str:
        """The last paragraph of running text; empty where there is none."""
        return next((block.text for block in reversed(self.blocks) if block.part is Part.BODY), "")

    @property
    def is_headless(self) -> bool:
        """Tell whether nothing says whose text this is: a piece whose beginning stands elsewhere."""
        return not (self.heads or self.authors or self.dateline or self.continued_from)

    @property
    def awaits_titles(self) -> bool:
        """Tell whether only the note has been gathered that stands above a story's titles."""
        return self.has_note and not self.heads

    @property
    def is_unsigned(self) -> bool:
        """Tell whether nobody is named yet who wrote the story."""
        return not (self.authors or self.dateline or self.continued_from)

    @property
    def is_broken(self) -> bool:
        """Tell whether the text breaks off inside a sentence; the day below a notice ends it, and a table."""
        is_ended = ends_sentence(self.last_text) or ends_with_day(self.last_text) or is_row(self.last_text)
        return self.has_body and not self.continued_on and not is_ended

    @property
    def may_be_lead(self) -> bool:
        """Tell whether what has been gathered may be the lead above a byline."""
        body = (block for block in self.blocks if block.part is Part.BODY)
        is_short = len(tuple(islice(body, _LONGEST_LEAD + 1))) <= _LONGEST_LEAD
        return (is_short or self.has_note) and not self.authors and self.dateline is None


def take_titles(draft: Draft, run: Sequence[Block]) -> None:
    """Add the titles of `run` to `draft`: above its text as its titles, below as subheadings."""
    if draft.awaits_titles:
        draft.heads += run
    elif draft.has_body or draft.continued_from or (draft.heads and draft.is_led):
        draft.blocks += _subheadings(run)
    else:
        first = next((at for at, title in enumerate(run) if at and is_numbered(title.text)), len(run))
        draft.heads += run[:first]
        draft.blocks += _subheadings(run[first:])


def take_byline(draft: Draft, block: Block, lexicon: Lexicon, *, is_followed: bool) -> None:
    """Add a byline to `draft`; `is_followed` tells that running text follows, so that it may stand below a lead."""
    if not draft.has_body or (is_followed and draft.may_be_lead):
        draft.is_led = True
    elif not credits_only_picture(block.text, lexicon):
        draft.is_closed = True
    if draft.dateline is None and is_dateline(block.text, lexicon):
        _without_dateline(draft, block.as_part(Part.BODY), lexicon)
    else:
        draft.authors += parse_byline(block.text, lexicon) or parse_names(block.text, lexicon)
    draft.blocks.append(block)


def take_signoff(draft: Draft, block: Block) -> None:
    """Add the name of the office that signs the text of `draft`, which ends with it."""
    draft.blocks.append(block.as_part(Part.BODY))
    draft.is_closed = True


def take_jump(draft: Draft, block: Block) -> None:
    """Add a jump line to `draft`."""
    if leads_on(block.text):
        draft.continued_on, draft.is_closed = strip_jump(block.text), True
    else:
        draft.continued_from = strip_jump(block.text)
    draft.blocks.append(block)


def take_paragraph(draft: Draft, block: Block, lexicon: Lexicon) -> Credited:
    """Add a paragraph or a caption to `draft`, its dateline and credit apart; return it as it was credited."""
    draft.has_note = draft.has_note or (not draft.blocks and opens_note(block.text, lexicon))
    credited = cut_credit(_without_dateline(draft, block, lexicon), lexicon)
    draft.blocks.append(replace(block, text=credited.body))
    if credited.caption is not None:
        draft.is_closed = True
    elif credited.credit:
        is_picture = block.part is Part.CAPTION
        (draft.photographers if is_picture else draft.authors).extend(credited.authors)
        draft.is_closed = not is_picture
    return credited


def _without_dateline(draft: Draft, block: Block, lexicon: Lexicon) -> str:
    """Return the block's text behind its dateline, which is told to `draft`."""
    dateline = read_dateline(block.text, lexicon) if draft.dateline is None and block.part is Part.BODY else None
    if dateline is None:
        return block.text
    draft.dateline, draft.is_led = dateline.printed, True
    draft.authors += _for_outlet(dateline.authors, outlet_of(dateline.printed, lexicon))
    return block.text[dateline.end :]


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


def _for_outlet(authors: Sequence[Author], outlet: str | None) -> Iterator[Author]:
    """Yield `authors`, the newspaper of the dateline given to its reporters."""
    for author in authors:
        is_own = author.outlet is None and author.role.endswith("记者")
        yield replace(author, outlet=outlet) if is_own else author
