"""The reader: articles opened at what a view cites, to be read or cited themselves."""

from bot.inquiry.answers import Answer, Opening, Payload, Status, View
from bot.inquiry.citations import cite
from reading.lexicon import Lexicon
from storage.archive.articles import Articles
from storage.archive.findings import Match, Reading
from storage.engine.database import Database


class Reader:
    """Opens articles of one archive."""

    def __init__(self, database: Database, lexicon: Lexicon) -> None:
        self._articles = Articles(database)
        self._lexicon = lexicon

    async def open(self, view: View) -> Answer:
        """Return the article that `view` cites, or its citation; status nothing where it is not in the archive."""
        reading = await self._reading(view)
        if reading is None:
            return Answer(Status.NOTHING, "", view=view)
        citation = cite(reading.card, self._lexicon) if view.opens is Opening.CITATION else None
        return Answer(Status.ANSWERED, "", view=view, match=Match.EXACT, reading=reading, citation=citation)

    async def _reading(self, view: View) -> Reading | None:
        kind, _, key = view.cited.partition("_")
        match kind:
            case Payload.QUOTATION:
                return await self._articles.read_quotation(key)
            case Payload.FIGURE:
                return await self._articles.read_figure(key)
            case _:
                return await self._articles.read(key, named=view.entity, words=view.words)
