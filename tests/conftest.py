"""What the tests share: word lists and name model as they are shipped, and patience with the segmenter's dictionary."""

from pathlib import Path

import pytest
from hypothesis import settings

from reading.lexicon import Lexicon, parse_list
from reading.tagging.model import read_model

SEEDS = Path(__file__).parents[1] / "seeds"
WORDS = SEEDS / "words"

# The first example loads the segmenter's dictionary, which takes seconds. The same code passes or fails alike each
# time: new examples are looked for by `make search`.
settings.register_profile("reading", deadline=None, derandomize=True)
settings.register_profile("search", deadline=None, max_examples=2000)
settings.load_profile("reading")


@pytest.fixture(scope="session")
def lexicon():
    """The lexicon of all word lists in seeds/words."""
    return Lexicon({path.stem: parse_list(path.read_text("utf-8").splitlines()) for path in WORDS.glob("*.txt")})


@pytest.fixture(scope="session")
def packed_model():
    """The bytes of the shipped name model."""
    return (SEEDS / "names.model").read_bytes()


@pytest.fixture(scope="session")
def name_model(packed_model):
    """The shipped name model."""
    return read_model(packed_model)
