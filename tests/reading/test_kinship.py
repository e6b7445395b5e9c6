"""Texts that share their words, and texts that do not."""

import pytest

from reading.kinship import are_strangers, distinct_words, kinship, telling_words

BRIDGE = "滨江大桥昨日通车，交通局局长陆青松说，大桥连接两岸，市民过江不再绕行。"
BRIDGE_AGAIN = "陆青松介绍，滨江大桥的夜景灯光今晚点亮，两岸市民可到江边观看大桥。"
TENNIS = "乒乓球联赛在体育馆落幕，供电公司获得团体冠军，年龄最大的选手62岁。"


@pytest.fixture
def words(lexicon):
    """What returns the words of one text."""
    return lambda text: telling_words([text], lexicon)


def test_words_count_once_and_single_characters_and_numbers_not_at_all():
    assert distinct_words(["大桥大桥，3000", "大桥通"]) == {"大桥"}


def test_a_text_is_wholly_kin_to_itself_but_for_the_one_that_dampens_short_texts(words):
    many = words(BRIDGE)
    assert kinship(many, many) == pytest.approx(len(many) / (len(many) + 1))
    assert kinship(many, frozenset()) == 0


@pytest.mark.parametrize("surely", [True, False])
def test_texts_about_one_thing_are_no_strangers(words, surely):
    assert not are_strangers(words(BRIDGE_AGAIN), words(BRIDGE), surely=surely)


@pytest.mark.parametrize("surely", [True, False])
def test_texts_about_different_things_are_strangers(words, surely):
    assert are_strangers(words(TENNIS), words(BRIDGE), surely=surely)


def test_words_of_every_report_say_nothing(lexicon):
    assert telling_words(["记者昨日从大桥获悉"], lexicon) == {"大桥"}


def test_a_few_words_say_nothing_about_what_a_text_tells(words):
    assert not are_strangers(words("乒乓球联赛落幕。"), words(BRIDGE), surely=False)
