"""Cards: one finding each as a block of Telegram's HTML, with its source below it.

What the newspaper printed is shown as it stands; only the labels around it come from the catalogue.
"""

from collections.abc import Iterator, Sequence

from bot.rendering.links import Links
from bot.wording.catalogue import Catalogue
from bot.wording.days import write_days
from bot.wording.excerpts import cut_excerpt
from bot.wording.markup import blockquote, bold, escape, fold_away, highlight, link, shorten
from reading.facts import Author, Manner, Period, Span
from storage.archive.findings import ArticleCard, EntityCard, FigureCard, Match, Passage, QuotationCard, Source

SOURCE_MARK = "📰 "
_MOST_ALIASES = 4
_MOST_ROLES = 2
_LONGEST_UNFOLDED = 100
_LONGEST_LEAD = 60
_LONGEST_ECHO = 60
LONGEST_STATED = 80
_MOST_PLACES = 3


class Cards:
    """Draws findings in one language."""

    def __init__(self, texts: Catalogue, links: Links) -> None:
        self._texts = texts
        self._links = links

    def entity(self, card: EntityCard, match: Match | None = None) -> str:
        """Return who or what an entity is: name, kind, roles, when and where, by which step it was found."""
        apart = self._texts("source.apart")
        roles = [self._list(_apart(card.roles)[:_MOST_ROLES])] if card.roles else []
        lines = [bold(card.name), escape(apart.join([self._texts(f"kinds.{card.kind}"), *roles]))]
        if card.aliases:
            lines.append(escape(self._texts("entity.aliases", aliases=self._list(card.aliases[:_MOST_ALIASES]))))
        found = [self._texts(f"matches.{match}")] if match else []
        lines.append(escape(apart.join([self._where(card), *found])))
        return "\n".join(lines)

    def echo(self, typed: str) -> str:
        """Return what a user typed, as far as a message repeats it."""
        return shorten(typed, _LONGEST_ECHO)

    def headed(self, card: EntityCard, match: Match | None) -> str:
        """Return who or what an entity is on one line, for below a title that already has the name."""
        apart = self._texts("source.apart")
        found = [self._texts(f"matches.{match}")] if match else []
        return escape(apart.join([self._texts(f"kinds.{card.kind}"), *card.roles[:1], *found]))

    def sentence(self, passage: Passage, mark: str = "") -> str:
        """Return a stretch of an article with its `mark`, its highlights in bold; a long one folded."""
        shown = highlight(passage.text, passage.highlights) + mark
        return fold_away(shown) if len(passage.text) > _LONGEST_UNFOLDED else shown

    def passage(self, passage: Passage) -> str:
        """Return a stretch of an article and its source."""
        return f"{self.sentence(passage)}\n{self.source(passage.source)}"

    def quotation(self, card: QuotationCard) -> str:
        """Return what was said, who said it and how that is known."""
        return f"{self.said(card)}\n{self.source(card.source)}"

    def said(self, card: QuotationCard) -> str:
        """Return what was said and who said it, without its source."""
        return f"{blockquote(f'“{card.text}”')}\n{escape(self.speaker(card))}"

    def figure(self, card: FigureCard, about: str | None = None) -> str:
        """Return a figure as printed, what it counts, and the sentence that it stands in.

        A reader who asked `about` its subject is not told the subject again.
        """
        return f"{self.shown([card], about)}\n{self.source(card.source)}"

    def shown(self, cards: Sequence[FigureCard], about: str | None = None) -> str:
        """Return the figures of one sentence, what each counts, and the sentence, without its source."""
        first, *others = cards
        counted = [self.counts(card, about) for card in cards]
        marks = [mark for card in cards for mark in _first(card.text, first.sentence)]
        stated = highlight(first.sentence, marks) if others else self.stated(first)
        return "\n".join([*counted, stated])

    def counts(self, card: FigureCard, about: str | None = None) -> str:
        """Return a figure as printed, in bold, and what it counts."""
        what = self.counted(card, about)
        if not what:
            return bold(card.text)
        return self._texts("figure.counts", text=bold(card.text), what=escape(what))

    def stated(self, card: FigureCard, longest: int = LONGEST_STATED) -> str:
        """Return the sentence of a figure, which is in bold; of more than `longest` characters the clauses around."""
        excerpt = cut_excerpt(card.sentence, card.text, longest)
        return highlight(excerpt, tuple(_first(card.text, excerpt)))

    def article(self, card: ArticleCard) -> str:
        """Return an article as a list shows it: titles, byline, where it stands, its first sentence."""
        source = card.source
        heading = source.headline or shorten(card.lead, _LONGEST_LEAD) or source.file
        lines = [escape(card.kicker)] if card.kicker else []
        lines.append(f"<b>{link(heading, self._links.article(source.article))}</b>")
        lines += [escape(card.deck)] if card.deck else []
        lines += [escape(self._list([self.author(author) for author in card.byline]))] if card.byline else []
        lines.append(escape(self.place(source)))
        if source.headline and card.lead and card.lead != source.headline:
            lines.append(escape(cut_excerpt(card.lead, card.lead[:1], _LONGEST_LEAD)))
        untold = [caption for caption in card.captions if not (card.lead and caption.startswith(card.lead))]
        if captions := shorten(" ".join(untold), _LONGEST_LEAD):
            lines.append(escape(self._texts("byline.captions", captions=captions)))
        return "\n".join(lines)

    def related(self, card: EntityCard) -> str:
        """Return a name that stands beside another one, with its hint."""
        hint = self.hint(card)
        return f"{bold(card.name)}\n{escape(hint)}" if hint else bold(card.name)

    def beside(self, card: EntityCard) -> str:
        """Return a name that stands beside another one, with its hint, on one line."""
        return self._texts("figure.point") + self._texts(
            "figure.counts", text=bold(card.name), what=escape(self.hint(card))
        )

    def source(self, source: Source, mark: str = "") -> str:
        """Return the provenance of a statement on one line, behind its `mark`, the headline leading to the article."""
        parts = [escape(part) for part in self._printed_at(source)]
        if source.headline:
            parts.append(link(source.headline, self._links.article(source.article)))
        if not parts:
            parts.append(escape(self._texts("source.unprinted", file=source.file)))
        parts += map(escape, self._also(source))
        return SOURCE_MARK.rstrip() + f"{mark} " + escape(self._texts("source.apart")).join(parts)

    def speaker(self, card: QuotationCard) -> str:
        """Return who said it, by which cue, with the label of the tier where it is not explicit."""
        who, tier = card.speaker or card.printed, self._texts(f"quotation.{card.tier}")
        key = "quotation.speaker_with_cue" if card.cue else "quotation.speaker"
        manner = self._texts("quotation.written") if card.manner is Manner.WRITTEN else ""
        said = self._texts(key, speaker=who or self._texts("quotation.nobody"), cue=card.cue)
        return said + manner + (tier if who else "")

    def counted(self, card: FigureCard, about: str | None = None) -> str:
        """Return what a figure counts, about whom or where, and when; empty where nothing of it is known."""
        subject = card.subject if card.subject != about else None
        parts = [card.commodity, subject, self.period(card.period) if card.period else None]
        return self._texts("figure.apart").join(part for part in parts if part)

    def period(self, period: Period) -> str:
        """Return the days, or the year, of a figure."""
        first, last = period.first, period.last
        if first is None or last is None:
            return self._texts("figure.since" if first else "figure.until", day=first or last)
        if first == last:
            return first.isoformat()
        is_year = (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year
        return self._texts("figure.year", year=first.year) if is_year else write_days((first, last), self._texts)

    def hint(self, card: EntityCard) -> str:
        """Return what tells an entity from its namesakes: role or else kind, newspaper, days."""
        what = card.roles[0] if card.roles else self._texts(f"kinds.{card.kind}")
        parts = [what, card.publication, write_days((card.first, card.last), self._texts)]
        return self._texts("choose.hint_apart").join(part for part in parts if part)

    def _where(self, card: EntityCard) -> str:
        days = write_days((card.first, card.last), self._texts)
        key = "entity.articles_between" if days else "entity.articles"
        where = self._texts(key, count=card.articles, days=days)
        where += self._texts("entity.copies", count=card.copies) if card.copies else ""
        return f"{card.publication}{self._texts('source.apart')}{where}" if card.publication else where

    def place(self, source: Source) -> str:
        """Return where something is printed, on one line without its headline."""
        parts = self._printed_at(source) or [self._texts("source.unprinted", file=source.file)]
        return SOURCE_MARK + self._texts("source.apart").join([*parts, *self._also(source)])

    def _also(self, source: Source) -> Iterator[str]:
        """Yield the other places that print the same, where there are any."""
        if source.also:
            places = list(map(name_issue, source.also))
            key = "source.also" if len(places) <= _MOST_PLACES else "source.also_in_all"
            yield self._texts(key, places=self._list(places[:_MOST_PLACES]), count=len(places))

    def _printed_at(self, source: Source) -> list[str]:
        day = source.day.isoformat() if source.day else None
        page = self._texts("source.page", page=source.page.lstrip("0") or source.page) if source.page else None
        return [part for part in (source.publication, day, page) if part]

    def author(self, author: Author) -> str:
        """Return one name of a byline."""
        key = "byline.author_of_outlet" if author.outlet else "byline.author"
        return self._texts(key, name=author.name, role=author.role, outlet=author.outlet)

    def _list(self, words: Sequence[str]) -> str:
        return self._texts("entity.comma").join(words)


def name_issue(source: Source) -> str:
    """Return newspaper and day of a source, the same in all languages; where neither is known, the file."""
    printed = (source.publication, source.day.isoformat() if source.day else None)
    return " ".join(part for part in printed if part) or source.file


def _apart(roles: Sequence[str]) -> list[str]:
    """Return the `roles` without those that another says as well: 副总经理 beside 成都移动副总经理."""
    return [role for role in roles if not any(role != other and role in other for other in roles)]


def _first(words: str, text: str) -> Iterator[Span]:
    at = text.find(words)
    if words and at >= 0:
        yield Span(at, at + len(words))
