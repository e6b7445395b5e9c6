"""Texts that share what they tell of, and texts that do not."""

import pytest

from reading.makeup.kinship import are_kin, are_strangers, kinship, telling_pairs

BRIDGE = "滨江大桥昨日通车，交通局局长陆青松说，大桥连接两岸，市民过江不再绕行。"
BRIDGE_AGAIN = "陆青松介绍，滨江大桥的夜景灯光今晚点亮，两岸市民可到江边观看大桥。"
TENNIS = "乒乓球联赛在体育馆落幕，供电公司获得团体冠军，年龄最大的选手62岁。"


@pytest.fixture
def pairs(lexicon):
    """What returns the pairs of one text."""
    return lambda text: telling_pairs([text], lexicon)


def test_pairs_of_characters_stand_within_a_run_and_count_once(lexicon):
    assert telling_pairs(["滨江桥滨江，3000", "江桥 头"], lexicon) == {"滨江", "江桥", "桥滨"}


def test_pairs_of_every_report_say_nothing(lexicon):
    assert telling_pairs(["记者", "大桥，工作"], lexicon) == {"大桥"}


def test_a_text_is_kin_to_itself_and_to_none_without_its_pairs(pairs):
    assert are_kin(pairs(BRIDGE), pairs(BRIDGE), surely=True)
    assert kinship(pairs(BRIDGE), frozenset()) == 0


@pytest.mark.parametrize("surely", [True, False])
def test_texts_about_one_thing_are_no_strangers(pairs, surely):
    assert not are_strangers(pairs(BRIDGE_AGAIN), pairs(BRIDGE), surely=surely)
    assert are_kin(pairs(BRIDGE_AGAIN), pairs(BRIDGE), surely=True)


@pytest.mark.parametrize("surely", [True, False])
def test_texts_about_different_things_are_strangers(pairs, surely):
    assert are_strangers(pairs(TENNIS), pairs(BRIDGE), surely=surely)
    assert not are_kin(pairs(TENNIS), pairs(BRIDGE), surely=True)


def test_a_few_pairs_say_nothing_about_what_a_text_tells(pairs):
    assert not are_strangers(pairs("乒乓球联赛落幕。"), pairs(BRIDGE), surely=False)


def test_what_is_likely_another_text_may_share_more(pairs):
    near = pairs(f"{TENNIS}大桥")
    assert not are_strangers(near, pairs(BRIDGE), surely=False)
    assert are_strangers(near, pairs(BRIDGE), surely=False, likelihood=1.5)
    assert not are_strangers(pairs(BRIDGE_AGAIN), pairs(BRIDGE), surely=False, likelihood=9)
