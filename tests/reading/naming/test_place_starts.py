"""Where the name of a place starts."""

import pytest

from reading.naming.place_starts import place_starts
from reading.text.segments import Segments


@pytest.mark.parametrize(
    ("text", "ending", "name"),
    [
        ("大家在人民广场跳舞", "广场", "人民广场"),
        ("共建社区辽宁路堵车", "路", "辽宁路"),
        ("去贵州黄果树瀑布", "瀑布", "黄果树瀑布"),
        ("在国家话剧院剧场上演", "剧场", "国家话剧院剧场"),
        ("家住锦华路一段", "路", "锦华路一段"),
        ("送到中学安置点", "安置点", None),
    ],
)
def test_a_name_starts_at_its_own_word(lexicon, text, ending, name):
    tail = text.index(ending)
    found = place_starts(lexicon).find(Segments(text), tail, tail + len(ending), -1)
    assert (found and found.of(text)) == name
