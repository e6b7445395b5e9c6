"""Long sentences are cut between clauses, around the words that matter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.wording.excerpts import cut_excerpt

LONG = (
    "东风大桥由西河市交通运输局建设,全长1200米,用钢2.6万吨,建设用了五年零三个月;大桥的引桥有4座,其中北岸2座,南岸2座;"
    "施工期间共有300多名工人上桥,最多的一天浇筑混凝土1800立方米;通车以后,两岸居民过河只要5分钟,货车不再绕行。"
)


def test_a_short_sentence_stays_whole() -> None:
    assert cut_excerpt("大桥全长1200米。", "1200米") == "大桥全长1200米。"


@pytest.mark.parametrize("words", ["1200米", "4座", "300多名", "5分钟"])
def test_a_long_sentence_is_cut_between_clauses(words: str) -> None:
    kept = cut_excerpt(LONG, words).strip("…")
    before = LONG[: LONG.index(kept)]
    assert words in kept
    assert len(kept) < len(LONG)
    assert not before or before[-1] in ",;"
    assert kept[-1] in ",;。"


def test_what_is_left_out_is_marked() -> None:
    assert cut_excerpt(LONG, "1200米").endswith("…")
    assert cut_excerpt(LONG, "5分钟").startswith("…")


def test_words_that_do_not_stand_there_leave_the_sentence_whole() -> None:
    assert cut_excerpt(LONG, "9吨") == LONG


@given(st.text(alphabet="东风大桥,;。:”3米", max_size=300), st.text(alphabet="东风,米", min_size=1, max_size=4))
def test_an_excerpt_holds_the_words_and_nothing_that_was_not_printed(sentence: str, words: str) -> None:
    excerpt = cut_excerpt(sentence, words)
    assert excerpt.strip("…") in sentence
    assert (words in excerpt) == (words in sentence)
