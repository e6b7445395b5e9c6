"""People's names told by their surnames."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading.naming.surnames import find_surname, is_name, is_only_name, split_names


@pytest.mark.parametrize(
    ("glued", "names"),
    [
        ("张红李建国", ["张红", "李建国"]),
        ("王海燕刘洋", ["王海燕", "刘洋"]),
        ("欧阳海司马青", ["欧阳海", "司马青"]),
        ("上官婉儿", ["上官婉儿"]),
        ("赵敏", ["赵敏"]),
        ("陈丽华周杰伦孙悦", ["陈丽华", "周杰伦", "孙悦"]),
    ],
)
def test_glued_names_are_told_apart_by_their_surnames(glued, names, lexicon):
    assert list(split_names(glued, lexicon)) == names


@pytest.mark.parametrize("text", ["", "山", "开学第一课", "五湖四海来相会"])
def test_what_is_no_name_is_not_cut_into_names(text, lexicon):
    assert split_names(text, lexicon) == ()


def test_a_compound_surname_comes_before_a_single_one(lexicon):
    assert find_surname("欧阳海", lexicon) == "欧阳"
    assert find_surname("欧海", lexicon) == "欧"
    assert find_surname("很海", lexicon) is None


def test_a_word_that_begins_like_a_name_is_not_only_a_name(lexicon):
    assert is_name("高考", lexicon)
    assert not is_only_name("高考", lexicon)
    assert is_only_name("冉光荣", lexicon)
    assert not is_only_name("谈心得", lexicon)
    assert is_only_name("谈晓明", lexicon)


@given(st.text(alphabet="王李张欧阳司马明华国建文", max_size=60))
def test_glued_names_read_back_as_they_were_printed(lexicon, text):
    assert "".join(split_names(text, lexicon)) in ("", text)
