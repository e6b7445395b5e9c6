"""Lists of names that come as a file, in a private chat: a .txt or .csv with one name a line."""

from dataclasses import dataclass

from telegram import Document, Update

from bot.inquiry.name_lists import MOST
from bot.telegram.callbacks import Callback, Context
from bot.telegram.gate import Gate
from bot.telegram.visits import Visit
from reading.errors import RefusedFileError
from reading.files.decoding import decode

# Bytes; many times what the longest list needs.
_LARGEST = 64 * 1024
_TABLE = ".csv"
_ENDINGS = (".txt", _TABLE)


@dataclass(frozen=True)
class Lists:
    """Answers lists; what is none goes to `otherwise`."""

    gate: Gate
    otherwise: Callback

    async def on_document(self, update: Update, context: Context) -> None:
        """Look up the names in a file; refuse a table that holds no list, and pass any other file on."""
        visit, message = self.gate.visit(update), update.message
        document = message.document if message else None
        if visit is None or document is None or not self._may_be_list(visit, document):
            await self.otherwise(update, context)
            return
        names = await self.gate.reception.answers.names_in(await _text(document), is_file=True)
        if names is not None:
            turn = await self.gate.reception.look_up(names, visit.language)
            await self.gate.sender.send(context.bot, visit, turn.replies)
        elif _name(document).endswith(_TABLE):
            await self.gate.refuse(context.bot, visit, "batch.no_list", limit=MOST)
        else:
            await self.otherwise(update, context)

    def _may_be_list(self, visit: Visit, document: Document) -> bool:
        is_small = 0 < (document.file_size or 0) <= _LARGEST
        return (
            visit.is_private and self.gate.access.admits(visit.user) and is_small and _name(document).endswith(_ENDINGS)
        )


def _name(document: Document) -> str:
    return (document.file_name or "").lower()


async def _text(document: Document) -> str:
    """Return the text of a small file; empty where it holds none that can be read."""
    file = await document.get_file()
    try:
        return decode(bytes(await file.download_as_bytearray()))
    except RefusedFileError:
        return ""
