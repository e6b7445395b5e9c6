"""Wordings: what newspapers print where a question says it in everyday words (妻子 for 老婆)."""

from collections.abc import Iterable, Iterator

from reading.lexicon import Lexicon


def add_printed_words(words: Iterable[str], lexicon: Lexicon) -> Iterator[str]:
    """Yield `words` and behind each what may be printed in its place, by the list `question_wordings`; each once."""
    printed = lexicon.table("question_wordings")
    told: set[str] = set()
    for word in words:
        for wording in (word, *printed.get(word, "").split()):
            if wording not in told:
                told.add(wording)
                yield wording
