"""Questions answered over a small archive of invented pages, from reading to the answer."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from shutil import copytree

import pytest

from bot.bootstrap import open_house
from bot.inquiry.answering import Answering
from bot.inquiry.answers import Status, View
from reading.asking.question import Facet
from reading.facts import Kind
from storage.archive.filters import NO_FILTER
from storage.archive.findings import Match
from tests.bot.archives import archive_of, settings_of

BRIDGE = """东风日报 2021年11月4日 第02版

东风大桥昨日合龙

本报记者 高原

11月3日,东风大桥合龙。东风大桥项目部总工程师王小明介绍,大桥全长1200米,用钢2.6万吨。

“今天最难的是风。”王小明说,“我们等了三个小时。”

44岁的王小明是东风大桥项目部总工程师,参加过5座大桥的建设。11月2日他走了2万多步,11月3日走了4万多步。

西河市交通运输局副局长李莉表示,大桥通车后,两岸居民过河只要5分钟。

“盼了十几年,总算能过大桥了。”西河市民周大爷站在岸边说。
"""
SCHOOL = """东风日报 2021年12月1日 第03版

西河三中建起气象站

本报记者 高原

11月30日,西河三中的校园气象站正式启用。气象站由学生自己动手搭建,每天记录8项数据。

“我们每天早上7点读数。”西河三中学生王小明告诉记者,他今年15岁。

西河三中校长张立婷说:“孩子们学会了和数字打交道。”
"""
HEATING = """东风日报 2021年11月20日 第01版

青石路热力管道修好了

本报记者 高原

青石路热力管道昨夜修好,三百户人家暖和起来。全程用了20小时,换下旧管90米。
"""


LETTERS = """东风日报 2021年12月8日 第04版

读者来信

冬天供暖怎么办

家住白沙湾的韩女士问:锅炉坏了,请问该找谁来修?

供热办:请拨打服务热线,师傅当天上门检修。
"""

FIRMS = """东风日报 2021年12月9日 第01版

口罩一天多造五万只

本报记者 高原

12月8日,康益达、绿洲两家工厂添了7台缝纫机,每天做的帽子由3万顶涨到8万顶。

首批帽子送到省城

本报记者 高原

12月7日下午,西河市康益达医疗器械有限公司做出的首批16200顶帽子运到省城。

两家公司换了人

本报记者 高原

宁远股份(300038)财务总监赵俊海12月3日卖了手里的2万股。海川集成并未受到处罚,只有董事长孙立新受到批评。
"""
COUNTIES = """东风日报 2021年12月11日 第02版

青石县帮企业留住人

本报记者 高原

今年,青石县发放稳岗补贴1.11亿元,惠及300家企业。

白沙县开出早班船

本报记者 高原

12月10日,白沙县开出第一班船。
"""
LOST_CHILD = """东风日报 2021年12月10日 第02版

走丢的孩子找到了

本报记者 高原

12月6日,东湖交警中队在路口执勤时,看到一个小男孩独自在马路上哭。

队员何志刚马上带人在附近寻找。半小时后,孩子的母亲赶来了。何志刚把孩子交给了她。

何志刚今年36岁。他的妻子也在中队上班。
"""
PRIZE = """东风日报 2021年12月13日 第02版

挑着担子领奖的女孩

本报记者 高原

12月12日,西河三中操场上,一名女孩挑着两筐柿子走上领奖台。女孩的班主任钱老师告诉记者,她家住白沙湾。

“她干活从来不喊累。”钱老师说。

丢了的包找到了

本报记者 高原

12月11日,罗大爷去白沙湾赶集,背包放在三轮车上。车到柳荫路口时,背包掉了下来。

罗大爷并不埋怨捡包的人。“包能回来,我就知足了。”罗大爷说。

两县迎考

本报记者 高原

今年青石县有6418人参加高考。

