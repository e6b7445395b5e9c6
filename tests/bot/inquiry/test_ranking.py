"""Statements that touch the topic of a question come first."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from bot.inquiry.ranking import Topic, closest_figures, closest_passages, count_leading, telling_figures
from reading.asking.asked_times import AskedTime
from reading.facts import Manner, Period, Qualifier, Span, Tier
from storage.archive.findings import FigureCard, Passage, QuotationCard, Source

SOURCE = Source("a" * 16, "东风日报", date(2021, 11, 4), "1", "东风水库蓄水", "dongfeng.txt")


def figure(text: str, unit: str, commodity: str, sentence: str = "", day: date | None = None) -> FigureCard:
    period = Period(day, day) if day else None
    return FigureCard(text, text, Decimal(1), unit, Qualifier.EXACT, commodity, None, period, sentence, SOURCE)


def test_a_figure_that_counts_the_topic_is_the_answer_where_another_sentence_only_mentions_it() -> None:
    bridge = figure("3座", "座", "大桥")
    worker = figure("40名", "名", "工人", "修大桥的有40名工人")
    assert closest_figures([worker, bridge], Topic(("大桥",))) == [bridge]


def test_figures_that_tell_what_and_when_come_first_and_each_once() -> None:
    bare, counted = figure("20分钟", "分钟", ""), figure("3座", "座", "大桥")
    dated = figure("40名", "名", "工人", day=date(2021, 11, 2))
    assert telling_figures([bare, counted, dated, counted]) == [dated, counted, bare]


def test_figures_that_do_not_touch_the_topic_are_left_out() -> None:
    assert closest_figures([figure("3座", "座", "大桥")], Topic(("口罩",))) == []


def test_the_unit_asked_for_finds_an_age() -> None:
    age, steps = figure("44岁", "岁", ""), figure("4万步", "步", "")
    assert closest_figures([steps, age], Topic(units=("岁",))) == [age]


def test_the_day_asked_for_tells_two_figures_of_one_sentence_apart() -> None:
    second = figure("2万步", "步", "", day=date(2021, 11, 2))
    third = figure("4万步", "步", "", day=date(2021, 11, 3))
    topic = Topic(units=("步",), times=(AskedTime(month=11, day=3),))
    assert closest_figures([second, third], topic)[0] == third


def test_a_day_with_another_year_does_not_fit() -> None:
    third = figure("4万步", "步", "", day=date(2021, 11, 3))
    assert closest_figures([third], Topic(times=(AskedTime(2020, 11, 3),))) == []


def test_what_earns_less_than_half_of_the_best_is_no_answer() -> None:
    bridge = figure("3座", "座", "大桥", "今年通车的大桥有3座")
    tunnel = figure("2条", "条", "隧道", "今年通车的隧道有2条")
    assert closest_figures([tunnel, bridge], Topic(("大桥", "通车"))) == [bridge]


def test_passages_are_ranked_by_the_longer_words_they_hold() -> None:
    both = Passage("大桥昨天通车。", SOURCE, Span(0, 7))
    one = Passage("大桥很长。", SOURCE, Span(0, 5))
    assert closest_passages([one, both], Topic(("大桥", "通车"))) == [both]


def test_an_empty_topic_touches_nothing() -> None:
    assert closest_passages([Passage("大桥很长。", SOURCE, Span(0, 5))], Topic()) == []


def test_where_the_unit_is_fixed_only_figures_in_it_that_touch_the_words_answer() -> None:
    days = figure("14天", "天", "", "小区封控14天")
    times = figure("5次", "次", "封控", "封控5次")
    assert closest_figures([times, days], Topic(("封控",), ("天",))) == [days]


def test_where_the_unit_is_fixed_a_figure_that_measures_something_else_is_no_answer() -> None:
    days, people = figure("14天", "天", "", "连续14天无新增病例"), figure("3人", "人", "", "新增3人")
    kinds = {"天": "time", "例": "count", "人": "count"}
    assert closest_figures([days, people], Topic(("新增",), ("例",), kinds=kinds)) == [people]


def test_an_age_only_answers_where_an_age_is_asked_for() -> None:
    age, calls = figure("35岁", "岁", "", "35岁的她接了电话"), figure("90个", "个", "电话", "全天接了90个电话")
    kinds = {"岁": "age", "个": "count"}
    assert closest_figures([age, calls], Topic(("电话",), kinds=kinds)) == [calls]
    assert closest_figures([age, calls], Topic(("电话",), ("岁",), kinds=kinds)) == [age]


def test_the_commonest_measure_word_asks_for_whatever_is_counted() -> None:
    heirs, students = figure("30名", "名", "传承人", "有30名传承人"), figure("50个", "个", "学生", "班里有50个学生")
    kinds = {"名": "count", "个": "count"}
    assert closest_figures([students, heirs], Topic(("传承人",), ("个",), kinds=kinds)) == [heirs]


def test_of_two_figures_that_of_the_entity_itself_comes_first() -> None:
    other, own = figure("3座", "座", "大桥"), replace(figure("5座", "座", "大桥"), subject="西河市")
    assert closest_figures([other, own], Topic(("大桥",), about=("西河市",)))[0] == own


def test_the_clause_of_a_figure_tells_more_than_the_rest_of_its_sentence() -> None:
    sentence = "大桥有3座,隧道有2条"
    tunnels, bridges = figure("2条", "条", "", sentence), figure("3座", "座", "", sentence)
    assert closest_figures([tunnels, bridges], Topic(("大桥",)))[0] == bridges


def test_a_figure_at_another_name_of_a_list_is_no_answer() -> None:
    sentence = "东河提前20天;西河提前30天"
    other, mine = figure("20天", "天", "", sentence), figure("30天", "天", "", sentence)
    assert closest_figures([other, mine], Topic(("提前",), about=("西河",))) == [mine]


def test_a_sentence_that_tells_when_comes_first_where_that_is_asked() -> None:
    vague = Passage("大桥很快通车。", SOURCE, Span(0, 7))
    dated = Passage("大桥11月3日通车。", SOURCE, Span(0, 10))
    assert closest_passages([vague, dated], Topic(("大桥", "通车"), ("日",)))[0] == dated


def test_what_shares_some_characters_with_the_question_is_counted_in_other_words() -> None:
    blood, kinds = figure("80毫升", "毫升", "术中出血"), figure("两种", "种", "手术")
    assert closest_figures([kinds, blood], Topic(("手术", "出", "血")))[0] == blood


def test_a_quotation_whose_own_words_miss_the_topic_does_not_stand_alone() -> None:
    said = QuotationCard(
        "q", "总共三十元。", None, None, None, Tier.EXPLICIT, Manner.SPEECH, "他买了药,总共三十元。", SOURCE
    )
    assert count_leading([said], Topic(("买了",))) == 0
    assert count_leading([said], Topic(("总共",))) == 1


def test_a_unit_may_be_told_for_each_of_something() -> None:
    often, long = figure("2小时/次", "小时/次", "消毒"), figure("6米", "米", "消毒")
    assert closest_figures([long, often], Topic(("消毒",), ("小时",))) == [often]


def test_a_single_character_counts_only_beside_a_longer_word_wherever_that_stands_in_the_question() -> None:
    whole, part = Passage("物业办了门禁卡。", SOURCE, Span(0, 8)), Passage("卡号印在背面。", SOURCE, Span(9, 16))
    assert closest_passages([part], Topic(("办", "门禁", "卡"))) == []
    assert closest_passages([part, whole], Topic(("办", "门禁", "卡"))) == [whole]


def test_a_single_character_counts_only_in_a_sentence_that_names_the_entity() -> None:
    other = Passage("热水来了。", SOURCE, Span(0, 5))
    own = Passage("何丽怕热。", SOURCE, Span(0, 5), (Span(0, 2),))
    assert closest_passages([other, own], Topic(("热",))) == [own]
