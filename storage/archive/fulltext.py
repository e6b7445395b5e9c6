"""Full text: where a string stands, for words that are no name. Every string of one character or more is found."""

import asyncio
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, Select, func, select

from reading.facts import Span
from reading.text.sentences import split_sentences
from storage.archive.copies import is_repeated_among, name_places, without_copies
from storage.archive.filters import NO_FILTER, Filter, is_of_text
from storage.archive.findings import Passage, Slice
from storage.archive.records import source_of, spans
from storage.archive.role_sentences import find_role_sentences
from storage.archive.snippets import cut_snippet, highlights_within
from storage.archive.sources import select_articles
from storage.archive.takedowns import hidden_places, is_unmentioned
from storage.engine.database import Database
from storage.engine.dialect import Sought, fulltext_hits, has_hits, is_exact
from storage.engine.reader import Reader
from storage.engine.schema import article, page
from storage.engine.statements import chunks
from storage.engine.tokens import Tokens

# As many of the newest hits are put in the order of how much they tell about the words; older ones follow by day.
_RANKED = 100
# Where hits must be checked one by one, no more than this many of the newest are.
_MOST_CHECKED = 2_000
_LONGEST_QUERY = 64
_HEADLINE, _ROLE, _OFTEN = 5, 3, 4
# Words that stand farther apart are of different matters; about as much as a phone shows of a snippet.
_NEAR = 120
# A title with the sentence below it; longer, the title alone says more at a glance.
_LONGEST_LEAD = 240
_QUESTION_MARKS, _CLOSING = ("?", "？"), '”"」』)） \n'
_ANYTHING = re.compile("")
_NUMERAL = r"[0-9０-９〇零一二两三四五六七八九十百千万亿余多几]\s*"


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A word, and the tokens of it and of what may be printed in its place."""

    word: str
    forms: tuple[Tokens, ...]

    @property
    def phrases(self) -> Sought:
        """What the index must hold where a text is to hold one of the forms."""
        return self.forms[0].phrases if len(self.forms) == 1 else [[form.sequence for form in self.forms]]


@dataclass(frozen=True, slots=True)
class _Hit:
    """An article with its source, and its sentences that say who somebody is."""

    row: Row[Any]
    roles: Sequence[Span]


class Fulltext:
    """Finds strings in the texts of articles."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def find(
        self, words: str, offset: int, limit: int, asked: Filter = NO_FILTER, units: Sequence[str] = ()
    ) -> Slice[Passage]:
        """Return passages that hold all `words` (apart by blanks) close to one another, one a story.

        Of a story the passage that counts something in one of the `units` beside them is preferred, then one of the
        text to a title, then the sentence that says who somebody is.

        What prints them as typed comes first, then what has them in its headline, where it says who somebody is, and
        most often; the newest first.

        Case, width, Traditional characters and blanks make no difference, quotation marks and brackets only where
        they are typed. Nothing is found for blanks alone.
        """
        wanted = [
            _Wanted(word, (tokens,)) for word in words[:_LONGEST_QUERY].split() if (tokens := Tokens(word)).phrases
        ]
        if not wanted:
            return Slice((), offset, 0)
        async with self._database.reading() as connection:
            hits, total = await _hits(connection, wanted, asked, slice(offset, offset + limit))
            passages = ((hit.row, passage.text, passage) for hit in hits for passage in _passages(hit, wanted, units))
            return Slice(await name_places(connection, passages), offset, total)

    async def choose_words(self, wordings: Collection[Sequence[str]], asked: Filter = NO_FILTER) -> tuple[str, ...]:
        """Return one of the `wordings` of each word, so that passages hold all of them; none where no passage does.

        The first of each is the word as typed; what prints most words so comes first.
        """
        wanted = [_Wanted(forms[0], tuple(map(Tokens, forms))) for forms in wordings]
        async with self._database.reading() as connection:
            hits, _ = await _hits(connection, wanted, asked, slice(1)) if wanted else ([], 0)
        printed = Tokens(" ".join(passage.text for hit in hits for passage in _passages(hit, wanted, ())))
        found = (
            next((form for form, tokens in zip(forms, one.forms, strict=True) if any(printed.find(tokens))), "")
            for forms, one in zip(wordings, wanted, strict=True)
        )
        return tuple(filter(None, found))

    async def choose_story(
        self, wordings: Collection[Sequence[str]], asked: Filter = NO_FILTER
    ) -> tuple[str, dict[str, str]]:
        """Return the article that prints one of the `wordings` of each word, and which of them stand close together.

        These come with the words as typed, which are the first wordings. Of several articles it is the one where most
        do, the newest; empty where none prints all.
        """
        wanted = [_Wanted(forms[0], tuple(map(Tokens, forms))) for forms in wordings]
        sought = [phrases for one in wanted for phrases in one.phrases]
        async with self._database.reading() as connection:
            if not sought or not await has_hits(connection, sought):
                return "", {}
            hits = fulltext_hits(connection, sought)
            hits = hits if asked.is_empty else _narrowed(hits, asked)
            newest = list(await connection.scalars(hits.order_by("article").limit(_RANKED)))
            closed = await hidden_places(connection, newest)
            articles = await _articles(connection, [row for row in newest if row not in closed])
            gathered = await asyncio.to_thread(lambda: [_gather(row.text, wanted) for row in articles])
        most = max(gathered, key=len, default={})
        return (source_of(articles[gathered.index(most)]).article, most) if most else ("", {})


