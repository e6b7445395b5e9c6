"""Pieces: parts of a story that the page prints elsewhere, put back where they belong.

A title far from its text goes back to the story that lacks one and tells of the same; any other without a text is the
caption of a picture in the story above it. A story that breaks off inside a sentence
is looked for its rest: a piece without titles and byline, or the last paragraphs of another story that share more words
with the broken one than with the paragraphs above them. A piece that begins with a whole sentence is the end of the
story that tells of the same.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile
from math import log
from operator import itemgetter

from reading.lexicon import Lexicon
from reading.lines.blocks import Block, Part, ends_sentence, join
from reading.lines.jumps import stays_here
from reading.lines.shapes import heads_notice
from reading.makeup.drafts import Draft
from reading.makeup.kinship import are_kin, kinship, telling_pairs
from reading.text.narrowing import narrow

_FRAGMENT = 25
_FRAGMENT_BONUS = 0.5
_LEAST_SURPLUS = 0.005
_FARTHEST = 40
_LONGEST_REST = 40
_SURELY_KIN = 0.5


@dataclass(frozen=True, slots=True)
class _Rest:
    """The paragraphs of `draft` from block `start` on, which may carry on another story; `surplus` says how well."""

    draft: Draft
    start: int
    surplus: float


def put_in_order(drafts: Sequence[Draft], lexicon: Lexicon) -> list[Draft]:
    """Return `drafts` in the order of the file, each broken one followed by the piece that carries it on."""
    titled = _attach_titles(list(_return_titles(drafts, lexicon)))
    kept = list(_follow_jumps([_with_titles_below(draft) for draft in titled], lexicon))
    for broken in tuple(kept):
        if broken.is_broken and not broken.is_headless and not _is_notice(broken, lexicon):
            rest = max(_rests(broken, _around(broken, kept), lexicon), key=lambda one: one.surplus, default=None)
            if rest is not None and rest.surplus > _LEAST_SURPLUS:
                _move(rest, broken)
                kept = [draft for draft in kept if draft.heads or draft.blocks]
    return sorted(_attach_pieces(kept, lexicon), key=_first_line)


def _is_notice(draft: Draft, lexicon: Lexicon) -> bool:
    """Tell whether `draft` is a notice, which the body that signs it ends without a mark: …。江州供电公司."""
    return any(heads_notice(head.text, lexicon) for head in draft.heads)


def _follow_jumps(drafts: Sequence[Draft], lexicon: Lexicon) -> Iterator[Draft]:
    """Yield `drafts`, one that goes on elsewhere on its page (下转本版) joined with its rest (上接本版)."""
    rests = [draft for draft in drafts if draft.has_body and stays_here(draft.continued_from or "")]
    joined: set[int] = set()
    for draft in drafts:
        left = [rest for rest in rests if id(rest) not in joined and rest is not draft]
        if left and stays_here(draft.continued_on or ""):
            own = _pairs(draft.body, lexicon)
            rest = max(left, key=lambda each: kinship(_pairs(each.body, lexicon), own))
            joined.add(id(rest))
            _carry_on(draft, rest)
    return (draft for draft in drafts if id(draft) not in joined)


def _carry_on(draft: Draft, rest: Draft) -> None:
    draft.blocks += rest.blocks
    draft.authors += rest.authors
    draft.photographers += rest.photographers
    draft.continued_on, draft.is_closed = rest.continued_on, rest.is_closed


def _return_titles(drafts: Sequence[Draft], lexicon: Lexicon) -> Iterator[Draft]:
    """Yield `drafts`, those signed above their text that lack titles given the ones that the page prints elsewhere.

    They stand alone or above those of another story, and share with the text what they do not with that story's.
    """
    lacking = [draft for draft in drafts if not draft.heads and draft.has_body and draft.is_led]
    for draft in drafts:
        spare = draft.heads[: _count_spare(draft)] if lacking else []
        pairs = _pairs(spare, lexicon)
        fits = [each for each in lacking if are_kin(pairs, _pairs(each.body, lexicon), surely=True)]
        if len(fits) == 1 and not are_kin(pairs, _pairs(draft.body, lexicon), surely=False):
            lacking.remove(fits[0])
            fits[0].heads += spare
            del draft.heads[: len(spare)]
        if draft.heads or draft.blocks:
            yield draft


def _count_spare(draft: Draft) -> int:
    """Return how many of the first titles of `draft` may be another story's: one, and what stands closer below it."""
    closer = takewhile(lambda head: head.gap < draft.heads[0].gap, draft.heads[1:])
    count = len(draft.heads[:1]) + len(list(closer))
    return count if count < len(draft.heads) or not draft.blocks else 0


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


def _with_titles_below(draft: Draft) -> Draft:
    """Return `draft`, a story that somebody signs, with the titles that the file holds below its text, above it."""
    start = len(draft.blocks)
    while start and draft.blocks[start - 1].part is Part.TITLE:
        start -= 1
    if not draft.heads and draft.has_body and (draft.dateline or draft.is_led):
        draft.heads, draft.blocks = draft.blocks[start:], draft.blocks[:start]
    return draft


