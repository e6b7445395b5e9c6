"""A text cut into words."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reading.facts import Span
from reading.text.segments import Segments


@given(st.text(min_size=1, max_size=40))
def test_the_words_cover_the_text_in_order(text):
    words = Segments(text).words
    assert "".join(word.of(text) for word in words) == text
    assert all(before.end == after.start for before, after in pairwise(words))


@given(st.text("成都市锦江区很热闹。", min_size=1, max_size=20), st.data())
def test_the_word_at_a_position_covers_it(text, data):
    position = data.draw(st.integers(0, len(text) - 1))
    assert Segments(text).at(position).covers(Span(position, position + 1))


def test_two_units_glued_by_the_segmenter_are_parted():
    segments = Segments("在高州市根子镇柏桥村摘荔枝")
    assert segments.text.index("柏") in segments.starts
    assert Segments("吉阳区港门社区").printed == ("吉阳", "区", "港门", "社区")
    assert Segments("从汉江村到镇上").printed[1:4] == ("汉江", "村", "到")
    assert Segments("在新安村村部").printed[1:4] == ("新安", "村", "村")


def test_words_are_cut_to_the_span_that_they_share_characters_with():
    segments = Segments("在高州市根子镇")
    assert [word.of(segments.text) for word in segments.over(Span(2, 5))] == ["高州市", "根子"]
    assert segments.parts(Span(2, 5)) == ["州市", "根"]
    assert segments.parts(Span(3, 3)) == []


@given(st.text("成都市锦江区很热闹。", min_size=1, max_size=20), st.integers(0, 20))
def test_a_word_is_found_by_where_it_ends(text, position):
    segments = Segments(text)
    assert segments.ending_at(position) == next((word for word in segments.words if word.end == position), None)
