"""Who stands around whom: counted, seated, tied, and nothing where there is nothing to see."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.inquiry.circles import Circle, Tie, make_circle
from reading.facts import Kind
from storage.archive.findings import EntityCard

MIDDLE = EntityCard("m" * 16, "周海生", Kind.PERSON)
STORIES = st.lists(st.sets(st.integers(1, 12), max_size=8), max_size=10)


def beside(count):
    return [EntityCard(str(place), f"名{place}", Kind.PERSON) for place in range(count)]


def circle_of(*stories):
    cards = beside(len(stories))
    return make_circle(MIDDLE, cards, {card.id: set(of) for card, of in zip(cards, stories, strict=True) if of})


def test_neighbours_that_share_most_stories_sit_side_by_side():
    circle = circle_of({1, 2, 3, 4}, {5, 6, 7}, {1, 2, 3}, {5, 6})
    assert [(one.card.id, one.stories) for one in circle.neighbours] == [("0", 4), ("2", 3), ("1", 3), ("3", 2)]
    assert circle.ties == (Tie(0, 1, 3), Tie(2, 3, 2))


@pytest.mark.parametrize("stories", [(), ({1, 2, 3},), ({1}, {1}, {2}), ({1, 2}, set())])
def test_nobody_stands_around_where_a_picture_says_no_more_than_the_names(stories):
    assert circle_of(*stories) == Circle(MIDDLE)


@given(STORIES)
def test_whoever_shares_a_story_is_seated_once_and_ties_join_two_of_them(stories):
    circle = circle_of(*stories)
    seated = [one.card.id for one in circle.neighbours]
    assert len(seated) == len(set(seated))
    assert not seated or set(seated) == {str(place) for place, of in enumerate(stories) if of}
    assert all(tie.one < tie.other < len(seated) and tie.stories > 1 for tie in circle.ties)