def _attach_pieces(drafts: Sequence[Draft], lexicon: Lexicon) -> Iterator[Draft]:
    """Yield `drafts`, a piece without titles and byline made the end of the story that tells of the same.

    So is a section whose story stands above another one.
    """
    for at, draft in enumerate(drafts):
        story = _story_of_section(draft, drafts[max(0, at - _FARTHEST) : max(0, at - 1)], lexicon)
        if story is not None:
            story.blocks += [*(head.as_part(Part.TITLE) for head in draft.heads), *draft.blocks]
            continue
        is_signed = _is_signed_end(draft)
        is_piece = (draft.is_headless or is_signed) and draft.has_body and not draft.body[0].opens
        own = _pairs(draft.body, lexicon) if is_piece else frozenset[str]()
        others = [
            each for each in _around(draft, drafts) if is_piece and each.heads and (each.is_unsigned or not is_signed)
        ]
        nearest = max(others, key=lambda each: kinship(own, _pairs(each.body, lexicon)), default=None)
        if nearest is not None and are_kin(own, _pairs(nearest.body, lexicon), surely=False):
            nearest.blocks += draft.blocks
            nearest.authors += draft.authors
        else:
            yield draft


def _is_signed_end(draft: Draft) -> bool:
    """Tell whether `draft` may be the end of an unsigned story: nothing heads it, and who wrote it stands below it."""
    is_bare = not (draft.heads or draft.dateline or draft.continued_from or draft.is_led)
    return is_bare and bool(draft.authors) and draft.blocks[-1].part is Part.BYLINE


def _story_of_section(draft: Draft, above: Sequence[Draft], lexicon: Lexicon) -> Draft | None:
    """Return which of the stories `above`, open and with sections, the unsigned `draft` is surely a section of."""
    is_section = len(draft.heads) == 1 and draft.is_unsigned and draft.has_body and not draft.is_closed
    stories = [each for each in above if is_section and each.is_led and not each.is_closed and _has_sections(each)]
    if not stories:
        return None
    own = _pairs(draft.body, lexicon)
    story = max(stories, key=lambda each: kinship(own, _pairs(each.body, lexicon)))
    return story if kinship(own, _pairs(story.body, lexicon)) >= _SURELY_KIN else None


def _has_sections(draft: Draft) -> bool:
    return any(block.part is Part.TITLE for block in draft.blocks)


def _first_line(draft: Draft) -> int:
    return min((number for block in (*draft.heads, *draft.blocks) for number in block.lines), default=0)


def _around(broken: Draft, drafts: Sequence[Draft]) -> Sequence[Draft]:
    """Return the `drafts` near the `broken` one, more than a page holds: its rest stands on its page."""
    place = next(place for place, draft in enumerate(drafts) if draft is broken)
    return drafts[max(0, place - _FARTHEST) : place + _FARTHEST + 1]


def _rests(broken: Draft, drafts: Sequence[Draft], lexicon: Lexicon) -> Iterator[_Rest]:
    wanted = _pairs(broken.body, lexicon)
    for draft in drafts:
        if draft is broken or draft.continued_on or not draft.has_body:
            continue
        if (draft.is_headless and not draft.is_closed) or _is_signed_alike(draft, broken):
            yield _Rest(draft, 0, 1 + _likeness(_pairs(draft.body, lexicon), wanted))
        elif draft.is_led:
            yield from (rest for rest, _ in sorted(_tails(draft, wanted, lexicon), key=itemgetter(1))[-1:])


def _is_signed_alike(draft: Draft, broken: Draft) -> bool:
    """Tell whether `draft`, a text without titles, is signed below by somebody who signs above the `broken` story."""
    return not draft.heads and not {one.name for one in draft.authors}.isdisjoint(one.name for one in broken.authors)


def _tails(draft: Draft, wanted: frozenset[str], lexicon: Lexicon) -> Iterator[tuple[_Rest, float]]:
    """Yield the ends of `draft` that begin a paragraph of their own, each with how many of its pairs are the `wanted`.

    Less those that it shares with the text above it: of a rest of several paragraphs the last alone has fewer.
    """
    for start in range(max(1, len(draft.blocks) - _LONGEST_REST), len(draft.blocks)):
        head, tail = draft.blocks[:start], draft.blocks[start:]
        if any(block.part is not Part.BODY for block in tail) or head[-1].part is not Part.BODY:
            continue
        pairs = _pairs(tail, lexicon)
        surplus = _likeness(pairs, wanted) - _likeness(pairs, _pairs(head, lexicon))
        if ends_sentence(head[-1].text):
            rest = _Rest(draft, start, surplus * (1 + _FRAGMENT_BONUS * _is_fragment(tail[0])))
            yield rest, rest.surplus * len(pairs)


def _is_fragment(block: Block) -> bool:
    """Tell whether a paragraph is so short and plain that it looks like the end of another one."""
    return len(block.text) <= _FRAGMENT and "," not in narrow(block.text)


def _pairs(blocks: Sequence[Block], lexicon: Lexicon) -> frozenset[str]:
    return telling_pairs((block.text for block in blocks), lexicon)


def _likeness(pairs: frozenset[str], others: frozenset[str]) -> float:
    """Return how much of `pairs` stands among `others`, a long text's chance hits discounted."""
    return len(pairs & others) / (1 + len(pairs)) / log(2 + len(others))


def _move(rest: _Rest, broken: Draft) -> None:
    moved = rest.draft.blocks[rest.start :]
    del rest.draft.blocks[rest.start :]
    at = max(place for place, block in enumerate(broken.blocks) if block.part is Part.BODY)
    broken.blocks[at] = join(broken.blocks[at], moved[0])
    broken.blocks[at + 1 : at + 1] = moved[1:]
    broken.authors += rest.draft.authors if rest.start == 0 else []
    broken.photographers += rest.draft.photographers if rest.start == 0 else []
