"""Snippets: whole sentences where they are short, a stretch around the match where they are long."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading.facts import Span
from storage.archive.snippets import cut_snippet, highlights_within


@pytest.mark.parametrize(
    ("text", "match", "shown"),
    [
        ("船来了。人走了。天黑了。", Span(4, 5), "人走了。"),
        ("船来了。人走了。天黑了。", Span(3, 5), "船来了。人走了。"),
        ("船来了", Span(0, 3), "船来了"),
    ],
)
def test_a_match_is_shown_with_its_sentences(text, match, shown):
    assert cut_snippet(text, match).of(text) == shown


@given(st.text(alphabet="船人。\n“” ", min_size=1, max_size=500), st.data())
def test_a_snippet_holds_its_match_and_is_never_long(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    match = Span(start, min(len(text), start + data.draw(st.integers(1, 20))))
    shown = cut_snippet(text, match)
    assert shown.covers(match)
    assert shown.end - shown.start <= 160
    assert [one.of(shown.of(text)) for one in highlights_within(shown, [match])] == [match.of(text)]


def test_matches_outside_or_upon_each_other_are_not_highlighted_twice():
    assert highlights_within(Span(10, 20), [Span(12, 14), Span(13, 15), Span(5, 11), Span(15, 16)]) == (
        Span(2, 4),
        Span(5, 6),
    )
