"""How far to the left a name may go."""

import pytest

from reading.naming.runs import runs
from reading.text.segments import Segments


@pytest.mark.parametrize(
    ("text", "ending", "run"),
    [
        ("记者从成都市供水调度中心获悉", "中心", "成都市供水调度"),
        ("他前往锦华万达广场", "广场", "锦华万达"),
        ("11月15日顶峰水岸小区解封", "小区", "顶峰水岸"),
        ("来自集贤县富强粮油公司的大米", "公司", "集贤县富强粮油"),
        ("通过位山灌区补水", "灌区", "位山"),
        ("在中国农民合作社", "合作社", "中国农民"),
    ],
)
def test_a_run_ends_at_a_word_that_no_name_holds(lexicon, text, ending, run):
    end = text.index(ending)
    assert text[runs(lexicon).start(Segments(text), end) : end] == run


def test_a_run_does_not_pass_its_floor(lexicon):
    text = "成都市锦江区东湖街道"
    assert runs(lexicon).start(Segments(text), text.index("街道"), 6) == 6


def test_verbs_that_lead_up_to_a_name_are_passed_over(lexicon):
    text = "联合华西医院"
    assert runs(lexicon).lead(Segments(text), 0, 4) == 2
