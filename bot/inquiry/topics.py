"""What narrows a question about a name: which of its namesakes is meant, and the words that it asks about."""

from collections.abc import Iterable
from functools import reduce
from itertools import chain

from bot.inquiry.found import Found
from bot.inquiry.pairs import may_be_person
from reading.asking.question import Question, topic_words
from reading.facts import Kind
from reading.lexicon import Lexicon
from reading.naming.gazetteer import gazetteer
from reading.text.folding import fold
from storage.archive.findings import Candidate, EntityCard, Match


class Topics:
    """Tells what questions ask about the names that were found in them."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def choose(self, question: Question, found: Found) -> Candidate | None:
        """Return the only one of several namesakes whose offices share a word with `question`, else None."""
        if len(found.candidates) == 1:
            return found.candidates[0]
        words = self._words(question.text.replace(found.typed, " "))
        fitting = [candidate for candidate in found.candidates if _holds_office(candidate.entity, words)]
        return fitting[0] if len(fitting) == 1 else None

    def words(self, question: Question, candidate: Candidate, typed: str) -> tuple[str, ...]:
        """Return the folded words that narrow what `question` asks about the candidate whom it named as `typed`."""
        # Words that somebody said are what is asked for.
        named = () if candidate.match is Match.TEXT else tuple(filter(None, (typed, candidate.form)))
        rest = (reduce(lambda left, name: left.replace(name, " "), named, stretch) for stretch in question.stretches)
        asked = chain(filter(None, [fold(question.counted)]), (word for part in rest for word in self._words(part)))
        told = (word for word in asked if candidate.match is not Match.PINYIN or not word.isascii())
        # An office says whom the question means, and a city which district, not what it asks.
        return tuple(word for word in dict.fromkeys(told) if not self._tells_which(candidate.entity, word))

    def office(self, question: Question, found: Found) -> str:
        """Return the office of the body `found` whose holder `question` asks about; empty where it asks for none.

        A name may stand behind the office, of somebody whom the archive does not know: 董事长李建明.
        """
        if found.candidates[0].entity.kind is not Kind.AGENCY or found.candidates[0].match is Match.TITLE:
            return ""
        behind = (one.removeprefix(found.typed) for one in question.stretches if one.startswith(found.typed))
        return next((one for one in behind if self._tells_holder(one)), "")

    def _tells_holder(self, text: str) -> bool:
        """Tell whether `text` is an office, with or without what is made like the name of who holds it."""
        offices = self._lexicon.words("offices")
        begun = (text[:end] for end in range(len(text), 1, -1))
        office = next((one for one in begun if one in offices), "")
        return bool(office) and (office == text or may_be_person(text.removeprefix(office), self._lexicon))

    def _tells_which(self, entity: EntityCard, word: str) -> bool:
        lies_there = entity.kind is Kind.PLACE and gazetteer(self._lexicon).lies_in(entity.name, word)
        return lies_there or _holds_office(entity, [word])

    def _words(self, text: str) -> list[str]:
        return [fold(word) for word in topic_words(text, self._lexicon)]


def _holds_office(entity: EntityCard, words: Iterable[str]) -> bool:
    offices = fold(" ".join(entity.roles))
    return any(word in offices for word in words)
