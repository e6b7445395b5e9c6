"""How likely a query is a slip of a name: what is answered for, what is only offered, and what is another name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading.facts import Kind
from storage.naming.shape_families import ShapeFamilies
from storage.naming.slips import LIKELY, PLAUSIBLE, REMOTE, Slips

SLIPS = Slips(ShapeFamilies(["骄娇", "康廉", "大太", "一十", "汪江"]))


@pytest.mark.parametrize(
    ("typed", "form", "kind"),
    [
        ("石伟娇", "石伟骄", Kind.PERSON),
        ("周生海", "周海生", Kind.PERSON),
        ("周海升生", "周海生", Kind.PERSON),
        ("周遥遥", "周遥", Kind.PERSON),
        ("千廉益公司", "千康益公司", Kind.AGENCY),
        ("嘉悦汪广场", "嘉悦湾广场", Kind.PLACE),
        ("青石街", "青石街道", Kind.PLACE),
        ("双桥区区税务局", "双桥区税务局", Kind.AGENCY),
        ("太和街道办", "大和街道办", Kind.AGENCY),
        ("西江街道办", "江西街道办", Kind.AGENCY),
        ("许某", "许某宝", Kind.PERSON),
    ],
)
def test_a_slip_that_leaves_the_name_plain_is_plausible(typed, form, kind):
    assert SLIPS.score(typed, form, kind) >= PLAUSIBLE


@pytest.mark.parametrize(
    ("typed", "form", "kind"),
    [
        ("王建军", "王建国", Kind.PERSON),
        ("李飞虹", "李飞琴", Kind.PERSON),
        ("石骄", "石娇", Kind.PERSON),
        ("汪海生", "江海生", Kind.PERSON),
        ("周进", "周京", Kind.PERSON),
        ("海生", "周海生", Kind.PERSON),
        ("沙湖镇", "沙河镇", Kind.PLACE),
        ("沙湖人民医院", "沙河人民医院", Kind.AGENCY),
        ("宁山镇", "灵山镇", Kind.PLACE),
        ("西河", "西河口", Kind.PLACE),
    ],
)
def test_what_is_as_often_another_name_is_only_offered(typed, form, kind):
    assert REMOTE < SLIPS.score(typed, form, kind) < PLAUSIBLE


def test_a_short_name_with_a_character_that_looks_alike_is_vouched_for_by_what_is_asked():
    assert SLIPS.score("石骄", "石娇", Kind.PERSON) >= LIKELY > SLIPS.score("石进", "石京", Kind.PERSON)


@pytest.mark.parametrize(
    ("typed", "form"),
    [
        ("市疾控中心", "省疾控中心"),
        ("江城一院", "江城二院"),
        ("江城十中学", "江城一中学"),
        ("东湖区法院", "西湖区法院"),
        ("江城分公司", "江城总公司"),
        ("江城移动公司", "江城移动分公司"),
        ("江城甲队", "江城乙队"),
        ("江城东西街道", "江城西东街道"),
        ("江城中学", "江城中学"),
        ("江城", "青石街道"),
    ],
)
def test_siblings_and_strangers_are_no_slips(typed, form):
    assert SLIPS.score(typed, form, Kind.AGENCY) == 0


@pytest.mark.parametrize(("typed", "form"), [("李明", "李莉"), ("吴海生", "周海生")])
def test_another_surname_or_given_name_of_one_character_is_hardly_a_slip(typed, form):
    assert 0 < SLIPS.score(typed, form, Kind.PERSON) < REMOTE


def test_a_part_of_a_long_name_may_be_typed_with_a_slip():
    assert SLIPS.score_part("千廉益医疗器械", "江城市千康益医疗器械有限公司") >= PLAUSIBLE
    assert SLIPS.score_part("康益医", "江城市千康益医疗器械有限公司") == 0


@pytest.mark.parametrize("form", ["江城康益药业有限公司", "江城市康益药业股份有限公司", "康益药业集团有限责任公司"])
def test_what_a_firm_is_called_by_in_short_may_be_typed_with_a_slip(form):
    assert SLIPS.score_part("廉益药业", form) >= PLAUSIBLE


@pytest.mark.parametrize("form", ["江城康益药业博物馆", "江康益药业有限公司", "康益药业江城医院有限公司"])
def test_four_characters_amid_another_name_are_no_slip_of_it(form):
    assert SLIPS.score_part("廉益药业", form) == 0


NAMES = st.text("周海生石伟骄娇江城一二市区", max_size=8)


@given(NAMES, NAMES, st.sampled_from(Kind))
def test_no_two_strings_raise_and_no_name_is_a_slip_of_itself(typed, form, kind):
    assert SLIPS.score(typed, form, kind) <= 100
    assert SLIPS.score(form, form, kind) == 0
