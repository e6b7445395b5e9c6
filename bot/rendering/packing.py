"""Packing: blocks of markup become as few messages as Telegram's limit allows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.rendering.attachments import Attachment
from bot.rendering.keyboards import Button, Row
from bot.wording.markup import measure, read_plain, split

_BLOCKS_APART = "\n\n"


@dataclass(frozen=True, slots=True)
class Reply:
    """One message: `markup` is Telegram's HTML, `rows` its buttons; with an `attachment` it is that file's caption."""

    markup: str
    rows: tuple[Row, ...] = ()
    attachment: Attachment | None = None

    @property
    def text(self) -> str:
        """What the user reads."""
        return read_plain(self.markup)

    @property
    def buttons(self) -> tuple[Button, ...]:
        """The buttons that open something."""
        return tuple(button for row in self.rows for button in row if isinstance(button, Button))


def pack(blocks: Iterable[str], limit: int, rows: Sequence[Row] = ()) -> tuple[Reply, ...]:
    """Return `blocks`, one at least, in messages of at most `limit` UTF-16 units, with `rows` below the last one."""
    messages: list[str] = []
    for block in blocks:
        joined = f"{messages[-1]}{_BLOCKS_APART}{block}" if messages else block
        if measure(joined) <= limit:
            messages[-1:] = [joined]
        else:
            messages += split(block, limit)
    *others, last = messages
    return (*map(Reply, others), Reply(last, tuple(rows)))
