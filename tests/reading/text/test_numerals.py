"""Numerals are read as exact decimals, whatever digits print them."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading.text.numerals import NUMERAL, read_numeral

DIGITS = "零一二三四五六七八九"
FULL_WIDTH = str.maketrans("0123456789,.", "０１２３４５６７８９，．")


def spell(number: int) -> str:
    """Write `number`, from 1 to 99,999,999, as a Chinese newspaper does."""
    high, low = divmod(number, 10000)
    if not high:
        return spell_below_myriad(low)
    gap = "零" if 0 < low < 1000 else ""
    return spell_below_myriad(high) + "万" + gap + (spell_below_myriad(low) if low else "")


def spell_below_myriad(number: int) -> str:
    spelled = "".join(
        DIGITS[digit] + sign if digit else "零" for digit, sign in zip(map(int, f"{number:04}"), "千百十 ", strict=True)
    )
    return re.sub("零+", "零", spelled.replace(" ", "")).strip("零")


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("16,200", 16200),
        ("１２", 12),
        ("１，２００", 1200),
        ("2.6万", 26000),
        ("1.2万亿", 1_200_000_000_000),
        ("1亿2000万", 120_000_000),
        ("3千5百", 3500),
        ("两", 2),
        ("〇", 0),
        ("半", "0.5"),
        ("十", 10),
        ("贰拾", 20),
        ("一百二十三", 123),
        ("一百零五", 105),
        ("一百二", 120),
        ("两千三", 2300),
        ("三万五", 35000),
        ("三万五千", 35000),
        ("一亿零五万", 100_050_000),
        ("二〇二一", 2021),
        ("百分之十二", 12),
        ("百分之百", 100),
        ("百分之三点五", "3.5"),
        ("三成", 30),
        ("三成五", 35),
        ("三分之一", "0.3333333333"),
        ("万分之一点五", "0.00015"),
        ("零点五", "0.5"),
        ("亿", 100_000_000),
    ],
)
def test_a_numeral_is_read_as_its_number(printed, number):
    assert read_numeral(printed) == Decimal(number)


@pytest.mark.parametrize(
    ("printed", "least"),
    [
        ("十几", 10),
        ("几十", 10),
        ("数百", 100),
        ("四五", 4),
        ("四五十", 40),
        ("两三百", 200),
        ("十余万", 100_000),
        ("100多万", 1_000_000),
    ],
)
def test_a_numeral_that_leaves_its_number_open_is_read_as_the_least_it_can_mean(printed, least):
    assert read_numeral(printed) == least


@pytest.mark.parametrize("text", ["", "余", "1 200", "1,23", "上万", "人", "九七"])
def test_what_spells_no_number_is_none(text):
    assert read_numeral(text) is None


@given(st.integers(1, 99_999_999))
def test_every_number_spelled_in_chinese_reads_back(number):
    assert read_numeral(spell(number)) == number


@given(st.integers(0, 10**12))
def test_every_number_printed_with_commas_or_full_width_digits_reads_back(number):
    assert read_numeral(f"{number:,}") == number
    assert read_numeral(f"{number:,}".translate(FULL_WIDTH)) == number


@given(st.decimals(min_value=0, max_value=9999, places=2))
def test_a_decimal_of_ten_thousands_is_that_many_units(number):
    assert read_numeral(f"{number}万") == number * 10000


@given(st.text(alphabet="0123456789,.一二两三百千万亿几数余多成半点分之〇十", max_size=12))
def test_no_string_of_numeral_characters_makes_reading_fail(text):
    assert read_numeral(text) is None or read_numeral(text) >= 0


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("投资1亿2000万元", "1亿2000万"),
        ("共100多万人", "100多万"),
        ("重3千克", "3"),
        ("数百名", "数百"),
        ("人数十万", "十万"),
        ("占百分之三点五", "百分之三点五"),
    ],
)
def test_the_pattern_finds_a_numeral_as_far_as_it_goes(text, printed):
    assert re.search(NUMERAL, text).group() == printed
