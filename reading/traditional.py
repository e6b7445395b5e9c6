"""Traditional: a page in Traditional characters is read in Simplified ones, and what it says is given back as printed.

All word lists, and the segmenter, are in Simplified characters. They are put in the place of the printed ones before a
page is read, each where it stood, so that whatever is found can be looked for where it stands.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from reading.facts import Article, Author, Name, Page


class Printed:
    """A text as `printed`, and as it was read: `plain`, as long and other characters in it."""

    def __init__(self, plain: str, printed: str) -> None:
        """Keep both; what is asked for is looked for in `plain`."""
        self._plain = plain
        self._printed = printed

    def give_back(self, told: str) -> str:
        """Return what was `told` of the text as it is printed; what does not stand there stays as it is.

        A text that was joined of several lines is found in as many pieces, each behind the one before where it can be.
        """
        pieces: list[str] = []
        start = behind = 0
        while start < len(told):
            length = self._longest_from(told, start)
            piece = told[start : start + max(1, length)]
            if length:
                at = self._plain.find(piece, behind)
                at = self._plain.find(piece) if at < 0 else at
                behind = at + length
                piece = self._printed[at:behind]
            pieces.append(piece)
            start += len(piece)
        return "".join(pieces)

    def give_back_some(self, told: str | None) -> str | None:
        """Return what was `told` as it is printed, None where nothing was."""
        return None if told is None else self.give_back(told)

    def _longest_from(self, told: str, start: int) -> int:
        """Return how many characters of what was `told` stand together in the text, from `start` on."""
        if told[start:] in self._plain:
            return len(told) - start
        known, unknown = 0, len(told) - start
        while unknown - known > 1:
            middle = (known + unknown) // 2
            if told[start : start + middle] in self._plain:
                known = middle
            else:
                unknown = middle
        return known


def give_back_page(page: Page, plain: str, text: str) -> Page:
    """Return the `page` that was read from `plain` as its `text` is printed, every span where it was."""
    printed = Printed(plain, text)
    lines = list(zip(plain.split("\n"), text.split("\n"), strict=True))
    return replace(
        page,
        articles=tuple(_give_back_article(article, lines) for article in page.articles),
        publication=printed.give_back_some(page.publication),
        number=printed.give_back_some(page.number),
        section=printed.give_back_some(page.section),
    )


def _give_back_article(article: Article, lines: Sequence[tuple[str, str]]) -> Article:
    own = [line for first, last in article.lines for line in lines[first - 1 : last]]
    printed = Printed("\n".join(read for read, _ in own), "\n".join(line for _, line in own))
    article = replace(
        article,
        headline=printed.give_back_some(article.headline),
        kicker=printed.give_back_some(article.kicker),
        deck=printed.give_back_some(article.deck),
        column=printed.give_back_some(article.column),
        subheadings=tuple(map(printed.give_back, article.subheadings)),
        captions=tuple(map(printed.give_back, article.captions)),
        byline=tuple(_give_back_author(author, printed) for author in article.byline),
        dateline=printed.give_back_some(article.dateline),
        continued_from=printed.give_back_some(article.continued_from),
        continued_on=printed.give_back_some(article.continued_on),
    )
    return _give_back_facts(article, "\n".join(map(printed.give_back, article.text.split("\n"))))


def _give_back_author(author: Author, printed: Printed) -> Author:
    """Return `author` as printed; a role that the page does not spell out is given back character by character."""
    outlet = printed.give_back_some(author.outlet)
    return Author(printed.give_back(author.name), printed.give_back(author.role), outlet)


def _give_back_facts(article: Article, text: str) -> Article:
    """Return `article` with the facts that were found in its text as they stand in `text`."""
    printed = Printed(article.text, text)
    names = {name.name: _give_back_name(name, article.text, text) for name in article.names}
    return replace(
        article,
        text=text,
        names=tuple(names[name.name] for name in article.names),
        quotations=tuple(
            replace(
                quotation,
                speaker=_give_back_who(quotation.speaker, names, printed),
                printed=printed.give_back_some(quotation.printed),
                cue=printed.give_back_some(quotation.cue),
            )
            for quotation in article.quotations
        ),
        figures=tuple(
            replace(
                figure,
                unit=printed.give_back(figure.unit),
                commodity=printed.give_back(figure.commodity),
                subject=_give_back_who(figure.subject, names, printed),
            )
            for figure in article.figures
        ),
    )


def _give_back_who(who: str | None, names: Mapping[str, Name], printed: Printed) -> str | None:
    name = names.get(who or "")
    return name.name if name else printed.give_back_some(who)


def _give_back_name(name: Name, plain: str, text: str) -> Name:
    """Return `name` as its mentions print it in `text`: what was read in one form may be in several (臺灣, 台灣)."""
    forms: dict[str, list[str]] = {form: [] for form in name.forms}
    for mention in name.mentions:
        forms[mention.of(plain)].append(mention.of(text))
    told = Printed(plain, text)
    every = dict.fromkeys(form for read, those in forms.items() for form in those or [told.give_back(read)])
    first, *others = every
    return replace(name, name=first, aliases=tuple(others), roles=tuple(map(told.give_back, name.roles)))
