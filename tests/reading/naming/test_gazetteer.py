"""Places known by name."""

import pytest

from reading.naming.gazetteer import gazetteer
from reading.text.segments import Segments


def known(lexicon, text):
    return [span.of(text) for span in gazetteer(lexicon).find(Segments(text))]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("成都市锦江区很热闹。", ["成都市", "锦江区"]),
        ("武汉和上海下雨,日本地震。", ["武汉", "上海", "日本"]),
        ("延边州、大理州都在下雪。", ["延边州", "大理州"]),
        ("安康和平是大家的愿望。", []),
        ("海口、临高、澄迈和三亚有雨。", ["海口", "临高", "澄迈", "三亚"]),
        ("他居高临下,临高远望。", []),
        ("大兴区北臧村镇和海石湾镇都下了雨。", ["大兴区", "北臧村镇", "海石湾镇"]),
        ("小城镇、各乡镇、街道都在行动。", []),
        ("一罐未开封的饮料。", []),
        ("火在泸山东麓,雪在大湖南岸。", []),
        ("这里日照充足,大田作物长得好。", []),
        ("南美白对虾来自南美。", ["南美"]),
    ],
)
def test_divisions_and_countries_are_known(lexicon, text, places):
    assert known(lexicon, text) == places


def test_a_division_has_a_short_and_a_full_form(lexicon):
    places = gazetteer(lexicon)
    assert (places.short("长春市"), places.full("长春")) == ("长春", "长春市")
    assert places.is_full("长春市")
    assert not places.is_full("长春")


@pytest.mark.parametrize(
    ("name", "place", "lies"),
    [
        ("宽城区", "长春市", True),
        ("宽城区", "吉林", True),
        ("新城区", "西安", True),
        ("新城区", "呼和浩特市", True),
        ("宽城区", "成都市", False),
        ("长春市", "宽城区", False),
        ("九江庄", "长春市", False),
    ],
)
def test_a_division_lies_in_each_that_is_above_one_of_its_name(lexicon, name, place, lies):
    assert gazetteer(lexicon).lies_in(name, place) is lies


def test_what_is_unknown_is_its_own_full_form(lexicon):
    assert gazetteer(lexicon).full("九江庄") == "九江庄"


@pytest.mark.parametrize(("name", "known"), [("永泰", True), ("信丰", True), ("某某", False)])
def test_a_division_may_be_named_without_its_level(lexicon, name, known):
    assert gazetteer(lexicon).is_stem(name) is known