async def _hits(connection: Reader, wanted: Sequence[_Wanted], asked: Filter, part: slice) -> tuple[list[_Hit], int]:
    """Return a part of the articles that hold all the words `wanted`, and how many there are."""
    sought = [phrases for one in wanted for phrases in one.phrases]
    # Words that stand nowhere are told from others sooner than the whole statement is put together.
    if not await has_hits(connection, sought):
        return [], 0
    hits = fulltext_hits(connection, sought)
    if not asked.is_empty:
        hits = _narrowed(hits, asked)
    is_one = len(wanted) == 1 and not any(tokens.marks for tokens in wanted[0].forms)
    if is_one and is_exact(connection, sought):
        rows, total = await _take_newest(connection, hits, max(_RANKED, part.stop))
    else:
        rows = await _check_newest(connection, hits, wanted)
        total = len(rows)
    roles = await find_role_sentences(connection, rows[:_RANKED])
    ranked = await _ranked(connection, rows[:_RANKED], wanted, roles)
    shown = [*ranked, *rows[_RANKED:]][part]
    articles = {row.row: row for row in await _articles(connection, shown)}
    return [_Hit(articles[row], roles.get(row, [])) for row in shown], total


async def _take_newest(connection: Reader, hits: Select[int], most: int) -> tuple[list[int], int]:
    """Return the newest of `hits` that are shown, one a story, `most` of them at most, and how many there are."""
    found = hits.cte()
    is_first = ~is_repeated_among(found, found.c.article)
    first = select(found.c.article).where(is_first & is_unmentioned(found.c.article))
    rows = list(await connection.scalars(first.order_by(found.c.article).limit(most)))
    if len(rows) < most:
        return rows, len(rows)
    return rows, await connection.scalar(select(func.count()).select_from(first.subquery())) or 0


async def _check_newest(connection: Reader, hits: Select[int], wanted: Sequence[_Wanted]) -> list[int]:
    """Return those of the newest `hits`, one a story, that are shown and hold all that is `wanted` close together."""
    newest = await connection.scalars(hits.order_by("article").limit(_MOST_CHECKED))
    checked = await _check(connection, newest, wanted)
    closed = await hidden_places(connection, checked)
    return await without_copies(connection, [row for row in checked if row not in closed])


def _narrowed(hits: Select[int], asked: Filter) -> Select[int]:
    found = hits.subquery()
    narrowed = select(found.c.article).join(article, article.c.row == found.c.article)
    return narrowed.join(page, page.c.row == article.c.page).where(is_of_text(asked))


async def _ranked(
    connection: Reader, rows: Sequence[int], wanted: Sequence[_Wanted], roles: Mapping[int, Sequence[Span]]
) -> list[int]:
    """Return the article `rows`, those first that tell most about what is `wanted`; ties stay in their order.

    `roles` are the sentences of each that say who somebody is.
    """
    words = [one.word for one in wanted]
    query = select(article.c.row, article.c.headline, article.c.text).where(article.c.row.in_(rows))
    weight = {
        row.row: (
            sum(word in row.text for word in words),
            _weigh(row.headline or "", row.text, words, roles.get(row.row, ())),
        )
        for row in await connection.execute(query)
    }
    return sorted(rows, key=weight.__getitem__, reverse=True)


def _weigh(headline: str, text: str, words: Iterable[str], roles: Iterable[Span]) -> int:
    told = " ".join(span.of(text) for span in roles)
    return sum(
        headline.count(word) * _HEADLINE + (word in told) * _ROLE + min(text.count(word), _OFTEN) for word in words
    )


