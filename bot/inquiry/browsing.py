"""Browsing: what newspapers printed on the days that a message names, where it names nobody to ask about.

2021年11月 江城日报 引语 lists what that newspaper quoted in that month.
"""

import re
import secrets
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property, reduce

from bot.inquiry.answers import Answer, Payload, Status, View, page_size
from reading.asking.asked_times import AskedTime
from reading.asking.question import Facet, Question, read_question
from reading.lexicon import Lexicon, any_of
from storage.archive.filters import Filter
from storage.archive.issues import Issues
from storage.archive.papers import Papers
from storage.archive.signatures import Signatures

_WRITING = "writing"
_LONGEST_ASKED = 60
_FACETS = (Facet.ARTICLES, Facet.QUOTATIONS, Facet.FIGURES)


class Browsing:
    """Leafs through the archive for messages that name times or a newspaper and nothing else."""

    def __init__(self, issues: Issues, papers: Papers, signatures: Signatures, lexicon: Lexicon) -> None:
        self._issues = issues
        self._signatures = signatures
        self._papers = papers
        self._lexicon = lexicon

    async def wanted(self, question: Question) -> View | None:
        """Return the list that `question` asks for; None where it asks for anything else.

        A relative time counts from a page, so that it asks for no page by itself; the news of today or of yesterday,
        and the latest ones, are those of the newest day.
        """
        paper = await self._papers.named(question.text) or ""
        rest = self._without_printing(question.text.replace(paper, " ", 1)) if paper else question
        asked = Filter(tuple(time for time in rest.times if not time.is_relative), paper)
        goes_on = rest.points_back or rest.continues or rest.asks_more
        is_recent = bool(rest.stretches) and set(rest.stretches) <= set(self._lexicon.words("question_recent"))
        if goes_on or (rest.stretches and not is_recent):
            return None
        if asked.is_empty:
            return await self.newest() if (rest.times or is_recent) and rest.facet is Facet.ARTICLES else None
        return View(None, rest.facet if rest.facet in _FACETS else Facet.ARTICLES, asked=asked)

    def _without_printing(self, text: str) -> Question:
        """Return what `text` asks of a newspaper, the word left out for what that does: 登了什么 asks for all."""
        rest = read_question(text, self._lexicon)
        printing = self._lexicon.words("question_printing")
        return replace(rest, stretches=tuple(one for one in rest.stretches if one not in printing))

    async def written(self, question: Question) -> View | None:
        """Return what `signed` does, where the question says that something was written; else None."""
        said = {word.lower() for word in self._authorship.findall(question.text)}
        kinds = self._lexicon.table("question_authorship")
        return await self.signed(question) if any(kinds[word] == _WRITING for word in said) else None

    async def signed(self, question: Question) -> View | None:
        """Return the list of what was signed by whom `question` names alone; None where nobody so called signs."""
        author = await self._signatures.named(question.text) if len(question.text) <= _LONGEST_ASKED else None
        views = await self._signed_by(question, [author]) if author else ()
        return views[0] if views else None

    async def signed_by_each(self, question: Question) -> tuple[View, ...]:
        """Return a list of what each of several people signed whom `question` names and nothing else (何丽和罗平)."""
        authors, left = [], question.text if len(question.text) <= _LONGEST_ASKED else ""
        while author := await self._signatures.named(left):
            authors.append(author)
            left = left.replace(author, " ")
        return await self._signed_by(question, sorted(authors, key=question.text.find)) if len(authors) > 1 else ()

    async def _signed_by(self, question: Question, authors: Sequence[str]) -> tuple[View, ...]:
        """Return the list of what each of the `authors` signed; none where `question` has more than their names."""
        paper = question.paper or await self._papers.named(question.text) or ""
        other = reduce(lambda text, name: text.replace(name, " ", 1), filter(None, (*authors, paper)), question.text)
        joined = self._joints.sub(" ", other) if len(authors) > 1 else other
        rest = read_question(self._authorship.sub(" ", joined), self._lexicon)
        if rest.stretches or rest.asks_more:
            return ()
        times = tuple(time for time in question.times if not time.is_relative)
        return tuple(View(None, Facet.ARTICLES, asked=Filter(times, paper, author)) for author in authors)

    @cached_property
    def _joints(self) -> re.Pattern[str]:
        return re.compile(any_of(self._lexicon.words("question_joints")))

    @cached_property
    def _authorship(self) -> re.Pattern[str]:
        return re.compile(any_of(self._lexicon.table("question_authorship")), re.IGNORECASE)

    async def narrow(self, question: Question) -> Question:
        """Return `question` with the newspaper that it names as a filter, where it asks about something else."""
        paper = await self._papers.named(question.text)
        if paper is None:
            return question
        before, _, behind = question.text.partition(paper)
        rest = self._without_printing(f"{before} {behind}")
        is_of_name = behind.startswith(self._lexicon.words("paper_followers"))
        if is_of_name or (not rest.stretches and not rest.continues):
            return question
        return replace(rest, paper=paper)

    async def newest(self) -> View | None:
        """Return the list of what was printed on the newest day, None where no page is dated."""
        day = await self._issues.newest_day()
        if day is None:
            return None
        asked = AskedTime(day.year, day.month, day.day, words=day.isoformat())
        return View(None, Facet.ARTICLES, asked=Filter((asked,)))

    async def some_article(self) -> View | None:
        """Return an article at random, None where the archive holds none."""
        article = await self._issues.random_article(secrets.randbelow)
        return View(None, Facet.ARTICLES, cited=Payload.ARTICLE.of(article)) if article else None

    async def show(self, view: View) -> Answer:
        """Return the part of its list that `view` shows, and how much the other lists of the same days hold."""
        size = page_size(view)
        shown = dict.fromkeys(_FACETS, 0) | {view.facet: size}
        articles = await self._issues.articles(view.asked, view.offset, shown[Facet.ARTICLES])
        quotations = await self._issues.quotations(view.asked, view.offset, shown[Facet.QUOTATIONS])
        figures = await self._issues.figures(view.asked, view.offset, shown[Facet.FIGURES])
        totals = zip(_FACETS, (articles.total, quotations.total, figures.total), strict=True)
        answer = Answer(Status.ANSWERED, "", view=view, counts=tuple(totals))
        if not dict(answer.counts)[view.facet]:
            return replace(answer, status=Status.NOTHING)
        return replace(answer, articles=articles, quotations=quotations, figures=figures)
