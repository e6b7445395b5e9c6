"""What the tests share: the word lists as they are shipped, and patience with the segmenter's dictionary."""

from pathlib import Path

import pytest
from hypothesis import settings

from reading.lexicon import Lexicon, parse_list

WORDS = Path(__file__).parents[1] / "seeds" / "words"

# The first example loads the segmenter's dictionary, which takes seconds.
settings.register_profile("reading", deadline=None)
settings.load_profile("reading")


@pytest.fixture(scope="session")
def lexicon():
    """The lexicon of all word lists in seeds/words."""
    return Lexicon({path.stem: parse_list(path.read_text("utf-8").splitlines()) for path in WORDS.glob("*.txt")})
