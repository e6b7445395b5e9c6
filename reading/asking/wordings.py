"""Wordings: what newspapers print where a question says it in everyday words (妻子 for 老婆)."""

from collections.abc import Iterable

from reading.lexicon import Lexicon


def find_wordings(words: Iterable[str], lexicon: Lexicon) -> dict[str, tuple[str, ...]]:
    """Return each of `words`, in order, with what may be printed in its place, by the list `question_wordings`."""
    listed = lexicon.table("question_wordings")
    return {word: tuple(listed.get(word, "").split()) for word in words}
