"""The words before a story's first sentence that say who reports."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading.lines.datelines import day_of, outlet_of, read_dateline


@pytest.mark.parametrize(
    ("paragraph", "printed", "first_words", "names"),
    [
        ("本报讯 昨日，滨江大桥通车。", "本报讯", "昨日", []),
        ("本报6月20日讯（记者何雨桐）滨江大桥通车。", "本报6月20日讯（记者何雨桐）", "滨江大桥", ["何雨桐"]),
        (
            "江州日报讯(记者 何雨桐 通讯员 周文博) 滨江大桥通车。",
            "江州日报讯(记者 何雨桐 通讯员 周文博)",
            "滨江大桥",
            ["何雨桐", "周文博"],
        ),
        ("据江州日报报道（记者 何雨桐）滨江大桥通车。", "据江州日报报道（记者 何雨桐）", "滨江大桥", ["何雨桐"]),
        ("本报讯【记者何雨桐】滨江大桥通车。", "本报讯【记者何雨桐】", "滨江大桥", ["何雨桐"]),
        ("江云/江州日报讯（记者 何雨桐）滨江大桥通车。", "江云/江州日报讯（记者 何雨桐）", "滨江大桥", ["何雨桐"]),
        ("晚报讯 （记者 何雨桐）滨江大桥通车。", "晚报讯 （记者 何雨桐）", "滨江大桥", ["何雨桐"]),
        ("新华社北京6月20日电 滨江大桥通车。", "新华社北京6月20日电", "滨江大桥", []),
        ("商报讯 □记者 何雨桐 滨江大桥通车。", "商报讯 □记者 何雨桐", "滨江大桥", ["何雨桐"]),
        (
            "江都讯 记者何雨桐 通讯员周文博 昨日，大桥通车。",
            "江都讯 记者何雨桐 通讯员周文博",
            "昨日",
            ["何雨桐", "周文博"],
        ),
        ("【江州时报综合报道】滨江大桥通车。", "【江州时报综合报道】", "滨江大桥", []),
        (
            "据新华社北京6月20日电（记者何雨桐）滨江大桥通车。",
            "据新华社北京6月20日电（记者何雨桐）",
            "滨江",
            ["何雨桐"],
        ),
        ("【本报讯】滨江大桥通车。", "【本报讯】", "滨江大桥", []),
        (
            "本报讯 记者何雨桐、通讯员周文博报道：滨江大桥通车。",
            "本报讯 记者何雨桐、通讯员周文博报道：",
            "滨江",
            ["何雨桐", "周文博"],
        ),
        ("（记者 何雨桐）滨江大桥通车。", "（记者 何雨桐）", "滨江大桥", ["何雨桐"]),
        ("北疆讯（记者何雨桐）滨江大桥通车。", "北疆讯（记者何雨桐）", "滨江大桥", ["何雨桐"]),
        ("江州网滨江6月20日电 （何雨桐）滨江大桥通车。", "江州网滨江6月20日电 （何雨桐）", "滨江大桥", ["何雨桐"]),
        ("【澳门中通社廿九日电】滨江大桥通车。", "【澳门中通社廿九日电】", "滨江大桥", []),
        ("本报综合消息 滨江大桥通车。", "本报综合消息", "滨江大桥", []),
        ("本报记者 何雨桐 6月20日凌晨，大桥通车。", "本报记者 何雨桐", "6月20日", ["何雨桐"]),
    ],
)
def test_a_dateline_is_parted_from_the_first_sentence(paragraph, printed, first_words, names, lexicon):
    dateline = read_dateline(paragraph, lexicon)
    assert dateline.printed == printed
    assert paragraph[dateline.end :].startswith(first_words)
    assert [author.name for author in dateline.authors] == names


@pytest.mark.parametrize(
    "paragraph",
    [
        "本报电话于昨日开通。",
        "江网公司江州局的输电线路班长李明，六年前学会走线。",
        "江州在线发电量昨日创下新高。",
        "本报记者从发布会上获悉，大桥通车。",
        "通讯员队伍不断壮大。",
        "□ 本报通讯员　何雨桐",
        "快讯传来，人们欢呼起来。",
        "（一期）工程昨日完工。",
        "（本报记者何雨桐摄）大桥昨日通车。",
        "李明报道了这件事。",
        "据悉，大桥昨日通车。",
        "【大桥通车】大桥昨日通车。",
    ],
)
def test_a_first_sentence_is_no_dateline(paragraph, lexicon):
    assert read_dateline(paragraph, lexicon) is None


@pytest.mark.parametrize(
    ("dateline", "outlet"),
    [
        ("江州日报讯(记者 何雨桐)", "江州日报"),
        ("据新华社北京6月20日电", "新华社"),
        ("本报讯", None),
        ("（记者 何雨桐）", None),
    ],
)
def test_a_dateline_names_its_outlet_but_not_as_its_own(dateline, outlet, lexicon):
    assert outlet_of(dateline, lexicon) == outlet


def test_a_dateline_gives_its_day_where_the_year_is_known():
    assert str(day_of("本报6月20日讯", 2023)) == "2023-06-20"
    assert day_of("本报讯", 2023) is None
    assert day_of("本报2月30日讯", 2023) is None


@given(st.text(alphabet="本报新华社讯电（记者张三）0129月日据报道：【】 ", max_size=60))
def test_a_dateline_never_reaches_beyond_its_paragraph(lexicon, paragraph):
    dateline = read_dateline(paragraph, lexicon)
    assert dateline is None or (0 < dateline.end <= len(paragraph) and dateline.printed in paragraph)
