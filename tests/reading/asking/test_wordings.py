"""What newspapers print where a question says it in everyday words."""

from reading.asking.wordings import add_printed_words


def test_a_word_brings_what_is_printed_in_its_place_and_comes_first(lexicon):
    assert list(add_printed_words(["老婆", "大桥"], lexicon)) == ["老婆", "妻子", "爱人", "夫人", "大桥"]


def test_each_word_comes_once(lexicon):
    assert list(add_printed_words(["妻子", "老婆", "妻子"], lexicon)) == ["妻子", "老婆", "爱人", "夫人"]
