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
from telegram.ext import ContextTypes

from bot.access import Access
from bot.answers import Suggestion
from bot.cards import Cards
from bot.catalogue import Catalogue, catalogue
from bot.limits import LIMITS
from bot.markup import split
from bot.reception import Reception
from bot.visits import read_language
from storage.findings import EntityCard, FigureCard, QuotationCard

_RESULTS_A_PAGE = 20
_CACHED_SECONDS = 30
_LONGEST_TITLE = 80
_LONGEST_DESCRIPTION = 160


@dataclass(frozen=True)
class Inline:
    """Answers inline queries."""

    reception: Reception
    access: Access

    async def on_query(self, update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
        """Answer one page of suggestions, with the offset of the next page where there is one."""
        query = update.inline_query
        if query is None:
            return
        texts = catalogue(read_language(query.from_user, self.reception.languages))
        if not self.access.admits(query.from_user.id):
            await query.answer([], button=_button(texts, "access.stranger_inline"), cache_time=0, is_personal=True)
            return
        offset = int(query.offset) if query.offset.isdecimal() else 0
        found = await self.reception.answers.suggest(query.query, offset, _RESULTS_A_PAGE)
        # Left out at the end: with defaults set, python-telegram-bot 22.8 turns an empty text into an empty list.
        following = None if found.is_last else str(offset + len(found.entries))
        drawn = Suggestions(texts, self.reception)
        await query.answer(
            [drawn.result(suggestion) for suggestion in found.entries],
            cache_time=_CACHED_SECONDS,
            is_personal=True,  # labels are in the language of whoever asks
            next_offset=following,
            button=_button(texts, "inline.nothing" if query.query.strip() else "inline.start")
            if not found.entries and not offset
            else None,
        )


class Suggestions:
    """Draws suggestions as inline results in one language; their ids are the findings' own."""

    def __init__(self, texts: Catalogue, reception: Reception) -> None:
        self._texts = texts
        self._cards = Cards(texts, reception.links)
        self._links = reception.links

    def result(self, suggestion: Suggestion) -> InlineQueryResultArticle:
        """Return one result; sent into a chat it shows the finding with its source and leads back to the bot."""
        match suggestion:
            case EntityCard():
                title, description = suggestion.name, self._cards.hint(suggestion)
                letter, card, address = "e", self._cards.entity(suggestion), self._links.entity(suggestion.id)
            case QuotationCard():
                speaker = suggestion.speaker or suggestion.printed or self._texts("quotation.nobody")
                title = self._texts("inline.quotation", speaker=speaker)
                description = f"“{suggestion.text}”"
                letter, card, address = "q", self._cards.quotation(suggestion), self._links.quotation(suggestion.id)
            case FigureCard():
                what = self._cards.counted(suggestion)
                title = self._texts("inline.figure", text=suggestion.text, what=what) if what else suggestion.text
                description = suggestion.sentence
                letter, card, address = "f", self._cards.figure(suggestion), self._links.figure(suggestion.id)
        opening = InlineKeyboardButton(self._texts("inline.open"), url=address)
        return InlineQueryResultArticle(
            id=f"{letter}_{suggestion.id}",
            title=title[:_LONGEST_TITLE],
            description=description[:_LONGEST_DESCRIPTION],
            input_message_content=InputTextMessageContent(next(split(card, LIMITS.message))),
            reply_markup=InlineKeyboardMarkup([[opening]]) if address else None,
        )


def _button(texts: Catalogue, key: str) -> InlineQueryResultsButton:
    return InlineQueryResultsButton(texts(key), start_parameter="help")
