"""The word lists of `seeds/words`, read into the lexicon that reading needs."""

from functools import cache
from importlib.resources import files

from reading.lexicon import Lexicon, parse_list

_ENDING = ".txt"


@cache
def load_lexicon() -> Lexicon:
    """Return all word lists that this installation carries, the same lexicon each time: caches hang on it."""
    lists = sorted(files("seeds").joinpath("words").iterdir(), key=lambda entry: entry.name)
    return Lexicon(
        {
            entry.name.removesuffix(_ENDING): parse_list(entry.read_text("utf-8").splitlines())
            for entry in lists
            if entry.name.endswith(_ENDING)
        }
    )
