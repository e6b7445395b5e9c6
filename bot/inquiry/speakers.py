"""Speakers: who said the words that a question repeats from a newspaper (说饿点就当减肥的那个警察)."""

from collections.abc import Iterator

from reading.asking.question import Question
from reading.text.words import is_proper, is_word, list_words
from storage.archive.findings import Candidate, Match
from storage.archive.fulltext import Fulltext
from storage.naming.passage_names import PassageNames

# So many characters in a row as typed are hardly ever printed by chance.
_SHORTEST_RUN = 5
_MOST_RUNS = 8


class Speakers:
    """Finds speakers by their words."""

    def __init__(self, fulltext: Fulltext, names: PassageNames) -> None:
        self._fulltext = fulltext
        self._names = names

    async def find(self, question: Question) -> Candidate | None:
        """Return who said the words that `question` repeats; None where nobody did."""
        cuts = list(_runs(question))
        # Where the shortest stand nowhere, no longer ones do.
        if not await self._fulltext.choose_words([[runs[-1] for runs in cuts]] if cuts else []):
            return None
        for run in sorted({run for runs in cuts for run in runs}, key=len, reverse=True):
            for passage in (await self._fulltext.find(run, 0, 1)).entries:
                speakers = await self._names.speakers(passage)
                return Candidate(speakers[0], Match.TEXT, run) if len(speakers) == 1 else None
        return None


def _runs(question: Question) -> Iterator[list[str]]:
    """Yield the beginnings, then the ends of each stretch that may be repeated from the newspaper, the longest first.

    None where what is left of the stretch may be a name: that somebody else said so is no answer.
    """
    for stretch in question.stretches:
        words = list_words(stretch)
        lengths = range(len(words), 1, -1)[:_MOST_RUNS]
        beginnings = [(words[:length], words[length:]) for length in lengths]
        endings = [(words[-length:], words[:-length]) for length in lengths]
        for cut in (beginnings, endings):
            telling = ["".join(run) for run, rest in cut if not any(map(_may_be_name, rest))]
            runs = [run for run in telling if len(run) >= _SHORTEST_RUN]
            if runs:
                yield runs


def _may_be_name(word: str) -> bool:
    return is_proper(word) or not is_word(word)
