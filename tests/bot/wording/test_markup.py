import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.wording.markup import blockquote, bold, code, escape, fold_away, link, measure, read_plain, split

TEXTS = st.text(alphabet=st.sampled_from("报纸。，\n <>&\"'𠮷😀é a"), max_size=200)
MAKERS = st.sampled_from([escape, bold, code, blockquote, lambda text: link(text, "https://t.me/b?start=a_1&x")])
FOLDED = st.lists(st.tuples(MAKERS.filter(lambda make: make is not blockquote), TEXTS), max_size=3).map(
    lambda pieces: fold_away("".join(make(text) for make, text in pieces))
)
PIECES = st.lists(st.tuples(MAKERS, TEXTS).map(lambda piece: piece[0](piece[1])) | FOLDED, max_size=6)
# Drawn as one character each.
CLUSTERS = ("é", "👨‍👩‍👧", "👍🏽", "🇨🇳", "✈️")


def units(text):
    return len(text.encode("utf-16-le")) // 2


def tags(markup):
    return re.findall(r"<(/?)([a-z]+)", markup)


@given(TEXTS)
def test_escaped_text_is_read_as_it_was_written(text):
    assert read_plain(escape(text)) == text
    assert read_plain(bold(text)) == text


@given(TEXTS)
def test_length_is_counted_in_utf16_units_of_what_is_read(text):
    assert measure(blockquote(text)) == units(text)


@given(PIECES, st.integers(2, 40))
def test_parts_keep_the_limit_and_every_sign_that_is_no_blank(pieces, limit):
    markup = "".join(pieces)
    parts = list(split(markup, limit))
    assert all(units(read_plain(part)) <= limit for part in parts)
    assert all(read_plain(part).strip() for part in parts)
    assert "".join("".join(map(read_plain, parts)).split()) == "".join(read_plain(markup).split())


@given(PIECES, st.integers(2, 40))
def test_every_part_closes_the_tags_that_it_opens_the_last_one_first(pieces, limit):
    for part in split("".join(pieces), limit):
        opened = []
        for closing, name in tags(part):
            assert not closing or opened.pop() == name
            opened += [] if closing else [name]
        assert opened == []


@given(PIECES, st.integers(2, 40))
def test_no_reference_of_markup_is_cut_through(pieces, limit):
    for part in split("".join(pieces), limit):
        assert "&" not in re.sub("&(?:lt|gt|amp|quot);", "", part)


@pytest.mark.parametrize("cluster", CLUSTERS)
@given(st.lists(st.sampled_from("报。 ") | st.none(), min_size=1, max_size=40), st.integers(20, 40))
def test_what_is_drawn_as_one_character_stays_one(cluster, signs, limit):
    text = "".join(cluster if sign is None else sign for sign in signs)
    parts = "".join(split(text, limit))
    assert parts.count(cluster) == text.count(cluster)
    assert all(part.count(cluster[0]) == part.count(cluster) * cluster.count(cluster[0]) for part in split(text, limit))


def test_a_text_within_the_limit_stays_whole():
    assert list(split(bold("一句话"), 3)) == ["<b>一句话</b>"]


@pytest.mark.parametrize(
    ("text", "limit", "parts"),
    [
        ("第一行\n第二行", 5, ["第一行\n", "第二行"]),
        ("他来了。她走了。", 5, ["他来了。", "她走了。"]),
        ("一二三四五六", 4, ["一二三四", "五六"]),
        ("一二三𠮷", 4, ["一二三", "𠮷"]),
        ("abe\u0301", 3, ["ab", "e\u0301"]),
    ],
)
def test_cuts_fall_where_a_reader_pauses(text, limit, parts):
    assert list(split(text, limit)) == parts


def test_a_cut_quotation_stays_a_quotation_on_both_sides():
    first, second = split(blockquote("一二三四"), 2)
    assert first == "<blockquote expandable>一二</blockquote>"
    assert second == "<blockquote expandable>三四</blockquote>"


def test_a_link_without_an_address_is_plain_text():
    assert link("题<目>", None) == "题&lt;目&gt;"
    assert link("题", "https://t.me/b?start=a_1") == '<a href="https://t.me/b?start=a_1">题</a>'
