"""Paragraphs that the layout broke, made whole."""

import pytest

from reading.lines.blocks import Part
from reading.lines.layout import lay_out_blocks
from reading.makeup.healing import heal


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("清晨五点，滨江社区工", "作人员已经来到桥头。"),
        ("6月8日下午，桥梁公司陆青松", "接到紧急电话。他马上出发。"),
        ("因受大雾影响，过江轮渡暂停", "运营，市民改乘公交。"),
        ("因此，在大桥通车", "后，轮渡仍将保留。"),
        ("全市现有跨江大桥3", "座，在建2座。"),
    ],
)
def test_the_first_piece_of_a_broken_paragraph_is_no_title(first, second, lexicon):
    page = f"大桥通车\n\n大桥昨日通车，全长两公里。\n\n{first}\n\n{second}\n"
    healed = list(heal(lay_out_blocks(page, lexicon).blocks, lexicon))
    assert [block.part for block in healed] == [Part.TITLE, Part.BODY, Part.BODY]
    assert healed[-1].text == first + second
    assert healed[-1].lines == (5, 7)


@pytest.mark.parametrize(
    ("first", "second"), [("名次 球队 积分", "1 青云队 19\n\n2 柳溪队 16\n\n3 滨江队 14"), ("一撇是来", "一捺是去")]
)
def test_the_head_of_a_table_and_a_verse_are_no_broken_paragraphs(first, second, lexicon):
    page = f"大桥\n\n何雨桐\n\n船在水上写字\n\n{first}\n\n{second}\n"
    texts = [block.text for block in heal(lay_out_blocks(page, lexicon).blocks, lexicon)]
    assert [first, second.split("\n")[0]] == texts[3:5]


@pytest.mark.parametrize(
    "caption",
    [
        "市民在大桥上散步。 本报记者 何雨桐 摄",
        "市民在大桥上散步。 市民供图",
        "市民在大桥上散步（资料图片）",
        "市民在大桥上散步。\n\n何雨桐 摄",
        "摄影：何雨桐\n\n市民在大桥上散步。",
    ],
    ids=["a photographer's", "a reader's", "an old one", "credited below", "credited above"],
)
def test_a_caption_inside_a_sentence_follows_the_paragraph(caption, lexicon):
    broken = f"桥头人来人往。滨江社区工\n\n{caption}\n\n作人员来到桥头，为市民指路。"
    page = f"大桥通车\n\n大桥昨日通车，全长两公里。\n\n{broken}\n"
    healed = list(heal(lay_out_blocks(page, lexicon).blocks, lexicon))
    assert healed[2].text == "桥头人来人往。滨江社区工作人员来到桥头，为市民指路。"
    assert healed[3].lines == (7,)


@pytest.mark.parametrize(
    "caption",
    ["村民用轨道车运送新鲜脐橙。", "村民用轨道车运送新鲜脐橙", "4月1日，村民在运橙。桥头很热闹。（何雨桐 摄）"],
)
def test_a_line_set_apart_above_what_begins_inside_a_paragraph_is_a_pictures_text(caption, lexicon):
    broken = "　　平台上月开张。截至目前，平台\n\n{}\n\n已帮两百名果农卖出脐橙。\n"
    page = f"大桥通车\n　　大桥昨日通车，全长两公里。\n{broken}　　夜里灯亮了。\n"
    healed = list(heal(lay_out_blocks(page.format(caption), lexicon).blocks, lexicon))
    assert healed[2].text == "平台上月开张。截至目前，平台已帮两百名果农卖出脐橙。"
    assert (healed[3].part, healed[3].text) == (Part.CAPTION, caption)


def test_a_long_text_with_its_own_photographer_carries_no_sentence_on(lexicon):
    picture = f"6月8日，市民在大桥上散步，{'孩子们在桥头放风筝，老人们在栏杆边看江，' * 4}一派热闹的景象。何雨桐 摄"
    page = f"大桥通车\n\n大桥昨日通车。桥头人来人往，滨江社区还将\n\n{picture}\n\n增开三条公交线路。\n"
    texts = [block.text for block in heal(lay_out_blocks(page, lexicon).blocks, lexicon)]
    assert texts[1:] == ["大桥昨日通车。桥头人来人往，滨江社区还将", picture, "增开三条公交线路。"]


