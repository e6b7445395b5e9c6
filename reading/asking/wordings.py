"""Wordings: what newspapers print where a question says it in everyday words (妻子 for 老婆)."""

from collections.abc import Iterable, Iterator

from reading.lexicon import Lexicon


def add_printed_words(words: Iterable[str], lexicon: Lexicon) -> Iterator[str]:
    """Yield `words` and behind each what may be printed in its place, by the list `question_wordings`; each once."""
    yield from dict.fromkeys(wording for word in words for wording in (word, *printed_words(word, lexicon)))


def printed_words(word: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Return what may be printed in the place of `word`, by the list `question_wordings`."""
    return tuple(lexicon.table("question_wordings").get(word, "").split())
