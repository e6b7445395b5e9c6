"""The archive's names as one question asks for them: each string once, as step after step comes back to the same."""

from storage.archive.findings import Candidate, Match
from storage.naming.names import MOST_ALIKE, Names


class Asked:
    """Asks for names, and remembers what was found."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._sure: dict[str, tuple[Candidate, ...]] = {}
        self._loose: dict[str, tuple[Candidate, ...]] = {}
        self._contained: dict[str, tuple[Candidate, ...]] = {}

    async def surely(self, text: str) -> tuple[Candidate, ...]:
        """Return whom `text` means by one of the sure steps."""
        if text not in self._sure:
            self._sure[text] = await self._names.find_surely(text)
        return self._sure[text]

    async def find(self, text: str) -> tuple[Candidate, ...]:
        """Return whom `text` means by any step."""
        if text not in self._loose:
            self._loose[text] = await self.surely(text) or await self._names.find_loosely(text)
        return self._loose[text]

    async def contained(self, text: str) -> tuple[Candidate, ...]:
        """Return the known names that stand in `text`."""
        if text not in self._contained:
            known = self._contained[text] = await self._names.contained(text)
            # What is printed as it stands in the text needs no second look.
            for form in {one.form for one in known if one.match is not Match.FOLDED}:
                alike = [one for one in known if one.form == form]
                self._sure.setdefault(form, tuple(alike[:MOST_ALIKE]))
        return self._contained[text]
