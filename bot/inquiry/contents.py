"""The contents of an answer: what the archive holds for the view of one entity, what touches the topic first."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from bot.inquiry.answers import PAGE_SIZES, Answer, Status, View
from bot.inquiry.circles import makes_circle
from bot.inquiry.paragraphs import LONGEST_PARAGRAPH, asks, widened
from bot.inquiry.ranking import (
    Topic,
    closest_figures,
    closest_passages,
    closest_quotations,
    count_leading,
    count_told,
    figures_of_unit,
    figures_that_tell_more,
    telling_figures,
    worded_topic,
)
from bot.inquiry.trends import find_courses
from reading.asking.question import Facet
from reading.facts import Kind
from reading.lexicon import Lexicon
from reading.text.sentences import split_sentences
from storage.archive.dossier import Dossiers
from storage.archive.filters import Filter
from storage.archive.findings import ArticleText, EntityCard, FigureCard, Passage, QuotationCard, Slice

T = TypeVar("T")

# Ranking looks at this many of an entity's newest statements, so that a frequent name costs no more than a rare one.
RANKED = 300
_SUMMARY_FIGURES = 3
_THIN = 40
# About as many characters as three lines of a column.
_SOON = 120
_YEARS = "岁"
# A day as newspapers print it, and the year of one.
_DAYS, _YEARS_OF_DAYS = re.compile(r"\d月|(?<!\d)[1-3]?\d[日号]"), re.compile(r"\d{4}年")
_ENDS, _CLOSING = ("。", "!", "！", "?", "？", "…", ";", "；"), '”"」』)）’'


class Contents:
    """Fills answers from dossiers."""

    def __init__(self, dossiers: Dossiers, lexicon: Lexicon) -> None:
        self._dossiers = dossiers
        self._lexicon = lexicon

    async def fill(self, answer: Answer) -> Answer:
        """Return `answer` with what its view shows of its entity, and how much every facet holds."""
        view, entity = answer.view, answer.entity
        if view is None or entity is None:
            return answer
        filled = await self._facet(replace(answer, has_trend=entity.first != entity.last), view)
        is_counted = view.facet is Facet.FIGURES and _counted_from_page(filled.figures.entries, view.asked)
        if view.asked.times != view.asked.dated and not is_counted:
            view = replace(view, asked=replace(view.asked, times=view.asked.dated))
            filled = replace(filled, view=view)
        counts = await self._dossiers.counts(entity.id, view.asked)
        if view.asked.is_empty or any(count for _, count in counts):
            return replace(filled, counts=counts)
        everything = dict(await self._dossiers.counts(entity.id))
        facet = Facet.SUMMARY if view.facet is Facet.PASSAGES else view.facet
        unfiltered = everything[facet] or everything[Facet.ARTICLES]
        return replace(filled, status=Status.NOTHING, counts=counts, unfiltered=unfiltered)

    def _topic(self, view: View) -> Topic:
        return worded_topic(view.topic, view.units, view.asked.times, self._lexicon)

    async def _facet(self, answer: Answer, view: View) -> Answer:
        match view.facet:
            case Facet.SUMMARY | Facet.PASSAGES:
                return await self._summary(answer, view)
            case Facet.QUOTATIONS:
                return await self._quotations(answer, view)
            case Facet.FIGURES:
                return await self._figures(answer, view)
            case Facet.ARTICLES:
                return replace(answer, articles=await self._dossiers.articles(*_place(view), view.asked))
            case Facet.RELATED:
                return await self._related(answer, view)

    async def _summary(
        self,
        answer: Answer,
        view: View,
        *,
        said: Sequence[QuotationCard] | None = None,
        stated: Sequence[FigureCard] | None = None,
    ) -> Answer:
        """Fill in the dossier at a glance; `said` and `stated` are the entity's statements where these were read."""
        topic, entity = self._topic(view), view.entity or ""
        passages = await self._passages(view, topic)
        on_topic = closest_passages(passages.entries, topic)
        is_told = _is_told(view, on_topic)
        if view.facet is Facet.PASSAGES or _are_thin(passages):
            passages = replace(passages, entries=await self._dated(await self._widened(passages.entries), topic))
        elif not topic.is_empty:
            asking = [one for one in passages.entries if one.highlights and asks(one.text)]
            passages = replace(passages, entries=await self._widened(passages.entries, asking))
        if said is None:
            limit = 1 if topic.is_empty else RANKED
            said = (await self._dossiers.quotations(entity, 0, limit, asked=view.asked)).entries
        closest: Sequence[QuotationCard] = closest_quotations(said, topic)
        if is_told and not closest:
            closest = await self._right_behind(passages.entries[0], said)
        if not closest and view.facet is Facet.QUOTATIONS:
            closest = await self._said_soon(on_topic, said)
        if stated is None:
            stated = (await self._dossiers.figures(entity, 0, RANKED, asked=view.asked)).entries
        return replace(
            answer,
            passages=passages,
            quotations=_page(_leading(closest, said, is_alone=is_told), 0, _quoted(view.facet)),
            figures=_page(_telling(stated, topic, view.facet, is_alone=is_told), 0, _SUMMARY_FIGURES),
            has_trend=answer.has_trend or bool(find_courses(stated)),
        )

    async def _passages(self, view: View, topic: Topic) -> Slice[Passage]:
        entity, offset, size = _place(view)
        if topic.is_empty:
            return await self._dossiers.passages(entity, offset, size, asked=view.asked)
        chosen = await self._dossiers.passages(entity, 0, RANKED, topic.printed, view.asked)
        closest = closest_passages(chosen.entries, topic)
        alone = len(closest) if not offset and _is_told(view, closest) else 0
        # What only touches the question by the way, and names somebody else, is no part of the dossier.
        naming = [one for one in chosen.entries if one.highlights] or chosen.entries
        return _page(_first(closest, naming), offset, min(alone, size) or size)

    async def _widened(
        self, passages: Sequence[Passage], wanted: Collection[Passage] | None = None
    ) -> tuple[Passage, ...]:
        """Return `passages`, each once, those that are `wanted` (or all) with the paragraphs around them."""
        chosen = passages if wanted is None else wanted
        texts, around = await self._texts(chosen), list[Passage]()
        for passage in passages:
            wider = widened(passage, texts[passage.source.article] if passage in chosen else None)
            if not any(one.source == wider.source and one.span.covers(wider.span) for one in around):
                around.append(wider)
        return tuple(around)

    async def _texts(self, passages: Iterable[Passage]) -> dict[str, ArticleText | None]:
        """Return the text of each article that one of `passages` stands in, read once."""
        articles = dict.fromkeys(passage.source.article for passage in passages)
        return {article: await self._dossiers.text(article) for article in articles}

    async def _right_behind(self, passage: Passage, said: Iterable[QuotationCard]) -> list[QuotationCard]:
        """Return the quotation that begins right behind `passage`: what is told of somebody, and then in own words."""
        article = await self._dossiers.text(passage.source.article)
        behind = article.text[passage.span.end :].lstrip() if article else ""
        of_article = (one for one in said if one.source.article == passage.source.article)
        return [one for one in of_article if behind.startswith(one.sentence)][:1]

    async def _said_soon(self, on_topic: Collection[Passage], said: Sequence[QuotationCard]) -> list[QuotationCard]:
        """Return the quotation that follows soonest upon one of the passages `on_topic`, if it does within a few lines.

        What is told of somebody's wife in one sentence they often speak of in the next.
        """
        texts, soon = await self._texts(on_topic), list[tuple[int, QuotationCard]]()
        for passage in on_topic:
            article, end = texts[passage.source.article], passage.span.end
            behind = article.text[end : end + _SOON] if article else ""
            of_article = (one for one in said if one.source.article == passage.source.article)
            soon += [(behind.find(one.text), one) for one in of_article if one.text in behind]
        return [min(soon, key=lambda found: found[0])[1]] if soon else []

    async def _dated(self, passages: tuple[Passage, ...], topic: Topic) -> tuple[Passage, ...]:
        """Return `passages`; where one asks for a day that none tells, behind the last sentence before them that does.

        A story tells its day once, often before it names anybody.
        """
        day = _DAYS if set(topic.units) & {"日", "月", "号"} else _YEARS_OF_DAYS if "年" in topic.units else None
        if day is None or not passages or any(day.search(passage.text) for passage in passages):
            return passages
        source = passages[0].source
        article = await self._dossiers.text(source.article)
        told = max(passage.span.start for passage in passages if passage.source == source)
        spans = tuple(split_sentences(article.text[:told])) if article else ()
        dated = next((span for span in reversed(spans) if article and day.search(span.of(article.text))), None)
        return (Passage(dated.of(article.text), source, dated), *passages) if article and dated else passages

    async def _quotations(self, answer: Answer, view: View) -> Answer:
        entity, offset, size = _place(view)
        topic = self._topic(view)
        if topic.is_empty:
            listed = await self._dossiers.quotations(entity, offset, size, asked=view.asked)
            # Who asks for all that somebody said asks for nobody else's words.
            return replace(answer, quotations=listed) if listed.total else await self._summary(answer, view, said=())
        said = (await self._dossiers.quotations(entity, 0, RANKED, asked=view.asked)).entries
        if not said:
            nearby = (await self._dossiers.quotations_nearby(entity, RANKED, view.asked)).entries
            closest = closest_quotations(nearby, topic)
            return await self._summary(answer, view, said=closest[: count_leading(closest, topic)] or nearby)
        closest = closest_quotations(said, topic)
        if not closest:
            return await self._summary(answer, view, said=said)
        leading = count_leading(closest, topic)
        alone = 0 if offset else leading
        shown = closest if leading else _first(closest, said)
        return replace(answer, quotations=_page(shown, offset, min(alone, size) or size))

    async def _figures(self, answer: Answer, view: View) -> Answer:
        entity, offset, size = _place(view)
        topic = replace(self._topic(view), units=_meant_units(view, answer.entity), about=_names(answer.entity))
        stated = (await self._dossiers.figures(entity, 0, RANKED, asked=view.asked)).entries
        counted = tuple(_counted_from_page(stated, view.asked)) or stated
        closest = closest_figures(counted, topic)
        told = count_told(closest, topic)
        if topic.words and told < len(topic.words):
            nearby = (await self._dossiers.figures_nearby(entity, topic.printed, RANKED, view.asked)).entries
            more: Sequence[FigureCard] = tuple(figures_that_tell_more(nearby, topic, told))
            more = more or (await self._figures_behind(view, topic) if topic.units and told < 1 else ())
            closest = closest_figures(dict.fromkeys((*counted, *more)), topic) if more else closest
        if not (closest or (topic.is_empty and counted)):
            return await self._summary(answer, view, stated=stated)
        has_trend = answer.has_trend or bool(find_courses(stated))
        alone = 0 if offset else count_leading(closest, topic)
        figures = _page(closest or counted, offset, min(alone, size) or size)
        return replace(answer, figures=figures, has_trend=has_trend)

    async def _figures_behind(self, view: View, topic: Topic) -> Sequence[FigureCard]:
        """Return the figures in the unit asked for right behind a sentence about what is asked, with that sentence."""
        nearby = await self._dossiers.figures_nearby(view.entity or "", topic.units, RANKED, view.asked)
        of_unit = tuple(figures_of_unit(nearby.entries, topic))
        articles = {key: await self._dossiers.text(key) for key in {figure.source.article for figure in of_unit}}
        wider = [_with_sentence_before(figure, articles[figure.source.article]) for figure in of_unit]
        return tuple(figures_that_tell_more(wider, topic, 0))

    async def _related(self, answer: Answer, view: View) -> Answer:
        entity, offset, size = _place(view)
        related = await self._dossiers.related(entity, offset, size, view.asked)
        shared = {} if offset else await self._dossiers.shared(entity, [card.id for card in related.entries])
        return replace(answer, related=related, has_circle=makes_circle(shared))


