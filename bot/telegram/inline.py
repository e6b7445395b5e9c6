"""Inline mode: `@bot name` in any chat offers entities, quotations and figures to send there."""

from dataclasses import dataclass

from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    Update,
)

from bot.inquiry.answers import Introduction, Offer, Payload, Suggestion
from bot.reception import Reception
from bot.rendering.cards import Cards, name_issue
from bot.rendering.links import HELP
from bot.telegram.callbacks import Context
from bot.telegram.gate import Gate
from bot.telegram.visits import read_language
from bot.wording.catalogue import Catalogue, catalogue
from bot.wording.excerpts import cut_excerpt
from bot.wording.limits import LIMITS
from bot.wording.markup import shorten, split
from storage.archive.findings import FigureCard, Passage, QuotationCard, Slice

_RESULTS_A_PAGE = 20
# Telegram keeps answers this long, for whoever typed the same: a name typed again, letter by letter, costs nothing. It
# cannot be told that pages came in or a name was hidden, so this is also how long such news takes to get here.
_SECONDS_KEPT, _SECONDS_NOTHING_KEPT = 300, 30
_LONGEST_TITLE = 80
_LONGEST_BUTTON = 60
_LONGEST_DESCRIPTION = 160


@dataclass(frozen=True)
class Inline:
    """Answers inline queries."""

    gate: Gate

    async def on_query(self, update: Update, _context: Context) -> None:
        """Answer one page of suggestions, with the offset of the next page where there is one."""
        query = update.inline_query
        if query is None:
            return
        texts = catalogue(read_language(query.from_user, self.gate.reception.languages))
        if not self.gate.access.admits(query.from_user.id):
            button = InlineQueryResultsButton(texts("access.stranger_inline"), start_parameter=HELP)
            await query.answer([], button=button, cache_time=0, is_personal=True)
            return
        offset = int(query.offset) if query.offset.isdecimal() else 0
        offer = await self.gate.reception.answers.suggest(query.query, offset, _RESULTS_A_PAGE)
        drawn = Suggestions(texts, self.gate.reception)
        await query.answer(
            [drawn.result(suggestion) for suggestion in offer.entries.entries],
            cache_time=_SECONDS_KEPT if offer.entries.total else _SECONDS_NOTHING_KEPT,
            is_personal=True,  # who may ask, and in which language the labels are, is each user's own
            next_offset=_following(offer.entries),
            button=None if offset else await self._button(texts, query.query.strip(), offer),
        )

    async def _button(self, texts: Catalogue, typed: str, offer: Offer) -> InlineQueryResultsButton | None:
        """Return what leads from above the results into the chat with the bot; it is none of them."""
        if offer.about:
            label, about = texts("inline.about", name=offer.about.name), Payload.ENTITY.of(offer.about.id)
            return InlineQueryResultsButton(shorten(label, _LONGEST_BUTTON), start_parameter=about)
        if offer.entries.total:
            return None
        name = await self.gate.reception.examples.name() or texts("help.name")
        label = texts("inline.nothing") if typed else texts("inline.start", name=name)
        return InlineQueryResultsButton(shorten(label, _LONGEST_BUTTON), start_parameter=HELP)


class Suggestions:
    """Draws suggestions as inline results in one language; their ids are the findings' own."""

    def __init__(self, texts: Catalogue, reception: Reception) -> None:
        self._texts = texts
        self._cards = Cards(texts, reception.links)
        self._links = reception.links

    def result(self, suggestion: Suggestion) -> InlineQueryResultArticle:
        """Return one result; sent into a chat it shows the finding with its source and leads back to the bot."""
        match suggestion:
            case Introduction():
                return self._name(suggestion)
            case QuotationCard():
                return self._quotation(suggestion)
            case FigureCard():
                return self._figure(suggestion)
            case Passage():
                return self._passage(suggestion)

    def _name(self, offered: Introduction) -> InlineQueryResultArticle:
        card = offered.card
        blocks = [self._cards.entity(card), *map(self._cards.passage, offered.telling)]
        address = self._links.entity(card.id)
        return self._result(Payload.ENTITY.of(card.id), card.name, self._cards.hint(card), "\n\n".join(blocks), address)

    def _quotation(self, card: QuotationCard) -> InlineQueryResultArticle:
        speaker = card.speaker or card.printed or self._texts("quotation.nobody")
        tier = self._texts(f"quotation.{card.tier}")
        title = self._texts("inline.quotation", speaker=speaker + tier, place=name_issue(card.source))
        address = self._links.quotation(card.id)
        return self._result(
            Payload.QUOTATION.of(card.id), title, f"“{card.text}”", self._cards.quotation(card), address
        )

    def _figure(self, card: FigureCard) -> InlineQueryResultArticle:
        what, key = self._cards.counted(card), Payload.FIGURE.of(card.id)
        title = self._texts("inline.figure", text=card.text, what=what) if what else card.text
        excerpt = cut_excerpt(card.sentence, card.text)
        description = self._texts("inline.stated", place=name_issue(card.source), sentence=excerpt)
        return self._result(key, title, description, self._cards.figure(card), self._links.figure(card.id))

    def _passage(self, passage: Passage) -> InlineQueryResultArticle:
        source = passage.source
        title = self._texts("inline.passage", place=name_issue(source), title=source.headline or "")
        key = f"p_{source.article}_{passage.span.start}"
        address = self._links.article(source.article)
        return self._result(key, title, passage.text, self._cards.passage(passage), address)

    def _result(
        self, key: str, title: str, description: str, card: str, address: str | None
    ) -> InlineQueryResultArticle:
        opening = InlineKeyboardButton(self._texts("inline.open"), url=address)
        return InlineQueryResultArticle(
            id=key,
            title=shorten(title, _LONGEST_TITLE),
            description=shorten(description, _LONGEST_DESCRIPTION),
            input_message_content=InputTextMessageContent(next(split(card, LIMITS.message))),
            reply_markup=InlineKeyboardMarkup([[opening]]) if address else None,
        )


def _following(entries: Slice[Suggestion]) -> str | None:
    # Left out at the end: with defaults set, python-telegram-bot 22.8 turns an empty text into an empty list.
    return None if entries.is_last else str(entries.offset + len(entries.entries))
