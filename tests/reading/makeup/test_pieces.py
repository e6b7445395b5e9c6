"""Pieces that the page prints elsewhere, put back where they belong."""

from dataclasses import replace

import pytest

from reading.facts import Author
from reading.lines.blocks import Block, Part
from reading.makeup.drafts import Draft
from reading.makeup.pieces import put_in_order


def body(number, text):
    return Block(Part.BODY, text, (number,))


def story(headline, number, *paragraphs):
    title = Block(Part.TITLE, headline, (number,))
    blocks = [body(number + at, text) for at, text in enumerate(paragraphs, start=1)]
    return Draft(heads=[title], blocks=blocks, authors=[Author("何雨桐", "记者")], is_led=True)


RIVER = ("大堤上，巡堤队员手里都有一盏灯。", "队长祝长河带着巡堤队员沿大堤走了一夜，天亮时还主动去")
ROAD = ("新机场高速昨日通车，全长42公里。", "高速公路设收费站六处。")
REST = ("给水泵加油。", "巡堤队员小米说，队长的灯从来没有熄过，大堤就是命。")


def texts(draft):
    return [block.text for block in draft.blocks]


def test_a_piece_without_a_beginning_carries_on_the_story_that_broke_off(lexicon):
    piece = Draft(blocks=[body(1, REST[0]), body(2, REST[1])])
    (told,) = put_in_order([piece, story("守堤", 4, *RIVER)], lexicon)
    assert texts(told) == [RIVER[0], RIVER[1] + REST[0], REST[1]]
    assert [block.lines for block in told.blocks] == [(5,), (6, 1), (2,)]


def test_a_notice_that_a_body_signs_goes_on_nowhere(lexicon):
    notice = Draft(heads=[Block(Part.TITLE, "停电公告", (1,))], blocks=[body(2, "今晚停电，请相互转告。江州供电公司")])
    piece = Draft(blocks=[body(5, REST[0])])
    assert list(map(texts, put_in_order([notice, piece], lexicon))) == [
        ["今晚停电，请相互转告。江州供电公司"],
        [REST[0]],
    ]


def test_the_end_of_a_story_that_is_signed_may_stand_above_its_titles(lexicon):
    river = Draft(
        heads=[Block(Part.TITLE, "巡堤队员守大堤", (4,))], blocks=[body(5, RIVER[0]), body(6, f"{RIVER[1]}加油。")]
    )
    road = story("通车", 8, *ROAD)
    told = [body(1, f"{REST[1]}队长祝长河说，巡堤队员今晚还要上大堤。"), Block(Part.BYLINE, "（何丽）", (2,))]
    piece = Draft(blocks=told, authors=[Author("何丽", "作者")], is_closed=True)
    first, second = put_in_order([piece, river, road], lexicon)
    assert ([author.name for author in first.authors], len(first.blocks)) == (["何丽"], 4)
    assert len(second.blocks) == 2


def test_the_end_of_another_story_is_moved_where_its_words_belong(lexicon):
    road, river = put_in_order([story("通车", 1, *ROAD, *REST), story("守堤", 9, *RIVER)], lexicon)
    assert texts(road) == list(ROAD)
    assert texts(river) == [RIVER[0], RIVER[1] + REST[0], REST[1]]


def test_all_of_a_rest_is_moved_not_only_the_paragraph_that_is_closest(lexicon):
    """The last paragraph alone has more of the story's words for its length than all three."""
    rest = ("给水泵加油，再把麻袋码齐，天黑前又背来三车沙石。", "村民小米送来姜汤和馒头，队长一口没顾上吃。", REST[1])
    road, river = put_in_order([story("通车", 1, *ROAD, *rest), story("守堤", 9, *RIVER)], lexicon)
    assert texts(road) == list(ROAD)
    assert texts(river) == [RIVER[0], RIVER[1] + rest[0], *rest[1:]]


def test_stories_that_are_whole_stay_as_they_are(lexicon):
    whole = [story("通车", 1, *ROAD), story("加油", 5, *REST)]
    assert [texts(draft) for draft in put_in_order(whole, lexicon)] == [list(ROAD), list(REST)]


def test_a_broken_story_without_kin_on_the_page_stays_broken(lexicon):
    road, river = put_in_order([story("通车", 1, *ROAD), story("守堤", 5, *RIVER)], lexicon)
    assert texts(road) == list(ROAD)
    assert texts(river) == list(RIVER)


def test_stories_come_in_the_order_of_the_file(lexicon):
    late, early = story("通车", 9, *ROAD), story("加油", 2, *REST)
    assert put_in_order([late, early], lexicon) == [early, late]


