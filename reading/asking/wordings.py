"""Wordings: what newspapers print where a question says it in everyday words (妻子 for 老婆)."""

from collections.abc import Iterable

from reading.lexicon import Lexicon


def find_wordings(words: Iterable[str], lexicon: Lexicon) -> dict[str, tuple[str, ...]]:
    """Return for each of `words`, in order, the word and what may be printed for it by the list `question_wordings`."""
    listed = lexicon.table("question_wordings")
    return {word: (word, *listed.get(word, "").split()) for word in words}
