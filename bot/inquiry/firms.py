"""Firms that papers call by their brand in one story and in full in another: who asks for one is told of the other."""

from collections.abc import Sequence

from reading.facts import Kind
from reading.lexicon import Lexicon
from reading.text.folding import fold
from reading.text.words import is_word
from storage.archive.findings import EntityCard
from storage.naming.abbreviations import is_within
from storage.naming.names import Names

_MOST = 3
# Among the most frequent names that hold a brand.
_LOOKED_AT = 12


class Firms:
    """Finds firms by their brands."""

    def __init__(self, names: Names, lexicon: Lexicon) -> None:
        self._names = names
        self._lexicon = lexicon

    async def find_fuller(self, brand: EntityCard) -> tuple[EntityCard, ...]:
        """Return the agencies whose full names hold `brand`: 柳溪市康益达器械有限公司 of 康益达; none of an office."""
        tails = self._lexicon.words("agency_tails")
        if brand.kind is not Kind.AGENCY or brand.name.endswith(tails) or not self._tells_which(brand.name):
            return ()
        holding = await self._names.complete(brand.name, 0, _LOOKED_AT)
        fuller = [one for one in holding.entries if one.kind is Kind.AGENCY and one.name.endswith(tails)]
        return tuple(one for one in fuller if one.id != brand.id and fold(brand.name) in fold(one.name))[:_MOST]

    def _tells_which(self, name: str) -> bool:
        """Tell whether a name is one firm's: 移动 and 地铁 are of many."""
        return not is_word(name) and name not in self._lexicon.words("brands")


def are_one_firm(brand: EntityCard, fuller: EntityCard) -> bool:
    """Tell whether the firm that bears a `brand` in full is likely the one meant: one newspaper prints both."""
    return brand.publication is not None and brand.publication == fuller.publication


def find_fullest(bodies: Sequence[EntityCard]) -> EntityCard | None:
    """Return that of several `bodies` of one newspaper whose name holds the others' in order; None where none does."""
    longest = max(bodies, key=lambda body: len(body.name))
    others = (body for body in bodies if body is not longest)
    are_short_forms = (
        is_within(fold(body.name), fold(longest.name)) and are_one_firm(body, longest) for body in others
    )
    is_one = len(bodies) == 1 or (longest.kind is Kind.AGENCY and all(are_short_forms))
    return longest if is_one else None
