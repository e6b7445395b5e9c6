"""Where a typed name ends: a longer one may begin like it."""

import pytest

from bot.files.wordlists import load_lexicon
from bot.inquiry.borders import Borders
from reading.asking.question import read_question
from reading.facts import Kind
from storage.archive.findings import Candidate, EntityCard, Match

LEXICON = load_lexicon()
SCHOOL = Candidate(EntityCard("e" * 16, "邵阳医学高等专科学校", Kind.AGENCY), Match.ABBREVIATION, "邵阳医专")


@pytest.mark.parametrize(
    ("asked", "longer"),
    [
        ("邵阳医专附属医院派去长春的采样队", "邵阳医专附属医院"),
        ("邵阳医专和附属医院派去长春的采样队", ""),
        ("邵阳医专派去长春的采样队", ""),
    ],
)
def test_a_body_that_a_word_joins_to_another_one_does_not_begin_its_name(asked, longer):
    assert Borders(LEXICON).find_longer_body(SCHOOL, "邵阳医专", read_question(asked, LEXICON)) == longer
