"""Turns of a conversation: from a question, and the view that was shown last, to an answer.

A question becomes an entity (`bot.inquiry.lookup`), a facet, a topic and a filter (`reading.asking.question`): a
`View`. Where it names nobody, it goes on from the last view or is answered out of the text.
"""

from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import replace
from functools import reduce

from bot.inquiry.answers import Answer, Reason, Status, View
from bot.inquiry.asked import Asked
from bot.inquiry.display import Display
from bot.inquiry.divisions import Divisions
from bot.inquiry.firms import Firms, are_one_firm, find_fullest
from bot.inquiry.found import Found
from bot.inquiry.lookup import Lookup
from bot.inquiry.pairs import Pairs
from bot.inquiry.ranking import counts, most_printed, prints_figure, prints_measure, tells_all, tells_most
from bot.inquiry.speakers import Speakers
from bot.inquiry.topics import Topics
from reading.asking.question import Facet, Question, compares, read_question, split_asks, split_clauses
from reading.asking.wordings import find_wordings
from reading.facts import Kind
from reading.lexicon import Lexicon
from reading.text.words import is_proper, is_word
from storage.archive.filters import NO_FILTER, Filter
from storage.archive.findings import Candidate, EntityCard, Match
from storage.naming.names import Names

_MOST_CHOICES = 8
_TWO = 2
# So many answers can be read in a row.
_MOST_ASKS = 3
_WHICH = "哪个"
# What a unit measures that only counts.
_COUNT = "count"


LastView = Callable[[], Awaitable[View | None]]
"""Reads what a conversation was shown last; None at its beginning."""


