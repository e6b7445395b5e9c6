"""Filters: what narrows an answer to some days, to one newspaper or to who signs, as conditions on the tables.

A statement is of the days asked for where its page is of them, where its sentence or what stands right before it
prints them or, of a figure whose period is known, where that ends with them. A time that counts from each statement's
own page is no condition here: it only ranks.
"""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, Table, and_, case, extract, false, func, or_, select, true

from reading.asking.asked_times import AskedTime
from reading.text.folding import fold
from storage.engine.schema import article, figure, page, signature

# About as many characters as the sentence that tells when, before the one that tells how many.
_BEFORE = 80


@dataclass(frozen=True, slots=True)
class Filter:
    """What narrows an answer: the times that a question names, any of them, the newspaper, and who signs articles."""

    times: tuple[AskedTime, ...] = ()
    paper: str = ""
    author: str = ""

    @property
    def is_empty(self) -> bool:
        """Tell whether it narrows nothing."""
        return not (self.paper or self.author or self.dated)

    @property
    def dated(self) -> tuple[AskedTime, ...]:
        """The times that are the same for every page."""
        return tuple(time for time in self.times if not time.is_relative)

    def is_printed_in(self, sentence: str) -> bool:
        """Tell whether `sentence` prints one of the times, with or without its year."""
        forms = (words for time in self.dated for words in (*time.printed, *time.printed_within_year))
        return any(words in sentence for words in forms)


NO_FILTER = Filter()


def is_of_page(asked: Filter) -> ColumnElement[bool]:
    """Hold where the page of an article, joined, is of the newspaper and the days asked for."""
    return and_(_is_of_source(asked), or_(*map(_is_printed_on, asked.dated)) if asked.dated else true())


def is_of_text(asked: Filter) -> ColumnElement[bool]:
    """Hold where an article, joined with its page, is of what is asked for or prints it anywhere."""
    return is_of_page(asked) | and_(_is_of_source(asked), _stands_in(article.c.text, asked))


def is_of_statement(asked: Filter, table: Table) -> ColumnElement[bool]:
    """Hold where a row of `table` (a quotation, a figure or a chosen sentence) is of what is asked for.

    Its article and page must be joined.
    """
    if asked.is_empty:
        return true()
    about = _stands_in(_context(table), asked)
    if table is figure:
        within = [_is_within(func.coalesce(figure.c.last, figure.c.first), time) for time in asked.dated]
        about = or_(false(), *within) | (~figure.c.dated & about)
    return is_of_page(asked) | and_(_is_of_source(asked), about)


def _context(table: Table) -> ColumnElement[str]:
    """Return the sentence of a statement, with some of what stands before it."""
    start, end = ("start", "end") if "sentence_start" not in table.c else ("sentence_start", "sentence_end")
    before = case((table.c[start] > _BEFORE, _BEFORE), else_=table.c[start])
    return func.substr(article.c.text, table.c[start] - before + 1, table.c[end] - table.c[start] + before)


def _is_of_source(asked: Filter) -> ColumnElement[bool]:
    signed = select(signature.c.article).where(signature.c.author == fold(asked.author))
    is_signed = article.c.row.in_(signed) if asked.author else true()
    return and_(is_signed, page.c.publication == asked.paper if asked.paper else true())


def _is_printed_on(time: AskedTime) -> ColumnElement[bool]:
    on_day = _is_within(article.c.day, time)
    if time.month is not None or time.year is None:
        return on_day
    return on_day | (article.c.day.is_(None) & (page.c.year == time.year))


def _is_within(column: ColumnElement[object], time: AskedTime) -> ColumnElement[bool]:
    if time.bounds:
        return column.between(*time.bounds)
    parts = (("month", time.month), ("day", time.day))
    return and_(*(extract(name, column) == part for name, part in parts if part is not None))


def _stands_in(column: ColumnElement[str], asked: Filter) -> ColumnElement[bool]:
    """Hold where a text prints one of the times, without its year where its page is of that year."""
    whole = [column.contains(words, autoescape=True) for time in asked.dated for words in time.printed]
    short = [
        and_(_is_printed_on(AskedTime(time.year)), column.contains(words, autoescape=True))
        for time in asked.dated
        if time.year is not None
        for words in time.printed_within_year
    ]
    return or_(false(), *whole, *short)