def _with_sentence_before(figure: FigureCard, article: ArticleText | None) -> FigureCard:
    """Return `figure` with the sentence before its own as part of it."""
    before, found, _ = article.text.partition(figure.sentence) if article else ("", "", "")
    starts = [sentence.start for sentence in split_sentences(before[-LONGEST_PARAGRAPH:])] if found else []
    return replace(figure, sentence=before[-LONGEST_PARAGRAPH:][starts[-1] :] + figure.sentence) if starts else figure


def _is_told(view: View, closest: Iterable[Passage]) -> bool:
    """Tell whether the passages `closest` to the topic answer by themselves: whole sentences, one names the entity.

    They do not where somebody's words are asked for.
    """
    sentences = (one for one in closest if one.text.rstrip(_CLOSING).endswith(_ENDS))
    return view.facet is not Facet.QUOTATIONS and any(one.highlights for one in sentences)


def _are_thin(passages: Slice[Passage]) -> bool:
    """Tell whether all that is told of an entity is one short sentence, which says little by itself."""
    return passages.total == 1 and sum(len(passage.text) for passage in passages.entries) <= _THIN


def _quoted(facet: Facet) -> int:
    """Return how many quotations a summary shows: more where they were asked for, though none is on the topic."""
    return PAGE_SIZES[facet] if facet is Facet.QUOTATIONS else 1


