"""How a name may be typed: by its sound, and by sounds that speakers of some dialects do not tell apart."""

import pytest

from storage.spellings import are_near_in_sound, readings, usual_reading


@pytest.mark.parametrize(("name", "typed"), [("成都", "chengdu"), ("重庆", "chongqing"), ("吕小满", "lvxiaoman")])
def test_the_reading_that_words_have_comes_first(name, typed):
    assert "".join(next(readings(name))) == "".join(usual_reading(name)) == typed


def test_each_reading_comes_once():
    found = list(readings("单小明"))
    assert len(found) == len(set(found))
    assert ("shan", "xiao", "ming") in found


@pytest.mark.parametrize("name", ["", "5G基站", "江城市锦河区疾病预防控制中心办公室"])
def test_what_is_long_or_not_chinese_has_no_reading(name):
    assert list(readings(name)) == []


@pytest.mark.parametrize("pair", ["湾汪", "石四", "蓝南", "金京", "根更", "生声"])
def test_sounds_that_dialects_merge_are_near(pair):
    assert are_near_in_sound(pair[0], pair[1])


@pytest.mark.parametrize("pair", ["湖河", "国军", "a1", "ab"])
def test_other_sounds_are_not(pair):
    assert not are_near_in_sound(pair[0], pair[1])
