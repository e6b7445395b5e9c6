"""Handouts as files: a table with a line for each statement, and a JSON document with the same."""

import json
import re
from collections.abc import Iterator
from typing import Any

from bot.files.spreadsheet import write_table
from bot.inquiry.handouts import Handout
from bot.rendering.attachments import Attachment
from bot.rendering.cards import name_issue
from bot.rendering.links import Links
from bot.rendering.packing import Reply
from bot.wording.catalogue import Catalogue
from bot.wording.markup import escape
from reading.asking.question import Facet
from storage.archive.findings import ArticleCard, FigureCard, QuotationCard, Source

_STATED = ("facet", "text", "who", "tier", "quantity", "unit", "qualifier", "counted", "period", "sentence")
_SOURCE = ("publication", "date", "page", "headline", "also", "link")
_LONGEST_NAME = 40
_UNNAMED = "jianbao"

Cells = dict[str, str | int]


class HandoutFiles:
    """Writes handouts in one language; the document's keys are the same in all."""

    def __init__(self, texts: Catalogue, links: Links) -> None:
        self._texts = texts
        self._links = links

    def replies(self, handout: Handout) -> tuple[Reply, Reply]:
        """Return the messages that bring the table and the document."""
        name = re.sub(r"[^\w-]+", "", handout.name)[:_LONGEST_NAME] or _UNNAMED
        counts = {
            "quotations": len(handout.quotations),
            "figures": len(handout.figures),
            "articles": len(handout.articles),
            "passages": len(handout.passages),
        }
        key = "handout.table_of_passages" if handout.passages else "handout.table"
        table = Reply(
            escape(self._texts(key, name=handout.name, **counts)),
            attachment=Attachment(f"{name}.csv", self.table(handout)),
        )
        document = Attachment(f"{name}.json", write_document(handout))
        return table, Reply(escape(self._texts("handout.document")), attachment=document)

    def table(self, handout: Handout) -> bytes:
        """Return a CSV file: quotations, figures, articles and passages, a line each."""
        columns = (*_STATED, *_SOURCE)
        header = [self._texts(f"handout.column_{name}") for name in columns]
        return write_table([header, *([cells.get(name, "") for name in columns] for cells in self._lines(handout))])

    def _lines(self, handout: Handout) -> Iterator[Cells]:
        for said in handout.quotations:
            yield self._line(Facet.QUOTATIONS, said.text, self._said(said), said.source, self._links.quotation(said.id))
        for stated in handout.figures:
            address = self._links.figure(stated.id)
            yield self._line(Facet.FIGURES, stated.text, self._counted(stated), stated.source, address)
        for article in handout.articles:
            address = self._links.article(article.id)
            yield self._line(Facet.ARTICLES, article.lead, self._signed(article), article.source, address)
        for passage in handout.passages:
            address = self._links.article(passage.source.article)
            yield self._line(Facet.PASSAGES, passage.text, {}, passage.source, address)

    def _line(self, facet: Facet, text: str, stated: Cells, source: Source, address: str | None) -> Cells:
        return {
            "facet": self._texts(f"facets.{facet}"),
            "text": text,
            **stated,
            "publication": source.publication or "",
            "date": source.day.isoformat() if source.day else "",
            "page": source.page or "",
            "headline": source.headline or "",
            "also": self._texts("entity.comma").join(map(name_issue, source.also)),
            "link": address or "",
        }

    def _said(self, card: QuotationCard) -> Cells:
        tier = self._texts(f"handout.{card.tier}")
        return {"who": card.speaker or card.printed or "", "tier": tier, "sentence": card.sentence}

    def _counted(self, card: FigureCard) -> Cells:
        return {
            "who": card.subject or "",
            "quantity": str(card.quantity),
            "unit": card.unit,
            "qualifier": self._texts(f"handout.qualifier_{card.qualifier}"),
            "counted": card.commodity,
            "period": card.period.isoformat() if card.period else "",
            "sentence": card.sentence,
        }

    def _signed(self, card: ArticleCard) -> Cells:
        return {"who": self._texts("entity.comma").join(author.name for author in card.byline)}


def write_document(handout: Handout) -> bytes:
    """Return a JSON document: the entity or the words, and the statements, each with its source."""
    entity = handout.entity
    document = {
        "entity": {"id": entity.id, "name": entity.name, "kind": entity.kind.value, "aliases": list(entity.aliases)}
        if entity
        else None,
        "words": handout.words or None,
        "quotations": [_quotation(card) for card in handout.quotations],
        "figures": [_figure(card) for card in handout.figures],
        "articles": [_article(card) for card in handout.articles],
        "passages": [{"text": passage.text, "source": _source(passage.source)} for passage in handout.passages],
    }
    return json.dumps(document, ensure_ascii=False, indent=1).encode("utf-8", "replace")


def _quotation(card: QuotationCard) -> dict[str, Any]:
    return {
        "id": card.id,
        "text": card.text,
        "speaker": card.speaker,
        "printed": card.printed,
        "cue": card.cue,
        "tier": card.tier.value,
        "kind": card.manner.value,
        "sentence": card.sentence,
        "source": _source(card.source),
    }


def _figure(card: FigureCard) -> dict[str, Any]:
    return {
        "id": card.id,
        "text": card.text,
        "quantity": str(card.quantity),
        "unit": card.unit,
        "qualifier": card.qualifier.value,
        "commodity": card.commodity,
        "subject": card.subject,
        "period": card.period.isoformat() if card.period else None,
        "sentence": card.sentence,
        "source": _source(card.source),
    }


def _article(card: ArticleCard) -> dict[str, Any]:
    byline = [{"name": author.name, "role": author.role, "outlet": author.outlet} for author in card.byline]
    return {"kicker": card.kicker, "deck": card.deck, "byline": byline, "lead": card.lead} | _source(card.source)


def _source(source: Source) -> dict[str, Any]:
    return {
        "article": source.article,
        "publication": source.publication,
        "date": source.day.isoformat() if source.day else None,
        "page": source.page,
        "headline": source.headline,
        "file": source.file,
        "also": list(map(name_issue, source.also)),
    }