def test_of_two_lines_that_begin_nothing_the_longer_one_carries_a_sentence_on(lexicon):
    broken = "　　桥头真热闹。桥上添了新设备，付款时可以\n{}\n真假难辨，所以村民既要学会使用它，也要防着它。\n"
    page = f"大桥通车\n　　大桥昨日通车，全长两公里。\n{broken}　　夜里灯亮了。\n"
    healed = list(heal(lay_out_blocks(page.format("参观者在体验新桥。"), lexicon).blocks, lexicon))
    assert [block.part for block in healed[3:4]] == [Part.CAPTION]
    assert healed[2].text.startswith("桥头真热闹。桥上添了新设备，付款时可以真假难辨")


def test_of_two_lines_the_one_whose_words_fit_carries_a_sentence_on(lexicon):
    page = "大桥通车\n大桥昨日通车。灯光把两岸映照得淋漓\n孩子们在桥头放风筝。\n尽致，两岸的人都来了。\n桥上很热闹。\n"
    healed = list(heal(lay_out_blocks(page, lexicon).blocks, lexicon))
    assert healed[1].text == "大桥昨日通车。灯光把两岸映照得淋漓尽致，两岸的人都来了。"


def test_a_line_under_a_gap_that_ends_the_sentence_above_is_no_pictures_text(lexicon):
    page = (
        "大桥通车\n　　大桥昨日通车。桥全长\n\n\n两公里。\n　　夜里灯亮了。\n　　两岸的人都来了。\n　　桥上很热闹。\n"
    )
    healed = list(heal(lay_out_blocks(page, lexicon).blocks, lexicon))
    assert healed[1].text == "大桥昨日通车。桥全长两公里。"


def test_where_paragraphs_are_indented_one_may_break_off_at_a_semicolon(lexicon):
    page = (
        "大桥通车\n\n　　大桥昨日通车，全长两公里。\n　　公交线路有三条：7路从渡口开出，经市场到桥头；\n\n"
        "市民在桥头候车。 本报记者 何雨桐 摄\n\n9路从车站开出，经医院到桥头。\n　　票价均为两元，\n老人免费。\n"
    )
    healed = [block.text for block in heal(lay_out_blocks(page, lexicon).blocks, lexicon)]
    assert healed[2].endswith("到桥头；9路从车站开出，经医院到桥头。")


@pytest.mark.parametrize("question", ["@郭先生：大桥什么时候通公交？", "问：大桥什么时候通公交？"])
def test_an_answer_that_breaks_off_is_no_title(question, lexicon):
    page = f"有问必答\n\n{question}\n\n滨江区：您可以乘坐7路公交，也可以\n\n步行过江。\n"
    healed = list(heal(lay_out_blocks(page, lexicon).blocks, lexicon))
    assert [block.text for block in healed][2:] == ["滨江区：您可以乘坐7路公交，也可以步行过江。"]


def test_a_photographers_line_of_any_name_ends_a_paragraph(lexicon):
    page = "大桥通车\n\n大桥昨日通车。\n\n6月8日，市民在桥上散步。　央金卓玛 摄\n\n据介绍，大桥长两公里，分为三段。\n"
    texts = [block.text for block in heal(lay_out_blocks(page, lexicon).blocks, lexicon)]
    assert texts[-1] == "据介绍，大桥长两公里，分为三段。"


def test_a_twin_does_not_part_a_sentence_that_begins_with_its_day(lexicon):
    page = (
        "大桥通车\n\n大桥昨日通车。\n\n6月8日下午，桥梁公司陆青松\n\n接到紧急电话。他马上出发。\n\n"
        "6月9日上午，桥梁公司何雨桐\n\n来到桥头。他先看桥墩。\n"
    )
    texts = [block.text for block in heal(lay_out_blocks(page, lexicon).blocks, lexicon)]
    assert texts[2:] == [
        "6月8日下午，桥梁公司陆青松接到紧急电话。他马上出发。",
        "6月9日上午，桥梁公司何雨桐来到桥头。他先看桥墩。",
    ]
