"""Records: a turn as the JSON object that `jianbao ask --json` prints."""

from typing import Any

from bot.reception import Turn
from bot.rendering.cards import Cards
from bot.rendering.links import Links
from bot.wording.catalogue import FIRST, catalogue
from reading.asking.question import Facet
from storage.archive.findings import EntityCard, Source


def turn_record(question: str, turn: Turn) -> dict[str, Any]:
    """Return what `turn` answered to `question`: only values that JSON knows."""
    answer = turn.answer
    about = answer.entity or next(iter(answer.named), None)
    shown = (*answer.sources, *(answer.beside.sources if answer.beside else ()))
    return {
        "question": question,
        "status": answer.status.value,
        "entity": _entity(about) if about else None,
        "match": answer.match.value if answer.match else None,
        "disclosed": answer.disclosed,
        "choices": [_choice(card) for card in answer.choices],
        "facet": (answer.view.facet if answer.view else Facet.SUMMARY).value,
        "messages": [reply.text for reply in turn.replies],
        "sources": [_source(source) for source in dict.fromkeys(shown)],
    }


def _entity(card: EntityCard) -> dict[str, Any]:
    return {"id": card.id, "name": card.name, "kind": card.kind.value, "aliases": list(card.aliases)}


def _choice(card: EntityCard) -> dict[str, Any]:
    hint = Cards(catalogue(FIRST), Links()).hint(card)
    return {"id": card.id, "name": card.name, "kind": card.kind.value, "hint": hint}


def _source(source: Source) -> dict[str, Any]:
    day = source.day.isoformat() if source.day else None
    return {"article": source.article, "publication": source.publication, "date": day, "headline": source.headline}
