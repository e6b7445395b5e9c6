"""Letters that stand for digits in numbers are read as those digits; all other letters are left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading.text.digits import restore_digits


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("新设床位3OO张", "新设床位300张"),
        ("首批l6名医生", "首批16名医生"),
        ("另有4O余名、约1O万人", "另有40余名、约10万人"),
        ("投资l8.5亿元", "投资18.5亿元"),
        ("1,O00户,降到O.5%", "1,000户,降到0.5%"),
        ("2O19年l1月2日", "2019年11月2日"),
        ("每天1O-2O人", "每天10-20人"),
        ("共７Ｏ户", "共７0户"),
    ],
)
def test_a_letter_among_the_digits_of_a_number_is_one_of_them(printed, meant, lexicon):
    assert restore_digits(printed, lexicon) == meant


@pytest.mark.parametrize(
    "printed", ["5G基站", "O2O平台", "4S店2家", "H1N1流感", "P5O手机3台", "I期临床", "1.5l装", "Mate6O系列", "G7O高速"]
)
def test_letters_of_models_names_and_litres_stay(printed, lexicon):
    assert restore_digits(printed, lexicon) == printed


@given(st.text("0159OolI.,，万名年个元%—-约A张\n", max_size=40))
def test_every_character_keeps_its_place_and_a_second_reading_changes_nothing(lexicon, text):
    restored = restore_digits(text, lexicon)
    assert len(restored) == len(text)
    assert restore_digits(restored, lexicon) == restored
