"""Questions as people type them on a phone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading.asking.asked_times import AskedTime
from reading.asking.question import Facet, read_question, split_asks, split_clauses, topic_words
from reading.lexicon import Lexicon


@pytest.mark.parametrize(
    ("message", "facet"),
    [
        ("王小明说了什么", Facet.QUOTATIONS),
        ("王小明说了啥?", Facet.QUOTATIONS),
        ("李华怎么评价王小明", Facet.QUOTATIONS),
        ("wangxiaoming shuo le shenme", Facet.QUOTATIONS),
        ("王小明quotes", Facet.QUOTATIONS),
        ("东风水库今年蓄了多少水", Facet.FIGURES),
        ("王小明几岁了", Facet.FIGURES),
        ("王小明说走了多少步", Facet.FIGURES),
        ("谁是东风水库管理处主任", Facet.SUMMARY),
        ("东风水库是什么", Facet.SUMMARY),
        ("东风水库", Facet.SUMMARY),
        ("东风水库在哪里", Facet.PASSAGES),
        ("大桥什么时候通车", Facet.PASSAGES),
        ("东风水库产能多少", Facet.FIGURES),
        ("王小明和李华谁走的步数多", Facet.FIGURES),
        ("西河和东河,哪边派的人次多呢?", Facet.FIGURES),
        ("哪家医院人手多,谁说的", Facet.QUOTATIONS),
        ("东风水库的报道", Facet.ARTICLES),
        ("和王小明相关的人", Facet.RELATED),
    ],
)
def test_the_facet_is_read_from_the_question_words(message: str, facet: Facet, lexicon: Lexicon) -> None:
    assert read_question(message, lexicon).facet is facet


@pytest.mark.parametrize(
    ("message", "stretches"),
    [
        ("王小明说了什么", ("王小明",)),
        ("@jianbao_bot 王小明 扫码", ("王小明", "扫码")),
        ("請問東風水庫在哪裡?", ("东风水库",)),
        ("《东风水库志》——写了多少字!!!", ("东风水库志", "写")),
        ("他多大年纪", ()),
        ("西河医院那位主任说了什么", ("西河医院主任",)),
        ("西河那个人才中心", ("西河", "人才中心")),
        ("西河办那个主任", ("西河办主任",)),
        ("西河有多少名网格员", ("西河", "网格员")),
        ("西河市有多少人口", ("西河市", "人口")),
        ("西河新增多少例", ("西河新增",)),
        ("帮我查一下张立廷", ("张立廷",)),
        ("我想看一下王小明", ("王小明",)),
        ("shequ de gongzuo", ("shequ", "gongzuo")),
        ("what did Wang Xiaoming say", ("Wang", "Xiaoming")),
        ("东风水库产能多少", ("东风水库产能",)),
        ("查无此人", ("查无此人",)),
        ("大桥票多少钱一张", ("大桥票",)),
        ("西河交通局新闻发言人说了什么", ("西河交通局新闻发言人",)),
        ("东风水库发言人叫什么", ("东风水库发言人",)),
        ("那派了多少人去大桥", ("派", "人去大桥")),
        ("那英唱了什么", ("那英唱",)),
        ("柳溪镇离县城有多远", ("柳溪镇", "县城")),
        ("距离县城多远找到的", ("县城", "找到")),
        ("何丽干了啥", ("何丽",)),
    ],
)
def test_what_is_left_of_a_question_is_where_a_name_may_stand(
    message: str, stretches: tuple[str, ...], lexicon: Lexicon
) -> None:
    assert read_question(message, lexicon).stretches == stretches


@pytest.mark.parametrize("message", ["他多大年纪", "她说了什么", "还有呢", "多少人?", "还说了什么"])
def test_a_question_without_a_name_follows_up_the_one_before(message: str, lexicon: Lexicon) -> None:
    assert read_question(message, lexicon).follows_up


def test_a_question_with_a_name_follows_up_nothing(lexicon: Lexicon) -> None:
    assert not read_question("王小明说了什么", lexicon).follows_up


@pytest.mark.parametrize(
    ("message", "times"),
    [
        ("王小明11月3号走了多少步", (AskedTime(month=11, day=3),)),
        ("2021年11月3日和11月4日新增多少", (AskedTime(2021, 11, 3), AskedTime(month=11, day=4))),
        ("东风水库", ()),
    ],
)
def test_times_are_read_with_or_without_their_year(
    message: str, times: tuple[AskedTime, ...], lexicon: Lexicon
) -> None:
    assert read_question(message, lexicon).times == times


def test_the_age_is_asked_for_in_years(lexicon: Lexicon) -> None:
    assert read_question("王小明多大年纪", lexicon).units == ("岁",)


def test_the_measure_word_behind_how_many_is_the_unit_asked_for(lexicon: Lexicon) -> None:
    assert "座" in read_question("建了多少座桥", lexicon).units


def test_how_much_somebody_is_fined_is_money_unless_something_else_is_counted(lexicon: Lexicon) -> None:
    assert read_question("甲厂罚了多少", lexicon).units == ("元",)
    assert "元" not in read_question("甲厂罚了多少工人", lexicon).units


def test_what_is_no_measure_word_is_no_unit_and_a_day_is_asked_for_by_when(lexicon: Lexicon) -> None:
    assert read_question("王小明采了多少核酸", lexicon).units == ()
    assert "日" in read_question("大桥什么时候通车", lexicon).units
    assert "日" not in read_question("大桥什么时候通了多少车", lexicon).units


def test_a_question_that_asks_for_the_day_and_the_hour_fixes_both(lexicon: Lexicon) -> None:
    assert {"日", "时"} <= set(read_question("周大爷哪天几点走的", lexicon).units)


def test_a_stage_is_no_measure_of_a_price(lexicon: Lexicon) -> None:
    assert read_question("东风大桥 一期 投资 多少", lexicon).stretches == ("东风大桥", "一期", "投资")


def test_the_verb_of_a_question_is_told_without_its_particles(lexicon: Lexicon) -> None:
    assert list(topic_words("整了", lexicon)) == ["整"]
    assert list(topic_words("各判", lexicon)) == ["判"]
    assert list(topic_words("能卖", lexicon)) == ["卖"]


def test_what_is_counted_stands_behind_how_many(lexicon: Lexicon) -> None:
    assert read_question("水库管理处发了多少健康包", lexicon).counted == "健康包"


def test_a_name_between_quotation_marks_is_meant_to_the_letter(lexicon: Lexicon) -> None:
    assert read_question("“张云”说了什么", lexicon).literal == "张云"


@pytest.mark.parametrize("message", ["", "   ", "🙏🙏🙏", "?!。", "@jianbao_bot"])
def test_a_message_without_a_word_is_empty(message: str, lexicon: Lexicon) -> None:
    assert read_question(message, lexicon).is_empty


@pytest.mark.parametrize("message", ["你好", "Hello!", "谢谢~", "怎么用?"])
def test_a_greeting_asks_nothing(message: str, lexicon: Lexicon) -> None:
    assert read_question(message, lexicon).greets


def test_a_question_that_begins_with_a_greeting_still_asks(lexicon: Lexicon) -> None:
    question = read_question("你好,王小明说了什么", lexicon)
    assert not question.greets
    assert "王小明" in question.stretches


def test_clauses_are_what_punctuation_sets_apart() -> None:
    assert split_clauses("甲厂产了多少,乙厂呢?") == ("甲厂产了多少", "乙厂呢")


@pytest.mark.parametrize(
    ("message", "parts"),
    [
        ("甲厂产了多少 在哪里", ("甲厂产了多少", "在哪里")),
        ("甲厂 产了多少", None),
        ("甲厂产了多少", None),
    ],
)
def test_a_message_falls_apart_at_a_blank_where_both_parts_ask(
    message: str, parts: tuple[str, str] | None, lexicon: Lexicon
) -> None:
    assert split_asks(message, lexicon) == parts


def test_topic_words_leave_fillers_out(lexicon: Lexicon) -> None:
    assert list(topic_words("修了的大桥", lexicon)) == ["修", "大桥"]


@given(st.text(max_size=200))
def test_no_message_makes_reading_raise(message: str) -> None:
    lists = {
        "question_facets": (("多少", "figures"), ("说", "quotations")),
        "question_fillers": (("的",),),
        "question_pronouns": (("他",),),
        "question_dialects": (("几多", "多少"),),
        "question_pointers": (("那位", "office"),),
        "offices": (("主任",),),
        "question_units": (("多大", "岁"),),
        "units": (("步", "count", "many"),),
        "question_greetings": (("你好",),),
        "question_more": (("还",),),
        "question_times": (("昨天", "day", "1"),),
    }
    question = read_question(message, Lexicon(lists))
    assert all(stretch.strip() for stretch in question.stretches)
