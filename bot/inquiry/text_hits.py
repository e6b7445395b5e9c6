"""Text hits: what the archive prints of a question that names nobody it knows, found by the question's words.

Tried one after the other, until something is found: the question as typed; its words close together; these without
one of its verbs, or all; without one word of many, then two, as one who remembers a story tells it; without the place
that the question names, in that place's own newspaper; a name that is printed in quotation marks; some words close
together in an article that holds all.
"""

import re
from collections.abc import AsyncIterator, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations, pairwise

from bot.inquiry.answers import PAGE_SIZES, Answer, Status, View
from bot.inquiry.paragraphs import led_in, widened
from bot.inquiry.pieces import find_beginnings
from bot.inquiry.ranking import Topic, answers_to, closest_figures, closest_passages, count_leading, worded_topic
from reading.asking.asked_times import AskedTime
from reading.asking.question import Facet, Question, topic_words
from reading.asking.wordings import find_wordings
from reading.facts import Kind, Span
from reading.lexicon import Lexicon
from reading.naming.gazetteer import gazetteer
from reading.naming.place_makes import HOUSING
from reading.text.folding import fold
from reading.text.segments import segment
from reading.text.sentences import split_sentences
from reading.text.words import first_word, is_proper, is_word, part_of_speech
from storage.archive.dossier import Dossiers
from storage.archive.filters import Filter
from storage.archive.findings import Candidate, EntityCard, Match, Passage, Slice, Stated
from storage.archive.fulltext import Fulltext
from storage.archive.papers import Papers
from storage.naming.passage_names import PassageNames

_FEWEST, _SHORTEST_WORD = 2, 3
# So many words tell a story without one of them, without two.
_MANY, _VERY_MANY = 4, 6
_MOST_NAMED = 4
_MOST_PIECES = 12
# Fewer words, some of them apart, stand in many articles.
_SHORTEST_STORY = 3
_MOST_SENTENCES = 2
# About as many characters as the sentence that names whom the next one counts something of.
_BEFORE = 80
# About as many as tell how a story ends.
_SOON = 240
# Parts of speech that a newspaper replaces freely: verbs, adverbs, adjectives, pronouns, measures.
_LOOSE = ("v", "d", "a", "r", "m", "q")
_NOUN = "n"
# The segmenter's dictionary knows many verbs of one character only as such (丢).
_VERBS = ("v", "zg")
# Those of which longer names go on: nouns, numbers, measures, and what the dictionary does not hold.
_OF_NAMES = (_NOUN, "m", "q", "x", "j")
_WHICH_OF_SEVERAL = "第"
_MARKS = (("“", "”"), ("「", "」"), ("『", "』"), ('"', '"'), ("《", "》"))
_PART_ENDS = ";；。"
_BEHIND_DIVISION = re.compile("[市区县镇乡]|街道")


