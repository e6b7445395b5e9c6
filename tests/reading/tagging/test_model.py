"""The shipped name model: it reads back, refuses broken bytes, and no text is too odd for it."""

import io
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading.errors import BrokenModelError
from reading.tagging.model import read_model

TEXTS = (
    "青禾市水务局局长罗维民昨日在梅溪镇查看了堤防。",
    "本报讯（记者 许静怡 通讯员 周大成）梅溪镇中心小学昨日开学。",
    "",
    "甲",
    "\n\n",
    "9月2日，" * 200,
    "罗维民说：“堤坝今年加高了两米。”" * 40,
)


def repacked(packed, **changed):
    with np.load(io.BytesIO(packed)) as arrays:
        kept = {name: arrays[name] for name in arrays.files} | changed
    out = io.BytesIO()
    np.savez(out, **kept)
    return out.getvalue()


def test_names_are_the_same_whether_texts_are_read_together_or_alone(name_model):
    together = list(name_model.names(TEXTS))
    assert together == [next(name_model.names([text])) for text in TEXTS]


def test_a_name_is_seen_wherever_it_stands_in_a_long_text(name_model):
    text = "今天天气很好，大家都去河边走走。" * 5000 + TEXTS[0]
    (names,) = name_model.names([text])
    assert [text[start:end] for start, end, _ in names[-3:]] == ["青禾市水务局", "罗维民", "梅溪镇"]


@given(st.lists(st.text(st.characters(), max_size=300), max_size=4))
def test_no_text_raises_and_every_name_lies_in_its_text(name_model, texts):
    for text, names in zip(texts, name_model.names(texts), strict=True):
        edges = [edge for start, end, _ in names for edge in (start, end - 1)]
        assert all(before <= behind for before, behind in pairwise(edges))
        assert all(0 <= edge < len(text) for edge in edges)


@pytest.mark.parametrize("packed", [b"", b"PK\x03\x04", b"no model", bytes(5000)])
def test_bytes_that_are_no_model_are_refused(packed):
    with pytest.raises(BrokenModelError):
        read_model(packed)


@pytest.mark.parametrize("kept", [100, 10_000, 1_000_000, -1])
def test_a_model_that_was_cut_short_is_refused(packed_model, kept):
    with pytest.raises(BrokenModelError):
        read_model(packed_model[:kept])


def test_a_model_with_a_wrong_byte_is_refused(packed_model):
    wrong = bytearray(packed_model)
    wrong[len(wrong) // 2] ^= 0xFF
    with pytest.raises(BrokenModelError):
        read_model(bytes(wrong))


@pytest.mark.parametrize(
    "changed",
    [
        {"form": np.array([99])},
        {"plain": np.zeros(5, np.uint16)},
        {"kinds": np.zeros(65536, np.int32)},
        {"weights": np.zeros((13, 2), np.int8)},
        {"transitions": np.zeros((2, 2), np.int32)},
        {"word_gaps": np.full((4, 3), 255, np.uint8), "word_entries": np.zeros(3, np.uint16)},
        {"key_gaps": np.full((4, 3), 255, np.uint8), "key_rows": np.zeros((1, 3), np.uint8)},
        {"key_rows": np.zeros((1, 3), np.uint8)},
        {
            "key_gaps": np.ones((1, 3), np.uint8),
            "key_rows": np.full((1, 3), 255, np.uint8),
            "weights": np.zeros((13, 255), np.int8),
        },
        {"key_rows": np.zeros(3, np.uint8)},
    ],
    ids=",".join,
)
def test_a_model_with_an_array_of_another_shape_or_range_is_refused(packed_model, changed):
    with pytest.raises(BrokenModelError):
        read_model(repacked(packed_model, **changed))
