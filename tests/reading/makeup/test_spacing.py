"""What the empty lines above a page's titles say."""

import pytest

from reading.lines.blocks import Block, Part
from reading.makeup.spacing import mark_openings

TITLE, BYLINE, BODY, LABEL = Part.TITLE, Part.BYLINE, Part.BODY, Part.LABEL
STORY = [(TITLE, 2), (BYLINE, 1), (BODY, 1), (BODY, 1)]
PAGES = {
    "a page that parts its stories": (
        [*STORY, (TITLE, 1), (BODY, 1), *STORY, (LABEL, 2), (TITLE, 1), (BODY, 1)],
        [4, 6, 10],
    ),
    "a page that begins with a picture's text": (
        [(BODY, 0), (TITLE, 1), *STORY[1:], (TITLE, 1), (BODY, 1), *STORY, (TITLE, 2), (BODY, 1)],
        [1, 5, 7, 11],
    ),
    "a page on which a story begins below a plain gap": ([*STORY, *STORY, (TITLE, 1), (BYLINE, 1), (BODY, 1)], []),
    "a page on which no story below the first is signed": ([*STORY, (TITLE, 1), (BODY, 1), (TITLE, 2), (BODY, 1)], []),
    "a page with one gap everywhere": ([(part, 1) for part, _ in STORY * 3], []),
    "a page that sets off every title": ([*STORY, (TITLE, 2), (BODY, 1), *STORY], []),
    "an empty page": ([], []),
}


@pytest.mark.parametrize(("parts", "told"), PAGES.values(), ids=PAGES)
def test_a_wider_gap_parts_stories_where_all_that_are_signed_begin_below_one(parts, told, lexicon):
    blocks = [Block(part, "滨江大桥", (at,), gap) for at, (part, gap) in enumerate(parts)]
    marked = list(mark_openings(blocks, lexicon))
    assert [at for at, block in enumerate(marked) if block.opens is not None] == told
    assert all(marked[at].opens == (blocks[at].gap > 1) for at in told)
    assert [block.text for block in marked] == [block.text for block in blocks]


@pytest.mark.parametrize(
    ("text", "gap", "below", "part"),
    [
        ("滨江大桥昨日通车", 3, [BODY], TITLE),
        ("滨江大桥昨日通车", 3, [TITLE, BODY], TITLE),
        ("滨江大桥昨日通车", 2, [BODY], Part.CAPTION),
        ("滨江大桥夜景（资料图片）。", 3, [BODY], Part.CAPTION),
        ("滨江大桥昨日通车", 3, [], Part.CAPTION),
    ],
)
def test_what_stands_under_the_gap_that_parts_stories_heads_one(text, gap, below, part, lexicon):
    story = [Block(each, "滨江大桥", (at,), 3 if each is TITLE else 1) for at, each in enumerate((TITLE, BYLINE, BODY))]
    caption = Block(Part.CAPTION, text, (6,), gap, stands_off=True)
    blocks = [*story, *story, caption, *(Block(each, "滨江公园", (7,), 1) for each in below)]
    assert list(mark_openings(blocks, lexicon))[6].part is part


@pytest.mark.parametrize(
    ("behind", "part"),
    [(0, Part.CAPTION), (1, TITLE)],
    ids=["where titles stand close to their texts", "where titles stand alone, too"],
)
def test_a_line_alone_between_two_paragraphs_is_a_pictures_text(behind, part, lexicon):
    parts = [(TITLE, 1), (BYLINE, behind), (BODY, 0), (BODY, 0), (TITLE, 1), (BODY, 1), (BODY, 0), (BODY, 0), (BODY, 0)]
    blocks = [Block(part, "滨江大桥", (at,), gap) for at, (part, gap) in enumerate(parts)]
    assert list(mark_openings(blocks, lexicon))[4].part is part