class TextHits:
    """Finds passages by the words of questions."""

    def __init__(
        self, dossiers: Dossiers, fulltext: Fulltext, papers: Papers, names: PassageNames, lexicon: Lexicon
    ) -> None:
        self._dossiers = dossiers
        self._fulltext = fulltext
        self._papers = papers
        self._names = names
        self._lexicon = lexicon

    async def answer(self, question: Question, view: View) -> Answer:
        """Return the passages that hold the words of `question`, as `view` narrows them, and whom both name."""
        return (await self.find(question, view))[0]

    async def find(self, question: Question, view: View) -> tuple[Answer, Candidate | None]:
        """Return what `answer` does, the sentence with the figure asked for first, and whom that is about.

        Where somebody's words are asked for, that is who is named with an office that the question tells of.
        """
        async for wanted in self._wanted(question, replace(view, facet=Facet.PASSAGES)):
            hits = await self.show(wanted)
            told = await self._told(hits, question) if hits.status is Status.ANSWERED else None
            if told is not None:
                return told
        for step in (self._marked, self._story):
            found = await step(question, replace(view, facet=Facet.PASSAGES))
            if found and (told := await self._told(found, question)):
                return told
        return Answer(Status.NOTHING, question.text), None

    async def _told(self, hits: Answer, question: Question) -> tuple[Answer, Candidate | None] | None:
        """Return text `hits` as `find` does; None where their words are too vague to answer."""
        counted = await self._counted(hits, question) if question.facet is Facet.FIGURES else None
        if counted is not None:
            return await self._name(_led_by(hits, counted.passage), question), await self._subject(hits, counted)
        if _is_vague(hits.typed) and hits.typed != "".join(question.stretches):
            return None
        if any(not _prints(hits, home) for home in self._homes(question)):
            return None
        if question.facet is Facet.FIGURES:
            hits = await self._ended(hits, question)
        is_wide = question.facet is Facet.PASSAGES
        hits = await (self._widened(hits) if is_wide else self._led_in(hits))
        return await self._name(hits, question), await self._holder(hits, question)

    def _homes(self, question: Question) -> Iterator[str]:
        """Yield the own names of the housing estates that `question` names: 华府水岸 of 金牛区华府水岸小区.

        Others are called by some of the same words.
        """
        tails = tuple(tail for tail, use in self._lexicon.table("place_tails").items() if use == HOUSING)
        for stretch in question.stretches:
            ending = next((one.text for one in find_beginnings(stretch) if one.text.endswith(tails)), "")
            tail = max((tail for tail in tails if ending.endswith(tail)), key=len, default="")
            own = _BEHIND_DIVISION.split(ending.removesuffix(tail))[-1]
            if len(own) > _SHORTEST_WORD and not is_word(own):
                yield own

    async def _marked(self, question: Question, view: View) -> Answer | None:
        """Return where a name that a stretch begins with stands in quotation marks, what is asked of it first.

        One like that of a road with a number in it (夜1路) needs none.
        """
        pieces = [(piece.text, stretch) for stretch in question.stretches for piece in find_beginnings(stretch)]
        begun = [pair for pair in pieces if len(pair[0]) >= _SHORTEST_WORD and not is_word(pair[0])][:_MOST_PIECES]
        if not begun or self._is_name(question):
            return None
        forms = [f"{opening}{name}{closing}" for name, _ in begun for opening, closing in _MARKS]
        numbered = (name for name, stretch in begun if _is_numbered(name, stretch.removeprefix(name)))
        forms += [name for name in numbered if name.endswith(self._lexicon.words("place_tails"))]
        printed = await self._fulltext.choose_words([forms], view.asked)
        if not printed:
            return None
        hits = await self.show(replace(view, words=printed[0]))
        return _with_told(hits, (await self.within(hits, question)).passages.entries)

    async def _story(self, question: Question, view: View) -> Answer | None:
        """Return where some words of `question` stand close together in an article that prints all; None without any.

        Its names, and what no dictionary has, are among them: of a story that is about another one, they stand apart.
        """
        words, known = self.firm_words(question), gazetteer(self._lexicon)
        if len(words) < _SHORTEST_STORY or self._is_name(question):
            return None
        article, close = await self._fulltext.choose_story(find_wordings(words, self._lexicon).values(), view.asked)
        apart = (word for word in words if word not in close)
        if len(close) < _FEWEST or any(known.breadth(word) or is_proper(word) or not is_word(word) for word in apart):
            return None
        hits = await self.show(replace(view, words=" ".join(dict.fromkeys(close.values()))))
        leads = hits.passages.entries and hits.passages.entries[0].source.article == article
        return hits if leads else None

    async def show(self, view: View) -> Answer:
        """Return the page of text hits that `view` describes."""
        hits = await self._fulltext.find(view.words, view.offset, PAGE_SIZES[Facet.PASSAGES], view.asked, view.units)
        if not hits.entries:
            return Answer(Status.NOTHING, view.words)
        return Answer(Status.ANSWERED, view.words, view=view, match=Match.TEXT, typed=view.words, passages=hits)

    async def within(self, hits: Answer, question: Question) -> Answer:
        """Return the sentences of the first article among text `hits` that come closest to what `question` asks."""
        asked = (word for stretch in question.stretches for word in topic_words(stretch, self._lexicon))
        # What all of the hits are about tells its sentences no more apart.
        words = [word for word in asked if word not in hits.typed]
        first, topic = hits.passages.entries[0], self._topic(question, words)
        closest = await self._counting(first, topic) if question.facet is Facet.FIGURES else []
        closest = closest or closest_passages(await self._sentences(first), topic)
        if not closest:
            return Answer(Status.NOTHING, question.text)
        view = View(None, Facet.PASSAGES, words=" ".join(words) or question.text)
        shown = tuple({one.span: one for one in closest}.values())[:_MOST_SENTENCES]
        passages = Slice(shown, 0, len(shown))
        return Answer(Status.ANSWERED, question.text, view=view, match=Match.TEXT, typed=view.words, passages=passages)

    async def _counting(self, passage: Passage, topic: Topic) -> list[Passage]:
        """Return the sentences of the article of `passage` whose figures answer to `topic`."""
        stated = {one.figure: one.passage for one in await self._names.stated(passage)}
        closest = closest_figures(stated, topic)
        return [stated[one] for one in closest[: count_leading(closest, topic)] if answers_to([one], topic)]

    async def _sentences(self, passage: Passage) -> list[Passage]:
        """Return the sentences of the article of `passage`; none where it names somebody hidden."""
        article = await self._dossiers.text(passage.source.article)
        spans = split_sentences(article.text) if article else ()
        return [Passage(span.of(article.text), passage.source, span) for span in spans] if article else []

    async def only_person(self, answer: Answer, question: Question) -> Candidate | None:
        """Return the only person whom the first passage of an answer names, through a word of `question` there."""
        if answer.entity is None or answer.entity.kind is not Kind.PLACE or not answer.passages.entries:
            return None
        first = answer.passages.entries[0]
        people = [card for card in await self._names.named(first) if card.kind is Kind.PERSON]
        words = sorted((word for word in self.words(question) if word in first.text), key=len, reverse=True)
        return Candidate(people[0], Match.TEXT, words[0]) if len(people) == 1 and words else None

    async def prints(self, words: Sequence[str], view: View) -> bool:
        """Tell whether a passage that `view` does not leave out holds all `words`, maybe as newspapers print one."""
        return bool(await self._printed(words, view))

    async def of_days(self, asked: Filter) -> Answer:
        """Return the passages that print one of the times `asked` for, whatever day their own page is of."""
        for time in asked.dated:
            for words in (*time.printed, *time.printed_within_year):
                hits = await self.show(View(None, Facet.PASSAGES, words=words, asked=Filter(paper=asked.paper)))
                whole = tuple(one for one in hits.passages.entries if _prints_day(one, words, time))
                if whole:
                    return replace(hits, passages=replace(hits.passages, entries=whole))
        return Answer(Status.NOTHING, "", view=View(None, Facet.PASSAGES, asked=asked))

    def firm_words(self, question: Question) -> list[str]:
        """Return the words of `question` that a newspaper that tells of the same prints as well; all where none is.

        A place is, though the dictionary has its name for a verb (保定), and a number that tells which of several is
        meant (第三 of 第三医院).
        """
        words = self.words(question)
        return list(filter(self._is_firm, words)) or words

    def _is_firm(self, word: str) -> bool:
        is_telling = gazetteer(self._lexicon).breadth(word) or word.startswith(_WHICH_OF_SEVERAL)
        return bool(is_telling) or not part_of_speech(word).startswith(_LOOSE)

    async def _counted(self, hits: Answer, question: Question) -> Stated | None:
        """Return the figure that `question` asks for, of the articles of its text `hits`; None without any."""
        words = [fold(word) for word in hits.typed.split()]
        passages = hits.passages.entries
        stated = {one.figure: one for passage in passages for one in await self._names.stated(passage)}
        asked_for = [one for one in stated if question.counted and fold(question.counted) in fold(one.commodity)]
        near = asked_for or [one for one in stated if _prints_most(one.commodity + one.sentence, words)]
        topic = self._topic(question, self.words(question))
        closest = closest_figures(near, topic)
        return stated[closest[0]] if closest and answers_to(closest[:1], topic) else None

    async def _ended(self, hits: Answer, question: Question) -> Answer:
        """Return text `hits`, behind the first the figure that is told a few lines on of what is done (赔偿350元)."""
        first, *others = hits.passages.entries
        topic = self._topic(question, self._deeds(question))
        if not (topic.words and topic.units):
            return hits
        stated = {one.figure: one.passage for one in await self._names.stated(first)}
        soon = [one for one, told in stated.items() if 0 <= told.span.start - first.span.end <= _SOON]
        closest = closest_figures(soon, topic)
        if not closest or not answers_to(closest[:1], topic):
            return hits
        return replace(hits, passages=replace(hits.passages, entries=(first, stated[closest[0]], *others)))

    def _topic(self, question: Question, words: Iterable[str]) -> Topic:
        return worded_topic(tuple(map(fold, words)), question.units, question.times, self._lexicon)

    async def _subject(self, hits: Answer, counted: Stated) -> Candidate | None:
        """Return whom a figure is about where its passage says so; a place is only where it was counted."""
        if counted.subject is None or counted.subject.kind is Kind.PLACE:
            return None
        named = await self._names.named(_with_what_stands_before(counted.passage))
        return Candidate(counted.subject, Match.TEXT, hits.typed) if counted.subject in named else None

    async def _widened(self, hits: Answer) -> Answer:
        """Return text `hits` with the paragraph of the first: where and when are told a few sentences away."""
        first, *others = hits.passages.entries
        wider = widened(first, await self._dossiers.text(first.source.article))
        apart = (one for one in others if one.source != wider.source or not wider.span.covers(one.span))
        return replace(hits, passages=replace(hits.passages, entries=(wider, *apart)))

    async def _led_in(self, hits: Answer) -> Answer:
        """Return text `hits`, the first of which names somebody: in the sentence before it where it does not itself."""
        first, *others = hits.passages.entries
        if await self._names.named(first):
            return hits
        longer = led_in(first, await self._dossiers.text(first.source.article))
        is_told = longer != first and await self._names.named(longer)
        return replace(hits, passages=replace(hits.passages, entries=(longer, *others))) if is_told else hits

    async def _holder(self, hits: Answer, question: Question) -> Candidate | None:
        """Return who alone is named in the first of `hits` with an office whose holder's words `question` asks for."""
        if question.facet is not Facet.QUOTATIONS:
            return None
        words, cards = self.words(question), await self._names.named(hits.passages.entries[0])
        holders = [card for card in cards if card.kind is Kind.PERSON and any(word in card.roles for word in words)]
        return Candidate(holders[0], Match.TEXT, hits.typed) if len(holders) == 1 else None

    async def _wanted(self, question: Question, view: View) -> AsyncIterator[View]:
        words, firm = self.words(question), self.firm_words(question)
        whole = [word for word in firm if not self._is_scrap(word)]
        fewest = whole if len(whole) > _FEWEST else firm
        # What holds any more of the question holds these.
        if not fewest or await self._printed(fewest, view):
            for typed in dict.fromkeys(("".join(question.stretches), " ".join(filter(_is_long, question.stretches)))):
                yield replace(view, words=typed)
            if self._is_name(question):
                return
            loose = [word for word in words if word not in firm]
            done = ((*words, deed) for deed in self._deeds(question) if len(words) == 1)
            for some in dict.fromkeys(map(tuple, (words, *_without_one(words, loose), firm, fewest, *done))):
                printed = " ".join(await self._printed(some, view))
                if printed and (not _is_vague(printed) or question.units):
                    yield replace(view, words=printed)
        for some in self._without_plain_ones(whole, question.text):
            if printed := " ".join(await self._printed(some, view)):
                yield replace(view, words=printed)
        if not view.asked.paper and not self._is_name(question):
            known = gazetteer(self._lexicon)
            places = [span.of(question.text) for span in known.find(segment(question.text))]
            papers = [await self._papers.of_place(known.short(place) or place) for place in places]
            local = [word for word in firm if word not in places]
            for paper in filter(None, papers if len(local) >= _FEWEST else ()):
                yield replace(view, words=" ".join(local), asked=replace(view.asked, paper=paper))

    def _deeds(self, question: Question) -> Iterator[str]:
        """Yield the verbs of one character in `question`: with 厕所 alone it tells no story, but 拆 beside it does."""
        topic = (word for stretch in question.stretches for word in topic_words(stretch, self._lexicon))
        return (word for word in topic if len(word) == 1 and part_of_speech(word) in _VERBS)

    def _without_plain_ones(self, words: Sequence[str], text: str) -> Iterator[tuple[str, ...]]:
        """Yield many `words` without each that is no name, very many without two: one of them may be a word too many.

        What tells in the `text` which body is meant (人民 and 医院 of 人民医院) is none, and names with a single word
        beside them tell no story.
        """
        known, tails = gazetteer(self._lexicon), self._lexicon.words("agency_tails")
        plain = [word for word in words if is_word(word) and not (is_proper(word) or known.breadth(word))]
        bodies = {one for one, other in pairwise(words) if other.endswith(tails) and one + other in text}
        spare = [
            word for word in plain if not (word.endswith(tails) or word.startswith(_WHICH_OF_SEVERAL) or word in bodies)
        ]
        if len(plain) <= _FEWEST:
            return
        yield from _without_one(words, spare if len(words) >= _MANY else ())
        for pair in combinations(spare, 2) if len(words) >= _VERY_MANY else ():
            yield tuple(word for word in words if word not in pair)

    def _is_scrap(self, word: str) -> bool:
        """Tell whether `word` is neither a dictionary word nor a name, but what was left between some (厂加)."""
        is_pair = len(word) == _FEWEST and not word.isascii() and not is_word(word)
        return is_pair and not word.startswith(self._lexicon.words("surnames"))

    async def _printed(self, words: Iterable[str], view: View) -> tuple[str, ...]:
        """Return `words` as a passage prints all of them, some maybe in another wording (口罩 日产 for 口罩 产能)."""
        wordings = find_wordings(words, self._lexicon).values()
        return await self._fulltext.choose_words(wordings, view.asked)

    def _is_name(self, question: Question) -> bool:
        """Tell whether nothing was typed but the name of a body or a division behind its place (长春市第九医院).

        What the archive prints of other hospitals of that place is no answer.
        """
        tails = (*self._lexicon.words("agency_tails"), *self._lexicon.words("levels"))
        is_headed = any(gazetteer(self._lexicon).ends_at(question.text, 0))
        return question.stretches == (question.text,) and is_headed and question.text.endswith(tails)

    def words(self, question: Question) -> list[str]:
        """Return the words of `question` that tell what it asks about."""
        topic = (word for stretch in question.stretches for word in topic_words(stretch, self._lexicon))
        return list(dict.fromkeys(filter(self._is_telling, topic)))

    def _is_telling(self, word: str) -> bool:
        """Tell whether a text may hold `word`: it seldom holds a single character, or a foreign word, as typed.

        A noun may stand there in another wording: 雨 as 降雨.
        """
        if len(word) == 1:
            return part_of_speech(word) == _NOUN and word in self._lexicon.table("question_wordings")
        return not (word.isascii() and word.isalpha() and word.islower())

    async def _name(self, answer: Answer, question: Question) -> Answer:
        """Add whom the first passage names and the question, in a part of name or office, too; in its order.

        What only tells that it is some body (学院, 基地) tells not which. Where the question names none of them, only
        one of whom alone the passage tells is meant, wherever that is, or the only person; else of whom alone the part
        of its sentence does.
        """
        text, tails = fold(question.text), self._lexicon.words("agency_tails")
        cards = await self._names.named(answer.passages.entries[0])
        telling = [pair for pair in _pairs(text) if pair not in tails]
        named = _sharing(cards, telling) or _sharing(cards, list(_pairs(text))) or _told_alone(cards)
        if cards and not named and (part := _part_of(answer.passages.entries[0])):
            named = _told_alone(await self._names.named(part))
        nearest = sorted(named, key=lambda card: (card.kind is Kind.PLACE, text.find(named[card])))
        return replace(answer, named=tuple(nearest[:_MOST_NAMED]))


