"""Lines told apart by their neighbours."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading.lines.blocks import Part, read_lines
from reading.lines.layout import lay_out_blocks


def test_a_title_above_a_paragraph_stays_a_title(lexicon):
    page = "大桥通车\n\n大桥昨日通车。\n\n桥上看日出\n\n县城的人都来了。\n"
    parts = [block.part for block in lay_out_blocks(page, lexicon).blocks]
    assert parts == [Part.TITLE, Part.BODY, Part.TITLE, Part.BODY]


def test_a_phrase_in_brackets_right_above_a_byline_is_the_title(lexicon):
    page = "大桥通车\n\n大桥昨日通车。\n\n「灯要一直亮」\n\n本报记者 何丽\n\n昨晚，桥上的灯亮了。\n"
    titles = [block.text for block in lay_out_blocks(page, lexicon).blocks if block.part is Part.TITLE]
    assert titles == ["大桥通车", "灯要一直亮"]


def test_a_phrase_in_brackets_between_a_title_and_its_byline_names_the_column(lexicon):
    blocks = lay_out_blocks("大桥通车\n【聚焦大桥】\n本报记者 何丽\n大桥昨日通车。\n", lexicon).blocks
    assert [block.part for block in blocks] == [Part.TITLE, Part.LABEL, Part.BYLINE, Part.BODY]


def test_a_caption_stands_under_a_gap(lexicon):
    page = "大桥通车\n\n大桥昨日通车。\n\n\n\n市民在新桥上散步\n\n桥长两公里。\n\n车流平稳。\n\n灯光亮起。\n"
    blocks = lay_out_blocks(page, lexicon).blocks
    assert [block.text for block in blocks if block.part is Part.CAPTION] == ["市民在新桥上散步"]


def test_the_name_of_a_column_of_news_under_a_gap_is_no_caption(lexicon):
    page = "大桥通车\n\n大桥昨日通车。\n\n\n\n简讯\n\n■球赛落幕\n\n球赛昨日落幕。\n\n桥长两公里。\n\n车流平稳。\n"
    blocks = lay_out_blocks(page, lexicon).blocks
    assert [block.text for block in blocks if block.part is Part.TITLE] == ["大桥通车", "简讯", "■球赛落幕"]


@pytest.mark.parametrize(
    "title",
    [
        "江州过江通道又添一座新大桥 两岸居民上下班能省多少时间？",
        "（民生观察）江州过江通道又添一座新大桥，两岸居民上下班能省多少时间？",
    ],
)
def test_a_long_question_in_parts_is_a_title(title, lexicon):
    blocks = lay_out_blocks(f"{title}\n大桥昨日通车。\n桥长两公里。\n", lexicon).blocks
    assert [block.part for block in blocks] == [Part.TITLE, Part.BODY, Part.BODY]


def test_a_long_question_that_begins_a_story_is_a_title(lexicon):
    question = "江州过江通道又添一座新大桥，两岸居民上下班究竟能省多少时间？"
    first = lay_out_blocks(f"{question}\n大桥昨日通车。\n桥长两公里。\n", lexicon).blocks
    second = lay_out_blocks(f"大桥通车\n桥长两公里。\n{question}\n——滨江见闻\n大桥昨日通车。\n", lexicon).blocks
    inside = lay_out_blocks(f"大桥通车\n大桥昨日通车。\n{question}\n桥长两公里。\n", lexicon).blocks
    told = [block.part for block in (*first, *second, *inside) if block.text == question]
    assert told == [Part.TITLE, Part.TITLE, Part.BODY]


def test_a_long_question_above_the_name_of_who_wrote_is_a_title(lexicon):
    page = "江州过江通道又添一座新大桥，两岸居民上下班究竟能省多少时间？\n何雨桐\n大桥昨日通车。\n"
    assert [block.part for block in lay_out_blocks(page, lexicon).blocks] == [Part.TITLE, Part.BYLINE, Part.BODY]


def test_a_forecast_set_like_a_paragraph_is_text(lexicon):
    page = "明起降温\n　　市气象台预计，明起降温。\n　　明天：小雨，12℃~18℃\n　　请市民及时添衣。\n"
    assert "明天：小雨，12℃~18℃" in [block.text for block in lay_out_blocks(page, lexicon).blocks]


def test_a_question_between_turns_is_a_turn(lexicon):
    talk = "交通局：可以。\n何先生：那夜里呢？\n交通局：夜里也开放。\n"
    page = f"大桥几点开放\n市民何先生：听说大桥通车了，我们能走上去看看吗？\n{talk}"
    assert [block.part for block in lay_out_blocks(page, lexicon).blocks] == [Part.TITLE, *[Part.BODY] * 4]


def test_a_readers_question_that_is_answered_below_who_answers_is_no_title(lexicon):
    page = "桥上能骑车吗\n来信：我家住在江北，每天骑车上班，请问新桥通车后，我能不能骑车过江？\n何雨桐\n答复：可以。\n"
    assert [block.part for block in lay_out_blocks(page, lexicon).blocks][:2] == [Part.TITLE, Part.BODY]


def test_a_title_formed_like_another_is_no_beginning_of_the_text_below(lexicon):
    page = "桥怎么修，市民说了算\n修桥先开会。\n桥怎么管，街坊一起管\n路修好了，谁来管？大家分段来管。\n"
    parts = [block.part for block in lay_out_blocks(page, lexicon).blocks]
    assert parts == [Part.TITLE, Part.BODY] * 2


def test_what_somebody_says_below_a_title_is_its_deck_above_who_signs(lexicon):
    page = (
        "小伙为修桥误了船\n船友：江上少不了你\n\n江州晚报·壹点 冉光荣 邹雨\n\n　　大桥昨日通车。\n\n　　桥长两公里。\n"
    )
    parts = [block.part for block in lay_out_blocks(page, lexicon).blocks]
    assert parts == [Part.TITLE, Part.TITLE, Part.BYLINE, Part.BODY, Part.BODY]


def test_a_title_that_only_seems_to_go_on_is_one_above_an_indented_paragraph_that_is_set_apart(lexicon):
    page = "大桥通车\n　　大桥昨日通车。\n\n旧桥改建\n光修灯就花了15万\n\n　　县城的人都来了。\n\n　　桥长两公里。\n"
    parts = [block.part for block in lay_out_blocks(page, lexicon).blocks]
    assert parts == [Part.TITLE, Part.BODY, Part.TITLE, Part.TITLE, Part.BODY, Part.BODY]


def test_a_deck_and_a_marked_title_are_no_second_lines_of_the_title_above(lexicon):
    page = "大桥通车\n——滨江见闻\n\n大桥昨日通车。\n\n简讯\n●球赛落幕\n\n球赛昨日落幕。\n"
    titles = [block.text for block in lay_out_blocks(page, lexicon).blocks if block.part is Part.TITLE]
    assert titles == ["大桥通车", "——滨江见闻", "简讯", "●球赛落幕"]


def test_the_first_line_of_a_notice_is_no_title_though_it_pauses(lexicon):
    page = "公 示\n滨江大桥改造设计方案已经编制完成，\n现予公示。\n滨江新区管委会\n"
    parts = [block.part for block in lay_out_blocks(page, lexicon).blocks]
    assert parts == [Part.TITLE, Part.BODY, Part.BODY, Part.SIGNOFF]


def test_many_short_lines_below_a_paragraph_are_a_list(lexicon):
    routes = "1路 火车站至江北\n2路 码头至大学城\n5路 市府至新港\n7路 医院至西站\n9路 东站至机场\n"
    page = "通车线路\n以下线路今日起过江。\n" + routes
    assert [block.part for block in lay_out_blocks(page, lexicon).blocks][2:] == [Part.BODY] * 5


def test_many_short_lines_below_a_title_and_a_name_are_a_poem(lexicon):
    poem = "秋 日（外一首）\n何雨桐\n风把稻子吹弯\n人都低着头\n我答应了\n"
    page = f"大桥通车\n大桥昨日通车。\n\n{poem}\n江湖不远\n沈小麦\n灯亮了。\n"
    parts = [block.part for block in lay_out_blocks(page, lexicon).blocks]
    verses = [Part.TITLE, Part.BYLINE, Part.BODY, Part.BODY, Part.BODY]
    assert parts == [Part.TITLE, Part.BODY, *verses, Part.TITLE, Part.BYLINE, Part.BODY]


def test_the_lines_of_a_stanza_are_no_broken_title(lexicon):
    stanza = "一条船，一根篙\n把日子撑过对岸\n风来的时候\n江面皱了一下\n"
    poems = f"诗二首\n\n何雨桐\n\n渡口\n\n{stanza}\n老屋\n\n{stanza}\n"
    page = f"大桥通车\n\n大桥昨日通车。\n\n桥很长。\n\n{poems}征稿启事\n\n欢迎来稿。\n"
    told = [block.text for block in lay_out_blocks(page, lexicon).blocks if block.part is Part.TITLE]
    assert told == ["大桥通车", "诗二首", "征稿启事"]


def test_a_poem_ends_above_the_next_text_that_somebody_signs(lexicon):
    poem = "秋 日（外一首）\n何雨桐\n风把稻子吹弯\n人都低着头\n我答应了\n"
    page = f"{poem}连载（12）\n江湖不远\n李 文\n灯亮了。\n"
    titles = [block.text for block in lay_out_blocks(page, lexicon).blocks if block.part is Part.TITLE]
    assert titles == ["秋 日（外一首）", "连载（12）", "江湖不远"]


def test_two_rows_of_several_columns_are_no_titles(lexicon):
    page = "昨晚八时水位\n青石渡　12.64米　涨0.3米\n柳溪口　11.82米　涨0.2米\n"
    assert [block.part for block in lay_out_blocks(page, lexicon).blocks] == [Part.TITLE, Part.BODY, Part.BODY]


def test_the_lines_of_an_advertisement_say_what_they_hold(lexicon):
    advertisement = "滨江新城开盘\n项目地址：江州市滨江大道\n开发商：江州滨江置业\n"
    page = f"大桥通车\n大桥昨日通车。\n{advertisement}公园开放\n公园今日开放。\n"
    parts = [block.part for block in lay_out_blocks(page, lexicon).blocks]
    assert parts == [Part.TITLE, Part.BODY, Part.TITLE, Part.BODY, Part.BODY, Part.TITLE, Part.BODY]


def test_a_title_whose_end_the_first_question_repeats_is_not_its_beginning(lexicon):
    page = "答读者问\n问：灯何时亮？\n答：今晚就亮。\n"
    assert [block.part for block in lay_out_blocks(page, lexicon).blocks] == [Part.TITLE, Part.BODY, Part.BODY]


def test_titles_listed_above_a_story_are_frame(lexicon):
    page = "本版列表新闻\n大桥通车~~~\n大桥通车~~~\n2023年6月8日 放大 缩小\n大桥通车\n\n大桥昨日通车。\n"
    assert [block.text for block in lay_out_blocks(page, lexicon).blocks] == ["大桥通车", "大桥昨日通车。"]


@pytest.mark.parametrize(
    "head",
    [
        "民生\n12\n2023年6月8日\n星期四\n江州晚报",
        "民生·A12\n江州晚报",
        "江州晚报\n2023年6月8日\n天气：晴，\n12～18℃\n读者热线 0000-5550187",
        "要闻 07",
        "当前版：7版：要闻\n上一版  下一版\n标题导航\n两岸居民过江三分钟大桥昨日通车",
        "7版\n标题导航\n两岸居民过江三分钟 大桥昨日通车",
        "——————————",
    ],
)
def test_the_head_of_a_page_is_frame_in_whatever_pieces_it_stands(head, lexicon):
    page = f"{head}\n\n两岸居民过江三分钟\n\n大桥昨日通车\n\n大桥长两公里，昨日通车。\n"
    blocks = lay_out_blocks(page, lexicon).blocks
    assert [block.text for block in blocks] == ["两岸居民过江三分钟", "大桥昨日通车", "大桥长两公里，昨日通车。"]


def test_a_page_number_beside_a_line_of_the_frame_is_frame(lexicon):
    page = "大桥昨日通车。\nB3\n责任校对：何雨桐\n\n公园开放\n\n公园今日开放。\n"
    assert "B3" in lay_out_blocks(page, lexicon).frame


def test_a_marked_row_of_a_list_may_be_the_first_part_of_a_title(lexicon):
    page = "江州晚报\n· 新桥通车\n\n新桥通车 长1200米\n大桥昨日通车。\n"
    assert [block.text for block in lay_out_blocks(page, lexicon).blocks] == [
        "新桥通车 长1200米",
        "大桥昨日通车。",
    ]


def test_who_stands_below_the_guests_of_a_talk_is_another_guest(lexicon):
    guests = "■主持人：本报记者 何雨桐\n■嘉宾：市人大代表 罗敏\n市政协委员、市医院副院长 周文博\n"
    page = f"桥边茶话\n{guests}主持人：桥上最缺什么？\n罗敏：缺灯。\n"
    parts = [block.part for block in lay_out_blocks(page, lexicon).blocks]
    assert parts == [Part.TITLE, Part.BYLINE, *[Part.BODY] * 4]


def test_a_title_that_the_frame_repeats_is_not_joined_with_its_deck(lexicon):
    page = "滨江大桥昨日建成通车\n两岸居民过江只要三分钟\n\n大桥昨日通车。\n\n居民过江。\n\n{}滨江大桥昨日建成通车\n"
    blocks = lay_out_blocks(page.format("标题导航\n第1版：要闻\n"), lexicon).blocks
    assert [block.text for block in blocks][:2] == ["滨江大桥昨日建成通车", "两岸居民过江只要三分钟"]


def test_the_name_of_a_column_is_not_joined_with_the_title_right_below_it(lexicon):
    page = "桥边见闻②\n老船工上新桥\n\n大桥昨日通车。\n\n居民过江。\n\n车流平稳。\n"
    blocks = lay_out_blocks(page, lexicon).blocks
    assert [block.text for block in blocks][:2] == ["桥边见闻②", "老船工上新桥"]


def test_lines_set_close_that_are_too_long_for_one_title_are_two(lexicon):
    titles = ["七十年，一封没有寄出的家书", "守桥人的女儿在县档案馆找到父亲当年的信"]
    page = "铭记\n\n{}\n{}\n\n本报记者 何雨桐\n\n大桥昨日通车。\n".format(*titles)
    told = [block.text for block in lay_out_blocks(page, lexicon).blocks if block.part is Part.TITLE]
    assert told == ["铭记", *titles]


def test_titles_in_the_frame_below_all_text_belong_to_no_story(lexicon):
    page = "大桥通车\n\n大桥昨日通车。\n\n第1版：要闻\n大桥通车\n公园开放\n"
    assert [block.text for block in lay_out_blocks(page, lexicon).blocks] == ["大桥通车", "大桥昨日通车。"]


@pytest.mark.parametrize("below", ["记者 何雨桐\n\n大桥昨日通车。", "本报讯 大桥昨日通车。"])
def test_a_long_question_above_a_byline_or_a_dateline_is_a_title(below, lexicon):
    page = f"新建的滨江大桥，今后两岸的老百姓过江是不是再也不用排队等渡船了？\n\n{below}\n"
    assert lay_out_blocks(page, lexicon).blocks[0].part is Part.TITLE


def test_lines_set_close_are_a_kicker_and_its_title_where_all_of_them_are(lexicon):
    page = "“过江”成了往事\n新大桥昨日通车\n\n大桥昨日通车。\n\n县城的人都来了。\n\n他们走上大桥。\n"
    assert [block.text for block in lay_out_blocks(page, lexicon).blocks][:2] == ["“过江”成了往事", "新大桥昨日通车"]


def test_lines_set_close_below_one_that_is_not_are_one_title(lexicon):
    page = "两岸盼了多年\n\n新的大桥\n昨日已经通车\n\n大桥昨日通车。\n\n县城的人都来了。\n\n他们走上大桥。\n"
    assert [block.text for block in lay_out_blocks(page, lexicon).blocks][1] == "新的大桥昨日已经通车"


def test_the_end_of_a_text_with_a_jump_behind_it_is_no_title(lexicon):
    page = "大桥通车\n\n大桥昨日通车。\n\n下一步，江州还将把新桥的收费标准交给两岸居民来(下转03版)\n"
    assert [block.part for block in lay_out_blocks(page, lexicon).blocks][2] is Part.BODY


def test_lines_all_in_quotation_marks_below_each_other_are_talk(lexicon):
    page = "新桥上的早晨\n\n清早，一个男孩在桥头哭。\n“爷爷找不到了怎么办……”\n“别哭 叔叔带你找爷爷呢”\n男孩跟着走了。\n"
    blocks = lay_out_blocks(page, lexicon).blocks
    assert [block.text for block in blocks if block.part is Part.TITLE] == ["新桥上的早晨"]


def test_what_somebody_says_under_a_gap_is_no_caption(lexicon):
    page = (
        "大桥通车\n\n大桥昨日通车。\n\n\n\n“慢一点，让老人先走！”何雨桐站在桥头喊。\n\n大家慢了下来。\n\n桥上有灯。\n"
    )
    assert all(block.part is not Part.CAPTION for block in lay_out_blocks(page, lexicon).blocks)


@given(st.text(max_size=300))
def test_every_line_that_is_not_empty_becomes_a_block(lexicon, page):
    lines = [block.text for block in read_lines(page)]
    layout = lay_out_blocks(page, lexicon)
    told = [number for block in layout.blocks for number in block.lines]
    assert len(told) == len(set(told))
    assert len(told) + len(layout.frame) == len(lines)
