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
