"""Listings: the statements that list and count what is about one entity.

Putting a statement together costs more than running it, so each is put together once for each topic and filter. What
differs from question to question is bound: the entity's id as `key`, the part wanted as `offset` and `limit`.

Every list is read from an index in its order; nothing here sorts or ranks all statements of a frequent name.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    FromClause,
    Integer,
    ScalarSelect,
    Select,
    Table,
    and_,
    bindparam,
    func,
    or_,
    select,
    true,
)

from reading.facts import Kind
from storage.archive.copies import is_repeated, is_said_before, is_stated_before
from storage.archive.filters import NO_FILTER, Filter, is_of_page, is_of_statement
from storage.archive.passages import select_telling, telling_places
from storage.archive.sources import select_articles, select_statements
from storage.archive.takedowns import is_open, is_shown, is_unmentioned
from storage.engine.schema import article, entity, figure, hidden, mention, name, naming, page, quotation, stated

Query = Select[Any]

WINDOW = 200
"""How many of an entity's newest stories are looked through for the names that stand beside its own."""

_NEARBY = 20
_KEPT = 64

IS_ASKED_FOR = (entity.c.id == bindparam("key")) & is_shown(entity.c.row)
_ENTITY: ScalarSelect[int] = select(entity.c.row).where(IS_ASKED_FOR).scalar_subquery()
_ABOUT = stated.alias()


@dataclass(frozen=True, slots=True)
class Listing:
    """A list: the statement that yields its rows, and the one that counts all of them."""

    rows: Query
    count: Query


@lru_cache(_KEPT)
def list_passages(asked: Filter) -> Listing:
    """Return the sentences that say most about an entity."""
    return Listing(_part(select_telling(_ENTITY, asked)), _count(telling_places(_ENTITY, asked)))


@lru_cache(_KEPT)
def list_quotations(topic: tuple[str, ...], asked: Filter) -> Listing:
    """Return what an entity said or wrote; with a `topic`, what holds one of its words."""
    said = (quotation.c.entity == _ENTITY) & is_open(quotation) & ~is_said_before()
    narrowed = _touches(topic, quotation) & is_of_statement(asked, quotation)
    counted = select(quotation.c.row).where(said)
    if topic or not asked.is_empty:
        counted = _with_article(counted, quotation).where(narrowed)
    query = select_statements(quotation).where(said & narrowed)
    return Listing(_part(query.order_by(quotation.c.article, quotation.c.start)), _count(counted))


@lru_cache(_KEPT)
def list_figures(topic: tuple[str, ...], asked: Filter) -> Listing:
    """Return the figures about an entity, those whose subject it is before those whose sentence names it.

    With a `topic`, those that count or stand beside one of its words.
    """
    about = _ABOUT
    is_about = (about.c.entity == _ENTITY) & _is_counted_openly(about) & ~_is_nearer(about) & ~is_stated_before(about)
    narrowed = _touches(topic, figure) & is_of_statement(asked, figure)
    counted = select(about.c.figure).where(is_about)
    if topic or not asked.is_empty:
        counted = _with_article(counted.join(figure, figure.c.row == about.c.figure), figure).where(narrowed)
    query = select_statements(figure).join(about, about.c.figure == figure.c.row).where(is_about & narrowed)
    return Listing(_part(query.order_by(about.c.beside, about.c.article, about.c.start)), _count(counted))


@lru_cache(_KEPT)
def list_figures_nearby(topic: tuple[str, ...], asked: Filter) -> Listing:
    """Return the figures that touch a `topic` in the newest articles that name an entity, whatever they are about.

    Of these a person is told of none that is about another one.
    """
    newest = _naming(NO_FILTER).order_by(mention.c.article).limit(_NEARBY)
    is_near = figure.c.article.in_(newest.scalar_subquery()) & is_open(figure) & _touches(topic, figure)
    query = select_statements(figure).where(is_near & ~_is_of_another_person() & is_of_statement(asked, figure))
    return Listing(
        _part(query.order_by(figure.c.article, figure.c.start)), _count(query.with_only_columns(figure.c.row))
    )


@lru_cache(_KEPT)
def list_quotations_nearby(asked: Filter) -> Listing:
    """Return what is quoted in the newest articles that name an entity, whoever said it, the nearest to it first."""
    newest = _naming(NO_FILTER).order_by(mention.c.article).limit(_NEARBY)
    distance = select(func.min(func.abs(quotation.c.start - mention.c.start)))
    distance = distance.where((mention.c.article == quotation.c.article) & (mention.c.entity == _ENTITY))
    is_near = quotation.c.article.in_(newest.scalar_subquery()) & is_open(quotation)
    query = select_statements(quotation).where(is_near & is_of_statement(asked, quotation))
    return Listing(
        _part(query.order_by(distance.correlate(quotation).scalar_subquery(), quotation.c.article, quotation.c.start)),
        _count(query.with_only_columns(quotation.c.row)),
    )


@lru_cache(_KEPT)
def list_articles(asked: Filter) -> Listing:
    """Return the articles that name an entity, of each story the first that does."""
    named = _naming(asked)
    shown = _part(named.order_by(mention.c.article)).subquery()
    query = select_articles().join(shown, shown.c.article == article.c.row).order_by(article.c.row)
    return Listing(query, _count(named) if not asked.is_empty else _count_articles())


