"""What the tests share: the word lists as they are shipped."""

from pathlib import Path

import pytest

from reading.lexicon import Lexicon, parse_list

WORDS = Path(__file__).parents[1] / "seeds" / "words"


@pytest.fixture(scope="session")
def lexicon():
    """The lexicon of all word lists in seeds/words."""
    return Lexicon({path.stem: parse_list(path.read_text("utf-8").splitlines()) for path in WORDS.glob("*.txt")})
