"""Deep links: `https://t.me/<bot>?start=<payload>` opens one entry of the archive, today and after any reindex."""

import re
from dataclasses import dataclass

from bot.inquiry.answers import Opening, Payload, View
from reading.asking.question import Facet

HELP = "help"
"""The payload at which the bot says all that can be asked."""

_PAYLOAD = re.compile(r"([aqfe])_([A-Za-z0-9_-]{1,62})")
_FACETS = {
    Payload.ARTICLE: Facet.ARTICLES,
    Payload.QUOTATION: Facet.QUOTATIONS,
    Payload.FIGURE: Facet.FIGURES,
    Payload.ENTITY: Facet.SUMMARY,
}


@dataclass(frozen=True, slots=True)
class Links:
    """Makes the addresses of entries; `bot` is the bot's user name, None where there is no Telegram to lead to."""

    bot: str | None = None

    def article(self, identity: str) -> str | None:
        """Return the address of the article with this id."""
        return self._address(Payload.ARTICLE.of(identity))

    def quotation(self, identity: str) -> str | None:
        """Return the address of the quotation with this id."""
        return self._address(Payload.QUOTATION.of(identity))

    def figure(self, identity: str) -> str | None:
        """Return the address of the figure with this id."""
        return self._address(Payload.FIGURE.of(identity))

    def entity(self, identity: str) -> str | None:
        """Return the address of the entity with this id."""
        return self._address(Payload.ENTITY.of(identity))

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
    entry, identity = Payload(found.group(1)), found.group(2)
    if entry is Payload.ENTITY:
        return View(identity, _FACETS[entry])
    opens = Opening.TEXT if entry is Payload.ARTICLE else Opening.CARD
    return View(None, _FACETS[entry], cited=entry.of(identity), opens=opens)
