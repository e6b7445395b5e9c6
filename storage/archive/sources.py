"""Columns that tell where a statement stands, for each query whose rows `storage.archive.records` turns into values."""

from typing import Any

from sqlalchemy import FromClause, Select, select

from storage.archive.takedowns import spare
from storage.engine.schema import article, copy, page

SOURCE = (
    article.c.id.label("article_id"),
    article.c.day.label("article_day"),
    spare(article.c.headline, article.c.row, article.c.text).label("source_headline"),
    page.c.publication,
    page.c.number.label("page_number"),
    page.c.sheet,
    select(copy.c.story).where(copy.c.article == article.c.row).correlate_except(copy).scalar_subquery().label("story"),
)


def select_articles() -> Select[*tuple[Any, ...]]:
    """Return a select of whole articles with their sources."""
    return select(article, *SOURCE).join(page, page.c.row == article.c.page)


def select_statements(table: FromClause) -> Select[*tuple[Any, ...]]:
    """Return a select of the quotations or figures in `table` with their articles' text and source."""
    joined = select(table, article.c.text, *SOURCE).join(article, article.c.row == table.c.article)
    return joined.join(page, page.c.row == article.c.page)
