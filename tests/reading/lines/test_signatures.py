"""Lines that say where a text is from, and name nobody."""

import pytest

from reading.lines.signatures import is_signature


@pytest.mark.parametrize(
    "line",
    [
        "（作者系渡口镇作协会员）",
        "(作者单位:渡口镇中学)",
        "图片由江州博物馆提供",
        "（据《江州晚报》）",
        "（综合新华社、江州日报）",
        "(本报综合)",
        "（校团委）",
        "综合新华社、央视消息",
        "供图/组委会",
    ],
)
def test_a_note_about_the_author_is_a_signature(line, lexicon):
    assert is_signature(line, lexicon)


@pytest.mark.parametrize("line", ["江州日报", "本报评论员", "新华社记者", "本报综合", "（江州市人民医院）"])
def test_a_signature_says_who_wrote_without_a_name(line, lexicon):
    assert is_signature(line, lexicon)


def test_a_title_behind_a_label_in_brackets_signs_nothing(lexicon):
    assert not is_signature("【提醒】有了症状赶紧去医院", lexicon)
