"""What words said aloud look like."""

import pytest

from reading.speech.talk import has_clauses, has_voice


@pytest.mark.parametrize(
    ("words", "clauses", "voice"),
    [
        ("我去", False, True),
        ("天亮了", False, True),
        ("去吧,路上小心", True, True),
        ("书相伴,心自远", True, False),
        ("一网通办", False, False),
        ("吧台", False, False),
    ],
)
def test_slogans_have_no_voice_and_terms_no_clauses(words, clauses, voice):
    assert (has_clauses(words), has_voice(words)) == (clauses, voice)