class Turns:
    """Answers the questions of conversations."""

    def __init__(self, names: Names, lookup: Lookup, display: Display, speakers: Speakers, lexicon: Lexicon) -> None:
        self._names = names
        self._lookup = lookup
        self._display = display
        self._speakers = speakers
        self._pairs = Pairs(lexicon)
        self._divisions = Divisions(lexicon)
        self._topics = Topics(lexicon)
        self._firms = Firms(names, lexicon)
        self._lexicon = lexicon

    async def answer(self, question: Question, read_last: LastView) -> Answer:
        """Return the answer to `question`; `read_last` is asked only where what was shown before may matter."""
        question = await self._display.browsing.narrow(question)
        asked = Asked(self._names)
        answer = await self._clauses(question, asked)
        answer = answer or await self._in_story(question, await self._one(question, read_last, asked))
        return (await self._signed(question) or answer) if answer.status is Status.NOTHING else answer

    async def _signed(self, question: Question) -> Answer | None:
        """Return what each of several people signed whom `question` names; None where it names no such people."""
        shown = [await self._display.show(view) for view in await self._display.browsing.signed_by_each(question)]
        told = [answer for answer in shown if answer.status is Status.ANSWERED]
        return _beside_each_other(told[:_MOST_ASKS]) if told else None

    async def _in_story(self, question: Question, answer: Answer) -> Answer:
        """Return text hits with what their first article tells of each of the things that a message asks."""
        if answer.match is not Match.TEXT or answer.entity or not answer.passages.entries:
            return answer
        texts = split_clauses(question.text)
        asking = texts if len(texts) > 1 else split_asks(question.text, self._lexicon) or ()
        clauses = [clause for clause in (self._read(text, question) for text in asking) if not clause.is_open]
        if len(clauses) < _TWO:
            return answer
        told = [await self._display.text_hits.within(answer, clause) for clause in clauses[:_MOST_ASKS]]
        shown = [passage.text for passage in answer.passages.entries]
        new = [one for one in told if not any(again.text in text for again in one.passages.entries for text in shown)]
        return _in_a_row([answer, *(one for one in new if one.status is Status.ANSWERED)])

    async def _clauses(self, question: Question, asked: Asked) -> Answer | None:
        """Answer a message that asks several things: about two entities, or a clause each; None where it asks one."""
        texts = split_clauses(question.text)
        is_one = len(texts) == 1 or compares(question.text)
        pair = await self._pairs.split(question.text, asked) if is_one else None
        if pair or len(texts) == 1:
            texts = pair or split_asks(question.text, self._lexicon) or ()
        clauses = [self._read(text, question) for text in texts]
        if len(clauses) == _TWO and all(one.is_open for one in clauses):
            return await self._two_names(clauses[0], clauses[1], asked)
        asking = [clause for clause in clauses if not clause.is_open]
        if len(asking) > 1:
            return await self._several(question, asking[:_MOST_ASKS], asked, is_pair=pair is not None)
        return await self._asking(question, asking[0], clauses, asked) if asking and len(clauses) > 1 else None

    def _read(self, text: str, question: Question) -> Question:
        return replace(read_question(text, self._lexicon), paper=question.paper)

    async def _two_names(self, first: Question, second: Question, asked: Asked) -> Answer | None:
        of_first, of_second = await self._clearly(first, asked), await self._clearly(second, asked)
        if of_first is None or of_second is None or not _names_another(of_second, of_first):
            return None
        answer = await self._about(first, of_first, self._view(first))
        other = await self._about(second, of_second, self._view(second))
        return replace(answer, beside=other) if answer.entity != other.entity else None

    async def _several(
        self, question: Question, asking: Sequence[Question], asked: Asked, *, is_pair: bool
    ) -> Answer | None:
        """Answer each clause of those `asking`, about whom it names or else what the one before is about.

        Where it is a pair, of whom nothing is told stands behind the answer about the other. A division that only says
        where what is asked about lies is not what a clause is about.
        """
        named = [await self._clearly(clause, asked) for clause in asking]
        subject = next(filter(None, named), None) or await self._clearly(question, asked)
        if subject is None:
            return None
        answers: list[Answer] = []
        untold: list[Answer] = []
        for clause, own in zip(asking, named, strict=True):
            hits = next((before for before in answers[-1:] if before.entity is None), None)
            if own is not None and (not answers or _names_another(own, subject)):
                subject = own
                same = answers[-1].view if answers and _asks_no_more(clause, own) else None
                answer = await self._about(clause, subject, _of_same(same, clause) if same else self._view(clause))
            elif hits:
                answer = await self._display.text_hits.within(hits, clause)
            else:
                answer = await self._going_with(clause, subject)
            if answer.status is Status.ANSWERED:
                answers.append(answer)
            elif own is not None and is_pair:
                untold.append(answer)
            elif not answers:
                return None
        if not any(named) and self._says_where(subject):
            words = self._words_beside(subject, question)
            answers = answers if any(self._tells_most(one, words) for one in answers) else []
        return _in_a_row([*answers, *untold]) if answers else None

    async def _going_with(self, clause: Question, subject: Found) -> Answer:
        """Answer a clause about the `subject` of those around it, unless only others are printed with its words."""
        answer = await self._about(clause, subject, self._view(clause))
        words = self._words_beside(subject, clause)
        if not words or self._tells_most(answer, words):
            return answer
        printed = await self._display.text_hits.answer(clause, self._view(clause))
        return printed if printed.status is Status.ANSWERED else answer

    async def _asking(
        self, question: Question, clause: Question, clauses: Sequence[Question], asked: Asked
    ) -> Answer | None:
        """Answer the only `clause` that asks, about whom it or another names; None where nothing tells of it."""
        own = await self._clearly(clause, asked)
        found = own or await self._clearly(question, asked)
        if found is None:
            return None
        times = clause.times or tuple(time for one in clauses if not one.stretches for time in one.times)
        clause = replace(clause, times=times)
        answer = await self._about(clause, found, self._view(clause))
        words = self._words_beside(found, clause)
        if not words or clause.follows_up or not self._tells_most(answer, words):
            return None
        if (
            own is None
            and self._says_where(found)
            and not self._tells_most(answer, self._words_beside(found, question))
        ):
            return None
        others = [(one, await self._clearly(one, asked)) for one in clauses if one.continues]
        same = [await self._about(one, of, answer.view) for one, of in others if of and answer.view]
        return _in_a_row([answer, *same[: _MOST_ASKS - 1]])

    def _says_where(self, found: Found) -> bool:
        """Tell whether what was `found` is a division, which may only say where what is asked about lies."""
        return self._divisions.breadth(found.candidates[0].entity) > 0

    async def _clearly(self, question: Question, asked: Asked) -> Found | None:
        """Return whom a question names without any doubt."""
        found = await self._lookup.find(question, asked)
        return found if found and _is_clear(found, question) else None

    async def _one(self, question: Question, read_last: LastView, asked: Asked) -> Answer:
        last = await read_last() if question.may_go_on else None
        browsing = self._display.browsing
        browsed = await browsing.written(question) or await browsing.wanted(question)
        if browsed and (browsed.asked.author or (browsed.asked.paper and browsed.asked.times)):
            return await self._display.show(browsed)
        if last is not None and (going_on := await self._going_on(question, last)):
            return await self._leaf(browsed) if browsed and going_on.status is not Status.ANSWERED else going_on
        found = await self._lookup.find(question, asked)
        if found is None or found.is_disclosed:
            browsed = browsed or await browsing.signed(question)
        if found is not None and not found.is_remote and not (browsed and browsed.asked.author):
            return await self._named(question, found, last)
        if browsed is not None:
            return await self._leaf(browsed)
        printed = await self._unnamed(question, last or await read_last())
        if found is None or printed.status is Status.ANSWERED:
            return printed
        return await self._about(question, found, self._view(question))

    async def _named(self, question: Question, found: Found, last: View | None) -> Answer:
        """Return the answer about whom a question names: in the manner of the `last` view where it goes on from that.

        A place may only say whence somebody came whom the first clause describes.
        """
        first = self._first_clause(question) if self._introduces(question) else None
        if first is not None and found.candidates[0].entity.kind is Kind.PLACE:
            return await self._described(first, found, question)
        return await self._about(question, found, last if question.continues and last else self._view(question))

    async def _leaf(self, browsed: View) -> Answer:
        """Return what was printed on the days of `browsed`; where no page is of these, what others print of them."""
        shown = await self._display.show(browsed)
        return shown if shown.status is Status.ANSWERED else await self._display.text_hits.of_days(browsed.asked)

    async def _unnamed(self, question: Question, last: View | None) -> Answer:
        """Answer a question that names nobody: about whom the one before named, or out of the text.

        Whom the one before named is not meant where that only leaves out a verb, and others print all of it.
        """
        text_hits, view = self._display.text_hits, self._view(question)
        is_introduced = self._introduces(question)
        about_last = None if is_introduced else await self._about_last(question, last)
        if question.follows_up and not is_introduced:
            return about_last or Answer(Status.NOTHING, question.text, asks_nobody=True)
        words = text_hits.words(question)
        is_told = about_last and tells_all(about_last, text_hits.firm_words(question))
        if about_last and is_told and (tells_all(about_last, words) or not await text_hits.prints(words, view)):
            return about_last
        speaker = await self._speakers.find(question)
        if speaker is not None:
            return await self._about(question, Found((speaker,), speaker.form), view)
        printed, subject = await text_hits.find(question, view)
        is_figure = subject is not None or prints_figure(printed, question.units)
        if about_last and (printed.status is Status.NOTHING or (counts(about_last) and not is_figure)):
            printed = about_last if self._goes_on(question, about_last) else printed
        if subject is not None and question.facet is Facet.QUOTATIONS:
            # What tells which story is meant narrows no more what is said in it.
            question = replace(question, stretches=())
        return printed if subject is None else await self._about(question, Found((subject,), subject.form), view)

    def _goes_on(self, question: Question, about_last: Answer) -> bool:
        """Tell whether what `question` asks is told of whom the one before named, what may be a name as typed."""
        words = self._display.text_hits.words(question)
        may_name = [word for word in words if is_proper(word) or not is_word(word)]
        named = [stretch for stretch in question.stretches if any(word in stretch for word in may_name)]
        are_printed = all(most_printed(about_last, [(stretch,)]) > 0 for stretch in named)
        return bool(words) and are_printed and self._tells_most(about_last, words)

    def _introduces(self, question: Question) -> bool:
        """Tell whether the first clause of several tells whom a pronoun behind it means (领奖的女生,她老师怎么说)."""
        first = self._first_clause(question) if question.follows_up else None
        return first is not None and not first.follows_up and len(self._display.text_hits.firm_words(first)) > 1

    def _first_clause(self, question: Question) -> Question | None:
        """Return the first clause of several that is more than an opening (我想问一下); None where it is the last."""
        *before, _ = (self._read(text, question) for text in split_clauses(question.text) or ("",))
        return next((clause for clause in before if clause.stretches), None)

    async def _going_on(self, question: Question, last: View) -> Answer | None:
        """Answer a question that goes on from the `last` view without naming anything new; else None."""
        if not (question.points_back or question.is_bare) or last.cited:
            return None
        if question.asks_more and (question.facet in (last.facet, Facet.SUMMARY)):
            shown = await self._display.show(last)
            return await self._display.show(replace(last, offset=last.offset + len(shown.entries(last.facet).entries)))
        asked = _asked(question)
        if question.continues and not asked.is_empty:
            return await self._display.show(replace(last, offset=0, asked=replace(asked, author=last.asked.author)))
        return await self._about_last(question, last)

    async def _about_last(self, question: Question, last: View | None) -> Answer | None:
        """Answer a question about whom the `last` view showed, or one before it; None where that was nobody."""
        about = replace(last, entity=last.after) if last and not last.entity else last
        entity = await self._display.entity(about) if about else None
        if entity is None:
            return None
        found = Found((Candidate(entity, Match.EXACT, entity.name),), "")
        return await self._about(question, found, self._view(question))

    def _view(self, question: Question) -> View:
        """Return the view that `question` asks for, of an entity yet to be found."""
        return View(None, question.facet, units=question.units, asked=_asked(question))

    async def _about(self, question: Question, found: Found, view: View) -> Answer:
        """Return the answer to `question` about what was found, in the manner of `view`."""
        if found.is_offer:
            return await self._vouched(question, found, view) or _to_choose(Status.NOTHING, question, found)
        candidate = self._topics.choose(question, found)
        if candidate is None:
            wanted = replace(view, offset=0, words="")
            choosing = replace(_to_choose(Status.CHOOSE, question, found), view=wanted)
            return await self._telling(question, found, view) or choosing
        topic = self._topics.words(question, candidate, found.typed)
        filled = await self._filled(question, found, candidate, replace(view, topic=topic or view.topic))
        if filled.status is Status.ANSWERED and self._leaves_untold(filled, self._words_beside(found, question)):
            return Answer(Status.NOTHING, question.text, match=candidate.match, choices=(candidate.entity,))
        if not topic or filled.unfiltered:
            return filled
        # A division may only say where what was asked about lies, and a body who is asked about.
        office = self._topics.office(question, found)
        words = [office] if office else self._words_beside(found, question)
        if not (office or self._divisions.breadth(candidate.entity)) or self._tells_most(filled, words):
            return filled
        printed = await self._display.text_hits.answer(question, view)
        is_printed = printed.status is Status.ANSWERED
        return printed if is_printed else replace(printed, match=candidate.match, choices=(candidate.entity,))

    def _leaves_untold(self, answer: Answer, words: Sequence[str]) -> bool:
        """Tell whether a number was asked for, and an answer shows none, nor prints a word of what that would count.

        Where nothing says what it counts (多大岁数), its unit must say what it measures.
        """
        if answer.view is None or answer.view.facet is not Facet.FIGURES or answer.figures.entries:
            return False
        if most_printed(answer, find_wordings(words, self._lexicon).values()) > 0:
            return False
        kinds = self._lexicon.table("units")
        measured = {kinds.get(unit, _COUNT) for unit in answer.view.units} - {_COUNT}
        units = [unit for unit, kind in kinds.items() if kind in measured]
        return bool(words or units) and not prints_measure(answer, units, words)

    async def _described(self, first: Question, found: Found, question: Question) -> Answer:
        """Return the answer about the only person of whom the `first` clause tells beside a place, else about that.

        从柳溪过来支援的那个老师,他在哪个学校: the place is not who `question` is about.
        """
        answer = await self._about(first, found, self._view(question))
        person = await self._display.text_hits.only_person(answer, first)
        return await self._about(question, Found((person,), person.form), self._view(question)) if person else answer

    async def _telling(self, question: Question, found: Found, view: View) -> Answer | None:
        """Return the answer about the only one of several of whom what is asked is told, and who else may be meant.

        Of several bodies that are likely one under longer and shorter names, it is that with the longest.
        """
        words = self._words_beside(found, question)
        if not (words or question.units) or len(found.candidates) > _MOST_ASKS:
            return None
        answers = [await self._about(question, replace(found, candidates=(one,)), view) for one in found.candidates]
        tell = [one for one in answers if one.entity and (self._tells_most(one, words) if words else counts(one))]
        told = tuple(one.entity for one in tell if one.entity)
        fullest = find_fullest(told) if told else None
        if fullest is None or (len(told) > 1 and len(told) < len(answers)):
            return None
        others = tuple(one.entity for one in found.candidates if one.entity != fullest)
        return replace(tell[told.index(fullest)], choices=others, is_one_of=len(told) == 1)

    async def _filled(self, question: Question, found: Found, candidate: Candidate, view: View) -> Answer:
        """Return what the archive holds about the candidate whom `question` means, in the manner of `view`."""
        reason = Reason(candidate.match, candidate.entity.name, candidate.form, found.typed, found.beside)
        asked = _outside(view.asked, candidate.form)
        answer = Answer(
            Status.ANSWERED,
            question.text,
            view=replace(view, entity=candidate.entity.id, offset=0, words="", asked=asked, found=reason),
            entity=candidate.entity,
            match=candidate.match,
            form=candidate.form,
            typed=found.typed,
            disclosed=found.is_disclosed,
        )
        filled = await self._display.contents.fill(answer)
        told = await self._in_full(filled, self._words_beside(found, question))
        return replace(told, relative=self._untold_relative(told))

    def _untold_relative(self, answer: Answer) -> str:
        """Return the word for a relative of a person that was asked about and that nothing shown prints, else empty."""
        known = self._lexicon.words("kin")
        is_person = answer.entity is not None and answer.entity.kind is Kind.PERSON
        asked = [word for word in (answer.view.topic if answer.view and is_person else ()) if word in known]
        wordings = find_wordings(asked, self._lexicon)
        return next((word for word in asked if most_printed(answer, [wordings[word]]) <= 0), "")

    async def _in_full(self, brand: Answer, words: Sequence[str]) -> Answer:
        """Return the answer about a `brand` with the firms that bear it in full; about the firm if that tells more."""
        fuller = await self._firms.find_fuller(brand.entity) if brand.entity else ()
        if len(fuller) != 1 or not words or brand.entity is None or not are_one_firm(brand.entity, fuller[0]):
            return replace(brand, choices=fuller)
        firm = await self._display.contents.fill(_of_firm(brand, fuller[0]))
        wordings = find_wordings(words, self._lexicon).values()
        tells_more = most_printed(firm, wordings) > most_printed(brand, wordings)
        return replace(firm, choices=(brand.entity,)) if tells_more else replace(brand, choices=fuller)

    async def _vouched(self, question: Question, found: Found, view: View) -> Answer | None:
        """Return the answer about an offered name that a slip leads to, if it holds what `question` asks about it."""
        if not found.is_vouchable:
            return None
        answer = await self._about(question, replace(found, is_offer=False), view)
        words = self._words_beside(found, question) or self._asked_levels(question)
        return answer if words and self._tells_most(answer, words) else None

    def _asked_levels(self, question: Question) -> list[str]:
        """Return of what level the place is that a question asks for: 社区 of 哪个社区."""
        asked = (_WHICH + level for level in self._lexicon.words("levels"))
        return [one.removeprefix(_WHICH) for one in asked if one in question.text and len(one) > len(_WHICH) + 1]

    def _words_beside(self, found: Found, question: Question) -> list[str]:
        """Return the words of a question that tell what it asks, without those that named what was `found`."""
        return [word for word in self._display.text_hits.words(question) if word not in found.typed]

    def _tells_most(self, answer: Answer, words: Iterable[str]) -> bool:
        """Tell whether one statement that an answer shows prints half of the `words`, maybe in other wordings."""
        return tells_most(answer, find_wordings(words, self._lexicon).values())