def _told_alone(cards: Sequence[EntityCard]) -> dict[EntityCard, str]:
    """Return the `cards` where they tell of one alone, that first: the others are places, or whose office it holds.

    Where they tell of one person and of bodies, it is that person.
    """
    offices = [role for card in cards for role in card.roles]
    told = [card for card in cards if card.kind is not Kind.PLACE and not any(card.name in role for role in offices)]
    people = [card for card in told if card.kind is Kind.PERSON]
    return dict.fromkeys((*told, *cards) if len(told) == 1 else people if len(people) == 1 else (), "")


def _without_one(words: Sequence[str], spare: Iterable[str]) -> Iterator[tuple[str, ...]]:
    """Yield the `words` without each of those that can be spared."""
    return (tuple(word for word in words if word != one) for one in spare)


def _prints_day(passage: Passage, words: str, time: AskedTime) -> bool:
    """Tell whether the `words` in a passage mean the `time`: 1月3日 is none in 11月3日, nor that of another year."""
    is_of_year = (
        passage.source.day is None or time.year in (None, passage.source.day.year) or words.startswith(str(time.year))
    )
    return is_of_year and re.search(rf"(?<!\d){words}", passage.text) is not None


def _part_of(passage: Passage) -> Passage | None:
    """Return the part between semicolons in which the first highlight of a passage stands; None where it is all."""
    marks = [at for at, character in enumerate(passage.text) if character in _PART_ENDS]
    if not (marks and passage.highlights):
        return None
    match = passage.highlights[0]
    start = max((at + 1 for at in marks if at < match.start), default=0)
    end = min((at for at in marks if at >= match.end), default=len(passage.text))
    return replace(
        passage, text=passage.text[start:end], span=Span(passage.span.start + start, passage.span.start + end)
    )


