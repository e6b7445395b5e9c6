"""Blocks gathered into stories, one boundary at a time."""

import pytest

from reading.lines.blocks import Block, Part
from reading.makeup.stories import gather

TITLE, BYLINE, BODY = Part.TITLE, Part.BYLINE, Part.BODY
BRIDGE = (BODY, "滨江大桥昨日通车，交通局局长陆青松说，大桥连接两岸。")
LIGHTS = (BODY, "陆青松介绍，滨江大桥的夜景灯光今晚点亮，两岸市民可到江边看大桥。")
TENNIS = (BODY, "乒乓球联赛在体育馆落幕，供电公司获得团体冠军，年龄最大的选手62岁。")
LEAGUE = (BODY, "供电公司的球员林大桥说，联赛今年在体育馆里办了九场，观众一场比一场多。（记者 沈小麦）")
LEAD = (BODY, "供电公司获得乒乓球联赛团体冠军，体育馆里掌声如雷。")


CREDIT = (BYLINE, "何雨桐 摄")
SIGNED = (BYLINE, "本报记者 周文博")
MARKED = [(TITLE, "■ 现场"), (TITLE, "夜江更美")]
MATTERS = [(TITLE, "民声回音壁"), (TITLE, "路灯何时亮？")]
ASKED = [
    (BODY, "@市民何女士：孩子想打乒乓球，体育馆周末开不开门？"),
    (BODY, "交通局：体育馆周末全天开门，学生凭证进场。"),
]
SHOWN = "市民在新桥上散步"


def starts(lexicon, *parts):
    blocks = [Block(part, text, (number,)) for number, (part, text) in enumerate(parts, start=1)]
    return [min(block.lines[0] for block in (*draft.heads, *draft.blocks)) for draft in gather(blocks, lexicon)]


