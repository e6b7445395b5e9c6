"""Deep links: `https://t.me/<bot>?start=<payload>` opens one entry of the archive, today and after any reindex."""

import re
from dataclasses import dataclass

from bot.inquiry.answers import Opening, View
from reading.asking.question import Facet

HELP = "help"
"""The payload at which the bot says all that can be asked."""

_PAYLOAD = re.compile(r"([aqfe])_([A-Za-z0-9_-]{1,62})")
_FACETS = {"a": Facet.ARTICLES, "q": Facet.QUOTATIONS, "f": Facet.FIGURES, "e": Facet.SUMMARY}


@dataclass(frozen=True, slots=True)
class Links:
    """Makes the addresses of entries; `bot` is the bot's user name, None where there is no Telegram to lead to."""

    bot: str | None = None

    def article(self, identity: str) -> str | None:
        """Return the address of the article with this id."""
        return self._address(f"a_{identity}")

    def quotation(self, identity: str) -> str | None:
        """Return the address of the quotation with this id."""
        return self._address(f"q_{identity}")

    def figure(self, identity: str) -> str | None:
        """Return the address of the figure with this id."""
        return self._address(f"f_{identity}")

    def entity(self, identity: str) -> str | None:
        """Return the address of the entity with this id."""
        return self._address(f"e_{identity}")

    def help(self) -> str | None:
        """Return the address at which the bot says what can be asked."""
        return self._address(HELP)

    def _address(self, payload: str) -> str | None:
        return None if self.bot is None else f"https://t.me/{self.bot}?start={payload}"


def read_payload(payload: str) -> View | None:
    """Return the view that a deep link's payload opens, or None where it is none of ours."""
    found = _PAYLOAD.fullmatch(payload.strip())
    if found is None:
        return None
    letter, identity = found.groups()
    if letter == "e":
        return View(identity, Facet.SUMMARY)
    opens = Opening.TEXT if letter == "a" else Opening.CARD
    return View(None, _FACETS[letter], cited=payload.strip(), opens=opens)
