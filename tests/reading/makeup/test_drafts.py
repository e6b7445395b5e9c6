"""Blocks added to a story: titles, bylines, jumps and paragraphs."""

import pytest

from reading.lines.blocks import Block, Part
from reading.makeup.drafts import Draft, take_byline, take_jump, take_paragraph, take_titles


def block(part, text, number=1):
    return Block(part, text, (number,))


def with_text():
    return Draft(blocks=[block(Part.BODY, "大桥昨日通车。")])


def test_titles_stand_above_a_story_before_its_text_and_inside_it_after():
    draft = Draft()
    take_titles(draft, [block(Part.TITLE, "大桥通车")])
    draft.blocks.append(block(Part.BODY, "大桥昨日通车。"))
    take_titles(draft, [block(Part.LABEL, "[卢志远]", 3), block(Part.TITLE, "桥上十年", 4)])
    assert [head.text for head in draft.heads] == ["大桥通车"]
    assert (draft.blocks[-1].text, draft.blocks[-1].lines) == ("[卢志远] 桥上十年", (3, 4))


@pytest.mark.parametrize(
    ("byline", "is_followed", "is_closed", "is_led"),
    [
        ("本报记者 何雨桐", False, True, False),
        ("本报记者 何雨桐", True, False, True),
        ("何雨桐 摄", False, False, False),
    ],
)
def test_a_byline_below_a_text_ends_it_unless_the_text_was_a_lead(byline, is_followed, is_closed, is_led, lexicon):
    draft = with_text()
    take_byline(draft, block(Part.BYLINE, byline), lexicon, is_followed=is_followed)
    assert (draft.is_closed, draft.is_led) == (is_closed, is_led)
    assert [author.name for author in draft.authors] == ["何雨桐"]


def test_jump_lines_say_where_a_story_is_from_and_where_it_goes_on():
    draft = Draft()
    take_jump(draft, block(Part.JUMP, "（上接第1版）"))
    take_jump(draft, block(Part.JUMP, "（下转第5版）"))
    assert (draft.continued_from, draft.continued_on, draft.is_closed) == ("上接第1版", "下转第5版", True)


def test_a_datelines_newspaper_is_its_reporters_outlet_and_not_its_correspondents(lexicon):
    draft = Draft()
    take_paragraph(draft, block(Part.BODY, "江州日报讯（记者 何雨桐 通讯员 周文博）大桥通车。"), lexicon)
    assert [(author.name, author.outlet) for author in draft.authors] == [("何雨桐", "江州日报"), ("周文博", None)]
    assert [piece.text for piece in draft.body] == ["大桥通车。"]
    assert draft.is_led


def test_a_byline_in_brackets_below_the_text_of_a_dateline_names_the_authors(lexicon):
    draft = Draft()
    take_paragraph(draft, block(Part.BODY, "江州日报讯 大桥通车。"), lexicon)
    take_byline(draft, block(Part.BYLINE, "（本报记者 何雨桐/文 周文博/图）"), lexicon, is_followed=False)
    assert [author.name for author in draft.authors] == ["何雨桐", "周文博"]
    assert draft.dateline == "江州日报讯"


def test_a_credit_behind_the_last_sentence_closes_the_story(lexicon):
    draft = with_text()
    take_paragraph(draft, block(Part.BODY, "市民纷纷前往。（记者 何雨桐）"), lexicon)
    assert draft.is_closed
    assert draft.body[-1].text == "市民纷纷前往。"


def test_a_story_is_broken_where_its_text_stops_inside_a_sentence():
    assert not with_text().is_broken
    assert Draft(blocks=[block(Part.BODY, "大桥昨日")]).is_broken
    assert not Draft(blocks=[block(Part.BODY, "大桥昨日")], continued_on="下转第5版").is_broken
