"""Features: what is seen at a character depends on its surroundings, however they are printed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading.tagging.features import MARGIN, REACH, TEMPLATES, Features, character_hashes
from reading.tagging.wordtable import WordTable
from training.dictionary import name_characters, plain_characters, word_classes


@pytest.fixture(scope="module")
def features(lexicon):
    hashes = character_hashes()
    classes = {word: number for word, number in word_classes(lexicon).items() if number < 20}
    return Features(plain_characters(), name_characters(lexicon), WordTable.of(classes, hashes), hashes)


def seen(features, *texts):
    codes, begins = features.codes(texts)
    rows = features.of(codes)
    return [rows[:, begin : begin + len(text)] for begin, text in zip(begins.tolist(), texts, strict=True)]


def test_every_template_sees_every_character(features):
    (rows,) = seen(features, "记者何晓报道")
    assert rows.shape == (TEMPLATES, 6)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("(记者,李明)", "（记者，李明）"),
        ("第12号Ａ座", "第34号A座"),
        ("張偉說:「好」", "张伟说：“好”"),
    ],
)
def test_two_ways_to_print_the_same_look_alike(features, one, other):
    (rows,), (others,) = seen(features, one), seen(features, other)
    assert (rows == others).all()


def test_another_character_looks_different(features):
    (rows,), (others,) = seen(features, "防汛"), seen(features, "防洪")
    assert (rows != others).any(axis=0).all()


@given(st.text(st.sampled_from("长江防汛指挥部的张伟记者,12a\U0001f600\ud800"), min_size=90, max_size=120))
def test_nothing_is_seen_beyond_the_margin(features, text):
    codes, _ = features.codes([text])
    whole = features.of(codes)
    part = features.of(codes[5:80])
    assert (whole[:, 5 + MARGIN : 80 - MARGIN] == part[:, MARGIN:-MARGIN]).all()


@pytest.mark.parametrize(
    ("one", "other", "seen_ahead"),
    [
        ("青禾梅溪石桥公司", "青禾梅溪石桥今天", True),
        ("青禾梅溪,石桥公司", "青禾梅溪,石桥今天", False),
        ("青禾" * REACH + "公司", "青禾" * REACH + "今天", False),
    ],
)
def test_the_ending_of_an_agency_is_seen_from_afar_in_its_clause(features, one, other, seen_ahead):
    (rows,), (others,) = seen(features, one), seen(features, other)
    assert (rows[:, 0] != others[:, 0]).any() == seen_ahead


@given(st.lists(st.text("长江防汛指挥部张伟,1", max_size=9), max_size=5))
def test_a_text_looks_the_same_alone_and_among_others(features, texts):
    for together, text in zip(seen(features, *texts), texts, strict=True):
        assert (together == seen(features, text)[0]).all()
