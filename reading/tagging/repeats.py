"""A person or an agency seen once in a text is seen wherever the text prints the name."""

from collections.abc import Sequence

from reading.facts import Kind
from reading.tagging.tagger import Sighting
from reading.text.overlaps import Overlaps
from reading.text.vocabulary import Vocabulary

_SHORTEST = 2
_KINDS = (Kind.PERSON, Kind.AGENCY)


def see_again(text: str, sightings: Sequence[Sighting]) -> list[Sighting]:
    """Return `sightings` of `text` and every further place of their names that none of them lies over, in order.

    At one place the longest name is seen. Names of one character are not looked for, since they are words elsewhere,
    nor are places, since they stand in other names (中国队).
    """
    kinds: dict[str, Kind] = {}
    for each in sightings:
        if each.kind in _KINDS and len(name := each.span.of(text)) >= _SHORTEST:
            kinds.setdefault(name, each.kind)
    taken = Overlaps(each.span for each in sightings)
    again = Vocabulary(kinds).find_apart(text, lambda span: not taken.touches(span))
    return sorted([*sightings, *(Sighting(span, kinds[span.of(text)], span) for span in again)])
