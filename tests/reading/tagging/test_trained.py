"""The trained tagger, on sentences of our own."""

import pytest

from reading.facts import Kind
from reading.tagging.trained import TrainedTagger


@pytest.fixture(scope="module")
def tagger(name_model):
    return TrainedTagger(name_model)


@pytest.mark.parametrize(
    ("text", "kind", "names"),
    [
        ("青禾市水务局局长罗维民昨日在梅溪镇查看堤防。", Kind.PERSON, ["罗维民"]),
        ("青禾市水务局局长罗维民昨日在梅溪镇查看堤防。", Kind.AGENCY, ["青禾市水务局"]),
        ("青禾市水务局局长罗维民昨日在梅溪镇查看堤防。", Kind.PLACE, ["梅溪镇"]),
        ("社区志愿者何晓、陶珂和邹建新一早就到了村口。", Kind.PERSON, ["何晓", "陶珂", "邹建新"]),
        ("护士长欧阳雪梅说,病人都已转往省人民医院。", Kind.PERSON, ["欧阳雪梅"]),
        ("（记者 谌永恒 通讯员 闫宇恒 摄影报道）", Kind.PERSON, ["谌永恒", "闫宇恒"]),
        ("本报记者 雷帅 余红", Kind.PERSON, ["雷帅", "余红"]),
        ("本报记者 何晓\n昨日，梅溪镇开学。", Kind.PERSON, ["何晓"]),
        ("昨日夜幕降临，大家维持秩序，一片祥和。", Kind.PERSON, []),
    ],
)
def test_names_are_seen_whole_and_with_their_kind(tagger, text, kind, names):
    (sightings,) = tagger.tag([text])
    assert [each.span.of(text) for each in sightings if each.kind == kind] == names


def test_each_text_gets_its_own_sightings_in_order(tagger):
    texts = ["罗维民到了。", "没有人。", "何晓和罗维民都到了。"]
    seen = [[each.span.of(text) for each in found] for text, found in zip(texts, tagger.tag(texts), strict=True)]
    assert seen == [["罗维民"], [], ["何晓", "罗维民"]]


def test_a_sighting_has_no_longer_form_than_itself(tagger):
    (sightings,) = tagger.tag(["罗维民住在青禾市。"])
    assert sightings
    assert all(each.chain == each.span for each in sightings)
