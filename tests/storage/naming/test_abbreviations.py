"""Short forms: what fits a full name, and the siblings that never do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.naming.abbreviations import Abbreviations, Fit, fit, level_variants, narrower_forms, unplaced_forms

FITTING = [
    ("水岸汇景", "顶峰水岸汇景小区", Fit.INSIDE),
    ("千康益", "江城市千康益医疗器械有限公司", Fit.INSIDE),
    ("市卫健委", "江城市卫健委", Fit.BORDER),
    ("疾控中心", "云川省疾控中心", Fit.BORDER),
    ("江城公交集团", "江城公交集团有限公司", Fit.BORDER),
    ("青石街道", "江城县青石街道", Fit.BORDER),
    ("白河医专", "白河医学高等专科学校", Fit.SCATTERED),
    ("江城疾控中心", "江城市疾控中心", Fit.SCATTERED),
    ("国税总局双桥税务局", "国家税务总局江城市双桥区税务局", Fit.SCATTERED),
    ("江城移动", "中国移动江城分公司", Fit.SWAPPED),
    ("农业银行江城分行", "中国农业银行江城市分行", Fit.SCATTERED),
]

STRANGERS = [
    ("省疾控中心", "江城市疾控中心"),
    ("市疾控中心", "江城市锦河区疾控中心"),
    ("江城疾控中心", "江城市锦河区疾控中心"),
    ("云川省疾控中心", "云川省江城市疾控中心"),
    ("青石街道", "青石街道综治办"),
    ("青石街道办事处", "青石街道办事处综治办"),
    ("江城市", "江城市卫健委"),
    ("江城市", "江城市锦河区"),
    ("中国移动", "中国移动江城分公司"),
    ("农业银行海州分行", "中国农业银行江城市分行"),
    ("云川移动", "中国移动通信集团云川有限公司江城分公司"),
    ("人民医院", "江城市第三人民医院"),
    ("江城", "江城移动"),
    ("江城公交集团", "江城公交集团安全技术部"),
]


@pytest.mark.parametrize(("short", "full", "closeness"), FITTING)
def test_a_short_form_fits_its_full_form(short, full, closeness):
    assert fit(short, full) is closeness


@pytest.mark.parametrize(("short", "full"), STRANGERS)
def test_a_sibling_is_no_short_form(short, full):
    assert fit(short, full) is Fit.NONE


@given(st.text(alphabet="省市区县街道江城海州卫健委分公司第一二", max_size=12), st.text(max_size=20))
def test_no_two_strings_are_too_strange_to_compare(short, full):
    assert fit(short, full) in Fit
    assert fit(full, short) in Fit


def test_the_table_exchanges_words_both_ways():
    table = Abbreviations({"卫健委": "卫生健康委员会"})
    assert table.variants("江城市卫健委") == ("江城市卫生健康委员会",)
    assert table.variants("江城市卫生健康委员会") == ("江城市卫健委",)
    assert table.variants("江城市") == ()


@pytest.mark.parametrize(("name", "variant"), [("江城市", "江城"), ("江城", "江城市"), ("青石街道", "青石")])
def test_a_level_is_added_or_left_out(name, variant):
    assert variant in level_variants(name)


def test_a_name_is_stripped_of_the_places_it_lies_in_from_the_widest_on():
    assert list(narrower_forms("云川省江城市卫健委")) == [
        ("省江城市卫健委", "云川"),
        ("江城市卫健委", "云川"),
        ("市卫健委", "云川江城"),
        ("卫健委", "云川江城"),
    ]


def test_a_name_whose_place_lacks_its_level_may_be_printed_with_the_level_alone():
    assert unplaced_forms("江城卫健委")["市卫健委"] == "江城"
    assert not unplaced_forms("江城市卫健委")
    assert not unplaced_forms("卫健委")
