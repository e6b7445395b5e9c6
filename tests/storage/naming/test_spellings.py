"""How a name may be typed: by its sound, by sounds that some dialects do not tell apart, and with a slip."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from storage.naming.spellings import are_near_in_sound, blanked, readings, slipped_back, usual_reading, widened

NAMES = st.text(alphabet="张王建国军市小学123", min_size=1, max_size=24)
OTHERS = st.sampled_from("周李梅县中")


@pytest.mark.parametrize(
    ("name", "typed"), [("成都", "chengdu"), ("重庆", "chongqing"), ("吕小满", "lvxiaoman"), ("柳溪e家", "liuxiejia")]
)
def test_the_reading_that_words_have_comes_first(name, typed):
    assert "".join(next(readings(name))) == "".join(usual_reading(name)) == typed


def test_each_reading_comes_once():
    found = list(readings("单小明"))
    assert len(found) == len(set(found))
    assert ("shan", "xiao", "ming") in found


@pytest.mark.parametrize("name", ["", "5G基站", "abc公司", "江城市锦河区疾病预防控制中心办公室"])
def test_what_is_long_or_not_chinese_has_no_reading(name):
    assert list(readings(name)) == []


@pytest.mark.parametrize("pair", ["湾汪", "石四", "蓝南", "金京", "根更", "生声"])
def test_sounds_that_dialects_merge_are_near(pair):
    assert are_near_in_sound(pair[0], pair[1])


@pytest.mark.parametrize("pair", ["湖河", "国军", "a1", "ab"])
def test_other_sounds_are_not(pair):
    assert not are_near_in_sound(pair[0], pair[1])


def finds(query, name):
    return name in slipped_back(query) or not blanked(name).isdisjoint(blanked(query) | widened(query))


@given(NAMES, st.data(), OTHERS)
def test_a_name_is_found_with_any_slip(name, data, other):
    at = data.draw(st.integers(0, len(name) - 1))
    assert finds(name[:at] + other + name[at + 1 :], name)
    assert finds(name[:at] + other + name[at:], name)
    if len(name) > 1:
        assert finds(name[:at] + name[at + 1 :], name)
    swapped = name[:at] + name[at + 1 : at + 2] + name[at : at + 1] + name[at + 2 :]
    assume(swapped != name)
    assert finds(swapped, name)


@pytest.mark.parametrize(
    ("query", "name"),
    [("王建国", "王国军"), ("王建国", "国建王"), ("王小军", "张小国"), ("张军", "王军国"), ("张", "王军")],
)
def test_a_name_two_slips_away_is_not_found(query, name):
    assert not finds(query, name)


def test_what_is_too_long_to_be_typed_with_a_slip_has_no_keys():
    assert blanked("市" * 25) == set()
