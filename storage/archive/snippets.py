"""Snippets: a match with the sentences around it, cut at their borders, the matches within it highlighted."""

from collections.abc import Iterable

from reading.facts import Span
from reading.text.sentences import split_sentences

# A phone shows about five lines of this; a longer sentence is cut around its match.
_LONGEST = 160


def cut_snippet(text: str, match: Span) -> Span:
    """Return the span of `text` to show for `match`: its sentences, or where these run on, a stretch around it."""
    touched = [sentence for sentence in split_sentences(text) if sentence.overlaps(match)]
    whole = Span(min([match.start, *(one.start for one in touched)]), max([match.end, *(one.end for one in touched)]))
    if whole.end - whole.start <= _LONGEST:
        return whole
    room = max(0, _LONGEST - (match.end - match.start)) // 2
    start = max(whole.start, min(match.start - room, whole.end - _LONGEST))
    return Span(start, max(match.end, min(whole.end, start + _LONGEST)))


def highlights_within(shown: Span, matches: Iterable[Span]) -> tuple[Span, ...]:
    """Return the `matches` that lie in `shown`, as offsets into it, without overlaps."""
    found: list[Span] = []
    for match in sorted(matches):
        if shown.covers(match) and (not found or match.start >= found[-1].end + shown.start):
            found.append(Span(match.start - shown.start, match.end - shown.start))
    return tuple(found)