async def _check(connection: Reader, rows: Iterable[int], wanted: Sequence[_Wanted]) -> list[int]:
    """Return those of the article `rows` whose texts hold all that is `wanted` close together.

    Texts are looked through in a thread: many of them take longer than others can wait.
    """
    checked: list[int] = []
    for chunk in chunks(rows):
        texts = select(article.c.row, article.c.text).where(article.c.row.in_(chunk)).order_by(article.c.row)
        found = (await connection.execute(texts)).all()
        checked += await asyncio.to_thread(_rows_holding, found, wanted)
    return checked


def _rows_holding(texts: Sequence[Row[int, str]], wanted: Sequence[_Wanted]) -> list[int]:
    return [row for row, text in texts if _closest(_matches(text, wanted))]


async def _articles(connection: Reader, rows: Sequence[int]) -> list[Row[Any]]:
    return list(await connection.execute(select_articles().where(article.c.row.in_(rows)).order_by(article.c.row)))


def _passages(hit: _Hit, wanted: Iterable[_Wanted], units: Sequence[str]) -> Iterator[Passage]:
    """Yield the passage of an article where all that is `wanted` stands closest together, if it does at all."""
    row, text = hit.row, hit.row.text
    counts = re.compile(rf"{_NUMERAL}(?:{'|'.join(map(re.escape, units))})") if units else _ANYTHING
    titles = spans(row.titles)

    def lacks(span: Span) -> tuple[bool, ...]:
        is_in_title = any(title.covers(span) for title in titles)
        is_told = any(role.covers(span) for role in hit.roles)
        return not counts.search(cut_snippet(text, span).of(text)), is_in_title, not is_told

    matches = _matches(text, wanted)
    around = _closest(matches, lacks)
    if around is not None:
        shown = _with_lead(text, cut_snippet(text, around), titles)
        inside = (match for found in matches for match in found if around.covers(match))
        yield Passage(shown.of(text), source_of(row), shown, highlights_within(shown, inside))


def _with_lead(text: str, shown: Span, titles: Sequence[Span]) -> Span:
    """Return the stretch `shown` of a text with the sentence that begins behind it where it is but a title, or asks."""
    asks = shown.of(text).rstrip(_CLOSING).endswith(_QUESTION_MARKS)
    if not asks and not any(title.covers(shown) for title in titles):
        return shown
    behind = (one for one in split_sentences(text) if one.start >= shown.end)
    lead = next((one for one in behind if not any(title.covers(one) for title in titles)), shown)
    return Span(shown.start, lead.end) if lead.end - shown.start <= _LONGEST_LEAD else shown


def _matches(text: str, wanted: Iterable[_Wanted]) -> list[list[Span]]:
    tokens = Tokens(text)
    return [[span for form in one.forms for span in tokens.find(form)] for one in wanted]


def _closest(
    matches: Sequence[Sequence[Span]], lacks: Callable[[Span], tuple[bool, ...]] = lambda _: ()
) -> Span | None:
    """Return the shortest stretch with one of each list of matches, None where they stand far apart.

    One that `lacks` something is only taken where all do; what it tells of first counts most.
    """
    rarest = min(matches, key=len)
    around = [_reach(match, [_nearest(match, found) for found in matches]) for match in rarest if all(matches)]
    near = [one for one in around if one.end - one.start <= _NEAR]
    return min(near, key=lambda one: (lacks(one), one.end - one.start), default=None)


def _gather(text: str, wanted: Sequence[_Wanted]) -> dict[str, str]:
    """Return most of the words `wanted` that stand close together in `text`, as printed; none where it lacks one."""
    matches = _matches(text, wanted)
    groups = [_group(match, matches) for found in matches for match in found] if all(matches) else []
    # The rarer the words that stand close, the more of what is asked is told there.
    closest = max(groups, key=lambda group: (len(group), -sum(len(matches[at]) for at in group)), default={})
    return {wanted[at].word: span.of(text) for at, span in closest.items()}


def _group(match: Span, matches: Sequence[Sequence[Span]]) -> dict[int, Span]:
    """Return the match of each word that is nearest to one `match`, by the words' numbers, where all stand close."""
    near = {at: _nearest(match, found) for at, found in enumerate(matches)}
    return {at: span for at, span in near.items() if match.start <= span.start and span.end - match.start <= _NEAR}


def _nearest(match: Span, found: Iterable[Span]) -> Span:
    return min(found, key=lambda other: abs(other.start - match.start))


def _reach(match: Span, others: Iterable[Span]) -> Span:
    spans = [match, *others]
    return Span(min(one.start for one in spans), max(one.end for one in spans))
