"""Sites: organisations that an article goes to rather than hears from.

A museum that somebody walks into is a place, a museum whose director speaks is an agency; a factory is a place unless
its people are named by their offices.
"""

from collections.abc import Sequence
from functools import lru_cache

from reading.facts import Span
from reading.lexicon import Lexicon
from reading.naming.place_makes import LEVELS
from reading.naming.rows import is_joined
from reading.text.overlaps import Overlaps
from reading.text.vocabulary import vocabulary

_BUILT, _NAMED, _HELD, _VISITED = "built", "named", "held", "visited"
_AT = "在"


class Sites:
    """What tells an organisation that is meant as a place."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Take the lists `site_bodies`, `site_openers` and `offices`."""
        self._uses = lexicon.table("site_bodies")
        self._tails = vocabulary(lexicon, "site_bodies")
        self._openers = vocabulary(lexicon, "site_openers")
        self._offices = vocabulary(lexicon, "offices")

    def is_body(self, name: str) -> bool:
        """Tell whether `name` is that of an organisation first, wherever it stands: a museum's."""
        tail = self._tails.start_to(name, len(name), 1)
        return tail is not None and self._uses[name[tail:]] == _VISITED

    def is_site(self, text: str, name: str, mentions: Sequence[Span], places: Overlaps) -> bool:
        """Tell whether the organisation `name`, printed at `mentions` of `text`, is meant as a place there.

        A museum is where half of the mentions or more go there, or stand in a row with `places`.
        """
        tail = self._tails.start_to(name, len(name), 1)
        if tail is None:
            return False
        if any(self._offices.end_from(text, span.end) is not None for span in mentions):
            return False
        use = self._uses[name[tail:]]
        visits = sum(
            self._openers.start_to(text, span.start) is not None
            or (use == _HELD and text.endswith(_AT, 0, span.start))
            or is_joined(text, span, places)
            for span in mentions
        )
        # 柳溪县|水文站 is the county's office, 石头矶|水文站 stands at a water.
        built = use == _BUILT or (use == _NAMED and name[tail - 1] not in LEVELS)
        return built or visits * 2 >= len(mentions)


@lru_cache(maxsize=8)
def sites(lexicon: Lexicon) -> Sites:
    """Return the sites of `lexicon`."""
    return Sites(lexicon)
