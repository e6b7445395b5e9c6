"""The gate: who may not ask, or not give a command, is told so, and what can be asked instead."""

from dataclasses import dataclass, replace
from functools import cached_property

from telegram import Bot, Update

from bot.reception import Reception, Turn
from bot.telegram.access import Access
from bot.telegram.sending import Sender
from bot.telegram.visits import Visit, read_visit


@dataclass(frozen=True)
class Gate:
    """Lets in who may, and refuses others, and what cannot be done, in the visitor's language."""

    reception: Reception
    sender: Sender
    access: Access

    def reception_at(self, visit: Visit) -> Reception:
        """Return the reception for where `visit` is: in a group its examples call the bot."""
        return self.reception if visit.is_private else self._group_reception

    @cached_property
    def _group_reception(self) -> Reception:
        return replace(self.reception, in_group=True)

    def visit(self, update: Update) -> Visit | None:
        """Return the visit of an update, or None where it belongs to no chat."""
        return read_visit(update, self.reception.languages)

    async def lets_in(self, bot: Bot, visit: Visit, command: str) -> bool:
        """Tell whether the visitor may give `command`; refuse it where not."""
        if self.access.is_admin(visit.user):
            return True
        if await self.admits(bot, visit):
            await self.refuse(bot, visit, "access.admins", command=command)
        return False

    async def admits(self, bot: Bot, visit: Visit) -> bool:
        """Tell whether the visitor may ask anything; refuse a stranger."""
        refusal = await self.stranger(visit)
        if refusal is not None:
            await self.sender.send(bot, visit, refusal.replies)
        return refusal is None

    async def stranger(self, visit: Visit) -> Turn | None:
        """Return the turn that refuses a stranger, None for whoever may ask."""
        if self.access.admits(visit.user):
            return None
        return await self.reception.tell("", visit.language, "access.stranger", user=visit.user)

    async def refuse(self, bot: Bot, visit: Visit, key: str, **values: object) -> None:
        """Say why what was asked is not done, with an example of what can be."""
        turn = await self.reception_at(visit).tell("", visit.language, key, **values)
        await self.sender.send(bot, visit, turn.replies)
