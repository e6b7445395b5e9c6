from hypothesis import given
from hypothesis import strategies as st

from bot.rendering.leaves import cut_leaves, leaf_with_match
from reading.facts import Span
from storage.archive.findings import Paragraph

TEXTS = st.lists(st.text(alphabet="报纸说，。“”", min_size=1, max_size=900), max_size=12)


def lines(count, length):
    return [Paragraph("字" * (length - 1) + "。") for _ in range(count)]


@given(TEXTS)
def test_the_leaves_hold_every_character_in_order(texts):
    leaves = cut_leaves(map(Paragraph, texts))
    assert "".join(piece.text for leaf in leaves for piece in leaf) == "".join(texts)
    assert all(leaves) or not texts


def test_a_short_article_is_one_leaf():
    assert len(cut_leaves(lines(6, 150))) == 1


def test_a_long_article_is_cut_between_paragraphs_into_like_parts():
    leaves = cut_leaves(lines(30, 100))
    assert len(leaves) == 3
    assert {len(leaf) for leaf in leaves} == {10}


def test_a_paragraph_that_runs_on_is_cut_behind_a_sentence():
    leaves = cut_leaves([Paragraph(("字" * 99 + "。") * 25)])
    assert len(leaves) == 2
    assert all(piece.text.endswith("。") for leaf in leaves for piece in leaf)


def test_a_title_never_ends_a_leaf():
    leaves = cut_leaves([*lines(10, 100), Paragraph("小标题", is_title=True), *lines(10, 100)])
    assert leaves[1][0].is_title


def test_what_is_marked_stays_marked_and_tells_its_leaf():
    text = ("字" * 99 + "。") * 25
    leaves = cut_leaves([Paragraph(text, highlights=(Span(2300, 2305),), gaps=(0, 2400, 2500))])
    assert leaf_with_match(leaves) == 2
    assert [mark.of(piece.text) for leaf in leaves for piece in leaf for mark in piece.highlights] == ["字" * 5]
    assert sum(len(piece.gaps) for leaf in leaves for piece in leaf) == 3


def test_without_a_match_the_first_leaf_is_opened():
    assert leaf_with_match(cut_leaves([])) == 1