def test_titles_below_the_text_of_a_story_that_has_none_are_its_own(lexicon):
    title = Block(Part.TITLE, "守堤", (9,))
    (told,) = put_in_order([Draft(blocks=[body(1, RIVER[0]), title], dateline="本报讯", is_led=True)], lexicon)
    assert (told.heads, texts(told)) == ([title], [RIVER[0]])


@pytest.mark.parametrize(("others", "drafts"), [(3, 4), (100, 102)], ids=["on its page", "on another page"])
def test_the_rest_of_a_story_is_looked_for_as_far_as_a_page_reaches(others, drafts, lexicon):
    between = [story("通车", 10 * at, *ROAD) for at in range(2, 2 + others)]
    piece = Draft(blocks=[body(9000, REST[0]), body(9001, REST[1])])
    assert len(put_in_order([story("守堤", 1, *RIVER), *between, piece], lexicon)) == drafts


def test_titles_that_only_announce_another_page_are_left_out(lexicon):
    title = Block(Part.TITLE, "大桥今天通车", (1,))
    assert put_in_order([Draft(heads=[title], continued_on="详见3版", is_closed=True)], lexicon) == []


def test_a_whole_piece_without_titles_is_the_end_of_the_story_that_tells_of_the_same(lexicon):
    piece = Draft(blocks=[body(1, "祝长河说，巡堤队员还要沿大堤再走一夜。")])
    river, road = put_in_order(
        [piece, story("通车", 2, *ROAD), story("守堤", 9, RIVER[0], f"{RIVER[1]}巡堤。")], lexicon
    )
    assert texts(road) == list(ROAD)
    assert texts(river)[-1] == piece.blocks[0].text


SECTION = ("水泵工何小米说，水泵每小时抽水两千立方米。", "何小米守着水泵，大堤上的水泵整夜没有停。")


def test_a_section_behind_another_story_goes_back_to_its_own(lexicon):
    river = story("守堤", 1, "何小米说，大堤上有水泵三台，水泵整夜没有停。", "水泵工何小米守着大堤。")
    river.blocks.insert(1, Block(Part.TITLE, "一台水泵", (2,)))
    section = story("天亮以后", 9, *SECTION)
    section.authors, section.is_led = [], False
    told = put_in_order([river, story("通车", 5, *ROAD), section], lexicon)
    assert [draft.heads[0].text for draft in told] == ["守堤", "通车"]
    assert texts(told[0])[-3:] == ["天亮以后", *SECTION]


def test_a_text_without_titles_belongs_to_the_broken_story_that_its_author_signs(lexicon):
    piece = Draft(blocks=[body(1, REST[0]), body(2, REST[1])], authors=[Author("何雨桐", "作者")], is_closed=True)
    (told,) = put_in_order([piece, story("守堤", 4, *RIVER)], lexicon)
    assert texts(told) == [RIVER[0], RIVER[1] + REST[0], REST[1]]


def lacking_title(number):
    return Draft(blocks=[body(number, ROAD[0])], dateline="本报讯", is_led=True)


def test_a_title_above_those_of_another_story_goes_back_to_the_text_that_lacks_one(lexicon):
    river = story("守堤", 2, RIVER[0])
    river.heads.insert(0, Block(Part.TITLE, "新机场高速昨日通车", (1,)))
    told = put_in_order([river, lacking_title(9)], lexicon)
    assert [[head.text for head in draft.heads] for draft in told] == [["新机场高速昨日通车"], ["守堤"]]
    assert [draft.body[0].text for draft in told] == [ROAD[0], RIVER[0]]


def test_a_deck_goes_back_with_the_title_that_it_stands_closer_to(lexicon):
    river = story("守堤", 3, RIVER[0])
    spare = [Block(Part.TITLE, "新机场高速昨日通车", (1,), gap=1), Block(Part.TITLE, "收费站全部启用", (2,))]
    river.heads = [*spare, replace(river.heads[0], gap=1)]
    road, _ = put_in_order([river, lacking_title(9)], lexicon)
    assert road.heads == spare


def test_a_title_alone_goes_back_to_the_text_that_lacks_one(lexicon):
    alone = Draft(heads=[Block(Part.TITLE, "新机场高速昨日通车", (5,))])
    river, road = put_in_order([story("守堤", 1, RIVER[0]), alone, lacking_title(9)], lexicon)
    assert (texts(river), road.heads[0].text) == ([RIVER[0]], "新机场高速昨日通车")


def test_a_title_of_which_a_text_tells_nothing_stays_where_it_is(lexicon):
    river = story("守堤", 2, RIVER[0])
    river.heads.insert(0, Block(Part.TITLE, "菜场搬进新大楼", (1,)))
    told = put_in_order([river, lacking_title(9)], lexicon)
    assert [len(draft.heads) for draft in told] == [2, 0]