@pytest.mark.parametrize(
    ("parts", "first_lines"),
    [
        ([(TITLE, "大桥通车"), BRIDGE, (TITLE, "灯光点亮"), LIGHTS], [1]),
        ([(TITLE, "大桥通车"), (BYLINE, "记者 何雨桐"), BRIDGE, LIGHTS, (TITLE, "握拍三十年"), LEAGUE], [1, 5]),
        ([(TITLE, "大桥通车"), BRIDGE, (TITLE, "灯光点亮"), (BYLINE, "本报记者 何雨桐"), LIGHTS], [1, 3]),
        ([(TITLE, "大桥通车"), BRIDGE, (TITLE, "灯光点亮"), (BYLINE, "何雨桐 摄影报道"), LIGHTS], [1, 3]),
        ([(TITLE, "大桥通车"), BRIDGE, (BYLINE, "本报记者 何雨桐"), (TITLE, "灯光点亮"), LIGHTS], [1, 4]),
        (
            [(TITLE, "大桥通车"), SIGNED, BRIDGE, (BYLINE, "文/记者 何雨桐"), CREDIT, (TITLE, "灯光点亮"), LIGHTS],
            [1, 4],
        ),
        ([(TITLE, "大桥通车"), (BODY, "■阅读提示"), BRIDGE, LIGHTS, SIGNED, (TITLE, "灯光点亮"), LIGHTS], [1]),
        ([(TITLE, "大桥通车"), BRIDGE, SIGNED, (TITLE, "灯光点亮"), LIGHTS, (TITLE, "夜江更美"), LIGHTS], [1]),
        ([(TITLE, "大桥通车"), BRIDGE, SIGNED, (TITLE, "联赛落幕"), TENNIS], [1, 4]),
        ([(TITLE, "大桥通车"), (BODY, f"{BRIDGE[1]}记者 何雨桐"), LIGHTS], [1]),
        ([(TITLE, "大桥通车"), (BODY, f"{BRIDGE[1]}记者 何雨桐"), TENNIS], [1, 3]),
        (
            [(TITLE, "大桥通车"), BRIDGE, *MATTERS, *ASKED],
            [1, 3],
        ),
        ([(TITLE, "大桥通车"), BRIDGE, *MARKED, LIGHTS, (TITLE, "■ 追问"), (TITLE, "“握拍三十年”"), TENNIS], [1]),
        ([(TITLE, "大桥通车"), BRIDGE, (TITLE, "握拍三十年"), (TITLE, "联赛落幕"), TENNIS], [1, 3]),
        ([(TITLE, "大桥通车"), BRIDGE, (TITLE, "夜江更美"), (TITLE, "灯光点亮"), LIGHTS], [1]),
        ([(TITLE, "大桥通车"), BRIDGE, (TITLE, "联赛落幕"), TENNIS], [1, 3]),
        ([(TITLE, "大桥通车"), BRIDGE, (TITLE, "灯光点亮"), BRIDGE, (BODY, "本报讯 大桥今晚点亮。")], [1, 3]),
        ([(TITLE, "大桥通车"), BRIDGE, (Part.LABEL, "【体坛】"), (TITLE, "联赛落幕"), TENNIS], [1, 3]),
        ([(TITLE, "■大桥通车"), SIGNED, BRIDGE, (TITLE, "■联赛落幕"), TENNIS], [1, 4]),
        ([(TITLE, "大桥通车"), BRIDGE, (Part.LABEL, "【简讯】"), (TITLE, "●灯光点亮"), LIGHTS], [1, 3]),
        ([(TITLE, "大桥通车"), BRIDGE, (TITLE, "一、灯光"), (TITLE, "（一）点亮"), LIGHTS], [1]),
        ([(TITLE, "大桥通车"), BRIDGE, (BODY, "本报讯 滨江大桥的灯光今晚点亮。")], [1]),
        ([(TITLE, "大桥通车"), (BYLINE, "记者 何雨桐"), BRIDGE, (BODY, "本报讯 大桥的灯光今晚点亮。")], [1, 4]),
        ([(TITLE, "大桥通车"), BRIDGE, (BODY, f"本报讯 {TENNIS[1]}")], [1, 3]),
        ([(TITLE, "大桥通车"), BRIDGE, (Part.JUMP, "（上接第1版）"), LIGHTS], [1, 3]),
        ([(TITLE, "大桥通车"), BRIDGE, (TITLE, "灯光点亮"), (Part.JUMP, "（上接第1版）"), LIGHTS], [1, 3]),
        ([(TITLE, "●大桥通车"), BRIDGE, (TITLE, "●灯光点亮"), LIGHTS], [1, 3]),
        ([(TITLE, "大桥通车"), BRIDGE, (TITLE, "记者调查"), (TITLE, "灯光点亮"), SIGNED, LIGHTS], [1, 3]),
        ([(TITLE, "大桥通车"), BRIDGE, LEAD, (TITLE, "握拍三十年"), (TITLE, "联赛落幕"), TENNIS], [1, 4]),
        ([BRIDGE, (TITLE, "滨江大桥灯光点亮"), LIGHTS], [1, 2]),
        ([BRIDGE, (TITLE, "灯光点亮"), LIGHTS], [1]),
        ([(BYLINE, "记者 何雨桐"), BRIDGE, (TITLE, "体育局：联赛落幕"), TENNIS], [1]),
        ([(TITLE, "大桥通车"), BRIDGE, (TITLE, "交通局：灯光"), LIGHTS, (TITLE, "体育局：联赛"), TENNIS], [1]),
        ([(TITLE, "大桥通车"), BRIDGE, (TITLE, "停电通告"), LIGHTS], [1, 3]),
        ([(TITLE, "大桥通车"), BRIDGE, (TITLE, "记者手记"), TENNIS], [1]),
        ([(TITLE, "大桥通车"), BRIDGE, (Part.SIGNOFF, "交通局"), (TITLE, "灯光点亮"), LIGHTS], [1, 4]),
    ],
    ids=[
        "a lone title inside is a subheading",
        "a second signature behind a text",
        "a byline below the title",
        "who wrote and pictured, below the title",
        "a byline above the title",
        "two bylines above the title",
        "a byline between a note and the first section",
        "a byline between a lead and the first section",
        "a byline between two stories",
        "a text that goes on below its signed lead",
        "another text below a signed story",
        "readers who ask",
        "a section behind the mark of another",
        "two titles together",
        "a subheading of two lines",
        "another matter",
        "a dateline below a title and a lead",
        "another matter below a label",
        "another matter behind the same mark",
        "a column of short news",
        "numbered titles",
        "a dateline below a lead",
        "a dateline below a signed text",
        "a dateline below what is no lead of it",
        "a jump line",
        "a title above a jump line",
        "short news behind one mark",
        "a column that may name a sidebar, above a signed story",
        "two titles below the lead of their story",
        "a piece without a head",
        "a short title inside such a piece",
        "no title right below the lead",
        "titles of a series",
        "a notice",
        "no sidebar",
        "a sign-off above",
    ],
)
def test_a_story_begins_where(parts, first_lines, lexicon):
    assert starts(lexicon, *parts) == first_lines


def test_a_picture_by_who_wrote_the_story_belongs_to_it(lexicon):
    head = [(TITLE, "大桥通车"), (BYLINE, "本报记者 何雨桐"), BRIDGE]
    assert starts(lexicon, *head, (BODY, "市民在桥上散步。 本报记者 何雨桐 摄"), LIGHTS) == [1]
    assert starts(lexicon, *head, (BODY, "工人在采茶。 本报记者 宁致远 摄"), LIGHTS) == [4, 1]


def test_a_line_that_shows_a_person_of_the_story_above_other_titles_is_a_pictures_text(lexicon):
    story = [(TITLE, "大桥通车"), BRIDGE, LIGHTS, (TITLE, "陆青松在新桥上巡查")]
    assert starts(lexicon, *story, (TITLE, "体坛"), (TITLE, "联赛落幕"), SIGNED, TENNIS) == [1, 5]


