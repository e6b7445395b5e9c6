"""Handouts: all that the archive holds of what an answer showed a page of, gathered to be kept as files."""

from dataclasses import dataclass

from bot.inquiry.answers import View
from storage.archive.dossier import Dossiers
from storage.archive.filters import Filter
from storage.archive.findings import ArticleCard, EntityCard, FigureCard, Passage, QuotationCard
from storage.archive.fulltext import Fulltext
from storage.archive.issues import Issues

# Of each facet; a spreadsheet with more is read by nobody, and a database has better ways out (`jianbao export`).
_MOST = 2_000


@dataclass(frozen=True, slots=True)
class Handout:
    """What is handed out: statements and articles about an entity or of some days, or the passages that hold `words`.

    Without an entity `words` are those, or else the days and the newspaper as typed.
    """

    entity: EntityCard | None
    words: str = ""
    quotations: tuple[QuotationCard, ...] = ()
    figures: tuple[FigureCard, ...] = ()
    articles: tuple[ArticleCard, ...] = ()
    passages: tuple[Passage, ...] = ()

    @property
    def name(self) -> str:
        """What the handout is about."""
        return self.entity.name if self.entity else self.words


class Handouts:
    """Gathers handouts."""

    def __init__(self, dossiers: Dossiers, fulltext: Fulltext, issues: Issues) -> None:
        self._dossiers = dossiers
        self._fulltext = fulltext
        self._issues = issues

    async def gather(self, view: View) -> Handout | None:
        """Return all of what `view` shows a page of; None where that is nothing, or in the archive no more."""
        if view.is_browsing:
            return await self._browsed(view.asked)
        if view.entity is None:
            hits = await self._fulltext.find(view.words, 0, _MOST, view.asked)
            return Handout(None, view.words, passages=hits.entries) if hits.entries else None
        entity = await self._dossiers.entity(view.entity)
        if entity is None:
            return None
        quotations = await self._dossiers.quotations(entity.id, 0, _MOST, asked=view.asked)
        figures = await self._dossiers.figures(entity.id, 0, _MOST, asked=view.asked)
        articles = await self._dossiers.articles(entity.id, 0, _MOST, view.asked)
        return Handout(entity, "", quotations.entries, figures.entries, articles.entries)

    async def _browsed(self, asked: Filter) -> Handout | None:
        quotations = await self._issues.quotations(asked, 0, _MOST)
        figures = await self._issues.figures(asked, 0, _MOST)
        articles = await self._issues.articles(asked, 0, _MOST)
        words = " ".join([*(time.words for time in asked.times), asked.paper]).strip()
        handout = Handout(None, words, quotations.entries, figures.entries, articles.entries)
        return handout if handout.articles else None
