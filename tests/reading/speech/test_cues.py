"""Which verbs introduce speech."""

import pytest

from reading.facts import Manner
from reading.speech.cues import find_cues

CASES = [
    ("王强说", ["说"]),
    ("王强解释说", ["解释说"]),
    ("王强回忆道", ["回忆道"]),
    ("王强反驳道:", ["反驳道"]),
    ("王强冷笑道:", ["道"]),
    ("王强笑着告诉记者", ["告诉"]),
    ("说明书和小说都不是说法", []),
    ("据说街道的报道大家都知道", []),
    ("这个问题被称为难题", []),
    ("教育局的新闻发言人参加座谈会", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_cues_are_verbs_of_speech_and_not_words_that_hold_one(lexicon, text, expected):
    assert [cue.span.of(text) for cue in find_cues(text, lexicon)] == expected


@pytest.mark.parametrize(
    ("text", "manner", "plain"),
    [
        ("他表示", Manner.SPEECH, True),
        ("他强调", Manner.SPEECH, False),
        ("他强调说", Manner.SPEECH, True),
        ("他写道", Manner.WRITTEN, True),
        ("公告显示", Manner.WRITTEN, True),
    ],
)
def test_a_cue_tells_its_manner_and_whether_it_takes_terms(lexicon, text, manner, plain):
    cue = list(find_cues(text, lexicon))[-1]
    assert (cue.manner, cue.plain) == (manner, plain)
