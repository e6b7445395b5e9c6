"""Leaves: an article cut into parts that a phone shows at one go, whole paragraphs each, of about the same length."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from reading.facts import Span
from reading.text.sentences import split_sentences
from storage.archive.findings import Paragraph

_USUAL = 1_050
"""Characters of a leaf: about 30 lines of a phone, two or three screens."""

# A longer paragraph than this is cut behind a sentence: whole, it would leave the leaf before it half empty.
_LONGEST_PARAGRAPH = 600

Leaf = tuple[Paragraph, ...]


def cut_leaves(paragraphs: Iterable[Paragraph]) -> tuple[Leaf, ...]:
    """Return `paragraphs` in leaves, none empty; one leaf for no paragraph at all."""
    stretches = list(_stretches(piece for paragraph in paragraphs for piece in _cut(paragraph)))
    total = sum(map(_length, stretches))
    leaves = max(1, round(total / _USUAL))
    found: list[Leaf] = [()]
    used = 0
    for stretch in stretches:
        # The border falls where it is nearest to an equal share.
        if found[-1] and len(found) < leaves and used + _length(stretch) / 2 > total * len(found) / leaves:
            found.append(())
        found[-1] += stretch
        used += _length(stretch)
    return tuple(found)


def leaf_with_match(leaves: Sequence[Leaf]) -> int:
    """Return the number, from 1, of the first leaf that holds a highlight; 1 where none does."""
    holding = (number for number, leaf in enumerate(leaves, 1) if any(piece.highlights for piece in leaf))
    return next(holding, 1)


def _stretches(pieces: Iterable[Paragraph]) -> Iterator[Leaf]:
    """Yield what must not be parted: titles with the paragraph below them."""
    titles: Leaf = ()
    for piece in pieces:
        titles += (piece,)
        if not piece.is_title:
            yield titles
            titles = ()
    if titles:
        yield titles


def _length(pieces: Leaf) -> int:
    return sum(len(piece.text) for piece in pieces)


def _cut(paragraph: Paragraph) -> Iterator[Paragraph]:
    """Yield `paragraph`, or of a very long one pieces of whole sentences."""
    start = 0
    ends = [sentence.end for sentence in split_sentences(paragraph.text)] or [len(paragraph.text)]
    ends[-1] = len(paragraph.text)
    for end, following in zip(ends, [*ends[1:], None], strict=True):
        if following is None or following - start > _LONGEST_PARAGRAPH:
            yield _piece(paragraph, Span(start, end))
            start = end


def _piece(paragraph: Paragraph, part: Span) -> Paragraph:
    if part == (0, len(paragraph.text)):
        return paragraph
    inside = (Span(max(one.start, part.start), min(one.end, part.end)) for one in paragraph.highlights)
    is_last = part.end == len(paragraph.text)
    return replace(
        paragraph,
        text=part.of(paragraph.text),
        highlights=tuple(Span(one.start - part.start, one.end - part.start) for one in inside if one.start < one.end),
        gaps=tuple(gap - part.start for gap in paragraph.gaps if part.start <= gap < part.end + is_last),
    )
