"""The gate before commands: who may not give one is told so, and what can be asked instead."""

from dataclasses import dataclass

from telegram import Bot

from bot.access import Access
from bot.reception import Reception
from bot.sending import Sender
from bot.visits import Visit


@dataclass(frozen=True)
class Gate:
    """Lets in who may, and refuses others, and what cannot be done, in the visitor's language."""

    reception: Reception
    sender: Sender
    access: Access

    async def lets_in(self, bot: Bot, visit: Visit, command: str) -> bool:
        """Tell whether the visitor may give `command`; refuse it where not."""
        if self.access.is_admin(visit.user):
            return True
        key = "access.admins" if self.access.admits(visit.user) else "access.stranger"
        await self.refuse(bot, visit, key, user=visit.user, command=command)
        return False

    async def admits(self, bot: Bot, visit: Visit) -> bool:
        """Tell whether the visitor may ask anything; refuse a stranger."""
        if self.access.admits(visit.user):
            return True
        await self.refuse(bot, visit, "access.stranger", user=visit.user)
        return False

    async def refuse(self, bot: Bot, visit: Visit, key: str, **values: object) -> None:
        """Say why what was asked is not done, with an example of what can be."""
        turn = await self.reception.refuse("", visit.language, key, **values)
        await self.sender.send(bot, visit, turn.replies)