def test_a_title_inside_a_sentence_that_begins_no_story_is_a_pictures_text(lexicon):
    broken = (BODY, "滨江大桥昨日通车，交通局局长陆青松说，大桥的夜景灯光今晚点亮，两岸的")
    rest = (BODY, "市民可到江边看大桥，陆青松介绍。")
    blocks = [
        Block(part, text, (at,)) for at, (part, text) in enumerate([(TITLE, "大桥通车"), broken, (TITLE, SHOWN), rest])
    ]
    (draft,) = gather(blocks, lexicon)
    assert [block.text for block in draft.body] == [broken[1] + rest[1]]
    assert [block.text for block in draft.blocks if block.part is Part.CAPTION] == [SHOWN]


def test_gaps_say_nothing_of_two_titles_or_of_one_that_is_like_the_subheading_above(lexicon):
    parts = [(TITLE, "大桥通车"), SIGNED, BRIDGE, (TITLE, "■现场"), LIGHTS, (TITLE, "■追问"), LIGHTS]
    parts += [(TITLE, "握拍三十年"), (TITLE, "联赛落幕"), TENNIS, (TITLE, "菜场开张"), SIGNED, LEAD]
    gaps = {5: 2, 10: 2}
    blocks = [Block(part, text, (at,), gaps.get(at, 1)) for at, (part, text) in enumerate(parts)]
    assert [draft.heads[0].text for draft in gather(blocks, lexicon)] == ["大桥通车", "握拍三十年", "菜场开张"]


@pytest.mark.parametrize(
    "picture",
    [
        [(Part.CAPTION, "学生向桥献花 记者 周文博 摄")],
        [(BODY, "昨日，滨江小学的学生向大桥献花，感谢修桥工人。"), CREDIT],
    ],
)
def test_a_title_set_apart_with_a_credited_picture_heads_a_story(picture, lexicon):
    parts = [(TITLE, "大桥通车"), SIGNED, BRIDGE, (TITLE, "两岸之间"), LIGHTS, (TITLE, "向桥献花")]
    parts += [*picture, (TITLE, "联赛落幕"), TENNIS]
    close = range(6, 6 + len(picture))
    blocks = [Block(part, text, (at,), int(at not in close)) for at, (part, text) in enumerate(parts)]
    assert [draft.heads[0].text for draft in gather(blocks, lexicon)] == ["大桥通车", "向桥献花", "联赛落幕"]


def test_a_notice_is_a_story_though_no_gap_parts_it_from_the_one_above(lexicon):
    parts = [(TITLE, "大桥通车"), SIGNED, BRIDGE, (TITLE, "联赛落幕"), SIGNED, TENNIS, (TITLE, "更正"), LEAD]
    blocks = [Block(part, text, (at,), 2 if at == 3 else 0) for at, (part, text) in enumerate(parts)]
    assert [draft.heads[0].text for draft in gather(blocks, lexicon)] == ["大桥通车", "联赛落幕", "更正"]


def test_a_picture_inside_a_story_that_is_signed_below_belongs_to_it(lexicon):
    story = [(TITLE, "大桥通车"), BRIDGE, (BODY, "市民在“桥头驿站”歇脚。 何雨桐 摄"), LIGHTS]
    assert starts(lexicon, *story, (BYLINE, "本报记者 何雨桐")) == [1]


def test_a_mark_below_a_jump_line_begins_a_story(lexicon):
    assert starts(lexicon, (Part.JUMP, "（下转第5版）"), (BODY, "■大桥昨日通车。")) == [1, 2]


def test_no_blocks_make_no_story(lexicon):
    assert list(gather([], lexicon)) == []


@pytest.mark.parametrize(
    "parts",
    [
        [(TITLE, "大桥通车"), SIGNED, BRIDGE, (TITLE, SHOWN), CREDIT, LIGHTS],
        [(TITLE, "大桥通车"), (BODY, f"{SHOWN}。"), CREDIT, SIGNED, BRIDGE, LIGHTS],
        [(TITLE, "大桥通车"), SIGNED, BRIDGE, (BODY, f"{SHOWN}。"), (BYLINE, "受访者供图"), LIGHTS],
    ],
    ids=[
        "below its text",
        "between title and byline",
        "a sentence below a paragraph",
    ],
)
def test_a_picture_credited_inside_a_story_belongs_to_it(parts, lexicon):
    blocks = [Block(part, text, (number,)) for number, (part, text) in enumerate(parts, start=1)]
    (draft,) = gather(blocks, lexicon)
    assert [block.text.strip("。") for block in draft.blocks if block.part is Part.CAPTION] == [SHOWN]
    assert draft.body[-1].text == LIGHTS[1]


def test_a_story_begins_though_a_caption_stands_between_its_title_and_its_byline(lexicon):
    head = [(TITLE, "灯光点亮"), (Part.CAPTION, f"图为{SHOWN}。"), SIGNED, LIGHTS]
    assert starts(lexicon, (TITLE, "大桥通车"), BRIDGE, *head) == [1, 3]