def _telling(stated: Sequence[FigureCard], topic: Topic, facet: Facet, *, is_alone: bool) -> Sequence[FigureCard]:
    """Return the figures of a summary; where figures were asked for, none that has nothing to do with the question."""
    is_asked = facet is Facet.FIGURES and not topic.is_empty
    return _leading(closest_figures(stated, topic), telling_figures(stated), is_alone=is_asked or is_alone)


def _counted_from_page(figures: Iterable[FigureCard], asked: Filter) -> list[FigureCard]:
    """Return the figures of a relative time, each counted from its own page: 昨天 is the day before it."""
    relative = [time for time in asked.times if time.is_relative]
    return [one for one in figures if any(time.is_of(one.period, one.source.day) for time in relative)]


def _meant_units(view: View, entity: EntityCard | None) -> tuple[str, ...]:
    """Return the units that `view` asks for: of ages and sizes (多大) a person's age, of anything else the size."""
    if _YEARS not in view.units or len(view.units) == 1 or entity is None:
        return view.units
    return (_YEARS,) if entity.kind is Kind.PERSON else tuple(unit for unit in view.units if unit != _YEARS)


def _names(entity: EntityCard | None) -> tuple[str, ...]:
    return (entity.name, *entity.aliases) if entity else ()


def _place(view: View) -> tuple[str, int, int]:
    return view.entity or "", view.offset, PAGE_SIZES[view.facet]


def _page(entries: Sequence[T], offset: int, size: int) -> Slice[T]:
    return Slice(tuple(entries[offset : offset + size]), offset, len(entries))


def _leading(ranked: Sequence[T], everything: Iterable[T], *, is_alone: bool) -> Sequence[T]:
    return ranked if is_alone else _first(ranked, everything)


def _first(ranked: Sequence[T], everything: Iterable[T]) -> list[T]:
    """Put what touches the topic before the rest, so that paging on still reaches all of it."""
    return list(dict.fromkeys([*ranked, *everything]))
