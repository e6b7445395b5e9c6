"""Pieces: parts of a story that the page prints elsewhere, put back where they belong.

A lone title without a text is the caption of a picture in the story above it. A story that breaks off inside a sentence
is looked for its rest: a piece without titles and byline, or the last paragraphs of another story that share more words
with the broken one than with the paragraphs above them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log

from reading.blocks import Block, Part, ends_sentence, join
from reading.drafts import Draft
from reading.kinship import distinct_words
from reading.narrowing import narrow

_FRAGMENT = 25
_FRAGMENT_BONUS = 0.5
_LEAST_SURPLUS = 0.03
_FARTHEST = 40
_LONGEST_REST = 40


@dataclass(frozen=True, slots=True)
class _Rest:
    """The paragraphs of `draft` from block `start` on, which may carry on another story; `surplus` says how well."""

    draft: Draft
    start: int
    surplus: float


def put_in_order(drafts: Sequence[Draft]) -> list[Draft]:
    """Return `drafts` in the order of the file, each broken one followed by the piece that carries it on."""
    kept = list(_attach_titles(drafts))
    for broken in tuple(kept):
        if broken.is_broken:
            rest = max(_rests(broken, _around(broken, kept)), key=lambda one: one.surplus, default=None)
            if rest is not None and rest.surplus > _LEAST_SURPLUS:
                _move(rest, broken)
                kept = [draft for draft in kept if draft.heads or draft.blocks]
    return sorted(kept, key=_first_line)


def _attach_titles(drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Yield `drafts`, a lone title without a text made a caption of the draft before it.

    Titles with a jump line and nothing else announce what stands on another page; they are left out.
    """
    previous: Draft | None = None
    for draft in drafts:
        if draft.continued_on and all(block.part is Part.JUMP for block in draft.blocks):
            continue
        if previous is not None and len(draft.heads) == 1 and not draft.blocks:
            previous.blocks.append(draft.heads[0].as_part(Part.CAPTION))
            continue
        previous = draft
        yield draft


def _first_line(draft: Draft) -> int:
    return min((number for block in (*draft.heads, *draft.blocks) for number in block.lines), default=0)


def _around(broken: Draft, drafts: Sequence[Draft]) -> Sequence[Draft]:
    """Return the `drafts` near the `broken` one, more than a page holds: its rest stands on its page."""
    place = next(place for place, draft in enumerate(drafts) if draft is broken)
    return drafts[max(0, place - _FARTHEST) : place + _FARTHEST + 1]


def _rests(broken: Draft, drafts: Sequence[Draft]) -> Iterator[_Rest]:
    wanted = _words(broken.body)
    for draft in drafts:
        if draft is broken or draft.continued_on or not draft.has_body:
            continue
        if draft.is_headless and not draft.is_closed:
            yield _Rest(draft, 0, 1 + _likeness(_words(draft.body), wanted))
        elif draft.is_led:
            yield from _tails(draft, wanted)


def _tails(draft: Draft, wanted: frozenset[str]) -> Iterator[_Rest]:
    """Yield the ends of `draft` that begin a paragraph of their own and are closer to the `wanted` words."""
    for start in range(max(1, len(draft.blocks) - _LONGEST_REST), len(draft.blocks)):
        head, tail = draft.blocks[:start], draft.blocks[start:]
        if any(block.part is not Part.BODY for block in tail) or head[-1].part is not Part.BODY:
            continue
        words = _words(tail)
        surplus = _likeness(words, wanted) - _likeness(words, _words(head))
        if ends_sentence(head[-1].text):
            yield _Rest(draft, start, surplus * (1 + _FRAGMENT_BONUS * _is_fragment(tail[0])))


def _is_fragment(block: Block) -> bool:
    """Tell whether a paragraph is so short and plain that it looks like the end of another one."""
    return len(block.text) <= _FRAGMENT and "," not in narrow(block.text)


def _words(blocks: Sequence[Block]) -> frozenset[str]:
    return distinct_words(block.text for block in blocks)


def _likeness(words: frozenset[str], others: frozenset[str]) -> float:
    """Return how much of `words` stands among `others`, a long text's chance hits discounted."""
    return len(words & others) / (1 + len(words)) / log(2 + len(others))


def _move(rest: _Rest, broken: Draft) -> None:
    moved = rest.draft.blocks[rest.start :]
    del rest.draft.blocks[rest.start :]
    at = max(place for place, block in enumerate(broken.blocks) if block.part is Part.BODY)
    broken.blocks[at] = join(broken.blocks[at], moved[0])
    broken.blocks[at + 1 : at + 1] = moved[1:]
    broken.authors += rest.draft.authors if rest.start == 0 else []
    broken.photographers += rest.draft.photographers if rest.start == 0 else []