def _of_firm(brand: Answer, firm: EntityCard) -> Answer:
    """Return the answer, yet to be filled, that shows of a `firm` what one about its `brand` does of that."""
    reason = Reason(Match.ABBREVIATION, firm.name, brand.form, brand.typed)
    view = replace(brand.view, entity=firm.id, found=reason) if brand.view else None
    return replace(brand, view=view, entity=firm, match=Match.ABBREVIATION)


def _to_choose(status: Status, question: Question, found: Found) -> Answer:
    """Return the answer that leaves it to the reader who of those `found` is meant."""
    choices = tuple(candidate.entity for candidate in found.candidates[:_MOST_CHOICES])
    return Answer(status, question.text, choices=choices, typed=found.typed)


def _is_clear(found: Found, clause: Question) -> bool:
    """Tell whether there is no doubt that a clause is about whom it was `found` to name; a slip may be all of it."""
    is_sure = not found.is_disclosed or (found.typed == clause.text and not found.is_offer)
    return len(found.candidates) == 1 and is_sure


def _in_a_row(answers: Sequence[Answer]) -> Answer:
    """Return the first of the `answers` with the others beside, but those that only show what one before does."""
    new = [answer for at, answer in enumerate(answers) if not any(_shows_all(one, answer) for one in answers[:at])]
    return _beside_each_other(new)