白沙县有312人种植柿子。今年白沙县有2975人参加高考。
"""


@pytest.fixture(scope="module")
def printed(tmp_path_factory) -> Path:
    """The folder of an archive into which the pages have been read: once, since questions change nothing in it."""
    folder: Path = tmp_path_factory.mktemp("printed")

    async def read() -> None:
        async with archive_of(folder, BRIDGE, SCHOOL, HEATING):
            pass

    asyncio.run(read())
    return folder


@pytest.fixture
async def answering(printed, tmp_path) -> AsyncIterator[Answering]:
    copytree(printed, tmp_path, dirs_exist_ok=True)
    async with open_house(settings_of(tmp_path)) as house:
        yield house.answering


async def test_a_name_alone_gets_its_dossier(answering) -> None:
    answer = await answering.answer("李莉", "chat")
    assert (answer.status, answer.match) == (Status.ANSWERED, Match.EXACT)
    assert answer.entity.roles == ("西河市交通运输局副局长",)
    assert answer.passages.entries


async def test_namesakes_are_offered_to_choose_from(answering) -> None:
    answer = await answering.answer("王小明", "chat")
    assert answer.status is Status.CHOOSE
    assert {card.name for card in answer.choices} == {"王小明"}
    assert len(answer.choices) == 2


async def test_of_namesakes_the_one_of_whom_alone_it_is_told_is_answered_for_with_the_others(answering) -> None:
    answer = await answering.answer("王小明走了多少步", "chat")
    assert answer.entity.roles == ("东风大桥项目部总工程师",)
    assert {figure.text for figure in answer.figures.entries} == {"2万多步", "4万多步"}
    assert answer.is_one_of
    assert [card.name for card in answer.choices] == ["王小明"]


async def test_a_title_behind_a_body_means_who_holds_it_there(answering) -> None:
    answer = await answering.answer("西河三中张校长说了什么", "chat")
    assert (answer.entity.name, answer.match) == ("张立婷", Match.TITLE)
    assert [said.text for said in answer.quotations.entries] == ["孩子们学会了和数字打交道。"]


async def test_an_office_in_the_question_tells_namesakes_apart(answering) -> None:
    answer = await answering.answer("总工程师王小明说了什么", "chat")
    said = {quotation.text for quotation in answer.quotations.entries}
    assert "今天最难的是风。" in said
    assert "我们每天早上7点读数。" not in said


async def test_the_day_asked_for_picks_the_figure(answering) -> None:
    answer = await answering.answer("总工程师王小明11月3号走了多少步", "chat")
    assert answer.figures.entries[0].text == "4万多步"


async def test_a_follow_up_asks_about_the_name_before(answering) -> None:
    await answering.answer("总工程师王小明", "chat")
    answer = await answering.answer("他多大年纪", "chat")
    assert [figure.text for figure in answer.figures.entries] == ["44岁"]


async def test_a_figure_that_the_article_states_of_something_else_answers_too(answering) -> None:
    answer = await answering.answer("李莉 大桥用了多少吨钢", "chat")
    assert [figure.text for figure in answer.figures.entries] == ["2.6万吨"]


async def test_a_figure_comes_with_the_sentence_before_where_that_one_tells_what_is_asked(answering) -> None:
    answer = await answering.answer("青石路修了几个小时", "chat")
    assert [figure.text for figure in answer.figures.entries] == ["20小时"]
    assert answer.figures.entries[0].sentence.startswith("青石路热力管道昨夜修好")


async def test_what_answers_to_a_topic_stands_alone(answering) -> None:
    answer = await answering.answer("总工程师王小明参加过哪些建设", "chat")
    assert ["参加过5座大桥的建设" in passage.text for passage in answer.passages.entries] == [True]


async def test_figures_that_do_not_touch_what_was_asked_are_not_shown(answering) -> None:
    answer = await answering.answer("周大爷 大桥多少钱", "chat")
    assert answer.passages.entries
    assert not answer.figures.entries


@pytest.mark.parametrize("question", ["周大爷多大年纪", "张立婷一个月工资多少", "西河三中有几个篮球场"])
async def test_who_asks_for_a_number_that_nothing_tells_of_is_told_so(answering, question: str) -> None:
    answer = await answering.answer(question, "chat")
    assert (answer.status, len(answer.choices)) == (Status.NOTHING, 1)


async def test_a_number_in_a_form_of_the_unit_asked_for_is_shown(tmp_path) -> None:
    page = HEATING.replace("全程用了", "青石花园有80余平米的阅览室。全程用了")
    async with archive_of(tmp_path, page) as house:
        answer = await house.answering.answer("青石花园多大", "chat")
    assert answer.status is Status.ANSWERED


async def test_where_no_quotation_touches_the_topic_the_sentences_that_do_stand_above(answering) -> None:
    answer = await answering.answer("张立婷怎么看读数", "chat")
    assert "读数" in answer.passages.entries[0].text
    assert [quotation.text for quotation in answer.quotations.entries] == ["孩子们学会了和数字打交道。"]


async def test_a_pronoun_anywhere_takes_up_the_name_before_where_nothing_else_is_named(answering) -> None:
    await answering.answer("总工程师王小明", "chat")
    answer = await answering.answer("那天路上他走了多少步", "chat")
    assert answer.entity.name == "王小明"


async def test_who_said_something_is_found_by_the_words_said(answering) -> None:
    answer = await answering.answer("说总算能过大桥了的那位", "chat")
    assert (answer.entity.name, answer.match) == ("周大爷", Match.TEXT)


@pytest.mark.parametrize("question", ["王小明多大年纪,11月3日走了多少步", "总工程师王小明几岁 走了多少步"])
async def test_two_things_asked_of_one_name_are_both_answered(answering, question: str) -> None:
    answer = await answering.answer("总工程师" + question.removeprefix("总工程师"), "chat")
    assert answer.figures.entries[0].unit == "岁"
    assert answer.beside.entity == answer.entity
    assert "步" in {figure.unit for figure in answer.beside.figures.entries}


async def test_three_things_asked_of_one_name_are_all_answered(answering) -> None:
    answer = await answering.answer("东风大桥全长多少米,用了多少吨钢,哪天合龙", "chat")
    assert answer.figures.entries[0].text == "1200米"
    assert answer.beside.figures.entries[0].text == "2.6万吨"
    assert any("合龙" in passage.text for passage in answer.beside.beside.passages.entries)


async def test_what_a_message_asks_that_names_nobody_is_told_out_of_the_story_that_its_words_are_of(answering) -> None:
    answer = await answering.answer("盼了十几年总算能过去的是谁,过河只要几分钟,用了多少吨钢", "chat")
    assert "过河只要5分钟" in answer.passages.entries[0].text
    assert "用钢2.6万吨" in answer.beside.passages.entries[0].text


async def test_a_clause_that_only_names_another_asks_the_same_of_it(answering) -> None:
    answer = await answering.answer("东风大桥全长多少米,青石路呢", "chat")
    assert (answer.figures.entries[0].text, answer.beside.figures.entries[0].text) == ("1200米", "90米")


async def test_a_place_that_only_says_where_is_not_what_a_clause_asks_of(tmp_path) -> None:
    page = HEATING.replace("全程用了", "瑞安市到柳溪镇的班车票价8元。全程用了")
    async with archive_of(tmp_path, page) as house:
        fair = await house.answering.answer("我想带孩子去看瑞安国庆的灯光晚会,请问门票多少钱一张", "chat")
        coach = await house.answering.answer("瑞安的班车门票多少钱一张", "other chat")
    assert fair.status is Status.NOTHING
    assert [figure.text for figure in coach.figures.entries] == ["8元"]


async def test_the_clause_that_asks_is_answered_about_whom_another_names(answering) -> None:
    answer = await answering.answer("我住在东风大桥边上,都等了十多年了,请问到底哪天合龙", "chat")
    assert (answer.entity.name, answer.beside) == ("东风大桥", None)
    assert "11月3日,东风大桥合龙。" in answer.passages.entries[0].text


async def test_what_happened_on_a_day_without_a_page_is_told_by_the_passages_that_print_it(answering) -> None:
    answer = await answering.answer("11月3日发生了什么", "chat")
    assert answer.entity is None
    assert all("11月3日" in passage.text for passage in answer.passages.entries)
    assert (await answering.answer("1月3日发生了什么", "chat")).status is Status.NOTHING


async def test_a_dossier_tells_nothing_of_others_who_only_print_a_word_of_the_question(tmp_path) -> None:
    page = HEATING.replace("三百户", "值班员何丽在井口量温度。居民们等着热水,热力公司的干部也来了。三百户")
    async with archive_of(tmp_path, page) as house:
        told = await house.answering.answer("何丽热不热,在量什么", "chat")
        deeds = await house.answering.answer("何丽干了啥", "other chat")
    assert ["何丽" in passage.text for answer in (told, deeds) for passage in answer.passages.entries] == [True, True]


async def test_words_quoted_nearby_stand_alone_where_they_are_what_was_asked_for(answering) -> None:
    answer = await answering.answer("李莉怎么说过大桥的", "chat")
    assert [quotation.text for quotation in answer.quotations.entries] == ["盼了十几年,总算能过大桥了。"]


async def test_who_said_nothing_is_answered_with_what_is_quoted_nearby_on_the_topic(answering) -> None:
    about = await answering.answer("李莉怎么说等了三个小时", "chat")
    assert about.entity.name == "李莉"
    assert about.quotations.entries[0].speaker == "王小明"
    assert not (await answering.answer("李莉说了什么", "chat")).quotations.entries


async def test_text_hits_tell_whom_they_name(answering) -> None:
    answer = await answering.answer("副局长 两岸居民 过河", "chat")
    assert answer.match is Match.TEXT
    assert "李莉" in {card.name for card in answer.named}


async def test_a_name_of_three_characters_is_whole(answering) -> None:
    answer = await answering.answer("张立婷生在哪里", "chat")
    assert (answer.entity.name, answer.disclosed) == ("张立婷", False)


async def test_an_office_is_not_meant_by_one_whose_name_begins_like_it(answering) -> None:
    answer = await answering.answer("西河市交通局第二医院派了多少医生", "chat")
    assert answer.entity is None


async def test_a_character_typed_twice_is_disclosed(answering) -> None:
    answer = await answering.answer("西河三三中的校长是谁", "chat")
    assert (answer.entity.name, answer.disclosed) == ("西河三中", True)


@pytest.mark.parametrize(
    ("before", "words", "meant"), [("张立婷", "副局长 两岸居民 过河", "李莉"), ("李莉", "自己动手搭建", "李莉")]
)
async def test_after_text_hits_a_pronoun_means_whom_they_name_or_who_was_asked_about(
    answering, before, words, meant
) -> None:
    await answering.answer(before, "chat")
    assert (await answering.answer(words, "chat")).match is Match.TEXT
    assert (await answering.answer("她说了什么", "chat")).entity.name == meant


async def test_conversations_do_not_hear_each_other(answering) -> None:
    await answering.answer("李莉", "here")
    there = await answering.answer("她说了什么", "there")
    assert (there.status, there.asks_nobody) == (Status.NOTHING, True)


@pytest.mark.parametrize(
    ("typed", "match"),
    [
        ("张立亭", Match.HOMOPHONE),
        ("zhangliting", Match.PINYIN),
        ("zhang li ting", Match.PINYIN),
        ("ＺＨＡＮＧＬＩＴＩＮＧ", Match.PINYIN),
        ("张立停", Match.HOMOPHONE),
        ("张立婷婷", Match.FUZZY),
        ("张婷立", Match.FUZZY),
        ("張立婷", Match.FOLDED),
    ],
)
async def test_another_spelling_is_answered_and_disclosed(answering, typed: str, match: Match) -> None:
    answer = await answering.answer(f"{typed} 说了什么", "chat")
    assert (answer.entity.name, answer.match, answer.disclosed) == ("张立婷", match, True)


async def test_what_was_typed_in_traditional_characters_is_shown_as_typed(answering) -> None:
    answer = await answering.answer("李莉和張立婷說了什麼", "chat")
    assert (answer.typed, answer.disclosed, answer.match) == ("李莉", False, Match.EXACT)
    assert (answer.beside.typed, answer.beside.disclosed, answer.beside.match) == ("張立婷", True, Match.FOLDED)
    assert answer.beside.view.found.typed == "張立婷"


@pytest.mark.parametrize(
    "question",
    [
        "刘德华说了什么",
        "李莉莉莎说了什么",
        "上海市交通运输局副局长说了什么",
        "随便什么",
        "西河四中",
        "西河镇城东街道",
        "西河镇联通建了多少基站",
        "1234567",
        "张立雪梅说了什么",
    ],
)
async def test_what_the_archive_does_not_hold_is_not_answered(answering, question: str) -> None:
    assert (await answering.answer(question, "chat")).status is Status.NOTHING


async def test_a_name_one_character_off_is_offered_and_not_answered(answering) -> None:
    answer = await answering.answer("张立娟说了什么", "chat")
    assert answer.status is Status.NOTHING
    assert [card.name for card in answer.choices] == ["张立婷"]


@pytest.mark.parametrize(
    ("typed", "offered"), [("李莉华", "李莉"), ("张立", "张立婷"), ("李岩", "李莉"), ("康立婷", "张立婷")]
)
async def test_a_name_that_is_partly_alike_is_offered_and_not_answered(answering, typed: str, offered: str) -> None:
    answer = await answering.answer(f"{typed}说了什么", "chat")
    assert answer.status is Status.NOTHING
    assert [card.name for card in answer.choices] == [offered]


async def test_what_is_typed_behind_a_name_in_other_letters_is_not_of_it(answering) -> None:
    assert (await answering.answer("李莉what did she say", "chat")).entity.name == "李莉"


async def test_two_people_named_in_a_row_are_answered_side_by_side(answering) -> None:
    answer = await answering.answer("李莉 张立婷", "chat")
    assert (answer.entity.name, answer.beside.entity.name) == ("李莉", "张立婷")


async def test_what_two_of_any_kind_are_compared_by_is_shown_of_both(answering) -> None:
    answer = await answering.answer("李莉跟西河三中,一天记录的数据谁多", "chat")
    assert [figure.text for figure in answer.figures.entries] == ["8项"]
    assert (answer.entity.name, answer.beside.status) == ("西河三中", Status.NOTHING)
    assert [card.name for card in answer.beside.choices] == ["李莉"]


async def test_what_is_compared_may_be_told_of_the_first_of_two_alone(answering) -> None:
    answer = await answering.answer("东风大桥用的钢和西河三中的记录比哪个多", "chat")
    assert (answer.figures.entries[0].text, answer.beside.figures.entries[0].text) == ("2.6万吨", "8项")


async def test_two_bodies_are_told_apart_though_one_has_a_short_form(tmp_path) -> None:
    async with archive_of(tmp_path, FIRMS, BRIDGE) as house:
        answer = await house.answering.answer("西河交通运输局和康益达说了什么", "chat")
    assert (answer.entity.name, answer.beside.entity.name) == ("西河市交通运输局", "康益达")


async def test_words_that_are_told_only_of_whom_the_question_before_named_go_on_from_it(answering) -> None:
    await answering.answer("张立婷", "chat")
    answer = await answering.answer("跟谁学会了打交道", "chat")
    assert answer.entity.name == "张立婷"
    assert (await answering.answer("跟谁学会了木工手艺", "other chat")).entity is None


async def test_a_figure_in_the_unit_asked_for_goes_on_from_the_question_before(tmp_path) -> None:
    page = LOST_CHILD.replace("把孩子", "在离路口300米的桥边把孩子").replace(
        "母亲赶来了", "母亲赶来,路口的书包也找到了"
    )
    async with archive_of(tmp_path, page) as house:
        await house.answering.answer("何志刚", "chat")
        answer = await house.answering.answer("离路口多远找到的", "chat")
    assert (answer.entity.name, [figure.text for figure in answer.figures.entries]) == ("何志刚", ["300米"])


async def test_two_clauses_are_answered_side_by_side(answering) -> None:
    answer = await answering.answer("东风大桥多长,西河三中记录多少项数据", "chat")
    assert "1200米" in [figure.text for figure in answer.figures.entries]
    assert "8项" in [figure.text for figure in answer.beside.figures.entries]


async def test_words_that_are_no_name_find_the_passages_that_hold_them(answering) -> None:
    answer = await answering.answer("过河只要", "chat")
    assert (answer.entity, answer.match) == (None, Match.TEXT)
    assert "两岸居民过河只要5分钟" in answer.passages.entries[0].text


async def test_a_message_without_words_gets_help(answering) -> None:
    assert (await answering.answer("🙏🙏", "chat")).status is Status.HELP


async def test_a_view_of_an_entity_that_is_gone_says_so(answering) -> None:
    assert (await answering.show(View("x" * 16, Facet.SUMMARY))).status is Status.NOTHING


async def test_every_sentence_shown_stands_in_a_page(answering) -> None:
    answer = await answering.answer("总工程师王小明", "chat")
    shown = [
        *(passage.text for passage in answer.passages.entries),
        *(quotation.text for quotation in answer.quotations.entries),
        *(figure.sentence for figure in answer.figures.entries),
    ]
    assert shown
    assert all(text in BRIDGE for text in shown)


async def test_a_name_that_lacks_a_character_is_answered_for_where_it_holds_what_is_asked(answering) -> None:
    answer = await answering.answer("张婷说孩子们学会了什么", "chat")
    assert (answer.status, answer.disclosed) == (Status.ANSWERED, True)
    assert answer.entity.name == "张立婷"
    other = await answering.answer("张婷得过几次冠军", "other chat")
    assert other.status is Status.NOTHING


async def test_a_short_name_that_looks_alike_is_answered_for_where_it_holds_the_level_that_is_asked(tmp_path) -> None:
    page = BRIDGE.replace("王小明", "石群").replace("东风大桥项目部", "柳溪社区大桥项目部")
    async with archive_of(tmp_path, page) as house:
        asked = await house.answering.answer("石郡是哪个社区的", "chat")
        alone = await house.answering.answer("石郡", "chat")
    assert (asked.entity.name, asked.disclosed) == ("石群", True)
    assert (alone.status, [card.name for card in alone.choices]) == (Status.NOTHING, ["石群"])


async def test_what_somebody_says_right_behind_what_is_told_on_the_topic_comes_first(tmp_path) -> None:
    page = BRIDGE.replace("“盼了", "李莉的妻子那晚也在桥头值班。\n\n“都是分内的事。”李莉说。\n\n“盼了")
    async with archive_of(tmp_path, page) as house:
        answer = await house.answering.answer("李莉 老婆也在值班 他咋说", "chat")
    assert answer.quotations.entries[0].text == "都是分内的事。"


async def test_who_is_described_beside_a_place_is_the_person_whom_alone_it_is_told_of(tmp_path) -> None:
    async with archive_of(tmp_path, PRIZE) as house:
        asked = "诶我想问一下,去白沙湾赶集丢了背包的那个大爷,他是在哪里丢的"
        answer = await house.answering.answer(asked, "chat")
    assert (answer.entity.name, answer.match, answer.disclosed) == ("罗大爷", Match.TEXT, True)
    assert "柳荫路口" in answer.passages.entries[0].text


async def test_a_text_hit_names_whom_alone_the_part_of_its_sentence_tells_of(tmp_path) -> None:
    page = HEATING.replace("全程用了", "西河热电公司出了人;东风燃气公司用上巡管云台,隔夜就查完;全程用了")
    async with archive_of(tmp_path, page) as house:
        answer = await house.answering.answer("巡管雲台", "chat")
    assert [card.name for card in answer.named] == ["东风燃气公司"]


async def test_a_title_that_a_stretch_begins_with_means_who_is_called_so(tmp_path) -> None:
    async with archive_of(tmp_path, PRIZE, BRIDGE) as house:
        alone = await house.answering.answer("钱老师夸了谁", "chat")
        of_body = await house.answering.answer("西河交通局李副局长几分钟过河", "chat")
    assert alone.entity.name == "钱老师"
    assert (of_body.entity.name, of_body.match) == ("李莉", Match.TITLE)


async def test_a_name_in_quotation_marks_is_found_with_what_is_asked_of_it(tmp_path) -> None:
    page = HEATING.replace("全程用了", "“暖阳虎”巡检车跑遍了各家。车长说,最费劲的是下井。全程用了")
    async with archive_of(tmp_path, page) as house:
        answer = await house.answering.answer("暖阳虎巡检费劲的是哪儿", "chat")
        unknown = await house.answering.answer("暖阳豹巡检费劲的是哪儿", "chat")
    assert "最费劲的是下井" in " ".join(passage.text for passage in answer.passages.entries)
    assert "暖阳虎" in answer.passages.entries[0].text
    assert unknown.status is Status.NOTHING


async def test_words_that_stand_in_the_names_of_other_homes_find_nothing_of_an_unknown_one(tmp_path) -> None:
    page = HEATING.replace("全程用了", "昨天,东风沙洲小区、湖滨水岸人家恢复供暖。全程用了")
    async with archive_of(tmp_path, page) as house:
        unknown = await house.answering.answer("东风水岸小区几点恢复供暖", "chat")
        known = await house.answering.answer("湖滨水岸几点恢复供暖", "other chat")
    assert unknown.status is Status.NOTHING
    assert known.status is Status.ANSWERED


async def test_a_name_with_a_number_in_it_needs_no_quotation_marks(tmp_path) -> None:
    page = HEATING.replace("全程用了", "夜2路夜间绕行,工期到12月9日。全程用了")
    async with archive_of(tmp_path, page) as house:
        answer = await house.answering.answer("夜2路绕到几号", "chat")
        other = await house.answering.answer("夜3路绕到几号", "other chat")
        longer = await house.answering.answer("夜2路小区停水到几号", "another chat")
    assert "工期到12月9日" in " ".join(passage.text for passage in answer.passages.entries)
    assert (other.status, longer.status) == (Status.NOTHING, Status.NOTHING)


async def test_a_deed_of_one_character_tells_which_story_a_single_word_is_of(tmp_path) -> None:
    page = HEATING.replace("全程用了", "村口的公厕夜里被人拆了,没人承认。全程用了")
    async with archive_of(tmp_path, page) as house:
        answer = await house.answering.answer("厕所被谁拆了", "chat")
        other = await house.answering.answer("厕所被谁卖了", "chat")
    assert "没人承认" in answer.passages.entries[0].text
    assert other.status is Status.NOTHING


async def test_a_sum_is_told_a_few_lines_behind_what_happened(tmp_path) -> None:
    page = HEATING.replace("全程用了", "路口有两辆卡车撞上了护栏。司机们先把货搬走,最后赔偿450元。全程用了")
    async with archive_of(tmp_path, page) as house:
        answer = await house.answering.answer("两辆卡车撞了赔多少钱", "chat")
    assert "撞上了护栏" in answer.passages.entries[0].text
    assert "赔偿450元" in answer.passages.entries[1].text


async def test_some_words_stand_close_together_where_one_article_prints_all(tmp_path) -> None:
    apart = "热力公司的师傅们轮流下到井里干活,每一班都有人守在井口。" * 5
    page = HEATING.replace("全程用了", f"{apart}换管的费用由公司出。全程用了")
    async with archive_of(tmp_path, page) as house:
        answer = await house.answering.answer("管道的费用和人家", "chat")
        other = await house.answering.answer("管道的费用和彩虹", "chat")
    assert answer.match is Match.TEXT
    assert other.status is Status.NOTHING


async def test_what_tells_one_of_several_bodies_from_the_others_is_never_left_out(tmp_path) -> None:
    page = HEATING.replace("全程用了", "市第二幼儿园食堂每天做饭300份。全程用了")
    async with archive_of(tmp_path, page) as house:
        answer = await house.answering.answer("市第二幼儿园食堂一天做多少份饭", "chat")
        other = await house.answering.answer("市第三幼儿园食堂一天做多少份饭", "chat")
    assert "300份" in [figure.text for figure in answer.figures.entries]
    assert other.status is Status.NOTHING


async def test_what_tells_which_body_is_meant_is_never_left_out(tmp_path) -> None:
    page = LOST_CHILD.replace("她。\n", "她。有位老人被送往西河市工人医院。\n")
    async with archive_of(tmp_path, page) as house:
        known = await house.answering.answer("送到西河市工人医院的是什么人", "chat")
        other = await house.answering.answer("西河市人民医院那个老人多大岁数", "chat")
    assert (known.status, other.status) == (Status.ANSWERED, Status.NOTHING)


async def test_how_often_each_was_visited_counts_them_too(tmp_path) -> None:
    page = HEATING.replace("全程用了", "青石路热力站走访用户1260余户次。全程用了")
    async with archive_of(tmp_path, page) as house:
        answer = await house.answering.answer("青石路热力站走访了多少户", "chat")
    assert [figure.text for figure in answer.figures.entries] == ["1260余户次"]


async def test_a_body_that_is_named_by_its_level_alone_is_known_by_its_short_form(tmp_path) -> None:
    page = BRIDGE.replace("西河市交通运输局副局长", "西河市消防救援支队(下称“市消防支队”)副支队长")
    async with archive_of(tmp_path, page) as house:
        answer = await house.answering.answer("市消防支队说了什么", "chat")
    assert answer.entity.name == "西河市消防救援支队"


async def test_what_takes_up_more_of_a_question_behind_a_place_is_meant(tmp_path) -> None:
    rules = "瑞安市出台《用水用电补贴资金监督管理办法》。检查组用上了“瑞安市用水监督平台”。全程用了"
    async with archive_of(tmp_path, HEATING.replace("全程用了", rules)) as house:
        answer = await house.answering.answer("瑞安市用水补贴资金管理办法哪天出台", "chat")
    assert answer.entity.name == "《用水用电补贴资金监督管理办法》"


async def test_inline_offers_the_name_before_what_it_said(answering) -> None:
    found = (await answering.suggest("张立婷", 0, 10)).entries
    assert found.entries[0].card.kind is Kind.PERSON
    assert "孩子们学会了和数字打交道。" in [getattr(entry, "text", "") for entry in found.entries]


PAIRS = {
    "李莉和张立婷说了什么": ("李莉", "张立婷"),
    "李莉、张立婷": ("李莉", "张立婷"),
    "李莉 vs 张立婷": ("李莉", "张立婷"),
    "请问张立婷跟李莉都说了什么": ("张立婷", "李莉"),
}


@pytest.mark.parametrize(("question", "names"), PAIRS.items(), ids=PAIRS)
async def test_two_names_of_one_kind_are_answered_one_beside_the_other(answering, question, names) -> None:
    answer = await answering.answer(question, "chat")
    assert (answer.entity.name, answer.beside.entity.name) == names
    assert answer.view.facet is answer.beside.view.facet


@pytest.mark.parametrize("question", ["李莉和东风大桥", "李莉谈张立婷", "李莉和李莉", "李莉和王五"])
async def test_what_does_not_tie_two_known_names_of_one_kind_is_one_question(answering, question) -> None:
    assert (await answering.answer(question, "chat")).beside is None


@pytest.mark.parametrize(
    ("question", "texts"),
    [
        ("总工程师王小明2021年说了什么", {"今天最难的是风。", "我们等了三个小时。"}),
        ("东风日报 总工程师王小明说了什么", {"今天最难的是风。", "我们等了三个小时。"}),
        ("总工程师王小明2020年说了什么", set()),
        ("总工程师王小明10月说了什么", set()),
    ],
)
async def test_a_time_and_a_newspaper_narrow_what_was_said(answering, question, texts) -> None:
    answer = await answering.answer(question, "chat")
    assert answer.status is (Status.ANSWERED if texts else Status.NOTHING)
    assert {quotation.text for quotation in answer.quotations.entries} == texts
    assert not answer.view.asked.is_empty
    assert bool(answer.unfiltered) == (not texts)


async def test_without_its_filter_a_view_shows_everything(answering) -> None:
    answer = await answering.answer("总工程师王小明2020年说了什么", "chat")
    assert (await answering.show(replace(answer.view, asked=NO_FILTER))).quotations.total == answer.unfiltered == 2


async def test_a_newspaper_of_a_name_is_no_filter(answering) -> None:
    view = (await answering.answer("东风日报记者王小明说了什么", "chat")).view
    assert view is None or view.asked.is_empty


async def test_a_newspaper_alone_that_no_article_names_asks_for_what_it_printed(answering) -> None:
    answer = await answering.answer("东风日报", "chat")
    assert answer.view is not None
    assert answer.view.is_browsing
    assert {article.source.publication for article in answer.articles.entries} == {"东风日报"}


async def test_a_relative_time_counts_from_the_page(answering) -> None:
    answer = await answering.answer("总工程师王小明昨天走了多少步", "chat")
    assert answer.figures.entries[0].text == "4万多步"


async def test_what_names_nobody_goes_on_where_it_is_told_of_the_name_before(answering) -> None:
    await answering.answer("东风大桥", "chat")
    assert (await answering.answer("全长多少米", "chat")).entity.name == "东风大桥"
    assert (await answering.answer("气象站每天记录多少项数据", "chat")).entity.name == "西河三中"


async def test_what_others_print_in_full_is_no_more_asked_of_the_name_before(answering) -> None:
    await answering.answer("西河市", "chat")
    answer = await answering.answer("哪些大桥合龙了", "chat")
    assert any("合龙" in passage.text for passage in answer.passages.entries)


async def test_the_figure_that_words_ask_for_tells_whom_it_is_about(answering) -> None:
    answer = await answering.answer("校园气象站每天记录数据有多少项", "chat")
    assert (answer.entity.name, answer.match) == ("西河三中", Match.TEXT)
    assert [figure.text for figure in answer.figures.entries] == ["8项"]


async def test_a_name_with_a_slip_behind_its_office_is_the_holders(answering) -> None:
    answer = await answering.answer("西河三中校长张力婷说了什么", "chat")
    assert (answer.entity.name, answer.disclosed) == ("张立婷", True)


async def test_a_form_of_address_ends_a_name_with_a_slip(answering) -> None:
    assert (await answering.answer("张力婷师傅说了什么", "chat")).entity.name == "张立婷"


@pytest.mark.parametrize(
    "question",
    [
        "zhang liting 读数",
        "zhang liting zuo le shenme baogao",
        "qing wen zhang li ting jin tian zai na er",
        "who is Zhang Liting",
    ],
)
async def test_a_name_in_pinyin_is_found_in_several_words_among_others(answering, question) -> None:
    answer = await answering.answer(question, "chat")
    assert (answer.entity.name, answer.typed.lower()) == ("张立婷", "zhangliting")


async def test_words_that_no_page_prints_are_sought_as_newspapers_word_them(answering) -> None:
    answer = await answering.answer("校园气象站 开通", "chat")
    assert "正式启用" in answer.passages.entries[0].text


async def test_the_sentence_with_the_figure_asked_for_comes_first_where_it_is_about_nobody(answering) -> None:
    answer = await answering.answer("两岸居民过河多少分钟", "chat")
    assert (answer.entity, answer.match) == (None, Match.TEXT)
    assert "只要5分钟" in answer.passages.entries[0].text


async def test_two_names_are_answered_though_one_has_a_slip(answering) -> None:
    answer = await answering.answer("李莉 张力婷", "chat")
    assert (answer.entity.name, answer.beside.entity.name, answer.beside.disclosed) == ("李莉", "张立婷", True)


async def test_a_question_too_short_for_a_name_goes_on(answering) -> None:
    await answering.answer("总工程师王小明", "chat")
    assert (await answering.answer("用什么桥", "chat")).entity.name == "王小明"


FOLLOW_UPS = {
    "那李莉呢": ("李莉", Facet.QUOTATIONS),
    "李莉呢？": ("李莉", Facet.QUOTATIONS),
    "他多大年纪": ("王小明", Facet.FIGURES),
    "在哪里": ("王小明", Facet.PASSAGES),
    "他说李莉怎么样": ("王小明", Facet.QUOTATIONS),
    "那2021年呢": ("王小明", Facet.QUOTATIONS),
    "还有呢": ("王小明", Facet.QUOTATIONS),
}


@pytest.mark.parametrize(("question", "about"), FOLLOW_UPS.items(), ids=FOLLOW_UPS)
async def test_a_question_goes_on_from_the_one_before(answering, question, about) -> None:
    await answering.answer("总工程师王小明说了什么", "chat")
    answer = await answering.answer(question, "chat")
    assert (answer.entity.name, answer.view.facet) == about


async def test_asking_for_more_turns_the_page(answering) -> None:
    first = await answering.answer("总工程师王小明", "chat")
    second = await answering.answer("还有吗", "chat")
    assert second.view.offset == len(first.passages.entries)
    assert not set(first.passages.entries) & set(second.passages.entries)


async def test_another_time_replaces_the_one_before(answering) -> None:
    await answering.answer("总工程师王小明2020年说了什么", "chat")
    answer = await answering.answer("那2021年呢", "chat")
    assert answer.quotations.total == 2


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("东风大桥项目部总工程师是谁", ["王小明"]),
        ("谁是西河三中校长", ["张立婷"]),
        ("西河市交通运输局副局长叫什么", ["李莉"]),
        ("西河三中学生是谁", ["王小明"]),
    ],
)
async def test_who_holds_an_office_is_told_by_the_office(answering, question: str, names: list[str]) -> None:
    answer = await answering.answer(question, "chat")
    found = [answer.entity] if answer.entity else answer.choices
    assert [card.name for card in found] == names


@pytest.mark.parametrize(
    "question",
    [
        "西河市长是谁",
        "西河镇委书记是谁",
        "西河市有多少人口",
        "西河今天天气怎么样",
        "西河三中院长是谁",
        "保定市委书记说了什么",
    ],
)
async def test_a_place_does_not_answer_for_what_nothing_tells_of_it(answering, question: str) -> None:
    assert (await answering.answer(question, "chat")).status is Status.NOTHING


@pytest.mark.parametrize(
    ("question", "text"),
    [("东风大桥全长多少米", "1200米"), ("总工程师王小明多大年纪", "44岁"), ("西河三中每天记录多少项数据", "8项")],
)
async def test_the_figure_asked_for_comes_alone_with_its_sentence(answering, question: str, text: str) -> None:
    answer = await answering.answer(question, "chat")
    assert [figure.text for figure in answer.figures.entries] == [text]
    assert text in answer.figures.entries[0].sentence


async def test_an_office_in_the_question_is_not_what_it_asks(answering) -> None:
    answer = await answering.answer("总工程师王小明说等了几个小时", "chat")
    assert "我们等了三个小时。" in answer.figures.entries[0].sentence


async def test_words_of_no_name_are_found_close_together_though_not_in_a_row(answering) -> None:
    answer = await answering.answer("两岸居民要过河怎么办", "chat")
    assert (answer.entity, answer.match) == (None, Match.TEXT)
    assert "过河只要5分钟" in answer.passages.entries[0].text


@pytest.mark.parametrize("question", ["“李莉”", '"李莉"说了什么', "「李莉」", "『李莉』"])
async def test_a_name_between_quotation_marks_is_found_to_the_letter(answering, question: str) -> None:
    assert (await answering.answer(question, "chat")).entity.name == "李莉"


@pytest.mark.parametrize("question", ["“李丽”", "“张立亭”说了什么", '"zhangliting"', "「总工程师」"])
async def test_nothing_else_is_found_for_a_name_between_quotation_marks(answering, question: str) -> None:
    answer = await answering.answer(question, "chat")
    assert answer.entity is None
    assert not answer.choices


async def test_words_are_found_though_one_of_many_is_not_printed(answering) -> None:
    answer = await answering.answer("热力管道的老人和人家全程用了几小时", "chat")
    assert "三百户人家" in answer.passages.entries[0].text


async def test_a_text_hit_that_names_nobody_comes_with_the_sentence_that_does(tmp_path) -> None:
    async with archive_of(tmp_path, LOST_CHILD) as house:
        answer = await house.answering.answer("半小时后 孩子 母亲", "chat")
    assert answer.passages.entries[0].text.startswith("队员何志刚")
    assert [card.name for card in answer.named] == ["何志刚"]


async def test_whom_alone_a_text_hit_tells_of_is_named_though_the_question_does_not_name_it(answering) -> None:
    answer = await answering.answer("过河要几分钟", "chat")
    assert answer.named[0].name == "李莉"


async def test_the_size_of_what_is_no_person_is_no_age(answering) -> None:
    answer = await answering.answer("东风大桥多大", "chat")
    assert all(figure.unit != "岁" for figure in answer.figures.entries)


async def test_what_asks_is_shown_with_what_answers_it(tmp_path) -> None:
    async with archive_of(tmp_path, LETTERS) as house:
        named = await house.answering.answer("韩女士的锅炉怎么办", "chat")
        printed = await house.answering.answer("锅炉坏了怎么办", "chat")
        asked = await house.answering.answer("韩女士 锅炉坏了 谁来修", "chat")
    assert "师傅当天上门检修" in asked.passages.entries[0].text
    assert named.entity.name == "韩女士"
    assert all("师傅当天上门检修" in answer.passages.entries[0].text for answer in (named, printed))


async def test_who_asks_for_a_brand_is_told_of_the_firm_in_full(tmp_path) -> None:
    async with archive_of(tmp_path, FIRMS) as house:
        brand = await house.answering.answer("康益达", "chat")
        of_brand = await house.answering.answer("康益达每天做多少顶帽子", "chat")
        of_firm = await house.answering.answer("康益达首批帽子送了多少顶", "chat")
    assert [card.name for card in brand.choices] == ["西河市康益达医疗器械有限公司"]
    assert [answer.entity.name for answer in (brand, of_brand)] == ["康益达", "康益达"]
    assert (of_firm.entity.name, of_firm.match) == ("西河市康益达医疗器械有限公司", Match.ABBREVIATION)
    assert [figure.text for figure in of_firm.figures.entries] == ["16200顶"]
    assert [card.name for card in of_firm.choices] == ["康益达"]


@pytest.mark.parametrize(
    ("question", "name"),
    [("宁远股份财务总监", "赵俊海"), ("海川集成财务总监卖了几万股", None), ("海川集成董事长李建明说了什么", None)],
)
async def test_an_office_is_nobodys_of_another_firm(tmp_path, question: str, name: str | None) -> None:
    async with archive_of(tmp_path, FIRMS) as house:
        answer = await house.answering.answer(question, "chat")
    assert (answer.entity.name if answer.entity else None) == name


async def test_who_asks_for_a_day_is_told_the_one_that_the_story_told_before(tmp_path) -> None:
    async with archive_of(tmp_path, LOST_CHILD) as house:
        day = await house.answering.answer("何志刚是几月几号找到孩子的", "chat")
        deed = await house.answering.answer("何志刚怎么找到孩子的", "chat")
    assert day.passages.entries[0].text.startswith("12月6日,东湖交警中队")
    assert not any("12月6日" in passage.text for passage in deed.passages.entries)


@pytest.mark.parametrize(("question", "relative"), [("何志刚的父亲多大", "父亲"), ("何志刚妻子在哪上班", "")])
async def test_who_asks_about_a_relative_is_told_where_nothing_tells_of_that_one(tmp_path, question, relative) -> None:
    async with archive_of(tmp_path, LOST_CHILD) as house:
        answer = await house.answering.answer(question, "chat")
    assert (answer.entity.name, answer.relative) == ("何志刚", relative)


@pytest.mark.parametrize("question", ["白沙县和青石县发了多少稳岗补贴", "青石县和白沙县发了多少稳岗补贴"])
async def test_of_two_counties_the_one_that_is_told_of_comes_first(tmp_path, question) -> None:
    async with archive_of(tmp_path, COUNTIES) as house:
        answer = await house.answering.answer(question, "chat")
    assert (answer.entity.name, answer.beside.status) == ("青石县", Status.NOTHING)
    assert [figure.text for figure in answer.figures.entries] == ["1.11亿元"]


async def test_a_story_is_found_though_who_tells_it_says_a_word_too_many(tmp_path) -> None:
    async with archive_of(tmp_path, PRIZE) as house:
        told = await house.answering.answer("白沙湾那个大爷的背包从三轮车上丢在哪条路上了", "chat")
        untold = await house.answering.answer("白沙湾那个大爷的手机从轮船上丢在哪条路上了", "another")
    assert "柳荫路口" in told.passages.entries[0].text
    assert untold.status is Status.NOTHING


async def test_a_pronoun_means_whom_the_clause_before_tells_of(tmp_path) -> None:
    async with archive_of(tmp_path, PRIZE) as house:
        await house.answering.answer("罗大爷", "chat")
        answer = await house.answering.answer("挑柿子领奖的那个女孩,她班主任怎么评价她的", "chat")
        unknown = await house.answering.answer("挑西瓜赶海的那个女孩,她班主任怎么评价她的", "another")
    assert answer.entity.name == "钱老师"
    assert [quotation.text for quotation in answer.quotations.entries] == ["她干活从来不喊累。"]
    assert unknown.status is Status.NOTHING


async def test_what_is_told_of_somebody_comes_with_the_words_right_behind_it(tmp_path) -> None:
    async with archive_of(tmp_path, PRIZE) as house:
        answer = await house.answering.answer("罗大爷埋怨捡包的人吗", "chat")
    assert [quotation.text for quotation in answer.quotations.entries] == ["包能回来,我就知足了。"]


async def test_a_number_asked_of_another_counts_the_same(tmp_path) -> None:
    async with archive_of(tmp_path, PRIZE) as house:
        answer = await house.answering.answer("青石县今年多少人高考,白沙县多少人", "chat")
    assert [figure.text for figure in answer.figures.entries] == ["6418人"]
    assert [figure.text for figure in answer.beside.figures.entries] == ["2975人"]
