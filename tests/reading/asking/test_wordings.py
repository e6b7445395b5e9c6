"""What newspapers print where a question says it in everyday words."""

from reading.asking.wordings import find_wordings


def test_a_word_comes_with_what_is_printed_in_its_place(lexicon):
    assert find_wordings(["老婆", "大桥"], lexicon) == {"老婆": ("老婆", "妻子", "爱人", "夫人"), "大桥": ("大桥",)}


def test_each_word_comes_once_and_in_its_order(lexicon):
    found = find_wordings(["妻子", "老婆", "妻子"], lexicon)
    assert list(found.items()) == [("妻子", ("妻子",)), ("老婆", ("老婆", "妻子", "爱人", "夫人"))]


def test_a_numeral_comes_in_both_scripts(lexicon):
    found = find_wordings(["一楼", "3号线", "十五楼", "3"], lexicon)
    assert list(found.values()) == [("一楼", "1楼"), ("3号线", "三号线"), ("十五楼",), ("3",)]


def test_degrees_are_printed_with_their_sign(lexicon):
    assert find_wordings(["15度", "温度"], lexicon) == {"15度": ("15度", "15℃"), "温度": ("温度",)}