def _beside_each_other(answers: Sequence[Answer]) -> Answer:
    return reduce(lambda beside, answer: replace(answer, beside=beside), reversed(answers))


def _shows_all(answer: Answer, other: Answer) -> bool:
    """Tell whether an answer shows all that the `other` one does."""
    facets = (Facet.QUOTATIONS, Facet.FIGURES)
    shown = [(set(answer.entries(facet).entries), set(other.entries(facet).entries)) for facet in facets]
    texts = " ".join(passage.text for passage in answer.passages.entries)
    are_told = all(passage.text in texts for passage in other.passages.entries)
    return answer.entity == other.entity and are_told and all(these >= those for these, those in shown)


def _asks_no_more(clause: Question, found: Found) -> bool:
    """Tell whether a clause asks for a number of whom it was `found` to name, and says not of what (广州多少人)."""
    return clause.facet is Facet.FIGURES and clause.stretches == (found.typed,) and not clause.counted


def _of_same(before: View, clause: Question) -> View:
    """Return the view of the clause `before`, with the units and times of the next `clause` where it tells some."""
    asked = _asked(clause)
    return replace(before, units=clause.units or before.units, asked=before.asked if asked.is_empty else asked)


def _names_another(second: Found, first: Found) -> bool:
    """Tell whether a clause names somebody new: in full, or another of the same kind in whatever form."""
    named, before = second.candidates[0], first.candidates[0]
    is_alike = named.entity.kind is before.entity.kind and not second.is_remote
    return is_alike or named.match in (Match.EXACT, Match.ALIAS, Match.FOLDED)


def _asked(question: Question) -> Filter:
    return Filter(question.times, question.paper) if question.times or question.paper else NO_FILTER


def _outside(asked: Filter, form: str) -> Filter:
    """Return the filter without the times that belong to the name itself: 《2021年政府工作报告》."""
    return replace(asked, times=tuple(time for time in asked.times if time.words not in form))
