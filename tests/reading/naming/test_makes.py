"""How the names of people are made."""

import pytest

from reading.naming.makes import makes


@pytest.mark.parametrize(
    "name", ["张军", "欧阳敏", "旺堆次仁", "青木隼辅", "约翰·史密斯", "约翰•史密斯", "拉夫罗夫", "那仁高娃"]
)
def test_a_name_is_made_of_what_names_are_made_of(lexicon, name):
    assert makes(lexicon).fits(name)


@pytest.mark.parametrize("name", ["张", "奥特莱斯", "高度", "旺堆开门", "张军辉民", "春日暖阳"])
def test_what_is_made_otherwise_or_a_word_fits_no_name(lexicon, name):
    assert not makes(lexicon).fits(name)


def test_the_office_keeps_the_character_that_it_ends_with(lexicon):
    text = "局长孙国梁"
    assert [each.of(text) for each in makes(lexicon).find_surnames(text)][:1] == ["孙"]
