"""Clusters: which names are one follows from the names alone, not from their order."""

from hypothesis import given
from hypothesis import strategies as st

from storage.writing.clusters import group_names, group_people

PIECES = st.dictionaries(st.integers(0, 9), st.sets(st.sampled_from("abcdef"), max_size=3), max_size=8)
KEYS = st.tuples(
    st.sampled_from(["江城移动", "移动", "中国移动江城分公司", "江边移动有限公司"]), st.sampled_from(["", "甲"])
)
CLAIMS = st.dictionaries(KEYS, st.sets(KEYS, max_size=3), max_size=6)


def as_sets(groups):
    return {frozenset(group) for group in groups}


def test_people_are_one_where_pieces_of_evidence_chain():
    assert as_sets(group_people({1: ["a"], 2: ["b"], 3: ["a", "c"], 4: ["c"]})) == {
        frozenset({1, 3, 4}),
        frozenset({2}),
    }


@given(PIECES, st.randoms(use_true_random=False))
def test_the_order_of_people_makes_no_difference(evidence, chance):
    shuffled = list(evidence.items())
    chance.shuffle(shuffled)
    assert as_sets(group_people(dict(shuffled))) == as_sets(group_people(evidence))


def test_a_short_form_joins_its_only_claimant():
    full, short = ("中国移动江城分公司", ""), ("江城移动", "")
    assert as_sets(group_names({full: [full, short], short: [short]})) == {frozenset({full, short})}


def test_a_short_form_with_two_claimants_stays_alone():
    first, second, short = ("中国移动江城分公司", ""), ("江边移动有限公司", ""), ("江城移动", "")
    assert len(group_names({first: [short], second: [short], short: []})) == 3


def test_two_claimants_that_are_one_count_once():
    long, middle, short = ("江城市金河区水岸小区", ""), ("金河区水岸小区", ""), ("水岸小区", "")
    assert len(group_names({long: [middle, short], middle: [short], short: []})) == 1


@given(CLAIMS, st.randoms(use_true_random=False))
def test_the_order_of_names_makes_no_difference_and_none_is_lost(claims, chance):
    shuffled = list(claims.items())
    chance.shuffle(shuffled)
    groups = group_names(dict(shuffled))
    assert as_sets(groups) == as_sets(group_names(claims))
    assert sorted(key for group in groups for key in group) == sorted(claims)
