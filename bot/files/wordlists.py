"""The word lists of `seeds/words` and the name model, read into the lexicon that reading needs."""

import gc
from functools import cache
from importlib.resources import files

from reading.lexicon import Lexicon, parse_list

_ENDING = ".txt"
_MODEL = "names.model"


@cache
def load_lexicon() -> Lexicon:
    """Return all word lists and the model that this installation carries, the same lexicon each time.

    Caches hang on it. Without a model names are read by rules alone.
    """
    model = files("seeds").joinpath(_MODEL)
    lists = sorted(files("seeds").joinpath("words").iterdir(), key=lambda entry: entry.name)
    lexicon = Lexicon(
        {
            entry.name.removesuffix(_ENDING): parse_list(entry.read_text("utf-8").splitlines())
            for entry in lists
            if entry.name.endswith(_ENDING)
        },
        model.read_bytes() if model.is_file() else b"",
    )
    # What is loaded by now stays: looking through it for garbage takes as long as reading a page.
    gc.freeze()
    return lexicon