def _with_what_stands_before(passage: Passage) -> Passage:
    return replace(passage, span=Span(max(0, passage.span.start - _BEFORE), passage.span.end))


def _prints(hits: Answer, name: str) -> bool:
    """Tell whether one of the passages that `hits` show prints `name`."""
    return any(fold(name) in fold(passage.text) for passage in hits.passages.entries)


def _is_vague(words: str) -> bool:
    """Tell whether `words` are a single short one, which stands nearly everywhere."""
    return len(words) < _SHORTEST_WORD


def _prints_most(text: str, words: Sequence[str]) -> bool:
    """Tell whether `text` prints more of the folded `words` than it leaves to the sentences around it."""
    printed = fold(text)
    return 2 * sum(len(word) for word in words if word in printed) > sum(map(len, words))


def _led_by(hits: Answer, passage: Passage) -> Answer:
    """Return text `hits` with `passage` first, in the place of that of its article."""
    others = (one for one in hits.passages.entries if one.source != passage.source)
    return replace(hits, passages=replace(hits.passages, entries=(passage, *others)))


def _with_told(hits: Answer, told: Sequence[Passage]) -> Answer:
    """Return text `hits` with what is `told` in the article of the first: in its place where that holds its words."""
    first, *others = hits.passages.entries
    are_whole = any(hits.typed in one.text for one in told)
    shown = (*told, *others) if are_whole else (first, *told, *others)
    return replace(hits, passages=replace(hits.passages, entries=shown))


def _is_numbered(name: str, rest: str) -> bool:
    """Tell whether a number stands within `name`, behind which no noun goes on as a longer one would."""
    kind = part_of_speech(first_word(rest)) if rest else _VERBS[0]
    is_whole = bool(kind) and not kind.startswith(_OF_NAMES)
    return is_whole and not name[0].isnumeric() and any(map(str.isnumeric, name[1:-1]))


def _is_long(stretch: str) -> bool:
    return len(stretch) > 1


def _sharing(cards: Iterable[EntityCard], pairs: Sequence[str]) -> dict[EntityCard, str]:
    """Return those of the `cards` whose names or offices have one of the `pairs`, each with the first."""
    forms = {card: fold(" ".join((card.name, *card.roles))) for card in cards}
    shared = {card: next((pair for pair in pairs if pair in form), "") for card, form in forms.items()}
    return {card: pair for card, pair in shared.items() if pair}


def _pairs(folded: str) -> dict[str, None]:
    """Return the pairs of characters of a `folded` text, each once, in their order."""
    return dict.fromkeys(one + other for one, other in pairwise(folded))