@lru_cache(_KEPT)
def list_related(asked: Filter) -> Listing:
    """Return the entities named in an entity's newest articles, those that share most articles with it first."""
    window = _naming(asked).order_by(mention.c.article).limit(WINDOW).subquery()
    shared = func.count(name.c.article.distinct())
    beside = (
        select(naming.c.entity, shared.label("shared"))
        .join(name, name.c.naming == naming.c.row)
        .join(window, window.c.article == name.c.article)
        .where((naming.c.entity != _ENTITY) & is_shown(naming.c.entity))
        .group_by(naming.c.entity)
        .subquery()
    )
    query: Query = select(entity).join(beside, beside.c.entity == entity.c.row)
    ordered = query.order_by(beside.c.shared.desc(), entity.c.articles, entity.c.id)
    return Listing(_part(ordered), Query(func.count()).select_from(beside))


@lru_cache
def list_shared() -> Query:
    """Return in which of an entity's newest stories each of the entities with the ids `others` is named too."""
    window = _naming(NO_FILTER).order_by(mention.c.article).limit(WINDOW).subquery()
    query: Query = select(entity.c.id, mention.c.article).join(mention, mention.c.entity == entity.c.row)
    others = entity.c.id.in_(bindparam("others", expanding=True)) & is_shown(entity.c.row)
    return query.join(window, window.c.article == mention.c.article).where(others).distinct()


@lru_cache(_KEPT)
def count_all(asked: Filter) -> Query:
    """Return how many chosen sentences, quotations, figures, articles and related entities there are, in one row."""
    statements = (list_passages(asked), list_quotations((), asked), list_figures((), asked))
    listings = (*statements, list_articles(asked), list_related(asked))
    return Query(*(listing.count.scalar_subquery() for listing in listings))


@lru_cache
def count_by_day() -> Query:
    """Return how many stories of each day name an entity, in order; stories without a date are left out."""
    named = _naming(NO_FILTER).subquery()
    query: Query = select(article.c.day, func.count().label("articles")).join(named, named.c.article == article.c.row)
    return query.where(article.c.day.is_not(None)).group_by(article.c.day).order_by(article.c.day)


def _part(query: Query) -> Query:
    return query.offset(bindparam("offset", type_=Integer)).limit(bindparam("limit", type_=Integer))


def _count(counted: Query) -> Query:
    return Query(func.count()).select_from(counted.subquery())


def _is_counted_openly(about: FromClause) -> ColumnElement[bool]:
    """Hold where the sentence of the figure in a row of `stated` names nobody who is hidden."""
    start, end = (
        select(column).where(figure.c.row == about.c.figure).correlate_except(figure).scalar_subquery()
        for column in (figure.c.sentence_start, figure.c.sentence_end)
    )
    return is_unmentioned(about.c.article, start, end)


def _is_nearer(about: FromClause) -> ColumnElement[bool]:
    """Hold where the same figure is nearer to the same entity, as its subject rather than beside it."""
    nearer = stated.alias()
    same = and_(
        nearer.c.entity == about.c.entity,
        nearer.c.beside < about.c.beside,
        nearer.c.article == about.c.article,
        nearer.c.start == about.c.start,
        nearer.c.figure == about.c.figure,
    )
    return select(nearer.c.figure).where(same).exists()


def _is_of_another_person() -> ColumnElement[bool]:
    """Hold where a person is asked for and the figure is about another: nobody is as old as somebody else."""
    is_subject = (name.c.article == figure.c.article) & (name.c.name == figure.c.subject)
    is_other = (name.c.kind == Kind.PERSON.value) & (naming.c.entity != _ENTITY)
    other = select(name.c.row).join(naming, naming.c.row == name.c.naming).where(is_subject & is_other)
    asked_for = select(entity.c.row).where(IS_ASKED_FOR & (entity.c.kind == Kind.PERSON.value))
    return asked_for.exists() & other.correlate(figure).exists()


def _naming(asked: Filter) -> Query:
    """Return a select of the articles that name an entity, without those that repeat a story."""
    is_naming = (mention.c.entity == _ENTITY) & ~is_repeated(mention.c.entity, mention.c.article)
    named = select(mention.c.article).where(is_naming & is_unmentioned(mention.c.article)).distinct()
    return named if asked.is_empty else _with_article(named, mention).where(is_of_page(asked))


def _with_article(query: Query, table: Table) -> Query:
    """Return `query` with the article of each row of `table` and its page."""
    return query.join(article, article.c.row == table.c.article).join(page, page.c.row == article.c.page)


def _count_articles() -> Query:
    """Return how many stories name an entity, without those that name somebody hidden too."""
    beside = mention.alias()
    is_counted = (mention.c.entity == _ENTITY) & (mention.c.article == beside.c.article)
    naming_both = select(mention).where(is_counted & ~is_repeated(mention.c.entity, mention.c.article))
    # Not joined: a database that joins them may look through all mentions first.
    is_withheld = beside.c.entity.in_(select(hidden.c.entity)) & naming_both.correlate_except(mention).exists()
    withheld = select(func.count(beside.c.article.distinct())).where(is_withheld).scalar_subquery()
    return Query(entity.c.articles - withheld).where(IS_ASKED_FOR)


def _touches(topic: tuple[str, ...], table: Table) -> ColumnElement[bool]:
    """Hold where a topic word stands in the statement's sentence or, of a figure, in what it counts."""
    sentence = func.substr(article.c.text, table.c.sentence_start + 1, table.c.sentence_end - table.c.sentence_start)
    places = [sentence, table.c.commodity, table.c.unit] if table is figure else [sentence]
    return or_(*(place.icontains(word, autoescape=True) for word in topic for place in places)) if topic else true()
