"""Learning how titles are divided."""

import pytest

from reading.lines.headlines import divide
from reading.lines.title_marks import list_marks
from training.headlines import HEADS, Head, break_headlines, learn_marks, list_lessons, read_heads

STORIES = """\
K 柳溪镇办食堂——
H 灶台搬到村口

H 大桥通车
~
D 两岸居民过江不再绕行
"""


def test_rows_give_the_titles_of_each_story_with_their_gaps(tmp_path):
    path = tmp_path / "stories.txt"
    path.write_text(STORIES, "utf-8")
    kicker, deck = read_heads(path)
    assert kicker == Head(("柳溪镇办食堂——", "灶台搬到村口"), (0, 0), (1, 2))
    assert deck == Head(("大桥通车", "两岸居民过江不再绕行"), (0, 1), (0, 1))


def test_a_long_headline_is_learnt_broken_too():
    long = Head(("食堂", "青石水库除险加固工程提前四十天完工"), (0, 1), (1, 2))
    (broken,) = break_headlines([Head(("大桥通车",), (0,), (0, 1)), long])
    assert "".join(broken.lines) == "".join(long.lines)
    assert (broken.gaps, broken.headline) == ((0, 1, 0), (1, 3))


def test_what_was_seen_on_pages_is_learnt_more_often(tmp_path):
    for name in ("pages", "dailies"):
        (tmp_path / f"{name}.txt").write_text(STORIES, "utf-8")
    lessons = list_lessons([tmp_path / "pages.txt"])
    assert len(lessons) > len(list_lessons([tmp_path / "dailies.txt"])) == 2


def test_weights_make_the_division_that_was_learnt_the_likeliest(tmp_path):
    path = tmp_path / "stories.txt"
    path.write_text(STORIES, "utf-8")
    heads = [*read_heads(path)] * 4
    weights = learn_marks(heads)

    def weigh(head, way):
        return sum(weights.get(mark, 0.0) for mark in list_marks(head.lines, head.gaps, *way))

    for head in heads:
        assert max(divide(len(head.lines)), key=lambda way, head=head: weigh(head, way)) == head.headline


@pytest.mark.parametrize("path", sorted(HEADS.glob("*.txt")), ids=lambda path: path.stem)
def test_every_head_that_is_learnt_has_its_parts_in_order(path):
    for story in path.read_text("utf-8").split("\n\n"):
        parts = "".join(row[0] for row in story.splitlines() if row and row[0] != "~")
        assert "H" in parts
        assert parts == "".join(sorted(parts, key="KHD".index))
