"""The guide: what can be asked, each with an example that can be sent as it stands."""

from collections.abc import Iterable, Iterator

from bot.examples import Samples
from bot.wording.catalogue import Catalogue
from bot.wording.markup import code, escape

_ON_TELEGRAM = ("batch", "export", "groups", "inline", "following", "buttons")
_IN_TERMINAL = ("saving", "numbers")
_OF_ISSUE = "days"
# What the help tells, and its examples, each of which can be sent as it stands.
_HELP = (
    ("ask", ("summary", "quotations", "figures", "articles")),
    ("follow_up", ("follow_up",)),
    ("batch", ("batch",)),
    ("export", ("export",)),
    ("saving", ("export",)),
    ("groups", ("groups",)),
    ("inline", ("inline",)),
    ("browsing", ("today", "random", _OF_ISSUE)),
    ("following", ("watch", "watches")),
    ("language", ("language",)),
    ("buttons", ()),
    ("numbers", ()),
)


class Guide:
    """Explains the bot called `bot` in one language; without a name it is the one in the terminal.

    The `name` and the `samples` that its examples are about are such as the archive can answer about, none where it
    holds nothing.
    """

    def __init__(self, texts: Catalogue, bot: str | None, *, in_group: bool) -> None:
        self._texts = texts
        self._bot = bot
        self._in_group = in_group

    def example(self, name: str | None) -> str:
        """Return a question about `name`, about anybody where the archive holds none; in a group it calls the bot."""
        question = self._texts("help.example_quotations", name=name or self._texts("help.name"))
        return f"@{self._bot} {question}" if self._in_group else question

    def greet(self, name: str | None) -> Iterator[str]:
        """Yield what a newcomer is told."""
        yield escape(self._texts("help.welcome"))
        if name is None:
            yield escape(self._texts("help.empty"))
            return
        yield "\n".join(self._help_on(*_HELP[0], Samples((name,))))
        yield escape(self._texts("help.more"))

    def tell(self, samples: Samples) -> Iterator[str]:
        """Yield all that can be asked, with its examples."""
        if not samples.names:
            yield from self.greet(None)
            return
        elsewhere = _IN_TERMINAL if self._bot else _ON_TELEGRAM
        yield escape(self._texts("help.welcome"))
        for key, examples in _HELP:
            if key not in elsewhere:
                yield "\n".join(self._help_on(key, examples, samples))

    def _help_on(self, key: str, examples: Iterable[str], samples: Samples) -> Iterator[str]:
        yield escape(self._texts(f"help.{key}", bot=self._bot))
        values: dict[str, object] = {"name": samples.names[0], "names": "\n".join(samples.names), "bot": self._bot}
        if samples.issue:
            publication, day = samples.issue
            values |= {"publication": publication, "year": day.year, "month": day.month}
        for example in examples:
            if samples.issue or example != _OF_ISSUE:
                yield code(self._texts(f"help.example_{example}", **values))
