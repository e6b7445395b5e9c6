"""A person or an agency seen once in a text is seen wherever the text prints the name."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from reading.facts import Kind
from reading.tagger import Sighting

_HEAD = 2
_KINDS = (Kind.PERSON, Kind.AGENCY)


def see_again(text: str, sightings: Sequence[Sighting]) -> list[Sighting]:
    """Return `sightings` of `text` and every further place of their names that none of them lies over, in order.

    At one place the longest name is seen. Names of one character are not looked for, since they are words elsewhere,
    nor are places, since they stand in other names (中国队).
    """
    known: dict[str, Sighting] = {}
    for each in sightings:
        if each.kind in _KINDS:
            known.setdefault(each.span.of(text), each)
    heads: defaultdict[str, list[Sighting]] = defaultdict(list)
    for name in sorted(known, key=len, reverse=True):
        if len(name) >= _HEAD:
            heads[name[:_HEAD]].append(known[name])
    found = [again for begin, end in _gaps(len(text), sightings) for again in _find(text, begin, end, heads)]
    return sorted([*sightings, *found])


def _gaps(length: int, sightings: Iterable[Sighting]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a text of `length` that lie between `sightings`, which are in order."""
    begin = 0
    for each in sightings:
        yield begin, each.span.start
        begin = each.span.end
    yield begin, length


def _find(text: str, begin: int, end: int, heads: Mapping[str, Sequence[Sighting]]) -> Iterator[Sighting]:
    """Yield the names that stand between `begin` and `end`; `heads` holds them by how they begin, the longest first."""
    place = begin
    while place < end:
        for each in heads.get(text[place : place + _HEAD], ()):
            length = each.span.end - each.span.start
            if place + length <= end and text.startswith(each.span.of(text), place):
                yield Sighting.of(place, place + length, each.kind)
                place += length - 1
                break
        place += 1
